"""What is on pages and in no cell -> left out: a watermark, texts drawn again, heads and feet."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from zi_site.documents.pdf_page import OBLIQUE, UPRIGHT, Char, PdfPage, middle
from zi_site.documents.pdf_tables import PdfTable
from zi_site.documents.pdf_text import PrintedLine, text_lines

# No plan prints its cells or titles this large; both must hold, since a slide or a poster has large
# text throughout.
_LARGE, _TIMES_THE_TEXT = 36.0, 3.5
MARGIN = 0.09  # of the page's height, at the top and at the bottom
EDGE = 0.03  # of it, where no text of a document begins
LEAST_PAGES, LEAST_AT_EDGE = 3, 2
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:hal(?:aman)?|page|lembar)\W*)?(\d{1,3})(?:\W*(?:dari|of|/)\W*\d{1,3})?\W*",
    re.IGNORECASE,
)


def without_watermark(page: PdfPage) -> PdfPage:
    """The page without letters that lie across it; what they say is kept on it."""
    level = [char for char in page.chars if char.turn != OBLIQUE]
    if len(level) * 2 < len(page.chars):  # then the page itself lies askew
        return replace(page, chars=tuple(replace(char, turn=UPRIGHT) for char in page.chars))
    large = _large(level)
    rest = tuple(char for char in level if char.size < large)
    across = (char.text for char in page.chars if char.turn == OBLIQUE or char.size >= large)
    return replace(page, chars=rest, across=" ".join("".join(across).split()))


def _large(chars: Sequence[Char]) -> float:
    """The size from which letters are no part of the text."""
    return max(_LARGE, _TIMES_THE_TEXT * median([char.size for char in chars] or [0.0]))


def ghosts(
    chars: Sequence[Char], rest: Sequence[int], table: PdfTable, above: PdfTable
) -> set[int]:
    """Of ``rest``, those above the table if, by columns, their texts stand in the one before."""
    if len(table.xs) != len(above.xs):
        return set()
    columns: dict[int, list[int]] = defaultdict(list)
    for at in rest:
        if chars[at].bottom <= table.box[1] + chars[at].size / 2:
            columns[bisect_right(table.xs, middle(chars[at])[0]) - 1].append(at)
    stands_above = all(
        _squeezed_lines([chars[at] for at in places]) in _squeezed(above.by_column.get(column, ""))
        for column, places in columns.items()
    )
    return {at for places in columns.values() for at in places} if stands_above else set()


def _squeezed_lines(chars: Sequence[Char]) -> str:
    return _squeezed("".join(line.text for line in text_lines(chars)))


def _squeezed(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


@dataclass(frozen=True, slots=True)
class MarginLine:
    """A line at the head or foot of a page."""

    page: int
    at: int  # its position among the lines of the page
    text: str
    at_edge: bool

    @property
    def pattern(self) -> str:
        """The same for "halaman 3" and "halaman 4"."""
        return _DIGITS.sub("0", self.text)


def running(pages: Sequence[tuple[PdfPage, Sequence[PrintedLine]]]) -> set[tuple[int, int]]:
    """(page number, position of the line) of what is no part of the text.

    A line in the margin that stands there on three pages and more, but for its digits, at the very
    edge, where browsers print their own, on two; and a page's number alone.
    """
    margins = [line for page, lines in pages for line in _in_margins(page, lines)]
    on_pages: dict[str, set[int]] = defaultdict(set)
    for line in margins:
        on_pages[line.pattern].add(line.page)
    return {
        (line.page, line.at)
        for line in margins
        if len(on_pages[line.pattern]) >= (LEAST_AT_EDGE if line.at_edge else LEAST_PAGES)
        or _PAGE_NUMBER.fullmatch(line.text)
    }


def _in_margins(page: PdfPage, lines: Sequence[PrintedLine]) -> Iterator[MarginLine]:
    for at, line in enumerate(lines):
        if line.bottom < MARGIN * page.height or line.top > (1 - MARGIN) * page.height:
            space = min(line.bottom, page.height - line.top) / page.height
            yield MarginLine(page.number, at, line.text, space < EDGE)
