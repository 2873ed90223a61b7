"""The published addresses (a promise: other offices link to them) and relative links between them.

An address begins with ``/`` (the site's root, wherever it is published) and ends in ``/`` for a page. Links on pages
are relative, so that the site works at a domain's root, under a sub-path and from a local folder.
"""

import posixpath

HOME = "/"
OFFICES = "/satker/"
AREAS = "/area/"
MONTHS = "/bulan/"
DATA = "/data/"
ABOUT = "/tentang/"
METHOD = "/metode/"


def office(satker: str) -> str:
    return f"/{satker}/"


def plan(satker: str, tahun: int) -> str:
    return f"/{satker}/{tahun}/"


def action(satker: str, tahun: int, action_id: str) -> str:
    return f"{plan(satker, tahun)}#{action_anchor(action_id)}"


def action_anchor(action_id: str) -> str:
    return f"aksi-{action_id}"


def decree(satker: str, tahun: int) -> str:
    return f"{plan(satker, tahun)}keputusan/"


def copy(satker: str, tahun: int, extension: str) -> str:
    return f"{plan(satker, tahun)}rencana-aksi-{satker}-{tahun}.{extension}"


def area(kode: str) -> str:
    return f"{AREAS}{kode}/"


def month(tahun: int, bulan: int) -> str:
    return f"{MONTHS}{tahun}/{bulan:02d}/"


def plan_anchor(satker: str, tahun: int) -> str:
    """The anchor of a plan's own section on a page that lists several plans."""
    return f"{satker}-{tahun}"


def data(name: str) -> str:
    return f"{DATA}{name}"


def markdown_path(address: str) -> str:
    """Where a page's Markdown lies in build/docs: ``/kab-blora/2025/`` -> ``kab-blora/2025/index.md``."""
    return f"{address.lstrip('/')}index.md"


def relative(from_page: str, to: str) -> str:
    """The link from one page to an address, in directory form: ``../../area/sdm/#subpilar-3.1``."""
    path, mark, fragment = to.partition("#")
    if path in ("", from_page):
        return f"#{fragment}" if mark else "./"
    way = posixpath.relpath(path, from_page)
    return f"{way}/{mark}{fragment}" if path.endswith("/") else f"{way}{mark}{fragment}"
