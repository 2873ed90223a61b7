"""What a check is and looks at: one of a plan, or one of the reports beside it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from zi_site.plan.kinds import Finding
from zi_site.plan.model import PartPath, Plan
from zi_site.plan.problems import GALAT, Problem
from zi_site.plan.reports import Bukti, Laporan, Realisasi


class PlaceFinder(Protocol):
    """Where the fields of a plan or of reports stand: in lines of YAML, or in a document's cells.

    A field is a part's path and its keys, such as ``"keputusan.tanggal"``; of a list, an entry by
    its position from 0: ``"catatan.0.isi"``.
    """

    def problem(
        self,
        path: PartPath,
        keys: str,
        finding: Finding,
        subject: str = "",
        level: str = GALAT,
    ) -> Problem:
        """A problem at a field, or at what should hold it where it is not written."""
        ...

    def written(self, path: PartPath, keys: str) -> bool:
        """Whether a field has what could not be read (told elsewhere), or a section is there."""
        ...


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check looks at. ``file`` is the plan's path, which promises its satker and year."""

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
    # whether what it finds may come from a part of the action that could not be read: then nothing
    # is said of that action
    of_whole: bool = False


@dataclass(frozen=True, slots=True)
class CheckedReports:
    """What a check looks at. ``file`` is their path, which promises their satker and year."""

    realisasi: Realisasi
    places: PlaceFinder
    file: str
    plan: Plan | None  # None where there is none that can be read, which is told elsewhere

    def reports(self) -> Iterator[tuple[PartPath, str, Laporan]]:
        """Every report with its path among the places and what it is called to the officer."""
        for position, laporan in enumerate(self.realisasi.laporan):
            yield (position,), f"Aksi {laporan.aksi}", laporan

    def evidence(self) -> Iterator[tuple[PartPath, str, Bukti]]:
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
