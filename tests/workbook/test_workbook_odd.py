"""Workbooks that are hardly ours any more: rows of unknown kinds, things said twice, files that are
no workbooks.
"""

import contextlib
import io
import re
import zipfile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.chart import BarChart, Reference
from openpyxl.workbook import Workbook
from profiles import examples
from workbook_edits import (
    ACTIONS,
    DECREE,
    FIRST,
    STRUCTURE,
    after,
    cell,
    column,
    edited,
    kinds,
    labelled,
    left_out,
    real_plan,
    row_of,
)

from zi_site.exceptions import SourceError
from zi_site.intake.checking import checked
from zi_site.intake.recognise import recognise
from zi_site.plan import glossary
from zi_site.plan.model import Aksi, Area, Kelompok, Keputusan, Komponen, Plan
from zi_site.workbook.export import plan_workbook
from zi_site.workbook.layout import handle
from zi_site.workbook.marking import mark
from zi_site.workbook.read_back import read_back
from zi_site.workbook.sentences import WorkbookDoubt
from zi_site.workbook.sheets import read_sheets
from zi_site.workbook.values import is_tick, is_yes, meant_ids, next_id, numbers

EXPORTED = plan_workbook(real_plan("kab-blora"))


@pytest.fixture(scope="module")
def blora() -> Plan:
    return real_plan("kab-blora")


@pytest.fixture(scope="module")
def sarolangun() -> Plan:
    return real_plan("kab-sarolangun")


def test_a_row_of_an_unknown_kind_is_taken_for_a_komponen_and_doubted(blora: Plan) -> None:
    def write(book: Workbook) -> None:
        book[STRUCTURE].cell(FIRST + 1, 1).value = "Bagian"
        book[STRUCTURE].cell(FIRST, 1).value = None

    read = after(blora, write)
    assert read.plan == blora
    assert [(doubt.kind, doubt.finding.named["read"]) for doubt in read.doubts] == [
        (WorkbookDoubt.NAMELESS_ROW, "Area"),
        (WorkbookDoubt.UNKNOWN_ROW, "Komponen"),
    ]


def test_parts_above_the_first_area_are_kept_and_doubted(blora: Plan) -> None:
    read = after(blora, lambda book: book[STRUCTURE].delete_rows(FIRST))
    assert (read.plan.area[0].nama, read.plan.area[0].kode) == ("", "")
    assert [aksi.id for aksi in read.plan.actions()] == [aksi.id for aksi in blora.actions()]
    assert {WorkbookDoubt.NO_AREA_FIRST, WorkbookDoubt.OUTSIDE_AREAS} <= set(kinds(read))


def test_a_komponen_above_the_first_kelompok_of_its_area_is_doubted() -> None:
    plan = real_plan("kab-kebumen")

    def move(book: Workbook) -> None:
        sheet = book[STRUCTURE]
        first = next(row for row in range(FIRST, 99) if sheet.cell(row, 1).value == "Kelompok")
        texts = [sheet.cell(first + 1, at).value for at in range(1, 9)]
        sheet.delete_rows(first + 1)
        sheet.insert_rows(first)
        for at, text in enumerate(texts, 1):
            sheet.cell(first, at).value = text

    read = after(plan, move)
    assert {aksi.id for aksi in read.plan.actions()} == {aksi.id for aksi in plan.actions()}
    assert WorkbookDoubt.ABOVE_KELOMPOK in kinds(read)


def test_what_a_decree_says_twice_is_said_once_and_the_rest_left_out(blora: Plan) -> None:
    def write(book: Workbook) -> None:
        sheet = book[DECREE]
        sheet.cell(90, 1).value, sheet.cell(90, 3).value = "tentang", "LAIN"
        labelled(sheet, "Tempat ditetapkan").offset(0, -1).value = "di"
        labelled(sheet, "Tahun keputusan").value = "dua ribu"
        sheet.cell(91, 1).value, sheet.cell(91, 2).value, sheet.cell(91, 3).value = (
            "Judul kolom",
            "anggaran",
            "BIAYA",
        )

    read = after(blora, write)
    assert read.plan.keputusan.tentang == blora.keputusan.tentang
    assert read.plan.keputusan.tahun == 0
    assert {WorkbookDoubt.TWICE, WorkbookDoubt.UNUSED_MARK, WorkbookDoubt.NOT_A_YEAR} <= set(
        kinds(read)
    )
    assert all(any(word in each for each in left_out(read)) for word in ("LAIN", "BIAYA"))


