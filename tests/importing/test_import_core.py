"""Rows -> areas, groups, komponen and actions, after the rules of transcription: small tables, one
rule each.
"""

from dataclasses import replace

import pytest
from finding_samples import Made, made
from import_grids import ACROSS, MERGED, actions, grid, imported, read

from zi_site.documents.grid import Cell, Document, Grid, GridRow, Origin
from zi_site.documents.numbering import read_mark, split_mark, split_title_mark
from zi_site.draft.account import account, by_kind
from zi_site.draft.result import Doubt, Imported, LeftOut
from zi_site.draft.text import drafted
from zi_site.exceptions import SourceError
from zi_site.importing.importer import import_grids
from zi_site.importing.line.mending import close_up, join, join_lines, vocabulary
from zi_site.importing.vocabulary.area_names import names_a_team, names_an_area
from zi_site.plan.model import Plan, Sumber

TOP = ["NO", "KOMPONEN", "INDIKATOR", "LANGKAH AKSI", "BUKTI FISIK", "WAKTU", "PENANGGUNG JAWAB"]
AREA_TOP = ["NO", "AREA PERUBAHAN", "KOMPONEN", "INDIKATOR", "LANGKAH AKSI", "BUKTI FISIK", "WAKTU"]
ROW = ["1", "Tim Kerja", "Tim telah dibentuk", "Menyusun SK", "SK Tim", "Mei", "TIM A"]
NOTHING = ["", "", "", "", "", ""]


def outline(plan: Plan) -> list[str]:
    found = []
    for area in plan.area:
        found.append(f"{area.nomor}|{area.nama}")
        for group in area.kelompok:
            found += [f" {group.nomor}|{group.nama}"] if group.nama else []
            found += [f"  {each.nomor}|{each.nama} ({len(each.aksi)})" for each in group.komponen]
    return found


def wide(text: str) -> list[str]:
    return [text, *[ACROSS] * 6]


# Areas, groups, komponen


def test_titles_make_areas_groups_and_komponen() -> None:
    result = imported(
        TOP, wide("I. MANAJEMEN PERUBAHAN"), ROW, ["", "", "Ada agen", "Menetapkan agen", "SK", "Mei", ""],
        ["II", "PENGUATAN PENGAWASAN", *[""] * 5], ["1", "Gratifikasi", *[""] * 5],
        ["1", "Kampanye", "a", "b", "c", "Mei", ""],
        ["2", "Pelaporan", "a", "b", "c", "Juni", ""], wide("2 Pengaduan"), ["1", "Kanal", "a", "b", "c", "Juni", ""],
    )  # fmt: skip
    assert outline(result.plan) == [
        "I.|MANAJEMEN PERUBAHAN", "  1|Tim Kerja (2)", "II|PENGUATAN PENGAWASAN", " 1|Gratifikasi", "  1|Kampanye (1)",
        "  2|Pelaporan (1)", " 2|Pengaduan", "  1|Kanal (1)",
    ]  # fmt: skip
    assert [aksi.id for aksi in result.plan.actions()] == ["1.1", "1.2", "2.1", "2.2", "2.3"]
    assert [area.kode for area in result.plan.area] == ["manajemen-perubahan", "pengawasan"]


def test_a_column_of_groups_opens_a_group_where_its_text_changes() -> None:
    top = ["NO", "AREA PERUBAHAN", "KELOMPOK", "KOMPONEN", "LANGKAH AKSI", "BUKTI FISIK", "WAKTU"]
    result = imported(
        top,
        [
            "1",
            "PENGUATAN PENGAWASAN",
            "1. Gratifikasi",
            "Kampanye",
            "Menyusun media",
            "Foto",
            "Mei",
        ],
        ["", "", "", "", "Menyebarkan media", "Foto", "Juni"],
        ["", "", "2. Pengaduan", "Kampanye", "Membuka kanal", "Foto", "Juni"],
        ["2", "PENATAAN TATA LAKSANA", "", "Prosedur", "Menyusun SOP", "SOP", "Juli"],
    )
    assert outline(result.plan) == [
        "1|PENGUATAN PENGAWASAN", " 1.|Gratifikasi", "  |Kampanye (2)", " 2.|Pengaduan", "  |Kampanye (1)",
        "2|PENATAAN TATA LAKSANA", "  |Prosedur (1)",
    ]  # fmt: skip
    assert "“KELOMPOK” sebagai kelompok" in account(result)
    assert result.left_out == ()


