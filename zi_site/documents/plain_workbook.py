"""A workbook of any kind that Excel opens -> its values alone, without colours, fonts and formats.

For what the other reader does not know: old workbooks (.xls), binary ones (.xlsb), and those with a
part that is not as the format says, which Excel opens all the same.
"""

import io
from collections.abc import Iterator

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from zi_site.documents.cell_text import lines
from zi_site.documents.grid import Document
from zi_site.documents.package import BROKEN
from zi_site.documents.sentences import ReaderRemark, Unread, UnreadError
from zi_site.documents.symbols import signs
from zi_site.documents.xlsx_sheet import BookGrid, MergedRange, SheetCell, Where, document_of
from zi_site.documents.xlsx_shown import shown

_DAY_FORMAT = "d mmmm yyyy"  # the file's own formats are not told


def read_plain_workbook(content: bytes) -> Document:
    """All sheets, the hidden ones too; raises SourceError where nothing can be read."""
    return document_of("xlsx", _sheets(content), [ReaderRemark.VALUES_ALONE()])


def _sheets(content: bytes) -> list[BookGrid]:
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        return [
            _sheet(book.get_sheet_by_name(each.name), each.visible is not SheetVisibleEnum.Visible)
            for each in book.sheets_metadata
            if each.typ is SheetTypeEnum.WorkSheet
        ]
    except PasswordError as error:
        raise UnreadError(Unread.LOCKED()) from error
    except (CalamineError, *BROKEN) as error:
        raise UnreadError(Unread.DAMAGED()) from error


def _sheet(sheet: CalamineSheet, hidden: bool) -> BookGrid:
    merged = tuple(
        MergedRange(top + 1, left + 1, bottom + 1, right + 1)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    )
    return BookGrid(sheet.name, dict(_cells(sheet)), merged, hidden=hidden)


def _cells(sheet: CalamineSheet) -> Iterator[tuple[Where, SheetCell]]:
    if sheet.start is None:  # an empty sheet
        return
    for row, values in enumerate(sheet.iter_rows(), start=1):
        for column, value in enumerate(values, start=sheet.start[1] + 1):
            if text := lines(signs(shown(value, _DAY_FORMAT))):
                yield (row, column), SheetCell(text)
