"""What an officer sees in a workbook and the program does not read as it is seen: told at its cell,
never lost.
"""

import io
from collections.abc import Callable

import openpyxl
import pytest
from finding_samples import Made, made
from openpyxl.styles import Font, GradientFill, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.workbook import Workbook
from reported_tables import blora_reports, frozen_plan
from workbook_edits import (
    ACTIONS,
    FIRST,
    HEADINGS,
    MACHINE,
    STRUCTURE,
    after,
    cell,
    column,
    edited,
    left_out,
    real_plan,
)

from zi_site.documents.xlsx_workbook import fill_colour
from zi_site.exceptions import SourceError
from zi_site.intake.checking import checked
from zi_site.intake.recognise import PlanWorkbook, recognise
from zi_site.intake.reports_workbook import ReportsWorkbook
from zi_site.plan.kinds import Kind
from zi_site.plan.model import Plan
from zi_site.plan.problems import PERINGATAN, Place, Problem
from zi_site.workbook.marking import mark
from zi_site.workbook.read_back import read_back
from zi_site.workbook.reports.export import realisasi_workbook
from zi_site.workbook.reports.judging import judged_reports
from zi_site.workbook.reports.read import ReadReports, read_reports
from zi_site.workbook.sentences import NotInWorkbook, SheetDoubt, WorkbookDoubt
from zi_site.workbook.sheets import read_sheets

GREEN = PatternFill("solid", fgColor="FF92D050")
REPORTS, EVIDENCE = "Laporan", "Bukti"
REPORTED = realisasi_workbook(frozen_plan(), blora_reports(), "triwulan")


@pytest.fixture(scope="module")
def blora() -> Plan:
    return real_plan("kab-blora")


def without(*names: str, sheet: str = ACTIONS) -> Callable[[Workbook], None]:
    def delete(book: Workbook) -> None:
        for name in names:
            book[sheet].delete_cols(column(book[sheet], name))

    return delete


def doubts(plan: Plan, edit: Callable[[Workbook], None]) -> list[tuple[str, Kind]]:
    return [(doubt.origin.cell, doubt.kind) for doubt in after(plan, edit).doubts]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("indikator",), '"Indikator"'),
        (("bulan_03", "catatan"), '"Mar", "Catatan"'),
        (("penanggung_jawab",), '"Penanggung jawab (bila berbeda)"'),
    ],
    ids=" ".join,
)
def test_a_deleted_column_is_told(blora: Plan, names: tuple[str, ...], told: str) -> None:
    gone = SheetDoubt.COLUMNS_GONE(sheet=ACTIONS, columns=told)
    assert gone in [doubt.finding for doubt in after(blora, without(*names)).doubts]


def test_so_is_one_of_another_sheet_and_one_without_its_small_name(blora: Plan) -> None:
    read = after(blora, without("subpilar", sheet=STRUCTURE))
    gone = SheetDoubt.COLUMNS_GONE(sheet=STRUCTURE, columns='"Subpilar LKE"')
    assert gone in [doubt.finding for doubt in read.doubts]

    def rename(book: Workbook) -> None:
        sheet = book[ACTIONS]
        at = column(sheet, "indikator")
        sheet.cell(MACHINE, at).value, sheet.cell(HEADINGS, at).value = None, "Sasaran kami"

    read = after(blora, rename)
    gone = SheetDoubt.COLUMNS_GONE(sheet=ACTIONS, columns='"Indikator"')
    assert gone in [doubt.finding for doubt in read.doubts]
    assert any(each.startswith('kolom "Sasaran kami" (46 sel)') for each in left_out(read))


@pytest.mark.parametrize("name", ["id", "komponen", "langkah_aksi", "kepastian"])
def test_without_a_column_it_cannot_do_without_it_is_still_ours_and_refused(
    blora: Plan, name: str
) -> None:
    content = edited(blora, without(name))
    found = recognise(content, "rencana.xlsx")
    assert isinstance(found, PlanWorkbook)
    with pytest.raises(SourceError, match='tidak ada lagi pada lembar "Rencana Aksi"'):
        read_back(found.sheets)


