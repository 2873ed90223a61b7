"""No number of a person or an account gets into a draft; a mark says what was left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from import_grids import document, grid, read

from zi_site.importing.sentences import ImportDoubt
from zi_site.importing.trace import trace
from zi_site.plan.personal import without_personal_numbers

HEAD = ["NO", "KOMPONEN", "INDIKATOR", "LANGKAH AKSI", "BUKTI FISIK", "WAKTU"]
TITLE = ["II. PENATAAN TATALAKSANA", "<", "<", "<", "<", "<"]


@pytest.mark.parametrize(
    ("text", "cleared"),
    [
        ("Ketua NIP. 19800101 200501 2 001", "Ketua [NIP tidak disalin]"),
        ("NIP 198001012005012001, Sekretaris", "[NIP tidak disalin], Sekretaris"),
        ("198001012005012001", "[NIP tidak disalin]"),
        ("19900317 202421 1 004", "[NIP tidak disalin]"),
        ("NIP: 340012345", "[NIP tidak disalin]"),
        ("NIK 3317010101800001", "[NIK tidak disalin]"),
        ("KTP 3317014101800001", "KTP [NIK tidak disalin]"),
        ("NPWP: 01.234.567.8-901.000", "[NPWP tidak disalin]"),
        ("01.234.567.8-901.000", "[NPWP tidak disalin]"),
        ("Rekening BRI 0012-01-000123-50-7", "[nomor rekening tidak disalin]"),
        ("No. Rek. 1234567890 a.n. Kantor", "[nomor rekening tidak disalin] a.n. Kantor"),
    ],
)
def test_numbers_of_persons_and_accounts_are_taken_out(text: str, cleared: str) -> None:
    assert without_personal_numbers(text).text == cleared


@pytest.mark.parametrize(
    "text",
    [
        "Nomor 314/ORT.07-Kpt/01/KPU/V/2021",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14",
        "Telepon (0296) 531234, 0812 3456 7890",
        "Januari 2025 - Desember 2026; 19-03-2025 s.d. 31-12-2025",
        "Anggaran Rp 1.250.000.000,00 dari 2.500.000.000",
        "Undang-Undang Nomor 7 Tahun 2017 (Lembaran Negara Tahun 2017 Nomor 182, 6109)",
        "rekening koran bulan 1 sampai 12",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert without_personal_numbers(text).text == text


@given(st.text(max_size=60))
def test_what_is_cleared_holds_no_more_such_numbers(text: str) -> None:
    cleared = without_personal_numbers(text)
    assert without_personal_numbers(cleared.text).names == ()


def test_a_draft_holds_a_mark_instead_and_says_so() -> None:
    action = ["1", "SOP", "SOP ada", "Menyusun SOP", "SK a.n. Contoh NIP 198001012005012001", "Mei"]
    found = read(grid(HEAD, TITLE, action), "Kontak: Contoh, NIK 3317010101800001")
    (aksi,) = found.plan.actions()
    assert aksi.bukti_fisik == "SK a.n. Contoh [NIP tidak disalin]"
    assert "198001012005012001" not in repr(found)
    assert "3317010101800001" not in repr(found)
    assert ImportDoubt.PERSONAL_NUMBERS(marks="[NIP tidak disalin]") in [
        each.finding for each in found.doubts
    ]
    assert {each.text for each in found.left_out} >= {"NIP", "NIP atau NIK"}


def test_the_trace_does_not_show_them_either() -> None:
    action = ["1", "SOP", "SOP ada", "Menyusun SOP", "NIP 198001012005012001", "Mei"]
    assert "198001012005012001" not in "\n".join(trace(document(grid(HEAD, TITLE, action)), 2026))
