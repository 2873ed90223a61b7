"""The tables of a document -> its parts: a heading of a plan's form and the rows below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from zi_site.documents.grid import Document, Grid, GridRow, Origin, Paragraph, over
from zi_site.importing.table.columns import Columns
from zi_site.importing.table.contents import with_contents
from zi_site.importing.table.header import Header, find_header, headed
from zi_site.importing.table.meanings import assign

_AS_MUCH = 0.75
_NEAREST = 3  # rows above a heading that may be its title
_WIDE = 8  # columns, from which on a page may have lost or gained one


@dataclass(frozen=True, slots=True)
class TablePart:
    """Rows under one heading. ``block`` is the position of its table in the document."""

    columns: Columns
    rows: tuple[GridRow, ...]
    origin: Origin
    block: int = 0
    before: tuple[Paragraph, ...] = ()  # lines printed between this part and the one above
    titles: tuple[str, ...] = ()  # rows of its grid above its heading that hold one text
    unruled: bool = False  # no line says where its columns begin
    unsure: tuple[str, ...] = ()  # words of its heading that may be misread, of a scan
    unsure_months: bool = False  # whether names of months are among them

    def __str__(self) -> str:
        return f"tabel pada {self.origin}"


def table_parts(document: Document, hidden: bool, tahun: int) -> Iterator[TablePart]:
    """All parts in tables that are shown, or in those of hidden sheets."""
    above: tuple[Columns, Grid] | None = None
    lines: tuple[Paragraph, ...] = ()
    for position, block in enumerate(document.blocks):
        if isinstance(block, Paragraph):
            lines = (*lines, block)
            continue
        if block.hidden != hidden:
            continue
        for part in _parts_of(block, position, above, tahun):
            yield replace(part, before=lines, unruled=block.unruled)
            above, lines = (part.columns, block), ()


def _parts_of(
    grid: Grid, position: int, above: tuple[Columns, Grid] | None, tahun: int
) -> Iterator[TablePart]:
    found = _headings(grid, tahun)
    first = next(iter(found), len(grid.rows))
    if above and first and _goes_on(grid, above[1]):
        yield TablePart(above[0], grid.rows[:first], grid.origin, position)
    ends = (*found, len(grid.rows))[1:]
    for (start, header), end in zip(found.items(), ends, strict=True):
        rows = grid.rows[start + header.height : end]
        place, titles = _place(grid, start), tuple(_titles(grid.rows[:start]))
        part = TablePart(header.columns, rows, place, position, titles=titles)
        yield _with_unsure(part, grid.rows[start : start + header.height])


def _with_unsure(part: TablePart, heading: Sequence[GridRow]) -> TablePart:
    """With what of its heading may be misread."""
    columns = part.columns
    unsure = [
        (at, word) for row in heading for at, cell in enumerate(row.cells) for word in cell.unsure
    ]
    months = columns.months and range(columns.first_month, columns.last_month + 1)
    return replace(
        part,
        unsure=tuple(word for _, word in unsure if word),
        unsure_months=any(at in months for at, _ in unsure),
    )


def _goes_on(grid: Grid, above: Grid) -> bool:
    """A table of the same width without a heading continues the one above on its sheet."""
    width = _width(above)
    near = 1 if width > _WIDE else 0
    return grid.origin.sheet == above.origin.sheet and abs(_width(grid) - width) <= near


def _width(grid: Grid) -> int:
    return max((len(row.cells) for row in grid.rows), default=0)


def _headings(grid: Grid, tahun: int) -> dict[int, Header]:
    """By its first row; further down only one that names as much, for rows may hold such words."""
    found: dict[int, Header] = {}
    at, least = 0, 0.0
    while at < len(grid.rows):
        header = find_header(grid.rows, at, tahun)
        if header and (not found or header.columns.fit >= least):
            found[at] = header
            at, least = at + header.height, _AS_MUCH * header.columns.fit
        else:
            at += 1
    return found


def _titles(rows: Sequence[GridRow]) -> Iterator[str]:
    for row in rows[-_NEAREST:]:
        texts = [cell.text for cell in row.cells if cell.text]
        if len(texts) == 1:
            yield texts[0]


def _place(grid: Grid, row: int) -> Origin:
    cells = grid.rows[row].cells
    return over(cells, next((cell.origin for cell in cells if cell.text), grid.origin))


def settled(parts: Sequence[TablePart]) -> Iterator[TablePart]:
    """Parts with the same headings have the same columns, decided by the texts of all of them."""
    decided: list[tuple[Columns, Columns]] = []
    for part in parts:
        columns = next((new for old, new in decided if old == part.columns), None)
        if columns is None:
            alike = [
                row for each in parts if _same(each.columns, part.columns) for row in each.rows
            ]
            columns = _decided(part.columns, alike)
            decided.append((part.columns, columns))
        yield replace(part, columns=columns)


def _decided(columns: Columns, rows: Sequence[GridRow]) -> Columns:
    table = headed(columns.printed, columns.months, columns.month_heading, rows)
    found = assign(table) or columns
    as_headed = replace(
        found,
        until=columns.until,
        lasts=columns.lasts,
        spread=columns.spread,
        rival_months=columns.rival_months,
    )
    return with_contents(as_headed, rows)


def _same(one: Columns, other: Columns) -> bool:
    return list(one.headings.items()) == list(other.headings.items())
