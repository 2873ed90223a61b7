"""The cells that a page's lines close, its characters and colours -> rows of a Grid."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from zi_site.documents.grid import ABOVE, LEFT, Cell, Grid, GridRow, Origin, Rectangle
from zi_site.documents.grid_rows import tidy
from zi_site.documents.pdf_overflow import is_garbled, reflowed
from zi_site.documents.pdf_page import UPRIGHT, Box, Char, middle
from zi_site.documents.pdf_text import (
    PrintedLine,
    cell_text,
    draws_spaces,
    text_lines,
    words_as_drawn,
)
from zi_site.documents.shading import Colour, marked

LEAST_SHARED = 3  # lines that a table must have in common with the one above to be its continuation
NARROWEST, LOWEST = 5.0, 3.0  # of columns and rows: borders nearer than this are one
# The part of a cell that a colour must cover, or of its width, as a bar of a chart does.
COVERED, ACROSS = 0.25, 0.6
TICK_COLUMN = 60.0  # a small picture is a tick only in a cell no wider than this
DRAWN_TICK = "✓"
TOO_WIDE = 1.6  # times the width of its cell: then it is two words that touch
ON_LINE = 0.4  # how far a letter reaches over a line that it is drawn across


@dataclass(frozen=True, slots=True)
class PdfTable:
    """A table on a page, and the characters that stand in its cells."""

    grid: Grid
    box: Rectangle
    taken: frozenset[int]  # positions in the page's characters
    drawn_ticks: int
    xs: tuple[float, ...] = ()  # the lines between its columns
    # All texts of the cells that begin in a column.
    by_column: Mapping[int, str] = field(default_factory=dict)
    garbled: int = 0  # cells whose texts lie upon each other, and words that lie over two cells


@dataclass(frozen=True, slots=True)
class CellSpan:
    """The columns and rows of one cell; the last ones are not part of it."""

    left: int
    right: int
    top: int
    bottom: int

    @property
    def is_empty(self) -> bool:
        """Whether it spans no cell of the frame."""
        return self.left >= self.right or self.top >= self.bottom


@dataclass(frozen=True, slots=True)
class Frame:
    """The lines between columns and rows, and the cell that owns each place; -1 for none."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    spans: tuple[CellSpan, ...]
    owner: tuple[tuple[int, ...], ...]

    def cell_at(self, x: float, y: float) -> int:
        """The number of the cell at a point; -1 outside."""
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        inside = 0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1
        return self.owner[row][column] if inside else -1

    def is_crossed(self, chars: Sequence[Char]) -> bool:
        """Whether one of the characters itself stands on a line between columns."""
        return any(char.x0 + ON_LINE < x < char.x1 - ON_LINE for char in chars for x in self.xs)

    def parted(self, word: Sequence[Char]) -> list[int]:
        """Each letter's cell, of a word over a border: the middle's, or parted if it fills two."""
        y = (word[0].top + word[0].bottom) / 2
        cell = self.cell_at((word[0].x0 + word[-1].x1) / 2, y)
        if cell >= 0 and word[-1].x1 - word[0].x0 <= TOO_WIDE * self.width(cell):
            return [cell] * len(word)
        ends = [*(char.x0 for char in word), word[-1].x1]
        within = [
            min(ends, key=lambda end: abs(end - x)) if ends[0] < x < ends[-1] else x
            for x in self.xs
        ]
        return [
            self.cell_at(self.xs[max(0, bisect_right(within, char.x0) - 1)] + ON_LINE, y)
            for char in word
        ]

    def sides(self, cell: int) -> tuple[float, float]:
        """Left and right edge of a cell, in points."""
        span = self.spans[cell]
        return self.xs[span.left], self.xs[span.right]

    def width(self, cell: int) -> float:
        """Points from its left to its right edge."""
        left, right = self.sides(cell)
        return right - left

    def is_below(self, cell: int, other: int) -> bool:
        """Whether a cell stands below another, within its sides."""
        one, two = self.spans[cell], self.spans[other]
        return cell >= 0 and two.left <= one.left < two.right and two.top > one.top

    def box(self, cell: int) -> Rectangle:
        """Left, top, right and bottom of a cell, in points."""
        span = self.spans[cell]
        return self.xs[span.left], self.ys[span.top], self.xs[span.right], self.ys[span.bottom]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What stands on a page: characters, coloured areas, and small drawings that can be ticks."""

    chars: Sequence[Char]
    fills: Sequence[Box]
    signs: Sequence[Box]


@dataclass(frozen=True, slots=True)
class FoundCells:
    """By the number of the cell in its frame."""

    texts: Mapping[int, str]
    ticks: frozenset[int]  # those in which one is drawn
    bold: frozenset[int]
    colours: Mapping[int, Colour]  # behind each cell
    unsure: Mapping[int, tuple[str, ...]]

    def text(self, cell: int) -> str:
        """What a cell holds; a drawn tick counts as its sign."""
        return DRAWN_TICK if cell in self.ticks else self.texts.get(cell, "")


def read_table(
    cells: Sequence[Rectangle], drawn: Drawn, origin: Origin, above: Sequence[float] = ()
) -> PdfTable | None:
    """None for lines that enclose no table: a frame around text, a box with one column.

    ``above`` are the lines between the columns of the table before, which may go on here without
    all of them.
    """
    frame = _frame(cells, above)
    columns, rows = len(frame.xs) - 1, len(frame.ys) - 1
    if columns < 2 or (columns == 2 and rows < 2):
        return None
    inside, garbled = _inside(frame, drawn.chars)
    found = _found_cells(frame, drawn, inside)
    return PdfTable(
        tidy(_rows(frame, found, origin), origin),
        (frame.xs[0], frame.ys[0], frame.xs[-1], frame.ys[-1]),
        frozenset(at for places in inside.values() for at in places),
        len(found.ticks),
        frame.xs,
        _by_column(frame, found.texts),
        garbled,
    )


def _found_cells(frame: Frame, drawn: Drawn, inside: Mapping[int, Sequence[int]]) -> FoundCells:
    chars = {cell: [drawn.chars[at] for at in places] for cell, places in inside.items()}
    lines = {cell: text_lines(own, apart=False) for cell, own in chars.items()}
    texts = _texts(frame, chars, lines)
    ticks = {cell for cell in _ticked(frame, drawn.signs) if not texts.get(cell)}
    bold = {cell for cell, own in chars.items() if _all_bold(own)}
    colours = _colours(frame, drawn.fills)
    unsure = {cell: _unsure(own) for cell, own in lines.items()}
    return FoundCells(texts, frozenset(ticks), frozenset(bold), colours, unsure)


def _inside(frame: Frame, chars: Sequence[Char]) -> tuple[dict[int, list[int]], int]:
    """Cell -> positions of its characters; and how many cells and words had to be guessed."""
    words = list(_owned(frame, chars))
    inside = _placed(words)
    parted = sum(len(set(owners)) > 1 for _, owners in words)
    garbled = {cell for cell, places in inside.items() if is_garbled([chars[at] for at in places])}
    if garbled:
        inside = _placed(reflowed(words, garbled, frame.is_below))
    return inside, len(garbled) + parted


def _by_column(frame: Frame, texts: Mapping[int, str]) -> dict[int, str]:
    found: dict[int, str] = defaultdict(str)
    for cell, text in texts.items():
        found[frame.spans[cell].left] += f"{text}\n"
    return found


def _placed(words: Iterable[tuple[Sequence[Char], list[int]]]) -> dict[int, list[int]]:
    """Cell -> positions of the characters that stand in it."""
    inside: dict[int, list[int]] = defaultdict(list)
    at = 0
    for _, owners in words:
        for owner in owners:
            if owner >= 0:
                inside[owner].append(at)
            at += 1
    return inside


def _owned(frame: Frame, chars: Sequence[Char]) -> Iterator[tuple[Sequence[Char], list[int]]]:
    """Words with the cell of each letter; a word goes whole where it is drawn over a border."""
    for word in words_as_drawn(chars):
        owners = [frame.cell_at(*middle(char)) for char in word]
        inner = set(owners) - {-1}
        if len(inner) == 1:
            owners = [inner.pop()] * len(word)
        elif inner and frame.is_crossed(word):
            owners = frame.parted(word)
        yield word, owners


def _unsure(found: Sequence[PrintedLine]) -> tuple[str, ...]:
    return tuple(word for line in found for word in line.unsure)


def _texts(
    frame: Frame,
    inside: Mapping[int, Sequence[Char]],
    found: Mapping[int, Sequence[PrintedLine]],
) -> dict[int, str]:
    if not draws_spaces(found.values()):
        return {cell: cell_text(lines) for cell, lines in found.items()}
    turned = {cell for cell, chars in inside.items() if any(char.turn != UPRIGHT for char in chars)}
    return {
        cell: cell_text(lines, None if cell in turned else frame.sides(cell))
        for cell, lines in found.items()
    }


def _all_bold(chars: Sequence[Char]) -> bool:
    letters = [char for char in chars if not char.text.isspace()]
    return bool(letters) and all(char.bold for char in letters)


def _frame(cells: Sequence[Rectangle], above: Sequence[float]) -> Frame:
    xs = _as_above(column_lines(cells, NARROWEST), above)
    ys = row_lines(cells, LOWEST)
    owner = [[-1] * (len(xs) - 1) for _ in ys[1:]]
    spans: list[CellSpan] = []
    for span in (_span(cell, xs, ys) for cell in cells):
        if not span.is_empty:
            _own(owner, span, len(spans))
            spans.append(span)
    for span in _holes(owner):
        _own(owner, span, len(spans))
        spans.append(span)
    return Frame(tuple(xs), tuple(ys), tuple(spans), tuple(map(tuple, owner)))


def _as_above(xs: list[float], above: Sequence[float]) -> list[float]:
    """The lines between the columns of the table before, where these are some of them."""
    if not LEAST_SHARED <= len(xs) < len(above):
        return xs
    known = all(min(abs(x - each) for each in above) <= NARROWEST for x in xs)
    return list(above) if known else xs


def _span(cell: Rectangle, xs: Sequence[float], ys: Sequence[float]) -> CellSpan:
    x0, top, x1, bottom = cell
    return CellSpan(_nearest(xs, x0), _nearest(xs, x1), _nearest(ys, top), _nearest(ys, bottom))


def _own(owner: list[list[int]], span: CellSpan, cell: int) -> None:
    for row in owner[span.top : span.bottom]:
        row[span.left : span.right] = [cell] * (span.right - span.left)


def _holes(owner: Sequence[Sequence[int]]) -> list[CellSpan]:
    """What no lines close, by columns: rests of merged cells that a page break left open."""
    found = []
    for column in range(len(owner[0]) if owner else 0):
        for is_hole, run in groupby(range(len(owner)), key=lambda row: owner[row][column] < 0):
            rows = list(run)
            if is_hole:
                found.append(CellSpan(column, column + 1, rows[0], rows[-1] + 1))
    return found


def _nearest(bounds: Sequence[float], value: float) -> int:
    """The last bound at or before this value, or the next where that is nearer."""
    at = max(0, bisect_right(bounds, value) - 1)
    near = bounds[at : at + 2]
    return at + (len(near) > 1 and near[1] - value < abs(value - near[0]))


def column_lines(cells: Sequence[Rectangle], tolerance: float) -> list[float]:
    """The x of the lines between columns, those nearer than ``tolerance`` as one."""
    return _bounds([x for cell in cells for x in cell[::2]], tolerance)


def row_lines(cells: Sequence[Rectangle], tolerance: float) -> list[float]:
    """The y of the lines between rows."""
    return _bounds([y for cell in cells for y in cell[1::2]], tolerance)


def _bounds(values: Sequence[float], tolerance: float) -> list[float]:
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > tolerance:
            kept.append(value)
    return kept


def _ticked(frame: Frame, signs: Sequence[Box]) -> set[int]:
    found = {frame.cell_at(*middle(sign)) for sign in signs} - {-1}
    return {cell for cell in found if frame.width(cell) <= TICK_COLUMN}


def _colours(frame: Frame, fills: Sequence[Box]) -> dict[int, Colour]:
    """The colour behind each cell; what is drawn later covers what was drawn before."""
    colours: dict[int, Colour] = {}
    for fill in fills:
        columns = slice(_nearest(frame.xs, fill.x0), bisect_right(frame.xs, fill.x1))
        rows = frame.owner[_nearest(frame.ys, fill.top) : bisect_right(frame.ys, fill.bottom)]
        for cell in {cell for row in rows for cell in row[columns]} - {-1}:
            if _covers(fill, frame.box(cell)):
                colours[cell] = fill.colour
    return colours


def _covers(fill: Box, cell: Rectangle) -> bool:
    x0, top, x1, bottom = cell
    width = min(fill.x1, x1) - max(fill.x0, x0)
    height = min(fill.bottom, bottom) - max(fill.top, top)
    if width <= 1 or height <= 1:
        return False
    return width * height >= COVERED * (x1 - x0) * (bottom - top) or width >= ACROSS * (x1 - x0)


def _rows(frame: Frame, found: FoundCells, origin: Origin) -> list[GridRow]:
    shades = [[found.colours.get(cell) for cell in row] for row in frame.owner]
    words = [[found.text(cell) for cell in row] for row in frame.owner]
    return [
        GridRow(tuple(_cells(frame, row, marks, found, replace(origin, line=row + 1))))
        for row, marks in enumerate(marked(shades, words))
    ]


def _cells(
    frame: Frame, row: int, marks: Sequence[bool], found: FoundCells, place: Origin
) -> Iterator[Cell]:
    for column, cell in enumerate(frame.owner[row]):
        span = frame.spans[cell] if cell >= 0 else None
        at = replace(place, box=frame.box(cell)) if span else place
        if span is None or (span.left, span.top) == (column, row):
            unsure = found.unsure.get(cell, ())
            bold = cell in found.bold
            yield Cell(found.text(cell), at, "", marks[column], bold, unsure=unsure)
        else:
            yield Cell("", at, LEFT if column > span.left else ABOVE, marks[column])
