"""``zi-site export --realisasi`` and ``import --realisasi``, as an officer gives them."""

import io
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from conftest import ROOT

from zi_site.cli import main as cli
from zi_site.workbook.book import HEADING_ROW, MACHINE_ROW

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Gives a command in a folder that holds one frozen plan; returns the exit code and what was
    said.
    """
    shutil.copytree(ROOT / "tests" / "rencana" / "kab-kebumen", tmp_path / "plans" / "kab-kebumen")
    monkeypatch.chdir(tmp_path)

    def give(*words: str) -> tuple[int, str]:
        monkeypatch.setattr("sys.argv", ["zi-site", *words])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out + said.err

    return give


def fill(path: Path, sheet: str, number: int, **values: Any) -> None:
    """In the table's row ``number`` from 0, as an officer would."""
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    names = [cell.value for cell in book[sheet][MACHINE_ROW + 1]]
    for name, value in values.items():
        book[sheet].cell(HEADING_ROW + 2 + number, names.index(name) + 1).value = value
    book.save(path)


EXPORT = ("export", "kab-kebumen", "2026", "laporan.xlsx", "--realisasi")
REPORTS = Path("plans/kab-kebumen/2026.realisasi.yml")


def test_from_an_empty_workbook_to_a_file_that_check_accepts(run: Run) -> None:
    assert run(*EXPORT) == (
        0,
        "Buku kerja laporan ditulis ke laporan.xlsx. Sesudah diisi: zi-site import laporan.xlsx "
        "--realisasi\n",
    )
    fill(
        Path("laporan.xlsx"),
        "Laporan",
        0,
        status="Selesai",
        tanggal="5 April 2026",
        uraian="Contoh laporan.",
    )
    fill(
        Path("laporan.xlsx"),
        "Bukti",
        0,
        aksi="1.1",
        periode="TW 1",
        judul="Contoh notula",
        akses="publik",
    )
    code, said = run("import", "laporan.xlsx", "--realisasi")
    assert (code, said) == (
        0,
        "Laporan realisasi kab-kebumen tahun 2026:\n"
        f'  1 laporan dari {said.split(" laporan dari ")[1].split()[0]} baris lembar "Laporan".\n'
        '  1 bukti dari lembar "Bukti".\n'
        "Isinya:\n"
        "  - Aksi 1.1, Triwulan I: laporan baru, selesai, 1 bukti.\n"
        "Ditulis ke plans/kab-kebumen/2026.realisasi.yml. Tidak ada masalah.\n",
    )
    assert REPORTS.read_text(encoding="utf-8").endswith(
        """
laporan:
  - aksi: "1.1"
    periode: Triwulan I
    status: selesai
    tanggal: 2026-04-05
    uraian: Contoh laporan.
    bukti:
      - judul: Contoh notula
        akses: publik
"""
    )
    assert run("check")[0] == 0


def test_the_next_quarter_says_what_changes_and_replaces_only_when_told(run: Run) -> None:
    run(*EXPORT)
    fill(
        Path("laporan.xlsx"), "Laporan", 0, status="berjalan", tanggal="5/4/2026", uraian="Contoh."
    )
    run("import", "laporan.xlsx")
    before = REPORTS.read_bytes()
    assert run(*EXPORT, "--timpa", "--per", "semester")[0] == 0
    fill(Path("laporan.xlsx"), "Laporan", 0, status="selesai")
    code, said = run("import", "laporan.xlsx", "--realisasi")
    assert code == 1
    assert "  - Aksi 1.1, Triwulan I: status dari berjalan menjadi selesai.\n" in said
    assert said.endswith(
        f"Galat: {REPORTS} sudah ada dan tidak diubah. Ganti dengan --timpa, atau pilih nama lain "
        "dengan -o.\n"
    )
    assert REPORTS.read_bytes() == before
    assert run("import", "laporan.xlsx", "--realisasi", "-o", "baru.yml")[0] == 0
    assert run("import", "laporan.xlsx", "--realisasi", "--timpa")[0] == 0
    assert b"status: selesai" in REPORTS.read_bytes()
    assert REPORTS.read_bytes() == Path("baru.yml").read_bytes()
    assert "Tidak ada laporan" not in run("import", "laporan.xlsx", "--timpa")[1]


def test_an_empty_workbook_over_an_empty_file_changes_nothing(run: Run) -> None:
    run(*EXPORT)
    assert "  - Tidak ada laporan." in run("import", "laporan.xlsx")[1]
    assert "  - Tidak ada yang berbeda." in run("import", "laporan.xlsx", "--timpa")[1]


