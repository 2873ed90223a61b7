"""Months marked in several colours -> whether anything in the document tells them apart."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from zi_site.documents.cell_text import one_line
from zi_site.documents.grid import Cell, Document, GridRow
from zi_site.importing.table.columns import Columns
from zi_site.importing.table.parts import TablePart

_LEGEND = re.compile(r"\b(?:warna|arsir\w*|legenda)\b", re.IGNORECASE)
_MOST_TEXTS = 8  # in a row of a legend; a heading has more


def without_explained(parts: Sequence[TablePart], document: Document) -> list[TablePart]:
    """The parts as if one colour marked their months, where a legend gives each its meaning."""
    used = {
        colour
        for part in parts
        for row in part.rows
        for colour in coloured_in(row.cells, part.columns)
    }
    if len(used) < 2 or not (used <= set(_explained(parts, document)) or _says_so(document)):
        return list(parts)
    return [replace(part, rows=tuple(map(_without_colours, part.rows))) for part in parts]


def coloured_in(cells: Sequence[Cell], columns: Columns) -> Iterator[str]:
    """The colours of the month cells that nothing else marks."""
    for at in columns.month_columns:
        if at < len(cells) and cells[at].filled and not one_line(cells[at].text):
            yield cells[at].colour


def _explained(parts: Sequence[TablePart], document: Document) -> Iterator[str]:
    """The colours outside the months with a text in their cell or beside it."""
    months = set().union(*(part.columns.month_columns for part in parts))
    for row in (row for grid in document.grids for row in grid.rows):
        if sum(bool(cell.text) for cell in row.cells) <= _MOST_TEXTS:
            yield from _named(row, months)


def _named(row: GridRow, months: set[int]) -> Iterator[str]:
    for at, (cell, beside) in enumerate(zip(row.cells, (*row.cells[1:], Cell()), strict=True)):
        if cell.colour and (cell.text or (beside.text and at not in months)):
            yield cell.colour


def _says_so(document: Document) -> bool:
    return any(_LEGEND.search(line.text) for line in document.paragraphs)


def _without_colours(row: GridRow) -> GridRow:
    return replace(row, cells=tuple(replace(cell, colour="") for cell in row.cells))
