"""The labels above a grid of months -> which column is which month, quarter or half year."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from zi_site.documents.cell_text import squeezed
from zi_site.plan.glossary import NAMA_BULAN
from zi_site.schedule.lexicon import ONE_WORD, ROMANS, Kind

BULAN, TRIWULAN, SEMESTER, ANGKA = "bulan", "triwulan", "semester", "angka"
_INITIALS = "jfmamjjasond"
_UNITS = (
    (TRIWULAN, 4, r"(?:tw|triwulan|tri wulan|tribulan|trw|kuartal|kwartal|quarter|q|k)"),
    (SEMESTER, 2, r"(?:semester|smt|sem|smst)"),
)
_DONE = re.compile(r"realisasi|capaian|terlaksana|dilaksanakan", re.IGNORECASE)
_NUMBER = r"(?:ke)?\s*(?P<number>\d{1,2}|[ivx]+)"


@dataclass(frozen=True, slots=True)
class Label:
    """One cell of a heading: a month by name ("bulan"), a quarter or half year, or a
    mere number.
    """

    unit: str
    value: int


@dataclass(frozen=True, slots=True)
class MonthColumn:
    """``said`` are the words that a tick here stands for, such as "Maret", "Triwulan II", "Mei
    minggu ke-3".
    """

    column: int
    month: int  # 1-12; 0 for a quarter, a half year, or a phantom cell beyond the twelfth
    said: str


def read_label(text: str) -> Label | None:
    plain = " ".join(re.sub(r"[^\w]+", " ", text.casefold()).split())
    if not plain or len(plain) > 24:
        return None
    plain = re.sub(r"\b(?:19|20)\d\d$", "", plain).strip() or plain
    if found := re.fullmatch(rf"(?:bulan|bln|b|month)?\s*{_NUMBER}", plain):
        number = _number(found["number"])
        return Label(BULAN if plain[0] == "b" else ANGKA, number) if number else None
    word = re.sub(r"^(?:bulan|bln)\s+", "", plain).replace(" ", "")
    if (meaning := ONE_WORD.get(word)) and meaning.kind is Kind.MONTH:
        return Label(BULAN, meaning.value)
    for unit, most, pattern in _UNITS:
        if (found := re.fullmatch(rf"{pattern}\s*{_NUMBER}", plain)) and 1 <= _number(
            found["number"]
        ) <= most:
            return Label(unit, _number(found["number"]))
    return None


def _number(text: str) -> int:
    return int(text) if text.isdigit() else ROMANS.get(text, 0)


def read_months(labels: Sequence[str], above: Sequence[str]) -> tuple[MonthColumn, ...]:
    """The month columns that one heading row shows, or none; ``above`` is the nearest heading over
    each column.

    A run of numbers is one of months when it goes from 1 to 12 or beyond: cells after the twelfth
    are phantoms that an extraction made. Under a heading that says "triwulan" a run from 1 to 4 is
    one of quarters.
    """
    found = {at: label for at, text in enumerate(labels) if text and (label := read_label(text))}
    return (
        _with_phantoms(_named(found, BULAN, 4, above), found)
        or _named(found, TRIWULAN, 2, above)
        or _named(found, SEMESTER, 2, above)
        or _initials(labels)
        or _numbered(found, above)
    )


def _named(
    found: dict[int, Label], unit: str, least: int, above: Sequence[str]
) -> tuple[MonthColumn, ...]:
    """Names in ascending order, each once; where the year stands twice, for plan and realisation,
    the plan's.
    """
    runs: list[list[tuple[int, int]]] = []
    for at, value in (
        (at, label.value) for at, label in sorted(found.items()) if label.unit == unit
    ):
        if runs and value > runs[-1][-1][1]:
            runs[-1].append((at, value))
        else:
            runs.append([(at, value)])
    long = [run for run in runs if len(run) >= least]
    planned = [
        run for run in long if not _DONE.search(above[run[0][0]] if run[0][0] < len(above) else "")
    ] or long
    if not planned or len(long) < len(runs):
        return ()
    return tuple(
        MonthColumn(at, value if unit == BULAN else 0, said(unit, value))
        for at, value in planned[0]
    )


def _with_phantoms(
    months: tuple[MonthColumn, ...], found: dict[int, Label]
) -> tuple[MonthColumn, ...]:
    """Cells that are numbered on after December ("DES", "13", "14"): they count as cells, and are
    no months.
    """
    while (
        months
        and (label := found.get(months[-1].column + 1))
        and label == Label(ANGKA, len(months) + 1)
        and len(months) >= 12
    ):
        months = (*months, MonthColumn(months[-1].column + 1, 0, _of_number(label.value)))
    return months


def said(unit: str, value: int) -> str:
    if unit == BULAN:
        return NAMA_BULAN[value - 1]
    roman = next(numeral for numeral, number in ROMANS.items() if number == value).upper()
    return f"{unit.capitalize()} {roman}"


def _initials(labels: Sequence[str]) -> tuple[MonthColumn, ...]:
    """J F M A M J J A S O N D."""
    letters = [squeezed(text) or "-" for text in labels]
    for start in range(len(letters) - 11):
        if "".join(letters[start : start + 12]) == _INITIALS:
            return tuple(MonthColumn(start + at, at + 1, NAMA_BULAN[at]) for at in range(12))
    return ()


def _numbered(found: dict[int, Label], above: Sequence[str]) -> tuple[MonthColumn, ...]:
    runs = _runs(
        [(at, label.value) for at, label in sorted(found.items()) if label.unit in (ANGKA, BULAN)]
    )
    for run in runs:
        start = run[0][0]
        head = squeezed(above[start]) if start < len(above) else ""
        if len(run) >= 12:
            return tuple(
                MonthColumn(at, value if value <= 12 else 0, _of_number(value)) for at, value in run
            )
        for unit, most, words in ((TRIWULAN, 4, ("triwulan", "tw")), (SEMESTER, 2, ("semester",))):
            if len(run) == most and any(word in head for word in words):
                return tuple(MonthColumn(at, 0, said(unit, value)) for at, value in run)
    return ()


def _of_number(value: int) -> str:
    return NAMA_BULAN[value - 1] if value <= 12 else f"sel {value}"


def _runs(numbers: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Numbers that count up from 1 in neighbouring columns; a last one that jumps (13, 18) ends a
    run.
    """
    runs: list[list[tuple[int, int]]] = []
    for at, value in numbers:
        if runs and runs[-1][-1] == (at - 1, value - 1):
            runs[-1].append((at, value))
        elif value == 1:
            runs.append([(at, value)])
    return sorted(runs, key=len, reverse=True)
