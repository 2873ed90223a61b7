"""What a check of reports is: as a check of a plan, but it looks at the reports and at the plan beside them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from zi_site.model import Plan
from zi_site.problems import Problem
from zi_site.reading.plan_file import Path, Places
from zi_site.realisasi import Bukti, Laporan, Realisasi


@dataclass(frozen=True, slots=True)
class CheckedReports:
    """What a check looks at. ``file`` is the reports' path, from which its promised satker and year are read."""

    realisasi: Realisasi
    places: Places
    file: str
    plan: Plan | None  # None where there is none that can be read, which is told elsewhere

    def reports(self) -> Iterator[tuple[Path, str, Laporan]]:
        """Every report with its path among the places and what it is called to the officer."""
        for position, laporan in enumerate(self.realisasi.laporan):
            yield (position,), f"Aksi {laporan.aksi}", laporan

    def evidence(self) -> Iterator[tuple[Path, str, Bukti]]:
        """Every piece of evidence with its path and what its report is called."""
        for path, subject, laporan in self.reports():
            for position, bukti in enumerate(laporan.bukti):
                yield (*path, position), subject, bukti


@dataclass(frozen=True, slots=True)
class ReportCheck:
    """``benar`` and ``salah`` are changes to one sample of reports: (what stands there, what is written instead)."""

    kode: str
    arti: str
    benar: tuple[str, str]
    salah: tuple[str, str]
    find: Callable[[CheckedReports], Iterator[Problem]]
