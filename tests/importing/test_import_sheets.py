"""Forms that offices give their spreadsheets: two years side by side, evidence in several columns,
rows of what was done, counts instead of ticks, colours with a legend.
"""

import pytest
from import_grids import ACROSS, MERGED, actions, grid, imported, read

from zi_site.documents.shading import marked
from zi_site.importing.table.sentences import TableDoubt
from zi_site.plan.glossary import TERTULIS

YEAR = [str(month) for month in range(1, 13)]
GAP = [ACROSS] * 11
QUARTERS = ["TW I", "", "", "TW II", "", "", "TW III", "", "", "TW IV", "", ""]
NAMES = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des"]
PLAN = ["KOMPONEN", "INDIKATOR", "LANGKAH AKSI", "BUKTI FISIK"]
STEP = [
    "Tim Kerja",
    "Tim telah dibentuk",
    "Menyusun keputusan tentang tim kerja pembangunan zona integritas",
    "Keputusan",
]
NEXT = ["", "", "Menyusun uraian tugas anggota tim", "Uraian tugas"]


def months(**marks: str) -> list[str]:
    """One row's months: ``months(b2="v")`` marks February."""
    return [marks.get(f"b{month}", "") for month in range(1, 13)]


def kinds(*lines: list[str]) -> list[object]:
    return [doubt.finding.kind for doubt in imported(*lines).doubts]


@pytest.mark.parametrize("over", [("REALISASI 2025", "RENCANA 2026"), ("BULAN 2025", "BULAN 2026")])
def test_of_two_grids_of_numbered_months_the_plans_is_read(over: tuple[str, str]) -> None:
    first, second = over
    (aksi,) = actions(
        [*PLAN, first, *GAP, second, *GAP],
        [*[MERGED] * 4, *YEAR, *YEAR],
        [*STEP, *months(b3="v"), *months(b1="v", b2="v")],
    )
    assert aksi.bulan == (1, 2)


def test_evidence_in_several_numbered_columns_is_one_evidence() -> None:
    found = actions(
        ["NO", "KOMPONEN", "RENCANA AKSI", "DATA DUKUNG", ACROSS, "WAKTU", *GAP],
        [*[MERGED] * 3, "Dokumen 1", "Dokumen 2", *QUARTERS],
        [*[MERGED] * 5, *NAMES],
        ["1.a.1", "Tim Kerja", "Rapat pembentukan tim", "Notula", "SK tim", *months(b1="v")],
        ["1.a.2", MERGED, "Memilih anggota tim", "Formulir", "-", *months(b2="v")],
    )
    assert [aksi.bukti_fisik for aksi in found] == ["Notula; SK tim", "Formulir"]


def test_numbers_in_steps_that_count_the_rows_are_no_numbers_of_komponen() -> None:
    plan = imported(
        ["NO", *PLAN, *YEAR],
        ["1.a.1", *STEP, *months(b1="v")],
        ["1.a.2", *NEXT, *months(b2="v")],
        ["1.a.3", *NEXT, *months(b3="v")],
    ).plan
    (komponen,) = plan.area[0].kelompok[0].komponen
    assert (komponen.nomor, komponen.nama) == ("", "Tim Kerja")
    assert [aksi.nomor for aksi in komponen.aksi] == ["1.a.1", "1.a.2", "1.a.3"]


@pytest.mark.parametrize(
    ("legend", "planned", "done"),
    [
        ("R = rencana (banyaknya kegiatan); T = terlaksana", "R", "T"),
        ("T = target (frekuensi), R = realisasi", "T", "R"),
        ("angka = banyaknya kegiatan", "Rencana", "Realisasi"),
    ],
)
def test_rows_of_what_was_done_are_never_the_plan(legend: str, planned: str, done: str) -> None:
    found = read(
        legend,
        grid(
            [*PLAN, "R/T", *YEAR],
            [*STEP, planned, *months(b6="2", b12="1")],
            [*[MERGED] * 4, done, *months(b2="1")],
            [*NEXT, planned, *months(b7="1")],
            [*[MERGED] * 4, done, *months(b1="3")],
        ),
    )
    assert [aksi.bulan for aksi in found.plan.actions()] == [(6, 12), (7,)]
    told = [doubt for doubt in found.doubts if doubt.finding.kind is TableDoubt.ROWS_OF_DONE]
    assert [doubt.finding.named["rows"] for doubt in told] == [2]


