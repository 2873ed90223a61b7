"""Parts of a page's picture -> the words in them, each with how sure it is.

Each part is read by itself, three times: in grey, in black and white, and larger. A word is what
two of them have, and sure if the program trusts itself in it; no dictionary corrects it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from zi_site.documents.scans import pixels
from zi_site.documents.scans.pixels import Blob, Picture, PixelBox
from zi_site.documents.scans.tesseract import LINE, Word, words_of

_MARGIN = 20  # white points around what is read
_LEAST_INK = 30
_EDGE = 2  # points from the edge of a cell, beside which its border was painted over
_SLIVER = 5  # points; what is so thin at the edge of a cell is left of its border
_INK_AROUND = 4  # points of the picture that are kept around the ink


@dataclass(frozen=True, slots=True)
class CleanPage:
    """A page without its lines: in grey on white, and its ink."""

    grey: Picture
    ink: Picture


@dataclass(frozen=True, slots=True)
class Part:
    """A cell, or all that is in none, with its pieces of ink; places are the page's."""

    box: PixelBox
    blobs: tuple[Blob, ...]
    words: tuple[Word, ...] = ()

    @property
    def ink(self) -> int:
        """How many points of it there are; 0 for what is too little to be read."""
        points = sum(blob.size for blob in self.blobs)
        return points if points >= _LEAST_INK else 0

    @property
    def strange(self) -> tuple[Blob, ...]:
        """What goes on beyond it, as a stamp does, but no remains of its border."""
        return tuple(
            each for each in self.blobs if self.touches_edge(each) and not _is_sliver(each)
        )

    def touches_edge(self, blob: Blob) -> bool:
        """Whether a piece ends where the part does."""
        left, top, right, bottom = self.box
        x0, y0, x1, y1 = blob.box
        near = x0 - left <= _EDGE or y0 - top <= _EDGE
        return near or right - x1 <= _EDGE or bottom - y1 <= _EDGE

    @property
    def frame(self) -> PixelBox:
        """Where its ink is."""
        lefts, tops, rights, bottoms = zip(*(blob.box for blob in self.blobs), strict=True)
        left, top, right, bottom = self.box
        return (
            max(left, min(lefts) - _INK_AROUND),
            max(top, min(tops) - _INK_AROUND),
            min(right, max(rights) + _INK_AROUND),
            min(bottom, max(bottoms) + _INK_AROUND),
        )


def _is_sliver(blob: Blob) -> bool:
    left, top, right, bottom = blob.box
    return min(right - left, bottom - top) <= _SLIVER


def part_of(page: CleanPage, box: PixelBox) -> Part:
    """What is in a box."""
    return Part(box, tuple(pixels.blobs_of(page.ink, box)))


def with_lines(page: CleanPage, parts: Sequence[Part]) -> list[Part]:
    """Narrow parts, such as numbers, each of one line; larger, so that no point is overlooked."""
    ink = pixels.black_on_white(page.ink)
    return _with_words(parts, LINE, ((ink, 2), (pixels.softened(ink), 2), (page.grey, 2)))


def with_blocks(page: CleanPage, parts: Sequence[Part], layout: str) -> list[Part]:
    """Parts of several lines."""
    ink = pixels.black_on_white(page.ink)
    return _with_words(parts, layout, ((page.grey, 1), (ink, 1), (page.grey, 2)))


def _with_words(
    parts: Sequence[Part], layout: str, pictures: Sequence[tuple[Picture, int]]
) -> list[Part]:
    """The parts, which have ink, with all readings of each, so many times larger, as one."""
    readings = [_read(parts, layout, picture, scale) for picture, scale in pictures]
    whole = [most_read(*each) for each in zip(*readings, strict=True)]
    return [replace(part, words=tuple(words)) for part, words in zip(parts, whole, strict=True)]


def _read(parts: Sequence[Part], layout: str, picture: Picture, scale: int) -> list[list[Word]]:
    cut = [pixels.as_png(pixels.part(picture, part.frame), _MARGIN, scale) for part in parts]
    read = words_of(cut, layout)
    return [
        [_moved(word, part.frame, scale) for word in words]
        for part, words in zip(parts, read, strict=True)
    ]


def _moved(word: Word, box: PixelBox, scale: int) -> Word:
    x, y = box[0] - _MARGIN, box[1] - _MARGIN
    return replace(
        word,
        left=word.left // scale + x,
        top=word.top // scale + y,
        right=word.right // scale + x,
        bottom=word.bottom // scale + y,
    )


def most_read(first: list[Word], second: list[Word], third: list[Word]) -> list[Word]:
    """What two of three readings have; where all differ, the first one's, with no trust in it."""
    others = _agreed(second, third)
    confirmed = {*_same(first, second), *_same(first, third)}
    found: list[Word] = []
    for how, start, end, begin, stop in _compared(first, others):
        ours, theirs = range(start, end), others[begin:stop]
        if how != "equal" and theirs and all(word.confidence for word in theirs):
            found += theirs
        elif ours:
            found += (first[at] if at in confirmed else _doubted(first[at]) for at in ours)
        else:
            found += map(_doubted, theirs)
    return found


def _agreed(first: list[Word], second: list[Word]) -> list[Word]:
    """The first reading, with no trust in what the second one reads otherwise; and its more."""
    found: list[Word] = []
    for how, start, end, begin, stop in _compared(first, second):
        words = first[start:end] or second[begin:stop]
        found += words if how == "equal" else map(_doubted, words)
    return found


def _same(first: list[Word], second: list[Word]) -> Iterator[int]:
    """The positions of the words that the second reading has too."""
    for how, start, end, _, _ in _compared(first, second):
        yield from range(start, end) if how == "equal" else ()


def _compared(first: list[Word], second: list[Word]) -> Sequence[tuple[str, int, int, int, int]]:
    one, two = ([word.text for word in words] for words in (first, second))
    return SequenceMatcher(None, one, two, False).get_opcodes()


def _doubted(word: Word) -> Word:
    return replace(word, confidence=0.0)
