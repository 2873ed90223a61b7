"""A picture of a page as points: straightened, its ruled lines, its ink; all that asks OpenCV.

Pictures are grey, 0 is black, with ``DPI`` points an inch; a mask is 255 where something is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy
from numpy.typing import NDArray

Picture = NDArray[numpy.uint8]
PixelBox = tuple[int, int, int, int]  # left, top, right, bottom; the last two are not part of it

DPI = 300
WHITE = 255
cv2.setNumThreads(1)  # a process that reads strangers' files is one process

# Of the angle by which a page lies askew: at most, and the steps in which it is sought, degrees.
_MOST_ASKEW, _STEP, _FINE_STEP = 5.0, 0.25, 0.025
_SMALL = 0.25  # at which size that is done
_FAINT = 60  # what is less dark than this says nothing of lines
# A point is ink where it is so much darker than the mean of its surroundings.
_AROUND, _DARKER = 75, 25
_LETTER = 25  # points; a stroke of a letter is thinner
_SOFT = 1.0  # noise is smoothed by so many points before
_THICKEST, _LINE = 13, 12  # points of a ruled line, and how dark it is when smoothed along it
_CERTAIN, _VERY_LONG = 240, 1200  # lines to begin with, and those that need no other to end at
_REACH, _NEAR = 5, 9  # how near to another line one ends, and how near it is drawn on to it
_SAME_LINE = 4  # points that pieces of one line may lie apart
_PIECE = 60  # longer than a stroke of any letter
_ROUNDS = 3  # what ended at a line that is none goes in the next
_LEAST_BLOB = 12  # points; smaller ones are noise


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruled line in a picture."""

    flat: bool
    box: PixelBox

    @property
    def ends(self) -> tuple[float, float]:
        """Where it begins and ends."""
        left, top, right, bottom = self.box
        return (left, right) if self.flat else (top, bottom)

    @property
    def length(self) -> float:
        """Points from end to end."""
        start, end = self.ends
        return end - start

    @property
    def at(self) -> float:
        """Its y if it is flat, else its x."""
        left, top, right, bottom = self.box
        return (top + bottom) / 2 if self.flat else (left + right) / 2

    def passes(self, at: float) -> bool:
        """Whether a line across it at this place meets it."""
        start, end = self.ends
        return start - _NEAR <= at <= end + _NEAR

    def goes_on(self, rules: Sequence["Rule"]) -> bool:
        """Whether it is a piece of one of these, which a stamp or a fold broke."""
        same = (each for each in rules if each.flat is self.flat)
        return self.length >= _PIECE and any(abs(each.at - self.at) <= _SAME_LINE for each in same)

    def between(self, start: float, end: float) -> "Rule":
        """The same with other ends."""
        left, top, right, bottom = self.box
        first, last = round(start), round(end)
        box = (first, top, last, bottom) if self.flat else (left, first, right, last)
        return Rule(self.flat, box)


@dataclass(frozen=True, slots=True)
class _Way:
    """How lines of one direction are sought, in points."""

    shortest: int
    smooth: int
    gap: int  # that noise may leave in one


# Letters have more upright strokes above each other than flat ones beside each other.
_FLAT, _UPRIGHT = _Way(50, 25, 25), _Way(28, 9, 3)


@dataclass(frozen=True, slots=True)
class Blob:
    """Points of ink that touch each other."""

    box: PixelBox
    size: int  # how many they are
    hollow: float  # the part of its box that it encloses without filling it


def grey(points: NDArray[numpy.uint8], dpi: float) -> Picture:
    """At the size at which pages are read."""
    scale = DPI / dpi
    how = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    return _picture(cv2.resize(points, None, fx=scale, fy=scale, interpolation=how))


def _picture(points: object) -> Picture:
    return numpy.asarray(points, dtype=numpy.uint8)


