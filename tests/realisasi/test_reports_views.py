"""What is told of reports: counts and words only, every action once, nothing called not done."""

from datetime import date, timedelta

import pytest
import reported_tables
from hypothesis import given
from hypothesis import strategies as st

from zi_site.plan.columns import KOLOM
from zi_site.plan.reports import AKSES, STATUS, Bukti, Laporan, Periode, Realisasi
from zi_site.views.evidence import checklist_of
from zi_site.views.monev import QUARTERS, quarter_of
from zi_site.views.reports import (
    ARTI_AKSES,
    ARTI_STATUS,
    BELUM,
    LEWAT,
    age_words,
    host_of,
    last_report,
    month_counts,
    month_marks,
    past_months,
    report_facets,
    report_words,
    standing_of,
    status_choices,
)
from zi_site.views.table import Row, Table, table_of

PLAN = reported_tables.frozen_plan()


def row_of(*reports: Laporan, action: str = "1.3") -> Row:
    """An action planned for March, June, September and December, with these reports."""
    table = table_of(PLAN, Realisasi(1, PLAN.satker, PLAN.tahun, reports))
    (found,) = (row for row in table.rows if row.id == action)
    return found


def report(period: Periode, status: str = "selesai") -> Laporan:
    return Laporan("1.3", period, status)


def marked(row: Row) -> dict[int, str]:
    return {month: status for month, status in enumerate(month_marks(row), 1) if status}


def test_a_month_is_past_when_it_is_over_and_nothing_is_reported_of_it() -> None:
    year = PLAN.tahun
    assert past_months(row_of(), date(year, 6, 30)) == (3,)
    assert past_months(row_of(), date(year, 7, 1)) == (3, 6)
    assert past_months(row_of(), date(year + 1, 1, 1)) == (3, 6, 9, 12)
    assert past_months(row_of(), date(year - 1, 12, 31)) == ()
    told = row_of(report(Periode("semester", 1)))
    assert past_months(told, date(year, 10, 1)) == (9,)
    assert report_facets(told, date(year, 10, 1)) == ("selesai", LEWAT)
    assert report_facets(told, date(year, 9, 30)) == ("selesai",)
    assert report_words(told, date(year, 10, 1)) == (
        "Selesai (Semester I); September sudah lewat, belum ada laporan"
    )
    assert report_words(row_of(), date(year, 3, 31)) == ""


@given(st.dates(date(2024, 1, 1), date(2027, 1, 1)))
def test_past_months_are_the_waiting_months_that_are_over(day: date) -> None:
    rows = reported_tables.blora().rows
    counts = month_counts(rows)
    past = [month for row in rows for month in past_months(row, day)]
    over = [month for month in range(1, 13) if (PLAN.tahun, month) < (day.year, day.month)]
    assert [past.count(month) for month in over] == [counts[month - 1].waiting for month in over]
    assert set(past) <= set(over)


def test_every_status_and_class_of_access_has_its_words() -> None:
    assert set(ARTI_STATUS) == set(STATUS)
    assert set(ARTI_AKSES) == set(AKSES)


def test_reports_stand_with_their_action_by_period() -> None:
    late, early, half = Periode("triwulan", 2), Periode("bulan", 2), Periode("semester", 1)
    row = row_of(report(half), report(late), report(early))
    assert [each.periode for each in row.laporan] == [early, late, half]


def test_a_report_marks_the_planned_months_of_its_period_else_the_period() -> None:
    assert row_of().bulan == (3, 6, 9, 12)
    assert marked(row_of(report(Periode("triwulan", 1)))) == {3: "selesai"}
    assert marked(row_of(report(Periode("bulan", 2)))) == {2: "selesai"}
    assert marked(
        row_of(report(Periode("semester", 1)), report(Periode("bulan", 3), "berjalan"))
    ) == {
        3: "berjalan",
        6: "selesai",
    }
    assert marked(row_of()) == {}


@given(reported_tables.tables())
def test_a_month_is_its_reported_and_its_waiting_actions(table: Table) -> None:
    for number, month in enumerate(month_counts(table.rows), 1):
        assert (
            month.planned
            == month.reported + month.waiting
            == sum(number in row.bulan for row in table.rows)
        )


@given(reported_tables.tables())
def test_every_action_counts_once_by_its_latest_report(table: Table) -> None:
    standing = standing_of(table.rows)
    assert standing.reported == sum(bool(row.laporan) for row in table.rows)
    assert standing.reported + standing.waiting == standing.actions == len(table.rows)
    assert table.reported == bool(standing.reported)
    assert {value for value, _ in status_choices(table)} == {
        row.laporan[-1].status if row.laporan else BELUM for row in table.rows
    }


