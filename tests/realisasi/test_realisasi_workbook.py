"""The workbook to report in: what is exported is imported back, and what officers do to it in
between.
"""

import io
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from conftest import ROOT
from hostile_texts import HOSTILE_TEXTS
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment
from profiles import examples
from realisasi_samples import reports

from zi_site.checks.realisasi import check_realisasi
from zi_site.exceptions import SourceError
from zi_site.plan.kinds import Finding
from zi_site.plan.model import Plan
from zi_site.plan.reports import BULAN, SEMESTER, TRIWULAN, Bukti, Laporan, Periode, Realisasi
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.read.realisasi_file import read_realisasi
from zi_site.plan_file.write.reports import realisasi_text
from zi_site.workbook.book import HEADING_ROW, MACHINE_ROW
from zi_site.workbook.reports.export import realisasi_workbook
from zi_site.workbook.reports.judging import judged_reports
from zi_site.workbook.reports.read import ReadReports, read_reports
from zi_site.workbook.reports.rows import report_rows
from zi_site.workbook.sentences import NotInWorkbook, RealisasiDoubt, WorkbookDoubt
from zi_site.workbook.sheets import read_sheets
from zi_site.workbook.typed_dates import typed_date

PLANS = sorted((ROOT / "tests" / "rencana").glob("*/*.yml"))
KINDS = (BULAN, TRIWULAN, SEMESTER)


def plan_at(path: Path) -> Plan:
    plan = read_plan(path.read_bytes(), path.as_posix()).plan
    assert plan is not None
    return plan


PLAN = plan_at(ROOT / "tests" / "rencana" / "kab-kebumen" / "2026.yml")
IDS = [aksi.id for aksi in PLAN.actions()]
EXAMPLE = Realisasi(
    1,
    PLAN.satker,
    PLAN.tahun,
    (
        Laporan(
            "1.1",
            Periode(TRIWULAN, 1),
            "selesai",
            date(2026, 4, 5),
            "Contoh laporan, bukan laporan sungguhan.",
            bukti=(
                Bukti(
                    "Contoh notula", "https://contoh.invalid/notula.pdf", "publik", date(2026, 3, 9)
                ),
                Bukti("Contoh daftar hadir", "", "dikecualikan"),
            ),
        ),
        Laporan(
            "1.2",
            Periode(BULAN, 3),
            "tertunda",
            None,
            "",
            "=Contoh kendala",
            "Contoh tindak lanjut",
        ),
    ),
)


def in_order(realisasi: Realisasi, plan: Plan) -> list[Laporan]:
    """The order in which the workbook shows reports: of the plan's actions, then of the periods."""
    ids = [aksi.id for aksi in plan.actions()]
    return sorted(
        realisasi.laporan,
        key=lambda each: (ids.index(each.aksi), each.periode.bulan[0], len(each.periode.bulan)),
    )


@pytest.mark.parametrize("path", PLANS, ids=lambda path: f"{path.parent.name}-{path.stem}")
@pytest.mark.parametrize("per", KINDS)
def test_a_plan_without_reports_comes_back_without_reports(path: Path, per: str) -> None:
    plan = plan_at(path)
    read = read_reports(read_sheets(realisasi_workbook(plan, None, per)))
    assert read.realisasi == Realisasi(1, plan.satker, plan.tahun, ())
    assert (read.doubts, read.left_out) == ((), ())


@pytest.mark.parametrize("per", KINDS)
def test_a_row_waits_for_every_planned_period(per: str) -> None:
    rows = report_rows(PLAN, None, per)
    for aksi in PLAN.actions():
        own = [row.periode for row in rows if row.aksi == aksi.id]
        assert (
            own == [None]
            if not aksi.bulan
            else set(aksi.bulan) <= {m for each in own if each for m in each.bulan}
        )
    assert [row.aksi for row in rows] == sorted((row.aksi for row in rows), key=IDS.index)


@settings(max_examples=examples(20))
@given(realisasi=reports(IDS[:9], PLAN.satker, PLAN.tahun), per=st.sampled_from(KINDS))
def test_what_is_exported_is_imported_back(realisasi: Realisasi, per: str) -> None:
    read = read_reports(
        read_sheets(realisasi_workbook(PLAN, realisasi, per)), PLAN.satker, PLAN.tahun
    )
    assert list(read.realisasi.laporan) == in_order(realisasi, PLAN)
    assert (read.doubts, read.left_out) == ((), ())


