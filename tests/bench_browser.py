"""`make bench`: what a reader's browser fetches and how soon it answers, measured in a real
Chromium.

    python tests/bench_browser.py [NATIONAL SITE]

Builds the five real plans, and 1,659 synthetic ones unless a finished site of these is named.
Prints one line a bar: what, the figure (the median where there are several), the bar. It judges
nothing by its exit code.
"""

import gzip
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from browsers import launched
from page_measures import keystrokes, layout_shift
from playwright.sync_api import Browser, Page, sync_playwright
from serving import SiteServer, served
from synthetic import write_plans

ROOT = Path(__file__).parent.parent
PLAN = "kab-demak/2023/"  # 100 actions
LOADED = re.compile(r"dari 552 satker\.$")  # the explorer's number, once all parts are there
SEEN = """(selector) => new Promise((seen, failed) => {
  const frame = () => {
    if (document.querySelector(selector)?.checkVisibility()) return seen(performance.now());
    performance.now() < 60000 ? requestAnimationFrame(frame) : failed(new Error(`no ${selector} within a minute`));
  };
  frame();
})"""


def say(what: str, figure: str, bar: str) -> None:
    print(f"{what}: {figure}; bar {bar}", flush=True)


def spread(times: Sequence[float]) -> str:
    low, high = min(times), max(times)
    late = statistics.quantiles(times, n=20, method="inclusive")[-1]
    return (
        f"median {statistics.median(times):.0f} ms, 95th percentile {late:.0f} "
        f"({low:.0f}-{high:.0f}, {len(times)} times)"
    )


def build(folder: Path, *options: str) -> Path:
    """The site of the plans in ``folder / "plans"``."""
    for name in ("content", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    subprocess.run(
        [sys.executable, "-m", "zi_site", "build", *options],
        cwd=folder,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return folder / "site"


def first_visit(browser: Browser, server: SiteServer) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(server.start + PLAN, wait_until="networkidle")
    sizes = sorted(server.sent, key=lambda sent: -sent[1])
    parts = ", ".join(f"{Path(path).name or 'page'} {size / 1000:.1f}" for path, size in sizes)
    say(
        f"first visit of {PLAN}",
        f"{sum(size for _, size in sizes) / 1000:.1f} KB gzipped ({parts})",
        "130 KB",
    )
    page.close()


def scripts(site: Path) -> None:
    sizes = {
        path.name: len(gzip.compress(path.read_bytes()))
        for path in sorted((site / "assets").glob("*.js"))
    }
    parts = ", ".join(f"{name} {size}" for name, size in sizes.items())
    say(
        "our own JavaScript",
        f"{sum(sizes.values()) / 1000:.2f} KB gzipped, each file by itself ({parts})",
        "12 KB",
    )


def plan_page(browser: Browser, server: SiteServer) -> None:
    for width in (360, 1280):
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.goto(server.start + PLAN)
        say(f"layout shift of {PLAN} at {width} px", f"{layout_shift(page):.4f}", "0.02")
        nexts, lasts = keystrokes(
            page, page.get_by_role("searchbox").first, "pelaporan", 36, slowdown=4
        )
        say(
            f"key in its table at {width} px, CPU slowed 4 times, to the next paint",
            spread(nexts),
            "40 ms, 95th percentile 90",
        )
        say("- to the last change in the page", spread(lasts), "-")
        page.close()


def waited(page: Page, selector: str) -> float:
    """Milliseconds from the start of the page until an element can be seen, looked for in each
    animation frame.
    """
    now: float = page.evaluate(SEEN, selector)
    return now


def search(browser: Browser, server: SiteServer, rounds: int = 5) -> None:
    """Each time with nothing kept: in the dialog, typed at once when it is open, and on its own
    page.
    """
    typed, loaded, sizes = [], [], []
    for _ in range(rounds):
        page = browser.new_page()
        page.goto(server.start, wait_until="networkidle")
        server.sent.clear()
        page.locator("header").get_by_role("button", name="Cari", exact=True).first.click()
        start: float = page.evaluate("performance.now()")
        page.keyboard.insert_text("pelaporan")
        typed.append(waited(page, "dialog mark") - start)
        sizes.append(sum(size for path, size in server.sent if "/pagefind/" in path))
        page.close()
        page = browser.new_page()
        page.goto(server.start + "cari/?q=pelaporan", wait_until="commit")
        loaded.append(waited(page, "main mark"))
        page.close()
    say(
        "first search result: Pagefind's program and index",
        f"{statistics.median(sizes) / 1000:.0f} KB gzipped",
        "450 KB",
    )
    say("first search result in the dialog, from the word to the result", spread(typed), "700 ms")
    say(
        "first search result of /cari/?q=pelaporan, from the start of the page", spread(loaded), "-"
    )


def explorer(browser: Browser, server: SiteServer) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    server.sent.clear()
    page.goto(server.start + "jelajah/", wait_until="commit")
    took = waited(page, 'main a[href*="#aksi-"]')
    page.wait_for_load_state("networkidle")
    say(
        "first list of /jelajah/",
        f"{sum(size for _, size in server.sent) / 1000:.0f} KB gzipped",
        "1200 KB",
    )
    say("first list of /jelajah/: time from the start of the page", f"{took:.0f} ms", "-")
    page.get_by_text(LOADED).wait_for()
    nexts, lasts = keystrokes(page, page.get_by_role("searchbox").last, "pelaporan", 36, slowdown=4)
    status = page.get_by_role("status").first.inner_text()
    say(
        f"key in /jelajah/, CPU slowed 4 times, to the next paint ({status})",
        spread(nexts),
        "60 ms",
    )
    say("- to the last change in the page", spread(lasts), "-")
    page.close()


def main(national: Path | None) -> None:
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        browser = launched(playwright)
        print(f"Chromium {browser.version}")
        real = Path(name) / "lima"
        shutil.copytree(ROOT / "tests" / "rencana", real / "plans")
        site = build(real)
        scripts(site)
        with served(site) as server:
            first_visit(browser, server)
            plan_page(browser, server)
        if national is None:
            write_plans(Path(name) / "nasional" / "plans")
            start = time.perf_counter()
            national = build(Path(name) / "nasional", "--tanpa-pdf")
            say(
                "build of 1,659 synthetic plans without PDF",
                f"{time.perf_counter() - start:.0f} s",
                "-",
            )
        with served(national) as server:
            search(browser, server)
            explorer(browser, server)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
