"""Month cells that hold "1" or "Ya", and nothing else in the whole grid -> ticks; or targets."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from zi_site.documents.cell_text import one_line, squeezed
from zi_site.documents.grid import Cell, GridRow
from zi_site.importing.table.cells import is_amount, is_target
from zi_site.importing.table.parts import TablePart
from zi_site.importing.table.sentences import TableDoubt
from zi_site.importing.vocabulary.tick_signs import is_blank, is_tick
from zi_site.plan.kinds import Finding

_TICK = "✓"
_LONGEST = 4
_LEAST_CELLS, _LEAST_COLUMNS = 3, 2
# What stands in the other cells of such a grid.
_NO = frozenset({"0", "0%", "tidak", "tdk", "no", "n"})
_TOTALS = ("jumlah", "total", "subtotal", "subjumlah")
_COUNT = re.compile(r"[1-9]|[12]\d|3[01]")  # how often a month can have something
_HOW_OFTEN = re.compile(  # "R = rencana (banyaknya pelaksanaan dalam bulan itu)"
    r"[=(].*\b(?:banyak(?:nya)?|berapa\s+kali|frekuensi|jumlah\s+(?:kegiatan|pelaksanaan))\b",
    re.IGNORECASE,
)
_SHOWN = 3  # targets that a doubt quotes

Parts = list[TablePart]


def with_ticks(
    parts: Sequence[TablePart], legend: Sequence[str] = ()
) -> tuple[Parts, list[Finding]]:
    """The parts with ticks in such cells, and what is to be said; unchanged where words differ."""
    held = [each for part in parts for each in _held(part)]
    texts = list(dict.fromkeys(text for _, text in held))
    if len(held) < _LEAST_CELLS or len(dict(held)) < _LEAST_COLUMNS:
        return list(parts), []
    if _are_targets(texts, parts):
        said = TableDoubt.TARGETS_AS_TICKS(sample=", ".join(texts[:_SHOWN]))
        return list(map(_as_targets, _ticked(parts, lambda text: False))), [said]
    said_of_signs = _of_signs(texts, parts, legend)
    if said_of_signs is None:
        return list(parts), []
    return _ticked(parts, lambda text: text in texts), [said_of_signs]


def _of_signs(
    texts: Sequence[str], parts: Sequence[TablePart], legend: Sequence[str]
) -> Finding | None:
    """What is to be said where all texts mark their month; None where they do not.

    Numbers alone may be anything; they say how often beside other marks, or by a legend.
    """
    if len(texts) == 1 and _is_sign(texts[0]):
        return TableDoubt.WHOLE_GRID_OF_ONE_SIGN(sign=texts[0])
    return _of_counts(texts, legend) if _have_months(parts) else None


def _of_counts(texts: Sequence[str], legend: Sequence[str]) -> Finding | None:
    counts = [text for text in texts if _COUNT.fullmatch(text)]
    marks = [text for text in texts if text not in counts]
    if not counts or not _are_one_sign(marks):
        return None
    told = bool(marks) or any(map(_HOW_OFTEN.search, legend))
    return TableDoubt.COUNTS_AS_TICKS(sample=", ".join(counts[:_SHOWN])) if told else None


def _are_one_sign(texts: Iterable[str]) -> bool:
    """Whether there is at most one sign among them that is no tick."""
    others = [text for text in texts if not is_tick(text)]
    return len(others) <= 1 and all(map(_is_sign, others))


def _have_months(parts: Sequence[TablePart]) -> bool:
    return all(month.month for part in parts for month in part.columns.months)


def _are_targets(texts: Sequence[str], parts: Sequence[TablePart]) -> bool:
    """Whether all are amounts, and a unit or the heading over the months says of what kind."""
    headed = any("target" in part.columns.month_heading.casefold() for part in parts)
    return all(map(is_amount, texts)) and (headed or any(map(is_target, texts)))


def _held(part: TablePart) -> Iterator[tuple[int, str]]:
    """What the month cells hold beside nothing and no, each text with its column."""
    months = part.columns.month_columns
    rows = (_cells_in(row, months) for row in part.rows if not _is_total(row))
    for at, cell in chain.from_iterable(rows):
        text = one_line(cell.text)
        if text and not is_blank(text) and not _is_no(text):
            yield at, text


def _is_no(text: str) -> bool:
    return text.casefold() in _NO


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


def _ticked(parts: Sequence[TablePart], is_mark: Callable[[str], bool]) -> Parts:
    return [_ticked_part(part, is_mark) for part in parts]


def _ticked_part(part: TablePart, is_mark: Callable[[str], bool]) -> TablePart:
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
