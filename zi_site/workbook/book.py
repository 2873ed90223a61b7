"""Rows of text -> sheets to edit: headings, drop-down lists, cells locked or open.

All cells hold text, so that "1.10" and "Maret 2026" stay as they are typed. Locked cells are grey;
the protection has no password.
"""

import io
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.utility import xl_rowcol_to_cell  # type: ignore[import-untyped]

from zi_site.documents.xlsx_sheet import column_letters
from zi_site.downloads.xlsx_file import A4, ACCENT, BAND, DOUBT, INK, LINE, SOFT, row_height
from zi_site.downloads.xlsx_text import write_text
from zi_site.workbook.layout import GUIDE, LISTS, Column

TITLE_ROW, HINT_ROW, MACHINE_ROW, HEADING_ROW = range(4)  # 0-based
FIRST_ROW = HEADING_ROW + 1
LAST_ROW = 1_999  # as far down as drop-down lists reach
GREY = "#EFEBE4"
TICKED = "#E3EBDD"
_BASE = {"font_name": "Calibri", "font_size": 10, "font_color": INK, "valign": "top"}
_TEXT = "@"
_CELL = _BASE | {"text_wrap": True, "border": 1, "border_color": LINE, "num_format": _TEXT}
_NAMED_CELL = re.compile(r"\[\w+\]")
_TICKED = '=OR({0}="✓",{0}="√",{0}="1",LOWER({0})="v",LOWER({0})="x")'
_GUIDE_WIDTH = 100
_ALLOWED = (
    "format_cells", "format_columns", "format_rows", "insert_rows", "insert_columns",
    "delete_rows", "sort", "autofilter",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class EditableSheet:
    """What one sheet shows. ``locked`` names the columns whose filled cells are locked."""

    name: str
    title: str
    hint: str
    columns: Sequence[Column]
    rows: Sequence[Mapping[str, str]]
    locked: Collection[str] = ()
    locked_rows: Collection[int] = ()  # whole rows, by position in ``rows``
    headings: Mapping[str, str] = field(default_factory=dict)  # printed ones instead of the usual
    spare: int = 20  # empty rows with borders below
    frozen: int = 0  # columns that stay when scrolling to the right
    printed: int = 0  # columns that are printed; 0 for all
    landscape: bool = True
    ticks: Sequence[str] = ()  # columns whose ticks are coloured
    rules: Sequence[
        tuple[str, str, str]
    ] = ()  # first and last column to be coloured where a formula holds
    bold: str = ""  # rows whose first cell says this stand out


class Book:
    """One workbook being written; ``lists`` are the choices that columns name."""

    def __init__(self, title: str, lists: Mapping[str, Sequence[str]]) -> None:
        self.output = io.BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self.workbook = Workbook(self.output, options)
        self.workbook.set_properties({"title": title[:250], "created": datetime(2000, 1, 1)})
        self.lists = lists
        add = self.workbook.add_format
        self.title = add(_BASE | {"bold": True, "font_size": 14, "font_color": ACCENT})
        self.plain = add(_BASE)
        self.wrapped = add(_BASE | {"text_wrap": True})
        self.bold = add(_BASE | {"bold": True, "font_size": 11, "font_color": ACCENT})
        self.hint = add(_BASE | {"font_color": SOFT, "font_size": 9})
        self.machine = add(_BASE | {"font_color": SOFT, "font_size": 6, "shrink": True})
        self.heading = add(
            _CELL
            | {
                "bold": True,
                "font_size": 9,
                "bg_color": BAND,
                "align": "center",
                "valign": "vcenter",
            }
        )
        self.cells = {
            (centred, locked): add(
                _CELL
                | ({"align": "center"} if centred else {})
                | ({"bg_color": GREY, "font_color": SOFT} if locked else {"locked": False})
            )
            for centred in (False, True)
            for locked in (False, True)
        }
        self.below = add(_BASE | {"text_wrap": True, "num_format": _TEXT, "locked": False})
        self.alert = add({"bg_color": DOUBT})
        self.ticked = add({"bg_color": TICKED})
        self.standing_out = add({"bold": True, "font_color": ACCENT})

    def finish(self) -> bytes:
        """The bytes; the hidden sheet with the choices comes last."""
        self._write_lists()
        self.workbook.close()
        return self.output.getvalue()

    def guide(self, title: str, subtitle: str, lines: Sequence[tuple[str, str]]) -> None:
        """``lines`` are (mark, text); a line without text is a heading."""
        sheet = self.workbook.add_worksheet(GUIDE)
        sheet.set_column(0, 0, 20)
        sheet.set_column(1, 1, _GUIDE_WIDTH)
        write_text(sheet, 0, 0, title, self.title)
        write_text(sheet, 1, 0, subtitle, self.plain)
        for number, (mark, text) in enumerate(lines, 3):
            write_text(sheet, number, 0, mark, self.wrapped if text else self.bold)
            write_text(sheet, number, 1, text, self.wrapped)
            sheet.set_row(number, row_height([(text, _GUIDE_WIDTH), (mark if text else "", 20)]))
        sheet.hide_gridlines(2)
        sheet.protect()
        _print(sheet, landscape=False)

    def table(self, spec: EditableSheet) -> None:
        """One sheet: title, hint, small machine names, headings, rows, drop-down lists."""
        sheet = self.workbook.add_worksheet(spec.name)
        write_text(sheet, TITLE_ROW, 0, spec.title, self.title)
        write_text(sheet, HINT_ROW, 0, spec.hint, self.hint)
        sheet.set_row(MACHINE_ROW, 8)
        for position, column in enumerate(spec.columns):
            sheet.set_column(position, position, column.width, self.below)
            write_text(sheet, MACHINE_ROW, position, column.name, self.machine)
            write_text(
                sheet,
                HEADING_ROW,
                position,
                spec.headings.get(column.name, column.heading),
                self.heading,
            )
            self._offer(sheet, position, column)
        sheet.set_column(len(spec.columns), len(spec.columns) + 30, None, self.below)
        for number, row in enumerate([*spec.rows, *[{}] * spec.spare]):
            self._row(sheet, number, row, spec)
        headings = [
            (spec.headings.get(column.name, column.heading), column.width - 2)
            for column in spec.columns
        ]
        sheet.set_row(HEADING_ROW, row_height(headings))
        last = FIRST_ROW + len(spec.rows) + spec.spare - 1
        self._rules(sheet, spec)
        sheet.autofilter(HEADING_ROW, 0, last, len(spec.columns) - 1)
        sheet.freeze_panes(FIRST_ROW, spec.frozen)
        sheet.ignore_errors({"number_stored_as_text": f"A1:AZ{LAST_ROW + 1}"})
        sheet.protect("", dict.fromkeys(_ALLOWED, True))
        sheet.repeat_rows(HEADING_ROW)
        sheet.print_area(0, 0, last, (spec.printed or len(spec.columns)) - 1)
        _print(sheet, spec.landscape)

    def _row(self, sheet: Any, number: int, row: Mapping[str, str], spec: EditableSheet) -> None:
        if row:  # not every spreadsheet program fits rows to wrapped text by itself
            widths = [(row.get(column.name, ""), column.width) for column in spec.columns]
            sheet.set_row(FIRST_ROW + number, row_height(widths))
        for position, column in enumerate(spec.columns):
            text = row.get(column.name, "")
            locked = bool(row) and (
                number in spec.locked_rows or (column.name in spec.locked and bool(text))
            )
            style = self.cells[column.centred, locked and (bool(text) or column.name != "isi")]
            if text:
                write_text(sheet, FIRST_ROW + number, position, text, style)
            else:
                sheet.write_blank(FIRST_ROW + number, position, None, style)

    def _offer(self, sheet: Any, position: int, column: Column) -> None:
        facts: dict[str, Any] = {"validate": "any"}
        if words := self.lists.get(column.choices):
            facts = {
                "validate": "list",
                "source": f"={_list_name(column.choices)}",
                "show_error": column.strict,
            }
            facts |= {
                "error_title": "Bukan pilihan",
                "error_message": "Pilih dari daftar, atau kosongkan.",
            }
        if column.hint:
            facts |= {"input_title": column.heading, "input_message": column.hint}
        if words or column.hint:
            sheet.data_validation(FIRST_ROW, position, LAST_ROW, position, facts)

    def _rules(self, sheet: Any, spec: EditableSheet) -> None:
        """What follows the content as edited; ``[status]`` is that column's cell in each row.

        A colour of a rule hides that of a cell marked as wrong, so it is for cells that marking
        leaves alone.
        """
        names = [column.name for column in spec.columns]
        if spec.ticks:
            first, last = names.index(spec.ticks[0]), names.index(spec.ticks[-1])
            facts = {
                "type": "formula",
                "criteria": _TICKED.format(_cell(first)),
                "format": self.ticked,
            }
            sheet.conditional_format(FIRST_ROW, first, LAST_ROW, last, facts)
        cells = {f"[{name}]": f"${_cell(at)}" for at, name in enumerate(names)}
        for start, end, formula in spec.rules:
            criteria = _NAMED_CELL.sub(lambda found: cells[found[0]], formula)
            facts = {"type": "formula", "criteria": criteria, "format": self.alert}
            sheet.conditional_format(
                FIRST_ROW, names.index(start), LAST_ROW, names.index(end), facts
            )
        if spec.bold:
            facts = {
                "type": "formula",
                "criteria": f'=${_cell(0)}="{spec.bold}"',
                "format": self.standing_out,
            }
            sheet.conditional_format(FIRST_ROW, 0, LAST_ROW, len(names) - 1, facts)

    def _write_lists(self) -> None:
        sheet = self.workbook.add_worksheet(LISTS)
        for column, (name, words) in enumerate(self.lists.items()):
            for number, word in enumerate([name, *words]):
                write_text(sheet, number, column, word, self.plain)
            if words:
                ends = ":".join(
                    xl_rowcol_to_cell(row, column, True, True) for row in (1, len(words))
                )
                self.workbook.define_name(_list_name(name), f"={LISTS}!{ends}")
        sheet.hide()


def _cell(column: int) -> str:
    return f"{column_letters(column + 1)}{FIRST_ROW + 1}"


def _list_name(name: str) -> str:
    """A list is offered by its name: few programs find one that refers to another sheet."""
    return f"daftar_{name.replace(' ', '_')}"


def _print(sheet: Any, landscape: bool) -> None:
    if landscape:
        sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&R&8Halaman &P dari &N")
