"""The reports in every copy: the same cells everywhere, and not a byte where nothing is reported."""

import csv
import io
import json
from importlib.resources import files
from typing import Any

import openpyxl
import pdfplumber
import pytest
import reported_tables
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from profiles import examples

from zi_site.downloads.copies import copies_of
from zi_site.downloads.csv_file import csv_of, csv_of_plan, reports_csv_of, unguard
from zi_site.downloads.json_file import json_of
from zi_site.downloads.pdf_file import pdf_of
from zi_site.downloads.pdf_reports import reports_data
from zi_site.downloads.xlsx_file import LIST_ROW, MACHINE_ROW, xlsx_of
from zi_site.downloads.xlsx_text import fitting
from zi_site.plan.columns import KOLOM
from zi_site.publication.store import key_of
from zi_site.views.report_columns import (
    ARTI_LAPORAN,
    ARTI_REALISASI,
    KOLOM_LAPORAN,
    KOLOM_REALISASI,
    evidence_text,
    report_cells,
    report_lines,
)
from zi_site.views.table import Table, table_of

SCHEMA = Draft202012Validator(
    json.loads((files("zi_site") / "data" / "salinan-json.schema.json").read_text(encoding="utf-8"))
)
PLAIN = table_of(reported_tables.frozen_plan())


def read_csv(content: bytes) -> list[list[str]]:
    lines = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
    return [[unguard(cell) for cell in line] for line in lines]


def as_cell(value: Any) -> str:
    return (
        ";".join(map(str, value))
        if isinstance(value, list)
        else ""
        if value is None
        else str(value)
    )


def test_the_columns_follow_the_fixed_ones() -> None:
    head, first, *_ = read_csv(csv_of_plan(reported_tables.blora()))
    assert tuple(head) == KOLOM + KOLOM_REALISASI
    assert first[len(KOLOM) :] == [
        "selesai",
        "Triwulan I",
        "2025-04-05",
        "Contoh laporan: keputusan tim kerja sudah ditandatangani.",
        "Contoh kendala: dua anggota pindah tugas.",
        "Contoh tindak lanjut: keputusan diubah pada Mei.",
        "Contoh notulen rapat (publik, 2025-04-01): https://ppid.contoh.go.id/notulen.pdf; "
        "Contoh daftar hadir (terbatas); Contoh laporan pengaduan (dikecualikan)",
    ]


def test_the_national_table_keeps_its_columns() -> None:
    assert csv_of([reported_tables.blora()]) == csv_of([PLAIN]) == csv_of_plan(PLAIN)


@given(reported_tables.tables())
@settings(max_examples=examples(40))
def test_csv_and_json_say_what_the_table_says(table: Table) -> None:
    head, *lines = read_csv(csv_of_plan(table))
    copy = json.loads(json_of(table))
    wanted = [(*row.cells(), *(report_cells(row) if table.reported else ())) for row in table.rows]
    assert [tuple(line) for line in lines] == wanted
    assert [tuple(map(as_cell, aksi.values())) for aksi in copy["aksi"]] == wanted
    assert all(list(aksi) == head for aksi in copy["aksi"])
    assert list(SCHEMA.iter_errors(copy)) == []
    assert ("laporan" in copy) == table.reported


@given(reported_tables.tables())
@settings(max_examples=examples(40))
def test_every_report_is_a_line_and_an_entry(table: Table) -> None:
    head, *lines = read_csv(reports_csv_of([table]))
    assert tuple(head) == KOLOM_LAPORAN
    assert [tuple(line) for line in lines] == list(report_lines(table))
    entries = json.loads(json_of(table)).get("laporan", [])
    reports = [each for row in table.rows for each in row.laporan]
    assert len(lines) == len(entries) == len(reports)
    for line, entry, report in zip(lines, entries, reports, strict=True):
        own = dict(zip(head, line, strict=True))
        shared = (
            "aksi",
            "periode",
            "bulan",
            "status",
            "tanggal",
            "uraian",
            "kendala",
            "tindak_lanjut",
        )
        assert [own[name] for name in shared] == [as_cell(entry[name]) for name in shared]
        assert own["bukti"] == "; ".join(map(evidence_text, report.bukti))
        assert [each["judul"] or "" for each in entry["bukti"]] == [
            bukti.judul for bukti in report.bukti
        ]
        assert [each["tautan"] or "" for each in entry["bukti"]] == [
            bukti.tautan for bukti in report.bukti
        ]


