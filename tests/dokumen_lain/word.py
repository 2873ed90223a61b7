"""Word documents of other offices."""

import io
from collections.abc import Sequence
from dataclasses import replace

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table, _Cell

from dokumen_lain.isi import (
    HUKUM,
    LANGKAH,
    SETAHUN,
    TEKNIS,
    UMUM,
    Dokumen,
    Langkah,
    grouped,
    with_words,
)
from zi_site.plan import glossary

NAMES = glossary.NAMA_BULAN


def _bytes(document: WordDocument) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _table(document: WordDocument, *headings: str) -> Table:
    table = document.add_table(1, len(headings))
    table.style = "Table Grid"
    for cell, heading in zip(table.rows[0].cells, headings, strict=True):
        cell.text = heading
    return table


def _row(table: Table, *texts: str) -> Sequence[_Cell]:
    cells = table.add_row().cells
    for cell, text in zip(cells, texts, strict=True):
        cell.text = text
    return cells


def in_words(plan: Sequence[Langkah] = LANGKAH) -> tuple[Langkah, ...]:
    return with_words(plan, lambda each: ", ".join(NAMES[month - 1] for month in each.bulan))


def _decree(document: WordDocument) -> None:
    for line in (
        "KEPUTUSAN KOMISI PEMILIHAN UMUM KABUPATEN CONTOH",
        "NOMOR 21 TAHUN 2026",
        "TENTANG",
        "RENCANA AKSI ZONA INTEGRITAS KPU KABUPATEN CONTOH TAHUN 2026",
        "KETUA KOMISI PEMILIHAN UMUM KABUPATEN CONTOH,",
    ):
        document.add_paragraph(line)
    table = document.add_table(0, 4)
    _row(table, "Menimbang", ":", "a.", "bahwa rencana aksi perlu ditetapkan;")
    _row(table, "Mengingat", ":", "1.", "Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum;")
    document.add_paragraph("MEMUTUSKAN:")
    table = document.add_table(0, 3)
    _row(table, "Menetapkan", ":", "KEPUTUSAN TENTANG RENCANA AKSI.")
    _row(table, "KESATU", ":", "Rencana aksi tercantum dalam Lampiran.")
    for line in (
        "Ditetapkan di Contoh",
        "pada tanggal 5 Januari 2026",
        "KETUA KPU KABUPATEN CONTOH,",
        "ttd",
        "NAMA CONTOH",
    ):
        document.add_paragraph(line)


def _tabel_per_area() -> bytes:
    """A table an area under a paragraph that names it, after a decree in tables without lines and a
    list of names.
    """
    document = Document()
    _decree(document)
    document.add_page_break()
    for line in (
        "LAMPIRAN",
        "KEPUTUSAN KPU KABUPATEN CONTOH",
        "NOMOR 21 TAHUN 2026",
        "SUSUNAN TIM KERJA",
    ):
        document.add_paragraph(line)
    team = _table(document, "NO", "NAMA", "JABATAN DALAM TIM")
    _row(team, "1", "Nama Contoh", "Ketua")
    document.add_paragraph("RENCANA AKSI ZONA INTEGRITAS TAHUN 2026")
    for number, ((nama,), area) in enumerate(grouped(in_words(), "area"), 1):
        document.add_paragraph(f"AREA {number}. {nama.upper()}")
        table = _table(
            document, "No.", "Komponen", "Indikator", "Rencana Aksi", "Bukti Dukung", "Waktu", "PIC"
        )
        for (nomor, komponen), actions in grouped(area, "komponen_nomor", "komponen"):
            first = None
            for each in actions:
                cells = _row(table, nomor, komponen, *each.what, each.jadwal, each.penanggung_jawab)
                if first is None:
                    first = cells
                else:
                    for column in (0, 1):
                        cells[column].text = ""
                        first[column].merge(cells[column]).text = (nomor, komponen)[column]
    return _bytes(document)


def _tabel_per_area_plan() -> tuple[Langkah, ...]:
    numbers = {"I": "1.", "II": "2.", "III": "3."}
    return tuple(
        replace(each, area_nomor=numbers[each.area_nomor], area=each.area.upper())
        for each in in_words()
    )


def _kelompok() -> bytes:
    """Groups between area and komponen, lettered; the table is continued as a second one without a
    heading; two evidences of one action are bullets of their own.
    """
    document = Document()
    document.add_paragraph("Rencana Aksi Zona Integritas KPU Kabupaten Contoh Tahun 2026")
    table = _table(
        document,
        "NO",
        "KOMPONEN",
        "INDIKATOR",
        "LANGKAH AKSI",
        "BUKTI FISIK",
        "PELAKSANAAN",
        "PENANGGUNG JAWAB",
    )
    for (nomor, nama), area in grouped(_kelompok_plan(), "area_nomor", "area"):
        cells = _row(table, f"AREA {nomor}", nama, "", "", "", "", "")
        cells[1].merge(cells[6])
        for letter, ((kelompok,), group) in zip("AB", grouped(area, "kelompok"), strict=False):
            cells = _row(table, letter, kelompok, "", "", "", "", "")
            cells[1].merge(cells[6])
            for each in group:
                cells = _row(
                    table,
                    each.komponen_nomor,
                    each.komponen,
                    *each.what,
                    each.jadwal,
                    each.penanggung_jawab,
                )
                if " • " in each.bukti_fisik:
                    first, second = each.bukti_fisik.removeprefix("• ").split(" • ")
                    cells[4].text = first
                    cells[4].add_paragraph(second)
                    for paragraph in cells[4].paragraphs:
                        paragraph.style = "List Bullet"
        if nomor == "I":
            document.add_page_break()
            table = document.add_table(0, 7)
            table.style = "Table Grid"
    return _bytes(document)


