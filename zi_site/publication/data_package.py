"""The files of /data/ -> their description for programs: a Frictionless Data Package (v1)."""

from collections.abc import Iterator, Mapping

from zi_site import __version__
from zi_site.plan import glossary
from zi_site.plan.columns import KOLOM
from zi_site.publication import data_files
from zi_site.publication.data_files import FOR_PROGRAMS, TABLES, DataFile
from zi_site.views import relations
from zi_site.views.listings import ACTIONS, LKE, PLANS, REPORTS
from zi_site.views.relations import SATKER, DataColumn, Relation
from zi_site.views.report_columns import KOLOM_LAPORAN
from zi_site.views.site import Site

Entry = dict[str, object]
# What a line of each table is; columns that no file has yet stand at a relation's end.
_DESCRIBED: dict[str, tuple[Relation, int]] = {
    data_files.ALL_ACTIONS: (ACTIONS, len(KOLOM)),
    data_files.ALL_REPORTS: (REPORTS, len(KOLOM_LAPORAN)),
    data_files.ALL_PLANS: (PLANS, len(PLANS.columns)),
    data_files.OFFICES: (SATKER, len(SATKER.columns)),
    data_files.SHEET: (LKE, len(LKE.columns)),
}
# Columns of a table, and where the same stand as the key of another.
_REFERS = {
    data_files.ALL_ACTIONS: (
        (("satker",), "satker", ("satker",)),
        (("satker", "tahun"), "rencana", ("satker", "tahun")),
        (("subpilar",), "lke", ("subpilar_nomor",)),
    ),
    data_files.ALL_REPORTS: (
        (("satker", "tahun", "aksi"), "rencana-aksi", ("satker", "tahun", "id")),
    ),
    data_files.ALL_PLANS: ((("satker",), "satker", ("satker",)),),
}
_TYPES = {
    relations.INTEGER: "integer",
    relations.NUMBER: "number",
    relations.DATE: "date",
}


def data_package(site: Site, sizes: Mapping[str, tuple[int, str]]) -> Entry:
    """The description; ``sizes`` has the bytes and the SHA-256 of each file that there is."""
    resources = [
        _resource(file, *sizes[file.name])
        for file in (*TABLES, *FOR_PROGRAMS)
        if file.name in sizes and not file.describes
    ]
    # the table of actions first, as it always was
    resources.sort(key=lambda each: each["path"] != data_files.ALL_ACTIONS)
    return {
        "profile": "data-package",
        "name": "rencana-aksi-zona-integritas",
        "id": f"{site.settings.address}data/",
        "title": site.settings.title,
        "description": f"{site.settings.description} Memuat {len(site.tables)} rencana.",
        "homepage": f"{site.settings.address}data/",
        "version": edition(site),
        "created": f"{site.settings.data_date.isoformat()}T00:00:00+07:00",
        "keywords": ["zona integritas", "rencana aksi", "KPU", "WBK", "WBBM"],
        "licenses": [LICENSE],
        "contributors": _contributors(site),
        "sources": [{"title": "Keputusan satuan kerja KPU tentang rencana aksi Zona Integritas"}],
        "resources": resources,
    }


LICENSE = {
    "name": data_files.LICENSE_NAME,
    "title": data_files.LICENSE_TITLE,
    "path": data_files.LICENSE_ADDRESS,
}


def edition(site: Site) -> str:
    """The version of the data: that of its form, and the date of its content after the plus."""
    return f"{glossary.VERSI}.0.0+{site.settings.data_date:%Y%m%d}"


def _contributors(site: Site) -> list[Entry]:
    publisher: Entry = {
        "title": site.settings.title,
        "path": site.settings.address,
        "role": "publisher",
    }
    return [publisher, {"title": f"zi_site developers (zi_site {__version__})", "role": "wrangler"}]


def _resource(file: DataFile, size: int, digest: str) -> Entry:
    stem, _, form = file.name.rpartition(".")
    about: Entry = {
        "name": stem if file.name in _DESCRIBED else f"{stem}-{form}",
        "path": file.name,
        "title": file.said,
        "format": form,
        "mediatype": file.media_type,
        "bytes": size,
        "hash": f"sha256:{digest}",
    }
    return about | (_table(file) if file.name in _DESCRIBED else _OTHER)


# Not a table to be validated by its columns, even where a program could read it as one.
_OTHER: Entry = {"profile": "data-resource", "type": "file"}


def _table(file: DataFile) -> Entry:
    relation, length = _DESCRIBED[file.name]
    schema: Entry = {
        "fields": [_field(column) for column in relation.columns[:length]],
        "primaryKey": list(relation.key),
        "foreignKeys": list(_foreign_keys(file)),
    }
    return {
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "doubleQuote": True, "header": True},
        "schema": schema,
    }


def _foreign_keys(file: DataFile) -> Iterator[Entry]:
    for fields, resource, others in _REFERS.get(file.name, ()):
        reference = {"resource": resource, "fields": list(others)}
        yield {"fields": list(fields), "reference": reference}


def _field(column: DataColumn) -> Entry:
    constraints: Entry = {"required": True} if column.required else {}
    if column.choices:
        constraints["enum"] = list(column.choices)
    field: Entry = {
        "name": column.name,
        "type": _TYPES.get(column.holds, "string"),
        "description": column.said,
    }
    return field | ({"constraints": constraints} if constraints else {})
