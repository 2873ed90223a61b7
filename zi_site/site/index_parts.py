"""All plans and finished pages -> the parts of the search index, each with the records in it."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import chain
from pathlib import Path

from zi_site.machine.kept import Kept, key_of, run_kept
from zi_site.machine.outputs import OutputFile
from zi_site.plan import reference
from zi_site.publication.search import (
    Reader,
    decree_body,
    decree_records,
    guide_records,
    plan_records,
    site_records,
)
from zi_site.site.pagefind import GUIDE, IndexPart
from zi_site.views.grouping import grouped
from zi_site.views.site import Site
from zi_site.views.table import Table

# A year with more plans comes in shares of the register: an edit indexes a share anew. Each costs
# the browser two small requests more, so they are few.
YEAR_PLANS = 250
_SHARES = 3


def index_parts(
    site: Site,
    keys: Mapping[str, str],
    by_hand: tuple[OutputFile, ...],
    fresh: Path,
    kept: Kept,
    jobs: int | None = None,
) -> Iterator[IndexPart]:
    """What is searched: all that is within no plan, then the plans year by year.

    Of decrees and pages by hand it is the finished page in ``fresh``. Records are made only where a
    plan, or the page of a decree, of their part has changed.
    """
    read = partial(_finished_page, fresh)
    addresses = (f"/{file.path.removesuffix('index.md')}" for file in by_hand)
    pages = tuple(each for each in addresses if each.endswith("/"))
    others = tuple(site_records(site, pages, read))
    yield IndexPart("", key_of(others), lambda: others)
    guide = tuple(guide_records(pages, read))
    yield IndexPart(GUIDE, key_of(guide), lambda: guide)
    for year in site.years:
        for name, tables in shares_of(year, site.of_year(year)).items():
            works = [(keys[table.name], table) for table in tables]
            of_plans = partial(run_kept, plan_records, works, kept, jobs)
            yield _plans_part(name, works, of_plans, read)


def shares_of(year: int, tables: tuple[Table, ...]) -> dict[str, tuple[Table, ...]]:
    """The plans of a year by the name of the part that they are searched in; where an office
    belongs changes with no other office, once a year is large.
    """
    if len(tables) <= YEAR_PLANS:
        return {str(year): tables}
    places = {slug: place for place, slug in enumerate(reference.register())}
    share = len(places) / _SHARES
    return grouped(tables, lambda table: f"{year}-{int(places[table.satker.satker] / share) + 1}")


def _plans_part(
    name: str,
    works: list[tuple[str, Table]],
    of_plans: Callable[[], list[tuple[OutputFile, ...]]],
    read: Reader,
) -> IndexPart:
    decrees = [(table, decree_body(table, read)) for _, table in works]
    key = key_of([key for key, _ in works], *(str(body).encode() for _, body in decrees))
    return IndexPart(
        name, key, lambda: chain(chain.from_iterable(of_plans()), decree_records(decrees))
    )


def _finished_page(fresh: Path, address: str) -> str | None:
    path = fresh / address.lstrip("/") / "index.html"
    return path.read_text(encoding="utf-8") if path.is_file() else None
