"""All plans and finished pages -> the parts of the search index, each with the records in it.

Those of plans need no page, so they are made while copies and pages are.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

from zi_site.machine.kept import Kept, bring_kept, key_of, run_kept
from zi_site.machine.outputs import OutputFile
from zi_site.machine.stages import stage
from zi_site.machine.workers import beside
from zi_site.plan import reference
from zi_site.publication.search import Reader, guide_records, plan_records, site_records
from zi_site.site.pagefind import GUIDE, IndexPart, known_index, search_indexes
from zi_site.views.grouping import grouped
from zi_site.views.site import Site
from zi_site.views.table import Table

# A year with more plans comes in shares of the register: an edit indexes a share anew. Each costs
# the browser two small requests more, so they are few.
YEAR_PLANS = 250
_SHARES = 3
_FEW = 40  # plans, which are indexed sooner than another process is started


@dataclass(frozen=True, slots=True)
class PlansPart:
    """Plans that are searched together: of each what all that is made of it depends on."""

    name: str
    plans: tuple[str, ...]

    @property
    def key(self) -> str:
        """What the part depends on."""
        return key_of(self.plans)


@dataclass(frozen=True, slots=True)
class PlansWork:
    """The parts that are to be indexed, and where records and indexes are kept."""

    parts: tuple[PlansPart, ...]
    records: Kept
    indexes: Path


@contextmanager
def plans_indexes(
    site: Site, keys: Mapping[str, str], records: Kept, indexes: Path, jobs: int | None = None
) -> Iterator[Callable[[], dict[str, Path]]]:
    """The index of each part; what the block is given waits for them. What is not kept is made
    beside the block, of kept records, so that no plan is handed over.
    """
    parts = tuple(plans_parts(site, keys))
    known = {part.name: known_index(part.name, part.key, indexes) for part in parts}
    missing = tuple(part for part in parts if known[part.name] is None)
    works = _works(missing, site.tables, keys)
    with stage("Menyiapkan pencarian"):
        bring_kept(plan_records, works, records, jobs)
    work = PlansWork(missing, records, indexes)
    with beside(_made, work, 1 if len(works) < _FEW else jobs, nice=10) as made:
        fresh = cache(lambda: made() or _anew(work, works, jobs))
        yield lambda: {name: index or fresh()[name] for name, index in known.items()}


def _works(
    parts: Iterable[PlansPart], tables: Iterable[Table], keys: Mapping[str, str]
) -> list[tuple[str, Table]]:
    """Each plan of some parts with its key."""
    wanted = set(chain.from_iterable(part.plans for part in parts))
    return [(key, table) for table in tables if (key := keys[table.name]) in wanted]


def plans_parts(site: Site, keys: Mapping[str, str]) -> Iterator[PlansPart]:
    """The plans year by year."""
    for year in site.years:
        for name, tables in shares_of(year, site.of_year(year)).items():
            yield PlansPart(name, tuple(keys[table.name] for table in tables))


def shares_of(year: int, tables: tuple[Table, ...]) -> dict[str, tuple[Table, ...]]:
    """The plans of a year by the name of the part that they are searched in; where an office
    belongs changes with no other office, once a year is large.
    """
    if len(tables) <= YEAR_PLANS:
        return {str(year): tables}
    places = {slug: place for place, slug in enumerate(reference.register())}
    share = len(places) / _SHARES
    return grouped(tables, lambda table: f"{year}-{int(places[table.satker.satker] / share) + 1}")


def _made(work: PlansWork) -> dict[str, Path] | None:
    """None where a record is not there as it was kept."""
    records = {key: work.records.get(key) for part in work.parts for key in part.plans}
    return None if None in records.values() else _indexed(work, records)


def _anew(work: PlansWork, works: list[tuple[str, Table]], jobs: int | None) -> dict[str, Path]:
    files = run_kept(plan_records, works, work.records, jobs)
    return _indexed(work, dict(zip((key for key, _ in works), files, strict=True)))


def _indexed(work: PlansWork, records: Mapping[str, Iterable[OutputFile]]) -> dict[str, Path]:
    def part_of(part: PlansPart) -> IndexPart:
        files = (records[key] for key in part.plans)
        return IndexPart(part.name, part.key, lambda: chain.from_iterable(files))

    return search_indexes(map(part_of, work.parts), work.indexes)


def other_parts(site: Site, by_hand: tuple[OutputFile, ...], read: Reader) -> Iterator[IndexPart]:
    """All that is within no plan; of pages by hand it is the finished page."""
    paths = (f"/{file.path.removesuffix('index.md')}" for file in by_hand)
    pages = tuple(each for each in paths if each.endswith("/"))
    others = tuple(site_records(site, pages, read))
    yield IndexPart("", key_of(others), lambda: others)
    guide = tuple(guide_records(pages, read))
    yield IndexPart(GUIDE, key_of(guide), lambda: guide)
