"""Headings -> columns: the meaning of a word depends on the whole set; months, quarters, weeks;
what fits nothing.
"""

import pytest
from import_grids import actions, grid, imported

from zi_site.documents.grid import Cell, Document, Grid, GridRow
from zi_site.importing.importer import import_grids
from zi_site.importing.table.columns import Columns, Heading
from zi_site.importing.table.header import find_header, is_column_numbers
from zi_site.importing.table.meanings import HeadedTable, assign
from zi_site.importing.vocabulary.headings import roles
from zi_site.importing.vocabulary.month_labels import read_label
from zi_site.plan.model import Sumber

YEAR = [str(month) for month in range(1, 13)]


def fields(*headings: str, texts: tuple[str, ...] = ()) -> dict[str, str]:
    found = assign(
        HeadedTable(tuple(Heading(at, text, "", texts) for at, text in enumerate(headings)))
    )
    return {headings[at]: name for at, name in found.fields.items()} if found else {}


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (
            "NO|KEGIATAN|BUKTI|JADWAL",
            {"KEGIATAN": "langkah_aksi", "BUKTI": "bukti_fisik", "JADWAL": "jadwal"},
        ),
        ("KEGIATAN|LANGKAH AKSI|BUKTI", {"KEGIATAN": "komponen", "LANGKAH AKSI": "langkah_aksi"}),
        (
            "NO|AREA|KEGIATAN|SUB KEGIATAN|BUKTI FISIK",
            {"KEGIATAN": "komponen", "SUB KEGIATAN": "langkah_aksi"},
        ),
        (
            "PROGRAM|KEGIATAN|OUTPUT|WAKTU|PIC",
            {"PROGRAM": "komponen", "KEGIATAN": "langkah_aksi", "PIC": "penanggung_jawab"},
        ),
        (
            "SASARAN|INDIKATOR|RENCANA AKSI|EVIDEN|TIMELINE",
            {"SASARAN": "komponen", "EVIDEN": "bukti_fisik"},
        ),
        (
            "AREA PERUBAHAN|SUB AREA|AKSI|DATA DUKUNG|WAKTU|POKJA",
            {"SUB AREA": "komponen", "POKJA": "penanggung_jawab"},
        ),
    ],
)
def test_a_heading_means_what_the_others_leave_it(headings: str, expected: dict[str, str]) -> None:
    assert expected.items() <= fields(*headings.split("|")).items()


def test_what_states_something_reached_is_an_indikator() -> None:
    """Demak: with INDIKATOR KEBERHASILAN as the evidence, SUB KEGIATAN holds what is to be reached."""
    headings = (
        "No.",
        "AREA PERUBAHAN",
        "KEGIATAN",
        "SUB KEGIATAN",
        "INDIKATOR KEBERHASILAN",
        "KETERANGAN",
    )
    reached = ("Telah dibentuk tim kerja", "Rapat pembentukan tim kerja")
    assert fields(*headings, texts=reached)["SUB KEGIATAN"] == "indikator"
    assert fields(*headings, texts=reached)["INDIKATOR KEBERHASILAN"] == "bukti_fisik"


@pytest.mark.parametrize(
    "headings", ["NO|NAMA|JABATAN|KET", "Menimbang|:|a.", "NO|URAIAN|ANGGARAN", "KOMPONEN|BUKTI"]
)
def test_other_tables_are_none_of_a_plan(headings: str) -> None:
    assert fields(*headings.split("|")) == {}


@pytest.mark.parametrize(
    ("printed", "role"),
    [
        ("PENANGUNG JAWAB", "penanggung_jawab"),
        ("L A N G K A H  A K S I", "langkah_aksi"),
        ("WAKTU PELAKSANAAN TAHUN 2026", "jadwal"),
        ("PELAKSANAAN (BULAN)", "jadwal"),
        ("Bukti Fisik / Data Dukung", "bukti_fisik"),
        ("Uraian Langkah Aksi Pembangunan ZI", "langkah_aksi"),
        ("Rencana Aksi/Action Plan", "langkah_aksi"),
    ],
)
def test_spelling_does_not_matter(printed: str, role: str) -> None:
    found = roles(printed)
    assert max(found, key=found.__getitem__) == role


