"""A small algebra of months: spans, and what is in doubt about them.

``union`` puts months side by side, ``to`` joins two ends of a range, ``within`` keeps what lies in
one year, and ``minus`` takes months out of it. Each carries the findings of both sides along and
adds its own, so that no doubt is lost on the way.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from zi_site.plan.glossary import NAMA_BULAN, month_words
from zi_site.plan.kinds import Finding
from zi_site.schedule.parts import MonthSpan, TimeSign, Years
from zi_site.schedule.sentences import ScheduleDoubt, ScheduleRemark

_NEAR_FUTURE = 5


@dataclass(frozen=True, slots=True)
class YearMonths:
    """The months of one year, 1-12, ascending and unique, with the weeks that are printed."""

    bulan: tuple[int, ...] = ()
    minggu: tuple[int, ...] = ()
    findings: tuple[Finding, ...] = ()

    def union(self, other: "YearMonths") -> "YearMonths":
        """The months and weeks of both, and what either has in doubt."""
        return YearMonths(
            _ascending((*self.bulan, *other.bulan)),
            _ascending((*self.minggu, *other.minggu)),
            self.findings + other.findings,
        )

    def remarked(self, *findings: Finding) -> "YearMonths":
        """The same months with more to tell."""
        return replace(self, findings=self.findings + findings)

    def minus(self, other: "YearMonths") -> "YearMonths":
        """ "Setiap bulan kecuali Januari"; where that would leave or take nothing, all stays."""
        both = self.remarked(*other.findings)
        bulan = tuple(month for month in self.bulan if month not in other.bulan)
        if not (other.bulan and bulan):
            return both
        excepted = ScheduleRemark.EXCEPTED(months=month_words(other.bulan))
        return replace(both, bulan=bulan).remarked(excepted)


@dataclass(frozen=True, slots=True)
class YearsSaid:
    """The years that a phrase prints, and those that it says from the plan's year."""

    named: frozenset[int]
    relative: frozenset[int]

    @classmethod
    def of(cls, years: Iterable[Years], tahun: int) -> "YearsSaid":
        """Years as printed, and those that are counted from the plan's."""
        pairs = [(year, each.relative) for each in years for year in each.years]
        return cls(
            frozenset(year for year, relative in pairs if not relative),
            frozenset(year + tahun for year, relative in pairs if relative),
        )

    def other_than(self, tahun: int) -> int | None:
        """The first printed year that is not the plan's."""
        return min(self.named - self.relative - {tahun}, default=None)


@dataclass(frozen=True, slots=True)
class Months:
    """Spans of months in printed order, of whatever year."""

    spans: tuple[MonthSpan, ...] = ()
    findings: tuple[Finding, ...] = ()

    def union(self, other: "Months") -> "Months":
        """The spans of both, and what either has in doubt."""
        return Months(self.spans + other.spans, self.findings + other.findings)

    def doubted(self, *findings: Finding) -> "Months":
        """The same spans with more in doubt."""
        return replace(self, findings=self.findings + findings)

    def to(self, other: "Months", tahun: int) -> "Months":
        """The range between two spans; years not printed follow from printed ones or the plan."""
        (a,), (b,) = self.spans, other.spans
        year, year_last, doubts = _years_of_range(a, b, tahun)
        if year is not None and year_last is not None and year > year_last:
            ends = a, replace(b, link=TimeSign.LIST)
            return Months(ends, (*self.findings, ScheduleDoubt.YEARS_REVERSED()))
        if a.unit != b.unit and not (a.edge or b.edge):
            doubts = (*doubts, ScheduleDoubt.MIXED_RANGE(first=a.name, last=b.name))
        span = replace(_range(a, b), year=year, year_last=year_last)
        return Months((span,), (*self.findings, *other.findings, *doubts))

    def within(self, tahun: int, said: YearsSaid) -> YearMonths:
        """The months of the plan's own year. A past year is a slip of the pen, since nothing is
        planned for the past; a coming year is meant, so its months are not marked.
        """
        spans = [_in_a_year(span, tahun) for span in self.spans]
        inside = [span for span in spans if _reaches(span, tahun)]
        outside = [span for span in spans if span not in inside]
        slips = [] if self._prints(tahun) else _slips(outside, tahun, said)
        away = [span for span in outside if span not in slips]
        away += _crossing(inside, said)
        read = [*(_clipped(span, tahun) for span in inside), *slips]
        doubts = *_wrong_years(slips, tahun), *_outside(away, tahun)
        return YearMonths(_ascending(covered(read)), _weeks(read), self.findings + doubts)

    def _prints(self, tahun: int) -> bool:
        """Whether months of this year have it printed; then other years are meant as well."""
        return any(
            span.year is not None and _reaches(_in_a_year(span, tahun), tahun)
            for span in self.spans
        )


