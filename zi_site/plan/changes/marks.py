"""Two texts -> one run of pieces: what stayed, what went, what came, by whole words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Kind = Literal["sama", "lama", "baru"]

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_MOST_TOKENS = (
    4_000  # comparing takes time by the square of this; an annex's whole introduction may be longer
)
_TOO_DIFFERENT = (
    0.35  # with less than this in common, old and new are easier to read one after the other
)


@dataclass(frozen=True, slots=True)
class Piece:
    kind: Kind
    text: str


def marked(before: str, after: str) -> tuple[Piece, ...]:
    """Without its "baru" pieces it is ``before``, without its "lama" pieces it is ``after``."""
    if before == after:
        return (Piece("sama", before),) if before else ()
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    inner_old, inner_new = old[head : len(old) - tail], new[head : len(new) - tail]
    pieces = [
        Piece("sama", "".join(old[:head])),
        *_inner(inner_old, inner_new),
        Piece("sama", "".join(old[len(old) - tail :])),
    ]
    return tuple(_merged(pieces))


def _common(one: list[str], other: list[str]) -> int:
    """How many tokens at the start are equal."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _inner(old: list[str], new: list[str]) -> Iterator[Piece]:
    whole = (Piece("lama", "".join(old)), Piece("baru", "".join(new)))
    if len(old) + len(new) > _MOST_TOKENS:
        yield from whole
        return
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    words = sum(
        _words(old[block.a : block.a + block.size]) for block in matcher.get_matching_blocks()
    )
    if words < _TOO_DIFFERENT * max(_words(old), _words(new)):
        yield from whole
        return
    for _, a, b, c, d in matcher.get_opcodes():
        if old[a:b] == new[c:d]:
            yield Piece("sama", "".join(old[a:b]))
        else:
            yield Piece("lama", "".join(old[a:b]))
            yield Piece("baru", "".join(new[c:d]))


def _words(tokens: list[str]) -> int:
    return sum(token.isalnum() for token in tokens)


def _merged(pieces: list[Piece]) -> Iterator[Piece]:
    """Without empty pieces, neighbours of one kind joined, and a lone space between two changes
    taken into them.
    """
    lama = baru = ""
    filled = [piece for piece in pieces if piece.text]
    for at, piece in enumerate(filled):
        between = 0 < at < len(filled) - 1 and piece.text.isspace()
        if piece.kind != "sama":
            lama, baru = (
                (lama + piece.text, baru) if piece.kind == "lama" else (lama, baru + piece.text)
            )
        elif between and lama and baru and filled[at + 1].kind == "lama":
            lama, baru = lama + piece.text, baru + piece.text
        else:
            yield from _flushed(lama, baru)
            lama = baru = ""
            yield piece
    yield from _flushed(lama, baru)


def _flushed(lama: str, baru: str) -> Iterator[Piece]:
    if lama:
        yield Piece("lama", lama)
    if baru:
        yield Piece("baru", baru)
