"""Finished pages by the hash of all that they were made of, as files that a site links to.

A site's files are hard links to these, so whoever edits one there edits it here too: a page counts
as kept only while its size and time are those that it was written with.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from zi_site.machine.kept import Kept, key_of
from zi_site.publication.site_tree import SiteTree

_State = tuple[int, int]  # bytes, and when it was last changed, in nanoseconds


@dataclass(slots=True)
class Rendered:
    """``surroundings`` is what all pages depend on; a page depends on it, its address and text."""

    folder: Path
    surroundings: str
    texts: Mapping[str, str] = field(default_factory=dict)  # source -> hash of its text
    known: dict[str, _State] = field(default_factory=dict)
    wanted: dict[str, str] = field(default_factory=dict)  # address in the site -> key

    def __post_init__(self) -> None:
        self.known = self._list.get(self._name) or {}

    @property
    def _list(self) -> Kept:
        return Kept(self.folder / "daftar")

    @property
    def _name(self) -> str:
        return key_of("halaman jadi")

    def has(self, source: str, address: str) -> bool:
        """Whether the page of a source is kept as it was made; then the site will have it."""
        key = self._key(source, address)
        if key is None or key not in self.known or _state(self._path(key)) != self.known[key]:
            return False
        self.wanted[address] = key
        return True

    def want(self, source: str, address: str) -> None:
        """Say that this page may be kept when it is made."""
        key = self._key(source, address)
        if key is not None:
            self.wanted[address] = key

    def _key(self, source: str, address: str) -> str | None:
        text = self.texts.get(source)
        return text and key_of(self.surroundings, address, text)

    def put(self, address: str, content: bytes) -> None:
        """Keep a finished page that was asked for."""
        key = self.wanted[address]
        path = Path(self._path(key))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)  # the site that stands has the same file
        path.write_bytes(content)
        state = _state(str(path))
        if state:
            self.known[key] = state

    def put_into(self, tree: SiteTree) -> None:
        """Link all pages that were asked for into a site, and forget the others."""
        for address, key in self.wanted.items():
            tree.link(self._path(key), address)
        kept = set(self.wanted.values())
        for key in self.known.keys() - kept:
            Path(self._path(key)).unlink(missing_ok=True)
        self._list.put(self._name, {key: self.known[key] for key in sorted(kept)})

    def _path(self, key: str) -> str:
        return f"{self.folder}/{key[:2]}/{key}.html"


def _state(path: str) -> _State | None:
    try:
        state = os.stat(path)  # noqa: PTH116 - of 11,000 files
    except OSError:
        return None
    return state.st_size, state.st_mtime_ns
