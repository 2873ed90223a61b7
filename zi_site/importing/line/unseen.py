"""The cells of a row -> what is to be said of those that the officer hid or struck out.

They may be a draft that was given up; so they are read, never silently.
"""

from collections.abc import Iterator, Mapping, Sequence

from zi_site.documents.cell_text import shortened
from zi_site.documents.grid import Cell
from zi_site.importing.line.further_cells import UNNAMED
from zi_site.importing.line.sentences import LineDoubt
from zi_site.importing.table.columns import Columns
from zi_site.importing.vocabulary.headings import FIELD_NAMES
from zi_site.plan.kinds import Finding


def unseen(cells: Sequence[Cell], columns: Columns) -> Iterator[Finding]:
    """What a person who looks at the page does not see, or sees struck out."""
    filled = {at: cell for at, cell in enumerate(cells) if cell.text or cell.filled}
    yield from _hidden(filled, columns)
    for cell in filled.values():
        if cell.struck:
            yield LineDoubt.STRUCK_OUT(text=shortened(cell.struck))


def _hidden(filled: Mapping[int, Cell], columns: Columns) -> Iterator[Finding]:
    hidden = [at for at, cell in filled.items() if cell.hidden]
    if hidden and len(hidden) == len(filled):
        yield LineDoubt.HIDDEN_ROW()
    elif hidden:
        names = dict.fromkeys(column_name(at, columns) for at in hidden)
        yield LineDoubt.HIDDEN_CELLS(names=", ".join(names))


def column_name(at: int, columns: Columns) -> str:
    """What a column is called to the officer."""
    name = columns.fields.get(at) or columns.numbers.get(at)
    if name:
        return FIELD_NAMES[name].lower()
    if at in columns.month_columns:
        return "bulan"
    return f"“{shortened(columns.headings.get(at, UNNAMED))}”"