def test_the_same_reports_make_the_same_bytes() -> None:
    assert realisasi_workbook(PLAN, EXAMPLE, TRIWULAN) == realisasi_workbook(
        PLAN, EXAMPLE, TRIWULAN
    )


def test_nothing_in_it_is_a_formula_and_only_the_plan_is_locked() -> None:
    book = openpyxl.load_workbook(io.BytesIO(realisasi_workbook(PLAN, EXAMPLE, TRIWULAN)))
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {
        "s",
        "n",
    }
    sheet = book["Laporan"]
    names = [cell.value for cell in sheet[MACHINE_ROW + 1]]
    locked = [
        name
        for name, cell in zip(names, sheet[HEADING_ROW + 2], strict=True)
        if cell.protection.locked
    ]
    assert locked == ["aksi", "langkah_aksi", "bukti_fisik", "bulan_rencana", "penanggung_jawab"]
    assert sheet.protection.sheet
    assert not sheet.protection.password
    assert book["Daftar"].sheet_state == "hidden"


def test_a_text_that_no_cell_can_hold_is_refused_rather_than_cut() -> None:
    long = Realisasi(
        1,
        PLAN.satker,
        PLAN.tahun,
        (Laporan("1.1", Periode(BULAN, 1), "selesai", uraian="a" * 32_768),),
    )
    with pytest.raises(SourceError, match=r"aksi 1\.1 .*32\.767"):
        realisasi_workbook(PLAN, long, TRIWULAN)


class Book:
    """An exported workbook that a test changes as an officer would, in a spreadsheet program."""

    def __init__(self, realisasi: Realisasi | None = EXAMPLE) -> None:
        self.book: Any = openpyxl.load_workbook(
            io.BytesIO(realisasi_workbook(PLAN, realisasi, TRIWULAN))
        )
        self.reports, self.evidence = self.book["Laporan"], self.book["Bukti"]

    def set(self, sheet: Any, number: int, **values: Any) -> None:
        """In the table's row ``number`` from 0."""
        names = [cell.value for cell in sheet[MACHINE_ROW + 1]]
        for name, value in values.items():
            sheet.cell(HEADING_ROW + 2 + number, names.index(name) + 1).value = value

    def read(self, **asked: Any) -> ReadReports:
        output = io.BytesIO()
        self.book.save(output)
        return read_reports(read_sheets(output.getvalue()), **asked)


def test_saved_by_another_program_it_is_the_same() -> None:
    read = Book().read()
    assert read.realisasi == EXAMPLE
    assert (read.doubts, read.left_out) == ((), ())
    assert {
        spot: str(read.origins[spot])
        for spot in (((0,), "status"), ((0, 1), "judul"), ((1,), "tanggal"))
    } == {
        ((0,), "status"): 'lembar "Laporan", sel G5',
        ((0, 1), "judul"): 'lembar "Bukti", sel C6',
        ((1,), "tanggal"): 'lembar "Laporan", sel H7',
    }
    assert read.read_from[1] == '2 bukti dari lembar "Bukti".'


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (date(2026, 4, 7), date(2026, 4, 7)),
        (datetime(2026, 4, 7, 9, 30), date(2026, 4, 7)),
        ("07/04/2026", date(2026, 4, 7)),
        ("7-4-26", date(2026, 4, 7)),
        ("2026-04-07", date(2026, 4, 7)),
        ("7 April 2026", date(2026, 4, 7)),
        ("Selasa, 7 Apr 2026", date(2026, 4, 7)),
        (46119, date(2026, 4, 7)),
    ],
)
def test_dates_however_they_were_typed(typed: Any, expected: date) -> None:
    book = Book()
    book.set(book.reports, 0, tanggal=typed)
    read = book.read()
    assert read.realisasi.laporan[0].tanggal == expected
    assert read.doubts == ()


@pytest.mark.parametrize(
    ("typed", "expected", "doubt"),
    [
        ("awal April", None, WorkbookDoubt.NO_DATE(text="awal April")),
        ("31/02/2026", None, WorkbookDoubt.NO_DATE(text="31/02/2026")),
        ("2026-13-01", None, WorkbookDoubt.NO_DATE(text="2026-13-01")),
        (7, None, WorkbookDoubt.NO_DATE(text="7")),
        (
            "5 s.d. 7 April 2026",
            date(2026, 4, 7),
            RealisasiDoubt.LIKELY(text="5 s.d. 7 April 2026", read="2026-04-07"),
        ),
    ],
)
def test_dates_that_are_none_are_told(typed: Any, expected: date | None, doubt: Finding) -> None:
    book = Book()
    book.set(book.reports, 0, tanggal=typed)
    read = book.read()
    assert read.realisasi.laporan[0].tanggal == expected
    assert [each.finding for each in read.doubts] == [doubt]
    assert (read.doubts[0].subject, read.doubts[0].origin.cell) == ("Aksi 1.1", "H5")


