"""A short label over a column -> the month, quarter or half year that it names, or a number."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from zi_site.plan.glossary import NAMA_BULAN, TERTULIS
from zi_site.plan.numerals import roman, roman_value
from zi_site.schedule.reading import read_phrase

BULAN, TRIWULAN, SEMESTER, ANGKA = "bulan", "triwulan", "semester", "angka"
MOST = {BULAN: 12, TRIWULAN: 4, SEMESTER: 2}  # how many of each a year has
UNIT_WORDS = {
    TRIWULAN: r"(?:tw|triwulan|tri wulan|tribulan|trw|kuartal|kwartal|quarter|q|k)",
    SEMESTER: r"(?:semester|smt|sem|smst)",
    BULAN: r"(?:bulan|bln)",
}
_LONGEST = 24
_NUMBER = r"(?:ke)?\s*(?P<number>\d{1,2}|[ivx]+)"
_AROUND = re.compile(r"^(?:target|rencana)\s+|\s+(?:19|20)\d\d$")  # "Target TW I", "Mei 2026"
_SHORT_YEAR = re.compile(r"(?P<month>[a-z]{3,})\s+\d\d")  # "Jan-26"
_WEEK = re.compile(rf"(?:minggu|mgg|mg|m|week|w)?\s*{_NUMBER}")
_CUT_NUMBER = re.compile(r"(\d)\s(\d)")
_ANY_YEAR = 2000  # no label's month depends on the year


@dataclass(frozen=True, slots=True)
class Label:
    """One cell of a heading: the third month, quarter or half year, or a mere 3."""

    unit: str
    value: int


def read_label(text: str) -> Label | None:
    """None for whatever labels neither a part of the year nor a number."""
    plain = " ".join(re.sub(r"[^\w]+", " ", text.casefold()).split())
    if not plain or len(plain) > _LONGEST:
        return None
    plain = whole_number(_AROUND.sub("", plain) or plain)
    rules: tuple[Callable[[str], Label | None], ...] = (_numbered, _named, _dated, _window)
    return next((label for rule in rules if (label := rule(plain))), None)


def whole_number(text: str) -> str:
    """ "1 0", in a cell too narrow for it, as "10"; any other text as it is."""
    cut = _CUT_NUMBER.fullmatch(text)
    return cut[1] + cut[2] if cut else text


def read_week(text: str) -> int:
    """The number of a week: "1", "III", "M2", "Minggu ke-4"; 0 for none."""
    found = _WEEK.fullmatch(" ".join(re.sub(r"[^\w]+", " ", text.casefold()).split()))
    return _value(found["number"]) if found else 0


def _numbered(plain: str) -> Label | None:
    """ "3", "III", "B03", "Bulan ke-3"."""
    found = re.fullmatch(rf"(?:bulan|bln|b|month)?\s*{_NUMBER}", plain)
    value = _value(found["number"]) if found else 0
    return Label(BULAN if plain.startswith("b") else ANGKA, value) if value else None


def _named(plain: str) -> Label | None:
    """ "Mar", "bulan Maret", "M a r e t"."""
    word = re.sub(r"^(?:bulan|bln)\s+", "", plain).replace(" ", "")
    month = month_of(word)
    return Label(BULAN, month) if month else None


def _dated(plain: str) -> Label | None:
    found = _SHORT_YEAR.fullmatch(plain)
    return _named(found["month"]) if found else None


def _window(plain: str) -> Label | None:
    """ "TW II", "Semester 1"."""
    for unit in (TRIWULAN, SEMESTER):
        found = re.fullmatch(rf"{UNIT_WORDS[unit]}\s*{_NUMBER}", plain)
        if found and 1 <= _value(found["number"]) <= MOST[unit]:
            return Label(unit, _value(found["number"]))
    return None


@cache
def month_of(word: str) -> int:
    """The month that a single word names beyond doubt, 1-12; 0 for none."""
    if not word.isalpha() or roman_value(word):
        return 0
    read = read_phrase(word, _ANY_YEAR)
    named = read.kepastian == TERTULIS and len(read.bulan) == 1 and not read.tenggat
    return read.bulan[0] if named else 0


def _value(text: str) -> int:
    value = int(text) if text.isdigit() else roman_value(text)
    return value if text.isdigit() or value <= MOST[BULAN] else 0


def said(unit: str, value: int) -> str:
    """The words of a label, as a schedule says them: "Maret", "Triwulan II"."""
    return NAMA_BULAN[value - 1] if unit == BULAN else f"{unit.capitalize()} {roman(value)}"
