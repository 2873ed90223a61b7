"""A worksheet as plain values -> its grid, and the paragraphs around its table."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import product

from zi_site.documents.grid import (
    ABOVE,
    LEFT,
    Cell,
    Document,
    Grid,
    GridRow,
    Origin,
    Paragraph,
)
from zi_site.documents.grid_rows import ColouredRow, is_gap, text_count, tidy, with_marks
from zi_site.documents.sentences import ReaderRemark, Unread, UnreadError, some
from zi_site.documents.shading import Colour
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
    remarks: tuple[Finding, ...] = ()  # besides what is hidden or struck out
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class MergedCell:
    """A place in a merged range: where that begins, and from which side it goes on; "" if first."""

    start: Where
    side: str


def document_of(
    kind: str,
    sheets: Sequence[BookGrid],
    others: Iterable[Finding] = (),
    empty: Unread = Unread.EMPTY_BOOK,
) -> Document:
    """``others`` is said of the whole workbook; raises SourceError, for ``empty``, of no cells."""
    found = tuple(block for sheet in sheets for block in _blocks(sheet))
    if not found:
        raise UnreadError(empty())
    about = (each for sheet in sheets if sheet.cells for each in (*_hidden(sheet), *sheet.remarks))
    return Document(kind, found, remarks=(*about, *others))


def _hidden(sheet: BookGrid) -> Iterator[Finding]:
    """What is not seen, or struck out, and read all the same."""
    written = {row for (row, _), cell in sheet.cells.items() if cell.text}
    rows = sorted(sheet.hidden_rows & written)
    if sheet.hidden:
        yield ReaderRemark.HIDDEN_SHEET(sheet=sheet.name)
    if rows:
        yield ReaderRemark.HIDDEN_ROWS(sheet=sheet.name, count=len(rows), some=some(rows))
    columns = [column_letters(column) for column in sorted(sheet.hidden_columns)]
    struck = [ref(where) for where, cell in sheet.cells.items() if cell.struck]
    yield from on_cells(ReaderRemark.HIDDEN_COLUMNS, sheet.name, columns)
    yield from on_cells(ReaderRemark.STRUCK_CELLS, sheet.name, struck)


def on_cells(kind: ReaderRemark, sheet: str, places: Sequence[str]) -> Iterator[Finding]:
    """The remark on these columns or cells of a sheet, if there are any."""
    if places:
        yield kind(sheet=sheet, some=some(places))


def _blocks(sheet: BookGrid) -> Iterator[Paragraph | Grid]:
    """Lines above the table, the grid with all rows from the first, lines below the table.

    Lines above stand in the grid too, because only the headings tell where the table begins; those
    below, such as the place of a signature, do not, because they would pass for rows of the plan.
    """
    rows, columns = _used(sheet)
    if not rows:
        return
    grid_rows = _grid_rows(sheet, rows, columns)
    first, last = _table(sheet, rows, grid_rows)
    yield from (_paragraph(row.cells) for row in grid_rows[:first] if text_count(row.cells))
    grid = tidy(grid_rows[: last + 1], Origin(sheet=sheet.name), sheet.hidden)
    if grid.rows:
        yield grid
    for row in grid_rows[last + 1 :]:
        yield from _apart(row)


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
    merged = _merged(sheet, rows, columns)
    coloured = (
        ColouredRow([_coloured(sheet, (row, at), merged) for at in columns], row in sheet.headings)
        for row in rows
    )
    return with_marks(list(coloured))


def _coloured(
    sheet: BookGrid, where: Where, merged: Mapping[Where, MergedCell]
) -> tuple[Cell, Colour]:
    place = merged.get(where, MergedCell(where, ""))
    cell = SheetCell() if place.side else sheet.cells.get(where, SheetCell())
    shown = Cell(
        cell.text,
        Origin(sheet=sheet.name, cell=ref(where)),
        place.side,
        bold=cell.bold,
        hidden=where[0] in sheet.hidden_rows or where[1] in sheet.hidden_columns,
        struck=cell.text if cell.struck else "",
    )
    return shown, sheet.cells.get(place.start, SheetCell()).colour


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
    bordered = _bordered(sheet, {rows[at] for at in wide}) or set(rows)
    last = wide[-1]
    while last + 1 < len(rows) and rows[last + 1] in bordered and not is_gap(grid_rows[last + 1]):
        last += 1
    return wide[0], last


def _bordered(sheet: BookGrid, among: Set[int]) -> Set[int]:
    """The rows with a border; none where no row ``among`` them has one."""
    bordered = {row for (row, _), cell in sheet.cells.items() if cell.bordered}
    return bordered if bordered & among else set()


def _paragraph(cells: Sequence[Cell]) -> Paragraph:
    filled = [cell for cell in cells if cell.text]
    text = " ".join(cell.text for cell in filled)
    return Paragraph(text, filled[0].origin, all(cell.bold for cell in filled))


def _apart(grid_row: GridRow) -> Iterator[Paragraph]:
    """Texts with an empty cell between them are two paragraphs: two signatures."""
    run: list[Cell] = []
    for cell in (*grid_row.cells, Cell()):
        if cell.text:
            run.append(cell)
        elif run and not cell.merged:
            yield _paragraph(run)
            run = []


def ref(where: Where) -> str:
    """(12, 6) -> "F12"."""
    row, column = where
    return f"{column_letters(column)}{row}"


def column_letters(column: int) -> str:
    """1 -> A, 27 -> AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
