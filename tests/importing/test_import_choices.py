"""Forms of other offices in which a first match is wrong: what a column, a table or a month is must be
chosen by all that speaks for and against it, and what stays open must be a doubt.
"""

import pytest
from import_grids import ACROSS, MERGED, actions, document, grid, imported, read

from zi_site.documents.grid import Cell, Grid, GridRow, Origin
from zi_site.exceptions import SourceError
from zi_site.importing.line.sentences import LineDoubt
from zi_site.importing.sentences import ImportDoubt
from zi_site.importing.table.sentences import TableDoubt
from zi_site.importing.table.tables import find_tables
from zi_site.importing.vocabulary.area_names import names_an_area
from zi_site.plan.kinds import Kind

AREA = "MANAJEMEN PERUBAHAN"


def kinds(*lines: list[str]) -> set[Kind]:
    return {doubt.kind for doubt in imported(*lines).doubts}


@pytest.mark.parametrize(
    "heading", ["Jumlah", "Volume", "Target", "Bobot", "Prioritas", "Anggaran"]
)
def test_a_column_of_numbers_is_no_time(heading: str) -> None:
    top = ["No", "Komponen", "Rencana Aksi", "Output", heading, "PIC"]
    body = [[str(at), f"Tim {at}", f"Rapat ke-{at}", "Notula", str(at), "Tim"] for at in (1, 2, 4)]
    assert [aksi.bulan for aksi in actions(top, *body)] == [()] * 3
    assert ImportDoubt.NO_TIME_COLUMN in kinds(top, *body)


def test_beside_numbers_the_quarter_is_the_time() -> None:
    top = ["Komponen", "Rencana Aksi", "Output", "Target", "Quarter", "PIC"]
    body = [
        ["Tim", f"Rapat ke-{at}", "Notula", str(at), f"Q{at}", "Subbagian Hukum"] for at in (1, 4)
    ]
    assert [aksi.bulan for aksi in actions(top, *body)] == [(1, 2, 3), (10, 11, 12)]


@pytest.mark.parametrize(
    ("heading", "printed", "months"),
    [
        ("Triwulan", "II", (4, 5, 6)),
        ("Triwulan", "I dan III", (1, 2, 3, 7, 8, 9)),
        ("Target (TW)", "4", (10, 11, 12)),
        ("Semester", "II", (7, 8, 9, 10, 11, 12)),
        ("Bulan", "II", (2,)),
        ("Bulan", "3 - 5", (3, 4, 5)),
    ],
)
def test_the_unit_of_a_heading_holds_for_its_cells(
    heading: str, printed: str, months: tuple[int, ...]
) -> None:
    top = ["Komponen", "Langkah Aksi", "Bukti", heading]
    (aksi,) = actions(top, ["Tim", "Rapat pemilihan anggota", "Notula", printed])
    assert (aksi.jadwal, aksi.bulan, aksi.kepastian) == (printed, months, "tertulis")


@pytest.mark.parametrize(
    ("printed", "months"),
    [
        ("- Maret 2026\n- Juni 2026", (3, 6)),
        ("- Januari – Maret\n- Juli", (1, 2, 3, 7)),
        ("Maret\nJuni", (3, 6)),
        ("Januari -\nMaret", (1, 2, 3)),
        ("Januari\n- Maret", (1, 2, 3)),
    ],
)
def test_the_lines_of_a_cell_are_a_list(printed: str, months: tuple[int, ...]) -> None:
    (aksi,) = actions(
        ["Komponen", "Langkah Aksi", "Bukti", "Waktu"], ["Tim", "Rapat", "SK", printed]
    )
    assert aksi.bulan == months
    assert aksi.jadwal == printed.replace("\n", " ")


def test_a_guessed_column_is_never_sure() -> None:
    top = ["Komponen", "Langkah Aksi", "Bukti", "Kolom 9"]
    result = imported(top, *(["Tim", f"Rapat ke-{at}", "Notula", "Mei 2026"] for at in (1, 2)))
    assert [aksi.kepastian for aksi in result.plan.actions()] == ["perkiraan"] * 2
    found = {doubt.kind for doubt in result.doubts}
    assert {ImportDoubt.COLUMN_GUESSED, LineDoubt.TIME_BY_PLACE} <= found


