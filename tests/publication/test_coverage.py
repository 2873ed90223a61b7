"""Coverage of subpilar: every cell counted again, nothing scored or left to colour alone."""

from dataclasses import replace

import page_reader
import pytest
from page_reader import Node
from test_pages import REAL, SETTINGS, block_of, with_kind

from zi_site.plan import glossary, reference
from zi_site.publication import pages_compare
from zi_site.publication.pages_compare import compare_pages, coverage_views
from zi_site.views.coverage import CoverageCell, coverage_of, group_coverage
from zi_site.views.site import Site
from zi_site.views.table import Table

SITE = Site(SETTINGS, tuple(REAL), {})
BY_NAME = sorted(SITE.ordered, key=lambda table: table.satker.nama)


def pages_of(site: Site) -> dict[str, Node]:
    return {
        file.path.removeprefix("cakupan/").removesuffix("index.md"): page_reader.tree_of(
            block_of(file.content.decode())
        )
        for file in compare_pages(site)
        if file.path.startswith("cakupan/")
    }


PAGES = pages_of(SITE)


def matrix(page: Node, name: str) -> tuple[list[str], dict[str, list[Node]]]:
    """The heads of a table's columns, and the cells by the head of their row."""
    (table,) = [node for node in page.tags("table") if name in node.tags("caption")[0].text]
    rows = [row for row in table.tags("tr") if row.tags("td")]
    heads = [
        node.said for node in table.tags("thead")[0].tags("th") if node.attributes["scope"] == "col"
    ]
    return heads, {row.tags("th")[0].said: row.tags("td") for row in rows}


@pytest.mark.parametrize("table", REAL, ids=lambda table: table.name)
def test_every_action_is_in_one_cell(table: Table) -> None:
    coverage = coverage_of(table)
    assert [cell.subpilar.nomor for cell in coverage.cells] == list(reference.subpilar())
    inside = [row.id for cell in coverage.cells for row in cell.rows]
    assert sorted(inside) == sorted(row.id for row in table.rows if row.subpilar)
    assert coverage.outside == sum(not row.subpilar for row in table.rows)
    assert all(row.subpilar == cell.subpilar.nomor for cell in coverage.cells for row in cell.rows)


def test_the_matrix_names_every_plan_and_subpilar_and_says_what_is_empty() -> None:
    heads, rows = matrix(PAGES[""], "menurut subpilar")
    assert len(heads) == 1 + len(REAL)
    assert list(rows) == [f"{sub.nomor} {sub.nama}" for sub in reference.subpilar().values()]
    for (number, cells), position in zip(rows.items(), range(25), strict=True):
        for table, cell in zip(BY_NAME, cells, strict=True):
            actions = coverage_of(table).cells[position].rows
            assert number.startswith(coverage_of(table).cells[position].subpilar.nomor)
            assert cell.said.startswith(f"{len(actions)} aksi" if actions else "tidak ada aksi")
            links = [node.attributes["href"] for node in cell.tags("a")]
            assert links == ([f"../{table.name}/#aksi-{actions[0].id}"] if actions else [])


def test_an_incomplete_copy_is_said_in_its_head() -> None:
    heads, _ = matrix(PAGES[""], "menurut subpilar")
    for table, head in zip(BY_NAME, heads[1:], strict=True):
        lost = any(note.jenis == glossary.KEKOSONGAN for note in table.catatan)
        assert ("salinan tidak lengkap" in head) == lost


def test_every_page_says_how_many_offices_it_rests_on_and_that_it_is_no_score() -> None:
    assert set(PAGES) == {"", *(f"{year}/" for year in SITE.years)}
    for page in PAGES.values():
        assert "(dari 552 terdaftar)" in page.said
        assert "bukan penilaian dan bukan peringkat" in page.said


def test_years_count_plans() -> None:
    _, rows = matrix(PAGES[""], "Banyaknya rencana")
    for year in SITE.years:
        (cells,) = [cells for head, cells in rows.items() if head.startswith(str(year))]
        for cell, number in zip(cells, reference.subpilar(), strict=True):
            count = sum(
                any(row.subpilar == number for row in table.rows) for table in SITE.of_year(year)
            )
            assert cell.said == (f"{count} rencana" if count else "tidak ada")


def test_many_plans_are_lines_and_more_are_by_province(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages_compare, "COLUMNS", 1)
    monkeypatch.setattr(pages_compare, "LINES", 1)
    pages = pages_of(SITE)
    assert {"2025/", "2025/jambi/", "2025/jawa-tengah/", "2023/"} <= set(pages)
    _, rows = matrix(pages["2025/"], "Banyaknya rencana")
    assert [head.split(" 1 ")[0] for head in rows] == ["Jambi", "Jawa Tengah"]
    monkeypatch.setattr(pages_compare, "COLUMNS", 0)
    heads, rows = matrix(pages_of(SITE)["2026/"], "menurut nomor subpilar")
    assert heads == [
        "Rencana",
        *(f"{sub.nomor} {sub.nama}" for sub in reference.subpilar().values()),
    ]
    (cells,) = rows.values()
    assert [cell.said.split(" ")[0] for cell in cells] == [
        str(len(cell.rows)) if cell.rows else "tidak"
        for cell in coverage_of(SITE.of_year(2026)[0]).cells
    ]


def test_a_national_year_has_no_giant_page() -> None:
    offices = list(reference.register().values())[:120]
    tables = tuple(replace(REAL[0], satker=satker) for satker in offices)
    views = dict(coverage_views(tables, REAL[0].tahun))
    assert max(len(view.plans) for view in views.values()) <= pages_compare.LINES
    assert sum(len(view.plans) for view in views.values()) == len(tables)


def test_months_in_short_and_how_sure() -> None:
    def when(*kinds: str) -> str:
        rows = tuple(with_kind(REAL[0], kind).rows[0] for kind in kinds)
        return CoverageCell(reference.subpilar()["1.1"], rows).when

    assert when() == ""
    assert when("tertulis") == "Mar, Jun"
    assert when("perkiraan") == "Mar, Jun (perkiraan)"
    assert when("tertulis", "perkiraan", "konvensi") == "Mar, Jun (sebagian konvensi dan perkiraan)"
    assert when("tidak-terbaca", "tidak-terbaca", "tidak-terjadwal") == (
        "2 jadwal tidak terbaca; 1 jadwal tidak terjadwal"
    )


def test_an_action_of_no_subpilar_is_counted_beside_the_plan() -> None:
    table = REAL[0]
    band = table.areas[0].komponen[0]
    loose = replace(band, rows=tuple(replace(row, subpilar="") for row in band.rows))
    changed = replace(table, areas=(replace(table.areas[0], komponen=(loose,)),))
    heads, _ = matrix(pages_of(Site(SETTINGS, (changed,), {}))[""], "menurut subpilar")
    assert f"{len(band.rows)} aksi tanpa subpilar" in heads[1]


def test_a_group_without_plans() -> None:
    assert group_coverage("2025", "/cakupan/2025/", ()).plans == 0