def test_a_second_roman_title_right_below_an_area_is_a_group() -> None:
    result = imported(
        TOP, wide("I. MANAJEMEN PERUBAHAN"), ["I", "Pembangunan Unit Kerja", *[""] * 5], ROW
    )
    assert outline(result.plan)[:2] == ["I.|MANAJEMEN PERUBAHAN", " I|Pembangunan Unit Kerja"]


def test_a_title_whose_actions_name_no_komponen_is_the_komponen() -> None:
    result = imported(
        TOP,
        wide("A. Penataan Tata Laksana"),
        ["1", "SOP", *[""] * 5],
        ["", "", "a", "Menyusun SOP", "SOP", "Mei", ""],
    )
    assert outline(result.plan) == ["A.|Penataan Tata Laksana", "  1|SOP (1)"]


def test_the_depth_of_numbers_tells_titles_from_actions() -> None:
    top = ["NO", "URAIAN KEGIATAN", "BUKTI", "WAKTU"]
    result = imported(
        top, ["1", "Manajemen Perubahan", "", ""], ["1.1", "Tim Kerja", "", ""], ["1.1.1", "Menyusun SK", "SK", "Mei"],
        ["1.1.2", "Rapat", "Notula", "Juni"], ["2", "Penguatan Pengawasan", "", ""], ["2.1", "SPIP", "", ""],
        ["2.1.1", "Kartu kendali", "Kartu", "Juni"],
    )  # fmt: skip
    assert outline(result.plan) == [
        "1|Manajemen Perubahan", "  1.1|Tim Kerja (2)", "2|Penguatan Pengawasan", "  2.1|SPIP (1)",
    ]  # fmt: skip


def test_letters_over_numbers_are_titles_too() -> None:
    top = ["No", "Program/Kegiatan", "Indikator", "Jadwal"]
    result = imported(
        top,
        ["A", "Manajemen Perubahan", "", ""],
        ["1", "Rapat", "Notula", "Mei"],
        ["B", "Penguatan Pengawasan", "", ""],
        ["1", "Kampanye", "Foto", "Mei"],
    )
    assert outline(result.plan) == [
        "A|Manajemen Perubahan",
        "  | (1)",
        "B|Penguatan Pengawasan",
        "  | (1)",
    ]
    assert [aksi.langkah_aksi for aksi in result.plan.actions()] == ["Rapat", "Kampanye"]


def test_a_column_of_areas_and_komponen_is_told_apart() -> None:
    top = ["NO", "AREA PERUBAHAN / KOMPONEN", "RENCANA AKSI", "OUTPUT", "WAKTU"]
    result = imported(top, ["I", "MANAJEMEN PERUBAHAN", "", "", ""], ["1", "Tim Kerja", "Menyusun SK", "SK", "Mei"],
                      ["2", "Agen", "Rapat", "Notula", "Mei"], ["II", "TATA LAKSANA", "", "", ""],
                      ["1", "SOP", "Reviu", "SOP", "Mei"])  # fmt: skip
    assert outline(result.plan) == [
        "I|MANAJEMEN PERUBAHAN", "  1|Tim Kerja (1)", "  2|Agen (1)", "II|TATA LAKSANA", "  1|SOP (1)",
    ]  # fmt: skip


def test_areas_in_a_column_hold_for_their_rows() -> None:
    result = imported(
        AREA_TOP, ["1", "Manajemen Perubahan", "a. Tim", "1) x", "Rapat", "SK", "Mei"],
        [MERGED, MERGED, MERGED, "2) y", "Pleno", "BA", "Mei"],
        ["2", "Penguatan Pengawasan", "b) SPIP", "z", "Rapat", "SK", "Mei"],
    )  # fmt: skip
    assert outline(result.plan) == [
        "1|Manajemen Perubahan", "  a.|Tim (2)", "2|Penguatan Pengawasan", "  b)|SPIP (1)",
    ]  # fmt: skip


