"""Bytes -> a file: whole or not at all, and over another one only when asked to."""

import errno
import os
import tempfile
import time
from itertools import count
from pathlib import Path

from zi_site.exceptions import SourceError
from zi_site.machine.links import way_out

_PREFIX, _SUFFIX = ".zi-site-", ".tmp"
_AGE = 60.0  # seconds after which no run still writes such a file


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


def save_inside(
    folder: Path, target: Path, content: bytes, replace: bool = False, advice: str = ""
) -> None:
    """As ``save``, and SourceError where the way from ``folder`` to the file leads elsewhere."""
    refuse_way_out(target, folder)
    save(target, content, replace, advice)


def set_aside(target: Path, new: bytes) -> str:
    """Keep a copy of what is going to be replaced, and say where; "" where nothing is lost."""
    content = target.read_bytes() if target.is_file() else new
    if content == new:
        return ""
    folder = Path("build", "lama", target.parent.name)
    for number in count(1):
        copy = folder / f"{target.stem}-{number}{target.suffix}"
        if not copy.exists():
            save(copy, content)
            break
    return f"Yang lama disimpan di {copy}."


def refuse_way_out(target: Path, folder: Path) -> None:
    """SourceError where the way from ``folder`` to the file leads elsewhere."""
    if link := way_out(target, folder):
        raise SourceError(
            f"{link} mengarah ke luar {folder}, jadi {target} tidak ditulis. Ganti tautan "
            "simbolik itu dengan folder biasa."
        )


def _write(target: Path, content: bytes) -> None:
    """Beside it first, so that the file is whole or not there at all."""
    _clear_leftovers(target.parent)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=_PREFIX, suffix=_SUFFIX)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(target)
    finally:
        Path(name).unlink(missing_ok=True)


def _clear_leftovers(folder: Path) -> None:
    """Remove what runs that were killed have left beside their files."""
    for path in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        try:
            if time.time() - path.stat().st_mtime > _AGE:
                path.unlink()
        except OSError:  # another run has removed it, or it is not ours
            continue
