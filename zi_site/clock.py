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
        if not stated.isdecimal() or not 0 < int(stated) < 253402300800:
            raise SettingsError(f"SOURCE_DATE_EPOCH harus berupa detik sejak 1970, bukan {stated!r}.")
        return int(stated)
    return _last_commit(folder) or int(time.time())


def shown_date(epoch: int) -> date:
    return datetime.fromtimestamp(epoch, UTC).astimezone(WIB).date()


def _last_commit(folder: Path) -> int | None:
    command = ["git", "-C", str(folder), "log", "-1", "--format=%ct"]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=True, timeout=30).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        return None
    return int(answer) if answer.isdecimal() else None