def test_numbers_that_count_the_rows_are_not_those_of_areas_or_komponen() -> None:
    rows = [
        [str(at), "Manajemen Perubahan", "Tim", "x", f"Rapat {at}", "SK", "Mei"]
        for at in range(1, 5)
    ]
    assert outline(imported(AREA_TOP, *rows).plan) == ["|Manajemen Perubahan", "  |Tim (4)"]


def test_a_number_in_every_row_counts_rows_where_a_komponen_is_blank() -> None:
    rows = [[str(at), f"Tim {at}", f"x {at}", f"Rapat {at}", "SK", "Mei", ""] for at in range(1, 5)]
    rows[2][1] = ""
    assert [each.split("|")[1] for each in outline(imported(TOP, *rows).plan)[1:]] == [
        "Tim 1 (1)",
        "Tim 2 (2)",
        "Tim 4 (1)",
    ]


def test_what_is_labelled_above_a_table_is_its_komponen_and_team() -> None:
    top = [TOP[0], *TOP[3:6]]
    one = grid(top, ["1", "Menyusun SK", "SK", "Mei"])
    two = grid(top, ["1", "Menyusun SOP", "SOP", "Mei"])
    result = read(
        "PILAR 1 MANAJEMEN PERUBAHAN",
        "Sasaran: Tim kerja berfungsi Penanggung jawab: Ketua Tim 1",
        one,
        "PILAR 2 PENATAAN TATALAKSANA",
        "Sasaran: Proses tertib",
        "Penanggung jawab: Ketua Tim 2",
        two,
    )
    assert outline(result.plan) == [
        "1|MANAJEMEN PERUBAHAN",
        "  |Tim kerja berfungsi (1)",
        "2|PENATAAN TATALAKSANA",
        "  |Proses tertib (1)",
    ]
    assert [each.team for each in result.plan.walk()] == ["Ketua Tim 1", "Ketua Tim 2"]


def test_without_any_area_komponen_are_grouped_by_what_they_are() -> None:
    result = imported(
        TOP,
        ROW,
        [
            "2",
            "Pengendalian Gratifikasi",
            "Gratifikasi",
            "Kampanye anti gratifikasi",
            "Foto",
            "Mei",
            "",
        ],
    )
    assert [(area.nama, area.kode) for area in result.plan.area] == [
        ("", "manajemen-perubahan"),
        ("", "pengawasan"),
    ]
    assert any("tidak mencetak judul area" in doubt.text for doubt in result.doubts)


def test_numbers_that_begin_anew_show_a_lost_heading() -> None:
    result = imported(TOP, wide("I Manajemen Perubahan"), ROW, ["2", "Agen", "x", "y", "z", "Mei", ""],
                      ["1", "SOP", "SOP", "Menyusun SOP", "SOP", "Mei", ""])  # fmt: skip
    assert [area.nama for area in result.plan.area] == ["Manajemen Perubahan", ""]
    (gap,) = [note for note in result.plan.catatan if note.jenis == "kekosongan"]
    assert gap.setelah == "1.2"


def test_the_area_of_a_table_may_stand_above_it_or_be_its_sheet() -> None:
    above = read(
        "I. MANAJEMEN PERUBAHAN",
        grid(TOP, ROW),
        "II. PENGUATAN PENGAWASAN",
        grid(TOP, ROW),
        kind="docx",
    )
    assert [area.nama for area in above.plan.area] == [
        "MANAJEMEN PERUBAHAN",
        "PENGUATAN PENGAWASAN",
    ]
    assert above.left_out == ()
    sheets = read(
        grid(TOP, ROW, sheet="Manajemen Perubahan"), grid(TOP, ROW, sheet="Penguatan Pengawasan")
    )
    assert [area.nama for area in sheets.plan.area] == [
        "Manajemen Perubahan",
        "Penguatan Pengawasan",
    ]


