"""What ``test_understanding`` lets a child do: over what is called "buruk" importing explodes."""

from collections.abc import Callable
from functools import partial

from zi_site.documents.grid import Document
from zi_site.draft.result import Imported
from zi_site.importing.importer import import_grids
from zi_site.intake import understood_document, understood_here
from zi_site.plan.model import Sumber

Explosion = Callable[[], object]


def spins_after_reading(content: bytes, *words: str) -> object:
    return _understood(_spin, content, words)


def grows_after_reading(content: bytes, *words: str) -> object:
    return _understood(lambda: bytearray(2_000_000_000), content, words)


def stumbles_after_reading(content: bytes, *words: str) -> object:
    return _understood([].pop, content, words)


def _understood(explode: Explosion, content: bytes, words: tuple[str, ...]) -> object:
    understood_document.import_grids = partial(_exploding, explode)  # type: ignore[assignment]
    return understood_here.understood_here(content, *words)


def _exploding(
    explode: Explosion, document: Document, source: Sumber, satker: str, tahun: int
) -> Imported:
    if "buruk" in source.berkas:
        explode()
    return import_grids(document, source, satker, tahun)


def _spin() -> None:
    while True:
        pass
