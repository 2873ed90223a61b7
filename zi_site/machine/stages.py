"""What is being done, told to whoever watches: stages, and how far each is.

Whoever starts the work says who watches (``watched_by``); the work itself only names its stages.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol, TypeVar

Each = TypeVar("Each")


class Watcher(Protocol):
    """Who is told."""

    def begin(self, stage: str) -> None:
        """A stage begins."""

    def step(self, done: int, of: int) -> None:
        """So many of its parts are done."""

    def end(self) -> None:
        """The stage has ended, well or not."""


_watcher: ContextVar[Watcher | None] = ContextVar("watcher", default=None)


@contextmanager
def watched_by(watcher: Watcher) -> Iterator[None]:
    """Tell this watcher of all stages within the block."""
    token = _watcher.set(watcher)
    try:
        yield
    finally:
        _watcher.reset(token)


@contextmanager
def stage(name: str) -> Iterator[None]:
    """The block is one stage, named in Indonesian for whoever waits."""
    watcher = _watcher.get()
    if watcher is None:
        yield
        return
    watcher.begin(name)
    try:
        yield
    finally:
        watcher.end()


def counted(values: Iterable[Each], of: int) -> Iterator[Each]:
    """The same values; each that was taken and done with is a step of the stage."""
    watcher = _watcher.get()
    for done, value in enumerate(values, 1):
        yield value
        if watcher:
            watcher.step(done, of)