def askew(picture: Picture) -> float:
    """By how many degrees the page is to be turned for its long lines to be level.

    Turned rightly, rows of points with much ink stand beside rows with little.
    """
    small = cv2.resize(picture, None, fx=_SMALL, fy=_SMALL, interpolation=cv2.INTER_AREA)
    ink = (WHITE - small).astype(numpy.float32)
    ink[ink < _FAINT] = 0

    def sharpness(angle: float) -> float:
        turned = cv2.warpAffine(ink, _turn(ink.shape, angle), ink.shape[::-1])
        return float((numpy.diff(turned.sum(axis=1)) ** 2).sum())

    steps = numpy.arange(-_MOST_ASKEW, _MOST_ASKEW + _STEP, _STEP)
    near = max(map(float, steps), key=sharpness)
    fine = numpy.arange(near - _STEP, near + _STEP, _FINE_STEP)
    return max(map(float, fine), key=sharpness)


def turned(picture: Picture, angle: float) -> Picture:
    """The page turned by so many degrees around its middle."""
    matrix = _turn(picture.shape, angle)
    size = picture.shape[::-1]
    return _picture(
        cv2.warpAffine(picture, matrix, size, flags=cv2.INTER_CUBIC, borderValue=(WHITE,))
    )


def _turn(shape: Sequence[int], angle: float) -> NDArray[numpy.float64]:
    height, width = shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
    return numpy.asarray(matrix, dtype=numpy.float64)


def quarter_turned(picture: Picture, quarters: int) -> Picture:
    """The page turned to the left by so many quarters."""
    return _picture(numpy.ascontiguousarray(numpy.rot90(picture, quarters)))


def flattened(picture: Picture) -> Picture:
    """The picture on white paper: without shades and shadows that are larger than letters."""
    paper = cv2.GaussianBlur(cv2.dilate(picture, _bar((1, 1), _LETTER)), (0, 0), _LETTER)
    return _picture(cv2.divide(picture, paper, scale=WHITE))


def ink_of(picture: Picture) -> Picture:
    """The mask of what is darker than the paper around it, whatever the paper's grey."""
    soft = cv2.GaussianBlur(picture, (0, 0), _SOFT)
    mean, inverse = cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV
    return _picture(cv2.adaptiveThreshold(soft, WHITE, mean, inverse, _AROUND, _DARKER))


def rules_of(picture: Picture) -> list[Rule]:
    """Ruled lines, flat and upright: straight, thin, and very long or from one line to another.

    The feet of letters and the strokes of large ones are straight too, but end at no lines.
    """
    found = [*_straight(picture, flat=True), *_straight(picture, flat=False)]
    rules = [rule for rule in found if rule.length >= _CERTAIN]
    for _ in range(_ROUNDS):
        masks = _masks(picture, rules)
        rules = [rule for rule in found if _is_ruled(rule, masks[not rule.flat])]
    return [_drawn_on(rule, rules) for rule in (*rules, *_pieces(found, rules, masks))]


def _pieces(found: Sequence[Rule], rules: Sequence[Rule], masks: dict[bool, Picture]) -> list[Rule]:
    """What is left of broken lines."""
    known = set(rules)
    others = [rule for rule in found if rule not in known and rule.goes_on(rules)]
    return [rule for rule in others if any(_ends_at(masks[not rule.flat], rule))]


def _is_ruled(rule: Rule, across: Picture) -> bool:
    return rule.length >= _VERY_LONG or all(_ends_at(across, rule))


def _masks(picture: Picture, rules: Sequence[Rule]) -> dict[bool, Picture]:
    both = (True, False)
    return {flat: _mask(picture, [rule for rule in rules if rule.flat is flat]) for flat in both}


def _drawn_on(rule: Rule, rules: Sequence[Rule]) -> Rule:
    """The line up to the next ones across it, where it ends before."""
    start, end = rule.ends
    across = [each.at for each in rules if each.flat is not rule.flat and each.passes(rule.at)]
    start = max((at for at in across if at <= start + _NEAR), default=start)
    end = min((at for at in across if at >= end - _NEAR), default=end)
    return rule.between(start, end)


