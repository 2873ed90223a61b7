"""Tokens, and what signs between them amount to: "4 x" is a number of times."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from zi_site.schedule.lexicon import WordKind


@dataclass(frozen=True, slots=True)
class Token:
    """A time word with its place in the tidied text; `sure` is false for a misspelling."""

    kind: WordKind
    value: int = 0
    unit: str = ""
    start: int = 0
    end: int = 0
    sure: bool = True


def polished(found: Iterable[Token]) -> tuple[Token, ...]:
    """The tokens without filler words, and with the signs between them as they are meant."""
    kept: list[Token] = []
    for token in _without_between(token for token in found if token.kind is not WordKind.NOISE):
        if _is_hyphen(kept, token):
            continue
        if _is_overtaken(kept, token):
            kept.pop()
        kept.append(replace(token, kind=WordKind.TIMES) if _is_times(kept, token) else token)
        if _is_said_twice(kept):
            kept[-4:] = [replace(kept[-4], end=token.end)]
    return tuple(kept)


def _without_between(found: Iterable[Token]) -> Iterator[Token]:
    """ "antara Maret dan Mei" is a range."""
    between = False
    for token in found:
        if token.kind is WordKind.BETWEEN:
            between = True
            continue
        ends = between and token.kind in (WordKind.LIST, WordKind.RANGE)
        yield replace(token, kind=WordKind.RANGE) if ends else token
        between = between and not ends


def _is_hyphen(kept: Sequence[Token], token: Token) -> bool:
    """A dash that belongs to a word: "per-bulan", "ke-2", "TW-I"."""
    before = (WordKind.EVERY, WordKind.TH, WordKind.UNIT)
    is_dash = token.kind is WordKind.RANGE and token.unit == "-"
    return is_dash and _ends(kept, before)


def _is_overtaken(kept: Sequence[Token], token: Token) -> bool:
    """Whether the sign before it adds nothing: "Maret s.d. selesai", "Juni, dan", "2x/tahun"."""
    if _ends(kept, (WordKind.RANGE,)):
        return token.kind is WordKind.ONWARD
    if not _ends(kept, (WordKind.LIST,)):
        return False
    if token.kind in (WordKind.LIST, WordKind.OR):
        return True
    counted = _ends(kept[:-1], (WordKind.TIMES, WordKind.ONCE)) and kept[-1].unit == "/"
    return counted and token.kind is WordKind.UNIT


def _is_times(kept: Sequence[Token], token: Token) -> bool:
    """ "4 x": the x was read as ten."""
    is_x = token.kind is WordKind.ROMAN and token.value == 10
    return is_x and _ends(kept, (WordKind.NUMBER,))


_TWICE = [WordKind.NUMBER, WordKind.OPEN, WordKind.NUMBER, WordKind.CLOSE]


def _is_said_twice(kept: Sequence[Token]) -> bool:
    """ "3 (tiga)"."""
    said = [each.kind for each in kept[-4:]] == _TWICE
    return said and kept[-4].value == kept[-2].value


def _ends(kept: Sequence[Token], kinds: Sequence[WordKind]) -> bool:
    return bool(kept) and kept[-1].kind in kinds
