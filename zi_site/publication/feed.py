"""Site -> the Atom feed (RFC 4287) of new and changed plans, the latest change first."""

from datetime import datetime, time

from zi_site.clock import WIB
from zi_site.outputs import OutputFile
from zi_site.publication.pages_render import environment
from zi_site.views import addresses
from zi_site.views.site import Site
from zi_site.views.table import Table

# A feed tells what is new; the catalogue under /data/ has all.
LISTED_CHANGES = 50


def feed_file(site: Site) -> OutputFile:
    """``updated`` is the last commit that changed the plan's file; without a history it is the date of all data."""
    changes = sorted(((_changed(site, table), table) for table in site.ordered), key=lambda pair: pair[0], reverse=True)
    moment = changes[0][0] if changes else _data_moment(site)
    body = (
        environment()
        .get_template("umpan.xml")
        .render(site=site, moment=moment, changes=changes[:LISTED_CHANGES], published=_published)
    )
    return OutputFile(addresses.FEED.lstrip("/"), body.encode())


def _changed(site: Site, table: Table) -> datetime:
    return site.changed.get(table.name) or _data_moment(site)


def _data_moment(site: Site) -> datetime:
    return datetime.combine(site.settings.data_date, time(), WIB)


def _published(table: Table) -> datetime | None:
    """A decree prints a day only: its first moment."""
    day = table.keputusan.tanggal
    return datetime.combine(day, time(), WIB) if day else None
