"""Where storage is full: the fault of a machine that officers meet, in the words of folders."""

import errno
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

FULL = (errno.ENOSPC, errno.EDQUOT)
_LITTLE = 1_000_000  # bytes; a page more does not fit


def full_folder(error: OSError) -> Path:
    """The folder that could not take more; a system tells no name where a file was open already."""
    named = error.filename2 or error.filename
    if isinstance(named, str | bytes):
        return Path(named.decode() if isinstance(named, bytes) else named).absolute().parent
    places = (Path.cwd(), Path(tempfile.gettempdir()))
    return next(iter(full_of(places)), places[0])


def full_of(folders: Iterable[Path]) -> list[Path]:
    """Those of these folders that have next to nothing left."""
    return [each for each in folders if shutil.disk_usage(each).free < _LITTLE]
