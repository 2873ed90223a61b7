"""PDF files that are hard to read: a watermark, broken words, rows cut by the page, rows too low
for their text.
"""

import re
from dataclasses import replace

from dokumen_lain.isi import Dokumen, Langkah, grouped
from dokumen_lain.pdf import PAGE, cell, pdf
from dokumen_lain.word import in_words

_SEVEN = (
    "NO",
    "KOMPONEN",
    "INDIKATOR",
    "LANGKAH AKSI",
    "BUKTI FISIK",
    "PELAKSANAAN",
    "PENANGGUNG JAWAB",
)
_BREAKABLE = "\u200b"  # a place where a line may end, and nothing is drawn


def _table(widths: str, plan: tuple[Langkah, ...], broken: bool = False, more: str = "") -> str:
    """The form of seven columns, komponen merged; with ``broken``, lines may end within any word,
    as Word lets them.
    """
    rows: list[str] = []
    for (nomor, nama), area in grouped(plan, "area_nomor", "area"):
        rows.append(f"{cell(nomor)}, {cell(nama, colspan=6)}")
        for (komponen_nomor, komponen), actions in grouped(area, "komponen_nomor", "komponen"):
            for at, each in enumerate(actions):
                span = len(actions)
                head = (
                    [cell(komponen_nomor, rowspan=span), _cell(komponen, broken, span)]
                    if not at
                    else []
                )
                texts = (*each.what, each.jadwal, each.penanggung_jawab)
                rows.append(", ".join([*head, *(_cell(text, broken) for text in texts)]))
    header = f"table.header(repeat: false, {', '.join(_cell(text, broken) for text in _SEVEN)})"
    return f"#table(columns: ({widths}), inset: 3pt, {more}\n{header},\n{', '.join(rows)})"


def _cell(text: str, broken: bool, span: int = 1) -> str:
    """A word of more than nine letters does not fit, and goes on after so many."""
    pieces = re.sub(r"(\w{9})(?=\w)", rf"\1{_BREAKABLE}", text) if broken else text
    return cell(pieces, rowspan=span)


def _salinan() -> bytes:
    """A large pale word lies across each page, which also has its number at its foot."""
    page = (
        PAGE.format("height: 14cm")
        + "#set page(background: rotate(45deg, text(80pt, fill: luma(80%))[SALINAN]), "
        + "footer: context [Halaman #counter(page).display() dari #counter(page).final().at(0)])\n"
    )
    return pdf(page + _table("0.6cm, 2.4cm, 2.8cm, 3.4cm, 2.8cm, 2.4cm, 2.8cm", in_words()))


def _sempit() -> bytes:
    """Columns narrower than their words, which are broken with no hyphen; the heading stands on the
    first page only.
    """
    widths = "0.6cm, 1.85cm, 1.85cm, 1.85cm, 1.85cm, 1.85cm, 1.85cm"
    return pdf(PAGE.format("height: 24cm") + _table(widths, in_words(), broken=True))


def _terpotong() -> bytes:
    """Low pages cut rows in two; every row has a number, and the area stands in a column of its
    own.
    """
    rows: list[str] = []
    number = 0
    for (nama,), area in grouped(in_words(), "area"):
        for at, each in enumerate(area):
            number += 1
            head = [cell(str(number)), *([cell(nama, rowspan=len(area))] if not at else [])]
            rows.append(", ".join([*head, *map(cell, (each.komponen, *each.what, each.jadwal))]))
    headings = ("No", "Area Perubahan", "Komponen", "Indikator", "Rencana Aksi", "Output", "Waktu")
    header = f"table.header(repeat: false, {', '.join(map(cell, headings))})"
    widths = "0.8cm, 2.4cm, 2.4cm, 2.4cm, 2.4cm, 2.4cm, 2.4cm"
    page = PAGE.format("height: 6.4cm")
    return pdf(f"{page}#table(columns: ({widths}), inset: 3pt,\n{header},\n{', '.join(rows)})")


def _rendah() -> bytes:
    """Rows too low for their text: its later lines lie upon the rows below, as when a sheet is
    printed so.
    """
    low = f"rows: (auto, {'14pt, ' * 11}auto),"
    widths = "0.6cm, 2.8cm, 2.6cm, 2.8cm, 2.6cm, 3.4cm, 3.2cm"
    return pdf(PAGE.format("flipped: false") + _table(widths, in_words(), more=low))


_TERPOTONG_PLAN = tuple(
    replace(each, area_nomor="", komponen_nomor="", penanggung_jawab="") for each in in_words()
)
SEMUA = (
    Dokumen("salinan.pdf", _salinan, in_words()),
    Dokumen("sempit.pdf", _sempit, in_words()),
    Dokumen("terpotong.pdf", _terpotong, _TERPOTONG_PLAN),
    Dokumen("rendah.pdf", _rendah, in_words()),
)
