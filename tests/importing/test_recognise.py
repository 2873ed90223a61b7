"""What a file is, is told from its content, in one place and with one opening."""

import io
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from dokumen.word import word_document
from dokumen.workbook import workbook
from workbook_edits import ACTIONS, real_plan

from zi_site.documents import apart
from zi_site.downloads.csv_file import csv_of_plan
from zi_site.downloads.json_file import json_of
from zi_site.downloads.xlsx_file import xlsx_of
from zi_site.intake.checking import checked
from zi_site.intake.receiving import receive
from zi_site.intake.recognise import OfficeDocument, PlanWorkbook, PublishedCopy, recognise
from zi_site.intake.reports_workbook import ReportsWorkbook
from zi_site.intake.uploads import upload_of
from zi_site.plan.reports import TRIWULAN
from zi_site.views.table import table_of
from zi_site.workbook.export import plan_workbook
from zi_site.workbook.read_back import read_back
from zi_site.workbook.reports.export import realisasi_workbook
from zi_site.workbook.skeleton import empty_workbook

SATKER = ("kab-blora", "kab-demak", "kab-kebumen", "kab-purbalingga", "kab-sarolangun")
BLORA = real_plan("kab-blora")
FEW = 6  # openings of a workbook's zip


@pytest.mark.parametrize("satker", SATKER)
def test_each_file_made_of_a_plan_is_known_for_what_it_is(satker: str) -> None:
    plan = real_plan(satker)
    table = table_of(plan)
    found = [
        (plan_workbook(plan), "x.xlsx", PlanWorkbook),
        (realisasi_workbook(plan, None, TRIWULAN), "x.xlsx", ReportsWorkbook),
        (xlsx_of(table), "x.xlsx", PublishedCopy),
        (csv_of_plan(table), "x.csv", PublishedCopy),
        (json_of(table), "x.json", PublishedCopy),
        (workbook(plan), "x.xlsx", OfficeDocument),
        (word_document(plan), "x.docx", OfficeDocument),
    ]
    assert [type(recognise(content, name)) for content, name, _ in found] == [
        kind for _, _, kind in found
    ]


def test_an_empty_workbook_to_fill_in_is_ours_too() -> None:
    assert isinstance(recognise(empty_workbook("kab-rembang", 2026), "x.xlsx"), PlanWorkbook)


def test_of_a_workbook_with_sheets_of_both_kinds_every_command_takes_the_reports() -> None:
    book = openpyxl.load_workbook(io.BytesIO(plan_workbook(BLORA)))
    added = openpyxl.load_workbook(io.BytesIO(realisasi_workbook(BLORA, None, TRIWULAN)))
    sheet = book.create_sheet("Laporan")
    for row in added["Laporan"].iter_rows():
        for cell in row:
            sheet.cell(cell.row, cell.column, cell.value)
    output = io.BytesIO()
    book.save(output)
    assert isinstance(recognise(output.getvalue(), "x.xlsx"), ReportsWorkbook)


@pytest.mark.slow
@pytest.mark.parametrize(
    "content",
    [
        plan_workbook(BLORA),
        realisasi_workbook(BLORA, None, TRIWULAN),
        xlsx_of(table_of(BLORA)),
        csv_of_plan(table_of(BLORA)),
        json_of(table_of(BLORA)),
        workbook(BLORA),
    ],
    ids=["plan", "reports", "xlsx", "csv", "json", "document"],
)
def test_a_process_of_its_own_recognises_the_same(
    content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = recognise(content, "x")
    monkeypatch.setattr(apart, "run", apart.in_a_child)
    assert recognise(content, "x") == expected


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often a workbook was loaded, and a zip opened, from now on."""
    count: Counter[str] = Counter()

    def counted(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*values: Any, **named: Any) -> Any:
            count[name] += 1
            return function(*values, **named)

        return call

    monkeypatch.setattr(openpyxl, "load_workbook", counted("loads", openpyxl.load_workbook))
    opening = counted("zips", zipfile.ZipFile.__init__)
    monkeypatch.setattr(zipfile.ZipFile, "__init__", opening)
    return count


def test_a_workbook_of_ours_is_opened_once(opened: Counter[str]) -> None:
    content = plan_workbook(BLORA)
    opened.clear()
    found = recognise(content, "x.xlsx")
    assert isinstance(found, PlanWorkbook)
    assert read_back(found.sheets).plan == BLORA
    assert opened["loads"] == 1
    assert opened["zips"] <= FEW


@pytest.mark.parametrize(
    "make", [plan_workbook, lambda plan: realisasi_workbook(plan, None, TRIWULAN)]
)
def test_check_and_masuk_open_it_once_too(
    make: Callable[..., bytes], opened: Counter[str], tmp_path: Path
) -> None:
    content = make(BLORA)
    upload = tmp_path / "masuk" / f"{BLORA.satker}-{BLORA.tahun}.xlsx"
    upload.parent.mkdir()
    upload.write_bytes(content)
    opened.clear()
    assert checked(content, "x.xlsx") == []
    receive(upload_of(upload, upload.parent), tmp_path / "plans")
    assert opened["loads"] == 2  # one each


def test_a_document_of_an_office_is_loaded_once(opened: Counter[str]) -> None:
    content = workbook(BLORA)
    opened.clear()
    recognise(content, "x.xlsx")
    assert opened["loads"] == 1


def test_a_renamed_sheet_is_still_one_of_ours() -> None:
    book = openpyxl.load_workbook(io.BytesIO(plan_workbook(BLORA)))
    book[ACTIONS].title = "Sheet1"
    output = io.BytesIO()
    book.save(output)
    assert isinstance(recognise(output.getvalue(), "x.xlsx"), PlanWorkbook)
