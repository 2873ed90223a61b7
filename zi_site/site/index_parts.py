"""All plans and finished pages -> the parts of the search index, each with the records in it.

Those of plans need no page, so they are made while copies and pages are.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from zi_site.machine.kept import Kept, key_of, run_kept
from zi_site.machine.outputs import OutputFile
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
# Fewer plans are indexed sooner than another process is started, and to hand more over costs more
# than waiting: they are indexed when they are asked for.
_APART = range(40, YEAR_PLANS + 1)


@dataclass(frozen=True, slots=True)
class PlansPart:
    """Plans that are searched together, each with what all that is made of it depends on."""

    name: str
    plans: tuple[tuple[str, Table], ...]
    key: str


@dataclass(frozen=True, slots=True)
class PlansWork:
    """The parts that are to be indexed, and where records and indexes are kept."""

    parts: tuple[PlansPart, ...]
    records: Kept
    indexes: Path
    jobs: int | None


def plans_parts(site: Site, keys: Mapping[str, str]) -> Iterator[PlansPart]:
    """The plans year by year."""
    for year in site.years:
        for name, tables in shares_of(year, site.of_year(year)).items():
            plans = tuple((keys[table.name], table) for table in tables)
            yield PlansPart(name, plans, key_of([key for key, _ in plans]))


def shares_of(year: int, tables: tuple[Table, ...]) -> dict[str, tuple[Table, ...]]:
    """The plans of a year by the name of the part that they are searched in; where an office
    belongs changes with no other office, once a year is large.
    """
    if len(tables) <= YEAR_PLANS:
        return {str(year): tables}
    places = {slug: place for place, slug in enumerate(reference.register())}
    share = len(places) / _SHARES
    return grouped(tables, lambda table: f"{year}-{int(places[table.satker.satker] / share) + 1}")


@contextmanager
def plans_indexes(
    parts: Sequence[PlansPart], records: Kept, indexes: Path, jobs: int | None = None
) -> Iterator[Callable[[], dict[str, Path]]]:
    """The index of each part; what the block is given waits for them. Where that of some is not
    kept, as after an edit, it is made beside the block.
    """
    known = {part.name: known_index(part.name, part.key, indexes) for part in parts}
    missing = tuple(part for part in parts if known[part.name] is None)
    work = PlansWork(missing, records, indexes, jobs)
    apart = sum(len(part.plans) for part in missing) in _APART
    with beside(_made, work, jobs if apart else 1, nice=10) as made:  # asked for last
        yield lambda: {name: index or made()[name] for name, index in known.items()}


def _made(work: PlansWork) -> dict[str, Path]:
    return search_indexes((_index_part(part, work) for part in work.parts), work.indexes)


def _index_part(part: PlansPart, work: PlansWork) -> IndexPart:
    return IndexPart(part.name, part.key, partial(_records, part, work))


def _records(part: PlansPart, work: PlansWork) -> Iterator[OutputFile]:
    for files in run_kept(plan_records, part.plans, work.records, work.jobs):
        yield from files


def other_parts(site: Site, by_hand: tuple[OutputFile, ...], read: Reader) -> Iterator[IndexPart]:
    """All that is within no plan; of pages by hand it is the finished page."""
    paths = (f"/{file.path.removesuffix('index.md')}" for file in by_hand)
    pages = tuple(each for each in paths if each.endswith("/"))
    others = tuple(site_records(site, pages, read))
    yield IndexPart("", key_of(others), lambda: others)
    guide = tuple(guide_records(pages, read))
    yield IndexPart(GUIDE, key_of(guide), lambda: guide)
