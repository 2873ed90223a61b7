"""The one moment that a build may show: SOURCE_DATE_EPOCH, else the last commit's time."""

import os
import time
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from zi_site.exceptions import SettingsError
from zi_site.machine import git

# Dates are shown in western Indonesian time, wherever the build runs.
WIB = timezone(timedelta(hours=7))


def build_epoch(folder: Path) -> int:
    """Seconds since 1970; without SOURCE_DATE_EPOCH and outside a git checkout, now."""
    stated = os.environ.get("SOURCE_DATE_EPOCH")
    if stated:
        if not (stated.isascii() and stated.isdecimal() and len(stated) <= 10):
            raise SettingsError(
                f"SOURCE_DATE_EPOCH harus berupa detik sejak 1970, bukan {stated[:40]!r}."
            )
        return int(stated)
    return _last_commit(folder) or int(time.time())


def shown_date(epoch: int) -> date:
    """The date that a build may show, in western Indonesian time; ``epoch`` in seconds."""
    return moment_of(epoch).date()


def moment_of(epoch: int) -> datetime:
    """Seconds since 1970 as a reader in western Indonesia says it."""
    return datetime.fromtimestamp(epoch, UTC).astimezone(WIB)


def _last_commit(folder: Path) -> int | None:
    answer = git.ask(folder, "log", "-1", "--format=%ct") or ""
    return int(answer) if answer.isdecimal() else None