def test_columns_of_one_name_belong_to_the_headings_above_them() -> None:
    result = imported(
        ["Rencana Aksi", ACROSS, "Rincian Kegiatan", ACROSS, "Target", ACROSS, "Waktu"],
        ["No", "Uraian", "No", "Uraian", "Output", "Jumlah", MERGED],
        ["1", "Penyusunan tim kerja", "1", "Rapat pemilihan anggota", "Notula", "1", "Mei"],
        [MERGED, MERGED, "2", "Penetapan tim", "Keputusan", "1", "Juni"],
    )
    (komponen,) = result.plan.area[0].kelompok[0].komponen
    assert (komponen.nomor, komponen.nama) == ("1", "Penyusunan tim kerja")
    steps = [aksi.langkah_aksi for aksi in komponen.aksi]
    assert steps == ["Rapat pemilihan anggota", "Penetapan tim"]


def test_below_a_heading_over_several_columns_each_has_its_own_words() -> None:
    result = imported(
        ["Komponen", "Rencana Aksi", ACROSS, "Target", ACROSS, ACROSS],
        [MERGED, "Indikator", "Langkah", "Output", "Volume", "Waktu"],
        ["Tim", "Tim telah dibentuk", "Rapat pemilihan anggota", "Notula", "1", "Mei"],
    )
    (aksi,) = result.plan.actions()
    assert (aksi.indikator, aksi.langkah_aksi, aksi.bukti_fisik, aksi.jadwal) == (
        "Tim telah dibentuk",
        "Rapat pemilihan anggota",
        "Notula",
        "Mei",
    )


@pytest.mark.parametrize(("year", "month"), [(2025, 1), (2026, 3)])
def test_of_the_months_of_two_years_those_asked_for_count(year: int, month: int) -> None:
    names = ["Jan", "Feb", "Mar", "Apr"]
    plan = grid(
        [
            "Komponen",
            "Langkah Aksi",
            "Bukti",
            "Tahun 2025",
            *[ACROSS] * 3,
            "Tahun 2026",
            *[ACROSS] * 3,
        ],
        [MERGED] * 3 + names + names,
        ["Tim", "Rapat anggota", "Notula", "v", "", "", "", "", "", "v", ""],
    )
    (aksi,) = read(plan, tahun=year).plan.actions()
    assert aksi.bulan == (month,)


def test_where_rows_name_the_areas_no_column_does() -> None:
    wide = [ACROSS] * 5
    body = ["1", "Tim Kerja", "Tim kerja telah dibentuk", "Rapat pemilihan anggota", "SK", "Mei"]
    result = imported(
        ["No", "Program", "Kegiatan", "Rencana Aksi", "Keluaran", "Waktu"],
        ["Manajemen Perubahan", *wide],
        body,
        ["Penataan Tatalaksana", *wide],
        ["1", "Prosedur", "Prosedur telah dievaluasi", "Rapat evaluasi prosedur", "SK", "Juni"],
    )
    found = [(area.nama, area.kelompok[0].komponen[0].nama) for area in result.plan.area]
    assert found == [("Manajemen Perubahan", "Tim Kerja"), ("Penataan Tatalaksana", "Prosedur")]


@pytest.mark.parametrize("year", [2025, 2026])
def test_of_two_years_the_one_that_is_asked_for_is_taken(year: int) -> None:
    def plan(tahun: int) -> list[list[str]]:
        return [
            ["Komponen", "Langkah Aksi", "Bukti", "Waktu"],
            ["Tim", f"Rapat tahun {tahun}", "Notula", "Mei"],
        ]

    titles = ["RENCANA AKSI TAHUN 2025", "RENCANA AKSI T.A. 2026"]
    result = read(titles[0], grid(*plan(2025)), titles[1], grid(*plan(2026)), tahun=year)
    assert [aksi.langkah_aksi for aksi in result.plan.actions()] == [f"Rapat tahun {year}"]
    left = [piece.text for piece in result.left_out if f"bukan {year}" in piece.why]
    assert left == [title for title in titles if str(year) not in title]


def test_the_only_year_of_a_table_is_doubted_if_it_is_another() -> None:
    lines = [["Komponen", "Langkah Aksi", "Bukti", "Waktu"], ["Tim", "Rapat", "Notula", "Mei"]]
    result = read("RENCANA AKSI TAHUN 2024", grid(*lines), tahun=2026)
    assert TableDoubt.OTHER_YEAR in {doubt.kind for doubt in result.doubts}


def test_a_row_of_totals_is_no_action() -> None:
    top = ["No", "Komponen", "Langkah Aksi", "Bukti", "Waktu", "PIC"]
    row = ["1", "Tim", "Rapat pemilihan anggota", "Notula", "Mei", "Subbagian Hukum"]
    found = actions(top, row, ["", "", "Jumlah", "", "", "1"])
    assert [aksi.langkah_aksi for aksi in found] == ["Rapat pemilihan anggota"]


