"""The command line: what it says, in Indonesian, and how it ends."""

import errno
import io
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace

import openpyxl
import pytest
from conftest import ROOT

from zi_site.cli import build
from zi_site.cli import main as cli
from zi_site.cli.words import fault
from zi_site.exceptions import OutputError
from zi_site.machine import disk
from zi_site.machine.outputs import OutputFile
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.publication import output
from zi_site.workbook.export import plan_workbook


def run(monkeypatch: pytest.MonkeyPatch, folder: Path, *words: str) -> int:
    monkeypatch.chdir(folder)
    monkeypatch.setattr("sys.argv", ["zi-site", *words])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return int(ended.value.code or 0)


@pytest.mark.parametrize(
    ("words", "code", "part"),
    [
        (["--help"], 0, "Pemakaian: zi-site [PILIHAN] PERINTAH"),
        (["build", "--help"], 0, "Tampilkan petunjuk ini."),
        (["--version"], 0, "zi-site 0."),
        (["bangun"], 2, f"Perintah tidak dikenal. Yang ada: {', '.join(cli.COMMANDS)}."),
        (["check", "--formt", "json"], 2, "Maksud Anda --format?"),
        (["check", "--format", "xml"], 2, "Pilih: teks, github, json."),
        (["check", "--jobs", "0"], 2, "Tulis angka 1–64."),
        (["check", "--jobs"], 2, "memerlukan satu nilai"),
        (["check", "--semua=3"], 2, "--semua tidak menerima nilai"),
        (["import", "--help"], 0, "[2014–2099]"),
        (["build", "sesuatu"], 2, "kata yang berlebih"),
        pytest.param(
            ["check", "tidak-ada.yml"], 1, "Berkas ini tidak ada", marks=pytest.mark.wording
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_words(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    code: int,
    part: str,
) -> None:
    assert run(monkeypatch, ROOT, *words) == code
    said = capsys.readouterr()
    assert part in said.out + said.err


def test_no_command_is_cut_short_in_the_list(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, ROOT, "--help") == 0
    assert "..." not in capsys.readouterr().out


def test_the_five_plans_have_no_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, ROOT, "check", "tests/rencana") == 0
    assert " 0 galat, " in capsys.readouterr().out.splitlines()[-1]


@pytest.mark.parametrize("form", ["teks", "github", "json"])
def test_formats(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    sample_text: str,
    form: str,
) -> None:
    office = tmp_path / "kab-blora"
    office.mkdir()
    text = sample_text.replace("bulan: [1]", "bulan: [13]", 1).replace(
        "Menyusun SK", "Menyusun\u202e **SK**, 100%"
    )
    (office / "2025.yml").write_text(text, encoding="utf-8")
    assert run(monkeypatch, tmp_path, "check", "kab-blora", "--format", form) == 1
    said = capsys.readouterr().out
    assert "\u202e" not in said or form == "json"
    if form == "json":
        assert {each["kode"] for each in json.loads(said)} >= {"bulan", "markah", "karakter"}
    elif form == "github":
        assert (
            "::error file=kab-blora/2025.yml,line=31,col=21,title=galat [bulan]::Aksi 1.1%3A"
            not in said
        )
        assert "::error file=kab-blora/2025.yml,line=" in said
        assert "::warning file=kab-blora/2025.yml,line=" in said
    else:
        assert "galat [bulan] Aksi 1.1" in said


@pytest.fixture
def many(tmp_path: Path, sample_text: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """plans/ of which one has fifteen errors of one kind; outside GitHub."""
    office = tmp_path / "plans" / "kab-blora"
    office.mkdir(parents=True)
    months = ", ".join(str(number) for number in range(21, 36))
    (office / "2025.yml").write_text(
        sample_text.replace("bulan: [1]", f"bulan: [{months}]", 1), encoding="utf-8"
    )
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_EVENT_PATH", "GITHUB_HEAD_REF", "ZI_SITE_ADDRESS"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def test_three_places_or_all(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], many: Path
) -> None:
    assert run(monkeypatch, many, "check") == 1
    first = capsys.readouterr().out
    assert first.count("galat [bulan] Aksi 1.1:") == 3
    assert "… dan 12 lagi; zi-site check --semua menunjukkan semuanya." in first
    assert run(monkeypatch, many, "check", "--semua") == 1
    assert capsys.readouterr().out.count("galat [bulan] Aksi 1.1:") == 15
    assert run(monkeypatch, many, "check", "--format", "json") == 1
    assert len(json.loads(capsys.readouterr().out)) == 15


def test_on_github_ten_are_annotations_and_all_are_in_the_summary(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], many: Path
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(many / "summary.md"))
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://contoh.invalid")
    monkeypatch.setenv("GITHUB_REPOSITORY", "kpu/zi")
    monkeypatch.setenv("GITHUB_REF_NAME", "usulan")
    monkeypatch.setenv("ZI_SITE_ADDRESS", "https://contoh.invalid/zi/")
    assert run(monkeypatch, many, "check", "--format", "github", "--kesehatan") == 1
    lines = capsys.readouterr().out.splitlines()
    assert (
        sum(line.startswith("::error file=plans/kab-blora/2025.yml,line=31,") for line in lines)
        == 10
    )
    assert "::notice title=Belum semuanya::Masih ada 5 masalah lain." in "\n".join(lines)
    assert lines[-1] == "1 berkas diperiksa: 15 galat, 0 peringatan."
    text = (many / "summary.md").read_text(encoding="utf-8")
    assert (
        text.count("](https://contoh.invalid/kpu/zi/edit/usulan/plans/kab-blora/2025.yml#L31)")
        == 15
    )
    assert "(https://contoh.invalid/zi/panduan/pemeriksaan/#bulan)" in text


def test_without_a_summary_all_are_annotations(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], many: Path
) -> None:
    assert run(monkeypatch, many, "check", "--format", "github") == 1
    assert capsys.readouterr().out.count("::error ") == 15


