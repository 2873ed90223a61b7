"""The algebra of months: what each operation gives, and that no finding is lost by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zi_site.plan.kinds import Kind
from zi_site.schedule.months import Months, YearMonths, YearsSaid
from zi_site.schedule.parts import MonthSpan, Years
from zi_site.schedule.sentences import ScheduleDoubt, ScheduleRemark

NO_YEARS = YearsSaid.of((), 2025)
FOUND = (ScheduleDoubt.TENTATIVE(printed="tentatif"),)


def span(first: int, last: int = 0, year: int | None = None) -> Months:
    return Months((MonthSpan(first, last or first, 0, 1, year=year, year_last=year),))


def kinds(months: Months | YearMonths) -> list[Kind]:
    return [finding.kind for finding in months.findings]


def test_union_puts_months_side_by_side() -> None:
    assert span(1, 3).union(span(6)).within(2025, NO_YEARS).bulan == (1, 2, 3, 6)


@pytest.mark.parametrize(
    ("first", "last", "bulan", "doubts"),
    [
        (span(3), span(5), (3, 4, 5), []),
        (span(11), span(2), (11, 12), [ScheduleDoubt.OVER_THE_YEAR]),
        (span(11), span(2, year=2025), (1, 2), []),
        (span(11, year=2025), span(2), (11, 12), []),
        (span(5, year=2026), span(3, year=2025), (3,), [ScheduleDoubt.YEARS_REVERSED]),
    ],
)
def test_to_runs_from_one_month_to_another(
    first: Months, last: Months, bulan: tuple[int, ...], doubts: list[Kind]
) -> None:
    joined = first.to(last, 2025)
    assert joined.within(2025, NO_YEARS).bulan == bulan
    assert kinds(joined) == doubts


@pytest.mark.parametrize(
    ("months", "bulan", "findings"),
    [
        (span(3, year=2025), (3,), []),
        (span(3, year=2026), (), [ScheduleRemark.OUTSIDE_YEAR]),
        (span(3, year=2022), (3,), [ScheduleDoubt.WRONG_YEAR]),
        (span(3, year=2022).union(span(6, year=2025)), (6,), [ScheduleRemark.OUTSIDE_YEAR]),
    ],
)
def test_within_keeps_the_months_of_the_plans_year(
    months: Months, bulan: tuple[int, ...], findings: list[Kind]
) -> None:
    read = months.within(2025, NO_YEARS)
    assert (read.bulan, kinds(read)) == (bulan, findings)


def test_a_year_said_from_the_plans_is_meant() -> None:
    said = YearsSaid.of([Years((-1,), 0, 1, relative=True)], 2025)
    assert span(3, year=2024).within(2025, said).bulan == ()


def test_minus_leaves_the_others_and_never_nothing() -> None:
    all_year = YearMonths(tuple(range(1, 13)))
    assert all_year.minus(YearMonths((1,))).bulan == tuple(range(2, 13))
    assert all_year.minus(all_year) == all_year


months_of_a_year = st.sets(st.integers(1, 12)).map(lambda found: YearMonths(tuple(sorted(found))))


@given(months_of_a_year, months_of_a_year)
def test_no_finding_is_lost(one: YearMonths, other: YearMonths) -> None:
    for a, b in ((one.remarked(*FOUND), other), (one, other.remarked(*FOUND))):
        assert set(FOUND) <= set(a.union(b).findings)
        assert set(FOUND) <= set(a.minus(b).findings)


@given(st.integers(1, 12), st.integers(1, 12), st.sampled_from([None, 2022, 2025, 2026]))
def test_no_finding_about_spans_is_lost(first: int, last: int, year: int | None) -> None:
    a, b = span(first, year=year).doubted(*FOUND), span(last)
    for joined in (a.union(b), b.union(a), a.to(b, 2025), b.to(a, 2025)):
        assert set(FOUND) <= set(joined.findings)
        assert set(FOUND) <= set(joined.within(2025, NO_YEARS).findings)
