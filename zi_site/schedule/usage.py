"""How often -> the months by usage: "per triwulan" 3 6 9 12, "2 kali setahun" 6 12."""

from dataclasses import replace

from zi_site.plan.glossary import SETAHUN
from zi_site.plan.kinds import Finding
from zi_site.schedule.lexicon import UNIT_MONTHS
from zi_site.schedule.parts import Frequency
from zi_site.schedule.sentences import ScheduleDoubt, ScheduleRemark

BEGINNING, MIDDLE, END = range(3)
"""Parts of a window: "awal", "pertengahan", "akhir"."""

_USUAL_STEPS = (3, 6)

Place = tuple[int, int]


def edge(position: int, end: int, width: int) -> tuple[int, int]:
    """The first month, the last, or the middle one or two of a window that ends with a month: the
    middle of 1-3 is 2, of 1-6 are 3 and 4.
    """
    if position == BEGINNING:
        return end - width + 1, end - width + 1
    return (end, end) if position == END else (end - width // 2, end - (width - 1) // 2)


def every(unit: str, place: Place, multiple: int = 1, position: int = END) -> Frequency:
    """Once in every so many units, at their beginning, middle or end."""
    step = UNIT_MONTHS[unit] * multiple
    if step <= 1:
        return Frequency(SETAHUN, unit, *place)
    if step >= 12:
        rare = ScheduleRemark.ONCE_A_YEAR if step == 12 else ScheduleRemark.RARER_THAN_YEARLY
        return Frequency((), "tahun", *place, findings=(rare(),))
    months = tuple(edge(position, end, step)[0] for end in range(step, 13, step))
    return Frequency(months, unit, *place, findings=_assumed(step, position))


def _assumed(step: int, position: int) -> tuple[Finding, ...]:
    if 12 % step:
        return (ScheduleDoubt.MULTIPLES(step=step),)
    if step in _USUAL_STEPS and position != MIDDLE:
        return ()
    return (ScheduleRemark.LAST_OF_EACH(step=step),)


def times(count: int, unit: str, place: Place, multiple: int = 1) -> Frequency:
    """So many times in every so many units."""
    span = UNIT_MONTHS[unit] * multiple
    if count > 1 and span > 1:
        if span % count == 0 or count >= span:
            each = every("bulan", place, max(1, span // count))
            return replace(each, counted=True, unit=unit)
        if span >= 12:
            none = (ScheduleRemark.NO_USUAL_MONTHS(count=count),)
            return Frequency((), unit, *place, counted=True, findings=none)
    return replace(every(unit, place, multiple), counted=True)


def times_a_year(count: int, place: Place) -> Frequency:
    """A number of times without a period ("4x"): in a yearly plan, a year."""
    yearly = replace(times(count, "tahun", place), unit="tahun")
    if not yearly.months:
        return yearly
    return replace(yearly, findings=(ScheduleRemark.PERIOD_NOT_PRINTED(count=count),))


def all_year(unit: str, place: Place, *findings: Finding) -> Frequency:
    return Frequency(SETAHUN, unit, *place, findings=findings)
