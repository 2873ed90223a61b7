"""Literal tick cells in, months out: where a grid's marks stand, and where they must have stood
before extraction.

Machine extraction adds phantom columns to a grid of months, so that marks move to the right: Blora
prints quarterly ticks in cells 4, 7, 10, 13 of 14. Grids of exactly twelve cells with no mark
beyond them are taken literally.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from zi_site.plan.glossary import NAMA_BULAN, SETAHUN, month_words

_QUARTERLY = (3, 6, 9, 12)
_HALF_YEARLY = (6, 12)
_WIDEST_GRID = 24


@dataclass(frozen=True, slots=True)
class Ticks:
    """Months read from a row of ticks; `literal` when nothing had to be guessed."""

    months: tuple[int, ...]
    literal: bool
    notes: tuple[str, ...] = ()


def ticks(cells: Sequence[int], kisi: int) -> Ticks:
    """The months of one row; cells that no grid can have (0, 99) are named in a note
    and not read.
    """
    usable = sorted({cell for cell in cells if 1 <= cell <= _WIDEST_GRID})
    stray = sorted({cell for cell in cells if not 1 <= cell <= _WIDEST_GRID})
    notes = (f"Sel {_listed(stray)} tidak mungkin ada dan tidak dibaca.",) if stray else ()
    if not usable:
        return Ticks((), False, ("Tidak ada centang yang terbaca pada baris ini.", *notes))
    if kisi == 12 and usable[-1] <= 12:
        return Ticks(tuple(usable), not stray, notes)
    months, other = _displaced(usable, kisi)
    width = max(kisi, usable[-1])
    said = f"Centang pada sel {_runs(usable)} dari {width} sel; dibaca {month_words(months)}."
    if months == SETAHUN:
        said = f"Centang pada sel {_runs(usable)} dari {width} sel; dibaca setiap bulan."
    elif months == _QUARTERLY:
        said = (
            f"Centang pada sel {_runs(usable)} dari {width} sel; dibaca per triwulan: "
            f"{month_words(months)}."
        )
    elif months == _HALF_YEARLY:
        said = (
            f"Centang pada sel {_runs(usable)} dari {width} sel; dibaca per semester: "
            f"{month_words(months)}."
        )
    return Ticks(months, False, (f"{said} Kemungkinan lain: {other}." if other else said, *notes))


def _displaced(cells: list[int], kisi: int) -> tuple[tuple[int, ...], str]:
    """The best reading of displaced ticks, and in words what else they could be."""
    gaps = [after - before for before, after in pairwise(cells)]
    kept = {cell for cell in cells if cell <= 12}
    if len(cells) >= 12 and _longest_run(cells) >= 12:
        return SETAHUN, ""
    if len(cells) == 4 and all(2 <= gap <= 5 for gap in gaps):
        literal = tuple(cells) if cells[-1] <= 12 and tuple(cells) != _QUARTERLY else ()
        return _QUARTERLY, month_words(literal)
    if len(cells) == 2 and cells[-1] > 12 and 6 <= gaps[0] <= 8:
        return _HALF_YEARLY, ""
    months = tuple(sorted(kept | ({12} if cells[-1] > 12 else set())))
    return months, _alternatives(cells, max(kisi, cells[-1]) - 12)


def _longest_run(cells: list[int]) -> int:
    longest = length = 1
    for before, after in pairwise(cells):
        length = length + 1 if after == before + 1 else 1
        longest = max(longest, length)
    return longest


def _alternatives(cells: list[int], phantoms: int) -> str:
    """Each phantom column before a cell moves it by one, so a mark may belong that many months
    earlier.
    """
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
