"""What changed -> a page for each plan with something to tell, and one of the latest changes."""

from collections.abc import Iterator

from zi_site.machine.outputs import OutputFile
from zi_site.publication.pages_render import PageHead, render
from zi_site.views import addresses
from zi_site.views.changes_all import latest_changes
from zi_site.views.changes_plan import changes_of, time_words
from zi_site.views.site import Site, Surroundings
from zi_site.views.table import Table

# Of so many moments a plan's page tells everything, of older ones how much was changed.
FULL_ENTRIES = 40

# How many changes the page of all plans lists, and how many sentences of each.
LISTED_CHANGES = 100
LISTED_SENTENCES = 4

_TITLE = "Perubahan terbaru"
_DESCRIPTION = (
    "Apa yang berubah pada rencana aksi yang terbit di sini, dan pembetulan yang dinyatakan satker."
)


def changes_page(table: Table, around: Surroundings) -> Iterator[OutputFile]:
    """One page, or none."""
    view = changes_of(table, around.steps)
    if not view.entries:
        return
    name = f"{table.satker.nama} {table.tahun}"
    page = PageHead(
        kind="perubahan",
        address=addresses.changes(table.satker.satker, table.tahun),
        title=f"Perubahan, Rencana Aksi {name}",
        description=f"Apa yang berubah pada salinan rencana aksi {name} sejak terbit di sini.",
        settings=around.settings,
    )
    first = time_words(view.first) if view.first else ""
    yield render("perubahan.html", page, table=table, view=view, first=first, full=FULL_ENTRIES)


def latest_page(site: Site) -> OutputFile:
    """The latest changes of all plans; one more than is shown tells whether there are more."""
    page = PageHead("perubahan-semua", addresses.CHANGES, _TITLE, _DESCRIPTION, site.settings)
    listed = latest_changes(site, LISTED_CHANGES + 1)
    return render(
        "perubahan_semua.html",
        page,
        known=site.steps is not None,
        latest=listed[:LISTED_CHANGES],
        more=len(listed) > LISTED_CHANGES,
        shown=LISTED_SENTENCES,
    )
