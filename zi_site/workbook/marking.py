"""A workbook and its problems -> the same with the bad cells coloured and commented.

What openpyxl does not keep of a file is named by ``lost_by_marking``. Values, formulas, formats,
widths, merged cells, drop-down lists, conditional formats and protection stay.
"""

import io
import re
from collections.abc import Sequence

from openpyxl.cell import MergedCell
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.workbook import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from zi_site.documents.package import BROKEN, member, members_of
from zi_site.documents.sentences import Unread, UnreadError
from zi_site.documents.xlsx_escapes import escaped
from zi_site.documents.xlsx_sheet import column_letters
from zi_site.documents.xlsx_workbook import open_book
from zi_site.downloads.xlsx_file import row_height
from zi_site.plan.problems import GALAT, Problem
from zi_site.workbook.layout import MARKED, OUR_AUTHOR

COLOURS = {GALAT: "FFF4B8B0"}
DOUBTFUL = "FFFBE6A2"
_FONT = "Calibri"
_TITLE = "Masalah pada buku kerja ini"
_REF = re.compile(r"[A-Z]{1,2}[1-9]\d{0,5}")
_MOST_LISTED = 5_000  # rows of the first sheet; Excel opens no sheet with more than 65,530 links
_LONGEST_COMMENT = 2_000  # characters; longer ones cannot be read in a cell's window
_HEADINGS = (
    "No.",
    "Tingkat",
    "Tempat",
    "Tentang",
    "Yang perlu diperiksa",
    "Yang sebaiknya ditulis",
)
_WIDTHS = (6, 12, 24, 20, 70, 60)
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Parts of a workbook that are not written again, by a piece of their path.
_NOT_KEPT = {
    "xl/vbaProject": "makro",
    "xl/charts/": "grafik",
    "xl/ctrlProps/": "tombol dan kotak centang",
    "xl/activeX/": "tombol dan kotak centang",
    "xl/slicers/": "pemotong data",
    "xl/diagrams/": "bagan SmartArt",
    "xl/embeddings/": "berkas yang disematkan",
    "xl/threadedComments/": "utas komentar",
}
# What newer versions of Excel add to a sheet, and what is drawn above one: the beginning of the
# part's path, a piece of its text, and what it is.
_NOT_KEPT_INSIDE = (
    ("xl/worksheets/sheet", b"x14:dataValidations", "daftar pilihan yang merujuk ke lembar lain"),
    ("xl/worksheets/sheet", b"x14:conditionalFormattings", "sebagian pemformatan bersyarat"),
    ("xl/worksheets/sheet", b"x14:sparklineGroups", "grafik mini di dalam sel"),
    ("xl/drawings/drawing", b"<xdr:sp", "bentuk dan kotak teks"),
)


def mark(content: bytes, problems: Sequence[Problem]) -> bytes:
    """Raises SourceError where the workbook cannot be opened."""
    book = _book(content)
    cells = {problem.cell: cell for problem in problems if (cell := _cell(book, problem.cell))}
    for place, cell in cells.items():
        _mark(cell, [problem for problem in problems if problem.cell == place])
    _list(book, problems, cells)
    output = io.BytesIO()
    try:
        book.save(output)
    except BROKEN as error:  # what was read of a broken file may be what cannot be written
        raise UnreadError(Unread.DAMAGED()) from error
    return output.getvalue()


def _book(content: bytes) -> Workbook:
    members_of(content)
    try:
        return open_book(content, rich_text=True)  # ``lost_by_marking`` names what is not kept
    except BROKEN as error:
        raise UnreadError(Unread.DAMAGED()) from error


def lost_by_marking(content: bytes) -> list[str]:
    """What of this workbook the marked one does not have, in Indonesian words."""
    members = members_of(content)
    parts = {word for part, word in _NOT_KEPT.items() if any(part in name for name in members)}
    inside = {
        word
        for path, piece, word in _NOT_KEPT_INSIDE
        if any(piece in member(content, name) for name in members if name.startswith(path))
    }
    return sorted(parts | inside)


def _cell(book: Workbook, place: str) -> Cell | None:
    """The cell of ``Rencana Aksi!F12``; of a merged range its first, for the comment."""
    name, _, ref = place.rpartition("!")
    if (
        name not in book.sheetnames
        or not isinstance(book[name], Worksheet)
        or not _REF.fullmatch(ref)
    ):
        return None
    sheet = book[name]
    cell = sheet[ref]
    if isinstance(cell, MergedCell):
        within = (each for each in sheet.merged_cells.ranges if ref in each)
        cell = next((sheet.cell(each.min_row, each.min_col) for each in within), None)
    return cell if isinstance(cell, Cell) else None