@given(reported_tables.tables(), st.sampled_from(QUARTERS))
def test_a_quarter_names_each_action_of_its_months_once_and_each_report_on_it(
    table: Table, period: Periode
) -> None:
    quarter, months = quarter_of(table, period), set(period.bulan)
    planned = sorted(each.row.id for each in (*quarter.reported, *quarter.waiting))
    assert planned == sorted(row.id for row in table.rows if months & set(row.bulan))
    assert not any(each.laporan for each in quarter.waiting)
    told = [report for each in quarter.told for report in each.laporan]
    all_reports = [each for row in table.rows for each in row.laporan]
    assert len(told) == sum(bool(months & set(each.periode.bulan)) for each in all_reports)
    assert len(quarter.other) + quarter.planned + quarter.unplaced <= len(table.rows)
    assert {each.row.id for each in quarter.obstacles} <= {each.row.id for each in quarter.told}


def test_actions_without_months_are_counted_apart() -> None:
    quarter = quarter_of(reported_tables.demak(), QUARTERS[0])
    assert (quarter.planned, len(quarter.other), quarter.unplaced) == (0, 1, 99)


@pytest.mark.parametrize(
    "name", ["kab-blora/2025", "kab-demak/2023", "kab-kebumen/2026", "kab-sarolangun/2025"]
)
def test_the_checklist_has_every_action_once_under_its_team_and_months(name: str) -> None:
    table = table_of(reported_tables.frozen_plan(name))
    teams = checklist_of(table)
    listed = [
        (team.nama, group.bulan, row)
        for team in teams
        for group in team.groups
        for row in group.rows
    ]
    assert sorted(row.id for _, _, row in listed) == sorted(row.id for row in table.rows)
    assert all((team, months) == (row.penanggung_jawab, row.bulan) for team, months, row in listed)
    assert sum(team.actions for team in teams) == len(table.rows)
    for team in teams:
        with_months = [group.bulan for group in team.groups if group.bulan]
        assert (
            with_months
            == sorted(with_months)
            == [group.bulan for group in team.groups][: len(with_months)]
        )
    assert "" not in {group.judul for team in teams for group in team.groups}


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 7, 8), ""),
        (date(2026, 7, 9), ""),
        (date(2026, 7, 7), "1 hari"),
        (date(2026, 6, 9), "29 hari"),
        (date(2026, 6, 8), "1 bulan"),
        (date(2026, 4, 5), "3 bulan"),
        (date(2025, 7, 8), "1 tahun"),
        (date(2024, 5, 1), "2 tahun 2 bulan"),
    ],
)
def test_ages_are_told_in_words(day: date, words: str) -> None:
    assert age_words(day, date(2026, 7, 8)) == words


@given(st.dates(), st.integers(-1000, 1000))
def test_an_age_is_told_exactly_where_time_has_passed(day: date, days: int) -> None:
    ordinal = min(max(day.toordinal() + days, 1), date.max.toordinal())
    today = date.fromordinal(ordinal)
    assert bool(age_words(day, today)) == (today - day > timedelta(0))


def test_the_last_report_is_the_newest_date() -> None:
    assert last_report(reported_tables.blora()) == date(2025, 7, 4)
    assert last_report(table_of(PLAN)) is None
    assert (
        last_report(table_of(PLAN, Realisasi(1, PLAN.satker, PLAN.tahun, (report(QUARTERS[0]),))))
        is None
    )


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://ppid.contoh.go.id:8443/a?b#c", "ppid.contoh.go.id"),
        ("HTTP://Contoh.go.id", "contoh.go.id"),
        ("javascript:alert(1)", ""),
        ("file:///C:/bukti.pdf", ""),
        ("C:\\bukti.pdf", ""),
        ("//contoh.go.id/x", ""),
        ("https://[salah", ""),
        ("https://", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_become_links(address: str, host: str) -> None:
    assert host_of(Bukti("Contoh", address)) == host
    assert host_of(Bukti("Contoh", address, "terbatas")) == ""


@given(reported_tables.tables())
def test_where_limited_evidence_lies_is_told_nowhere(table: Table) -> None:
    evidence = [bukti for row in table.rows for each in row.laporan for bukti in each.bukti]
    assert all(not bukti.tautan for bukti in evidence if bukti.akses != "publik")


def test_a_plan_without_reports_is_as_if_there_were_no_file() -> None:
    assert table_of(PLAN, Realisasi(1, PLAN.satker, PLAN.tahun)) == table_of(PLAN)
    assert KOLOM[-1] == "catatan"
