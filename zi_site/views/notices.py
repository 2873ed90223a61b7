"""What of an office is not published as its file stands, or was published once: told on pages."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class NoticeOf(Enum):
    """What a notice is about."""

    PLAN = "rencana"
    REPORTS = "realisasi"
    OFFICE = "satker"  # what the office says of itself


@dataclass(frozen=True, slots=True)
class Notice:
    """One file that is kept back because of errors in it, or that is gone."""

    of: NoticeOf
    satker: str
    tahun: int = 0  # 0: of no single plan
    # of the version that is published in its place; None: none is
    version: datetime | None = None
    gone: bool = False  # the file is not there any more; nothing is wrong with it
    now: tuple[str, int] | None = None  # office and year under which a renamed one is published

    @property
    def file(self) -> str:
        """Its path in plans/."""
        names = {
            NoticeOf.PLAN: f"{self.tahun}.yml",
            NoticeOf.REPORTS: f"{self.tahun}.realisasi.yml",
            NoticeOf.OFFICE: "satker.yml",
        }
        return f"{self.satker}/{names[self.of]}"

    @property
    def has_no_plan(self) -> bool:
        """Whether nothing but this notice is published at the address of the plan."""
        return self.of is NoticeOf.PLAN and self.version is None
