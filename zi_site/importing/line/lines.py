"""A row of a grid and its columns -> a line: the text of each field with its place, the marks of
the months.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from zi_site.documents.cell_text import one_line
from zi_site.documents.grid import ABOVE, LEFT, Cell, Origin
from zi_site.importing.line.align import realign
from zi_site.importing.line.mending import Vocabulary, join_lines
from zi_site.importing.line.month_cells import MonthCells, month_cells
from zi_site.importing.table.columns import Columns
from zi_site.importing.table.parts import TablePart
from zi_site.importing.vocabulary.tick_signs import is_tick

_ROMAN = re.compile(r"(?:X{0,2}(?:IX|IV|V?I{0,3}))[.)]?")
TEAM, REMARK = "penanggung_jawab", "keterangan"


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
    wide: str = ""  # the text of a row that holds nothing else
    first: bool = False  # the first under a heading: what a page break cut may go on here
    bold: bool = False
    notes: tuple[str, ...] = ()
    sheet: str = ""

    def text(self, name: str) -> str:
        return self.texts.get(name, "")

    def number(self, name: str) -> str:
        return self.numbers.get(name, "")

    @property
    def is_scheduled(self) -> bool:
        return (
            bool(self.months.ticks or self.months.odd or self.text("jadwal"))
            or "jadwal" in self.carried
        )

    @property
    def named(self) -> frozenset[str]:
        """The fields that hold a text of their own here."""
        return frozenset(name for name, text in self.texts.items() if text)


def read_lines(part: TablePart, ragged: bool, known: Vocabulary) -> Iterator[Line]:
    """``ragged``: the source lost its cells' borders, so that texts and marks may have slipped
    sideways.
    """
    first = True
    above: tuple[Cell, ...] = ()
    for row in part.rows:
        cells = _with_merged_marks(row.cells, above, part.columns)
        line = _line(cells, part, ragged, first, known)
        above = cells
        if line.named or line.wide or line.months.ticks or line.numbers:
            yield line
            first = False


def _with_merged_marks(
    cells: tuple[Cell, ...], above: Sequence[Cell], columns: Columns
) -> tuple[Cell, ...]:
    """Month cells that are part of one that began above say what that one says."""
    months = {month.column for month in columns.months}
    return tuple(
        replace(cell, text=above[at].text, filled=above[at].filled)
        if at in months and cell.merged == ABOVE and at < len(above)
        else cell
        for at, cell in enumerate(cells)
    )


def _line(
    found: tuple[Cell, ...], part: TablePart, ragged: bool, first: bool, known: Vocabulary
) -> Line:
    columns = part.columns
    cells, notes = realign(found, columns) if ragged else (found, ())
    origin = next(
        (cell.origin for cell in cells if cell.text), cells[0].origin if cells else part.origin
    )
    wide = join_lines(_wide(cells, columns), known)
    months = month_cells(cells, columns, ragged) if columns.months and not wide else MonthCells()
    texts: dict[str, str] = {}
    origins: dict[str, Origin] = {}
    if not wide:
        for at, name in columns.fields.items():
            if (
                at < len(cells)
                and (text := join_lines(cells[at].text, known))
                and not (ragged and is_tick(text))
            ):
                texts[name], origins[name] = text, cells[at].origin
        if ragged and columns.months:
            texts |= _slipped(cells, columns, texts)
        if 0 <= columns.until < len(cells) and (end := one_line(cells[columns.until].text)):
            texts["jadwal"] = _span(texts.get("jadwal", ""), end)
    numbers = {
        name: text
        for at, name in columns.numbers.items()
        if not wide and at < len(cells) and (text := _whole_number(cells[at].text))
    }
    if months.ticks or columns.months:
        origins.setdefault("centang", _first_mark(cells, columns) or origin)
    carried = frozenset(
        name
        for at, name in columns.fields.items()
        if at < len(cells) and cells[at].merged == ABOVE and not wide
    )
    if columns.months and _marks_are_merged(cells, columns):
        carried |= {"jadwal"}
    bold = any(cell.bold for cell in cells if cell.text)
    return Line(
        texts,
        numbers,
        origins,
        origin,
        columns,
        carried,
        months,
        wide,
        first,
        bold,
        notes,
        part.origin.sheet,
    )


def _whole_number(text: str) -> str:
    """A mark; a Roman one that a narrow column broke ("VI" over "II") is whole again."""
    closed = text.replace("\n", "")
    return closed if _ROMAN.fullmatch(closed) else one_line(text)


def _span(start: str, end: str) -> str:
    """From a beginning to an end that stand in columns of their own."""
    return f"{start} s.d. {end}" if start and start != end else end


def _marks_are_merged(cells: Sequence[Cell], columns: Columns) -> bool:
    marked = [cells[month.column] for month in columns.months if month.column < len(cells)]
    told = [cell for cell in marked if cell.text or cell.filled]
    return bool(told) and all(cell.merged == ABOVE for cell in told)


def _wide(cells: Sequence[Cell], columns: Columns) -> str:
    """The only text of a row, if it stands at its beginning: in the column of numbers, or merged
    over columns.
    """
    found = [(at, cell) for at, cell in enumerate(cells) if cell.text]
    if len(found) != 1:
        return ""
    at, cell = found[0]
    text = cell.text
    spans = at + 1 < len(cells) and cells[at + 1].merged == LEFT
    if (at in columns.numbers and len(text) > 6 and " " in text) or (
        spans and at <= min(columns.fields, default=0) + 1
    ):
        return text
    return ""


def _slipped(cells: Sequence[Cell], columns: Columns, texts: Mapping[str, str]) -> dict[str, str]:
    """Words among or beyond the month cells belong to the column right of the months."""
    trailing = [
        name
        for at, name in sorted(columns.fields.items())
        if at > columns.first_month and name not in texts
    ]
    words = [
        text
        for at, cell in enumerate(cells)
        if at >= columns.first_month
        and len(text := one_line(cell.text)) > 3
        and not is_tick(text)
        and columns.fields.get(at) not in texts
    ]
    return {trailing[0]: " ".join(words)} if trailing and words else {}


def _first_mark(cells: Sequence[Cell], columns: Columns) -> Origin | None:
    marked = (cells[month.column] for month in columns.months if month.column < len(cells))
    return next((cell.origin for cell in marked if cell.text or cell.filled), None)
