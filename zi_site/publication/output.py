"""Output files -> folders on disk."""

import os
import shutil
from collections.abc import Callable, Container, Iterable
from pathlib import Path

from zi_site.machine.outputs import OutputFile

Writer = Callable[[Path], object]  # makes a file at the place that it is given


def mirror(files: Iterable[OutputFile], folder: Path) -> None:
    """Make ``folder`` hold exactly these files, unchanged ones untouched."""
    wanted = {file.path: file.content for file in files}
    clear_all_but(wanted, folder)
    for name, content in wanted.items():
        path = folder / name
        if not (path.is_file() and path.read_bytes() == content):
            write(with_folder(path), writer(content))


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
    """Write more files into a folder."""
    for file in files:
        write(with_folder(folder / file.path), writer(file.content))


def writer(content: bytes) -> Writer:
    """What writes a file whose content is held whole."""
    return lambda path: path.write_bytes(content)


def write(path: Path, make: Writer) -> None:
    """A fault names the file: the system tells no name once a file is open."""
    try:
        make(path)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def with_folder(path: Path) -> Path:
    """The same path, its folder made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
