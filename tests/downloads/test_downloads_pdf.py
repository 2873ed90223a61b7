"""The PDF copy: its claims, its tags, and that every action can be read out of it."""

import io
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from typing import Any

import cv2
import generated_tables
import pdfplumber
import pikepdf
import pypdfium2
import pytest
import sample_tables
from hypothesis import HealthCheck, given, settings
from profiles import examples

from zi_site.downloads import pdf_file
from zi_site.downloads.pdf_data import pdf_data
from zi_site.downloads.pdf_file import pdf_of
from zi_site.downloads.pdf_glyphs import CERTAIN, COVERED, EXPLANATION, drawable, room, shortened
from zi_site.plan import glossary
from zi_site.views.table import Table

SAMPLES = [
    sample_tables.blora(),
    sample_tables.demak(),
    sample_tables.kebumen(),
    sample_tables.further(),
]
LEFT_COLUMN = 70  # points from the left edge: the column with the numbers of the actions


def text_of(content: bytes) -> str:
    """All characters in the order in which they are drawn, so cell by cell, without white space."""
    with pdfplumber.open(io.BytesIO(content)) as document:
        drawn = "".join(char["text"] for page in document.pages for char in page.chars)
    return bare(drawn)


def quick_text_of(content: bytes) -> str:
    """All text, page by page, in the order that PDFium reads it in."""
    with closing(pypdfium2.PdfDocument(content)) as document:
        return "".join(page.get_textpage().get_text_bounded() for page in document)


def bare(text: str) -> str:
    return re.sub(r"[\s\u200b]+", "", text)


def numbers_of(content: bytes) -> set[str]:
    with pdfplumber.open(io.BytesIO(content)) as document:
        words = [word for page in document.pages for word in page.extract_words()]
    return {word["text"] for word in words if word["x0"] < LEFT_COLUMN}


def tags_of(content: bytes) -> list[tuple[str, str]]:
    """Kind and alternative text of every element of the structure tree, in reading order."""

    def walk(node: Any) -> Iterator[tuple[str, str]]:
        if isinstance(node, pikepdf.Dictionary):
            yield str(node.get("/S", "")), str(node.get("/Alt", ""))
            children: Any = node.get("/K", [])
            for child in children if isinstance(children, pikepdf.Array) else [children]:
                yield from walk(child)

    with pikepdf.open(io.BytesIO(content)) as document:
        return list(walk(document.Root.StructTreeRoot))


@pytest.mark.parametrize("table", SAMPLES)
def test_every_action_can_be_read(table: Table) -> None:
    content = pdf_of(table)
    text = text_of(content)
    assert {row.id for row in table.rows} <= numbers_of(content)
    for row in table.rows:
        for cell in (
            row.indikator,
            row.langkah_aksi,
            row.bukti_fisik,
            row.komponen,
            row.penanggung_jawab,
            row.nomor,
            *row.lain,
            *row.catatan,
        ):
            assert bare(cell) in text
    headings = [heading for _, heading in pdf_headings(table)]
    for words in (*headings, table.judul, table.keputusan.penanda_tangan, table.sumber.sha256):
        assert bare(words) in text


def pdf_headings(table: Table) -> list[tuple[str, str]]:
    return [(column["name"], column["heading"]) for column in pdf_data(table)["columns"]]


def test_further_columns_are_named() -> None:
    table = sample_tables.further()
    assert ("nomor", "No. baris") in pdf_headings(table)
    assert pdf_headings(table)[-1] == ("lain", "KOLOM LAIN")
    text = text_of(pdf_of(table))
    assert bare("TARGET: 2 laporan") in text
    assert bare("ANGGARAN (Rp): Rp5.000.000") in text
    few = replace(
        sample_tables.demak(),
        kolom_lain=("TARGET",),
        areas=tuple(replace(area, komponen=()) for area in sample_tables.demak().areas),
    )
    assert pdf_headings(few)[-1] == ("lain_1", "TARGET")


def test_claims_and_metadata() -> None:
    with pikepdf.open(io.BytesIO(pdf_of(sample_tables.blora()))) as document:
        metadata = document.open_metadata()
        assert (
            metadata["pdfaid:part"],
            metadata["pdfaid:conformance"],
            metadata["pdfuaid:part"],
        ) == ("2", "A", "1")
        assert metadata["xmp:CreateDate"].startswith("2025-03-19")
        assert metadata["dc:title"] == sample_tables.blora().judul
        assert document.Root.Lang == "id-ID"
        assert document.Root.MarkInfo.Marked
        assert "/ID" in document.trailer
        assert not document.is_encrypted