def test_an_introduction_of_odd_rows_loses_no_text(sarolangun: Plan) -> None:
    def write(book: Workbook) -> None:
        sheet = book["Pendahuluan"]
        sheet.cell(FIRST, 1).value = "Judul bab"
        sheet.cell(FIRST + 1, 1).value = None

    read = after(sarolangun, write)
    first = read.plan.pendahuluan[0]
    assert (first.nomor, first.judul) == ("", "")
    assert first.isi[0] == "1. PENDAHULUAN"
    assert first.isi[1:] == sarolangun.pendahuluan[0].isi
    assert WorkbookDoubt.BEFORE_CHAPTERS in kinds(read)


def test_a_correction_with_an_odd_date_is_kept_and_doubted(blora: Plan) -> None:
    def write(book: Workbook) -> None:
        for at, text in enumerate(("kemarin", "Contoh pembetulan.", "1.1; 1.2"), 1):
            book["Pembetulan"].cell(FIRST, at).value = text

    read = after(blora, write)
    assert [(each.tanggal, each.isi, each.aksi) for each in read.plan.pembetulan] == [
        (None, "Contoh pembetulan.", ("1.1", "1.2"))
    ]
    assert read.doubts[0].finding == WorkbookDoubt.NO_DATE(text="kemarin")


def test_an_action_alone_in_a_workbook_without_parts_still_has_a_place(blora: Plan) -> None:
    def clear(book: Workbook) -> None:
        del book[STRUCTURE]
        sheet = book[ACTIONS]
        sheet.delete_rows(FIRST + 1, 200)
        cell(sheet, "1.1", "komponen").value = None

    read = after(blora, clear)
    assert [aksi.id for aksi in read.plan.actions()] == ["1.1"]
    assert WorkbookDoubt.NO_KOMPONEN in kinds(read)


def test_an_action_known_before_without_a_komponen_is_doubted(blora: Plan) -> None:
    def clear(book: Workbook) -> None:
        cell(book[ACTIONS], "1.2", "komponen").value = None
        sheet = book[ACTIONS]
        sheet.cell(row_of(sheet, "6.1") + 30, column(sheet, "komponen")).value = "I.1 Tim Kerja"

    read = after(blora, clear)
    assert WorkbookDoubt.SAME_KOMPONEN in kinds(read)
    assert "I.1 Tim Kerja: baris ini hanya berisi komponen" in left_out(read)


def test_an_id_may_be_given_twice_and_is_then_refused_at_both_ends(blora: Plan) -> None:
    def write(book: Workbook) -> None:
        cell(book[ACTIONS], "1.2", "id").value = "1.1"

    found = [each for each in checked(edited(blora, write), "x.xlsx") if each.code == "id"]
    assert [each.cell for each in found] == ["Rencana Aksi!A6"]


def test_komponen_of_the_same_name_are_told_apart() -> None:
    def komponen(number: int) -> Komponen:
        aksi = Aksi(f"1.{number}", langkah_aksi="x", kepastian=glossary.TIDAK_TERJADWAL)
        return Komponen("1", "=Tim, Kerja", "1.1", aksi=(aksi,))

    group = Kelompok(komponen=tuple(komponen(number) for number in range(1, 4)))
    plan = Plan(
        1,
        "kab-blora",
        2026,
        "",
        Keputusan("1", 2026, "x"),
        area=(Area("I", "A", "sdm", kelompok=(group,)),),
    )
    assert read_back(read_sheets(plan_workbook(plan))).plan == plan


