"""Pages on which a spreadsheet printed the columns of one table side by side -> one wide page each.

A table that is wider than the paper goes on on other sheets: first all sheets of its left columns
and then those of the next ("down, then over"), or in turn ("over, then down"). Rows keep their
height, so the lines between rows stand at the same places on sheets that belong together, while the
columns differ.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from zi_site.documents.pdf_page import Box, Char, PdfPage
from zi_site.documents.pdf_tables import Rectangle

LEAST_ROWS = 4
_SAME = 2.0  # points


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page and what its lines close."""

    page: PdfPage
    tables: tuple[tuple[Rectangle, ...], ...]  # the cells of each


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    """A page with one table: the x and y of the lines between its columns and rows."""

    page: PdfPage
    xs: tuple[float, ...]
    ys: tuple[float, ...]

    def has_columns_of(self, other: "PrintedSheet") -> bool:
        return _are_same(self.xs, other.xs)

    def has_rows_of(self, other: "PrintedSheet") -> bool:
        return _are_same(self.ys, other.ys)


def side_by_side(reads: Sequence[ReadPage]) -> list[Sequence[PrintedSheet]]:
    """The sheets of each page that was printed on several, from left to right."""
    return [sheets for run in _runs([_sheet(read) for read in reads]) for sheets in _together(run)]


def _sheet(read: ReadPage) -> PrintedSheet | None:
    """None for a page with several tables or none."""
    if len(read.tables) != 1:
        return None
    cells = read.tables[0]
    xs = _bounds([x for cell in cells for x in (cell[0], cell[2])])
    ys = _bounds([y for cell in cells for y in (cell[1], cell[3])])
    return PrintedSheet(read.page, xs, ys) if len(ys) > LEAST_ROWS else None


def _bounds(values: Sequence[float]) -> tuple[float, ...]:
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > _SAME:
            kept.append(value)
    return tuple(kept)


def _runs(sheets: Sequence[PrintedSheet | None]) -> Iterator[list[PrintedSheet]]:
    run: list[PrintedSheet] = []
    for sheet in (*sheets, None):
        if sheet is not None:
            run.append(sheet)
        elif run:
            yield run
            run = []


def _together(run: Sequence[PrintedSheet]) -> list[Sequence[PrintedSheet]]:
    """The sheets of each wide page, from left to right; [] where the run is no such table."""
    for first in range(len(run) - 1):
        strips = _strips(run[first:])
        down = len(strips[0])
        if len(strips) > 1 and all(len(strip) == down for strip in strips):
            found: list[Sequence[PrintedSheet]] = list(zip(*strips, strict=True))
            if all(_have_same_rows(sheets) for sheets in found):
                return found
    return []


def _strips(run: Sequence[PrintedSheet]) -> list[list[PrintedSheet]]:
    """Sheets with the same columns, in the order of the first of each."""
    strips: list[list[PrintedSheet]] = []
    for sheet in run:
        own = next((strip for strip in strips if strip[0].has_columns_of(sheet)), None)
        if own is None:
            strips.append([sheet])
        else:
            own.append(sheet)
    return strips


def _have_same_rows(sheets: Sequence[PrintedSheet]) -> bool:
    return all(sheets[0].has_rows_of(sheet) for sheet in sheets[1:])


def _are_same(one: Sequence[float], other: Sequence[float]) -> bool:
    if len(one) != len(other):
        return False
    return all(abs(a - b) <= _SAME for a, b in zip(one, other, strict=True))


def as_one(sheets: Sequence[PrintedSheet]) -> PdfPage:
    """The first page, with the others' tables moved to where its own ends."""
    first = sheets[0].page
    chars, boxes = list(first.chars), list(first.boxes)
    end, width = sheets[0].xs[-1], first.width
    for sheet in sheets[1:]:
        by = end - sheet.xs[0]
        chars += [_moved_char(char, by) for char in sheet.page.chars]
        boxes += [_moved_box(box, by) for box in sheet.page.boxes]
        end += sheet.xs[-1] - sheet.xs[0]
        width = max(width, sheet.page.width + by)
    return replace(first, width=width, chars=tuple(chars), boxes=tuple(boxes))


def _moved_char(char: Char, by: float) -> Char:
    return replace(char, x0=char.x0 + by, x1=char.x1 + by, along=char.along + by)


def _moved_box(box: Box, by: float) -> Box:
    return replace(box, x0=box.x0 + by, x1=box.x1 + by)
