"""What GitHub Actions says of the place where a command runs: the repository and branch to link to,
the step's summary.

The environment and the event come from outside; whatever in them is not as GitHub documents it
counts as not said.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from zi_site.reporting.markdown_text import within

SUMMARY_LIMIT = 1024 * 1024  # bytes of one step's summary; beyond it GitHub shows none at all
_SAID = ("SERVER_URL", "REPOSITORY", "EVENT_PATH", "HEAD_REF", "REF_NAME")
_SERVER = re.compile(r"https?://[\w.:-]+", re.ASCII)
_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+", re.ASCII)
_EVENT_LIMIT = 25_000_000  # what GitHub sends at most


@dataclass(frozen=True, slots=True)
class Branch:
    """A branch that people can edit in the browser; of a proposal from a fork, the fork's own."""

    server: str  # "https://github.com"
    repository: str  # "kpu/rencana-aksi"
    name: str

    def edit(self, path: str, line: int = 0) -> str:
        """The address at which a file, given by its path in the repository, is edited."""
        mark = f"#L{line}" if line else ""
        where = f"{quote(self.name)}/{quote(path, errors='replace')}"
        return f"{self.server}/{self.repository}/edit/{where}{mark}"


def branch(environment: Mapping[str, str]) -> Branch | None:
    """The branch that this run is about; None outside GitHub Actions."""
    said = {name: environment.get(f"GITHUB_{name}", "") for name in _SAID}
    head = _head(said["EVENT_PATH"])
    server, repository = said["SERVER_URL"], head.get("repository") or said["REPOSITORY"]
    name = head.get("branch") or said["HEAD_REF"] or said["REF_NAME"]
    if not (_SERVER.fullmatch(server) and _REPOSITORY.fullmatch(repository) and name):
        return None
    return Branch(server, repository, name)


def _head(path: str) -> dict[str, str]:
    """The branch that a pull request comes from, and its repository; empty for other events."""
    event = _event(path)
    for key in ("pull_request", "head"):
        event = event.get(key, {}) if isinstance(event, dict) else {}
    if not isinstance(event, dict):
        return {}
    repository = event.get("repo")
    found = {
        "branch": event.get("ref"),
        "repository": repository.get("full_name") if isinstance(repository, dict) else None,
    }
    return {key: value for key, value in found.items() if isinstance(value, str)}


def _event(path: str) -> object:
    if not path or not Path(path).is_file() or Path(path).stat().st_size > _EVENT_LIMIT:
        return {}
    try:
        return json.loads(Path(path).read_bytes())
    except ValueError:
        return {}


def append_summary(path: Path, lines: Iterable[str], sentence: str) -> None:
    """Add to the step's summary; what is too long is cut, with a sentence that says so."""
    room = SUMMARY_LIMIT - (path.stat().st_size if path.is_file() else 0)
    with path.open("a", encoding="utf-8", errors="replace", newline="\n") as stream:
        stream.write(within(lines, room, sentence))


def append_output(path: Path, values: Mapping[str, str]) -> None:
    """Tell later steps; a value is one line."""
    with path.open("a", encoding="utf-8", errors="replace", newline="\n") as stream:
        stream.writelines(f"{name}={' '.join(value.split())}\n" for name, value in values.items())
