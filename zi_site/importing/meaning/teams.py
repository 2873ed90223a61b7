"""Who is responsible, as printed -> where it holds: for an area, a group, a komponen, or single
actions.

A team that is printed once holds for its whole area (the rule of transcription); several in one
area hold for what they stand beside.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from zi_site.documents.cell_text import squeezed
from zi_site.documents.grid import Origin, Paragraph
from zi_site.importing.line.lines import TEAM
from zi_site.importing.meaning.structure import NONE, Entry, Title

_COMMON = {
    "tim",
    "pokja",
    "kelompok",
    "kerja",
    "area",
    "penguatan",
    "peningkatan",
    "penataan",
    "kualitas",
    "sistem",
    "dan",
}


@dataclass(frozen=True, slots=True)
class Teams:
    """By the position of a title's line; ``actions`` by the entry's position."""

    areas: Mapping[int, str] = field(default_factory=dict)
    groups: Mapping[int, str] = field(default_factory=dict)
    komponen: Mapping[int, str] = field(default_factory=dict)
    actions: Mapping[int, str] = field(default_factory=dict)
    origins: Mapping[tuple[str, int], Origin] = field(default_factory=dict)
    placed: tuple[
        tuple[int, Paragraph], ...
    ] = ()  # teams printed outside the table: area and its line
    unplaced: tuple[Paragraph, ...] = ()


def assign_teams(entries: Sequence[Entry], outside: Sequence[Paragraph] = ()) -> Teams:
    """``outside`` are lines between the parts of the table that name a team."""
    areas: dict[int, str] = {}
    groups: dict[int, str] = {}
    komponen: dict[int, str] = {}
    actions: dict[int, str] = {}
    for area, members in _by(entries, range(len(entries)), lambda entry: entry.area).items():
        said = [area.team, *(entries[at].line.text(TEAM) for at in members)]
        if (only := _only(said)) is not None:
            areas[area.at] = only
            continue
        for group, inside in _by(entries, members, lambda entry: entry.kelompok).items():
            only = _only([group.team, *(entries[at].line.text(TEAM) for at in inside)])
            if only is not None and group != NONE:
                groups[group.at] = only
                continue
            for title, rows in _by(entries, inside, lambda entry: entry.komponen).items():
                only = _only([title.team, *(entries[at].line.text(TEAM) for at in rows)])
                if only is not None:
                    komponen[title.at] = only
                else:
                    actions |= {at: entries[at].line.text(TEAM) for at in rows}
    placed, unplaced = _place(entries, areas, outside)
    return Teams(
        areas | {at: line.text for at, line in placed},
        groups,
        komponen,
        actions,
        {},
        tuple(placed),
        tuple(unplaced),
    )


def _by(
    entries: Sequence[Entry], positions: Sequence[int], of: Callable[[Entry], Title]
) -> dict[Title, list[int]]:
    found: dict[Title, list[int]] = {}
    for at in positions:
        found.setdefault(of(entries[at]), []).append(at)
    return found


def _only(said: Sequence[str]) -> str | None:
    """The one team that is named here, "" where none is, None where there are several."""
    named = {squeezed(text): text for text in reversed(said) if text}
    return next(iter(named.values()), "") if len(named) < 2 else None


def _place(
    entries: Sequence[Entry], areas: Mapping[int, str], outside: Sequence[Paragraph]
) -> tuple[list[tuple[int, Paragraph]], list[Paragraph]]:
    """A team outside the table belongs to the area that has none and shares a telling
    word with it.
    """
    placed: list[tuple[int, Paragraph]] = []
    unplaced: list[Paragraph] = []
    free = {entry.area.at: entry.area for entry in entries if not areas.get(entry.area.at, "")}
    for line in outside:
        near = {at: len(_telling(line.text) & _telling(title.nama)) for at, title in free.items()}
        best = max(near, key=near.__getitem__, default=None)
        if best is None or not near[best] or list(near.values()).count(near[best]) > 1:
            unplaced.append(line)
            continue
        placed.append((best, line))
        del free[best]
    return placed, unplaced


def _telling(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold())) - _COMMON
