"""What ``--jejak`` shows: the table after each step, and what spoke for each choice."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import ROOT
from import_grids import document, grid

from zi_site.cli.main import cli
from zi_site.exceptions import SourceError
from zi_site.importing.steps import STEPS
from zi_site.importing.trace import trace

HEAD = ["NO", "KOMPONEN", "INDIKATOR", "LANGKAH AKSI", "BUKTI FISIK", "WAKTU"]
TITLE = ["II. PENATAAN TATALAKSANA", "<", "<", "<", "<", "<"]
ACTION = ["1", "SOP", "SOP ada", "Menyusun SOP", "SOP", "Maret"]
TABLE = (HEAD, TITLE, ACTION)


def _step(lines: list[str], name: str) -> list[str]:
    start = next(at for at, line in enumerate(lines) if line.endswith(f": {name}"))
    rest = lines[start + 1 :]
    end = next((at for at, line in enumerate(rest) if line.startswith("Langkah")), len(rest))
    return [line.strip() for line in rest[:end]]


def test_each_step_that_is_taken_is_shown_with_its_table() -> None:
    lines = list(trace(document(grid(*TABLE)), 2026))
    taken = [line.split(": ", 1)[1] for line in lines if line.startswith("Langkah")]
    assert taken[1:] == [step.name for step in STEPS if step.name in taken]
    read = _step(lines, "Sel dibaca menurut kolomnya")
    assert any("langkah_aksi “Menyusun SOP”" in line for line in read)
    assert _step(lines, "Nomor yang hanya menghitung baris dilepas") == ["Tabelnya tetap."]


def test_each_choice_is_shown_with_what_spoke_for_it() -> None:
    lines = list(trace(document(grid(*TABLE)), 2026))
    found = _step(lines, "Tabel rencana dicari")
    assert any(line.startswith("“WAKTU” -> jadwal") for line in found)
    (title,) = [line for line in lines if "judul area: " in line]
    assert "bernomor romawi" in title
    assert "Area II. PENATAAN TATALAKSANA -> Penataan Tatalaksana" in "\n".join(lines)


def test_what_was_read_before_a_refusal_is_shown() -> None:
    shown: list[str] = []
    with pytest.raises(SourceError, match="“LANGKAH AKSI”"):
        shown.extend(trace(document(grid(HEAD, TITLE)), 2026))
    assert any("PENATAAN TATALAKSANA" in line for line in shown)


def test_the_command_shows_it_before_the_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    source = ROOT / "tests" / "sumber" / "004_4f50f9d45919d0ed.txt"
    options = ["--satker", "kab-kebumen", "--tahun", "2026", "-o", "draf.yml", "--jejak"]
    result = CliRunner().invoke(cli, ["import", str(source), *options])
    assert result.exit_code == 0
    assert result.output.index("Langkah 1:") < result.output.index("Yang terbaca:")
