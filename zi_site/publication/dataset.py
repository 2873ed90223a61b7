"""Plans -> what search engines read of them: a schema.org Dataset as JSON-LD, inside the page.

The element that holds it is data, not a script: browsers run nothing of it, and the page's
Content-Security-Policy has nothing to say of it.
"""

from collections.abc import Mapping

from zi_site.publication.data_files import FILES, LICENSE_ADDRESS
from zi_site.publication.data_package import edition
from zi_site.views.settings import Settings
from zi_site.views.site import FORMATS, CopyFile, Site, Surroundings
from zi_site.views.table import Table

Entry = dict[str, object]


def plan_dataset(table: Table, around: Surroundings) -> Entry:
    """One plan, by the office that decreed it."""
    settings, satker = around.settings, table.satker
    address = f"{settings.address}{table.name}/"
    entry = _dataset(address) | {
        "name": f"Rencana aksi Zona Integritas {satker.nama} {table.tahun}",
        "description": (
            f"Rencana aksi pembangunan Zona Integritas {satker.nama} tahun {table.tahun}: "
            f"{len(table.rows)} aksi dengan komponen, bukti fisik, bulan, dan penanggung jawabnya."
        ),
        "creator": {"@type": "GovernmentOrganization", "name": satker.nama},
        "temporalCoverage": f"{table.tahun}-01-01/{table.tahun}-12-31",
        "spatialCoverage": {"@type": "Place", "name": f"{satker.nama_wilayah}, {satker.provinsi}"},
        "isPartOf": f"{settings.address}data/",
        "distribution": [_copy(settings, table, copy) for copy in around.copies],
    }
    if table.keputusan.tanggal:
        entry["datePublished"] = table.keputusan.tanggal.isoformat()
    if around.changed:
        entry["dateModified"] = around.changed.date().isoformat()
    return entry


def site_dataset(site: Site, sizes: Mapping[str, int]) -> Entry:
    """All plans together; ``sizes`` are those of the large files."""
    address = f"{site.settings.address}data/"
    years = f"{site.years[-1]}-01-01/{site.years[0]}-12-31" if site.years else ""
    listed = [
        file
        for file in FILES.values()
        if not file.describes and (site.reported or not file.of_reports)
    ]
    return _dataset(address) | {
        "name": f"{site.settings.title}: semua rencana",
        "description": f"{site.settings.description} Memuat {len(site.tables)} rencana.",
        "creator": {"@type": "Organization", "name": site.settings.title},
        "version": edition(site),
        "dateModified": site.settings.data_date.isoformat(),
        "temporalCoverage": years,
        "spatialCoverage": {"@type": "Place", "name": "Indonesia"},
        "keywords": ["zona integritas", "rencana aksi", "KPU"],
        "includedInDataCatalog": {"@type": "DataCatalog", "url": f"{address}katalog.jsonld"},
        "distribution": [
            _download(f"{address}{file.name}", file.media_type, sizes.get(file.name, 0))
            for file in listed
        ],
    }


def _dataset(address: str) -> Entry:
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": address,
        "url": address,
        "inLanguage": "id",
        "license": LICENSE_ADDRESS,
        "isAccessibleForFree": True,
    }


def _copy(settings: Settings, table: Table, copy: CopyFile) -> Entry:
    stem = table.reports_stem if copy.of_reports else table.file_stem
    kind = FORMATS[copy.extension].media_type
    path = f"{table.name}/{stem}.{copy.extension}"
    address = settings.archive_of(path) or settings.address + path
    return _download(address, kind, copy.size)


def _download(address: str, media_type: str, size: int) -> Entry:
    entry: Entry = {"@type": "DataDownload", "encodingFormat": media_type, "contentUrl": address}
    return entry | ({"contentSize": f"{size} B"} if size else {})
