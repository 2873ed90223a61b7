"""The small page for an <iframe>, and what pages tell search engines and feed readers."""

import re
from collections import Counter
from pathlib import Path

import page_reader
import pytest
import sample_tables
from page_reader import Node
from test_pages import ALL, NAMES, REAL, SETTINGS, around, block_of, real
from test_pages_chrome import PAGES, document

from zi_site.plan import glossary, reference
from zi_site.plan.glossary import SETAHUN
from zi_site.publication.pages import embed_page
from zi_site.publication.pages_national import national_pages
from zi_site.views.site import Site
from zi_site.views.table import Table

EMBED = "kab-blora/2025/ringkas/index.html"
CSP = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' "
    "data:; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; "
    "form-action 'self'"
)


def embed(table: Table) -> Node:
    file = embed_page(table, around(table))
    assert file.path == f"{table.name}/ringkas/index.md"
    return page_reader.tree_of(block_of(file.content.decode()))


@pytest.mark.parametrize("table", ALL, ids=NAMES)
def test_the_small_page_counts_what_the_table_has(table: Table) -> None:
    root = embed(table)
    assert f"{len(table.rows)} aksi dalam {len(table.areas)} area" in root.said
    counts = [node.text for node in root.tags("li") for node in node.tags("b")]
    unread = all(row.kepastian == glossary.TIDAK_TERBACA for row in table.rows)
    assert (
        counts == []
        if unread
        else [str(sum(m in row.bulan for row in table.rows)) for m in glossary.SETAHUN]
    )
    (link,) = root.tags("a")
    assert (link.attributes["href"], link.attributes["target"]) == ("../", "_blank")
    assert link.attributes["rel"] == "noopener"


def test_a_lost_schedule_is_said() -> None:
    assert "Jadwal semua aksi tidak terbaca" in embed(real("kab-demak/2023")).said
    assert "1 aksi tidak terjadwal" in embed(sample_tables.kebumen()).said


def test_an_office_and_a_month_have_small_pages_too() -> None:
    site = Site(SETTINGS, tuple(REAL), {})
    pages = {file.path: block_of(file.content.decode()) for file in national_pages(site, dict)}
    small = {path for path in pages if path.endswith("/ringkas/index.md")}
    assert small == {
        *(f"{table.satker.satker}/ringkas/index.md" for table in REAL),
        *(f"bulan/{year}/{month:02}/ringkas/index.md" for year in site.years for month in SETAHUN),
    }
    office = page_reader.tree_of(pages["kab-blora/ringkas/index.md"])
    rows = real("kab-blora/2025").rows
    assert f"Rencana Aksi 2025 : {len(rows)} aksi" in office.said
    counts = [node.text for node in office.tags("ol")[0].tags("b")]
    assert counts == [str(sum(month in row.bulan for row in rows)) for month in SETAHUN]
    march = page_reader.tree_of(pages["bulan/2025/03/ringkas/index.md"])
    planned = [row for table in REAL if table.tahun == 2025 for row in table.rows if 3 in row.bulan]
    of_area = Counter(row.area_kode for row in planned)
    assert [node.text for node in march.tags("b")] == [
        f"{len(planned)} aksi",
        *(str(of_area[kode]) for kode in reference.areas()),
    ]
    for path in small:
        host = page_reader.tree_of(pages[path.replace("ringkas/", "")])
        snippet = host.with_class("pasang")[0].text
        (frame,) = page_reader.tree_of(snippet).tags("iframe")
        assert frame.attributes["src"].endswith("/" + path.removesuffix("index.md"))


def test_the_small_page_has_no_chrome(site: Path) -> None:
    root = document(site, EMBED)
    assert not root.tags("header", "footer", "nav", "aside")
    assert len(root.tags("main")) == len(root.tags("h1")) == 1
    (canonical,) = root.find(lambda node: node.attributes.get("rel") == "canonical")
    assert canonical.attributes["href"].endswith("/kab-blora/2025/")
    assert "bukan situs resmi KPU" in root.text


def test_the_site_map_leaves_small_pages_out(site: Path) -> None:
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert "/kab-blora/2025/</loc>" in text
    assert "/ringkas/" not in text


def meta(root: Node, name: str) -> str:
    (found,) = root.find(lambda node: node.tag == "meta" and name in node.attributes.values())
    return found.attributes["content"]


@pytest.mark.parametrize(
    "page", [*PAGES, EMBED, "dip/index.html", "istilah/index.html", "permohonan/index.html"]
)
def test_every_page_tells_what_it_is(site: Path, page: str) -> None:
    root = document(site, page)
    assert meta(root, "Content-Security-Policy") == CSP
    assert root.tags("title")[0].text.startswith(meta(root, "og:title"))
    assert meta(root, "og:description") == meta(root, "description") != ""
    assert (meta(root, "og:locale"), bool(meta(root, "og:site_name"))) == ("id_ID", True)
    assert meta(root, "og:type") == ("website" if page == "index.html" else "article")
    feed, *_ = root.find(lambda node: node.attributes.get("type") == "application/atom+xml")
    assert feed.attributes["href"].endswith("umpan.xml")
    if page != "404.html":
        (canonical,) = root.find(lambda node: node.attributes.get("rel") == "canonical")
        assert meta(root, "og:url") == canonical.attributes["href"]


def test_titles_and_descriptions_tell_pages_apart(site: Path) -> None:
    titles: dict[str, list[str]] = {}
    for path in sorted(site.rglob("index.html")):
        html = path.read_text(encoding="utf-8")
        found = re.search("<title>(.*?)</title>", html)
        assert found, path
        titles.setdefault(found[1], []).append(path.relative_to(site).as_posix())
    assert {title: paths for title, paths in titles.items() if len(paths) > 1} == {}


def test_the_feed_and_the_register_are_in_the_site(site: Path) -> None:
    for name in (
        "umpan.xml",
        "dip/daftar-informasi-publik.csv",
        "dip/daftar-informasi-publik.xlsx",
    ):
        assert (site / name).is_file()
