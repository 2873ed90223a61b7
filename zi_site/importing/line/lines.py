"""A row of a grid and its columns -> a line: each field's text with its place, the marks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from zi_site.documents.grid import ABOVE, Cell, Origin, over
from zi_site.importing.line.align import realign
from zi_site.importing.line.further_cells import FurtherColumn, further_cells, joined_cells
from zi_site.importing.line.mending import Vocabulary, join_lines
from zi_site.importing.line.month_cells import MonthCells, month_cells
from zi_site.importing.line.row_texts import REMARK, TEAM, RowTexts
from zi_site.importing.line.sentences import LineDoubt
from zi_site.importing.line.unseen import unseen
from zi_site.importing.line.unsure import has_unsure_time, unsure
from zi_site.importing.table.columns import Columns
from zi_site.importing.table.parts import TablePart
from zi_site.importing.vocabulary.dates import place_and_date
from zi_site.plan.kinds import Finding

__all__ = ["REMARK", "TEAM", "Line", "read_lines"]


@dataclass(frozen=True, slots=True)
class Line:
    """One row as the fields of a plan. ``carried`` are fields whose cell began in a row above."""

    texts: Mapping[str, str]
    numbers: Mapping[str, str]  # field -> the mark in the column that numbers it
    origins: Mapping[str, Origin]
    origin: Origin
    columns: Columns
    carried: frozenset[str] = frozenset()
    months: MonthCells = field(default_factory=MonthCells)
    wide: str = ""  # the text of a row that holds nothing else, or only a team beside it
    first: bool = False  # the first under a heading: what a page break cut may go on here
    bold: bool = False
    notes: tuple[Finding, ...] = ()
    sheet: str = ""
    nomor: str = ""  # the number before it, where that only counts the rows
    further: Mapping[FurtherColumn, str] = field(default_factory=dict)  # in columns of no field
    unruled: bool = False  # which text stands in which column was guessed
    unsure_months: bool = False  # the heading of its months may be misread
    time: str = ""  # what the cell of the time says with its heading's unit, its lines as a list

    def text(self, name: str) -> str:
        """The text under a key; "" where the row prints none."""
        return self.texts.get(name, "")

    def number(self, name: str) -> str:
        """The number printed in a column of numbers; "" where there is none."""
        return self.numbers.get(name, "")

    @property
    def is_scheduled(self) -> bool:
        """Whether anything stands where months are told, readable or not."""
        marked = bool(self.months.ticks or self.months.odd)
        return marked or bool(self.text("jadwal")) or "jadwal" in self.carried

    @property
    def says_place_and_date(self) -> bool:
        """Whether all it says is "Blora, 3 Maret 2025", as above a signature."""
        return len(self.named) == 1 and any(map(place_and_date, self.texts.values()))

    @property
    def time_guess(self) -> Finding | None:
        """Why the time is a guess, never "tertulis": it stands in a column that no heading names
        or no line closes, or as targets of months.
        """
        if self.columns.targets:
            return LineDoubt.TIME_BY_TARGETS(targets="; ".join(self.months.targets))
        if self.columns.rival_months:
            return LineDoubt.TIME_OF_TWO_GRIDS()
        if len(self.months.colours) > 1:
            return LineDoubt.TIME_OF_COLOURS()
        if self.unruled:
            return LineDoubt.TIME_UNRULED()
        if self.unsure_months or has_unsure_time(self.notes):
            return LineDoubt.TIME_SCANNED()
        return LineDoubt.TIME_BY_PLACE() if self.columns.is_guessed("jadwal") else None

    @property
    def named(self) -> frozenset[str]:
        """The fields that hold a text of their own here."""
        return frozenset(name for name, text in self.texts.items() if text)

    def noted(self, *notes: Finding) -> "Line":
        """The same line with more to tell about it."""
        return replace(self, notes=(*self.notes, *notes))

    def with_texts(self, texts: Mapping[str, str]) -> "Line":
        """The line with these texts in place of its own."""
        return replace(self, texts={**self.texts, **texts})

    def with_further(self, other: "Line") -> "Line":
        """The line with what another half of its row says in columns of no field."""
        return replace(self, further=joined_cells(self.further, other.further))

    def without(self, name: str) -> "Line":
        """The line without the text of a field and its number."""
        texts, numbers = dict(self.texts), dict(self.numbers)
        texts.pop(name, None)
        numbers.pop(name, None)
        return replace(self, texts=texts, numbers=numbers)


def read_lines(part: TablePart, ragged: bool, known: Vocabulary) -> Iterator[Line]:
    """``ragged``: the source lost its cells' borders, so that texts may have slipped sideways."""
    found: list[Line] = []
    above: tuple[Cell, ...] = ()
    for row in part.rows:
        cells = _with_merged_marks(row.cells, above, part.columns)
        line = replace(_line(cells, part, ragged, known), first=not found)
        above = cells
        if line.named or line.wide or line.months.ticks or line.numbers:
            found.append(line)
        elif found:
            found[-1] = found[-1].with_further(line)
    return iter(found)


