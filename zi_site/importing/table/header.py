"""Rows of a grid -> its heading: how many rows it takes, and the columns that it names.

A heading may stand over several rows (a word split over two, "PELAKSANAAN" over the months, a row
that numbers the columns) and is repeated on each page.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from zi_site.documents.cell_text import one_line
from zi_site.documents.grid import GridRow
from zi_site.documents.numbering import is_number, read_mark
from zi_site.importing.table import cells
from zi_site.importing.table.columns import Columns, Heading
from zi_site.importing.table.heading_block import HeadingBlock, Period
from zi_site.importing.table.meanings import HeadedTable, assign
from zi_site.importing.table.month_columns import MonthColumn, read_months
from zi_site.importing.vocabulary.area_names import names_an_area
from zi_site.importing.vocabulary.headings import roles
from zi_site.importing.vocabulary.month_labels import read_label, whole_number
from zi_site.importing.vocabulary.tick_signs import is_tick

_TALLEST = 4
_SAMPLE = 40  # rows below a heading that tell what its columns hold
_FULL_YEAR = 12
_FINER = 0.02
_PARTED = 0.3  # for a row that parts the time into its beginning and its end
_LOST_LABELS = -0.5  # what a grid of months without labels is worth less than one with them
_UNKNOWN = -0.3
_EQUAL = 0.01
_CERTAIN = 0.7  # words of a heading that mean little else
_LEAST_CERTAIN = 2
_LONGEST_WORDS = 40
_LEAST_NUMBERS = 3


@dataclass(frozen=True, slots=True)
class Header:
    height: int  # rows, with those of months and of column numbers
    columns: Columns


def find_header(rows: Sequence[GridRow], start: int, tahun: int = 0) -> Header | None:
    """The heading that begins here, or None; of months of several years, those of ``tahun``."""
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
    period = None if months else block.period
    if period:
        headings = _with_period(headings, period)
    found = assign(headed(headings.values(), months, over, below))
    if found is None:
        return None
    if period and found.fields.get(period.begin) == "jadwal":
        found = replace(found, until=period.end, lasts=period.lasts)
    fit = found.fit + price + _finish(found, found.until > 0)
    rival = block.has_rival_months
    return replace(found, fit=fit, spread=block.spread, rival_months=rival)


def _with_period(headings: Mapping[int, Heading], period: Period) -> dict[int, Heading]:
    """One heading for the columns of a time."""
    begin, end = headings[period.begin], headings[period.end]
    inside = range(period.begin + 1, period.end + 1)
    kept = {at: heading for at, heading in headings.items() if at not in inside}
    return {**kept, period.begin: replace(begin, own=f"{begin.own} – {end.own}")}


def _finish(found: Columns, parted: bool) -> float:
    """A word over two rows is worth more than the same word cut; a row too many only adds unknown
    words; the finer of two rows over the months (quarters, months, weeks) is the one that the
    marks stand under.
    """
    finer = _FINER * len(found.months) / _FULL_YEAR
    return finer + _UNKNOWN * len(found.unknown) + (_PARTED if parted else 0.0)


def headed(
    headings: Iterable[Heading],
    months: tuple[MonthColumn, ...],
    over_months: str,
    rows: Sequence[GridRow],
) -> HeadedTable:
    """The headings with what stands below them."""
    known = (
        replace(each, texts=cells.texts_of(rows, each.at), new=cells.share_of_new(rows, each.at))
        for each in headings
    )
    return HeadedTable(tuple(known), months, over_months, tuple(cells.area_rows(rows)))


def _lost_labels(
    headings: Mapping[int, Heading], width: int, below: Sequence[GridRow]
) -> tuple[int, tuple[MonthColumn, ...]] | None:
    """Twelve columns below "Waktu" without labels are the months, if rows use them."""
    for at, heading in headings.items():
        end = min((other for other in headings if other > at), default=width)
        if end - at == _FULL_YEAR and "jadwal" in roles(heading.text) and _used(below, at, end):
            numbers = [str(number) for number in range(1, _FULL_YEAR + 1)]
            return at, read_months([""] * at + numbers, [""] * width)
    return None


def _used(rows: Sequence[GridRow], start: int, end: int) -> bool:
    return any(
        len(cells.text_at(row.cells, at)) == 1 for row in rows for at in range(start + 1, end)
    )


def may_begin(row: GridRow) -> bool:
    """A row of known words, two of them beyond doubt, none of them a mark; "V" and "X" may be
    months by number.

    Rows of a plan hold such words too, but among others, and begin with a number.
    """
    texts = _texts_beside_months(row)
    if not texts or is_number(texts[0]) or any(_is_mark(text) for text in texts):
        return False
    fits = [max(roles(text).values(), default=0.0) for text in texts if not read_label(text)]
    certain = sum(fit >= _CERTAIN for fit in fits)
    known = sum(fit > 0 for fit in fits)
    return certain >= _LEAST_CERTAIN and known * 2 >= len(fits)


def _texts_beside_months(row: GridRow) -> list[str]:
    texts = [one_line(cell.text) for cell in row.cells]
    months = {month.column for month in read_months(texts, [])}
    return [text for at, text in enumerate(texts) if text and at not in months]


def _is_mark(text: str) -> bool:
    return is_tick(text) and read_label(text) is None


def may_continue(row: GridRow) -> bool:
    """A lower row of a heading: short texts, no numbers of columns, not the title of an area."""
    texts = [cell.text for cell in row.cells if cell.text]
    return (
        bool(texts)
        and all(len(text) <= _LONGEST_WORDS for text in texts)
        and not _is_title(texts)
        and not is_column_numbers(row)
    )


def _is_title(texts: Sequence[str]) -> bool:
    """A number and a name; two numbers are labels (I and II below "Semester")."""
    marks = [text for text in texts if read_mark(text)]
    if len(texts) > 2 or len(marks) == 2:
        return False
    return texts[0] in marks or any(names_an_area(text) for text in texts)


def is_column_numbers(row: GridRow) -> bool:
    """The row "1 2 3 4 5 …" (or "a b c", "(1) (2)") below a heading, which numbers the columns."""
    values = [_value(one_line(cell.text)) for cell in row.cells if cell.text]
    begins = cells.text_at(row.cells, 0) or cells.text_at(row.cells, 1)
    if len(values) < _LEAST_NUMBERS or not begins:
        return False
    steps = sum(after == before + 1 for before, after in pairwise(values))
    least = len(values) - 1
    return values[0] == 1 and all(values) and steps >= min(least, 3) and steps * 3 >= least


def _value(text: str) -> int:
    text = whole_number(text)
    if found := re.fullmatch(r"\(?(\d{1,2})\)?\.?(?:\s*=.*)?", text):
        return int(found[1])
    if found := re.fullmatch(r"\(?([a-zA-Z])\)?\.?", text):
        return ord(found[1].lower()) - ord("a") + 1
    return 0
