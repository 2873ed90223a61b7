"""The plan page and the decree page: complete, anchored, honest about doubt, and portable Markdown."""

import gzip
import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import markdown
import page_reader
import pytest
import sample_tables
import yaml
from conftest import ROOT
from hostile_texts import HOSTILE_TEXTS
from page_reader import Node

from zi_site.machine.outputs import BLOCK_END, BLOCK_START
from zi_site.plan import glossary
from zi_site.plan.columns import KOLOM
from zi_site.plan.model import Catatan, SatkerInfo
from zi_site.publication.pages import plan_pages
from zi_site.publication.pages_render import quoted
from zi_site.site.loading import load_plans
from zi_site.views.settings import Settings
from zi_site.views.site import CopyFile, Site, Surroundings
from zi_site.views.summary import summary_of
from zi_site.views.table import Table, table_of

SETTINGS = Settings(
    "Rencana Aksi ZI", "Uraian.", "https://contoh.id/zi/", False, "", "main", date(2026, 11, 21)
)
REAL = [table_of(each.plan) for each in load_plans(ROOT / "tests" / "rencana", jobs=1).plans]
SAMPLES = [
    sample_tables.blora(),
    sample_tables.demak(),
    sample_tables.kebumen(),
    sample_tables.further(),
    sample_tables.hostile(),
    sample_tables.empty(),
]
ALL = [*REAL, *SAMPLES]
NAMES = [*(table.name for table in REAL), "blora", "demak", "kebumen", "lain", "hostile", "empty"]
AREA_ATTRIBUTES = ("area_nomor", "area", "area_kode", "penanggung_jawab")
KOMPONEN_ATTRIBUTES = ("subpilar", "kelompok", "komponen_nomor", "komponen")
every_plan = pytest.mark.parametrize("table", ALL, ids=NAMES)


def around(table: Table, settings: Settings = SETTINGS) -> Surroundings:
    copies = tuple(CopyFile(name, 95_123) for name in ("pdf", "csv", "ics"))
    return Surroundings(settings, SatkerInfo(table.satker.satker), (2026, table.tahun), copies)


def markdown_of(table: Table, page: int = 0, settings: Settings = SETTINGS) -> str:
    return list(plan_pages(table, around(table, settings)))[page].content.decode()


def block_of(text: str) -> str:
    (block,) = re.findall(f"^{BLOCK_START}\n(.*?)\n{BLOCK_END}$", text, re.DOTALL | re.MULTILINE)
    assert isinstance(block, str)
    return block


def plan_tree(table: Table, settings: Settings = SETTINGS) -> Node:
    return page_reader.tree_of(block_of(markdown_of(table, settings=settings)))


def real(name: str) -> Table:
    (found,) = [table for table in REAL if table.name == name]
    return found


def with_kind(table: Table, kepastian: str) -> Table:
    """The same plan with every schedule of one kind."""
    months = () if kepastian.startswith("tidak") else (3, 6)

    def changed(band: object) -> object:
        rows = tuple(replace(row, kepastian=kepastian, bulan=months) for row in band.rows)  # type: ignore[attr-defined]
        return replace(band, rows=rows)  # type: ignore[type-var]

    areas = tuple(
        replace(area, komponen=tuple(changed(band) for band in area.komponen))
        for area in table.areas
    )  # type: ignore[misc]
    return replace(table, areas=areas)


@every_plan
def test_two_pages_at_their_places(table: Table) -> None:
    paths = [file.path for file in plan_pages(table, around(table))]
    assert paths == [f"{table.name}/index.md", f"{table.name}/keputusan/index.md"]


@every_plan
@pytest.mark.parametrize("page", [0, 1], ids=["rencana", "keputusan"])
def test_plain_markdown_gives_the_same_html(table: Table, page: int) -> None:
    text = markdown_of(table, page)
    body = text.split("---\n", 2)[2]
    html = markdown.markdown(body, extensions=["toc", "tables", "fenced_code"])
    assert html == body.strip()
    assert not re.search(r"\n[ \t]*\n", block_of(text))