def _with_merged_marks(
    cells: tuple[Cell, ...], above: Sequence[Cell], columns: Columns
) -> tuple[Cell, ...]:
    """Month cells that are part of one that began above say what that one says."""
    found = list(cells)
    for at in columns.month_columns:
        if at < min(len(cells), len(above)) and cells[at].merged == ABOVE:
            found[at] = replace(
                cells[at],
                text=above[at].text,
                filled=above[at].filled,
                colour=above[at].colour,
                unsure=above[at].unsure,
            )
    return tuple(found)


def _line(found: tuple[Cell, ...], part: TablePart, ragged: bool, known: Vocabulary) -> Line:
    columns = part.columns
    cells, notes = realign(found, columns) if ragged else (found, ())
    row = RowTexts(cells, columns, ragged, known)
    origin = _place(cells) or part.origin
    marks = {"centang": _marks_place(cells, columns, origin)} if columns.months else {}
    line = Line(
        {},
        {},
        marks,
        origin,
        columns,
        bold=any(cell.bold for cell in cells if cell.text),
        notes=(*notes, *unseen(cells, columns), *unsure(cells, columns)),
        sheet=part.origin.sheet,
        further=further_cells(cells, columns, known),
        unruled=part.unruled,
        unsure_months=part.unsure_months,
    )
    if wide := row.wide:
        return replace(line, wide=join_lines(wide, known), texts=row.beside_wide)
    return replace(
        line,
        texts=row.texts,
        numbers=row.numbers,
        origins={**_empty_time(cells, columns), **row.origins, **marks},
        carried=frozenset(_carried(cells, columns)),
        months=month_cells(cells, columns, ragged) if columns.months else MonthCells(),
        time=row.time,
    )


def _place(cells: Sequence[Cell]) -> Origin | None:
    """Of the first text, or of the row where it has none; its box is all of the row's own cells."""
    first = cells[0].origin if cells else None
    found = next((cell.origin for cell in cells if cell.text), first)
    return found and over(cells, found)


def _carried(cells: Sequence[Cell], columns: Columns) -> Iterator[str]:
    for at, name in columns.fields.items():
        if at < len(cells) and cells[at].merged == ABOVE:
            yield name
    marked = [cell for cell in _month_cells(cells, columns) if cell.text or cell.filled]
    if marked and all(cell.merged == ABOVE for cell in marked):
        yield "jadwal"


def _month_cells(cells: Sequence[Cell], columns: Columns) -> list[Cell]:
    return [cells[month.column] for month in columns.months if month.column < len(cells)]


def _empty_time(cells: Sequence[Cell], columns: Columns) -> Mapping[str, Origin]:
    """Where the time would stand: that it is not there must be looked at too."""
    at = columns.column_of("jadwal")
    return {} if at is None or at >= len(cells) else {"jadwal": cells[at].origin}


def _marks_place(cells: Sequence[Cell], columns: Columns, row: Origin) -> Origin:
    """That of the first mark, else of the row; its box is all months, for a mark means a place."""
    months = _month_cells(cells, columns)
    return over(months, next((each.origin for each in months if each.text or each.filled), row))
