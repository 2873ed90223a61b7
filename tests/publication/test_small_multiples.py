"""Small multiples: one scale for all, the bars are the counts, and the same stands as a table."""

import re
from collections import Counter

import page_reader
import pytest
from test_pages import REAL, SETTINGS, block_of

from zi_site.plan import glossary, reference
from zi_site.publication.pages_national import national_pages
from zi_site.views import small_multiples
from zi_site.views.across import area_across
from zi_site.views.site import Site
from zi_site.views.small_multiples import YearPicture

SITE = Site(SETTINGS, tuple(REAL), {})
BODIES = {file.path: block_of(file.content.decode()) for file in national_pages(SITE, dict)}


def drawn(path: str) -> dict[int, tuple[int, int]]:
    """By month, where its bar begins and ends."""
    bars = re.findall(r"M(\d+)\.5 (\d+)V(\d+)", path)
    return {int(at) + 1: (int(foot), int(head)) for at, foot, head in bars}


def heights(picture: YearPicture) -> tuple[int, ...]:
    dark, pale = drawn(picture.dark_path), drawn(picture.pale_path)
    for month in dark.keys() & pale.keys():
        assert dark[month][1] == pale[month][0], "a bar without a gap"
    tops = dark | pale
    return tuple(tops.get(month, (0, 0))[1] for month in glossary.SETAHUN)


@pytest.mark.parametrize("area", reference.areas().values(), ids=lambda area: area.kode)
def test_an_area_is_drawn_by_subpilar(area: reference.OfficialArea) -> None:
    pictures = small_multiples.of_area(area_across(SITE, area)).pictures
    rows = [row for table in REAL for row in table.rows if row.area_kode == area.kode]
    printed = [row for row in rows if row.kepastian == glossary.TERTULIS]
    assert sum(each.count for each in pictures) == len(rows)
    for month in glossary.SETAHUN:
        assert sum(heights(each)[month - 1] for each in pictures) == sum(
            month in row.bulan for row in rows
        )
        assert sum(each.dark[month - 1] for each in pictures) == sum(
            month in row.bulan for row in printed
        )


def test_a_month_stands_out_among_the_others() -> None:
    areas = small_multiples.area_rows(SITE.of_year(2025))
    for picture in small_multiples.of_month(areas, 2025, 3).pictures:
        assert heights(picture) == picture.row.counts
        assert drawn(picture.dark_path).keys() <= {3}
        assert picture.count == picture.row.counts[2]


@pytest.mark.parametrize("path", ["area/pengawasan/index.md", "bulan/2025/03/index.md"])
def test_the_picture_says_what_its_table_says(path: str) -> None:
    """The table has every bar's number, and all pictures have the scale of the highest."""
    root = page_reader.tree_of(BODIES[path])
    (pictures,) = root.with_class("seri")
    table = next(node for node in root.tags("details") if "sebagai tabel" in node.said)
    numbers = [[int(cell.text) for cell in row.tags("td")][:12] for row in table.tags("tr")[1:]]
    scales = Counter(node.attributes["viewbox"] for node in pictures.tags("svg"))
    assert scales == {f"0 0 12 {max(map(max, numbers))}": len(numbers)}
    for node, told in zip(pictures.tags("svg"), numbers, strict=True):
        pale, dark = (drawn(part.attributes["d"]) for part in node.tags("path"))
        tops = dark | pale
        assert told == [tops.get(month, (0, 0))[1] for month in glossary.SETAHUN]


def test_a_picture_says_how_many_schedules_are_lost() -> None:
    """No bar stands for an action whose months could not be read, which is not an empty year."""
    root = page_reader.tree_of(BODIES["area/pengawasan/index.md"])
    (pictures,) = root.with_class("seri")
    table = next(node for node in root.tags("details") if "sebagai tabel" in node.said)
    lost = [row.tags("td")[-2].text for row in table.tags("tr")[1:]]
    assert any(each != "0" for each in lost)
    for item, count in zip(pictures.tags("li"), lost, strict=True):
        told = f"{count} jadwalnya tidak terbaca"
        assert (told in item.text) == (count != "0")
