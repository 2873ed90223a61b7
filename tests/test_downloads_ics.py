"""The calendar copy, read back with icalendar."""

from datetime import UTC, date, datetime
from typing import Any

import generated_tables
import pytest
import sample_tables
from hypothesis import given, settings
from icalendar import Calendar

from zi_site import glossary
from zi_site.downloads.ics_file import ics_of
from zi_site.views.table import Table


def events_of(table: Table) -> list[Any]:
    return list(Calendar.from_ical(ics_of(table)).walk("VEVENT"))


def test_one_event_for_each_run_of_months() -> None:
    found = [(str(event["uid"]), event["dtstart"].dt, event["dtend"].dt) for event in events_of(sample_tables.blora())]
    assert ("kab-blora-2025-1.3-01@rencana-aksi.zi-site", date(2025, 1, 1), date(2026, 1, 1)) in found
    assert [event for event in found if "-1.2-" in event[0]] == [
        ("kab-blora-2025-1.2-03@rencana-aksi.zi-site", date(2025, 3, 1), date(2025, 4, 1)),
        ("kab-blora-2025-1.2-06@rencana-aksi.zi-site", date(2025, 6, 1), date(2025, 7, 1)),
        ("kab-blora-2025-1.2-09@rencana-aksi.zi-site", date(2025, 9, 1), date(2025, 10, 1)),
        ("kab-blora-2025-1.2-12@rencana-aksi.zi-site", date(2025, 12, 1), date(2026, 1, 1)),
    ]


def test_certainty_stamp_and_words() -> None:
    first, unsure = events_of(sample_tables.blora())[:2]
    assert (first["status"], unsure["status"]) == ("CONFIRMED", "TENTATIVE")
    assert first["dtstamp"].dt == datetime(2025, 3, 19, tzinfo=UTC)
    assert first["transp"] == "TRANSPARENT"
    assert first["categories"].cats == ["Manajemen Perubahan"]
    assert str(first["summary"]).startswith("1.1 Mengevaluasi Tim Kerja ZI/Kelompok Kerja Tahun sebelumnya,")
    assert len(str(first["summary"])) < 120
    assert "Kepastian: perkiraan: salinan rusak" in str(unsure["description"])


def test_nothing_for_what_is_unread_or_unscheduled() -> None:
    assert events_of(sample_tables.demak()) == []
    assert events_of(sample_tables.empty()) == []
    assert {str(event["uid"])[17:20] for event in events_of(sample_tables.kebumen())} == {"5.1", "5.3"}


@pytest.mark.parametrize("table", [sample_tables.blora(), sample_tables.kebumen(), sample_tables.hostile()])
def test_every_run_of_months_is_there_with_its_words(table: Table) -> None:
    described = {str(event["uid"]): str(event["description"]) for event in events_of(table)}
    for row in table.rows:
        for first, _ in glossary.month_runs(row.bulan):
            text = described.pop(f"{row.satker}-{row.tahun}-{row.id}-{first:02d}@rencana-aksi.zi-site")
            assert "\n".join(row.bukti_fisik.splitlines()) in text
    assert described == {}


@given(generated_tables.tables())
@settings(max_examples=25, deadline=None)
def test_any_table_makes_a_calendar_that_can_be_read(table: Table) -> None:
    runs = [run for row in table.rows for run in glossary.month_runs(row.bulan)]
    assert len(events_of(table)) == len(runs)


def test_form_of_the_file() -> None:
    content = ics_of(sample_tables.hostile())
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert content.count(b"\n") == content.count(b"\r\n")
    assert "X-WR-CALNAME:Rencana aksi ZI KPU Kabupaten Blora 2025" in ics_of(sample_tables.blora()).decode()
