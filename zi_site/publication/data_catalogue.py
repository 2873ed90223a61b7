"""Site -> its catalogue in DCAT, as JSON-LD: with what DCAT-AP asks of every catalogue."""

from collections.abc import Iterator, Mapping, Sequence

from zi_site.publication.data_files import FILES, LICENSE_ADDRESS
from zi_site.publication.data_package import edition
from zi_site.publication.store import Copy
from zi_site.views.site import FORMATS, Site
from zi_site.views.table import Table

Entry = dict[str, object]
_XSD = "http://www.w3.org/2001/XMLSchema#"
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "dct:issued": {"@type": f"{_XSD}date"},
    "dct:modified": {"@type": f"{_XSD}date"},
    "dct:license": {"@type": "@id"},
    "dcat:accessURL": {"@type": "@id"},
    "dcat:landingPage": {"@type": "@id"},
    "dcat:startDate": {"@type": f"{_XSD}date"},
    "dcat:endDate": {"@type": f"{_XSD}date"},
    "dcat:byteSize": {"@type": f"{_XSD}nonNegativeInteger"},
}


def catalogue_of(site: Site, copies: Sequence[Copy], sizes: Mapping[str, int]) -> Entry:
    """One dataset of all plans and one for each; ``sizes`` are those of the files of /data/."""
    address = site.settings.address
    publisher = _agent(address, site.settings.title)
    by_path = {copy.path: copy for copy in copies}
    plans = (_plan(site, table, by_path) for table in site.tables)
    return {
        "@context": _CONTEXT,
        "@type": "dcat:Catalog",
        "@id": f"{address}data/katalog.jsonld",
        "dct:title": site.settings.title,
        "dct:description": site.settings.description,
        "dct:publisher": publisher,
        "dct:language": "id",
        "dct:license": LICENSE_ADDRESS,
        "dct:modified": site.settings.data_date.isoformat(),
        "foaf:homepage": {"@id": address},
        "dcat:dataset": [_all_plans(site, publisher, sizes), *plans],
    }


def _agent(address: str, name: str) -> Entry:
    return {"@id": address, "@type": "foaf:Agent", "foaf:name": name}


def _all_plans(site: Site, publisher: Entry, sizes: Mapping[str, int]) -> Entry:
    address = f"{site.settings.address}data/"
    return {
        "@type": "dcat:Dataset",
        "@id": address,
        "dct:title": f"{site.settings.title}: semua rencana",
        "dct:description": f"{site.settings.description} Memuat {len(site.tables)} rencana.",
        "dct:publisher": publisher,
        "dct:modified": site.settings.data_date.isoformat(),
        "owl:versionInfo": edition(site),
        "dcat:landingPage": address,
        "dcat:keyword": ["zona integritas", "rencana aksi", "KPU"],
        "dcat:distribution": [
            _distribution(f"{address}{name}", file.media_type, sizes[name])
            for name, file in FILES.items()
            if name in sizes and not file.describes
        ],
    }


def _plan(site: Site, table: Table, copies: Mapping[str, Copy]) -> Entry:
    address, decree = site.settings.address, table.keputusan
    page = f"{address}{table.name}/"
    entry: Entry = {
        "@type": "dcat:Dataset",
        "@id": page,
        "dct:title": f"{table.judul or 'Rencana aksi'} ({table.satker.nama}, {table.tahun})",
        "dct:description": (
            f"Rencana aksi pembangunan Zona Integritas {table.satker.nama} tahun {table.tahun}: "
            f"{len(table.rows)} aksi, menurut {decree.name_of(table.satker.nama)}."
        ),
        "dct:publisher": _agent(f"{address}{table.satker.satker}/", table.satker.nama),
        "dcat:landingPage": page,
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": f"{table.tahun}-01-01",
            "dcat:endDate": f"{table.tahun}-12-31",
        },
    }
    if decree.tanggal:
        entry["dct:issued"] = decree.tanggal.isoformat()
    distributions = []
    for path, media_type in _copy_paths(table):
        if archived := site.settings.archive_of(path):
            distributions.append(_distribution(archived, media_type))
        elif path in copies:
            distributions.append(_distribution(address + path, media_type, copies[path].size))
    return entry | {"dcat:distribution": distributions}


def _distribution(address: str, media_type: str, size: int = 0) -> Entry:
    entry: Entry = {
        "@type": "dcat:Distribution",
        "dcat:accessURL": address,
        "dcat:downloadURL": {"@id": address},
        "dcat:mediaType": media_type,
        "dct:license": LICENSE_ADDRESS,
    }
    return entry | ({"dcat:byteSize": size} if size else {})


def _copy_paths(table: Table) -> Iterator[tuple[str, str]]:
    """Where each copy of a plan and of its reports may stand, with its media type."""
    for stem in (table.file_stem, table.reports_stem):
        yield from (
            (f"{table.name}/{stem}.{ending}", kind.media_type) for ending, kind in FORMATS.items()
        )
