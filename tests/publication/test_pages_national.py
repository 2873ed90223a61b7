"""Home, offices, areas, months and open data: counts, gaps, links."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import markdown
import page_reader
import pytest
from page_reader import Node
from test_pages import REAL, SETTINGS, block_of

from zi_site.plan import glossary, reference
from zi_site.plan.columns import KOLOM
from zi_site.plan.model import SatkerInfo
from zi_site.publication import pages_national
from zi_site.publication.pages_national import national_pages
from zi_site.views.across import area_across, month_across
from zi_site.views.site import Site, number_words, size_words

SITE = Site(SETTINGS, tuple(REAL), {})


def pages_of(site: Site) -> dict[str, str]:
    return {file.path: file.content.decode() for file in national_pages(site, dict)}


PAGES = pages_of(SITE)


def tree(path: str, pages: dict[str, str] = PAGES) -> Node:
    return page_reader.tree_of(block_of(pages[path]))


def test_every_page_is_there() -> None:
    wanted = {"index.md", "satker/index.md", "area/index.md", "bulan/index.md", "data/index.md"}
    wanted |= {
        "data/api/index.md",
        "dip/index.md",
        "istilah/index.md",
        "panduan/pemeriksaan/index.md",
        "periksa/index.md",
    }
    wanted |= {
        "cari/index.md",
        "jelajah/index.md",
        "banding/index.md",
        "cakupan/index.md",
        "perubahan/index.md",
    }
    wanted |= {f"cakupan/{year}/index.md" for year in SITE.years}
    wanted |= {f"{table.satker.satker}/index.md" for table in REAL}
    wanted |= {f"area/{kode}/index.md" for kode in reference.areas()}
    wanted |= {
        f"bulan/{year}/{month:02d}/index.md" for year in SITE.years for month in glossary.SETAHUN
    }
    offices = {f"{table.satker.satker}/ringkas/index.md" for table in REAL}
    months = {
        f"{path.removesuffix('index.md')}ringkas/index.md"
        for path in wanted
        if path.startswith("bulan/2")
    }
    assert set(PAGES) == wanted | offices | months


@pytest.mark.parametrize("path", PAGES)
def test_plain_markdown_headings_and_links(path: str) -> None:
    body = PAGES[path].split("---\n", 2)[2]
    assert markdown.markdown(body, extensions=["toc", "tables", "fenced_code"]) == body.strip()
    root = tree(path)
    levels = [int(node.tag[1]) for node in root.tags("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = [node.attributes["id"] for node in root.all() if "id" in node.attributes]
    assert len(ids) == len(set(ids))
    for node in root.all():
        if node.attributes.get("rel") == "license":  # that of the data
            continue
        assert re.fullmatch(
            rf"#[\w.-]+|(\.\./)*[\w./-]*(\?[\w.=&-]+)?(#[\w.-]+)?|{page_reader.HANDED_ON}",
            node.attributes.get("href", "#x"),
        )


def test_home_says_coverage_and_the_month_by_name() -> None:
    said = tree("index.md").said
    assert "5 dari 552 satker telah menerbitkan rencana aksi di sini" in said
    (kebumen,) = [table for table in REAL if table.tahun == 2026]
    count = sum(11 in row.bulan for row in kebumen.rows)
    assert f"Direncanakan untuk November 2026 {count} aksi dari 1 satker" in said


def test_home_says_when_no_plan_of_the_year_is_there() -> None:
    site = Site(replace(SETTINGS, data_date=date(2027, 1, 5)), tuple(REAL), {})
    said = tree("index.md", pages_of(site)).said
    assert "Direncanakan untuk Januari 2027 Belum ada rencana aksi tahun 2027" in said


def test_home_does_not_read_a_lost_schedule_as_nothing_planned() -> None:
    site = Site(replace(SETTINGS, data_date=date(2023, 6, 1)), tuple(REAL), {})
    (demak,) = [table for table in REAL if table.tahun == 2023]
    said = tree("index.md", pages_of(site)).said
    assert f"{len(demak.rows)} aksi KPU Kabupaten Demak tidak terbaca jadwalnya" in said


def test_a_site_without_plans_still_has_its_pages() -> None:
    assert "0 dari 552 satker" in tree("index.md", pages_of(Site(SETTINGS, (), {}))).said


def test_every_action_is_on_its_area_page_once() -> None:
    for kode in reference.areas():
        links = [
            node.attributes["href"]
            for node in tree(f"area/{kode}/index.md").with_class("nomor-aksi")
        ]
        wanted = [
            f"../../{t.name}/#aksi-{row.id}"
            for t in REAL
            for row in t.rows
            if row.area_kode == kode
        ]
        assert sorted(links) == sorted(wanted)


def test_a_subpilar_without_actions_says_so() -> None:
    for area in reference.areas().values():
        for sub in area_across(SITE, area).subpilar:
            section = tree(f"area/{area.kode}/index.md").by_id(f"subpilar-{sub.subpilar.nomor}")
            assert sub.subpilar.nama in section.text
            empty = [node.text for node in tree(f"area/{area.kode}/index.md").with_class("kosong")]
            assert bool(sub.plans) or any(
                "Tidak ada aksi untuk subpilar ini" in text for text in empty
            )


def test_an_action_whose_subpilar_is_of_another_area_is_not_lost() -> None:
    table = REAL[0]
    band = table.areas[0]
    row = replace(band.rows[0], subpilar="6.5")
    moved = replace(band, komponen=(replace(band.komponen[0], rows=(row,)),))
    site = Site(SETTINGS, (replace(table, areas=(moved,)),), {})
    page = tree(f"area/{band.kode}/index.md", pages_of(site))
    assert "Di luar subpilar area ini" in page.text
    assert [node.text for node in page.with_class("nomor-aksi")] == [f"Aksi {row.id}"]


@pytest.mark.parametrize("year", SITE.years)
def test_month_pages_list_what_is_planned_and_what_is_unread(year: int) -> None:
    for month in glossary.SETAHUN:
        root = tree(f"bulan/{year}/{month:02d}/index.md")
        planned = [
            f"../../../{t.name}/#aksi-{r.id}"
            for t in SITE.of_year(year)
            for r in t.rows
            if month in r.bulan
        ]
        assert sorted(node.attributes["href"] for node in root.with_class("nomor-aksi")) == sorted(
            planned
        )
        for table in SITE.of_year(year):
            unread = sum(row.kepastian == glossary.TIDAK_TERBACA for row in table.rows)
            said = f"{unread} aksi {table.satker.nama} tidak terbaca jadwalnya"
            assert (said in root.said) == bool(unread)


@pytest.mark.parametrize("limit", ["LISTED_ACTIONS", "LISTED_FOLDS"])
def test_long_pages_give_counts_with_links(monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    monkeypatch.setattr(pages_national, limit, 3)
    pages = pages_of(SITE)
    for path, part in (
        ("area/sdm/index.md", "/#area-sdm"),
        ("bulan/2026/01/index.md", "/?bulan=1"),
    ):
        root = tree(path, pages)
        assert not root.with_class("nomor-aksi")
        links = [
            node.attributes["href"]
            for part in root.with_class("ringkas")
            for node in part.tags("a")
        ]
        assert any(link.endswith(part) for link in links)
        assert root.with_class("lipat")
    area = tree("area/sdm/index.md", pages)
    said, asked = area.said, {node.attributes["href"] for node in area.tags("a")}
    for year in SITE.years:
        count = sum(row.subpilar == "3.1" for table in SITE.of_year(year) for row in table.rows)
        assert not count or f"{year} {count} aksi dalam" in said
        assert not count or f"../../jelajah/?area=3.1&tahun={year}" in asked


def test_at_national_scale_home_names_provinces_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages_national, "LISTED_OFFICES", 1)
    pages = pages_of(SITE)
    links = [
        node.attributes["href"]
        for node in tree("index.md", pages).with_class("provinsi-daftar")[0].tags("a")
    ]
    assert links == ["satker/#jambi", "satker/#jawa-tengah"]
    assert {"jambi", "jawa-tengah"} <= {
        n.attributes.get("id") for n in tree("satker/index.md", pages).all()
    }


def test_an_office_shows_its_years_newest_first_and_its_official_sites() -> None:
    table = REAL[0]
    slug = table.satker.satker
    info = {slug: SatkerInfo(slug, "https://contoh.id/situs", "https://contoh.id/ppid")}
    plans = (replace(table, tahun=2019), replace(table, tahun=2021), replace(table, tahun=2020))
    root = tree(f"{slug}/index.md", pages_of(Site(SETTINGS, plans, info)))
    assert [card.attributes["data-tahun"] for card in root.with_class("kartu")] == [
        "2021",
        "2020",
        "2019",
    ]
    links = {node.attributes["href"] for node in root.tags("a")}
    assert {
        "https://contoh.id/situs",
        "https://contoh.id/ppid",
        "2021/",
        "2021/keputusan/",
    } <= links
    assert table.satker.kode_satker in root.text


def test_the_data_page_explains_every_column_and_kind() -> None:
    codes = [node.text for node in tree("data/index.md").tags("code")]
    assert set(KOLOM) | set(glossary.KEPASTIAN) <= set(codes)


def test_counts_of_the_month_index() -> None:
    for year in SITE.years:
        counts = [month_across(SITE, year, month).actions for month in glossary.SETAHUN]
        assert counts == [
            sum(m in row.bulan for t in SITE.of_year(year) for row in t.rows)
            for m in glossary.SETAHUN
        ]


def test_figures_in_words() -> None:
    assert [size_words(n) for n in (1, 95_123, 1_234_567)] == ["1\xa0kB", "95\xa0kB", "1,2\xa0MB"]
    assert number_words(125_000) == "125.000"
    assert (glossary.day_words(date(2025, 3, 9)), glossary.day_words(None)) == ("9 Maret 2025", "")


@pytest.mark.parametrize("path", ["area/sdm/index.md", "bulan/2025/03/index.md"])
def test_a_table_has_one_scale(path: str) -> None:
    """The same number is shaded alike in every line, and the darkest is the highest."""
    for table in tree(path).with_class("kisi"):
        cells = [cell for cell in table.tags("td") if "pekat-" in cell.attributes.get("class", "")]
        shades: dict[int, set[str]] = {}
        for cell in cells:
            shades.setdefault(int(cell.text), set()).add(cell.attributes["class"])
        assert all(len(each) == 1 for each in shades.values())
        assert shades[max(shades)] == {"pekat-4"}
    assert "makin gelap, makin banyak" in tree(path).said


@pytest.mark.parametrize(
    ("path", "tag"),
    [("bulan/2025/03/index.md", "h2"), ("area/sdm/index.md", "summary"), ("index.md", "li")],
)
def test_offices_stand_in_alphabetical_order(path: str, tag: str) -> None:
    """In each list: of the page, of a subpilar, of a province."""
    root = tree(path)
    parts = [part for part in root.tags("section") if not part.tags("section")]
    lists = [root] if tag == "h2" else parts
    told = [
        [node.said for node in each.tags(tag) if node.said.startswith("KPU ")] for each in lists
    ]
    assert max(map(len, told)) > 1
    assert all(names == sorted(names) for names in told)
