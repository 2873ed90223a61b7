"""Problems -> groups of one kind: errors before warnings, many before few."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest

from zi_site.plan.problems import LEVELS, Problem

MOST_OF_A_FILE = 200  # that people are told; more would bury what they can mend


@dataclass(frozen=True, slots=True)
class Group:
    """All problems of one level and code, in the order in which they came; at least one."""

    level: str
    code: str
    problems: tuple[Problem, ...]

    @property
    def files(self) -> int:
        """How many files have problems of this kind."""
        return len({problem.place.file for problem in self.problems})


def grouped(problems: Iterable[Problem]) -> list[Group]:
    """Problems by level and code: errors first, then the kind with most problems."""
    found: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        found.setdefault((problem.level, problem.code), []).append(problem)
    groups = [Group(level, code, tuple(each)) for (level, code), each in found.items()]
    return sorted(
        groups, key=lambda group: (LEVELS.index(group.level), -len(group.problems), group.code)
    )


def told(groups: Iterable[Group]) -> Iterator[tuple[Group, tuple[Problem, ...]]]:
    """Each group with those of its problems that are among the first 200 of their file."""
    counts: Counter[str] = Counter()
    for group in groups:
        kept = []
        for problem in group.problems:
            counts[problem.place.file] += 1
            if counts[problem.place.file] <= MOST_OF_A_FILE:
                kept.append(problem)
        yield group, tuple(kept)


def foremost(groups: Sequence[Group], level: str, most: int) -> list[Problem]:
    """At most so many problems of a level: one of each kind first, then a second of each, and so
    on.

    Ten annotations that show ten kinds of problem help more than ten that say the same.
    """
    rounds = zip_longest(*(group.problems for group in groups if group.level == level))
    problems = (problem for each in rounds for problem in each if problem is not None)
    return list(islice(problems, most))