@pytest.mark.parametrize("area", [("I", AREA), ("", f"I. {AREA}"), ("", AREA), ("A", AREA)])
@pytest.mark.parametrize(
    "komponen", [("1", "Tim Kerja"), ("", "1. Tim Kerja"), ("a.", "Tim Kerja")]
)
def test_titles_in_the_column_of_the_steps_are_told_by_what_they_lack(
    area: tuple[str, str], komponen: tuple[str, str]
) -> None:
    body = [["-", f"Rapat ke-{at}", "Notula", "Mei", "Subbagian Hukum"] for at in range(1, 5)]
    top = ["No", "Langkah Aksi", "Bukti", "Waktu", "PIC"]
    result = imported(top, [*area, "", "", ""], [*komponen, "", "", ""], *body)
    (found,) = result.plan.area
    assert (found.nama, found.kelompok[0].komponen[0].nama) == (AREA, "Tim Kerja")
    assert len(list(result.plan.actions())) == len(body)


def test_a_komponen_with_a_word_of_an_area_is_no_area() -> None:
    assert not names_an_area("Pengelolaan Akuntabilitas Kinerja")
    assert names_an_area("Penguatan Akuntabilitas Kinerja")


def test_a_recap_is_no_plan() -> None:
    plan = grid(
        ["No", "Area Perubahan", "Langkah Aksi", "Bukti", "Waktu"],
        ["1", "Manajemen Perubahan", "Rapat pemilihan anggota", "Notula", "Mei"],
        sheet="Rencana",
    )
    recap = grid(
        ["No", "Area Perubahan", "Jumlah Komponen", "Jumlah Rencana Aksi", "Output"],
        ["1", "Manajemen Perubahan", "3", "5", "4"],
        sheet="Rekap",
    )
    assert [aksi.langkah_aksi for aksi in read(recap, plan).plan.actions()] == [
        "Rapat pemilihan anggota"
    ]


def test_a_table_of_another_form_is_no_part_of_the_plan() -> None:
    """The stages by which a plan was made have steps and times too."""
    plan = grid(
        ["No", "Komponen", "Indikator", "Langkah Aksi", "Bukti", "Waktu"],
        ["1", "Tim Kerja", "Tim telah dibentuk", "Rapat pemilihan anggota", "Notula", "Mei"],
    )
    stages = grid(
        ["No", "Tahapan", "Waktu", "Keterangan"],
        ["1", "Rapat persiapan penyusunan", "Januari 2026", ""],
        ["2", "Rapat penetapan rencana", "Februari 2026", ""],
    )
    result = read(stages, plan)
    steps = [aksi.langkah_aksi for aksi in result.plan.actions()]
    assert steps == ["Rapat pemilihan anggota"]
    assert any("Tahapan" in piece.text for piece in result.left_out)


@pytest.mark.parametrize(
    ("labels", "months"),
    [(["I", "II"], (7, 8, 9, 10, 11, 12)), (["SEMESTER I", "SEMESTER II"], (7, 8, 9, 10, 11, 12))],
)
def test_two_labels_below_a_semester_are_its_halves(
    labels: list[str], months: tuple[int, ...]
) -> None:
    top = ["Komponen", "Langkah Aksi", "Bukti", "SEMESTER", ACROSS]
    (aksi,) = actions(top, [MERGED] * 3 + labels, ["Tim", "Rapat anggota", "Notula", "", "v"])
    assert aksi.bulan == months


def test_weeks_may_be_named() -> None:
    top = ["Komponen", "Langkah Aksi", "Bukti"]
    for name in ("Januari", "Februari", "Maret", "April"):
        top += [name, ACROSS, ACROSS, ACROSS]
    weeks = [MERGED] * 3 + ["M1", "M2", "M3", "M4"] * 4
    marks = ["x" if at == 5 else "" for at in range(16)]
    (aksi,) = actions(top, weeks, ["Tim", "Rapat anggota", "Notula", *marks])
    assert (aksi.bulan, aksi.minggu) == ((2,), (2,))


def test_a_team_may_stand_in_a_row_below_the_title() -> None:
    wide = [ACROSS] * 4
    result = imported(
        ["No", "Komponen", "Langkah Aksi", "Bukti", "Waktu"],
        [f"I. {AREA}", *wide],
        ["Penanggung Jawab: Subbagian Hukum", *wide],
        ["1", "Tim", "Rapat", "Notula", "Mei"],
    )
    (area,) = result.plan.area
    assert (area.nama, area.penanggung_jawab) == (AREA, "Subbagian Hukum")


