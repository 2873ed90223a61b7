"""All plans and finished pages -> the parts of the search index, each with the records in it."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import chain
from pathlib import Path

from zi_site.machine.kept import Kept, key_of, run_kept
from zi_site.machine.outputs import OutputFile
from zi_site.publication.search import decree_records, guide_records, plan_records, site_records
from zi_site.site.pagefind import GUIDE, IndexPart
from zi_site.views.site import Site


def index_parts(
    site: Site,
    keys: Mapping[str, str],
    by_hand: tuple[OutputFile, ...],
    fresh: Path,
    kept: Kept,
    jobs: int | None = None,
) -> Iterator[IndexPart]:
    """What is searched: all that is within no plan, then the plans year by year.

    Of decrees and pages by hand it is the finished page in ``fresh``. Records of plans are read
    only where a plan of their year has changed.
    """
    read = partial(_finished_page, fresh)
    addresses = (f"/{file.path.removesuffix('index.md')}" for file in by_hand)
    pages = tuple(each for each in addresses if each.endswith("/"))
    others = tuple(site_records(site, pages, read))
    yield IndexPart("", key_of(others), lambda: others)
    guide = tuple(guide_records(pages, read))
    yield IndexPart(GUIDE, key_of(guide), lambda: guide)
    for year in site.years:
        tables = site.of_year(year)
        works = [(keys[table.name], table) for table in tables]
        decrees = tuple(decree_records(tables, read))
        of_plans = partial(run_kept, plan_records, works, kept, jobs)
        key = key_of([key for key, _ in works], decrees)
        yield IndexPart(str(year), key, partial(_year_records, of_plans, decrees))


def _year_records(
    of_plans: Callable[[], list[tuple[OutputFile, ...]]], decrees: tuple[OutputFile, ...]
) -> Iterator[OutputFile]:
    return chain(chain.from_iterable(of_plans()), decrees)


def _finished_page(fresh: Path, address: str) -> str | None:
    path = fresh / address.lstrip("/") / "index.html"
    return path.read_text(encoding="utf-8") if path.is_file() else None
