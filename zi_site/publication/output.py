"""Output files -> folders on disk; an interrupted build leaves the previous site whole."""

import os
import shutil
import signal
import threading
from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType

from zi_site.exceptions import BusyError, OutputError
from zi_site.machine.exchange import exchanged
from zi_site.machine.outputs import OutputFile

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

Writer = Callable[[Path], object]  # makes a file at the place that it is given
MARK = ".zi-site"  # stands in every finished tree, so that no other folder is ever replaced


def mirror(files: Iterable[OutputFile], folder: Path) -> None:
    """Make ``folder`` hold exactly these files, unchanged ones untouched."""
    wanted = {file.path: file.content for file in files}
    clear_all_but(wanted, folder)
    for name, content in wanted.items():
        path = folder / name
        if not (path.is_file() and path.read_bytes() == content):
            path.parent.mkdir(parents=True, exist_ok=True)
            write(path, writer(content))


def clear_all_but(paths: Iterable[str], folder: Path) -> None:
    """Remove what stands in ``folder`` at no path of these."""
    wanted = set(paths)
    folders = {""}
    for path in wanted:
        parent = path.rpartition("/")[0]
        while parent not in folders:
            folders.add(parent)
            parent = parent.rpartition("/")[0]
    if folder.is_dir():
        _clear(folder, "", wanted, folders)


def _clear(top: Path, within: str, wanted: Container[str], folders: Container[str]) -> None:
    with os.scandir(top / within) as found:
        entries = list(found)
    for entry in entries:
        path = f"{within}/{entry.name}".lstrip("/")
        if not entry.is_dir(follow_symlinks=False):
            if path not in wanted:
                Path(entry).unlink()
        elif path in folders:
            _clear(top, path, wanted, folders)
        else:
            shutil.rmtree(entry)


def add(files: Iterable[OutputFile], folder: Path) -> None:
    """Write more files into a tree that is being made; OutputError where an address is taken."""
    for file in files:
        write(free(folder / file.path), writer(file.content))


def writer(content: bytes) -> Writer:
    """What writes a file whose content is held whole."""
    return lambda path: path.write_bytes(content)


def write(path: Path, make: Writer) -> None:
    """A fault names the file: the system tells no name once a file is open."""
    try:
        make(path)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def free(path: Path) -> Path:
    """The same path, its folder made; OutputError where something stands there."""
    if path.exists():
        raise OutputError(
            f"{path.name}: dua berkas menempati alamat yang sama. Ganti nama berkas di folder "
            "content."
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def must_have(paths: Iterable[str], folder: Path) -> None:
    """OutputError where a file that pages say is there is not: a fault of ours, never published."""
    missing = next((path for path in paths if not (folder / path).is_file()), None)
    if missing:
        raise OutputError(f"{missing} disebut sebagai terbit, tetapi tidak dibuat.")


def link(source: Path, target: Path) -> None:
    """Put a finished file into a tree, as a hard link where the file system can."""
    try:
        os.link(source, target)  # most often all is well: each question costs 44,000 times
    except OSError:
        _link(source, free(target))


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


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
def staged(out: Path) -> Iterator[Path]:
    """A new, empty folder that takes the place of ``out`` when the block ends well."""
    refuse_foreign(out)
    clear_leftovers(out)
    fresh = _beside(out, "baru")
    try:
        fresh.mkdir(parents=True)
        yield fresh
        (fresh / MARK).touch()
        _replace(fresh, out)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


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


def _replace(fresh: Path, out: Path) -> None:
    """In one step, after which ``fresh`` holds the old tree; else in two, the old one aside."""
    if out.exists() and exchanged(fresh, out):
        return
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
