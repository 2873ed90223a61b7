"""Table and its history -> what a calendar that is subscribed to says besides the plan itself."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from zi_site.plan.changes.values import Changes, PlanVersion
from zi_site.plan.changes.wording import shared_changes
from zi_site.views.grouping import grouped
from zi_site.views.table import Row, Table

LONGEST_SLUG = 60


@dataclass(frozen=True, slots=True)
class Following:
    """What a plan's calendars depend on besides the plan; the same value, the same calendars."""

    address: str  # of the site, absolute
    published: datetime | None = None  # when the plan first stood here; None: no history known
    # by the id of an action: how often it was changed since, and when last
    changed: Mapping[str, tuple[int, datetime]] = field(default_factory=dict)
    newest: int = 0  # year of the office's newest plan, which makes the office's own calendar


@dataclass(frozen=True, slots=True)
class Team:
    """One of several that answer for a plan's actions."""

    slug: str
    nama: str  # as printed
    rows: tuple[Row, ...]


def following_of(address: str, steps: tuple[PlanVersion, ...] | None, newest: int = 0) -> Following:
    """``steps`` oldest first, as history tells them."""
    changed: dict[str, tuple[int, datetime]] = {}
    for step in steps or ():
        for name in sorted(_touched(step.changes)):
            times, _ = changed.get(name, (0, step.moment))
            changed[name] = (times + 1, step.moment)
    return Following(address, steps[0].moment if steps else None, changed, newest)


def _touched(changes: Changes) -> set[str]:
    """The actions that a version added or changed, by the ids that they have in it."""
    shared = {name for ids in shared_changes(changes).values() for name in ids}
    return {each.id for each in (*changes.added, *changes.changed)} | shared


def teams_of(table: Table) -> tuple[Team, ...]:
    """The teams that the plan names, in its order; () where all actions are of one."""
    teams = grouped(table.rows, lambda row: row.penanggung_jawab)
    return tuple(_named(teams)) if len(teams) > 1 else ()


def _named(teams: Mapping[str, tuple[Row, ...]]) -> Iterator[Team]:
    """Each with an address of its own, also where two differ in letters that no address has."""
    taken: set[str] = set()
    for name, rows in teams.items():
        if not name.strip():
            continue
        slug = plain = _slug(name)
        while slug in taken:
            slug = f"{plain}-{len(taken) + 1}"
        taken.add(slug)
        yield Team(slug, name, rows)


def _slug(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    words = "-".join(re.findall("[a-z0-9]+", letters))
    return words[:LONGEST_SLUG].strip("-") or "tim"