def test_months_have_words_and_headings_are_tagged() -> None:
    tags = tags_of(pdf_of(sample_tables.kebumen()))
    assert [alternative for _, alternative in tags if alternative] == [
        *(f"{name}, tertulis" for name in glossary.NAMA_BULAN),
        *(f"{glossary.NAMA_BULAN[month - 1]}, konvensi" for month in (3, 6, 9, 12)),
    ]
    kinds = [kind for kind, _ in tags]
    assert kinds.count("/Table") == 1
    assert (kinds.count("/H1"), kinds.count("/H2")) == (2, 2)  # area and notes; two kelompok


def test_unread_schedules_and_gaps_are_said() -> None:
    text = text_of(pdf_of(sample_tables.demak()))
    assert text.count("?tidakterbaca") == 3  # two actions and the legend
    assert "Bagianyanghilang:Satuhalamansalinanhilangdisini." in text
    assert bare("1) Unit Kerja telah membentuk tim") in text
    assert bare("a. Penyusunan Tim Kerja") in text


def test_columns_are_those_that_the_plan_prints() -> None:
    assert pdf_headings(sample_tables.demak()) == [
        ("id", "AKSI"),
        ("komponen", "KEGIATAN"),
        ("indikator", "SUB KEGIATAN"),
        ("bukti_fisik", "INDIKATOR KEBERHASILAN"),
        ("bulan", "PELAKSANAAN (BULAN)"),
        ("keterangan", "KETERANGAN"),
    ]
    assert [name for name, _ in pdf_headings(sample_tables.kebumen())][5:] == [
        "bukti_fisik",
        "jadwal",
        "bulan",
        "penanggung_jawab",
    ]


def test_hostile_texts_are_only_text() -> None:
    table = sample_tables.hostile()
    content = pdf_of(table)
    text = text_of(content)
    left_to_right = [row.langkah_aksi for row in table.rows if "\u05e9" not in row.langkah_aksi]
    assert [cell for cell in left_to_right if bare(drawable(cell, COVERED)) not in text] == []
    assert "[U+1F600]" in text
    assert bare(EXPLANATION) in text
    with pikepdf.open(io.BytesIO(content)) as document:
        assert not any("/Annots" in page for page in document.pages)
        assert "/OpenAction" not in document.Root


def test_the_least_plan_and_a_cell_longer_than_a_page() -> None:
    assert pdf_of(sample_tables.empty()).startswith(b"%PDF-1.7")
    table = sample_tables.blora()
    band = table.areas[0].komponen[0]
    row = replace(band.rows[0], langkah_aksi="kata " * 3000 + "penutup")
    area = replace(table.areas[0], komponen=(replace(band, rows=(row,)),))
    text = text_of(pdf_of(replace(table, areas=(area,))))
    assert text.count("kata") >= 3000
    assert "penutup" in text


def test_names_longer_than_a_page_are_whole() -> None:
    table = sample_tables.kebumen()
    area = replace(table.areas[0], nama="kata " * 9000 + "penutup")
    text = text_of(pdf_of(replace(table, judul="judul " * 9000, areas=(area,))))
    assert (text.count("kata") >= 9000, text.count("judul") >= 9000, "penutup" in text) == (
        True,
        True,
        True,
    )


LONG = {
    "words": "kata " * 2000 + "penutup",
    "emoji": "\U0001f600" * 2_000 + "penutup",
    "lines": "a\n" * 3000 + "penutup",
}


def is_whole(table: Table) -> bool:
    """Nothing stands beyond the edges of a page, and the end of the long text is there."""
    content = pdf_of(table)
    with pdfplumber.open(io.BytesIO(content)) as document:
        inside = all(
            char["x0"] > 15
            and char["x1"] < page.width - 15
            and char["top"] > 15
            and char["bottom"] < page.height - 5
            for page in document.pages[:4] + document.pages[-2:]
            for char in page.chars
        )
    return inside and "penutup" in bare(quick_text_of(content))


