"""Table -> one quarter for the monitoring meeting: what was planned, what is reported, what is to
be talked about.
"""

from dataclasses import dataclass

from zi_site.plan.reports import TRIWULAN, Laporan, Periode, periods
from zi_site.views.table import Row, Table

QUARTERS = periods(TRIWULAN)


@dataclass(frozen=True, slots=True)
class QuarterRow:
    """An action with its reports whose period touches the quarter."""

    row: Row
    bulan: tuple[int, ...]  # planned, within the quarter
    laporan: tuple[Laporan, ...]  # in the order of the periods


@dataclass(frozen=True, slots=True)
class Quarter:
    """``reported`` and ``waiting`` together are what was planned for the quarter."""

    periode: Periode
    reported: tuple[QuarterRow, ...]  # planned for the quarter, with a report
    waiting: tuple[QuarterRow, ...]  # planned for the quarter, without: "belum ada laporan"
    other: tuple[QuarterRow, ...]  # reported on without being planned for the quarter
    unplaced: int  # actions without months, and without a report here: they belong to no quarter

    @property
    def planned(self) -> int:
        return len(self.reported) + len(self.waiting)

    @property
    def told(self) -> tuple[QuarterRow, ...]:
        """All actions with a report on this quarter."""
        return self.reported + self.other

    @property
    def obstacles(self) -> tuple[QuarterRow, ...]:
        """The actions whose reports name an obstacle or a follow-up."""
        return tuple(
            each
            for each in self.told
            if any(one.kendala or one.tindak_lanjut for one in each.laporan)
        )


def quarter_of(table: Table, periode: Periode) -> Quarter:
    """``periode`` is one of `QUARTERS`. A report for half a year counts in both of its quarters."""
    rows = [_quarter_row(row, periode) for row in table.rows]
    return Quarter(
        periode,
        reported=tuple(each for each in rows if each.bulan and each.laporan),
        waiting=tuple(each for each in rows if each.bulan and not each.laporan),
        other=tuple(each for each in rows if not each.bulan and each.laporan),
        unplaced=sum(not each.row.bulan and not each.laporan for each in rows),
    )


def _quarter_row(row: Row, periode: Periode) -> QuarterRow:
    months = set(periode.bulan)
    reports = tuple(each for each in row.laporan if months & set(each.periode.bulan))
    return QuarterRow(row, tuple(month for month in row.bulan if month in months), reports)
