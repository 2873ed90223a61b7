"""Parts and actions as they were read -> the areas of a plan, new ids, and where each
part stands.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from zi_site.documents.grid import Origin
from zi_site.draft.result import Doubt, LeftOut, Spot
from zi_site.plan.kinds import loose
from zi_site.plan.model import Aksi, Area, Kelompok, Komponen
from zi_site.plan_file.read.plan_file import AKSI_KEYS
from zi_site.workbook.layout import AREA, KELOMPOK, MONTHS
from zi_site.workbook.read_actions import ReadAction, ReadActions
from zi_site.workbook.read_structure import Part
from zi_site.workbook.values import next_id

_PART_KEYS = ("nomor", "nama", "kode", "subpilar", "penanggung_jawab", "catatan")
_PREFIX = re.compile(r"(.+[.-])\d+")


@dataclass(frozen=True, slots=True)
class Tree:
    area: tuple[Area, ...]
    origins: dict[Spot, Origin]
    new_ids: tuple[str, ...]
    doubts: tuple[Doubt, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(slots=True)
class _Group:
    part: Part | None
    komponen: list[tuple[Part, list[ReadAction]]] = field(default_factory=list)


@dataclass(slots=True)
class _Area:
    part: Part | None
    groups: list[_Group] = field(default_factory=list)

    def actions(self) -> Iterator[ReadAction]:
        for group in self.groups:
            for _, actions in group.komponen:
                yield from actions


def plan_areas(read: ReadActions, known: Sequence[str]) -> Tree:
    """``known`` are ids that were in use before and are not given to new actions."""
    kept, unused = _without_skeletons(_nested(read))
    ids = _numbered(kept, {*known, *(action.aksi.id for action in read.actions)})
    origins = dict(_origins(kept))
    areas = tuple(
        _area(
            area.part,
            tuple(
                _group(
                    group.part,
                    tuple(
                        _komponen(part, [ids[id(each)] for each in actions])
                        for part, actions in group.komponen
                    ),
                )
                for group in area.groups
            ),
        )
        for area in kept
    )
    new_ids = tuple(
        ids[id(action)].id for area in kept for action in area.actions() if not action.aksi.id
    )
    return Tree(areas, origins, new_ids, tuple(_doubts(kept)), unused)


def _numbered(areas: Sequence[_Area], used: set[str]) -> dict[int, Aksi]:
    """Each action by the identity of how it was read; a new one has the next id of its area."""
    found = {}
    for position, area in enumerate(areas):
        prefix = _prefix(area, position)
        for action in area.actions():
            aksi = action.aksi if action.aksi.id else replace(action.aksi, id=next_id(prefix, used))
            used.add(aksi.id)
            found[id(action)] = aksi
    return found


def _origins(areas: Sequence[_Area]) -> Iterator[tuple[Spot, Origin]]:
    for a, area in enumerate(areas):
        yield from _part_origins((a,), area.part)
        for k, group in enumerate(area.groups):
            yield from _part_origins((a, k), group.part or area.part)
            for m, (part, actions) in enumerate(group.komponen):
                yield from _part_origins((a, k, m), part)
                for i, action in enumerate(actions):
                    for key in AKSI_KEYS:
                        yield (
                            ((a, k, m, i), key),
                            action.row.origin(MONTHS[0] if key == "bulan" else key),
                        )


def _nested(read: ReadActions) -> list[_Area]:
    """Parts in their order -> areas with kelompok with komponen; where one is missing above a part,
    a nameless one.
    """
    areas: list[_Area] = []
    by_part: dict[int, list[ReadAction]] = {}
    for action in read.actions:
        by_part.setdefault(id(action.part), []).append(action)
    for part in read.parts:
        if part.jenis == AREA or not areas:
            areas.append(_Area(part if part.jenis == AREA else None))
        area = areas[-1]
        if part.jenis == KELOMPOK:
            area.groups.append(_Group(part))
        elif part.jenis != AREA:
            if not area.groups:
                area.groups.append(_Group(None))
            area.groups[-1].komponen.append((part, by_part.get(id(part), [])))
    return areas


def _without_skeletons(areas: list[_Area]) -> tuple[list[_Area], tuple[LeftOut, ...]]:
    """The areas without rows that only were examples, and one sentence on those."""
    dropped: list[Part] = []
    kept = []
    for area in areas:
        for group in area.groups:
            dropped += [part for part, actions in group.komponen if part.skeleton and not actions]
            group.komponen = [
                (part, actions) for part, actions in group.komponen if actions or not part.skeleton
            ]
        if area.part and area.part.skeleton and not any(group.komponen for group in area.groups):
            dropped.append(area.part)
        else:
            kept.append(area)
    if not dropped:
        return kept, ()
    text = f"{len(dropped)} baris contoh yang tidak dipakai"
    return kept, (LeftOut(text, "tidak ada aksi yang menyebutnya", dropped[0].origin),)


def _prefix(area: _Area, position: int) -> str:
    """What the ids of an area begin with: as most of those that it has, else its position."""
    found = Counter(
        match[1] for action in area.actions() if (match := _PREFIX.fullmatch(action.aksi.id))
    )
    return found.most_common(1)[0][0] if found else f"{position + 1}."


def _area(part: Part | None, groups: tuple[Kelompok, ...]) -> Area:
    held = groups or (Kelompok(),)
    if part is None:
        return Area("", "", "", kelompok=held)
    return Area(part.nomor, part.nama, part.kode, part.penanggung_jawab, part.catatan, held)


def _group(part: Part | None, komponen: tuple[Komponen, ...]) -> Kelompok:
    if part is None:
        return Kelompok(komponen=komponen)
    return Kelompok(part.nomor, part.nama, part.penanggung_jawab, komponen)


def _komponen(part: Part, actions: list[Aksi]) -> Komponen:
    return Komponen(part.nomor, part.nama, part.subpilar, part.penanggung_jawab, tuple(actions))


def _part_origins(path: tuple[int, ...], part: Part | None) -> Iterator[tuple[Spot, Origin]]:
    if part is not None:
        yield (path, ""), part.origin
        if part.row is not None:
            yield from (((path, key), part.row.origin(key)) for key in _PART_KEYS)


def _doubts(areas: list[_Area]) -> Iterator[Doubt]:
    for area in areas:
        if area.part is None:
            first = area.groups[0].part or area.groups[0].komponen[0][0]
            yield Doubt(
                loose("impor", "Bagian ini tidak berada di bawah suatu area."),
                first.nama,
                first.origin,
            )
        if len(area.groups) > 1 and area.groups[0].part is None and area.groups[0].komponen:
            first = area.groups[0].komponen[0][0]
            yield Doubt(
                loose("impor", "Komponen ini berada di atas kelompok yang pertama dalam areanya."),
                first.nama,
                first.origin,
            )
