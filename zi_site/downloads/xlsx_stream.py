"""Lists of any length -> one workbook, written line by line, so that no list is held whole.

XlsxWriter makes the book with the headings of each sheet. The rows below them are added here as the
format's plainest cells, from pieces that are kept: it takes 13 s for those of 1,659 plans.
"""

import io
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from zi_site.downloads.xlsx_file import Columns, workbook_with_headings
from zi_site.downloads.xlsx_text import LONGEST_CELL, fitting
from zi_site.views.relations import Cell

_EFFORT = 5  # of 9: of the usual 6 it takes two thirds of the time, and a fifteenth more bytes
_END = b"</sheetData>"
_SIZE = re.compile(rb'<dimension ref="[^"]*"/>')  # of the headings alone, and not required
_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
# What cannot stand in a cell as it is: markup, what no XML file may hold, and texts that look like
# the format's own way to write that.
_SPECIAL = re.compile("[^\t\n -%'-;=?-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|_x[0-9A-Fa-f]{4}_")
# The places at which those are cut in two: no piece is one, and together they are the text.
_ESCAPE = re.compile("(?<=_x)(?=[0-9A-Fa-f]{4}_)")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A list with a heading a column; ``rows`` are those of `rows_of`, piece by piece."""

    name: str
    note: str
    columns: Columns
    rows: Iterable[bytes]
    length: int  # how many rows there are


def write_xlsx(path: Path, title: str, sheets: Sequence[Sheet]) -> None:
    """Make the workbook; the same rows give the same bytes."""
    skeleton = workbook_with_headings(
        title, [(each.name, each.note, each.columns, each.length) for each in sheets]
    )
    with (
        ZipFile(io.BytesIO(skeleton)) as made,
        ZipFile(path, "w", ZIP_DEFLATED, compresslevel=_EFFORT) as book,
    ):
        for part in made.infolist():
            sheet = _SHEET.fullmatch(part.filename)
            rows = sheets[int(sheet[1]) - 1].rows if sheet else ()
            _write_part(book, part, made.read(part), rows)


def _write_part(book: ZipFile, part: ZipInfo, content: bytes, rows: Iterable[bytes]) -> None:
    head, end, tail = _SIZE.sub(b"", content).partition(_END)
    with book.open(part.filename, "w") as written:
        for each in chain([head], rows, [end, tail]):
            written.write(each)


def rows_of(lines: Iterable[Iterable[Cell]]) -> bytes:
    """Lines as a sheet holds them, wherever in it they stand."""
    return "".join(map(_row, lines)).encode()


def _row(line: Iterable[Cell]) -> str:
    """Without the names of the row and its cells: they follow the ones before them."""
    cells = tuple(line)
    together = "".join([cell for cell in cells if isinstance(cell, str)])
    # One look a row, for nearly no row holds anything special.
    is_plain = len(together) < LONGEST_CELL // 2 and not _SPECIAL.search(together)
    text = _piece if is_plain else _text
    return f"<row>{''.join([_cell(cell, text) for cell in cells])}</row>"


def _cell(value: Cell, text: Callable[[str], str]) -> str:
    if value is None:
        return "<c/>"
    if isinstance(value, str):
        return f'<c t="inlineStr"><is>{text(value)}</is></c>'
    return f"<c><v>{value}</v></c>"


def _text(value: str) -> str:
    text = fitting(value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    first, *others = _ESCAPE.split(text)
    return (
        "".join(f"<r>{_piece(each)}</r>" for each in (first, *others)) if others else _piece(text)
    )


def _piece(text: str) -> str:
    return f'<t xml:space="preserve">{text}</t>'
