"""What folders hold, as one hash: by what the files say, or by what the system says of them."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

SizeAndTime = tuple[int, int]  # bytes, and nanoseconds of the last change


def content_of(folder: Path) -> str:
    """A hash of the names and contents of everything in a folder.

    OSError where something cannot be read, or is neither file nor folder, or a link to a folder,
    which could lead anywhere.
    """
    digest = hashlib.sha256()
    for path, entry in _plain(folder):
        name = os.fsencode(path)
        if entry.is_dir():
            digest.update(b"%s/\0" % name)
        else:
            with Path(entry.path).open("rb") as file:
                digest.update(b"%s\0" % name + hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()


def state_of(folder: Path) -> str:
    """A hash of the names, sizes and times of all files in a folder, of which none is read.

    An edit changes the time also where it leaves the size; whoever sets the time back by hand is
    not noticed.
    """
    files = ((path, entry) for path, entry in _plain(folder) if not entry.is_dir())
    return state_told({path: size_and_time(entry.stat()) for path, entry in files})


def state_told(files: Mapping[str, SizeAndTime]) -> str:
    """The same of files that are known: each by its path."""
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(b"%s\0%d\0%d\n" % (os.fsencode(path), *files[path]))
    return digest.hexdigest()


def size_and_time(state: os.stat_result) -> SizeAndTime:
    """What an edit changes of a file."""
    return state.st_size, state.st_mtime_ns


def below(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """All that a folder holds, each with its path from there, with "/": a folder before what it
    holds. Links are not followed.
    """
    waiting = [""]
    while waiting:
        within = waiting.pop()
        with os.scandir(f"{folder}/{within}") as found:
            for entry in found:
                yield within + entry.name, entry
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{within}{entry.name}/")


def _plain(folder: Path) -> list[tuple[str, os.DirEntry[str]]]:
    """The same in the order of the paths; OSError where one is neither file nor folder."""
    found = sorted(below(folder))
    for _, entry in found:
        if not (entry.is_file() or entry.is_dir(follow_symlinks=False)):
            raise OSError(f"{entry.path} is no plain file or folder")
    return found
