"""The frame around every page of the finished site: notice, head, foot, readable colours."""

import re
from pathlib import Path

import page_reader
import pytest
from conftest import ROOT
from page_reader import Node

ASSETS = ROOT / "overrides" / "assets"
CASES = (
    "",
    "satker/",
    "area/",
    "area/sdm/",
    "bulan/",
    "bulan/2023/03/",
    "data/",
    "tentang/",
    "metode/",
    "kab-blora/",
)
PAGES = (
    *(f"{name}index.html" for name in (*CASES, "kab-blora/2025/", "kab-blora/2025/keputusan/")),
    "404.html",
)


def document(site: Path, page: str) -> Node:
    html = (site / page).read_text(encoding="utf-8")
    return page_reader.tree_of(html.split("<!doctype html>", 1)[1])


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_the_frame(site: Path, page: str) -> None:
    root = document(site, page)
    assert root.tags("html")[0].attributes["lang"] == "id"
    assert "Bukan situs resmi KPU" in root.with_class("pemberitahuan")[0].text
    assert [node.text for node in root.tags("header")[0].tags("nav")[0].tags("a")] == [
        "Satker", "Area", "Bulan", "Jelajah", "Bandingkan", "Data", "Tentang",
    ]  # fmt: skip
    skips = root.with_class("lewati")
    assert len(skips) == (3 if "kab-blora/2025/index" in page else 1)
    assert all(root.by_id(skip.attributes["href"].rsplit("#", 1)[1]) for skip in skips)
    assert "Data per 1 Januari 2026" in root.tags("footer")[0].text
    assert len(root.tags("h1")) == len(root.tags("main")) == 1
    (title,) = root.tags("head")[0].tags("title")
    assert title.text.strip()


JSON_LD = "application/ld+json"  # data for search engines: no browser runs it


@pytest.mark.parametrize("page", PAGES)
def test_no_script_or_style_stands_in_the_page(site: Path, page: str) -> None:
    root = document(site, page)
    assert not root.tags("style")
    run = [node for node in root.tags("script") if node.attributes.get("type") != JSON_LD]
    scripts = [node.attributes.get("src", "") for node in run]
    assert not any(node.text for node in run)
    assert scripts
    assert {name.rsplit("/", 1)[-1] for name in scripts} <= {
        path.name for path in ASSETS.glob("*.js")
    }
    assert not root.find(lambda node: "style" in node.attributes)
    assert not root.find(lambda node: any(name.startswith("on") for name in node.attributes))


@pytest.mark.parametrize("page", PAGES)
def test_links_are_in_directory_form(site: Path, page: str) -> None:
    for node in document(site, page).tags("a"):
        path = re.split("[?#]", node.attributes["href"])[0]
        if path.startswith("https://"):
            continue  # of another site
        assert not path or path.endswith("/") or re.search(r"\.\w+$|SHA256SUMS$", path), path


# One script fetches, for the scripts of the pages that read files of this site; the search fetches
# the list of its own parts, and the desk's worker the program.
FETCHES = "saring.js"
SEARCH = "cari.js"
DESK = "meja-kerja.js"
READERS = {"kumpulan.js"}


def test_the_assets_fetch_nothing_else() -> None:
    for path in ASSETS.iterdir():
        if path.suffix == ".png":
            continue
        text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        text = text.replace("url('data:image/svg+xml,", "")  # is in the file itself
        text = text.replace("http://schemas.openxmlformats.org/", "")  # names of a workbook's XML
        assert not re.search(r"https?:|//\w|@import|url\(|XMLHttpRequest", text), path
        assert ("fetch(" in text) == (path.name in {FETCHES, SEARCH, DESK}), path
        assert ("readJson" in text) == (path.name in READERS | {FETCHES}), path


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def designs() -> tuple[dict[str, str], dict[str, str]]:
    """The colours of the light design and of the dark one."""
    css = (ASSETS / "dasar.css").read_text(encoding="utf-8")
    pairs = re.findall(
        r"--([\w-]+): (?:var\(--terang, )?(#[0-9a-f]{6})(?:\) var\(--gelap, (#[0-9a-f]{6})\))?;",
        css,
    )
    light = {name: light for name, light, _ in pairs}
    return light, {name: dark or light for name, light, dark in pairs}


TEXT = {
    "tinta": ("kertas", "kartu", "pita", "ragu-dasar", "sorot", *(f"pekat-{n}" for n in "1234")),
    "lembut": ("kertas", "kartu", "pita", "ragu-dasar"),
    "aksen": ("kertas", "kartu", "pita", "ragu-dasar"),
    "atas-isi": ("isi",),
    "ragu": ("ragu-dasar",),
}
EDGES = {
    "tepi": ("kertas", "kartu"),
    "kini": ("kertas", "kartu", "pita"),
    "aksen": ("kertas", "pita", "pekat-1"),
}


@pytest.mark.parametrize("colours", designs(), ids=["terang", "gelap"])
def test_every_pair_of_colours_can_be_read(colours: dict[str, str]) -> None:
    for text, grounds in TEXT.items():
        for ground in grounds:
            assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)
    for edge, grounds in EDGES.items():
        for ground in grounds:
            assert contrast(colours[edge], colours[ground]) >= 3, (edge, ground)


@pytest.mark.parametrize("page", ["mengirim", "menyunting", "realisasi", "pemeriksaan"])
def test_a_page_of_the_guide_says_where_it_stands(site: Path, page: str) -> None:
    html = (site / "panduan" / page / "index.html").read_text(encoding="utf-8")
    (nav,) = re.findall(r'<nav class="remah".*?</nav>', html, flags=re.DOTALL)
    trail = page_reader.tree_of(nav)
    links = trail.tags("a")
    assert [node.text for node in links] == ["Beranda", "Panduan"]
    here = site / "panduan" / page
    assert [(here / node.attributes["href"]).resolve() for node in links] == [
        site.resolve(),
        (site / "panduan").resolve(),
    ]
    assert trail.tags("li")[-1].text.strip()
