"""Pages on which a spreadsheet printed the columns of one table side by side -> one wide page each.

A table that is wider than the paper goes on on other sheets: first all sheets of its left columns
and then those of the next ("down, then over"), or in turn ("over, then down"). Rows keep their
height, so the lines between rows stand at the same places on sheets that belong together, while the
columns differ.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from zi_site.documents.grid import Rectangle
from zi_site.documents.pdf_page import PdfPage
from zi_site.documents.pdf_tables import column_lines, row_lines

LEAST_ROWS = 4
_SAME = 2.0  # points
_MOST = 0.7  # of the lines that the sheet with most of them has


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


def side_by_side(reads: Sequence[ReadPage]) -> list[Sequence[PrintedSheet]]:
    """The sheets of each page that was printed on several, from left to right."""
    return [sheets for run in _runs([_sheet(read) for read in reads]) for sheets in _together(run)]


def _sheet(read: ReadPage) -> PrintedSheet | None:
    """None for a page with several tables or none."""
    if len(read.tables) != 1:
        return None
    xs, ys = column_lines(read.tables[0], _SAME), row_lines(read.tables[0], _SAME)
    return PrintedSheet(read.page, tuple(xs), tuple(ys)) if len(ys) > LEAST_ROWS else None


def _runs(sheets: Sequence[PrintedSheet | None]) -> Iterator[list[PrintedSheet]]:
    for is_sheet, run in groupby(sheets, key=lambda sheet: sheet is not None):
        if is_sheet:
            yield [sheet for sheet in run if sheet]


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
        own = next((strip for strip in strips if _are_same(strip[0].xs, sheet.xs)), None)
        if own is None:
            strips.append([sheet])
        else:
            own.append(sheet)
    return strips


def _have_same_rows(sheets: Sequence[PrintedSheet]) -> bool:
    """Whether all begin and end alike, and the lines of each are nearly all of the most lined.

    A heading in two rows, or a cell merged over rows, has its lines on one of the sheets only.
    """
    most = max(sheets, key=lambda sheet: len(sheet.ys)).ys
    return all(
        _are_same((sheet.ys[0], sheet.ys[-1]), (most[0], most[-1]))
        and all(_is_among(y, most) for y in sheet.ys)
        and len(sheet.ys) >= _MOST * len(most)
        for sheet in sheets
    )


def _is_among(y: float, lines: Sequence[float]) -> bool:
    return any(abs(y - line) <= _SAME for line in lines)


def _are_same(one: Sequence[float], other: Sequence[float]) -> bool:
    return len(one) == len(other) and all(
        abs(a - b) <= _SAME for a, b in zip(one, other, strict=True)
    )


def as_one(sheets: Sequence[PrintedSheet]) -> PdfPage:
    """The first page, with the others' tables moved to where its own ends."""
    first = sheets[0].page
    chars, boxes = list(first.chars), list(first.boxes)
    papers = list(first.papers)
    end, width = sheets[0].xs[-1], first.width
    for sheet in sheets[1:]:
        by = end - sheet.xs[0]
        chars += [
            replace(char, x0=char.x0 + by, x1=char.x1 + by, along=char.along + by)
            for char in sheet.page.chars
        ]
        boxes += [replace(box, x0=box.x0 + by, x1=box.x1 + by) for box in sheet.page.boxes]
        papers += [replace(each, left=end, moved=by) for each in sheet.page.papers]
        end += sheet.xs[-1] - sheet.xs[0]
        width = max(width, sheet.page.width + by)
    return replace(first, width=width, chars=tuple(chars), boxes=tuple(boxes), papers=tuple(papers))
