"""A plan -> the rows of its printed table: what stands in each cell, which cells are merged, where
a header returns.

Only what the decree prints: no codes, no months that were worked out, no notes. The month cells of
a grid are as many as the header printed above that action (``kisi``), so a plan whose header
changes is printed in several parts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from zi_site.plan.glossary import BULAN_PENDEK, NAMA_BULAN
from zi_site.plan.model import Aksi, Area, Kelompok, Komponen, Plan

TICK = {"kab-blora": "✓", "kab-purbalingga": "√"}
ONCE = ("area_nomor", "area", "komponen_nomor", "komponen", "indikator", "penanggung_jawab")


@dataclass(frozen=True, slots=True)
class Band:
    """A heading over the whole width: an area, or a kelompok."""

    nomor: str
    nama: str


@dataclass(frozen=True, slots=True)
class Slot:
    """``group`` is the same for cells of a column that are merged; the text stands in the first of
    them only.
    """

    text: str
    group: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class PrintedRow:
    slots: dict[str, Slot]
    ticks: tuple[str, ...]  # one text a month cell; empty where the schedule is a text


@dataclass(frozen=True, slots=True)
class Part:
    kisi: int
    rows: tuple[Band | PrintedRow, ...]

    @property
    def cells(self) -> int:
        """Month cells that the rows have; the header labels ``kisi`` of them."""
        return max(
            [self.kisi, *(len(row.ticks) for row in self.rows if isinstance(row, PrintedRow))]
        )


@dataclass(frozen=True, slots=True)
class Action:
    """An action with all that it stands under."""

    area: Area
    kelompok: Kelompok
    komponen: Komponen
    aksi: Aksi
    where: tuple[int, int, int, int]

    @property
    def penanggung_jawab(self) -> str:
        levels = (self.aksi, self.komponen, self.kelompok, self.area)
        return next((each.penanggung_jawab for each in levels if each.penanggung_jawab), "")


def actions(plan: Plan) -> Iterator[Action]:
    for a, area in enumerate(plan.area):
        for b, kelompok in enumerate(area.kelompok):
            for c, komponen in enumerate(kelompok.komponen):
                for d, aksi in enumerate(komponen.aksi):
                    yield Action(area, kelompok, komponen, aksi, (a, b, c, d))


def has_grid(plan: Plan) -> bool:
    return not any(aksi.jadwal for aksi in plan.actions())


def columns(plan: Plan) -> list[tuple[str, str]]:
    """(field, printed heading) from left to right; the field ``jadwal`` stands for all month cells
    of a grid.
    """
    return list(plan.judul_kolom)


def month_names(plan: Plan, kisi: int) -> list[str]:
    names = [name.upper() for name in BULAN_PENDEK] if plan.satker == "kab-purbalingga" else []
    return [names[at] if at < len(names) else str(at + 1) for at in range(kisi)]


def parts(plan: Plan) -> list[Part]:
    seen: set[tuple[object, ...]] = set()
    found = []
    above: Action | None = None
    for kisi, run in groupby(actions(plan), key=lambda action: action.aksi.kisi):
        rows: list[Band | PrintedRow] = []
        for action in run:
            rows.extend(_bands(plan, above, action))
            rows.append(_row(plan, above, action, seen))
            above = action
        found.append(Part(kisi, tuple(rows)))
    return found


def _bands(plan: Plan, above: Action | None, action: Action) -> Iterator[Band]:
    in_column = "area" in dict(plan.judul_kolom)
    if (above is None or above.where[0] != action.where[0]) and not in_column and action.area.nama:
        yield Band(action.area.nomor, action.area.nama)
    if (above is None or above.where[:2] != action.where[:2]) and action.kelompok.nama:
        yield Band(action.kelompok.nomor, action.kelompok.nama)


def _row(
    plan: Plan, above: Action | None, action: Action, seen: set[tuple[object, ...]]
) -> PrintedRow:
    slots = {}
    for column, _ in columns(plan):
        text, group = _text(plan, action, column), _group(above, action, column)
        if column in ONCE and group in seen:
            text = ""
        seen.add(group)
        slots[column] = Slot(text, group)
    tick = TICK.get(plan.satker, "✓")
    # Blora has ticks beyond the last cell that its header prints.
    cells = max((action.aksi.kisi, *action.aksi.centang))
    ticks = tuple(tick if cell in action.aksi.centang else "" for cell in range(1, cells + 1))
    return PrintedRow(slots, ticks if has_grid(plan) else ())


def _text(plan: Plan, action: Action, column: str) -> str:
    numbered = "komponen_nomor" in dict(plan.judul_kolom)
    texts = {
        "area_nomor": action.area.nomor,
        "area": action.area.nama,
        "komponen_nomor": action.komponen.nomor,
        "komponen": action.komponen.nama
        if numbered
        else f"{action.komponen.nomor} {action.komponen.nama}".strip(),
        "indikator": action.aksi.indikator,
        "langkah_aksi": action.aksi.langkah_aksi,
        "bukti_fisik": action.aksi.bukti_fisik,
        "jadwal": action.aksi.jadwal,
        "penanggung_jawab": action.penanggung_jawab,
    }
    return texts.get(column, "")


def _group(above: Action | None, action: Action, column: str) -> tuple[object, ...]:
    if column in ("area_nomor", "area"):
        return column, action.where[:1]
    if column in ("komponen_nomor", "komponen"):
        return column, action.where[:3]
    if column == "penanggung_jawab":
        return column, action.where[:1], action.penanggung_jawab
    if column == "indikator":
        return column, action.where[:3], action.aksi.indikator
    return column, action.where


def merged_runs(rows: tuple[Band | PrintedRow, ...], column: str) -> Iterator[tuple[int, int]]:
    """(first row, last row) of cells that are merged downwards, 0-based and inclusive; bands stand
    between them.
    """
    start = 0
    while start < len(rows):
        row, end = rows[start], start
        while (
            isinstance(row, PrintedRow)
            and end + 1 < len(rows)
            and isinstance(following := rows[end + 1], PrintedRow)
            and following.slots[column].group == row.slots[column].group
        ):
            end += 1
        if end > start and column in ONCE:
            yield start, end
        start = end + 1


def decree_lines(plan: Plan) -> list[str]:
    """The decree before its annex, a paragraph each."""
    k = plan.keputusan
    kantor = k.jabatan.removeprefix("KETUA ")
    return [
        f"KEPUTUSAN {kantor}",
        f"NOMOR {k.nomor} TAHUN {k.tahun}",
        "TENTANG",
        k.tentang,
        "DENGAN RAHMAT TUHAN YANG MAHA ESA",
        f"{k.jabatan},",
        *(
            f"{'Menimbang : ' if at == 0 else ''}{each.tanda} {each.isi}"
            for at, each in enumerate(k.menimbang)
        ),
        *(
            f"{'Mengingat : ' if at == 0 else ''}{each.tanda} {each.isi}"
            for at, each in enumerate(k.mengingat)
        ),
        "MEMUTUSKAN:",
        f"Menetapkan : {k.menetapkan}",
        *(f"{each.tanda} : {each.isi}" for each in k.diktum),
        f"Ditetapkan di {k.tempat}",
        f"pada tanggal {_day(plan)}",
        f"{k.jabatan},",
        "ttd.",
        k.penanda_tangan,
    ]


def annex_lines(plan: Plan) -> list[str]:
    k = plan.keputusan
    return [
        "LAMPIRAN",
        f"KEPUTUSAN {k.jabatan.removeprefix('KETUA ')}",
        f"NOMOR {k.nomor} TAHUN {k.tahun}",
        "TENTANG",
        k.tentang,
        plan.judul,
    ]


def _day(plan: Plan) -> str:
    date = plan.keputusan.tanggal
    return "" if date is None else f"{date.day} {NAMA_BULAN[date.month - 1]} {date.year}"
