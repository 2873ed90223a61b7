"""A workbook with any of the headings that offices print over the same columns."""

from collections.abc import Mapping, Sequence

from dokumen_lain.excel import append, bytes_of, new_sheet
from dokumen_lain.isi import Langkah, grouped

NUMBERS = ("NO", "No.", "Nomor", "NO URUT", "#", "")
HEADINGS = {
    "komponen": ("KOMPONEN", "Sub Area", "Program Kerja", "Kegiatan", "Unsur", "Aspek", "Program/Kegiatan"),
    "indikator": ("INDIKATOR", "Indikator Kinerja", "Kriteria", "Sasaran", "Target", "Kondisi yang Diharapkan",
                  "Indikator Keberhasilan", "Ukuran Keberhasilan"),
    "langkah_aksi": ("LANGKAH AKSI", "Rencana Aksi", "Uraian Kegiatan", "Tahapan", "Langkah Kerja", "Aktivitas",
                     "Rencana Kegiatan", "AKSI", "Sub Kegiatan", "Rencana Tindak"),
    "bukti_fisik": ("BUKTI FISIK", "Bukti Dukung", "Data Dukung", "Evidence", "Eviden", "Output", "Dokumen",
                    "Bukti Kinerja", "Keluaran", "Hasil/Output", "Dokumen Pendukung"),
    "jadwal": ("JADWAL", "Waktu", "Waktu Pelaksanaan", "Target Waktu", "Target Penyelesaian", "Timeline",
               "PELAKSANAAN", "Bulan", "Batas Waktu", "Rencana Waktu"),
    "penanggung_jawab": ("PENANGGUNG JAWAB", "PIC", "PJ", "Pelaksana", "Tim", "Unit Kerja", "Pokja", "Koordinator"),
}  # fmt: skip


def workbook(headings: Mapping[str, str], number: str, plan: Sequence[Langkah]) -> bytes:
    """The plan in columns of these fields, in the order given."""
    book, sheet = new_sheet()
    append(sheet, number, *headings.values())
    for (nomor, nama), area in grouped(plan, "area_nomor", "area"):
        append(sheet, nomor, nama)
        for (komponen_nomor, _), actions in grouped(area, "komponen_nomor", "komponen"):
            for at, each in enumerate(actions):
                cells = {name: getattr(each, name) for name in headings}
                append(
                    sheet,
                    "" if at else komponen_nomor,
                    *(cells | ({"komponen": ""} if at else {})).values(),
                )
    return bytes_of(book)
