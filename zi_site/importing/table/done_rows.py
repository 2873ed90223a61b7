"""Two rows an action, one of the plan and one of what was done -> those of the plan alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from zi_site.documents.grid import GridRow, Origin
from zi_site.importing.table.cells import text_at
from zi_site.importing.table.columns import Columns
from zi_site.importing.table.parts import TablePart
from zi_site.importing.table.sentences import TableDoubt
from zi_site.plan.kinds import Finding

_DONE = re.compile(r"realisasi|capaian|terlaksana|pelaksanaan", re.IGNORECASE)
_PLANNED = re.compile(r"rencana|target", re.IGNORECASE)
_LONGEST = 12
_MOSTLY = 0.8


@dataclass(frozen=True, slots=True)
class _Pair:
    """The column that tells the two rows of an action apart, and what it says of each."""

    at: int
    plan: str
    done: str


def without_done_rows(
    parts: Sequence[TablePart], legend: Sequence[str]
) -> tuple[list[TablePart], list[tuple[Finding, Origin]]]:
    """The parts without the rows of what was done, and what is to be said of each such part."""
    found: list[TablePart] = []
    told: list[tuple[Finding, Origin]] = []
    for part in parts:
        pair = _pair(part, legend)
        found.append(_planned(part, pair) if pair else part)
        if pair:
            rows = len(part.rows) - len(found[-1].rows)
            said = TableDoubt.ROWS_OF_DONE(plan=pair.plan, done=pair.done, rows=rows)
            told.append((said, part.origin))
    return found, told


def _pair(part: TablePart, legend: Sequence[str]) -> _Pair | None:
    columns = part.columns
    for at in (*columns.unknown, *columns.unnamed):
        texts = [text for row in part.rows if (text := text_at(row.cells, at))]
        values = list(dict.fromkeys(texts))
        if len(values) == 2 and max(map(len, values)) <= _LONGEST and _alternate(texts):
            return _told_apart(at, values, [columns.headings.get(at, ""), *legend])
    return None


def _alternate(texts: Sequence[str]) -> bool:
    return sum(one != two for one, two in pairwise(texts)) >= _MOSTLY * (len(texts) - 1)


def _told_apart(at: int, values: Sequence[str], legend: Sequence[str]) -> _Pair | None:
    """By their own words or those of a legend ("R = rencana"); the plan's row stands first."""
    first, second = (_words_of(value, legend) for value in values)
    if _DONE.search(first) and _PLANNED.search(second):
        return _Pair(at, values[1], values[0])
    if _PLANNED.search(first) and _DONE.search(second):
        return _Pair(at, values[0], values[1])
    return None


def _words_of(value: str, legend: Sequence[str]) -> str:
    """The value, or what a line says that it stands for."""
    if len(value) > 1:
        return value
    stands_for = re.compile(rf"(?<!\w){re.escape(value)}\s*[=:]\s*(\w+)", re.IGNORECASE)
    found = (match[1] for line in legend if (match := stands_for.search(line)))
    return next(found, "")


def _planned(part: TablePart, pair: _Pair) -> TablePart:
    rows = tuple(row for row in part.rows if not _is_done(row, pair, part.columns))
    unknown = tuple(at for at in part.columns.unknown if at != pair.at)
    unnamed = tuple(at for at in part.columns.unnamed if at != pair.at)
    return replace(part, rows=rows, columns=replace(part.columns, unknown=unknown, unnamed=unnamed))


def _is_done(row: GridRow, pair: _Pair, columns: Columns) -> bool:
    """Says so, and brings nothing else but marks."""
    brings = any(text_at(row.cells, at) for at in columns.fields)
    return text_at(row.cells, pair.at) == pair.done and not brings
