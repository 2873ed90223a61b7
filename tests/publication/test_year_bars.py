"""The year as bars: the picture says the months of every action, no more and no less."""

import re
from collections import defaultdict

import pytest
import reported_tables
from test_pages import REAL

from zi_site.views.reports import month_marks
from zi_site.views.table import Table
from zi_site.views.year_bars import year_bars


def months_drawn(path: str) -> dict[int, set[int]]:
    """By line, the months that its bars cover."""
    drawn = defaultdict(set)
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)", path):
        drawn[int(y)] |= set(range(int(x) + 1, int(x) + int(width) + 1))
    return drawn


@pytest.mark.parametrize("table", REAL, ids=lambda table: table.name)
def test_bars_are_the_months_of_the_actions(table: Table) -> None:
    bars = year_bars(table)
    assert bars.lines == len(table.rows)
    drawn = {kind: months_drawn(path) for kind, path in bars.kinds}
    for line, row in enumerate(table.rows):
        shown = {kind: lines[line] for kind, lines in drawn.items() if line in lines}
        assert shown == ({row.kepastian: set(row.bulan)} if row.bulan else {})
    assert bars.areas.count("M") == len(table.areas) - 1
    assert bars.reported == ""


def test_reported_months_are_marked() -> None:
    table = reported_tables.blora()
    marks = re.findall(r"M(\d+).3 (\d+)h.4", year_bars(table).reported)
    assert [(int(y), int(x)) for x, y in marks] == [
        (line, month)
        for line, row in enumerate(table.rows)
        for month, status in enumerate(month_marks(row))
        if status
    ]
    assert marks
