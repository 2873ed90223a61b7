"""Parts -> findings for all that is printed beside the months, so that nothing is lost."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from zi_site.plan.kinds import Finding, Kind
from zi_site.schedule.parts import (
    MonthSpan,
    TimeMark,
    TimePart,
    TimeSign,
    Years,
    has_mark,
    is_mark,
    quoted,
)
from zi_site.schedule.sentences import ScheduleDoubt, ScheduleRemark

_BESIDE_MONTHS: tuple[tuple[TimeSign, Kind], ...] = (
    (TimeSign.UNSET, ScheduleRemark.ALSO_PRINTED),
    (TimeSign.DURATION, ScheduleRemark.ALSO_PRINTED),
    (TimeSign.TENTATIVE, ScheduleDoubt.TENTATIVE),
    (TimeSign.DOUBT, ScheduleDoubt.SOURCE_DOUBTS),
)


def remarks(parts: Sequence[TimePart], text: str, has_months: bool) -> Iterator[Finding]:
    """A finding for everything that was not read as time, and for text that breaks off."""
    yield from _printed(parts, text, TimeSign.REST, ScheduleRemark.UNREAD)
    if has_months:
        for sign, kind in _BESIDE_MONTHS:
            yield from _printed(parts, text, sign, kind)
        if has_mark(parts, TimeSign.NEXT_MONTH) and _has_span(parts):
            yield ScheduleDoubt.OR_NEXT_MONTH()
    yield from _broken(parts, has_months)
    yield from (part.doubt for part in parts if isinstance(part, Years) and part.doubt)


def _broken(parts: Sequence[TimePart], has_months: bool) -> Iterator[Finding]:
    if parts and _breaks_off(parts[-1]):
        yield ScheduleDoubt.BREAKS_OFF()
    if has_months and _begins_broken(parts[0]):
        yield ScheduleDoubt.BEGINS_BROKEN()


def _printed(parts: Sequence[TimePart], text: str, sign: TimeSign, kind: Kind) -> Iterator[Finding]:
    """All that is printed of one sign, in one finding."""
    found = [quoted(text, part) for part in _merged(parts, sign)]
    if found:
        yield kind(printed=", ".join(found))


def _merged(parts: Sequence[TimePart], sign: TimeSign) -> list[TimeMark]:
    """The marks of one sign, neighbours joined into one quotation."""
    merged: list[TimeMark] = []
    before: TimePart | None = None
    for part in parts:
        if isinstance(part, TimeMark) and part.sign is sign:
            if is_mark(before, sign):
                merged[-1] = replace(merged[-1], end=part.end)
            else:
                merged.append(part)
        before = part
    return merged


def _has_span(parts: Sequence[TimePart]) -> bool:
    return any(isinstance(part, MonthSpan) for part in parts)


def _breaks_off(last: TimePart) -> bool:
    """ "Januari -", "Januari dan": something followed; a comma at the end is none."""
    if not isinstance(last, TimeMark):
        return False
    word = last.sign in (TimeSign.LIST, TimeSign.OR) and not last.symbol
    return word or last.sign is TimeSign.RANGE


def _begins_broken(first: TimePart) -> bool:
    """ "- Desember": a month stood before the dash."""
    return isinstance(first, TimeMark) and first.sign is TimeSign.RANGE and first.symbol
