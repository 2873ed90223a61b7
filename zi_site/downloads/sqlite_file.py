"""Records of all plans -> one SQLite database: typed columns, keys, and a full-text index.

Datasette opens it as it is. The same records give the same bytes, as long as SQLite is the same:
they are added in one order to an empty database, and nothing in it carries a time. They come in
parts that can be kept, each a database of some plans: SQLite takes over its tables in a quarter of
the time that Python's values cost it.
"""

import errno
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from zi_site.views import relations
from zi_site.views.listings import ACTIONS
from zi_site.views.records import Records
from zi_site.views.relations import RELATIONS, DataColumn, Relation

# The size of pages is of every system, whatever its own choice; nothing waits for the disk, for
# what a failing machine leaves is made anew.
_SETTINGS = "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
# What is looked for by words. The index holds no copy of the texts: they stand in ``aksi``.
SEARCHED = ("komponen", "indikator", "langkah_aksi", "bukti_fisik")
_SEARCH = (
    "CREATE VIRTUAL TABLE aksi_fts USING fts5("
    # in double quotes: by these Datasette knows whose index it is
    f"{', '.join(SEARCHED)}, content=\"aksi\", content_rowid='aksi', columnsize=0);"
    "INSERT INTO aksi_fts (aksi_fts) VALUES ('rebuild');"
)
_INDEX = "CREATE INDEX aksi_rencana ON aksi (rencana);"
# A column of numbers with such a name holds a running number, wherever it stands.
_NUMBERED = frozenset(relation.name for relation in RELATIONS if relation.numbered)
# Where the columns of the published table stand; others are those of ``aksi``.
_FROM = {
    "satker": "rencana.satker",
    "tahun": "rencana.tahun",
    "bulan": "(SELECT group_concat(bulan, ';') FROM bulan WHERE bulan.aksi = aksi.aksi)",
    "nama_satker": "satker.nama",
    "provinsi": "satker.provinsi",
    "nama_area": "lke_area.nama",
    "nama_subpilar": "lke_subpilar.nama",
}
_VIEW = (
    f"CREATE VIEW {ACTIONS.name} AS SELECT "
    + ", ".join(f"{_FROM.get(name, f'aksi.{name}')} AS {name}" for name in ACTIONS.names)
    + " FROM aksi JOIN rencana USING (rencana) JOIN satker USING (satker)"
    " LEFT JOIN lke_area ON lke_area.area_kode = aksi.area_kode"
    " LEFT JOIN lke_subpilar ON lke_subpilar.subpilar = aksi.subpilar ORDER BY aksi.aksi;"
)  # fmt: skip


def write_part(path: Path, records: Iterable[Records]) -> None:
    """Make a database of some plans: the tables alone, of which all plans' is put together."""
    with _new(path) as part:
        for each in records:
            reached = _reached(part)
            for relation in RELATIONS:
                cells = _running_on(relation, ["?"] * len(relation.columns), reached)
                lines = each.get(relation.name, ())
                part.executemany(f"INSERT INTO {relation.name} VALUES ({cells})", lines)
        part.execute("COMMIT")


def write_sqlite(path: Path, parts: Sequence[Path]) -> None:
    """Make the whole database, of at most ten parts (SQLite opens no more at once)."""
    with _new(path, parts) as database:
        for at in range(len(parts)):
            reached = _reached(database)
            for relation in RELATIONS:
                cells = _running_on(relation, relation.names, reached)
                lines = f"SELECT {cells} FROM part{at}.{relation.name}"
                database.execute(f"INSERT INTO main.{relation.name} {lines}")
        database.execute("COMMIT")
        database.executescript(f"{_INDEX} {_VIEW} {_SEARCH} VACUUM;")


@contextmanager
def _new(path: Path, parts: Iterable[Path] = ()) -> Iterator[sqlite3.Connection]:
    """A transaction in a new database with empty tables, beside which parts are open."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        try:
            database.executescript(_SETTINGS)
            for at, part in enumerate(parts):
                database.execute(f"ATTACH ? AS part{at}", (str(part),))
            database.execute("BEGIN")
            for relation in RELATIONS:  # what is referred to comes before what refers to it
                database.execute(_table(relation))
            yield database
        except sqlite3.OperationalError as error:  # of the machine, as every writer tells it
            full = error.sqlite_errorcode == sqlite3.SQLITE_FULL
            raise OSError(errno.ENOSPC if full else errno.EIO, str(error), str(path)) from error


def _table(relation: Relation) -> str:
    lines = [_column(column) for column in relation.columns]
    lines.append(f"PRIMARY KEY ({', '.join(relation.key)})")
    lines += [
        f"FOREIGN KEY ({column.name}) REFERENCES {column.refers}"
        for column in relation.columns
        if column.refers
    ]
    # a number by itself is the row's own name; other keys need no second one beside them
    ending = "" if relation.numbered else " WITHOUT ROWID"
    return f"CREATE TABLE {relation.name} ({', '.join(lines)}){ending}"


def _column(column: DataColumn) -> str:
    # SQLite has no dates of its own: they are texts as YYYY-MM-DD, which sort as dates do
    kind = relations.TEXT if column.holds == relations.DATE else column.holds
    return f"{column.name} {kind}{' NOT NULL' if column.required else ''}"


def _reached(database: sqlite3.Connection) -> dict[str, int]:
    """The highest number of each relation that has running numbers."""
    last = {name: f"SELECT coalesce(max({name}), 0) FROM main.{name}" for name in _NUMBERED}
    return {name: database.execute(asked).fetchone()[0] for name, asked in last.items()}


def _running_on(relation: Relation, cells: Iterable[str], reached: Mapping[str, int]) -> str:
    """The numbers that are added follow those that were reached before."""
    columns = zip(relation.columns, cells, strict=True)
    return ", ".join(
        f"{cell} + {reached[column.name]}" if _runs_on(column) else cell for column, cell in columns
    )


def _runs_on(column: DataColumn) -> bool:
    return column.holds == relations.INTEGER and column.name in _NUMBERED
