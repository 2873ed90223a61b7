"""The bytes of a workbook -> its sheets, read in this process."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime

from openpyxl.cell import Cell
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

from zi_site.documents.package import BROKEN, members_of
from zi_site.documents.sentences import Unread, UnreadError
from zi_site.documents.xlsx_parts import parts_of
from zi_site.documents.xlsx_sheet import ref
from zi_site.documents.xlsx_shown import shown
from zi_site.documents.xlsx_workbook import fill_colour, open_book
from zi_site.exceptions import SourceError
from zi_site.workbook.sentences import SheetDoubt
from zi_site.workbook.sheets import NOT_A_WORKBOOK, BookCell, BookSheet, Remark, SheetRow, Value

# How the format writes a carriage return, and the sign before what is no escape. Others stay: a
# program that does not know the format's escapes wrote them as text.
_ESCAPED = re.compile("_x005[fF]_|_x000[dD]_\n?|\r\n?")


def read_sheets_here(content: bytes) -> tuple[BookSheet, ...]:
    """Every sheet; raises SourceError where this is no readable workbook."""
    members = members_of(content)
    if "xl/workbook.xml" not in members:
        raise SourceError(NOT_A_WORKBOOK)
    parts = parts_of(content, members)
    try:
        uncomputed = open_book(content).worksheets if parts.formulas_without_value else ()
        formulas = {each.title: each for each in uncomputed}
        book = open_book(content, data_only=True)
        return tuple(_sheet(each, formulas.get(each.title)) for each in book.worksheets)
    except BROKEN as error:
        raise UnreadError(Unread.DAMAGED()) from error


def _sheet(sheet: Worksheet, formulas: Worksheet | None) -> BookSheet:
    """``formulas`` is the same sheet uncomputed, needed where some hold no value."""
    named = _named(sheet)
    coloured = (
        cell.coordinate
        for cell in named
        if cell.value is None and not cell.comment and fill_colour(cell.fill) is not None
    )
    computed = {cell.coordinate for cell in _named(formulas) if cell.data_type == "f"}
    remarks = tuple(_remarks(named, computed))
    return BookSheet(sheet.title, tuple(_rows(sheet)), remarks, frozenset(coloured))


def _named(sheet: Worksheet | None) -> list[Cell]:
    """The cells that the file names, those inside merged ranges aside."""
    return [cell for cell in sheet._cells.values() if isinstance(cell, Cell)] if sheet else []


def _remarks(cells: Iterable[Cell], computed: Collection[str]) -> Iterator[Remark]:
    """What is not read as it is seen; ``computed`` are the cells that hold a formula."""
    for cell in cells:
        if cell.value is None:
            if cell.coordinate in computed:
                yield Remark(SheetDoubt.NO_RESULT(), cell.coordinate)
        elif cell.data_type == "e":
            yield Remark(SheetDoubt.ERROR_OF_FORMULA(value=cell.value), cell.coordinate)
        elif cell.font.strike:
            yield Remark(SheetDoubt.STRUCK_OUT(), cell.coordinate)


def _rows(sheet: Worksheet) -> Iterator[SheetRow]:
    rows: dict[int, dict[int, BookCell]] = {}
    cells: dict[tuple[int, int], Cell] = sheet._cells
    for (row, column), cell in sorted(cells.items()):
        value = _value(cell.value)
        comment = getattr(cell, "comment", None)
        if value != "" or comment is not None:
            seen = "" if isinstance(value, str) else shown(cell.value, cell.number_format)
            said = "" if comment is None else f"{comment.text or ''}".strip()
            rows.setdefault(row, {})[column] = BookCell(value, cell.coordinate, said, seen)
    for merged in sheet.merged_cells.ranges:
        _spread(rows, merged)
    yield from rows.values()


def _spread(rows: dict[int, dict[int, BookCell]], merged: CellRange) -> None:
    """A merged cell's text holds for its rows that hold more; a mark for its columns too."""
    first = rows.get(merged.min_row, {}).get(merged.min_col)
    if first is None or first.value == "":
        return
    last = merged.max_col if len(first.text) == 1 else merged.min_col
    for row in range(merged.min_row, merged.max_row + 1):
        for column in range(merged.min_col, last + 1) if row in rows else ():
            rows[row].setdefault(column, replace(first, ref=ref((row, column)), comment=""))


def _value(value: object) -> Value:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, bool):
        return "ya" if value else ""
    if isinstance(value, int | float):
        return float(value)
    return "" if value is None else _ESCAPED.sub(_unescaped, str(value)).strip()


def _unescaped(found: re.Match[str]) -> str:
    return "_" if found[0].casefold() == "_x005f_" else "\n"
