"""Table -> the year as bars: one line an action, in the order of the table, and a mark for each
month that is reported; as paths of an SVG whose units are a month and a line.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from zi_site.plan import glossary
from zi_site.views.grouping import grouped
from zi_site.views.reports import month_marks
from zi_site.views.table import Row, Table


@dataclass(frozen=True, slots=True)
class YearBars:
    """A path each, since one path of many bars takes a tenth of what as many elements take."""

    lines: int
    kinds: tuple[tuple[str, str], ...]  # how sure the months are, and the bars of these actions
    areas: str  # between two areas
    reported: str


def year_bars(table: Table) -> YearBars:
    """The picture of a plan; without any known month it has no bar."""
    rows = tuple(enumerate(table.rows))
    dated = grouped(((y, row) for y, row in rows if row.bulan), lambda line: line[1].kepastian)
    kinds = tuple((kind, "".join(_bars(lines))) for kind, lines in dated.items())
    reported = ((y, row) for y, row in rows if row.laporan)
    return YearBars(len(rows), kinds, _between(table), "".join(_marks(reported)))


def _bars(lines: tuple[tuple[int, Row], ...]) -> Iterator[str]:
    for y, row in lines:
        for first, last in glossary.month_runs(row.bulan):
            yield f"M{first - 1} {y}h{last - first + 1}"


def _marks(lines: Iterator[tuple[int, Row]]) -> Iterator[str]:
    for y, row in lines:
        for month, status in enumerate(month_marks(row)):
            if status:
                yield f"M{month}.3 {y}h.4"


def _between(table: Table) -> str:
    ends = []
    at = 0
    for area in table.areas[:-1]:
        at += len(area.rows)
        ends.append(f"M0 {at - 0.5:g}h12")
    return "".join(ends)
