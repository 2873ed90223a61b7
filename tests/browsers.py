"""The Chromium that tests and measurements use, and how it is started."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

BASES = ("/", "/zi/", "file")  # the ways of serving the site
NewPage = Callable[..., Page]
Visit = Callable[[Page, str], Page]

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MISSING = (
    "There is no Chromium for the browser tests. Install one: `sudo apt-get install chromium` on "
    "Debian, "
    "or anywhere `.venv/bin/playwright install --with-deps chromium`."
)
ARGUMENTS = (
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # no page reaches another host, whatever it asks for
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    *(
        ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    ),  # root has no sandbox
)


def executable(own: str | Path) -> str:
    """The browser on PATH, else Playwright's own where it is installed; a sentence where there is
    neither.
    """
    found = next(filter(None, map(shutil.which, NAMES)), str(own) if Path(own).is_file() else None)
    if not found:
        raise RuntimeError(MISSING)
    return found
