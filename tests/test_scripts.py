"""What the site's scripts share, tested by Node.js itself: tests/scripts/*.test.mjs."""

import subprocess
from pathlib import Path

from node_programs import node_command

FOLDER = Path(__file__).parent / "scripts"


def test_the_tests_of_the_scripts_pass() -> None:
    files = sorted(FOLDER.glob("*.test.mjs"))
    assert len(files) > 1
    assert node_command(), "Node.js is missing; `make test` or `make quick` brings it"
    ran = subprocess.run(
        [*node_command(), "--test", "--test-reporter=tap", *files],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "# pass 0" not in ran.stdout
