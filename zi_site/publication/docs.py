"""Pages as portable Markdown in build/docs, where they are kept from build to build too.

A file counts as it was written while its size and time are those of then. Of each its hash is
remembered, so that neither it nor what it was made of is read again.
"""

import hashlib
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path

from zi_site.exceptions import SettingsError
from zi_site.machine.kept import Kept, key_of
from zi_site.machine.outputs import OutputFile
from zi_site.machine.workers import run_all
from zi_site.publication import output
from zi_site.publication.plan_work import make_pages
from zi_site.views.site import Surroundings
from zi_site.views.table import Table


@dataclass(frozen=True, slots=True)
class Doc:
    """One file as it was written."""

    path: str  # in the folder
    size: int
    changed: int  # nanoseconds
    sha256: str

    def stands(self, folder: Path) -> bool:
        """Whether the file is there as it was written."""
        try:
            state = (folder / self.path).lstat()
        except OSError:
            return False
        return (state.st_size, state.st_mtime_ns) == (self.size, self.changed)


@dataclass(frozen=True, slots=True)
class PagesWork:
    """A plan whose pages are wanted; ``key`` says what they depend on."""

    key: str
    table: Table
    around: Surroundings


@dataclass(slots=True)
class Docs:
    """The folder, and what is remembered of its files: of each plan by key, others by path."""

    folder: Path
    list: Kept
    plans: dict[str, tuple[Doc, ...]] = field(default_factory=dict)
    others: dict[str, Doc] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.plans, self.others = self.list.get(_name()) or ({}, {})

    def bring(
        self,
        works: Sequence[PagesWork],
        national: Iterable[OutputFile],
        by_hand: Iterable[OutputFile],
        jobs: int | None = None,
    ) -> dict[str, str]:
        """Make the folder hold these pages and nothing else; the hash of each file by its path.

        SettingsError where a page by hand stands at the address of another.
        """
        hand = {file.path: file for file in by_hand}
        others = {file.path: file for file in national}
        plans = self._of_plans(works, others.keys() | hand.keys(), jobs)
        of_plans = {doc.path: doc for docs in plans.values() for doc in docs}
        _refuse(hand.keys() & (others.keys() | of_plans.keys()))
        rest = {path: self._other(file) for path, file in (others | hand).items()}
        self.list.put(_name(), (plans, rest))
        self.list.forget_unasked()
        return {path: doc.sha256 for path, doc in (of_plans | rest).items()}

    def _of_plans(
        self, works: Sequence[PagesWork], others: Set[str], jobs: int | None
    ) -> dict[str, tuple[Doc, ...]]:
        """Those of each plan by its key, kept or made; all that is not wanted goes before, so that
        nothing that is written meets it.
        """
        known = {work.key: self._known(work.key) for work in works}
        kept = {key: docs for key, docs in known.items() if docs is not None}
        stay = {doc.path for docs in kept.values() for doc in docs}
        output.clear_all_but(stay | others, self.folder)
        missing = [work for work in works if work.key not in kept]
        asked = [(self.folder, work.table, work.around) for work in missing]
        made = run_all(_write_pages, asked, jobs, few=40)
        return kept | {work.key: docs for work, docs in zip(missing, made, strict=True)}

    def _known(self, key: str) -> tuple[Doc, ...] | None:
        docs = self.plans.get(key)
        stand = docs is not None and all(doc.stands(self.folder) for doc in docs)
        return docs if stand else None

    def _other(self, file: OutputFile) -> Doc:
        known = self.others.get(file.path)
        same = known and known.sha256 == _digest(file.content) and known.stands(self.folder)
        return known if known and same else _write(self.folder, file)


def _refuse(taken: Set[str]) -> None:
    if taken:
        raise SettingsError(
            f"{min(taken)} sudah menjadi alamat halaman lain. Ganti nama berkasnya di folder "
            "content."
        )


def _write_pages(asked: tuple[Path, Table, Surroundings]) -> tuple[Doc, ...]:
    folder, table, around = asked
    return tuple(_write(folder, file) for file in make_pages((table, around)))


def _write(folder: Path, file: OutputFile) -> Doc:
    path = folder / file.path
    path.parent.mkdir(parents=True, exist_ok=True)
    output.write(path, output.writer(file.content))
    state = path.stat()
    return Doc(file.path, state.st_size, state.st_mtime_ns, _digest(file.content))


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _name() -> str:
    return key_of("build/docs")
