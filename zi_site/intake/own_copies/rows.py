"""The rows of a copy -> the areas of a plan, where each text was read, and what is in doubt.

Actions come out such that the same copy can be made of them again: what a row says holds, whatever
it is.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby

from zi_site.documents.grid import Origin
from zi_site.draft.result import Doubt, Spot
from zi_site.intake.own_copies.copied import CopiedRow
from zi_site.intake.sentences import CopyDoubt
from zi_site.plan import glossary
from zi_site.plan.columns import FURTHER, further_name
from zi_site.plan.kinds import Finding
from zi_site.plan.model import Aksi, Area, Kelompok, Komponen
from zi_site.schedule.of_action import read_printed, with_printed
from zi_site.workbook.values import area_code, chosen, next_id, subpilar_number

_MONTHS = re.compile(r"\s*\d{1,2}(?:\s*[;,]\s*\d{1,2})*\s*;?\s*")
_TWO_NUMBERS = re.compile(r"([0-9]{1,6})[.,]([0-9]{1,6})")
_LONGEST_ID = 20  # letters; a longer one is no number to count on from
_TEXTS = (
    "id", "subpilar", "nomor", "indikator", "langkah_aksi", "bukti_fisik", "jadwal", "bulan",
    "kepastian", "penanggung_jawab", "catatan",
)  # fmt: skip
_COLUMN_OF = {name: name for name in _TEXTS} | {FURTHER: further_name(1)}


@dataclass(slots=True)
class CopyFindings:
    """What is collected on the way."""

    origins: dict[Spot, Origin] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)

    def doubt(self, finding: Finding, aksi_id: str, origin: Origin) -> None:
        """Note what is in doubt about one action, at its row."""
        self.doubts.append(Doubt(finding, f"Aksi {aksi_id}", origin))


@dataclass(frozen=True, slots=True)
class CopiedAction:
    """An action with all that its row says, team and subpilar of its komponen included."""

    aksi: Aksi
    row: CopiedRow


def areas_of(
    rows: Sequence[CopiedRow], tahun: int, notes: Mapping[str, tuple[str, ...]]
) -> tuple[list[Area], CopyFindings]:
    """``notes``: those of each action apart, where the copy has them so; a row has them joined."""
    found = CopyFindings()
    actions = [
        CopiedAction(_action(row, aksi_id, tahun, notes.get(aksi_id, ()), found), row)
        for row, aksi_id in zip(rows, _ids(rows, found), strict=True)
    ]
    areas: list[Area] = []
    seen: set[tuple[str, ...]] = set()
    for part in _runs(actions, "area_nomor", "area", "area_kode"):
        row = part[0].row
        key = (row.text("area_nomor"), row.text("area"), row.text("area_kode"))
        if key in seen:
            again = CopyDoubt.AREA_AGAIN(area=row.text("area"))
            found.doubt(again, part[0].aksi.id, row.origin)
        seen.add(key)
        areas.append(_area(part, (len(areas),), found))
    return areas, found


def _runs(actions: Sequence[CopiedAction], *columns: str) -> Iterator[list[CopiedAction]]:
    """Neighbours that say the same in these columns."""

    def key(each: CopiedAction) -> tuple[str, ...]:
        return tuple(each.row.text(name) for name in columns)

    return (list(run) for _, run in groupby(actions, key))


def _ids(rows: Sequence[CopiedRow], found: CopyFindings) -> Iterator[str]:
    """The ids, those mended that a spreadsheet program took for numbers: 1.10 became 1.1 or 1,1."""
    used: set[str] = set()
    above = ""
    all_ids = [row.text("id").strip() for row in rows]
    for row, text in zip(rows, all_ids, strict=True):
        aksi_id, doubt = _meant(text, above, used)
        if not aksi_id:
            known = {each for each in (*used, *all_ids) if len(each) < _LONGEST_ID}
            aksi_id = next_id(f"{above.rpartition('.')[0] or '1'}.", known)
            doubt = CopyDoubt.NEW_ID(aksi_id=aksi_id)
        elif not doubt and "id" in row.numbers:
            doubt = CopyDoubt.ID_IS_A_NUMBER(aksi_id=aksi_id)
        if doubt:
            found.doubt(doubt, aksi_id, row.origins.get("id", row.origin))
        used.add(aksi_id)
        above = aksi_id
        yield aksi_id


def _meant(text: str, above: str, used: set[str]) -> tuple[str, Finding | None]:
    """The id that a cell means after the one above, and the doubt about it."""
    parts = _TWO_NUMBERS.fullmatch(text)
    if parts is None:
        return text, None
    dotted = f"{parts[1]}.{parts[2]}"
    other = _with_its_zero(parts, above)
    if other and dotted in used:
        return other, CopyDoubt.ID_WAS_TAKEN(written=text, above=above, aksi_id=other)
    if other:
        return dotted, CopyDoubt.ID_MAY_LACK_ZERO(written=text, above=above, other=other)
    return dotted, CopyDoubt.ID_WITH_POINT(written=text, aksi_id=dotted) if dotted != text else None


def _with_its_zero(parts: re.Match[str], above: str) -> str:
    """The id after the one above where these parts lack only a zero at its end; else ""."""
    before = _TWO_NUMBERS.fullmatch(above)
    if before is None or parts[1] != before[1]:
        return ""
    following = str(int(before[2]) + 1)
    lost_zero = following != parts[2] == following.rstrip("0")
    return f"{parts[1]}.{following}" if lost_zero else ""


def _action(
    row: CopiedRow, aksi_id: str, tahun: int, notes: tuple[str, ...], found: CopyFindings
) -> Aksi:
    joined = row.text("catatan")
    own = notes if " ".join(notes) == joined else (joined,) if joined else ()
    kepastian = chosen(row.text("kepastian"), glossary.KEPASTIAN)
    months, doubt = _months(row)
    if doubt:
        found.doubt(doubt, aksi_id, row.origins.get("bulan", row.origin))
    if doubt and months is None:
        kepastian = glossary.TIDAK_TERBACA
        own = (*own, doubt.message)
    aksi = Aksi(
        id=aksi_id,
        indikator=row.text("indikator"),
        langkah_aksi=row.text("langkah_aksi"),
        bukti_fisik=row.text("bukti_fisik"),
        jadwal=row.text("jadwal"),
        bulan=months or (),
        kepastian=kepastian,
        penanggung_jawab=row.text("penanggung_jawab"),
        subpilar=subpilar_number(row.text("subpilar")),
        nomor=row.text("nomor"),
        lain=row.further(),
        catatan=own,
        dicocokkan=_compared(row, aksi_id, found),
        pencocok=row.text("pencocok"),
    )
    return _with_printed_details(aksi, tahun)


def _compared(row: CopiedRow, aksi_id: str, found: CopyFindings) -> date | None:
    """The day on which the action was compared with the original."""
    text = row.text("dicocokkan")
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        found.doubt(CopyDoubt.UNREAD_DAY(where="Dicocokkan", text=text), aksi_id, row.origin)
        return None


def _with_printed_details(aksi: Aksi, tahun: int) -> Aksi:
    """Week, deadline and year, of a schedule that reads as the copy does."""
    read = read_printed(aksi, tahun)
    if read is None or (read.bulan, read.kepastian) != (aksi.bulan, aksi.kepastian):
        return aksi
    return with_printed(aksi, read)


def _months(row: CopiedRow) -> tuple[tuple[int, ...] | None, Finding | None]:
    """The months, None where the cell says something else; and what is in doubt about them."""
    text = row.text("bulan")
    months = tuple(sorted({int(number) for number in re.findall(r"\d+", text)}))
    is_a_list = not text.strip() or _MONTHS.fullmatch(text)
    if not is_a_list or not set(months) <= set(glossary.SETAHUN):
        return None, CopyDoubt.UNREAD_MONTHS(text=text)
    if row.marked is None or row.marked == months:
        return months, None
    return months, CopyDoubt.MARKS_DIFFER(
        months=glossary.month_words(months) or "kosong",
        marked=glossary.month_words(row.marked) or "tidak satu pun",
    )


def _area(part: Sequence[CopiedAction], path: tuple[int, ...], found: CopyFindings) -> Area:
    row = part[0].row
    _keep(found, path, row, nomor="area_nomor", nama="area", kode="area_kode")
    team = _common([each.aksi.penanggung_jawab for each in part])
    groups = tuple(
        _group(run, (*path, at), team, found) for at, run in enumerate(_runs(part, "kelompok"))
    )
    kode = area_code(row.text("area_kode"))
    return Area(row.text("area_nomor"), row.text("area"), kode, team, kelompok=groups)


def _group(
    part: Sequence[CopiedAction], path: tuple[int, ...], above: str, found: CopyFindings
) -> Kelompok:
    row = part[0].row
    _keep(found, path, row, nama="kelompok")
    team = _common([each.aksi.penanggung_jawab for each in part]) if row.text("kelompok") else above
    team = team or above
    runs = _runs(part, "komponen_nomor", "komponen")
    komponen = tuple(_komponen(run, (*path, at), team, found) for at, run in enumerate(runs))
    return Kelompok("", row.text("kelompok"), team if team != above else "", komponen)


def _komponen(
    part: Sequence[CopiedAction], path: tuple[int, ...], above: str, found: CopyFindings
) -> Komponen:
    row = part[0].row
    _keep(found, path, row, nomor="komponen_nomor", nama="komponen", subpilar="subpilar")
    team = _common([each.aksi.penanggung_jawab for each in part]) or above
    subpilar = _common([each.aksi.subpilar for each in part], least=0)
    actions = []
    for at, each in enumerate(part):
        place = (*path, at)
        _keep(found, place, each.row, **_COLUMN_OF)
        own = each.aksi.penanggung_jawab if each.aksi.penanggung_jawab != team else ""
        other = each.aksi.subpilar if each.aksi.subpilar != subpilar else ""
        actions.append(replace(each.aksi, penanggung_jawab=own, subpilar=other))
    name, number = row.text("komponen"), row.text("komponen_nomor")
    return Komponen(number, name, subpilar, team if team != above else "", tuple(actions))


def _keep(found: CopyFindings, path: tuple[int, ...], row: CopiedRow, **columns: str) -> None:
    """``columns``: key of the plan -> column of the copy."""
    found.origins |= {
        (path, key): row.origins.get(name, row.origin) for key, name in columns.items()
    }


def _common(texts: Sequence[str], least: float = 0.5) -> str:
    """The text that holds for most; "" where too few, or where one has none and would inherit."""
    text, count = Counter(texts).most_common(1)[0]
    return text if all(texts) and count > least * len(texts) else ""
