"""Tokens in, parts out: which words belong together ("setiap 3 bulan sekali", "akhir triwulan II",
"1 s.d. 5 April"), by the rules.

Every token is in one part, or silent by rule. Of all ways to cut a row into what fits a rule, the
one is taken in which the least is not read as time; of two that are as good, the one whose first
piece is of the earlier rule in ``RULES``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from zi_site.schedule.parts import TimeMark, TimePart, TimeSign
from zi_site.schedule.patterns import compiled, spelled
from zi_site.schedule.rule import RuleMatch, TimeRule
from zi_site.schedule.rules import named, often, untimed, years
from zi_site.schedule.tokens import Token

RULES: tuple[TimeRule, ...] = (
    *years.SHORT_YEARS, *untimed.RELATIVE, *often.COUNTED, *often.EVERY, *untimed.EVERY_EVENT,
    *named.LASTING, *often.LENGTHS, *often.DAYS, *named.MONTHS, *named.NUMBERED, *named.EDGES,
    *often.WINDOW_EDGES, *years.YEARS, *untimed.DATES, *untimed.BOUNDS, *untimed.UNSET,
    *untimed.CURRENT, *often.WINDOW_ALONE, *named.BARE_NUMBERS, *untimed.SILENT, *untimed.BETWEEN,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """One rule applied: its parts, up to a place in the row; no rule for a word that none reads."""

    rule: TimeRule | None
    parts: Sequence[TimePart]
    end: int

    @property
    def reads_time(self) -> bool:
        """Whether a rule took it for a time."""
        return self.rule is not None and self.rule.reads_time


def parts(tokens: Sequence[Token], text: str, tahun: int) -> list[TimePart]:
    """The parts of a phrase in printed order."""
    return [part for piece in cover(tokens, text, tahun) for part in piece.parts]


def cover(tokens: Sequence[Token], text: str, tahun: int) -> list[Piece]:
    """The best row of pieces; the rest of the phrase is cut before what stands before it."""
    row = spelled(tokens)
    best = [_Cover()]
    for at in reversed(range(len(tokens))):
        fitting = _fitting(tokens, row, at, text, tahun)
        covers = [_Cover(piece, best[len(tokens) - piece.end]) for piece in fitting]
        best.append(min(covers, key=lambda cover: cover.lost))
    return list(best[-1].pieces())


class _Cover:
    """A way to cut what is left of a row: its first piece, and the way after that."""

    def __init__(self, first: Piece | None = None, rest: "_Cover | None" = None) -> None:
        self.first = first
        self.rest = rest
        self.lost: int = (rest.lost if rest else 0) + (first is not None and not first.reads_time)

    def pieces(self) -> Iterator[Piece]:
        cover: _Cover | None = self
        while cover and cover.first:
            yield cover.first
            cover = cover.rest


@cache
def _compiled_rules() -> list[tuple[TimeRule, list[re.Pattern[str]]]]:
    """Compiled when the first phrase is read, for most commands read none."""
    return [(rule, [compiled(pattern) for pattern in rule.patterns]) for rule in RULES]


def _fitting(tokens: Sequence[Token], row: str, at: int, text: str, tahun: int) -> Iterator[Piece]:
    for rule, patterns in _compiled_rules():
        for pattern in patterns:
            match = pattern.match(row, at)
            parts = rule.yields(RuleMatch(tokens, match, text, tahun)) if match else None
            if match and parts is not None:
                yield Piece(rule, parts, match.end())
                break
    unread = TimeMark(TimeSign.REST, tokens[at].start, tokens[at].end, bool(tokens[at].unit))
    yield Piece(None, [unread], at + 1)
