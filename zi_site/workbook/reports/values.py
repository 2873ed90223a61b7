"""Rows of the workbook to report in -> reports and evidence, and what is in doubt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from zi_site.draft.result import Doubt, LeftOut
from zi_site.plan.fields import REPORT_TEXTS
from zi_site.plan.kinds import Finding
from zi_site.plan.nearest import folded
from zi_site.plan.reports import (
    AKSES,
    BULAN,
    NOTHING_TO_REPORT,
    STATUS,
    STATUS_IN_OTHER_WORDS,
    Bukti,
    Laporan,
    Periode,
    action_ids,
)
from zi_site.plan_file.read.realisasi_file import likely_periode, read_periode
from zi_site.workbook.reports.table import shown
from zi_site.workbook.sentences import NotInWorkbook, RealisasiDoubt, WorkbookDoubt
from zi_site.workbook.tables import TableRow
from zi_site.workbook.typed_dates import typed_date


@dataclass(slots=True)
class Notes:
    doubts: list[Doubt] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    def doubt(self, row: TableRow, name: str, finding: Finding) -> None:
        """Note what is in doubt at one cell of a row."""
        aksi = row.text("aksi")
        self.doubts.append(Doubt(finding, f"Aksi {aksi}" if aksi else "", row.origin(name)))

    def leave_out(self, row: TableRow, why: Finding) -> None:
        """Note a whole row that is not taken, and why."""
        self.left_out.append(LeftOut(shown(row), why, row.origin("aksi")))


@dataclass(frozen=True, slots=True)
class ReportedEvidence:
    """A piece of evidence; ``owner`` is the position of its report."""

    owner: int
    row: TableRow
    bukti: Bukti


def reports_of(row: TableRow, tahun: int, notes: Notes) -> list[Laporan]:
    """One for each action that the row names; none where nothing is reported, and where actions or
    period cannot be read, which is told.
    """
    if not any(row.text(name) for name in ("status", "tanggal", *REPORT_TEXTS)):
        return []
    if row.text("status").casefold().startswith(NOTHING_TO_REPORT):
        notes.leave_out(row, NotInWorkbook.EMPTY_REPORT())
        return []
    actions, periode = _action_ids(row, notes), _period(row, tahun, notes)
    if not actions or periode is None:
        missing = "id aksinya" if not actions else "periodenya"
        notes.leave_out(row, NotInWorkbook.UNREAD_REPORT(missing=missing))
        return []
    if not row.text("status"):
        notes.doubt(row, "status", RealisasiDoubt.NO_STATUS(period=periode.nama))
    status, tanggal = _choice(row, "status", STATUS, notes), _date(row, notes)
    texts: dict[str, Any] = {name: row.text(name) for name in REPORT_TEXTS}
    return [Laporan(aksi, periode, status, tanggal, **texts) for aksi in actions]


def evidence_of(
    rows: Sequence[TableRow], reports: Sequence[Laporan], tahun: int, notes: Notes
) -> Iterator[ReportedEvidence]:
    """Each piece of evidence that belongs to one of these reports; the others are told."""
    for row in rows:
        if not any(row.text(name) for name in ("judul", "tautan", "tanggal")):
            continue
        owners = _owners(row, reports, tahun, notes)
        if not owners:
            continue
        for name, words in (("judul", "nama buktinya"), ("akses", "akses buktinya")):
            if not row.text(name):
                notes.doubt(row, name, RealisasiDoubt.EVIDENCE_LACKS(what=words))
        akses = _choice(row, "akses", AKSES, notes)
        bukti = Bukti(row.text("judul"), row.text("tautan"), akses, _date(row, notes))
        yield from (ReportedEvidence(owner, row, bukti) for owner in owners)


def _owners(row: TableRow, reports: Sequence[Laporan], tahun: int, notes: Notes) -> Sequence[int]:
    """The reports that a piece of evidence belongs to: one of each action that its row names."""
    actions = _action_ids(row, notes)
    own = [position for position, each in enumerate(reports) if each.aksi in actions]
    if not row.text("periode") and _is_one_each(actions, [reports[at] for at in own]):
        periode = reports[own[0]].periode
        notes.doubt(row, "periode", RealisasiDoubt.EVIDENCE_WITHOUT_PERIOD(period=periode.nama))
        return own
    wanted = _period(row, tahun, notes)
    found = _of_period(wanted, reports, own)
    unreported = [aksi for aksi in actions or ("itu",) if aksi not in found]
    _leave_out(row, unreported, wanted, [each.aksi for each in reports], notes)
    return sorted(found.values())


def _of_period(
    wanted: Periode | None, reports: Sequence[Laporan], among: Sequence[int]
) -> dict[str, int]:
    """By its action the position of the first report of a period."""
    return {each.aksi: at for at in reversed(among) if (each := reports[at]).periode == wanted}


def _is_one_each(actions: Sequence[str], reports: Sequence[Laporan]) -> bool:
    return sorted(actions) == sorted(each.aksi for each in reports) != []


def _leave_out(
    row: TableRow,
    actions: Sequence[str],
    wanted: Periode | None,
    reported: Sequence[str],
    notes: Notes,
) -> None:
    """Evidence of reports that there are not; "1,3" may mean the "1.3" that is ``reported``."""
    period = wanted.nama if wanted else "periode itu"
    for aksi in actions:
        near = next((each for each in reported if folded(each) == folded(aksi) != ""), "")
        near = "" if near == aksi else near
        notes.leave_out(
            row, NotInWorkbook.EVIDENCE_OF_NO_REPORT(aksi=aksi, period=period, near=near)
        )


def _action_ids(row: TableRow, notes: Notes) -> tuple[str, ...]:
    cell = row.cells.get("aksi")
    if cell is not None and not isinstance(cell.value, str):
        notes.doubt(row, "aksi", RealisasiDoubt.ID_AS_NUMBER(text=cell.text))
    return action_ids(row.text("aksi"))


def _period(row: TableRow, tahun: int, notes: Notes) -> Periode | None:
    cell = row.cells.get("periode")
    if cell is None:
        return None
    if isinstance(cell.value, date):  # a spreadsheet program makes a date of "Maret 2026"
        return (
            Periode(BULAN, cell.value.month)
            if cell.value.day == 1 and cell.value.year == tahun
            else None
        )
    periode = read_periode(cell.text, tahun)
    if periode is None and (likely := likely_periode(cell.text, tahun)):
        notes.doubt(row, "periode", RealisasiDoubt.LIKELY(text=cell.text, read=likely.nama))
        return likely
    return periode


def _choice(row: TableRow, name: str, words: Sequence[str], notes: Notes) -> str:
    """The word in its spelling; as typed where it is none, for ``check`` to point at."""
    typed = row.text(name)
    meant = STATUS_IN_OTHER_WORDS.get(typed.casefold(), "") if name == "status" else ""
    if meant:
        notes.doubt(row, name, RealisasiDoubt.LIKELY(text=typed, read=meant))
        return meant
    if typed and typed.casefold() not in words:
        unknown = RealisasiDoubt.UNKNOWN_WORD(
            column=name.capitalize(), text=typed, choices=", ".join(words)
        )
        notes.doubt(row, name, unknown)
        return typed
    return typed.casefold()


def _date(row: TableRow, notes: Notes) -> date | None:
    cell = row.cells.get("tanggal")
    if cell is None:
        return None
    found = typed_date(cell.value)
    if found.date is None:
        notes.doubt(row, "tanggal", WorkbookDoubt.NO_DATE(text=cell.text))
    elif not found.sure:
        read = found.date.isoformat()
        notes.doubt(row, "tanggal", RealisasiDoubt.LIKELY(text=cell.text, read=read))
    return found.date
