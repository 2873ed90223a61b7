"""Rows of a text whose cells have slipped sideways -> the same rows, each text back under its
heading.

A row of a PDF that was read out by machine may begin some columns too far to the right or left. Two
things betray it: words among the month cells, and a row without the evidence that each row of its
table has.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from zi_site.documents.cell_text import shortened
from zi_site.documents.grid import Cell
from zi_site.documents.numbering import LETTER, read_mark, split_mark
from zi_site.importing.line.sentences import LineDoubt
from zi_site.importing.table.columns import Columns
from zi_site.importing.vocabulary.tick_signs import is_words
from zi_site.plan.kinds import Finding

Cells = tuple[Cell, ...]


@dataclass(frozen=True)
class _Row:
    """The cells of a row, at least as many as stand before the months."""

    cells: Cells
    columns: Columns

    @cached_property
    def words(self) -> list[int]:
        """Where texts stand that are no marks."""
        return [at for at, cell in enumerate(self.cells) if is_words(cell.text)]

    @property
    def last(self) -> int:
        """The last column before the months."""
        return self.columns.first_month - 1

    @cached_property
    def into_months(self) -> list[int]:
        """Positions of the texts without a gap that reach into the first month's cell."""
        end = start = self.columns.first_month
        if end not in self.words:
            return []
        while end + 1 in self.words:
            end += 1
        while start and (start - 1 in self.words or read_mark(self.cells[start - 1].text)):
            start -= 1
        return list(range(start, end + 1)) if start < self.columns.first_month else []

    @cached_property
    def before_months(self) -> list[int]:
        """Of a table in which each row has evidence there: all texts up to the last before them."""
        leading = [at for at in self.words if at <= self.last]
        each_has_evidence = self.columns.fields.get(
            self.last
        ) == "bukti_fisik" and not self.columns.has("langkah_aksi")
        if not leading or not each_has_evidence:
            return []
        run = [at for at in range(leading[-1] + 1) if self.cells[at].text]
        return [] if self._is_title(run) else run

    def _is_title(self, run: Sequence[int]) -> bool:
        """A row that only names an area: a number and a text in the first columns."""
        if len(run) > 2 or run[-1] > 1:
            return False
        return split_mark(self.cells[run[-1]].text)[0] is None

    def has_room(self, run: Sequence[int], steps: int) -> bool:
        start = run[0] - steps
        return start >= 0 and not any(cell.text for cell in self.cells[start : run[0]])

    def moved(self, run: Sequence[int], steps: int) -> Cells:
        """The texts of ``run`` so many columns further left."""
        cells = list(self.cells)
        for at in run:
            cells[at] = Cell()
        for at in run:
            cells[at - steps] = self.cells[at]
        return tuple(cells)


def realign(cells: Sequence[Cell], columns: Columns) -> tuple[Cells, tuple[Finding, ...]]:
    """The row with its texts in place, and a note where any was moved; marks keep their cells."""
    if not columns.months:
        return tuple(cells), ()
    short = columns.first_month - len(cells)
    row = _Row((*cells, *(Cell() for _ in range(short))), columns)
    run = row.into_months or row.before_months
    steps = run[-1] - row.last if run else 0
    if not steps or (row.into_months and not row.has_room(run, steps)):
        return row.cells, ()
    side = "kanan" if steps > 0 else "kiri"
    moved, unplaced = _by_marks(row.moved(run, steps), columns)
    return moved, (LineDoubt.SHIFTED(columns=abs(steps), side=side), *unplaced)


def _by_marks(cells: Cells, columns: Columns) -> tuple[Cells, tuple[Finding, ...]]:
    """A komponen ("c. …") under the areas goes to its own column; what it displaces is told."""
    area, komponen = columns.column_of("area"), columns.column_of("komponen")
    if area is None or komponen is None:
        return cells, ()
    mark, _ = split_mark(cells[area].text)
    if mark is None or mark.style != LETTER:
        return cells, ()
    placed = list(cells)
    placed[komponen], placed[area] = cells[area], Cell()
    displaced = cells[komponen].text
    unplaced = (LineDoubt.UNPLACED(text=shortened(displaced)),) if displaced else ()
    return tuple(placed), unplaced
