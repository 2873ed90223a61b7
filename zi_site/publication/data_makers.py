"""Pieces of all plans -> the large files of /data/, each kept until what it is made of changes."""

import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from math import ceil
from pathlib import Path

from zi_site.downloads.csv_file import csv_of
from zi_site.downloads.parquet_file import write_parquet
from zi_site.downloads.sqlite_file import write_part, write_sqlite
from zi_site.downloads.stratml_file import write_stratml
from zi_site.downloads.xlsx_stream import Sheet, rows_of, write_xlsx
from zi_site.machine.kept import Kept, key_of
from zi_site.publication import data_files as named
from zi_site.publication import output, store
from zi_site.publication.data_piece import DataPiece
from zi_site.publication.store import Copy
from zi_site.views.listings import ALL_ACTIONS, ALL_REPORTS, LISTINGS, Listing
from zi_site.views.records import reference_records
from zi_site.views.relations import LKE_SUBPILAR, SATKER, Relation

NARROW, WIDE = 16, 48  # characters, of a column of the workbook
_LONG = frozenset((
    "area", "komponen", "indikator", "langkah_aksi", "bukti_fisik", "catatan", "isi", "judul",
    "nama", "tentang", "uraian", "kendala", "tindak_lanjut", "bukti", "nama_satker",
))  # fmt: skip
_PART = "bagian.sqlite"  # of the database, with the records of some plans; not published
_PARTS, _FEW = 8, 64  # there are so many at most, and so many plans at least in all but the last


@dataclass(frozen=True, slots=True)
class LargeWork:
    """The large files of one edition: where they are kept, and where the piece of each plan is."""

    folder: Path
    pieces: Path
    keys: tuple[str, ...]  # of the pieces, in the order of the plans


def large_files(work: LargeWork) -> tuple[Copy, ...] | None:
    """The files, of pieces that are all kept; None where one is not there as it was."""
    kept = Kept(work.pieces)
    pieces: list[DataPiece | None] = [kept.get(key) for key in work.keys]
    sound = [piece for piece in pieces if piece is not None]
    return large_files_of(sound, work.folder) if len(sound) == len(pieces) else None


def large_files_of(pieces: Sequence[DataPiece], folder: Path) -> tuple[Copy, ...]:
    """The same, of pieces that are given. All are made at once: SQLite and compression leave Python
    to the others while they work.
    """
    edition = _Edition(folder, pieces)
    with ThreadPoolExecutor() as several:
        files = tuple(several.map(lambda make: make(), edition.makers()))
    store.forget_others(folder, edition.asked)
    return files


@dataclass(frozen=True, slots=True)
class _Edition:
    """Files that are each kept under the key of all that they are made of."""

    folder: Path
    pieces: Sequence[DataPiece]
    asked: set[str] = field(default_factory=set)  # the keys of what this edition has

    def makers(self) -> Iterator[Callable[[], Copy]]:
        """What makes each of them."""
        yield from (self._actions, self._workbook, self._database)
        yield partial(self._parquet, named.PARQUET, ALL_ACTIONS)
        yield self._stratml
        if any(each.count(ALL_REPORTS) for each in self.pieces):
            yield partial(self._parquet, named.REPORTS_PARQUET, ALL_REPORTS)

    def _actions(self) -> Copy:
        packed = [each.csv for each in self.pieces]
        return self._kept(named.ALL_ACTIONS, packed, lambda path: _write_csv(path, packed))

    def _workbook(self) -> Copy:
        packed = [rows for each in self.pieces for _, rows in each.rows.values()]
        sheets = _sheets(self.pieces)
        return self._kept(
            named.WORKBOOK, packed, lambda path: write_xlsx(path, "Rencana aksi", list(sheets))
        )

    def _database(self) -> Copy:
        size = max(_FEW, ceil(len(self.pieces) / _PARTS))
        some = [self.pieces[at : at + size] for at in range(0, len(self.pieces), size)]
        parts = [self._referred(), *map(self._part, some)]
        sums, places = [each.sha256 for each in parts], [Path(each.stored) for each in parts]
        return self._kept(named.DATABASE, sums, lambda path: write_sqlite(path, places))

    def _referred(self) -> Copy:
        return self._kept(_PART, (), lambda path: write_part(path, [reference_records()]))

    def _part(self, pieces: Sequence[DataPiece]) -> Copy:
        packed, records = [each.database for each in pieces], (each.records for each in pieces)
        return self._kept(_PART, packed, lambda path: write_part(path, records))

    def _parquet(self, name: str, listing: Listing) -> Copy:
        packed = [each.parquet[listing.relation.name] for each in self.pieces]
        lines = map(zlib.decompress, packed)
        return self._kept(name, packed, lambda path: write_parquet(path, listing.relation, lines))

    def _stratml(self) -> Copy:
        packed = [each.stratml for each in self.pieces]
        documents = ((name, zlib.decompress(each)) for name, each in packed)
        inputs = chain.from_iterable(packed)
        return self._kept(named.STRATML, inputs, lambda path: write_stratml(path, documents))

    def _kept(self, name: str, inputs: Iterable[object], write: output.Writer) -> Copy:
        """A file as it was made of the same before, or made now."""
        path = f"data/{name}"
        key = key_of(path, *inputs)
        self.asked.add(key)
        found = store.find(self.folder, key)
        (copy,) = found or store.keep_written(self.folder, key, {path: write})
        return copy


def _write_csv(path: Path, packed: Iterable[bytes]) -> None:
    with path.open("wb") as table:
        table.write(csv_of(()))
        table.writelines(map(zlib.decompress, packed))


def _sheets(pieces: Sequence[DataPiece]) -> Iterator[Sheet]:
    """A sheet for each list that has any line, then what the lists refer to."""
    for listing in LISTINGS:
        length = sum(each.count(listing) for each in pieces)
        if length:
            yield _sheet(listing.relation, _rows(listing, pieces), length)
    referred = reference_records()
    for relation in (SATKER, LKE_SUBPILAR):
        lines = referred[relation.name]
        yield _sheet(relation, [rows_of(lines)], len(lines))


def _rows(listing: Listing, pieces: Sequence[DataPiece]) -> Iterator[bytes]:
    return (zlib.decompress(each.rows[listing.relation.name][1]) for each in pieces)


def _sheet(relation: Relation, rows: Iterable[bytes], length: int) -> Sheet:
    columns = [(name, WIDE if name in _LONG else NARROW) for name in relation.names]
    return Sheet(relation.name, f"{relation.said}.", columns, rows, length)
