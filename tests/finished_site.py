"""The tests of a finished site, run on one as ``make data`` runs them."""

import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parent


def assert_keeps_the_rules(site: Path) -> None:
    """Everything in tests/situs passes on this site."""
    command = [sys.executable, "-m", "pytest", "-x", "-p", "no:cacheprovider", "-p", "no:xdist"]
    done = subprocess.run(
        [*command, str(TESTS / "situs"), "--situs", str(site)],
        cwd=TESTS.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