def test_what_is_printed_beside_our_columns_stands_on_its_action() -> None:
    table = sample_tables.further()
    tree = plan_tree(table)
    (root,) = tree.tags("zi-tabel")
    columns = root.attributes["data-kolom"].split(" ")
    assert columns[len(KOLOM) :] == [
        "nomor",
        "lain_1:\u00a0TARGET",
        "lain_2:\u00a0ANGGARAN\u00a0(Rp)",
        "lain_3:\u00a0KETERANGAN\u00a0LAIN",
    ]
    for row in table.rows:
        line = tree.by_id(f"aksi-{row.id}")
        held = {
            node.attributes["data-kolom"]: node.text
            for node in line.tags("span")
            if "data-kolom" in node.attributes
        }
        assert [held.get(name, "") for name in columns[len(KOLOM) :]] == [row.nomor, *row.lain]
    assert "TARGET: 2 laporan" in tree.by_id(f"aksi-{table.rows[0].id}").said


@every_plan
def test_every_action_is_anchored_once_and_in_order(table: Table) -> None:
    anchors = [
        row.attributes["id"]
        for row in plan_tree(table).tags("tr")
        if row.attributes.get("id", "").startswith("aksi-")
    ]
    assert anchors == [f"aksi-{row.id}" for row in table.rows]


@every_plan
def test_every_cell_reads_exactly_as_in_the_plan(table: Table) -> None:
    root = plan_tree(table)
    for row in table.rows:
        shown = root.by_id(f"aksi-{row.id}")
        texts = [cell.text for cell in shown.tags("td", "th")[1:-1]]
        printed = [row.indikator, row.langkah_aksi, row.bukti_fisik]
        assert [text for text in texts if text] == [text for text in printed if text]
        last = shown.tags("td")[-1].text
        for part in (row.jadwal, *row.catatan):
            assert part in last


@every_plan
@pytest.mark.parametrize("page", [0, 1], ids=["rencana", "keputusan"])
def test_nothing_leads_out_of_the_site(table: Table, page: int) -> None:
    for node in page_reader.tree_of(block_of(markdown_of(table, page))).all():
        assert (
            node.tag not in {"script", "style", "img", "iframe", "link", "object"}
            or node.attributes == {"type": "application/ld+json"}  # data, which nothing runs
        )
        assert not any(
            name.startswith("on") or name in {"src", "style"} for name in node.attributes
        )
        assert re.fullmatch(
            rf"#[\w.-]+|(\.\./)*[\w./-]*(#[\w.-]+)?|{page_reader.HANDED_ON}",
            node.attributes.get("href", "#x"),
        )


