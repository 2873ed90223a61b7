"""Texts of other offices: saved from Excel with semicolons, copied from a page, tab separated."""

import csv
import io
from dataclasses import replace

from dokumen_lain.isi import LANGKAH, Dokumen, Langkah, grouped
from dokumen_lain.word import in_words
from zi_site.plan import glossary


def _titik_koma() -> bytes:
    """As Indonesian Excel saves CSV: semicolons, Windows letters, quotes around cells with lines;
    area on every row.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow(
        [
            "No",
            "Area Perubahan",
            "Komponen",
            "Rencana Aksi",
            "Bukti Dukung",
            "Waktu Pelaksanaan",
            "PIC",
        ]
    )
    for at, each in enumerate(_lines(), 1):
        evidence = each.bukti_fisik.replace(" – ", " –\n")
        writer.writerow(
            [
                at,
                each.area,
                each.komponen,
                each.langkah_aksi,
                evidence,
                each.jadwal,
                each.penanggung_jawab,
            ]
        )
    return stream.getvalue().encode("cp1252")


def _lines() -> tuple[Langkah, ...]:
    """One evidence holds a quote, a semicolon and a dash that only Windows' own encoding writes so."""
    first, *others = in_words()
    return (
        replace(first, bukti_fisik='Berita acara "rapat pleno"; daftar hadir – bertanda tangan'),
        *others,
    )


def _tab() -> bytes:
    """Tab separated with a BOM; area lines begin with a Roman number and a bracket, komponen with
    letters.
    """
    lines = ["RENCANA AKSI ZONA INTEGRITAS", "KPU KABUPATEN CONTOH TAHUN 2026", ""]
    lines.append(
        "\t".join(
            [
                "NO",
                "KOMPONEN",
                "INDIKATOR",
                "LANGKAH AKSI",
                "BUKTI FISIK",
                "WAKTU",
                "PENANGGUNG JAWAB",
            ]
        )
    )
    for (nomor, nama), area in grouped(in_words(), "area_nomor", "area"):
        lines.append(f"{nomor}\t{nama}\t\t\t\t\t")
        for letter, ((komponen,), actions) in zip("abc", grouped(area, "komponen"), strict=False):
            for at, each in enumerate(actions):
                head = ("", "") if at else (f"{letter}.", komponen)
                cells = (
                    *head,
                    each.indikator,
                    each.langkah_aksi,
                    each.bukti_fisik,
                    each.jadwal,
                    each.penanggung_jawab,
                )
                lines.append("\t".join(cells))
    return "\n".join(lines).encode("utf-8-sig")


def _tab_plan() -> tuple[Langkah, ...]:
    letters = {"1": "a.", "2": "b."}
    return tuple(replace(each, komponen_nomor=letters[each.komponen_nomor]) for each in in_words())


def _google() -> bytes:
    """As Google Sheets saves it: commas, and boxes of months as TRUE and FALSE; the area only where
    it begins.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(["RENCANA AKSI ZONA INTEGRITAS TAHUN 2026", *[""] * 16])
    writer.writerow(
        ["Area", "Komponen", "Indikator", "Langkah", "Evidence", *glossary.BULAN_PENDEK]
    )
    for (nama,), area in grouped(LANGKAH, "area"):
        for at, each in enumerate(area):
            boxes = ["TRUE" if month in each.bulan else "FALSE" for month in range(1, 13)]
            writer.writerow(["" if at else nama, each.komponen, *each.what, *boxes])
    return stream.getvalue().encode()


def _pipa() -> bytes:
    """A table as Markdown has it, between lines of text."""
    lines = ["# Rencana Aksi Zona Integritas Tahun 2026", "", "KPU Kabupaten Contoh", ""]
    lines += [
        "| No | Area | Komponen | Rencana Aksi | Bukti Dukung | Waktu | PIC |",
        "| --- | --- | --- | --- | --- | :-: | --- |",
    ]
    for at, each in enumerate(in_words(), 1):
        cells = (
            str(at),
            each.area,
            f"**{each.komponen}**",
            each.langkah_aksi,
            each.bukti_fisik,
            each.jadwal,
        )
        lines.append(f"| {' | '.join((*cells, each.penanggung_jawab))} |")
    return "\n".join(lines).encode()


_GOOGLE_PLAN = tuple(
    replace(each, area_nomor="", komponen_nomor="", penanggung_jawab="") for each in LANGKAH
)
_PIPA_PLAN = tuple(replace(each, area_nomor="", indikator="") for each in in_words())
_TITIK_KOMA_PLAN = tuple(
    replace(each, area_nomor="", komponen_nomor="", indikator="") for each in _lines()
)
SEMUA = (
    Dokumen(
        "titik_koma.csv", _titik_koma, _TITIK_KOMA_PLAN, besides=("komponen_nomor", "area_nomor")
    ),
    Dokumen("tab.txt", _tab, _tab_plan()),
    Dokumen("google.csv", _google, _GOOGLE_PLAN),
    Dokumen("pipa.txt", _pipa, _PIPA_PLAN, besides=("komponen_nomor", "area_nomor")),
)