def test_words_in_other_spellings() -> None:
    book = Book()
    book.set(book.reports, 0, status=" SELESAI ", periode="tw-1")
    book.set(book.evidence, 0, akses="Publik", periode="Januari s.d. Maret")
    assert book.read().realisasi == EXAMPLE


def test_a_period_that_the_program_made_a_date_of() -> None:
    book = Book()
    book.set(book.reports, 2, periode=datetime(2026, 3, 1))
    assert book.read().realisasi == EXAMPLE
    book.set(book.reports, 2, periode=datetime(2026, 3, 2))
    unread = NotInWorkbook.UNREAD_REPORT(missing="periodenya")
    assert book.read().left_out[0].reason == unread


def test_rows_and_columns_may_move_and_sheets_be_renamed() -> None:
    book = Book()
    book.reports.move_range("F3:F60", cols=9)
    book.reports.move_range("G3:G60", cols=-1)
    book.reports.insert_rows(6, 3)
    book.reports.title, book.evidence.title = "Isian TW I", "Data dukung"
    assert book.read().realisasi == EXAMPLE


def test_without_the_small_names_the_headings_do() -> None:
    book = Book()
    for sheet in (book.reports, book.evidence):
        sheet.delete_rows(MACHINE_ROW + 1)
    assert book.read().realisasi == EXAMPLE


def test_a_new_row_for_an_action_that_was_not_planned_then() -> None:
    book = Book()
    spare = len(report_rows(PLAN, EXAMPLE, TRIWULAN))
    book.set(
        book.reports, spare, aksi="1.3", periode="Mei", status="selesai", uraian="Contoh tambahan."
    )
    added = book.read().realisasi.laporan[-1]
    assert added == Laporan("1.3", Periode(BULAN, 5), "selesai", uraian="Contoh tambahan.")


def test_one_row_for_several_actions_is_a_report_of_each_with_its_evidence() -> None:
    book = Book(None)
    spare = len(report_rows(PLAN, None, TRIWULAN))
    said = {"aksi": "1.1, 1.2; 1.3", "periode": "Mei"}
    book.set(book.reports, spare, status="selesai", uraian="Contoh satu rapat.", **said)
    book.set(book.evidence, 0, judul="Contoh notula", akses="publik", **said)
    read = book.read()
    one = Laporan("1.1", Periode(BULAN, 5), "selesai", uraian="Contoh satu rapat.")
    one = replace(one, bukti=(Bukti("Contoh notula"),))
    each = tuple(replace(one, aksi=name) for name in ("1.1", "1.2", "1.3"))
    assert read.realisasi.laporan == each
    assert not read.doubts
    assert [each.subject for each in judged_reports(read, "laporan.xlsx", PLAN)] == [
        "Aksi 1.1, 1.2, 1.3"
    ]


def test_a_report_that_loses_its_status_is_told_and_refused_by_check() -> None:
    book = Book()
    book.set(book.reports, 0, status=None)
    read = book.read()
    assert read.realisasi.laporan[0].status == ""
    assert [doubt.finding for doubt in read.doubts] == [
        RealisasiDoubt.NO_STATUS(period="Triwulan I")
    ]
    file = "kab-kebumen/2026.realisasi.yml"
    draft = read_realisasi(realisasi_text(read.realisasi).encode(), file)
    assert [
        (each.code, each.finding.named["field"])
        for each in check_realisasi(draft, file, PLAN)
        if each.level == "galat"
    ] == [("wajib", "status")]


