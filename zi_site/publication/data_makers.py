"""Pieces of all plans -> the large files of /data/, made once and kept until any plan changes."""

import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path

from zi_site.downloads.csv_file import csv_of
from zi_site.downloads.parquet_file import write_parquet
from zi_site.downloads.sqlite_file import write_sqlite
from zi_site.downloads.stratml_file import write_stratml
from zi_site.downloads.xlsx_stream import Sheet, rows_of, write_xlsx
from zi_site.machine.kept import Kept
from zi_site.publication import data_files as named
from zi_site.publication import output, store
from zi_site.publication.plan_work import DataPiece
from zi_site.publication.store import Copy
from zi_site.views.listings import ALL_ACTIONS, ALL_REPORTS, LISTINGS, Listing
from zi_site.views.records import reference_records
from zi_site.views.relations import LKE_SUBPILAR, SATKER, Relation

NARROW, WIDE = 16, 48  # characters, of a column of the workbook
_LONG = frozenset((
    "area", "komponen", "indikator", "langkah_aksi", "bukti_fisik", "catatan", "isi", "judul",
    "nama", "tentang", "uraian", "kendala", "tindak_lanjut", "bukti", "nama_satker",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class LargeWork:
    """The large files of one edition: where they are kept, and where the piece of each plan is."""

    folder: Path
    pieces: Path
    keys: tuple[str, ...]  # of the pieces, in the order of the plans

    @property
    def key(self) -> str:
        """What the files depend on."""
        return sha256("\n".join(self.keys).encode()).hexdigest()

    def found(self) -> tuple[Copy, ...] | None:
        """The files as they were made before, if they were; those of other editions go."""
        store.forget_others(self.folder, {self.key})
        return store.find(self.folder, self.key)


def large_files(work: LargeWork) -> tuple[Copy, ...] | None:
    """The files, of pieces that are all kept; None where one is not there as it was."""
    kept = Kept(work.pieces)
    pieces: list[DataPiece | None] = [kept.get(key) for key in work.keys]
    sound = [piece for piece in pieces if piece is not None]
    return large_files_of(sound, work) if len(sound) == len(pieces) else None


def large_files_of(pieces: Sequence[DataPiece], work: LargeWork) -> tuple[Copy, ...]:
    """The same, of pieces that are given."""
    return store.keep_written(work.folder, work.key, _writers(pieces))


def _writers(pieces: Sequence[DataPiece]) -> dict[str, output.Writer]:
    records = (piece.records for piece in pieces)
    writers: dict[str, output.Writer] = {
        named.ALL_ACTIONS: lambda path: _write_csv(path, pieces),
        named.WORKBOOK: lambda path: write_xlsx(path, "Rencana aksi", list(_sheets(pieces))),
        named.DATABASE: lambda path: write_sqlite(path, chain([reference_records()], records)),
        named.PARQUET: _parquet(ALL_ACTIONS, pieces),
        named.STRATML: lambda path: write_stratml(path, _documents(pieces)),
    }
    if any(piece.count(ALL_REPORTS) for piece in pieces):
        writers[named.REPORTS_PARQUET] = _parquet(ALL_REPORTS, pieces)
    return {f"data/{name}": write for name, write in writers.items()}


def _write_csv(path: Path, pieces: Sequence[DataPiece]) -> None:
    with path.open("wb") as table:
        table.write(csv_of(()))
        table.writelines(zlib.decompress(each.csv) for each in pieces)


def _parquet(listing: Listing, pieces: Sequence[DataPiece]) -> Callable[[Path], None]:
    lines = (line for each in pieces for line in each.lines(listing))
    return lambda path: write_parquet(path, listing.relation, lines)


def _documents(pieces: Sequence[DataPiece]) -> Iterator[tuple[str, bytes]]:
    return ((name, zlib.decompress(packed)) for name, packed in (each.stratml for each in pieces))


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
