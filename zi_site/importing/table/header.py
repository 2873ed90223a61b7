"""Rows of a grid -> its heading: how many rows it takes, and the columns that it names.

A heading may stand over several rows (a word split over two, "PELAKSANAAN" over the months, a row
that numbers the columns) and is repeated on each page.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from zi_site.documents.cell_text import one_line
from zi_site.documents.grid import ABOVE, LEFT, GridRow
from zi_site.documents.numbering import DIGIT, read_mark
from zi_site.importing.table.columns import Columns, assign, share_of_states
from zi_site.importing.vocabulary.area_names import names_an_area
from zi_site.importing.vocabulary.headings import roles
from zi_site.importing.vocabulary.months_header import MonthColumn, read_label, read_months
from zi_site.importing.vocabulary.tick_signs import is_tick

_TALLEST = 4
_OF_A_TIME = r"(?:waktu|tanggal|tgl|bulan|bln)?\.?"
_FROM = re.compile(rf"{_OF_A_TIME}\s*(?:mulai|awal|dari|start)\s*{_OF_A_TIME}", re.IGNORECASE)
_TO = re.compile(
    rf"{_OF_A_TIME}\s*(?:selesai|akhir|berakhir|sampai(?:\s+dengan)?|s\.?/?d\.?|finish|end)\s*{_OF_A_TIME}",
    re.IGNORECASE,
)
_SAMPLE = 40  # rows below a heading that tell what its columns hold
_FULL_YEAR = 12
_BEYOND_DOUBT = 0.7  # words of a heading that mean little else
_FINER = 0.02
_PARTED = 0.3  # for a row that parts the time into its beginning and its end
_LOST_LABELS = 0.5  # what a grid of months without labels is worth less than one with them


@dataclass(frozen=True, slots=True)
class Header:
    height: int  # rows, with those of months and of column numbers
    columns: Columns


def find_header(rows: Sequence[GridRow], start: int) -> Header | None:
    """The heading that begins in this row, or None."""
    if not _may_begin(rows[start]):
        return None
    best: Header | None = None
    for height in range(1, min(_TALLEST, len(rows) - start) + 1):
        if height > 1 and not _may_continue(rows[start + height - 1]):
            break
        found = _read(rows, start, height)
        if found and (best is None or _is_better(found, best.columns)):
            best = Header(height, found)
    if best is None:
        return None
    height = best.height
    while start + height < len(rows) and is_column_numbers(rows[start + height]):
        height += 1
    return replace(best, height=height)


def _is_better(taller: Columns, columns: Columns) -> bool:
    """One row more fits better, or as well while it completes the words of several columns."""
    completed = sum(text != columns.headings.get(at) for at, text in taller.headings.items())
    return taller.fit > columns.fit + 0.01 or (
        taller.fit >= columns.fit - 0.01 and taller.fields == columns.fields and completed >= 2
    )


def _may_begin(row: GridRow) -> bool:
    """A row of known words, two of them beyond doubt, none of them a mark; "V" and "X" may be
    months by number.

    Rows of a plan hold such words too, but among others, and begin with a number.
    """
    months = {
        month.column for month in read_months([one_line(cell.text) for cell in row.cells], [])
    }
    texts = [cell.text for at, cell in enumerate(row.cells) if cell.text and at not in months]
    if (
        not texts
        or _is_digit(texts[0])
        or any(is_tick(text) and not read_label(text) for text in texts)
    ):
        return False
    fits = [
        max(roles(one_line(text)).values(), default=0.0) for text in texts if not read_label(text)
    ]
    known = sum(fit > 0 for fit in fits)
    return sum(fit >= _BEYOND_DOUBT for fit in fits) >= 2 and known * 2 >= len(fits)


def _may_continue(row: GridRow) -> bool:
    """A lower row of a heading: short texts, not one that numbers the columns, and not the title of
    an area.
    """
    texts = [cell.text for cell in row.cells if cell.text]
    title = (
        len(texts) <= 2 and (read_mark(texts[0]) or any(names_an_area(text) for text in texts))
        if texts
        else False
    )
    return (
        bool(texts)
        and not title
        and all(len(text) <= 40 for text in texts)
        and not is_column_numbers(row)
    )


def _is_digit(text: str) -> bool:
    mark = read_mark(text)
    return mark is not None and mark.style == DIGIT


def _read(rows: Sequence[GridRow], start: int, height: int) -> Columns | None:
    block = rows[start : start + height]
    width = max(len(row.cells) for row in block)
    spanning = [_spanned(row, width) for row in block]
    months, month_row = _months(block, spanning, width)
    inside = {month.column for month in months}
    labels = _labels(block[month_row], width) if month_row is not None else frozenset()
    headings: dict[int, str] = {}
    for at in range(width):
        # Some print the months in the same row as the other headings.
        above = [
            row
            for number, row in enumerate(block)
            if number != month_row or at not in inside | labels
        ]
        parts = [text for row in above if (text := _text(row, at))]
        heading = " ".join(parts)
        if heading and not (at in inside and set(roles(heading)) <= {"jadwal"}):
            headings[at] = heading
    over = _over(spanning, month_row, months)
    if (
        months
        and months[0].column in headings
        and set(roles(headings[months[0].column])) >= {"jadwal"}
    ):
        del headings[months[0].column]
    below = rows[start + height : start + height + _SAMPLE]
    until = -1 if months else _until(block[-1], width)
    if until > 0:
        headings[until - 1] = f"{headings[until - 1]} – {headings.pop(until)}"
    states = {at: share_of_states([_text(row, at) for row in below]) for at in headings}
    price = 0.0
    if not months and (blank := _blank_grid(headings, width, below))[0]:
        months, over = blank
        price = _LOST_LABELS
        del headings[months[0].column]
    found = assign(headings, states, months, over)
    if found is None:
        return None
    # A word over two rows is worth more than the same word cut; a row too many only adds unknown
    # words; the finer of two rows over the months (quarters, months, weeks) is the one that the
    # marks stand under.
    finer = _FINER * len(months) / _FULL_YEAR
    whole = until if found.fields.get(until - 1) == "jadwal" else -1
    finer += _PARTED if whole > 0 else 0.0
    return replace(found, fit=found.fit - price - 0.3 * len(found.unknown) + finer, until=whole)


def _until(row: GridRow, width: int) -> int:
    """The column of the end of the time, right of the one of its beginning, or -1."""
    pairs = (
        at
        for at in range(1, width)
        if _FROM.fullmatch(_text(row, at - 1)) and _TO.fullmatch(_text(row, at))
    )
    return next(pairs, -1)


def _labels(row: GridRow, width: int) -> frozenset[int]:
    """Columns of a row of months that are labelled like months; those of a second year of them head
    no column.
    """
    return frozenset(at for at in range(width) if read_label(_text(row, at)))


def _text(row: GridRow, at: int) -> str:
    return one_line(row.cells[at].text) if at < len(row.cells) else ""


def _spanned(row: GridRow, width: int) -> list[str]:
    """The heading over each column: a text also stands over the merged or blank cells after it."""
    texts: list[str] = []
    for at in range(width):
        cell = row.cells[at] if at < len(row.cells) else None
        text = one_line(cell.text) if cell else ""
        blank = cell is None or (not cell.text and cell.merged != ABOVE)
        texts.append(text or (texts[-1] if texts and blank else ""))
    return texts


def _months(
    block: Sequence[GridRow], spanning: Sequence[list[str]], width: int
) -> tuple[tuple[MonthColumn, ...], int | None]:
    """The month columns and the row of the heading that labels them; of two such rows the finer
    one.
    """
    best: tuple[tuple[MonthColumn, ...], int | None] = ((), None)
    for number, row in enumerate(block):
        above = spanning[number - 1] if number else [""] * width
        months = read_months([_text(row, at) for at in range(width)], above)
        if len(months) > len(best[0]):
            best = (months, number)
    months, at = best
    if at is not None and at + 1 < len(block) and _has_weeks(block[at + 1], months):
        return tuple(_weeks(block[at + 1], months, width)), at + 1
    return best


def _has_weeks(row: GridRow, months: Sequence[MonthColumn]) -> bool:
    """Whether each month is parted into weeks, numbered anew from 1, by the row below."""
    labels = [label.value for at in range(len(row.cells)) if (label := read_label(_text(row, at)))]
    return labels.count(1) == len(months) > 1 and max(labels, default=0) <= 5


def _weeks(row: GridRow, months: Sequence[MonthColumn], width: int) -> Iterator[MonthColumn]:
    month = months[0]
    starts = {each.column: each for each in months}
    for at in range(months[0].column, width):
        month = starts.get(at, month)
        if label := read_label(_text(row, at)):
            yield MonthColumn(at, 0, f"{month.said} minggu ke-{label.value}")


def _over(
    spanning: Sequence[list[str]], month_row: int | None, months: Sequence[MonthColumn]
) -> str:
    """What is printed above the months, as "PELAKSANAAN (BULAN)"."""
    if not months or not month_row:
        return ""
    return next(
        (row[months[0].column] for row in spanning[:month_row] if row[months[0].column]), ""
    )


def _blank_grid(
    headings: Mapping[int, str], width: int, below: Sequence[GridRow]
) -> tuple[tuple[MonthColumn, ...], str]:
    """A heading of a schedule over twelve columns whose labels are lost: they are the months, if
    rows use them.
    """
    for at, text in headings.items():
        end = min((other for other in headings if other > at), default=width)
        if end - at != _FULL_YEAR or "jadwal" not in roles(text):
            continue
        used = any(len(_text(row, column)) == 1 for row in below for column in range(at + 1, end))
        if used:
            return read_months(
                [""] * at + [str(number) for number in range(1, 13)], [""] * width
            ), text
    return (), ""


def is_column_numbers(row: GridRow) -> bool:
    """The row "1 2 3 4 5 …" (or "a b c", "(1) (2)") below a heading, which numbers the columns."""
    texts = [one_line(cell.text) for cell in row.cells if cell.text and cell.merged != LEFT]
    if len(texts) < 3 or not any(cell.text for cell in row.cells[:2]):
        return False
    values = [_value(text) for text in texts]
    steps = sum(after == before + 1 for before, after in pairwise(values))
    return (
        values[0] == 1
        and all(values)
        and steps >= min(len(values) - 1, 3)
        and steps * 3 >= len(values) - 1
    )


def _value(text: str) -> int:
    if found := re.fullmatch(r"\(?(\d{1,2})\)?\.?(?:\s*=.*)?", text):
        return int(found[1])
    return (
        ord(text.lower().strip("().")) - ord("a") + 1
        if re.fullmatch(r"\(?[a-zA-Z]\)?\.?", text)
        else 0
    )
