"""A file of plans/ -> its newest version in git that can be read, or that of an earlier day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from zi_site.checks import check_plan
from zi_site.checks.realisasi import check_realisasi
from zi_site.machine import git
from zi_site.plan.model import Plan, SatkerInfo
from zi_site.plan.problems import stops
from zi_site.plan.reports import Realisasi
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.read.realisasi_file import read_realisasi
from zi_site.plan_file.read.satker_file import read_satker
from zi_site.site.history import Version, Versions

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Past:
    """The plans folder and what git knows of it."""

    root: Path
    versions: Versions

    def last(
        self,
        file: str,
        read: Callable[[bytes], _Value | None],
        was: str = "",
        until: date | None = None,
    ) -> tuple[_Value, bytes, datetime] | None:
        """The newest version that ``read`` takes; ``was``: of those under that name only;
        ``until``: of those that there were at the end of that day.
        """
        for version in self.versions.get(file, ()):
            is_later = until is not None and version.moment.date() > until
            if is_later or (was and version.path != was):
                continue
            if until is not None and version.gone:
                return None  # that day the file was not there
            content = self._content(version)
            if content is not None and (value := read(content)):
                return value, content, version.moment
        return None

    def _content(self, version: Version) -> bytes | None:
        """One at a time: mostly the first is good, and another may be large."""
        found = {} if version.gone else git.contents(self.root, [version.blob])
        return found.get(version.blob)


def plan_reader(file: str) -> Callable[[bytes], Plan | None]:
    """What takes a plan without errors by today's checks."""

    def read(content: bytes) -> Plan | None:
        found = read_plan(content, file)
        return None if stops(check_plan(found, file)) else found.plan

    return read


def reports_reader(file: str, plan: Plan | None) -> Callable[[bytes], Realisasi | None]:
    """The same of reports on a plan."""

    def read(content: bytes) -> Realisasi | None:
        found = read_realisasi(content, file)
        return None if stops(check_realisasi(found, file, plan)) else found.realisasi

    return read


def facts_reader(satker: str) -> Callable[[bytes], SatkerInfo | None]:
    """The same of what an office says of itself."""

    def read(content: bytes) -> SatkerInfo | None:
        found = read_satker(content, "", satker)
        return None if stops(found.problems) else found.info

    return read
