"""What is to be said of the table as a whole: headings, what it lacks, columns left or guessed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from zi_site.documents.cell_text import one_line, shortened
from zi_site.documents.grid import Origin
from zi_site.draft.result import Doubt, LeftOut
from zi_site.importing.draft import PlanNote
from zi_site.importing.line.further_cells import UNNAMED, FurtherColumn, end_of, further_columns
from zi_site.importing.line.lines import REMARK, TEAM, Line
from zi_site.importing.meaning.sentences import MeaningDoubt
from zi_site.importing.meaning.structure import Structure
from zi_site.importing.meaning.titles import describe
from zi_site.importing.sentences import ImportDoubt, NotInPlan
from zi_site.importing.table.columns import Columns
from zi_site.importing.table.parts import TablePart
from zi_site.importing.vocabulary.headings import FIELD_NAMES
from zi_site.importing.vocabulary.tick_signs import is_tick
from zi_site.plan import reference
from zi_site.plan.columns import JUDUL_KOLOM
from zi_site.plan.glossary import JADWAL_HILANG, KEKOSONGAN, LABEL, SALINAN, TIDAK_TERBACA
from zi_site.plan.model import Plan


@dataclass(frozen=True, slots=True)
class KeptColumn:
    """A column of texts that becomes one of ``kolom_lain``; ``column`` is None for remarks."""

    heading: str
    column: FurtherColumn | None
    filled: int  # of how many actions
    origin: Origin = field(default_factory=Origin)

    def text(self, line: Line) -> str:
        """What the row says in it."""
        return line.text(REMARK) if self.column is None else line.further.get(self.column, "")

    @property
    def doubt(self) -> Doubt:
        """That its texts are none of a field's: perhaps they should be."""
        heading = shortened(self.heading)
        finding = ImportDoubt.COLUMN_KEPT(heading=heading, filled=self.filled)
        return Doubt(finding, origin=self.origin, spot=((), "kolom_lain"))


def kept_columns(parts: Sequence[TablePart], lines: Sequence[Line]) -> Iterator[KeptColumn]:
    """Those in which any action's line says anything, from left to right."""
    found: dict[tuple[str, FurtherColumn | None], Origin] = {}
    for part in parts:
        for each in _with_remarks(part):
            found.setdefault(each, part.origin)
    for (heading, column), origin in found.items():
        kept = KeptColumn(heading, column, 0, origin)
        if filled := sum(bool(kept.text(line)) for line in lines):
            yield replace(kept, filled=filled)


def _with_remarks(part: TablePart) -> Iterator[tuple[str, FurtherColumn | None]]:
    places: dict[int, FurtherColumn | None] = dict(further_columns(part.columns))
    at = part.columns.column_of(REMARK)
    places |= {} if at is None else {at: None}
    for place, column in sorted(places.items(), key=lambda each: each[0]):
        if column is None:
            yield one_line(part.columns.headings.get(place, "")) or UNNAMED, None
        elif not _is_grid(part, place):
            yield column[0], column


def headings(
    parts: Sequence[TablePart], kept: Sequence[KeptColumn], lines: Sequence[Line]
) -> Iterator[tuple[str, str]]:
    """Those of the table's first part, without the remarks that stand in ``kolom_lain``."""
    columns = parts[0].columns
    printed = {f"{name}_nomor": columns.headings[at] for at, name in columns.numbers.items()}
    printed |= {name: columns.headings.get(at, "") for at, name in columns.fields.items()}
    if columns.month_heading:
        printed.setdefault("jadwal", columns.month_heading)
    for name in _only_counting(columns, lines):
        printed["nomor"] = printed.pop(f"{name}_nomor")
    if any(each.column is None for each in kept):
        printed.pop(REMARK, None)
    return ((name, printed[name]) for name in JUDUL_KOLOM if printed.get(name))


def _only_counting(columns: Columns, lines: Sequence[Line]) -> Iterator[str]:
    """The fields beside whose column of numbers only rows are counted."""
    if any(line.nomor for line in lines):
        yield from (
            name
            for name in ("area", "komponen")
            if name in columns.numbers.values() and not any(line.number(name) for line in lines)
        )


