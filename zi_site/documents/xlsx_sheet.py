"""A worksheet as plain values -> its grid, and the paragraphs around its table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from zi_site.documents.grid import ABOVE, LEFT, Cell, Grid, GridRow, Origin, Paragraph
from zi_site.documents.grid_rows import is_gap, text_count, tidy
from zi_site.documents.shading import Colour, marked
from zi_site.plan.kinds import Finding

Where = tuple[int, int]  # row and column, 1-based
MOST_COLUMNS = 200  # a sheet wider than this is read by the columns that hold something
TABLE_ROW = 3  # texts in a row that make it one of a table's


@dataclass(frozen=True, slots=True)
class SheetCell:
    """One cell of a worksheet as it is seen."""

    text: str = ""
    colour: Colour = None
    bold: bool = False
    bordered: bool = False
    struck: bool = False


@dataclass(frozen=True, slots=True)
class MergedRange:
    """A merged range; all four are inclusive."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class BookGrid:
    """A worksheet as plain values, whatever program wrote it."""

    name: str
    cells: Mapping[Where, SheetCell]  # those that hold a text, a colour or a border
    merged: tuple[MergedRange, ...] = ()
    headings: range = field(default_factory=lambda: range(0))  # rows that are printed on every page
    hidden: bool = False
    remarks: tuple[Finding, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class MergedCell:
    """A place in a merged range: where that begins, and from which side it goes on; "" if first."""

    start: Where
    side: str


def blocks(sheet: BookGrid) -> Iterator[Paragraph | Grid]:
    """Lines above the table, the grid with all rows from the first, lines below the table.

    Lines above stand in the grid too, because only the headings tell where the table begins; those
    below, such as the place of a signature, do not, because they would pass for rows of the plan.
    """
    rows, columns = _used(sheet)
    if not rows:
        return
    grid_rows = _grid_rows(sheet, rows, columns)
    first, last = _table(sheet, rows, grid_rows)
    yield from (
        _line(sheet, row, grid_row) for row, grid_row in _with_text(rows[:first], grid_rows[:first])
    )
    grid = tidy(grid_rows[: last + 1], Origin(sheet=sheet.name), sheet.hidden)
    if grid.rows:
        yield grid
    for _, grid_row in _with_text(rows[last + 1 :], grid_rows[last + 1 :]):
        yield from _apart(grid_row)


def _used(sheet: BookGrid) -> tuple[list[int], list[int]]:
    """Rows with a text and an empty one before each run; columns from first to last text."""
    with_text = {where for where, cell in sheet.cells.items() if cell.text}
    rows = {row for row, _ in with_text}
    columns = {column for _, column in with_text}
    if not rows:
        return [], []
    dense = range(min(columns), max(columns) + 1)
    gaps = {row - 1 for row in rows if row - 1 not in rows and row > min(rows)}
    return sorted(rows | gaps), list(dense) if len(dense) <= MOST_COLUMNS else sorted(columns)


def _grid_rows(sheet: BookGrid, rows: Sequence[int], columns: Sequence[int]) -> list[GridRow]:
    nothing = SheetCell()
    merged = _merged(sheet, rows, columns)
    found = [[sheet.cells.get((row, column), nothing) for column in columns] for row in rows]
    starts = [[_start(merged, (row, column)) for column in columns] for row in rows]
    colours = [[sheet.cells.get(start, nothing).colour for start in line] for line in starts]
    marks = marked(colours, [[cell.text for cell in row] for row in found])
    return [
        _grid_row(sheet, row, dict(zip(columns, line, strict=True)), merged)
        for row, line in zip(rows, marks, strict=True)
    ]


def _grid_row(
    sheet: BookGrid, row: int, filled: Mapping[int, bool], merged: Mapping[Where, MergedCell]
) -> GridRow:
    """``filled`` says of each column that is used whether its colour is a mark."""
    cells = (_grid_cell(sheet, (row, column), merged, mark) for column, mark in filled.items())
    return GridRow(tuple(cells), row in sheet.headings)


def _grid_cell(
    sheet: BookGrid, where: Where, merged: Mapping[Where, MergedCell], filled: bool
) -> Cell:
    row, column = where
    cell = sheet.cells.get(where, SheetCell())
    side = merged[where].side if where in merged else ""
    text = "" if side else cell.text
    return Cell(
        text,
        Origin(sheet=sheet.name, cell=f"{column_letters(column)}{row}"),
        side,
        filled,
        cell.bold,
        row in sheet.hidden_rows or column in sheet.hidden_columns,
        text if cell.struck else "",
    )


def _start(merged: Mapping[Where, MergedCell], where: Where) -> Where:
    return merged[where].start if where in merged else where


def _merged(
    sheet: BookGrid, rows: Sequence[int], columns: Sequence[int]
) -> dict[Where, MergedCell]:
    """A range begins in its first used row and column."""
    found: dict[Where, MergedCell] = {}
    for each in sheet.merged:
        inside = [row for row in rows if each.top <= row <= each.bottom]
        across = [column for column in columns if each.left <= column <= each.right]
        for row, column in product(inside, across):
            side = LEFT if column > across[0] else ABOVE if row > inside[0] else ""
            found[row, column] = MergedCell((each.top, each.left), side)
    return found


def _table(sheet: BookGrid, rows: Sequence[int], grid_rows: Sequence[GridRow]) -> tuple[int, int]:
    """Positions of the table's first and last row: from the first row of several texts to the last.

    Below that last one the table goes on as long as its rows have borders, or, in a sheet without
    any, up to a gap.
    """
    counts = [text_count(row.cells) for row in grid_rows]
    wide = [at for at, count in enumerate(counts) if count >= min(TABLE_ROW, max(counts))]
    borders = _bordered(sheet)
    drawn = any(rows[at] in borders for at in wide)
    after = (
        at
        for at in range(wide[-1] + 1, len(rows))
        if is_gap(grid_rows[at]) or (drawn and rows[at] not in borders)
    )
    return wide[0], next(after, len(rows)) - 1


def _bordered(sheet: BookGrid) -> set[int]:
    return {row for (row, _), cell in sheet.cells.items() if cell.bordered}


def _with_text(rows: Sequence[int], grid_rows: Sequence[GridRow]) -> Iterator[tuple[int, GridRow]]:
    return (
        (row, each) for row, each in zip(rows, grid_rows, strict=True) if text_count(each.cells)
    )


def _line(sheet: BookGrid, row: int, grid_row: GridRow) -> Paragraph:
    cells = [cell for cell in grid_row.cells if cell.text]
    return Paragraph(
        " ".join(cell.text for cell in cells), cells[0].origin, all(cell.bold for cell in cells)
    )


def _apart(grid_row: GridRow) -> Iterator[Paragraph]:
    """Texts with an empty cell between them are two paragraphs: two signatures."""
    run: list[Cell] = []
    for cell in (*grid_row.cells, Cell()):
        if cell.text:
            run.append(cell)
        elif run and not cell.merged:
            yield Paragraph(
                " ".join(each.text for each in run), run[0].origin, all(each.bold for each in run)
            )
            run = []


def column_letters(column: int) -> str:
    """1 -> A, 27 -> AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
