"""Finished copies by the hash of all that they depend on, so that none is made twice."""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from zi_site.machine.outputs import OutputFile
from zi_site.machine.program import program
from zi_site.publication import output
from zi_site.views.site import CopyFile

_LIST = "daftar.json"  # beside the copies: each path, its SHA-256, size and time of last change
_Entry = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Copy:
    """One finished copy; ``path`` is its address in the site, ``stored`` where its bytes lie."""

    path: str
    stored: str
    size: int  # bytes
    sha256: str

    @property
    def name(self) -> str:
        """The last part of its address."""
        return self.path.rpartition("/")[2]

    @property
    def is_whole(self) -> bool:
        """Whether it is a copy of a whole plan or of its reports, which its page offers."""
        return self.name.startswith(("rencana-aksi-", "realisasi-"))

    @property
    def as_file(self) -> CopyFile:
        """What pages say of it."""
        extension = self.name.rpartition(".")[2]
        return CopyFile(extension, self.size, self.sha256, self.name.startswith("realisasi-"))


def key_of(content: bytes, kind: str, reports: bytes = b"") -> str:
    """What a plan's copies depend on: its file, that of its reports, this program."""
    digest = hashlib.sha256(program().encode())
    digest.update(f"{kind}\0{len(content)}\0".encode() + content + reports)
    return digest.hexdigest()


def find(store: Path, key: str) -> tuple[Copy, ...] | None:
    """The copies kept under a key; None where there are none, or not exactly those that were kept.

    The site's files are hard links to these: whoever edits one there changes it here as well, and
    it is made anew. An edit shows in size or time; where these are others (a restored cache), the
    bytes decide.
    """
    folder = store / key
    try:
        kept: dict[str, _Entry] = json.loads((folder / _LIST).read_text(encoding="utf-8"))
        copies = [_unchanged(f"{folder}/{path}", path, *entry) for path, entry in kept.items()]
    except (OSError, ValueError, TypeError, AttributeError):
        return None
    whole = tuple(copy for copy in copies if copy)
    return whole if len(whole) == len(copies) else None


def _unchanged(stored: str, path: str, sha256: str, size: int, changed: int) -> Copy | None:
    state = os.stat(stored)  # noqa: PTH116 - of 30,000 files
    same = (state.st_size, state.st_mtime_ns) == (size, changed) or _digest(Path(stored)) == sha256
    return Copy(path, stored, size, sha256) if same else None


def keep(store: Path, key: str, outputs: tuple[OutputFile, ...]) -> tuple[Copy, ...]:
    """Keep copies under a key, all of them or none."""
    writers = {each.path: output.writer(each.content) for each in outputs}
    return keep_written(store, key, writers)


def keep_written(store: Path, key: str, writers: Mapping[str, output.Writer]) -> tuple[Copy, ...]:
    """The same for files too large to be held: each is written to the place that it is given."""
    store.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(dir=store, prefix="."))
    try:
        for path, write in writers.items():
            output.write(output.with_folder(fresh / path), write)
        listed = {path: _entry(fresh / path) for path in writers}
        (fresh / _LIST).write_text(json.dumps(listed), encoding="utf-8")
        shutil.rmtree(store / key, ignore_errors=True)
        fresh.rename(store / key)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    folder = store / key
    return tuple(
        Copy(path, f"{folder}/{path}", size, sha256) for path, (sha256, size, _) in listed.items()
    )


def forget_others(store: Path, keys: set[str]) -> None:
    """Remove what no plan of today needs."""
    for folder in store.iterdir() if store.is_dir() else ():
        if folder.name not in keys:
            shutil.rmtree(folder, ignore_errors=True)


def _entry(stored: Path) -> _Entry:
    state = stored.stat()
    return _digest(stored), state.st_size, state.st_mtime_ns


def _digest(stored: Path) -> str:
    with stored.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
