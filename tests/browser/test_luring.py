"""The site as an app that can be installed, and what it keeps for reading without a connection."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from serving import served

PLAN = "kab-blora/2025/"
NOTICE = "Tanpa sambungan. Halaman ini seperti terakhir dibuka di perangkat ini, "


@pytest.fixture
def own_site(site: Path, tmp_path: Path) -> Path:
    """A copy whose files may be replaced."""
    return Path(shutil.copytree(site, tmp_path / "situs", copy_function=os.link))


@pytest.fixture
def installed(browser: Browser) -> Iterator[Page]:
    """A page that lets the site keep things; one that cannot be reached is expected here."""
    context = browser.new_context(locale="id-ID")
    yield context.new_page()
    context.close()


def begin(page: Page, address: str) -> None:
    """Open a first page and wait until it is kept."""
    page.goto(address)
    page.wait_for_function(
        "caches.match(location.href).then(async (kept) => kept && (await caches.keys()).length > 1)"
    )


def test_pages_that_were_read_can_be_read_without_a_connection(
    own_site: Path, installed: Page
) -> None:
    page = installed
    with served(own_site, "/zi/") as server:
        start = server.start
        begin(page, start)
        page.goto(f"{start}{PLAN}?bulan=3")
        replace(own_site / PLAN / "index.html", "</h1>", " Rencana Kedua</h1>")
        page.goto(start + PLAN)
        expect(page.locator("h1")).to_contain_text("Rencana Kedua")  # never the kept one
        expect(page.get_by_text("Tanpa sambungan")).to_have_count(0)
        shown = page.locator("tr[id^=aksi-]:visible").count()
    page.context.set_offline(True)
    page.goto(f"{start}{PLAN}?bulan=3")
    expect(page.locator("h1")).to_contain_text("Rencana Kedua")
    expect(page.get_by_text(NOTICE)).to_be_visible()
    assert 0 < page.locator("tr[id^=aksi-]:visible").count() < shown  # filters work
    page.goto(start)
    expect(page.get_by_text(NOTICE)).to_be_visible()
    page.goto(f"{start}data/")
    expect(page.locator("h1")).to_have_text("Tanpa sambungan")
    page.get_by_role("link", name="Rencana Aksi KPU Kabupaten Blora 2025").click()
    expect(page.locator("h1")).to_contain_text("Rencana Kedua")


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    path.unlink()  # the file may be linked to that of the shared site
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_not_more_than_sixty_pages_are_kept(site: Path, installed: Page) -> None:
    page = installed
    kept = "caches.open(`halaman ${location.origin}/`).then((cache) => cache.keys())"
    with served(site) as server:
        begin(page, server.start)
        page.evaluate(
            "caches.open(`halaman ${location.origin}/`).then((cache) => Promise.all("
            "[...Array(70).keys()].map((n) => cache.put(`/x/${n}/`, new Response('')))))"
        )
        page.goto(server.start + PLAN)
        page.wait_for_function(f"{kept}.then((keys) => keys.length === 60)")
        newest = page.evaluate(f"{kept}.then((keys) => keys.at(-1).url)")
        assert newest == server.start + PLAN


def test_a_browser_can_install_it(site: Path, installed: Page) -> None:
    page = installed
    with served(site, "/zi/") as server:
        begin(page, server.start)
        devtools = page.context.new_cdp_session(page)
        manifest = devtools.send("Page.getAppManifest")
        assert manifest["errors"] == []
        assert manifest["manifest"]["startUrl"] == server.start
        faults = devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]
        assert [each["errorId"] for each in faults if each["errorId"] != "in-incognito"] == []
