"""The pages of a PDF with the cells that their lines close -> a Document."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from zi_site.documents.cell_text import quoted, shortened
from zi_site.documents.grid import Cell, Document, Grid, Origin, Paragraph
from zi_site.documents.pdf_columns import is_plan_table, read_unruled
from zi_site.documents.pdf_edges import signs_of
from zi_site.documents.pdf_noise import ghosts, running
from zi_site.documents.pdf_page import CURVE, RECT, UNKNOWN, Box, PdfPage
from zi_site.documents.pdf_side_by_side import ReadPage
from zi_site.documents.pdf_tables import Drawn, PdfTable, read_table
from zi_site.documents.pdf_text import PrintedLine, text_lines
from zi_site.documents.pdf_words import decided
from zi_site.documents.sentences import ReaderRemark
from zi_site.plan.kinds import Finding

_LEAST_FILL = 3.0  # points; what is thinner is a line
_FEW = 3  # letters beyond the paper may be the end of a line


@dataclass(frozen=True, slots=True)
class PartedPage:
    """A page whose characters are parted into tables and the lines around them."""

    page: PdfPage
    tables: tuple[PdfTable, ...]
    lines: tuple[PrintedLine, ...]  # outside all tables
    drawn_again: bool = False  # a cell's text above the table was left out


def assemble(
    reads: Sequence[ReadPage], scans: Sequence[int], joined: Sequence[Sequence[int]] = ()
) -> Document:
    """``scans`` are the pages that are pictures, ``joined`` those that became one."""
    pages: list[PartedPage] = []
    for read in reads:
        pages.append(_parted(read, _table_above(pages)))
    guessed: list[int] = []
    if not any(is_plan_table(found.grid) for each in pages for found in each.tables):
        pages, guessed = _guessed(pages)
    pages, words = _with_whole_words(pages)
    left_out = running([(each.page, each.lines) for each in pages])
    blocks = tuple(block for each in pages for block in _blocks(each, left_out))
    return Document(
        "pdf",
        blocks,
        whole_cells=False,
        remarks=(
            *(ReaderRemark.SIDE_BY_SIDE(pages=_listed(numbers)) for numbers in joined),
            *_remarks(pages, left_out, scans, guessed, words),
        ),
    )


def _table_above(pages: Sequence[PartedPage]) -> PdfTable | None:
    return next((page.tables[-1] for page in reversed(pages) if page.tables), None)


def _parted(read: ReadPage, above: PdfTable | None) -> PartedPage:
    page = read.page
    tables = tuple(_tables(read, above.xs if above else ()))
    taken = {at for each in tables for at in each.taken}
    rest = [at for at in range(len(page.chars)) if at not in taken]
    again = ghosts(page.chars, rest, tables[0], above) if tables and above else set()
    lines = text_lines([page.chars[at] for at in rest if at not in again])
    return PartedPage(page, tables, tuple(_in_order(lines)), bool(again))


def _in_order(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    return sorted((line for line in lines if line.text), key=lambda line: (line.top, line.x0))


def _tables(read: ReadPage, above: Sequence[float]) -> Iterator[PdfTable]:
    """From top to foot; ``above`` are the lines between the columns of the table before."""
    page = read.page
    drawn = Drawn(page.chars, [box for box in page.boxes if _is_fill(box)], signs_of(page.boxes))
    from_the_top = sorted(read.tables, key=lambda cells: min(cell[1] for cell in cells))
    several = len(read.tables) > 1
    for at, cells in enumerate(from_the_top, start=1):
        table = read_table(cells, drawn, Origin(page=page.number, table=at * several), above)
        if table is not None and table.grid.rows:
            yield table


def _is_fill(box: Box) -> bool:
    return box.filled and box.kind in (RECT, CURVE) and min(box.width, box.height) > _LEAST_FILL


def _with_whole_words(pages: Sequence[PartedPage]) -> tuple[list[PartedPage], list[str]]:
    """The pages without broken words, and the words that had to be guessed."""
    grids = [found.grid for each in pages for found in each.tables]
    decisions, words = decided(grids, [line.text for each in pages for line in each.lines])
    whole = iter(decisions)
    return [
        replace(each, tables=tuple(replace(found, grid=next(whole)) for found in each.tables))
        for each in pages
    ], words


def _guessed(pages: Sequence[PartedPage]) -> tuple[list[PartedPage], list[int]]:
    """The pages with tables found by where texts stand, and the numbers of those with one."""
    parted, numbers = [], []
    borders: tuple[float, ...] = ()
    left_out = running([(each.page, each.lines) for each in pages])
    for each in pages:
        margins = [line for at, line in enumerate(each.lines) if (each.page.number, at) in left_out]
        found, borders = read_unruled(each.page, borders, margins)
        tables = tuple(table for table in found if table.grid.rows)
        parted.append(_parted_by(each.page, tables) if tables else each)
        numbers += [each.page.number] if tables else []
    return parted, numbers


def _parted_by(page: PdfPage, tables: tuple[PdfTable, ...]) -> PartedPage:
    taken = {at for table in tables for at in table.taken}
    rest = [char for at, char in enumerate(page.chars) if at not in taken]
    return PartedPage(page, tables, tuple(text_lines(rest)))


def _blocks(parted: PartedPage, left_out: set[tuple[int, int]]) -> Iterator[Paragraph | Grid]:
    page = parted.page
    lines: list[tuple[float, Paragraph | Grid]] = [
        (
            line.top,
            Paragraph(line.text, page.on_paper(_origin(page, at, line)), line.bold, line.unsure),
        )
        for at, line in enumerate(parted.lines)
        if (page.number, at) not in left_out
    ]
    tables = [(each.box[1], _on_paper(each.grid, page)) for each in parted.tables]
    yield from (block for _, block in sorted([*lines, *tables], key=lambda placed: placed[0]))


def _origin(page: PdfPage, at: int, line: PrintedLine) -> Origin:
    box = (line.x0, line.top, line.x1, line.bottom)
    return Origin(page=page.number, line=at + 1, box=box)


def _on_paper(grid: Grid, page: PdfPage) -> Grid:
    """The table with the place of each cell on the sheet that it is printed on."""

    def placed(cell: Cell) -> Cell:
        return replace(cell, origin=page.on_paper(cell.origin))

    rows = (replace(row, cells=tuple(map(placed, row.cells))) for row in grid.rows)
    return replace(grid, rows=tuple(rows))


def _remarks(
    pages: Sequence[PartedPage],
    left_out: set[tuple[int, int]],
    scans: Sequence[int],
    guessed: Sequence[int],
    words: Sequence[str],
) -> Iterator[Finding]:
    yield from _on_pages(ReaderRemark.UNRULED, guessed)
    if words:
        yield ReaderRemark.BROKEN_WORDS(words=quoted(words))
    yield from _on_pages(ReaderRemark.SCANNED_PAGES, scans)
    if left_out:
        yield ReaderRemark.RUNNING_LINES(count=len(left_out))
    for kind, question in _OF_PAGES:
        yield from _on_pages(kind, [each.page.number for each in pages if question(each)])
    yield from _unsure(pages)
    yield from _counted([each.page for each in pages], [t for each in pages for t in each.tables])


def _unsure(pages: Sequence[PartedPage]) -> Iterator[Finding]:
    for each in pages:
        words = [word for line in each.lines for word in line.unsure if word]
        if words:
            yield ReaderRemark.UNSURE_LINES(page=each.page.number, words=quoted(words))


def _on_pages(kind: ReaderRemark, pages: Sequence[int]) -> Iterator[Finding]:
    if pages:
        yield kind(pages=_listed(pages))


def _listed(pages: Sequence[int]) -> str:
    return ", ".join(map(str, pages))


def _counted(pages: Sequence[PdfPage], tables: Sequence[PdfTable]) -> Iterator[Finding]:
    if drawn := sum(table.drawn_ticks for table in tables):
        yield ReaderRemark.DRAWN_TICKS(count=drawn)
    if across := sorted({page.across for page in pages if page.across}):
        yield ReaderRemark.WATERMARK(said=quoted([shortened(text) for text in across]))
    if unknown := sum(char.text == UNKNOWN for page in pages for char in page.chars):
        yield ReaderRemark.UNKNOWN_LETTERS(count=unknown)


# What is said of the pages for which the answer is yes.
_OF_PAGES: tuple[tuple[ReaderRemark, Callable[[PartedPage], object]], ...] = (
    (ReaderRemark.STAMPED, lambda each: each.page.stamped),
    (ReaderRemark.BEYOND_THE_PAPER, lambda each: each.page.beyond > _FEW),
    (ReaderRemark.GARBLED, lambda each: any(table.garbled for table in each.tables)),
    (ReaderRemark.DRAWN_AGAIN, lambda each: each.drawn_again),
)
