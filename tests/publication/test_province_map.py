"""The map of tiles: every province once, in a place of its own, and the same as its table."""

from dataclasses import replace

import page_reader
from test_pages import REAL, SETTINGS, block_of

from zi_site.plan import reference
from zi_site.publication.pages_national import national_pages
from zi_site.views.province_map import ProvinceMap, province_map
from zi_site.views.site import Site

SITE = Site(SETTINGS, tuple(REAL), {})


def test_every_province_has_a_tile_of_its_own() -> None:
    tiles = province_map(SITE).tiles
    provinces = {satker.provinsi for satker in reference.register().values()}
    assert {tile.province.nama for tile in tiles} == provinces
    assert len({(tile.column, tile.line) for tile in tiles}) == len(tiles) == len(provinces) == 38
    assert len({tile.short for tile in tiles}) == len(tiles)


def test_a_tile_is_darker_the_larger_the_share() -> None:
    jateng = next(t for t in province_map(SITE).tiles if t.province.nama == "Jawa Tengah")
    office, published = jateng.province.offices[0], REAL[:1]
    steps = []
    for many in (0, 1, 9, 10, 49, 50, 100):
        offices = tuple(
            replace(office, plans=tuple(published) if at < many else ()) for at in range(100)
        )
        steps.append(replace(jateng, province=replace(jateng.province, offices=offices)).step)
    assert steps == [0, 1, 1, 2, 2, 3, 3]
    assert [words for _, words in ProvinceMap((jateng,)).legend] == [
        "belum ada", "kurang dari 10 %", "10 sampai 50 %", "50 sampai 100 %",
    ]  # fmt: skip


def test_the_picture_says_what_its_table_says() -> None:
    (home,) = (file for file in national_pages(SITE, dict) if file.path == "index.md")
    tree = page_reader.tree_of(block_of(home.content.decode()))
    said = sorted(node.text for node in tree.tags("title"))
    (table,) = (node for node in tree.tags("details") for node in node.tags("table"))
    rows = [[cell.text for cell in row.tags("th", "td")] for row in table.tags("tr")][1:]
    assert sorted(f"{name}: {some} dari {every} satker" for name, some, every in rows) == said
    assert [row for row in rows if row[1] != "0"] == [
        ["Jambi", "1", "12"],
        ["Jawa Tengah", "4", "36"],
    ]
