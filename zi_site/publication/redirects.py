"""The operator's old addresses -> small pages that lead on, so that links stay alive."""

import re
from collections.abc import Container, Iterator

from zi_site.exceptions import SettingsError
from zi_site.machine.outputs import OutputFile
from zi_site.publication.pages_render import environment
from zi_site.views import addresses
from zi_site.views.settings import Settings

_ADDRESS = re.compile(r"/(?:[\w~-][\w.~-]*/)*(?:[\w~-][\w.~-]*\.html)?", re.ASCII)
_FRAGMENT = re.compile(r"(?:#[\w.-]+)?", re.ASCII)


def redirect_files(settings: Settings, files: Container[str]) -> Iterator[OutputFile]:
    """``files``: the paths that the site has already."""
    taken: set[str] = set()
    for old, new in settings.redirects:
        path, _, _ = new.partition("#")
        _refuse(
            old,
            _ADDRESS.fullmatch(old),
            "bukan alamat halaman; tulis seperti /lama/ atau /lama.html",
        )
        fine = _ADDRESS.fullmatch(path) and _FRAGMENT.fullmatch(new.removeprefix(path))
        _refuse(old, fine, f"menuju {new}, yang bukan alamat halaman di situs ini")
        _refuse(old, _file(path) in files, f"menuju {new}, tetapi halaman itu tidak ada")
        clash = any(each in files or each in taken for each in _and_above(_file(old)))
        _refuse(old, not clash, "masih dipakai oleh halaman atau berkas lain")
        taken.add(_file(old))
        body = (
            environment()
            .get_template("alih.html")
            .render(
                settings=settings,
                link=addresses.relative(
                    old if old.endswith("/") else old.rpartition("/")[0] + "/", new
                ),
                absolute=settings.address + path.lstrip("/"),
            )
        )
        yield OutputFile(_file(old), body.encode())


def _refuse(old: str, fine: object, fault: str) -> None:
    if not fine:
        raise SettingsError(
            f"Pengalihan {old} {fault}. Periksa bagian pengalihan dalam mkdocs.yml."
        )


def _file(address: str) -> str:
    return f"{address.lstrip('/')}index.html" if address.endswith("/") else address.lstrip("/")


def _and_above(path: str) -> list[str]:
    """A file and the folders above it: ``a/b.html`` -> ``a/b.html``, ``a``."""
    parts = path.split("/")
    return ["/".join(parts[:length]) for length in range(len(parts), 0, -1)]
