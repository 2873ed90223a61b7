"""The picture of a page -> the page: its lines, and the words and signs that stand in its cells."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from zi_site.documents.grid import Rectangle
from zi_site.documents.pdf_cells import closed_cells
from zi_site.documents.pdf_page import LINE as RULE
from zi_site.documents.pdf_page import RECT, Box, Char, PdfPage
from zi_site.documents.pdf_tables import TICK_COLUMN
from zi_site.documents.scans import pixels
from zi_site.documents.scans.evidence import held_against_ink, is_in
from zi_site.documents.scans.parts import CleanPage, Part, part_of, with_blocks, with_lines
from zi_site.documents.scans.pixels import DPI, Picture, PixelBox, Rule
from zi_site.documents.scans.signs import signs_of
from zi_site.documents.scans.tesseract import BLOCK, COLUMN, Word

POINT = 72 / DPI
LEAST_SURE = 80.0  # of 100; see HACKING for what was measured
_INSET, _LEAST_CELL = 2, 12  # points: how far inside a cell's borders is read; the least cell
_SHADED = 10  # so much darker than the paper a cell is coloured
_SHADES = 16  # greys that count as one colour
_LEAST_LETTER = 60  # points of ink that may be a letter


def read_page(picture: Picture, number: int) -> PdfPage:
    """``picture`` has ``DPI`` points an inch; the page's places are of the straightened page."""
    straight = pixels.turned(picture, pixels.askew(picture))
    rules = pixels.rules_of(straight)
    lines = [_line(rule) for rule in rules]
    clean = pixels.without_rules(straight, rules)
    cells = [_in_pixels(cell) for table in closed_cells(lines) for cell in table]
    height, width = straight.shape
    chars = _chars(CleanPage(pixels.flattened(clean), pixels.ink_of(clean)), cells)
    boxes = (*lines, *_shades(clean, cells))
    return PdfPage(number, width * POINT, height * POINT, tuple(chars), boxes)


def _line(rule: Rule) -> Box:
    left, top, right, bottom = (edge * POINT for edge in rule.box)
    if rule.flat:
        top = bottom = rule.at * POINT
    else:
        left = right = rule.at * POINT
    return Box(RULE, left, top, right, bottom)


def _in_pixels(cell: Rectangle) -> PixelBox:
    left, top, right, bottom = (round(edge / POINT) for edge in cell)
    return left + _INSET, top + _INSET, right - _INSET, bottom - _INSET


def _shades(picture: Picture, cells: Sequence[PixelBox]) -> Iterator[Box]:
    paper = pixels.shade_of(picture)
    for box in cells:
        shade = pixels.shade_of(pixels.part(picture, box))
        if paper - shade > _SHADED:
            colour = str(shade // _SHADES)
            left, top, right, bottom = (edge * POINT for edge in box)
            yield Box(RECT, left, top, right, bottom, colour, filled=True, stroked=False)


def _chars(page: CleanPage, cells: Sequence[PixelBox]) -> Iterator[Char]:
    full = _inked(page, cells)
    narrow = with_lines(page, [part for part in full if _is_narrow(part)])
    wide = with_blocks(page, [part for part in full if not _is_narrow(part)], BLOCK)
    signs = signs_of(narrow, cells)
    for part in (*narrow, *wide, *_outside(page, cells)):
        yield from [signs[part.box]] if part.box in signs else _text(part)


def _inked(page: CleanPage, cells: Sequence[PixelBox]) -> list[Part]:
    parts = (part_of(page, cell) for cell in cells if _is_open(cell))
    return [part for part in parts if part.ink]


def _outside(page: CleanPage, cells: Sequence[PixelBox]) -> list[Part]:
    height, width = page.ink.shape
    rest = CleanPage(pixels.blanked(page.grey, cells), pixels.blanked(page.ink, cells, 0))
    around = part_of(rest, (0, 0, width, height))
    return with_blocks(rest, [around], COLUMN) if around.ink else []


def _is_narrow(part: Part) -> bool:
    return part.box[2] - part.box[0] <= TICK_COLUMN / POINT


def _is_open(cell: PixelBox) -> bool:
    left, top, right, bottom = cell
    return min(right - left, bottom - top) >= _LEAST_CELL


def _text(part: Part) -> Iterator[Char]:
    """Its words; and a sign of what is too large for noise and in none of them."""
    yield from _letters(held_against_ink(part))
    for blob in part.blobs:
        if blob.size >= _LEAST_LETTER and not any(is_in(word, blob) for word in part.words):
            x, y = (edge * POINT for edge in blob.box[:2])
            yield Char("", x, y, x, y, base=y, sure=False)


def _letters(words: Sequence[Word]) -> Iterator[Char]:
    """The letters of each word beside each other in its box, with a space to the next word."""
    for _, same in groupby(words, key=lambda word: word.line):
        line = list(same)
        base = sorted(word.bottom for word in line)[len(line) // 2] * POINT
        size = max(word.bottom - word.top for word in line) * POINT
        for word, following in zip(line, [*line[1:], None], strict=True):
            width = (word.right - word.left) / len(word.text)
            ends = [(word.left + at * width) * POINT for at in range(len(word.text) + 1)]
            for letter, (x0, x1) in zip(word.text, pairwise(ends), strict=True):
                yield _letter(letter, x0, x1, word, base, size)
            if following:
                yield _letter(" ", word.right * POINT, following.left * POINT, word, base, size)


def _letter(text: str, x0: float, x1: float, word: Word, base: float, size: float) -> Char:
    top, bottom = word.top * POINT, word.bottom * POINT
    sure = word.confidence >= LEAST_SURE
    return Char(text, x0, top, x1, bottom, base=base, size=size, sure=sure)
