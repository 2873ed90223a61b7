"""A finished site -> one ZIP of it that works from a folder, without a server.

From a folder browsers read no data and import no modules, and an address that ends in "/" shows a
list of files. So what the site's scripts fetch stands in the ZIP as scripts that hand it over
(``offline.js``, which takes the place of ``fetch``), and links name ``index.html``. The site's own
scripts, the search program and its index stay as they are, so that a search finds what it finds on
the web. ``docs/adr/0012-the-zip-runs-the-same-scripts.md`` says why.
"""

import base64
import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from zi_site.machine.outputs import OutputFile
from zi_site.machine.stages import stage
from zi_site.plan.glossary import day_words
from zi_site.publication.data import FOLDER
from zi_site.publication.data_files import OFFLINE
from zi_site.publication.pages_render import environment
from zi_site.publication.site_tree import SiteTree
from zi_site.views.settings import Settings
from zi_site.views.site import Site, size_words

_HOME = "situs-luring/"  # the one folder that the ZIP unpacks to
_SCRIPT = "assets/situs-luring.js"
_BEGINNING = (1980, 1, 1, 0, 0, 0)  # the oldest time that the format knows; no file shows today's
_EFFORT = 4  # of 9: of the usual 6 the time for packing halves, and the ZIP grows by a fiftieth
_PACKED = frozenset({".pdf", ".png", ".xlsx", ".zip"})

# What a folder has no use for: what is for servers, search engines and installing, pictures beside
# shared links, a worker, and the checker, which needs one; and the ZIP itself.
_LEFT_OUT = re.compile(
    r"404\.html|luring\.js|manifest\.webmanifest|robots\.txt|sitemap\.xml|periksa/mesin/.*"
    rf"|(.*/)?(\.[^/]*|gambar\.png)|pagefind/pagefind-worker\.js|{FOLDER}{re.escape(OFFLINE)}"
)
_FETCHED = re.compile(r"jelajah/.*\.json|pagefind/.*")
_TEXTS = frozenset({".js", ".json"})

_OFFER = re.compile(r'(<p id="luring">.*?\(ZIP).*?</p>\n?')  # as templates/data.html has it
# Each begins with letters that are looked for at once, which makes them three times as fast.
_ABOVE = re.compile(r' href="(?:[^"#?:]*/)?\.\.?(?=["#?])')  # as the engine writes "../.."
_FOLDERS = tuple(re.compile(rf' {name}="[^"#?:]*/(?=["#?])') for name in ("href", "action"))
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_FIRST_SCRIPT = re.compile(r'<script src="([^"]*)assets/zi\.js">')
_HEAD = '<header class="kop">'


def offer_offline(site: Site, tree: SiteTree) -> None:
    """Put the ZIP into a finished tree, where the site is small enough, and its size on the page
    that offers it.
    """
    if not site.has_offline:
        return
    tree.clear()
    folder = tree.folder
    with stage("Membuat ZIP seluruh situs"):
        made = tree.write(FOLDER + OFFLINE, lambda path: write_offline(path, folder, site.settings))
    page = f"{FOLDER}index.html"
    size = size_words(made.stat().st_size)
    text = _OFFER.sub(lambda found: _with_size(found, size), (folder / page).read_text("utf-8"))
    tree.replace(OutputFile(page, text.encode()))


def _with_size(offer: re.Match[str], size: str) -> str:
    return offer[0].replace(offer[1], f"{offer[1]}, {size}")


def write_offline(path: Path, tree: Path, settings: Settings) -> None:
    """Make the ZIP of a finished tree; the same tree gives the same bytes."""
    with ZipFile(path, "w") as archive:
        for name, content in _entries(tree, settings):
            info = ZipInfo(_HOME + name, _BEGINNING)
            info.create_system = 3  # on Windows too
            info.external_attr = 0o644 << 16
            way = ZIP_STORED if Path(name).suffix in _PACKED else ZIP_DEFLATED
            archive.writestr(info, content, way, _EFFORT)


def _entries(tree: Path, settings: Settings) -> Iterator[tuple[str, bytes]]:
    """Each file with its name, one at a time: first what a person is to read first."""
    newer = settings.public_address
    yield "BACA-SAYA.txt", _read_me(settings, newer).encode()
    yield _SCRIPT, _beside("offline.js").encode()
    notice = environment().get_template("luring.html").render(settings=settings, newer=newer)
    for path in sorted(tree.rglob("*")):
        name = path.relative_to(tree).as_posix()
        if path.is_file() and not _LEFT_OUT.fullmatch(name):
            yield _entry(name, path.read_bytes(), notice)


def _entry(name: str, content: bytes, notice: str) -> tuple[str, bytes]:
    if _FETCHED.fullmatch(name):
        return f"{name}.js", _as_script(Path(name).suffix, content)
    return name, _page(content.decode(), notice).encode() if name.endswith(".html") else content


def _as_script(suffix: str, content: bytes) -> bytes:
    """A script that hands over the content; texts as they are, since they pack better so."""
    if suffix in _TEXTS:
        return f"luring.teks({json.dumps(content.decode(), ensure_ascii=False)});\n".encode()
    return b'luring.base64("%b");\n' % base64.b64encode(content)


def _page(text: str, notice: str) -> str:
    """A finished page as it works from a folder."""
    text = _OFFER.sub("", text)
    text = _ABOVE.sub(r"\g<0>/", text)
    for folder in _FOLDERS:
        text = folder.sub(r"\g<0>index.html", text)
    text = _POLICY.sub(_allowing_files, text, count=1)
    text = _FIRST_SCRIPT.sub(rf'<script src="\1{_SCRIPT}"></script>\n\g<0>', text, count=1)
    return text.replace(_HEAD, notice + _HEAD, 1)


def _allowing_files(found: re.Match[str]) -> str:
    """By the standard a file has no origin, so that those beside it need not be its own; a module
    without its file comes as a blob.
    """
    return found[0].replace("'self'", "'self' file:").replace("script-src", "script-src blob:")


def _read_me(settings: Settings, newer: str) -> str:
    """With ends of lines that every editor knows."""
    text = _beside("baca-saya.txt").format(
        title=settings.title,
        day=day_words(settings.data_date),
        newer=newer or "situs tempat ZIP ini diunduh.",
    )
    return text.replace("\n", "\r\n")


def _beside(name: str) -> str:
    return (files("zi_site.site") / name).read_text(encoding="utf-8")
