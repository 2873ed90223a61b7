"""A table's cells as found -> a Grid without columns that no row begins in and repeated gaps."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from zi_site.documents.grid import LEFT, Cell, Grid, GridRow, Origin
from zi_site.documents.shading import Colour, marked


@dataclass(frozen=True, slots=True)
class ColouredRow:
    """A row of a table before its colours are known to be marks or none."""

    cells: Sequence[tuple[Cell, Colour]]
    heading: bool = False


def with_marks(rows: Sequence[ColouredRow]) -> list[GridRow]:
    """The rows, with the cells ``filled`` whose colour sets them apart."""
    colours = [[colour for _, colour in row.cells] for row in rows]
    texts = [[cell.text for cell, _ in row.cells] for row in rows]
    return [
        GridRow(tuple(map(_filled, row.cells, own)), row.heading)
        for row, own in zip(rows, marked(colours, texts), strict=True)
    ]


def _filled(coloured: tuple[Cell, Colour], mark: bool) -> Cell:
    cell, colour = coloured
    return replace(cell, filled=mark, colour=colour or "")


def tidy(rows: Sequence[GridRow], origin: Origin, hidden: bool = False) -> Grid:
    """Word processors split one printed column into several whose borders no row uses; those go.

    Rows that hold neither text nor a mark nor a part of a merged cell are kept once, as the gap
    that they are.
    """
    width = max((len(row.cells) for row in rows), default=0)
    begun = [
        any(at < len(row.cells) and row.cells[at].merged != LEFT for row in rows)
        for at in range(width)
    ]
    kept = [_with_columns(row, begun) for row in rows]
    return Grid(tuple(_without_repeated_gaps(kept)), origin, hidden)


def _with_columns(row: GridRow, begun: Sequence[bool]) -> GridRow:
    cells = list(row.cells)
    for at in range(len(cells) - 1, 0, -1):
        if not begun[at]:
            if cells[at].filled:
                cells[at - 1] = replace(cells[at - 1], filled=True)
            del cells[at]
    return replace(row, cells=tuple(cells))


def _without_repeated_gaps(rows: Sequence[GridRow]) -> list[GridRow]:
    both = pairwise([GridRow(()), *rows])
    kept = [row for above, row in both if not (is_gap(above) and is_gap(row))]
    return kept[:-1] if kept and is_gap(kept[-1]) else kept


def is_gap(row: GridRow) -> bool:
    """Whether a row is empty to the eye."""
    return not any(cell.text or cell.filled or cell.merged for cell in row.cells)


def text_count(cells: Sequence[Cell]) -> int:
    """How many cells hold a text."""
    return sum(1 for cell in cells if cell.text)