def _straight(picture: Picture, flat: bool) -> list[Rule]:
    """What is thin and dark for a while in one direction; noise is gone when smoothed along it."""
    along, way = ((1, 0), _FLAT) if flat else ((0, 1), _UPRIGHT)
    smooth = cv2.blur(picture, (way.smooth, 1) if flat else (1, way.smooth))
    thin = cv2.morphologyEx(smooth, cv2.MORPH_BLACKHAT, _bar(along[::-1], _THICKEST))
    dark = _picture(cv2.threshold(thin, _LINE, WHITE, cv2.THRESH_BINARY)[1])
    runs = cv2.morphologyEx(dark, cv2.MORPH_OPEN, _bar(along, way.shortest + way.smooth))
    own = cv2.erode(runs, _bar(along, way.smooth * 2 // 3))  # smoothing drew its ends out
    whole = _picture(cv2.morphologyEx(own, cv2.MORPH_CLOSE, _bar(along, way.gap)))
    return [Rule(flat, box) for box, _ in _components(whole)]


def _bar(along: Sequence[int], length: int) -> NDArray[numpy.uint8]:
    flat, upright = along
    return numpy.ones((length if upright else 1, length if flat else 1), dtype=numpy.uint8)


def _mask(picture: Picture, rules: Sequence[Rule]) -> Picture:
    lines = numpy.zeros_like(picture)
    for rule in rules:
        part(lines, rule.box)[:] = WHITE
    return lines


def _ends_at(across: Picture, rule: Rule) -> Iterator[bool]:
    """For both ends, whether a line across is there."""
    left, top, right, bottom = rule.box
    if rule.flat:
        ends = ((x - _REACH, top, x + _REACH, bottom) for x in (left, right))
    else:
        ends = ((left, y - _REACH, right, y + _REACH) for y in (top, bottom))
    return (bool(part(across, end).any()) for end in ends)


def _components(mask: Picture) -> Iterator[tuple[PixelBox, int]]:
    """The boxes of what hangs together, each with the number of its points."""
    for left, top, width, height, size in cv2.connectedComponentsWithStats(mask)[2][1:]:
        yield (int(left), int(top), int(left + width), int(top + height)), int(size)


def part(picture: Picture, box: PixelBox) -> Picture:
    """What is inside a box; what of it lies beyond the page is left out."""
    left, top, right, bottom = (max(0, each) for each in box)
    return picture[top:bottom, left:right]


def without_rules(picture: Picture, rules: Sequence[Rule]) -> Picture:
    """The picture with its lines painted as white as the paper; letters on them are cut there."""
    lines = cv2.dilate(_mask(picture, rules), _bar((1, 1), 3))
    cleared = picture.copy()
    cleared[lines > 0] = WHITE
    return cleared


def blanked(picture: Picture, boxes: Sequence[PixelBox], nothing: int = WHITE) -> Picture:
    """The picture, or a mask of it, with nothing in these boxes."""
    cleared = picture.copy()
    for box in boxes:
        part(cleared, box)[:] = nothing
    return cleared


def black_on_white(ink: Picture) -> Picture:
    """A mask of ink as a picture."""
    return _picture(WHITE - ink)


def blobs_of(ink: Picture, box: PixelBox) -> Iterator[Blob]:
    """What stands in a box, piece by piece, without the dots of noise."""
    inside = part(ink, box)
    for (left, top, right, bottom), size in _components(inside):
        if size >= _LEAST_BLOB:
            hollow = _hollow(part(inside, (left, top, right, bottom)))
            x, y = box[:2]
            yield Blob((left + x, top + y, right + x, bottom + y), size, hollow)


def _hollow(ink: Picture) -> float:
    """By filling from outside: what stays empty is enclosed."""
    wide = cv2.copyMakeBorder(ink, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=(0,))
    cv2.floodFill(wide, None, (0, 0), (WHITE,))
    return float((wide == 0).mean())


def shade_of(picture: Picture) -> int:
    """The grey of the paper in a cell: the middle one of its points, which letters do not touch."""
    return int(numpy.percentile(picture, 60)) if picture.size else WHITE


def softened(picture: Picture) -> Picture:
    """With the edges of letters as soft as a camera makes them."""
    return _picture(cv2.GaussianBlur(picture, (0, 0), _SOFT))


def as_png(picture: Picture, margin: int, scale: int) -> bytes:
    """With so many white points around it, and so many times larger."""
    wide = cv2.copyMakeBorder(
        picture, margin, margin, margin, margin, cv2.BORDER_CONSTANT, value=(WHITE,)
    )
    large = cv2.resize(wide, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    return cv2.imencode(".png", large)[1].tobytes()
