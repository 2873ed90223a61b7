"""A workbook returned with its mistakes: the author's own file, the bad cells coloured and
commented, and a list.
"""

import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest
import xlsxwriter  # type: ignore[import-untyped]
from finding_samples import Made, made
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.workbook import Workbook
from profiles import examples
from workbook_edits import ACTIONS, DECREE, STRUCTURE, cell, edited, labelled, real_plan

from zi_site.documents.xlsx_escapes import escaped
from zi_site.documents.xlsx_workbook import open_book, read_xlsx
from zi_site.exceptions import SourceError
from zi_site.intake.checking import checked
from zi_site.plan.model import Plan
from zi_site.plan.problems import GALAT, PERINGATAN, Place, Problem
from zi_site.workbook.marking import lost_by_marking, mark
from zi_site.workbook.read_back import read_back
from zi_site.workbook.sheets import read_sheets
from zi_site.workbook.sheets_here import read_sheets_here

HEADINGS = (
    "NO",
    "KOMPONEN",
    "INDIKATOR",
    "LANGKAH AKSI",
    "BUKTI FISIK",
    *range(1, 13),
    "PENANGGUNG JAWAB",
)


@pytest.fixture(scope="module")
def blora() -> Plan:
    return real_plan("kab-blora")


def _broken(book: Workbook) -> None:
    sheet = book[ACTIONS]
    cell(sheet, "1.2", "id").value = "1.1"
    cell(sheet, "1.3", "kepastian").value = "pasti"
    cell(sheet, "1.4", "bulan_02").value = "awal"
    cell(sheet, "2.1", "langkah_aksi").value = "Menyusun <i>SOP</i>"
    labelled(book[DECREE], "Nomor keputusan").value = None
    book[STRUCTURE]["E5"] = "Area Contoh"


