"""A new site in the place of the old one; an interrupted build leaves the old one whole."""

import os
import shutil
import signal
import threading
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import FrameType

from zi_site.exceptions import BusyError, OutputError
from zi_site.machine.exchange import exchanged
from zi_site.machine.outputs import OutputFile
from zi_site.publication.site_tree import SiteTree

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

MARK = ".zi-site"  # stands in every finished tree, so that no other folder is ever replaced


def refuse_foreign(out: Path, inputs: Iterable[Path] = ()) -> None:
    """OutputError where ``out`` holds what we did not make, or lies among what we read."""
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise OutputError(f"{out} bukan folder. Pilih --out yang lain.")
    if _is_input(out.resolve(), inputs):
        raise OutputError(
            f"{out} adalah folder kerja atau berada di dalamnya. Pilih --out yang lain."
        )
    if _holds_other_things(out):
        raise OutputError(
            f"{out} berisi hal lain dan tidak akan ditimpa. Pilih --out yang lain, atau kosongkan "
            "folder itu."
        )


def _is_input(place: Path, inputs: Iterable[Path]) -> bool:
    """Whether a resolved folder is the one worked in, or one of the inputs, in or around it."""
    taken = [each.resolve() for each in inputs]
    return place == Path.cwd() or any(_overlap(place, each) for each in taken)


def _overlap(one: Path, other: Path) -> bool:
    return one.is_relative_to(other) or other.is_relative_to(one)


def _holds_other_things(out: Path) -> bool:
    return out.is_dir() and any(out.iterdir()) and not (out / MARK).is_file()


@contextmanager
def alone(*folders: Path) -> Iterator[None]:
    """Hold folders for one build; OutputError where another one is at work in them.

    Where the system has no such locks (Windows), two builds at once are not noticed.
    """
    with ExitStack() as held:
        for folder in sorted(set(folders)) if fcntl else ():
            folder.mkdir(parents=True, exist_ok=True)
            handle = os.open(folder, os.O_RDONLY)
            held.callback(os.close, handle)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                said = f"Pembuatan situs lain sedang berjalan di {folder}. Tunggu sampai selesai."
                raise BusyError(said) from error
        yield


@contextmanager
def staged(out: Path, spare: Path) -> Iterator[SiteTree]:
    """A tree that takes the place of ``out`` when the block ends well.

    It begins as the one in ``spare``, where there is one, and the tree that stood in ``out`` goes
    there, unless the system has no hard links, where it would take as much space again.
    """
    refuse_foreign(out)
    clear_leftovers(out)
    fresh = _beside(out, "baru")
    try:
        tree = _begun(fresh, spare)
        yield tree
        tree.add([OutputFile(MARK, b"")])
        tree.clear()
        old = _replaced(fresh, out)
        if tree.is_linked:
            with suppress(OSError):  # there was none, or it lies in another file system
                old.rename(spare)
        shutil.rmtree(old, ignore_errors=True)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _begun(fresh: Path, spare: Path) -> SiteTree:
    fresh.parent.mkdir(parents=True, exist_ok=True)
    try:
        spare.rename(fresh)
    except OSError:
        fresh.mkdir()
    return SiteTree(fresh)


def _beside(out: Path, word: str) -> Path:
    return out.parent / f".{out.name}.{word}"


def clear_leftovers(out: Path) -> None:
    """Put back a tree that an earlier run had moved aside when it was killed; remove what else it
    left.
    """
    aside = _beside(out, "lama")
    if aside.is_dir() and not out.exists():
        aside.rename(out)
    for left in (aside, _beside(out, "baru")):
        shutil.rmtree(left, ignore_errors=True)


def _replaced(fresh: Path, out: Path) -> Path:
    """In one step, else in two, the old tree aside; where the old one is now, if there was one."""
    if out.exists() and exchanged(fresh, out):
        return fresh
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
    return aside


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
