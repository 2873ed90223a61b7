"""A problem in the data is a value: where it stands, what is wrong, and what to write instead."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from zi_site.plan.kinds import Finding, Kind

GALAT = "galat"  # keeps its file from being published
PERINGATAN = "peringatan"  # does not; with --ketat either stops everything
# no problem at all: something about a correct plan that its office may want to look at
KESEHATAN = "kesehatan"
LEVELS = (GALAT, PERINGATAN, KESEHATAN)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in a file; line and column are 1-based, 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding at its place. Code asks for ``kind``, never for the words of ``message``."""

    place: Place
    finding: Finding
    subject: str = ""  # "Aksi 2.3", where the problem belongs to one action
    excerpt: str = ""  # the source line, without its line break
    level: str = GALAT
    mended: str | None = None  # the line as it should read; "" where it should go
    lines: int = 1  # how many lines it stands for: a text may go on below
    cell: str = ""  # of a workbook, such as "Rencana Aksi!F12", where the data came from one

    @property
    def where(self) -> str:
        """``plans/kab-blora/2025.yml:12:5``, or ``rencana.xlsx sel Rencana Aksi!F12``."""
        if self.cell:
            return f"{self.place.file} sel {self.cell}"
        place = (self.place.file, self.place.line, self.place.column)
        return ":".join(str(part) for part in place if part)

    @property
    def kind(self) -> Kind:
        """What is wrong, for code to ask."""
        return self.finding.kind

    @property
    def code(self) -> str:
        """A short Indonesian word, the same for all problems of one subject."""
        return self.finding.code

    @property
    def message(self) -> str:
        """What is wrong."""
        return self.finding.message

    @property
    def advice(self) -> str:
        """What to write instead."""
        return self.finding.advice


def stops(problems: Iterable[Problem], strict: bool = False) -> bool:
    """Whether these problems forbid the publication of what they were found in."""
    levels = (GALAT, PERINGATAN) if strict else (GALAT,)
    return any(problem.level in levels for problem in problems)


def each_once(problems: Iterable[Problem]) -> list[Problem]:
    """The same finding at the same place is told once, for all that it is about."""
    found: dict[tuple[object, ...], Problem] = {}
    for each in problems:
        key = (each.place, each.cell, each.kind, each.message)
        first = found.setdefault(key, each)
        if first.subject != each.subject:
            others = f"{first.subject}, {each.subject.removeprefix('Aksi ')}"
            found[key] = replace(first, subject=others)
    return list(found.values())


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """By their places; those of one place by code and words."""
    return sorted(problems, key=lambda problem: (problem.place, problem.code, problem.message))
