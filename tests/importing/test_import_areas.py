"""How areas, their numbers and their teams are printed, and what is doubtful about them."""

import pytest
from import_grids import grid, read

from zi_site.draft.result import Imported
from zi_site.importing.meaning.sentences import MeaningDoubt
from zi_site.importing.sentences import ImportDoubt
from zi_site.plan.kinds import Kind

HEAD = ["NO", "KOMPONEN", "INDIKATOR", "LANGKAH AKSI", "BUKTI FISIK", "WAKTU", "PENANGGUNG JAWAB"]


def _wide(text: str, team: str | None = None) -> list[str]:
    return [text, *["<"] * 6] if team is None else [text, *["<"] * 5, team]


def _row(number: str, komponen: str, step: str) -> list[str]:
    return [number, komponen, f"{komponen} ada", step, f"Dokumen {step}", "Mei", ""]


CHANGE = [_row("1", "Tim Kerja", "Membentuk tim kerja"), _row("2", "Agen Perubahan", "Memilih")]
PROCEDURES = [_row("1", "SOP", "Menyusun SOP utama"), _row("2", "E-Government", "Memakai SPBE")]
OVERSIGHT = [
    _row("1", "Pengendalian Gratifikasi", "Membentuk UPG"),
    _row("2", "WBS", "Sosialisasi"),
]


def _areas(found: Imported) -> list[tuple[str, str, str]]:
    return [(area.nomor, area.nama, area.penanggung_jawab) for area in found.plan.area]


def _kinds(found: Imported) -> list[Kind]:
    return [each.kind for each in found.doubts]


@pytest.mark.parametrize(
    ("one", "two", "areas"),
    [
        (
            [_wide("Area 1. Manajemen Perubahan")],
            [_wide("Area 2. Penataan Tatalaksana")],
            [("1.", "Manajemen Perubahan", ""), ("2.", "Penataan Tatalaksana", "")],
        ),
        (
            [_wide("PILAR 1"), _wide("MANAJEMEN PERUBAHAN")],
            [_wide("PILAR 2"), _wide("PENATAAN TATALAKSANA")],
            [("1", "MANAJEMEN PERUBAHAN", ""), ("2", "PENATAAN TATALAKSANA", "")],
        ),
        (
            [_wide("I. MANAJEMEN PERUBAHAN", "Tim 1")],
            [_wide("II. PENATAAN TATALAKSANA", "Tim 2")],
            [("I.", "MANAJEMEN PERUBAHAN", "Tim 1"), ("II.", "PENATAAN TATALAKSANA", "Tim 2")],
        ),
        (
            [_wide("I. MANAJEMEN PERUBAHAN"), _wide("Tim Manajemen Perubahan")],
            [_wide("II. PENATAAN TATALAKSANA"), _wide("(Penanggung jawab: Sekretaris)")],
            [
                ("I.", "MANAJEMEN PERUBAHAN", "Tim Manajemen Perubahan"),
                ("II.", "PENATAAN TATALAKSANA", "Sekretaris"),
            ],
        ),
        (
            [_wide("I. MANAJEMEN PERUBAHAN — Pokja Manajemen Perubahan")],
            [_wide("II. PENATAAN TATALAKSANA (Tim Tatalaksana (Subbag Umum))")],
            [
                ("I.", "MANAJEMEN PERUBAHAN", "Pokja Manajemen Perubahan"),
                ("II.", "PENATAAN TATALAKSANA", "Tim Tatalaksana (Subbag Umum)"),
            ],
        ),
    ],
)
def test_titles_of_areas_in_other_forms(
    one: list[list[str]], two: list[list[str]], areas: list[tuple[str, str, str]]
) -> None:
    found = read(grid(HEAD, *one, *CHANGE, *two, *PROCEDURES))
    assert _areas(found) == areas
    assert [area.kode for area in found.plan.area] == ["manajemen-perubahan", "tatalaksana"]
    assert not {kelompok.nama for area in found.plan.area for kelompok in area.kelompok} - {""}


def test_an_area_goes_on_below_its_repeated_title() -> None:
    again = _wide("I. MANAJEMEN PERUBAHAN (lanjutan)")
    found = read(grid(HEAD, _wide("I. MANAJEMEN PERUBAHAN"), CHANGE[0], again, CHANGE[1]))
    assert _areas(found) == [("I.", "MANAJEMEN PERUBAHAN", "")]


