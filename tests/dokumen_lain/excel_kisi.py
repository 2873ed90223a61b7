"""Workbooks whose months stand in grids of other kinds than twelve named columns."""

from dataclasses import replace

from openpyxl.styles import PatternFill

from dokumen_lain.excel import GREEN, append, bytes_of, merge_over, new_sheet, ticks
from dokumen_lain.isi import LANGKAH, Dokumen, Langkah, grouped
from zi_site.plan import glossary

LETTERS = tuple("JFMAMJJASOND")
RED = PatternFill("solid", start_color="FFC00000")


def _tiga_tingkat() -> bytes:
    """The heading has three rows: the schedule, its quarters, their months; area lines hold the
    team as well.
    """
    book, sheet = new_sheet("2026")
    append(
        sheet,
        "NO",
        "PROGRAM KERJA",
        "KEGIATAN",
        "DOKUMEN PENDUKUNG",
        "RENCANA PELAKSANAAN",
        *[""] * 11,
        "PENANGGUNG JAWAB",
    )
    quarters = [
        cell
        for name in ("TRIWULAN I", "TRIWULAN II", "TRIWULAN III", "TRIWULAN IV")
        for cell in (name, "", "")
    ]
    append(sheet, *[""] * 4, *quarters, "")
    append(sheet, *[""] * 4, *(f"Bln {month}" for month in range(1, 13)), "")
    merge_over(sheet, 1, 5, 16)
    for column in (5, 8, 11, 14):
        merge_over(sheet, 2, column, column + 2)
    for column in (1, 2, 3, 4, 17):
        sheet.merge_cells(start_row=1, end_row=3, start_column=column, end_column=column)
    for (nomor, nama), area in grouped(LANGKAH, "area_nomor", "area"):
        merge_over(sheet, append(sheet, nomor, nama), 2, 17)
        for (komponen_nomor, komponen), actions in grouped(area, "komponen_nomor", "komponen"):
            for at, each in enumerate(actions):
                head = ("", "") if at else (komponen_nomor, komponen)
                marks = ticks(each, "√")
                append(
                    sheet, *head, each.langkah_aksi, each.bukti_fisik, *marks, each.penanggung_jawab
                )
    return bytes_of(book)


def _huruf() -> bytes:
    """Months are only letters (J F M A M J J A S O N D), marked with a star."""
    book, sheet = new_sheet()
    append(
        sheet, "No.", "Area", "Komponen", "Rencana Aksi", "Bukti", "Bulan Pelaksanaan", *[""] * 11
    )
    append(sheet, *[""] * 5, *LETTERS)
    merge_over(sheet, 1, 6, 17)
    for (nomor, nama), area in grouped(LANGKAH, "area_nomor", "area"):
        for at, each in enumerate(area):
            head = ("", "") if at else (nomor, nama)
            append(
                sheet, *head, each.komponen, each.langkah_aksi, each.bukti_fisik, *ticks(each, "*")
            )
    return bytes_of(book)


def _mingguan() -> bytes:
    """Four weeks under each month, of which the second is coloured: a Gantt chart."""
    book, sheet = new_sheet("Time Schedule")
    months = [cell for name in ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des")
              for cell in (name, "", "", "")]  # fmt: skip
    append(sheet, "No", "Komponen", "Rencana Aksi", "Output", *months, "PIC")
    append(sheet, *[""] * 4, *[1, 2, 3, 4] * 12, "")
    for month in range(12):
        merge_over(sheet, 1, 5 + 4 * month, 8 + 4 * month)
    for (nomor, nama), area in grouped(LANGKAH, "area_nomor", "area"):
        append(sheet, nomor, nama)
        for each in area:
            first = (each.komponen_nomor, each.komponen, each.langkah_aksi, each.bukti_fisik)
            row = append(sheet, *first, *[""] * 48, each.penanggung_jawab)
            for month in each.bulan:
                sheet.cell(row, 4 * month + 2).fill = GREEN if month % 2 else RED
    return bytes_of(book)


