"""The picture of a page -> the page: its lines, and the words and signs that stand in its cells."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from zi_site.documents.grid import Rectangle
from zi_site.documents.pdf_cells import closed_cells
from zi_site.documents.pdf_page import LINE as RULE
from zi_site.documents.pdf_page import RECT, Box, Char, Paper, PdfPage
from zi_site.documents.pdf_tables import TICK_COLUMN
from zi_site.documents.scans import pixels
from zi_site.documents.scans.evidence import held_against_ink, is_in
from zi_site.documents.scans.parts import CleanPage, Part, part_of, with_blocks, with_lines
from zi_site.documents.scans.pixels import DPI, Picture, PixelBox
from zi_site.documents.scans.rules import Rule, rules_of, without_rules
from zi_site.documents.scans.signs import signs_of, texts_among_marks
from zi_site.documents.scans.tesseract import BLOCK, COLUMN, Word, turn_of

POINT = 72 / DPI
LEAST_SURE = 85.0  # of 100; HACKING has the curve from which it was chosen
_INSET, _LEAST_CELL = 2, 12  # points: how far inside a cell's borders is read; the least cell
_SHADED = 10  # so much darker than the paper a cell is coloured
_SHADES = 16  # greys that count as one colour
_LEAST_LETTER = 60  # points of ink that may be a letter


def read_page(picture: Picture, number: int) -> PdfPage:
    """``picture`` has ``DPI`` points an inch; the page's places are of the straightened page."""
    height, width = picture.shape
    turn = turn_of(pixels.as_png(picture, 0, 1))
    paper = Paper(number, width * POINT, height * POINT, turn)
    upright = pixels.quarter_turned(picture, turn)
    chars, boxes = _read(pixels.turned(upright, pixels.askew(upright)))
    height, width = upright.shape
    return PdfPage(number, width * POINT, height * POINT, chars, boxes, papers=(paper,))


def _read(straight: Picture) -> tuple[tuple[Char, ...], tuple[Box, ...]]:
    rules = rules_of(straight)
    lines = [_line(rule) for rule in rules]
    clean = without_rules(straight, rules)
    cells = [_in_pixels(cell) for table in closed_cells(lines) for cell in table]
    chars = _chars(CleanPage(pixels.flattened(clean), pixels.ink_of(clean)), cells)
    return tuple(chars), (*lines, *_shades(clean, cells))


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
    signs = signs_of(narrow, cells, page.ink)
    lone = texts_among_marks(narrow, cells)
    for part in (*narrow, *wide, *_outside(page, cells)):
        yield from [signs[part.box]] if part.box in signs else _text(part, part.box not in lone)


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


def _text(part: Part, may_be_sure: bool) -> Iterator[Char]:
    """Its words; and a sign of what is too large for noise and is in none of them, or not whole."""
    for letter in _letters(held_against_ink(part)):
        yield letter if may_be_sure else replace(letter, sure=False)
    for blob in part.blobs:
        homeless = blob in part.strange or not any(is_in(word, blob) for word in part.words)
        if blob.size >= _LEAST_LETTER and homeless:
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
