"""Narrow cells side by side, with their ink -> the signs that mark some of them.

A tick is told by its ink, since Tesseract reads it as any letter: it is one piece, alone in its
cell, as large as a letter. Cells with several pieces beside each other are texts ("Jan", "25%").
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from zi_site.documents.pdf_page import Char
from zi_site.documents.pdf_tables import DRAWN_TICK
from zi_site.documents.scans import pixels
from zi_site.documents.scans.parts import Part
from zi_site.documents.scans.pixels import DPI, Blob, Picture, PixelBox

POINT = 72 / DPI
Measures = tuple[float, float, float]
LEAST_BESIDE = 3  # cells of about the same width: a grid of months or quarters
EMPTY_SIGN, SMUDGE, DASH = "○", "", "-"
_SAME, _AS_WIDE = 8, 1.6  # points that tops of one row may differ; how much widths may
_SURE = 80.0  # of 100: a number that marks a cell
_HALF, _HOLLOW = 0.05, 0.15  # the part of its box that a circle or a square encloses
_LOW = 10  # points: a dash is no higher
_LONG = 1.6  # widths by height: letters that touch are wider
_LEAST_SIGN = 12  # points
_LEAST, _MOST = 0.6, 1.5  # parts of the usual ink, width and height of the same sign
_COVERED = (
    0.8  # the part of a sign's ink that is there below a stamp, which may be a little thinner
)
_AROUND = 4  # points that signs stand apart from their usual place


@dataclass(frozen=True, slots=True)
class _Usual:
    """What the signs of one shape on a page have in common, by the middle one of each measure."""

    count: int
    measures: Measures
    ink: Picture  # of the one that is most like all others
    place: tuple[float, float, float]  # right of the middle, below the middle and the top of a cell


def signs_of(
    found: Sequence[Part], cells: Sequence[PixelBox], ink: Picture
) -> dict[PixelBox, Char]:
    """By cell; ``found`` are the narrow ones that have ink, ``cells`` all of the page."""
    marked = _marked(_among_marks(found, cells))
    usual = _usual_signs([part for part in marked if _own(part) and not part.strange], ink)
    least = LEAST_BESIDE if any(part.strange for part in marked) else 1
    often = {shape: sign for shape, sign in usual.items() if sign.count >= least}
    return {part.box: _sign(part, usual, often, ink) for part in marked}


def texts_among_marks(found: Sequence[Part], cells: Sequence[PixelBox]) -> frozenset[PixelBox]:
    """The cells where what is read may be the letters of a stamp."""
    return frozenset(part.box for part in _among_marks(found, cells) if _is_text(part))


def _among_marks(found: Sequence[Part], cells: Sequence[PixelBox]) -> list[Part]:
    """Those in rows of a grid that are no heading."""
    by_box = {part.box: part for part in found}
    rows = [(row, [by_box[box] for box in row if box in by_box]) for row in _grid_rows(cells)]
    return [part for row, own in rows if not _is_heading(own, len(row)) for part in own]


def _grid_rows(cells: Sequence[PixelBox]) -> Iterator[list[PixelBox]]:
    return (row for row in _rows(cells) if len(row) >= LEAST_BESIDE)


def _marked(parts: Sequence[Part]) -> list[Part]:
    """Those that hold no text; a grid has several numbers or none: one may be a strange stroke."""
    signs = [part for part in parts if not _is_text(part)]
    numbers = [part for part in signs if _is_number(part)]
    return signs if len(numbers) < LEAST_BESIDE else [each for each in signs if each not in numbers]


def _usual_signs(parts: Sequence[Part], ink: Picture) -> dict[str, _Usual]:
    shapes = {_shape(part) for part in parts}
    return {shape: _usual([p for p in parts if _shape(p) == shape], ink) for shape in shapes}


def _usual(same: Sequence[Part], ink: Picture) -> _Usual:
    size, width, height = (median(each) for each in zip(*map(_measures, same), strict=True))
    best = min(same, key=lambda part: abs(_measures(part)[0] - size))
    right_of, below, under = (median(each) for each in zip(*map(_place, same), strict=True))
    sign = pixels.part(ink, _largest(best).box)
    return _Usual(len(same), (size, width, height), sign, (right_of, below, under))


def _place(part: Part) -> tuple[float, float, float]:
    """Where the middle of its sign is."""
    left, top, right, bottom = part.box
    x0, y0, x1, y1 = _largest(part).box
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    return x - (left + right) / 2, y - (top + bottom) / 2, y - top


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


def _is_heading(row: Sequence[Part], cells: int) -> bool:
    """Texts in some of its cells: names of months, or their numbers from 10 on; not a stamp's."""
    return sum(_is_text(part) and not part.strange for part in row) * 5 > cells


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
    found = [blob for blob in part.blobs if not part.touches_edge(blob)]
    return [blob for blob in found if _extent(blob) >= _LEAST_SIGN]


def _sign(
    part: Part, usual: Mapping[str, _Usual], often: Mapping[str, _Usual], ink: Picture
) -> Char:
    """A sign is sure if it is as large as others and nothing reaches into its cell."""
    left, top, right, bottom = (edge * POINT for edge in part.box)
    x, y, half = (left + right) / 2, (top + bottom) / 2, min(right - left, bottom - top) / 4
    shape = _shape(part)
    if part.strange or shape not in usual:
        text, sure = _covered(part, often, ink), False
    else:
        text = shape if _measures(part)[0] >= _LEAST * usual[shape].measures[0] else SMUDGE
        sure = shape in often and _is_alike(part, usual[shape]) and _is_plain(part)
    base = y + half
    return Char(text, x - half, y - half, x + half, base, base=base, size=2 * half, sure=sure)


def _is_alike(part: Part, usual: _Usual) -> bool:
    pairs = zip(_measures(part), usual.measures, strict=True)
    return all(_LEAST * each <= one <= _MOST * each for one, each in pairs)


def _covered(part: Part, signs: Mapping[str, _Usual], ink: Picture) -> str:
    """The sign whose ink is all there below a stamp, where its like stand in their cells."""
    left, top, right, bottom = part.box
    parts = {SMUDGE: _COVERED}
    for shape, sign in signs.items():
        right_of, below, under = sign.place
        x = (left + right) / 2 + right_of
        ys = ((top + bottom) / 2 + below, top + under)
        parts[shape] = max(pixels.covered(ink, sign.ink, (x, y), _AROUND) for y in ys)
    return max(parts, key=lambda shape: parts[shape])


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
