"""What folders hold, as one hash: by what the files say, or by what the system says of them."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path


def content_of(folder: Path) -> str:
    """A hash of the names and contents of everything in a folder.

    OSError where something cannot be read, or is neither file nor folder, or a link to a folder,
    which could lead anywhere.
    """
    digest = hashlib.sha256()
    for path in sorted(_entries(folder), key=lambda entry: entry.path):
        name = os.fsencode(path.path)
        if path.is_dir():
            digest.update(b"%s/\0" % name)
        else:
            with Path(path.path).open("rb") as file:
                digest.update(b"%s\0" % name + hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()


def state_of(folder: Path) -> str:
    """A hash of the names, sizes and times of all files in a folder, of which none is read.

    An edit changes the time also where it leaves the size; whoever sets the time back by hand is
    not noticed.
    """
    digest = hashlib.sha256()
    for path in sorted(_entries(folder), key=lambda entry: entry.path):
        if not path.is_dir():
            state = path.stat()
            said = b"%s\0%d\0%d\n" % (os.fsencode(path.path), state.st_size, state.st_mtime_ns)
            digest.update(said)
    return digest.hexdigest()


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as found:
        for entry in found:
            is_folder = entry.is_dir()
            if (is_folder and entry.is_symlink()) or not (is_folder or entry.is_file()):
                raise OSError(f"{entry.path} is no plain file or folder")
            yield entry
            if is_folder:
                yield from _entries(Path(entry.path))
