"""Every local href, src and #anchor of a finished site, followed; raw HTML too, which the engine
does not look at.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

LINKS = {"href", "src", "action", "poster", "data", "srcset", "formaction"}


@dataclass
class Document(HTMLParser):
    """The ids and the links of one HTML file."""

    ids: list[str] = field(default_factory=list)
    links: list[tuple[str, str, str]] = field(default_factory=list)  # (tag, attribute, value)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" or (tag == "a" and name == "name"):
                self.ids.append(value or "")
            elif name in LINKS and value is not None:
                self.links.append((tag, name, value))


def read(path: Path) -> Document:
    document = Document()
    document.feed(path.read_text(encoding="utf-8"))
    document.close()
    return document


def documents(site: Path) -> dict[Path, Document]:
    return {path: read(path) for path in sorted(site.rglob("*.html"))}


def external(pages: dict[Path, Document], address: str) -> Iterator[tuple[Path, str]]:
    """Links that make the browser fetch from elsewhere (plain <a> links do not)."""
    for path, document in pages.items():
        for tag, _, value in document.links:
            parts = urlsplit(value)
            canonical = tag == "link" and value.startswith(address)
            if (
                (parts.scheme in ("http", "https") or value.startswith("//"))
                and tag != "a"
                and not canonical
            ):
                yield path, value


def dead(
    site: Path,
    pages: dict[Path, Document],
    address: str,
    exists: Callable[[Path], bool] = Path.is_file,
) -> Iterator[tuple[Path, str]]:
    """Local links whose file or anchor does not exist; ``address`` is where the site says that it
    stands.
    """
    root = urlsplit(address).path
    for path, document in pages.items():
        here = urljoin(address, path.relative_to(site).as_posix().removesuffix("index.html"))
        for _, _, value in document.links:
            target = urlsplit(urljoin(here, value))
            if target.scheme not in ("http", "https") or target.netloc != urlsplit(address).netloc:
                continue
            if not target.path.startswith(root):
                yield path, value
                continue
            file = site / unquote(target.path.removeprefix(root))
            file = file / "index.html" if target.path.endswith("/") else file
            known = pages[file].ids if file in pages else [unquote(target.fragment)]
            if not exists(file) or (target.fragment and unquote(target.fragment) not in known):
                yield path, value
