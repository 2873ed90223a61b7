"""An XLSX workbook -> paragraphs and one grid a sheet, as the officer sees them; formulas give
their last values.
"""

import io
import re
import warnings
from collections.abc import Iterator

import openpyxl
from openpyxl.cell.cell import Cell as BookCell
from openpyxl.styles.colors import Color
from openpyxl.styles.fills import Fill, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from zi_site.documents.cell_text import lines
from zi_site.documents.grid import Document
from zi_site.documents.package import BROKEN, members_of
from zi_site.documents.sentences import Unread, UnreadError
from zi_site.documents.shading import WHITE, Colour
from zi_site.documents.symbols import signs
from zi_site.documents.xlsx_parts import BookParts, parts_of
from zi_site.documents.xlsx_sheet import Range, Sheet, SheetCell, blocks
from zi_site.documents.xlsx_shown import shown

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def read_xlsx(content: bytes) -> Document:
    """All sheets, the hidden ones too; raises SourceError where nothing can be read."""
    parts = parts_of(content, members_of(content))
    try:
        with warnings.catch_warnings():
            # openpyxl warns of what it would not write again (drop-down lists, print settings); we
            # never write.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
            sheets = [_sheet(each) for each in book.worksheets]
    except BROKEN as error:
        raise UnreadError(Unread.DAMAGED()) from error
    found = tuple(block for sheet in sheets for block in blocks(sheet))
    if not found:
        raise UnreadError(Unread.BOOK_OF_PICTURES() if parts.shapes else Unread.EMPTY_BOOK())
    remarks = [
        f'Lembar "{sheet.name}": {each}'
        for sheet in sheets
        if sheet.cells
        for each in sheet.remarks
    ]
    return Document("xlsx", found, remarks=(*remarks, *_of_workbook(parts)))


def _of_workbook(parts: BookParts) -> Iterator[str]:
    if parts.formulas_without_value:
        yield (
            f"{parts.formulas_without_value} sel berisi rumus tanpa hasil, jadi dibaca kosong. "
            "Buka dan simpan berkasnya dengan Excel supaya hasilnya ikut tersimpan."
        )
    if parts.shapes:
        yield (
            f"{parts.shapes} gambar atau bentuk di atas lembar kerja tidak dibaca, juga bila "
            "berupa tanda centang."
        )


def _sheet(sheet: Worksheet) -> Sheet:
    # All cells that the file names. Going through rows and columns instead would make those that it
    # does not.
    named: dict[tuple[int, int], BookCell] = sheet._cells
    cells = {where: cell for where, each in named.items() if (cell := _cell(each)) != SheetCell()}
    merged = tuple(
        Range(each.min_row, each.min_col, each.max_row, each.max_col)
        for each in sheet.merged_cells.ranges
    )
    return Sheet(
        sheet.title,
        cells,
        merged,
        _headings(sheet),
        sheet.sheet_state != "visible",
        tuple(_remarks(sheet, named)),
    )


def _cell(cell: BookCell) -> SheetCell:
    text = shown(cell.value, cell.number_format)
    font = cell.font
    return SheetCell(
        lines(signs(_ESCAPED.sub(_unescaped, text), font.name or "")),
        _colour(cell.fill),
        bool(text and font.b),
        any(
            side is not None and side.style
            for side in (cell.border.top, cell.border.bottom, cell.border.left)
        ),
    )


def _unescaped(code: re.Match[str]) -> str:
    char = chr(int(code[1], 16))
    return "\n" if char == "\r" else char


def _colour(fill: Fill) -> Colour:
    # By its name in the file, because openpyxl hands out a proxy of the fill and not the fill.
    if fill.tagname != PatternFill.tagname:
        return "gradient"
    if fill.fill_type is None:
        return None
    return _spelled(fill.fgColor) if fill.fill_type == "solid" else fill.fill_type


def _spelled(colour: Color) -> Colour:
    """A colour by what the file says of it; number 0 of a theme and 1 and 9 of the old palette are
    white.
    """
    if colour.type == "rgb":
        return None if str(colour.rgb).upper() in WHITE else str(colour.rgb).upper()
    number = colour.theme if colour.type == "theme" else colour.indexed
    white = number == 0 if colour.type == "theme" else number in (1, 9, 65)
    return None if white and not colour.tint else f"{colour.type} {number} {colour.tint:.3f}"


def _headings(sheet: Worksheet) -> range:
    numbers = [int(each) for each in re.findall(r"\d+", sheet.print_title_rows or "")]
    return range(numbers[0], numbers[-1] + 1) if numbers else range(0)


def _remarks(sheet: Worksheet, named: dict[tuple[int, int], BookCell]) -> Iterator[str]:
    """What an officer should know of this sheet: what is hidden yet read, what is seen yet not
    read.
    """
    cells = list(named.values())
    rows = [number for number, row in sheet.row_dimensions.items() if row.hidden]
    columns = [letter for letter, column in sheet.column_dimensions.items() if column.hidden]
    struck = [cell.coordinate for cell in cells if cell.value is not None and cell.font.strike]
    ticked = [cell.coordinate for cell in cells if isinstance(cell.value, bool)]
    if sheet.sheet_state != "visible":
        yield "lembar ini tersembunyi; isinya ikut dibaca."
    if rows:
        yield f"{len(rows)} baris tersembunyi ikut dibaca ({_some(rows)})."
    if columns:
        yield f"kolom tersembunyi ikut dibaca ({_some(columns)})."
    if struck:
        yield f"teks yang dicoret ikut dibaca ({_some(struck)})."
    if ticked:
        yield f"TRUE dibaca sebagai centang dan FALSE sebagai kosong ({_some(ticked)})."
    if comments := [cell.coordinate for cell in cells if cell.comment is not None]:
        yield f"komentar pada sel tidak dibaca ({_some(comments)})."
    if len(sheet.conditional_formatting):
        yield "warna dari pemformatan bersyarat tidak dibaca."


def _some(names: list[int] | list[str]) -> str:
    first = ", ".join(str(name) for name in names[:3])
    return first if len(names) <= 3 else f"{first}, dan {len(names) - 3} lagi"
