"""Commands in sentences, as whoever reads them can type them."""

import sys
from pathlib import Path

import pytest

from zi_site.machine import typed

SENTENCE = "Periksa dengan: zi-site check a.yml, buku kerja dari zi-site export; zi-site[pindaian]."


def test_a_bare_command_becomes_the_one_that_was_called(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / ".venv" / "bin" / "zi-site"
    program.parent.mkdir(parents=True)
    program.write_text("")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", [str(program)])
    monkeypatch.setenv("PATH", "")
    said = typed.as_typed(SENTENCE)
    assert ": .venv/bin/zi-site check a.yml" in said
    assert "dari .venv/bin/zi-site export;" in said
    assert "zi-site[pindaian]" in said
    assert typed.as_typed(said) == said


def test_where_the_shell_finds_it_the_name_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["pytest"])
    assert typed.as_typed(SENTENCE) == SENTENCE
