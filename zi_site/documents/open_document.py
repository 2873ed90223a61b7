"""An OpenDocument file, as LibreOffice writes them (.ods, .odt) -> a Document."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from zi_site.documents.cell_text import lines, struck_part
from zi_site.documents.grid import ABOVE, LEFT, Cell, Document, Grid, Origin, Paragraph
from zi_site.documents.grid_rows import ColouredRow, tidy, with_marks
from zi_site.documents.open_document_text import (
    OFFICE,
    TABLE,
    TEXT,
    OpenLook,
    OpenStyle,
    flowing,
    is_bold,
    read_look,
    texts_of,
)
from zi_site.documents.package import BROKEN, member
from zi_site.documents.sentences import Unread, UnreadError, counted
from zi_site.documents.shading import Colour
from zi_site.documents.xlsx_sheet import BookGrid, MergedRange, SheetCell, Where, document_of

MOST_REPEATED = 200  # of one cell that holds something; empty ones are only counted
_HIDDEN = ("collapse", "filter")
_ROWS = {f"{TABLE}{name}" for name in ("table-header-rows", "table-row-group", "table-rows")}
_COLUMNS = {
    f"{TABLE}{name}" for name in ("table-header-columns", "table-column-group", "table-columns")
}
_BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True)
class OpenCell:
    """One cell of the file with the place at which it begins, from 1."""

    row: int
    column: int
    times: int  # how often it stands beside itself
    span: tuple[int, int]  # columns and rows that it covers
    element: Element
    style: OpenStyle


@dataclass(frozen=True, slots=True)
class OpenTable:
    """The cells of a table that are there, and which of its rows and columns are special."""

    cells: tuple[OpenCell, ...]
    headings: frozenset[int]  # rows that are repeated on every page
    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]


def read_ods(content: bytes) -> Document:
    """All sheets, the hidden ones too; raises SourceError where nothing can be read."""
    try:
        look, body = _opened(content)
        sheets = [_sheet(table, look) for table in body.iter(f"{TABLE}table")]
    except BROKEN as error:
        raise UnreadError(Unread.DAMAGED()) from error
    return document_of("ods", sheets, counted(look.seen))


def read_odt(content: bytes) -> Document:
    """Raises SourceError where the file is broken or holds no text."""
    try:
        look, body = _opened(content)
        found = tuple(_blocks(body, look))
    except BROKEN as error:
        raise UnreadError(Unread.DAMAGED()) from error
    if not found:
        raise UnreadError(Unread.EMPTY_WORD())
    tables = sum(isinstance(block, Grid) for block in found)
    return Document("odt", found, whole_cells=tables <= 1, remarks=counted(look.seen))


def _opened(content: bytes) -> tuple[OpenLook, Element]:
    text = ElementTree.fromstring(member(content, "content.xml"))
    styles = member(content, "styles.xml")
    parts = [ElementTree.fromstring(styles)] if styles else []
    body = text.find(f"{OFFICE}body")
    assert body is not None
    return read_look([*parts, text]), body[0]


def _sheet(table: Element, look: OpenLook) -> BookGrid:
    found = _table(table, look)
    return BookGrid(
        table.get(f"{TABLE}name", ""),
        dict(_sheet_cells(found, look)),
        tuple(_merged(found)),
        range(min(found.headings), max(found.headings) + 1) if found.headings else range(0),
        hidden=bool(look.style(table.get(f"{TABLE}style-name", "")).hidden),
        hidden_rows=found.hidden_rows,
        hidden_columns=found.hidden_columns,
    )


def _sheet_cells(table: OpenTable, look: OpenLook) -> Iterator[tuple[Where, SheetCell]]:
    for cell in table.cells:
        text = _text(cell, look)
        shown = SheetCell(
            lines(text),
            cell.style.colour,
            bool(text) and _is_bold(cell, look),
            cell.style.bordered,
            bool(text) and lines(text) == struck_part(text),
        )
        if shown != SheetCell():
            for at in range(min(cell.times, MOST_REPEATED)):
                yield (cell.row, cell.column + at), shown


def _merged(table: OpenTable) -> Iterator[MergedRange]:
    for cell in table.cells:
        columns, rows = cell.span
        if columns > 1 or rows > 1:
            yield MergedRange(cell.row, cell.column, cell.row + rows - 1, cell.column + columns - 1)


def _text(cell: OpenCell, look: OpenLook) -> str:
    """A check box is a tick or nothing, as in a workbook of Excel."""
    if cell.element.get(f"{OFFICE}value-type") == _BOOLEAN:
        return "✓" if cell.element.get(f"{OFFICE}boolean-value") == "true" else ""
    return "\n".join(text for text, _ in flowing(cell.element, look))


def _is_bold(cell: OpenCell, look: OpenLook) -> bool:
    if cell.style.bold:
        return True
    paragraphs = [each for each in cell.element.iter(f"{TEXT}p") if "".join(each.itertext())]
    return bool(paragraphs) and all(is_bold(each, look) for each in paragraphs)


def _table(table: Element, look: OpenLook) -> OpenTable:
    cells: list[OpenCell] = []
    headings: set[int] = set()
    hidden: set[int] = set()
    number = 1
    for row, heading in _rows(table):
        times = _times(row, "number-rows-repeated")
        own = list(_cells(row, number, look))
        written = any(len(cell.element) for cell in own)
        for at in range(min(times, MOST_REPEATED) if written else 1):
            cells += list(_cells(row, number + at, look)) if at else own
            if heading:
                headings.add(number + at)
            if row.get(f"{TABLE}visibility") in _HIDDEN:
                hidden.add(number + at)
        number += times
    columns = frozenset(_hidden_columns(table))
    return OpenTable(tuple(cells), frozenset(headings), frozenset(hidden), columns)


def _rows(table: Element, heading: bool = False) -> Iterator[tuple[Element, bool]]:
    for child in table:
        if child.tag == f"{TABLE}table-row":
            yield child, heading
        elif child.tag in _ROWS:
            yield from _rows(child, heading or child.tag == f"{TABLE}table-header-rows")


def _cells(row: Element, number: int, look: OpenLook) -> Iterator[OpenCell]:
    """Those that are not covered by a merged one; that it covers them, its span says."""
    column = 1
    for cell in row:
        times = _times(cell, "number-columns-repeated")
        if cell.tag == f"{TABLE}table-cell":
            span = _times(cell, "number-columns-spanned"), _times(cell, "number-rows-spanned")
            style = look.style(cell.get(f"{TABLE}style-name", ""))
            yield OpenCell(number, column, times, span, cell, style)
        if cell.tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            column += times


def _hidden_columns(table: Element) -> Iterator[int]:
    at = 1
    for column in _columns(table):
        times = _times(column, "number-columns-repeated")
        if column.get(f"{TABLE}visibility") in _HIDDEN:
            yield from range(at, at + min(times, MOST_REPEATED))
        at += times


def _columns(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == f"{TABLE}table-column":
            yield child
        elif child.tag in _COLUMNS:
            yield from _columns(child)


def _times(element: Element, name: str) -> int:
    text = element.get(f"{TABLE}{name}", "1")
    return max(1, int(text)) if text.isascii() and text.isdigit() else 1


def _blocks(body: Element, look: OpenLook) -> Iterator[Paragraph | Grid]:
    paragraphs = tables = 0
    for block in _flow(body):
        if block.tag == f"{TABLE}table":
            tables += 1
            grid = _grid(block, look, tables)
            if grid.rows:
                yield grid
            continue
        for text, paragraph in texts_of(block, look):
            paragraphs += 1
            if shown := lines(text):
                yield Paragraph(shown, Origin(line=paragraphs), is_bold(paragraph, look))


def _flow(element: Element) -> Iterator[Element]:
    """Paragraphs, lists and tables, sections opened; not what was deleted."""
    for child in element:
        if child.tag == f"{TEXT}section":
            yield from _flow(child)
        elif child.tag != f"{TEXT}tracked-changes":
            yield child


def _grid(table: Element, look: OpenLook, count: int) -> Grid:
    found = _table(table, look)
    places: dict[Where, tuple[Cell, Colour]] = {}
    for cell in found.cells:
        places |= dict(_covered(cell, look, count))
    height = max((row for row, _ in places), default=0)
    width = max((column for _, column in places), default=0)
    rows = [
        ColouredRow(
            [places.get((row, column), (Cell(), None)) for column in range(1, width + 1)],
            row in found.headings,
        )
        for row in range(1, height + 1)
    ]
    return tidy(with_marks(rows), Origin(table=count))


def _covered(
    cell: OpenCell, look: OpenLook, count: int
) -> Iterator[tuple[Where, tuple[Cell, Colour]]]:
    """The cell, and what it covers to its right and below it."""
    origin = Origin(table=count, line=cell.row)
    text = _text(cell, look)
    first = Cell(lines(text), origin, bold=_is_bold(cell, look), struck=struck_part(text))
    columns, rows = (min(each, MOST_REPEATED) for each in cell.span)
    for row, column in product(range(rows), range(columns)):
        side = LEFT if column else ABOVE if row else ""
        rest = Cell("", replace(origin, line=cell.row + row), side)
        where = cell.row + row, cell.column + column
        yield where, (rest if side else first, cell.style.colour)
