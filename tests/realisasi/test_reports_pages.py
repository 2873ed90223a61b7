"""What a reader gets of the reports: on the plan's page, in the checklist, for the meetings, and in
the open data.
"""

import csv
import json
import re
from dataclasses import replace
from hashlib import sha256
from os.path import normpath
from pathlib import Path

import markdown
import page_reader
import pytest
import reported_tables
import site_links
from conftest import ROOT
from hypothesis import given, settings
from page_reader import Node
from profiles import examples
from test_html import findings
from test_pages import SETTINGS, around, block_of

from zi_site.plan.model import SatkerInfo
from zi_site.plan.reports import STATUS
from zi_site.publication import pages_reports
from zi_site.publication.pages import plan_pages
from zi_site.publication.pages_national import national_pages
from zi_site.publication.pages_reports import report_pages
from zi_site.publication.search import plan_records
from zi_site.views.dip import dip_of
from zi_site.views.report_columns import KOLOM_LAPORAN, KOLOM_REALISASI
from zi_site.views.reports import BELUM, LEWAT, past_count
from zi_site.views.site import Site, action_text
from zi_site.views.table import Table, table_of

PLAIN = table_of(reported_tables.frozen_plan())
ADDRESS = "http://127.0.0.1:8000/"


def pages_of(table: Table, ppid: str = "") -> dict[str, str]:
    """Every page of a plan that tells of reports, by its path below the plan's."""
    surroundings = replace(around(table), info=SatkerInfo(table.satker.satker, ppid=ppid))
    made = (next(plan_pages(table, surroundings)), *report_pages(table, surroundings))
    return {file.path.removeprefix(f"{table.name}/"): file.content.decode() for file in made}


def trees(table: Table, ppid: str = "") -> dict[str, Node]:
    return {
        path: page_reader.tree_of(block_of(text)) for path, text in pages_of(table, ppid).items()
    }


def action(page: Node, identity: str) -> Node:
    """The row with the reports on an action, beneath it."""
    (body,) = (
        body
        for body in page.tags("tbody")
        if any(row.attributes.get("id") == f"aksi-{identity}" for row in body.all())
    )
    rows = body.tags("tr")
    at = next(n for n, row in enumerate(rows) if row.attributes.get("id") == f"aksi-{identity}")
    return rows[at + 1]


def test_every_plan_has_a_checklist_and_reports_bring_the_quarters() -> None:
    assert list(pages_of(PLAIN)) == ["index.md", "bukti/index.md"]
    quarters = [f"monev/tw-{number}/index.md" for number in (1, 2, 3, 4)]
    assert list(pages_of(reported_tables.blora())) == [
        "index.md",
        "bukti/index.md",
        "monev/index.md",
        *quarters,
    ]


@pytest.mark.parametrize(
    "table", [reported_tables.blora(), reported_tables.demak(), reported_tables.hostile(), PLAIN]
)
def test_plain_markdown_gives_the_same_html(table: Table) -> None:
    for text in pages_of(table, "https://ppid.contoh.go.id/").values():
        body = text.split("---\n", 2)[2]
        assert markdown.markdown(body, extensions=["toc", "tables", "fenced_code"]) == body.strip()
        assert not re.search(r"\n[ \t]*\n", block_of(text))


def test_a_plan_without_reports_says_so_in_one_sentence() -> None:
    page = trees(PLAIN)["index.md"]
    assert page.said.count("Belum ada laporan realisasi.") == 1
    assert [page.with_class(name) for name in ("deret-laporan", "laporan", "realisasi")] == [
        [],
        [],
        [],
    ]
    assert not [node for node in page.tags("select") if node.attributes["name"] == "status"]
    assert 'halaman: "rencana"\n' in pages_of(PLAIN)["index.md"]


def test_the_plan_page_counts_and_dates_its_reports() -> None:
    page = trees(reported_tables.blora())["index.md"]
    (section,) = page.with_class("realisasi")
    for words in (
        "5 dari 46 aksi sudah dilaporkan",
        "2 selesai, 1 berjalan, 1 tertunda, 1 dibatalkan, 3 di antaranya dengan bukti; "
        "41 aksi belum ada laporan.",
        "Laporan terakhir 4 Juli 2025, 1 tahun 4 bulan sebelum data situs ini.",
    ):
        assert words in section.said
    assert "%" not in section.said
    (table,) = page.with_class("tabel")
    assert table.said.count("Belum ada laporan") == 41


