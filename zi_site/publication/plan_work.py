"""What is done for each plan by itself, in worker processes: its copies and its pages."""

import pickle
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from zi_site.downloads.copies import copies_of
from zi_site.downloads.csv_file import action_lines
from zi_site.downloads.ics_file import calendars_of
from zi_site.downloads.picture_file import picture_of
from zi_site.downloads.stratml_file import stratml_name, stratml_of
from zi_site.downloads.xlsx_stream import rows_of
from zi_site.machine.outputs import OutputFile
from zi_site.plan.model import Plan
from zi_site.plan.reports import Realisasi
from zi_site.publication import store
from zi_site.publication.pages import embed_page, plan_pages
from zi_site.publication.pages_changes import changes_page
from zi_site.publication.pages_lke import lke_pages
from zi_site.publication.pages_reports import report_pages
from zi_site.publication.store import Copy
from zi_site.views.following import Following
from zi_site.views.listings import ALL_ACTIONS, ALL_REPORTS, LISTINGS, Listing
from zi_site.views.records import Records, records_of
from zi_site.views.relations import Record
from zi_site.views.site import Surroundings
from zi_site.views.table import Table, table_of

_FAST = 1  # level of compression, of what is unpacked again soon


@dataclass(frozen=True, slots=True)
class CopyWork:
    plan: Plan
    content: bytes  # the plan file as it stands, which is itself published
    store: Path
    key: str  # of ``store.key_of``
    address: str  # the site's, which its PDF copy names
    without: tuple[str, ...]  # endings of copies that are not made
    realisasi: Realisasi | None = None
    reports: bytes = b""  # the file of reports as it stands, published too


def make_copies(work: CopyWork) -> tuple[Copy, ...]:
    """One plan's copies, from the store where they are kept already."""
    kept = store.find(work.store, work.key)
    if kept is not None:
        return kept
    table = table_of(work.plan, work.realisasi)
    made = copies_of(table, work.content, work.without, work.reports, work.address)
    return store.keep(work.store, work.key, made)


@dataclass(frozen=True, slots=True)
class CalendarWork:
    table: Table
    following: Following
    store: Path
    key: str


def make_calendars(work: CalendarWork) -> tuple[Copy, ...]:
    """The calendars of one plan, which depend on its history and on the site's address too; and
    its picture, which is no copy.
    """
    made = (*calendars_of(work.table, work.following), picture_of(work.table))
    return store.keep(work.store, work.key, made)


@dataclass(frozen=True, slots=True)
class DataPiece:
    """What one plan adds to the large files of all plans, where making it anew costs most."""

    csv: bytes  # its lines of the table of all actions, compressed as all that follows
    rows: dict[str, tuple[int, bytes]]  # of each list of the workbook: how many, and which
    stratml: tuple[str, bytes]  # name, and document
    database: bytes  # its records, pickled
    columns: bytes  # its lines of the lists that have Parquet files, pickled

    def count(self, listing: Listing) -> int:
        """How many lines it adds to a list."""
        return self.rows[listing.relation.name][0]

    @property
    def records(self) -> Records:
        """What it adds to the database."""
        records: Records = _unpacked(self.database)
        return records

    def lines(self, listing: Listing) -> list[Record]:
        """What it adds to a list that has a Parquet file."""
        lines: dict[str, list[Record]] = _unpacked(self.columns)
        return lines[listing.relation.name]


def make_piece(table: Table) -> DataPiece:
    """One plan's piece of the large files."""
    lists = {each.relation.name: list(each.of_plan(table)) for each in LISTINGS}
    rows = {name: (len(lines), _packed(rows_of(lines))) for name, lines in lists.items()}
    columns = {each.relation.name: lists[each.relation.name] for each in (ALL_ACTIONS, ALL_REPORTS)}
    return DataPiece(
        _packed(action_lines(table)),
        rows,
        (stratml_name(table), _packed(stratml_of(table))),
        _pickled(records_of(table)),
        _pickled(columns),
    )


def _packed(content: bytes) -> bytes:
    return zlib.compress(content, _FAST)


def _pickled(value: object) -> bytes:
    return _packed(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))


def _unpacked(content: bytes) -> Any:
    return pickle.loads(zlib.decompress(content))


def make_pages(work: tuple[Table, Surroundings]) -> tuple[OutputFile, ...]:
    """One plan's pages, as portable Markdown."""
    return (
        *plan_pages(*work),
        embed_page(*work),
        *report_pages(*work),
        *lke_pages(*work),
        *changes_page(*work),
    )
