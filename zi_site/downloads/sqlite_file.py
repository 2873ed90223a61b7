"""Records of all plans -> one SQLite database: typed columns, keys, and a full-text index.

Datasette opens it as it is. The same records give the same bytes, as long as SQLite is the same:
they are added in one order to an empty database, and nothing in it carries a time.
"""

import errno
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path

from zi_site.views import relations
from zi_site.views.listings import ACTIONS
from zi_site.views.records import Records
from zi_site.views.relations import RELATIONS, DataColumn, Relation

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


def write_sqlite(path: Path, records: Iterable[Records]) -> None:
    """Make the database in a new file; what is referred to comes before what refers to it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        try:
            _fill(database, records)
        except sqlite3.OperationalError as error:  # of the machine, as every writer tells it
            full = error.sqlite_errorcode == sqlite3.SQLITE_FULL
            raise OSError(errno.ENOSPC if full else errno.EIO, str(error), str(path)) from error


def _fill(database: sqlite3.Connection, records: Iterable[Records]) -> None:
    # of every system, whatever its own choice
    database.executescript("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF;")
    database.execute("BEGIN")
    for relation in RELATIONS:
        database.execute(_table(relation))
    reached: Counter[str] = Counter()
    for each in records:
        for relation in RELATIONS:
            database.executemany(_insertion(relation, reached), each.get(relation.name, ()))
        reached.update({name: len(each.get(name, ())) for name in _NUMBERED})
    database.execute("COMMIT")
    database.executescript(f"{_INDEX} {_VIEW} {_SEARCH} VACUUM;")


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


def _insertion(relation: Relation, reached: Mapping[str, int]) -> str:
    """The numbers of a plan follow those that were reached before it."""
    cells = ", ".join(_cell(column, reached) for column in relation.columns)
    return f"INSERT INTO {relation.name} VALUES ({cells})"


def _cell(column: DataColumn, reached: Mapping[str, int]) -> str:
    runs_on = column.holds == relations.INTEGER and column.name in _NUMBERED
    return f"? + {reached[column.name]}" if runs_on else "?"
