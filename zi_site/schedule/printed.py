"""Parts -> the month spans that a phrase prints, with weeks, years and what ties them."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from zi_site.schedule.parts import (
    LINKS,
    MonthSpan,
    TimeMark,
    TimePart,
    TimeSign,
    WeekNumbers,
    Years,
    has_mark,
    is_mark,
)

_BOUNDS = (
    TimeSign.FROM,
    TimeSign.AFTER,
    TimeSign.SOON_AFTER,
    TimeSign.BEFORE,
    TimeSign.DEADLINE,
)
_NEVER = 10**9  # a place beyond every text


def printed_spans(parts: Sequence[TimePart], tahun: int) -> list[MonthSpan]:
    """The spans of a phrase in printed order."""
    return _with_years(_tied(_with_weeks(parts)), parts, tahun)


def _with_weeks(parts: Sequence[TimePart]) -> list[TimePart]:
    """Every week number moved onto its month; one without a month stays where it is."""
    row = _week_runs(parts)
    for weeks in [part for part in row if isinstance(part, WeekNumbers)]:
        at = row.index(weeks)
        home = _home(row, at)
        span = _get(row, home)
        if not isinstance(span, MonthSpan):
            continue
        row[home] = replace(span, weeks=_joined(span.weeks, weeks.weeks))
        between = range(min(home, at) + 1, max(home, at))
        moved = {at, *(index for index in between if is_mark(row[index], *LINKS))}
        row = [part for index, part in enumerate(row) if index not in moved]
    return row


def _joined(some: Sequence[int] | None, more: Sequence[int]) -> tuple[int, ...]:
    return tuple(sorted({*(some or ()), *more}))


def _week_runs(parts: Sequence[TimePart]) -> list[TimePart]:
    """ "minggu ke-1 s.d. minggu ke-3" as one part, unless each has a month at its other side."""
    row: list[TimePart] = []
    for part, after in zip_longest(parts, parts[1:]):
        row.append(part)
        own_months = isinstance(_get(row, len(row) - 4), MonthSpan) and isinstance(after, MonthSpan)
        if not own_months and (joined := _week_run(row[-3:])):
            row[-3:] = [joined]
    return row


def _week_run(row: Sequence[TimePart]) -> WeekNumbers | None:
    """Weeks, a link and weeks as one."""
    match row:
        case [WeekNumbers() as first, TimeMark(sign) as link, WeekNumbers() as last]:
            if link.sign not in LINKS:
                return None
            ranged = sign is TimeSign.RANGE and first.weeks and last.weeks
            run = range(first.weeks[-1], last.weeks[0]) if ranged else ()
            return WeekNumbers(_joined(first.weeks, (*run, *last.weeks)), first.start, last.end)
    return None


def _get(parts: Sequence[TimePart], index: int) -> TimePart | None:
    return parts[index] if 0 <= index < len(parts) else None


def _beside(parts: Sequence[TimePart], at: int, step: int) -> int:
    """The next part in a direction that is not a year or a bracket."""
    at += step
    while isinstance(part := _get(parts, at), Years) or is_mark(
        part, TimeSign.OPEN, TimeSign.CLOSE
    ):
        at += step
    return at


def _home(parts: Sequence[TimePart], at: int) -> int:
    """The place of a week's month: before it, after it, or beyond a sign; -1 for none."""
    before, after = _beside(parts, at, -1), _beside(parts, at, 1)
    left, right = _get(parts, before), _get(parts, after)
    right_is_month = isinstance(right, MonthSpan)
    if isinstance(left, MonthSpan) and (left.weeks is None or not right_is_month):
        return before
    if right_is_month:
        return after
    for place, link, step in ((before, left, -1), (after, right, 1)):
        beyond = _beside(parts, place, step)
        if is_mark(link, *LINKS) and isinstance(_get(parts, beyond), MonthSpan):
            return beyond
    return -1


def _tied(parts: Sequence[TimePart]) -> list[MonthSpan]:
    """The spans, each with its link to the one before it and the word that bounds it."""
    spans: list[MonthSpan] = []
    gaps: list[list[TimeMark]] = [[]]  # the marks before each span, and after the last
    for part in parts:
        if isinstance(part, MonthSpan):
            spans.append(part)
            gaps.append([])
        elif isinstance(part, TimeMark):
            gaps[-1].append(part)
    return [
        replace(
            span, link=_link(gap, leads=False) if at else None, bound=_bound(gap, after, at == 0)
        )
        for at, (span, gap, after) in enumerate(zip(spans, gaps, gaps[1:], strict=False))
    ]


def _bound(gap: Sequence[TimeMark], after: Sequence[TimeMark], leads: bool) -> TimeSign | None:
    """The word that bounds a span: the last one before it, or "dan seterusnya" after it."""
    if has_mark(after, TimeSign.ONWARD):
        return TimeSign.ONWARD
    bound = next((mark.sign for mark in reversed(gap) if mark.sign in _BOUNDS), None)
    return TimeSign.RANGE if leads and bound is None and _is_until(gap) else bound


def _is_until(gap: Sequence[TimeMark]) -> bool:
    """ "sampai dengan Maret": a word for a range with no month before it."""
    links = [mark for mark in gap if mark.sign in LINKS]
    return _link(gap, leads=True) is TimeSign.RANGE and not links[-1].symbol


def _link(gap: Sequence[TimeMark], leads: bool) -> TimeSign | None:
    """What the marks between two spans amount to; `leads` where there is no span before them."""
    link: TimeSign | None = None
    for mark in gap:
        match mark.sign:
            case TimeSign.RANGE | TimeSign.LIST | TimeSign.OR if link is not TimeSign.RANGE:
                link = mark.sign
            case TimeSign.OPEN:
                link = link or TimeSign.OPEN
            case TimeSign.CLOSE if link is TimeSign.OPEN:
                link = None
            case TimeSign.REST | TimeSign.UNSET if link is not TimeSign.OR:
                link = None if leads else TimeSign.LIST
    return link


def _with_years(
    spans: Sequence[MonthSpan], parts: Sequence[TimePart], tahun: int
) -> list[MonthSpan]:
    """A year belongs to the months before it, back to the last; a leading one to those after."""
    dated = list(spans)
    years = [part for part in parts if isinstance(part, Years) and len(part.years) == 1]
    since = 0
    for number, part in enumerate(years):
        year = part.years[0] + (tahun if part.relative else 0)
        mine = _within(spans, since, part.start)
        if not mine and number == 0:
            until = years[1].start if len(years) > 1 else _NEVER
            mine = _within(spans, part.start, until)
        for at in mine:
            dated[at] = replace(dated[at], year=year, year_last=year)
        since = part.end
    return dated


def _within(spans: Sequence[MonthSpan], start: int, end: int) -> list[int]:
    return [at for at, span in enumerate(spans) if start <= span.start < end]
