"""The one moment that a build may show: SOURCE_DATE_EPOCH, else the last commit's time."""

import os
import subprocess
import time
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from zi_site.exceptions import SettingsError

WIB = timezone(timedelta(hours=7))  # dates are shown in western Indonesian time, wherever the build runs


def build_epoch(folder: Path) -> int:
    """Seconds since 1970. Outside a git checkout and without SOURCE_DATE_EPOCH it is the present moment."""
    stated = os.environ.get("SOURCE_DATE_EPOCH")
    if stated:
        if not (stated.isascii() and stated.isdecimal() and len(stated) <= 10):
            raise SettingsError(f"SOURCE_DATE_EPOCH harus berupa detik sejak 1970, bukan {stated[:40]!r}.")
        return int(stated)
    return _last_commit(folder) or int(time.time())


def shown_date(epoch: int) -> date:
    return datetime.fromtimestamp(epoch, UTC).astimezone(WIB).date()


def changed_at(folder: Path, epoch: int) -> dict[str, datetime]:
    """When each file below ``folder`` was last changed by a commit, by its path relative to ``folder``.

    Empty outside a git checkout, and in a shallow one, whose only commit would name every file. Never after ``epoch``.
    """
    if _git(folder, "rev-parse", "--is-shallow-repository") != "false":
        return {}
    history = _git(folder, "log", "-z", "--format=%x01%ct", "--name-only", "--no-renames", "--relative", "--", ".")
    changed: dict[str, datetime] = {}
    for commit in (history or "").split("\x01")[1:]:  # newest first
        time_of, *paths = commit.replace("\n", "\0").split("\0")
        moment = datetime.fromtimestamp(min(int(time_of), epoch), UTC).astimezone(WIB)
        for path in filter(None, paths):
            changed.setdefault(path, moment)
    return changed


def _last_commit(folder: Path) -> int | None:
    answer = _git(folder, "log", "-1", "--format=%ct") or ""
    return int(answer) if answer.isdecimal() else None


def _git(folder: Path, *words: str) -> str | None:
    """What git says, without spaces around it; None where there is no git or no history."""
    try:
        answer = subprocess.run(
            ["git", "-C", str(folder), *words],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=True,
            timeout=60,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return answer.stdout.strip()
