"""A workbook of our own form -> its sheets with every cell's value exactly as it stands."""

import io
import re
import string
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

import openpyxl
from openpyxl.cell import Cell
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

from zi_site.documents.apart import apart
from zi_site.documents.grid import Origin
from zi_site.documents.package import BROKEN, members_of
from zi_site.documents.sentences import Unread, UnreadError
from zi_site.documents.xlsx_parts import parts_of
from zi_site.documents.xlsx_sheet import column_letters
from zi_site.documents.xlsx_shown import shown
from zi_site.exceptions import SourceError
from zi_site.workbook.cell_remarks import Remark, is_coloured, remarks

READER = "zi_site.workbook.sheets:read_sheets_here"
NOT_A_WORKBOOK = "Berkas ini bukan buku kerja Excel (.xlsx)."
# How the format writes a carriage return. Other such escapes stay: openpyxl has undone those that
# were escaped again.
_LINE_END = re.compile("_x000[dD]_\n?|\r\n?")
ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # of .xls, and of an .xlsx that is locked with a password

Value = str | date | float


@dataclass(frozen=True, slots=True)
class BookCell:
    value: Value  # a text without spaces around it; "" for none
    ref: str  # "F12"
    comment: str = ""
    seen: str = ""  # a date or number as its format shows it

    @property
    def text(self) -> str:
        """As the officer would read it aloud: 5 instead of 5.0."""
        return self.value if isinstance(self.value, str) else self.seen

    @property
    def row(self) -> int:
        """Its number on the sheet, from 1."""
        return int(self.ref.lstrip(string.ascii_uppercase))

    @property
    def column(self) -> str:
        """Its letters."""
        return self.ref.rstrip(string.digits)


SheetRow = Mapping[int, BookCell]
"""The cells of one row that hold anything, by their column from 1."""


@dataclass(frozen=True, slots=True)
class BookSheet:
    """``rows`` are those that hold anything."""

    name: str
    rows: tuple[SheetRow, ...]
    remarks: tuple[Remark, ...] = ()
    coloured: frozenset[str] = frozenset()  # empty cells with a colour, by their reference

    def origin(self, ref: str) -> Origin:
        """A cell of this sheet as a place; ``ref`` such as ``F12``."""
        return Origin(sheet=self.name, cell=ref)


def read_sheets(content: bytes) -> tuple[BookSheet, ...]:
    """Every sheet, read apart; raises SourceError where this is no readable workbook."""
    if content.startswith(_OLD_OFFICE):
        raise SourceError(
            "Berkas ini dalam bentuk Excel lama (.xls) atau terkunci dengan kata sandi. Simpan "
            "ulang sebagai .xlsx tanpa kata sandi, lalu coba lagi."
        )
    if not content.startswith(ZIP):
        raise SourceError(NOT_A_WORKBOOK)
    sheets = apart(READER, content)
    assert isinstance(sheets, tuple)
    return sheets


def read_sheets_here(content: bytes) -> tuple[BookSheet, ...]:
    """The same in this process."""
    members = members_of(content)
    if "xl/workbook.xml" not in members:
        raise SourceError(NOT_A_WORKBOOK)
    parts = parts_of(content, members)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # of what openpyxl would not write again; nothing is written
            book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
            computed = (
                openpyxl.load_workbook(io.BytesIO(content))
                if parts.formulas_without_value
                else None
            )
        formulas = {each.title: each for each in computed.worksheets} if computed else {}
        return tuple(_sheet(each, formulas.get(each.title)) for each in book.worksheets)
    except BROKEN as error:
        raise UnreadError(Unread.DAMAGED()) from error


def _sheet(sheet: Worksheet, formulas: Worksheet | None) -> BookSheet:
    """``formulas`` is the same sheet uncomputed, needed where some hold no value."""
    named: list[Cell] = [cell for cell in sheet._cells.values() if isinstance(cell, Cell)]
    coloured = (
        cell.coordinate
        for cell in named
        if cell.value is None and not cell.comment and is_coloured(cell)
    )
    computed = (
        [cell for cell in formulas._cells.values() if isinstance(cell, Cell)] if formulas else []
    )
    return BookSheet(
        sheet.title, tuple(_rows(sheet)), tuple(remarks(named, computed)), frozenset(coloured)
    )


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
    across = range(
        merged.min_col, merged.max_col + 1 if len(first.text) == 1 else merged.min_col + 1
    )
    for row in range(merged.min_row, merged.max_row + 1):
        for column in across if row in rows else ():
            rows[row].setdefault(
                column, replace(first, ref=f"{column_letters(column)}{row}", comment="")
            )


def _value(value: object) -> Value:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, bool):
        return "ya" if value else ""
    if isinstance(value, int | float):
        return float(value)
    return "" if value is None else _LINE_END.sub("\n", str(value)).strip()
