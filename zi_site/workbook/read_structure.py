"""The rows of the sheet "Area dan Komponen" -> the parts of a plan in their order, and which names
refer to which.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from zi_site.documents.grid import Origin
from zi_site.draft.result import Doubt
from zi_site.plan.kinds import loose
from zi_site.workbook.layout import (
    AREA,
    JENIS_BARIS,
    KOMPONEN,
    SKELETON,
    SKELETON_AREA,
    STRUCTURE,
    handle,
)
from zi_site.workbook.tables import Table, TableRow
from zi_site.workbook.values import area_code, by_handle, chosen, subpilar_number

_SKELETONS = {SKELETON_AREA: AREA, SKELETON: KOMPONEN}


@dataclass(frozen=True, slots=True)
class Part:
    """An area, kelompok or komponen; ``row`` is None for one that only an action's row names."""

    jenis: str
    nomor: str = ""
    nama: str = ""
    kode: str = ""
    subpilar: str = ""
    penanggung_jawab: str = ""
    catatan: tuple[str, ...] = ()
    sebutan: str = ""
    skeleton: bool = False  # dropped unless an action refers to it
    row: TableRow | None = None
    origin: Origin = field(default_factory=Origin)


def read_structure(table: Table) -> tuple[list[Part], list[Doubt]]:
    """Every filled row as a part; a row of an unknown kind is taken for a komponen,
    with a doubt.
    """
    parts: list[Part] = []
    doubts: list[Doubt] = []
    for row in table.rows:
        if row.is_empty():
            continue
        jenis = chosen(row.text("jenis"), (*JENIS_BARIS, *_SKELETONS))
        skeleton = jenis in _SKELETONS
        jenis = _SKELETONS.get(jenis, jenis)
        if jenis not in JENIS_BARIS:
            guess = AREA if row.text("kode") else KOMPONEN
            said = f'"{jenis}" bukan jenis baris' if jenis else "Jenis baris ini kosong"
            text = f"{said}; dibaca sebagai {guess}. Pilih {', '.join(JENIS_BARIS)}."
            doubts.append(Doubt(loose("impor", text), row.text("nama"), row.origin("jenis")))
            jenis = guess
        parts.append(_part(row, jenis, skeleton))
    if parts and parts[0].jenis != AREA:
        doubts.append(
            Doubt(
                loose("impor", f"Baris pertama lembar {STRUCTURE} bukan Area."),
                origin=parts[0].origin,
            )
        )
    return parts, doubts


def _part(row: TableRow, jenis: str, skeleton: bool) -> Part:
    return Part(
        jenis,
        row.text("nomor"),
        row.text("nama"),
        area_code(row.text("kode")) if jenis == AREA else "",
        subpilar_number(row.text("subpilar")) if jenis == KOMPONEN else "",
        row.text("penanggung_jawab"),
        row.notes() if jenis == AREA else (),
        row.text("sebutan"),
        skeleton,
        row,
        row.origin("nama"),
    )


def finder(parts: Sequence[Part]) -> Callable[[str], int | None]:
    """What a row's "Area dan komponen" refers to: the position of a part, by its sebutan, else by
    number and name.
    """
    names, others = dict[str, int](), dict[str, list[int]]()
    area_nomor = ""
    for at, part in enumerate(parts):
        if part.jenis == AREA:
            area_nomor = part.nomor
        elif part.jenis == KOMPONEN:
            names.setdefault(part.sebutan or handle(area_nomor, part.nomor, part.nama), at)
            for other in (
                part.nama,
                handle("", part.nomor, part.nama),
                handle(area_nomor, part.nomor, part.nama),
            ):
                others.setdefault(other, []).append(at)
    alone: Mapping[str, int] = {
        name: at[0] for name, at in others.items() if name and len(set(at)) == 1
    }

    def find(text: str) -> int | None:
        at = by_handle(names, text)
        return at if at is not None else by_handle(alone, text)

    return find