def test_reports_stand_beneath_their_action() -> None:
    page = trees(reported_tables.blora())["index.md"]
    told = action(page, "1.1")
    for words in (
        "Selesai Triwulan I, dilaporkan 5 April 2025",
        "Kendala: Contoh kendala: dua anggota pindah tugas.",
        "Tindak lanjut: Contoh tindak lanjut: keputusan diubah pada Mei.",
        "Contoh notulen rapat ppid.contoh.go.id, 1 April 2025",
        "Contoh daftar hadir terbatas: tidak diumumkan di sini",
        "Contoh laporan pengaduan dikecualikan: informasi yang dikecualikan",
    ):
        assert words in told.said
    assert told.attributes["data-realisasi_status"] == "selesai"
    assert "1 laporan sebelumnya Berjalan Triwulan I" in action(page, "1.2").said
    assert action(page, "1.2").attributes["data-realisasi_periode"] == "Triwulan II"


def test_a_mark_has_a_shape_of_its_own_for_each_status() -> None:
    strips = [
        node
        for node in trees(reported_tables.blora())["index.md"].with_class("deret-laporan")
        if len(node.children) == 12
    ]
    kinds = {mark.attributes["class"] for strip in strips for mark in strip.tags("b")}
    assert len(strips) == 5
    assert len(kinds) == len(STATUS)
    css = (ROOT / "overrides" / "assets" / "laporan.css").read_text(encoding="utf-8")
    shapes = dict(re.findall(r'\.deret-laporan \.(\w+)::before \{\n  content: "(.)"', css))
    assert len({shapes[kind] for kind in kinds}) == len(STATUS)


def test_public_evidence_alone_is_linked_and_the_rest_can_be_asked_for() -> None:
    for ppid in ("", "https://eppid.contoh.go.id/"):
        for path, page in trees(reported_tables.blora(), ppid).items():
            links = [link for link in page.tags("a") if link.attributes["href"].startswith("http")]
            evidence = [
                link for link in links if "ppid.contoh.go.id/notulen" in link.attributes["href"]
            ]
            assert all(link.attributes["rel"] == "noopener" for link in evidence)
            assert "rahasia" not in page.text + " ".join(
                link.attributes["href"] for link in links
            ), path
            asked = "dapat diminta melalui PPID" in page.said
            assert asked == (bool(ppid) and "Contoh daftar hadir" in page.said), path


@given(reported_tables.tables())
@settings(max_examples=examples(15))
def test_any_reports_make_whole_pages_that_never_say_not_done(table: Table) -> None:
    for path, page in trees(table).items():
        hrefs = [link.attributes["href"] for link in page.tags("a")]
        assert not [href for href in hrefs if re.match(r"(?i)\s*(javascript|data|file):", href)], (
            path
        )
        said = page.said.replace("bukan berarti belum dilaksanakan", "")
        told = " ".join(
            text
            for row in table.rows
            for each in row.laporan
            for text in (each.uraian, each.kendala)
        )
        assert "belum dilaksanakan" not in said or "belum dilaksanakan" in told


def test_the_facet_offers_each_status_that_occurs() -> None:
    page = trees(reported_tables.blora())["index.md"]
    (select,) = (node for node in page.tags("select") if node.attributes["name"] == "status")
    values = [option.attributes["value"] for option in select.tags("option")]
    assert values == ["", "selesai", "berjalan", "tertunda", "dibatalkan", BELUM, LEWAT]
    (tabel,) = page.tags("zi-tabel")
    assert tabel.attributes["data-kolom"].split()[-len(KOLOM_REALISASI) :] == list(KOLOM_REALISASI)


def test_what_is_past_without_a_report_is_marked_counted_and_dated() -> None:
    table = reported_tables.blora()
    page = trees(table)["index.md"]
    marked = [row for row in page.with_class("aksi") if "data-lewat" in row.attributes]
    count = past_count(table.rows, SETTINGS.counted_from)
    assert len(marked) == count > 0
    words = f"{count} aksi sudah lewat bulannya, belum ada laporan (per 21 November 2026)."
    assert words in page.said
    assert words.partition(" aksi")[2] in trees(PLAIN)["index.md"].said
    assert "terlambat" not in page.said.casefold()


def test_lists_of_several_plans_show_the_report_and_its_evidence() -> None:
    table = reported_tables.blora()
    pages = {
        file.path: page_reader.tree_of(block_of(file.content.decode()))
        for file in national_pages(Site(SETTINGS, (table, PLAIN), {}), dict)
    }
    link = "https://ppid.contoh.go.id/notulen.pdf"
    first = table.rows[0]  # reported for its first quarter, with evidence
    for path in (f"area/{first.area_kode}/index.md", f"bulan/2025/{first.bulan[0]:02d}/index.md"):
        page = pages[path]
        assert "Selesai (Triwulan I)" in page.said
        assert link in [node.attributes.get("href") for node in page.tags("a")]
        assert "https://ppid.contoh.go.id/rahasia" not in page.said
    assert "Di antaranya" in pages[path].said
    assert "2 selesai, 1 berjalan" in pages["kab-blora/index.md"].said