@pytest.mark.parametrize(
    "text", ["I. MANAJEMEN PERUBAHAN", "AREA 2: Penataan Tata Laksana", "Penataan Sistem Manajemen SDM", "Pengawasan",
             "Area Pelayanan Publik", "C. Penguatan Akuntabilitas Kinerja"],
)  # fmt: skip
def test_names_of_areas(text: str) -> None:
    assert names_an_area(text)


@pytest.mark.parametrize(
    "text",
    ["Tim Pengawasan", "Rencana Aksi Manajemen Perubahan", "SOP telah dievaluasi;", "Tim Kerja"],
)
def test_what_names_no_area(text: str) -> None:
    assert not names_an_area(text)
    assert names_a_team(text) == text.startswith("Tim")


# One action per line, carried down, added above


def test_merged_and_blank_cells_are_carried_down() -> None:
    found = actions(
        TOP,
        ROW,
        [MERGED, MERGED, MERGED, "Rapat", "Notula", MERGED, MERGED],
        ["", "", "", "Pleno", "BA", "Juli", ""],
    )
    assert [(aksi.indikator, aksi.langkah_aksi, aksi.jadwal) for aksi in found] == [
        ("Tim telah dibentuk", "Menyusun SK", "Mei"),
        ("Tim telah dibentuk", "Rapat", "Mei"),
        ("Tim telah dibentuk", "Pleno", "Juli"),
    ]


def test_merged_ticks_hold_for_each_row() -> None:
    top = ["NO", "KOMPONEN", "LANGKAH AKSI", "BUKTI", *(str(month) for month in range(1, 13))]
    found = actions(
        top,
        ["1", "Tim", "Rapat", "BA", "v", *[""] * 11],
        ["", "", "Pleno", "BA", MERGED, *[""] * 11],
    )
    assert [aksi.centang for aksi in found] == [(1,), (1,)]


def test_a_row_that_only_brings_evidence_belongs_to_the_action_above() -> None:
    (aksi,) = actions(TOP, ROW, ["", "", "", "", "Foto", "", ""])
    assert aksi.bukti_fisik == "SK Tim Foto"
    assert any("“Foto” tercetak di baris tersendiri" in note for note in aksi.catatan)
    (merged,) = actions(TOP, ROW, [MERGED, MERGED, MERGED, MERGED, "Foto", MERGED, MERGED])
    assert (merged.bukti_fisik, merged.catatan) == ("SK Tim Foto", ())


def test_in_a_table_without_steps_each_evidence_is_an_action() -> None:
    top = ["NO", "AREA PERUBAHAN", "KOMPONEN", "INDIKATOR", "BUKTI FISIK", "WAKTU"]
    found = actions(
        top,
        ["1", "Pengawasan", "a. SPIP", "1) x", "a) SK", "Mei"],
        ["", "", "", "", "b) Foto", "Mei"],
    )
    assert [(aksi.indikator, aksi.bukti_fisik) for aksi in found] == [
        ("1) x", "a) SK"),
        ("1) x", "b) Foto"),
    ]


def test_an_introducing_line_goes_before_those_that_complete_it() -> None:
    found = actions(
        TOP,
        ROW,
        ["", "", "", "2) Menyusun:", "", "", ""],
        ["", "", "", "a) SOP", "SOP", "Mei", ""],
        ["", "", "", "b) SK", "SK", "Mei", ""],
        ["", "", "", "3) Rapat", "BA", "Mei", ""],
    )
    steps = [aksi.langkah_aksi for aksi in found]
    assert steps == ["Menyusun SK", "2) Menyusun: a) SOP", "2) Menyusun: b) SK", "3) Rapat"]
    assert any("Baris pengantar" in note for note in found[1].catatan)


