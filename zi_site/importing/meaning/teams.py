"""Who is responsible, as printed -> where it holds: for an area, a group, a komponen, or single
actions.

A team that is printed once holds for its whole area (the rule of transcription); several in one
area hold for what they stand beside.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from zi_site.documents.cell_text import squeezed
from zi_site.documents.grid import Paragraph
from zi_site.importing.line.lines import TEAM
from zi_site.importing.meaning.titles import NONE, ActionLine, Title

# Words of many areas, which tell none.
_WORDS_OF_MANY = "tim pokja kelompok kerja area penguatan peningkatan penataan kualitas sistem dan"
_COMMON = frozenset(_WORDS_OF_MANY.split())


@dataclass(frozen=True, slots=True)
class Teams:
    """By the position of a title's line (``Title.at``), and of an action (``ActionLine.at``)."""

    areas: Mapping[int, str] = field(default_factory=dict)
    groups: Mapping[int, str] = field(default_factory=dict)
    komponen: Mapping[int, str] = field(default_factory=dict)
    actions: Mapping[int, str] = field(default_factory=dict)
    # Teams printed outside the table, each with the area that it was taken for.
    placed: tuple[tuple[int, Paragraph], ...] = ()


def assign_teams(entries: Sequence[ActionLine], outside: Sequence[Paragraph] = ()) -> Teams:
    """``outside`` are lines between the parts of the table that name a team."""
    teams = _Assigned()
    for area, members in _by(entries, lambda entry: entry.area).items():
        if (only := _only(area, members)) is not None:
            teams.areas[area.at] = only
        else:
            _assign_below(members, teams)
    placed = _place(entries, teams.areas, outside)
    areas = teams.areas | {at: line.text for at, line in placed}
    return Teams(areas, teams.groups, teams.komponen, teams.actions, tuple(placed))


@dataclass(slots=True)
class _Assigned:
    areas: dict[int, str] = field(default_factory=dict)
    groups: dict[int, str] = field(default_factory=dict)
    komponen: dict[int, str] = field(default_factory=dict)
    actions: dict[int, str] = field(default_factory=dict)


def _assign_below(entries: Sequence[ActionLine], teams: _Assigned) -> None:
    """Of an area with several teams: each group's, else each komponen's, else each action's."""
    for group, members in _by(entries, lambda entry: entry.kelompok).items():
        only = _only(group, members)
        if only is not None and group != NONE:
            teams.groups[group.at] = only
            continue
        for title, rows in _by(members, lambda entry: entry.komponen).items():
            only = _only(title, rows)
            if only is not None and title != NONE:
                teams.komponen[title.at] = only
            else:
                teams.actions |= {entry.at: entry.line.text(TEAM) for entry in rows}


def _by(
    entries: Sequence[ActionLine], of: Callable[[ActionLine], Title]
) -> dict[Title, list[ActionLine]]:
    found: dict[Title, list[ActionLine]] = {}
    for entry in entries:
        found.setdefault(of(entry), []).append(entry)
    return found


def _only(title: Title, entries: Sequence[ActionLine]) -> str | None:
    """The one team that is named here, "" where none is, None where there are several."""
    said = [title.team, *(entry.line.text(TEAM) for entry in entries)]
    named = {squeezed(text): text for text in reversed(said) if text}
    return next(iter(named.values()), "") if len(named) < 2 else None


def _place(
    entries: Sequence[ActionLine], areas: Mapping[int, str], outside: Sequence[Paragraph]
) -> list[tuple[int, Paragraph]]:
    """A team outside the table belongs to the area that has none and shares a telling
    word with it.
    """
    placed: list[tuple[int, Paragraph]] = []
    free = {entry.area.at: entry.area for entry in entries if not areas.get(entry.area.at, "")}
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
