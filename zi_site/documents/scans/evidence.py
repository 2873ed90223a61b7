"""Words as read, held against the ink they were read from: what does not fit is in doubt.

The points of ";" and ":", or of "1.1", are what Tesseract most often misses without knowing it. The
pieces of ink say better which signs stand there; the word is written so, and in doubt all the same.
"""

from collections.abc import Sequence
from dataclasses import replace

from zi_site.documents.scans.parts import Part
from zi_site.documents.scans.pixels import Blob
from zi_site.documents.scans.tesseract import Word

_SIGNS = ".,;:"
_AROUND = 4  # points around a word's box that are the word's
_BEHIND = 6  # and so many behind it, where no other word is
_LARGE = 0.5  # of the word's height: what is lower is a point, a comma or a dash
_TAIL = 1.3  # so much higher than wide is a comma, and than the point above it


def held_against_ink(part: Part) -> tuple[Word, ...]:
    """The words of a part, as their ink has them."""
    homeless = [blob for blob in part.blobs if not any(is_in(word, blob) for word in part.words)]
    inked = (_as_inked(word, _own(word, part.blobs, homeless)) for word in part.words)
    return tuple(
        _doubted(word, word.text)
        if _is_lone(word) or any(_meet(word, blob) for blob in part.strange)
        else word
        for word in inked
    )


def _is_lone(word: Word) -> bool:
    """A letter alone has mostly lost its point or bracket; a sign alone is a stroke, or noise."""
    letters = [char for char in word.text if char.isalnum()]
    return not letters or (len(word.text) == 1 and word.text.isalpha())


def _own(word: Word, blobs: Sequence[Blob], homeless: Sequence[Blob]) -> list[Blob]:
    """The ink in its box, and a point that it was read without, close behind it."""
    behind = replace(word, left=word.right, right=word.right + _BEHIND)
    inside = [blob for blob in blobs if is_in(word, blob)]
    return [*inside, *(blob for blob in homeless if is_in(behind, blob))]


def is_in(word: Word, blob: Blob) -> bool:
    """Whether a piece of ink stands in the box of a word."""
    left, top, right, bottom = blob.box
    x, y = (left + right) / 2, (top + bottom) / 2
    within = word.left - _AROUND <= x <= word.right + _AROUND
    return within and word.top - _AROUND <= y <= word.bottom + _AROUND


def _meet(word: Word, blob: Blob) -> bool:
    left, top, right, bottom = blob.box
    beside = right <= word.left or word.right <= left
    return not beside and top < word.bottom and word.top < bottom


def _as_inked(word: Word, blobs: Sequence[Blob]) -> Word:
    least = _LARGE * (word.bottom - word.top)
    large = [blob for blob in blobs if _height(blob) >= least]
    small = [blob for blob in blobs if _height(blob) < least]
    if word.text.strip(_SIGNS).replace(".", "").isdecimal():
        return _number(word, large, small)
    text = _ended(word.text, large, small)
    return word if text == word.text else _doubted(word, text)


def _doubted(word: Word, text: str) -> Word:
    return replace(word, text=text, confidence=0.0)


def _number(word: Word, large: Sequence[Blob], small: Sequence[Blob]) -> Word:
    """With its points where they stand, if each digit is one piece of ink."""
    digits = [char for char in word.text if char.isdecimal()]
    if len(digits) != len(large):
        return _doubted(word, word.text)
    in_order = sorted(large, key=lambda blob: blob.box[0])
    signs = [*zip(in_order, digits, strict=True), *((blob, ".") for blob in small)]
    text = "".join(sign for _, sign in sorted(signs, key=lambda each: each[0].box[0]))
    return word if text == word.text else _doubted(word, text)


def _ended(text: str, large: Sequence[Blob], small: Sequence[Blob]) -> str:
    """With the sign at its end that the small pieces behind its last letter make."""
    body = text.rstrip(_SIGNS)
    if not large or not body[-1:].isalnum() or len(text) > len(body) + 1:
        return text
    last = max(blob.box[2] for blob in large)
    tail = sorted((each for each in small if each.box[0] >= last - 1), key=lambda each: each.box[1])
    return body + _end(tail, text[len(body) :])


def _end(tail: Sequence[Blob], read: str) -> str:
    """What the pieces are; what was read where they do not say."""
    if len(tail) == 2:
        return ";" if _height(tail[1]) >= _TAIL * _height(tail[0]) else ":"
    if len(tail) == 1 and read not in (".", ","):
        return "," if _height(tail[0]) >= _TAIL * _width(tail[0]) else "."
    return read


def _height(blob: Blob) -> int:
    return blob.box[3] - blob.box[1]


def _width(blob: Blob) -> int:
    return blob.box[2] - blob.box[0]
