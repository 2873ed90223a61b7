"""Month cells that hold "1", "Ya" or targets where others tick -> ticks, where the whole grid holds
nothing else.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from zi_site.documents.cell_text import one_line, squeezed
from zi_site.documents.grid import Cell, GridRow
from zi_site.importing.table.cells import is_target
from zi_site.importing.table.parts import TablePart
from zi_site.importing.table.sentences import TableDoubt
from zi_site.importing.vocabulary.tick_signs import is_blank, is_tick
from zi_site.plan.kinds import Finding

_TICK = "✓"
_LONGEST = 4
_LEAST_CELLS, _LEAST_COLUMNS = 3, 2
# What stands in the other cells of such a grid.
_NO = frozenset({"0", "0%", "tidak", "tdk", "no", "n"})
_TOTALS = ("jumlah", "total", "subtotal")
_SHOWN = 3  # targets that a doubt quotes

Parts = list[TablePart]


@dataclass(frozen=True, slots=True)
class _Marked:
    """What the month cells hold beside nothing and no: text -> how often, and in how many
    columns.
    """

    texts: Counter[str]
    columns: int

    @property
    def are_enough(self) -> bool:
        return self.texts.total() >= _LEAST_CELLS and self.columns >= _LEAST_COLUMNS


def with_ticks(parts: Sequence[TablePart]) -> tuple[Parts, list[Finding]]:
    """The parts with ticks in such cells, and what is to be said of it; unchanged where cells hold
    different words.
    """
    found = _marked(parts)
    if not found.are_enough:
        return list(parts), []
    if len(found.texts) == 1 and _is_sign(sign := next(iter(found.texts))):
        said = TableDoubt.WHOLE_GRID_OF_ONE_SIGN(sign=sign)
        return [_ticked(part, lambda text: text == sign) for part in parts], [said]
    if all(is_target(text) for text in found.texts):
        sample = ", ".join(list(found.texts)[:_SHOWN])
        said = TableDoubt.TARGETS_AS_TICKS(sample=sample)
        return [_as_targets(_ticked(part, is_target)) for part in parts], [said]
    return list(parts), []


def _marked(parts: Sequence[TablePart]) -> _Marked:
    cells = [(at, one_line(cell.text)) for part in parts for at, cell in _month_cells(part)]
    held = [(at, text) for at, text in cells if text and not is_blank(text) and not _is_no(text)]
    return _Marked(Counter(text for _, text in held), len({at for at, _ in held}))


def _is_no(text: str) -> bool:
    return text.casefold() in _NO


def _month_cells(part: TablePart) -> Iterator[tuple[int, Cell]]:
    for row in part.rows:
        if not _is_total(row):
            yield from _cells_in(row, part.columns.month_columns)


def _cells_in(row: GridRow, months: frozenset[int]) -> Iterator[tuple[int, Cell]]:
    return ((at, cell) for at, cell in enumerate(row.cells) if at in months)


def _is_total(row: GridRow) -> bool:
    first = next((squeezed(cell.text) for cell in row.cells if cell.text), "")
    return first.startswith(_TOTALS)


def _is_sign(text: str) -> bool:
    """Any short word or letter will do, but of numbers only 1: others count something."""
    return len(text) <= _LONGEST and not is_tick(text) and (text == "1" or text.isalpha())


def _as_targets(part: TablePart) -> TablePart:
    return replace(part, columns=replace(part.columns, targets=True))


def _ticked(part: TablePart, is_mark: Callable[[str], bool]) -> TablePart:
    months = part.columns.month_columns
    rows = (row if _is_total(row) else _ticked_row(row, months, is_mark) for row in part.rows)
    return replace(part, rows=tuple(rows))


def _ticked_row(row: GridRow, months: frozenset[int], is_mark: Callable[[str], bool]) -> GridRow:
    changed = {at: _cell(cell, is_mark) for at, cell in _cells_in(row, months)}
    cells = tuple(changed.get(at, cell) for at, cell in enumerate(row.cells))
    return replace(row, cells=cells)


def _cell(cell: Cell, is_mark: Callable[[str], bool]) -> Cell:
    text = one_line(cell.text)
    if _is_no(text):
        return replace(cell, text="")
    return replace(cell, text=_TICK) if is_mark(text) else cell
