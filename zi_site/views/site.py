"""All published plans as one value: by office, by province, by year."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from zi_site.plan import reference
from zi_site.plan.changes.values import PlanVersion
from zi_site.plan.model import SatkerInfo
from zi_site.views.following import Following, following_of
from zi_site.views.grouping import grouped
from zi_site.views.notices import Notice
from zi_site.views.settings import Settings
from zi_site.views.submitted import Submitted, SubmittedByPlan
from zi_site.views.table import Row, Table


@dataclass(frozen=True, slots=True)
class CopyFile:
    """One downloadable copy of a plan, or of the reports on it."""

    extension: str  # csv, xlsx, json, pdf, ics or yml
    size: int = 0  # bytes; 0: in a release, not made here
    sha256: str = ""  # lower-case hex
    of_reports: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a plan's pages say beyond its Table; small, because it travels to worker processes."""

    settings: Settings
    info: SatkerInfo
    years: tuple[int, ...]  # of the same office, newest first, this plan's among them
    copies: tuple[CopyFile, ...]  # those that exist, in the order of ``FORMATS``
    # when the plan's file was last changed, and its versions, oldest first; None: no history known
    changed: datetime | None = None
    steps: tuple[PlanVersion, ...] | None = None
    notices: tuple[Notice, ...] = ()  # of this plan and its reports
    submitted: tuple[Submitted, ...] = ()  # states that the office named, oldest first


@dataclass(frozen=True, slots=True)
class Format:
    """What a kind of copy is called, what it is good for, and its media type."""

    name: str
    use: str
    media_type: str


# The kinds of copy by extension, in the order in which a page offers them.
FORMATS = {
    "pdf": Format("PDF", "siap cetak", "application/pdf"),
    "xlsx": Format(
        "XLSX", "lembar kerja", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    ),
    "csv": Format("CSV", "tabel terbuka", "text/csv"),
    "json": Format("JSON", "untuk program", "application/json"),
    "ics": Format("Kalender", "ICS", "text/calendar"),
    "yml": Format("YAML", "naskah data", "application/yaml"),
}


@dataclass(frozen=True, slots=True)
class Office:
    satker: reference.Satker
    info: SatkerInfo
    plans: tuple[Table, ...]  # newest first


@dataclass(frozen=True, slots=True)
class Province:
    nama: str
    offices: tuple[Office, ...]

    @property
    def plans(self) -> int:
        """Plans of all its offices and years."""
        return sum(len(office.plans) for office in self.offices)