def test_what_an_introducing_line_says_beside_holds_for_those_that_complete_it() -> None:
    found = actions(
        TOP,
        ROW,
        ["", "b. Benturan", "Dievaluasi", "Memetakan benturan pada:", "", "", "Tim 5"],
        ["", "", "", "- pengadaan", "Peta pengadaan", "Mei", ""],
        ["", "", "", "kepegawaian", "Peta pegawai", "Juni", ""],
        ["", "", "", "Mengevaluasi", "BA", "Juli", ""],
    )
    assert [(aksi.indikator, aksi.langkah_aksi) for aksi in found[1:]] == [
        ("Dievaluasi", "Memetakan benturan pada: - pengadaan"),
        ("Dievaluasi", "Memetakan benturan pada: kepegawaian"),
        ("Dievaluasi", "Mengevaluasi"),
    ]


def test_signatures_below_the_last_action_are_no_actions() -> None:
    result = imported(
        TOP,
        ROW,
        ["", "", "", "", "", "Balige, 8 Januari 2026", ""],
        ["", "Mengetahui,", "", "", "", "Ketua,", ""],
        ["", "", "", "", "", "NAMA CONTOH", ""],
    )
    assert len(list(result.plan.actions())) == 1
    assert {"Balige, 8 Januari 2026", "NAMA CONTOH"} <= {each.text for each in result.left_out}


def test_ditto_marks_say_what_stands_above() -> None:
    second = actions(TOP, ROW, ["2", "Agen", "x", "Rapat", "sda", '"', "idem"])[1]
    assert (second.bukti_fisik, second.jadwal) == ("SK Tim", "Mei")
    assert any("sda" in note for note in second.catatan)


def test_totals_are_left_out_aloud() -> None:
    result = imported(TOP, ROW, wide("JUMLAH"))
    assert [(piece.text, piece.why) for piece in result.left_out] == [
        ("JUMLAH", "Baris ini tidak memuat aksi.")
    ]


# What a page break cut


def test_a_cell_that_a_page_break_cut_is_joined() -> None:
    first = [*ROW[:3], "Sekretaris memberi arahan dan menandatang", "RKKL", "Mei", "TIM A"]
    result = read(
        grid(TOP, first),
        grid(TOP, ["", "", "", "ani RKKL", "", "", ""], ["2", *ROW[1:]]),
        kind="pdf",
    )
    one, _ = result.plan.actions()
    assert one.langkah_aksi == "Sekretaris memberi arahan dan menandatangani RKKL"
    assert any("menandatangani" in note for note in one.catatan)


def test_the_rest_of_a_merged_cell_goes_to_all_its_rows() -> None:
    rows = [ROW, [MERGED, MERGED, MERGED, "Rapat", "BA", "Juni", MERGED]]
    result = read(
        grid(TOP, *rows),
        grid(TOP, ["", "", "dan disahkan", "", "", "", ""], ["2", *ROW[1:]]),
        kind="pdf",
    )
    assert [aksi.indikator for aksi in result.plan.actions()][:2] == [
        "Tim telah dibentuk dan disahkan"
    ] * 2


def test_the_rest_of_a_komponen_or_of_a_time_is_joined_too() -> None:
    first = ["1", "Pemantauan dan", "x", "Rapat", "BA", "Januari -", "T"]
    result = read(
        grid(TOP, first),
        grid(TOP, ["", "Evaluasi", "", "", "", "Maret", ""], ["2", *ROW[1:]]),
        kind="pdf",
    )
    assert outline(result.plan)[1] == "  1|Pemantauan dan Evaluasi (1)"
    assert [aksi.jadwal for aksi in result.plan.actions()] == ["Januari - Maret", "Mei"]


def test_the_rest_of_a_team_is_joined_where_its_name_is_open_or_known() -> None:
    def cut(above: str, below: str) -> list[str]:
        rows = [["1", *ROW[1:6], "Tim Humas"], ["2", *ROW[1:6], above]]
        rest = grid(TOP, [*NOTHING, below], ["3", *ROW[1:6], "Tim Humas"])
        plan = read(grid(TOP, *rows), rest, kind="pdf").plan
        return [standing.team for standing in plan.walk()]

    assert cut("Subbag Data,", "Informasi")[1] == "Subbag Data, Informasi"
    assert cut("Tim", "Humas") == ["Tim Humas"] * 3
    assert cut("Sekretaris", "Humas")[1] == "Sekretaris"