def test_a_formula_without_result_a_formula_error_and_struck_text_are_told(blora: Plan) -> None:
    def write(book: Workbook) -> None:
        cell(book[ACTIONS], "1.1", "indikator").value = "=C6"
        cell(book[ACTIONS], "1.2", "bukti_fisik").value = "#REF!"
        cell(book[ACTIONS], "1.3", "langkah_aksi").font = Font(strike=True)

    told = dict(doubts(blora, write))
    assert told["C5"] is SheetDoubt.NO_RESULT
    assert told["E6"] is SheetDoubt.ERROR_OF_FORMULA
    assert told["D7"] is SheetDoubt.STRUCK_OUT
    assert "C5" in [
        each.cell.rpartition("!")[2] for each in checked(edited(blora, write), "rencana.xlsx")
    ]


def test_coloured_months_without_ticks_are_told_and_coloured_rows_are_not(blora: Plan) -> None:
    def colour(book: Workbook) -> None:
        sheet = book[ACTIONS]
        first = column(sheet, "bulan_01")
        for at in (first + 4, first + 5):
            sheet.cell(FIRST, at).fill = GREEN
        for at in range(1, sheet.max_column + 1):  # a row without any tick, coloured as a whole
            sheet.cell(FIRST + 60, at).fill = GREEN
        sheet.cell(FIRST + 60, column(sheet, "langkah_aksi")).value = "Contoh langkah"

    read = after(blora, colour)
    coloured = [
        (doubt.subject, doubt.finding.named["months"])
        for doubt in read.doubts
        if doubt.kind is WorkbookDoubt.COLOURED
    ]
    assert coloured == [("Aksi 1.1", "Mei, Juni")]


@pytest.mark.parametrize(
    ("fill", "coloured"),
    [
        (PatternFill(), False),
        (PatternFill("solid", fgColor="FFFFFFFF"), False),
        (PatternFill("solid", fgColor=Color(theme=0)), False),
        (PatternFill("solid", fgColor=Color(indexed=9)), False),
        (PatternFill("solid", fgColor=Color(theme=0, tint=-0.25)), True),
        (PatternFill("solid", fgColor=Color(theme=5)), True),
        (GREEN, True),
        (PatternFill("lightGray"), True),
        (GradientFill(), True),
    ],
)
def test_which_fills_are_colours(fill: PatternFill | GradientFill, coloured: bool) -> None:
    cell = openpyxl.Workbook().active["A1"]
    cell.fill = fill
    assert (fill_colour(cell.fill) is not None) is coloured


def test_a_marked_workbook_gives_no_doubts_of_its_marks(blora: Plan) -> None:
    problem = Problem(
        Place("rencana.xlsx", 5, 8),
        made(Made.DOUBT, "Contoh."),
        level=PERINGATAN,
        cell=f"{ACTIONS}!H5",
    )
    read = read_back(read_sheets(mark(edited(blora, lambda _: None), [problem])))
    assert read.plan == blora
    assert not read.doubts


def test_a_row_with_words_in_the_column_of_ids_takes_no_action_away(blora: Plan) -> None:
    def write(book: Workbook) -> None:
        book[ACTIONS].insert_rows(FIRST + 5)
        book[ACTIONS].cell(FIRST + 5, 1).value = "AREA II"

    assert "AREA II: baris ini hanya berisi Id" in left_out(after(blora, write))


@pytest.mark.wording
def test_an_unknown_area_is_advised_by_the_names_of_the_list(blora: Plan) -> None:
    def write(book: Workbook) -> None:
        book[STRUCTURE]["E5"] = "qqqq"

    (advice,) = [
        each.advice for each in checked(edited(blora, write), "rencana.xlsx") if each.code == "area"
    ]
    assert "Manajemen Perubahan" in advice
    assert "manajemen-perubahan" not in advice


@pytest.mark.wording
def test_an_id_typed_otherwise_is_told_how_ids_are_written(blora: Plan) -> None:
    def write(book: Workbook) -> None:
        cell(book[ACTIONS], "1.4", "id").value = "1,4"

    (advice,) = [
        each.advice for each in checked(edited(blora, write), "rencana.xlsx") if each.code == "id"
    ]
    assert advice.startswith(
        "Tulis seperti semula, atau kosongkan bila barisnya baru. Pakai huruf kecil, angka, titik"
    )