@dataclass(frozen=True)
class Site:
    """Everything that is published. Not slotted: the groupings are computed once and kept."""

    settings: Settings
    tables: tuple[Table, ...]
    info: Mapping[str, SatkerInfo]  # by satker; offices that say nothing are left out
    # by ``Table.name``: when its file last changed, and its versions; None: no history known
    changed: Mapping[str, datetime] = field(default_factory=dict)
    steps: Mapping[str, tuple[PlanVersion, ...]] | None = None
    notices: tuple[Notice, ...] = ()  # of what is kept back or gone
    submitted: SubmittedByPlan = field(default_factory=dict)

    @cached_property
    def offices(self) -> tuple[Office, ...]:
        """The offices that have published, in the register's order."""
        newest_first = sorted(self.tables, key=lambda table: table.tahun, reverse=True)
        plans = grouped(newest_first, lambda table: table.satker.satker)
        return tuple(
            Office(satker, self.info_of(slug), plans[slug])
            for slug, satker in reference.register().items()
            if slug in plans
        )

    @cached_property
    def unpublished(self) -> tuple[reference.Satker, ...]:
        """The offices of the register that have no plan here."""
        published = {office.satker.satker for office in self.offices}
        return tuple(each for slug, each in reference.register().items() if slug not in published)

    @cached_property
    def provinces(self) -> tuple[Province, ...]:
        """The same offices by province, both in the register's order."""
        provinces = grouped(self.offices, lambda office: office.satker.provinsi)
        return tuple(Province(nama, offices) for nama, offices in provinces.items())

    @cached_property
    def ordered(self) -> tuple[Table, ...]:
        """Every plan, by year (newest first), then in the register's order."""
        flat = [table for office in self.offices for table in office.plans]
        return tuple(sorted(flat, key=lambda table: -table.tahun))

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years that have a plan, newest first."""
        return tuple(sorted({table.tahun for table in self.tables}, reverse=True))

    @cached_property
    def reported(self) -> tuple[Table, ...]:
        """The plans that have reports, in the order of their addresses."""
        return tuple(table for table in self.tables if table.reported)

    @property
    def has_offline(self) -> bool:
        """Whether the whole site is offered as one ZIP too."""
        return 0 < len(self.tables) <= self.settings.offline_most

    @property
    def registered(self) -> int:
        """All offices that there are, whether they have published or not."""
        return len(reference.register())

    @property
    def actions(self) -> int:
        """Actions of all plans."""
        return sum(len(table.rows) for table in self.tables)

    @cached_property
    def _years_of(self) -> dict[str, tuple[int, ...]]:
        return {
            office.satker.satker: tuple(table.tahun for table in office.plans)
            for office in self.offices
        }

    def of_year(self, tahun: int) -> tuple[Table, ...]:
        """The plans of one year, in the order of the offices."""
        return tuple(table for table in self.ordered if table.tahun == tahun)

    def info_of(self, slug: str) -> SatkerInfo:
        """What an office says of itself; without a ``satker.yml`` every fact is empty."""
        return self.info.get(slug, SatkerInfo(slug))

    def notices_of(self, slug: str, tahun: int | None = None) -> tuple[Notice, ...]:
        """What is kept back or gone of an office, or of one of its years."""
        return tuple(
            each for each in self.notices if each.satker == slug and tahun in (None, each.tahun)
        )

    def steps_of(self, table: Table) -> tuple[PlanVersion, ...] | None:
        """The changes of a plan, oldest first; None where git's history is not known."""
        return None if self.steps is None else self.steps.get(table.name, ())

    def following(self, table: Table) -> Following:
        """What a plan's calendars need beside it."""
        years = self._years_of.get(table.satker.satker, (table.tahun,))
        return following_of(self.settings.address, self.steps_of(table), years[0])

    def surroundings(self, table: Table, copies: Iterable[CopyFile]) -> Surroundings:
        """What a plan's pages need beside it; ``copies`` are those that exist, in any order."""
        slug = table.satker.satker
        order = list(FORMATS)
        return Surroundings(
            self.settings,
            self.info_of(slug),
            self._years_of.get(slug, ()),
            tuple(sorted(copies, key=lambda copy: order.index(copy.extension))),
            self.changed.get(table.name),
            self.steps_of(table),
            self.notices_of(slug, table.tahun),
            self.submitted.get(table.name, ()),
        )


def number_words(number: int) -> str:
    """A number as Indonesian prints it: ``125.000``."""
    return f"{number:,}".replace(",", ".")


def size_words(size: int) -> str:
    """Bytes for a reader: ``95 kB``, ``1,2 MB``, with a space that does not break."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))}\N{NO-BREAK SPACE}kB"
    return f"{size / 1_000_000:.1f}\N{NO-BREAK SPACE}MB".replace(".", ",")


def action_text(row: Row) -> str:
    """The cell that says what is done; some forms name evidence or an indicator instead."""
    return row.langkah_aksi or row.bukti_fisik or row.indikator


def topic_text(row: Row) -> str:
    """Its official area and its subpilar: ``Pengawasan · 5.1 Pengendalian Gratifikasi``."""
    area, sub = reference.areas()[row.area_kode], reference.subpilar().get(row.subpilar)
    return f"{area.nama} · {sub.nomor} {sub.nama}" if sub else area.nama


def by_province(tables: Iterable[Table]) -> dict[str, tuple[Table, ...]]:
    """Plans by the name of their province, in the order given."""
    return grouped(tables, lambda table: table.satker.provinsi)
