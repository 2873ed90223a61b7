"""All plans -> the latest of their changes and corrections, the newest first."""

import heapq

from zi_site.views.changes_plan import ChangeEntry, changes_of
from zi_site.views.site import Site
from zi_site.views.table import Table


def latest_changes(site: Site, many: int) -> list[tuple[ChangeEntry, Table]]:
    """At most ``many``; of one moment in the order of ``Site.ordered``."""
    every = (
        (entry, table)
        for table in site.ordered
        for entry in changes_of(table, site.steps_of(table)).entries
    )
    return heapq.nlargest(many, every, key=lambda pair: pair[0].moment)
