"""The month cells of a row -> which are marked, and what stands in those that hold no mark."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zi_site.documents.cell_text import one_line, shortened
from zi_site.documents.grid import LEFT, Cell
from zi_site.importing.table.cells import is_amount, text_at
from zi_site.importing.table.colours import coloured_in
from zi_site.importing.table.columns import Columns
from zi_site.importing.table.month_columns import MonthColumn
from zi_site.importing.vocabulary.tick_signs import is_blank, is_tick
from zi_site.plan.glossary import NAMA_BULAN

_SHORTEST_WORDS = 4


@dataclass(frozen=True, slots=True)
class MonthCells:
    """``ticks`` are cells counted from the first month; ``odd`` says what is no mark."""

    ticks: tuple[int, ...] = ()
    said: tuple[str, ...] = ()  # what the marked columns are headed
    targets: tuple[str, ...] = ()  # of a grid of targets: "Triwulan I 25%"
    odd: tuple[str, ...] = ()
    colours: frozenset[str] = frozenset()  # that mark, where no legend tells them apart


def month_cells(cells: Sequence[Cell], columns: Columns, beyond: bool) -> MonthCells:
    """``beyond``: cells have lost their borders, so that marks right of the months count too."""
    marked = list(_marked(cells, columns))
    ticks = [month.column for month in marked]
    if columns.is_calendar:
        ticks += _after_the_months(cells, columns, beyond)
    odd = (
        f"{month.said}: “{shortened(text)}”"
        for month in columns.months
        if (text := text_at(cells, month.column)) and _is_odd(text, month, columns, beyond)
    )
    return MonthCells(
        tuple(at - columns.first_month + 1 for at in ticks),
        tuple(month.said for month in marked),
        tuple(_targets(cells, columns)),
        tuple(odd),
        frozenset(coloured_in(cells, columns)),
    )


def _marked(cells: Sequence[Cell], columns: Columns) -> Iterator[MonthColumn]:
    """A cell that spans several months marks them all."""
    marked = False
    for month in columns.months:
        cell = cells[month.column] if month.column < len(cells) else Cell()
        if cell.merged != LEFT:
            marked = _is_marked(cell) or _is_target(one_line(cell.text), columns)
        if marked:
            yield month


def _is_marked(cell: Cell) -> bool:
    """A tick, or a colour in a cell that holds nothing else."""
    text = one_line(cell.text)
    return is_tick(text) or (cell.filled and (not text or is_blank(text)))


def _is_target(text: str, columns: Columns) -> bool:
    return columns.targets and is_amount(text)


def _targets(cells: Sequence[Cell], columns: Columns) -> Iterator[str]:
    for month in columns.months:
        text = text_at(cells, month.column)
        if _is_target(text, columns):
            yield f"{month.said} {text}"


def _is_odd(text: str, month: MonthColumn, columns: Columns, ragged: bool) -> bool:
    """Neither a mark nor nothing; where cells have slipped, words belong to another column."""
    if is_tick(text) or is_blank(text) or _is_target(text, columns):
        return False
    slipped = month.column in columns.fields or _is_words(text)
    return not (ragged and slipped)


def _is_words(text: str) -> bool:
    return len(text) >= _SHORTEST_WORDS and text not in NAMA_BULAN


def _after_the_months(cells: Sequence[Cell], columns: Columns, beyond: bool) -> list[int]:
    return [
        at
        for at in range(columns.last_month + 1, len(cells))
        if is_tick(cells[at].text) and (beyond or _is_phantom(at, columns))
    ]


def _is_phantom(at: int, columns: Columns) -> bool:
    """A column without a heading right after the months, made by whatever wrote the file."""
    return not any(column in columns.headings for column in range(columns.last_month + 1, at + 1))
