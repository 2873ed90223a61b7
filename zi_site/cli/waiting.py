"""Stages of long work -> a bar on a terminal, a plain line elsewhere, and how long each took."""

import sys
import threading
import time
from typing import Any

import click

PATIENCE = 2.0  # seconds after which a stage says what it is doing


class Waiting:
    """A watcher (``machine.stages``) that is silent about stages shorter than ``PATIENCE``."""

    def __init__(self) -> None:
        self.took: list[tuple[str, float]] = []
        self._lock = threading.RLock()
        self._timer: threading.Timer | None = None
        self._bar: Any = None
        self._shown = False
        self._stage, self._start = "", 0.0

    def begin(self, stage: str) -> None:
        """A line in a while, unless the stage ends before."""
        self._stage, self._start, self._shown = stage, time.perf_counter(), False
        self._timer = threading.Timer(PATIENCE, self._show)
        self._timer.daemon = True
        self._timer.start()

    def step(self, done: int, of: int) -> None:
        """On a terminal the bar moves on."""
        with self._lock:
            if self._shown and sys.stderr.isatty():
                self._move(done, of)

    def end(self) -> None:
        """Remember how long the stage took."""
        if self._timer:
            self._timer.cancel()
        with self._lock:
            self._shown = False
            if self._bar:
                self._bar.render_finish()
                self._bar = None
        self.took.append((self._stage, time.perf_counter() - self._start))

    def words(self) -> str:
        """How long each stage took, one line each, and all together."""
        lines = [f"{stage}: {_words(took)}" for stage, took in self.took]
        total = _words(sum(took for _, took in self.took))
        return "\n".join((*lines, f"Seluruhnya: {total}"))

    def _show(self) -> None:
        with self._lock:
            self._shown = True
            click.echo(f"{self._stage}…", err=True)

    def _move(self, done: int, of: int) -> None:
        if self._bar is None or self._bar.length != of:
            self._bar = click.progressbar(length=of, show_pos=True, file=sys.stderr)
            self._bar.render_progress()
        self._bar.update(done - self._bar.pos)


def _words(seconds: float) -> str:
    return f"{seconds:.1f} detik".replace(".", ",")
