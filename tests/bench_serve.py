"""`make bench`: from one saved plan to the reloaded page, under `zi-site serve` with the five
plans.

    python tests/bench_serve.py [ROUNDS]

Timed from the moment when the new file takes the old one's place until the browser shows the new
text. Prints the median and the range; it judges nothing by its exit code.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from browsers import launched
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parent.parent
PLAN = "kab-demak/2023"  # 100 actions, the largest page


@contextmanager
def served(folder: Path, *options: str) -> Iterator[str]:
    """The address of ``zi-site serve`` at work in a folder."""
    command = [sys.executable, "-m", "zi_site", "serve", "--port", "0", *options]
    environment = os.environ | {"PYTHONUNBUFFERED": "1", "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        found = re.search(r"http://\S+", process.stdout.readline())
        assert found is not None
        while "dibuat dalam" not in process.stdout.readline():
            pass
        try:
            yield found[0]
        finally:
            process.kill()


def one_edit(page: Page, plan: Path, text: str, word: str) -> float:
    """Seconds until the reloaded page shows the word that was put into the plan's title.

    The reload itself is waited for: looking for the word again and again would look only every half
    second.
    """
    fresh = plan.parent.parent.parent / "disunting.yml"
    fresh.write_text(re.sub(r"(?m)^judul: ", f"judul: {word} ", text, count=1), encoding="utf-8")
    start = time.perf_counter()
    with page.expect_event("domcontentloaded", timeout=60_000):
        fresh.replace(plan)
    shown = page.locator(".tercetak").inner_text()
    seconds = time.perf_counter() - start
    assert word in shown
    return seconds


def main(rounds: int) -> None:
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        shutil.copytree(ROOT / "tests" / "rencana", folder / "plans")
        for each in ("content", "overrides"):
            shutil.copytree(ROOT / each, folder / each)
        shutil.copy(ROOT / "mkdocs.yml", folder)
        plan = folder / "plans" / f"{PLAN}.yml"
        text = plan.read_text(encoding="utf-8")
        with served(folder) as start:
            browser = launched(playwright)
            page = browser.new_page()
            page.goto(f"{start}{PLAN}/")
            times = []
            for number in range(rounds):
                times.append(one_edit(page, plan, text, f"SUNTINGAN-{number}"))
                time.sleep(0.3)
            browser.close()
    print(
        "serve, from a saved plan to the reloaded page, five plans: median "
        f"{statistics.median(times):.2f} s "
        f"({min(times):.2f}-{max(times):.2f}, {rounds} times); bar 1.5 s"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
