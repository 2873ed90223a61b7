"""Site -> the Daftar Informasi Publik: its page, or one a province, and its copies."""

from collections.abc import Iterator

from zi_site.downloads.dip_files import dip_csv, dip_xlsx
from zi_site.machine.outputs import OutputFile
from zi_site.publication.pages_render import PageHead, render
from zi_site.publication.pieces import Keep, made_anew
from zi_site.views import addresses
from zi_site.views.dip import KOLOM_DIP, dip_of
from zi_site.views.site import Site, by_province
from zi_site.views.table import Table

# Beyond this many plans the page names the provinces, and each province has a page of its own. An
# entry takes about 700 bytes, so the page stays below 0.2 MB.
LISTED_ENTRIES = 250

# Beyond so many the entries are folded by year: on a phone one is a card of 540 px, and no page is
# to be longer than 8,000 px before something in it is opened.
UNFOLDED_ENTRIES = 12

_TITLE = "Daftar Informasi Publik"
_DESCRIPTION = (
    "Daftar Informasi Publik (DIP) yang disusun dari rencana aksi yang terbit di sini, "
    "juga sebagai CSV dan XLSX."
)


def register_pages(site: Site) -> Iterator[OutputFile]:
    """The register on one page, and a page a province where it would be too long."""
    listed = len(site.tables) <= LISTED_ENTRIES
    yield _page(
        site,
        PageHead("dip", addresses.REGISTER, _TITLE, _DESCRIPTION, site.settings),
        site.ordered if listed else (),
    )
    for province, tables in () if listed else by_province(site.ordered).items():
        address = addresses.register_province(province)
        description = f"Daftar Informasi Publik rencana aksi satker di {province}."
        page = PageHead("dip", address, f"{_TITLE}, {province}", description, site.settings)
        yield _page(site, page, tables, province)


def register_files(site: Site, keep: Keep = made_anew) -> Iterator[OutputFile]:
    """The copies hold every plan, whatever the page lists."""
    entries = dip_of(site.ordered, site.settings, site.info)
    lines = tuple(entry.cells() for entry in entries)
    yield OutputFile(addresses.register_copy("csv").lstrip("/"), dip_csv(lines))
    yield OutputFile(addresses.register_copy("xlsx").lstrip("/"), keep(_workbook, (), lines))


def _workbook(_: tuple[()], lines: tuple[tuple[str, ...], ...]) -> bytes:
    return dip_xlsx(lines)


def _page(site: Site, page: PageHead, tables: tuple[Table, ...], province: str = "") -> OutputFile:
    return render(
        "dip.html",
        page,
        site=site,
        entries=dip_of(tables, site.settings, site.info),
        headings=dict(KOLOM_DIP),
        province=province,
        folded=len(tables) > UNFOLDED_ENTRIES,
    )