def plan_notes(
    parts: Sequence[TablePart], plan: Plan, kept: Sequence[KeptColumn]
) -> Iterator[PlanNote]:
    """Notes on the plan as a whole: columns that it lacks, and what holds for all its rows."""
    yield from _guessed_columns(parts)
    for heading, filled, part in _left_columns(parts, kept):
        if filled:
            left_out = ImportDoubt.COLUMN_LEFT_OUT(heading=shortened(heading), filled=filled)
            yield PlanNote(SALINAN, left_out, origin=part.origin)
    if not any(area.nama or area.nomor for area in plan.area):
        yield PlanNote(SALINAN, MeaningDoubt.NO_HEADINGS())
    if _names_no_team(parts, plan):
        yield PlanNote(KEKOSONGAN, ImportDoubt.NO_TEAM_COLUMN())
    yield from _without_times(parts, plan)


def structure_notes(structure: Structure, plan: Plan) -> Iterator[PlanNote]:
    """What is strange about the titles of the table."""
    most = len(reference.areas())
    if len(plan.area) > most:
        yield PlanNote(LABEL, MeaningDoubt.MORE_AREAS(count=len(plan.area), most=most))
    for level, title in structure.empty:
        finding = MeaningDoubt.NO_ACTIONS(level=level.capitalize(), title=describe(title))
        yield PlanNote(SALINAN, finding, origin=title.origin)


def _names_no_team(parts: Sequence[TablePart], plan: Plan) -> bool:
    return not any(part.columns.has(TEAM) for part in parts) and not any(
        each.team for each in plan.walk()
    )


def _without_times(parts: Sequence[TablePart], plan: Plan) -> Iterator[PlanNote]:
    if not any(part.columns.tells_time for part in parts):
        yield PlanNote(KEKOSONGAN, ImportDoubt.NO_TIME_COLUMN())
    elif all(aksi.kepastian == TIDAK_TERBACA for aksi in plan.actions()):
        yield PlanNote(JADWAL_HILANG, ImportDoubt.NO_SCHEDULE_READ())


def _guessed_columns(parts: Sequence[TablePart]) -> Iterator[PlanNote]:
    guessed: dict[tuple[str, str], Origin] = {}
    for part in parts:
        for at in part.columns.guessed:
            heading = part.columns.headings.get(at, UNNAMED)
            guessed.setdefault((heading, part.columns.fields[at]), part.origin)
    for (heading, name), origin in guessed.items():
        meaning = FIELD_NAMES[name].lower()
        finding = ImportDoubt.COLUMN_GUESSED(heading=shortened(heading), meaning=meaning)
        yield PlanNote(LABEL, finding, origin=origin)


def columns_left_out(parts: Sequence[TablePart], kept: Sequence[KeptColumn]) -> Iterator[LeftOut]:
    """The others by their heading, with how much stood in them."""
    for heading, filled, part in _left_columns(parts, kept):
        yield LeftOut(shortened(heading), NotInPlan.NO_PLACE(filled=filled), part.origin)


def _left_columns(
    parts: Sequence[TablePart], kept: Sequence[KeptColumn]
) -> list[tuple[str, int, TablePart]]:
    """(heading, cells that hold a text, the first part that has the column)."""
    taken = {each.column for each in kept}
    found: dict[FurtherColumn, tuple[int, TablePart]] = {}
    for part in parts:
        for at, column in further_columns(part.columns).items():
            before, first = found.get(column, (0, part))
            found[column] = (before + len(_texts_below(part, at)), first)
    return [(column[0], *rest) for column, rest in found.items() if column not in taken]


def _texts_below(part: TablePart, at: int) -> list[tuple[int, str]]:
    """What stands below a heading, each text with its place under it."""
    end = end_of(at, part.columns)
    rows = (enumerate(row.cells[at:end]) for row in part.rows)
    return [(place, text) for row in rows for place, cell in row if (text := one_line(cell.text))]


def _is_grid(part: TablePart, at: int) -> bool:
    """Whether a heading stands over columns of marks, whose places say more than their texts."""
    texts = _texts_below(part, at)
    return any(place for place, _ in texts) and all(is_tick(text) for _, text in texts)


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
