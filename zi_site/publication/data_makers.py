"""Tables of all plans -> the large files of /data/, made once and kept until any plan changes."""

import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import chain
from pathlib import Path

from zi_site.downloads.csv_file import csv_of
from zi_site.downloads.parquet_file import write_parquet
from zi_site.downloads.sqlite_file import write_sqlite
from zi_site.downloads.stratml_file import write_stratml
from zi_site.downloads.xlsx_stream import Sheet, rows_of, write_xlsx
from zi_site.publication import data_files as named
from zi_site.publication import output, store
from zi_site.publication.plan_work import DataPiece
from zi_site.publication.store import Copy
from zi_site.views.listings import ALL_ACTIONS, ALL_REPORTS, LISTINGS, Listing
from zi_site.views.records import plan_records, reference_records
from zi_site.views.relations import LKE_SUBPILAR, SATKER, Relation
from zi_site.views.table import Table

NARROW, WIDE = 16, 48  # characters, of a column of the workbook
_LONG = frozenset((
    "area", "komponen", "indikator", "langkah_aksi", "bukti_fisik", "catatan", "isi", "judul",
    "nama", "tentang", "uraian", "kendala", "tindak_lanjut", "bukti", "nama_satker",
))  # fmt: skip


def large_files(
    tables: Sequence[Table],
    folder: Path,
    keys: Iterable[str],
    pieces: Callable[[], Sequence[DataPiece]],
) -> tuple[Copy, ...]:
    """Those of this edition; ``keys`` are what the copies of the plans depend on, ``pieces`` gives
    that of each plan where they are needed.
    """
    key = sha256("\n".join(keys).encode()).hexdigest()
    kept = store.find(folder, key)
    copies = kept or store.keep_written(folder, key, _writers(tables, pieces()))
    store.forget_others(folder, {key})
    return copies


def _writers(tables: Sequence[Table], pieces: Sequence[DataPiece]) -> dict[str, output.Writer]:
    reported = [table for table in tables if table.reported]
    writers: dict[str, output.Writer] = {
        named.ALL_ACTIONS: lambda path: _write_csv(path, pieces),
        named.WORKBOOK: lambda path: write_xlsx(path, "Rencana aksi", list(_sheets(pieces))),
        named.DATABASE: lambda path: write_sqlite(
            path, chain([reference_records()], plan_records(tables))
        ),
        named.PARQUET: lambda path: _parquet(path, ALL_ACTIONS, tables),
        named.STRATML: lambda path: write_stratml(path, _documents(pieces)),
    }
    if reported:
        writers[named.REPORTS_PARQUET] = lambda path: _parquet(path, ALL_REPORTS, reported)
    return {f"data/{name}": write for name, write in writers.items()}


def _write_csv(path: Path, pieces: Sequence[DataPiece]) -> None:
    with path.open("wb") as table:
        table.write(csv_of(()))
        table.writelines(zlib.decompress(each.csv) for each in pieces)


def _parquet(path: Path, listing: Listing, tables: Iterable[Table]) -> None:
    write_parquet(path, listing.relation, listing.lines(tables))


def _documents(pieces: Sequence[DataPiece]) -> Iterator[tuple[str, bytes]]:
    return ((name, zlib.decompress(packed)) for name, packed in (each.stratml for each in pieces))


def _sheets(pieces: Sequence[DataPiece]) -> Iterator[Sheet]:
    """A sheet for each list that has any line, then what the lists refer to."""
    for listing in LISTINGS:
        of_plans = [each.rows[listing.relation.name] for each in pieces]
        length = sum(count for count, _ in of_plans)
        if length:
            yield _sheet(listing.relation, (zlib.decompress(rows) for _, rows in of_plans), length)
    referred = reference_records()
    for relation in (SATKER, LKE_SUBPILAR):
        lines = referred[relation.name]
        yield _sheet(relation, [rows_of(lines)], len(lines))


def _sheet(relation: Relation, rows: Iterable[bytes], length: int) -> Sheet:
    columns = [(name, WIDE if name in _LONG else NARROW) for name in relation.names]
    return Sheet(relation.name, f"{relation.said}.", columns, rows, length)
