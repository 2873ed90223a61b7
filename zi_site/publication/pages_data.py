"""Site -> the pages of the open data: what there is to take, and how programs take it."""

from collections.abc import Iterator, Mapping

from zi_site.machine.outputs import OutputFile
from zi_site.plan import glossary
from zi_site.plan.columns import ARTI_KOLOM
from zi_site.publication import data_files
from zi_site.publication.data_files import FOR_PROGRAMS, TABLES, listed_files
from zi_site.publication.data_package import edition
from zi_site.publication.dataset import site_dataset
from zi_site.publication.pages_render import PageHead, render
from zi_site.views import addresses
from zi_site.views.relations import RELATIONS
from zi_site.views.report_columns import ARTI_LAPORAN, ARTI_REALISASI
from zi_site.views.site import FORMATS, Site

_DATA = ("Data terbuka", "Unduhan semua rencana aksi, arti setiap kolom, dan lisensinya.")
_API = (
    "Data untuk program",
    "Alamat tetap semua berkas data, bentuknya, versinya, dan perubahannya.",
)
# What changed in the form of the data, newest first: the version, the day, and what is new. The
# first number changes when a name or a meaning changes; then this says what programs must do.
CHANGES = (
    (
        "1.0.0",
        "Bentuk pertama: CSV semua aksi dan semua laporan; CSV satu baris satu rencana; daftar "
        "satker dan LKE; buku kerja XLSX, basis data SQLite, Parquet, dan StratML untuk semua "
        "rencana; Data Package, katalog DCAT, dan JSON Schema.",
    ),
)


def data_pages(site: Site, sizes: Mapping[str, int], listed: bool) -> Iterator[OutputFile]:
    """``sizes`` are those of the large files by name; ``listed``: whether each office is named."""
    page = PageHead("data", addresses.DATA, *_DATA, site.settings)
    yield render(
        "data.html",
        page,
        site=site,
        columns=ARTI_KOLOM,
        of_action=ARTI_REALISASI,
        of_report=ARTI_LAPORAN,
        tables=tuple(listed_files(site, sizes, TABLES)),
        for_programs=tuple(listed_files(site, sizes, FOR_PROGRAMS)),
        license=data_files.LICENSE_ADDRESS,
        edition=edition(site),
        dataset=site_dataset(site, sizes),
        listed=listed,
        offline=data_files.OFFLINE,
    )
    page = PageHead("api", addresses.API, *_API, site.settings)
    yield render(
        "data_api.html",
        page,
        site=site,
        files=tuple(listed_files(site, sizes, (*TABLES, *FOR_PROGRAMS))),
        formats=FORMATS,
        relations=RELATIONS,
        changes=CHANGES,
        edition=edition(site),
        form=glossary.VERSI,
    )
