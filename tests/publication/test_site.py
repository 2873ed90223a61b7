"""The finished site of the five real plans: links, anchors, where it can stand, its size."""

import csv
import gzip
import http.server
import io
import json
import re
import threading
from collections import Counter
from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path
from urllib.parse import urljoin
from urllib.request import urlopen

import pytest
import site_links
from conftest import ROOT

from zi_site.plan import reference
from zi_site.plan.columns import KOLOM

ADDRESS = "http://127.0.0.1:8000/"  # mkdocs.yml's own, where the environment names none
FILES = sorted((ROOT / "plans").glob("*/[0-9]*.yml"))
PLANS = tuple(f"{path.parent.name}/{path.stem}" for path in FILES)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, site_links.Document]:
    return site_links.documents(site)


def test_no_dead_link_or_anchor(site: Path, pages: dict[Path, site_links.Document]) -> None:
    assert list(site_links.dead(site, pages, ADDRESS)) == []
    assert sum(len(document.links) for document in pages.values()) > 3000


def test_a_dead_link_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<a href="x/">x</a><a href="#y">y</a><img src="z.png"><p id="w">', encoding="utf-8"
    )
    found = site_links.documents(tmp_path)
    assert [value for _, value in site_links.dead(tmp_path, found, ADDRESS)] == [
        "x/",
        "#y",
        "z.png",
    ]


def test_nothing_is_fetched_from_elsewhere(
    site: Path, pages: dict[Path, site_links.Document]
) -> None:
    assert list(site_links.external(pages, ADDRESS)) == []
    for sheet in site.rglob("*.css"):
        assert not re.search(
            r"url\(['\"]?(https?:)?//|@import", sheet.read_text(encoding="utf-8")
        ), sheet


def test_ids_are_unique(pages: dict[Path, site_links.Document]) -> None:
    for path, document in pages.items():
        twice = [name for name, count in Counter(document.ids).items() if count > 1]
        assert twice == [], path


def test_the_contract_addresses(site: Path) -> None:
    for name in PLANS:
        slug, tahun = name.split("/")
        for address in (f"{slug}/index.html", f"{name}/index.html", f"{name}/keputusan/index.html"):
            assert (site / address).is_file(), address
        for ending in ("csv", "xlsx", "json", "pdf", "ics", "yml"):
            assert (site / name / f"rencana-aksi-{slug}-{tahun}.{ending}").stat().st_size > 100
    for kode in reference.areas():
        assert (site / "area" / kode / "index.html").is_file()
    assert (site / "bulan" / "2025" / "03" / "index.html").is_file()
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


def test_all_actions_are_in_the_national_table(site: Path) -> None:
    text = (site / "data" / "rencana-aksi.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert tuple(rows[0]) == KOLOM
    written = sum(
        len(re.findall(r"^ +- id: ", path.read_text(encoding="utf-8"), re.MULTILINE))
        for path in FILES
    )
    assert len(rows) == written
    assert {f"{row['satker']}/{row['tahun']}" for row in rows} == set(PLANS)


def test_checksums(site: Path) -> None:
    lines = (site / "data" / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert len(lines) >= len(PLANS) * 6 + 5
    for line in lines:
        digest, path = line.split("  ")
        assert sha256((site / "data" / path).read_bytes()).hexdigest() == digest


def test_the_data_package_names_every_column(site: Path) -> None:
    package = json.loads((site / "data" / "datapackage.json").read_text(encoding="utf-8"))
    assert [each["name"] for each in package["resources"][0]["schema"]["fields"]] == list(KOLOM)


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_page_is_small_and_whole(site: Path, name: str) -> None:
    slug, tahun = name.split("/")
    html = (site / name / "index.html").read_bytes()
    assert len(gzip.compress(html)) <= 60_000
    actions = json.loads(
        (site / name / f"rencana-aksi-{slug}-{tahun}.json").read_text(encoding="utf-8")
    )["aksi"]
    document = site_links.read(site / name / "index.html")
    assert [each for each in document.ids if each.startswith("aksi-")] == [
        f"aksi-{action['id']}" for action in actions
    ]


def test_the_sitemap_lists_every_page(site: Path) -> None:
    listed = set(
        re.findall(r"<loc>(.*?)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8"))
    )
    made = {
        urljoin(ADDRESS, path.parent.relative_to(site).as_posix().replace(".", "", 1) + "/")
        for path in site.rglob("index.html")
        if path.parent.name != "ringkas"  # a plan in small, for an <iframe>
    }
    assert listed == {ADDRESS if each == f"{ADDRESS}/" else each for each in made}


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(params=["", "zi/"], ids=["root", "sub-path"])
def served(request: pytest.FixtureRequest, site: Path, tmp_path: Path) -> Iterator[str]:
    """At a domain's root, and below a folder as a project page on GitHub Pages is."""
    (tmp_path / request.param).parent.mkdir(exist_ok=True, parents=True)
    folder = site
    if request.param:
        (tmp_path / "zi").symlink_to(site)
        folder = tmp_path
    with http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(_Quiet, directory=folder)
    ) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{request.param}"
        server.shutdown()


def test_every_page_reached_from_home_loads(served: str, site: Path) -> None:
    seen, waiting = {served}, [served]
    while waiting:
        here = waiting.pop()
        with urlopen(here) as answer:
            assert answer.status == 200
            kind, content = answer.headers.get_content_type(), answer.read()
        if kind != "text/html":
            continue
        document = site_links.Document()
        document.feed(content.decode())
        for tag, _, value in document.links:
            target = urljoin(here, value).partition("#")[0]
            # The canonical link names the address of the settings, not of this server.
            if target.startswith(served) and target not in seen and tag != "base":
                seen.add(target)
                waiting.append(target)
            elif not target.startswith(served):
                assert tag == "a" or (tag == "link" and target.startswith(ADDRESS)), (
                    here,
                    value,
                )
    pages = {url for url in seen if url.endswith("/")}
    assert len(pages) == len(list(site.rglob("index.html")))
