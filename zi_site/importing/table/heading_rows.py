"""Whether a row of a grid may begin a heading, go on with one, or number its columns."""

import re
from collections.abc import Sequence
from itertools import pairwise

from zi_site.documents.cell_text import one_line
from zi_site.documents.grid import GridRow
from zi_site.documents.numbering import DIGIT, read_mark
from zi_site.importing.table.cells import text_at
from zi_site.importing.table.month_columns import read_months
from zi_site.importing.vocabulary.area_names import names_an_area
from zi_site.importing.vocabulary.headings import roles
from zi_site.importing.vocabulary.month_labels import read_label
from zi_site.importing.vocabulary.tick_signs import is_tick

_BEYOND_DOUBT = 0.7  # words of a heading that mean little else
_LEAST_BEYOND_DOUBT = 2
_LONGEST_WORDS = 40
_LEAST_NUMBERS = 3


def may_begin(row: GridRow) -> bool:
    """A row of known words, two of them beyond doubt, none of them a mark; "V" and "X" may be
    months by number.

    Rows of a plan hold such words too, but among others, and begin with a number.
    """
    texts = _texts_beside_months(row)
    if not texts or _is_digit(texts[0]) or any(_is_mark(text) for text in texts):
        return False
    fits = [max(roles(text).values(), default=0.0) for text in texts if not read_label(text)]
    certain = sum(fit >= _BEYOND_DOUBT for fit in fits)
    known = sum(fit > 0 for fit in fits)
    return certain >= _LEAST_BEYOND_DOUBT and known * 2 >= len(fits)


def _texts_beside_months(row: GridRow) -> list[str]:
    texts = [one_line(cell.text) for cell in row.cells]
    months = {month.column for month in read_months(texts, [])}
    return [text for at, text in enumerate(texts) if text and at not in months]


def _is_mark(text: str) -> bool:
    return is_tick(text) and read_label(text) is None


def _is_digit(text: str) -> bool:
    mark = read_mark(text)
    return mark is not None and mark.style == DIGIT


def may_continue(row: GridRow) -> bool:
    """A lower row of a heading: short texts, not one that numbers the columns, and not the title of
    an area.
    """
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
    begins = text_at(row, 0) or text_at(row, 1)
    if len(values) < _LEAST_NUMBERS or not begins:
        return False
    steps = sum(after == before + 1 for before, after in pairwise(values))
    least = len(values) - 1
    return values[0] == 1 and all(values) and steps >= min(least, 3) and steps * 3 >= least


def _value(text: str) -> int:
    if found := re.fullmatch(r"\(?(\d{1,2})\)?\.?(?:\s*=.*)?", text):
        return int(found[1])
    if found := re.fullmatch(r"\(?([a-zA-Z])\)?\.?", text):
        return ord(found[1].lower()) - ord("a") + 1
    return 0
