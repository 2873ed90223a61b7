"""A plan -> the rows of each sheet, as texts by column name; ``read_back`` makes the same plan of
them.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from zi_site.plan import glossary
from zi_site.plan.fields import FIELDS
from zi_site.plan.model import Aksi, Area, Bab, Butir, Kelompok, Plan
from zi_site.workbook.layout import (
    AREA,
    CHAPTER,
    ENTRY,
    HEADING_LABEL,
    KELOMPOK,
    KOMPONEN,
    MONTHS,
    NEW_LIST,
    NOTE,
    PARAGRAPH,
    TICK,
    YES,
    entries_of,
    handles,
    named_areas,
    named_subpilar,
)

Row = dict[str, str]
_FULL_GRID = 12


def action_rows(plan: Plan) -> list[Row]:
    names = handles(plan)
    return [
        _action(aksi, names[a, k, m])
        for a, area in enumerate(plan.area)
        for k, group in enumerate(area.kelompok)
        for m, komponen in enumerate(group.komponen)
        for aksi in komponen.aksi
    ]


def _action(aksi: Aksi, komponen: str) -> Row:
    texts = ("indikator", "langkah_aksi", "bukti_fisik", "jadwal", "penanggung_jawab")
    return {
        "id": aksi.id,
        "komponen": komponen,
        **{name: getattr(aksi, name) for name in texts},
        **{name: TICK for month, name in enumerate(MONTHS, 1) if month in aksi.bulan},
        "kepastian": aksi.kepastian,
        **_notes(aksi.catatan),
        "subpilar": named_subpilar().get(aksi.subpilar, aksi.subpilar),
        "minggu": ", ".join(map(str, aksi.minggu)),
        "tenggat": YES if aksi.tenggat else "",
        "tahun_tercetak": "" if aksi.tahun_tercetak is None else str(aksi.tahun_tercetak),
        "centang": ", ".join(map(str, aksi.centang)),
        "kisi": "" if aksi.kisi == _FULL_GRID else str(aksi.kisi),
    }


def _notes(notes: Sequence[str]) -> Row:
    return {
        NOTE if number == 1 else f"{NOTE}_{number}": note for number, note in enumerate(notes, 1)
    }


def structure_rows(plan: Plan) -> list[Row]:
    names = handles(plan)
    rows: list[Row] = []
    for a, area in enumerate(plan.area):
        rows.append(_area(area))
        loose = len(area.kelompok) == 1 and area.kelompok[0] == Kelompok(
            komponen=area.kelompok[0].komponen
        )
        for k, group in enumerate(area.kelompok):
            if not loose:
                facts = {
                    "nomor": group.nomor,
                    "nama": group.nama,
                    "penanggung_jawab": group.penanggung_jawab,
                }
                rows.append({"jenis": KELOMPOK, **facts})
            rows += [
                {
                    "jenis": KOMPONEN,
                    "sebutan": names[a, k, m],
                    "nomor": komponen.nomor,
                    "nama": komponen.nama,
                    "subpilar": named_subpilar().get(komponen.subpilar, komponen.subpilar),
                    "penanggung_jawab": komponen.penanggung_jawab,
                }
                for m, komponen in enumerate(group.komponen)
            ]
    return rows


def _area(area: Area) -> Row:
    kode = named_areas().get(area.kode, area.kode)
    facts = {
        "nomor": area.nomor,
        "nama": area.nama,
        "kode": kode,
        "penanggung_jawab": area.penanggung_jawab,
    }
    return {"jenis": AREA, **facts, **_notes(area.catatan)}


def decree_rows(plan: Plan) -> list[Row]:
    """One row a field, whether filled or not; one row an entry, and an empty one where there is
    none.
    """
    fields = _field_texts(plan)
    entries = list(entries_of(plan.keputusan))
    rows = {label: [{"bagian": label, "isi": fields[keys]}] for label, keys in FIELDS.items()}
    for label in ("Menimbang", "Mengingat", "Diktum"):
        found = [
            {"bagian": label, "tanda": mark, "isi": text}
            for of, mark, text in entries
            if of == label
        ]
        rows[label] = found or [{"bagian": label}]
    order = list(FIELDS)
    order[order.index("Menetapkan") : order.index("Menetapkan") + 1] = [
        "Menimbang",
        "Mengingat",
        "Menetapkan",
        "Diktum",
    ]
    headings = [
        {"bagian": HEADING_LABEL, "tanda": name, "isi": text} for name, text in plan.judul_kolom
    ]
    return [row for label in order for row in rows[label]] + headings


def _field_texts(plan: Plan) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for keys in FIELDS.values():
        value: object = plan
        for key in keys.split("."):
            value = getattr(value, key)
        found[keys] = str(value or "")
    found["keputusan.tanggal"] = _date(plan.keputusan.tanggal)
    return found


def _date(day: date | None) -> str:
    """``19 Maret 2025``: as text, which no program turns around."""
    return glossary.day_words(day)


def note_rows(plan: Plan) -> list[Row]:
    return [
        {"jenis": note.jenis, "isi": note.isi, "setelah": note.setelah} for note in plan.catatan
    ]


def correction_rows(plan: Plan) -> list[Row]:
    return [
        {"tanggal": _date(each.tanggal), "isi": each.isi, "aksi": ", ".join(each.aksi)}
        for each in plan.pembetulan
    ]


def chapter_rows(plan: Plan) -> list[Row]:
    return [row for chapter in plan.pendahuluan for row in _chapter(chapter)]


def _chapter(chapter: Bab) -> Iterator[Row]:
    yield {"bagian": CHAPTER, "tanda": chapter.nomor, "isi": chapter.judul}
    after_list = False
    for block in chapter.isi:
        if isinstance(block, str):
            yield {"bagian": PARAGRAPH, "isi": block}
        else:
            if after_list or not block:
                yield {"bagian": NEW_LIST}
            yield from _entries(block, 1)
        after_list = not isinstance(block, str)


def _entries(entries: Sequence[Butir], level: int) -> Iterator[Row]:
    for entry in entries:
        yield {"bagian": f"{ENTRY} {level}", "tanda": entry.tanda, "isi": entry.isi}
        yield from _entries(entry.butir, level + 1)