def _palang() -> bytes:
    """Each time is a bar: one cell merged over its months, with a word in it or coloured."""
    book, sheet = new_sheet()
    append(
        sheet,
        "NO",
        "KOMPONEN",
        "INDIKATOR",
        "RENCANA AKSI",
        "DATA DUKUNG",
        *glossary.BULAN_PENDEK,
        "PJ",
    )
    for (nomor, nama), area in grouped(_bars(), "area_nomor", "area"):
        append(sheet, nomor, nama)
        for each in area:
            row = append(
                sheet,
                each.komponen_nomor,
                each.komponen,
                *each.what,
                *[""] * 12,
                each.penanggung_jawab,
            )
            merge_over(sheet, row, 5 + each.bulan[0], 5 + each.bulan[-1])
            if each.bulan[0] % 2:
                sheet.cell(row, 5 + each.bulan[0]).fill = GREEN
            else:
                sheet.cell(row, 5 + each.bulan[0]).value = "x"
    return bytes_of(book)


def _bars() -> tuple[Langkah, ...]:
    spans = ((1, 2), (2, 3), (1, 12), (3, 5), (6, 6), (1, 12), (4, 6), (7, 12), (10, 11))
    return tuple(
        replace(each, bulan=tuple(range(first, last + 1)))
        for each, (first, last) in zip(LANGKAH, spans, strict=True)
    )


def _ganda() -> bytes:
    """The months stand twice: for the plan and, half filled, for what was done."""
    book, sheet = new_sheet("Monev")
    append(
        sheet,
        "No",
        "Komponen",
        "Langkah Aksi",
        "Bukti Fisik",
        "RENCANA",
        *[""] * 11,
        "REALISASI",
        *[""] * 11,
        "PJ",
    )
    append(sheet, *[""] * 4, *glossary.BULAN_PENDEK, *glossary.BULAN_PENDEK, "")
    merge_over(sheet, 1, 5, 16)
    merge_over(sheet, 1, 17, 28)
    for (nomor, nama), area in grouped(LANGKAH, "area_nomor", "area"):
        append(sheet, nomor, nama)
        for at, each in enumerate(area):
            head = (each.komponen_nomor, each.komponen, each.langkah_aksi, each.bukti_fisik)
            done = ["v" if month == 5 and not at else "" for month in range(1, 13)]
            append(sheet, *head, *ticks(each, "v"), *done, each.penanggung_jawab)
    return bytes_of(book)


def _mulai_selesai() -> bytes:
    """Two columns say when: from, to."""
    book, sheet = new_sheet()
    append(
        sheet,
        "NO",
        "AREA",
        "KOMPONEN",
        "KEGIATAN",
        "OUTPUT",
        "WAKTU PELAKSANAAN",
        "",
        "PENANGGUNG JAWAB",
    )
    append(sheet, "", "", "", "", "", "MULAI", "SELESAI", "")
    merge_over(sheet, 1, 6, 7)
    for (nomor, nama), area in grouped(_bars(), "area_nomor", "area"):
        for at, each in enumerate(area):
            head = ("", "") if at else (nomor, nama)
            first, last = (
                glossary.NAMA_BULAN[month - 1] for month in (each.bulan[0], each.bulan[-1])
            )
            cells = (
                each.komponen,
                each.langkah_aksi,
                each.bukti_fisik,
                first,
                last,
                each.penanggung_jawab,
            )
            append(sheet, *head, *cells)
    return bytes_of(book)


def _without_indikator(plan: tuple[Langkah, ...] = LANGKAH, **cells: str) -> tuple[Langkah, ...]:
    return tuple(replace(each, indikator="", **cells) for each in plan)  # type: ignore[arg-type]


SEMUA = (
    Dokumen("tiga_tingkat.xlsx", _tiga_tingkat, _without_indikator()),
    Dokumen("huruf.xlsx", _huruf, _without_indikator(komponen_nomor="", penanggung_jawab="")),
    Dokumen("mingguan.xlsx", _mingguan, _without_indikator(), besides=("jadwal", "kepastian")),
    Dokumen("palang.xlsx", _palang, _bars()),
    Dokumen("ganda.xlsx", _ganda, _without_indikator(), left_out=("REALISASI", "3 sel berisi")),
    Dokumen(
        "mulai_selesai.xlsx",
        _mulai_selesai,
        _without_indikator(_bars(), komponen_nomor=""),
        besides=("jadwal",),
    ),
)
