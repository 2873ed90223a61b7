"""What a check is: a code, its meaning, a Benar / Salah pair that the tests run, and a function
that finds problems.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from zi_site.plan.kinds import Finding
from zi_site.plan.model import Aksi, Plan
from zi_site.plan.problems import GALAT, Problem
from zi_site.plan.reports import Bukti, Laporan, Realisasi
from zi_site.plan_file.read.plan_file import Path, Places


class PlaceFinder(Protocol):
    """Puts a problem at the place where a field was read: a line of YAML, or a cell of
    a workbook.
    """

    def problem(
        self,
        path: Path,
        keys: str,
        finding: Finding,
        subject: str = "",
        level: str = GALAT,
    ) -> Problem: ...


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check looks at. ``file`` is the plan's path, from which its promised satker and year
    are read.
    """

    plan: Plan
    places: PlaceFinder
    file: str


@dataclass(frozen=True, slots=True)
class Check:
    """``benar`` and ``salah`` are changes to one sample plan: (what stands there, what is written
    instead).
    """

    kode: str
    arti: str
    benar: tuple[str, str]
    salah: tuple[str, str]
    find: Callable[[Checked], Iterator[Problem]]


def each_action(plan: Plan) -> Iterator[tuple[Path, Aksi]]:
    """Every action with its path among the places."""
    for a, area in enumerate(plan.area):
        for k, kelompok in enumerate(area.kelompok):
            for m, komponen in enumerate(kelompok.komponen):
                for i, aksi in enumerate(komponen.aksi):
                    yield (a, k, m, i), aksi


@dataclass(frozen=True, slots=True)
class CheckedReports:
    """What a check looks at. ``file`` is the reports' path, from which its promised satker and year
    are read.
    """

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
    """``benar`` and ``salah`` are changes to one sample of reports: (what stands there, what is
    written instead).
    """

    kode: str
    arti: str
    benar: tuple[str, str]
    salah: tuple[str, str]
    find: Callable[[CheckedReports], Iterator[Problem]]
