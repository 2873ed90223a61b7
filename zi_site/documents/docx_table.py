"""A table of a Word document -> a Grid: merged cells over rows and columns, nested tables, shaded
cells.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from zi_site.documents.cell_text import lines
from zi_site.documents.docx_text import Look, is_bold, paragraph_text, text_boxes
from zi_site.documents.docx_xml import W, number, switched, value, within
from zi_site.documents.grid import ABOVE, LEFT, Cell, Grid, GridRow, Origin
from zi_site.documents.grid_rows import tidy
from zi_site.documents.shading import WHITE, Colour, marked

WIDEST = 200  # columns that one cell may span; a broken file can say any number
LEAST_ROWS, LEAST_COLUMNS = (
    3,
    3,
)  # of a nested table that is a table of its own, and no layout of one cell's text


@dataclass(frozen=True, slots=True)
class Found:
    text: str
    colour: Colour
    merged: str
    bold: bool


def read_table(table: Element, look: Look, count: int) -> Iterator[Grid]:
    """The table, and after it the tables inside its cells; ``count`` is its number in
    the document.
    """
    nested: list[Element] = []
    found: list[list[Found]] = []
    headings: list[bool] = []
    for row in within(table, "tr"):
        properties = row.find(f"{W}trPr")
        if properties is not None and properties.find(f"{W}del") is not None:
            look.note(
                "baris tabel yang dihapus pada perubahan terlacak (Track Changes) tidak dibaca"
            )
            continue
        found.append(list(_row(row, look, nested)))
        headings.append(switched(properties, "tblHeader"))
    marks = marked(
        [[cell.colour for cell in row] for row in found],
        [[cell.text for cell in row] for row in found],
    )
    rows = [
        GridRow(
            tuple(
                Cell(cell.text, Origin(table=count, line=at), cell.merged, mark, cell.bold)
                for cell, mark in zip(cells, line, strict=True)
            ),
            heading,
        )
        for at, (cells, line, heading) in enumerate(
            zip(found, marks, headings, strict=True), start=1
        )
    ]
    grid = tidy(rows, Origin(table=count))
    if grid.rows:
        yield grid
    for inner in nested:
        yield from read_table(inner, look, count)


def _row(row: Element, look: Look, nested: list[Element]) -> Iterator[Found]:
    nothing = Found("", None, "", False)
    properties = row.find(f"{W}trPr")
    before = None if properties is None else properties.find(f"{W}gridBefore")
    for _ in range(min(number(before, 0), WIDEST)):
        yield nothing
    for cell in within(row, "tc"):
        yield from _cell(cell, look, nested)


def _cell(cell: Element, look: Look, nested: list[Element]) -> Iterator[Found]:
    """One cell and, to its right, a place for each further column that it spans."""
    properties = cell.find(f"{W}tcPr")
    span = 1 if properties is None else number(properties.find(f"{W}gridSpan"), 1)
    down = None if properties is None else properties.find(f"{W}vMerge")
    right = None if properties is None else properties.find(f"{W}hMerge")
    colour = None if properties is None else _colour(properties.find(f"{W}shd"))
    if down is not None and value(down, "continue") == "continue":
        first = Found("", colour, ABOVE, False)
    elif right is not None and value(right, "continue") == "continue":
        first = Found("", colour, LEFT, False)
    else:
        bold = [
            is_bold(each, look)
            for each in cell.iter(f"{W}p")
            if any(text.text for text in each.iter(f"{W}t"))
        ]
        first = Found(
            lines("\n".join(_lines(cell, look, nested))), colour, "", bool(bold) and all(bold)
        )
    yield first
    for _ in range(min(span, WIDEST) - 1):
        yield Found("", colour, LEFT, False)


def _lines(cell: Element, look: Look, nested: list[Element]) -> Iterator[str]:
    for block in within(cell, "p", "tbl"):
        if block.tag == f"{W}p":
            yield paragraph_text(block, look)
            for box in text_boxes(block):
                yield from _lines(box, look, nested)
        elif _is_table(block):
            nested.append(block)
        else:
            look.note("tabel kecil di dalam sel dibaca sebagai baris-baris teks")
            for row in within(block, "tr"):
                yield " ".join(
                    each for inner in within(row, "tc") for each in _lines(inner, look, nested)
                )


def _is_table(table: Element) -> bool:
    rows = [sum(1 for _ in within(row, "tc")) for row in within(table, "tr")]
    return len(rows) >= LEAST_ROWS and max(rows) >= LEAST_COLUMNS


def _colour(shading: Element | None) -> Colour:
    if shading is None:
        return None
    pattern = shading.get(f"{W}val", "clear")
    colour = shading.get(f"{W}fill", "auto").upper()
    if pattern == "solid":
        colour = shading.get(f"{W}color", "auto").upper()
        return "000000" if colour == "AUTO" else None if colour in WHITE else colour
    if pattern not in ("clear", "nil"):
        return f"{pattern} {colour}"
    return None if colour in WHITE or colour == "AUTO" else colour