@pytest.mark.parametrize("name", ["=1+1", "+62", "@a", "-", "'x"])
def test_no_handle_begins_as_a_formula_does(name: str) -> None:
    assert handle("", "", name)[0] not in "=+-@'"


@pytest.mark.wording
@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b"\xd0\xcf\x11\xe0" + b"x" * 600, "kata sandi"),
        (b"%PDF-1.7", "bukan buku kerja"),
        (b"", "bukan buku kerja"),
        (b"PK\x03\x04rusak", "rusak"),
    ],
    ids=["xls", "pdf", "empty", "broken"],
)
def test_what_is_no_workbook_is_refused_in_one_sentence(content: bytes, part: str) -> None:
    with pytest.raises(SourceError, match=part):
        read_sheets(content)


@settings(max_examples=examples(40))
@given(st.data())
def test_a_damaged_file_is_refused_or_read_never_a_traceback(data: st.DataObject) -> None:
    """Bytes changed anywhere, or one part of the workbook with pieces of its XML changed."""
    whole = EXPORTED
    if data.draw(st.booleans()):
        changes = data.draw(
            st.lists(st.tuples(st.integers(0, len(whole) - 1), st.integers(0, 255)), max_size=20)
        )
        broken = bytearray(whole)
        for at, byte in changes:
            broken[at] = byte
        content = bytes(broken)
    else:
        content = _with_changed_part(data, whole)
    for read in (
        lambda each: recognise(each, "x"),
        lambda each: read_back(read_sheets(each)),
        lambda each: mark(each, []),
    ):
        with contextlib.suppress(SourceError):
            read(content)


def _with_changed_part(data: st.DataObject, whole: bytes) -> bytes:
    output = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as package, zipfile.ZipFile(output, "w") as changed:
        names = package.namelist()
        victim = data.draw(st.sampled_from(names))
        for name in names:
            text = package.read(name).decode()
            if name == victim:
                pieces = sorted(set(re.findall(r'"[^"]*"|<[^>]*>', text)))[:200]
                for piece in data.draw(st.lists(st.sampled_from(pieces), max_size=3)):
                    text = text.replace(
                        piece, data.draw(st.sampled_from(("", '""', '"-1"', '"x"', "<c/>"))), 1
                    )
            changed.writestr(name, text)
    return output.getvalue()


def test_marking_leaves_sheets_of_charts_alone(blora: Plan) -> None:
    def add(book: Workbook) -> None:
        chart = BarChart()
        chart.add_data(Reference(book[ACTIONS], min_col=1, min_row=5, max_row=6))
        book.create_chartsheet("Masalah").add_chart(chart)

    content = edited(blora, add)
    book = openpyxl.load_workbook(io.BytesIO(mark(content, checked(content, "x.xlsx"))))
    assert book.sheetnames[0] == "Masalah (2)"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1, 3", (1, 3)),
        ("4-7", (4, 5, 6, 7)),
        ("1 dan 2; 5", (1, 2, 5)),
        ("", ()),
        ("7-4", None),
        ("dua", None),
        ("1 s.d. 3", (1, 2, 3)),
    ],
)
def test_numbers_as_they_are_typed(text: str, found: tuple[int, ...] | None) -> None:
    assert numbers(text) == found


def test_marks_that_say_neither() -> None:
    assert is_tick("minggu I", 3) is None
    assert is_tick("✓✓", 3) is True
    assert is_tick("4", 3) is None, "the number of another month"
    assert is_yes("barangkali") is None


def test_a_number_that_could_be_two_ids_is_each_in_turn() -> None:
    known = ["1.1", "1.2", "1.10"]
    assert meant_ids([("1.1", 1.1), ("1.2", None), ("1.1", 1.1)], known) == ["1.1", "1.2", "1.10"]
    assert meant_ids([("1.1", None), ("1.1", 1.1)], known) == ["1.1", "1.10"]
    assert meant_ids([("9", 9.0)], known) == ["9"]


def test_an_id_is_never_given_twice() -> None:
    assert next_id("1.", {"1.1", "1.9", "2.30", "1.a"}) == "1.10"
    assert next_id("3.", set()) == "3.1"
