"""What is said of one action, flat: the keys of all parts that it stands in, under names of their
own, as changes tell them.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from zi_site.plan import fields
from zi_site.plan.keys import About, Key
from zi_site.plan.model import Standing

OF_AN_ACTION = ("area", "kelompok", "komponen", "aksi")  # the parts that say something of one
INHERITED = ("subpilar", "penanggung_jawab")  # an action's own only where it differs


@dataclass(frozen=True, slots=True)
class Cell:
    """A key as it holds for one action, whatever part it stands in, under a name of its own."""

    name: str  # "area_nomor", "komponen", "jadwal"
    part: str
    key: Key

    def value(self, standing: Standing) -> Any:
        """What holds for the action: of its subpilar and team, that of the nearest part that names
        one, itself first; else that of its own part.
        """
        if self.part != "aksi" or self.name not in INHERITED:
            return getattr(getattr(standing, self.part), self.key.attribute)
        parts = (getattr(standing, part) for part in reversed(OF_AN_ACTION))
        values = (getattr(part, self.key.attribute, "") for part in parts)
        return next((value for value in values if value), "")


@cache
def cells() -> tuple[Cell, ...]:
    """What is told of an action when it changes, by what it is about, then as the table has it."""
    found = [
        Cell(cell_name(part, key.name), part, key)
        for part in OF_AN_ACTION
        for key in fields.keys(part)
        if key.spoken
    ]
    order = tuple(About)
    return tuple(sorted(found, key=lambda cell: order.index(cell.key.about)))


def cell_name(part: str, name: str) -> str:
    """``area_nomor`` for the number of an area, ``area`` for its name; an action's keys as they
    are.
    """
    if part == "aksi":
        return name
    return part if name == "nama" else f"{part}_{name}"
