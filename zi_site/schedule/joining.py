"""Printed spans in, the months that they mean together out, by the steps of a careful reader: join
the ends of ranges, let a month in brackets make a quarter exact, guess lost signs, open what has
one end only.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from zi_site.plan.glossary import NAMA_BULAN, month_words
from zi_site.plan.kinds import Finding
from zi_site.schedule.months import Months, covered, names
from zi_site.schedule.parts import MonthSpan, TimeSign, month_range
from zi_site.schedule.sentences import ScheduleDoubt, ScheduleRemark

_UNSIGNED = (None, TimeSign.OPEN)  # nothing, or a bracket, stands between two spans
_VAGUE = (TimeSign.AFTER, TimeSign.SOON_AFTER, TimeSign.BEFORE, TimeSign.RANGE)


def joined(spans: Sequence[MonthSpan], tahun: int) -> Months:
    """What printed spans mean together, in whatever year."""
    months = Months((), (*_printing_doubts(spans), *_differing_weeks(spans)))
    for chain in _chains(_unbracketed(spans)):
        months = months.union(_chained(chain, tahun))
    for step in (_refined, _once, _signed, _bounded):
        months = step(months)
    return months


def _printing_doubts(spans: Sequence[MonthSpan]) -> list[Finding]:
    doubts = [
        span.doubt
        for at, span in enumerate(spans)
        if span.doubt is not None and not _is_plain_edge(spans, at)
    ]
    if any(span.link is TimeSign.OR for span in spans):
        doubts.append(ScheduleDoubt.EITHER(months=month_words(covered(spans))))
    return list(dict.fromkeys(doubts))


def _is_plain_edge(spans: Sequence[MonthSpan], at: int) -> bool:
    """The year's end is plain as an end of a range ("Maret - akhir tahun") and beside its month."""
    span = spans[at]
    if span.doubt is None or span.doubt.kind is not ScheduleDoubt.YEAR_EDGE:
        return False
    after = spans[at + 1].link if at + 1 < len(spans) else None
    if TimeSign.RANGE in (span.link, after):
        return True
    return any(other.doubt is None and _ends(other) == _ends(span) for other in spans)


def _differing_weeks(spans: Sequence[MonthSpan]) -> list[Finding]:
    with_weeks = [span for span in spans if span.weeks]
    if len({span.weeks for span in with_weeks}) < 2:
        return []
    said = [
        f"{span.name} minggu ke-{', ke-'.join(map(str, span.weeks or ()))}" for span in with_weeks
    ]
    return [ScheduleRemark.WEEKS_DIFFER(weeks="; ".join(said))]


def _unbracketed(spans: Sequence[MonthSpan]) -> list[MonthSpan]:
    """No quarters that only explain the month before: "Januari (TW I) s.d. Desember (TW IV)"."""
    kept: list[MonthSpan] = []
    for span in spans:
        if not (kept and _explains(span, kept[-1])):
            kept.append(span)
    return kept


def _explains(span: MonthSpan, before: MonthSpan) -> bool:
    in_brackets = span.link is TimeSign.OPEN and span.is_window and not before.is_window
    return in_brackets and set(before.months) <= set(span.months)


def _chains(spans: Sequence[MonthSpan]) -> Iterator[list[MonthSpan]]:
    """Runs of spans that signs of a range tie together."""
    chain: list[MonthSpan] = []
    for span in spans:
        if chain and span.link is not TimeSign.RANGE:
            yield chain
            chain = []
        chain.append(span)
    if chain:
        yield chain


def _chained(chain: Sequence[MonthSpan], tahun: int) -> Months:
    """The two ends of a range joined; three or more ends in a row are a list."""
    if len(chain) == 2:
        return Months((chain[0],)).to(Months((chain[1],)), tahun)
    listed = (chain[0], *(replace(span, link=TimeSign.LIST) for span in chain[1:]))
    consecutive = all(b.first == a.last + 1 for a, b in pairwise(chain))
    return Months(listed, () if consecutive else (ScheduleDoubt.CHAIN(),))


def _refined(months: Months) -> Months:
    """Months beside a quarter or half year, often in brackets, say which of its are meant."""
    runs = [tuple(run) for _, run in groupby(months.spans, lambda span: span.is_window)]
    result = Months((), months.findings)
    while runs:
        run = runs.pop(0)
        if runs and runs[0][0].link in _UNSIGNED:
            result = result.union(_exact(run, runs.pop(0)))
        else:
            result = result.union(Months(run))
    return result


