"""One action flat, the keys above it included: what changes tell, what the copies publish."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter, itemgetter, methodcaller
from typing import Any

from zi_site.plan import fields
from zi_site.plan.keys import About, Holds, Key
from zi_site.plan.model import Plan, Standing

PLAN = "rencana"
INHERITED = ("subpilar", "penanggung_jawab")  # an action's own only where it differs


@dataclass(frozen=True, slots=True)
class ActionCell:
    """A key as it holds for one action, whatever part it stands in, under a name of its own."""

    name: str  # "area_nomor", "komponen", "jadwal"
    part: str
    key: Key

    @property
    def reader(self) -> Callable[[Standing], Any]:
        """What reads from any action the value that holds for it: its own, or of subpilar and team
        that of the nearest part.
        """
        if self.part == "aksi" and self.name in INHERITED:
            return methodcaller("nearest", self.key.attribute)
        return attrgetter(f"{self.part}.{self.key.attribute}")


@cache
def cells() -> tuple[ActionCell, ...]:
    """What is told of an action when it changes, by what it is about, then as the table has it."""
    found = [
        ActionCell(cell_name(part, key.name), part, key)
        for part in fields.OF_AN_ACTION
        for key in fields.keys(part)
        if key.spoken
    ]
    order = tuple(About)
    return tuple(sorted(found, key=lambda cell: order.index(cell.key.about)))


@cache
def position(name: str) -> int:
    """Where one of these stands among them."""
    return next(at for at, cell in enumerate(cells()) if cell.name == name)


def cell_name(part: str, name: str) -> str:
    """``area_nomor`` for an area's number, ``area`` for its name; an action's keys as they are."""
    if part == "aksi":
        return name
    return part if name == "nama" else f"{part}_{name}"


FURTHER = "lain"  # one column a heading of ``kolom_lain``: ``lain_1``, ``lain_2``, …
FURTHER_NAME = re.compile(rf"{FURTHER}_([1-9][0-9]?)")


def further_name(number: int) -> str:
    """The name of a further column by its number from 1."""
    return f"{FURTHER}_{number}"


def further_texts(named: Mapping[str, str]) -> tuple[str, ...]:
    """What stands under the names of further columns, by number, up to the last that is filled."""
    numbers = [int(found[1]) for name in named if (found := FURTHER_NAME.fullmatch(name))]
    last = max(numbers, default=0)
    return filled([named.get(further_name(number), "") for number in range(1, last + 1)])


def filled(cells: Sequence[str]) -> tuple[str, ...]:
    """The cells of ``kolom_lain`` up to the last that is filled, as a plan holds them."""
    last = max((at for at, text in enumerate(cells, 1) if text), default=0)
    return tuple(cells[:last])


@dataclass(frozen=True, slots=True)
class CopyColumn:
    """A column of the published copies, and a key of ``aksi[]`` in the JSON copy."""

    name: str
    said: str  # what it means
    heading: str  # for readers; where ``printed``, only of plans that print none of their own
    width: float  # on a sheet, in characters; together they keep a printed A4 page readable
    printed: bool = False  # a column of the form itself, to which plans give headings of their own
    centred: bool = False
    folded: bool = False  # useful to programs, in a reader's way
    folded_when_empty: bool = False

    @property
    def key(self) -> Key:
        """The key of the plan that the column shows."""
        return _cell_of(self.name).key

    def text(self, value: Any) -> str:
        """A value as the copies write it; months as ``3;6;9;12``."""
        if self.key.holds is Holds.MONTHS:
            return ";".join(map(str, value))
        return " ".join(value) if self.key.holds is Holds.TEXTS else str(value)


@cache
def _cell_of(name: str) -> ActionCell:
    """The key that stands under a name of a flat action; else the plan's own of this name."""
    for part in fields.OF_AN_ACTION:
        for key in fields.keys(part):
            if cell_name(part, key.name) == name:
                return ActionCell(name, part, key)
    return ActionCell(name, PLAN, next(key for key in fields.keys(PLAN) if key.name == name))