@pytest.mark.parametrize(
    "printed",
    ["", "x", "Kepala Subbagian Teknis Penyelenggaraan Pemilu dan Hubungan Masyarakat Kab"],
)
def test_other_words_have_no_role(printed: str) -> None:
    assert set(roles(printed)) <= {"penanggung_jawab"}


@pytest.mark.parametrize(
    ("printed", "unit", "value"),
    [
        ("JAN", "bulan", 1), ("Pebruari", "bulan", 2), ("B03", "bulan", 3), ("Bulan ke-4", "bulan", 4),
        ("Mei 2026", "bulan", 5), ("VI", "angka", 6), ("12", "angka", 12), ("TW IV", "triwulan", 4),
        ("Triwulan 2", "triwulan", 2), ("Smt II", "semester", 2),
    ],
)  # fmt: skip
def test_labels_of_months(printed: str, unit: str, value: int) -> None:
    found = read_label(printed)
    assert found is not None
    assert (found.unit, found.value) == (unit, value)


@pytest.mark.parametrize(
    "printed", ["", "Tim", "TW V", "Semester III", "0", "Maret dan April tahun berjalan"]
)
def test_what_is_no_label(printed: str) -> None:
    assert read_label(printed) is None


@pytest.mark.parametrize(
    "labels",
    [
        YEAR,
        ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des"],
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"],
        list("JFMAMJJASOND"),
        [f"B{month:02}" for month in range(1, 13)],
    ],
)
def test_twelve_labels_are_the_months(labels: list[str]) -> None:
    top = ["NO", "KOMPONEN", "LANGKAH AKSI", "PELAKSANAAN", *[""] * 11, "PIC"]
    (aksi,) = actions(
        top, ["", "", "", *labels, ""], ["1", "Tim", "Rapat", "", "", "v", *[""] * 8, "√", "Tim A"]
    )
    assert (aksi.centang, aksi.bulan, aksi.kepastian) == ((3, 12), (3, 12), "tertulis")


def test_quarters_are_read_as_their_words() -> None:
    top = ["NO", "KOMPONEN", "LANGKAH AKSI", "BUKTI", "TW I", "TW II", "TW III", "TW IV"]
    (aksi,) = actions(top, ["1", "Tim", "Rapat", "Notula", "", "x", "", ""])
    assert (aksi.jadwal, aksi.bulan, aksi.centang) == ("Triwulan II", (4, 5, 6), ())
    assert any("kolom Triwulan II" in note for note in aksi.catatan)


def test_weeks_below_the_months_are_read_with_them() -> None:
    months = [
        "Januari",
        "",
        "",
        "",
        "Februari",
        "",
        "",
        "",
        "Maret",
        "",
        "",
        "",
        "April",
        "",
        "",
        "",
    ]
    top = ["NO", "KOMPONEN", "LANGKAH AKSI", "BUKTI", *months]
    weeks = ["", "", "", "", *["1", "2", "3", "4"] * 4]
    row = ["1", "Tim", "Rapat", "Notula", *["", "", "", "", "", "x"], *[""] * 10]
    (aksi,) = actions(top, weeks, row)
    assert (aksi.bulan, aksi.minggu) == ((2,), (2,))


def test_a_grid_whose_labels_are_lost_is_one_of_months() -> None:
    top = ["NO", "KOMPONEN", "LANGKAH AKSI", "BULAN", *[""] * 11, "PIC"]
    (aksi,) = actions(top, ["1", "Tim", "Rapat", "", "", "v", "v", *[""] * 8, "Tim"])
    assert aksi.centang == (3, 4)


def test_a_merged_or_coloured_cell_marks_its_months_and_other_words_do_not() -> None:
    top = GridRow(tuple(Cell(text) for text in ["NO", "KOMPONEN", "LANGKAH AKSI", "BUKTI", *YEAR]))
    cells = [Cell(text) for text in ["1", "Tim", "Rapat", "Notula", *[""] * 12]]
    cells[4], cells[5], cells[6] = Cell("v"), Cell(merged="kiri"), Cell(filled=True)
    cells[9], cells[10] = Cell("minggu II"), Cell("☐")
    document = Document("xlsx", (Grid((top, GridRow(tuple(cells)))),))
    (aksi,) = import_grids(document, Sumber("a"), "kab-blora", 2026).plan.actions()
    assert aksi.centang == (1, 2, 3)
    assert [note for note in aksi.catatan if "Juni: “minggu II”" in note]