def test_a_new_action_at_the_top_of_a_page_stays_one() -> None:
    result = read(
        grid(TOP, ROW),
        grid(TOP, ["", "", "Ada agen", "Menetapkan agen", "SK", "Juni", ""]),
        kind="pdf",
    )
    assert [aksi.langkah_aksi for aksi in result.plan.actions()] == [
        "Menyusun SK",
        "Menetapkan agen",
    ]


def test_texts_without_the_marks_that_theirs_have_go_on_at_the_top_of_a_page() -> None:
    top = ["NO", "AREA PERUBAHAN", "KOMPONEN", "INDIKATOR", "BUKTI FISIK", "WAKTU"]
    first = grid(top, ["1", "Pengawasan", "a. Sistem", "1) Ada", "a) Matur KPU", ""])
    second = grid(
        top, ["", "", "Pengaduan", "kanal", "Kabupaten", ""], ["", "", "", "2) x", "b) Foto", ""]
    )
    result = read(first, second, kind="pdf")
    assert outline(result.plan)[1] == "  a.|Sistem Pengaduan (2)"
    assert [aksi.bukti_fisik for aksi in result.plan.actions()] == [
        "a) Matur KPU Kabupaten",
        "b) Foto",
    ]


def test_a_part_without_a_heading_goes_on_with_the_table() -> None:
    result = read(
        grid(TOP, ROW),
        grid(["2", *ROW[1:]]),
        grid(["Nama", "Jabatan", "Ket"], ["A", "Ketua", "-"]),
        kind="docx",
    )
    assert len(list(result.plan.actions())) == 2
    assert [piece.text for piece in result.left_out] == ["Nama · Jabatan · Ket"]


KNOWN = vocabulary(["penanganan gratifikasi", "penanganan", "mengad", "akan"])


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("dan menandatang", "ani RKKL", "dan menandatangani RKKL"),
        ("kepada", "masyarakat", "kepada masyarakat"),
        ("per triwulan/", "semester", "per triwulan/ semester"),
        ("e-", "office", "e-office"),
        ("aplikasi e-", "Kinerja", "aplikasi e-Kinerja"),
        ("", "x", "x"),
    ],
)
def test_halves_of_a_cell(above: str, below: str, whole: str) -> None:
    assert join(above, below, KNOWN).text == whole


@pytest.mark.parametrize(
    ("split", "whole"),
    [
        ("Agustus, September,Okt ober", "Agustus, September,Oktober"),
        ("secara ber kala", "secara berkala"),
        ("PENYELESAI AN", "PENYELESAIAN"),
        ("di lingkungan", "di lingkungan"),
        ("telah ditindak lanjuti", "telah ditindak lanjuti"),
        ("mengikut sertakan", "mengikut sertakan"),
    ],
)
def test_words_that_a_space_splits(split: str, whole: str) -> None:
    assert close_up(split, replace(KNOWN, loose=True)).text == whole
    assert close_up(split, KNOWN).text == (whole if "Okt" in split else split)


def test_a_word_that_a_narrow_column_broke_is_whole() -> None:
    assert join_lines("Mengad\nakan rapat\nkoordinasi", KNOWN) == "Mengadakan rapat koordinasi"


# Teams


def test_a_team_printed_once_holds_for_its_area() -> None:
    (area,) = imported(
        TOP, wide("I. MANAJEMEN PERUBAHAN"), ROW, ["2", "Agen", "x", "y", "z", "Mei", ""]
    ).plan.area
    assert area.penanggung_jawab == "TIM A"
    assert [
        aksi.penanggung_jawab
        for group in area.kelompok
        for each in group.komponen
        for aksi in each.aksi
    ] == ["", ""]


