"""Cells too low for their text, which is all drawn, clipped in a way that no reader sees.

The lines that nobody sees then lie upon the text of the cells below. They are told from it by the
order of drawing: a cell's lines are drawn one after another.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from zi_site.documents.pdf_page import UPRIGHT, Char

_SAME_LINE = 0.1  # in parts of the size of the letters, as all below
_NEAREST, _FARTHEST = 0.85, 1.45  # the next line of one text
_HALF = 0.4
_FEW = 3  # letters that lie upon others; fewer are kerning, or a sign drawn over another

IsBelow = Callable[[int, int], bool]


def is_garbled(chars: Iterable[Char]) -> bool:
    """Whether different letters of a cell lie upon each other."""
    upright = sorted(
        (char for char in chars if char.turn == UPRIGHT and not char.text.isspace()),
        key=lambda c: c.x0,
    )
    upon = 0
    for at, char in enumerate(upright):
        for other in upright[at + 1 : at + 8]:
            width = min(char.x1 - char.x0, other.x1 - other.x0)
            near = abs(char.base - other.base) < _HALF * char.size
            upon += near and char.text != other.text and char.x1 - other.x0 > _HALF * width > 0
    return upon >= _FEW


def reflowed(
    words: Iterable[tuple[Sequence[Char], list[int]]], garbled: set[int], is_below: IsBelow
) -> Iterator[tuple[Sequence[Char], list[int]]]:
    """Words with their cells, as drawn; the lines of a text go to the cell in which it begins.

    A text is known to overflow when a line of it lies in one of the ``garbled`` cells; ``is_below``
    says of two cells whether the second one is below the first.
    """
    owner, last, overflows = -1, Char("", 0, 0, 0, 0), False
    for word, owners in words:
        place = owners[0]
        overflows = (
            place not in (owner, -1)
            and (overflows or place in garbled)
            and is_below(owner, place)
            and _goes_on(last, word[0])
        )
        kept = [owner] * len(word) if overflows else owners
        if not word[0].text.isspace():
            owner, last = kept[-1], word[-1]
        yield word, kept


def _goes_on(last: Char, first: Char) -> bool:
    """Whether a word stands on the same line as the one drawn before it, or on the next."""
    step = (first.base - last.base) / max(first.size, 1)
    return first.turn == UPRIGHT and (abs(step) < _SAME_LINE or _NEAREST < step < _FARTHEST)
