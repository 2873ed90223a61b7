"""Where the parts of an imported plan were read -> the place of each problem that checks find in
it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from zi_site.documents.grid import Origin
from zi_site.draft.result import Spot
from zi_site.plan.kinds import Finding
from zi_site.plan.problems import GALAT, Place, Problem
from zi_site.plan_file.read.plan_file import Path

_REF = re.compile(r"([A-Z]{1,3})(\d+)")


@dataclass(frozen=True, slots=True)
class CellPlaces:
    """Answers as ``reading.plan_file.Places`` does, with cells (or pages and lines) instead of
    lines of YAML.
    """

    file: str
    origins: Mapping[Spot, Origin]

    def problem(
        self,
        path: Path,
        keys: str,
        finding: Finding,
        subject: str = "",
        level: str = GALAT,
    ) -> Problem:
        """A problem at a field, at the part itself where the field was not read, else at what holds
        the part.
        """
        return located(self.file, self._origin(path, keys, finding.code), finding, subject, level)

    def _origin(self, path: Path, keys: str, code: str = "") -> Origin:
        names = keys.split(".")
        inner = (
            key
            for each, key in self.origins
            if each == path and keys and key.startswith(f"{keys}.")
        )
        for key in (
            keys,
            names[-1],
            f"{keys}.{code}",
            *inner,
            names[0],
            "",
            "id",
            "nama",
            "nomor",
            "aksi",
        ):
            if origin := self.origins.get((path, key)):
                return origin
        below = (
            origin
            for (each, _), origin in self.origins.items()
            if path and each[: len(path)] == path
        )
        nearest = next(below, None)
        if nearest:
            return nearest
        return self._origin(path[:-1], "") if path else Origin()


def located(
    file: str,
    origin: Origin,
    finding: Finding,
    subject: str = "",
    level: str = GALAT,
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
