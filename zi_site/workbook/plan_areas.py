"""Parts and actions as read -> the areas of a plan, new ids, and where each part stands."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from zi_site.documents.grid import Origin
from zi_site.draft.result import Doubt, LeftOut, Spot
from zi_site.plan import fields
from zi_site.plan.columns import further_name
from zi_site.plan.keys import Holds
from zi_site.plan.model import Area, Kelompok, Komponen, PartPath
from zi_site.workbook.layout import AREA, KELOMPOK, MONTHS
from zi_site.workbook.read_actions import ReadAction, ReadActions
from zi_site.workbook.read_structure import PART_OF, StructureRow
from zi_site.workbook.sentences import NotInWorkbook, WorkbookDoubt
from zi_site.workbook.tables import TableRow
from zi_site.workbook.values import next_id

_FIRST_COLUMN = {Holds.MONTHS: MONTHS[0], Holds.CELLS: further_name(1)}
_PREFIX = re.compile(r"(.+[.-])\d+")

_Section = tuple[StructureRow | None, list[StructureRow]]  # a heading, and the rows below it


@dataclass(frozen=True, slots=True)
class Tree:
    """The areas, where each part of them stands, and what is said about them."""

    area: tuple[Area, ...]
    origins: dict[Spot, Origin]
    new_ids: tuple[str, ...]
    doubts: tuple[Doubt, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class _ReadKomponen:
    part: StructureRow
    actions: tuple[ReadAction, ...]

    @property
    def is_used(self) -> bool:
        """Whether it is more than an example of an empty workbook that nothing refers to."""
        return bool(self.actions) or not self.part.skeleton


@dataclass(frozen=True, slots=True)
class _ReadKelompok:
    part: StructureRow | None
    komponen: tuple[_ReadKomponen, ...]


@dataclass(frozen=True, slots=True)
class _ReadArea:
    part: StructureRow | None
    kelompok: tuple[_ReadKelompok, ...]

    @property
    def komponen(self) -> tuple[_ReadKomponen, ...]:
        return tuple(komponen for kelompok in self.kelompok for komponen in kelompok.komponen)

    @property
    def actions(self) -> tuple[ReadAction, ...]:
        return tuple(action for komponen in self.komponen for action in komponen.actions)

    @property
    def is_used(self) -> bool:
        if self.part and not self.part.skeleton:
            return True
        is_named = not self.part and any(each.part for each in self.kelompok)
        return is_named or any(komponen.is_used for komponen in self.komponen)

    @property
    def first(self) -> StructureRow:
        """The first row of it."""
        below = (
            row for each in self.kelompok for row in (each.part, *(k.part for k in each.komponen))
        )
        return next(filter(None, (self.part, *below)))


def plan_areas(read: ReadActions, known: Sequence[str]) -> Tree:
    """``known`` are ids that were in use before and are not given to new actions."""
    nested = _nested(read)
    used = {*known, *(action.aksi.id for action in read.actions)}
    areas = [_without_examples(area) for area in nested if area.is_used]
    numbered = [_numbered(area, _prefix(area, at), used) for at, area in enumerate(areas)]
    return Tree(
        tuple(map(_area, numbered)),
        dict(_origins(numbered)),
        tuple(_new_ids(areas, numbered)),
        tuple(doubt for area in areas for doubt in _doubts(area)),
        tuple(_left_out(nested)),
    )


def _nested(read: ReadActions) -> list[_ReadArea]:
    """Parts in order -> areas with kelompok with komponen, a nameless one where one lacks."""
    actions: dict[StructureRow, list[ReadAction]] = defaultdict(list)
    for action in read.actions:
        actions[action.part].append(action)

    def komponen(rows: Sequence[StructureRow]) -> tuple[_ReadKomponen, ...]:
        return tuple(_ReadKomponen(row, tuple(actions[row])) for row in rows)

    return [
        _ReadArea(
            head,
            tuple(_ReadKelompok(part, komponen(rows)) for part, rows in _split(below, KELOMPOK)),
        )
        for head, below in _split(read.parts, AREA)
    ]


def _split(rows: Sequence[StructureRow], jenis: str) -> list[_Section]:
    """Each heading of this kind with the rows below it; those before the first have none."""
    found: list[_Section] = []
    for row in rows:
        if row.jenis == jenis:
            found.append((row, []))
        elif found:
            found[-1][1].append(row)
        else:
            found.append((None, [row]))
    return found


def _without_examples(area: _ReadArea) -> _ReadArea:
    kelompok = (
        replace(each, komponen=tuple(part for part in each.komponen if part.is_used))
        for each in area.kelompok
    )
    return replace(area, kelompok=tuple(kelompok))


def _left_out(areas: Sequence[_ReadArea]) -> Iterator[LeftOut]:
    """One sentence on all rows that only were examples."""
    unused: list[StructureRow] = []
    for area in areas:
        unused += [komponen.part for komponen in area.komponen if not komponen.is_used]
        unused += [area.part] if area.part and not area.is_used else []
    if unused:
        text = f"{len(unused)} baris contoh yang tidak dipakai"
        yield LeftOut(text, NotInWorkbook.UNUSED_EXAMPLES(), unused[0].origin)


def _prefix(area: _ReadArea, position: int) -> str:
    """What the ids of an area begin with: as most of those that it has, else its position."""
    found = Counter(
        match[1] for action in area.actions if (match := _PREFIX.fullmatch(action.aksi.id))
    )
    return found.most_common(1)[0][0] if found else f"{position + 1}."


def _numbered(area: _ReadArea, prefix: str, used: set[str]) -> _ReadArea:
    """The area with an id for each action; a new one has the next of its area, and is ``used``."""

    def numbered(action: ReadAction) -> ReadAction:
        aksi_id = action.aksi.id or next_id(prefix, used)
        used.add(aksi_id)
        return replace(action, aksi=replace(action.aksi, id=aksi_id))

    kelompok = (
        replace(
            each,
            komponen=tuple(
                replace(part, actions=tuple(map(numbered, part.actions))) for part in each.komponen
            ),
        )
        for each in area.kelompok
    )
    return replace(area, kelompok=tuple(kelompok))


def _new_ids(before: Sequence[_ReadArea], after: Sequence[_ReadArea]) -> Iterator[str]:
    for area, numbered in zip(before, after, strict=True):
        for was, now in zip(area.actions, numbered.actions, strict=True):
            if not was.aksi.id:
                yield now.aksi.id


def _area(read: _ReadArea) -> Area:
    kelompok = tuple(map(_kelompok, read.kelompok)) or (Kelompok(),)
    values = read.part.values if read.part else {"nomor": "", "nama": "", "kode": ""}
    return Area(**values, kelompok=kelompok)


def _kelompok(read: _ReadKelompok) -> Kelompok:
    komponen = tuple(
        Komponen(**each.part.values, aksi=tuple(action.aksi for action in each.actions))
        for each in read.komponen
    )
    return Kelompok(**(read.part.values if read.part else {}), komponen=komponen)


def _origins(areas: Sequence[_ReadArea]) -> Iterator[tuple[Spot, Origin]]:
    for a, area in enumerate(areas):
        yield from _part_origins((a,), area.part)
        for k, kelompok in enumerate(area.kelompok):
            yield from _part_origins((a, k), kelompok.part or area.part)
            for m, komponen in enumerate(kelompok.komponen):
                yield from _part_origins((a, k, m), komponen.part)
                for i, action in enumerate(komponen.actions):
                    yield from _key_origins((a, k, m, i), "aksi", action.row)


def _part_origins(path: PartPath, part: StructureRow | None) -> Iterator[tuple[Spot, Origin]]:
    if part is not None:
        yield (path, ""), part.origin
        if part.row is not None:
            yield from _key_origins(path, PART_OF[part.jenis], part.row)


def _key_origins(path: PartPath, part: str, row: TableRow) -> Iterator[tuple[Spot, Origin]]:
    for key in (each for each in fields.keys(part) if each.width):
        yield (path, key.name), row.origin(_FIRST_COLUMN.get(key.holds, key.name))


def _doubts(area: _ReadArea) -> Iterator[Doubt]:
    if area.part is None:
        yield Doubt(WorkbookDoubt.OUTSIDE_AREAS(), area.first.nama, area.first.origin)
    nameless = area.kelompok[0] if len(area.kelompok) > 1 else None
    if nameless and nameless.part is None and nameless.komponen:
        above = nameless.komponen[0].part
        yield Doubt(WorkbookDoubt.ABOVE_KELOMPOK(), above.nama, above.origin)