def _kelompok_plan() -> tuple[Langkah, ...]:
    first, *others = in_words()
    bulleted = replace(first, bukti_fisik="• Berita acara • Daftar hadir")
    return tuple(
        replace(each, kelompok=f"Program {each.komponen}", komponen=f"Pokok {each.langkah_aksi}")
        for each in (bulleted, *others)
    )


PHRASES = (
    ("Minggu II Januari", (1,), "tertulis"),
    ("Paling lambat akhir Februari 2026", (2,), "tertulis"),
    ("Januari s.d. Maret", (1, 2, 3), "tertulis"),
    ("Setiap triwulan", (3, 6, 9, 12), "konvensi"),
    ("per semester", (6, 12), "konvensi"),
    ("Setiap bulan", SETAHUN, "konvensi"),
    ("Triwulan II", (4, 5, 6), "tertulis"),
    ("Insidentil", (), "tidak-terjadwal"),
    ("Oktober", (10,), "tertulis"),
)


def _frasa() -> bytes:
    """Schedules in words of many kinds; evidence as a bullet; who answers for an area stands once,
    merged over it.
    """
    document = Document()
    document.add_paragraph("RENCANA AKSI ZONA INTEGRITAS KPU KABUPATEN CONTOH TAHUN 2026")
    table = _table(
        document,
        "NO",
        "KOMPONEN",
        "INDIKATOR",
        "LANGKAH AKSI",
        "DATA DUKUNG",
        "WAKTU PELAKSANAAN",
        "TIM",
    )
    for (nomor, nama), area in grouped(_frasa_plan(), "area_nomor", "area"):
        heading = _row(table, nomor, nama, "", "", "", "", "")
        heading[1].merge(heading[6])
        first = None
        for (komponen_nomor, komponen), actions in grouped(area, "komponen_nomor", "komponen"):
            for at, each in enumerate(actions):
                shown = ("", "") if at else (komponen_nomor, komponen)
                cells = _row(table, *shown, each.indikator, each.langkah_aksi, "", each.jadwal, "")
                first = first or cells
                cells[4].text = each.bukti_fisik.removeprefix("• ")
                cells[4].paragraphs[0].style = "List Bullet"
        assert first is not None
        first[6].merge(cells[6]).text = area[0].penanggung_jawab
    return _bytes(document)


def _frasa_plan() -> tuple[Langkah, ...]:
    teams = {"I": HUKUM, "II": UMUM, "III": TEKNIS}
    return tuple(
        replace(
            each,
            bukti_fisik=f"• {each.bukti_fisik}",
            jadwal=words,
            bulan=months,
            kepastian=sure,
            penanggung_jawab=teams[each.area_nomor],
        )
        for each, (words, months, sure) in zip(LANGKAH, PHRASES, strict=True)
    )


def _numbered(cell: _Cell, number: int, level: int) -> None:
    """Give the cell's paragraph Word's automatic number: nothing of it stands in the text."""
    properties = cell.paragraphs[0]._p.get_or_add_pPr()
    marks = OxmlElement("w:numPr")
    for name, value in (("w:ilvl", level), ("w:numId", number)):
        child = OxmlElement(name)
        child.set(qn("w:val"), str(value))
        marks.append(child)
    properties.append(marks)


def _numbering(document: WordDocument) -> int:
    """Add a list of two levels: I. for areas, 1. for komponen."""
    part = document.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), "91")
    for level, (form, text) in enumerate((("upperRoman", "%1."), ("decimal", "%2."))):
        one = OxmlElement("w:lvl")
        one.set(qn("w:ilvl"), str(level))
        for name, value in (("w:start", "1"), ("w:numFmt", form), ("w:lvlText", text)):
            child = OxmlElement(name)
            child.set(qn("w:val"), value)
            one.append(child)
        abstract.append(one)
    part.insert(0, abstract)
    number = OxmlElement("w:num")
    number.set(qn("w:numId"), "91")
    link = OxmlElement("w:abstractNumId")
    link.set(qn("w:val"), "91")
    number.append(link)
    part.append(number)
    return 91


def _nomor_otomatis() -> bytes:
    """All numbers are Word's own: of areas on bold lines, of komponen in the column NO; months are
    ticked with ✓.
    """
    document = Document()
    number = _numbering(document)
    table = _table(
        document,
        "NO",
        "ASPEK",
        "KRITERIA",
        "RENCANA AKSI",
        "OUTPUT",
        *(name[:3].upper() for name in NAMES),
        "PJ",
    )
    for (nama,), area in grouped(LANGKAH, "area"):
        cells = _row(table, "", nama, *[""] * 16)
        cells[1].paragraphs[0].runs[0].bold = True
        _numbered(cells[0], number, 0)
        for (komponen,), actions in grouped(area, "komponen"):
            for at, each in enumerate(actions):
                ticks = ["✓" if month in each.bulan else "" for month in range(1, 13)]
                cells = _row(
                    table, "", "" if at else komponen, *each.what, *ticks, each.penanggung_jawab
                )
                if not at:
                    _numbered(cells[0], number, 1)
    return _bytes(document)


SEMUA = (
    Dokumen("kelompok.docx", _kelompok, _kelompok_plan()),
    Dokumen("tabel_per_area.docx", _tabel_per_area, _tabel_per_area_plan(), left_out=("NAMA",)),
    Dokumen("frasa.docx", _frasa, _frasa_plan()),
    Dokumen(
        "nomor_otomatis.docx",
        _nomor_otomatis,
        tuple(
            replace(
                each, area_nomor=f"{each.area_nomor}.", komponen_nomor=f"{each.komponen_nomor}."
            )
            for each in LANGKAH
        ),
    ),
)