def covered(spans: Iterable[MonthSpan]) -> set[int]:
    """The months 1-12 in any of the spans."""
    return {month for span in spans for month in span.months}


def names(spans: Iterable[MonthSpan]) -> str:
    """The spans in words, for a note."""
    return " dan ".join(span.name for span in spans)


def _ascending(numbers: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(set(numbers)))


def _weeks(spans: Iterable[MonthSpan]) -> tuple[int, ...]:
    return _ascending(week for span in spans for week in span.weeks or ())


def _range(a: MonthSpan, b: MonthSpan) -> MonthSpan:
    """From the first month of one span to the last of another."""
    return replace(
        a,
        last=b.last,
        end=b.end,
        unit=a.unit if a.unit == b.unit else "bulan",
        weeks=_weeks((a, b)),
        dated=a.dated or b.dated,
        coded=a.coded and b.coded,
        edge=False,
        bound=TimeSign.ONWARD if b.bound is TimeSign.ONWARD else a.bound,
        ranged=True,
    )


def _years_of_range(
    a: MonthSpan, b: MonthSpan, tahun: int
) -> tuple[int | None, int | None, tuple[Finding, ...]]:
    """The years of both ends, one perhaps from the other; one backward runs over the year's end."""
    backward = a.first > b.last
    year, year_last = a.year, b.year_last
    if backward and year == year_last:
        return _over_the_year(a, b, tahun)
    if year is None and year_last is not None:
        year = year_last - backward
    elif year_last is None and year is not None:
        year_last = year + backward
    return year, year_last, ()


def _over_the_year(a: MonthSpan, b: MonthSpan, tahun: int) -> tuple[int, int, tuple[Finding, ...]]:
    first, last = NAMA_BULAN[a.first - 1], NAMA_BULAN[b.last - 1]
    if a.year is None:
        return tahun, tahun + 1, (ScheduleDoubt.OVER_THE_YEAR(first=first, last=last),)
    if a.year == tahun:
        return tahun - 1, tahun, (ScheduleDoubt.FROM_YEAR_BEFORE(first=first, last=last),)
    return a.year - 1, a.year, ()


def _in_a_year(span: MonthSpan, tahun: int) -> MonthSpan:
    """The span with the years that are meant where none is printed."""
    year = tahun + span.late if span.year is None else span.year
    return replace(span, year=year, year_last=year if span.year_last is None else span.year_last)


def _reaches(span: MonthSpan, tahun: int) -> bool:
    year, year_last = _years(span)
    return year <= tahun <= year_last


def _years(span: MonthSpan) -> tuple[int, int]:
    """The years of a span that has them."""
    assert span.year is not None
    assert span.year_last is not None
    return span.year, span.year_last


def _clipped(span: MonthSpan, tahun: int) -> MonthSpan:
    """What of a span lies in the plan's year."""
    first = span.first if span.year == tahun else 1
    return replace(span, first=first, last=span.last if span.year_last == tahun else 12)


def _crossing(spans: Iterable[MonthSpan], said: YearsSaid) -> list[MonthSpan]:
    """The spans that go on in another year, where a year is printed that says so."""
    printed = said.named | said.relative
    return [span for span in spans if printed and span.year != span.year_last]


def _slips(spans: Sequence[MonthSpan], tahun: int, said: YearsSaid) -> list[MonthSpan]:
    """The spans whose year cannot be meant: it is over, or far away."""
    return [
        span
        for span in spans
        if not said.relative.intersection(_years(span))
        and not tahun < _years(span)[0] <= tahun + _NEAR_FUTURE
    ]


def _wrong_years(slips: Collection[MonthSpan], tahun: int) -> list[Finding]:
    return [
        ScheduleDoubt.WRONG_YEAR(year=span.year, tahun=tahun, months=span.name) for span in slips
    ]


def _outside(spans: Sequence[MonthSpan], tahun: int) -> list[Finding]:
    said = [words for span in spans for words in _words_outside(span, tahun)]
    return [ScheduleRemark.OUTSIDE_YEAR(months="; ".join(said))] if said else []


def _words_outside(span: MonthSpan, tahun: int) -> list[str]:
    """What of a span lies outside the plan's year: "Desember 2024", "Januari–Maret 2026"."""
    year, year_last = _years(span)
    if year == year_last:
        return [f"{span.name} {year}"]
    said = []
    if year < tahun:
        said.append(_from_to((span.first, year), (12, tahun - 1)))
    if year_last > tahun:
        said.append(_from_to((1, tahun + 1), (span.last, year_last)))
    return said


def _from_to(first: tuple[int, int], last: tuple[int, int]) -> str:
    (a, year), (b, year_last) = first, last
    end = f"{NAMA_BULAN[b - 1]} {year_last}"
    if first == last:
        return end
    start = NAMA_BULAN[a - 1] if year == year_last else f"{NAMA_BULAN[a - 1]} {year}"
    return f"{start}–{end}"
