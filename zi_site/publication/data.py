"""Everything published -> the open-data files: all actions in one CSV, schemas, a Data Package, checksums."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from importlib.resources import files

from zi_site import glossary
from zi_site.downloads.csv_file import csv_of
from zi_site.outputs import OutputFile
from zi_site.publication.store import Copy
from zi_site.views.site import FORMATS, Site

PLAN_SCHEMA = "rencana-aksi.schema.json"
COPY_SCHEMA = "salinan-json.schema.json"
ALL_ACTIONS = "rencana-aksi.csv"


def data_files(site: Site, copies: Sequence[Copy]) -> Iterator[OutputFile]:
    """The files of /data/, the checksums last: they cover every copy and every other data file."""
    made = [
        OutputFile(f"data/{ALL_ACTIONS}", csv_of(site.tables)),
        *(OutputFile(f"data/{name}", _shipped(name)) for name in (PLAN_SCHEMA, COPY_SCHEMA)),
        OutputFile("data/datapackage.json", _json(_data_package(site))),
        OutputFile("data/katalog.jsonld", _json(_catalogue(site, {copy.path for copy in copies}))),
    ]
    yield from made
    sums = [(copy.path, copy.sha256) for copy in copies]
    sums += [(file.path, hashlib.sha256(file.content).hexdigest()) for file in made]
    lines = "".join(f"{digest}  ../{path}\n" for path, digest in sorted(sums))
    yield OutputFile("data/SHA256SUMS", lines.encode())


def _data_package(site: Site) -> dict[str, object]:
    """A Frictionless Data Package (v1) of the one table."""
    return {
        "profile": "tabular-data-package",
        "name": "rencana-aksi-zona-integritas",
        "title": site.settings.title,
        "description": f"{site.settings.description} Memuat {len(site.tables)} rencana.",
        "homepage": f"{site.settings.address}data/",
        "created": f"{site.settings.data_date.isoformat()}T00:00:00+07:00",
        "resources": [
            {
                "profile": "tabular-data-resource",
                "name": "rencana-aksi",
                "path": ALL_ACTIONS,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "dialect": {"delimiter": ",", "lineTerminator": "\n", "doubleQuote": True, "header": True},
                "schema": {
                    "fields": [_field(name) for name in glossary.KOLOM],
                    "primaryKey": ["satker", "tahun", "id"],
                },
            }
        ],
    }


def _field(name: str) -> dict[str, object]:
    field: dict[str, object] = {
        "name": name,
        "type": "integer" if name == "tahun" else "string",
        "description": glossary.ARTI_KOLOM[name],
    }
    if name == "kepastian":
        field["constraints"] = {"enum": list(glossary.KEPASTIAN), "required": True}
    return field


def _catalogue(site: Site, paths: set[str]) -> dict[str, object]:
    """A DCAT catalogue: one dataset a plan, one distribution for each copy that exists (``paths``)."""
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
                **({"dct:issued": table.keputusan.tanggal.isoformat()} if table.keputusan.tanggal else {}),
                "dcat:distribution": [
                    {
                        "@type": "dcat:Distribution",
                        "dcat:downloadURL": {"@id": f"{address}{table.name}/{table.file_stem}.{ending}"},
                        "dcat:mediaType": kind.media_type,
                    }
                    for ending, kind in FORMATS.items()
                    if f"{table.name}/{table.file_stem}.{ending}" in paths
                ],
            }
            for table in site.tables
        ],
    }


def _shipped(name: str) -> bytes:
    return (files("zi_site") / "data" / name).read_bytes()


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
