"""Site -> the open-data files: all actions in one CSV, schemas, a Data Package, checksums."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from importlib.resources import files

from zi_site.downloads.csv_file import csv_of, reports_csv_of
from zi_site.machine.outputs import OutputFile
from zi_site.plan import glossary
from zi_site.plan.columns import ARTI_KOLOM, KOLOM
from zi_site.plan.reports import STATUS
from zi_site.publication.store import Copy
from zi_site.views.report_columns import ARTI_LAPORAN, KOLOM_LAPORAN
from zi_site.views.site import FORMATS, Site
from zi_site.views.table import Table

ALL_ACTIONS = "rencana-aksi.csv"
ALL_REPORTS = "realisasi.csv"  # only where anything is reported
# The files under /data/ and what each is, in the order in which their page lists them.
FILES = {
    ALL_ACTIONS: "Semua aksi dari semua rencana dalam satu tabel CSV (UTF-8, koma)",
    ALL_REPORTS: "Semua laporan realisasi dari semua rencana, satu baris satu laporan (CSV)",
    "datapackage.json": "Uraian tabel itu untuk program (Data Package)",
    "katalog.jsonld": "Katalog semua rencana dan salinannya (DCAT)",
    "rencana-aksi.schema.json": "JSON Schema naskah YAML sebuah rencana",
    "realisasi.schema.json": "JSON Schema naskah YAML laporan realisasi",
    "salinan-json.schema.json": "JSON Schema salinan JSON sebuah rencana",
    "masalah.schema.json": "JSON Schema keluaran pemeriksa, untuk program",
    "SHA256SUMS": "Sidik SHA-256 berkas terbuka, untuk memeriksa keutuhannya",
}
_SHIPPED = tuple(name for name in FILES if name.endswith(".schema.json"))


def listed_files(site: Site) -> dict[str, str]:
    """Those that this site has."""
    return {name: what for name, what in FILES.items() if site.reported or name != ALL_REPORTS}


def data_files(site: Site, copies: Sequence[Copy]) -> Iterator[OutputFile]:
    """The files of /data/, the checksums last: they cover every copy and every other data file."""
    made = [
        OutputFile(f"data/{ALL_ACTIONS}", csv_of(site.tables)),
        *(OutputFile(f"data/{name}", _shipped(name)) for name in _SHIPPED),
        OutputFile("data/datapackage.json", _json(_data_package(site))),
        OutputFile("data/katalog.jsonld", _json(_catalogue(site, {copy.path for copy in copies}))),
    ]
    if site.reported:
        made.append(OutputFile(f"data/{ALL_REPORTS}", reports_csv_of(site.reported)))
    yield from made
    sums = [(copy.path, copy.sha256) for copy in copies]
    sums += [(file.path, hashlib.sha256(file.content).hexdigest()) for file in made]
    lines = "".join(f"{digest}  ../{path}\n" for path, digest in sorted(sums))
    yield OutputFile("data/SHA256SUMS", lines.encode())


def _data_package(site: Site) -> dict[str, object]:
    """A Frictionless Data Package (v1) of the table of actions and that of reports, if any."""
    actions = [_field(name, ARTI_KOLOM[name]) for name in KOLOM]
    reports = [_field(name, ARTI_LAPORAN[name]) for name in KOLOM_LAPORAN]
    resources = [_resource("rencana-aksi", ALL_ACTIONS, actions, ["satker", "tahun", "id"])]
    if site.reported:
        resources.append(
            _resource("realisasi", ALL_REPORTS, reports, ["satker", "tahun", "aksi", "periode"])
        )
    return {
        "profile": "tabular-data-package",
        "name": "rencana-aksi-zona-integritas",
        "title": site.settings.title,
        "description": f"{site.settings.description} Memuat {len(site.tables)} rencana.",
        "homepage": f"{site.settings.address}data/",
        "created": f"{site.settings.data_date.isoformat()}T00:00:00+07:00",
        "resources": resources,
    }


def _resource(
    name: str, path: str, fields: list[dict[str, object]], key: list[str]
) -> dict[str, object]:
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "doubleQuote": True, "header": True},
        "schema": {"fields": fields, "primaryKey": key},
    }


def _field(name: str, meaning: str) -> dict[str, object]:
    field: dict[str, object] = {
        "name": name,
        "type": "integer" if name == "tahun" else "string",
        "description": meaning,
    }
    if name in _CHOICES:
        field["constraints"] = {"enum": list(_CHOICES[name]), "required": True}
    return field


_CHOICES = {"kepastian": glossary.KEPASTIAN, "status": STATUS}


def _catalogue(site: Site, paths: set[str]) -> dict[str, object]:
    """A DCAT catalogue: one dataset a plan, one distribution for each copy in ``paths``."""
    address = site.settings.address
    return {
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "dct:issued": {"@type": "http://www.w3.org/2001/XMLSchema#date"},
        },
        "@type": "dcat:Catalog",
        "@id": f"{address}data/katalog.jsonld",
        "dct:title": site.settings.title,
        "dct:language": "id",
        "dcat:dataset": [
            {
                "@type": "dcat:Dataset",
                "@id": f"{address}{table.name}/",
                "dct:title": f"{table.judul} ({table.satker.nama}, {table.tahun})",
                "dct:publisher": table.satker.nama,
                **(
                    {"dct:issued": table.keputusan.tanggal.isoformat()}
                    if table.keputusan.tanggal
                    else {}
                ),
                "dcat:distribution": [
                    {
                        "@type": "dcat:Distribution",
                        "dcat:downloadURL": {"@id": f"{address}{path}"},
                        "dcat:mediaType": media_type,
                    }
                    for path, media_type in _copy_paths(table)
                    if path in paths
                ],
            }
            for table in site.tables
        ],
    }


def _copy_paths(table: Table) -> Iterator[tuple[str, str]]:
    """Where each copy of a plan and of its reports may stand, with its media type."""
    for stem in (table.file_stem, table.reports_stem):
        yield from (
            (f"{table.name}/{stem}.{ending}", kind.media_type) for ending, kind in FORMATS.items()
        )


def _shipped(name: str) -> bytes:
    return (files("zi_site") / "data" / name).read_bytes()


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
