"""Where an imported plan's parts were read -> the place of each problem that checks find."""

import re
from collections.abc import Iterator, Mapping

from zi_site.checks.sentences import Missing
from zi_site.documents.grid import Origin
from zi_site.draft.result import Spot
from zi_site.plan.fields import labelled
from zi_site.plan.kinds import Finding
from zi_site.plan.model import PartPath
from zi_site.plan.problems import GALAT, Place, Problem

_REF = re.compile(r"([A-Z]{1,3})(\d+)")
_NAMING = ("", "id", "nama", "nomor", "aksi")  # keys whose cell stands for the whole part
_LABELS = {path: key.label for path, key in labelled()}
_SECTIONS = ("keputusan",)  # of which every form has a place to fill in


class CellPlaces:
    """Answers as ``Places`` of a plan file, with cells, pages and lines of the document."""

    def __init__(self, file: str, origins: Mapping[Spot, Origin]) -> None:
        self._file = file
        self._by_part: dict[PartPath, dict[str, Origin]] = {}
        self._below: dict[PartPath, Origin] = {}  # the first of all parts that a part holds
        self.asked: dict[Problem, Spot] = {}  # what each problem that was made here is about
        for (path, key), origin in origins.items():
            self._by_part.setdefault(path, {})[key] = origin
            for depth in range(1, len(path) + 1):
                self._below.setdefault(path[:depth], origin)

    def problem(
        self, path: PartPath, keys: str, finding: Finding, subject: str = "", level: str = GALAT
    ) -> Problem:
        """A problem at a field, at the part itself where the field was not read, else at what holds
        the part. What the plan as a whole does not state is called as the form calls it.
        """
        if finding.kind in (Missing.IN_PLAN, Missing.DECREE_NUMBER) and not path:
            subject = next((_LABELS[each] for each in _widening(keys) if each in _LABELS), "")
        origin = self.origin(path, keys)
        problem = located(self._file, origin, finding.for_cells(), subject, level)
        self.asked[problem] = path, keys
        return problem

    def written(self, path: PartPath, keys: str) -> bool:
        """What a cell holds and cannot be read is a doubt of the import, and no value."""
        return not path and keys in _SECTIONS

    def origin(self, path: PartPath, keys: str) -> Origin:
        """Where a field was read, else what holds it."""
        for depth in range(len(path), -1, -1):
            own, wanted = self._by_part.get(path[:depth], {}), keys if depth == len(path) else ""
            candidates = (*_widening(wanted), *_within(wanted, own), *_NAMING)
            found = next((own[key] for key in candidates if key in own), None)
            found = found or self._below.get(path[:depth])
            if found:
                return found
        return Origin()


def _widening(keys: str) -> Iterator[str]:
    """``a.b.c``, ``a.b``, ``a``: a field, then what holds it."""
    while keys:
        yield keys
        keys = keys.rpartition(".")[0]


def _within(keys: str, own: Mapping[str, Origin]) -> Iterator[str]:
    return (key for key in own if keys and key.startswith(f"{keys}."))


def located(
    file: str, origin: Origin, finding: Finding, subject: str = "", level: str = GALAT
) -> Problem:
    """A problem at one origin; line and column are those of the cell where it is one."""
    found = _REF.fullmatch(origin.cell)
    if found is None:
        return Problem(Place(file, origin.line), finding, subject, level=level)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    cell = f"{origin.sheet}!{origin.cell}" if origin.sheet else origin.cell
    return Problem(Place(file, int(found[2]), column), finding, subject, level=level, cell=cell)
