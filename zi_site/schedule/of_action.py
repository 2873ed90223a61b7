"""What is printed for an action, words or ticks -> its schedule, and the action with it."""

from dataclasses import replace
from typing import Any

from zi_site.plan.fields import AS_PRINTED
from zi_site.plan.model import Aksi
from zi_site.schedule.reading import Schedule, read_phrase, read_ticks


def read_printed(aksi: Aksi, tahun: int) -> Schedule | None:
    """What the printed cell says, of a plan for ``tahun``; None where nothing is printed."""
    if aksi.jadwal:
        return read_phrase(aksi.jadwal, tahun)
    return read_ticks(aksi.centang, aksi.kisi) if aksi.centang else None


def with_printed(aksi: Aksi, read: Schedule) -> Aksi:
    """The action with months, certainty, weeks and the rest as they were read; its notes stay."""
    said: dict[str, Any] = {name: getattr(read, name) for name in AS_PRINTED}
    return replace(aksi, **said)
