"""The command line: what it says, in Indonesian, and how it ends."""

import json
from pathlib import Path

import pytest
from conftest import ROOT

from zi_site import cli
from zi_site.commands import build
from zi_site.exceptions import OutputError


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
        (["bangun"], 2, "Perintah tidak dikenal. Yang ada: build, check."),
        (["check", "--formt", "json"], 2, "Maksud Anda --format?"),
        (["check", "--format", "xml"], 2, "Pilih: teks, github, json."),
        (["check", "--jobs", "0"], 2, "Tulis angka 1–64."),
        (["check", "--jobs"], 2, "memerlukan satu nilai"),
        (["build", "sesuatu"], 2, "kata yang berlebih"),
        (["check", "tidak-ada.yml"], 1, "Berkas ini tidak ada"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str], code: int, part: str
) -> None:
    assert run(monkeypatch, ROOT, *words) == code
    said = capsys.readouterr()
    assert part in said.out + said.err


def test_the_real_plans_have_no_error(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, ROOT, "check") == 0
    assert " 0 galat, " in capsys.readouterr().out.splitlines()[-1]


@pytest.mark.parametrize("form", ["teks", "github", "json"])
def test_formats(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, sample_text: str, form: str
) -> None:
    office = tmp_path / "kab-blora"
    office.mkdir()
    text = sample_text.replace("bulan: [1]", "bulan: [13]", 1).replace("Menyusun SK", "Menyusun\u202e **SK**, 100%")
    (office / "2025.yml").write_text(text, encoding="utf-8")
    assert run(monkeypatch, tmp_path, "check", "kab-blora", "--format", form) == 1
    said = capsys.readouterr().out
    assert "\u202e" not in said or form == "json"
    if form == "json":
        assert {each["kode"] for each in json.loads(said)} >= {"bulan", "markah", "karakter"}
    elif form == "github":
        assert "::error file=kab-blora/2025.yml,line=31,col=21,title=galat [bulan]::Aksi 1.1%3A" not in said
        assert "::error file=kab-blora/2025.yml,line=" in said
        assert "::warning file=kab-blora/2025.yml,line=" in said
    else:
        assert "galat [bulan] Aksi 1.1" in said


def test_faults_of_the_surroundings_end_with_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for error, part in (
        (OutputError("penuh"), "penuh"),
        (OSError(28, "No space left", "x"), "x penyimpanan penuh."),
        (KeyboardInterrupt(), "Dihentikan"),
    ):

        def fail(*_: object, wrong: BaseException = error) -> None:
            raise wrong

        monkeypatch.setattr(build, "build_site", fail)
        assert run(monkeypatch, ROOT, "build") == 2
        assert part in capsys.readouterr().err
