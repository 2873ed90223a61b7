"""Sheets -> the one table among them that has the wanted columns, known by their small names or by
their headings.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from zi_site.documents.xlsx_sheet import column_letters
from zi_site.plan.nearest import folded
from zi_site.workbook.cell_remarks import Remark
from zi_site.workbook.layout import LISTS, Column
from zi_site.workbook.reports.layout import OTHER_HEADINGS, PLAN_COLUMNS
from zi_site.workbook.sheets import BookCell, BookSheet
from zi_site.workbook.tables import TableRow

_DIGITS = "0123456789"
_LONGEST_SHOWN = 120


@dataclass(frozen=True, slots=True)
class FoundTable:
    """``above`` are the rows over the headings; ``others`` the filled cells of unknown columns by
    their headings.
    """

    sheet: str
    above: tuple[dict[int, BookCell], ...]
    rows: tuple[TableRow, ...]
    others: Mapping[str, Sequence[BookCell]] = field(default_factory=dict)
    comments: tuple[BookCell, ...] = ()
    missing: tuple[str, ...] = ()  # headings of columns that are not there any more
    remarks: tuple[Remark, ...] = ()


def find_table(
    sheets: Sequence[BookSheet], columns: Sequence[Column], needs: frozenset[str]
) -> FoundTable | None:
    """The first sheet that has at least the columns in ``needs``."""
    for sheet in (each for each in sheets if each.name != LISTS):  # its headings are the same words
        for number, row in enumerate(sheet.rows):
            names = _names(row, columns)
            if needs <= set(names.values()):
                return _table(sheet, number, names, columns)
    return None


def missing_columns(sheet: BookSheet, columns: Sequence[Column]) -> list[str]:
    """The headings that a sheet lacks which has most of these columns by their small names; none
    for any other.
    """
    for row in sheet.rows:
        texts = {cell.text for cell in row.values()}
        gone = [column.heading for column in columns if column.name not in texts]
        if len(gone) * 2 < len(columns):
            return gone
    return []


def texts_above(table: FoundTable) -> str:
    """Everything over the headings, where the workbook says whose it is."""
    return " ".join(cell.text for row in table.above for cell in row.values())


def shown(row: TableRow) -> str:
    """A row in one line, for telling that it was left out."""
    whole = " · ".join(" ".join(cell.text.split()) for cell in row.cells.values() if cell.text)
    return whole if len(whole) <= _LONGEST_SHOWN else f"{whole[: _LONGEST_SHOWN - 1]}…"


def _names(row: Mapping[int, BookCell], columns: Sequence[Column]) -> dict[int, str]:
    """Column number -> name; small names win over headings, and each name is given once."""
    by_name = {column.name: column.name for column in columns}
    by_heading = {folded(column.heading): column.name for column in columns}
    by_other = {
        folded(word): column.name
        for column in columns
        for word in OTHER_HEADINGS.get(column.name, ())
    }
    found: dict[int, str] = {}
    for known in (by_name, by_heading, by_other):
        for number, cell in row.items():
            name = known.get(cell.text) or known.get(folded(cell.text))
            if name and number not in found and name not in found.values():
                found[number] = name
    return found


def _table(
    sheet: BookSheet, number: int, names: Mapping[int, str], columns: Sequence[Column]
) -> FoundTable:
    above, below = sheet.rows[:number], list(sheet.rows[number + 1 :])
    headings = sheet.rows[number]
    if below and len(_names(below[0], columns)) >= min(3, len(names)):
        headings = below.pop(0)  # the headings for people, under the small names
    ignored = {column.name for column in PLAN_COLUMNS}
    letters = {
        name: column_letters(at) for at, name in sorted(names.items()) if name not in ignored
    }
    rows, others = [], dict[str, list[BookCell]]()
    for row in below:
        cells = {
            names[at]: cell
            for at, cell in row.items()
            if at in names and names[at] not in ignored and cell.text
        }
        if cells:
            rows.append(TableRow(sheet.name, _row_number(row), cells, letters))
        for at, cell in row.items():
            if at not in names and cell.text:
                heading = (
                    headings[at].text if at in headings else f"kolom {cell.ref.rstrip(_DIGITS)}"
                )
                others.setdefault(heading, []).append(cell)
    comments = tuple(cell for row in below for cell in row.values() if cell.comment)
    missing = (
        each.heading
        for each in columns
        if each.name not in names.values() and each not in PLAN_COLUMNS
    )
    return FoundTable(
        sheet.name, above, tuple(rows), others, comments, tuple(missing), sheet.remarks
    )


def _row_number(row: Mapping[int, BookCell]) -> int:
    ref = next(iter(row.values())).ref
    return int(ref[len(ref.rstrip(_DIGITS)) :])
