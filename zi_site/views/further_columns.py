"""The number that a plan prints before a row, and the columns that it prints beside ours, in its
own copies: they follow the fixed columns (``columns.KOLOM``) and stand only where the plan has
them, so that every other copy stays as it is, byte for byte.
"""

import re
from collections.abc import Iterable

from zi_site.plan.columns import FURTHER, FURTHER_NAME, further_name, further_texts
from zi_site.views.table import Row, Table

NUMBER = "nomor"

# The page's script parts the names by spaces, so that those within one are hard ones there.
_HARD = "\u00a0"
_FROM_PAGE = re.compile(rf"{FURTHER}_\d+:{_HARD}")
_NAME = re.compile(rf"({FURTHER}_\d+):\s?(.*)", re.DOTALL)


def further_columns(table: Table) -> tuple[str, ...]:
    """``nomor``, and of each further column its place and its printed heading:
    ``lain_1: TARGET``, since headings may be long, and two may be the same.
    """
    named = (
        f"{further_name(number)}: {heading}" for number, heading in enumerate(table.kolom_lain, 1)
    )
    return (*((NUMBER,) if table.numbered else ()), *named)


def further_cells(row: Row, table: Table) -> tuple[str, ...]:
    """An action in these columns."""
    return (*((row.nomor,) if table.numbered else ()), *row.lain)


def unspaced(name: str) -> str:
    """The name of a column as the page's script takes it."""
    return _HARD.join(name.split())


def said_columns(row: Row, table: Table) -> tuple[tuple[str, str, str], ...]:
    """Those of an action that are filled: column, heading for readers, text."""
    headings = reader_headings(table)
    cells = zip(further_columns(table), headings, further_cells(row, table), strict=True)
    return tuple(each for each in cells if each[-1])


def reader_headings(table: Table) -> tuple[str, ...]:
    """What readers see above these columns."""
    return (*((table.judul_kolom[NUMBER],) if table.numbered else ()), *table.kolom_lain)


def is_further(name: str) -> bool:
    """Whether this is the plain name of such a column."""
    return name == NUMBER or bool(FURTHER_NAME.fullmatch(name))


def headings_in(names: Iterable[str]) -> tuple[str, ...]:
    """The printed headings in names of columns, by their numbers; of one that is gone ""."""
    spaced = (name.replace(_HARD, " ") if _FROM_PAGE.match(name) else name for name in names)
    found = [further for name in spaced if (further := _NAME.fullmatch(name))]
    return further_texts({each[1]: each[2] for each in found})


def plain_name(name: str) -> str:
    """``lain_1`` for ``lain_1: TARGET``; other names as they are."""
    found = _NAME.fullmatch(name)
    return found[1] if found else name
