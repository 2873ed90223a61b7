"""One plan -> its small page without chrome, for an <iframe> on the office's own website."""

from zi_site.outputs import OutputFile
from zi_site.publication.pages_render import Page, render
from zi_site.views import addresses
from zi_site.views.site import Surroundings
from zi_site.views.table import Table
from zi_site.views.timeline import timeline_of


def embed_page(table: Table, around: Surroundings) -> OutputFile:
    name = f"Ringkasan rencana aksi {table.satker.nama} tahun {table.tahun}"
    page = Page(
        kind="ringkas",
        address=addresses.embed(table.satker.satker, table.tahun),
        title=name,
        description=f"{name}: banyaknya aksi dan bulan pelaksanaannya.",
        settings=around.settings,
    )
    return render("ringkas.html", page, table=table, total=timeline_of(table).total)
