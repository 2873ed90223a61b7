"""A plan -> the DOCX that an office might have: decree, then a table that goes on in a second one
on another page.
"""

import io

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table

from dokumen.printed import (
    Band,
    Part,
    PrintedRow,
    Slot,
    annex_lines,
    columns,
    decree_lines,
    has_grid,
    merged_runs,
    month_names,
    parts,
)
from zi_site.plan.model import Plan

WIDTHS = {
    "komponen_nomor": 1.0,
    "area_nomor": 1.0,
    "jadwal": 2.6,
    "penanggung_jawab": 2.4,
    "keterangan": 1.6,
}
CUT_COLUMNS = ("langkah_aksi", "bukti_fisik")


def word_document(plan: Plan) -> bytes:
    document = docx.Document()
    document.styles["Normal"].font.size = Pt(8)
    for line in decree_lines(plan):
        document.add_paragraph(line)
    section = document.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = (
        Cm(33),
        Cm(21.5),
    )  # "F4", the paper of Indonesian offices
    section.left_margin = section.right_margin = Cm(1.5)
    for line in annex_lines(plan):
        document.add_paragraph(line)
    for at, part in enumerate(_broken(parts(plan))):
        if at:
            document.add_page_break()
        _table(document, plan, part)
    document.add_paragraph(f"Salinan sesuai dengan aslinya {plan.keputusan.salinan.kantor}")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _broken(whole: list[Part]) -> list[Part]:
    """The longest part in two: a page ends in the middle of a row, the rest of its texts stands in
    a second table.
    """
    longest = max(range(len(whole)), key=lambda at: len(whole[at].rows))
    part = whole[longest]
    rows = [
        at
        for at, row in enumerate(part.rows)
        if isinstance(row, PrintedRow) and at >= len(part.rows) // 2
    ]
    at = rows[0]
    before, after = cut(part.rows[at])
    first = Part(part.kisi, (*part.rows[:at], before))
    second = Part(part.kisi, (after, *part.rows[at + 1 :]))
    return [*whole[:longest], first, second, *whole[longest + 1 :]]


def cut(row: Band | PrintedRow) -> tuple[PrintedRow, PrintedRow]:
    """A row whose long texts are cut in the middle of a word; what fitted whole stands on the first
    page only.
    """
    assert isinstance(row, PrintedRow)
    before, after = {}, {}
    for field, slot in row.slots.items():
        at = _inside_a_word(slot.text) if field in CUT_COLUMNS else len(slot.text)
        before[field] = Slot(slot.text[:at], slot.group)
        after[field] = Slot(
            slot.text[at:], (*slot.group, "lanjutan") if field not in CUT_COLUMNS else slot.group
        )
    return PrintedRow(before, row.ticks), PrintedRow(after, tuple("" for _ in row.ticks))


def _inside_a_word(text: str) -> int:
    """A place near the middle with two small letters on either side; the end of a text that has
    none.
    """
    middle = len(text) // 2
    return next(
        (at for at in range(middle, len(text) - 3) if text[at - 2 : at + 2].islower()), len(text)
    )


def _table(document: Document, plan: Plan, part: Part) -> None:
    grid = has_grid(plan)
    fields = [field for field, _ in columns(plan)]
    months = part.cells if grid else 1
    width = len(fields) - 1 + months
    places = {
        field: at + (months - 1 if at > fields.index("jadwal") else 0)
        for at, field in enumerate(fields)
    }
    heads = 2 if grid else 1
    table = document.add_table(heads + len(part.rows), width)
    table.style = "Table Grid"
    _set_widths(
        table,
        [width for field in fields for width in _widths(field, months if field == "jadwal" else 1)],
    )
    for field, heading in columns(plan):
        table.cell(0, places[field]).text = heading
    if grid:
        for at, name in enumerate(month_names(plan, part.kisi)):
            table.cell(1, places["jadwal"] + at).text = name
        table.cell(0, places["jadwal"]).merge(table.cell(0, places["jadwal"] + months - 1))
        for field in fields:
            if field != "jadwal":
                table.cell(0, places[field]).merge(table.cell(1, places[field]))
    for head in range(heads):
        _repeat(table, head)
    cells = [row.cells for row in table.rows]
    for at, row in enumerate(part.rows, start=heads):
        if isinstance(row, Band):
            cells[at][0].merge(cells[at][width - 1]).text = f"{row.nomor} {row.nama}"
            continue
        for field, slot in row.slots.items():
            cells[at][places[field]].text = slot.text
        for month, tick in enumerate(row.ticks):
            cells[at][places["jadwal"] + month].text = tick
    for field in fields:
        for start, end in merged_runs(part.rows, field):
            top = cells[heads + start][places[field]]
            text = top.text
            top.merge(cells[heads + end][places[field]]).text = text


def _widths(field: str, columns: int) -> list[float]:
    return [0.75] * columns if columns > 1 else [WIDTHS.get(field, 4.2)]


def _set_widths(table: Table, widths: list[float]) -> None:
    """In centimetres; Word takes them from each cell, other programs from the table's grid."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)


def _repeat(table: Table, row: int) -> None:
    """Word's own "repeat header rows"."""
    properties = table.rows[row]._tr.get_or_add_trPr()
    heading = OxmlElement("w:tblHeader")
    heading.set(qn("w:val"), "true")
    properties.append(heading)
