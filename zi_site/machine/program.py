"""This program as one hash: what it made before is good for as long as the hash is the same."""

import hashlib
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from sqlite3 import sqlite_version

# Libraries whose version shows in what is read or made.
_MAKERS = (
    "arro3-core", "arro3-io", "icalendar", "jinja2", "markdown", "markupsafe", "mkdocs",
    "mkdocs-material", "pagefind-bin", "pikepdf", "pillow", "pyyaml", "segno", "tdewolff-minify",
    "typst", "xlsxwriter",
)  # fmt: skip


@cache
def program() -> str:
    """A hash of this package and of the libraries whose version shows in what it makes."""
    digest = hashlib.sha256()
    for name in _MAKERS:
        digest.update(f"{name} {version(name)}\n".encode())
    digest.update(f"sqlite {sqlite_version}\n".encode())
    _digest_folder(files("zi_site"), "", digest)
    return digest.hexdigest()


def _digest_folder(folder: Traversable, prefix: str, digest: "hashlib._Hash") -> None:
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if each.is_dir():
            if each.name != "__pycache__":
                _digest_folder(each, f"{prefix}{each.name}/", digest)
        else:
            digest.update(f"{prefix}{each.name}\0".encode() + each.read_bytes())
