"""What is to be said of the table as a whole: its headings, what it lacks, which columns were left
out or guessed.
"""

from collections.abc import Iterator, Sequence

from zi_site.documents.cell_text import one_line, shortened
from zi_site.draft.result import LeftOut
from zi_site.importing.line.lines import TEAM
from zi_site.importing.meaning.areas import NO_HEADINGS
from zi_site.importing.table.columns import Columns
from zi_site.importing.table.tables import Part
from zi_site.importing.vocabulary.headings import FIELD_NAMES
from zi_site.plan.glossary import (
    JADWAL_HILANG,
    JUDUL_KOLOM,
    KEKOSONGAN,
    LABEL,
    SALINAN,
    TIDAK_TERBACA,
)
from zi_site.plan.model import Area, Catatan, Plan

UNNAMED = "(tanpa judul)"
_WIDEST = 500  # columns; further to the right no table has any


def headings(parts: Sequence[Part]) -> Iterator[tuple[str, str]]:
    """The printed heading of each column, as the first part of the table has it."""
    columns = parts[0].columns
    printed = {f"{name}_nomor": columns.headings[at] for at, name in columns.numbers.items()}
    printed |= {name: columns.headings.get(at, "") for at, name in columns.fields.items()}
    if columns.month_heading:
        printed.setdefault("jadwal", columns.month_heading)
    return ((name, printed[name]) for name in JUDUL_KOLOM if printed.get(name))


def plan_notes(parts: Sequence[Part], areas: Sequence[Area]) -> Iterator[Catatan]:
    yield from _of_columns(parts)
    if all(not area.nama and not area.nomor for area in areas):
        yield Catatan(SALINAN, NO_HEADINGS)
    if not any(part.columns.has(TEAM) for part in parts):
        yield Catatan(
            KEKOSONGAN, "Penanggung jawab tidak tercetak; tabelnya tidak memuat kolom itu."
        )
    if not any(part.columns.months or part.columns.has("jadwal") for part in parts):
        yield Catatan(KEKOSONGAN, "Kolom waktu pelaksanaan tidak ditemukan pada tabelnya.")
    elif all(
        aksi.kepastian == TIDAK_TERBACA
        for area in areas
        for kelompok in area.kelompok
        for komponen in kelompok.komponen
        for aksi in komponen.aksi
    ):
        text = (
            "Tidak satu pun tanda jadwal terbaca pada tabelnya; itu tidak berarti aksinya "
            "tidak "
            "dijadwalkan."
        )
        yield Catatan(JADWAL_HILANG, text)


def _of_columns(parts: Sequence[Part]) -> Iterator[Catatan]:
    guessed = dict.fromkeys(
        (part.columns.headings.get(at, UNNAMED), part.columns.fields[at])
        for part in parts
        for at in part.columns.guessed
    )
    for heading, name in guessed:
        meaning = FIELD_NAMES[name].lower()
        yield Catatan(
            LABEL,
            f"Kolom “{shortened(heading)}” dibaca sebagai {meaning} menurut letak dan isinya.",
        )
    for heading, filled, _ in _left_columns(parts):
        if filled:
            yield Catatan(
                SALINAN, f"Kolom “{shortened(heading)}” ({filled} sel berisi) tidak ikut disalin."
            )


def columns_left_out(parts: Sequence[Part]) -> Iterator[LeftOut]:
    """Columns that the form of a plan has no place for, by their heading, with how much stood in
    them.
    """
    for heading, filled, part in _left_columns(parts):
        why = f"Kolom ini tidak ada tempatnya dalam rencana; {filled} sel berisi."
        yield LeftOut(shortened(heading), why, part.origin)


def _left_columns(parts: Sequence[Part]) -> list[tuple[str, int, Part]]:
    """(heading, cells that hold a text, the first part that has the column)."""
    found: dict[str, tuple[int, Part]] = {}
    for part in parts:
        for at in (*part.columns.unknown, *part.columns.unnamed):
            heading = part.columns.headings.get(at, UNNAMED)
            filled = sum(
                bool(one_line(cell.text))
                for row in part.rows
                for cell in row.cells[at : _end(at, part.columns)]
            )
            before, first = found.get(heading, (0, part))
            found[heading] = (before + filled, first)
    return [(heading, filled, part) for heading, (filled, part) in found.items()]


def _end(at: int, columns: Columns) -> int:
    """Where the columns end that a heading stands over: itself and those to its right that have
    none of their own.
    """
    months = {month.column for month in columns.months}
    others = {
        *columns.fields,
        *columns.numbers,
        *columns.headings,
        *columns.unnamed,
        *months,
        columns.until,
    }
    return min((other for other in others if other > at), default=_WIDEST)


def read_from(parts: Sequence[Part], plan: Plan) -> Iterator[str]:
    rows = sum(len(part.rows) for part in parts)
    where = str(parts[0].origin)
    more = (
        f", diteruskan pada {len(parts) - 1} bagian lain sampai {parts[-1].origin}"
        if len(parts) > 1
        else ""
    )
    yield f"Tabel rencana: mulai {where}{more}; {rows} baris."
    yield f"Kolom: {'; '.join(_columns(parts[0]))}."
    komponen = [each for area in plan.area for group in area.kelompok for each in group.komponen]
    groups = sum(bool(group.nama) for area in plan.area for group in area.kelompok)
    said = f", {groups} kelompok" if groups else ""
    yield (
        f"Hasilnya {len(plan.area)} area{said}, {len(komponen)} komponen, "
        f"{sum(1 for _ in plan.actions())} aksi."
    )


def _columns(part: Part) -> Iterator[str]:
    columns = part.columns
    for at, heading in sorted(columns.headings.items()):
        if at in columns.fields:
            yield f"“{shortened(heading)}” sebagai {FIELD_NAMES[columns.fields[at]].lower()}"
        elif at in columns.numbers:
            yield f"“{shortened(heading)}” sebagai nomor {FIELD_NAMES[columns.numbers[at]].lower()}"
    if columns.months:
        first, last = columns.months[0].said, columns.months[-1].said
        yield f"{len(columns.months)} kolom waktu, {first} sampai {last}"
