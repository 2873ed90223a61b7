"""Workbooks of other offices."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from dokumen_lain.isi import LANGKAH, Dokumen, Langkah, grouped, with_words

MONTHS = ("JAN", "FEB", "MAR", "APR", "MEI", "JUN", "JUL", "AGT", "SEP", "OKT", "NOV", "DES")
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
GREEN, GREY, BLUE = (
    PatternFill("solid", start_color=color) for color in ("92D050", "F2F2F2", "BDD7EE")
)


def bytes_of(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def new_sheet(title: str = "Sheet1") -> tuple[Workbook, Worksheet]:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = title
    return book, sheet


def append(sheet: Worksheet, *values: object) -> int:
    sheet.append(list(values))
    return sheet.max_row


def ticks(each: Langkah, mark: str) -> list[str]:
    return [mark if month in each.bulan else "" for month in range(1, 13)]


def _merge(sheet: Worksheet, first_row: int, last_row: int, *columns: int) -> None:
    for column in columns:
        if last_row > first_row:
            sheet.merge_cells(
                start_row=first_row, end_row=last_row, start_column=column, end_column=column
            )


def merge_over(sheet: Worksheet, row: int, first: int, last: int) -> None:
    sheet.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)


def _lembar_per_area() -> bytes:
    """One sheet an area; its name stands in the sheet's title only. Ticks are a small v."""
    book = Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    for (nomor, nama), area in grouped(LANGKAH, "area_nomor", "area"):
        sheet = book.create_sheet(f"Area {nomor}")
        append(sheet, "RENCANA KERJA ZONA INTEGRITAS KPU KABUPATEN CONTOH TAHUN 2026")
        append(sheet, f"AREA {nomor} {nama.upper()}")
        append(sheet)
        append(
            sheet,
            "No",
            "Program Kerja",
            "Indikator",
            "Rencana Aksi",
            "Data Dukung",
            "Bulan",
            *[""] * 11,
            "PIC",
        )
        append(sheet, *[""] * 5, *MONTHS, "")
        merge_over(sheet, 4, 6, 17)
        for (komponen_nomor, komponen), actions in grouped(area, "komponen_nomor", "komponen"):
            first = sheet.max_row + 1
            for each in actions:
                append(
                    sheet,
                    komponen_nomor,
                    komponen,
                    *each.what,
                    *ticks(each, "v"),
                    each.penanggung_jawab,
                )
            _merge(sheet, first, sheet.max_row, 1, 2)
    return bytes_of(book)


def _dua_bahasa() -> bytes:
    """Headings in two languages, the area in a first column merged over its rows, the months in
    words.
    """
    book, sheet = new_sheet("Action Plan")
    headings = (
        "Area Perubahan\nArea of Change",
        "Komponen\nComponent",
        "Indikator\nIndicator",
        "Rencana Aksi\nAction Plan",
    )
    append(sheet, *headings, "Bukti Dukung\nEvidence", "Waktu\nTimeline", "Penanggung Jawab\nPIC")
    for (nama,), area in grouped(_in_words(), "area"):
        first = sheet.max_row + 1
        for (komponen,), actions in grouped(area, "komponen"):
            top = sheet.max_row + 1
            for each in actions:
                append(sheet, nama, komponen, *each.what, each.jadwal, each.penanggung_jawab)
            _merge(sheet, top, sheet.max_row, 2)
        _merge(sheet, first, sheet.max_row, 1)
    return bytes_of(book)


def _in_words() -> tuple[Langkah, ...]:
    return with_words(
        LANGKAH, lambda each: ", ".join(MONTHS[month - 1].title() for month in each.bulan)
    )


def _bertingkat() -> bytes:
    """Area, komponen and action number each other (1, 1.1, 1.1.1), each on a line of its own;
    months I-XII.
    """
    book, sheet = new_sheet()
    append(
        sheet,
        "NO",
        "URAIAN KEGIATAN",
        "INDIKATOR",
        "EVIDENCE",
        "WAKTU PELAKSANAAN (BULAN KE-)",
        *[""] * 11,
        "PELAKSANA",
    )
    append(sheet, "", "", "", "", *ROMAN, "")
    merge_over(sheet, 1, 5, 16)
    for a, ((nama,), area) in enumerate(grouped(LANGKAH, "area"), 1):
        sheet.cell(append(sheet, str(a), nama), 2).font = Font(bold=True)
        for k, ((komponen,), actions) in enumerate(grouped(area, "komponen"), 1):
            append(sheet, f"{a}.{k}", komponen)
            for i, each in enumerate(actions, 1):
                append(
                    sheet,
                    f"{a}.{k}.{i}",
                    each.langkah_aksi,
                    each.indikator,
                    each.bukti_fisik,
                    *ticks(each, "●"),
                    each.penanggung_jawab,
                )
    return bytes_of(book)


