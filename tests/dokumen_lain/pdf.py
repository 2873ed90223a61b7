"""PDF files of other offices, set by Typst."""

import json
from dataclasses import replace

import typst

from dokumen_lain.isi import LANGKAH, Dokumen, grouped
from dokumen_lain.word import in_words

PAGE = (
    '#set page(paper: "a4", {0}, margin: 1.5cm)\n#set text(size: 9pt, hyphenate: false)\n#set '
    "par(justify: false)\n"
)


def pdf(source: str) -> bytes:
    return typst.compile(source.encode())


def cell(text: str, **span: int) -> str:
    spans = "".join(f"{name}: {number}, " for name, number in span.items() if number > 1)
    return f"table.cell({spans}text({json.dumps(text, ensure_ascii=False)}))"


def _potret() -> bytes:
    """Portrait, narrow columns, so that every cell has many short lines; komponen merged over rows
    that pages cut.
    """
    rows: list[str] = []
    for (nomor, nama), area in grouped(in_words(), "area_nomor", "area"):
        rows.append(f"{cell(nomor)}, {cell(nama, colspan=6)}")
        for (komponen_nomor, komponen), actions in grouped(area, "komponen_nomor", "komponen"):
            for at, each in enumerate(actions):
                span = len(actions)
                head = (
                    [cell(komponen_nomor, rowspan=span), cell(komponen, rowspan=span)]
                    if not at
                    else []
                )
                texts = (*each.what, each.jadwal, each.penanggung_jawab)
                rows.append(", ".join([*head, *map(cell, texts)]))
    headings = (
        "NO",
        "KOMPONEN",
        "INDIKATOR",
        "LANGKAH AKSI",
        "BUKTI FISIK",
        "PELAKSANAAN",
        "PENANGGUNG JAWAB",
    )
    header = f"table.header({', '.join(map(cell, headings))})"
    title = (
        "#align(center)[RENCANA AKSI PEMBANGUNAN ZONA INTEGRITAS \\ KPU KABUPATEN CONTOH "
        "TAHUN "
        "2026]\n"
    )
    table = (
        "#table(columns: (0.6cm, 2.2cm, 2.6cm, 3cm, 2.6cm, 2.2cm, 2.6cm), inset: "
        f"3pt,\n{header},\n{', '.join(rows)})"
    )
    return pdf(PAGE.format("height: 16cm") + title + table)


def _centang() -> bytes:
    """Landscape with month columns and ticks; the area stands in a column of its own, merged over
    its rows.
    """
    rows: list[str] = []
    for (nomor, nama), area in grouped(LANGKAH, "area_nomor", "area"):
        for at, each in enumerate(area):
            head = [cell(nomor, rowspan=len(area)), cell(nama, rowspan=len(area))] if not at else []
            marks = ["√" if month in each.bulan else "" for month in range(1, 13)]
            rows.append(
                ", ".join(
                    [
                        *head,
                        *map(cell, (each.komponen, each.langkah_aksi, each.bukti_fisik, *marks)),
                    ]
                )
            )
    months = ", ".join(cell(str(month)) for month in range(1, 13))
    first = ", ".join(
        cell(text, rowspan=2) for text in ("No", "Area", "Komponen", "Kegiatan", "Output")
    )
    header = f"table.header({first}, {cell('Bulan', colspan=12)}, {months})"
    widths = "0.8cm, 2.4cm, 3cm, 4.5cm, 3.5cm, " + ", ".join(["0.7cm"] * 12)
    return pdf(
        PAGE.format("flipped: true")
        + f"#table(columns: ({widths}), inset: 3pt,\n{header},\n{', '.join(rows)})"
    )


_CENTANG_PLAN = tuple(
    replace(each, komponen_nomor="", indikator="", penanggung_jawab="") for each in LANGKAH
)
SEMUA = (
    Dokumen("potret.pdf", _potret, in_words()),
    Dokumen("centang.pdf", _centang, _CENTANG_PLAN),
)
