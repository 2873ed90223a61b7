"""Literal tick cells in, months out: where a grid's marks stand, and where they must have stood
before extraction.

Machine extraction adds phantom columns to a grid of months, so that marks move to the right: Blora
prints quarterly ticks in cells 4, 7, 10, 13 of 14. Grids of exactly twelve cells with no mark
beyond them are taken literally.
"""

from collections.abc import Sequence
from itertools import pairwise

from zi_site.plan.glossary import NAMA_BULAN, SETAHUN, month_words
from zi_site.schedule.months import YearMonths
from zi_site.schedule.sentences import ScheduleDoubt, ScheduleRemark

_QUARTERLY = (3, 6, 9, 12)
_HALF_YEARLY = (6, 12)
_WIDEST_GRID = 24


_BY_USAGE = {_QUARTERLY: "per triwulan: {}", _HALF_YEARLY: "per semester: {}"}


def ticks(cells: Sequence[int], kisi: int) -> YearMonths:
    """The months of one row; cells that no grid can have (0, 99) are named in a doubt only."""
    usable = sorted({cell for cell in cells if 1 <= cell <= _WIDEST_GRID})
    stray = sorted({cell for cell in cells if not 1 <= cell <= _WIDEST_GRID})
    doubts = (ScheduleDoubt.IMPOSSIBLE_CELLS(cells=_listed(stray)),) if stray else ()
    if not usable:
        return YearMonths(findings=(ScheduleRemark.NO_TICKS(), *doubts))
    if kisi == 12 and usable[-1] <= 12:
        return YearMonths(tuple(usable), findings=doubts)
    months, other = _displaced(usable, kisi)
    said = {"cells": _runs(usable), "width": max(kisi, usable[-1]), "months": _named(months)}
    displaced = (
        ScheduleDoubt.DISPLACED_TICKS_OR(**said, other=other)
        if other
        else ScheduleDoubt.DISPLACED_TICKS(**said)
    )
    return YearMonths(months, findings=(displaced, *doubts))


def _named(months: tuple[int, ...]) -> str:
    if months == SETAHUN:
        return "setiap bulan"
    return _BY_USAGE.get(months, "{}").format(month_words(months))


def _displaced(cells: list[int], kisi: int) -> tuple[tuple[int, ...], str]:
    """The best reading of displaced ticks, and in words what else they could be."""
    if _longest_run(cells) >= 12:
        return SETAHUN, ""
    if _is_quarterly(cells):
        literal = cells if cells[-1] <= 12 and tuple(cells) != _QUARTERLY else ()
        return _QUARTERLY, month_words(literal)
    if _is_half_yearly(cells):
        return _HALF_YEARLY, ""
    months = {min(cell, 12) for cell in cells if cell <= 12 or cell == cells[-1]}
    return tuple(sorted(months)), _alternatives(cells, max(kisi, cells[-1]) - 12)


def _is_quarterly(cells: list[int]) -> bool:
    return len(cells) == 4 and all(2 <= b - a <= 5 for a, b in pairwise(cells))


def _is_half_yearly(cells: list[int]) -> bool:
    return len(cells) == 2 and cells[-1] > 12 and 6 <= cells[1] - cells[0] <= 8


def _longest_run(cells: list[int]) -> int:
    longest = length = 1
    for before, after in pairwise(cells):
        length = length + 1 if after == before + 1 else 1
        longest = max(longest, length)
    return longest


def _alternatives(cells: list[int], phantoms: int) -> str:
    """Phantom columns before a cell move it right, so a mark may belong months earlier."""
    if len(cells) == 2 and cells[-1] > 12 and cells[0] > 6:
        return f"{NAMA_BULAN[5]} dan {NAMA_BULAN[11]}"
    if phantoms < 1 or cells[0] == 1 or cells[0] > 12:
        return ""
    earlier = month_words(range(max(1, cells[0] - phantoms), cells[0]))
    if len(cells) == 1:
        return earlier.replace(" dan ", " atau ")
    if _longest_run(cells) == len(cells):
        return f"mulai {earlier.replace(' dan ', ' atau ')}"
    return "sebagian bulan sebenarnya satu atau dua bulan lebih awal"


def _listed(cells: Sequence[int]) -> str:
    return ", ".join(map(str, cells))


def _runs(cells: Sequence[int]) -> str:
    """ "1–12, 14": runs of three and more as ranges."""
    runs: list[list[int]] = []
    for cell in cells:
        if runs and cell == runs[-1][-1] + 1:
            runs[-1].append(cell)
        else:
            runs.append([cell])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else _listed(run) for run in runs)