@every_plan
@pytest.mark.parametrize("page", [0, 1], ids=["rencana", "keputusan"])
def test_headings_go_down_one_step_at_a_time(table: Table, page: int) -> None:
    root = page_reader.tree_of(block_of(markdown_of(table, page)))
    levels = [int(node.tag[1]) for node in root.tags("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@every_plan
def test_ids_are_unique_and_links_to_them_alive(table: Table) -> None:
    nodes = list(plan_tree(table).all())
    ids = [node.attributes["id"] for node in nodes if "id" in node.attributes]
    assert len(ids) == len(set(ids))
    targets = {
        node.attributes["href"][1:]
        for node in nodes
        if node.attributes.get("href", "").startswith("#")
    }
    targets |= {
        name for node in nodes for name in node.attributes.get("aria-labelledby", "").split()
    }
    assert targets <= set(ids)


@every_plan
def test_the_table_is_one_real_table(table: Table) -> None:
    (actions,) = plan_tree(table).with_class("tabel")
    assert len(actions.tags("caption")) == 1
    width = len(actions.tags("thead")[0].tags("th"))
    for row in actions.tags("tr"):
        cells = [node for node in row.children if isinstance(node, Node)]
        assert sum(int(cell.attributes.get("colspan", 1)) for cell in cells) == width
        assert all(cell.attributes.get("scope") for cell in cells if cell.tag == "th")


@pytest.mark.parametrize("table", REAL, ids=lambda table: table.name)
def test_a_page_is_small(table: Table) -> None:
    assert len(gzip.compress(markdown_of(table).encode())) < 20_000


def test_five_kinds_are_told_apart_by_words_and_by_shape() -> None:
    said, shapes = set(), set()
    for kepastian in glossary.KEPASTIAN:
        row = plan_tree(with_kind(sample_tables.blora(), kepastian)).by_id("aksi-1.1")
        said.add(re.sub(r"TIM \w+|Catatan:.*", "", row.tags("td")[-1].said).strip())
        (strip,) = row.with_class("deret-bulan")
        assert strip.attributes["aria-hidden"] == "true"
        shapes.add(strip.attributes["class"])
    assert said == {
        "Maret dan Juni",
        "Maret dan Juni (konvensi)",
        "Maret dan Juni (perkiraan)",
        "Jadwal tidak terbaca",
        "Tidak terjadwal",
    }
    assert len(shapes) == len(glossary.KEPASTIAN)


def test_a_strip_marks_its_months_and_no_others() -> None:
    table = real("kab-kebumen/2026")
    root = plan_tree(table)
    for row in table.rows:
        (strip,) = root.by_id(f"aksi-{row.id}").with_class("deret-bulan")
        named = strip.attributes.get("data-bulan", "").split()
        assert tuple(map(int, named)) == row.bulan
    css = (ROOT / "overrides" / "assets" / "jadwal.css").read_text(encoding="utf-8")
    masked = re.findall(r"var\(--bulan-(\d+), #0000\) 0 calc\((\d+) \* var", css)
    named = re.findall(r'\[data-bulan~="(\d+)"\] \{\n  --bulan-(\d+): #000;', css)
    assert masked == named == [(str(month),) * 2 for month in glossary.SETAHUN]


def test_demak_says_that_its_schedule_is_lost() -> None:
    table = real("kab-demak/2023")
    root = plan_tree(table)
    assert f"Jadwal semua {len(table.rows)} aksi tidak terbaca" in root.text
    (grid,) = root.with_class("kisi")
    body = grid.tags("tbody")[0].tags("tr")
    assert len(body) == len(table.areas)
    for row, area in zip(body, table.areas, strict=True):
        cells = [cell.said for cell in row.tags("td")]
        assert cells == [
            "jadwal tidak terbaca dalam salinan",
            str(len(area.rows)),
            str(len(area.rows)),
        ]
    assert not root.with_class("bulan-tombol")


def test_demak_shows_its_own_headings_and_only_its_own_columns() -> None:
    (table,) = plan_tree(real("kab-demak/2023")).with_class("tabel")
    headings = [cell.text for cell in table.tags("thead")[0].tags("th")]
    assert headings == ["Aksi", "SUB KEGIATAN", "INDIKATOR KEBERHASILAN", "PELAKSANAAN (BULAN)"]
    assert table.with_class("komponen")[0].text.strip().startswith("KEGIATAN")


@every_plan
def test_a_row_is_headed_by_what_is_done_and_an_area_is_a_heading(table: Table) -> None:
    root = plan_tree(table)
    for row in table.rows:
        heads = root.by_id(f"aksi-{row.id}").tags("th")
        what = row.langkah_aksi or row.indikator or row.bukti_fisik
        assert [(head.attributes["scope"], head.text) for head in heads] == (
            [("row", what)] if what else []
        )
    headings = [band.tags("h3")[0].said for band in root.with_class("area")]
    assert headings == [f"{area.nomor} {area.nama_resmi}".strip() for area in table.areas]


def test_a_note_that_several_actions_share_is_said_once() -> None:
    table = real("kab-blora/2025")
    root = plan_tree(table)
    told = [node.tag for node in root.with_class("catatan-aksi")]
    notes = [note for row in table.rows for note in row.catatan]
    assert told.count("span") == len(set(notes)) < len(notes) == len(told)
    assert told.count("details") == len(notes) - len(set(notes))
    folded = next(node for node in root.with_class("catatan-aksi") if node.tag == "details")
    assert re.match(r"Catatan seperti pada \d", folded.said)


def test_a_gap_stands_as_a_row_at_its_place() -> None:
    table = real("kab-purbalingga/2022")
    (gap,) = [note for note in table.catatan if note.jenis == glossary.KEKOSONGAN and note.setelah]
    rows = plan_tree(table).with_class("tabel")[0].tags("tr")
    place = next(
        number
        for number, row in enumerate(rows)
        if row.attributes.get("id") == f"aksi-{gap.setelah}"
    )
    assert gap.isi in rows[place + 1].text
    assert rows[place + 1].text.startswith("Kekosongan:")


def test_doubts_come_before_the_table_and_lead_to_each_place() -> None:
    table = real("kab-blora/2025")
    root = plan_tree(table)
    (box,) = root.with_class("ragu")
    (top,) = root.with_class("pokok")
    doubtful = [row for row in table.rows if row.kepastian == glossary.PERKIRAAN]
    differing = [area for area in table.areas if area.label_differs]
    assert f"{len(doubtful)} aksi jadwalnya perkiraan dan 1 hal lain." in top.said
    assert top.tags("a")[-1].attributes["href"] == "#ragu"
    assert f"{len(doubtful)} aksi jadwalnya perkiraan" in box.said
    assert f"{len(differing)} label area berbeda dari nama resminya" in box.said
    links = {node.attributes["href"] for node in box.tags("a")}
    assert {f"#aksi-{row.id}" for row in doubtful} | {
        f"#area-{area.kode}" for area in differing
    } <= links


def test_the_printed_label_stands_beside_the_official_name() -> None:
    root = plan_tree(real("kab-blora/2025"))
    band = root.by_id("area-akuntabilitas")
    assert "Penguatan Akuntabilitas" in band.text
    assert [quote.text for quote in band.tags("q")] == ["Pengawasan"]
    assert "Penanggung jawab: TIM PENGAWASAN" in band.text


def test_a_deadline_a_week_and_a_printed_year_are_said() -> None:
    table = real("kab-sarolangun/2025")
    root = plan_tree(table)
    for row in table.rows:
        said = root.by_id(f"aksi-{row.id}").said
        assert ("Tercetak sebagai batas akhir" in said) == row.aksi.tenggat
        assert ("minggu" in said.casefold()) == bool(row.aksi.minggu)
        assert ("Tahun yang tercetak: 2022" in said) == (row.aksi.tahun_tercetak == 2022)


def test_the_grid_counts_each_action_in_each_of_its_months() -> None:
    table = real("kab-kebumen/2026")
    (grid,) = plan_tree(table).with_class("kisi")
    total = [cell.text for cell in grid.tags("tfoot")[0].tags("td")]
    assert total[:12] == [
        str(sum(month in row.bulan for row in table.rows)) for month in glossary.SETAHUN
    ]
    assert total[12] == str(len(table.rows))


def test_the_same_area_twice_has_two_anchors() -> None:
    table = sample_tables.blora()
    first = table.areas[0]
    row = replace(first.rows[0], id="9.1")
    again = replace(first, komponen=(replace(first.komponen[0], rows=(row,)),))
    root = plan_tree(replace(table, areas=(*table.areas, again)))
    assert root.by_id(f"area-{first.kode}")
    assert root.by_id(f"area-{first.kode}-2")


def test_an_edit_link_only_where_there_is_a_repository() -> None:
    table = real("kab-blora/2025")
    assert "Perbaiki data" not in plan_tree(table).text
    links = plan_tree(table, replace(SETTINGS, repository="https://contoh.id/kpu/zi")).tags("a")
    assert "https://contoh.id/kpu/zi/edit/main/plans/kab-blora/2025.yml" in [
        node.attributes["href"] for node in links
    ]


def test_copies_are_named_with_their_sizes() -> None:
    (box,) = plan_tree(real("kab-blora/2025")).with_class("unduh")
    links = {
        node.attributes["href"]: node.said
        for node in box.tags("a")
        if node.attributes.get("class") != "bagi"
    }
    assert links.pop("ringkas/") == "Lihat ringkasannya"
    assert links == {
        "rencana-aksi-kab-blora-2025.pdf": "Unduh PDF siap cetak, 95 kB",
        "rencana-aksi-kab-blora-2025.csv": "CSV tabel terbuka, 95 kB",
        "rencana-aksi-kab-blora-2025.ics": "Kalender ICS, 95 kB",
        "bukti/": "Daftar bukti untuk dicetak",
        "lke/": "Lembar menurut LKE",
    }
    (box,) = plan_tree(real("kab-demak/2023")).with_class("unduh")
    assert "Kalender tanpa jadwal, 95 kB" in box.said


@every_plan
def test_the_decree_is_whole(table: Table) -> None:
    text = page_reader.tree_of(block_of(markdown_of(table, 1))).text
    decree = table.keputusan
    entries = [
        entry.isi for part in (decree.menimbang, decree.mengingat, decree.diktum) for entry in part
    ]
    for part in (
        decree.nomor,
        decree.tentang,
        decree.menetapkan,
        decree.penanda_tangan,
        decree.salinan.nama,
        *entries,
    ):
        assert part in text
    for chapter in table.pendahuluan:
        assert chapter.judul in text
        for block in chapter.isi:
            for part in [block] if isinstance(block, str) else [entry.isi for entry in block]:
                assert part in text


def test_no_plan_text_in_front_matter() -> None:
    table = sample_tables.hostile()
    for page in (0, 1):
        front = markdown_of(table, page).split("---\n", 2)[1]
        assert "alert" not in front
        assert table.satker.nama in front


def test_front_matter_holds_any_text() -> None:
    for text in (*HOSTILE_TEXTS, 'a"b\\c\x07\u2028\U0001f600\u202e'):
        assert yaml.safe_load(f"title: {quoted(text)}") == {"title": text}


def test_what_html_cannot_hold_is_replaced_and_never_breaks_the_page() -> None:
    note = Catatan(
        glossary.SALINAN, "```\n~~~\n\n<!-- /zi:blok -->\x00\x02\x03\ud800\r\nbaris\x85akhir"
    )
    text = markdown_of(replace(sample_tables.blora(), catatan=(note,)))
    body = text.split("---\n", 2)[2]
    assert markdown.markdown(body, extensions=["toc", "tables", "fenced_code"]) == body.strip()
    shown = page_reader.tree_of(block_of(text)).by_id("catatan-1").text
    assert shown.endswith("```\n~~~\n\n<!-- /zi:blok -->\ufffd\ufffd\ufffd\ufffd\nbaris\ufffdakhir")


def test_other_years_of_the_office_are_linked() -> None:
    table = real("kab-blora/2025")
    site = Site(SETTINGS, (table, replace(table, tahun=2024)), {})
    (page, _) = plan_pages(table, site.surroundings(table, ()))
    root = page_reader.tree_of(block_of(page.content.decode()))
    assert "../2024/" in [node.attributes["href"] for node in root.tags("a")]
    assert not root.with_class("unduh")


def test_facets_are_those_that_tell_actions_apart() -> None:
    table = real("kab-blora/2025")
    facets = {facet.nama: facet.pilihan for facet in summary_of(table).facets}
    assert list(facets) == ["subpilar", "area", "pj", "kepastian"]
    assert [value for value, _ in facets["area"]] == [area.kode for area in table.areas]
    assert facets["kepastian"] == (("tertulis", "tertulis"), ("perkiraan", "perkiraan"))
    assert [facet.nama for facet in summary_of(real("kab-demak/2023")).facets] == [
        "subpilar",
        "area",
    ]
    assert summary_of(sample_tables.empty()).facets == ()


@every_plan
def test_the_rows_carry_what_the_filtered_copy_needs(table: Table) -> None:
    """baris.js reads these out of attributes and bands, so that they need no second copy."""
    area: dict[str, str] = {}
    komponen: dict[str, str] = {}
    kelompok = ""
    for node in plan_tree(table).with_class("tabel")[0].tags("tr"):
        own = {name.removeprefix("data-"): value for name, value in node.attributes.items()}
        if "area_kode" in own:
            area, kelompok = own, ""
        elif own.get("class") == "kelompok":
            kelompok = last_text(node.tags("th")[0])
        elif own.get("class") == "komponen":
            kelompok = own.get("kelompok", kelompok)
            komponen = {"subpilar": own["subpilar"], "kelompok": kelompok} | names_of(node)
        elif own.get("class") == "aksi":
            (row,) = [row for row in table.rows if own["id"] == f"aksi-{row.id}"]
            found = area | komponen | own
            assert [found.get(name, "") for name in (*AREA_ATTRIBUTES, *KOMPONEN_ATTRIBUTES)] == [
                getattr(row, name) for name in (*AREA_ATTRIBUTES, *KOMPONEN_ATTRIBUTES)
            ]


def last_text(node: Node) -> str:
    return [child for child in node.children if isinstance(child, str)][-1].strip()


def names_of(line: Node) -> dict[str, str]:
    """A komponen's number and name."""
    (head,) = line.tags("th")
    (name,) = head.tags("bdi")
    return {"komponen_nomor": last_text(head), "komponen": name.text}
