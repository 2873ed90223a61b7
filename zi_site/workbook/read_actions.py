"""The rows of the sheet "Rencana Aksi" -> actions, each with the part of the plan it belongs to,
and the doubts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from zi_site.documents.grid import Origin
from zi_site.draft.result import Doubt, LeftOut
from zi_site.plan import glossary
from zi_site.plan.kinds import loose
from zi_site.plan.model import Aksi
from zi_site.schedule import reading as schedule
from zi_site.workbook.layout import KOMPONEN, MONTHS, TICK
from zi_site.workbook.read_structure import Part, finder
from zi_site.workbook.tables import Table, TableRow, ticked_months
from zi_site.workbook.values import (
    chosen,
    is_tick,
    is_yes,
    meant_ids,
    numbers,
    subpilar_number,
    whole_number,
)

_FULL_GRID = 12
_AGAIN = 'Tulis misalnya "1, 3" atau kosongkan.'


@dataclass(frozen=True, slots=True)
class ReadAction:
    aksi: Aksi  # id "" for a new one
    part: Part
    row: TableRow
    doubts: tuple[tuple[str, Origin], ...] = ()


@dataclass(frozen=True, slots=True)
class ReadActions:
    actions: tuple[ReadAction, ...]
    parts: tuple[Part, ...]  # those given, and those that only a row names
    doubts: tuple[Doubt, ...]
    left_out: tuple[LeftOut, ...]


def read_actions(
    table: Table, parts: Sequence[Part], known: Sequence[str], tahun: int
) -> ReadActions:
    """``known`` are the ids that the workbook was exported with."""
    filled, left_out = _filled(table, known)
    ids = meant_ids([_id_cell(row, known) for row in filled], known)
    find, all_parts = finder(parts), list(parts)
    doubts: list[Doubt] = []
    actions: list[ReadAction] = []
    for row, aksi_id in zip(filled, ids, strict=True):
        above = actions[-1] if actions else None
        part, doubt = _part(row, find(row.text("komponen")), above, all_parts)
        read = _action(row, aksi_id, tahun)
        subject = f"Aksi {aksi_id}" if aksi_id else f"Baris {row.number}"
        if (
            above
            and not aksi_id
            and not read.aksi.indikator
            and above.part is part
            and above.aksi.indikator
        ):
            read = replace(read, aksi=replace(read.aksi, indikator=above.aksi.indikator))
        if doubt:
            doubts.append(Doubt(loose("impor", doubt), subject, row.origin("komponen")))
        if aksi_id and not isinstance(row.cells["id"].value, str):
            said = (
                f"Id ini tersimpan sebagai angka atau tanggal ({row.cells['id'].text}); dibaca "
                f"{aksi_id}."
            )
            doubts.append(Doubt(loose("impor", said), subject, row.origin("id")))
        doubts += [
            Doubt(loose("impor", text), subject, origin)
            for text, origin in (*read.doubts, *_coloured(row, table))
        ]
        actions.append(replace(read, part=part))
    return ReadActions(tuple(actions), tuple(all_parts), tuple(doubts), tuple(left_out))


def _filled(table: Table, known: Sequence[str]) -> tuple[list[TableRow], list[LeftOut]]:
    """The rows that say anything of an action; a row emptied but for its id is an action taken
    away.
    """
    filled, left_out = [], []
    for row in table.rows:
        if not row.is_empty(besides=("id", "komponen")):
            filled.append(row)
        elif (aksi_id := row.text("id")) and known and aksi_id not in known:
            left_out.append(LeftOut(aksi_id, "baris ini hanya berisi Id", row.origin("id")))
        elif aksi_id:
            left_out.append(
                LeftOut(
                    f"Aksi {aksi_id}",
                    "barisnya dikosongkan, jadi aksinya dihapus",
                    row.origin("id"),
                )
            )
        elif komponen := row.text("komponen"):
            left_out.append(
                LeftOut(komponen, "baris ini hanya berisi komponen", row.origin("komponen"))
            )
    return filled, left_out


def _coloured(row: TableRow, table: Table) -> Iterator[tuple[str, Origin]]:
    """Months that are coloured and not ticked; a whole row in one colour is no mark."""
    empty = [
        (at, name) for at, name in enumerate(MONTHS) if name in row.letters and not row.text(name)
    ]
    found = [(at, name) for at, name in empty if row.origin(name).cell in table.sheet.coloured]
    if found and (len(found) < len(empty) or len(empty) < len(MONTHS)):
        words = ", ".join(glossary.NAMA_BULAN[at] for at, _ in found)
        said = (
            f"{words}: selnya berwarna tanpa {TICK}; warna tidak dibaca sebagai bulan. Pilih "
            f"{TICK} bila ia bulannya."
        )
        yield said, row.origin(found[0][1])


def _id_cell(row: TableRow, known: Sequence[str]) -> tuple[str, float | None]:
    cell = row.cells.get("id")
    if cell is None:
        return "", None
    if isinstance(cell.value, date):  # "1.2" typed anew becomes 1 February
        dotted = f"{cell.value.day}.{cell.value.month}"
        return (dotted if dotted in known else cell.text), None
    return cell.text, None if isinstance(cell.value, str) else cell.value


def _part(
    row: TableRow, at: int | None, above: ReadAction | None, parts: list[Part]
) -> tuple[Part, str]:
    """The part that a row belongs to; one that nobody knows is added behind that of the
    row above.
    """
    name = row.text("komponen")
    if at is not None:
        return parts_by_position(parts, at), ""
    if not name and above:
        return above.part, "" if not row.text(
            "id"
        ) else "Komponennya kosong; dibaca sama dengan baris di atasnya."
    made = Part(KOMPONEN, nama=name, sebutan=name, row=None, origin=row.origin("komponen"))
    same = next((part for part in parts if part.row is None and part.sebutan == name), None)
    if same:
        return same, ""
    parts.insert(parts.index(above.part) + 1 if above else len(parts), made)
    said = (
        f'Komponen "{name}" tidak ada pada lembar Area dan Komponen'
        if name
        else "Komponennya kosong"
    )
    return made, f"{said}; dibaca sebagai komponen baru tanpa subpilar."


def parts_by_position(parts: Sequence[Part], at: int) -> Part:
    """By the position among the parts that have a row of their own."""
    return [part for part in parts if part.row is not None][at]


def _action(row: TableRow, aksi_id: str, tahun: int) -> ReadAction:
    doubts: list[tuple[str, Origin]] = []
    notes = list(row.notes())
    months = []
    for month, text in ticked_months(row):
        ticked = is_tick(text, month)
        if ticked:
            months.append(month)
        elif ticked is None:
            name = glossary.NAMA_BULAN[month - 1]
            said = f'Pada sel {name} tertulis "{text}", bukan {TICK}; tidak dibaca sebagai bulan.'
            notes.append(said)
            doubts.append((said, row.origin(MONTHS[month - 1])))
    aksi = Aksi(
        id=aksi_id,
        indikator=row.text("indikator"),
        langkah_aksi=row.text("langkah_aksi"),
        bukti_fisik=row.text("bukti_fisik"),
        jadwal=row.text("jadwal"),
        centang=_numbers(row, "centang", doubts),
        kisi=_FULL_GRID if (kisi := _whole(row, "kisi", doubts)) is None else kisi,
        bulan=tuple(months),
        kepastian=chosen(row.text("kepastian"), glossary.KEPASTIAN),
        minggu=_numbers(row, "minggu", doubts),
        tenggat=_yes(row, doubts),
        tahun_tercetak=_whole(row, "tahun_tercetak", doubts),
        penanggung_jawab=row.text("penanggung_jawab"),
        subpilar=subpilar_number(row.text("subpilar")),
        catatan=tuple(notes),
    )
    aksi, doubt = _scheduled(aksi, tahun)
    if doubt:
        doubts.append((doubt, row.origin("jadwal" if aksi.bulan else "kepastian")))
    return ReadAction(aksi, Part(KOMPONEN), row, tuple(doubts))


def _scheduled(aksi: Aksi, tahun: int) -> tuple[Aksi, str]:
    """The action with months and certainty where the row leaves them to be read, and what is in
    doubt about them.

    What is ticked counts, also against the printed words.
    """
    if aksi.kepastian and (not aksi.jadwal or aksi.catatan):
        return aksi, ""
    if not (aksi.jadwal or aksi.centang):
        if aksi.bulan:
            return replace(aksi, kepastian=glossary.TERTULIS), ""
        unsaid = (glossary.TIDAK_TERBACA, glossary.TIDAK_TERJADWAL)
        return (
            aksi,
            f"Tidak ada bulan dan tidak ada jadwal; pilih kepastian {' atau '.join(unsaid)}.",
        )
    read = (
        schedule.read_phrase(aksi.jadwal, tahun)
        if aksi.jadwal
        else schedule.read_ticks(aksi.centang, aksi.kisi)
    )
    words = glossary.month_words(read.bulan) or "tanpa bulan"
    other = (
        f'Jadwal tercetak "{aksi.jadwal}" terbaca {words}, tetapi yang dicentang '
        f"{glossary.month_words(aksi.bulan)}."
    )
    if aksi.kepastian:
        differs = aksi.bulan != read.bulan and aksi.kepastian in glossary.KEPASTIAN and aksi.bulan
        return aksi, other if differs else ""
    if aksi.bulan:
        same = aksi.bulan == read.bulan
        return replace(
            aksi, kepastian=read.kepastian if same else glossary.TERTULIS
        ), "" if same else other
    return replace(
        aksi,
        bulan=read.bulan,
        kepastian=read.kepastian,
        minggu=aksi.minggu or read.minggu,
        tenggat=aksi.tenggat or read.tenggat,
        tahun_tercetak=read.tahun_tercetak if aksi.tahun_tercetak is None else aksi.tahun_tercetak,
        catatan=(*aksi.catatan, *read.catatan),
    ), ""  # fmt: skip


def _numbers(row: TableRow, name: str, doubts: list[tuple[str, Origin]]) -> tuple[int, ...]:
    found = numbers(row.text(name))
    if found is None:
        doubts.append(
            (
                f'"{row.text(name)}" tidak terbaca sebagai angka, jadi tidak dipakai. {_AGAIN}',
                row.origin(name),
            )
        )
    return found or ()


def _whole(row: TableRow, name: str, doubts: list[tuple[str, Origin]]) -> int | None:
    text = row.text(name)
    number = whole_number(text)
    if text and number is None:
        doubts.append((f'"{text}" bukan angka, jadi tidak dipakai.', row.origin(name)))
    return number


def _yes(row: TableRow, doubts: list[tuple[str, Origin]]) -> bool:
    found = is_yes(row.text("tenggat"))
    if found is None:
        doubts.append(
            (
                f'"{row.text("tenggat")}" bukan ya atau tidak, jadi tidak dipakai.',
                row.origin("tenggat"),
            )
        )
    return bool(found)
