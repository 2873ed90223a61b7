"""Rules for years, printed or said from the plan's own: "2024-2025", "N+1"."""

from zi_site.schedule.lexicon import WordKind
from zi_site.schedule.parts import TimeMark, TimePart, TimeSign, Years
from zi_site.schedule.rule import RuleMatch, TimeRule
from zi_site.schedule.sentences import ScheduleDoubt


def _short_year(found: RuleMatch) -> list[TimePart] | None:
    """The "25" of "Okt-25", as a spreadsheet prints it; two digits, and no day."""
    number = found.token("number")
    if not 12 < number.value < 100 or number.end - number.start != 2:
        return None
    year, place = 2000 + number.value, (number.start, number.end)
    if year == found.tahun:
        return [Years((year,), *place)]
    return [Years((), *place, doubt=ScheduleDoubt.YEAR_OR_DAY(number=number.value))]


def _relative(found: RuleMatch) -> list[TimePart]:
    return [Years((found.number("by", 0),), *found.place, relative=True)]


def _years(found: RuleMatch) -> list[TimePart]:
    kinds = WordKind.YEAR, WordKind.SHORT_YEAR
    printed = tuple(token.value for token in found.tokens if token.kind in kinds)
    return [Years(printed, *found.place)]


def _of_something_else(found: RuleMatch) -> list[TimePart]:
    return [TimeMark(TimeSign.REST, *found.place)]


_YEARS = "tahun? (?: YEAR|SHORT_YEAR) (?: LINK YEAR)*+"
SHORT_YEARS = (
    TimeRule(
        "a year of two digits after a month",
        ("(?<= MONTH) DASH number=NUMBER (?! MONTH)",),
        _short_year,
        ("Okt-25 -> 10", "Mar-26 -> 3 perkiraan"),
    ),
)
YEARS = (
    TimeRule(
        "a year said from the plan's",
        ("tahun? by=OTHER_YEAR", "tahun by=SHIFT", "tahun CURRENT"),
        _relative,
        ("Januari N+1 -> tidak-terjadwal", "Maret tahun berjalan -> 3"),
    ),
    TimeRule(
        "the year of something else",
        (f"(?<= WORD) {_YEARS}",),
        _of_something_else,
        ("Laporan LAKIP 2024 Januari 2025 -> 1",),
    ),
    TimeRule(
        "printed years",
        (_YEARS,),
        _years,
        ("Maret 2025 -> 3", "Tahun 2025-2026 -> tidak-terjadwal", "Mar'25 -> 3"),
    ),
)
