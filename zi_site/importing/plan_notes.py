"""What is to be said of the table as a whole: its headings, what it lacks, which columns were left
out or guessed.
"""

from collections.abc import Iterator, Sequence

from zi_site.documents.cell_text import one_line, shortened
from zi_site.draft.result import LeftOut
from zi_site.importing.draft import PlanNote
from zi_site.importing.line.lines import TEAM
from zi_site.importing.meaning.sentences import MeaningDoubt
from zi_site.importing.meaning.structure import Structure
from zi_site.importing.meaning.titles import describe
from zi_site.importing.sentences import ImportDoubt, NotInPlan
from zi_site.importing.table.columns import Columns
from zi_site.importing.table.parts import TablePart
from zi_site.importing.vocabulary.headings import FIELD_NAMES
from zi_site.plan import reference
from zi_site.plan.columns import JUDUL_KOLOM
from zi_site.plan.glossary import JADWAL_HILANG, KEKOSONGAN, LABEL, SALINAN, TIDAK_TERBACA
from zi_site.plan.model import Plan

UNNAMED = "(tanpa judul)"
_WIDEST = 500  # columns; further to the right no table has any


def headings(parts: Sequence[TablePart]) -> Iterator[tuple[str, str]]:
    """The printed heading of each column, as the first part of the table has it."""
    columns = parts[0].columns
    printed = {f"{name}_nomor": columns.headings[at] for at, name in columns.numbers.items()}
    printed |= {name: columns.headings.get(at, "") for at, name in columns.fields.items()}
    if columns.month_heading:
        printed.setdefault("jadwal", columns.month_heading)
    return ((name, printed[name]) for name in JUDUL_KOLOM if printed.get(name))


def plan_notes(parts: Sequence[TablePart], plan: Plan) -> Iterator[PlanNote]:
    """Notes on the plan as a whole: columns that it lacks, and what holds for all its rows."""
    yield from _of_columns(parts)
    for jenis, finding, applies in _OF_THE_WHOLE:
        if applies(parts, plan):
            yield PlanNote(jenis, finding())


def structure_notes(structure: Structure, plan: Plan) -> Iterator[PlanNote]:
    """What is strange about the titles of the table."""
    most = len(reference.areas())
    if len(plan.area) > most:
        yield PlanNote(LABEL, MeaningDoubt.MORE_AREAS(count=len(plan.area), most=most))
    for level, title in structure.empty:
        finding = MeaningDoubt.NO_ACTIONS(level=level.capitalize(), title=describe(title))
        yield PlanNote(SALINAN, finding, origin=title.origin)


def _names_no_area(parts: Sequence[TablePart], plan: Plan) -> bool:
    return not any(area.nama or area.nomor for area in plan.area)


def _names_no_team(parts: Sequence[TablePart], plan: Plan) -> bool:
    return not any(part.columns.has(TEAM) for part in parts) and not any(
        each.team for each in plan.walk()
    )


def _has_no_time(parts: Sequence[TablePart], plan: Plan) -> bool:
    return not any(part.columns.months or part.columns.has("jadwal") for part in parts)


def _lost_all_schedules(parts: Sequence[TablePart], plan: Plan) -> bool:
    unread = all(aksi.kepastian == TIDAK_TERBACA for aksi in plan.actions())
    return unread and not _has_no_time(parts, plan)


_OF_THE_WHOLE = (
    (SALINAN, MeaningDoubt.NO_HEADINGS, _names_no_area),
    (KEKOSONGAN, ImportDoubt.NO_TEAM_COLUMN, _names_no_team),
    (KEKOSONGAN, ImportDoubt.NO_TIME_COLUMN, _has_no_time),
    (JADWAL_HILANG, ImportDoubt.NO_SCHEDULE_READ, _lost_all_schedules),
)


def _of_columns(parts: Sequence[TablePart]) -> Iterator[PlanNote]:
    guessed = dict.fromkeys(
        (part.columns.headings.get(at, UNNAMED), part.columns.fields[at])
        for part in parts
        for at in part.columns.guessed
    )
    for heading, name in guessed:
        meaning = FIELD_NAMES[name].lower()
        finding = ImportDoubt.COLUMN_GUESSED(heading=shortened(heading), meaning=meaning)
        yield PlanNote(LABEL, finding)
    for heading, filled, _ in _left_columns(parts):
        if filled:
            finding = ImportDoubt.COLUMN_LEFT_OUT(heading=shortened(heading), filled=filled)
            yield PlanNote(SALINAN, finding)


def columns_left_out(parts: Sequence[TablePart]) -> Iterator[LeftOut]:
    """Columns that the form of a plan has no place for, by their heading, with how much stood in
    them.
    """
    for heading, filled, part in _left_columns(parts):
        why = NotInPlan.NO_PLACE(filled=filled)
        yield LeftOut(shortened(heading), why, part.origin)


def _left_columns(parts: Sequence[TablePart]) -> list[tuple[str, int, TablePart]]:
    """(heading, cells that hold a text, the first part that has the column)."""
    found: dict[str, tuple[int, TablePart]] = {}
    for part in parts:
        for at in (*part.columns.unknown, *part.columns.unnamed):
            heading = part.columns.headings.get(at, UNNAMED)
            before, first = found.get(heading, (0, part))
            found[heading] = (before + _filled(part, at), first)
    return [(heading, filled, part) for heading, (filled, part) in found.items()]


def _filled(part: TablePart, at: int) -> int:
    """How many cells below a heading hold a text."""
    end = _end(at, part.columns)
    return sum(bool(one_line(cell.text)) for row in part.rows for cell in row.cells[at:end])


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


def read_from(parts: Sequence[TablePart], plan: Plan) -> Iterator[str]:
    """What was read, in Indonesian: which table, which columns, and what it came to."""
    rows = sum(len(part.rows) for part in parts)
    more = (
        f", diteruskan pada {len(parts) - 1} bagian lain sampai {parts[-1].origin}"
        if len(parts) > 1
        else ""
    )
    yield f"Tabel rencana: mulai {parts[0].origin}{more}; {rows} baris."
    yield f"Kolom: {'; '.join(_columns(parts[0]))}."
    yield f"Hasilnya {', '.join(_counted(plan))}."


def _counted(plan: Plan) -> Iterator[str]:
    groups = [group for area in plan.area for group in area.kelompok]
    named = sum(bool(group.nama) for group in groups)
    yield f"{len(plan.area)} area"
    if named:
        yield f"{named} kelompok"
    yield f"{sum(len(group.komponen) for group in groups)} komponen"
    yield f"{sum(1 for _ in plan.actions())} aksi"


def _columns(part: TablePart) -> Iterator[str]:
    columns = part.columns
    for at, heading in sorted(columns.headings.items()):
        if at in columns.fields:
            yield f"“{shortened(heading)}” sebagai {FIELD_NAMES[columns.fields[at]].lower()}"
        elif at in columns.numbers:
            yield f"“{shortened(heading)}” sebagai nomor {FIELD_NAMES[columns.numbers[at]].lower()}"
    if columns.months:
        first, last = columns.months[0].said, columns.months[-1].said
        yield f"{len(columns.months)} kolom waktu, {first} sampai {last}"
