"""The register of offices, the Daftar Informasi Publik, a plan as public information."""

import csv
import io
from dataclasses import replace

import openpyxl
import page_reader
import pytest
import sample_tables
from test_pages import REAL, SETTINGS, around, block_of, markdown_of, plan_tree, real
from test_pages_national import SITE, pages_of, tree

from zi_site.downloads.csv_file import unguard
from zi_site.plan import glossary, reference
from zi_site.plan.model import SatkerInfo
from zi_site.publication import dip
from zi_site.publication.pages import plan_pages
from zi_site.views.dip import KOLOM_DIP, dip_of
from zi_site.views.register import register_of
from zi_site.views.site import CopyFile, Site

NAMES = [name for name, _ in KOLOM_DIP]


def test_the_register_has_every_office_once_and_links_each_page_and_plan() -> None:
    root = tree("satker/index.md")
    (register,) = root.with_class("daftar-satker")
    offices = [item.said for item in register.tags("li")]
    assert len(offices) == len(reference.register()) == 552
    assert all(
        any(shown.startswith(office.nama) for shown in offices)
        for office in reference.register().values()
    )
    links = {node.attributes["href"] for node in register.tags("a")}
    assert links == {f"../{slug}/" for slug in reference.register()} | {
        f"../{table.name}/" for table in REAL
    }
    assert "5 dari 552 satker telah menerbitkan" in root.said
    assert "Jawa Tengah 4 dari 36 satker" in root.said


def test_every_province_of_the_register_says_how_many_published() -> None:
    provinces = register_of(SITE)
    assert len(provinces) == 38
    assert sum(province.published for province in provinces) == len(SITE.offices)
    assert {province.nama for province in provinces if province.published} == {
        p.nama for p in SITE.provinces
    }


def test_the_dip_invents_nothing() -> None:
    (entry,) = dip_of([real("kab-demak/2023")], SETTINGS)
    assert dict(zip(NAMES, entry.cells(), strict=True)) == {
        "satker": "kab-demak",
        "tahun": "2023",
        "kelas_informasi": "Informasi berkala",
        "ringkasan_isi": "Rencana aksi pembangunan Zona Integritas KPU Kabupaten Demak tahun 2023, "
        "lampiran Keputusan Nomor 297 Tahun 2023",
        "pejabat_atau_unit": "KPU Kabupaten Demak",
        "penanggung_jawab_pembuatan": "KETUA KOMISI PEMILIHAN UMUM KABUPATEN DEMAK",
        "waktu_dan_tempat": "Demak, 27 Maret 2023",
        "bentuk_informasi": "Daring",
        "jangka_waktu_penyimpanan": "",
        "tautan": "https://contoh.id/zi/kab-demak/2023/",
    }
    (least,) = dip_of([sample_tables.empty()], SETTINGS)
    assert (least.penanggung_jawab_pembuatan, least.waktu_dan_tempat) == ("", "")
    page = tree("dip/index.md", pages_of(Site(SETTINGS, (sample_tables.empty(),), {})))
    assert [cell.text for cell in page.tags("td")].count("tidak disebut dalam sumber") == 3


def test_the_copies_of_the_dip_hold_what_the_page_shows() -> None:
    site = Site(SETTINGS, (*REAL, sample_tables.hostile()), {})
    table, workbook = dip.register_files(site)
    assert (table.path, workbook.path) == (
        "dip/daftar-informasi-publik.csv",
        "dip/daftar-informasi-publik.xlsx",
    )
    wanted = [list(entry.cells()) for entry in dip_of(site.ordered, SETTINGS)]
    head, *lines = csv.reader(io.StringIO(table.content.decode("utf-8-sig"), newline=""))
    assert head == NAMES
    assert [[unguard(cell) for cell in line] for line in lines] == wanted
    sheet = openpyxl.load_workbook(io.BytesIO(workbook.content)).active
    assert sheet is not None
    read = [[cell or "" for cell in row] for row in sheet.iter_rows(min_row=5, values_only=True)]
    assert [row[0] for row in read] == [line[0] for line in wanted]
    assert {cell.data_type for row in sheet.iter_rows(min_row=5) for cell in row} <= {
        "s",
        "n",
    }  # n: empty
    shown = [cell.text for cell in tree("dip/index.md", pages_of(site)).tags("tbody")[0].tags("th")]
    assert shown == [line[NAMES.index("ringkasan_isi")] for line in wanted]
    assert list(dip.register_files(site)) == [table, workbook]


def test_many_plans_stand_on_a_page_for_each_province(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dip, "LISTED_ENTRIES", 1)
    monkeypatch.setattr(dip, "UNFOLDED_ENTRIES", 3)
    pages = pages_of(SITE)
    links = [
        node.attributes["href"]
        for node in tree("dip/index.md", pages).with_class("provinsi-daftar")[0].tags("a")
    ]
    assert links == ["jambi/", "jawa-tengah/"]
    years = tree("dip/jawa-tengah/index.md", pages).with_class("lipat")
    told = [(year.tags("summary")[0].text, len(year.tags("tr")) - 1) for year in years]
    assert told == [(f"Tahun {year}, 1 entri", 1) for year in (2026, 2025, 2023, 2022)]
    assert "Belum ada rencana" in tree("dip/index.md", pages_of(Site(SETTINGS, (), {}))).text


def test_a_plan_says_what_it_is_as_public_information() -> None:
    section = plan_tree(real("kab-blora/2025")).with_class("informasi")[0]
    said = section.said
    for part in (
        "Informasi berkala",
        "KPU Kabupaten Blora",
        "Ditetapkan 19 Maret 2025",
        "data per 21 November 2026",
    ):
        assert part in said
    assert "salinan di sini terakhir diubah" not in said
    assert "alamatnya belum kami ketahui" in said
    snippet = plan_tree(real("kab-blora/2025")).with_class("unduh")[0].tags("pre")[0].text
    (frame,) = page_reader.tree_of(snippet).tags("iframe")
    assert frame.attributes["src"] == "https://contoh.id/zi/kab-blora/2025/ringkas/"
    assert "style" not in frame.attributes


def test_the_sums_of_the_copies_and_the_official_address_are_shown() -> None:
    table = real("kab-blora/2025")
    copies = (CopyFile("pdf", 95_123, "ab" * 32), CopyFile("csv", 10_000, "cd" * 32))
    info = SatkerInfo("kab-blora", ppid="https://contoh.id/ppid")
    (page, _) = plan_pages(table, replace(around(table), copies=copies, info=info))
    section = page_reader.tree_of(block_of(page.content.decode())).with_class("informasi")[0]
    assert [node.text for node in section.with_class("sidik")[0].tags("code")] == [
        "ab" * 32,
        "cd" * 32,
    ]
    assert "https://contoh.id/ppid" in [node.attributes["href"] for node in section.tags("a")]
    assert "belum kami ketahui" not in section.said


def test_the_terms_are_those_of_the_glossary() -> None:
    root = tree("istilah/index.md")
    assert [node.text for node in root.tags("dl")[0].tags("dt")] == [
        term for term, _ in glossary.ISTILAH
    ]
    assert [term.casefold() for term, _ in glossary.ISTILAH] == sorted(
        term.casefold() for term, _ in glossary.ISTILAH
    )
    assert all(meaning.endswith(".") for _, meaning in glossary.ISTILAH)


def test_the_plan_page_of_a_hostile_plan_stays_text() -> None:
    said = markdown_of(sample_tables.hostile()).split("informasi", 1)[1]
    assert said.count("<script") == said.count('<script type="application/ld+json">') == 1