def _bertingkat_plan() -> tuple[Langkah, ...]:
    return tuple(
        replace(each, area_nomor=str(a), komponen_nomor=f"{a}.{k}")
        for a, (_, area) in enumerate(grouped(LANGKAH, "area"), 1)
        for k, (_, actions) in enumerate(grouped(area, "komponen"), 1)
        for each in actions
    )


QUARTERS = ((1, 2, 3), (4, 5, 6), (7, 8, 9), (10, 11, 12))


def _triwulan() -> bytes:
    """Quarters instead of months, under one heading; areas on merged lines of their own, with
    letters.
    """
    book, sheet = new_sheet()
    append(sheet, "RENCANA AKSI PEMBANGUNAN ZONA INTEGRITAS TAHUN 2026")
    append(sheet, "NO.", "SUB AREA", "KEGIATAN", "OUTPUT", "TARGET WAKTU", "", "", "", "UNIT KERJA")
    append(sheet, "", "", "", "", "TW I", "TW II", "TW III", "TW IV", "")
    merge_over(sheet, 2, 5, 8)
    for letter, ((nama,), area) in zip("ABC", grouped(LANGKAH, "area"), strict=True):
        merge_over(sheet, append(sheet, f"{letter}. {nama}"), 1, 9)
        for (nomor, komponen), actions in grouped(area, "komponen_nomor", "komponen"):
            for at, each in enumerate(actions):
                marks = ["X" if set(quarter) & set(each.bulan) else "" for quarter in QUARTERS]
                shown = ("", "") if at else (nomor, komponen)
                append(
                    sheet,
                    *shown,
                    each.langkah_aksi,
                    each.bukti_fisik,
                    *marks,
                    each.penanggung_jawab,
                )
    return bytes_of(book)


def _triwulan_plan() -> tuple[Langkah, ...]:
    letters = dict(zip(("I", "II", "III"), ("A.", "B.", "C."), strict=True))
    return tuple(
        replace(
            each,
            area_nomor=letters[each.area_nomor],
            indikator="",
            bulan=tuple(
                month for quarter in QUARTERS if set(quarter) & set(each.bulan) for month in quarter
            ),
        )
        for each in LANGKAH
    )


def _warna() -> bytes:
    """Months are coloured, not ticked; every second line is grey all over, the heading is blue."""
    book, sheet = new_sheet("Matriks")
    append(
        sheet,
        "No",
        "Komponen",
        "Indikator",
        "Langkah Aksi",
        "Bukti Fisik",
        *range(1, 13),
        "Penanggung Jawab",
    )
    for cell in sheet[1]:
        cell.fill = BLUE
    for (nomor, nama), area in grouped(LANGKAH, "area_nomor", "area"):
        row = append(sheet, nomor, nama)
        merge_over(sheet, row, 2, 18)
        for each in area:
            row = append(
                sheet,
                each.komponen_nomor,
                each.komponen,
                *each.what,
                *[""] * 12,
                each.penanggung_jawab,
            )
            for column in range(1, 19):
                if row % 2:
                    sheet.cell(row, column).fill = GREY
                if column - 5 in each.bulan:
                    sheet.cell(row, column).fill = GREEN
    return bytes_of(book)


def _tanpa_area() -> bytes:
    """No line names an area: only the content tells them apart."""
    book, sheet = new_sheet()
    append(sheet, "Nomor", "Komponen", "Langkah-Langkah", "Bukti Kinerja", "Jadwal", "Ket.")
    for at, each in enumerate(_in_words(), 1):
        append(sheet, at, each.komponen, each.langkah_aksi, each.bukti_fisik, each.jadwal, "")
    return bytes_of(book)


def _tanpa_area_plan() -> tuple[Langkah, ...]:
    return tuple(
        replace(each, area_nomor="", area="", indikator="", penanggung_jawab="")
        for each in _in_words()
    )


