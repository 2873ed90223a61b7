"""Month cells that hold "1", "Ya" or a letter where others tick -> ticks, where the whole grid
holds nothing else.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from zi_site.documents.cell_text import one_line, squeezed
from zi_site.documents.grid import Cell, GridRow
from zi_site.importing.table.columns import Columns
from zi_site.importing.table.tables import Part
from zi_site.importing.vocabulary.tick_signs import is_blank, is_tick

_TICK = "✓"
_LONGEST = 4
_LEAST_CELLS, _LEAST_COLUMNS = 3, 2
_NO = frozenset({"0", "tidak", "tdk", "no", "n"})  # what stands in the other cells of such a grid
_TOTALS = ("jumlah", "total", "subtotal")


def with_ticks(parts: Sequence[Part]) -> tuple[list[Part], list[str]]:
    """The parts with ticks in such cells, and a note that says so; unchanged where cells differ
    ("1", "2").
    """
    months = [(each.columns, cell) for each in parts for cell in _month_cells(each)]
    texts = Counter(
        text for _, cell in months if (text := one_line(cell.text)) and not is_blank(text)
    )
    said = [text for text in texts if text.casefold() not in _NO]
    if len(said) != 1 or not _is_mark(said[0]) or texts[said[0]] < _LEAST_CELLS:
        return list(parts), []
    columns = {at for each in parts for row in each.rows for at in _months(each.columns)
               if at < len(row.cells) and one_line(row.cells[at].text) == said[0]}  # fmt: skip
    if len(columns) < _LEAST_COLUMNS:
        return list(parts), []
    note = f"Semua sel bulan yang berisi memuat “{said[0]}”; itu dibaca sebagai centang."
    return [
        replace(each, rows=tuple(_ticked(row, each.columns, said[0]) for row in each.rows))
        for each in parts
    ], [note]


def _months(columns: Columns) -> set[int]:
    return {month.column for month in columns.months}


def _month_cells(part: Part) -> Iterator[Cell]:
    months = _months(part.columns)
    for row in part.rows:
        if not _is_total(row):
            yield from (cell for at, cell in enumerate(row.cells) if at in months)


def _is_total(row: GridRow) -> bool:
    first = next((squeezed(cell.text) for cell in row.cells if cell.text), "")
    return first.startswith(_TOTALS)


def _is_mark(text: str) -> bool:
    """Any short word or letter will do, but of numbers only 1: others count something."""
    return len(text) <= _LONGEST and not is_tick(text) and (text == "1" or text.isalpha())


def _ticked(row: GridRow, columns: Columns, mark: str) -> GridRow:
    if _is_total(row):
        return row
    months = _months(columns)
    return replace(
        row,
        cells=tuple(
            _cell(cell, mark) if at in months else cell for at, cell in enumerate(row.cells)
        ),
    )


def _cell(cell: Cell, mark: str) -> Cell:
    text = one_line(cell.text)
    if text == mark:
        return replace(cell, text=_TICK)
    return replace(cell, text="") if text.casefold() in _NO else cell