def _mark(cell: Cell, problems: Sequence[Problem]) -> None:
    colour = COLOURS[GALAT] if any(each.level == GALAT for each in problems) else DOUBTFUL
    cell.fill = PatternFill("solid", fgColor=colour)
    said = "\n\n".join(f"{each.message} {each.advice}".strip() for each in problems)
    own = (
        f"\n\n{cell.comment.text}"
        if cell.comment and not cell.comment.text.startswith(OUR_AUTHOR)
        else ""
    )
    text = f"{_clean(f'{OUR_AUTHOR}: {said}')}{own}"
    comment = Comment(text[:_LONGEST_COMMENT], OUR_AUTHOR, width=380)
    comment.height = min(400, 24 + 18 * (text.count("\n") + len(text) // 50 + 1))
    cell.comment = comment


def _list(book: Workbook, problems: Sequence[Problem], cells: dict[str, Cell]) -> None:
    """The first sheet: every problem, with a link to its cell."""
    sheet = _first_sheet(book)
    _head(sheet, problems, any(each.protection.sheet for each in book.worksheets))
    for number, problem in enumerate(problems[:_MOST_LISTED], 1):
        _line(sheet, number, problem, cells.get(problem.cell))
    if (more := len(problems) - _MOST_LISTED) > 0:
        sheet.cell(_MOST_LISTED + 5, 5, f"… dan {more} lagi; selnya ditandai semua.")
    sheet.freeze_panes = "A5"
    sheet.print_title_rows = "4:4"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", False
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for each in book.worksheets:
        each.sheet_view.tabSelected = each is sheet
    book.active = 0


def _first_sheet(book: Workbook) -> Worksheet:
    """A new one for that of an earlier marking; sheets of the officer's own stay."""
    for name in [name for name in book.sheetnames if _is_marking(book[name])]:
        del book[name]
    taken = {name.casefold() for name in book.sheetnames}
    free = (MARKED, *(f"{MARKED} ({number})" for number in range(2, 99)))
    return book.create_sheet(next(name for name in free if name.casefold() not in taken), 0)


def _head(sheet: Worksheet, problems: Sequence[Problem], is_locked: bool) -> None:
    errors = sum(problem.level == GALAT for problem in problems)
    locked = " sesudah proteksi lembarnya dilepas" if is_locked else ""
    sheet.append([f"{_TITLE}: {errors} galat, {len(problems) - errors} peringatan"])
    sheet.append(
        [
            "Klik tempatnya untuk pergi ke selnya. Lembar ini boleh dihapus; komentarnya "
            f"juga{locked}."
        ]
    )
    sheet.append([])
    sheet.append(list(_HEADINGS))
    sheet["A1"].font = Font(name=_FONT, bold=True, size=14, color="FF7B1E2B")
    for column, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[column_letters(column)].width = width
        sheet.cell(4, column).font = Font(name=_FONT, bold=True)
        sheet.cell(4, column).fill = PatternFill("solid", fgColor="FFF5EFE6")


def _line(sheet: Worksheet, number: int, problem: Problem, cell: Cell | None) -> None:
    row = number + 4
    texts = (
        problem.level,
        problem.cell or "seluruh berkas",
        problem.subject,
        problem.message,
        problem.advice,
    )
    sheet.cell(row, 1, number)
    for column, text in enumerate(texts, 2):
        each = sheet.cell(row, column, _clean(text))
        each.data_type = "s"  # what begins with "=" would be written as a formula
    for column in range(1, len(_HEADINGS) + 1):
        sheet.cell(row, column).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.cell(row, 1).alignment = Alignment(horizontal="center", vertical="top")
    sheet.row_dimensions[row].height = row_height(
        list(zip(map(str, texts), _WIDTHS[1:], strict=True))
    )
    colour = COLOURS.get(problem.level, DOUBTFUL)
    sheet.cell(row, 2).fill = PatternFill("solid", fgColor=colour)
    if cell is not None:
        quoted = cell.parent.title.replace("'", "''")
        sheet.cell(row, 3).hyperlink = Hyperlink(
            ref=f"C{row}", location=f"'{quoted}'!{cell.coordinate}"
        )
        sheet.cell(row, 3).font = Font(name=_FONT, underline="single", color="FF1F4E9E")


def _is_marking(sheet: object) -> bool:
    if not isinstance(sheet, Worksheet) or not sheet.title.startswith(MARKED):
        return False
    return str(sheet["A1"].value or "").startswith(_TITLE)


def _clean(text: str) -> str:
    return escaped(_UNWRITABLE.sub("\ufffd", text))
