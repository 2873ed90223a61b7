"""What an officer does to an exported workbook in a spreadsheet program, as functions for tests."""

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from zi_site.draft.result import Imported
from zi_site.plan.kinds import Kind
from zi_site.plan.model import Aksi, Plan
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.workbook.export import plan_workbook
from zi_site.workbook.read_back import read_back
from zi_site.workbook.sheets import read_sheets

ACTIONS, STRUCTURE, DECREE = "Rencana Aksi", "Area dan Komponen", "Keputusan"
MACHINE, HEADINGS, FIRST = 3, 4, 5  # rows, 1-based


def real_plan(satker: str) -> Plan:
    path = next((Path(__file__).parent / "rencana" / satker).glob("*.yml"))
    plan = read_plan(path.read_bytes(), path.name).plan
    assert plan is not None
    return plan


exported = cache(plan_workbook)


def edited(plan: Plan, edit: Callable[[Workbook], None]) -> bytes:
    """The exported workbook after an edit, as the program saved it."""
    book = openpyxl.load_workbook(io.BytesIO(exported(plan)))
    edit(book)
    output = io.BytesIO()
    book.save(output)
    return output.getvalue()


def after(plan: Plan, edit: Callable[[Workbook], None]) -> Imported:
    return read_back(read_sheets(edited(plan, edit)))


def column(sheet: Worksheet, name: str) -> int:
    return next(cell.column for cell in sheet[MACHINE] if cell.value == name)


def row_of(sheet: Worksheet, aksi_id: str) -> int:
    return next(
        row
        for row in range(FIRST, sheet.max_row + 1)
        if sheet.cell(row, column(sheet, "id")).value == aksi_id
    )


def cell(sheet: Worksheet, aksi_id: str, name: str) -> Cell:
    found = sheet.cell(row_of(sheet, aksi_id), column(sheet, name))
    assert isinstance(found, Cell)
    return found


def labelled(sheet: Worksheet, label: str) -> Cell:
    """The text cell of a row on the sheet "Keputusan"."""
    row = next(row for row in range(FIRST, sheet.max_row + 1) if sheet.cell(row, 1).value == label)
    found = sheet.cell(row, 3)
    assert isinstance(found, Cell)
    return found


def action(plan: Plan, aksi_id: str) -> Aksi:
    return next(aksi for aksi in plan.actions() if aksi.id == aksi_id)


def left_out(imported: Imported) -> list[str]:
    """What was left out and why, as one reads it."""
    return [f"{each.text}: {each.why}" for each in imported.left_out]


def kinds(imported: Imported) -> list[Kind]:
    """Of all doubts, in their order."""
    return [doubt.kind for doubt in imported.doubts]