def test_columns_of_the_meeting_that_no_report_fills_are_left_out() -> None:
    table = reported_tables.blora()
    whole = reported_tables.blora_reports()
    reports = (replace(each, kendala="", tindak_lanjut="") for each in whole.laporan)
    bare = table_of(reported_tables.frozen_plan(), replace(whole, laporan=tuple(reports)))
    headings = {
        each: [node.said for node in trees(one)["monev/tw-1/index.md"].tags("th")]
        for each, one in (("whole", table), ("bare", bare))
    }
    assert {"Kendala", "Tindak lanjut"} <= set(headings["whole"])
    assert not {"Kendala", "Tindak lanjut"} & set(headings["bare"])


def test_the_checklist_has_a_box_for_each_planned_month() -> None:
    page = trees(reported_tables.blora())["bukti/index.md"]
    (code,) = page.with_class("kode")
    assert code.tags("path")
    assert code.said == "https://contoh.id/zi/kab-blora/2025/bukti/"
    boxes = [[each.text for each in box.tags("i")] for box in page.with_class("kotak")]
    assert sum(len(each) for each in boxes) == sum(max(1, len(row.bulan)) for row in PLAIN.rows)
    assert ["Mar", "Jun", "Sep", "Des"] in boxes
    assert {row.bukti_fisik for row in PLAIN.rows} <= {
        node.tags("p")[0].text
        for listed in page.with_class("periksa")
        for node in listed.tags("div")
        if node.tags("p")
    }
    assert "Dilaporkan untuk Triwulan I: selesai Contoh notulen rapat" in page.said
    assert [node.said.rsplit(" ", 2)[0] for node in page.tags("h2")] == list(
        dict.fromkeys(row.penanggung_jawab for row in PLAIN.rows)
    )


def test_a_quarter_is_an_agenda_with_room_to_write() -> None:
    page = trees(reported_tables.blora())["monev/tw-1/index.md"]
    assert (
        "Direncanakan 39 aksi Di antaranya dilaporkan 4 aksi Belum ada laporan 35 aksi" in page.said
    )
    rows = [node.attributes["id"] for node in page.tags("tr") if "id" in node.attributes]
    assert rows[:3] == ["aksi-1.1", "aksi-1.2", "aksi-1.3"]
    assert len(rows) == len(set(rows)) == 39
    (blank,) = page.with_class("rapat")
    assert blank.attributes["aria-hidden"] == "true"
    assert "Laporan lain" not in trees(reported_tables.blora())["monev/tw-3/index.md"].said
    last = trees(reported_tables.demak())["monev/tw-4/index.md"]
    assert "100 aksi lain tidak mempunyai bulan" in last.said


def test_very_many_reports_lead_to_the_quarters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages_reports, "REPORTS_IN_FULL", 5)
    pages = trees(reported_tables.blora())
    told = action(pages["index.md"], "1.2")
    assert "Contoh laporan: rapat kedua" in told.said
    assert "Contoh laporan: rapat pertama" not in told.said
    (link,) = [each for each in told.tags("a") if each.attributes["href"].startswith("monev")]
    assert (link.text, link.attributes["href"]) == ("Berjalan, Triwulan I", "monev/tw-1/#aksi-1.2")
    assert "aksi-1.2" in {
        row.attributes.get("id") for row in pages["monev/tw-1/index.md"].tags("tr")
    }
    assert "dari laporan terakhir setiap aksi" in pages["bukti/index.md"].said
    assert "dari laporan terakhir setiap aksi" not in trees(PLAIN)["bukti/index.md"].said


def test_search_finds_what_was_reported() -> None:
    text = b"".join(file.content for file in plan_records(reported_tables.blora())).decode()
    assert "keputusan tim kerja sudah ditandatangani" in text
    assert "Contoh notulen rapat" in text


@pytest.fixture(scope="module")
def reported_site(reported_project: Path) -> Path:
    return reported_project / "site"


def test_the_built_site_is_valid_and_whole(reported_site: Path) -> None:
    pages = site_links.documents(reported_site)
    told = {
        path
        for path in pages
        if re.search(r"kab-(blora|demak|sarolangun)/\d+/(bukti|monev)?", path.as_posix())
    }
    assert len(told) >= 3 * 2 + 2 * 5
    assert [
        found for found in site_links.dead(reported_site, pages, ADDRESS) if found[0] in told
    ] == []
    assert [found for found in site_links.external(pages, ADDRESS) if found[0] in told] == []
    assert findings(*told, *(reported_site / name / "index.html" for name in ("data", "dip"))) == []


