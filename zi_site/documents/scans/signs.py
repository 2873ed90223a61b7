"""Narrow cells side by side, with their ink -> the signs that mark some of them.

A tick is told by its ink, since Tesseract reads it as any letter: it is one piece, alone in its
cell, as large as a letter. Cells with several pieces beside each other are texts ("Jan", "25%").
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from zi_site.documents.pdf_page import Char
from zi_site.documents.pdf_tables import DRAWN_TICK
from zi_site.documents.scans.parts import Part
from zi_site.documents.scans.pixels import DPI, Blob, PixelBox

POINT = 72 / DPI
Measures = tuple[float, float, float]
LEAST_BESIDE = 3  # cells of about the same width: a grid of months or quarters
EMPTY_SIGN, SMUDGE, DASH = "○", "", "-"
_SAME, _AS_WIDE = 8, 1.6  # points that tops of one row may differ; how much widths may
_SURE = 80.0  # of 100: a number that marks a cell
_HALF, _HOLLOW = 0.05, 0.15  # the part of its box that a circle or a square encloses
_LOW, _LONG = (
    10,
    1.6,
)  # points, and widths by height: a dash is no higher, letters that touch are wider
_SLIVER = 5  # points; what is so thin at the edge of a cell is left of its border
_LEAST_SIGN = 12  # points
_LEAST, _MOST = 0.6, 1.5  # parts of the usual ink, width and height of the same sign


def signs_of(found: Sequence[Part], cells: Sequence[PixelBox]) -> dict[PixelBox, Char]:
    """By cell; ``found`` are the narrow ones that have ink, ``cells`` all of the page."""
    by_box = {part.box: part for part in found}
    rows = [[by_box[box] for box in row if box in by_box] for row in _grid_rows(cells)]
    marked = _marked([part for row in rows if not _is_heading(row) for part in row])
    usual = {shape: _usual(marked, shape) for shape in set(map(_shape, marked))}
    return {part.box: _sign(part, usual[_shape(part)]) for part in marked}


def _grid_rows(cells: Sequence[PixelBox]) -> Iterator[list[PixelBox]]:
    return (row for row in _rows(cells) if len(row) >= LEAST_BESIDE)


def _marked(parts: Sequence[Part]) -> list[Part]:
    """Those that hold no text; a grid has several numbers or none: one may be a strange stroke."""
    signs = [part for part in parts if not _is_text(part)]
    numbers = [part for part in signs if _is_number(part)]
    return signs if len(numbers) < LEAST_BESIDE else [each for each in signs if each not in numbers]


def _usual(marked: Sequence[Part], shape: str) -> Measures:
    """The middle one of each measure of all signs of a shape."""
    found = [_measures(part) for part in marked if _shape(part) == shape]
    ink, width, height = (median(each) for each in zip(*found, strict=True))
    return ink, width, height


def _measures(part: Part) -> Measures:
    """Ink, width and height of what stands in a cell."""
    if not _own(part):
        return 0.0, 0.0, 0.0
    left, top, right, bottom = _largest(part).box
    return float(sum(blob.size for blob in _own(part))), float(right - left), float(bottom - top)


def _rows(cells: Sequence[PixelBox]) -> Iterator[list[PixelBox]]:
    """Neighbours of the same height and about the same width."""
    row: list[PixelBox] = []
    for box in sorted(cells, key=lambda box: (round(box[1] / _SAME), box[0])):
        if row and not _are_beside(row[-1], box):
            yield row
            row = []
        row.append(box)
    yield row


def _are_beside(one: PixelBox, other: PixelBox) -> bool:
    level = abs(one[1] - other[1]) <= _SAME and abs(one[3] - other[3]) <= _SAME
    widths = sorted((one[2] - one[0], other[2] - other[0]))
    return level and abs(other[0] - one[2]) <= _SAME + 4 and widths[1] <= _AS_WIDE * widths[0]


def _is_heading(row: Sequence[Part]) -> bool:
    """Texts in some of its cells: names of months, or their numbers from 10 on."""
    return sum(_is_text(part) for part in row) * 5 > len(row)


def _is_text(part: Part) -> bool:
    """Whether several letters stand beside each other, or touch."""
    own = _own(part)
    sides = sorted(blob.box[::2] for blob in own)
    apart = any(right <= left + 1 for (_, right), (left, _) in pairwise(sides))
    return apart or any(_is_long(blob) and not _is_low(blob) for blob in own)


def _is_number(part: Part) -> bool:
    """Whether one is clearly read; a circle may be read as 0."""
    text = "".join(word.text for word in part.words)
    sure = all(word.confidence >= _SURE for word in part.words)
    return sure and text.isdecimal() and text != "0"


def _own(part: Part) -> list[Blob]:
    """The pieces that end within the cell and are no dots."""
    found = [blob for blob in part.blobs if not _touches_edge(part, blob)]
    return [blob for blob in found if _extent(blob) >= _LEAST_SIGN]


def _touches_edge(part: Part, blob: Blob) -> bool:
    """Whether a piece goes on beyond the cell, as a stamp does."""
    left, top, right, bottom = part.box
    x0, y0, x1, y1 = blob.box
    return x0 <= left + 1 or y0 <= top + 1 or x1 >= right - 1 or y1 >= bottom - 1


def _is_sliver(blob: Blob) -> bool:
    left, top, right, bottom = blob.box
    return min(right - left, bottom - top) <= _SLIVER


def _sign(part: Part, usual: Measures) -> Char:
    """A sign is sure if it is as large as others and nothing reaches into its cell."""
    strange = [blob for blob in part.blobs if _touches_edge(part, blob) and not _is_sliver(blob)]
    own = _measures(part)
    alike = all(_LEAST * each <= one <= _MOST * each for one, each in zip(own, usual, strict=True))
    left, top, right, bottom = (edge * POINT for edge in part.box)
    x, y, half = (left + right) / 2, (top + bottom) / 2, min(right - left, bottom - top) / 4
    text = _shape(part) if own[0] >= _LEAST * usual[0] else SMUDGE
    sure, base = alike and not strange and _is_plain(part), y + half
    return Char(text, x - half, y - half, x + half, base, base=base, size=2 * half, sure=sure)


def _largest(part: Part) -> Blob:
    return max(_own(part), key=lambda blob: blob.size)


def _is_plain(part: Part) -> bool:
    """Either filled or empty, not half of it."""
    return bool(_own(part)) and not _HALF <= _largest(part).hollow < _HOLLOW


def _shape(part: Part) -> str:
    if not _own(part):
        return SMUDGE
    largest = _largest(part)
    if largest.hollow >= _HOLLOW:
        return EMPTY_SIGN
    return DASH if _is_long(largest) and _is_low(largest) else DRAWN_TICK


def _extent(blob: Blob) -> int:
    left, top, right, bottom = blob.box
    return max(right - left, bottom - top)


def _is_long(blob: Blob) -> bool:
    left, top, right, bottom = blob.box
    return right - left > _LONG * (bottom - top)


def _is_low(blob: Blob) -> bool:
    return blob.box[3] - blob.box[1] <= _LOW