@pytest.mark.parametrize("kind", LONG)
def test_long_headings_are_shortened_and_stand_whole_in_the_notes(kind: str) -> None:
    table = sample_tables.kebumen()
    for name in ("komponen_nomor", "indikator"):
        assert is_whole(replace(table, judul_kolom=table.judul_kolom | {name: LONG[kind]})), name
    data = pdf_data(replace(table, judul_kolom=table.judul_kolom | {"bukti_fisik": LONG[kind]}))
    assert data["notes"][-1] == {"label": "Judul kolom bukti fisik", "text": LONG[kind]}


@pytest.mark.parametrize("kind", LONG)
def test_long_sources_and_signatures_are_whole(kind: str) -> None:
    table = sample_tables.kebumen()
    assert is_whole(replace(table, sumber=replace(table.sumber, berkas=LONG[kind])))
    assert is_whole(replace(table, keputusan=replace(table.keputusan, penanda_tangan=LONG[kind])))
    salinan = replace(table.keputusan.salinan, kantor=LONG[kind])
    assert is_whole(replace(table, keputusan=replace(table.keputusan, salinan=salinan)))
    assert pdf_data(table)["signature_whole"]


def test_a_row_of_many_short_lines_is_whole() -> None:
    table = sample_tables.kebumen()
    band = table.areas[0].komponen[0]
    for long in (
        {"bukti_fisik": "\n" * 400 + "penutup"},
        {"komponen_nomor": "nomor " * 149 + "penutup"},
    ):
        area = replace(
            table.areas[0], komponen=(replace(band, rows=(replace(band.rows[0], **long),)),)
        )
        assert is_whole(replace(table, areas=(area,))), long


def test_shortened() -> None:
    assert shortened("pendek\nsaja", 40) == "pendek\nsaja"
    assert shortened("kata " * 9, 10) == "kata kata…"
    assert shortened("\U0001f600" * 9, 40) == "\U0001f600" * 3 + "…"
    assert shortened("a\nb\nc", 40) == "a b c…"
    assert room("\U0001f600\r\na") >= len("[U+1F600]") + 2


def test_a_character_that_no_font_has_falls_back_to_its_number(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pdf_file, "COVERED", re.compile("(?!)"))
    assert "[U+1F600]" in text_of(pdf_of(sample_tables.hostile()))


def test_every_covered_character_has_a_glyph() -> None:
    """One plan with all of them; `pdf_of` would fall back to numbers for some if a font lacked one."""
    every = "".join(
        chr(code)
        for code in range(0x20, 0x10000)
        if not COVERED.match(chr(code)) and chr(code).isprintable()
    )
    spaced = " ".join(every[start : start + 1] for start in range(len(every)))
    table = sample_tables.empty()
    content = pdf_of(replace(table, judul="a " + spaced))
    assert "[U+" not in text_of(content)
    assert len(every) > 2000


def test_what_cannot_be_drawn_is_written_by_its_number() -> None:
    assert drawable("a\U0001f600\u202eb\r\nc\td", COVERED) == "a[U+1F600][U+202E]b\nc d"
    assert drawable("a\r\n\n \n\u00a0\nb\n\nc", COVERED) == "a\n\nb\n\nc"
    assert drawable("é ✓ “ж”", CERTAIN) == "é ✓ “[U+0436]”"


@given(generated_tables.tables())
@settings(max_examples=examples(12), suppress_health_check=[HealthCheck.too_slow])
def test_any_table_makes_a_pdf(table: Table) -> None:
    assert pdf_of(table).startswith(b"%PDF-1.7")


def test_paper_leads_to_the_plan_as_it_is_now() -> None:
    """The code is a figure with a text; what a phone reads from it is the address beside it."""
    table, address = sample_tables.blora(), "https://contoh.id/zi/"
    content = pdf_of(table, address)
    place = f"{address}kab-blora/2025/"
    assert ("/Figure", f"Kode QR dengan alamat {place}") in tags_of(content)
    assert bare(place) in text_of(content)
    assert place not in text_of(pdf_of(table))
    with pypdfium2.PdfDocument(content) as document:
        picture = document[0].render(scale=4).to_numpy()
    text, _, _ = cv2.QRCodeDetector().detectAndDecode(picture)
    assert text == place
    assert len(content) - len(pdf_of(table)) < 2_500
