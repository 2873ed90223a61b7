"""Table -> Timeline: actions by area and month, and how many could not be placed."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from zi_site.plan import glossary
from zi_site.views.table import Row, Table


@dataclass(frozen=True, slots=True)
class TimelineRow:
    kode: str
    nama: str
    counts: tuple[int, ...]  # twelve, January first; an action counts in each of its months
    actions: int
    konvensi: int  # months after a convention, see glossary.ARTI_KEPASTIAN
    perkiraan: int  # months inferred
    unread: int  # schedule lost in the copy
    unscheduled: int  # the decree names no time


@dataclass(frozen=True, slots=True)
class Timeline:
    rows: tuple[TimelineRow, ...]  # one an area, in the plan's order
    total: TimelineRow

    @property
    def highest(self) -> int:
        """The largest single cell, for shading; at least 1."""
        return max(1, *(count for row in self.rows for count in row.counts)) if self.rows else 1

    @property
    def busiest(self) -> int:
        """The most actions that fall in one month."""
        return max(self.total.counts)


def timeline_of(table: Table) -> Timeline:
    """Actions a month, area by area, and all areas together."""
    rows = tuple(timeline_row(area.kode, area.nama_resmi, area.rows) for area in table.areas)
    return Timeline(rows, timeline_row("", "Semua area", table.rows))


def timeline_row(kode: str, nama: str, rows: Iterable[Row]) -> TimelineRow:
    """One row of twelve counts; actions without months are counted apart, by why they have none."""
    listed = tuple(rows)
    months = Counter(chain.from_iterable(row.bulan for row in listed))
    kinds = Counter(row.kepastian for row in listed)
    return TimelineRow(
        kode=kode,
        nama=nama,
        counts=tuple(months[month] for month in glossary.SETAHUN),
        actions=len(listed),
        konvensi=kinds[glossary.KONVENSI],
        perkiraan=kinds[glossary.PERKIRAAN],
        unread=kinds[glossary.TIDAK_TERBACA],
        unscheduled=kinds[glossary.TIDAK_TERJADWAL],
    )
