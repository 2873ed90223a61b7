"""What a check is and looks at: one of a plan, or one of the reports beside it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from zi_site.plan.kinds import Finding
from zi_site.plan.model import Part, PartPath, Plan, Standing
from zi_site.plan.problems import GALAT, Problem
from zi_site.plan.reports import Bukti, Laporan, Realisasi
from zi_site.plan.texts import Text, is_plain, plan_texts, report_texts


class PlaceFinder(Protocol):
    """Where the fields of a plan or of reports stand: in lines of YAML, or in a document's cells.

    A field is a part's path and its keys, such as ``"keputusan.tanggal"``; of a list, an entry by
    its position from 0: ``"catatan.0.isi"``.
    """

    def problem(
        self, path: PartPath, keys: str, finding: Finding, subject: str = "", level: str = GALAT
    ) -> Problem:
        """A problem at a field, or at what should hold it where it is not written."""
        ...

    def written(self, path: PartPath, keys: str) -> bool:
        """Whether a field has what could not be read (told elsewhere), or a section is there."""
        ...


@dataclass(frozen=True)
class Checked:
    """What a check looks at. ``file`` is the plan's path, which promises its satker and year.

    Not slotted: what several checks look through is gathered once and kept.
    """

    plan: Plan
    places: PlaceFinder
    file: str

    @cached_property
    def odd_texts(self) -> tuple[Text, ...]:
        """The texts of the plan in which something may be wrong."""
        return tuple(text for text in plan_texts(self.plan) if not is_plain(text[2]))

    @cached_property
    def parts(self) -> tuple[tuple[PartPath, Part], ...]:
        """Every part of the plan, as `Plan.parts`."""
        return tuple(self.plan.parts())

    @cached_property
    def actions(self) -> tuple[Standing, ...]:
        """Every action where it stands, as `Plan.walk`."""
        return tuple(self.plan.walk())

    def problem(self, path: PartPath, keys: str, finding: Finding, level: str = GALAT) -> Problem:
        """A problem at a field of a part, which is named."""
        return self.places.problem(path, keys, finding, self.called(path), level)

    def called(self, path: PartPath) -> str:
        """What a part is called to the officer, such as ``Aksi 2.3``; a kelompok as its area."""
        if not path:
            return ""
        area = self.plan.area[path[0]]
        if len(path) < 3:
            return f"Area {area.nomor or path[0] + 1}"
        komponen = area.kelompok[path[1]].komponen[path[2]]
        if len(path) == 3:
            return f"Komponen {komponen.nomor} {komponen.nama}".strip()
        return _called(komponen.aksi[path[3]].id)


@dataclass(frozen=True)
class CheckedReports:
    """What a check looks at. ``file`` is their path, which promises their satker and year."""

    realisasi: Realisasi
    places: PlaceFinder
    file: str
    plan: Plan | None  # None where there is none that can be read, which is told elsewhere

    @cached_property
    def odd_texts(self) -> tuple[Text, ...]:
        """The texts of the reports and their evidence in which something may be wrong."""
        return tuple(text for text in report_texts(self.realisasi) if not is_plain(text[2]))

    def problem(self, path: PartPath, keys: str, finding: Finding, level: str = GALAT) -> Problem:
        """A problem at a field of a report or of its evidence; its action is named."""
        subject = _called(self.realisasi.laporan[path[0]].aksi) if path else ""
        return self.places.problem(path, keys, finding, subject, level)

    def reports(self) -> Iterator[tuple[PartPath, Laporan]]:
        """Every report with its path among the places."""
        return (((at,), laporan) for at, laporan in enumerate(self.realisasi.laporan))

    def evidence(self) -> Iterator[tuple[PartPath, Bukti]]:
        """Every piece of evidence with its path."""
        for path, laporan in self.reports():
            yield from (((*path, at), bukti) for at, bukti in enumerate(laporan.bukti))


def _called(name: str) -> str:
    return f"Aksi {name}" if name else ""


Looked = TypeVar("Looked", Checked, CheckedReports)


@dataclass(frozen=True, slots=True)
class Check(Generic[Looked]):
    """``benar`` and ``salah`` are changes to one sample: (what stands there, what instead)."""

    kode: str
    arti: str
    benar: tuple[str, str]
    salah: tuple[str, str]
    find: Callable[[Looked], Iterator[Problem]]
    # whether what it finds may come from a part of the action that could not be read: then nothing
    # is said of that action
    of_whole: bool = False
