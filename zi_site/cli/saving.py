"""Bytes -> a file: whole or not at all, and over another one only when asked to."""

import errno
import os
import tempfile
from pathlib import Path

from zi_site.exceptions import SourceError


def save(
    target: Path, content: bytes, replace: bool = False, advice: str = "Pilih nama lain."
) -> None:
    """SourceError where the file exists; OSError, which names it, where it cannot be written."""
    if target.exists() and not replace:
        raise SourceError(f"{target} sudah ada dan tidak diubah. {advice}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise OSError(errno.ENOTDIR, "", str(error.filename)) from error
    try:
        _write(target, content)
    except OSError as error:
        # The name of the temporary file tells nobody anything, nor that it "is not there" where
        # none may be made.
        code = errno.EACCES if error.errno == errno.ENOENT else error.errno
        raise OSError(code, error.strerror or str(error), str(target)) from error


def _write(target: Path, content: bytes) -> None:
    """Beside it first, so that the file is whole or not there at all."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".zi-site-", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(target)
    finally:
        Path(name).unlink(missing_ok=True)