def _exact(run: Sequence[MonthSpan], after: Sequence[MonthSpan]) -> Months:
    """The months of a window and those printed beside it, in either order: the months count."""
    exact, window = (after, run) if run[0].is_window else (run, after)
    spans = replace(exact[0], link=run[0].link), *exact[1:]
    if covered(exact) <= covered(window):
        return Months(spans)
    return Months(spans, (ScheduleDoubt.WINDOW_DIFFERS(window=names(window), months=names(exact)),))


def _once(months: Months) -> Months:
    """What is printed twice, once."""
    half = len(months.spans) // 2
    printed = [_ends(span) for span in months.spans]
    if half and printed[:half] == printed[half:] and months.spans[half].link in _UNSIGNED:
        return replace(months, spans=months.spans[:half])
    return months


def _ends(span: MonthSpan) -> tuple[int, int]:
    return span.first, span.last


def _signed(months: Months) -> Months:
    """What stands side by side without a sign has lost one."""
    if not any(_has_lost_sign(a, b) for a, b in pairwise(months.spans)):
        return months
    first, last = months.spans[0], months.spans[-1]
    if len(months.spans) > 2 or not _is_two_months(first, last):
        return months.doubted(ScheduleDoubt.SIGNS_LOST())
    said = {"first": NAMA_BULAN[first.first - 1], "last": NAMA_BULAN[last.first - 1]}
    if last.first - first.first == 1:
        return months.doubted(ScheduleDoubt.SIGN_LOST(**said))
    year_last = first.year_last if last.year_last is None else last.year_last
    span = replace(first, last=last.last, end=last.end, year_last=year_last, ranged=True)
    return Months((span,), (*months.findings, ScheduleDoubt.RANGE_LOST(**said)))


def _has_lost_sign(a: MonthSpan, b: MonthSpan) -> bool:
    """Codes need no sign between them, and the same months said twice have lost nothing."""
    harmless = (a.coded and b.coded) or _ends(a) == _ends(b)
    return b.link in _UNSIGNED and not harmless


def _is_two_months(a: MonthSpan, b: MonthSpan) -> bool:
    """Whether they may be the ends of a range; "Juni Desember", half a year apart, is a list."""
    single = all(span.is_single and not span.ranged for span in (a, b))
    return single and a.first < b.last and b.first - a.first != 6 and b.link is not TimeSign.OPEN


def _bounded(months: Months) -> Months:
    """A lone month with "mulai", "setelah", "sampai dengan" or "dan seterusnya" opens a range."""
    if not months.spans:
        return months
    *others, last = months.spans
    if vague := _vague_deadline(months.spans):
        return months.doubted(vague)
    if others and last.bound is TimeSign.ONWARD:  # "Januari, Februari dan seterusnya"
        return replace(months, spans=tuple(others)).union(_opened(last))
    if not others and last.bound not in (None, TimeSign.DEADLINE):
        return replace(months, spans=()).union(_lone(last))
    if any(span.bound in _VAGUE for span in months.spans):
        return months.doubted(ScheduleDoubt.BOUND_AMONG_MONTHS())
    return months


def _vague_deadline(spans: Sequence[MonthSpan]) -> Finding | None:
    deadlines = [span for span in spans if span.bound is TimeSign.DEADLINE]
    if all(span.is_single for span in deadlines):
        return None
    return ScheduleDoubt.VAGUE_DEADLINE(months=names(deadlines))


def _lone(span: MonthSpan) -> Months:
    """A single month or range with a word that bounds it."""
    if span.bound is TimeSign.BEFORE:
        return Months((span,), (ScheduleDoubt.BEFORE(months=span.name),))
    if span.ranged and span.bound is not TimeSign.ONWARD:
        return Months((span,))
    if span.bound is TimeSign.RANGE:
        until = "–".join((NAMA_BULAN[0], NAMA_BULAN[span.last - 1]))
        doubt = ScheduleDoubt.START_NOT_PRINTED(months=until, printed=span.name)
        return Months((replace(span, first=1, open=True),), (doubt,))
    return _opened(span)


def _opened(span: MonthSpan) -> Months:
    """From a month on, or from the one after ("setelah April", not "setelah tanggal 10 April")."""
    soon = span.bound is TimeSign.SOON_AFTER
    after = soon or (span.bound is TimeSign.AFTER and not span.dated)
    first = span.last + 1 if after else span.first
    if first > 12:  # after December: a month of the next year
        year = None if span.year_last is None else span.year_last + 1
        late = replace(span, first=1, last=1, year=year, year_last=year, late=year is None)
        return Months((late,))
    month = month_range(first, first)
    if soon:
        doubt = ScheduleDoubt.SOON_AFTER(printed=span.name, months=month)
        return Months((replace(span, first=first, last=first),), (doubt,))
    doubt = ScheduleDoubt.END_NOT_PRINTED(months=month)
    return Months((replace(span, first=first, last=12, open=True),), (doubt,))