def test_phantom_cells_are_counted_literally() -> None:
    top = ["NO", "KOMPONEN", "LANGKAH AKSI", "BUKTI", *YEAR, "", "", "PIC"]
    (aksi,) = actions(top, ["1", "Tim", "Rapat", "Notula", *[""] * 5, "v", *[""] * 7, "v", "Tim"])
    assert (aksi.centang, aksi.kisi, aksi.kepastian) == ((6, 14), 14, "perkiraan")


def test_the_row_that_numbers_the_columns_is_no_action() -> None:
    assert is_column_numbers(grid(["1", "2", "3", "4", "5 = 3 + 4"]).rows[0])
    assert is_column_numbers(grid(["(1)", "(2)", "(3)", "(4)"]).rows[0])
    assert is_column_numbers(grid(["a", "b", "c", "d"]).rows[0])
    assert not is_column_numbers(grid(["1", "Tim", "Rapat", "4"]).rows[0])
    assert not is_column_numbers(grid(["", "", "", "1", "2", "3"]).rows[0])


def test_a_heading_over_two_rows_is_put_together() -> None:
    rows = grid(
        ["NO", "KOMPONEN", "LANGKAH", "BUKTI", "PENANGGUNG"], ["", "", "AKSI", "DUKUNG", "JAWAB"]
    ).rows
    header = find_header(rows, 0)
    assert header is not None
    assert header.height == 2
    assert header.columns.headings[4] == "PENANGGUNG JAWAB"


def test_a_column_that_fits_nothing_is_kept_beside_ours() -> None:
    top = ["NO", "KOMPONEN", "LANGKAH AKSI", "BUKTI", "WAKTU", "ANGGARAN"]
    result = imported(top, ["1", "Tim", "Rapat", "Notula", "Mei", "Rp1.000"])
    assert result.plan.kolom_lain == ("ANGGARAN",)
    assert [aksi.lain for aksi in result.plan.actions()] == [("Rp1.000",)]
    assert result.left_out == ()
    assert any("ANGGARAN" in doubt.text for doubt in result.doubts)


def test_columns_are_kept_in_their_order_and_empty_cells_at_their_place() -> None:
    top = ["NO", "KOMPONEN", "TARGET", "LANGKAH AKSI", "BUKTI", "WAKTU", "ANGGARAN", "KET"]
    result = imported(
        top,
        ["1", "Tim", "1 dokumen", "Rapat", "Notula", "Mei", "Rp1.000", ""],
        ["2", "Rencana", "2 laporan", "Sosialisasi", "Foto", "Juni", "", "daring"],
        ["3", "Agen", "", "Pemilihan", "SK", "Juli", "", ""],
    )
    assert result.plan.kolom_lain == ("TARGET", "ANGGARAN", "KET")
    assert [aksi.lain for aksi in result.plan.actions()] == [
        ("1 dokumen", "Rp1.000"), ("2 laporan", "", "daring"), (),
    ]  # fmt: skip


def test_two_columns_with_one_heading_are_two() -> None:
    top = ["NO", "KOMPONEN", "LANGKAH AKSI", "BUKTI", "WAKTU", "ANGGARAN", "ANGGARAN"]
    result = imported(top, ["1", "Tim", "Rapat", "Notula", "Mei", "Rp1.000", "Rp2.000"])
    assert result.plan.kolom_lain == ("ANGGARAN", "ANGGARAN")
    assert [aksi.lain for aksi in result.plan.actions()] == [("Rp1.000", "Rp2.000")]


def test_a_cell_that_goes_on_in_a_row_of_its_own_is_one() -> None:
    top = ["NO", "KOMPONEN", "LANGKAH AKSI", "BUKTI", "WAKTU", "ANGGARAN"]
    more = ["", "", "", "", "", "dari DIPA"]
    result = imported(top, ["1", "Tim", "Rapat", "Notula", "Mei", "Rp1.000"], more)
    assert [aksi.lain for aksi in result.plan.actions()] == [("Rp1.000 dari DIPA",)]


