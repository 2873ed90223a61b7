"""Parts of a page's picture -> the words in them, each with how sure it is.

Each part is read by itself, twice: in grey, and in black and white. A word is sure where both
readings agree and the program trusts itself; nothing is corrected.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import reduce

from zi_site.documents.scans import pixels
from zi_site.documents.scans.pixels import Blob, Picture, PixelBox
from zi_site.documents.scans.tesseract import LINE, Word, words_of

_MARGIN = 20  # white points around what is read
_LEAST_INK = 30
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


def part_of(page: CleanPage, box: PixelBox) -> Part:
    """What is in a box."""
    return Part(box, tuple(pixels.blobs_of(page.ink, box)))


def with_lines(page: CleanPage, parts: Sequence[Part]) -> list[Part]:
    """Narrow parts, such as numbers, each of one line; larger, so that no point is overlooked."""
    ink = pixels.black_on_white(page.ink)
    return _with_words(parts, (ink, pixels.softened(ink), page.grey), LINE, 2)


def with_blocks(page: CleanPage, parts: Sequence[Part], layout: str) -> list[Part]:
    """Parts of several lines."""
    return _with_words(parts, (page.grey, pixels.black_on_white(page.ink)), layout, 1)


def _with_words(
    parts: Sequence[Part], pictures: Sequence[Picture], layout: str, scale: int
) -> list[Part]:
    """The parts, which have ink, with all readings of each as one."""
    readings = [
        words_of(
            [pixels.as_png(pixels.part(each, part.frame), _MARGIN, scale) for part in parts],
            layout,
        )
        for each in pictures
    ]
    return [
        replace(part, words=tuple(_moved(word, part.frame, scale) for word in reduce(_agreed, own)))
        for part, *own in zip(parts, *readings, strict=True)
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


def _agreed(first: Sequence[Word], second: Sequence[Word]) -> Sequence[Word]:
    """The first reading, with no trust in what the second one reads otherwise; and its more."""
    one, two = ([word.text for word in words] for words in (first, second))
    found: list[Word] = []
    for how, start, end, begin, stop in SequenceMatcher(None, one, two, False).get_opcodes():
        words = first[start:end] or second[begin:stop]
        found += words if how == "equal" else (replace(word, confidence=0.0) for word in words)
    return found
