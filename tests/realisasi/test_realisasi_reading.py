"""Files of reports: what is read, how forgiving it is, and that any bytes give problems, never an
exception.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from conftest import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples
from realisasi_samples import reports

from zi_site import reporting
from zi_site.checks.realisasi import check_realisasi
from zi_site.checks.report_sentences import ReportFault
from zi_site.plan import glossary
from zi_site.plan.reports import (
    BULAN,
    SEMESTER,
    TRIWULAN,
    Bukti,
    Laporan,
    Periode,
    Realisasi,
    periods,
)
from zi_site.plan_file.read.folder import list_folder, pick_files
from zi_site.plan_file.read.realisasi_file import likely_periode, read_periode, read_realisasi
from zi_site.plan_file.read.sentences import FolderFault
from zi_site.plan_file.write.reports import realisasi_text
from zi_site.site.loading import load_files, load_plans

FILE = "kab-blora/2025.realisasi.yml"
SAMPLE = (ROOT / "zi_site" / "data" / "contoh.realisasi.yml").read_text(encoding="utf-8")


def test_the_sample_is_read_whole() -> None:
    read = read_realisasi(SAMPLE.encode(), FILE)
    assert read.problems == []
    assert read.realisasi == Realisasi(
        1,
        "kab-blora",
        2025,
        (
            Laporan(
                "1.1",
                Periode(BULAN, 1),
                "selesai",
                date(2025, 2, 3),
                "Contoh laporan, bukan laporan sungguhan.",
                bukti=(
                    Bukti(
                        "Contoh keputusan",
                        "https://contoh.invalid/keputusan.pdf",
                        "publik",
                        date(2025, 1, 20),
                    ),
                ),
            ),
            Laporan(
                "1.2",
                Periode(TRIWULAN, 1),
                "tertunda",
                date(2025, 4, 5),
                kendala="Contoh kendala.",
                tindak_lanjut="Contoh tindak lanjut.",
            ),
        ),
    )


@pytest.mark.parametrize(
    ("words", "nama"),
    [
        ("Maret", "Maret"),
        ("MARET 2025", "Maret"),
        ("mar", "Maret"),
        ("bulan 3", "Maret"),
        ("Bulan ke-3", "Maret"),
        ("B03", "Maret"),
        ("2025-03", "Maret"),
        ("Nopember", "November"),
        ("Triwulan I", "Triwulan I"),
        ("TW 1", "Triwulan I"),
        ("tw-1", "Triwulan I"),
        ("TW.II", "Triwulan II"),
        ("triwulan ketiga", "Triwulan III"),
        ("Triwulan IV Tahun 2025", "Triwulan IV"),
        ("Januari - Maret", "Triwulan I"),
        ("Semester II", "Semester II"),
        ("semester 2", "Semester II"),
        ("Smt. 1", "Semester I"),
        ("Juli s.d. Desember", "Semester II"),
    ],
)
def test_periods_are_read_however_they_are_spelled(words: str, nama: str) -> None:
    periode = read_periode(words, 2025)
    assert periode is not None
    assert periode.nama == nama


@pytest.mark.parametrize(
    "words",
    ["", "3", "III", "Triwulan", "per triwulan", "Triwulan 5", "bulan 13", "Maret dan Juni", "Maret 2024",
     "Maret minggu 2", "setiap bulan", "Januari-Desember", "Februari-April", "Agustsu", "selesai"],
)  # fmt: skip
def test_what_names_no_period_for_certain_is_none(words: str) -> None:
    assert read_periode(words, 2025) is None


def test_a_very_long_text_is_no_period_and_is_not_pondered() -> None:
    assert read_periode("Maret " * 20_000, 2025) is None


def test_what_was_perhaps_meant() -> None:
    likely = likely_periode("Agustsu", 2025)
    assert likely is not None
    assert likely.nama == "Agustus"
    assert likely_periode("Triwulan 5", 2025) is None


@pytest.mark.parametrize(
    "periode", [each for kind in (BULAN, TRIWULAN, SEMESTER) for each in periods(kind)]
)
def test_a_period_is_read_back_from_its_name(periode: Periode) -> None:
    assert read_periode(periode.nama, 2025) == periode
    assert periode.bulan == tuple(sorted(periode.bulan))
    assert set(periode.bulan) <= set(glossary.SETAHUN)


def test_words_to_choose_from_may_be_in_capitals() -> None:
    text = SAMPLE.replace("status: selesai", "status: Selesai").replace(
        "akses: publik", "akses: PUBLIK"
    )
    assert (
        read_realisasi(text.encode(), FILE).realisasi
        == read_realisasi(SAMPLE.encode(), FILE).realisasi
    )


def test_ids_stay_as_typed() -> None:
    read = read_realisasi(SAMPLE.replace('"1.1"', "1.10").encode(), FILE)
    assert read.realisasi is not None
    assert read.realisasi.laporan[0].aksi == "1.10"


def test_a_report_that_cannot_be_read_shifts_no_place() -> None:
    text = SAMPLE.replace("periode: Januari", "periode: kapan-kapan").replace(
        "tanggal: 2025-04-05", "tanggal: 2031-04-05"
    )
    read = read_realisasi(text.encode(), FILE)
    found = check_realisasi(read, FILE, None)
    assert [(each.code, each.excerpt.strip()) for each in found] == [
        ("periode", "periode: kapan-kapan"),
        ("tanggal", "tanggal: 2031-04-05"),
    ]


@settings(max_examples=examples(200))
@given(
    st.binary(max_size=400)
    | st.text(max_size=400).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
def test_any_bytes_give_problems(content: bytes) -> None:
    problems = check_realisasi(read_realisasi(content, FILE), FILE, None)
    assert problems
    assert reporting.render(problems, "teks")


@settings(max_examples=examples(200))
@given(data=st.data())
def test_any_change_of_a_file_gives_reports_or_problems(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(SAMPLE)))
    length = data.draw(st.integers(0, 40))
    piece = data.draw(st.text(alphabet="abc[]{}:-&*!|>'\"%@`#, \n\t0123456789IV/", max_size=12))
    read = read_realisasi((SAMPLE[:start] + piece + SAMPLE[start + length :]).encode(), FILE)
    assert read.realisasi is not None or read.problems
    check_realisasi(read, FILE, None)


@settings(max_examples=examples(150))
@given(realisasi=reports())
def test_what_is_written_is_read_back(realisasi: Realisasi) -> None:
    read = read_realisasi(realisasi_text(realisasi, ["Contoh: satu\nbaris"]).encode(), FILE)
    assert [problem for problem in read.problems if problem.code != "wajib"] == []
    assert read.realisasi == realisasi


def _office(folder: Path, sample_text: str) -> Path:
    office = folder / "plans" / "kab-blora"
    office.mkdir(parents=True)
    (office / "2025.yml").write_text(sample_text, encoding="utf-8")
    (office / "2025.realisasi.yml").write_text(SAMPLE, encoding="utf-8")
    return office


def test_reports_are_loaded_with_their_plan(tmp_path: Path, sample_text: str) -> None:
    office = _office(tmp_path, sample_text)
    (office / "2024.yml").write_text(
        sample_text.replace("tahun: 2025", "tahun: 2024", 1), encoding="utf-8"
    )
    loaded = load_plans(tmp_path / "plans")
    assert loaded.files == 3
    assert [each for each in loaded.problems if each.level == "galat"] == []
    earlier, later = loaded.plans
    assert (earlier.realisasi, earlier.realisasi_content) == (None, b"")
    assert later.realisasi == read_realisasi(SAMPLE.encode(), FILE).realisasi
    assert later.realisasi_content == SAMPLE.encode()


def test_reports_named_alone_know_the_plan_beside_them(tmp_path: Path, sample_text: str) -> None:
    office = _office(tmp_path, sample_text)
    path = office / "2025.realisasi.yml"
    path.write_text(SAMPLE.replace('"1.2"', '"9.9"'), encoding="utf-8")
    root = tmp_path / "plans"
    alone = load_files(pick_files((path,), root), keep=False)
    unknown = ReportFault.UNKNOWN_ACTION(id="9.9", near="")
    assert [each.finding for each in alone.problems] == [unknown]
    assert alone.problems == load_plans(root).problems
    (office / "2025.yml").write_text("versi: 1\n", encoding="utf-8")
    assert load_files(pick_files((path,), root)).problems == [], (
        "the plan has the faults, not the reports"
    )
    (office / "2025.yml").write_text("versi: [", encoding="utf-8")
    assert load_files(pick_files((path,), root)).problems == []
    (office / "2025.yml").unlink()
    assert [each.code for each in load_files(list_folder(root)).problems] == ["berkas"]
    path.unlink()
    (gone,) = load_files(pick_files((path,), root)).problems
    assert gone.kind is FolderFault.NO_FILE


def test_files_that_cannot_be_opened_are_problems(tmp_path: Path, sample_text: str) -> None:
    office = _office(tmp_path, sample_text)
    files = list_folder(tmp_path / "plans")
    (office / "2025.realisasi.yml").unlink()
    assert [each.kind for each in load_files(files).problems] == [FolderFault.NOT_OPENED]
    alone = list_folder(tmp_path / "plans")
    alone.files[:] = [each for each in files.files if each.is_reports]
    assert [each.kind for each in load_files(alone).problems] == [FolderFault.NOT_OPENED]


def test_a_misspelt_name_is_told(tmp_path: Path, sample_text: str) -> None:
    office = _office(tmp_path, sample_text)
    (office / "2025.realisasi.yml").rename(office / "2025-realisasi.yml")
    (problem,) = load_plans(tmp_path / "plans").problems
    assert problem.kind is FolderFault.UNKNOWN_NAME


@pytest.mark.parametrize("written", ['["1.1", "1.2"]', "1.1, 1.2", '"1.1 dan 1.2"', "1.1,1.2"])
def test_one_entry_for_several_actions_is_a_report_of_each(written: str) -> None:
    """With its evidence, and what is wrong with it is told once."""
    one = SAMPLE[: SAMPLE.index("  - aksi:", SAMPLE.index("  - aksi:") + 1)]
    several = one.replace('aksi: "1.1"', f"aksi: {written}")
    read, alone = read_realisasi(several.encode(), FILE), read_realisasi(one.encode(), FILE)
    assert read.problems == []
    assert read.realisasi is not None
    assert alone.realisasi is not None
    (first,) = alone.realisasi.laporan
    assert read.realisasi.laporan == (first, replace(first, aksi="1.2"))
    assert check_realisasi(read, FILE, None) == []
    undated = several.replace("    tanggal: 2025-02-03\n", "", 1)
    (problem,) = check_realisasi(read_realisasi(undated.encode(), FILE), FILE, None)
    assert problem.kind is ReportFault.NO_DATE
    assert problem.subject == "Aksi 1.1, 1.2"


def test_a_decimal_comma_makes_no_two_actions() -> None:
    read = read_realisasi(SAMPLE.replace('"1.1"', "1,1", 1).encode(), FILE)
    assert read.realisasi is not None
    assert read.realisasi.laporan[0].aksi == "1,1"
