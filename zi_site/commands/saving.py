"""Bytes -> a file: whole or not at all, and never over one that is there unless that was asked for."""

import os
import tempfile
from pathlib import Path

from zi_site.exceptions import SourceError


def save(target: Path, content: bytes, replace: bool = False) -> None:
    """Raises SourceError where the file exists; OSError where the folder cannot be written."""
    if target.exists() and not replace:
        raise SourceError(f"{target} sudah ada dan tidak diubah. Pilih nama lain.")
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".zi-site-", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(target)
    finally:
        Path(name).unlink(missing_ok=True)