def test_several_teams_hold_for_their_komponen_or_action() -> None:
    rows = [
        ["1", "Tim", "x", "y", "z", "Mei", "A"],
        ["2", "Agen", "x", "y", "z", "Mei", "B"],
        ["", "", "x", "w", "z", "Mei", "C"],
    ]
    (area,) = imported(TOP, wide("I. MANAJEMEN PERUBAHAN"), *rows).plan.area
    first, second = area.kelompok[0].komponen
    assert (area.penanggung_jawab, first.penanggung_jawab, second.penanggung_jawab) == ("", "A", "")
    assert [aksi.penanggung_jawab for aksi in second.aksi] == ["B", "C"]


def test_a_team_may_hold_for_its_group() -> None:
    rows = [
        ["1", "Gratifikasi", *[""] * 5],
        ["1", "K", "x", "y", "z", "Mei", "A"],
        ["2", "SPIP", *[""] * 5],
        ["1", "L", "x", "y", "z", "Mei", "B"],
    ]
    (area,) = imported(TOP, wide("V. PENGUATAN PENGAWASAN"), *rows).plan.area
    assert [group.penanggung_jawab for group in area.kelompok] == ["A", "B"]


def test_a_team_outside_the_table_goes_to_the_area_whose_name_it_shares() -> None:
    bare = [*ROW[:6], ""]
    result = read(
        grid(TOP, wide("V. PENGUATAN PENGAWASAN"), bare),
        "Tim Pengawasan",
        "Tim Lain",
        grid(TOP, ["2", *bare[1:]]),
        kind="pdf",
    )
    assert [area.penanggung_jawab for area in result.plan.area] == ["Tim Pengawasan"]
    assert any("di luar tabel" in doubt.text for doubt in result.doubts)
    assert any("Tim Lain" in piece.text for piece in result.left_out)


# Which table


def test_of_sheets_by_year_the_plans_own_is_read() -> None:
    result = read(
        grid(TOP, ROW, sheet="2025"), grid(TOP, [*ROW[:3], "Rapat", *ROW[4:]], sheet="2026")
    )
    assert [aksi.langkah_aksi for aksi in result.plan.actions()] == ["Rapat"]
    assert [piece.text for piece in result.left_out] == ["2025"]


def test_a_hidden_sheet_is_read_only_where_nothing_else_is() -> None:
    hidden = grid(TOP, ROW, sheet="lama", hidden=True)
    result = read(hidden, grid(TOP, [*ROW[:3], "Rapat", *ROW[4:]], sheet="baru"))
    assert [aksi.langkah_aksi for aksi in result.plan.actions()] == ["Rapat"]
    assert any("tersembunyi" in piece.why for piece in result.left_out)
    assert len(list(read(hidden).plan.actions())) == 1


def test_a_sheet_that_repeats_another_is_left_out_aloud() -> None:
    rows = [
        [str(at), f"Komponen {at}", "x", f"Langkah {at}", "SK", "Mei", "T"] for at in range(1, 6)
    ]
    result = read(grid(TOP, *rows, sheet="Rencana"), grid(TOP, *rows[:4], sheet="Rencana (2)"))
    assert len(list(result.plan.actions())) == 5
    assert [piece.text for piece in result.left_out] == ["Rencana (2)"]
    assert any("4 dari 4 aksi" in doubt.text for doubt in result.doubts)


def test_a_heading_without_rows_is_refused() -> None:
    with pytest.raises(SourceError, match=r"tidak memuat tabel|tidak satu pun"):
        read(grid(TOP))
    with pytest.raises(SourceError, match="Tabel rencana aksi ditemukan"):
        read(grid(TOP, wide("I. MANAJEMEN PERUBAHAN")))
    with pytest.raises(SourceError):
        read(Grid(()), "tanpa tabel")
    assert not Document("xlsx", ()).blocks


# Marks and the report


