"""Two plans -> which actions of the first stand in the second with all their printed cells, and
what differs.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from dokumen.printed import Action, actions
from zi_site.plan.model import Plan

# What the decree prints, and what is read from the printed schedule.
PRINTED = (
    "area_nomor", "area", "kelompok_nomor", "kelompok", "komponen_nomor", "komponen", "indikator", "langkah_aksi",
    "bukti_fisik", "jadwal", "centang", "kisi", "bulan", "kepastian", "penanggung_jawab",
)  # fmt: skip
OURS = ("kode", "subpilar")  # what we add by the content


@dataclass(frozen=True, slots=True)
class Compared:
    """One action of the plan and, for each field that differs, (as it is, as it was imported)."""

    id: str
    differences: dict[str, tuple[object, object]]


def compare(plan: Plan, imported: Plan) -> list[Compared]:
    """One entry for each action of ``plan``, in its order; an action that was not imported differs
    in everything.
    """
    ours, theirs = list(actions(plan)), list(actions(imported))
    partner = dict(_pairs([_key(each) for each in ours], [_key(each) for each in theirs]))
    return [
        Compared(each.aksi.id, _differences(each, theirs[partner[at]] if at in partner else None))
        for at, each in enumerate(ours)
    ]


def share(compared: Sequence[Compared], fields: Sequence[str]) -> float:
    """The part of the actions in which none of these fields differs."""
    return sum(not set(fields) & set(each.differences) for each in compared) / len(compared)


def _key(action: Action) -> str:
    return f"{action.aksi.langkah_aksi}|{action.aksi.bukti_fisik}"


def _pairs(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int]]:
    for kind, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind in ("equal", "replace"):
            yield from zip(range(a, b), range(c, d), strict=False)


def _differences(ours: Action, theirs: Action | None) -> dict[str, tuple[object, object]]:
    if theirs is None:
        return dict.fromkeys((*PRINTED, *OURS), ("", None))
    before, after = _fields(ours), _fields(theirs)
    return {
        field: (before[field], after[field]) for field in before if before[field] != after[field]
    }


def _fields(action: Action) -> dict[str, object]:
    aksi = action.aksi
    return {
        "area_nomor": action.area.nomor,
        "area": action.area.nama,
        "kelompok_nomor": action.kelompok.nomor,
        "kelompok": action.kelompok.nama,
        "komponen_nomor": action.komponen.nomor,
        "komponen": action.komponen.nama,
        "indikator": aksi.indikator,
        "langkah_aksi": aksi.langkah_aksi,
        "bukti_fisik": aksi.bukti_fisik,
        "jadwal": aksi.jadwal,
        "centang": aksi.centang,
        "kisi": aksi.kisi,
        "bulan": aksi.bulan,
        "kepastian": aksi.kepastian,
        "penanggung_jawab": action.penanggung_jawab,
        "kode": action.area.kode,
        "subpilar": aksi.subpilar or action.komponen.subpilar,
    }
