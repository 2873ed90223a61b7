"""Site -> the explorer, the comparison, and which subpilar of the LKE the plans cover."""

from collections.abc import Iterator
from dataclasses import dataclass

from zi_site.machine.outputs import OutputFile
from zi_site.plan import reference
from zi_site.publication.explorer import FULL_ACTIONS, offered_teams, opening_years
from zi_site.publication.pages_render import PageHead, render
from zi_site.publication.pieces import Keep, Tables, made_anew
from zi_site.views import addresses
from zi_site.views.coverage import GroupCoverage, PlanCoverage, coverage_of, group_coverage
from zi_site.views.province_map import province_map
from zi_site.views.settings import Settings
from zi_site.views.site import Site, by_province, number_words
from zi_site.views.table import Table

# Up to here each plan is a column beside the names of the 25 subpilar; more plans are lines, under
# their numbers.
COLUMNS = 6

# Beyond this many plans a year's matrix is by province: a line is about 1.5 KB, so no page passes
# 0.2 MB.
LINES = 60

_EXPLORER = (
    "Jelajahi semua aksi",
    "Saring semua aksi dari semua rencana menurut kata, satker, bulan, area, dan tim.",
)
_COMPARE = (
    "Bandingkan rencana",
    "Rencana aksi beberapa satker berdampingan, menurut 25 subpilar LKE.",
)


@dataclass(frozen=True, slots=True)
class CoverageView:
    """One page of coverage: the plans one by one, or groups of them where there are many."""

    name: str  # what stands in the heading beside "Cakupan LKE": "", "2025", "2025, Jawa Tengah"
    trail: tuple[tuple[str | int, str], ...]
    tables: tuple[Table, ...]
    plans: tuple[PlanCoverage, ...]  # empty where they are too many for one page
    groups: tuple[GroupCoverage, ...]

    @property
    def offices(self) -> int:
        """How many offices the shown plans belong to."""
        return len({table.satker.satker for table in self.tables})

    @property
    def as_columns(self) -> bool:
        """Whether the plans still fit side by side."""
        return len(self.plans) <= COLUMNS

    @property
    def areas(self) -> tuple[tuple[reference.OfficialArea, int], ...]:
        """Each area, and the position of its first subpilar among the 25."""
        areas = tuple(reference.areas().values())
        return tuple(
            (area, sum(len(one.subpilar) for one in areas[:at])) for at, area in enumerate(areas)
        )


def compare_pages(site: Site, keep: Keep = made_anew) -> Iterator[OutputFile]:
    """The explorer, the comparison, and coverage by subpilar."""
    page = PageHead("jelajah", addresses.EXPLORER, *_EXPLORER, site.settings)
    full = site.actions <= FULL_ACTIONS
    yield render(
        "jelajah.html",
        page,
        site=site,
        full=full,
        opening=opening_years(site),
        teams=offered_teams(site),
    )
    page = PageHead("banding", addresses.COMPARE, *_COMPARE, site.settings)
    yield render("banding.html", page, site=site)
    years = [keep(_year, site.of_year(year), year, site.settings) for year in site.years]
    groups = tuple(year.group for year in years)
    plans = _one_by_one(site.ordered, COLUMNS)
    view = CoverageView("", (), site.ordered, plans, groups)
    yield _coverage_page(site.settings, addresses.COVERAGE, view)
    for year in years:
        yield from year.pages


@dataclass(frozen=True, slots=True)
class _Year:
    group: GroupCoverage
    pages: tuple[OutputFile, ...]


def _year(tables: Tables, year: int, settings: Settings) -> _Year:
    group = group_coverage(str(year), addresses.coverage(year), tables)
    pages = (_coverage_page(settings, *each) for each in coverage_views(tables, year))
    return _Year(group, tuple(pages))


def _coverage_page(settings: Settings, address: str, view: CoverageView) -> OutputFile:
    title = f"Cakupan LKE {view.name}".strip()
    description = (
        "Subpilar Lembar Kerja Evaluasi yang ada aksinya dan yang tidak, dalam "
        f"{number_words(len(view.tables))} "
        f"rencana {view.name}".strip()
        + "."
    )
    page = PageHead("cakupan", address, title, description, settings)
    site = Site(settings, view.tables, {})
    shown = None if view.name else province_map(site)
    return render("cakupan.html", page, site=site, view=view, map=shown)


def coverage_views(tables: Tables, year: int) -> Iterator[tuple[str, CoverageView]]:
    """Address and content of the page of a year, and of its provinces if it has many plans."""
    above = ("Cakupan LKE", addresses.COVERAGE)
    if len(tables) <= LINES:
        view = CoverageView(str(year), (above,), tables, _one_by_one(tables, LINES), ())
        yield addresses.coverage(year), view
        return
    provinces = by_province(tables)
    groups = tuple(
        group_coverage(name, addresses.coverage(year, name), listed)
        for name, listed in provinces.items()
    )
    yield addresses.coverage(year), CoverageView(str(year), (above,), tables, (), groups)
    trail = (above, (str(year), addresses.coverage(year)))
    for name, listed in provinces.items():
        view = CoverageView(f"{year}, {name}", trail, listed, _one_by_one(listed, LINES), ())
        yield addresses.coverage(year, name), view


def _one_by_one(tables: tuple[Table, ...], most: int) -> tuple[PlanCoverage, ...]:
    if len(tables) > most:
        return ()
    return tuple(map(coverage_of, sorted(tables, key=lambda table: table.satker.nama)))
