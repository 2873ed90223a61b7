"""Every check's own Benar / Salah sample, and the rules that need more than one change."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zi_site import checks
from zi_site.checks import wording
from zi_site.checks.check import Check, Checked
from zi_site.checks.sentences import ComparedFault
from zi_site.plan.problems import GALAT, PERINGATAN
from zi_site.plan.texts import is_plain, plan_texts
from zi_site.plan_file.read.plan_file import read_plan

FILE = "kab-blora/2025.yml"


def _found(check: Check[Checked], text: str) -> list[str]:
    read = read_plan(text.encode(), FILE)
    assert read.plan is not None, read.problems
    return [problem.code for problem in check.find(Checked(read.plan, read.places, FILE))]


def test_sample_has_no_problem(sample_text: str) -> None:
    assert checks.check_plan(read_plan(sample_text.encode(), FILE), FILE) == []


@pytest.mark.parametrize("check", checks.ALL, ids=lambda check: f"{check.kode}: {check.arti}")
def test_benar_passes_and_salah_is_found(check: Check[Checked], sample_text: str) -> None:
    right, wrong = (sample_text.replace(old, new, 1) for old, new in (check.benar, check.salah))
    assert check.benar[0] in sample_text
    assert wrong != sample_text
    assert _found(check, right) == []
    assert check.kode in _found(check, wrong) or "tempat" in _found(check, wrong)


@pytest.mark.parametrize(
    ("old", "new", "code", "level"),
    [
        ("satker: kab-blora", "satker: kab-demak", "tempat", GALAT),
        ("tahun: 2025\njudul", "tahun: 2024\njudul", "tempat", GALAT),
        ("tahun: 2025\njudul", "tahun: 20255\njudul", "tahun", GALAT),
        ("  tahun: 2025\n  tentang", "  tahun: 2022\n  tentang", "tahun", GALAT),
        ("bulan: [1]", "bulan: [1, 13]", "bulan", GALAT),
        ("bulan: [1]", "bulan: [1, 1]", "bulan", GALAT),
        ("bulan: [1]", "bulan: Smarch", "bulan", GALAT),
        ("kepastian: tertulis", "kepastian: pasti", "kepastian", GALAT),
        ("centang: [1]", "centang: [15]", "centang", GALAT),
        ("centang: [1]", "centang: [2, 1]", "centang", GALAT),
        ("centang: [1]", "centang: [1]\n            kisi: 99", "centang", GALAT),
        ('subpilar: "1.1"', 'subpilar: "9.9"', "subpilar", GALAT),
        ('subpilar: "1.1"', "subpilar: 1.1\n        warna: biru", "kunci", GALAT),
        ('id: "1.1"', 'id: "Aksi Satu"', "id", GALAT),
        ('id: "1.1"', "indikator2: x", "wajib", GALAT),
        ("nama: Manajemen Perubahan", "nama: Manajemen Perubahan\n    kelompok: []", "kunci", GALAT),
        ("2025-03-19", "19-03-2025", "tanggal", GALAT),
        ("2025-03-19", "2025-02-30", "tanggal", GALAT),
        ("  tanggal: 2025-03-19\n", "", "tanggal", PERINGATAN),
        ("  berkas: contoh.txt\n", "", "sumber", PERINGATAN),
        ("versi: 1", "versi: 7", "versi", GALAT),
        ("jenis: kekosongan", "jenis: lubang", "nilai", GALAT),
        ("Menyusun SK", "Menyusun SK NIK 3316012345678901", "data-pribadi", GALAT),
        ("Menyusun SK", "Menyusun SK 19800101 200501 1 002", "data-pribadi", GALAT),
        ("area:\n", "area:  # NIK 3316012345678901\n", "data-pribadi", GALAT),
        ("Menyusun SK", "Menyusun SK 3316 0123 4567 8901", "data-pribadi", PERINGATAN),
        ("Menyusun SK", "Hubungi (0296) 531234", "data-pribadi", PERINGATAN),
        ("Menyusun SK", "Kirim ke kantor@contoh.invalid", "data-pribadi", PERINGATAN),
        ("Menyusun SK", "Menyusun **SK**", "markah", PERINGATAN),
        ("jadwal: Januari", "jadwal: Maret", "jadwal", PERINGATAN),
    ],
)  # fmt: skip
def test_one_change_is_one_problem(
    sample_text: str, old: str, new: str, code: str, level: str
) -> None:
    assert old in sample_text
    found = checks.check_plan(read_plan(sample_text.replace(old, new, 1).encode(), FILE), FILE)
    assert (code, level) in {(problem.code, problem.level) for problem in found}
    assert all(problem.message and problem.place.file == FILE for problem in found)


def test_a_regulation_number_is_no_personal_data(sample_text: str) -> None:
    text = sample_text.replace(
        "Menyusun SK", "Nomor SP DIPA-076.01.2.657274/2023, 612/ORT.04-Kpt/05/KPU/XII/2020"
    )
    assert checks.check_plan(read_plan(text.encode(), FILE), FILE) == []


def test_a_note_explains_another_reading(sample_text: str) -> None:
    text = sample_text.replace(
        "jadwal: Januari", "jadwal: Maret\n            catatan: Salah cetak menurut satker."
    )
    assert checks.check_plan(read_plan(text.encode(), FILE), FILE) == []


def test_months_are_derived_where_the_file_states_none(sample_text: str) -> None:
    text = sample_text.replace(
        "jadwal: Januari\n            bulan: [1]\n            kepastian: tertulis",
        "jadwal: Per Triwulan",
    )
    read = read_plan(text.encode(), FILE)
    assert read.plan is not None
    last = list(read.plan.actions())[-1]
    assert (last.bulan, last.kepastian) == ((3, 6, 9, 12), "konvensi")


def test_whoever_compared_it_with_the_original_knows_better(sample_text: str) -> None:
    other = "jadwal: Maret\n            dicocokkan: 2025-04-05\n            pencocok: PPID"
    text = sample_text.replace("jadwal: Januari", other)
    assert checks.check_plan(read_plan(text.encode(), FILE), FILE) == []
    early = text.replace("2025-04-05", "2025-01-05")
    found = checks.check_plan(read_plan(early.encode(), FILE), FILE)
    assert [problem.kind for problem in found] == [ComparedFault.BEFORE_DECREE]


_PIECES = (
    *"0123456789 .-/():@<>*&;–’①０٣\u200b\u00ad\u00a0\t\n\x01", "NIK", "rek", "WA", "b", "<i>", "**",
    "&amp;",
)  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=24).map("".join))
@example("WA 123456")
@example("<b")
def test_of_a_plain_text_no_rule_finds_anything(text: str) -> None:
    if is_plain(text):
        rules = (wording.PERSONAL, wording.PERHAPS_PERSONAL, wording.MARKUP, wording.INVISIBLE)
        assert not any(rule(text) for rule in (*rules, wording.UNWRITABLE))


def test_most_texts_are_plain(sample_text: str) -> None:
    plan = read_plan(sample_text.encode(), FILE).plan
    assert plan
    texts = [text for _, _, text in plan_texts(plan)]
    assert sum(map(is_plain, texts)) > 0.8 * len(texts)
