"""A finished site, whatever plans it is of: links, anchors, the contract, what belongs together.

Nothing here knows a plan by name: ``make data`` runs it on the site of plans/, ``make test`` on that
of tests/rencana and on sites of random plans.
"""

import csv
import json
import re
from collections import Counter
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
import site_links
from site_links import Document

from zi_site.plan import glossary, reference
from zi_site.plan.columns import KOLOM

Pages = dict[Path, Document]
ENDINGS = ("csv", "xlsx", "json", "pdf", "ics", "yml")


@pytest.fixture(scope="module")
def pages(site: Path) -> Pages:
    return site_links.documents(site)


@pytest.fixture(scope="module")
def address(site: Path) -> str:
    """Where the site says that it stands."""
    home = site_links.read(site / "index.html")
    (canonical,) = {value for tag, _, value in home.links if tag == "link" and "://" in value}
    return canonical


@pytest.fixture(scope="module")
def plans(site: Path) -> list[Path]:
    """The folders of the plans that are published."""
    return sorted(path.parent for path in site.glob("*/[0-9]*/rencana-aksi-*.json"))


def copy_of(plan: Path, ending: str) -> Path:
    return plan / f"rencana-aksi-{plan.parent.name}-{plan.name}.{ending}"


def test_no_dead_link_or_anchor(site: Path, pages: Pages, address: str) -> None:
    assert list(site_links.dead(site, pages, address)) == []
    assert sum(len(document.links) for document in pages.values()) > 20 * len(pages)


def test_nothing_is_fetched_from_elsewhere(site: Path, pages: Pages, address: str) -> None:
    assert list(site_links.external(pages, address)) == []
    for sheet in site.rglob("*.css"):
        assert not re.search(
            r"url\(['\"]?(https?:)?//|@import", sheet.read_text(encoding="utf-8")
        ), sheet


def test_ids_are_unique(pages: Pages) -> None:
    for path, document in pages.items():
        twice = [name for name, count in Counter(document.ids).items() if count > 1]
        assert twice == [], path


def test_every_page_is_reached_from_home(site: Path, pages: Pages, address: str) -> None:
    seen, waiting = set(), [site / "index.html"]
    while waiting:
        if (page := waiting.pop()) in seen or page not in pages:
            continue
        seen.add(page)
        here = urljoin(address, page.relative_to(site).as_posix().removesuffix("index.html"))
        for _, _, value in pages[page].links:
            target = urljoin(here, value)
            if target.startswith(address):
                path = unquote(urlsplit(target.removeprefix(address)).path)
                waiting.append(
                    site / f"{path}index.html" if path.endswith("/") or not path else site / path
                )
    alone = {path for path in pages if path.name == "index.html"} - seen
    assert [path for path in alone if not leads_on(path)] == []


def test_the_contract_addresses(site: Path, plans: list[Path]) -> None:
    assert plans
    for plan in plans:
        for page in (plan.parent, plan, plan / "keputusan"):
            assert (page / "index.html").is_file(), page
        for ending in ENDINGS:
            assert copy_of(plan, ending).stat().st_size > 100
        for month in glossary.SETAHUN:
            assert (site / "bulan" / plan.name / f"{month:02d}" / "index.html").is_file()
    for kode in reference.areas():
        assert (site / "area" / kode / "index.html").is_file()
    for name in (
        "rencana-aksi.csv",
        "rencana-aksi.schema.json",
        "datapackage.json",
        "katalog.jsonld",
        "SHA256SUMS",
    ):
        assert (site / "data" / name).is_file()
    for name in (".nojekyll", "sitemap.xml", "404.html"):
        assert (site / name).is_file()


def test_a_page_and_the_national_table_hold_every_action(
    site: Path, pages: Pages, plans: list[Path]
) -> None:
    with (site / "data" / "rencana-aksi.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = csv.DictReader(stream)
        assert tuple(rows.fieldnames or ()) == KOLOM
        listed = [(row["satker"], row["tahun"], row["id"]) for row in rows]
    published = []
    for plan in plans:
        actions = json.loads(copy_of(plan, "json").read_text(encoding="utf-8"))["aksi"]
        shown = [each for each in pages[plan / "index.html"].ids if each.startswith("aksi-")]
        assert shown == [f"aksi-{action['id']}" for action in actions], plan
        published += [(plan.parent.name, plan.name, action["id"]) for action in actions]
    assert sorted(listed) == sorted(published)


def test_checksums(site: Path, plans: list[Path]) -> None:
    lines = (site / "data" / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert len(lines) >= len(plans) * len(ENDINGS) + 5
    for line in lines:
        digest, path = line.split("  ")
        assert sha256((site / "data" / path).read_bytes()).hexdigest() == digest


def test_the_data_package_names_every_column(site: Path) -> None:
    package = json.loads((site / "data" / "datapackage.json").read_text(encoding="utf-8"))
    assert [each["name"] for each in package["resources"][0]["schema"]["fields"]] == list(KOLOM)


def test_the_sitemap_lists_every_page(site: Path, pages: Pages, address: str) -> None:
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    made = {
        address + path.relative_to(site).as_posix().removesuffix("index.html")
        for path in pages
        # a plan in small, for an <iframe>; old addresses that lead on; what is no page
        if path.name == "index.html" and path.parent.name != "ringkas" and not leads_on(path)
    }
    assert set(re.findall("<loc>(.*?)</loc>", text)) == made


def leads_on(page: Path) -> bool:
    return 'http-equiv="refresh"' in page.read_text(encoding="utf-8")
