"""The Chromium that tests and measurements use, and how it is started: the one on PATH, else
Playwright's own, else the one of the npm package @sparticuz/chromium, which brings along the
libraries and letters that a bare machine lacks.

``python tests/browsers.py missing`` answers by its exit code whether npm has to bring one;
``python tests/browsers.py unpack`` makes what npm brought ready, and says in one line where this
machine is left without any.
"""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from node_programs import TOOLS, run_script
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

BASES = ("/", "/zi/", "file")  # the ways of serving the site
NewPage = Callable[..., Page]
Visit = Callable[[Page, str], Page]

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FROM_NPM = TOOLS / "chromium"  # the folder where it is unpacked
MISSING = (
    "There is no Chromium for the browser tests, and the one of npm runs on Linux on x86-64 only. "
    "Install one, for example: sudo apt-get install chromium"
)
ARGUMENTS = (
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # no page reaches another host, whatever it asks for
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
# Letters of the machine, where it has some, and those of the package.
_FONTS = """<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>{folder}/fonts</dir>
  <cachedir>{folder}/fonts-cache</cachedir>
</fontconfig>
"""


def executable(own: str | Path, from_npm: Path = FROM_NPM) -> str:
    """The path of the browser; ``own`` is where Playwright would have installed one. RuntimeError
    with a sentence where there is none.
    """
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found:
        return found
    for path in (Path(own), from_npm / "chromium"):
        if path.is_file():
            return str(path)
    raise RuntimeError(MISSING)


def launched(playwright: Playwright) -> Browser:
    path = executable(playwright.chromium.executable_path)
    return playwright.chromium.launch(
        executable_path=path, args=_arguments(path), env=_environment(path)
    )


def _arguments(path: str) -> list[str]:
    """Neither root nor a browser that no package has set up has a sandbox."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*ARGUMENTS, "--no-sandbox"] if root or _is_from_npm(path) else [*ARGUMENTS]


def _environment(path: str) -> dict[str, str]:
    if not _is_from_npm(path):
        return dict(os.environ)
    folder = Path(path).parent
    libraries = f"{folder / 'al2023' / 'lib'}:{os.environ.get('LD_LIBRARY_PATH', '')}".rstrip(":")
    fonts = str(folder / "fonts.conf")
    return os.environ | {"LD_LIBRARY_PATH": libraries, "FONTCONFIG_FILE": fonts}


def _is_from_npm(path: str) -> bool:
    return Path(path).parent == FROM_NPM


def _is_missing() -> bool:
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    try:
        executable(own, from_npm=Path(os.devnull))
    except RuntimeError:
        return True
    return False


def _npm_can() -> bool:
    return platform.system() == "Linux" and platform.machine() == "x86_64"


def _unpack() -> str:
    """Why there is no browser after all; "" where there is one."""
    if not _is_missing():
        return ""
    if not _npm_can():
        return MISSING
    FROM_NPM.mkdir(parents=True, exist_ok=True)
    path: str = run_script("unpack_chromium.mjs", FROM_NPM)
    (FROM_NPM / "fonts.conf").write_text(_FONTS.format(folder=FROM_NPM), encoding="utf-8")
    started = subprocess.run(
        [path, "--version"], env=_environment(path), capture_output=True, text=True, check=False
    )
    lines = (started.stdout + started.stderr).strip().splitlines()
    return f"{MISSING} ({lines[-1]})" if started.returncode else ""


def main(words: list[str]) -> int:
    if words == ["missing"]:
        return int(not (_npm_can() and _is_missing()))
    why = _unpack()
    if why:
        sys.stderr.write(f"{why}\n")
    return int(bool(why))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
