"""Tokens, and what the signs between them amount to: "Juni, dan Juli" has one separator, "4 x" is a
number of times.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from zi_site.schedule.lexicon import Kind


@dataclass(frozen=True, slots=True)
class Token:
    """One time word; `start` and `end` are its place in the tidied text. `sure` is false for a
    misspelling.
    """

    kind: Kind
    value: int = 0
    unit: str = ""
    start: int = 0
    end: int = 0
    sure: bool = True


def polished(found: list[Token]) -> tuple[Token, ...]:
    """The tokens without filler words, and with the signs between them as they are meant."""
    kept: list[Token] = []
    for token in _without_between([token for token in found if token.kind is not Kind.NOISE]):
        if kept and _is_hyphen(kept[-1], token):
            continue
        if _is_overtaken(kept, token):
            kept.pop()
        x = (
            token.kind is Kind.ROMAN and token.value == 10 and kept and kept[-1].kind is Kind.NUMBER
        )  # "4 x"
        kept.append(replace(token, kind=Kind.TIMES) if x else token)
        if [each.kind for each in kept[-4:]] == [
            Kind.NUMBER,
            Kind.OPEN,
            Kind.NUMBER,
            Kind.CLOSE,
        ] and (
            kept[-4].value == kept[-2].value  # "3 (tiga)"
        ):
            kept[-4:] = [replace(kept[-4], end=token.end)]
    return tuple(kept)


def _is_overtaken(kept: list[Token], token: Token) -> bool:
    """Whether the sign before a token adds nothing to it: "Maret s.d. selesai", "Juni, dan",
    "2x/tahun".
    """
    if not kept:
        return False
    if kept[-1].kind is Kind.RANGE:
        return token.kind is Kind.ONWARD
    counted = len(kept) > 1 and kept[-2].kind in (Kind.TIMES, Kind.ONCE) and token.kind is Kind.UNIT
    return kept[-1].kind is Kind.LIST and (
        token.kind in (Kind.LIST, Kind.OR) or (counted and kept[-1].unit == "/")
    )


def _without_between(found: list[Token]) -> Iterator[Token]:
    """ "antara Maret dan Mei" is a range."""
    between = False
    for token in found:
        if token.kind is Kind.BETWEEN:
            between = True
            continue
        ends = between and token.kind in (Kind.LIST, Kind.RANGE)
        yield replace(token, kind=Kind.RANGE) if ends else token
        between = between and not ends


def _is_hyphen(before: Token, token: Token) -> bool:
    """A dash that belongs to a word: "per-bulan", "ke-2", "TW-I"."""
    return (
        token.kind is Kind.RANGE
        and token.unit == "-"
        and before.kind in (Kind.EVERY, Kind.TH, Kind.UNIT)
    )
