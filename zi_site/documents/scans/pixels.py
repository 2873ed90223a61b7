"""A picture of a page as points: straightened, its ink, its pieces.

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
_LEAST_BLOB = 12  # points; smaller ones are noise


@dataclass(frozen=True, slots=True)
class Blob:
    """Points of ink that touch each other."""

    box: PixelBox
    size: int  # how many they are
    hollow: float  # the part of its box that it encloses without filling it


def as_picture(points: object) -> Picture:
    """What OpenCV gives back, as what it is."""
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
    return as_picture(
        cv2.warpAffine(picture, matrix, size, flags=cv2.INTER_CUBIC, borderValue=(WHITE,))
    )


def _turn(shape: Sequence[int], angle: float) -> NDArray[numpy.float64]:
    height, width = shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
    return numpy.asarray(matrix, dtype=numpy.float64)


def quarter_turned(picture: Picture, quarters: int) -> Picture:
    """The page turned to the right by so many quarters."""
    return as_picture(numpy.ascontiguousarray(numpy.rot90(picture, -quarters)))


def flattened(picture: Picture) -> Picture:
    """The picture on white paper: without shades and shadows that are larger than letters."""
    paper = cv2.GaussianBlur(cv2.dilate(picture, bar((1, 1), _LETTER)), (0, 0), _LETTER)
    return as_picture(cv2.divide(picture, paper, scale=WHITE))


def ink_of(picture: Picture) -> Picture:
    """The mask of what is darker than the paper around it, whatever the paper's grey."""
    soft = cv2.GaussianBlur(picture, (0, 0), _SOFT)
    mean, inverse = cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV
    return as_picture(cv2.adaptiveThreshold(soft, WHITE, mean, inverse, _AROUND, _DARKER))


def bar(along: Sequence[int], length: int) -> NDArray[numpy.uint8]:
    """So many points in a row: flat for (1, 0), upright for (0, 1), a square for (1, 1)."""
    flat, upright = along
    return numpy.ones((length if upright else 1, length if flat else 1), dtype=numpy.uint8)


def components(mask: Picture) -> Iterator[tuple[PixelBox, int]]:
    """The boxes of what hangs together, each with the number of its points."""
    for left, top, width, height, size in cv2.connectedComponentsWithStats(mask)[2][1:]:
        yield (int(left), int(top), int(left + width), int(top + height)), int(size)


def part(picture: Picture, box: PixelBox) -> Picture:
    """What is inside a box; what of it lies beyond the page is left out."""
    left, top, right, bottom = (max(0, each) for each in box)
    return picture[top:bottom, left:right]


def blanked(picture: Picture, boxes: Sequence[PixelBox], nothing: int = WHITE) -> Picture:
    """The picture, or a mask of it, with nothing in these boxes."""
    cleared = picture.copy()
    for box in boxes:
        part(cleared, box)[:] = nothing
    return cleared


def black_on_white(ink: Picture) -> Picture:
    """A mask of ink as a picture."""
    return as_picture(WHITE - ink)


def blobs_of(ink: Picture, box: PixelBox) -> Iterator[Blob]:
    """What stands in a box, piece by piece, without the dots of noise."""
    inside = part(ink, box)
    for (left, top, right, bottom), size in components(inside):
        if size >= _LEAST_BLOB:
            hollow = _hollow(part(inside, (left, top, right, bottom)))
            x, y = box[:2]
            yield Blob((left + x, top + y, right + x, bottom + y), size, hollow)


def _hollow(ink: Picture) -> float:
    """By filling from outside: what stays empty is enclosed."""
    wide = cv2.copyMakeBorder(ink, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=(0,))
    cv2.floodFill(wide, None, (0, 0), (WHITE,))
    return float((wide == 0).mean())


def covered(ink: Picture, sign: Picture, middle: tuple[float, float], around: int) -> float:
    """The largest part of a sign's ink that is there when it is laid about this place."""
    height, width = sign.shape
    left, top = round(middle[0] - width / 2) - around, round(middle[1] - height / 2) - around
    place = part(ink, (left, top, left + width + 2 * around, top + height + 2 * around))
    if place.shape[0] < height or place.shape[1] < width:
        return 0.0
    found = cv2.matchTemplate(place, sign, cv2.TM_CCORR)
    return float(found.max()) / (float(sign.astype(numpy.float64).sum()) * WHITE)


def shade_of(picture: Picture) -> int:
    """The grey of the paper in a cell: the middle one of its points, which letters do not touch."""
    return int(numpy.percentile(picture, 60)) if picture.size else WHITE


def softened(picture: Picture) -> Picture:
    """With the edges of letters as soft as a camera makes them."""
    return as_picture(cv2.GaussianBlur(picture, (0, 0), _SOFT))


def as_png(picture: Picture, margin: int, scale: int) -> bytes:
    """With so many white points around it, and so many times larger."""
    wide = cv2.copyMakeBorder(
        picture, margin, margin, margin, margin, cv2.BORDER_CONSTANT, value=(WHITE,)
    )
    large = cv2.resize(wide, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    return cv2.imencode(".png", large)[1].tobytes()
