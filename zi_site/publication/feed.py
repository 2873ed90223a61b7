"""Site -> the Atom feed (RFC 4287): new plans, their changes, new reports; the latest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time

from zi_site.machine.clock import WIB
from zi_site.machine.outputs import OutputFile
from zi_site.publication.pages_render import environment
from zi_site.views import addresses
from zi_site.views.changes_all import latest_changes
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


def feed_file(site: Site) -> OutputFile:
    """``updated`` is the last commit on a plan's file; without a history the date of all data."""
    news = sorted(_news(site), key=lambda each: each.updated, reverse=True)
    moment = news[0].updated if news else _data_moment(site)
    body = (
        environment()
        .get_template("umpan.xml")
        .render(site=site, moment=moment, news=news[:LISTED_CHANGES])
    )
    return OutputFile(addresses.FEED.lstrip("/"), body.encode())


def _news(site: Site) -> Iterator[News]:
    """Every plan, the latest changes, the latest report on each; sorting keeps this order."""
    for table in site.ordered:
        yield _plan(site, table)
    for entry, table in latest_changes(site, LISTED_CHANGES):
        if entry.unread:
            continue  # nothing that a reader of news could do anything with
        address = f"{addresses.changes(table.satker.satker, table.tahun)}#{entry.anchor}"
        title = f"Perubahan pada Rencana Aksi {table.satker.nama} {table.tahun}: {entry.counts}"
        yield News(address, title, table, entry.moment, _shortened(entry.sentences))
    for table in site.reported:
        if day := last_report(table):
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
