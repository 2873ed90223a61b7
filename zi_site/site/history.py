"""git's history of plans/ -> when each file changed, and for each plan what changed from one
version to the next.

Only the first line of ancestors counts: a merged proposal is one step, at the moment when it was
merged, however many commits it was made of. Names and messages of commits are not read: they may
hold personal data.
"""

import hashlib
import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from zi_site.machine import git
from zi_site.machine.clock import moment_of
from zi_site.machine.program import program
from zi_site.machine.workers import run_all
from zi_site.plan.changes import differences
from zi_site.plan.changes.stored import steps_from, stored
from zi_site.plan.changes.values import PlanVersion
from zi_site.plan.model import Plan
from zi_site.plan.problems import stops
from zi_site.plan_file.read.plan_file import read_plan

_LOG = (
    "log", "-z", "--format=%x01%ct", "--first-parent", "-m", "--raw", "--no-abbrev",
    "--find-renames", "--relative", "--", ".",
)  # fmt: skip
_ENTRY = re.compile(r":\d+ \d+ [0-9a-f]+ (?P<content>[0-9a-f]+) (?P<kind>[A-Z])\d*")
_GONE = re.compile("0+")  # how git names the content of a file that is not there


@dataclass(frozen=True, slots=True)
class Version:
    moment: datetime
    blob: str  # the full name of its content in git
    path: str = ""  # what the file was called then

    @property
    def gone(self) -> bool:
        """Whether the file was not there any more."""
        return bool(_GONE.fullmatch(self.blob))


Versions = Mapping[str, tuple[Version, ...]]  # by the path that a file has today, newest first
_Content = tuple[datetime, bytes | None]  # of a version; None where git does not have it


def versions_of(folder: Path, epoch: int) -> Versions | None:
    """Every version of every file below ``folder``, a renamed one's under its name of today.

    None outside a git checkout, and in a shallow one, whose oldest commit would seem to have made
    every file. No moment is after ``epoch``.
    """
    if git.ask(folder, "rev-parse", "--is-shallow-repository") != "false":
        return None
    log = git.ask(folder, *_LOG)
    if not log:
        return None
    found: dict[str, list[Version]] = {}
    # what a file was called at this point of the way back -> what it is called today
    names: dict[str, str] = {}
    for commit in log.split("\x01")[1:]:  # newest first
        time_of, *tokens = commit.split("\0")
        moment = moment_of(min(int(time_of), epoch))
        for blob, path, former in _changed(tokens):
            today = names.get(path, path)
            found.setdefault(today, []).append(Version(moment, blob, path))
            if former:
                names[former] = today
    return {path: tuple(versions) for path, versions in found.items()}


def _changed(tokens: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """(content, path, former path or "") of ``:100644 100644 <old> <new> R096`` and path(s)."""
    rest = iter(tokens)
    for head in rest:
        if not (entry := _ENTRY.fullmatch(head.strip("\n"))):
            continue  # the empty end of a commit's list, or a part of a name that no plan has
        first = next(rest, "")
        path = next(rest, "") if entry["kind"] in "RC" else first
        yield entry["content"], path, first if entry["kind"] == "R" else ""


def changed_at(versions: Versions | None) -> dict[str, datetime]:
    """When each file was last changed by a commit."""
    return {path: listed[0].moment for path, listed in (versions or {}).items()}


def steps_of(
    plans: Path, names: Sequence[str], versions: Versions, kept: Path, jobs: int | None = None
) -> list[tuple[PlanVersion, ...]]:
    """For each plan (``kab-blora/2025``) what changed, oldest first; ``kept`` is the file with
    earlier runs' answers.

    A version that shows a reader nothing new is no step.
    """
    listed = [_there(versions.get(f"{name}.yml", ())) for name in names]
    keys = [_key(each) for each in listed]
    known = _read(kept)
    missing = {key: each for key, each in zip(keys, listed, strict=True) if key not in known}
    if missing or known.keys() - set(keys):
        made = run_all(_compared, _with_contents(plans, missing.values()), jobs, few=40)
        known |= dict(zip(missing, made, strict=True))
        _write(kept, {key: known[key] for key in keys})
    return [known[key] for key in keys]


def _with_contents(plans: Path, histories: Collection[tuple[Version, ...]]) -> list[list[_Content]]:
    """With the bytes of the versions, but of a single one, which is not compared."""
    compared = [version.blob for each in histories if len(each) > 1 for version in each]
    found = git.contents(plans, compared)
    return [[(version.moment, found.get(version.blob)) for version in each] for each in histories]


def _there(versions: tuple[Version, ...]) -> tuple[Version, ...]:
    """Oldest first, without those in which the file was gone."""
    return tuple(version for version in reversed(versions) if not version.gone)


def _key(versions: tuple[Version, ...]) -> str:
    said = "\n".join(f"{version.moment.isoformat()} {version.blob}" for version in versions)
    return hashlib.sha256(f"{program()}\n{said}".encode()).hexdigest()


def _read(kept: Path) -> dict[str, tuple[PlanVersion, ...]]:
    try:
        values = json.loads(kept.read_text(encoding="utf-8"))
        return {key: steps_from(steps) for key, steps in values.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _write(kept: Path, known: dict[str, tuple[PlanVersion, ...]]) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    fresh = kept.with_name(f".{kept.name}")
    text = json.dumps({key: stored(steps) for key, steps in known.items()}, ensure_ascii=False)
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(kept)


def _compared(versions: Sequence[_Content]) -> tuple[PlanVersion, ...]:
    return tuple(_steps(versions))


def _steps(versions: Sequence[_Content]) -> Iterator[PlanVersion]:
    """An unreadable version is a step that says so; the next is compared with the last readable."""
    if len(versions) == 1:  # nothing to compare it with, so its content was not asked for
        yield PlanVersion(versions[0][0], first=True)
        return
    last = None
    for number, (moment, content) in enumerate(versions):
        plan = _plan(content)
        if number == 0 or plan is None:
            yield PlanVersion(moment, unread=plan is None, first=number == 0)
        elif last and (changes := differences(last, plan)):
            yield PlanVersion(moment, changes)
        last = plan or last


def _plan(content: bytes | None) -> Plan | None:
    """None for what is no whole plan by today's rules of reading."""
    if content is None:
        return None
    read = read_plan(content, "")
    return None if stops(read.problems) else read.plan
