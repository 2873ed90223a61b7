"""Rows of a grid -> its heading: how many rows it takes, and the columns that it names.

A heading may stand over several rows (a word split over two, "PELAKSANAAN" over the months, a row
that numbers the columns) and is repeated on each page.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from zi_site.documents.grid import GridRow
from zi_site.importing.table import cells
from zi_site.importing.table.columns import Columns
from zi_site.importing.table.heading import Heading
from zi_site.importing.table.heading_block import HeadingBlock
from zi_site.importing.table.heading_rows import is_column_numbers, may_begin, may_continue
from zi_site.importing.table.meanings import HeadedTable, assign
from zi_site.importing.table.month_columns import MonthColumn, read_months
from zi_site.importing.table.title_rows import area_rows
from zi_site.importing.vocabulary.headings import roles

_TALLEST = 4
_SAMPLE = 40  # rows below a heading that tell what its columns hold
_FULL_YEAR = 12
_FINER = 0.02
_PARTED = 0.3  # for a row that parts the time into its beginning and its end
_LOST_LABELS = -0.5  # what a grid of months without labels is worth less than one with them
_UNKNOWN = -0.3
_EQUAL = 0.01


@dataclass(frozen=True, slots=True)
class Header:
    height: int  # rows, with those of months and of column numbers
    columns: Columns


def find_header(rows: Sequence[GridRow], start: int, tahun: int = 0) -> Header | None:
    """The heading that begins in this row, or None. Of months of several years those of ``tahun``
    count.
    """
    if not may_begin(rows[start]):
        return None
    best: Header | None = None
    for height in _heights(rows, start):
        found = _read(rows, start, height, tahun)
        if found and (best is None or _is_better(found, best.columns)):
            best = Header(height, found)
    return _with_column_numbers(best, rows, start) if best else None


def _heights(rows: Sequence[GridRow], start: int) -> Iterator[int]:
    yield 1
    for height in range(2, min(_TALLEST, len(rows) - start) + 1):
        if not may_continue(rows[start + height - 1]):
            return
        yield height


def _with_column_numbers(header: Header, rows: Sequence[GridRow], start: int) -> Header:
    height = header.height
    while start + height < len(rows) and is_column_numbers(rows[start + height]):
        height += 1
    return replace(header, height=height)


def _is_better(taller: Columns, columns: Columns) -> bool:
    """One row more fits better, or as well while it completes the words of several columns."""
    if taller.fit > columns.fit + _EQUAL:
        return True
    completed = sum(text != columns.headings.get(at) for at, text in taller.headings.items())
    as_well = taller.fit >= columns.fit - _EQUAL and taller.fields == columns.fields
    return as_well and completed >= 2


def _read(rows: Sequence[GridRow], start: int, height: int, tahun: int) -> Columns | None:
    """The columns that a heading of so many rows names."""
    block = HeadingBlock(tuple(rows[start : start + height]), tahun)
    below = rows[start + height : start + height + _SAMPLE]
    headings, months, over = block.headings(), block.months, block.over_months
    price = 0.0
    if not months and (grid := _lost_labels(headings, block.width, below)):
        at, months = grid
        over, price = headings.pop(at).text, _LOST_LABELS
    until = -1 if months else block.until
    if until > 0:
        begin, end = headings[until - 1], headings.pop(until)
        headings[until - 1] = replace(begin, own=f"{begin.own} – {end.own}")
    found = assign(
        HeadedTable(with_texts(headings.values(), below), months, over, tuple(area_rows(below)))
    )
    if found is None:
        return None
    whole = until if found.fields.get(until - 1) == "jadwal" else -1
    return replace(found, fit=found.fit + price + _finish(found, whole > 0), until=whole)


def _finish(found: Columns, parted: bool) -> float:
    """A word over two rows is worth more than the same word cut; a row too many only adds unknown
    words; the finer of two rows over the months (quarters, months, weeks) is the one that the
    marks stand under.
    """
    finer = _FINER * len(found.months) / _FULL_YEAR
    return finer + _UNKNOWN * len(found.unknown) + (_PARTED if parted else 0.0)


def with_texts(headings: Iterable[Heading], rows: Sequence[GridRow]) -> tuple[Heading, ...]:
    """The headings with what stands below them."""
    return tuple(
        replace(each, texts=cells.texts_of(rows, each.at), new=cells.share_of_new(rows, each.at))
        for each in headings
    )


def _lost_labels(
    headings: Mapping[int, Heading], width: int, below: Sequence[GridRow]
) -> tuple[int, tuple[MonthColumn, ...]] | None:
    """A heading of a schedule over twelve columns whose labels are lost: they are the months, if
    rows use them.
    """
    for at, heading in headings.items():
        end = min((other for other in headings if other > at), default=width)
        if end - at == _FULL_YEAR and "jadwal" in roles(heading.text) and _used(below, at, end):
            numbers = [str(number) for number in range(1, _FULL_YEAR + 1)]
            return at, read_months([""] * at + numbers, [""] * width)
    return None


def _used(rows: Sequence[GridRow], start: int, end: int) -> bool:
    return any(len(cells.text_at(row, at)) == 1 for row in rows for at in range(start + 1, end))