def _lembar_lama() -> bytes:
    """A hidden sheet holds an older draft, a totals row ends the table, numbers stand below the
    headings, and there is a column that no plan has (budget).
    """
    book, sheet = new_sheet("Final")
    append(
        sheet,
        "NO",
        "KOMPONEN",
        "INDIKATOR",
        "LANGKAH AKSI",
        "BUKTI FISIK",
        "JADWAL",
        "ANGGARAN (Rp)",
        "KETERANGAN",
    )
    append(sheet, "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)")
    _rows_with_budget(sheet, _in_words())
    append(sheet, "", "JUMLAH", "", "", "", "", 4500000, "")
    append(sheet, "Mengetahui,")
    old = book.create_sheet("Draft Lama", 0)
    old.sheet_state = "hidden"
    append(
        old,
        "NO",
        "KOMPONEN",
        "INDIKATOR",
        "LANGKAH AKSI",
        "BUKTI FISIK",
        "JADWAL",
        "ANGGARAN (Rp)",
        "KETERANGAN",
    )
    _rows_with_budget(
        old, [replace(each, langkah_aksi=f"Draf: {each.langkah_aksi}") for each in _in_words()]
    )
    book.active = 1
    return bytes_of(book)


def _rows_with_budget(sheet: Worksheet, plan: Iterable[Langkah]) -> None:
    for (nomor, nama), area in grouped(plan, "area_nomor", "area"):
        append(sheet, nomor, nama)
        for (_, _), actions in grouped(area, "komponen_nomor", "komponen"):
            for at, each in enumerate(actions):
                shown = ("", "") if at else (each.komponen_nomor, each.komponen)
                append(sheet, *shown, *each.what, each.jadwal, 500000, "")


DATES: Sequence[tuple[object, str, tuple[int, ...], str]] = (
    (datetime(2026, 1, 15), "Jan-26", (1,), "mmm-yy"),
    (datetime(2026, 2, 10), "10/02/2026", (2,), "dd/mm/yyyy"),
    (datetime(2026, 3, 1), "Maret 2026", (3,), "[$-421]mmmm yyyy"),
)


def _tanggal() -> bytes:
    """The schedule cells are dates of Excel, shown in three forms; the numbers of komponen are
    numbers.
    """
    book, sheet = new_sheet()
    append(
        sheet,
        "NO",
        "PROGRAM",
        "INDIKATOR",
        "RENCANA AKSI",
        "EVIDEN",
        "TARGET PENYELESAIAN",
        "POKJA",
    )
    append(sheet, "I", LANGKAH[0].area)
    for each, (value, _, _, form) in zip(LANGKAH[:3], DATES, strict=True):
        row = append(
            sheet, int(each.komponen_nomor), each.komponen, *each.what, value, each.penanggung_jawab
        )
        sheet.cell(row, 6).number_format = form
    return bytes_of(book)


def _tanggal_plan() -> tuple[Langkah, ...]:
    return tuple(
        replace(each, jadwal=shown, bulan=months)
        for each, (_, shown, months, _) in zip(LANGKAH[:3], DATES, strict=True)
    )


SEMUA = (
    Dokumen(
        "lembar_per_area.xlsx",
        _lembar_per_area,
        tuple(replace(each, area=each.area.upper()) for each in LANGKAH),
    ),
    Dokumen(
        "dua_bahasa.xlsx",
        _dua_bahasa,
        tuple(replace(each, area_nomor="", komponen_nomor="") for each in _in_words()),
    ),
    Dokumen("bertingkat.xlsx", _bertingkat, _bertingkat_plan()),
    Dokumen("triwulan.xlsx", _triwulan, _triwulan_plan(), besides=("jadwal", "kepastian")),
    Dokumen("warna.xlsx", _warna, LANGKAH),
    Dokumen("tanpa_area.xlsx", _tanpa_area, _tanpa_area_plan(), besides=("komponen_nomor",)),
    Dokumen(
        "lembar_lama.xlsx",
        _lembar_lama,
        tuple(replace(each, penanggung_jawab="") for each in _in_words()),
        left_out=("JUMLAH",),
    ),
    Dokumen("tanggal.xlsx", _tanggal, _tanggal_plan()),
)