def test_what_stands_beside_a_title_is_named() -> None:
    top = ["NO", "KOMPONEN", "LANGKAH AKSI", "BUKTI", "WAKTU", "ANGGARAN"]
    result = imported(
        top,
        ["1", "Tim Kerja", "", "", "", "Rp9.000"],
        ["", "", "Rapat", "Notula", "Mei", "Rp1.000"],
    )
    assert [aksi.lain for aksi in result.plan.actions()] == [("Rp1.000",)]
    assert [piece.text for piece in result.left_out] == ["Rp9.000"]


def test_a_column_without_texts_is_left_out_aloud() -> None:
    top = ["NO", "KOMPONEN", "LANGKAH AKSI", "BUKTI", "WAKTU", "ANGGARAN", "KETERANGAN"]
    result = imported(top, ["1", "Tim", "Rapat", "Notula", "Mei", "", ""])
    assert result.plan.kolom_lain == ()
    assert dict(result.plan.judul_kolom)["keterangan"] == "KETERANGAN"
    assert [piece.text for piece in result.left_out] == ["ANGGARAN"]


def test_a_remark_is_a_column_too() -> None:
    top = ["NO", "KOMPONEN", "LANGKAH AKSI", "BUKTI", "WAKTU", "KET"]
    result = imported(top, ["1", "Tim", "Rapat", "Notula", "Mei", "daring"])
    assert result.plan.kolom_lain == ("KET",)
    assert "keterangan" not in dict(result.plan.judul_kolom)
    assert [aksi.lain for aksi in result.plan.actions()] == [("daring",)]


def test_numbers_that_only_count_rows_are_kept_before_them() -> None:
    top = ["NO", "KOMPONEN", "LANGKAH AKSI", "BUKTI", "WAKTU"]
    rows = [[str(at), "Tim Kerja", f"Rapat {at}", "Notula", "Mei"] for at in range(1, 5)]
    plan = imported(top, *rows).plan
    assert [aksi.nomor for aksi in plan.actions()] == ["1", "2", "3", "4"]
    assert dict(plan.judul_kolom)["nomor"] == "NO"
    assert "komponen_nomor" not in dict(plan.judul_kolom)


def test_a_strange_heading_is_told_by_its_place_or_its_words() -> None:
    top = ["NO", "KOMPONEN", "HARAPAN", "LANGKAH AKSI", "BUKTI", "", "PIC"]
    body = [
        [
            str(at),
            f"Komponen {at}",
            "Pegawai memahami aturan itu",
            "Rapat",
            "Notula",
            "Mei 2026",
            "T",
        ]
        for at in (1, 2, 3)
    ]
    result = imported(top, *body)
    assert [(aksi.indikator, aksi.jadwal) for aksi in result.plan.actions()] == [
        ("Pegawai memahami aturan itu", "Mei 2026")
    ] * 3
    assert any("“HARAPAN” dibaca sebagai indikator" in doubt.text for doubt in result.doubts)


def test_a_target_of_quantities_is_no_indikator() -> None:
    top = ["NO", "KOMPONEN", "TARGET", "LANGKAH AKSI", "BUKTI", "WAKTU"]
    result = imported(
        top, *([str(at), f"Komponen {at}", "1 dokumen", "Rapat", "SK", "Mei"] for at in (1, 2, 3))
    )
    assert [aksi.indikator for aksi in result.plan.actions()] == [""] * 3
    assert result.plan.kolom_lain == ("TARGET",)


def test_a_table_without_a_time_says_so() -> None:
    top = ["NO", "KOMPONEN", "LANGKAH AKSI", "BUKTI"]
    row = ["1", "Tim", "Rapat", "Notula"]
    assert [aksi.kepastian for aksi in actions(top, row)] == ["tidak-terjadwal"]
    assert [aksi.kepastian for aksi in actions(top, row, kind="pdf")] == ["tidak-terbaca"]
    assert any("Kolom waktu" in note.isi for note in imported(top, row).plan.catatan)


def test_columns_know_what_they_have() -> None:
    columns = Columns({1: "komponen"}, {0: "komponen"}, {})
    assert columns.has("area", "komponen")
    assert columns.column_of("area") is None
    assert columns.first_month == -1
