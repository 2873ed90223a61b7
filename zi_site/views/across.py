"""Site -> what one area, one subpilar or one month holds across all plans."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain

from zi_site.plan import glossary, reference
from zi_site.views.grouping import grouped
from zi_site.views.reports import month_marks
from zi_site.views.site import Site
from zi_site.views.table import Row, Table
from zi_site.views.timeline import TimelineRow, timeline_row


@dataclass(frozen=True, slots=True)
class PlanRows:
    """The rows of one plan that belong to what a page is about."""

    table: Table
    rows: tuple[Row, ...]

    @property
    def by_area(self) -> tuple[tuple[reference.OfficialArea, tuple[Row, ...]], ...]:
        """The rows by official area, in the official order."""
        found = grouped(self.rows, lambda row: row.area_kode)
        areas = reference.areas().values()
        return tuple((area, found[area.kode]) for area in areas if area.kode in found)


@dataclass(frozen=True, slots=True)
class YearRows:
    """The plans of one year together, for pages that would be too long plan by plan."""

    tahun: int
    plans: int
    timeline: TimelineRow


@dataclass(frozen=True, slots=True)
class SubpilarAcross:
    subpilar: reference.Subpilar
    plans: tuple[PlanRows, ...]  # those with at least one action

    @property
    def actions(self) -> int:
        """How many actions all plans have for it."""
        return _count(self.plans)

    @property
    def by_year(self) -> tuple[YearRows, ...]:
        """Its plans by year, the newest first."""
        return _by_year(self.plans)


@dataclass(frozen=True, slots=True)
class AreaAcross:
    """One area across all plans. A row belongs to the area that its own ``area_kode`` names."""

    area: reference.OfficialArea
    subpilar: tuple[SubpilarAcross, ...]  # all of the LKE, also those without any action
    elsewhere: tuple[PlanRows, ...]  # whose subpilar belongs to another area, or to none
    planned: tuple[PlanRows, ...]  # the plans with at least one action, newest year first
    plans: int  # how many plans were looked at

    @property
    def timeline(self) -> tuple[tuple[Table, TimelineRow], ...]:
        """One row a plan."""
        return tuple(
            (plan.table, timeline_row(self.area.kode, self.area.nama, plan.rows))
            for plan in self.planned
        )

    @property
    def by_year(self) -> tuple[YearRows, ...]:
        """The plans with actions in the area, by year, the newest first."""
        return _by_year(self.planned)

    @property
    def actions(self) -> int:
        """How many actions all plans have for the area."""
        return _count(self.planned)

    @property
    def folds(self) -> int:
        """How many lists of actions there are: one a plan in each subpilar."""
        return sum(len(sub.plans) for sub in self.subpilar) + len(self.elsewhere)

    @property
    def offices(self) -> int:
        """How many offices plan something for it; an office with two years counts once."""
        return len({plan.table.satker.satker for plan in self.planned})


@dataclass(frozen=True, slots=True)
class MonthLine:
    """The actions of one month, of one plan or of several together."""

    nama: str
    table: Table | None  # where the line is one plan
    plans: int
    areas: tuple[int, ...]  # how many of each official area
    kinds: tuple[int, ...]  # how many of each of ``DATED_KINDS``

    @property
    def actions(self) -> int:
        """Actions of all areas in this month."""
        return sum(self.areas)

    @property
    def shares(self) -> tuple[float, ...]:
        """How many of each area a plan has on average: provinces differ in how many they have."""
        return tuple(count / self.plans for count in self.areas)


@dataclass(frozen=True, slots=True)
class MonthGlance:
    """What the list of all months says of one."""

    tahun: int
    bulan: int
    plans: int  # how many there are for the year
    actions: int
    unread: tuple[tuple[str, int], ...]  # offices with actions whose time is lost, and how many


# The kinds of certainty that an action with months can have.
DATED_KINDS = (glossary.TERTULIS, glossary.KONVENSI, glossary.PERKIRAAN)


@dataclass(frozen=True, slots=True)
class MonthAcross:
    tahun: int
    bulan: int
    planned: tuple[PlanRows, ...]  # the plans with at least one action in the month
    unread: tuple[PlanRows, ...]  # the schedule is lost, so they may fall in this month too
    unscheduled: tuple[PlanRows, ...]  # the decree names no time
    plans: int  # how many plans there are for the year

    @property
    def actions(self) -> int:
        """How many actions are planned for the month."""
        return _count(self.planned)

    @property
    def folds(self) -> int:
        """How many lists of actions there are: one an area of each plan."""
        return sum(len(plan.by_area) for plan in self.planned)

    @property
    def unread_actions(self) -> int:
        """How many actions may fall in the month, as their schedule is lost."""
        return _count(self.unread)

    @property
    def reported(self) -> int:
        """How many of them have a report on the month."""
        rows = (row for plan in self.planned if plan.table.reported for row in plan.rows)
        return sum(bool(month_marks(row)[self.bulan - 1]) for row in rows)

    def is_past(self, day: date) -> bool:
        """Whether the month was over on a day."""
        return (self.tahun, self.bulan) < (day.year, day.month)

    @property
    def name(self) -> str:
        """``Maret 2026``."""
        return f"{glossary.NAMA_BULAN[self.bulan - 1]} {self.tahun}"

    @property
    def glance(self) -> MonthGlance:
        """The month in a list of all."""
        unread = tuple((plan.table.satker.nama, len(plan.rows)) for plan in self.unread)
        return MonthGlance(self.tahun, self.bulan, self.plans, self.actions, unread)

    @property
    def areas(self) -> tuple[int, ...]:
        """How many of them belong to each official area."""
        return _month_line(self.name, self.planned, None).areas

    def lines(self, each_plan: bool) -> tuple[MonthLine, ...]:
        """The month at a glance: one line a plan, or one a province where there are many plans."""
        if each_plan:
            return tuple(
                _month_line(plan.table.satker.nama, (plan,), plan.table) for plan in self.planned
            )
        return tuple(_month_line(name, plans, None) for name, plans in by_province(self.planned))


def by_province(plans: Iterable[PlanRows]) -> tuple[tuple[str, tuple[PlanRows, ...]], ...]:
    """The plans under the name of each province, in the order given."""
    return tuple(grouped(plans, lambda plan: plan.table.satker.provinsi).items())


def area_across(site: Site, area: reference.OfficialArea) -> AreaAcross:
    """All plans seen from one official area, by our reading, not by printed labels."""
    known = {sub.nomor for sub in area.subpilar}
    planned = _of_area(site.ordered, area.kode)
    found = _by_subpilar(planned)
    return AreaAcross(
        area=area,
        subpilar=tuple(SubpilarAcross(sub, tuple(found[sub.nomor])) for sub in area.subpilar),
        elsewhere=_with_rows(planned, lambda row: row.subpilar not in known),
        planned=planned,
        plans=len(site.ordered),
    )


def month_across(site: Site, tahun: int, bulan: int) -> MonthAcross:
    """All plans of a year seen from one month; lost and unscheduled actions stand apart."""
    return next(months_across(site.of_year(tahun), tahun, (bulan,)))


def months_across(
    tables: Iterable[Table], tahun: int, months: Iterable[int] = glossary.SETAHUN
) -> Iterator[MonthAcross]:
    """The same for several months of the year that all these plans are for."""
    plans = _whole(tables)
    unread = _with_rows(plans, lambda row: row.kepastian == glossary.TIDAK_TERBACA)
    unscheduled = _with_rows(plans, lambda row: row.kepastian == glossary.TIDAK_TERJADWAL)
    for bulan in months:
        planned = _planned(plans, bulan)
        yield MonthAcross(tahun, bulan, planned, unread, unscheduled, len(plans))


def _planned(plans: Iterable[PlanRows], bulan: int) -> tuple[PlanRows, ...]:
    return _with_rows(plans, lambda row: bulan in row.bulan)


def _month_line(nama: str, plans: tuple[PlanRows, ...], table: Table | None) -> MonthLine:
    areas = Counter(row.area_kode for plan in plans for row in plan.rows)
    kinds = Counter(row.kepastian for plan in plans for row in plan.rows)
    return MonthLine(
        nama=nama,
        table=table,
        plans=len(plans),
        areas=tuple(areas[kode] for kode in reference.areas()),
        kinds=tuple(kinds[kind] for kind in DATED_KINDS),
    )


def _whole(tables: Iterable[Table]) -> tuple[PlanRows, ...]:
    return tuple(PlanRows(table, table.rows) for table in tables)


def _with_rows(plans: Iterable[PlanRows], wanted: Callable[[Row], bool]) -> tuple[PlanRows, ...]:
    """The plans that have such rows, with these only."""
    narrowed = (PlanRows(plan.table, tuple(filter(wanted, plan.rows))) for plan in plans)
    return tuple(plan for plan in narrowed if plan.rows)


def _of_area(tables: Iterable[Table], kode: str) -> tuple[PlanRows, ...]:
    """The plans with actions in an official area, with these only: whole bands, so that not every
    action of the country is asked for its area.
    """
    bands = ((table, [band.rows for band in table.areas if band.kode == kode]) for table in tables)
    plans = (PlanRows(table, tuple(chain.from_iterable(rows))) for table, rows in bands)
    return tuple(plan for plan in plans if plan.rows)


def _by_subpilar(plans: Iterable[PlanRows]) -> Mapping[str, list[PlanRows]]:
    found: dict[str, list[PlanRows]] = defaultdict(list)
    for plan in plans:
        for nomor, rows in grouped(plan.rows, lambda row: row.subpilar).items():
            found[nomor].append(PlanRows(plan.table, rows))
    return found


def _by_year(plans: tuple[PlanRows, ...]) -> tuple[YearRows, ...]:
    years = grouped(plans, lambda plan: plan.table.tahun)
    return tuple(
        YearRows(
            tahun,
            len(found),
            timeline_row("", str(tahun), (row for plan in found for row in plan.rows)),
        )
        for tahun, found in years.items()
    )


def _count(plans: tuple[PlanRows, ...]) -> int:
    return sum(len(plan.rows) for plan in plans)
