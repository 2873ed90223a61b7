"""Table -> the workbook: the sheets "Rencana Aksi", "Keputusan" and "Catatan", set up for reading
and for printing.

Text is always written as text, never as a formula (`xlsx_text`). The same Table gives the same
bytes: the document's date is the decree's, and XlsxWriter stamps the parts of the zip file with a
fixed date when it works in memory.
"""

import io
from collections.abc import Sequence
from math import ceil
from typing import Any

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from zi_site.downloads.decree_text import (
    NO_DATE,
    decree_lines,
    decree_moment,
    decree_name,
    note_lines,
)
from zi_site.downloads.xlsx_columns import (
    XlsxColumn,
    columns_for,
    heading_of,
    month_mark,
    shown_columns,
)
from zi_site.downloads.xlsx_text import CUT_OUTSIDE_ACTIONS, fitting, write_text
from zi_site.views.lke import KOLOM_LKE, lke_lines
from zi_site.views.report_columns import JUDUL_LAPORAN, cells_of, columns_of, report_lines
from zi_site.views.table import Row, Table

INK, SOFT, LINE, BAND = "#221C1A", "#5D534D", "#BFB3A2", "#F5EFE6"
ACCENT, DOUBT = "#7B1E2B", "#FDF6E3"
# The prefix keeps a text that begins with "=" a text also when somebody edits its cell.
_PLAIN = {
    "font_name": "Calibri",
    "font_size": 10,
    "font_color": INK,
    "valign": "top",
    "quote_prefix": True,
}
_CELL = _PLAIN | {"text_wrap": True, "border": 1, "border_color": LINE}
_TITLE = _PLAIN | {"bold": True, "font_size": 14, "font_color": ACCENT}
_SOFT = _PLAIN | {"font_color": SOFT, "font_size": 9}
MACHINE_ROW, HEADING_ROW = 6, 7  # 0-based; the title block stands above
LIST_ROW = 3  # 0-based: the headings of any other list
LONGEST_PROPERTY = 250  # Excel shows no more than 255
A4 = 9
LABEL_WIDTH, TEXT_WIDTH = 28, 90  # characters
LINE_HEIGHT, TALLEST_ROW = 13.5, 400  # points; a row may have 409
REPORT_WIDTHS = {
    "satker": 13, "tahun": 6, "aksi": 7, "periode": 12, "bulan": 10, "status": 11, "tanggal": 11,
    "uraian": 34, "kendala": 26, "tindak_lanjut": 26, "bukti": 34,
}  # fmt: skip
REPORTS_NOTE = (
    "Semua laporan, satu baris satu laporan. Aksi yang tidak ada di sini belum ada laporannya."
)
LKE_SHEET = "LKE"
LKE_NOTE = (
    "Aksi menurut urutan subpilar Lembar Kerja Evaluasi, penggolongan kami. Lembar ini tidak "
    "memuat nilai; tanpa laporan berarti belum ada laporan di sini."
)

Columns = Sequence[tuple[str, float]]  # headings with their widths in characters


def xlsx_of(table: Table) -> bytes:
    """The copy's bytes; the same Table gives the same bytes."""
    output = io.BytesIO()
    title = table.judul or f"Rencana aksi {table.satker.nama} {table.tahun}"
    properties = {
        "title": _property(title),
        "subject": _property(decree_name(table)),
        "author": table.satker.nama,
        "created": decree_moment(table),
    }
    with _workbook(output, properties) as workbook:
        Actions(workbook, table).write()
        if table.reported:
            _list_sheet(workbook, "Realisasi", REPORTS_NOTE, _report_columns(), report_lines(table))
        _text_sheet(workbook, "Keputusan", ("Bagian", "Isi"), decree_lines(table.keputusan))
        _text_sheet(workbook, "Catatan", ("Tentang", "Catatan"), note_lines(table))
        _list_sheet(workbook, LKE_SHEET, LKE_NOTE, KOLOM_LKE, list(lke_lines(table)))
    return output.getvalue()


def xlsx_of_list(name: str, note: str, columns: Columns, lines: Sequence[Sequence[str]]) -> bytes:
    """Any other list as one sheet called ``name``."""
    output = io.BytesIO()
    with _workbook(output, {"title": name, "created": NO_DATE}) as workbook:
        _list_sheet(workbook, name, note, columns, lines)
    return output.getvalue()


