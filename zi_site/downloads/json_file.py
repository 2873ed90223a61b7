"""Table -> the JSON copy, as ``data/salinan-json.schema.json`` describes it: UTF-8, two spaces,
keys in a fixed order.

An absent text is ``null`` here, so that no program has to guess what an empty string means.
"""

import json
from collections.abc import Iterator
from typing import Any

from zi_site.plan import glossary
from zi_site.plan.model import Butir, Keputusan, Pembetulan, Sumber
from zi_site.plan.reports import Bukti, Laporan
from zi_site.views.report_columns import cells_of, columns_of
from zi_site.views.table import Row, Table

Entry = dict[str, Any]

# `jenis` of a note that stands on one area; the other kinds are those of glossary.JENIS_CATATAN.
AREA = "area"


def json_of(table: Table) -> bytes:
    return (json.dumps(_copy(table), ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _copy(table: Table) -> Entry:
    columns = columns_of(table)
    copy = {
        "versi": glossary.VERSI,
        "satker": table.satker.satker,
        "tahun": table.tahun,
        "judul": table.judul or None,
        "keputusan": _keputusan(table.keputusan),
        "sumber": _sumber(table.sumber),
        "judul_kolom": {
            name: text for name, text in table.judul_kolom.items() if name in table.printed_columns
        },
        "catatan": list(_notes(table)),
        "aksi": [_aksi(row, columns) for row in table.rows],
    }
    corrections = {"pembetulan": [_correction(each) for each in table.pembetulan]}
    copy |= corrections if table.pembetulan else {}
    reports = {"laporan": [_laporan(report) for row in table.rows for report in row.laporan]}
    return copy | reports if table.reported else copy


def _aksi(row: Row, columns: tuple[str, ...]) -> Entry:
    """The published cells; numbers are numbers, months a list."""
    cells: Entry = {
        name: text or None for name, text in zip(columns, cells_of(row, columns), strict=True)
    }
    return cells | {"tahun": row.tahun, "bulan": list(row.bulan)}


def _correction(correction: Pembetulan) -> Entry:
    day = correction.tanggal.isoformat() if correction.tanggal else None
    return {"tanggal": day, "isi": correction.isi, "aksi": list(correction.aksi)}


def _laporan(report: Laporan) -> Entry:
    return {
        "aksi": report.aksi,
        "periode": report.periode.nama,
        "bulan": list(report.periode.bulan),
        "status": report.status,
        "tanggal": report.tanggal.isoformat() if report.tanggal else None,
        "uraian": report.uraian or None,
        "kendala": report.kendala or None,
        "tindak_lanjut": report.tindak_lanjut or None,
        "bukti": [_bukti(bukti) for bukti in report.bukti],
    }


def _bukti(bukti: Bukti) -> Entry:
    return {
        "judul": bukti.judul or None,
        "tautan": bukti.tautan or None,
        "akses": bukti.akses,
        "tanggal": bukti.tanggal.isoformat() if bukti.tanggal else None,
    }


def _notes(table: Table) -> Iterator[Entry]:
    """The plan's notes, then those of its areas; the notes of an action stand on the action."""
    for note in table.catatan:
        yield _note(note.jenis, note.isi, setelah=note.setelah)
    for area in table.areas:
        for text in area.catatan:
            yield _note(AREA, text, area_nomor=area.nomor, area_kode=area.kode)


def _note(
    jenis: str, isi: str, *, setelah: str = "", area_nomor: str = "", area_kode: str = ""
) -> Entry:
    return {
        "jenis": jenis,
        "isi": isi,
        "setelah": setelah or None,
        "area_nomor": area_nomor or None,
        "area_kode": area_kode or None,
    }


def _keputusan(keputusan: Keputusan) -> Entry:
    return {
        "nomor": keputusan.nomor or None,
        "tahun": keputusan.tahun,
        "tentang": keputusan.tentang or None,
        "tempat": keputusan.tempat or None,
        "tanggal": keputusan.tanggal.isoformat() if keputusan.tanggal else None,
        "jabatan": keputusan.jabatan or None,
        "penanda_tangan": keputusan.penanda_tangan or None,
        "salinan": {
            "kantor": keputusan.salinan.kantor or None,
            "jabatan": keputusan.salinan.jabatan or None,
            "nama": keputusan.salinan.nama or None,
        },
        "menimbang": [_entry(butir, "huruf") for butir in keputusan.menimbang],
        "mengingat": [_entry(butir, "nomor") for butir in keputusan.mengingat],
        "menetapkan": keputusan.menetapkan or None,
        "diktum": [_entry(butir, "nama") for butir in keputusan.diktum],
    }


def _entry(butir: Butir, mark: str) -> Entry:
    """An entry with its printed mark under the name that the plan file uses there; entries below it
    bear ``tanda``.
    """
    entry: Entry = {mark: butir.tanda or None, "isi": butir.isi or None}
    return (
        entry | {"butir": [_entry(below, "tanda") for below in butir.butir]}
        if butir.butir
        else entry
    )


def _sumber(sumber: Sumber) -> Entry:
    return {
        "berkas": sumber.berkas or None,
        "sha256": sumber.sha256 or None,
        "bentuk": sumber.bentuk or None,
    }
