"""Reading back is forgiving: whatever an officer's program does to the workbook, what he means is
read, or doubted.
"""

import random
from dataclasses import replace
from datetime import date, datetime

import pytest
from openpyxl.comments import Comment
from openpyxl.workbook import Workbook
from workbook_edits import (
    ACTIONS,
    DECREE,
    FIRST,
    MACHINE,
    STRUCTURE,
    action,
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

from zi_site.checks.sentences import ScheduleFault
from zi_site.draft.judging import judged
from zi_site.intake.checking import checked
from zi_site.intake.recognise import PlanWorkbook, recognise
from zi_site.plan import glossary
from zi_site.plan.model import Plan
from zi_site.workbook.sentences import NotInWorkbook, SheetDoubt, WorkbookDoubt


@pytest.fixture(scope="module")
def blora() -> Plan:
    return real_plan("kab-blora")


@pytest.fixture(scope="module")
def sarolangun() -> Plan:
    return real_plan("kab-sarolangun")


@pytest.mark.parametrize(
    "mark", ["v", "V", "x", "√", "✔", "1", 1, True, "ya", "●", "Mar", "maret", "3"]
)
def test_a_month_may_be_ticked_in_many_ways(blora: Plan, mark: object) -> None:
    def tick(book: Workbook) -> None:
        cell(book[ACTIONS], "1.1", "bulan_03").value = mark  # type: ignore[assignment]

    read = after(blora, tick)
    assert action(read.plan, "1.1").bulan == (1, 3)
    assert read.doubts == ()


@pytest.mark.parametrize("mark", [0, "-", False, " ", "tidak"])
def test_a_month_may_be_unticked_in_many_ways(blora: Plan, mark: object) -> None:
    def untick(book: Workbook) -> None:
        cell(book[ACTIONS], "1.3", "bulan_03").value = mark  # type: ignore[assignment]

    read = after(blora, untick)
    assert action(read.plan, "1.3").bulan == (6, 9, 12)
    assert read.doubts == ()


def test_words_in_a_month_are_no_tick_and_are_kept_as_a_note(blora: Plan) -> None:
    def write(book: Workbook) -> None:
        cell(book[ACTIONS], "1.1", "bulan_03").value = "minggu II"

    read = after(blora, write)
    assert action(read.plan, "1.1").bulan == (1,)
    (doubt,) = read.doubts
    assert doubt.text in action(read.plan, "1.1").catatan
    assert doubt.kind is WorkbookDoubt.NOT_A_TICK
    assert (doubt.subject, doubt.origin.cell) == ("Aksi 1.1", "I5")


def test_rows_in_another_order_are_the_same_actions(blora: Plan) -> None:
    def shuffle(book: Workbook) -> None:
        sheet = book[ACTIONS]
        last = FIRST + sum(1 for _ in blora.actions()) - 1
        rows = [[each.value for each in row] for row in sheet.iter_rows(FIRST, last)]
        random.Random(1).shuffle(rows)
        for number, row in enumerate(rows, FIRST):
            for at, value in enumerate(row, 1):
                sheet.cell(number, at).value = value

    read = after(blora, shuffle)
    assert {aksi.id: aksi for aksi in read.plan.actions()} == {
        aksi.id: aksi for aksi in blora.actions()
    }
    assert [area.nama for area in read.plan.area] == [area.nama for area in blora.area]


def test_an_inserted_row_gets_an_id_that_was_never_used(blora: Plan) -> None:
    last = [aksi.id for aksi in blora.area[1].kelompok[0].komponen[-1].aksi][-1]

    def insert(book: Workbook) -> None:
        sheet = book[ACTIONS]
        sheet.delete_rows(row_of(sheet, last))
        at = row_of(sheet, "2.1") + 1
        sheet.insert_rows(at)
        sheet.cell(at, column(sheet, "langkah_aksi")).value = "Contoh langkah baru"
        sheet.cell(at, column(sheet, "bulan_05")).value = "v"

    read = after(blora, insert)
    new = next(aksi for aksi in read.plan.actions() if aksi.langkah_aksi == "Contoh langkah baru")
    assert last == "2.6"
    assert new.id == "2.7", "2.6 was deleted and is not given again"
    assert (new.bulan, new.kepastian, new.indikator) == (
        (5,),
        "tertulis",
        action(blora, "2.1").indikator,
    )
    assert [aksi.id for aksi in read.plan.area[1].kelompok[0].komponen[0].aksi] == ["2.1", "2.7"]
    assert "1 aksi baru diberi id: 2.7." in read.read_from
    assert last not in {aksi.id for aksi in read.plan.actions()}


def test_an_emptied_row_is_an_action_taken_away_and_said(blora: Plan) -> None:
    def clear(book: Workbook) -> None:
        sheet = book[ACTIONS]
        for each in sheet[row_of(sheet, "1.2")]:
            if each.column_letter not in ("A", "B"):
                each.value = None

    read = after(blora, clear)
    assert "1.2" not in {aksi.id for aksi in read.plan.actions()}
    assert read.doubts == ()
    assert left_out(read) == ["Aksi 1.2: barisnya dikosongkan, jadi aksinya dihapus"]


def test_months_that_are_left_open_are_read_from_the_printed_words(sarolangun: Plan) -> None:
    def clear(book: Workbook) -> None:
        sheet = book[ACTIONS]
        row = row_of(sheet, "1.1")
        for name in (*(f"bulan_{month:02d}" for month in glossary.SETAHUN), "kepastian", "minggu"):
            sheet.cell(row, column(sheet, name)).value = None
        sheet.cell(row, column(sheet, "jadwal")).value = "Minggu ke-2 Maret"

    aksi = action(after(sarolangun, clear).plan, "1.1")
    assert (aksi.bulan, aksi.kepastian, aksi.minggu) == ((3,), "tertulis", (2,))


def test_months_against_the_printed_words_are_kept_and_doubted(sarolangun: Plan) -> None:
    aksi = next(
        each for each in sarolangun.actions() if each.kepastian == "tertulis" and not each.catatan
    )
    other = next(month for month in glossary.SETAHUN if month not in aksi.bulan)

    def tick(book: Workbook) -> None:
        cell(book[ACTIONS], aksi.id, f"bulan_{other:02d}").value = "✓"

    read = after(sarolangun, tick)
    assert action(read.plan, aksi.id) == replace(aksi, bulan=tuple(sorted({*aksi.bulan, other})))
    (problem,) = judged(read, "a.xlsx")  # once, not also as a doubt
    assert (problem.subject, problem.kind) == (f"Aksi {aksi.id}", ScheduleFault.READ_OTHERWISE)


def test_a_lost_schedule_is_asked_for_and_never_made_up(blora: Plan) -> None:
    def add(book: Workbook) -> None:
        sheet = book[ACTIONS]
        sheet.cell(row_of(sheet, "1.1"), column(sheet, "kepastian")).value = None
        cell(sheet, "1.1", "bulan_01").value = None
        cell(sheet, "1.1", "centang").value = None

    read = after(blora, add)
    assert action(read.plan, "1.1").kepastian == ""
    assert kinds(read)[0] is WorkbookDoubt.NO_SCHEDULE


@pytest.mark.parametrize("typed", ["Tidak Terbaca", "TIDAK-TERBACA", "tidak_terbaca"])
def test_a_choice_may_be_typed_otherwise(blora: Plan, typed: str) -> None:
    def write(book: Workbook) -> None:
        cell(book[ACTIONS], "1.1", "kepastian").value = typed
        sheet = book[STRUCTURE]
        sheet.cell(FIRST, column(sheet, "kode")).value = "penataan tatalaksana"
        sheet.cell(FIRST + 1, column(sheet, "subpilar")).value = 1.2

    read = after(blora, write)
    assert action(read.plan, "1.1").kepastian == "tidak-terbaca"
    assert read.plan.area[0].kode == "tatalaksana"
    assert read.plan.area[0].kelompok[0].komponen[0].subpilar == "1.2"


def test_ids_that_a_program_made_numbers_of_are_told_apart() -> None:
    plan = real_plan("kab-demak")

    def numbers(book: Workbook) -> None:
        sheet = book[ACTIONS]
        for row in range(FIRST, FIRST + sum(1 for _ in plan.actions())):
            sheet.cell(row, 1).value = float(sheet.cell(row, 1).value)

    read = after(plan, numbers)
    assert [aksi.id for aksi in read.plan.actions()] == [aksi.id for aksi in plan.actions()]
    assert "1.10" in {aksi.id for aksi in read.plan.actions()} or "2.10" in {
        aksi.id for aksi in read.plan.actions()
    }
    assert len(read.doubts) == sum(1 for _ in plan.actions())


def test_an_id_that_became_a_date_is_read_again(blora: Plan) -> None:
    def dated(book: Workbook) -> None:
        cell(book[ACTIONS], "1.2", "id").value = datetime(2026, 2, 1)

    read = after(blora, dated)
    assert read.plan == blora
    assert len(read.doubts) == 1


@pytest.mark.parametrize(
    "typed",
    [
        "19 Maret 2025",
        "19-03-2025",
        "2025-03-19",
        "19/3/2025",
        "Rabu, 19 Maret 2025",
        datetime(2025, 3, 19),
    ],
)
def test_the_decrees_date_may_be_typed_in_many_ways(blora: Plan, typed: object) -> None:
    def write(book: Workbook) -> None:
        labelled(book[DECREE], "Tanggal ditetapkan").value = typed  # type: ignore[assignment]

    read = after(blora, write)
    assert read.plan.keputusan.tanggal == date(2025, 3, 19)
    assert read.doubts == ()


def test_a_date_that_is_none_is_doubted(blora: Plan) -> None:
    def write(book: Workbook) -> None:
        labelled(book[DECREE], "Tanggal ditetapkan").value = "menyusul"

    read = after(blora, write)
    assert read.plan.keputusan.tanggal is None
    assert read.doubts[0].finding == WorkbookDoubt.NO_DATE(text="menyusul")


def test_renamed_sheets_and_moved_columns_are_found(blora: Plan) -> None:
    def move(book: Workbook) -> None:
        for number, sheet in enumerate(book.worksheets):
            sheet.title = f"Sheet{number}"
        sheet = book.worksheets[1]
        taken = [[each.value for each in row] for row in sheet.iter_rows(1, sheet.max_row)]
        for number, row in enumerate(taken, 1):
            for at, value in enumerate([*row[4:], *row[:4]], 1):
                sheet.cell(number, at).value = value

    assert after(blora, move).plan == blora


@pytest.mark.parametrize("satker", ["kab-blora", "kab-demak"])
def test_without_the_small_names_columns_are_known_by_their_headings(satker: str) -> None:
    plan = real_plan(satker)

    def delete(book: Workbook) -> None:
        for name in (ACTIONS, STRUCTURE, DECREE, "Catatan", "Pembetulan"):
            book[name].delete_rows(MACHINE)

    content = edited(plan, delete)
    assert isinstance(recognise(content, "x.xlsx"), PlanWorkbook)
    assert after(plan, delete).plan == plan


def test_what_is_the_officers_own_is_left_out_and_said(blora: Plan) -> None:
    def add(book: Workbook) -> None:
        sheet = book[ACTIONS]
        at = sheet.max_column + 1
        sheet.cell(4, at).value = "Anggaran"
        sheet.cell(FIRST, at).value = 1_000_000
        sheet.cell(FIRST + 1, at).value = "belum"
        sheet["C6"].comment = Comment("mohon dicek", "Contoh")
        book.create_sheet("Coretan")["A1"] = "x"

    read = after(blora, add)
    assert read.plan == blora
    assert read.doubts == ()
    assert [(each.text, each.reason) for each in read.left_out] == [
        ('kolom "Anggaran" (2 sel)', NotInWorkbook.COLUMN(whole="rencana")),
        ("mohon dicek", NotInWorkbook.COMMENT(whole="rencana")),
        ('lembar "Coretan" (1 sel)', NotInWorkbook.SHEET(whole="rencana")),
    ]


def test_a_komponen_may_be_renamed_moved_and_added(blora: Plan) -> None:
    def change(book: Workbook) -> None:
        sheet = book[STRUCTURE]
        sheet.cell(FIRST + 1, column(sheet, "nama")).value = "Tim Contoh"
        sheet.insert_rows(FIRST + 3)
        for name, text in (
            ("jenis", "komponen"),
            ("sebutan", "Baru"),
            ("nama", "Komponen Baru"),
            ("subpilar", "1.4"),
        ):
            sheet.cell(FIRST + 3, column(sheet, name)).value = text
        cell(book[ACTIONS], "1.2", "komponen").value = "baru"
        cell(book[ACTIONS], "1.3", "komponen").value = "Tim Contoh"

    komponen = after(blora, change).plan.area[0].kelompok[0].komponen
    assert [(each.nama, each.subpilar, [aksi.id for aksi in each.aksi]) for each in komponen][
        :3
    ] == [
        ("Tim Contoh", "1.1", ["1.1", "1.3"]),
        (blora.area[0].kelompok[0].komponen[1].nama, "1.2", []),
        ("Komponen Baru", "1.4", ["1.2"]),
    ]


def test_an_unknown_komponen_is_a_new_one_and_doubted(blora: Plan) -> None:
    def write(book: Workbook) -> None:
        for aksi_id in ("1.2", "1.3"):
            cell(book[ACTIONS], aksi_id, "komponen").value = "Tidak Ada"

    read = after(blora, write)
    new = read.plan.area[0].kelompok[0].komponen[1]
    assert (new.nama, new.subpilar, [aksi.id for aksi in new.aksi]) == (
        "Tidak Ada",
        "",
        ["1.2", "1.3"],
    )
    assert read.doubts[0].finding == WorkbookDoubt.UNKNOWN_KOMPONEN(text="Tidak Ada")


def test_missing_sheets_are_said_and_nothing_of_the_rest_is_lost(blora: Plan) -> None:
    def delete(book: Workbook) -> None:
        del book[STRUCTURE], book[DECREE], book["Petunjuk"], book["Daftar"], book["Catatan"]

    read = after(blora, delete)
    assert {aksi.id: aksi for aksi in read.plan.actions()} == {
        aksi.id: aksi for aksi in blora.actions()
    }
    assert [doubt.finding for doubt in read.doubts][:2] == [
        SheetDoubt.SHEET_GONE(sheet=STRUCTURE),
        SheetDoubt.SHEET_GONE(sheet=DECREE),
    ]


def test_unreadable_numbers_are_doubted_not_guessed(sarolangun: Plan) -> None:
    def write(book: Workbook) -> None:
        sheet = book[ACTIONS]
        for name, text in (
            ("minggu", "kedua"),
            ("tenggat", "mungkin"),
            ("tahun_tercetak", "lalu"),
            ("kisi", "empat"),
        ):
            cell(sheet, "1.1", name).value = text

    read = after(sarolangun, write)
    assert [doubt.origin.cell for doubt in read.doubts] != []
    assert {word for word in ("kedua", "mungkin", "lalu", "empat") if word in str(read.doubts)} == {
        "kedua", "mungkin", "lalu", "empat",
    }  # fmt: skip


def test_a_decree_keeps_what_is_added_and_says_what_is_not_understood(blora: Plan) -> None:
    def write(book: Workbook) -> None:
        sheet = book[DECREE]
        at = next(row for row in range(FIRST, 99) if sheet.cell(row, 1).value == "Mengingat")
        sheet.insert_rows(at)
        for number, text in enumerate(("Menimbang", "c.", "bahwa contoh;"), 1):
            sheet.cell(at, number).value = text
        sheet.cell(99, 1).value, sheet.cell(99, 3).value = "Tembusan", "Arsip"

    read = after(blora, write)
    assert [(entry.tanda, entry.isi) for entry in read.plan.keputusan.menimbang][-1] == (
        "c.",
        "bahwa contoh;",
    )
    assert "Tembusan · Arsip: bagian keputusan ini tidak dikenal" in left_out(read)


def test_merged_cells_hold_for_all_their_rows_and_marks_for_all_their_months(blora: Plan) -> None:
    def merge(book: Workbook) -> None:
        sheet = book[ACTIONS]
        row, evidence = row_of(sheet, "1.1"), column(sheet, "bukti_fisik")
        sheet.merge_cells(
            start_row=row, end_row=row + 1, start_column=evidence, end_column=evidence
        )
        first = column(sheet, "bulan_01")
        sheet.merge_cells(start_row=row, end_row=row, start_column=first, end_column=first + 2)

    read = after(blora, merge)
    assert action(read.plan, "1.2").bukti_fisik == action(blora, "1.1").bukti_fisik
    assert action(read.plan, "1.1").bulan == (1, 2, 3)


def test_an_entry_without_its_text_is_refused_at_its_place(blora: Plan) -> None:
    def clear(book: Workbook) -> None:
        labelled(book[DECREE], "Menimbang").value = None

    found = [each for each in checked(edited(blora, clear), "x.xlsx") if each.code == "wajib"]
    assert [each.finding.named["field"] for each in found] == ["keputusan.menimbang.0.isi"]
    assert found[0].cell.startswith("Keputusan!C")
