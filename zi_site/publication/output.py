"""Output files -> folders on disk: only what changed is rewritten, what is gone is removed, and the finished tree
takes the old one's place in one step, so that an interrupted build leaves the previous site whole."""

import os
import shutil
import signal
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from zi_site.exceptions import OutputError
from zi_site.outputs import OutputFile

MARK = ".zi-site"  # stands in every finished tree, so that no other folder is ever replaced


def mirror(files: Iterable[OutputFile], folder: Path) -> int:
    """Make ``folder`` hold exactly these files; unchanged ones keep their time. Returns how many there are."""
    wanted = {folder / file.path: file.content for file in files}
    for path, content in wanted.items():
        if not (path.is_file() and path.read_bytes() == content):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in wanted:
            path.unlink()
    return len(wanted)


def add(files: Iterable[OutputFile], folder: Path) -> None:
    """Write more files into a tree that is being made."""
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)


def link(source: Path, target: Path) -> None:
    """Put a finished file into a tree, as a hard link where the file system can."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def refuse_foreign(out: Path) -> None:
    """OutputError where ``out`` is something that this program did not make: it is about to be replaced."""
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise OutputError(f"{out} bukan folder. Pilih --out yang lain.")
    if out.is_dir() and any(out.iterdir()) and not (out / MARK).is_file():
        raise OutputError(
            f"{out} berisi hal lain dan tidak akan ditimpa. Pilih --out yang lain, atau kosongkan folder itu."
        )


@contextmanager
def staged(out: Path) -> Iterator[Path]:
    """A new, empty folder beside ``out`` that takes its place when the block ends well, and is removed when not."""
    refuse_foreign(out)
    _recover(out)
    fresh = _beside(out, "baru")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        fresh.mkdir(parents=True)
        yield fresh
        (fresh / MARK).touch()
        _replace(fresh, out)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _beside(out: Path, word: str) -> Path:
    return out.parent / f".{out.name}.{word}"


def _recover(out: Path) -> None:
    """Put back a tree that an earlier run had moved aside when it was killed."""
    aside = _beside(out, "lama")
    if aside.is_dir() and not out.exists():
        aside.rename(out)
    shutil.rmtree(aside, ignore_errors=True)


def _replace(fresh: Path, out: Path) -> None:
    aside = _beside(out, "lama")
    with _undisturbed():
        if out.exists():
            out.rename(aside)
        try:
            fresh.rename(out)
        except OSError:
            if aside.exists():
                aside.rename(out)
            raise
    shutil.rmtree(aside, ignore_errors=True)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold back Ctrl-C and a polite kill for the two renames; deliver them afterwards."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    waiting: list[int] = []

    def remember(number: int, _: FrameType | None) -> None:
        waiting.append(number)

    before = {number: signal.signal(number, remember) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for held, handler in before.items():
            signal.signal(held, handler)
        for number in waiting:
            signal.raise_signal(number)
