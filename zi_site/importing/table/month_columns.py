"""The rows of a heading -> which column is which month, quarter, half year or week of a month."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from zi_site.documents.cell_text import squeezed
from zi_site.importing.vocabulary.month_labels import (
    ANGKA,
    BULAN,
    MOST,
    SEMESTER,
    TRIWULAN,
    Label,
    read_label,
    read_week,
    said,
)
from zi_site.plan.glossary import NAMA_BULAN

_INITIALS = "jfmamjjasond"
_YEAR = len(_INITIALS)
_LEAST = {BULAN: 4, TRIWULAN: 2, SEMESTER: 2}  # labels that make a run of them
_WORDS_ABOVE = {TRIWULAN: ("triwulan", "tw", "kuartal", "quarter"), SEMESTER: ("semester",)}
_DONE = re.compile(r"realisasi|capaian|terlaksana|dilaksanakan", re.IGNORECASE)
_MOST_WEEKS = 5


@dataclass(frozen=True, slots=True)
class MonthColumn:
    """``said`` is what a tick here stands for: "Maret", "Triwulan II", "Mei minggu ke-3"."""

    column: int
    month: int  # 1-12; 0 for a quarter, a half year, or a phantom cell beyond the twelfth
    said: str


Months = tuple[MonthColumn, ...]
Numbered = list[tuple[int, int]]  # (column, value of its label)


def have_rival(labels: Sequence[str], above: Sequence[str], tahun: int = 0) -> bool:
    """Whether another run of the same months is as likely the plan's as the one that is read."""
    found = {at: label for at, text in enumerate(labels) if text and (label := read_label(text))}
    numbered = [run for run in _counted(found) if len(run) >= _YEAR]
    runs = (*(_runs(found, unit) for unit in (BULAN, TRIWULAN, SEMESTER)), numbered)
    return _are_alike(next(filter(None, runs), []), above, tahun)


def _are_alike(runs: Sequence[Numbered], above: Sequence[str], tahun: int) -> bool:
    """Whether no year and no word over them tells the two likeliest apart."""
    known = sorted((_likeness_to_plan(_at(above, run[0][0]), tahun) for run in runs), reverse=True)
    return len(known) > 1 and known[0] == known[1]


def read_months(labels: Sequence[str], above: Sequence[str], tahun: int = 0) -> Months:
    """The months of one row; ``above`` is over each column. Of several years, ``tahun``."""
    found = {at: label for at, text in enumerate(labels) if text and (label := read_label(text))}
    named = (_named(found, unit, above, tahun) for unit in (BULAN, TRIWULAN, SEMESTER))
    readings = (*named, _initials(labels), _numbers(found, above, tahun))
    return next((months for months in readings if months), ())


def _named(found: dict[int, Label], unit: str, above: Sequence[str], tahun: int) -> Months:
    """Names in ascending order, each once; where the year stands twice, the plan's."""
    runs = _runs(found, unit)
    if not runs:
        return ()
    run = max(runs, key=lambda run: _likeness_to_plan(_at(above, run[0][0]), tahun))
    if unit == BULAN:
        return _with_phantoms(tuple(_numbered_month(at, value) for at, value in run), found)
    return tuple(MonthColumn(at, 0, said(unit, value)) for at, value in run)


def _runs(found: dict[int, Label], unit: str) -> list[Numbered]:
    """The labels of one unit as far as they go up; none where any run is too short."""
    runs = _ascending(
        [(at, label.value) for at, label in sorted(found.items()) if label.unit == unit]
    )
    return [] if runs and min(map(len, runs)) < _LEAST[unit] else runs


def _likeness_to_plan(head: str, tahun: int) -> int:
    """How well a heading over months says that they are those of the plan."""
    return 2 * (str(tahun) in head) - bool(_DONE.search(head))


def _ascending(labels: Numbered) -> list[Numbered]:
    runs: list[Numbered] = []
    for at, value in labels:
        if runs and value > runs[-1][-1][1]:
            runs[-1].append((at, value))
        else:
            runs.append([(at, value)])
    return runs


def _with_phantoms(months: Months, found: dict[int, Label]) -> Months:
    """Cells numbered on after December ("DES", "13") count as cells, and are no months."""
    while len(months) >= _YEAR:
        at, value = months[-1].column + 1, len(months) + 1
        if found.get(at) != Label(ANGKA, value):
            break
        months = (*months, _numbered_month(at, value))
    return months


def _initials(labels: Sequence[str]) -> Months:
    """J F M A M J J A S O N D."""
    letters = [squeezed(text) or "-" for text in labels]
    for start in range(len(letters) - _YEAR + 1):
        if "".join(letters[start : start + _YEAR]) == _INITIALS:
            return tuple(_numbered_month(start + at, at + 1) for at in range(_YEAR))
    return ()


def _numbers(found: dict[int, Label], above: Sequence[str], tahun: int) -> Months:
    """A run of numbers is one of months when it goes from 1 to 12 or beyond: cells after the
    twelfth are phantoms that an extraction made. Of two such runs it is the plan's. Under a heading
    that says "triwulan" a run from 1 to 4 is one of quarters.
    """
    counted = _counted(found)
    years = [run for run in counted if len(run) >= _YEAR]
    if years:
        run = max(years, key=lambda run: _likeness_to_plan(_at(above, run[0][0]), tahun))
        return tuple(_numbered_month(at, value) for at, value in run)
    return _numbered_windows(counted, above)


def _numbered_windows(counted: Sequence[Numbered], above: Sequence[str]) -> Months:
    for run in counted:
        head = squeezed(_at(above, run[0][0]))
        for unit, words in _WORDS_ABOVE.items():
            if len(run) == MOST[unit] and any(word in head for word in words):
                return tuple(MonthColumn(at, 0, said(unit, value)) for at, value in run)
    return ()


def _numbered_month(at: int, value: int) -> MonthColumn:
    if value > _YEAR:
        return MonthColumn(at, 0, f"sel {value}")
    return MonthColumn(at, value, NAMA_BULAN[value - 1])


def _counted(found: dict[int, Label]) -> list[Numbered]:
    """Numbers that count up from 1 in neighbouring columns, the longest run first."""
    runs: list[Numbered] = []
    for at, label in sorted(found.items()):
        if label.unit not in (ANGKA, BULAN):
            continue
        if runs and runs[-1][-1] == (at - 1, label.value - 1):
            runs[-1].append((at, label.value))
        elif label.value == 1:
            runs.append([(at, 1)])
    return sorted(runs, key=len, reverse=True)


def _at(texts: Sequence[str], at: int) -> str:
    return texts[at] if at < len(texts) else ""


def has_weeks(labels: Sequence[str], months: Months) -> bool:
    """Whether each month is parted into weeks, numbered anew from 1, by the row below."""
    values = [value for text in labels if (value := read_week(text))]
    return values.count(1) == len(months) > 1 and max(values, default=0) <= _MOST_WEEKS


def read_weeks(labels: Sequence[str], months: Months) -> Months:
    """One column a week: "Mei minggu ke-3"."""
    starts = {each.column: each for each in months}
    month = months[0]
    weeks: list[MonthColumn] = []
    for at in range(months[0].column, len(labels)):
        month = starts.get(at, month)
        if value := read_week(labels[at]):
            weeks.append(MonthColumn(at, 0, f"{month.said} minggu ke-{value}"))
    return tuple(weeks)
