"""States of a plan and its reports that an office named when it submitted them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from zi_site.views.table import Table


@dataclass(frozen=True, slots=True)
class Submitted:
    """A state that an office named when it submitted: what stood in its files at the end of that
    day.
    """

    tanggal: date
    table: Table | None = None  # None: no version of that day is known here, or none can be read
    moment: datetime | None = None  # of the version of the plan
    sidik: tuple[tuple[str, str], ...] = ()  # file and the SHA-256 of its content


SubmittedByPlan = Mapping[str, tuple[Submitted, ...]]  # by the plan's name, oldest first