def _open(content: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def test_each_problem_stands_at_the_cell_where_it_is_mended(blora: Plan) -> None:
    found = {
        (each.cell, each.code, each.level)
        for each in checked(edited(blora, _broken), "rencana.xlsx")
    }
    assert found >= {
        ("Rencana Aksi!A6", "id", GALAT),
        ("Rencana Aksi!S7", "kepastian", GALAT),
        ("Rencana Aksi!H8", "impor", PERINGATAN),
        ("Rencana Aksi!D10", "markah", PERINGATAN),
        ("Keputusan!C8", "wajib", GALAT),
        ("Area dan Komponen!E5", "area", GALAT),
    }
    place = next(
        each.place
        for each in checked(edited(blora, _broken), "rencana.xlsx")
        if each.code == "kepastian"
    )
    assert place == Place("rencana.xlsx", 7, 19)


def test_advice_is_for_a_workbook_not_for_yaml(blora: Plan) -> None:
    advice = [each.advice for each in checked(edited(blora, _broken), "rencana.xlsx")]
    assert not any('baris "' in each or "yml" in each for each in advice), advice


def test_what_a_decree_lacks_is_marked_in_its_row(blora: Plan) -> None:
    def clear(book: Workbook) -> None:
        for label in ("Tanggal ditetapkan", "Sumber: berkas"):
            labelled(book[DECREE], label).value = None

    content = edited(blora, clear)
    sheet = _open(content)[DECREE]
    found = {each.code: each.cell for each in checked(content, "x.xlsx")}
    assert found["tanggal"] == f"Keputusan!{labelled(sheet, 'Tanggal ditetapkan').coordinate}"
    assert found["sumber"] == f"Keputusan!{labelled(sheet, 'Sumber: berkas').coordinate}"


def test_a_plan_without_faults_has_none_in_its_workbook(blora: Plan) -> None:
    assert checked(edited(blora, lambda book: None), "rencana.xlsx") == []


def test_bad_cells_are_coloured_and_commented_and_listed(blora: Plan) -> None:
    content = edited(blora, _broken)
    problems = checked(content, "rencana.xlsx")
    book = _open(mark(content, problems))
    sheet = book[ACTIONS]
    assert sheet["S7"].fill.fgColor.rgb == "FFF4B8B0"
    (problem,) = [each for each in problems if each.cell == f"{ACTIONS}!S7"]
    assert problem.message in sheet["S7"].comment.text
    assert problem.advice in sheet["S7"].comment.text
    assert sheet["H8"].fill.fgColor.rgb == "FFFBE6A2"
    assert book.sheetnames[0] == "Masalah"
    listed = [[each.value for each in row] for row in book["Masalah"].iter_rows(5)]
    assert len(listed) == len(problems)
    assert {row[2] for row in listed} == {each.cell or "seluruh berkas" for each in problems}
    links = {row[2].hyperlink.location for row in book["Masalah"].iter_rows(5) if row[2].hyperlink}
    assert "'Rencana Aksi'!S7" in links


def test_a_marked_workbook_can_be_mended_and_marked_again(blora: Plan) -> None:
    content = edited(blora, _broken)
    once = mark(content, checked(content, "x.xlsx"))
    assert read_back(read_sheets(once)).plan == read_back(read_sheets(content)).plan
    assert read_back(read_sheets(once)).left_out == (), (
        "our own comments and list are no part of the officer's"
    )
    twice = mark(once, checked(once, "x.xlsx"))
    assert [name for name in _open(twice).sheetnames if name.startswith("Masalah")] == ["Masalah"]
    assert _open(twice)[ACTIONS]["S7"].comment.text == _open(once)[ACTIONS]["S7"].comment.text


def test_what_can_be_chosen_and_what_is_locked_stays(blora: Plan) -> None:
    content = edited(blora, _broken)
    before, after = _open(content), _open(mark(content, checked(content, "x.xlsx")))
    for sheet in before:
        marked = after[sheet.title]
        assert len(marked.data_validations.dataValidation) == len(
            sheet.data_validations.dataValidation
        )
        assert marked.protection.sheet == sheet.protection.sheet
        assert marked.sheet_state == sheet.sheet_state
        assert marked.freeze_panes == sheet.freeze_panes


def _foreign() -> Workbook:
    """A made-up plan in a form of an office's own: merged area rows, a title above, a formula, a
    comment.
    """
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Rencana 'ZI'"
    sheet["A1"] = "RENCANA AKSI ZONA INTEGRITAS KPU KABUPATEN CONTOH TAHUN 2026"
    sheet.append([])
    sheet.append(HEADINGS)
    sheet.append(["I", "Manajemen Perubahan"])
    sheet.merge_cells("B4:R4")
    marks = ["v" if month == 3 else None for month in range(1, 13)]
    sheet.append(
        [1, "Tim Kerja", "SK Tim", "Menyusun <b>SK</b> Tim Kerja", "SK", *marks, "Tim Contoh"]
    )
    sheet.append(
        [None, None, "Rapat", '=UPPER("rapat")', "Undangan", *marks[1:], None, "Tim Contoh"]
    )
    sheet.append(
        [
            None,
            None,
            "Evaluasi",
            "Evaluasi tim kerja",
            "Laporan",
            "menyusul",
            *marks[1:],
            "Tim Contoh",
        ]
    )
    sheet["D5"].comment = Comment("tolong dicek", "Contoh")
    sheet["D5"].font = Font(bold=True)
    sheet.column_dimensions["D"].width = 44
    return book


def _bytes(book: Workbook) -> bytes:
    output = io.BytesIO()
    book.save(output)
    return output.getvalue()


def test_a_foreign_workbook_is_marked_in_its_own_cells() -> None:
    content = _bytes(_foreign())
    problems = checked(content, "masuk/kab-blora/2026.xlsx")
    assert "Rencana 'ZI'!D5" in {each.cell for each in problems if each.code == "markah"}
    assert not any('"satker"' in each.message for each in problems), (
        "whoever imports says whose plan it is"
    )
    marked = _open(mark(content, problems))
    sheet = marked["Rencana 'ZI'"]
    assert sheet["D5"].comment.text.endswith("tolong dicek")
    assert sheet["D5"].font.b
    assert sheet["D6"].value == '=UPPER("rapat")'
    assert "B4:R4" in {str(each) for each in sheet.merged_cells.ranges}
    assert sheet.column_dimensions["D"].width == 44
    assert "'Rencana ''ZI'''!D5" in {
        row[2].hyperlink.location for row in marked["Masalah"].iter_rows(5) if row[2].hyperlink
    }


@pytest.mark.parametrize("name", ["rencana.xlsx", "rencana-2026.xlsx"])
def test_the_year_of_a_foreign_workbook_is_that_of_its_name_or_its_decree(name: str) -> None:
    book = _foreign()
    book.active["A2"] = (
        "LAMPIRAN KEPUTUSAN KETUA KOMISI PEMILIHAN UMUM KABUPATEN CONTOH NOMOR 5 TAHUN 2026"
    )
    messages = [each.message for each in checked(_bytes(book), name)]
    assert not any('"tahun"' in each for each in messages), messages


def test_within_a_merged_range_its_first_cell_is_marked() -> None:
    problem = Problem(
        Place("x.xlsx", 4, 5), made(Made.AREA, "Contoh.", "Tulis lain."), cell="Rencana 'ZI'!E4"
    )
    sheet = _open(mark(_bytes(_foreign()), [problem]))["Rencana 'ZI'"]
    assert problem.message in sheet["B4"].comment.text


@pytest.mark.wording
@pytest.mark.parametrize("place", ["", "Tidak Ada!A1", "Rencana 'ZI'!", "A1", "Rencana 'ZI'!ZZZZ9"])
def test_a_problem_without_a_cell_is_only_listed(place: str) -> None:
    problem = Problem(Place("x.xlsx"), made(Made.WAJIB, "=1+1 belum\x07 diisi."), cell=place)
    listed = _open(mark(_bytes(_foreign()), [problem]))["Masalah"]
    assert listed["E5"].data_type == "s"
    assert listed["E5"].value == "=1+1 belum\ufffd diisi."
    assert listed["C5"].hyperlink is None


def test_what_marking_loses_is_named() -> None:
    book = _foreign()
    assert lost_by_marking(_bytes(book)) == []
    chart = BarChart()
    sheet = book.active
    assert sheet is not None
    chart.add_data(Reference(sheet, min_col=1, min_row=4, max_row=6))
    sheet.add_chart(chart, "T3")
    content = io.BytesIO(_bytes(book))
    with zipfile.ZipFile(content, "a") as package:
        package.writestr("xl/vbaProject.bin", b"x")
    assert lost_by_marking(content.getvalue()) == ["grafik", "makro"]


TYPED_ESCAPES = ("_x000A_", "_x005F_", "_x0041_ dan _x000D_", "x005F_")


def _typed_escapes() -> bytes:
    """As Excel and LibreOffice write what looks like one of the format's own escapes."""
    output = io.BytesIO()
    with xlsxwriter.Workbook(output, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Isi")
        for row, text in enumerate(TYPED_ESCAPES):
            sheet.write_string(row, 0, text)
        sheet.write_formula("C1", '="_x005F_"&"x"', None, "_x005F_x")
    opened = open_book(output.getvalue(), rich_text=True)
    for row, text in enumerate(TYPED_ESCAPES, 1):
        bold = TextBlock(InlineFont(b=True), "tebal ")
        opened["Isi"].cell(row, 2, CellRichText(bold, escaped(text)))
    return _bytes(opened)


def _texts(content: bytes) -> list[tuple[str, str]]:
    (sheet,) = (each for each in read_sheets_here(content) if each.name == "Isi")
    return [(row[1].text, row[2].text.removeprefix("tebal ")) for row in sheet.rows]


def test_what_looks_like_an_escape_of_the_format_stays_text() -> None:
    typed = [(text, text) for text in TYPED_ESCAPES]
    content = _typed_escapes()
    assert _texts(content) == typed
    problem = Problem(Place("x.xlsx"), made(Made.WAJIB, "_x000A_ belum diisi."), cell="Isi!A2")
    for _ in range(2):
        content = mark(content, [problem])
        assert _texts(content) == typed
        rows = [row for grid in read_xlsx(content).grids for row in grid.rows]
        assert set(TYPED_ESCAPES) <= {each.text for row in rows for each in row.cells}
        assert _open(content)["Isi"]["C1"].value == '="_x005F_"&"x"'
        listed = next(each for each in read_sheets_here(content) if each.name == "Masalah")
        assert "_x000A_ belum diisi." in {cell.text for row in listed.rows for cell in row.values()}


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7"])
def test_what_cannot_be_opened_is_refused(content: bytes) -> None:
    with pytest.raises(SourceError):
        mark(content, [])


VALUES = (
    st.text(max_size=12).map(lambda text: "".join(filter(str.isprintable, text)))
    | st.integers()
    | st.none()
)
TYPED = st.lists(st.tuples(st.integers(5, 12), st.integers(1, 29), VALUES), max_size=8)


@settings(max_examples=examples(25))
@given(TYPED)
def test_whatever_is_typed_gives_problems_and_a_marked_file_never_an_exception(
    typed: list[tuple[int, int, str | int | None]],
) -> None:
    def write(book: Workbook) -> None:
        for row, column, value in typed:
            for name in (ACTIONS, STRUCTURE, DECREE):
                book[name].cell(row, column).value = value

    plan = real_plan("kab-blora")
    content = edited(replace(plan, area=plan.area[:1]), write)
    problems = checked(content, "x.xlsx")
    assert all(problem.message for problem in problems)
    assert _open(mark(content, problems)).sheetnames[0] == "Masalah"
