"""The calendars of a plan: valid by a strict reading, and honest about what they lack."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import generated_tables
import pytest
import sample_tables
import strict_calendar
from hypothesis import given, settings
from icalendar import Calendar
from profiles import examples
from test_pages import ALL, NAMES

from zi_site.downloads.ics_file import calendars_of
from zi_site.machine.clock import WIB
from zi_site.plan import glossary
from zi_site.plan.changes import differences
from zi_site.plan.changes.values import PlanVersion
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.views.following import Following, following_of, teams_of
from zi_site.views.table import Table, table_of

SITE = Following("https://contoh.id/zi/")
BLORA = sample_tables.blora()


def calendars(table: Table, following: Following = SITE) -> dict[str, bytes]:
    return {file.path: file.content for file in calendars_of(table, following)}


def of_plan(table: Table, following: Following = SITE) -> bytes:
    return calendars(table, following)[f"{table.name}/{table.file_stem}.ics"]


def events_of(content: bytes) -> list[Any]:
    return list(Calendar.from_ical(content).walk("VEVENT"))


def test_the_strict_reading_finds_faults() -> None:
    good = of_plan(BLORA)
    assert strict_calendar.faults(good) == []
    for broken in (
        good.replace(b"\r\n", b"\n"),
        good.replace(b"UID:", b"X-UID:", 1),
        good.replace(b"BEGIN:VEVENT", b"METHOD:PUBLISH\r\nBEGIN:VEVENT", 1),
        good.replace(b"DTSTART;VALUE=DATE:2025", b"DTSTART:2025", 1),
        re.sub(b"BEGIN:VEVENT.*END:VEVENT\r\n", b"", good, flags=re.DOTALL),
        good.replace(b"SUMMARY:1.1", b"SUMMARY:1;1", 1),
        good.replace(b"\r\n ", b"", 1),
    ):
        assert strict_calendar.faults(broken) != []


@pytest.mark.parametrize("table", ALL, ids=NAMES)
def test_every_calendar_is_valid_and_none_is_empty(table: Table) -> None:
    made = calendars(table)
    assert f"{table.satker.satker}/kalender.ics" in made
    for path, content in made.items():
        assert strict_calendar.faults(content) == [], path


@given(generated_tables.tables())
@settings(max_examples=examples(25))
def test_any_table_makes_valid_calendars(table: Table) -> None:
    for content in calendars(table).values():
        assert strict_calendar.faults(content) == []
    runs = [run for row in table.rows for run in glossary.month_runs(row.bulan)]
    assert len(events_of(of_plan(table))) == (len(runs) or 1)


def test_one_event_for_each_run_of_months() -> None:
    found = [
        (str(event["uid"]), event["dtstart"].dt, event["dtend"].dt, str(event["url"]))
        for event in events_of(of_plan(BLORA))
        if str(event["uid"]).startswith(("kab-blora-2025-1.2-", "kab-blora-2025-1.3-"))
    ]
    second, third = (f"https://contoh.id/zi/kab-blora/2025/#aksi-{name}" for name in ("1.2", "1.3"))
    assert found == [
        ("kab-blora-2025-1.2-1@zi-site", date(2025, 3, 1), date(2025, 4, 1), second),
        ("kab-blora-2025-1.2-2@zi-site", date(2025, 6, 1), date(2025, 7, 1), second),
        ("kab-blora-2025-1.2-3@zi-site", date(2025, 9, 1), date(2025, 10, 1), second),
        ("kab-blora-2025-1.2-4@zi-site", date(2025, 12, 1), date(2026, 1, 1), second),
        ("kab-blora-2025-1.3-1@zi-site", date(2025, 1, 1), date(2026, 1, 1), third),
    ]


def test_what_an_event_says() -> None:
    first, unsure = events_of(of_plan(BLORA))[:2]
    assert ("status" in first, unsure["status"]) == (False, "TENTATIVE")
    assert first["dtstamp"].dt == datetime(2025, 3, 19, tzinfo=UTC)
    assert first["transp"] == "TRANSPARENT"
    assert str(first["summary"]).startswith("1.1 Mengevaluasi Tim Kerja ZI/Kelompok Kerja")
    assert len(str(first["summary"])) < 90
    assert str(first["description"]) == str(first["url"])  # Google shows no URL
    assert str(unsure["description"]).startswith("Bulannya perkiraan\n")


def test_what_is_unread_or_unscheduled_is_told_and_not_invented() -> None:
    (event,) = events_of(of_plan(sample_tables.demak()))
    assert event["status"] == "TENTATIVE"
    assert "jadwal tidak diketahui" in str(event["summary"])
    kebumen = sample_tables.kebumen()
    content = of_plan(kebumen)
    assert {str(event["uid"])[17:20] for event in events_of(content)} == {"5.1", "5.3"}
    without = sum(not row.bulan for row in kebumen.rows)
    said = str(Calendar.from_ical(content)["description"])
    assert said.startswith(f"{without} dari {len(kebumen.rows)} aksi tidak ada di kalender ini")


def changed_plan(text: str, old: str, new: str) -> tuple[Table, Following]:
    """A plan after a change of yesterday, and what its calendars then know."""
    before, after = (
        read_plan(each.encode(), "").plan for each in (text, text.replace(old, new, 1))
    )
    assert before
    assert after
    assert before != after
    moment = datetime(2026, 5, 2, 9, tzinfo=WIB)
    steps = (
        PlanVersion(datetime(2026, 1, 2, tzinfo=WIB), first=True),
        PlanVersion(moment, differences(before, after)),
    )
    return table_of(after), following_of("https://contoh.id/", steps, after.tahun)


def test_a_moved_month_keeps_its_event(sample_text: str) -> None:
    plain, _ = changed_plan(sample_text, "judul: ", "judul: X ")
    row = next(row for row in plain.rows if row.bulan)
    found = re.search(r"bulan: (\[.*\])", sample_text)
    assert found
    moved, following = changed_plan(sample_text, found[0], "bulan: [11]")
    (name,) = following.changed
    assert name in {row.id for row in moved.rows}
    uid = f"{row.satker}-{row.tahun}-{name}-1@zi-site"
    (event,) = (each for each in events_of(of_plan(moved, following)) if str(each["uid"]) == uid)
    assert uid in {str(each["uid"]) for each in events_of(of_plan(plain))}
    assert event["dtstart"].dt == date(row.tahun, 11, 1)
    assert event["sequence"] == 1
    assert event["last-modified"].dt == event["dtstamp"].dt == datetime(2026, 5, 2, 2, tzinfo=UTC)
    others = [each for each in events_of(of_plan(moved, following)) if str(each["uid"]) != uid]
    assert {each["dtstamp"].dt for each in others} == {datetime(2026, 1, 1, 17, tzinfo=UTC)}
    assert not any("sequence" in each for each in others)


def test_each_team_has_a_calendar_with_its_evidence() -> None:
    teams = teams_of(BLORA)
    assert len(teams) > 1
    made = calendars(BLORA)
    for team in teams:
        content = made[f"kab-blora/2025/kalender/{team.slug}.ics"]
        events = [event for event in events_of(content) if not event.walk("VALARM")]
        ids = [str(event["uid"]).split("-")[3] for event in events]
        assert set(ids) == {row.id for row in team.rows if row.bulan}
        assert all("Bukti: " in str(event["description"]) for event in events)


def test_a_team_is_reminded_of_the_evidence_of_each_month() -> None:
    team = teams_of(BLORA)[0]
    content = calendars(BLORA)[f"{BLORA.name}/kalender/{team.slug}.ics"]
    reminded: dict[int, str] = {}
    for event in events_of(content):
        for alarm in event.walk("VALARM"):
            assert alarm["trigger"].dt == timedelta(hours=8)
            months = event.get("rrule", {}).get("bymonth", [event["dtstart"].dt.month])
            assert event["dtstart"].dt == date(2025, months[0], 1)
            reminded |= dict.fromkeys(months, str(event["description"]))
    assert sorted(reminded) == sorted({month for row in team.rows for month in row.bulan})
    for month, said in reminded.items():
        ids = [row.id for row in team.rows if month in row.bulan]
        assert [each.split()[0] for each in said.splitlines()][: len(ids[:5])] == ids[:5]
        assert (f"dan {len(ids) - 5} aksi lagi" in said) == (len(ids) > 5)


def test_a_team_of_last_year_learns_of_the_new_plan() -> None:
    made = calendars(BLORA, replace(SITE, newest=2026))
    assert "kab-blora/kalender.ics" not in made
    for team in teams_of(BLORA):
        (event,) = events_of(made[f"kab-blora/2025/kalender/{team.slug}.ics"])
        assert str(event["summary"]).endswith("rencana 2026 sudah terbit")
    assert len(events_of(of_plan(BLORA, replace(SITE, newest=2026)))) > 1


def test_the_calendar_of_an_office_counts_by_month() -> None:
    found = events_of(calendars(BLORA)["kab-blora/kalender.ics"])
    months = [month for month in glossary.SETAHUN if any(month in r.bulan for r in BLORA.rows)]
    assert [event["dtstart"].dt.month for event in found] == months
    for event, month in zip(found, months, strict=True):
        number = sum(month in row.bulan for row in BLORA.rows)
        assert str(event["summary"]).startswith(f"{number} aksi ")
        assert str(event["url"]) == f"https://contoh.id/zi/kab-blora/2025/?bulan={month}"


def table_saying(text: str) -> Table:
    """The first sample with one action, whose every text is this one."""
    band = BLORA.areas[0].komponen[0]
    row = replace(band.rows[0], langkah_aksi=text, bukti_fisik=text, penanggung_jawab=text)
    area = replace(BLORA.areas[0], komponen=(replace(band, rows=(row,)),))
    return replace(BLORA, areas=(area,))


@pytest.mark.parametrize(
    "text", ["D:\\ZI\\NOTULEN\\nota.pdf", "\\n \\\\N \\; \\, ;,:", "dua\nbaris\\", 'a="b"; ^n']
)
def test_texts_read_back_exactly(text: str) -> None:
    (event,) = events_of(of_plan(table_saying(text)))
    assert str(event["summary"]) == f"1.1 {' '.join(text.split())}"


def test_no_control_character_in_a_content_line() -> None:
    content = of_plan(table_saying("a" + "".join(map(chr, range(0x20))) + "\x7fb"))
    assert strict_calendar.faults(content) == []
    assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", content)


def test_names_and_times_for_those_who_subscribe() -> None:
    calendar = Calendar.from_ical(of_plan(BLORA))
    name = "Rencana aksi ZI KPU Kabupaten Blora 2025"
    assert (str(calendar["name"]), str(calendar["x-wr-calname"])) == (name, name)
    assert calendar["refresh-interval"].to_ical() == b"P1D"
    assert str(calendar["source"]).endswith("/kab-blora/2025/rencana-aksi-kab-blora-2025.ics")
    assert "method" not in calendar
