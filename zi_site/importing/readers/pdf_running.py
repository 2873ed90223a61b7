"""The lines of all pages -> those that are repeated on them by the layout: page numbers, running heads and feet."""

import re
from collections import Counter
from collections.abc import Sequence

from zi_site.importing.readers.pdf_page import Page
from zi_site.importing.readers.pdf_text import Line

MARGIN = 0.09  # of the page's height, at the top and at the bottom
LEAST_PAGES = 3
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:hal(?:aman)?|page|lembar)\W*)?(\d{1,3})(?:\W*(?:dari|of|/)\W*\d{1,3})?\W*", re.IGNORECASE
)


def running(pages: Sequence[tuple[Page, Sequence[Line]]]) -> set[tuple[int, int]]:
    """(page number, position of the line) of what is no part of the text.

    A line in the margin that stands there on three pages and more, but for its digits; and a page's number alone.
    """
    margins = [
        (page.number, at, _DIGITS.sub("0", line.text), line.text)
        for page, lines in pages
        for at, line in enumerate(lines)
        if line.bottom < MARGIN * page.height or line.top > (1 - MARGIN) * page.height
    ]
    times = Counter({text: len({page for page, _, each, _ in margins if each == text}) for _, _, text, _ in margins})
    return {(page, at) for page, at, text, own in margins if times[text] >= LEAST_PAGES or _PAGE_NUMBER.fullmatch(own)}