def test_rows_told_apart_by_letters_without_a_legend_are_not_left_out() -> None:
    found = imported(
        [*PLAN, "R/T", *YEAR],
        [*STEP, "R", *months(b6="v")],
        [*[MERGED] * 4, "T", *months(b2="v")],
    )
    assert TableDoubt.ROWS_OF_DONE not in [doubt.finding.kind for doubt in found.doubts]


@pytest.mark.parametrize("mark", ["x", "R"])
def test_how_often_within_a_month_is_a_month_of_the_plan(mark: str) -> None:
    lines = (
        [*PLAN, *YEAR],
        [*STEP, *months(b1=mark, b2=mark, b3="-")],
        [*NEXT, *months(b4="4", b5="2")],
    )
    assert [aksi.bulan for aksi in actions(*lines)] == [(1, 2), (4, 5)]
    assert {aksi.kepastian for aksi in actions(*lines)} == {TERTULIS}
    assert TableDoubt.COUNTS_AS_TICKS in kinds(*lines)


def test_numbers_among_several_other_signs_are_no_marks() -> None:
    first, second = actions(
        [*PLAN, *YEAR],
        [*STEP, *months(b1="R", b2="Q", b3="50%")],
        [*NEXT, *months(b4="4", b5="2")],
    )
    assert (first.bulan, second.bulan) == ((), ())


def test_a_colour_that_the_legend_gives_to_no_activity_is_no_mark() -> None:
    colours = [["hijau", "abu", None], [None, None, None], [None, "hijau", "abu"]]
    texts = [
        ["Pelaksanaan", "Tidak ada kegiatan", ""],
        ["Rencana", "Jan", "Feb"],
        ["Rapat", "", ""],
    ]
    assert marked(colours, texts)[2] == [False, True, False]
    texts[0] = ["Pelaksanaan", "Pelaporan", ""]
    assert marked(colours, texts)[2] == [False, True, True]


@pytest.mark.parametrize(
    ("headings", "cells", "expected"),
    [
        (["Mulai (Bulan)", "Durasi (Bulan)"], ["Maret", "3 bulan"], ("Maret selama 3 bulan", 3)),
        (["Mulai", "Lamanya"], ["Maret", "2"], ("Maret selama 2 bulan", 2)),
        (["Mulai", "s/d", "Selesai"], ["Maret", "s/d", "Juni"], ("Maret s.d. Juni", 4)),
        (["Mulai", "Selesai"], ["02/03/2026", "01/04/2026"], ("02/03/2026 s.d. 01/04/2026", 2)),
    ],
)
def test_a_time_that_begins_and_ends_in_columns_of_its_own(
    headings: list[str], cells: list[str], expected: tuple[str, int]
) -> None:
    (aksi,) = actions(["NO", *PLAN, *headings, "PIC"], ["1", *STEP, *cells, "Sekretaris"])
    assert (aksi.jadwal, len(aksi.bulan), aksi.bulan[0]) == (*expected, 3)
    assert (aksi.kepastian, aksi.lain) == (TERTULIS, ())


def test_numbers_of_areas_stand_beside_their_names() -> None:
    plan = imported(
        ["Area", "Nama Area", *PLAN, "WAKTU"],
        ["1", "Manajemen Perubahan", *STEP, "Maret"],
        ["2", "Penataan Tatalaksana", "SOP", *NEXT[1:], "April"],
    ).plan
    assert [(area.nomor, area.nama) for area in plan.area] == [
        ("1", "Manajemen Perubahan"),
        ("2", "Penataan Tatalaksana"),
    ]
