"""Long work says what it is doing; short work is silent."""

import time

import click
import pytest

from zi_site.cli import waiting
from zi_site.cli.waiting import Waiting
from zi_site.machine.stages import counted, stage, watched_by


def _work(seconds: float) -> Waiting:
    watcher = Waiting()
    with watched_by(watcher), stage("Membaca"):
        time.sleep(seconds)
        assert list(counted("abc", 3)) == ["a", "b", "c"]
    return watcher


def test_a_short_stage_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    watcher = _work(0)
    assert capsys.readouterr().err == ""
    assert watcher.words().splitlines() == ["Membaca: 0,0 detik", "Seluruhnya: 0,0 detik"]


def test_a_long_stage_is_one_plain_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "PATIENCE", 0.01)
    _work(0.1)
    assert capsys.readouterr().err == "Membaca…\n"


def test_on_a_terminal_it_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    moved: list[int] = []

    class Bar:
        length, pos = 3, 0

        def render_progress(self) -> None: ...

        def render_finish(self) -> None:
            moved.append(-1)

        def update(self, by: int) -> None:
            self.pos += by
            moved.append(self.pos)

    monkeypatch.setattr(waiting, "PATIENCE", 0.01)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setattr(click, "progressbar", lambda **_: Bar())
    _work(0.1)
    assert moved == [1, 2, 3, -1]


def test_a_stage_that_fails_has_ended(capsys: pytest.CaptureFixture[str]) -> None:
    watcher = Waiting()
    with pytest.raises(ValueError, match="salah"), watched_by(watcher), stage("Membaca"):
        raise ValueError("salah")
    assert [name for name, _ in watcher.took] == ["Membaca"]


def test_nobody_needs_to_watch() -> None:
    with stage("Membaca"):
        assert list(counted("ab", 2)) == ["a", "b"]
