"""A table of a Word document -> a Grid: merged cells, nested tables, shaded cells."""

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from zi_site.documents.cell_text import lines, struck_part
from zi_site.documents.docx_text import WordLook, is_bold, paragraph_text, text_boxes
from zi_site.documents.docx_xml import W, number, switched, value, within
from zi_site.documents.grid import ABOVE, LEFT, Cell, Grid, Origin
from zi_site.documents.grid_rows import ColouredRow, tidy, with_marks
from zi_site.documents.sentences import ReaderRemark
from zi_site.documents.shading import WHITE, Colour

WIDEST = 200  # columns that one cell may span; a broken file can say any number
# Of a nested table that is a table of its own, and no layout of one cell's text.
LEAST_ROWS, LEAST_COLUMNS = 3, 3


def read_table(table: Element, look: WordLook, count: int) -> Iterator[Grid]:
    """The table, then those inside its cells; ``count`` is its number in the document."""
    nested: list[Element] = []
    rows = [
        _row(row, Origin(table=count, line=at), look, nested)
        for at, row in enumerate(_shown_rows(table, look), start=1)
    ]
    grid = tidy(with_marks(rows), Origin(table=count))
    if grid.rows:
        yield grid
    for inner in nested:
        yield from read_table(inner, look, count)


def _shown_rows(table: Element, look: WordLook) -> Iterator[Element]:
    for row in within(table, "tr"):
        if row.find(f"{W}trPr/{W}del") is None:
            yield row
        else:
            look.seen[ReaderRemark.DELETED_ROWS] += 1


def _row(row: Element, origin: Origin, look: WordLook, nested: list[Element]) -> ColouredRow:
    properties = row.find(f"{W}trPr")
    empty = Cell(origin=origin, hidden=switched(properties, "hidden"))
    cells = tuple(_cells(row, empty, look, nested))
    return ColouredRow(cells, switched(properties, "tblHeader"))


def _cells(
    row: Element, empty: Cell, look: WordLook, nested: list[Element]
) -> Iterator[tuple[Cell, Colour]]:
    """Those of a row with, to the right of each, a place for each further column that it spans."""
    for _ in range(min(number(row.find(f"{W}trPr/{W}gridBefore"), 0), WIDEST)):
        yield empty, None
    for cell in within(row, "tc"):
        colour = _colour(cell.find(f"{W}tcPr/{W}shd"))
        if merged := _merged(cell):
            yield replace(empty, merged=merged), colour
        else:
            yield _first(cell, empty, look, nested), colour
        span = number(cell.find(f"{W}tcPr/{W}gridSpan"), 1)
        for _ in range(min(span, WIDEST) - 1):
            yield replace(empty, merged=LEFT), colour


def _merged(cell: Element) -> str:
    """LEFT or ABOVE for a cell that goes on from another."""
    for name, side in (("vMerge", ABOVE), ("hMerge", LEFT)):
        merge = cell.find(f"{W}tcPr/{W}{name}")
        if merge is not None and value(merge, "continue") == "continue":
            return side
    return ""


def _first(cell: Element, empty: Cell, look: WordLook, nested: list[Element]) -> Cell:
    text = "\n".join(_lines(cell, look, nested))
    written = [each for each in cell.iter(f"{W}p") if any(t.text for t in each.iter(f"{W}t"))]
    bold = bool(written) and all(is_bold(each, look) for each in written)
    return replace(empty, text=lines(text), bold=bold, struck=struck_part(text))


def _lines(cell: Element, look: WordLook, nested: list[Element]) -> Iterator[str]:
    for block in within(cell, "p", "tbl"):
        if block.tag == f"{W}p":
            yield paragraph_text(block, look)
            for box in text_boxes(block):
                yield from _lines(box, look, nested)
        elif _is_table(block):
            nested.append(block)
        else:
            look.seen[ReaderRemark.SMALL_TABLES] += 1
            yield from _lines_of_small_table(block, look, nested)


def _lines_of_small_table(table: Element, look: WordLook, nested: list[Element]) -> Iterator[str]:
    for row in within(table, "tr"):
        cells = within(row, "tc")
        yield " ".join(each for cell in cells for each in _lines(cell, look, nested))


def _is_table(table: Element) -> bool:
    rows = [sum(1 for _ in within(row, "tc")) for row in within(table, "tr")]
    return len(rows) >= LEAST_ROWS and max(rows) >= LEAST_COLUMNS


def _colour(shading: Element | None) -> Colour:
    if shading is None:
        return None
    pattern = shading.get(f"{W}val", "clear")
    if pattern == "solid":
        colour = shading.get(f"{W}color", "auto").upper()
        return "000000" if colour == "AUTO" else _unless_white(colour)
    colour = shading.get(f"{W}fill", "auto").upper()
    return _unless_white(colour) if pattern in ("clear", "nil") else f"{pattern} {colour}"


def _unless_white(colour: str) -> Colour:
    return None if colour in WHITE or colour == "AUTO" else colour