@pytest.mark.parametrize(
    ("text", "mark", "rest"),
    [
        ("II. PENATAAN", "II.", "PENATAAN"), ("I Pembangunan", "I", "Pembangunan"), ("AREA IV: X y", "IV", "X y"),
        ("1.2.3 Rapat", "1.2.3", "Rapat"), ("h) Benturan", "h)", "Benturan"), ("(2) Rapat", "(2)", "Rapat"),
        ("5 R Budaya", "", "5 R Budaya"), ("e-office", "", "e-office"), ("V dan VI", "", "V dan VI"),
    ],
)  # fmt: skip
def test_marks_are_split_from_their_text(text: str, mark: str, rest: str) -> None:
    found, left = split_mark(text)
    assert (found.text if found else "", left) == (mark, rest)


def test_marks_know_their_value_and_depth() -> None:
    roman, deep, letter = read_mark("iv."), read_mark("1.2.3"), read_mark("c.")
    assert roman is not None
    assert deep is not None
    assert letter is not None
    assert (roman.value, deep.depth, letter.value) == (4, 3, 3)
    assert read_mark("Tim") is None
    assert split_title_mark("1 Pengendalian")[1] == "Pengendalian"


def test_the_report_groups_doubts_and_shortens_lists() -> None:
    doubts = tuple(
        Doubt(
            made(Made.DOUBT, f"Centang pada sel {at} dari 14 sel."), f"Aksi 1.{at}", Origin(line=at)
        )
        for at in range(1, 6)
    )
    left = tuple(
        LeftOut(f"Kolom {at}", made(Made.DOUBT, "Tidak ada tempatnya.")) for at in range(12)
    )
    result = Imported(
        imported(TOP, ROW).plan,
        {},
        (*doubts, Doubt(made(Made.OTHER_DOUBT, "Lain."))),
        left,
        ("Satu tabel.",),
    )
    assert [len(kind) for kind in by_kind(result.doubts)] == [5, 1]
    text = account(result)
    assert "dan 2 lagi yang serupa" in text
    assert "Aksi 1.3 (baris 3): " in text
    assert "dan 3 lagi (lihat semua: --semua)" in text
    assert "lagi" not in account(result, whole=True)
    assert "Tidak ada keraguan" in account(Imported(result.plan, {}))


def test_a_time_in_words_beside_marks_is_kept() -> None:
    top = [
        "NO",
        "KOMPONEN",
        "LANGKAH AKSI",
        "TARGET WAKTU",
        *(str(month) for month in range(1, 13)),
    ]
    (aksi,) = actions(top, ["1", "Tim", "Rapat", "Triwulan I", "v", *[""] * 11])
    assert (aksi.jadwal, aksi.centang, aksi.bulan) == ("Triwulan I", (1,), (1,))
    assert any("Tercetak pula waktu “Triwulan I”" in note for note in aksi.catatan)


def test_row_numbers_leave_the_numerals_of_areas() -> None:
    rows = [[str(at), "Tim Kerja", "x", f"Rapat {at}", "SK", "Mei", ""] for at in range(1, 5)]
    result = imported(TOP, ["I", "MANAJEMEN PERUBAHAN", *[""] * 5], *rows)
    assert outline(result.plan) == ["I|MANAJEMEN PERUBAHAN", "  |Tim Kerja (4)"]


def test_what_check_says_of_a_cell_is_a_doubt_at_that_cell() -> None:
    names = ["NO", "KOMPONEN", "LANGKAH AKSI", "BUKTI FISIK", "WAKTU"]
    texts = ["1", "Tim Kerja", "Rapat <blink>pleno</blink>", "SK", "Mei"]
    rows = tuple(
        GridRow(
            tuple(
                Cell(text, Origin(sheet="Rencana", cell=f"{letter}{at}"))
                for letter, text in zip("ABCDE", line, strict=True)
            )
        )
        for at, line in enumerate((names, texts), 1)
    )
    result = import_grids(
        Document("xlsx", (Grid(rows),)), Sumber("a.xlsx", "0" * 64), "kab-blora", 2026
    )
    (doubt,) = [each for each in drafted(result).imported.doubts if "markah" in each.text]
    assert str(doubt.origin) == 'lembar "Rencana", sel C2'
