"""Records of one relation -> a Parquet file: typed, compressed columns; the months are a list.

The same records give the same bytes: they are batched by their number, whatever plan they are of.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from io import BytesIO
from itertools import accumulate, islice
from pathlib import Path
from typing import Any

from arro3.core import Array, DataType, Field, RecordBatch, RecordBatchReader, Schema, list_array
from arro3.io import write_parquet as write_batches

from zi_site.views import relations
from zi_site.views.relations import Record, Relation

_AT_ONCE = 8_192  # records that are held as Python values
_GROUP = 65_536  # records of a row group, which a reader can skip as a whole
_EPOCH = date(1970, 1, 1).toordinal()
_MONTH = Field("bulan", DataType.int8())
_TYPES = {
    relations.TEXT: DataType.utf8(),
    relations.INTEGER: DataType.int32(),
    relations.NUMBER: DataType.float64(),
    relations.DATE: DataType.date32(),
    relations.MONTHS: DataType.list(_MONTH),
}


def write_parquet(path: Path, relation: Relation, records: Iterable[Record]) -> None:
    """Make the file; what the columns mean stands in it too."""
    schema = Schema([_field(column) for column in relation.columns])
    batches = _batches(schema, relation, iter(records))
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
    return Field(column.name, _TYPES[column.holds], nullable=not column.required, metadata=about)


def _batches(
    schema: Schema, relation: Relation, records: Iterator[Record]
) -> Iterator[RecordBatch]:
    while some := list(islice(records, _AT_ONCE)):
        kinds = (column.holds for column in relation.columns)
        cells = zip(kinds, zip(*some, strict=True), strict=True)
        arrays = [_ARRAYS.get(kind, _plain)(kind, column) for kind, column in cells]
        yield RecordBatch.from_arrays(arrays, schema=schema)


def _plain(holds: str, cells: Sequence[Any]) -> Array:
    return Array(cells, type=_TYPES[holds])


def _days(holds: str, cells: Sequence[Any]) -> Array:
    days = [cell and date.fromisoformat(cell).toordinal() - _EPOCH for cell in cells]
    return Array(days, type=DataType.int32()).cast(_TYPES[holds])


def _months(holds: str, cells: Sequence[Any]) -> Array:
    """Texts as ``3;6;9;12``, None for none at all."""
    lists = [list(map(int, cell.split(";"))) if cell else [] for cell in cells]
    ends = accumulate(map(len, lists), initial=0)
    months = [month for each in lists for month in each]
    return list_array(
        Array(list(ends), type=DataType.int32()), Array(months, type=_MONTH), type=_TYPES[holds]
    )


_ARRAYS: dict[str, Callable[[str, Sequence[Any]], Array]] = {
    relations.DATE: _days,
    relations.MONTHS: _months,
}
