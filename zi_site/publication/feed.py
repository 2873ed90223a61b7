"""Site -> Atom feeds (RFC 4287), of all offices and of each: new plans, their changes, new
reports; the latest first.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time
from heapq import nlargest

from zi_site.machine.clock import WIB
from zi_site.machine.outputs import OutputFile
from zi_site.publication.pages_render import environment
from zi_site.views import addresses
from zi_site.views.changes_plan import changes_of
from zi_site.views.grouping import grouped
from zi_site.views.reports import last_report
from zi_site.views.site import Site
from zi_site.views.table import Table

# A feed tells what is new; the catalogue under /data/ has all.
LISTED_CHANGES = 50
LISTED_SENTENCES = 8


@dataclass(frozen=True, slots=True)
class News:
    """One entry. ``address`` is its id too, and so never that of another entry."""

    address: str
    title: str
    table: Table
    updated: datetime
    summary: str
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """``page`` is what it is a feed of."""

    address: str
    page: str
    title: str


def feed_files(site: Site) -> Iterator[OutputFile]:
    """The feed of all, and one for each office that has something to tell."""
    of_plans = {table.name: tuple(_of_plan(site, table)) for table in site.ordered}
    every = [each for table in site.ordered for each in of_plans[table.name]]
    yield _file(site, Feed(addresses.FEED, addresses.HOME, site.settings.title), every)
    for slug, tables in grouped(site.ordered, lambda table: table.satker.satker).items():
        title = f"Rencana aksi Zona Integritas {tables[0].satker.nama}"
        news = [each for table in tables for each in of_plans[table.name]]
        yield _file(site, Feed(addresses.office_feed(slug), addresses.office(slug), title), news)


def _file(site: Site, feed: Feed, every: Iterable[News]) -> OutputFile:
    """``updated`` is the last commit on a plan's file; without a history the date of all data."""
    news = nlargest(LISTED_CHANGES, every, key=lambda each: each.updated)
    moment = news[0].updated if news else _data_moment(site)
    body = (
        environment()
        .get_template("umpan.xml")
        .render(site=site, feed=feed, moment=moment, news=news)
    )
    return OutputFile(feed.address.lstrip("/"), body.encode())


def _of_plan(site: Site, table: Table) -> Iterator[News]:
    """The plan, its changes, the latest report; sorting keeps this order."""
    yield _plan(site, table)
    for entry in changes_of(table, site.steps_of(table)).entries[:LISTED_CHANGES]:
        if entry.unread:
            continue  # nothing that a reader of news could do anything with
        address = f"{addresses.changes(table.satker.satker, table.tahun)}#{entry.anchor}"
        title = f"Perubahan pada Rencana Aksi {table.satker.nama} {table.tahun}: {entry.counts}"
        yield News(address, title, table, entry.moment, _shortened(entry.sentences))
    if table.reported and (day := last_report(table)):
        yield _reports(site, table, datetime.combine(day, time(), WIB))


def _plan(site: Site, table: Table) -> News:
    decree, day = table.keputusan, table.keputusan.tanggal
    return News(
        address=addresses.plan(table.satker.satker, table.tahun),
        title=f"Rencana Aksi {table.satker.nama} {table.tahun}",
        table=table,
        updated=site.changed.get(table.name) or _data_moment(site),
        summary=(f"{len(table.rows)} aksi dalam {len(table.areas)} area. {decree.name}."),
        published=datetime.combine(day, time(), WIB)
        if day
        else None,  # a decree prints a day only: its first moment
    )


def _reports(site: Site, table: Table, last: datetime) -> News:
    reported = sum(bool(row.laporan) for row in table.rows)
    plan = addresses.plan(table.satker.satker, table.tahun)
    return News(
        address=f"{plan}?laporan={last:%Y-%m-%d}#realisasi",
        title=f"Laporan realisasi Rencana Aksi {table.satker.nama} {table.tahun}",
        table=table,
        updated=site.changed.get(f"{table.name}.realisasi") or last,
        summary=f"{reported} dari {len(table.rows)} aksi sudah dilaporkan.",
    )


def _shortened(sentences: tuple[str, ...]) -> str:
    more = len(sentences) - LISTED_SENTENCES
    return " ".join(sentences[:LISTED_SENTENCES]) + (
        f" … dan {more} perubahan lagi." if more > 0 else ""
    )


def _data_moment(site: Site) -> datetime:
    return datetime.combine(site.settings.data_date, time(), WIB)
