"""The rows of a copy -> the areas of a plan, where each text was read, and what is in doubt.

Actions come out such that the same copy can be made of them again: what a row says holds, whatever
it is.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from zi_site.documents.grid import Origin
from zi_site.draft.result import Doubt, Spot
from zi_site.intake.own_copies.copied import CopiedRow
from zi_site.plan import glossary
from zi_site.plan.kinds import loose
from zi_site.plan.model import Aksi, Area, Kelompok, Komponen
from zi_site.schedule.of_action import read_printed, with_printed
from zi_site.workbook.values import area_code, chosen, next_id, subpilar_number

_MONTHS = re.compile(r"\s*\d{1,2}(?:\s*[;,]\s*\d{1,2})*\s*;?\s*")
_TWO_NUMBERS = re.compile(r"([0-9]{1,6})[.,]([0-9]{1,6})")
_LONGEST_ID = 20  # letters; a longer one is no number to count on from
_TEXTS = (
    "indikator",
    "langkah_aksi",
    "bukti_fisik",
    "jadwal",
    "bulan",
    "kepastian",
    "penanggung_jawab",
    "catatan",
)


@dataclass(slots=True)
class Found:
    """What is collected on the way."""

    origins: dict[Spot, Origin] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Read:
    """An action with all that its row says, its team and subpilar whether or not they are those of
    its komponen.
    """

    aksi: Aksi
    row: CopiedRow


def areas_of(
    rows: Sequence[CopiedRow], tahun: int, notes: Mapping[str, tuple[str, ...]]
) -> tuple[list[Area], Found]:
    """``notes``: the notes of each action apart, where the copy has them so; a row has
    them joined.
    """
    found = Found()
    actions = [
        Read(_action(row, aksi_id, tahun, notes.get(aksi_id, ()), found), row)
        for row, aksi_id in zip(rows, _ids(rows, found), strict=True)
    ]
    areas: list[Area] = []
    seen: set[tuple[str, ...]] = set()
    for part in _runs(actions, "area_nomor", "area", "area_kode"):
        row = part[0].row
        key = (row.text("area_nomor"), row.text("area"), row.text("area_kode"))
        if key in seen:
            said = (
                f'Area "{row.text("area")}" terputus: barisnya muncul lagi di sini. Apakah '
                "barisnya diurutkan ulang?"
            )
            found.doubts.append(Doubt(loose("impor", said), f"Aksi {part[0].aksi.id}", row.origin))
        seen.add(key)
        areas.append(_area(part, (len(areas),), found))
    return areas, found


def _runs(actions: Sequence[Read], *columns: str) -> Iterator[list[Read]]:
    """Neighbours that say the same in these columns."""

    def key(each: Read) -> tuple[str, ...]:
        return tuple(each.row.text(name) for name in columns)

    return (list(run) for _, run in groupby(actions, key))


def _ids(rows: Sequence[CopiedRow], found: Found) -> Iterator[str]:
    """The ids, those mended that a spreadsheet program took for numbers: 1.10 became 1.1 or 1,1."""
    used: set[str] = set()
    above = ""
    all_ids = [row.text("id").strip() for row in rows]
    for row, text in zip(rows, all_ids, strict=True):
        aksi_id, doubt = _meant(text, above, used)
        if not aksi_id:
            known = {each for each in (*used, *all_ids) if len(each) < _LONGEST_ID}
            aksi_id = next_id(f"{above.rpartition('.')[0] or '1'}.", known)
            doubt = f"Baris ini tanpa id; diberi id baru {aksi_id}."
        elif not doubt and "id" in row.numbers:
            doubt = (
                f"Id ini tersimpan sebagai angka; dibaca {aksi_id}. Angka nol di belakangnya "
                "mungkin hilang."
            )
        if doubt:
            found.doubts.append(
                Doubt(loose("impor", doubt), f"Aksi {aksi_id}", row.origins.get("id", row.origin))
            )
        used.add(aksi_id)
        above = aksi_id
        yield aksi_id


def _meant(text: str, above: str, used: set[str]) -> tuple[str, str]:
    """The id that a cell means after the one above, and the doubt about it."""
    parts, before = _TWO_NUMBERS.fullmatch(text), _TWO_NUMBERS.fullmatch(above)
    dotted = f"{parts[1]}.{parts[2]}" if parts else text
    if parts and before and parts[1] == before[1]:
        following = str(int(before[2]) + 1)
        lost_zero = following != parts[2] == following.rstrip("0")
        if lost_zero and dotted in used:
            meant = f"{parts[1]}.{following}"
            return meant, f"Id tertulis {text}, yang sudah dipakai; sesudah {above} dibaca {meant}."
        if lost_zero:
            said = (
                f"Id {text} berdiri sesudah {above}; mungkin semula {parts[1]}.{following} dan "
                "nolnya hilang."
            )
            return dotted, said
    return dotted, f"Id tertulis {text}; dibaca {dotted}." if dotted != text else ""


def _action(row: CopiedRow, aksi_id: str, tahun: int, notes: tuple[str, ...], found: Found) -> Aksi:
    joined = row.text("catatan")
    own = notes if " ".join(notes) == joined else (joined,) if joined else ()
    kepastian = chosen(row.text("kepastian"), glossary.KEPASTIAN)
    months, doubt = _months(row)
    if months is None:
        kepastian = glossary.TIDAK_TERBACA
        own = (*own, doubt)
    if doubt:
        found.doubts.append(
            Doubt(loose("impor", doubt), f"Aksi {aksi_id}", row.origins.get("bulan", row.origin))
        )
    aksi = Aksi(
        id=aksi_id,
        indikator=row.text("indikator"),
        langkah_aksi=row.text("langkah_aksi"),
        bukti_fisik=row.text("bukti_fisik"),
        jadwal=row.text("jadwal"),
        bulan=months or (),
        kepastian=kepastian,
        penanggung_jawab=row.text("penanggung_jawab"),
        subpilar=subpilar_number(row.text("subpilar")),
        catatan=own,
    )
    return _with_printed_details(aksi, tahun)


def _with_printed_details(aksi: Aksi, tahun: int) -> Aksi:
    """Week, deadline and year are no columns; the printed schedule says them where it reads as the
    copy does.
    """
    read = read_printed(aksi, tahun)
    if read is None or (read.bulan, read.kepastian) != (aksi.bulan, aksi.kepastian):
        return aksi
    return with_printed(aksi, read)


def _months(row: CopiedRow) -> tuple[tuple[int, ...] | None, str]:
    """The months, None where the cell says something else; and what is in doubt about them."""
    text = row.text("bulan")
    if text.strip() and not _MONTHS.fullmatch(text):
        return None, f'Pada kolom bulan tertulis "{text}", yang tidak terbaca sebagai bulan 1–12.'
    months = tuple(sorted({int(number) for number in re.findall(r"\d+", text)}))
    if any(not 1 <= month <= 12 for month in months):
        return None, f'Pada kolom bulan tertulis "{text}", yang tidak terbaca sebagai bulan 1–12.'
    if row.marked is not None and row.marked != months:
        marked = glossary.month_words(row.marked) or "tidak satu pun"
        words = glossary.month_words(months) or "kosong"
        return (
            months,
            f"Kolom bulan menyebut {words}, tanda pada kolom bulannya {marked}; yang dipakai kolom "
            "bulan.",
        )
    return months, ""


def _area(part: Sequence[Read], path: tuple[int, ...], found: Found) -> Area:
    row = part[0].row
    _keep(found, path, row, nomor="area_nomor", nama="area", kode="area_kode")
    team = _common([each.aksi.penanggung_jawab for each in part])
    groups = tuple(
        _group(run, (*path, at), team, found) for at, run in enumerate(_runs(part, "kelompok"))
    )
    kode = area_code(row.text("area_kode"))
    return Area(row.text("area_nomor"), row.text("area"), kode, team, kelompok=groups)


def _group(part: Sequence[Read], path: tuple[int, ...], above: str, found: Found) -> Kelompok:
    row = part[0].row
    _keep(found, path, row, nama="kelompok")
    team = _common([each.aksi.penanggung_jawab for each in part]) if row.text("kelompok") else above
    team = team or above
    runs = _runs(part, "komponen_nomor", "komponen")
    komponen = tuple(_komponen(run, (*path, at), team, found) for at, run in enumerate(runs))
    return Kelompok("", row.text("kelompok"), team if team != above else "", komponen)


def _komponen(part: Sequence[Read], path: tuple[int, ...], above: str, found: Found) -> Komponen:
    row = part[0].row
    _keep(found, path, row, nomor="komponen_nomor", nama="komponen", subpilar="subpilar")
    team = _common([each.aksi.penanggung_jawab for each in part]) or above
    subpilar = _common([each.aksi.subpilar for each in part], least=0)
    actions = []
    for at, each in enumerate(part):
        place = (*path, at)
        _keep(
            found, place, each.row, id="id", subpilar="subpilar", **{name: name for name in _TEXTS}
        )
        own = each.aksi.penanggung_jawab if each.aksi.penanggung_jawab != team else ""
        other = each.aksi.subpilar if each.aksi.subpilar != subpilar else ""
        actions.append(replace(each.aksi, penanggung_jawab=own, subpilar=other))
    name, number = row.text("komponen"), row.text("komponen_nomor")
    return Komponen(number, name, subpilar, team if team != above else "", tuple(actions))


def _keep(found: Found, path: tuple[int, ...], row: CopiedRow, **columns: str) -> None:
    """``columns``: key of the plan -> column of the copy."""
    found.origins |= {
        (path, key): row.origins.get(name, row.origin) for key, name in columns.items()
    }


def _common(texts: Sequence[str], least: float = 0.5) -> str:
    """The text that holds for most; "" where it holds for too few, or where one has none and would
    inherit it.
    """
    text, count = Counter(texts).most_common(1)[0]
    return text if all(texts) and count > least * len(texts) else ""