def test_more_than_six_areas_are_doubted() -> None:
    names = ("A", "B", "C", "D", "E", "F", "G")
    rows = [row for name in names for row in (_wide(f"{name}. BIDANG {name}X"), *OVERSIGHT)]
    found = read(grid(HEAD, *rows))
    assert MeaningDoubt.MORE_AREAS(count=7, most=6) in [each.finding for each in found.doubts]


def test_an_area_that_is_none_of_the_official_is_doubted() -> None:
    title = _wide("II. PROGRAM LAIN-LAIN")
    found = read(grid(HEAD, _wide("I. MANAJEMEN PERUBAHAN"), *CHANGE, title, *OVERSIGHT))
    (doubt,) = [each for each in found.doubts if each.subject == "Area II."]
    assert doubt.kind is MeaningDoubt.AREA_NAMED_OTHERWISE
    assert found.plan.area[1].kode == "pengawasan"


def test_titles_without_actions_are_told_and_make_no_group() -> None:
    bare = [["1", "Tim Kerja", *[""] * 5], ["2", "Rencana Kerja", *[""] * 5]]
    action = _row("3", "Agen Perubahan", "Memilih agen perubahan")
    empty = _wide("II. PENATAAN TATALAKSANA")
    rows = [_wide("I. MANAJEMEN PERUBAHAN"), *bare, action, empty, _wide("V. PENGAWASAN")]
    found = read(grid(HEAD, *rows, *OVERSIGHT))
    told = [each.finding for each in found.doubts]
    for level, title in (
        ("Komponen", "1 Tim Kerja"),
        ("Komponen", "2 Rencana Kerja"),
        ("Area", "II. PENATAAN TATALAKSANA"),
    ):
        assert MeaningDoubt.NO_ACTIONS(level=level, title=title) in told
    assert [group.nama for group in found.plan.area[0].kelompok] == [""]


def test_what_stands_below_the_plan_is_no_komponen() -> None:
    foot = [_wide("Mengetahui,"), _wide("Ketua KPU Kabupaten Blora")]
    found = read(grid(HEAD, _wide("I. MANAJEMEN PERUBAHAN"), *CHANGE, *foot))
    assert MeaningDoubt.NO_ACTIONS not in _kinds(found)
    assert "Mengetahui," in [each.text for each in found.left_out]


def test_a_team_between_the_title_and_its_table_is_the_areas() -> None:
    head, rows = HEAD[:6], [row[:6] for row in (*CHANGE, *PROCEDURES)]
    found = read(
        "AREA 1 MANAJEMEN PERUBAHAN",
        "Penanggung Jawab : Tim A",
        grid(head, *rows[:2]),
        "AREA 2 PENATAAN TATALAKSANA",
        "Penanggung Jawab : Tim B",
        grid(head, *rows[2:]),
        kind="docx",
    )
    assert [team for _, _, team in _areas(found)] == ["Tim A", "Tim B"]
    assert not any("Penanggung" in each.text for each in found.left_out)
    assert ImportDoubt.NO_TEAM_COLUMN not in _kinds(found)


def test_komponen_may_be_titles_between_tables() -> None:
    head, rows = HEAD[2:6], [row[2:6] for row in (*CHANGE, *PROCEDURES)]
    found = read(
        "1. Manajemen Perubahan",
        "1.1 Tim Kerja",
        grid(head, *rows[:1]),
        "1.2 Rencana Kerja",
        grid(head, *rows[1:2]),
        "2. Penataan Tatalaksana",
        "Penanggung jawab: Sekretaris (Subbag Umum)",
        "2.1 SOP",
        grid(head, *rows[2:]),
        kind="docx",
    )
    titles = [
        (area.nomor, komponen.nomor, komponen.nama)
        for area in found.plan.area
        for kelompok in area.kelompok
        for komponen in kelompok.komponen
    ]
    assert titles == [
        ("1.", "1.1", "Tim Kerja"),
        ("1.", "1.2", "Rencana Kerja"),
        ("2.", "2.1", "SOP"),
    ]
    assert [team for _, _, team in _areas(found)] == ["", "Sekretaris (Subbag Umum)"]
