"""Tables of all plans -> the large files of /data/, made once and kept until any plan changes."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import chain
from pathlib import Path

from zi_site.downloads.parquet_file import write_parquet
from zi_site.downloads.sqlite_file import write_sqlite
from zi_site.downloads.stratml_file import write_stratml
from zi_site.downloads.xlsx_stream import Sheet, write_xlsx
from zi_site.publication import output, store
from zi_site.publication.data_files import (
    DATABASE,
    PARQUET,
    REPORTS_PARQUET,
    STRATML,
    WORKBOOK,
)
from zi_site.publication.store import Copy
from zi_site.views.listings import ALL_ACTIONS, ALL_REPORTS, LISTINGS, Listing
from zi_site.views.records import plan_records, reference_records
from zi_site.views.relations import LKE_SUBPILAR, SATKER, Record, Relation
from zi_site.views.table import Table

NARROW, WIDE = 16, 48  # characters, of a column of the workbook
_LONG = frozenset((
    "area", "komponen", "indikator", "langkah_aksi", "bukti_fisik", "catatan", "isi", "judul",
    "nama", "tentang", "uraian", "kendala", "tindak_lanjut", "bukti", "nama_satker",
))  # fmt: skip


def large_files(tables: Sequence[Table], folder: Path, keys: Iterable[str]) -> tuple[Copy, ...]:
    """Those of this edition; ``keys`` are what the copies of the plans depend on."""
    key = sha256("\n".join(keys).encode()).hexdigest()
    kept = store.find(folder, key)
    copies = kept or store.keep_written(folder, key, _writers(tables))
    store.forget_others(folder, {key})
    return copies


def _writers(tables: Sequence[Table]) -> dict[str, output.Writer]:
    reported = [table for table in tables if table.reported]
    writers: dict[str, output.Writer] = {
        WORKBOOK: lambda path: write_xlsx(path, "Rencana aksi", list(_sheets(tables))),
        DATABASE: lambda path: write_sqlite(
            path, chain([reference_records()], plan_records(tables))
        ),
        PARQUET: lambda path: _parquet(path, ALL_ACTIONS, tables),
        STRATML: lambda path: write_stratml(path, tables),
    }
    if reported:
        writers[REPORTS_PARQUET] = lambda path: _parquet(path, ALL_REPORTS, reported)
    return {f"data/{name}": write for name, write in writers.items()}


def _parquet(path: Path, listing: Listing, tables: Iterable[Table]) -> None:
    write_parquet(path, listing.relation, listing.lines(tables))


def _sheets(tables: Sequence[Table]) -> Iterator[Sheet]:
    """A sheet for each list that has any line, then what the lists refer to."""
    for listing in LISTINGS:
        length = sum(1 for _ in listing.lines(tables))
        if length:
            yield _sheet(listing.relation, listing.lines(tables), length)
    referred = reference_records()
    for relation in (SATKER, LKE_SUBPILAR):
        lines = referred[relation.name]
        yield _sheet(relation, lines, len(lines))


def _sheet(relation: Relation, lines: Iterable[Record], length: int) -> Sheet:
    columns = [(name, WIDE if name in _LONG else NARROW) for name in relation.names]
    return Sheet(relation.name, f"{relation.said}.", columns, lines, length)