def test_wherever_an_action_is_listed_its_reported_state_is(reported_site: Path) -> None:
    """Of any page: what says an action's text and links to it says how it stands. Its own page has
    the whole reports in a row beneath.
    """
    tables = (reported_tables.blora(), reported_tables.demak())
    known = {(t.name, row.id): row for t in tables for row in t.rows if row.laporan}
    kinds = set()
    for path in sorted(reported_site.rglob("index.html")):
        address = path.parent.relative_to(reported_site).as_posix()
        text = path.read_text(encoding="utf-8")
        page = page_reader.tree_of(text if "#aksi-" in text else "")
        above = {
            id(row): _caption(table) for table in page.tags("table") for row in table.tags("tr")
        }
        for item in page.tags("li", "tr"):
            rows = [known[each] for each in _linked(item, address) if each in known]
            if not rows or item.tags("li", "tr") or action_text(rows[0])[:40] not in item.said:
                continue
            told = any(each.status in item.said.casefold() for each in rows[0].laporan)
            assert told or "belum ada laporan" in above.get(id(item), ""), path
            kinds.add(re.sub(r"\d+", "N", address.removeprefix(f"{rows[0].satker}/")))
    assert {"N/bukti", "N/monev/tw-N", "bulan/N/N"} <= kinds
    assert any(each.startswith("area/") for each in kinds)


def _caption(table: Node) -> str:
    return " ".join(each.said for each in table.tags("caption"))


def _linked(item: Node, address: str) -> list[tuple[str, str]]:
    """The plan and the id of each action of other pages that an item links to."""
    links = [link.attributes.get("href", "").partition("#") for link in item.tags("a")]
    return [
        (normpath(f"{address}/{folder}"), anchor.removeprefix("aksi-"))
        for folder, _, anchor in links
        if folder
    ]


def test_reports_are_open_data(reported_site: Path) -> None:
    data = reported_site / "data"
    with (data / "realisasi.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert tuple(lines[0]) == KOLOM_LAPORAN
    assert [line["satker"] for line in lines] == ["kab-blora"] * 6 + ["kab-demak"]
    package = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))
    (table,) = (each for each in package["resources"] if each["name"] == "realisasi")
    assert [field["name"] for field in table["schema"]["fields"]] == list(KOLOM_LAPORAN)
    sums = dict(
        reversed(line.split("  ")) for line in (data / "SHA256SUMS").read_text().splitlines()
    )
    for path in ("../data/realisasi.csv", "../kab-blora/2025/realisasi-kab-blora-2025.yml"):
        assert sha256((data / path).read_bytes()).hexdigest() == sums[path]
    catalogue = (data / "katalog.jsonld").read_text(encoding="utf-8")
    assert "kab-blora/2025/realisasi-kab-blora-2025.csv" in catalogue
    assert "realisasi-kab-sarolangun" not in catalogue
    page = page_reader.tree_of(
        (data / "index.html").read_text(encoding="utf-8").split("<!doctype html>", 1)[1]
    )
    assert {*KOLOM_LAPORAN, *KOLOM_REALISASI} <= {node.text for node in page.tags("code")}


def test_the_file_of_reports_is_given_out_as_it_stands(reported_project: Path) -> None:
    published = reported_project / "site" / "kab-blora" / "2025" / "realisasi-kab-blora-2025.yml"
    assert (
        published.read_bytes()
        == (reported_project / "plans" / "kab-blora" / "2025.realisasi.yml").read_bytes()
    )


def test_without_any_report_there_is_no_table_of_reports(site: Path) -> None:
    assert not (site / "data" / "realisasi.csv").exists()
    assert not list(site.rglob("realisasi-*"))
    assert not list(site.rglob("monev"))
    package = json.loads((site / "data" / "datapackage.json").read_text(encoding="utf-8"))
    assert not [each for each in package["resources"] if "realisasi" in each["name"]]


def test_reports_are_periodic_information_in_the_register() -> None:
    plan, reports = dip_of([reported_tables.blora()], SETTINGS)
    assert plan == replace(dip_of([PLAIN], SETTINGS)[0], table=reported_tables.blora())
    assert reports.kelas_informasi == "Informasi berkala"
    assert reports.waktu_dan_tempat == "Laporan terakhir 4 Juli 2025"
    assert reports.tautan == "https://contoh.id/zi/kab-blora/2025/monev/"
