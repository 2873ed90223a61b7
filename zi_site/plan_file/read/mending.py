"""A text that reads badly -> the lines that are to blame, each as it should read, and what is wrong
besides.

The one idea: mend a line, read the whole file again, and see whether it reads better. Rules
(``slips``) only propose; a proposal is told where the reader gets further with it, or finds less.
The parser notices a slip where it can no longer go on, often lines after it, so lines before that
place are tried too. After a mend the reading goes on with the next slip, so that all are told.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, Protocol, TypeVar

from zi_site.plan.kinds import Kind
from zi_site.plan.personal import without_personal_numbers
from zi_site.plan.problems import GALAT, Place, Problem
from zi_site.plan_file.read.sentences import FieldFault, TextFault, YamlFault
from zi_site.plan_file.read.slips import (
    OF_ENTRY,
    PLACED,
    SHOWN,
    Rule,
    Written,
    continued,
    without_odd_signs,
)

_MOST_SLIPS = 20  # that are told of one file
_MOST_READ = 8_000_000  # letters, in search of all slips of a file
_DEARER = 4  # reading a plan costs so much more than parsing its text
_LONGEST = 2_000  # letters of a line that a person has typed
_LOOK_BACK = 400  # lines; a quotation mark that is not closed swallows those up to the next one
_NEAR = 3  # lines, for what shows only beside other lines
_ENTRY = 40  # lines of an action and its notes
_ABOVE = 60  # lines that a rule may look at
# What a slip in the place of a line comes to where YAML can still be read.
_OF_PLACE = (
    FieldFault.UNKNOWN_KEY,
    FieldFault.KEY_TWICE,
    FieldFault.ENTRY_WITHOUT_DASH,
    FieldFault.NO_PAIRS,
    FieldFault.NO_LIST,
    FieldFault.ENTRY_NO_PAIRS,
    FieldFault.NO_SINGLE_TEXT,
    FieldFault.ENTRY_NO_TEXT,
)
_OF_TEXT = (TextFault.ALIAS, TextFault.TAG, TextFault.TWO_DOCUMENTS, TextFault.KEY_NO_WORD)


class WithProblems(Protocol):
    """What a reader returns: whatever it is, its problems are with it."""

    problems: list[Problem]


Read = TypeVar("Read", bound=WithProblems)
# How badly a text reads, the least first: whether and how early it stops, and what is wrong in it.
Badness = tuple[int, int, int]
_WORST = (2, 0, 0)


# What is done to the whole text of a key, in however many lines it stands.
_OF_VALUE = frozenset(
    (
        YamlFault.CURLY,
        YamlFault.OPEN_QUOTE,
        YamlFault.BACKSLASH,
        YamlFault.SPECIAL,
        YamlFault.COLON,
    )
)
_SURE = frozenset(kind for kind, _ in SHOWN)


@dataclass(frozen=True, slots=True)
class _Mend:
    number: int  # of the line, from 1
    text: str
    kind: YamlFault
    count: int = 1  # of lines, which become this one

    def applied(self, lines: Sequence[str]) -> list[str]:
        """The lines with this one in the place of what it stands for; their numbers stay."""
        gone = [""] * (self.count - 1)
        return [*lines[: self.number - 1], self.text, *gone, *lines[self.number - 1 + self.count :]]


def read_mended(
    lines: Sequence[str],
    read: Read,
    reader: Callable[[str], Read],
    stops_at: Callable[[str], int],
) -> Read:
    """What ``reader`` makes of the text with its slips mended, which stand first in its problems.

    ``read`` is what it makes of the text as it is; ``stops_at`` tells quickly at which line a text
    cannot be read any further, 0 where it can be.
    """
    search = _Search(list(lines), reader, stops_at)
    told: list[Problem] = []
    while len(told) < _MOST_SLIPS and (first := _first(read.problems)):
        mend = search.likeliest(first)
        if mend is None:
            break
        told.append(_told(first, mend, lines))
        search.lines = mend.applied(search.lines)
        read = reader("\n".join(search.lines))
    rest = [replace(each, excerpt=_excerpt(lines, each)) for each in read.problems]
    read.problems[:] = [*told, *rest]
    return read


def _first(problems: Sequence[Problem]) -> Problem | None:
    """The first error at a line; None where there is none."""
    errors = (each for each in problems if each.level == GALAT and each.place.line)
    return min(errors, key=lambda each: each.place, default=None)


@dataclass(slots=True)
class _Search(Generic[Read]):
    """For the lines that are to blame, one after the other; ``left`` is what may still be read."""

    lines: list[str]
    reader: Callable[[str], Read]
    stops_at: Callable[[str], int]
    left: int = _MOST_READ

    def likeliest(self, first: Problem) -> _Mend | None:
        """The first proposal that shows in its line and leaves the rest readable and better; else
        the best of all, if any is better than the text as it is.
        """
        best, least = None, self.badness(self.lines)
        for mend in _proposals(self.lines, first):
            lines = mend.applied(self.lines)
            badness = self.badness(lines, 0 if _stops(first.kind) else mend.number)
            if badness < least:
                best, least = mend, badness
            if self.left < 0 or (best is mend and not badness[0] and mend.kind in _SURE):
                break
        return best

    def badness(self, lines: Sequence[str], right: int = 0) -> Badness:
        """How badly a text reads; as badly as can be where the line ``right`` is not."""
        text = "\n".join(lines)
        self.left -= len(text)
        if stop := self.stops_at(text):
            return 1, -stop, 0
        self.left -= _DEARER * len(text)
        errors = [each for each in self.reader(text).problems if each.level == GALAT]
        if right and any(each.place.line == right for each in errors):
            return _WORST
        return 0, 0, len(errors)


def _stops(kind: Kind) -> bool:
    """Whether nothing after it was read."""
    return isinstance(kind, YamlFault) or kind in _OF_TEXT


def _proposals(lines: list[str], first: Problem) -> Iterator[_Mend]:
    """What shows in a line itself, the nearest line first; then what shows beside other lines."""
    stops, at = _stops(first.kind), min(first.place.line, len(lines))
    back = _LOOK_BACK if stops else 1
    for number in range(at, max(0, at - back), -1):
        yield from _by_rules(lines, number, SHOWN)
    if stops or first.kind in _OF_PLACE:
        for number in range(at, max(0, at - _NEAR), -1):
            yield from _by_rules(lines, number, PLACED)
        for number in range(at, max(0, at - _ENTRY), -1):
            yield from _by_rules(lines, number, OF_ENTRY)


def _by_rules(
    lines: list[str], number: int, rules: Sequence[tuple[YamlFault, Rule]]
) -> Iterator[_Mend]:
    """Of the line, and where it has signs of another keyboard, of the line without them too."""
    text = lines[number - 1]
    if len(text) > _LONGEST:
        return
    above = tuple(
        line for line in reversed(lines[max(0, number - _ABOVE) : number - 1]) if _says(line)
    )
    rest = continued(lines, number - 1)
    for meant in dict.fromkeys((text, without_odd_signs(text))):
        for kind, rule in rules:
            line = Written(meant, above, rest if kind in _OF_VALUE else ())
            for proposal in rule(line):
                if proposal != text:
                    yield _Mend(number, proposal, kind, len(line.rest) + 1)


def _says(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _told(first: Problem, mend: _Mend, lines: Sequence[str]) -> Problem:
    """The problem as it was told where it is of that very line and can be read; else the slip."""
    told = without_personal_numbers(mend.text)
    mended = mend.text if told.text == mend.text else None
    if first.place.line == mend.number and not _stops(first.kind):
        return replace(first, mended=mended, lines=mend.count)
    before, after = lines[mend.number - 1], mend.text
    same = next(
        (at for at, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]),
        len(after),
    )
    place = Place(first.place.file, mend.number, min(same, max(len(before) - 1, 0)) + 1)
    excerpt = without_personal_numbers(before).text
    return Problem(place, mend.kind(), excerpt=excerpt, mended=mended, lines=mend.count)


def _excerpt(lines: Sequence[str], problem: Problem) -> str:
    """The line as it stands in the file, not as it was mended for reading on."""
    at = problem.place.line
    return without_personal_numbers(lines[at - 1]).text if 0 < at <= len(lines) else problem.excerpt
