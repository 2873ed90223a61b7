"""Rows of a text whose cells have slipped sideways -> the same rows, each text back under its
heading.

A row of a PDF that was read out by machine may begin some columns too far to the right or left. Two
things betray it: words among the month cells, and a row without the evidence that each row of its
table has.
"""

from collections.abc import Sequence

from zi_site.documents.cell_text import shortened
from zi_site.documents.grid import Cell
from zi_site.documents.numbering import LETTER, read_mark, split_mark
from zi_site.importing.table.columns import Columns
from zi_site.importing.vocabulary.tick_signs import is_tick

_SHIFTED = (
    "Teks baris ini bergeser {} kolom ke {} dalam salinan; dikembalikan ke kolomnya. Nomor sel "
    "centang dihitung "
    "seperti tercetak."
)


def realign(cells: Sequence[Cell], columns: Columns) -> tuple[tuple[Cell, ...], tuple[str, ...]]:
    """The row with its texts in place, and a note where any was moved; marks keep their cells."""
    if not columns.months:
        return tuple(cells), ()
    last = columns.first_month - 1
    cells = [*cells, *(Cell() for _ in range(columns.first_month - len(cells)))]
    moved, steps = list(cells), 0
    words = [at for at, cell in enumerate(cells) if _is_words(cell.text)]
    run = _run_through(words, cells, columns.first_month)
    if run:
        steps = run[-1] - last
        if run[0] - steps < 0 or any(cells[at].text for at in range(run[0] - steps, run[0])):
            return tuple(cells), ()
    elif columns.fields.get(last) == "bukti_fisik" and not columns.has("langkah_aksi"):
        leading = [at for at in words if at <= last]
        if not leading:
            return tuple(cells), ()
        # Without a column of steps each row brings its own evidence, in the last column before the
        # months.
        steps = leading[-1] - last
        run = [at for at, cell in enumerate(cells[: leading[-1] + 1]) if cell.text]
        if _is_title(cells, run, columns):
            return tuple(cells), ()
    if not steps:
        return tuple(cells), ()
    for at in run:
        moved[at] = Cell()
    for at in run:
        moved[at - steps] = cells[at]
    moved, unplaced = _by_marks(moved, columns)
    note = _SHIFTED.format(abs(steps), "kanan" if steps > 0 else "kiri")
    return tuple(moved), (note, *unplaced)


def _is_words(text: str) -> bool:
    return len(text) > 3 and not is_tick(text)


def _run_through(words: Sequence[int], cells: Sequence[Cell], first_month: int) -> list[int]:
    """Positions of the texts without a gap that reach into the first month's cell; [] where none
    do.
    """
    if first_month not in words:
        return []
    end = first_month
    while end + 1 in words:
        end += 1
    start = first_month
    while start and (start - 1 in words or read_mark(cells[start - 1].text)):
        start -= 1
    return list(range(start, end + 1)) if start < first_month else []


def _is_title(cells: Sequence[Cell], run: Sequence[int], columns: Columns) -> bool:
    """A row that only names an area: a number and a text in the first columns."""
    return (
        bool(run) and run[-1] <= 1 and split_mark(cells[run[-1]].text)[0] is None and len(run) <= 2
    )


def _by_marks(cells: list[Cell], columns: Columns) -> tuple[list[Cell], tuple[str, ...]]:
    """A komponen ("c. …") that came to stand under the areas goes to its own column; what it
    displaces is told.
    """
    area, komponen = columns.column_of("area"), columns.column_of("komponen")
    if area is None or komponen is None:
        return cells, ()
    mark, _ = split_mark(cells[area].text)
    if mark is None or mark.style != LETTER:
        return cells, ()
    displaced = cells[komponen].text
    cells[komponen], cells[area] = cells[area], Cell()
    return cells, (
        f"Teks “{shortened(displaced)}” pada baris ini tidak dapat ditempatkan.",
    ) if displaced else ()