@pytest.mark.parametrize(
    "table", [reported_tables.blora(), reported_tables.demak(), reported_tables.hostile()]
)
def test_the_workbook_has_the_columns_and_a_sheet_of_all_reports(table: Table) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(xlsx_of(table)))
    names, _, *lines = list(workbook["Rencana Aksi"].values)[MACHINE_ROW:]
    assert names[-len(KOLOM_REALISASI) :] == KOLOM_REALISASI
    cells = [tuple(value or "" for value in line[-len(KOLOM_REALISASI) :]) for line in lines]
    assert cells == [tuple(map(fitting, report_cells(row))) for row in table.rows]
    told = [
        tuple(value or "" for value in line)
        for line in list(workbook["Realisasi"].values)[LIST_ROW + 1 :]
    ]
    assert told == [tuple(map(fitting, line)) for line in report_lines(table)]
    cells_of_all = [cell for sheet in workbook for line in sheet.iter_rows() for cell in line]
    assert {cell.data_type for cell in cells_of_all} <= {"s", "n"}


def test_the_pdf_tells_every_report() -> None:
    with pdfplumber.open(io.BytesIO(pdf_of(reported_tables.blora()))) as pdf:
        text = " ".join("".join(page.extract_text() for page in pdf.pages).split())
    assert "Laporan ditulis oleh satker sendiri." in text
    for word in (
        "Semester I",
        "dibatalkan",
        "4 Juli 2025",
        "ppid.contoh.go.id/notulen.pdf",
        "(dikecualikan)",
    ):
        assert word in text


def test_rude_texts_make_a_pdf_too() -> None:
    assert pdf_of(reported_tables.hostile()).startswith(b"%PDF")


def test_without_reports_no_copy_knows_of_them() -> None:
    paths = [file.path for file in copies_of(PLAIN, b"x", without=["pdf"])]
    assert [path.rpartition(".")[2] for path in paths] == ["csv", "xlsx", "json", "yml"]
    assert reports_data(PLAIN) is None
    assert "Realisasi" not in openpyxl.load_workbook(io.BytesIO(xlsx_of(PLAIN))).sheetnames
    assert b"realisasi" not in csv_of_plan(PLAIN) + json_of(PLAIN)


def test_the_reports_have_files_of_their_own_and_the_same_bytes_twice() -> None:
    table = reported_tables.blora()
    files = {file.path: file.content for file in copies_of(table, b"rencana", ["pdf"], b"laporan")}
    assert files["kab-blora/2025/realisasi-kab-blora-2025.yml"] == b"laporan"
    assert files["kab-blora/2025/realisasi-kab-blora-2025.csv"] == reports_csv_of([table])
    assert files == {
        file.path: file.content
        for file in copies_of(reported_tables.blora(), b"rencana", ["pdf"], b"laporan")
    }


def test_copies_are_made_anew_when_the_reports_change() -> None:
    keys = {
        key_of(b"ab", "pdf"),
        key_of(b"ab", "pdf", b"c"),
        key_of(b"a", "pdf", b"bc"),
        key_of(b"abc", "pdf"),
    }
    assert len(keys) == 4


def test_every_column_has_a_meaning() -> None:
    assert tuple(ARTI_REALISASI) == KOLOM_REALISASI
    assert tuple(ARTI_LAPORAN) == KOLOM_LAPORAN
    assert not set(KOLOM_REALISASI) & set(KOLOM)
