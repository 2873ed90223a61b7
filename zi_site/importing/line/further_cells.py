"""The columns that are no field of a plan -> what a row and its other halves say in them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from zi_site.documents.cell_text import one_line
from zi_site.documents.grid import Cell
from zi_site.importing.line.mending import Vocabulary, join_lines
from zi_site.importing.table.columns import Columns

UNNAMED = "(tanpa judul)"
_WIDEST = 500  # columns; further to the right no table has any

FurtherColumn = tuple[str, int]
"""A printed heading, and which of the table's columns with this heading, from 1: the parts of a
table on several pages need not have it at the same place.
"""


def further_columns(columns: Columns) -> dict[int, FurtherColumn]:
    """The columns that no field of a plan has, by their place, from left to right."""
    found: dict[int, FurtherColumn] = {}
    seen = Counter[str]()
    for at in sorted({*columns.unknown, *columns.unnamed}):
        heading = one_line(columns.headings.get(at, "")) or UNNAMED
        seen[heading] += 1
        found[at] = (heading, seen[heading])
    return found


def further_cells(
    cells: Sequence[Cell], columns: Columns, known: Vocabulary
) -> dict[FurtherColumn, str]:
    """What stands in them, where anything does."""
    texts = {
        column: _joined(join_lines(cell.text, known) for cell in cells[at : end_of(at, columns)])
        for at, column in further_columns(columns).items()
    }
    return {column: text for column, text in texts.items() if text}


def _joined(texts: Iterable[str]) -> str:
    return " ".join(filter(None, texts))


def end_of(at: int, columns: Columns) -> int:
    """Where a heading's columns end: those to its right that have none of their own are its."""
    others = {
        *columns.fields,
        *columns.numbers,
        *columns.headings,
        *columns.unnamed,
        *columns.month_columns,
        *columns.spread,
        columns.until,
    }
    return min((other for other in others if other > at), default=_WIDEST)


def joined_cells(
    above: Mapping[FurtherColumn, str], below: Mapping[FurtherColumn, str]
) -> dict[FurtherColumn, str]:
    """The cells of a row whose halves stand apart."""
    return {
        column: _joined((above.get(column, ""), below.get(column, "")))
        for column in {**above, **below}
    }
