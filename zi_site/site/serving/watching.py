"""Folders and files -> a signal when one changes, also when it is deleted and made again."""

import os
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

# Reading a file is an event too, and our own builds read all of them.
_CHANGES = {"created", "modified", "moved", "deleted", "closed"}

# An editor saves in several steps, and a program may save many files: a change is over when nothing
# followed for this long, and is not waited for longer than that. Seconds.
_QUIET, _LONGEST = 0.05, 1.0


class Watch:
    """As a context: ``with Watch(paths) as watch``. Paths need not exist yet."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self.paths = tuple(path.resolve() for path in paths)
        self.changed = threading.Event()
        # one of the paths itself came or went, so that what follows it follows nothing
        self._lost = False
        self._observer = self._started()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._stop()

    def wait(self, longest: float) -> bool:
        """Whether something changed within so many seconds; returns when the change is over."""
        if not self.changed.wait(longest):
            return False
        over = time.monotonic() + _LONGEST
        while self.changed.is_set() and time.monotonic() < over:
            self.changed.clear()
            self.changed.wait(_QUIET)
        self.changed.clear()
        if self._lost:
            self._stop()
            self._observer = self._started()
        return True

    def note(self, touched: Iterable[Path]) -> None:
        """Something happened to these paths."""
        for each in touched:
            for path in self.paths:
                if each == path:
                    self._lost = True
                if each.is_relative_to(path):
                    self.changed.set()

    def _started(self) -> BaseObserver:
        """The system's own notices; where it has none left to give, looking every second."""
        self._lost = False
        try:
            return self._start(Observer())
        except OSError:
            return self._start(PollingObserver(timeout=1))

    def _start(self, observer: BaseObserver) -> BaseObserver:
        handler = _Handler(self)
        # The folder around each tells when it is itself deleted, renamed or made again.
        for folder in {path.parent for path in self.paths if path.parent.is_dir()}:
            observer.schedule(handler, str(folder), recursive=False)
        for path in self.paths:
            if path.is_dir():
                observer.schedule(handler, str(path), recursive=True)
        observer.start()
        return observer

    def _stop(self) -> None:
        self._observer.stop()
        self._observer.join()


class _Handler(FileSystemEventHandler):
    def __init__(self, watch: Watch) -> None:
        self.watch = watch

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in _CHANGES:
            self.watch.note(
                Path(os.fsdecode(path)) for path in (event.src_path, event.dest_path) if path
            )
