"""content/ -> output files; a SettingsError says what cannot be published.

A picture in a page gets its width and height, so that nothing moves when it comes: the engine's
Markdown has no word for them.
"""

import os
import re
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from PIL import Image

from zi_site.exceptions import SettingsError
from zi_site.machine.outputs import OutputFile

# Made by the program or the engine at the site's root.
_TAKEN = re.compile(
    r"(404\.html|sitemap\.xml(\.gz)?|umpan\.xml|robots\.txt|manifest\.webmanifest|luring\.js"
    r"|gambar\.png|\.nojekyll|(data|assets|pagefind|periksa)/.*)"
)
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^()\s]+)\)")
_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)


def hand_written(content: Path) -> Iterator[OutputFile]:
    """``content/tentang.md`` becomes ``/tentang/``; other files keep their place."""
    if not content.is_dir():
        raise SettingsError(f"Folder {content} tidak ada. Periksa --content.")
    for path in _files(content):
        relative = path.relative_to(content)
        plain = path.suffix != ".md" or path.stem == "index"
        address = (relative if plain else relative.with_suffix("") / "index.md").as_posix()
        if _TAKEN.fullmatch(address):
            raise SettingsError(
                f"{path}: alamat {address} dibuat oleh program. Ganti nama berkasnya."
            )
        content_of = _page if path.suffix == ".md" else Path.read_bytes
        yield OutputFile(address, content_of(path))


def _page(path: Path) -> bytes:
    """A page's Markdown; one with pictures is written anew, as UTF-8 without a mark."""
    content = path.read_bytes()
    _refuse_unfit(path, content)
    text = content.decode("utf-8-sig")
    folder = path.parent if path.stem == "index" else path.with_suffix("")
    sized = _PICTURE.sub(lambda found: _sized(found, folder), text)
    return content if sized == text else sized.encode()


def _sized(found: re.Match[str], folder: Path) -> str:
    """A picture as HTML with its size; what is not there, or has no pixels, stays as it was."""
    try:
        with Image.open(folder / found[2]) as picture:
            width, height = picture.size
    except (OSError, ValueError, Image.DecompressionBombError):
        return found[0]
    alt = escape(found[1])
    return f'<img alt="{alt}" src="{found[2]}" width="{width}" height="{height}">'


def _files(content: Path) -> Iterator[Path]:
    """Every regular file inside, in the order of the paths; hidden ones are left out."""
    root = os.path.realpath(content)

    def stop(error: OSError) -> None:
        raise SettingsError(f"{error.filename}: folder ini tidak dapat dibuka. Periksa izinnya.")

    for folder, folders, names in os.walk(content, onerror=stop):
        folders[:] = _visible(folders)
        for name in _visible([*names, *folders]):
            path = Path(folder) / name
            _refuse_link_outside(path, root)
            if path.is_symlink() or not path.is_dir():
                _refuse_unusual(path)
                yield path


def _visible(names: Iterable[str]) -> list[str]:
    return sorted(name for name in names if not name.startswith("."))


def _refuse_link_outside(path: Path, root: str) -> None:
    if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(root):
        raise SettingsError(f"{path}: tautan ke luar folder. Salin isinya ke sini.")


def _refuse_unusual(path: Path) -> None:
    if not path.is_file():
        raise SettingsError(f"{_shown(path)}: bukan berkas biasa. Hapus, atau ganti dengan berkas.")
    if _shown(path) != str(path):
        raise SettingsError(f"{_shown(path)}: nama berkas ini bukan UTF-8. Ganti namanya.")


def _shown(path: Path) -> str:
    return str(path).encode("utf-8", "replace").decode("utf-8")


def _refuse_unfit(path: Path, content: bytes) -> None:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: bukan UTF-8. Simpan ulang dengan pengodean UTF-8.") from error
    front = _FRONT_MATTER.match(text.replace("\r\n", "\n"))
    if front and re.search(r"^template\s*:", front[1], re.MULTILINE):
        raise SettingsError(f"{path}: kunci “template” tidak dipakai di sini. Hapus baris itu.")