def workbook_with_headings(title: str, sheets: Sequence[tuple[str, str, Columns, int]]) -> bytes:
    """Sheets of lists that are to follow: name, note, columns, and how many lines will come."""
    output = io.BytesIO()
    with _workbook(output, {"title": title, "created": NO_DATE}) as workbook:
        for name, note, columns, length in sheets:
            _list_sheet(workbook, name, note, columns, (), length)
    return output.getvalue()


def _workbook(output: io.BytesIO, properties: dict[str, Any]) -> Workbook:
    workbook = Workbook(
        output, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    workbook.set_properties(properties)
    return workbook


def _list_sheet(
    workbook: Workbook,
    name: str,
    note: str,
    columns: Columns,
    lines: Sequence[Sequence[str]],
    to_follow: int = 0,
) -> None:
    plain = workbook.add_format(_CELL)
    heading = workbook.add_format(_CELL | {"bold": True, "bg_color": BAND})
    sheet = workbook.add_worksheet(name)
    write_text(sheet, 0, 0, name, workbook.add_format(_TITLE))
    write_text(sheet, 1, 0, note, workbook.add_format(_SOFT))
    headings, widths = zip(*columns, strict=True)
    for number, line in enumerate([headings, *lines], LIST_ROW):
        sheet.set_row(number, row_height(list(zip(line, widths, strict=True))))
        for position, text in enumerate(line):
            write_text(sheet, number, position, text, heading if number == LIST_ROW else plain)
    for position, width in enumerate(widths):
        sheet.set_column(position, position, width)
    length = len(lines) + to_follow
    sheet.autofilter(LIST_ROW, 0, LIST_ROW + max(1, length), len(columns) - 1)
    sheet.freeze_panes(LIST_ROW + 1, 0)
    sheet.ignore_errors({"number_stored_as_text": f"A1:Z{LIST_ROW + length + 1}"})
    sheet.repeat_rows(LIST_ROW)
    _set_up_print(sheet, landscape=True)


def _report_columns() -> Columns:
    return [(heading, REPORT_WIDTHS[name]) for name, heading in JUDUL_LAPORAN.items()]


class Actions:
    """The sheet "Rencana Aksi": title block, machine names, headings, one row an action."""

    def __init__(self, workbook: Workbook, table: Table) -> None:
        self.table = table
        self.columns, self.shown = columns_for(table), shown_columns(table)
        self.names = columns_of(table)
        self.sheet = workbook.add_worksheet("Rencana Aksi")
        self.title = workbook.add_format(_TITLE)
        self.plain = workbook.add_format(_PLAIN)
        self.soft = workbook.add_format(_SOFT)
        self.machine = workbook.add_format(_SOFT | {"font_size": 6, "shrink": True})
        centred = _CELL | {"align": "center"}
        self.heading = workbook.add_format(
            centred | {"bold": True, "font_size": 9, "bg_color": BAND}
        )
        self.cell = workbook.add_format(_CELL)
        self.centred = workbook.add_format(centred)
        self.number = workbook.add_format(centred | {"quote_prefix": False})
        self.doubt = workbook.add_format(centred | {"bg_color": DOUBT})

    def write(self) -> None:
        """The whole sheet; it is written once, from top to bottom."""
        self._write_title()
        for position, column in enumerate(self.columns):
            self._write_column(position, column)
        for number, row in enumerate(self.table.rows, HEADING_ROW + 1):
            cells = dict(zip(self.names, cells_of(row, self.table), strict=True))
            self.sheet.set_row(number, self._row_height(cells))
            for position, column in enumerate(self.columns):
                self._write_cell(number, position, column, row, cells)
        self.sheet.set_row(HEADING_ROW, 2 * LINE_HEIGHT)
        self._set_up_page()

    def _write_title(self) -> None:
        first = self.shown.index(True)
        lines = [
            (self.table.judul or "Rencana aksi", self.title),
            (f"{self.table.satker.nama}, {self.table.satker.provinsi}", self.plain),
            (decree_name(self.table), self.plain),
            (
                "Bulan: ● tertulis · ◐ konvensi (hanya kekerapan yang tercetak) · ○ perkiraan "
                "(bacaan yang paling mungkin) · ? tidak terbaca dalam salinan, bukan berarti "
                "tidak dijadwalkan · – keputusan tidak menyebut waktu.",
                self.soft,
            ),
            (
                "Salinan olahan, bukan dokumen resmi. Baris kecil di atas judul kolom memuat nama "
                "kolom untuk program; kolom yang dilipat dapat dibuka dengan tanda + di atasnya. "
                "Keraguan dijelaskan pada lembar Catatan.",
                self.soft,
            ),
        ]
        self.sheet.set_row(0, 22)
        for number, (text, style) in enumerate(lines):
            write_text(self.sheet, number, first, text, style, CUT_OUTSIDE_ACTIONS)

    def _write_column(self, position: int, column: XlsxColumn) -> None:
        options = {} if self.shown[position] else {"level": 1, "hidden": True}
        self.sheet.set_column(position, position, column.width, None, options)
        if position and self.shown[position] and not self.shown[position - 1]:
            self.sheet.set_column(position, position, column.width, None, {"collapsed": True})
        write_text(self.sheet, MACHINE_ROW, position, column.name, self.machine)
        heading = heading_of(column, self.table)
        write_text(self.sheet, HEADING_ROW, position, heading, self.heading, CUT_OUTSIDE_ACTIONS)

    def _write_cell(
        self, number: int, position: int, column: XlsxColumn, row: Row, cells: dict[str, str]
    ) -> None:
        if column.month:
            mark = month_mark(row, column.month)
            style = self.doubt if mark in ("?", "◐", "○") else self.centred
            write_text(self.sheet, number, position, mark, style)
        elif column.name == "tahun":
            self.sheet.write_number(number, position, row.tahun, self.number)
        else:
            style = self.centred if column.centred else self.cell
            write_text(self.sheet, number, position, cells[column.name], style)

    def _row_height(self, cells: dict[str, str]) -> float:
        """Of the longest shown cell: not every program fits rows to wrapped text by itself."""
        columns = zip(self.columns, self.shown, strict=True)
        shown = [column for column, is_shown in columns if is_shown and not column.month]
        return row_height([(cells[column.name], column.width) for column in shown])

    def _set_up_page(self) -> None:
        last = HEADING_ROW + max(1, len(self.table.rows))
        self.sheet.autofilter(HEADING_ROW, 0, last, len(self.columns) - 1)
        names = [column.name for column in self.columns]
        self.sheet.freeze_panes(HEADING_ROW + 1, names.index("id") + 1)
        self.sheet.ignore_errors({"number_stored_as_text": f"A1:AZ{last + 1}"})
        self.sheet.outline_settings(True, False, False, False)
        self.sheet.repeat_rows(HEADING_ROW)
        _set_up_print(self.sheet, landscape=True)


def _text_sheet(
    workbook: Workbook, name: str, headings: tuple[str, str], lines: list[tuple[str, str]]
) -> None:
    """A sheet of two columns, a label and its text."""
    wrapped = _PLAIN | {"text_wrap": True}
    bold = wrapped | {"bold": True}
    heading = workbook.add_format(bold | {"bg_color": BAND, "bottom": 1, "bottom_color": LINE})
    label, text = workbook.add_format(bold), workbook.add_format(wrapped)
    sheet = workbook.add_worksheet(name)
    sheet.set_column(0, 0, LABEL_WIDTH)
    sheet.set_column(1, 1, TEXT_WIDTH)
    _write_pair(sheet, 0, headings, heading, heading)
    for number, line in enumerate(lines, 1):
        _write_pair(sheet, number, line, label, text)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    _set_up_print(sheet, landscape=False)


def _write_pair(sheet: Any, number: int, pair: tuple[str, str], first: Any, second: Any) -> None:
    sheet.set_row(number, row_height([(pair[0], LABEL_WIDTH), (pair[1], TEXT_WIDTH)]))
    write_text(sheet, number, 0, pair[0], first, CUT_OUTSIDE_ACTIONS)
    write_text(sheet, number, 1, pair[1], second, CUT_OUTSIDE_ACTIONS)


def _set_up_print(sheet: Any, landscape: bool) -> None:
    if landscape:
        sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&8Salinan olahan, bukan dokumen resmi&R&8Halaman &P dari &N")


def row_height(cells: list[tuple[str, float]]) -> float:
    """Points at which wrapped texts (with their column's width) show whole, as far as known."""
    lines = [
        sum(ceil((len(part) + 1) / (width * 1.05)) for part in text.split("\n"))
        for text, width in cells
    ]
    return min(TALLEST_ROW, LINE_HEIGHT * max(1, *lines) + 2)


def _property(text: str) -> str:
    return fitting(text, LONGEST_PROPERTY, CUT_OUTSIDE_ACTIONS)
