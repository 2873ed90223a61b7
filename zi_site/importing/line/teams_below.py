"""A team in a row of its own below the title of an area -> the title's team."""

import re
from collections.abc import Sequence

from zi_site.importing.line.lines import TEAM, Line

_TEAM = re.compile(
    r"\(?\s*(?:unit\s+|tim\s+)?(?:penanggung\s*jawab|pic|pelaksana|pengampu|koordinator)"
    r"\s*[:=–-]\s*(?P<team>\S.*?)\s*\)?",
    re.IGNORECASE | re.DOTALL,
)


def with_teams_of_titles(lines: Sequence[Line]) -> list[Line]:
    """Lines in which a team right below a full-width title belongs to that title."""
    found: list[Line] = []
    for line in lines:
        team = team_in(line.wide)
        if team and found and found[-1].wide and not found[-1].text(TEAM):
            found[-1] = found[-1].with_texts({TEAM: team})
        else:
            found.append(line)
    return found


def team_in(text: str) -> str:
    """The team in "Penanggung jawab: Tim A"; "" where a text says nothing of the kind."""
    found = _TEAM.fullmatch(text)
    return found["team"] if found else ""