# In their published order (a promise: they change only with a CHANGELOG line and a new VERSI).
COPIED = (
    CopyColumn(
        "satker", "Nama pendek satker, seperti dalam alamat situsnya, misalnya kab-blora",
        "Satker", 14, folded=True,
    ),
    CopyColumn("tahun", "Tahun rencana", "Tahun", 6, folded=True),
    CopyColumn(
        "id", "Pengenal aksi, unik dalam rencananya dan tidak pernah dipakai ulang",
        "Aksi", 6, centred=True,
    ),
    CopyColumn("area_nomor", "Nomor area seperti tercetak", "No.", 5, printed=True, centred=True),
    CopyColumn(
        "area", "Nama area seperti tercetak; dapat berbeda dari nama resminya",
        "Area perubahan", 16, printed=True,
    ),
    CopyColumn(
        "area_kode", "Area resmi yang sesuai dengan isinya, menurut kami",
        "Kode area resmi", 18, folded=True,
    ),
    CopyColumn(
        "subpilar", "Subpilar LKE yang sesuai dengan isinya, menurut kami, misalnya 5.4",
        "Subpilar LKE", 9, centred=True, folded=True,
    ),
    CopyColumn(
        "kelompok", "Subjudul di atas komponen, bila tercetak",
        "Kelompok", 15, folded_when_empty=True,
    ),
    CopyColumn(
        "komponen_nomor", "Nomor atau huruf komponen seperti tercetak",
        "No.", 5, printed=True, centred=True,
    ),
    CopyColumn("komponen", "Komponen seperti tercetak", "Komponen", 17, printed=True),
    CopyColumn("indikator", "Indikator seperti tercetak", "Indikator", 26, printed=True),
    CopyColumn(
        "langkah_aksi", "Langkah aksi seperti tercetak",
        "Langkah aksi", 30, printed=True, folded_when_empty=True,
    ),
    CopyColumn("bukti_fisik", "Bukti fisik seperti tercetak", "Bukti fisik", 26, printed=True),
    CopyColumn(
        "jadwal", "Teks jadwal seperti tercetak; kosong bila rencananya memakai centang",
        "Pelaksanaan", 15, printed=True, folded_when_empty=True,
    ),
    CopyColumn(
        "bulan", "Bulan pelaksanaan 1–12, dipisahkan titik koma, misalnya 3;6;9;12",
        "Bulan", 14, folded=True,
    ),
    CopyColumn(
        "kepastian",
        "Dari mana bulannya: tertulis, konvensi, perkiraan, tidak-terbaca atau tidak-terjadwal",
        "Kepastian jadwal", 12, centred=True,
    ),
    CopyColumn(
        "penanggung_jawab", "Tim yang bertanggung jawab, seperti tercetak",
        "Penanggung jawab", 16, printed=True, folded_when_empty=True,
    ),
    CopyColumn("catatan", "Keraguan dan perbaikan pada penyalinan aksi ini", "Catatan", 26),
)  # fmt: skip
KOLOM = tuple(column.name for column in COPIED)
_CELLS = {name: _cell_of(name) for name in KOLOM}
_OF_PLAN = tuple(name for name, cell in _CELLS.items() if cell.part == PLAN)
_OWN = tuple(name for name in KOLOM if name not in (*_OF_PLAN, *INHERITED))
# In one call what one part says of itself: there are 120,000 actions.
_own_cells = attrgetter(*(f"{_CELLS[name].part}.{_CELLS[name].key.attribute}" for name in _OWN))
_inherited = tuple(_CELLS[name].reader for name in INHERITED)
_of_plan = attrgetter(*_OF_PLAN)
_in_order = itemgetter(*map((*_OF_PLAN, *INHERITED, *_OWN).index, KOLOM))
ARTI_KOLOM = {column.name: column.said for column in COPIED}
# Used where a plan does not print a heading of its own for a column.
JUDUL_KOLOM = {column.name: column.heading for column in COPIED if column.printed} | {
    "nomor": "No. baris",
    "keterangan": "Keterangan",
}


def cells_of_action(plan: Plan, standing: Standing) -> tuple[Any, ...]:
    """What the action says in each published column, with what holds from above."""
    above = [read(standing) for read in _inherited]
    cells: tuple[Any, ...] = _in_order((*_of_plan(plan), *above, *_own_cells(standing)))
    return cells
