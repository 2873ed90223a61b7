"""The workbook, read back with openpyxl."""

import io
import zipfile
from dataclasses import replace
from datetime import datetime
from typing import Any

import generated_tables
import openpyxl
import pytest
import sample_tables
from hypothesis import given, settings
from profiles import examples

from zi_site.downloads.xlsx_columns import COLUMNS
from zi_site.downloads.xlsx_file import HEADING_ROW, MACHINE_ROW, xlsx_of, xlsx_of_list
from zi_site.downloads.xlsx_text import CUT, LONGEST_CELL, fitting
from zi_site.plan.columns import KOLOM
from zi_site.views.table import Table

SAMPLES = [
    sample_tables.blora(),
    sample_tables.demak(),
    sample_tables.kebumen(),
    sample_tables.hostile(),
    sample_tables.further(),
]


def read_back(table: Table) -> Any:
    return openpyxl.load_workbook(io.BytesIO(xlsx_of(table)))


def records_of(workbook: Any) -> list[dict[str, str]]:
    """One record an action, found by the machine names, cells as text."""
    names, _headings, *lines = list(workbook["Rencana Aksi"].values)[MACHINE_ROW:]
    texts = [["" if value is None else str(value) for value in line] for line in lines]
    return [dict(zip(names, line, strict=True)) for line in texts]


def published(record: dict[str, str]) -> tuple[str, ...]:
    return tuple(record[name] for name in KOLOM)


@pytest.mark.parametrize("table", SAMPLES)
def test_workbook_is_a_copy_of_the_table(table: Table) -> None:
    assert [published(record) for record in records_of(read_back(table))] == [
        row.cells() for row in table.rows
    ]


def test_further_columns_follow_ours_with_their_printed_headings() -> None:
    names, headings, first, *_ = list(read_back(sample_tables.further())["Rencana Aksi"].values)[
        MACHINE_ROW:
    ]
    assert list(zip(names, headings, first, strict=True))[-4:] == [
        ("nomor", "No. baris", "1"),
        ("lain_1: TARGET", "TARGET", "2 laporan"),
        ("lain_2: ANGGARAN (Rp)", "ANGGARAN (Rp)", ""),
        ("lain_3: KETERANGAN LAIN", "KETERANGAN LAIN", "segera"),
    ]


@given(generated_tables.tables())
@settings(max_examples=examples(15))
def test_any_table_makes_a_workbook_without_formulas(table: Table) -> None:
    cells = [cell for sheet in read_back(table) for line in sheet.iter_rows() for cell in line]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert not [cell for cell in cells if cell.data_type == "s" and not cell.quotePrefix]


def test_no_macro_no_link_no_formula_in_the_parts() -> None:
    with zipfile.ZipFile(io.BytesIO(xlsx_of(sample_tables.hostile()))) as archive:
        assert not [
            name
            for name in archive.namelist()
            if "vba" in name.lower() or "external" in name.lower()
        ]
        sheets = [
            archive.read(name)
            for name in archive.namelist()
            if name.startswith("xl/worksheets/sheet")
        ]
    assert not [part for part in sheets if b"<f>" in part or b"<hyperlink" in part]


def test_marks_of_each_kind_of_certainty() -> None:
    def marks(table: Table, position: int) -> str:
        record = records_of(read_back(table))[position]
        return "".join(record[column.name] or "." for column in COLUMNS if column.month)

    assert marks(sample_tables.blora(), 0) == "●..........."
    assert marks(sample_tables.blora(), 1) == "..○..○..○..○"
    assert marks(sample_tables.kebumen(), 2) == "..◐..◐..◐..◐"
    assert marks(sample_tables.kebumen(), 1) == "–" * 12
    assert marks(sample_tables.demak(), 0) == "?" * 12


def test_headings_are_those_of_the_plan() -> None:
    sheet = read_back(sample_tables.demak())["Rencana Aksi"]
    names, headings = list(sheet.values)[MACHINE_ROW : HEADING_ROW + 1]
    found = dict(zip(names, headings, strict=True))
    assert [found[name] for name in ("komponen", "indikator", "bukti_fisik", "bulan_08")] == [
        "KEGIATAN",
        "SUB KEGIATAN",
        "INDIKATOR KEBERHASILAN",
        "Agt",
    ]


def test_set_up_for_reading_and_printing() -> None:
    workbook = read_back(sample_tables.blora())
    sheet = workbook["Rencana Aksi"]
    assert workbook.sheetnames == ["Rencana Aksi", "Keputusan", "Catatan", "LKE"]
    assert sheet.freeze_panes == f"D{HEADING_ROW + 2}"
    assert sheet.auto_filter.ref == f"A{HEADING_ROW + 1}:AD{HEADING_ROW + 1 + 4}"
    assert sheet.print_title_rows == f"${HEADING_ROW + 1}:${HEADING_ROW + 1}"
    assert (
        sheet.page_setup.orientation,
        sheet.page_setup.paperSize,
        sheet.page_setup.fitToHeight,
    ) == (
        "landscape",
        9,
        0,
    )
    assert sheet.column_dimensions["A"].hidden
    assert not sheet.column_dimensions["C"].hidden
    assert workbook.properties.creator == "KPU Kabupaten Blora"
    assert workbook.properties.created == workbook.properties.modified == datetime(2025, 3, 19)


def test_notes_and_decree_have_their_sheets() -> None:
    workbook = read_back(sample_tables.blora())
    notes = list(workbook["Catatan"].values)
    assert ("Aksi 1.2", "Mungkin pula April, Juli, Oktober, dan Januari.") in notes
    assert (
        "Area IV Pengawasan",
        "Judul tercetak “Pengawasan”, tetapi isinya mengenai akuntabilitas kinerja.",
    ) in notes
    assert ("Pada tanggal", "19 Maret 2025") in list(workbook["Keputusan"].values)


def test_a_text_too_long_for_a_cell_says_so() -> None:
    assert fitting("a" * LONGEST_CELL) == "a" * LONGEST_CELL
    for sign in ("a", "\U0001f600", "a\U0001f600"):
        cut = fitting(sign * (LONGEST_CELL + 1))
        assert cut.endswith(CUT)
        assert LONGEST_CELL - 1 <= len(cut.encode("utf-16-le")) // 2 <= LONGEST_CELL


def cells_of_list(*texts: str) -> list[str]:
    """The texts after a way through a workbook of any list."""
    content = xlsx_of_list("Daftar", "Catatan.", [("Kolom", 20)], [[text] for text in texts])
    return [line[0] for line in openpyxl.load_workbook(io.BytesIO(content)).active.values][
        -len(texts) :
    ]


def test_texts_that_xlsxwriter_takes_for_its_own() -> None:
    texts = [
        "<r>a & <b></r>",
        "<r>a<t>b</t></r>",
        "<r></r>",
        "<r>_x0041_x0042_ </r>",
        "_x0041_",
        " <r>",
        "\n",
    ]
    assert cells_of_list(*texts) == texts
    assert cells_of_list("<r>" + "a" * LONGEST_CELL + "</r>")[0].endswith("a" + CUT)


def test_characters_that_a_workbook_cannot_hold_are_seen_as_lost() -> None:
    assert cells_of_list("a\x00\x01\ufffeb", "a\rb\r\nc", "<r>\x1f</r>") == [
        "a\ufffd\ufffd\ufffdb",
        "a\nb\nc",
        "<r>\ufffd</r>",
    ]
    workbook = read_back(replace(sample_tables.blora(), judul="judul\x01"))
    assert workbook.properties.title == "judul\ufffd"
