"""``zi-site import`` from file to draft: what it writes, says, refuses and never does."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result
from conftest import ROOT

from zi_site.cli.main import cli
from zi_site.exceptions import SourceError, UseError
from zi_site.plan.model import Plan
from zi_site.plan_file.read.folder import list_folder
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.workbook.export import plan_workbook

SOURCES = ROOT / "tests" / "sumber"
BLORA = SOURCES / "000_3ad52629cf357ec6.txt"
PLAN = "plans/kab-blora/2025.yml"
TABLE = "NO\tKOMPONEN\tLANGKAH AKSI\tBUKTI FISIK\tWAKTU\n1\tTim Kerja\tMenyusun SK\tSK\tMei\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, ["import", *words])


def refused(*words: str) -> str:
    result = run(*words)
    assert isinstance(result.exception, SourceError)
    assert result.exception.exit_code == 1
    return str(result.exception)


def misused(*words: str) -> str:
    result = run(*words)
    assert isinstance(result.exception, UseError)
    assert result.exception.exit_code == 2
    return str(result.exception)


@pytest.mark.wording
def test_a_draft_is_written_where_its_plan_belongs_and_reported(here: Path) -> None:
    result = run(str(BLORA), "--satker", "kab-blora", "--tahun", "2025")
    assert result.exit_code == 0, result.output
    plan = read_plan((here / PLAN).read_bytes(), PLAN)
    assert plan.problems == []
    assert "6 area, 22 komponen, 46 aksi" in result.output
    assert re.search(r"Aksi 1\.2 \(baris 84; baris \d+ draf\): Centang pada sel 1", result.output)
    assert "lagi yang serupa" in result.output
    *_, written, shown = result.output.splitlines()
    assert written == f"Draf ditulis ke {PLAN}. Periksa catatannya, lalu: zi-site check {PLAN}"
    page = PLAN.replace(".yml", ".keraguan.html")
    assert shown.endswith(page)
    assert "Aksi 1.2" in (here / page).read_text("utf-8")
    assert list_folder(here / "plans").problems == []


def test_all_places_are_told_when_asked_for(here: Path) -> None:
    result = run(str(BLORA), "-o", "draf.yml", "--semua")
    assert "lagi" not in result.output.split("Draf ditulis")[0].replace("tertulis", "")
    assert result.output.count("Aksi ") > 40
    assert {path.name for path in here.iterdir()} == {"draf.yml", "draf.keraguan.html"}
    assert result.output.splitlines()[-2].endswith(f"tempatnya kelak {PLAN}.")


def test_office_and_year_are_taken_from_the_heading_of_the_decree(here: Path) -> None:
    assert run(str(BLORA)).exit_code == 0
    assert (here / PLAN).is_file()


def test_what_the_document_does_not_say_is_asked_for(here: Path) -> None:
    Path("a.txt").write_text(TABLE, encoding="utf-8")
    assert "Satker dan tahun rencana tidak tertulis jelas" in refused("a.txt")
    assert refused("a.txt", "--satker", "kab-demak").endswith(
        "Sebutkan --tahun, misalnya: zi-site import a.txt --satker kab-demak --tahun 2026"
    )
    Path("b c.txt").write_text(TABLE, encoding="utf-8")
    assert 'zi-site import "b c.txt" --satker kab-blora --tahun 2026' in refused("b c.txt")


def test_a_draft_is_never_written_under_a_name_that_is_no_plan(here: Path) -> None:
    for name in ("draf.txt", "draf", "."):
        assert "berakhiran .yml, misalnya -o draf.yml" in misused(str(BLORA), "-o", name)
    assert list(here.iterdir()) == []


def test_an_office_may_be_called_by_its_name(here: Path) -> None:
    Path("a.txt").write_text(TABLE, encoding="utf-8")
    assert run("a.txt", "--satker", "KPU Kabupaten Blora", "--tahun", "2026").exit_code == 0
    assert Path("plans/kab-blora/2026.yml").is_file()
    assert 'Satker "entah" tidak dikenal' in misused(
        "a.txt", "--satker", "entah", "--tahun", "2026"
    )


def test_a_plan_is_never_overwritten_and_what_would_change_is_told(here: Path) -> None:
    run(str(BLORA))
    before = (
        (here / PLAN).read_text(encoding="utf-8").replace("Surat Edaran KPU", "Surat Keputusan KPU")
    )
    (here / PLAN).write_text(before, encoding="utf-8")
    result = run(str(BLORA))
    assert isinstance(result.exception, SourceError)
    assert "sudah ada dan tidak diubah" in str(result.exception)
    assert "-o" in str(result.exception)
    assert f"Yang berbeda dari {PLAN}:" in result.output
    assert "Aksi 2.2" in result.output
    assert (here / PLAN).read_text(encoding="utf-8") == before
    Path("draf.yml").write_text("milik orang", encoding="utf-8")
    assert "draf.yml sudah ada" in refused(str(BLORA), "-o", "draf.yml")
    assert Path("draf.yml").read_text(encoding="utf-8") == "milik orang"


def test_the_same_import_again_differs_in_nothing(here: Path) -> None:
    run(str(BLORA))
    assert f"Isinya sama dengan {PLAN}." in run(str(BLORA), "-o", "lagi.yml").output


def test_a_plan_that_cannot_be_read_is_not_compared(here: Path) -> None:
    Path("plans/kab-blora").mkdir(parents=True)
    Path(PLAN).write_text("[", encoding="utf-8")
    assert "tidak dapat dibaca" in run(str(BLORA), "-o", "draf.yml").output


def test_what_is_still_to_be_filled_in_is_counted(here: Path) -> None:
    Path("a.txt").write_text(TABLE, encoding="utf-8")
    result = run("a.txt", "--satker", "kab-blora", "--tahun", "2026")
    assert "hal harus diperbaiki sebelum dapat terbit" in result.output


@pytest.mark.wording
def test_a_file_without_such_a_table_is_refused_and_nothing_is_written(here: Path) -> None:
    Path("a.txt").write_text("Undangan rapat\n\nNama\tJabatan\nA\tKetua\n", encoding="utf-8")
    assert "tidak memuat tabel rencana aksi" in refused(
        "a.txt", "--satker", "kab-blora", "--tahun", "2026"
    )
    assert [path.name for path in here.iterdir()] == ["a.txt"]


def test_help_is_indonesian() -> None:
    shown = run("--help").output
    assert "Baca keputusan" in shown
    assert "--satker" in shown


def own_workbook(name: str, plan: Plan) -> Path:
    Path(name).write_bytes(plan_workbook(plan))
    return Path(name)


def blora() -> Plan:
    plan = read_plan(
        (SOURCES.parent / "rencana" / "kab-blora" / "2025.yml").read_bytes(), PLAN
    ).plan
    assert plan is not None
    return plan


def test_our_own_workbook_says_itself_whose_it_is(here: Path) -> None:
    own_workbook("a.xlsx", blora())
    result = run("a.xlsx", "-o", "draf.yml")
    assert result.exit_code == 0, result.output
    assert read_plan(Path("draf.yml").read_bytes(), PLAN).plan == blora()
    assert "bukan yang disebut di perintah" in refused(
        "a.xlsx", "--tahun", "2024", "-o", "lain.yml"
    )


def test_a_workbook_that_lost_its_decree_is_told_whose_it_is(here: Path) -> None:
    own_workbook("a.xlsx", blora())
    book = openpyxl.load_workbook("a.xlsx")
    del book["Keputusan"]
    book.save("a.xlsx")
    assert "--satker" in refused("a.xlsx", "-o", "draf.yml")
    assert "--tahun" in refused("a.xlsx", "-o", "draf.yml", "--satker", "kab-blora")
    assert (
        run("a.xlsx", "-o", "draf.yml", "--satker", "kab-blora", "--tahun", "2025").exit_code == 0
    )


def test_a_workbook_cannot_name_a_place_outside_plans(here: Path) -> None:
    plan = read_plan(
        (ROOT / "tests" / "rencana" / "kab-blora" / "2025.yml").read_bytes(), PLAN
    ).plan
    assert plan is not None
    Path("lain.xlsx").write_bytes(plan_workbook(replace(plan, satker="../../kab-blora")))
    assert refused("lain.xlsx").startswith('Satker "../../kab-blora" tidak dikenal.')
    assert refused("lain.xlsx", "-o", "draf.yml").startswith(
        'Satker "../../kab-blora" tidak dikenal.'
    )
    assert [path.name for path in here.iterdir()] == ["lain.xlsx"]


ROW = "Mengikuti evaluasi pelaksanaan keterbukaan informasi publik\t"
OWN = (
    ("Surat Edaran KPU", "Surat Keputusan KPU"),
    ("# Draf hasil impor", "# Dicocokkan dengan aslinya. Semula: draf hasil impor"),
    ("bulan: [3, 6, 9, 12]", "bulan: [4, 7, 10]"),
)


def first_import_and_what_a_person_made_of_it() -> list[str]:
    """Imported from a copy in which a line is missing and a word is wrong; ids as they then are."""
    lines = BLORA.read_text(encoding="utf-8").splitlines(keepends=True)
    worse = "".join(line for line in lines if ROW not in line).replace("SOP pada Web", "SOP pda W")
    Path("buruk.txt").write_text(worse, encoding="utf-8")
    assert run("buruk.txt", "--satker", "kab-blora", "--tahun", "2025").exit_code == 0
    text = Path(PLAN).read_text(encoding="utf-8")
    for was, now in OWN:
        assert was in text
        text = text.replace(was, now, 1)
    note = re.search(r"            catatan: Centang pada sel 1–13[^\n]*\n", text)
    assert note
    Path(PLAN).write_text(text.replace(note[0], "", 1), encoding="utf-8")
    return ids()


def ids() -> list[str]:
    plan = read_plan(Path(PLAN).read_bytes(), PLAN).plan
    assert plan is not None
    return [aksi.id for aksi in plan.actions()]


def test_a_better_import_replaces_a_plan_and_keeps_what_a_person_made(here: Path) -> None:
    before = first_import_and_what_a_person_made_of_it()
    notes = Path(PLAN).read_text(encoding="utf-8").count("sel 1–13")
    result = run(str(BLORA), "--satker", "kab-blora", "--tahun", "2025", "--timpa")
    assert result.exit_code == 0, result.output
    text = Path(PLAN).read_text(encoding="utf-8")
    assert all(now in text for _, now in OWN)
    assert text.count("sel 1–13") == notes
    assert "SOP pada Website" in text
    assert [each for each in ids() if each in before] == before
    assert len(ids()) == len(before) + 1
    assert "Yang Anda betulkan dan tetap:" in result.output
    assert "Surat Keputusan KPU" in result.output
    assert "Aksi 2.2 (" not in result.output
    assert Path("build/lama/kab-blora/2025-1.yml").is_file()


def test_mistakes_in_what_a_person_made_keep_no_better_import_away(here: Path) -> None:
    first_import_and_what_a_person_made_of_it()
    text = Path(PLAN).read_text(encoding="utf-8")
    mistaken = text.replace("\nkeputusan:\n", "\nkeputusan:\n  salah: ketik\n", 1)
    Path(PLAN).write_text(mistaken, encoding="utf-8")
    result = run(str(BLORA), "--satker", "kab-blora", "--tahun", "2025", "--timpa")
    assert result.exit_code == 0, result.output
    assert "harus diperbaiki sebelum dapat terbit" in result.output
    now = Path(PLAN).read_text(encoding="utf-8")
    assert "  salah: ketik" in now
    assert "SOP pada Website" in now


def test_what_was_imported_first_is_also_known_from_git(here: Path) -> None:
    for words in (["init", "-q"], ["config", "user.email", "a@b"], ["config", "user.name", "a"]):
        subprocess.run(["git", *words], check=True)
    worse = BLORA.read_text(encoding="utf-8").replace("SOP pada Web", "SOP pda W")
    Path("buruk.txt").write_text(worse, encoding="utf-8")
    run("buruk.txt", "--satker", "kab-blora", "--tahun", "2025")
    subprocess.run(["git", "add", "plans"], check=True)
    subprocess.run(["git", "commit", "-qm", "a"], check=True)
    shutil.rmtree("build")
    text = Path(PLAN).read_text(encoding="utf-8").replace(*OWN[0])
    Path(PLAN).write_text(text, encoding="utf-8")
    assert run(str(BLORA), "--satker", "kab-blora", "--tahun", "2025", "--timpa").exit_code == 0
    assert OWN[0][1] in Path(PLAN).read_text(encoding="utf-8")
    assert "SOP pada Website" in Path(PLAN).read_text(encoding="utf-8")


def test_where_the_first_import_is_unknown_all_is_replaced_and_the_old_kept(here: Path) -> None:
    first_import_and_what_a_person_made_of_it()
    shutil.rmtree("build")
    result = run(str(BLORA), "--satker", "kab-blora", "--tahun", "2025", "--timpa")
    assert result.exit_code == 0, result.output
    assert "tidak dapat dibedakan" in result.output
    assert OWN[0][1] not in Path(PLAN).read_text(encoding="utf-8")
    assert OWN[0][1] in Path("build/lama/kab-blora/2025-1.yml").read_text(encoding="utf-8")


def test_a_workbook_replaces_its_plan_and_comments_stay(here: Path) -> None:
    Path(PLAN).parent.mkdir(parents=True)
    text = (SOURCES.parent / "rencana" / "kab-blora" / "2025.yml").read_text(encoding="utf-8")
    Path(PLAN).write_text(text.replace("    nama: ", "    # dari petugas\n    nama: ", 1), "utf-8")
    plan = blora()
    area = replace(plan.area[0], nama="Nama yang dibetulkan")
    own_workbook("a.xlsx", replace(plan, area=(area, *plan.area[1:])))
    assert "ganti dengan --timpa" in refused("a.xlsx")
    assert run("a.xlsx", "--timpa").exit_code == 0
    now = Path(PLAN).read_text(encoding="utf-8")
    assert "nama: Nama yang dibetulkan" in now
    assert "# Draf hasil impor" not in now


def test_a_refused_name_is_refused_before_anything_is_read(here: Path) -> None:
    Path("draf.yml").write_text("milik orang", encoding="utf-8")
    assert "draf.yml sudah ada" in refused("tidak-ada.pdf", "-o", "draf.yml")