def test_the_list_of_problems_stays_within_what_excel_opens(
    blora: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zi_site.workbook.marking._MOST_LISTED", 3)
    problems = [
        Problem(
            Place("rencana.xlsx", row, 3),
            made(Made.DOUBT, f"Contoh {row}."),
            cell=f"{ACTIONS}!C{row}",
        )
        for row in range(5, 10)
    ]
    book = openpyxl.load_workbook(io.BytesIO(mark(edited(blora, lambda _: None), problems)))
    assert [row[4].value for row in book["Masalah"].iter_rows(min_row=5)] == [
        *(problem.message for problem in problems[:3]), "… dan 2 lagi; selnya ditandai semua.",
    ]  # fmt: skip
    assert all(book[ACTIONS][f"C{row}"].comment for row in range(5, 10))
    assert book["Masalah"].page_setup.paperSize == 9  # A4


def reports_after(edit: Callable[[Workbook], None]) -> ReadReports:
    return read_reports(read_sheets(reports_edited(edit)))


def reports_edited(edit: Callable[[Workbook], None]) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(REPORTED))
    edit(book)
    output = io.BytesIO()
    book.save(output)
    return output.getvalue()


def test_a_deleted_column_of_reports_is_told() -> None:
    told = [doubt.finding for doubt in reports_after(without("kendala", sheet=REPORTS)).doubts]
    assert told == [SheetDoubt.COLUMNS_GONE(sheet=REPORTS, columns='"Kendala"')]
    (sheet,) = [
        each
        for each in reports_after(without("judul", sheet=EVIDENCE)).left_out
        if each.text == EVIDENCE
    ]
    assert sheet.reason == NotInWorkbook.EVIDENCE_COLUMNS_GONE(columns='"Nama bukti"')


def test_reports_without_their_ids_are_known_and_refused() -> None:
    content = reports_edited(without("aksi", sheet=REPORTS))
    found = recognise(content, "laporan.xlsx")
    assert isinstance(found, ReportsWorkbook)
    with pytest.raises(SourceError, match='Kolom "Id aksi" tidak ada lagi'):
        read_reports(found.sheets)


@pytest.mark.wording
def test_a_formula_in_a_report_is_told_and_advice_is_for_cells() -> None:
    def write(book: Workbook) -> None:
        book[REPORTS].cell(FIRST, column(book[REPORTS], "uraian")).value = "=A1"
        book[EVIDENCE].cell(FIRST, column(book[EVIDENCE], "akses")).value = None

    read = reports_after(write)
    assert SheetDoubt.NO_RESULT in [doubt.kind for doubt in read.doubts]
    advice = [
        each.advice
        for each in judged_reports(read, "laporan.xlsx", frozen_plan())
        if each.code == "wajib"
    ]
    assert advice == ["Isi sel ini."]


@pytest.mark.parametrize(
    "saved",
    [b'"id","komponen","indikator","langkah_aksi"\r\n', b"id;komponen;indikator;langkah_aksi;"],
)
@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16"])
def test_one_sheet_saved_as_text_is_refused_and_not_read_as_a_decree(
    saved: bytes, coding: str
) -> None:
    content = f"Rencana aksi KPU Kabupaten Contoh\n{saved.decode()}".encode(coding)
    with pytest.raises(SourceError, match="Simpan seluruh buku kerjanya"):
        recognise(content, "rencana.csv")


def test_comments_of_locked_sheets_are_said_to_be_locked(blora: Plan) -> None:
    def unlock(book: Workbook) -> None:
        for sheet in book.worksheets:
            sheet.protection.sheet = False

    said_when = [
        openpyxl.load_workbook(io.BytesIO(mark(edited(blora, edit), [])))["Masalah"]["A2"].value
        for edit in (lambda _: None, unlock)
    ]
    assert ["proteksi" in each for each in said_when] == [True, False]
