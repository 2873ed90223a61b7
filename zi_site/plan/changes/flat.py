"""Plan -> its actions with all that holds for each, and its other parts, as texts that can be
compared and shown.
"""

from collections.abc import Iterable, Iterator

from zi_site.plan import glossary, reference
from zi_site.plan.changes.values import ACTION_FIELDS, FlatAction
from zi_site.plan.model import Aksi, Area, Bab, Butir, Catatan, Kelompok, Komponen, Pembetulan, Plan


def actions_of(plan: Plan) -> tuple[FlatAction, ...]:
    return tuple(
        _flat(area, kelompok, komponen, aksi)
        for area in plan.area
        for kelompok in area.kelompok
        for komponen in kelompok.komponen
        for aksi in komponen.aksi
    )


def _flat(area: Area, kelompok: Kelompok, komponen: Komponen, aksi: Aksi) -> FlatAction:
    cells = {
        "area_nomor": area.nomor,
        "area": area.nama,
        "area_kode": _official_area(area.kode),
        "kelompok_nomor": kelompok.nomor,
        "kelompok": kelompok.nama,
        "komponen_nomor": komponen.nomor,
        "komponen": komponen.nama,
        "subpilar": _subpilar(aksi.subpilar or komponen.subpilar),
        "indikator": aksi.indikator,
        "langkah_aksi": aksi.langkah_aksi,
        "bukti_fisik": aksi.bukti_fisik,
        "bulan": glossary.month_words(aksi.bulan),
        "kepastian": glossary.NAMA_KEPASTIAN.get(aksi.kepastian, aksi.kepastian),
        "jadwal": aksi.jadwal,
        "centang": _ticks(aksi),
        "minggu": " dan ".join(f"ke-{week}" for week in aksi.minggu),
        "tenggat": "ya" if aksi.tenggat else "",
        "tahun_tercetak": "" if aksi.tahun_tercetak is None else str(aksi.tahun_tercetak),
        "penanggung_jawab": (
            aksi.penanggung_jawab
            or komponen.penanggung_jawab
            or kelompok.penanggung_jawab
            or area.penanggung_jawab
        ),
        "catatan": "\n".join(aksi.catatan),
    }
    return FlatAction(aksi.id, tuple(cells[name] for name in ACTION_FIELDS))


def _official_area(kode: str) -> str:
    known = reference.areas().get(kode)
    return known.nama if known else kode


def _subpilar(nomor: str) -> str:
    known = reference.subpilar().get(nomor)
    return f"{nomor} {known.nama}" if known else nomor


def _ticks(aksi: Aksi) -> str:
    if not aksi.centang:
        return ""
    of = f" dari {aksi.kisi}" if aksi.kisi != len(glossary.SETAHUN) else ""
    return f"sel {', '.join(map(str, aksi.centang))}{of}"


def facts_of(plan: Plan) -> dict[str, str]:
    """The parts of a plan that are no actions, by what they are called; lists stand one entry a
    line.
    """
    decree, copy = plan.keputusan, plan.keputusan.salinan
    return {
        "judul": plan.judul,
        "nomor keputusan": decree.nomor,
        "tahun keputusan": str(decree.tahun or ""),
        "tentang": decree.tentang,
        "tempat penetapan": decree.tempat,
        "tanggal penetapan": _day(plan),
        "jabatan penanda tangan": decree.jabatan,
        "penanda tangan": decree.penanda_tangan,
        "pengesah salinan": "\n".join(filter(None, (copy.kantor, copy.jabatan, copy.nama))),
        "menimbang": _entries(decree.menimbang),
        "mengingat": _entries(decree.mengingat),
        "menetapkan": decree.menetapkan,
        "diktum": _entries(decree.diktum),
        "pendahuluan": "\n".join(
            line for chapter in plan.pendahuluan for line in _chapter(chapter)
        ),
        "berkas sumber": plan.sumber.berkas,
        "SHA-256 sumber": plan.sumber.sha256,
        "bentuk sumber": plan.sumber.bentuk,
        "judul kolom": "\n".join(
            f"{glossary.JUDUL_KOLOM.get(key, key)}: {text}" for key, text in plan.judul_kolom
        ),
        "catatan rencana": "\n".join(map(_note, plan.catatan)),
        "catatan area": "\n".join(_area_notes(plan.area)),
        "pembetulan": "\n".join(map(_correction, plan.pembetulan)),
    }


def _day(plan: Plan) -> str:
    day = plan.keputusan.tanggal
    return glossary.day_words(day)


def _entries(entries: Iterable[Butir]) -> str:
    return "\n".join(line for entry in entries for line in _entry(entry))


def _entry(entry: Butir) -> Iterator[str]:
    yield f"{entry.tanda} {entry.isi}".strip()
    for below in entry.butir:
        yield from _entry(below)


def _chapter(chapter: Bab) -> Iterator[str]:
    yield f"{chapter.nomor} {chapter.judul}".strip()
    for block in chapter.isi:
        yield block if isinstance(block, str) else _entries(block)


def _note(note: Catatan) -> str:
    after = f" (sesudah aksi {note.setelah})" if note.setelah else ""
    return f"{note.jenis}: {note.isi}{after}"


def _area_notes(areas: Iterable[Area]) -> Iterator[str]:
    for area in areas:
        name = f"Area {area.nomor}".strip() if area.nomor else _official_area(area.kode)
        yield from (f"{name}: {text}" for text in area.catatan)


def _correction(correction: Pembetulan) -> str:
    day = correction.tanggal.isoformat() if correction.tanggal else ""
    return f"{day} {correction.isi}".strip()
