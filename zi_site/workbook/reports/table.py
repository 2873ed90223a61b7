"""Sheets -> the table among them with the wanted columns, by small names or headings."""

from collections.abc import Sequence

from zi_site.plan.nearest import folded
from zi_site.workbook.layout import LISTS, Column
from zi_site.workbook.reports.layout import OTHER_HEADINGS, PLAN_COLUMNS
from zi_site.workbook.sheets import BookSheet, SheetRow
from zi_site.workbook.tables import SheetTable, TableRow, table_below

_LONGEST_SHOWN = 120
_LEAST_NAMED = 3  # columns that the second row of a head names, besides the small names
_OF_THE_PLAN = frozenset(column.name for column in PLAN_COLUMNS)


def find_table(
    sheets: Sequence[BookSheet], columns: Sequence[Column], needs: frozenset[str]
) -> SheetTable | None:
    """The first with the columns in ``needs``; the plan's own columns are not read."""
    for sheet in (each for each in sheets if each.name != LISTS):  # its headings are the same words
        for at, row in enumerate(sheet.rows):
            names = _names(row, columns)
            if needs <= set(names.values()):
                deep = 1 + _is_a_head(sheet, at + 1, columns, len(names))
                return table_below(sheet, at, deep, names, columns, _OF_THE_PLAN)
    return None


def _is_a_head(sheet: BookSheet, at: int, columns: Sequence[Column], named: int) -> bool:
    """Whether there are headings for people in this row, under so many small names."""
    if at >= len(sheet.rows):
        return False
    return len(_names(sheet.rows[at], columns)) >= min(_LEAST_NAMED, named)


def missing_columns(sheet: BookSheet, columns: Sequence[Column]) -> list[str]:
    """The headings that a sheet lacks which has most of the columns; none for any other."""
    for row in sheet.rows:
        texts = {cell.text for cell in row.values()}
        gone = [column.heading for column in columns if column.name not in texts]
        if len(gone) * 2 < len(columns):
            return gone
    return []


def texts_above(table: SheetTable) -> str:
    """Everything over the headings, where the workbook says whose it is."""
    return " ".join(cell.text for row in table.above for cell in row.values())


def shown(row: TableRow) -> str:
    """A row in one line, for telling that it was left out."""
    whole = " · ".join(" ".join(cell.text.split()) for cell in row.cells.values() if cell.text)
    return whole if len(whole) <= _LONGEST_SHOWN else f"{whole[: _LONGEST_SHOWN - 1]}…"


def _names(row: SheetRow, columns: Sequence[Column]) -> dict[int, str]:
    """Column number -> name; small names win over headings, and each name is given once."""
    found: dict[int, str] = {}
    for known in _words(columns):
        for number, cell in row.items():
            name = known.get(cell.text) or known.get(folded(cell.text))
            if name and number not in found and name not in found.values():
                found[number] = name
    return found


def _words(columns: Sequence[Column]) -> tuple[dict[str, str], ...]:
    """What names a column -> its name: the small names, our headings, other headings."""
    others = {
        folded(word): column.name
        for column in columns
        for word in OTHER_HEADINGS.get(column.name, ())
    }
    headings = {folded(column.heading): column.name for column in columns}
    return {column.name: column.name for column in columns}, headings, others
