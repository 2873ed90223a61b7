"""Lines of a list -> rows of a sheet as XML, and a workbook of XlsxWriter's with these in it.

XlsxWriter makes the book, its styles and the example of a row. Writing each cell through it would
take three times as long.
"""

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from zipfile import ZIP_DEFLATED, ZipFile

from zi_site.downloads.xlsx_text import LONGEST_CELL, fitting

END = b"</sheetData>"
SIZE = re.compile(rb'<dimension ref="[^"]*"/>')  # how far cells reach; not required
# What cannot stand in a cell as it is: markup, what no XML file may hold, and texts that look like
# the format's own way to write that.
SPECIAL = re.compile("[^\t\n -%'-;=?-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|_x[0-9A-Fa-f]{4}_")
# The places at which those are cut in two: no piece is one, and together they are the text.
_ESCAPE = re.compile("(?<=_x)(?=[0-9A-Fa-f]{4}_)")
_SHORT = LONGEST_CELL // 2  # characters that surely fit into a cell
_ROW = re.compile(rb'<row r="(\d+)"')
_CELL = re.compile(rb'<c r="([A-Z]+)\d+" s="(\d+)"/>')
_TEXTS = "xl/sharedStrings.xml"  # the texts of all sheets, of which cells have the places
_COUNTS = re.compile(rb' count="\d+" uniqueCount="(\d+)"')  # in it; not required


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A row to come: its height in points, and for each cell its value and whose style of the
    example's cells it has.
    """

    height: float
    cells: Sequence[tuple[str | int, int]]


class _Texts(dict[str, int]):
    """The place of each text after those that are there already."""

    def __init__(self, known: int) -> None:
        super().__init__()
        self.known = known

    def __missing__(self, text: str) -> int:
        place = self[text] = self.known + len(self)
        return place


def with_rows(book: bytes, lines: Mapping[int, Sequence[SheetLine]]) -> bytes:
    """The workbook with lines instead of the last row, the example, in sheets by number from 1."""
    output = io.BytesIO()
    with ZipFile(io.BytesIO(book)) as made, ZipFile(output, "w", ZIP_DEFLATED) as filled:
        parts = {part.filename: made.read(part) for part in made.infolist()}
        counted, *others = _COUNTS.split(parts[_TEXTS])
        texts = _Texts(int(others[0]))
        for number, of_sheet in lines.items():
            name = f"xl/worksheets/sheet{number}.xml"
            parts[name] = _filled(parts[name], of_sheet, texts)
        known = others[1].removesuffix(b"</sst>")
        added = "".join([f"<si>{text_of(text)}</si>" for text in texts])
        parts[_TEXTS] = b"".join([counted, known, added.encode(), b"</sst>"])
        for part in made.infolist():
            filled.writestr(part, parts[part.filename])
    return output.getvalue()


def _filled(sheet: bytes, lines: Iterable[SheetLine], texts: _Texts) -> bytes:
    before, _, example = sheet.rpartition(b"<row ")
    example, end, after = (b"<row " + example).partition(END)
    first = _ROW.match(example)
    if first is None:
        raise TypeError("XlsxWriter wrote a sheet of another form")
    cells = [(column.decode(), style.decode()) for column, style in _CELL.findall(example)]
    numbered = zip(count(int(first[1])), lines, strict=False)
    rows = "".join([_row(number, line, cells, texts) for number, line in numbered])
    return b"".join([SIZE.sub(b"", before), rows.encode(), end, after])


def _row(number: int, line: SheetLine, example: Sequence[tuple[str, str]], texts: _Texts) -> str:
    cells = [
        f'<c r="{column}{number}" s="{example[like][1]}"{_value(value, texts)}'
        for (value, like), (column, _) in zip(line.cells, example, strict=False)
    ]
    return f'<row r="{number}" ht="{line.height:g}" customHeight="1">{"".join(cells)}</row>'


def _value(value: str | int, texts: _Texts) -> str:
    if isinstance(value, int):
        return f"><v>{value}</v></c>"
    return f' t="s"><v>{texts[value]}</v></c>'


def text_of(value: str) -> str:
    """A text as a cell holds it, whatever is in it."""
    if len(value) < _SHORT and not SPECIAL.search(value):
        return piece_of(value)
    text = fitting(value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    first, *others = _ESCAPE.split(text)
    return (
        "".join(f"<r>{piece_of(each)}</r>" for each in (first, *others))
        if others
        else piece_of(text)
    )


def piece_of(text: str) -> str:
    """One run of a text in which nothing is special."""
    return f'<t xml:space="preserve">{text}</t>'
