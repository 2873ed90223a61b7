"""Table -> one quarter for the monitoring meeting: planned, reported, to be talked about."""

from collections.abc import Iterable
from dataclasses import dataclass

from zi_site.plan.reports import TRIWULAN, Laporan, Periode, periods
from zi_site.views.report_columns import JUDUL_LAPORAN
from zi_site.views.table import Row, Table

QUARTERS = periods(TRIWULAN)


@dataclass(frozen=True, slots=True)
class QuarterRow:
    """An action with its reports whose period touches the quarter."""

    row: Row
    bulan: tuple[int, ...]  # planned, within the quarter
    laporan: tuple[Laporan, ...]  # in the order of the periods

    @property
    def is_unplaced(self) -> bool:
        """Without months in the whole year, and without a report here."""
        return not self.row.bulan and not self.laporan


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
        """How many actions were planned for the quarter, with or without a report."""
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
    rows = [quarter_row(row, periode) for row in table.rows]
    planned = [each for each in rows if each.bulan]
    unplanned = [each for each in rows if not each.bulan]
    return Quarter(
        periode,
        reported=_reported(planned),
        waiting=tuple(each for each in planned if not each.laporan),
        other=_reported(unplanned),
        unplaced=sum(each.is_unplaced for each in unplanned),
    )


def filled_texts(rows: Iterable[QuarterRow]) -> tuple[tuple[str, str], ...]:
    """The texts beside "uraian" that any of these reports fills: its name and heading."""
    reports = [report for each in rows for report in each.laporan]
    names = ("kendala", "tindak_lanjut")
    return tuple(
        (name, JUDUL_LAPORAN[name]) for name in names if any(getattr(one, name) for one in reports)
    )


def _reported(rows: Iterable[QuarterRow]) -> tuple[QuarterRow, ...]:
    return tuple(each for each in rows if each.laporan)


def quarter_row(row: Row, periode: Periode) -> QuarterRow:
    """An action as one quarter sees it."""
    months = set(periode.bulan)
    reports = tuple(each for each in row.laporan if months & set(each.periode.bulan))
    return QuarterRow(row, tuple(month for month in row.bulan if month in months), reports)
