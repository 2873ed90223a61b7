"""An XLSX workbook -> paragraphs and a grid a sheet, as seen; formulas give their last values."""

import io
import re
import warnings
from collections.abc import Iterator

import openpyxl
from openpyxl.cell.cell import Cell as OpenCell
from openpyxl.styles.colors import Color
from openpyxl.styles.fills import Fill, PatternFill
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from zi_site.documents.apart import here
from zi_site.documents.cell_text import lines
from zi_site.documents.grid import Document
from zi_site.documents.package import BROKEN, members_of
from zi_site.documents.sentences import ReaderRemark, Unread
from zi_site.documents.shading import WHITE, Colour
from zi_site.documents.symbols import signs
from zi_site.documents.xlsx_escapes import with_escapes
from zi_site.documents.xlsx_parts import BookParts, parts_of
from zi_site.documents.xlsx_sheet import (
    BookGrid,
    MergedRange,
    SheetCell,
    Where,
    document_of,
    on_cells,
)
from zi_site.documents.xlsx_shown import shown
from zi_site.plan.kinds import Finding

_OTHER_READER = "zi_site.documents.plain_workbook:read_plain_workbook"  # loaded only where needed
LAST_COLUMN = 16_384  # XFD
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def read_xlsx(content: bytes) -> Document:
    """All sheets, the hidden ones too; raises SourceError where nothing can be read."""
    parts = parts_of(content, members_of(content))
    try:
        sheets = [_sheet(each) for each in open_book(content, data_only=True).worksheets]
    except BROKEN:
        # openpyxl stops at what Excel passes over: an empty fill, a date in another form.
        document = here(_OTHER_READER, content)
        assert isinstance(document, Document)
        return document
    empty = Unread.BOOK_OF_PICTURES if parts.shapes else Unread.EMPTY_BOOK
    return document_of("xlsx", sheets, _of_workbook(parts), empty)


def open_book(content: bytes, rich_text: bool = False, data_only: bool = False) -> Workbook:
    """openpyxl's workbook, each text with the escapes that it has in the file, without warnings of
    what would not be written again.
    """
    kept = io.BytesIO(with_escapes(content, rich_text))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(kept, rich_text=rich_text, data_only=data_only)


def _of_workbook(parts: BookParts) -> Iterator[Finding]:
    if parts.formulas_without_value:
        yield ReaderRemark.UNCOMPUTED(count=parts.formulas_without_value)
    if parts.shapes:
        yield ReaderRemark.BOOK_PICTURES(count=parts.shapes)


def _sheet(sheet: Worksheet) -> BookGrid:
    # All cells that the file names. Going through rows and columns instead would make those that it
    # does not.
    named: dict[Where, OpenCell] = sheet._cells
    cells = {where: cell for where, each in named.items() if (cell := _cell(each)) != SheetCell()}
    return BookGrid(
        sheet.title,
        cells,
        tuple(
            MergedRange(each.min_row, each.min_col, each.max_row, each.max_col)
            for each in sheet.merged_cells.ranges
        ),
        _headings(sheet),
        hidden=sheet.sheet_state != "visible",
        remarks=tuple(_remarks(sheet, list(named.values()))),
        hidden_rows=frozenset(at for at, row in sheet.row_dimensions.items() if row.hidden),
        hidden_columns=frozenset(_hidden_columns(sheet)),
    )


def _hidden_columns(sheet: Worksheet) -> list[int]:
    """One entry of the file may hide several columns."""
    return [
        column
        for each in sheet.column_dimensions.values()
        if each.hidden
        for column in range(each.min or 1, min(each.max or 1, LAST_COLUMN) + 1)
    ]


def _cell(cell: OpenCell) -> SheetCell:
    text = shown(cell.value, cell.number_format)
    font = cell.font
    return SheetCell(
        lines(signs(_ESCAPED.sub(_unescaped, text), font.name or "")),
        fill_colour(cell.fill),
        bool(text and font.b),
        any(
            side is not None and side.style
            for side in (cell.border.top, cell.border.bottom, cell.border.left)
        ),
        bool(text and font.strike),
    )


def _unescaped(code: re.Match[str]) -> str:
    char = chr(int(code[1], 16))
    return "\n" if char == "\r" else char


def fill_colour(fill: Fill) -> Colour:
    """The colour of a cell, or the name of its pattern."""
    # By its name in the file, because openpyxl hands out a proxy of the fill and not the fill.
    if fill.tagname != PatternFill.tagname:
        return "gradient"
    if fill.fill_type is None:
        return None
    return _spelled(fill.fgColor) if fill.fill_type == "solid" else fill.fill_type


def _spelled(colour: Color) -> Colour:
    """What the file says of it; 0 of a theme and 1, 9 and 65 of the palette are white."""
    if colour.type == "rgb":
        return None if str(colour.rgb).upper() in WHITE else str(colour.rgb).upper()
    number = colour.theme if colour.type == "theme" else colour.indexed
    white = number == 0 if colour.type == "theme" else number in (1, 9, 65)
    return None if white and not colour.tint else f"{colour.type} {number} {colour.tint:.3f}"


def _headings(sheet: Worksheet) -> range:
    numbers = [int(each) for each in re.findall(r"\d+", sheet.print_title_rows or "")]
    return range(numbers[0], numbers[-1] + 1) if numbers else range(0)


def _remarks(sheet: Worksheet, cells: list[OpenCell]) -> Iterator[Finding]:
    """What of this sheet is seen and not read as it is seen."""
    boxes = [cell.coordinate for cell in cells if isinstance(cell.value, bool)]
    comments = [cell.coordinate for cell in cells if cell.comment is not None]
    yield from on_cells(ReaderRemark.CHECK_BOXES, sheet.title, boxes)
    yield from on_cells(ReaderRemark.CELL_COMMENTS, sheet.title, comments)
    if len(sheet.conditional_formatting):
        yield ReaderRemark.CONDITIONAL_COLOURS(sheet=sheet.title)
