"""Workbooks whose months are marked otherwise than by ticks, and one whose areas are counted as
working groups.
"""

from dataclasses import replace

from openpyxl import Workbook

from dokumen_lain.excel import MONTHS, append, bytes_of, merge_over, new_sheet
from dokumen_lain.isi import LANGKAH, Dokumen, Langkah, grouped
from dokumen_lain.word import in_words


def _satu() -> bytes:
    """A 1 in each month of an action, 0 in the others, and how many there are in a row below each
    area.
    """
    book, sheet = new_sheet()
    append(sheet, "No", "Komponen", "Rencana Aksi", "Bukti Dukung", *MONTHS, "PIC")
    for (nomor, nama), area in grouped(LANGKAH, "area_nomor", "area"):
        append(sheet, nomor, nama)
        for each in area:
            marks = [int(month in each.bulan) for month in range(1, 13)]
            append(
                sheet,
                "",
                each.komponen,
                each.langkah_aksi,
                each.bukti_fisik,
                *marks,
                each.penanggung_jawab,
            )
        totals = [sum(month in each.bulan for each in area) for month in range(1, 13)]
        append(sheet, "", "Jumlah", "", "", *totals)
    return bytes_of(book)


def _huruf_dan_garis() -> bytes:
    """A sheet an area, named above its table; months are initials in the only row of headings, "-"
    means: not then.
    """
    book = Workbook()
    book.remove(book.active)
    for (nomor, nama), area in grouped(LANGKAH, "area_nomor", "area"):
        sheet = book.create_sheet(f"Area {nomor}")
        append(sheet, f"AREA {nomor} : {nama.upper()}")
        append(sheet, "")
        append(
            sheet,
            "No",
            "Uraian Rencana Aksi",
            "Indikator Output",
            "Bukti",
            *"JFMAMJJASOND",
            "Pelaksana",
        )
        for at, each in enumerate(area, 1):
            marks = ["√" if month in each.bulan else "-" for month in range(1, 13)]
            append(
                sheet,
                at,
                each.langkah_aksi,
                each.indikator,
                each.bukti_fisik,
                *marks,
                each.penanggung_jawab,
            )
    return bytes_of(book)


def _pokja() -> bytes:
    """Areas are headed as working groups, one after another."""
    book, sheet = new_sheet()
    append(sheet, "No", "Rencana Aksi", "Output", "Waktu Pelaksanaan", "PIC")
    for number, ((nama,), area) in enumerate(grouped(in_words(), "area"), 1):
        merge_over(sheet, append(sheet, f"POKJA {number}: {nama.upper()}"), 1, 5)
        for at, each in enumerate(area, 1):
            append(
                sheet, at, each.langkah_aksi, each.bukti_fisik, each.jadwal, each.penanggung_jawab
            )
    return bytes_of(book)


def _pokja_plan() -> tuple[Langkah, ...]:
    plain = [
        replace(each, area_nomor="", komponen_nomor="", komponen="", indikator="")
        for each in in_words()
    ]
    numbers = {nama: at for at, ((nama,), _) in enumerate(grouped(plain, "area"), 1)}
    return tuple(
        replace(each, area=f"POKJA {numbers[each.area]}: {each.area.upper()}") for each in plain
    )


_SATU_PLAN = tuple(replace(each, komponen_nomor="", indikator="") for each in LANGKAH)
_HURUF_PLAN = tuple(
    replace(each, komponen_nomor="", komponen="", area=each.area.upper()) for each in LANGKAH
)
SEMUA = (
    Dokumen("satu.xlsx", _satu, _SATU_PLAN, left_out=("Jumlah",)),
    Dokumen("huruf_dan_garis.xlsx", _huruf_dan_garis, _HURUF_PLAN, besides=("area_nomor",)),
    Dokumen("pokja.xlsx", _pokja, _pokja_plan()),
)
