"""A cell of a grid of months -> whether it is marked, empty, or holds something else that is no
mark.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from zi_site.documents.cell_text import one_line, shortened
from zi_site.documents.grid import LEFT, Cell
from zi_site.importing.table.columns import Columns
from zi_site.importing.vocabulary.tick_signs import is_blank, is_tick
from zi_site.plan.glossary import NAMA_BULAN


@dataclass(frozen=True, slots=True)
class MonthCells:
    """``ticks`` are literal cells counted from the first month; ``odd`` says what stands in cells
    that are no marks.
    """

    ticks: tuple[int, ...] = ()
    said: tuple[
        str, ...
    ] = ()  # what the marked columns are headed, where they are not the twelve months
    odd: tuple[str, ...] = ()


def month_cells(cells: Sequence[Cell], columns: Columns, beyond: bool) -> MonthCells:
    """What one row's month columns say; ``beyond``: marks under other headings right of the months
    count too.

    A cell that spans several months marks them all.
    """
    ticks: list[int] = []
    said: list[str] = []
    odd: list[str] = []
    marked = False
    text_columns = {at for at in columns.fields if at > columns.first_month}
    for month in columns.months:
        cell = cells[month.column] if month.column < len(cells) else Cell()
        text = one_line(cell.text)
        marked = (
            marked
            if cell.merged == LEFT
            else is_tick(text) or (cell.filled and (is_blank(text) or not text))
        )
        if marked:
            ticks.append(month.column - columns.first_month + 1)
            said.append(month.said)
        elif (
            text
            and not is_blank(text)
            and not (beyond and month.column in text_columns)
            and not _is_text(text, beyond)
        ):
            odd.append(f"{month.said}: “{shortened(text)}”")
    if columns.is_calendar:
        ticks += [
            at - columns.first_month + 1
            for at in range(columns.months[-1].column + 1, len(cells))
            if is_tick(cells[at].text) and (beyond or _is_phantom(at, columns))
        ]
    return MonthCells(tuple(ticks), tuple(said), tuple(odd))


def _is_phantom(at: int, columns: Columns) -> bool:
    """A column without a heading right after the months, made by whatever wrote the file."""
    return not any(
        column in columns.headings for column in range(columns.months[-1].column + 1, at + 1)
    )


def _is_text(text: str, ragged: bool) -> bool:
    """In text whose cells have slipped, words in a month's cell belong to another column."""
    return ragged and len(text) > 3 and text not in NAMA_BULAN