def test_nothing_typed_disappears_without_a_word() -> None:
    book = Book()
    spare = len(report_rows(PLAN, EXAMPLE, TRIWULAN))
    book.set(book.reports, 1, status="lancar")
    book.set(book.reports, spare, periode="Mei", uraian="tanpa id")
    book.set(book.reports, spare + 1, aksi="1.3", status="selesai")
    book.set(
        book.reports, spare + 2, aksi=1.3, periode="Agustsu", status="selesai", uraian="Contoh."
    )
    book.set(book.evidence, 2, aksi="1.2", periode="Maret", judul="Bukti lain", akses="umum")
    book.set(
        book.evidence,
        3,
        aksi="1.3",
        periode="Semester II",
        judul="Bukti tanpa laporan",
        akses="publik",
    )
    book.set(book.evidence, 4, aksi="1.1", periode="TW I", tautan="https://contoh.invalid/")
    book.reports["M4"], book.reports["M5"], book.reports["N6"] = "Paraf", "ya", "?"
    book.book.create_sheet("Coretan")["B2"] = "jangan lupa"
    book.evidence["D6"].comment = Comment("tautannya menyusul", "petugas")
    read = book.read()
    said = [doubt.finding for doubt in read.doubts]
    unknown = [each.named["text"] for each in said if each.kind is RealisasiDoubt.UNKNOWN_WORD]
    assert unknown == ["lancar", "umum"]
    assert RealisasiDoubt.ID_AS_NUMBER(text="1.3") in said
    assert RealisasiDoubt.LIKELY(text="Agustsu", read="Agustus") in said
    assert RealisasiDoubt.EVIDENCE_LACKS(what="nama buktinya") in said
    assert RealisasiDoubt.EVIDENCE_LACKS(what="akses buktinya") in said
    left = {each.text: each.reason for each in read.left_out}
    assert left["Mei · tanpa id"] == NotInWorkbook.UNREAD_REPORT(missing="id aksinya")
    assert left["1.3 · selesai"] == NotInWorkbook.UNREAD_REPORT(missing="periodenya")
    without = NotInWorkbook.EVIDENCE_OF_NO_REPORT(aksi="1.3", period="Semester II", near="")
    assert left["1.3 · Semester II · Bukti tanpa laporan · publik"] == without
    own = NotInWorkbook.COLUMN(whole="laporan")
    assert left["Paraf (1 sel)"] == left["kolom N (1 sel)"] == own
    assert left["tautannya menyusul"] == NotInWorkbook.COMMENT(whole="laporan")
    assert left["Coretan"] == NotInWorkbook.SHEET(whole="laporan")


def test_a_status_in_other_words() -> None:
    book = Book()
    book.set(book.reports, 0, status="Sudah dilaksanakan")
    book.set(book.reports, 2, status="Belum dilaksanakan")
    read = book.read()
    assert [(each.aksi, each.status) for each in read.realisasi.laporan] == [("1.1", "selesai")]
    assert [doubt.finding for doubt in read.doubts] == [
        RealisasiDoubt.LIKELY(text="Sudah dilaksanakan", read="selesai")
    ]
    assert [each.reason for each in read.left_out] == [NotInWorkbook.EMPTY_REPORT()]


def test_evidence_without_a_period_goes_to_the_only_report() -> None:
    book = Book()
    book.set(book.evidence, 2, aksi="1.2", judul="Contoh bukti", akses="publik")
    read = book.read()
    assert read.realisasi.laporan[1].bukti == (Bukti("Contoh bukti"),)
    assert read.doubts[0].finding == RealisasiDoubt.EVIDENCE_WITHOUT_PERIOD(period="Maret")


@pytest.mark.wording
def test_check_tells_everything_at_its_cell() -> None:
    book = Book()
    book.set(book.reports, 0, status=None)
    book.set(book.reports, 2, tanggal="5 April 2031")
    book.set(book.evidence, 0, tautan="D:\\ZI\\notula.pdf")
    book.set(book.evidence, 2, aksi="1.9", judul="Contoh", akses="publik")
    book.set(book.evidence, 3, aksi="1,2", judul="Contoh", akses="publik")
    told = {each.cell: each.message for each in judged_reports(book.read(), "laporan.xlsx", PLAN)}
    assert told["Laporan!G5"] == '"status" belum diisi.'
    assert told["Laporan!H7"] == "Laporan tahun 2026 bertanggal 2031-04-05."
    assert (
        told["Bukti!D5"]
        == '"D:\\ZI\\notula.pdf" adalah tempat berkas di komputer, bukan alamat web.'
    )
    assert "tidak ikut: belum ada laporan aksi 1.9" in told["Bukti!A7"]
    assert "laporan aksi 1,2 untuk periode itu; mungkin maksud Anda aksi 1.2." in told["Bukti!A8"]
    assert judged_reports(Book(None).read(), "laporan.xlsx", PLAN) == []


_ANYTHING = (
    st.none()
    | st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
    | st.sampled_from(
        [
            "selesai",
            "Tertunda",
            "belum",
            "TW 1",
            "Maret",
            "1.1",
            "1.2",
            "5 Mei 2026",
            "publik",
            "D:\\x",
        ]
    )
    | st.integers(-5, 50_000)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.datetimes(datetime(1950, 1, 1), datetime(2090, 1, 1))
    | st.booleans()
)


