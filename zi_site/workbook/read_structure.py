"""The sheet "Area dan Komponen" -> the parts of a plan in order, and which names mean which."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from zi_site.documents.grid import Origin
from zi_site.draft.result import Doubt
from zi_site.workbook.layout import (
    AREA,
    JENIS_BARIS,
    KELOMPOK,
    KOMPONEN,
    SKELETON,
    SKELETON_AREA,
    STRUCTURE,
    handle,
)
from zi_site.workbook.read_keys import NO_ROW, RowReader
from zi_site.workbook.sentences import WorkbookDoubt
from zi_site.workbook.tables import SheetTable, TableRow
from zi_site.workbook.values import by_handle, chosen

_SKELETONS = {SKELETON_AREA: AREA, SKELETON: KOMPONEN}
PART_OF = {AREA: "area", KELOMPOK: "kelompok", KOMPONEN: "komponen"}  # kind of row -> part


@dataclass(frozen=True, slots=True, eq=False)
class StructureRow:
    """An area, kelompok or komponen; ``row`` is None for one that only an action's row names.

    Two rows that say the same are still two parts, so each equals itself only.
    """

    jenis: str
    values: Mapping[str, Any]  # of its keys, by the field of the model
    sebutan: str = ""
    skeleton: bool = False  # dropped unless an action refers to it
    row: TableRow | None = None
    origin: Origin = field(default_factory=Origin)

    @property
    def nomor(self) -> str:
        """Its printed number."""
        return str(self.values["nomor"])

    @property
    def nama(self) -> str:
        """Its printed name."""
        return str(self.values["nama"])


def named_komponen(name: str, origin: Origin) -> StructureRow:
    """A komponen of which no more than this name is known."""
    values = RowReader(NO_ROW).values(PART_OF[KOMPONEN]) | {"nama": name}
    return StructureRow(KOMPONEN, values, sebutan=name, origin=origin)


def read_structure(table: SheetTable) -> tuple[list[StructureRow], list[Doubt]]:
    """Every filled row as a part; one of an unknown kind as a komponen, in doubt."""
    rows = [row for row in table.rows if not row.is_empty()]
    parts = [_part(row) for row in rows]
    doubts = [doubt for row in rows for doubt in _kind_doubts(row)]
    if parts and parts[0].jenis != AREA:
        said = WorkbookDoubt.NO_AREA_FIRST(sheet=STRUCTURE)
        doubts.append(Doubt(said, origin=parts[0].origin))
    return parts, doubts


def _part(row: TableRow) -> StructureRow:
    said = _said_kind(row)
    jenis = _SKELETONS.get(said, said)
    if jenis not in JENIS_BARIS:
        jenis = _guessed_kind(row)
    return StructureRow(
        jenis,
        RowReader(row).values(PART_OF[jenis]),
        row.text("sebutan"),
        said in _SKELETONS,
        row,
        row.origin("nama"),
    )


def _said_kind(row: TableRow) -> str:
    return chosen(row.text("jenis"), (*JENIS_BARIS, *_SKELETONS))


def _guessed_kind(row: TableRow) -> str:
    return AREA if row.text("kode") else KOMPONEN


def _kind_doubts(row: TableRow) -> Iterator[Doubt]:
    said, read, choices = _said_kind(row), _guessed_kind(row), ", ".join(JENIS_BARIS)
    if said in JENIS_BARIS or said in _SKELETONS:
        return
    if said:
        finding = WorkbookDoubt.UNKNOWN_ROW(text=said, read=read, choices=choices)
    else:
        finding = WorkbookDoubt.NAMELESS_ROW(read=read, choices=choices)
    yield Doubt(finding, row.text("nama"), row.origin("jenis"))


def finder(parts: Sequence[StructureRow]) -> Callable[[str], int | None]:
    """Where the part stands that a row names, by its sebutan, else by number and name."""
    names, others = dict[str, int](), dict[str, set[int]]()
    area_nomor = ""
    for at, part in enumerate(parts):
        if part.jenis == AREA:
            area_nomor = part.nomor
        elif part.jenis == KOMPONEN:
            whole = handle(area_nomor, part.nomor, part.nama)
            names.setdefault(part.sebutan or whole, at)
            for other in (part.nama, handle("", part.nomor, part.nama), whole):
                others.setdefault(other, set()).add(at)
    alone = {name: min(found) for name, found in others.items() if name and len(found) == 1}

    def find(text: str) -> int | None:
        at = by_handle(names, text)
        return at if at is not None else by_handle(alone, text)

    return find
