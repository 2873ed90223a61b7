"""What is done for each plan by itself, in worker processes: its copies and its pages."""

from dataclasses import dataclass
from pathlib import Path

from zi_site.downloads.copies import copies_of
from zi_site.downloads.ics_file import calendars_of
from zi_site.downloads.picture_file import picture_of
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
from zi_site.views.site import Surroundings
from zi_site.views.table import Table, table_of


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


def make_pages(work: tuple[Table, Surroundings]) -> tuple[OutputFile, ...]:
    """One plan's pages, as portable Markdown."""
    return (
        *plan_pages(*work),
        embed_page(*work),
        *report_pages(*work),
        *lke_pages(*work),
        *changes_page(*work),
    )
