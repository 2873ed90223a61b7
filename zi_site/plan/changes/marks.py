"""Two texts -> one run of pieces: what stayed, what went, what came, by whole words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal

MarkedKind = Literal["sama", "lama", "baru"]
Gathered = dict[MarkedKind, str]

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
# Comparing takes time by the square of this; an annex's whole introduction may be longer.
_MOST_TOKENS = 4_000
# With less than this in common, old and new are easier to read one after the other.
_TOO_DIFFERENT = 0.35


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A run of words that stayed, went or came."""

    kind: MarkedKind
    text: str


def marked(before: str, after: str) -> tuple[MarkedText, ...]:
    """Without its "baru" pieces it is ``before``, without its "lama" pieces it is ``after``."""
    if before == after:
        return (MarkedText("sama", before),) if before else ()
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    inner_old, inner_new = old[head : len(old) - tail], new[head : len(new) - tail]
    pieces = [
        MarkedText("sama", "".join(old[:head])),
        *_inner(inner_old, inner_new),
        MarkedText("sama", "".join(old[len(old) - tail :])),
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


def _inner(old: list[str], new: list[str]) -> Iterator[MarkedText]:
    whole = (MarkedText("lama", "".join(old)), MarkedText("baru", "".join(new)))
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
            yield MarkedText("sama", "".join(old[a:b]))
        else:
            yield MarkedText("lama", "".join(old[a:b]))
            yield MarkedText("baru", "".join(new[c:d]))


def _words(tokens: list[str]) -> int:
    return sum(token.isalnum() for token in tokens)


def _merged(pieces: list[MarkedText]) -> Iterator[MarkedText]:
    """No empty pieces, neighbours of one kind joined, a lone space between changes part of them."""
    gathered: Gathered = {"lama": "", "baru": ""}
    filled = [piece for piece in pieces if piece.text]
    for piece, after in zip_longest(filled, filled[1:]):
        if _stays(piece, after, all(gathered.values())):
            yield from _flushed(gathered)
            gathered = {"lama": "", "baru": ""}
            yield piece
        else:
            for kind in gathered if piece.kind == "sama" else (piece.kind,):
                gathered[kind] += piece.text
    yield from _flushed(gathered)


def _stays(piece: MarkedText, after: MarkedText | None, both: bool) -> bool:
    """Whether a piece is one that did not change; ``both``: text went and came right before it."""
    is_between = both and after is not None and after.kind == "lama"
    return piece.kind == "sama" and not (is_between and piece.text.isspace())


def _flushed(gathered: Gathered) -> Iterator[MarkedText]:
    return (MarkedText(kind, text) for kind, text in gathered.items() if text)
