"""Lines of cells that may end in the middle of a word -> one word or two, by the other words of the document.

A program breaks a word that is longer than its cell is wide. It then draws no space after the first half, but some
leave that space out after a whole word too where it would not fit; only the words themselves can tell.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from zi_site.importing.grid import Cell, Grid, GridRow

MAYBE = "\x1f"  # stands between the two halves until it is decided; no text of a PDF holds it
_WORD = re.compile(r"[^\W\d_]+")
_HALVES = re.compile(rf"([^\W\d_]+){MAYBE}([^\W\d_]+)")


def decided(grids: Sequence[Grid], others: Iterable[str]) -> list[Grid]:
    """The grids without any ``MAYBE``; ``others`` are the texts of the document outside its tables."""
    texts = [cell.text for grid in grids for row in grid.rows for cell in row.cells]
    known = Counter(word.casefold() for text in (*texts, *others) for word in _WORD.findall(_HALVES.sub(" ", text)))
    return [replace(grid, rows=tuple(_row(row, known) for row in grid.rows)) for grid in grids]


def _row(row: GridRow, known: Counter[str]) -> GridRow:
    if not any(MAYBE in cell.text for cell in row.cells):
        return row
    return replace(row, cells=tuple(_cell(cell, known) for cell in row.cells))


def _cell(cell: Cell, known: Counter[str]) -> Cell:
    text = cell.text
    while halves := _HALVES.search(text):
        between = "" if _is_one(halves[1].casefold(), halves[2].casefold(), known) else "\n"
        text = f"{text[: halves.end(1)]}{between}{text[halves.start(2) :]}"
    return replace(cell, text=text.replace(MAYBE, "\n"))


def _is_one(head: str, tail: str, known: Counter[str]) -> bool:
    """A word that stands whole elsewhere; or two pieces of which neither is a word elsewhere."""
    return bool(known[head + tail]) or not (known[head] or known[tail])
