"""What an officer typed into a date's cell -> the date, and whether nothing had to be guessed.

A real date comes as it is. Texts are taken in the Indonesian order: day, month, year.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from zi_site.importing.vocabulary.dates import find_date

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]00:00(?::00)?)?")
_SHORT_YEAR = re.compile(r"(\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*)(\d{2})")
_WHOLE = re.compile(
    r"(?:(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu)\s*,?\s+)?"
    r"\d{1,2}\s*[-/. ]\s*(?:[a-z]+|\d{1,2})\s*[-/., ]\s*\d{4}",
    re.IGNORECASE,
)
_FIRST_YEAR = 1990  # a "7" in a date's cell is shown as 7 January 1900
_FIRST_DAY, _LAST_DAY = 36_526, 73_415  # as Excel counts days: the years 2000 to 2100
_EXCEL_EPOCH = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class TypedDate:
    """``sure`` is False where more stands in the cell than one date."""

    date: date | None
    sure: bool = True


def typed_date(value: str | date | float) -> TypedDate:
    """A day that was typed, or stored as Excel's number of days, in any of the usual ways."""
    if isinstance(value, date):
        return TypedDate(value if value.year >= _FIRST_YEAR else None)
    if isinstance(value, float):
        found = (
            _EXCEL_EPOCH + timedelta(days=int(value)) if _FIRST_DAY <= value <= _LAST_DAY else None
        )
        return TypedDate(found)
    if iso := _ISO.fullmatch(value):
        return TypedDate(_date(int(iso[1]), int(iso[2]), int(iso[3])))
    if short := _SHORT_YEAR.fullmatch(value):
        value = f"{short[1]}20{short[2]}"
    return TypedDate(find_date(value), sure=_WHOLE.fullmatch(value) is not None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
