"""The site that is being made. It begins as an older one: where the very file that is asked for
stands already it stays, all others are replaced or go.

At 1,659 plans a site is 44,000 files in 12,000 folders, nearly all of them links to what is kept.
To make those links anew and to remove the old ones would cost half of a build after an edit.
"""

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from zi_site.exceptions import OutputError
from zi_site.machine.folders import SizeAndTime, below, size_and_time, state_told
from zi_site.machine.outputs import OutputFile
from zi_site.publication.output import Writer, write, writer


@dataclass(slots=True)
class SiteTree:
    """Each path is relative to the root, with "/"; OutputError where one is asked for twice."""

    folder: Path
    taken: dict[str, SizeAndTime] = field(default_factory=dict)  # this site's files, by their path
    is_linked: bool = True  # False where the file system has no hard links
    _older: dict[str, tuple[int, int]] = field(default_factory=dict)  # the inode of each older file
    _folders: set[str] = field(default_factory=lambda: {""})  # that are there
    _used: set[str] = field(default_factory=lambda: {""})  # folders of this site

    def __post_init__(self) -> None:
        device = self.folder.stat().st_dev
        for path, entry in below(self.folder):
            if entry.is_dir(follow_symlinks=False):
                self._folders.add(path)
            else:
                self._older[path] = (device, entry.inode())

    def link(self, source: Path | str, path: str) -> None:
        """Put a finished file at a path, as a hard link where the file system can."""
        state = os.stat(source)  # noqa: PTH116 - of 44,000 files
        self._take(path, size_and_time(state))
        if self._older.get(path) == (state.st_dev, state.st_ino):
            return
        place = self._cleared(path)
        try:
            os.link(source, place)
        except OSError:
            shutil.copyfile(source, place)
            self.taken[path] = size_and_time(place.stat())
            self.is_linked = False

    def write(self, path: str, make: Writer) -> Path:
        """Have a file made at a path."""
        self._take(path)
        place = self._cleared(path)
        write(place, make)
        self.taken[path] = size_and_time(place.stat())
        return place

    def add(self, files: Iterable[OutputFile]) -> None:
        """Write more files."""
        for file in files:
            self.write(file.path, writer(file.content))

    def replace(self, file: OutputFile) -> None:
        """Write a file of this site anew; what it is linked to stays as it was."""
        place = self.folder / file.path
        place.unlink()
        write(place, writer(file.content))
        self.taken[file.path] = size_and_time(place.stat())

    def adopt(self, folder: Path) -> None:
        """Move all files of a folder of the same file system to the same paths here."""
        for path, entry in list(below(folder)):
            if not entry.is_dir(follow_symlinks=False):
                self._take(path, size_and_time(entry.stat()))
                Path(entry.path).rename(self._cleared(path))
        shutil.rmtree(folder)

    def page(self, address: str) -> str | None:
        """The text of the finished page at an address, "/tentang/"; None where there is none."""
        path = f"{address.lstrip('/')}index.html"
        return (self.folder / path).read_text(encoding="utf-8") if path in self.taken else None

    def must_have(self, paths: Iterable[str]) -> None:
        """OutputError where a file that pages name is not there: our fault, not to publish."""
        missing = next((path for path in paths if path not in self.taken), None)
        if missing:
            raise OutputError(f"{missing} disebut sebagai terbit, tetapi tidak dibuat.")

    @property
    def state(self) -> str:
        """What ``folders.state_of`` says of the finished site, as it was made."""
        return state_told(self.taken)

    def clear(self) -> None:
        """Remove what is left of the older site; more may be added afterwards."""
        for path in self._older.keys() - self.taken.keys():
            del self._older[path]
            if path.rpartition("/")[0] in self._folders:
                (self.folder / path).unlink()
        for path in sorted(self._folders - self._used, reverse=True):  # the inner ones first
            (self.folder / path).rmdir()
        self._folders &= self._used

    def _take(self, path: str, state: SizeAndTime = (0, 0)) -> None:
        if path in self.taken or path in self._used:
            raise _taken(path)
        self.taken[path] = state
        self._use(path.rpartition("/")[0])

    def _use(self, folder: str) -> None:
        if folder in self._used:
            return
        if folder in self.taken:
            raise _taken(folder)
        self._use(folder.rpartition("/")[0])
        self._used.add(folder)
        if folder not in self._folders:
            self._cleared(folder).mkdir()
            self._folders.add(folder)

    def _cleared(self, path: str) -> Path:
        """The place of a path, with nothing there."""
        place = self.folder / path
        if path in self._folders:
            shutil.rmtree(place)
            self._folders = {each for each in self._folders if not _is_within(path, each)}
        elif self._older.pop(path, None):
            place.unlink()
        return place


def _is_within(folder: str, path: str) -> bool:
    return f"{path}/".startswith(f"{folder}/")


def _taken(path: str) -> OutputError:
    return OutputError(
        f"{PurePosixPath(path).name}: dua berkas menempati alamat yang sama. Ganti nama berkas di "
        "folder content."
    )