def test_what_is_wrong_is_said_at_its_cell(run: Run) -> None:
    run(*EXPORT)
    fill(Path("laporan.xlsx"), "Laporan", 0, status="lancar", tanggal="kemarin")
    code, said = run("import", "laporan.xlsx", "--realisasi")
    assert code == 1
    assert "laporan.xlsx sel Laporan!G5 galat [status] Aksi 1.1: " in said
    assert "laporan.xlsx sel Laporan!H5 peringatan [impor] Aksi 1.1: " in said
    assert "Perbaiki 1 galat di atas dalam buku kerjanya" in said
    assert "zi-site check laporan.xlsx --tandai laporan-ditandai.xlsx" in said
    assert not REPORTS.exists()
    assert run("check")[0] == 0
    code, said = run("import", "laporan.xlsx", "-o", "draf.yml")
    assert code == 0
    assert "1 hal harus diperbaiki sebelum dapat terbit: zi-site check draf.yml" in said
    code, said = run("check", "laporan.xlsx")
    assert code == 1
    assert "sel Laporan!G5 galat [status]" in said


def test_what_is_published_is_never_replaced_by_what_cannot_be(run: Run) -> None:
    run(*EXPORT)
    fill(Path("laporan.xlsx"), "Laporan", 0, status="selesai", tanggal="5/4/2026", uraian="Contoh.")
    run("import", "laporan.xlsx")
    with REPORTS.open("a", encoding="utf-8") as stream:
        stream.write("# catatan petugas\n")
    before = REPORTS.read_bytes()
    fill(Path("laporan.xlsx"), "Laporan", 0, status="lancar")
    code, said = run("import", "laporan.xlsx", "--timpa")
    assert code == 1
    assert "Perbaiki 1 galat di atas dalam buku kerjanya" in said
    assert f"1 baris komentar (#) dalam {REPORTS} tidak ikut." in said
    assert REPORTS.read_bytes() == before


def test_reports_that_cannot_be_read_are_replaced_only_when_told_and_kept_aside(run: Run) -> None:
    run(*EXPORT)
    broken = "versi: 1\nsatker: kab-kebumen\ntahun: 2026\nlaporan:\n  - aksi: x\n"
    REPORTS.write_text(broken, encoding="utf-8")
    for words in (("import", "laporan.xlsx"), (*EXPORT, "--timpa")):
        code, said = run(*words)
        assert code == 1
        assert f"{REPORTS} memuat galat." in said
        assert f"ditunjukkan oleh: zi-site check {REPORTS}\n" in said
        assert ("--timpa" in said) == (words[0] == "import")
    assert REPORTS.read_text(encoding="utf-8") == broken
    code, said = run("import", "laporan.xlsx", "--timpa")
    assert code == 0
    kept = Path("build/lama/kab-kebumen/2026.realisasi-1.yml")
    assert f"Yang lama disimpan di {kept}." in said
    assert kept.read_text(encoding="utf-8") == broken


def test_a_plan_that_is_gone_is_said(run: Run) -> None:
    run(*EXPORT)
    Path("plans/kab-kebumen/2026.yml").unlink()
    code, said = run("import", "laporan.xlsx", "--realisasi")
    assert code == 0
    assert (
        "Rencana kab-kebumen tahun 2026 tidak ada atau tidak terbaca, jadi id aksinya tidak dapat"
        in said
    )
    assert "  - Tidak ada laporan.\n" in said


@pytest.mark.parametrize(
    ("words", "code", "part"),
    [
        (("import", "plans/kab-kebumen/2026.yml", "--realisasi"), 1, "bukan buku kerja Excel"),
        (
            ("import", "laporan.xlsx", "--realisasi", "--satker", "kab-demak"),
            1,
            "milik kab-kebumen, bukan kab-demak",
        ),
        (
            ("import", "laporan.xlsx", "--realisasi", "--tahun", "2025"),
            1,
            "untuk tahun 2026, bukan 2025",
        ),
        (("import", "tidak-ada.xlsx", "--realisasi"), 2, "tidak-ada.xlsx"),
        (("import", "rencana.xlsx", "--realisasi"), 1, "bukan buku kerja laporan"),
        (
            ("export", "kab-kebumen", "2026", "x.xlsx", "--realisasi", "--per", "tahun"),
            2,
            "bulan, triwulan, semester",
        ),
    ],
)
def test_wrong_use(run: Run, words: tuple[str, ...], code: int, part: str) -> None:
    run(*EXPORT)
    run("export", "kab-kebumen", "2026", "rencana.xlsx")
    ended, said = run(*words)
    assert ended == code, said
    assert part in said
