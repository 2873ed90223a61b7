"""Records of one relation -> a Parquet file: typed, compressed columns; the months are a list.

The records come as the plain CSV lines of each plan, which the library reads by itself: it takes
two thirds of the time of values handed over one by one. The same records give the same bytes: they
are batched by their number, whatever plan they are of.
"""

import csv
from collections.abc import Iterable, Iterator
from functools import cache
from io import BytesIO, StringIO
from itertools import accumulate, chain
from pathlib import Path

from arro3.core import Array, DataType, Field, RecordBatch, RecordBatchReader, Schema, list_array
from arro3.io import read_csv
from arro3.io import write_parquet as write_batches

from zi_site.views import relations
from zi_site.views.relations import Record, Relation

_AT_ONCE = 8_192  # records of a batch
_GROUP = 65_536  # records of a row group, which a reader can skip as a whole
_MONTH = Field("bulan", DataType.int8())
_READ = {
    relations.TEXT: DataType.utf8(),
    relations.INTEGER: DataType.int32(),
    relations.NUMBER: DataType.float64(),
    relations.DATE: DataType.date32(),
    relations.MONTHS: DataType.utf8(),  # as ``3;6;9;12``
}
_WRITTEN = _READ | {relations.MONTHS: DataType.list(_MONTH)}


def lines_of(records: Iterable[Record]) -> bytes:
    """Records as `write_parquet` takes them."""
    lines = StringIO(newline="")
    csv.writer(lines).writerows(records)
    return lines.getvalue().encode()


def write_parquet(path: Path, relation: Relation, lines: Iterable[bytes]) -> None:
    """Make the file; what the columns mean stands in it too."""
    schema = Schema([_field(column) for column in relation.columns])
    batches = _batches(schema, relation, b"".join(lines))
    made = BytesIO()  # some 5 MB of all plans; the library panics where it writes to a full disk
    write_batches(
        RecordBatchReader.from_batches(schema, batches),
        made,
        compression="zstd(9)",
        max_row_group_size=_GROUP,
        created_by="zi_site",
    )
    path.write_bytes(made.getvalue())


def _field(column: relations.DataColumn) -> Field:
    about = {"description": column.said}
    return Field(column.name, _WRITTEN[column.holds], nullable=not column.required, metadata=about)


def _batches(schema: Schema, relation: Relation, lines: bytes) -> Iterator[RecordBatch]:
    read = Schema([Field(column.name, _READ[column.holds]) for column in relation.columns])
    for batch in read_csv(lines, read, has_header=False, batch_size=_AT_ONCE):
        arrays = [
            _months(array) if column.holds == relations.MONTHS else array
            for column, array in zip(relation.columns, batch.columns, strict=True)
        ]
        yield RecordBatch.from_arrays(arrays, schema=schema)


def _months(texts: Array) -> Array:
    lists = [_numbers(text) for text in texts.to_pylist()]
    ends = list(accumulate(map(len, lists), initial=0))
    return list_array(
        Array(ends, type=DataType.int32()),
        Array(list(chain.from_iterable(lists)), type=_MONTH),
        type=_WRITTEN[relations.MONTHS],
    )


@cache
def _numbers(text: str | None) -> tuple[int, ...]:
    """None is no month at all."""
    return tuple(map(int, text.split(";"))) if text else ()