def test_the_first_texts_of_a_row_are_its_komponen_whatever_they_are_headed() -> None:
    top = ["No", "Kolom A", "Indikator", "Langkah Aksi", "Bukti", "Waktu"]
    body = [
        [str(at), f"Komponen {at}", "Tim telah dibentuk", "Rapat anggota", "Notula", "Mei"]
        for at in (1, 2)
    ]
    result = imported(top, *body)
    found = [each.nama for each in result.plan.area[0].kelompok[0].komponen]
    assert found == ["Komponen 1", "Komponen 2"]
    assert ImportDoubt.COLUMN_GUESSED in {doubt.kind for doubt in result.doubts}


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        # A goal right of the steps is no indikator where another column holds sentences.
        (
            "KOMPONEN|TARGET|LANGKAH|BUKTI|WAKTU|TUJUAN",
            "komponen indikator langkah_aksi bukti_fisik",
        ),
        # The coarser of two comes first, and the first is a komponen.
        ("SASARAN|KEGIATAN|LANGKAH|BUKTI|WAKTU", "komponen indikator langkah_aksi bukti_fisik"),
        ("ASPEK|KEGIATAN|SUB KEGIATAN|OUTPUT|WAKTU", "komponen indikator langkah_aksi bukti_fisik"),
        (
            "PROGRAM|KEGIATAN|RENCANA AKSI|OUTPUT|WAKTU",
            "komponen indikator langkah_aksi bukti_fisik",
        ),
    ],
)
def test_each_column_is_what_the_others_and_its_cells_leave_it(
    headings: str, expected: str
) -> None:
    body = [
        [
            "Penyusunan tim kerja",
            "Tim kerja telah dibentuk",
            f"Menyelenggarakan rapat ke-{at}",
            "Notula dan daftar hadir",
            "Mei",
            "Terwujudnya tata kelola yang baik",
        ][: headings.count("|") + 1]
        for at in (1, 2, 3)
    ]
    (part,) = find_tables(document(grid(headings.split("|"), *body)), 2026, bool).parts
    assert [part.columns.fields[at] for at in range(4)] == expected.split()


def test_targets_below_the_months_are_months_by_estimate() -> None:
    top = ["Komponen", "Langkah Aksi", "Bukti", "B03", "B06", "B09", "B12"]
    result = imported(top, ["Tim", "Rapat", "Notula", "25%", "50%", "", "100%"])
    (aksi,) = result.plan.actions()
    assert (aksi.bulan, aksi.kepastian) == ((3, 6, 12), "perkiraan")
    found = {doubt.kind for doubt in result.doubts}
    assert {TableDoubt.TARGETS_AS_TICKS, LineDoubt.TIME_BY_TARGETS} <= found


def test_among_targets_a_bare_number_is_one_too() -> None:
    top = ["Komponen", "Langkah Aksi", "Bukti", "B03", "B06", "B09", "B12"]
    found = actions(top, ["Tim", "Rapat", "Notula", "1", "2 SK", "", "3 kali"])
    assert [(aksi.bulan, aksi.kepastian) for aksi in found] == [((3, 6, 12), "perkiraan")]


def test_bare_numbers_alone_are_no_months() -> None:
    top = ["Komponen", "Langkah Aksi", "Bukti", "B03", "B06", "B09", "B12"]
    found = actions(top, ["Tim", "Rapat", "Notula", "1", "2", "", "3"])
    assert [(aksi.bulan, aksi.kepastian) for aksi in found] == [((), "tidak-terbaca")]


QUARTERS = ["TW I", "TW II", "TW III", "TW IV"]


@pytest.mark.parametrize(
    ("over", "bulan", "kepastian"),
    [
        (["", ""], (1, 2, 3), "perkiraan"),
        (["Kisi A", "Kisi B"], (1, 2, 3), "perkiraan"),
        (["2025", "2026"], (10, 11, 12), "tertulis"),
        (["Realisasi", "Rencana"], (10, 11, 12), "tertulis"),
    ],
)
def test_of_two_grids_that_nothing_tells_apart_the_months_are_in_doubt(
    over: list[str], bulan: tuple[int, ...], kepastian: str
) -> None:
    names = ["Komponen", "Langkah Aksi", "Bukti"]
    top = [*names, over[0], *[ACROSS] * 3, over[1], *[ACROSS] * 3]
    heads = [MERGED] * 3 + QUARTERS * 2
    (aksi,) = actions(top, heads, ["Tim", "Rapat", "SK", "√", "", "", "", "", "", "", "√"])
    assert (aksi.bulan, aksi.kepastian) == (bulan, kepastian)


