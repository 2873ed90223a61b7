"""Who is responsible, as printed -> where it holds: for an area, a group, a komponen, or single
actions.

A team that is printed once holds for its whole area (the rule of transcription); several in one
area hold for what they stand beside.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from zi_site.documents.cell_text import squeezed
from zi_site.documents.grid import Paragraph
from zi_site.importing.line.lines import TEAM
from zi_site.importing.meaning.titles import ACTION, AREA, GROUP, KOMPONEN, NONE, ActionLine, Title

# Words of many areas, which tell none.
_WORDS_OF_MANY = "tim pokja kelompok kerja area penguatan peningkatan penataan kualitas sistem dan"
_COMMON = frozenset(_WORDS_OF_MANY.split())


@dataclass(frozen=True, slots=True)
class Teams:
    """``named`` is by level and position: of a title's line (``Title.at``), or of an action."""

    named: Mapping[tuple[str, int], str] = field(default_factory=dict)
    # Teams printed outside the table, each with the area that it was taken for.
    placed: tuple[tuple[int, Paragraph], ...] = ()

    def of(self, level: str, at: int) -> str:
        """The team that holds there; "" where none does, or that of a level above."""
        return self.named.get((level, at), "")


def assign_teams(entries: Sequence[ActionLine], outside: Sequence[Paragraph] = ()) -> Teams:
    """``outside`` are lines between the parts of the table that name a team."""
    named = dict(_assigned(entries, (AREA, GROUP, KOMPONEN)))
    areas = {entry.area.at: entry.area for entry in entries}
    free = {at: title for at, title in areas.items() if not named.get((AREA, at))}
    placed = _place(free, outside)
    return Teams(named | {(AREA, at): line.text for at, line in placed}, tuple(placed))


def _assigned(
    entries: Sequence[ActionLine], levels: Sequence[str]
) -> Iterator[tuple[tuple[str, int], str]]:
    """Of an area with several teams: each group's, else each komponen's, else each action's."""
    if not levels:
        yield from (((ACTION, entry.at), entry.line.text(TEAM)) for entry in entries)
        return
    level, *below = levels
    titled: dict[Title, list[ActionLine]] = {}
    for entry in entries:
        titled.setdefault(entry.titles[level], []).append(entry)
    for title, members in titled.items():
        only = _only(title, members)
        if only is None or title == NONE:
            yield from _assigned(members, below)
        else:
            yield (level, title.at), only


def _only(title: Title, entries: Sequence[ActionLine]) -> str | None:
    """The one team that is named here, "" where none is, None where there are several."""
    below = (text for entry in entries for text in _said(entry))
    named = {squeezed(text): text for text in reversed([title.team, *below]) if text}
    return next(iter(named.values()), "") if len(named) < 2 else None


def _said(entry: ActionLine) -> Iterator[str]:
    """The teams that are named beside an action, or beside a title between it and its area."""
    yield from (entry.kelompok.team, entry.komponen.team, entry.line.text(TEAM))


def _place(free: dict[int, Title], outside: Sequence[Paragraph]) -> list[tuple[int, Paragraph]]:
    """A team outside the table belongs to the area without one that shares a telling word."""
    placed: list[tuple[int, Paragraph]] = []
    for line in outside:
        near = {at: len(telling(line.text) & telling(title.nama)) for at, title in free.items()}
        most = max(near.values(), default=0)
        best = [at for at, common in near.items() if common == most]
        if most and len(best) == 1:
            placed.append((best[0], line))
            del free[best[0]]
    return placed


def telling(text: str) -> set[str]:
    """The words that tell one area from another, in a team's name or an area's."""
    return set(re.findall(r"\w+", text.casefold())) - _COMMON