@settings(max_examples=examples(20))
@given(
    cells=st.lists(
        st.tuples(st.booleans(), st.integers(0, 6), st.integers(0, 12), _ANYTHING), max_size=25
    )
)
def test_whatever_is_typed_the_draft_is_accepted_or_its_refusals_are_told(cells: list[Any]) -> None:
    book = Book()
    for of_reports, row, column, value in cells:
        sheet = book.reports if of_reports else book.evidence
        text = value.startswith("=") if isinstance(value, str) else False
        sheet.cell(HEADING_ROW + 2 + row, column + 1).value = f"'{value}" if text else value
    read = book.read()
    file = "kab-kebumen/2026.realisasi.yml"
    draft = read_realisasi(realisasi_text(read.realisasi).encode(), file)
    assert draft.realisasi is not None
    refusals = {
        each.message for each in check_realisasi(draft, file, PLAN) if each.level == "galat"
    }
    assert refusals <= {each.message for each in judged_reports(read, "laporan.xlsx", PLAN)}


@settings(max_examples=examples(20))
@given(realisasi=reports((*IDS[:3], "9.9"), PLAN.satker, PLAN.tahun))
def test_each_problem_of_a_workbook_has_a_cell(realisasi: Realisasi) -> None:
    read = read_reports(read_sheets(realisasi_workbook(PLAN, realisasi, TRIWULAN)))
    assert all(each.cell for each in judged_reports(read, "laporan.xlsx", PLAN))


@pytest.mark.parametrize(
    ("asked", "part"),
    [
        ({"satker": "kab-demak"}, "milik kab-kebumen, bukan kab-demak"),
        ({"tahun": 2025}, "untuk tahun 2026, bukan 2025"),
    ],
)
def test_a_workbook_of_another_office_or_year_is_refused(asked: dict[str, Any], part: str) -> None:
    with pytest.raises(SourceError, match=part):
        Book().read(**asked)


def test_without_its_office_it_must_be_told() -> None:
    book = Book()
    book.reports["A1"] = None
    with pytest.raises(SourceError, match="--satker dan --tahun"):
        book.read()
    assert book.read(satker="kab-kebumen", tahun=2026).realisasi == EXAMPLE


def _other_workbook() -> bytes:
    book = openpyxl.Workbook()
    book.active.append(["No", "Kegiatan"])
    output = io.BytesIO()
    book.save(output)
    return output.getvalue()


@pytest.mark.wording
@pytest.mark.parametrize(
    ("make", "part"),
    [
        (lambda: b"", "bukan buku kerja Excel"),
        (lambda: b"%PDF-1.7", "bukan buku kerja Excel"),
        (lambda: b"\xd0\xcf\x11\xe0" + b"\0" * 600, "kata sandi"),
        (lambda: b"PK\x03\x04rusak", "rusak"),
        ((ROOT / "README.md").read_bytes, "bukan buku kerja Excel"),
        (_other_workbook, "bukan buku kerja laporan"),
    ],
)
def test_what_is_no_such_workbook_is_one_sentence(make: Callable[[], bytes], part: str) -> None:
    with pytest.raises(SourceError, match=part):
        read_reports(read_sheets(make()))


def test_without_its_sheet_of_reports_it_is_none() -> None:
    book = Book()
    del book.book["Laporan"]
    with pytest.raises(SourceError, match="bukan buku kerja laporan"):
        book.read()


@pytest.mark.parametrize("text", sorted({text.strip() for text in HOSTILE_TEXTS}))
def test_the_worst_texts_come_back_as_they_are(text: str) -> None:
    laporan = Laporan(
        "1.1", Periode(BULAN, 1), "selesai", None, text, text, text, (Bukti(text, text),)
    )
    realisasi = Realisasi(1, PLAN.satker, PLAN.tahun, (laporan,))
    assert (
        read_reports(read_sheets(realisasi_workbook(PLAN, realisasi, BULAN))).realisasi == realisasi
    )


@settings(max_examples=examples(40))
@given(cut=st.integers(0, 8_000), change=st.binary(max_size=6))
def test_any_bytes_give_reports_or_a_sentence(cut: int, change: bytes) -> None:
    whole = realisasi_workbook(PLAN, EXAMPLE, SEMESTER)
    with suppress(SourceError):
        read_reports(read_sheets(whole[:cut] + change + whole[cut + len(change) :]))


@given(st.text(max_size=30) | st.floats(allow_nan=False) | st.dates())
def test_any_cell_may_be_asked_for_its_date(value: Any) -> None:
    typed_date(value)
