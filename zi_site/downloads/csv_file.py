"""Tables -> the CSV copy: one line an action, the columns of ``columns.KOLOM``, for one plan or
for all of them.

UTF-8 with a byte-order mark (without it Excel takes the text for Windows-1252), comma, "\\n" at the
end of a line.
"""

import re
from collections.abc import Iterable
from itertools import chain

from zi_site.plan.columns import KOLOM
from zi_site.plan.unseen import UNSEEN
from zi_site.views.report_columns import KOLOM_LAPORAN, cells_of, columns_of, report_lines
from zi_site.views.table import Table

BOM = b"\xef\xbb\xbf"

# A cell that begins with one of these runs as a formula in a spreadsheet program, also in its
# full-width or small form, and behind signs that nobody sees, which some programs drop. One
# apostrophe in front makes it text. Cells that already begin with apostrophes before such a sign
# get one more, so that `unguard` is exact.
_START = rf"[{UNSEEN}]*[=+\-@\t\r＝＋－＠﹦﹢﹣﹫]"
_FORMULA = re.compile(f"'*{_START}")
_GUARDED = re.compile(f"'+{_START}")
_TO_QUOTE = re.compile(r'[",\r\n]')


def csv_of(tables: Iterable[Table]) -> bytes:
    """The actions of all tables in the fixed columns."""
    return BOM + _line(KOLOM) + b"".join(map(action_lines, tables))


def action_lines(table: Table) -> bytes:
    """The actions of one plan as lines of that file; it begins with `csv_of` of no plan."""
    return b"".join(_line(row.cells()) for row in table.rows)


def csv_of_plan(table: Table) -> bytes:
    """One plan: the fixed columns, those that it prints besides, those of its reports."""
    return csv_of_lines((columns_of(table), *(cells_of(row, table) for row in table.rows)))


def csv_of_lines(lines: Iterable[Iterable[str]]) -> bytes:
    """Any other list in the same form; the first line holds the column names."""
    return BOM + b"".join(_line(cells) for cells in lines)


def guard(text: str) -> str:
    """The cell as it is written: harmless in a spreadsheet program."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguard(text: str) -> str:
    """The cell as it was before `guard`: ``unguard(guard(text)) == text`` for every text."""
    return text[1:] if _GUARDED.match(text) else text


def _line(cells: Iterable[str]) -> bytes:
    return (",".join(_quoted(guard(cell)) for cell in cells) + "\n").encode("utf-8")


def _quoted(cell: str) -> str:
    """As RFC 4180 asks. Before Python 3.13 the csv module leaves a lone CR unquoted."""
    return '"' + cell.replace('"', '""') + '"' if _TO_QUOTE.search(cell) else cell


def reports_csv_of(tables: Iterable[Table]) -> bytes:
    """All reports of these plans, one line a report."""
    return csv_of_lines(chain([KOLOM_LAPORAN], *map(report_lines, tables)))
