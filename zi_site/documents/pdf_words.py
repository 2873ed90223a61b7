"""Cells' lines that may end within a word -> one word or two, by the words that are known.

A program breaks a word that is longer than its cell is wide, more than once if it must. It then
draws no space after a piece, but some leave that space out after a whole word too where it would
not fit; only the words themselves can tell. Where they cannot, the pieces are put together and the
reader says so.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from zi_site.documents.grid import Cell, Grid, GridRow
from zi_site.documents.known_words import is_word

MAYBE = "\x1f"  # stands between two pieces until it is decided; no text of a PDF holds it
_WORD = re.compile(r"[^\W\d_]+")
_PIECES = re.compile(rf"[^\W\d_]+(?:{MAYBE}[^\W\d_]+)+")
_SHORT = 4  # letters; a piece as short as this is seldom a word that we do not know
# What a word costs that nobody knows; a known one is free.
_STRANGE_AFTER_A_WORD, _STRANGE_SHORT, _STRANGE_WHOLE, _STRANGE = 1.3, 1.2, 1.1, 1.0
# a word that stands elsewhere in the document: a page break may have made a piece of a word look
# like one
_SEEN = 0.1
_MOST_PIECES = 8


def decided(grids: Sequence[Grid], others: Iterable[str]) -> tuple[list[Grid], list[str]]:
    """The grids without any ``MAYBE``, and the words that were guessed.

    ``others`` are the texts of the document outside its tables.
    """
    texts = [cell.text for grid in grids for row in grid.rows for cell in row.cells]
    seen = Counter(
        word.casefold()
        for text in (*texts, *others)
        for word in _WORD.findall(_PIECES.sub(" ", text))
    )
    guessed: list[str] = []
    whole = [
        replace(grid, rows=tuple(_row(row, seen, guessed) for row in grid.rows)) for grid in grids
    ]
    return whole, list(dict.fromkeys(guessed))


def _row(row: GridRow, seen: Counter[str], guessed: list[str]) -> GridRow:
    if not any(MAYBE in cell.text for cell in row.cells):
        return row
    return replace(row, cells=tuple(_cell(cell, seen, guessed) for cell in row.cells))


def _cell(cell: Cell, seen: Counter[str], guessed: list[str]) -> Cell:
    def whole(found: re.Match[str]) -> str:
        readings = list(_readings(found[0].split(MAYBE), seen))
        cost, words = min(readings, key=lambda reading: reading[0])
        if cost >= _STRANGE and len(readings) > 1:
            guessed.append(" ".join(words))
        return "\n".join(words)

    return replace(cell, text=_PIECES.sub(whole, cell.text).replace(MAYBE, "\n"))


def _readings(pieces: Sequence[str], seen: Counter[str]) -> Iterator[tuple[float, tuple[str, ...]]]:
    """Each way to join neighbouring pieces, with its cost; of many, from the start."""
    for length in range(1, min(len(pieces), _MOST_PIECES) + 1):
        if _may_be_one(pieces[:length]):
            word = "".join(pieces[:length])
            cost = _cost(word, seen) if length == 1 else _joined_cost(word, pieces[0], seen)
            if length == len(pieces):
                yield cost, (word,)
            else:
                rest, words = min(_readings(pieces[length:], seen), key=lambda reading: reading[0])
                yield cost + rest, (word, *words)


def _may_be_one(pieces: Sequence[str]) -> bool:
    """A capital begins a word, unless all is in capitals."""
    return "".join(pieces).isupper() or all(piece.islower() for piece in pieces[1:])


def _joined_cost(word: str, head: str, seen: Counter[str]) -> float:
    if (cost := _cost(word, seen)) <= _SEEN:
        return cost
    return (
        _STRANGE_WHOLE if _cost(head, seen) > _SEEN or len(head) < _SHORT else _STRANGE_AFTER_A_WORD
    )


def _cost(word: str, seen: Counter[str]) -> float:
    if is_word(word):
        return 0.0
    if seen[word.casefold()]:
        return _SEEN
    return _STRANGE_SHORT if len(word) <= _SHORT else _STRANGE
