"""Places in a row of tokens: what stands there, and which tokens fit a pattern. The rules of the
grammar use it.
"""

from zi_site.schedule.lexicon import Kind
from zi_site.schedule.parts import Part
from zi_site.schedule.tokens import Token

Tokens = tuple[Token, ...]
Reading = tuple[list[Part], int]
"""The parts that a rule makes of the tokens from one place on, and the place after them."""

LINKS = (Kind.LIST, Kind.RANGE, Kind.OR)
NUMERALS = (Kind.NUMBER, Kind.ROMAN, Kind.ORDINAL)


def match(tokens: Tokens, at: int, pattern: str) -> list[Token | None] | None:
    """The tokens that fit a pattern of kinds, one for each ("?": None where it is
    absent), or None.
    """
    found: list[Token | None] = []
    for name in pattern.split():
        kind = Kind[name.rstrip("?")]
        if at < len(tokens) and tokens[at].kind is kind:
            found.append(tokens[at])
            at += 1
        elif name.endswith("?"):
            found.append(None)
        else:
            return None
    return found


def stands(tokens: Tokens, at: int, *kinds: Kind, unit: str = "") -> bool:
    return 0 <= at < len(tokens) and tokens[at].kind in kinds and unit in ("", tokens[at].unit)


def length(found: list[Token | None]) -> int:
    return sum(token is not None for token in found)


def number(token: Token | None, otherwise: int = 1) -> int:
    return token.value if token else otherwise