def test_a_workbook_is_checked_and_comes_back_marked(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    many: Path,
    sample_text: str,
) -> None:
    plan = read_plan(sample_text.encode(), "").plan
    assert plan is not None
    book = openpyxl.load_workbook(io.BytesIO(plan_workbook(plan)))
    book["Rencana Aksi"]["B5"] = "Tidak ada komponen ini"
    book.save(many / "rencana.xlsx")
    assert run(monkeypatch, many, "check", "--ketat", "rencana.xlsx", "--tandai", "hasil.xlsx") == 1
    said = capsys.readouterr().out
    assert "rencana.xlsx sel Rencana Aksi!B5 " in said
    assert "Salinan yang ditandai ditulis ke hasil.xlsx." in said
    assert openpyxl.load_workbook(many / "hasil.xlsx")["Rencana Aksi"]["B5"].comment is not None
    before = (many / "hasil.xlsx").read_bytes()
    assert run(monkeypatch, many, "check", "--ketat", "rencana.xlsx", "--tandai", "hasil.xlsx") == 1
    assert "hasil.xlsx sudah ada dan tidak diubah" in capsys.readouterr().err
    assert (many / "hasil.xlsx").read_bytes() == before
    assert run(monkeypatch, many, "check", "plans", "--tandai", "lain.xlsx") == 2
    assert "tepat satu buku kerja" in capsys.readouterr().err


def test_a_document_that_cannot_be_read_is_a_problem_among_others(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], many: Path
) -> None:
    (many / "rusak.pdf").write_bytes(b"%PDF-1.7 rusak")
    assert run(monkeypatch, many, "check", "rusak.pdf", "plans/kab-blora/2025.yml") == 1
    said = capsys.readouterr().out
    assert "rusak.pdf galat [berkas] " in said
    assert "2 berkas diperiksa: 16 galat, 0 peringatan." in said


def test_faults_of_the_surroundings_end_with_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for error, part in (
        (OutputError("penuh"), "penuh"),
        (OSError(28, "No space left", "x"), f"Galat: Penyimpanan penuh di {ROOT}. Kosongkan"),
        (KeyboardInterrupt(), "Dihentikan"),
    ):

        def fail(*_: object, wrong: BaseException = error) -> None:
            raise wrong

        monkeypatch.setattr(build, "build_site", fail)
        assert run(monkeypatch, ROOT, "build") == 2
        assert part in capsys.readouterr().err


def test_plans_are_checked_without_loading_what_opens_documents() -> None:
    asked = (
        "import sys, zi_site.cli.check; print({'openpyxl', 'pdfplumber', 'docx'} & "
        "set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize("name", ["rencana.xls", "rencana.ods", "rencana.csv"])
def test_what_people_send_instead_is_not_taken_for_yaml(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    texts = {
        ".csv": b"id;komponen;indikator;langkah_aksi\n",
        ".ods": b"PK\x03\x04",
        ".xls": b"\xd0\xcf\x11\xe0",
    }
    (tmp_path / name).write_bytes(texts[Path(name).suffix])
    assert run(monkeypatch, tmp_path, "check", name) == 1
    said = capsys.readouterr().out
    assert f"{name} galat [berkas]" in said
    assert "YAML" not in said


def test_a_code_page_without_a_sign_is_no_reason_to_stop(tmp_path: Path) -> None:
    """Where output goes into a file, Windows writes it in the code page of the country."""
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "zi_site", "check", "✓.yml"],
        cwd=tmp_path, env=environment, capture_output=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"?.yml galat [berkas] Berkas ini tidak ada." in done.stdout


def test_a_full_disk_is_named_by_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the file where the system names one, else by which of the folders in use is full."""
    full = OSError(errno.ENOSPC, "No space left on device")

    def usage(folder: Path) -> SimpleNamespace:
        return SimpleNamespace(free=0 if folder == Path(tempfile.gettempdir()) else 10**9)

    monkeypatch.chdir(tmp_path)
    assert fault(full).startswith(f"Penyimpanan penuh di {tmp_path}. Kosongkan sebagian")
    named = OSError(errno.ENOSPC, "", "asal/x.pdf", None, "situs/x.pdf")
    assert fault(named).startswith(f"Penyimpanan penuh di {tmp_path}/situs.")
    monkeypatch.setattr(disk.shutil, "disk_usage", usage)
    assert fault(full).startswith(f"Penyimpanan penuh di {tempfile.gettempdir()}.")


def test_a_page_that_does_not_fit_names_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match=r"a\.md") as told:
        output.mirror([OutputFile("x/a.md", b"1")], tmp_path)
    assert fault(told.value).startswith(f"Penyimpanan penuh di {tmp_path}/x.")


def test_a_fault_without_a_file_is_a_sentence_too() -> None:
    assert fault(OSError(errno.EBUSY, "Device or resource busy")) == "Sedang dipakai."
