"""What a rule is and is given: a name, patterns, what it yields, examples that run as tests."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from zi_site.schedule.lexicon import WordKind
from zi_site.schedule.parts import TimePart
from zi_site.schedule.tokens import Token


@dataclass(frozen=True, slots=True)
class RuleMatch:
    """The tokens that fit a pattern, and the row that they stand in."""

    row: Sequence[Token]
    match: re.Match[str]  # over the spelled row: its places are those of the tokens
    text: str
    tahun: int

    @property
    def tokens(self) -> Sequence[Token]:
        """The tokens that were matched."""
        return self.row[self.match.start() : self.match.end()]

    @property
    def place(self) -> tuple[int, int]:
        """Where the tokens begin and end in the text."""
        return self.tokens[0].start, self.tokens[-1].end

    @property
    def printed(self) -> str:
        """The matched words as printed."""
        return self.text[slice(*self.place)]

    def get(self, label: str) -> Token | None:
        """The token of ``label=KIND`` in the pattern; None where it is absent."""
        at = self.match.start(label) if label in self.match.re.groupindex else -1
        return self.row[at] if at >= 0 else None

    def token(self, label: str) -> Token:
        """The token of a label that the pattern always finds."""
        return self.row[self.match.start(label)]

    def number(self, label: str, otherwise: int = 1) -> int:
        """The number under a label of the pattern."""
        token = self.get(label)
        return token.value if token else otherwise

    def has(self, kind: WordKind) -> bool:
        """Whether a word of this kind is among them."""
        return any(token.kind is kind for token in self.tokens)


Yields = Callable[[RuleMatch], Sequence[TimePart] | None]
"""The parts that found tokens amount to; none for words that say nothing by themselves, ``None``
where the rule does not fit after all.
"""


@dataclass(frozen=True, slots=True)
class TimeRule:
    """One way to say a time. An example is ``phrase -> months certainty``, as "Maret -> 3" (what
    is "tertulis" needs no word) or "per semester -> 6,12 konvensi", in a plan for 2025.
    """

    name: str
    patterns: tuple[str, ...]
    yields: Yields
    examples: tuple[str, ...]
    reads_time: bool = True  # false for what is known to be no time of the action


def silent(found: RuleMatch) -> list[TimePart]:
    """What words yield that say nothing by themselves."""
    return []
