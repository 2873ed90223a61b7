"""A plan -> the XLSX that an office might have: titles above, headings in two rows, merged cells, a
signature below.
"""

import io

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from dokumen.printed import (
    ONCE,
    Band,
    Part,
    PrintedRow,
    annex_lines,
    columns,
    has_grid,
    merged_runs,
    month_names,
    parts,
)
from zi_site.plan.model import Plan

THIN = Side(style="thin")
BORDER = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
HEADING = PatternFill("solid", fgColor="FFD9E1F2")
BAND = PatternFill("solid", fgColor="FFFFF2CC")


def workbook(plan: Plan) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = f"RENAKSI {plan.tahun}"
    for text in annex_lines(plan):
        sheet.append([None, text])
    sheet.append([])
    places = _places(plan)
    for part in parts(plan):
        _part(sheet, plan, part, places)
    below = sheet.max_row + 2
    sheet.cell(below, 4, f"Ditetapkan di {plan.keputusan.tempat}")
    sheet.cell(below + 1, 4, plan.keputusan.jabatan)
    sheet.cell(below + 5, 4, plan.keputusan.penanda_tangan)
    for field, column in places.items():
        for at in range(
            column, column + (max(part.cells for part in parts(plan)) if field == "jadwal" else 1)
        ):
            sheet.column_dimensions[get_column_letter(at)].width = (
                5 if has_grid(plan) and field == "jadwal" else 24
            )
    sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = (
        "landscape",
        1,
        0,
    )
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _places(plan: Plan) -> dict[str, int]:
    """Field -> its first column; the months take as many as the widest header has."""
    widest = max(part.cells for part in parts(plan))
    places, at = {}, 1
    for field, _ in columns(plan):
        places[field] = at
        at += widest if field == "jadwal" and has_grid(plan) else 1
    return places | {"": at}


def _part(sheet: Worksheet, plan: Plan, part: Part, places: dict[str, int]) -> None:
    top = sheet.max_row + 1
    grid = has_grid(plan)
    for field, heading in columns(plan):
        sheet.cell(top, places[field], heading)
        if field == "jadwal" and grid:
            for at, name in enumerate(month_names(plan, part.kisi)):
                sheet.cell(top + 1, places[field] + at, int(name) if name.isdigit() else name)
            sheet.merge_cells(
                start_row=top,
                end_row=top,
                start_column=places[field],
                end_column=places[field] + part.kisi - 1,
            )
        elif grid:
            sheet.merge_cells(
                start_row=top, end_row=top + 1, start_column=places[field], end_column=places[field]
            )
    first = top + (2 if grid else 1)
    sheet.row_dimensions[first - 1].height = 32
    for at, (field, _) in enumerate(columns(plan), start=1):
        sheet.cell(first, places[field], at)
    _dress(sheet, top, first, places[""] - 1, HEADING)
    for at, row in enumerate(part.rows, start=first + 1):
        if isinstance(row, Band):
            _band(sheet, row, at, places[""] - 1)
        else:
            _row(sheet, plan, row, at, places)
    for field, _ in columns(plan):
        for start, end in merged_runs(part.rows, field):
            column = places[field]
            sheet.merge_cells(
                start_row=first + 1 + start,
                end_row=first + 1 + end,
                start_column=column,
                end_column=column,
            )


def _band(sheet: Worksheet, band: Band, at: int, width: int) -> None:
    if band.nomor.strip(".").isdigit():
        sheet.cell(at, 1, band.nomor)
        sheet.cell(at, 2, band.nama)
        sheet.merge_cells(start_row=at, end_row=at, start_column=2, end_column=width)
    else:
        sheet.cell(at, 1, f"{band.nomor} {band.nama}")
        sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=width)
    _dress(sheet, at, at, width, BAND)


def _row(sheet: Worksheet, plan: Plan, row: PrintedRow, at: int, places: dict[str, int]) -> None:
    for field, slot in row.slots.items():
        text = slot.text
        cell = sheet.cell(at, places[field])
        # What looks like a number is one, as Excel makes it when somebody types it.
        cell.value = int(text) if text.isdigit() else text or None
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    for month, tick in enumerate(row.ticks):
        sheet.cell(at, places["jadwal"] + month, tick or None)
    for column in range(1, places[""]):
        sheet.cell(at, column).border = BORDER
    longest = max(
        len(row.slots[field].text)
        for field in row.slots
        if field not in ONCE or field == "indikator"
    )
    sheet.row_dimensions[at].height = 15 * (longest // 18 + 2)


def _dress(sheet: Worksheet, top: int, bottom: int, width: int, fill: PatternFill) -> None:
    for row in range(top, bottom + 1):
        for column in range(1, width + 1):
            cell = sheet.cell(row, column)
            cell.border, cell.font, cell.fill = BORDER, Font(bold=True), fill
            cell.alignment = Alignment(wrap_text=True, vertical="top")
