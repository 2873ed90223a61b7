"""Possible answers to one question, each with what speaks for and against it -> the best, and how
clear it is.

Which grid is the plan, which column is what, what kind of row this is: every such answer is a
``Hypothesis``; ``choose`` takes the heaviest, and ``zi-site import --jejak`` shows the whole
``Choice``.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Evidence:
    """``rule`` is an Indonesian phrase; ``weight`` is above 0 for the answer, below 0 against."""

    rule: str
    weight: float


@dataclass(frozen=True, slots=True)
class Hypothesis(Generic[Answer]):
    """``said`` is the answer as an officer reads it: "langkah aksi", "judul area"."""

    answer: Answer
    said: str
    evidence: tuple[Evidence, ...] = ()

    @property
    def weight(self) -> float:
        """The sum of what speaks for it, less what speaks against it."""
        return sum(each.weight for each in self.evidence)


@dataclass(frozen=True, slots=True)
class Choice(Generic[Answer]):
    """The answers to a question, the heaviest first; there is at least one."""

    ranked: tuple[Hypothesis[Answer], ...]

    @property
    def best(self) -> Hypothesis[Answer]:
        """The hypothesis with the most weight."""
        return self.ranked[0]

    @property
    def runner_up(self) -> Hypothesis[Answer] | None:
        """The next one; None where nothing else was thought of."""
        return self.ranked[1] if len(self.ranked) > 1 else None


def choose(hypotheses: Iterable[Hypothesis[Answer]]) -> Choice[Answer]:
    """The heaviest first; of equal ones the one that was named first. At least one is wanted."""
    return Choice(tuple(sorted(hypotheses, key=lambda each: -each.weight)))
