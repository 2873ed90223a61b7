"""Letters that lie across a page ("SALINAN", "DRAFT") -> left out, and what they say: they are no
part of any cell.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from zi_site.documents.pdf_page import OBLIQUE, UPRIGHT, Char, Page
from zi_site.documents.pdf_tables import Found
from zi_site.documents.pdf_text import Line, text_lines

# No plan prints its cells or titles this large; both must hold, since a slide or a poster has large
# text throughout.
_LARGE, _TIMES_THE_TEXT = 36.0, 3.5


def without_watermark(page: Page) -> Page:
    if sum(char.turn == OBLIQUE for char in page.chars) * 2 > len(
        page.chars
    ):  # then the page itself lies askew
        return replace(page, chars=tuple(replace(char, turn=UPRIGHT) for char in page.chars))
    usual = median([char.size for char in page.chars if char.turn != OBLIQUE] or [0.0])
    across = [char for char in page.chars if _lies_across(char, usual)]
    if not across:
        return page
    rest = tuple(char for char in page.chars if not _lies_across(char, usual))
    return replace(page, chars=rest, across=_said(across))


def _lies_across(char: Char, usual: float) -> bool:
    return char.turn == OBLIQUE or char.size >= max(_LARGE, _TIMES_THE_TEXT * usual)


def _said(chars: Sequence[Char]) -> str:
    return " ".join("".join(char.text for char in chars).split())


def ghosts(chars: Sequence[Char], rest: Sequence[int], table: Found, above: Found) -> set[int]:
    """Of ``rest``, the positions above the table if, column by column, their texts all stand in the
    table before.
    """
    if len(table.xs) != len(above.xs):
        return set()
    columns: dict[int, list[int]] = defaultdict(list)
    for at in rest:
        if chars[at].bottom <= table.box[1] + chars[at].size / 2:
            columns[bisect_right(table.xs, (chars[at].x0 + chars[at].x1) / 2) - 1].append(at)
    texts = [
        _squeezed("".join(line.text for line in text_lines([chars[at] for at in each])))
        for each in columns.values()
    ]
    cells = [_squeezed(above.by_column.get(column, "")) for column in columns]
    if all(text in cell for text, cell in zip(texts, cells, strict=True)):
        return {at for each in columns.values() for at in each}
    return set()


def _squeezed(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


MARGIN = 0.09  # of the page's height, at the top and at the bottom
LEAST_PAGES = 3
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:hal(?:aman)?|page|lembar)\W*)?(\d{1,3})(?:\W*(?:dari|of|/)\W*\d{1,3})?\W*",
    re.IGNORECASE,
)


def running(pages: Sequence[tuple[Page, Sequence[Line]]]) -> set[tuple[int, int]]:
    """(page number, position of the line) of what is no part of the text.

    A line in the margin that stands there on three pages and more, but for its digits; and a page's
    number alone.
    """
    margins = [
        (page.number, at, _DIGITS.sub("0", line.text), line.text)
        for page, lines in pages
        for at, line in enumerate(lines)
        if line.bottom < MARGIN * page.height or line.top > (1 - MARGIN) * page.height
    ]
    times = Counter(
        {
            text: len({page for page, _, each, _ in margins if each == text})
            for _, _, text, _ in margins
        }
    )
    return {
        (page, at)
        for page, at, text, own in margins
        if times[text] >= LEAST_PAGES or _PAGE_NUMBER.fullmatch(own)
    }