def _coloured(*rows: list[str]) -> Grid:
    """A table whose cells are texts, or colours after a "#"."""
    return Grid(
        tuple(
            GridRow(
                tuple(
                    Cell("", Origin(line=at), filled=True, colour=text)
                    if text.startswith("#")
                    else Cell(text, Origin(line=at))
                    for text in row
                )
            )
            for at, row in enumerate(rows, 1)
        )
    )


@pytest.mark.parametrize(
    ("legend", "told"),
    [([], True), ([["#1", "Rencana"], ["#2", "Rapat"]], False), ([["#1", "Rencana"]], True)],
)
def test_several_colours_without_a_legend_are_a_doubt(legend: list[list[str]], told: bool) -> None:
    top = ["Komponen", "Langkah Aksi", "Bukti", "Jan", "Feb", "Mar", "Apr"]
    both = ["Tim", "Rapat", "Notula", "#1", "", "", "#2"]
    one = ["Tim", "Survei", "Laporan", "", "#2", "", ""]
    blocks = [_coloured(*rows) for rows in ([top, both, one], legend) if rows]
    found = list(read(*blocks).plan.actions())
    assert [aksi.bulan for aksi in found] == [(1, 4), (2,)]
    assert [aksi.kepastian for aksi in found] == ["perkiraan" if told else "tertulis", "tertulis"]


def test_months_may_be_dates() -> None:
    top = ["Komponen", "Langkah Aksi", "Bukti", "Jan-26", "Feb-26", "Mar-26", "Apr-26"]
    (aksi,) = actions(top, ["Tim", "Rapat", "Notula", "-", "√", "-", "√"])
    assert aksi.bulan == (2, 4)


def test_a_team_may_stand_beside_the_title_of_an_area() -> None:
    result = imported(
        ["No", "Komponen", "Langkah Aksi", "Bukti", "Waktu", "PIC"],
        [f"I {AREA}", ACROSS, ACROSS, ACROSS, ACROSS, "TIM PERUBAHAN"],
        ["1", "Tim", "Rapat", "Notula", "Mei", ""],
    )
    (area,) = result.plan.area
    assert (area.nomor, area.nama, area.penanggung_jawab) == ("I", AREA, "TIM PERUBAHAN")


def test_a_title_that_goes_on_on_the_next_page_is_one() -> None:
    top = ["Area Perubahan", "Komponen", "Langkah Aksi", "Bukti", "Waktu"]
    first = grid(top, [f"1. {AREA}", "Tim", "Rapat pertama", "Notula", "Mei"])
    second = grid(top, [f"1. {AREA} (lanjutan)", "Tim", "Rapat kedua", "Notula", "Juni"])
    (area,) = read(first, second, kind="pdf").plan.area
    assert area.nama == AREA


def test_an_area_above_a_single_table_is_known_by_its_number() -> None:
    lines = [["Komponen", "Langkah Aksi", "Bukti", "Waktu"], ["Tim", "Rapat", "Notula", "Mei"]]
    (area,) = read(f"PILAR 1 {AREA}", grid(*lines)).plan.area
    assert (area.nomor, area.nama) == ("1", AREA)


def test_a_hyphen_at_a_line_s_end_goes_where_the_word_is_one() -> None:
    top = ["Komponen", "Langkah Aksi", "Bukti", "Waktu"]
    (aksi,) = actions(top, ["Tim", "Rapat mensosiali-\nsasikan target-\ntarget", "SK", "Mei"])
    assert aksi.langkah_aksi == "Rapat mensosialisasikan target-target"


def test_headings_that_nearly_mean_something_else_are_doubted() -> None:
    top = ["Program", "Uraian Kegiatan", "Rencana Kegiatan", "Waktu"]
    found = kinds(top, ["Tim kerja", "Rapat anggota", "Rapat pemilihan", "Mei"])
    assert TableDoubt.CLOSE_COLUMN in found or ImportDoubt.COLUMN_KEPT in found


def test_a_refusal_names_the_headings_that_were_found() -> None:
    with pytest.raises(SourceError, match=r"“Indikator”, “Nilai”; yang kurang: langkah aksi"):
        imported(["No", "Indikator", "Nilai"], ["1", "Indeks kepuasan", "90"])
