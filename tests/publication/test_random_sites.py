"""Sites of random valid plans: whatever an office prints, no page has a dead link, and every rule of
tests/situs holds.
"""

import shutil
import tempfile
from pathlib import Path

from conftest import ROOT, choices, copy_project
from finished_site import assert_keeps_the_rules
from generated_plans import offices
from hypothesis import Phase, given, settings
from profiles import examples
from site_links import Document, dead
from test_pages import SETTINGS, block_of

from zi_site.checks import check_plan
from zi_site.plan.model import Plan
from zi_site.plan.problems import stops
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.write.plan import plan_text
from zi_site.publication.pages_national import national_pages
from zi_site.publication.pages_proof import proof_pages
from zi_site.publication.pages_unpublished import unpublished_pages
from zi_site.publication.pages_years import year_page, year_works
from zi_site.publication.plan_work import make_pages
from zi_site.site.build import build_site
from zi_site.views.site import FORMATS, CopyFile, Site
from zi_site.views.table import table_of

COPIES = [CopyFile(extension, 1000) for extension in FORMATS]


def pages_of(plans: tuple[Plan, ...]) -> dict[Path, Document]:
    """Every page made of data, by where its HTML will lie; the frame around it leads nowhere new."""
    site = Site(SETTINGS, tuple(map(table_of, plans)), {})
    files = [*national_pages(site, dict), *unpublished_pages(site)]
    for table in site.tables:
        files += make_pages((table, site.surroundings(table, COPIES)))
    files += proof_pages(site, {table.name: COPIES for table in site.tables})
    files += map(year_page, year_works(plans, SETTINGS))
    found = {}
    for file in files:
        document = Document()
        document.feed(block_of(file.content.decode()))
        found[Path(file.path).with_suffix(".html")] = document
    return found


@given(offices())
@settings(max_examples=examples(20))
def test_no_page_has_a_dead_link_or_anchor(plans: tuple[Plan, ...]) -> None:
    pages = pages_of(plans)
    content = ROOT / "content"

    def exists(file: Path) -> bool:
        """Of what is no page, copies and data, the whole site below tells."""
        written = (content / f"{file.parent}.md", content / file.with_suffix(".md"))
        return file in pages or file.name != "index.html" or any(each.is_file() for each in written)

    assert list(dead(Path(), pages, SETTINGS.address, exists)) == []


@given(offices())
def test_the_plans_are_valid(plans: tuple[Plan, ...]) -> None:
    for plan in plans:
        name = f"{plan.satker}/{plan.tahun}.yml"
        read = read_plan(plan_text(plan).encode(), name)
        assert read.plan == plan
        assert not stops(check_plan(read, name)), check_plan(read, name)


@given(offices(fewest=2))
@settings(max_examples=examples(2), phases=[Phase.generate])  # a smaller one would take minutes
def test_a_whole_site_keeps_every_rule(plans: tuple[Plan, ...]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = copy_project(Path(name) / "acak")
        shutil.rmtree(folder / "plans")
        for plan in plans:
            path = folder / "plans" / plan.satker / f"{plan.tahun}.yml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(plan_text(plan), encoding="utf-8")
        assert build_site(choices(folder, jobs=1)).published
        assert_keeps_the_rules(folder / "site")
