"""A folder of documents with truths -> each document with its truth and its form."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.scoring import Scored, scored
from corpus.truth import Truth, truth_of_json
from zi_site.exceptions import SourceError
from zi_site.importing.importer import import_document

TRUTH = ".truth.json"
_TEXT = ("txt", "csv", "tsv")


@dataclass(frozen=True, slots=True)
class Source:
    """``make`` gives the bytes of the file ``name``."""

    name: str
    make: Callable[[], bytes]
    truth: Callable[[], Truth]

    @property
    def form(self) -> str:
        """By which documents are counted together: "pdf", "docx", "teks"."""
        suffix = self.name.rpartition(".")[2].casefold()
        return "teks" if suffix in _TEXT else suffix

    def scored(self) -> Scored:
        """The document imported and compared with its truth."""
        truth = self.truth()
        try:
            imported = import_document(self.make(), self.name, truth.satker, truth.tahun)
        except SourceError:
            return scored(truth, None)
        return scored(truth, imported)


def in_folder(folder: Path) -> Iterator[Source]:
    """``x.pdf`` with ``x.truth.json`` beside it, by name; files without a truth are not looked at."""
    for path in sorted(folder.iterdir()):
        beside = path.with_name(path.stem + TRUTH)
        if not path.name.endswith(".json") and beside.is_file():
            yield Source(path.name, path.read_bytes, lambda beside=beside: _truth(beside))


def _truth(path: Path) -> Truth:
    return truth_of_json(path.read_text(encoding="utf-8"))
