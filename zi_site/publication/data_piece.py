"""Table -> what one plan adds to the large files of all plans, as each file takes it."""

import pickle
import zlib
from dataclasses import dataclass

from zi_site.downloads.csv_file import action_lines
from zi_site.downloads.parquet_file import lines_of
from zi_site.downloads.stratml_file import stratml_name, stratml_of
from zi_site.downloads.xlsx_stream import rows_of
from zi_site.views.listings import ALL_ACTIONS, ALL_REPORTS, LISTINGS, Listing
from zi_site.views.records import Records, records_of
from zi_site.views.table import Table

_FAST = 1  # level of compression, of what is unpacked again soon


@dataclass(frozen=True, slots=True)
class DataPiece:
    """What one plan adds to the large files of all plans, where making it anew costs most."""

    csv: bytes  # its lines of the table of all actions, compressed as all that follows
    rows: dict[str, tuple[int, bytes]]  # of each list of the workbook: how many, and which
    stratml: tuple[str, bytes]  # name, and document
    database: bytes  # its records, pickled
    parquet: dict[str, bytes]  # its lines of each list that has a Parquet file

    def count(self, listing: Listing) -> int:
        """How many lines it adds to a list."""
        return self.rows[listing.relation.name][0]

    @property
    def records(self) -> Records:
        """What it adds to the database."""
        records: Records = pickle.loads(zlib.decompress(self.database))
        return records


def make_piece(table: Table) -> DataPiece:
    """One plan's piece of the large files."""
    lists = {each.relation.name: list(each.of_plan(table)) for each in LISTINGS}
    in_parquet = [each.relation.name for each in (ALL_ACTIONS, ALL_REPORTS)]
    return DataPiece(
        _packed(action_lines(table)),
        {name: (len(lines), _packed(rows_of(lines))) for name, lines in lists.items()},
        (stratml_name(table), _packed(stratml_of(table))),
        _packed(pickle.dumps(records_of(table), pickle.HIGHEST_PROTOCOL)),
        {name: _packed(lines_of(lists[name])) for name in in_parquet},
    )


def _packed(content: bytes) -> bytes:
    return zlib.compress(content, _FAST)
