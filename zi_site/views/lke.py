"""Table -> the sheet in the order of the LKE: 25 subpilar by quarter, what was planned, reported
and shown; never a score.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from zi_site.plan import glossary, reference
from zi_site.plan.reports import Periode
from zi_site.views.grouping import grouped
from zi_site.views.monev import QUARTERS, QuarterRow, quarter_row
from zi_site.views.report_columns import evidence_text
from zi_site.views.reports import BELUM_ADA
from zi_site.views.site import action_text
from zi_site.views.table import Row, Table

OUTSIDE = "Di luar 25 subpilar"
NO_ACTION = "Tidak ada aksi untuk subpilar ini dalam rencana."


@dataclass(frozen=True, slots=True)
class LkeCell:
    """A subpilar in a quarter. A report on half a year counts in both of its quarters."""

    periode: Periode
    waiting: tuple[Row, ...]  # planned here, no report on this quarter
    told: tuple[QuarterRow, ...]  # with a report on this quarter, planned here or not

    @property
    def planned(self) -> int:
        """Actions planned for the quarter."""
        return len(self.waiting) + sum(bool(each.bulan) for each in self.told)


@dataclass(frozen=True, slots=True)
class LkeLine:
    """One subpilar; ``nomor`` is "" for actions that belong to none."""

    nomor: str
    nama: str
    rows: tuple[Row, ...]

    @property
    def cells(self) -> tuple[LkeCell, ...]:
        """Its four quarters."""
        return tuple(_cell(self.rows, periode) for periode in QUARTERS)

    @property
    def unplaced(self) -> tuple[Row, ...]:
        """Actions of which no month is known: planned for no quarter that can be named."""
        return tuple(row for row in self.rows if not row.bulan)


@dataclass(frozen=True, slots=True)
class LkeArea:
    nomor: int
    nama: str
    lines: tuple[LkeLine, ...]


def lke_of(table: Table) -> tuple[LkeArea, ...]:
    """All subpilar in the official order, also those without an action."""
    rows = grouped(table.rows, lambda row: row.subpilar)
    areas = tuple(
        LkeArea(
            area.nomor,
            area.nama,
            tuple(LkeLine(sub.nomor, sub.nama, rows.pop(sub.nomor, ())) for sub in area.subpilar),
        )
        for area in reference.areas().values()
    )
    left = tuple(row for listed in rows.values() for row in listed)
    return (*areas, LkeArea(0, OUTSIDE, (LkeLine("", OUTSIDE, left),))) if left else areas


def _cell(rows: tuple[Row, ...], periode: Periode) -> LkeCell:
    listed = [quarter_row(row, periode) for row in rows]
    waiting = tuple(each.row for each in listed if each.bulan and not each.laporan)
    return LkeCell(periode, waiting, tuple(each for each in listed if each.laporan))


# Heading and width in characters of the columns of `lke_lines`.
KOLOM_LKE = (
    ("Area", 22),
    ("Subpilar", 8),
    ("Nama subpilar", 26),
    ("Aksi", 7),
    ("Langkah aksi", 36),
    ("Bukti fisik menurut rencana", 26),
    *((periode.nama, 16) for periode in QUARTERS),
    ("Bukti yang dilaporkan, dengan aksesnya", 36),
)


def lke_lines(table: Table) -> Iterator[tuple[str, ...]]:
    """The same as a list: a line an action, and one for each subpilar that has none."""
    for area in lke_of(table):
        for line in area.lines:
            head = (area.nama, line.nomor, line.nama)
            yield from ((*head, *_action_cells(row)) for row in line.rows)
            if not line.rows:
                yield (*head, "", NO_ACTION, *[""] * 6)


def _action_cells(row: Row) -> tuple[str, ...]:
    quarters = (_quarter_words(quarter_row(row, periode)) for periode in QUARTERS)
    shown = (evidence_text(each) for report in row.laporan for each in report.bukti)
    return (row.id, action_text(row), row.bukti_fisik, *quarters, "\n".join(dict.fromkeys(shown)))


def _quarter_words(each: QuarterRow) -> str:
    planned = f"Rencana: {glossary.month_words(each.bulan)}" if each.bulan else ""
    told = [f"Laporan: {report.status} ({report.periode.nama})" for report in each.laporan]
    if planned and not told:
        told = [BELUM_ADA.capitalize()]
    return "\n".join(filter(None, (planned, *told)))
