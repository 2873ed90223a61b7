"""A real Chromium on the built site of the five plans: opened at ``/``, under ``/zi/`` and from its
folder.

Every page listens while a test uses it. A console error, a failed request or a request to another
host fails the test at its end; a test that expects one looks at ``faults`` and clears it.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from browsers import NewPage, Visit, launched
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright
from serving import served


@pytest.fixture(scope="session")
def kinds(project: Path) -> dict[str, str]:
    """Every kind of page on the built site, with the address of the longest page of that kind.

    The kind is what a page's front matter says, so a new kind is found by itself. Plans, and pages
    written by hand, are a kind each.
    """
    longest: dict[str, Path] = {}
    docs, site = project / "build" / "docs", project / "site"
    for source in sorted(docs.rglob("*.md")):
        front = re.search(
            r'^halaman: "?([\w-]+)"?$', source.read_text(encoding="utf-8"), re.MULTILINE
        )
        address = source.parent.relative_to(docs)
        kind, page = front[1] if front else "", site / address / "index.html"
        kind = address.as_posix() if kind in ("", "rencana", "rencana-realisasi") else kind
        if kind not in longest or page.stat().st_size > longest[kind].stat().st_size:
            longest[kind] = page
    addresses = {
        kind: page.relative_to(site).as_posix().removesuffix("index.html")
        for kind, page in longest.items()
    }
    return addresses | {"404": "404.html"}


@pytest.fixture(scope="session")
def starts(site: Path, unzipped: Path) -> Iterator[dict[str, str]]:
    """Where the site begins, by the way of serving it."""
    folders = {"file": f"{site.resolve().as_uri()}/", "zip": f"{unzipped.as_uri()}/"}
    with served(site) as root, served(site, "/zi/") as below:
        yield {"/": root.start, "/zi/": below.start, **folders}


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    opened = launched(playwright)
    yield opened
    opened.close()


@pytest.fixture
def base(request: pytest.FixtureRequest) -> str:
    """How the site is served; all three ways: ``parametrize("base", BASES, indirect=True)``."""
    return str(getattr(request, "param", "/"))


@pytest.fixture
def visit(starts: dict[str, str], base: str) -> Visit:
    """``visit(page, "kab-blora/2025/?bulan=3#aksi-1")`` opens an address and waits for it."""

    def open_address(page: Page, address: str) -> Page:
        page.goto(address_of(starts, base, address), wait_until="load")
        return page

    return open_address


def address_of(starts: dict[str, str], base: str, address: str) -> str:
    """The whole address; opened from a folder, a directory needs its index.html."""
    path, mark, rest = address.lstrip("/").partition("?")
    if not mark:
        path, mark, rest = path.partition("#")
    if base in ("file", "zip") and (path.endswith("/") or not path):
        path += "index.html"
    return starts[base] + path + mark + rest


@pytest.fixture
def faults() -> list[str]:
    """What the pages of this test complained about so far."""
    return []


@pytest.fixture
def new_page(browser: Browser, starts: dict[str, str], faults: list[str]) -> Iterator[NewPage]:
    """``new_page(width=360, color_scheme="dark", ...)``; takes a Playwright context's options."""
    contexts: list[BrowserContext] = []

    def open_page(width: int = 1280, height: int = 800, **options: object) -> Page:
        plain = {"viewport": {"width": width, "height": height}, "locale": "id-ID"}
        plain["service_workers"] = "block"  # pages as they come; test_luring.py lets it work
        context = browser.new_context(**(plain | options))  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        _listen(page, faults, tuple(starts.values()))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


def _listen(page: Page, faults: list[str], starts: tuple[str, ...]) -> None:
    def at() -> str:
        return unquote(urlsplit(page.url).path)

    page.on(
        "console",
        lambda said: faults.append(f"{at()}: {said.text}") if said.type == "error" else None,
    )
    page.on("pageerror", lambda error: faults.append(f"{at()}: {error}"))
    page.on(
        "response",
        lambda got: faults.append(f"{at()}: {got.status} {got.url}") if got.status >= 400 else None,
    )
    page.on(
        "request",
        lambda sent: (
            None if _allowed(sent.url, starts) else faults.append(f"{at()}: fetches {sent.url}")
        ),
    )


def _allowed(address: str, starts: tuple[str, ...]) -> bool:
    return address.startswith((*starts, "data:", "blob:"))


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """A desk: 1280 px wide, light."""
    return new_page()


@pytest.fixture
def phone(new_page: NewPage) -> Page:
    """A cheap phone: 360 px wide, touched."""
    return new_page(360, 740, is_mobile=True, has_touch=True, device_scale_factor=2)
