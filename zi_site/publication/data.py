"""Site -> the open-data files: lists of all plans, schemas, their descriptions, checksums."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from itertools import chain

from zi_site.downloads.csv_file import csv_of_lines, reports_csv_of
from zi_site.machine.outputs import OutputFile
from zi_site.plan import reference
from zi_site.publication import data_files as named
from zi_site.publication.data_catalogue import catalogue_of
from zi_site.publication.data_package import data_package
from zi_site.publication.store import Copy
from zi_site.views.listings import ALL_PLANS, LKE
from zi_site.views.relations import SATKER, Record, Relation
from zi_site.views.site import Site

FOLDER = "data/"


def data_files(site: Site, copies: Sequence[Copy]) -> Iterator[OutputFile]:
    """The files of /data/ beside the large ones, which are among ``copies``; the checksums last:
    they cover every copy and every other file.
    """
    sums = {copy.path: copy.sha256 for copy in copies}
    sizes = {copy.path.removeprefix(FOLDER): copy.size for copy in copies if _is_large(copy)}
    for name, content in _contents(site):
        sizes[name] = len(content)
        sums[FOLDER + name] = hashlib.sha256(content).hexdigest()
        yield OutputFile(FOLDER + name, content)
    described = {name: (size, sums[FOLDER + name]) for name, size in sizes.items()}
    package = _json(data_package(site, described))
    catalogue = _json(catalogue_of(site, copies, sizes), indent=None)  # 4 MB of all plans
    for name, content in ((named.PACKAGE, package), (named.CATALOGUE, catalogue)):
        sums[FOLDER + name] = hashlib.sha256(content).hexdigest()
        yield OutputFile(FOLDER + name, content)
    yield OutputFile(FOLDER + named.SUMS, _checksums(sums))


def _is_large(copy: Copy) -> bool:
    return copy.path.startswith(FOLDER)


def _contents(site: Site) -> Iterator[tuple[str, bytes]]:
    if site.reported:
        yield named.ALL_REPORTS, reports_csv_of(site.reported)
    yield named.ALL_PLANS, _csv(ALL_PLANS.relation, ALL_PLANS.lines(site.tables))
    yield named.OFFICES, _shipped_csv(SATKER, named.OFFICES)
    yield named.SHEET, _shipped_csv(LKE, named.SHEET)
    for name in named.SHIPPED:
        yield name, (files("zi_site") / "data" / name).read_bytes()


def _shipped_csv(relation: Relation, name: str) -> bytes:
    """A table of reference in the form of all other lists."""
    lines = reference.shipped(name)
    return _csv(relation, (tuple(line[column] for column in relation.names) for line in lines))


def _csv(relation: Relation, lines: Iterator[Record]) -> bytes:
    texts = (["" if cell is None else str(cell) for cell in line] for line in lines)
    return csv_of_lines(chain([relation.names], texts))


def _checksums(sums: Mapping[str, str]) -> bytes:
    lines = (f"{digest}  ../{path}\n" for path, digest in sorted(sums.items()))
    return "".join(lines).encode()


def _json(value: object, indent: int | None = 2) -> bytes:
    separators = (",", ": " if indent else ":")
    return (
        json.dumps(value, ensure_ascii=False, indent=indent, separators=separators) + "\n"
    ).encode()
