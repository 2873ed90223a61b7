"""The calendar copy, read back with icalendar."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import generated_tables
import pytest
import sample_tables
from hypothesis import given, settings
from icalendar import Calendar
from profiles import examples

from zi_site.downloads.ics_file import ics_of
from zi_site.plan import glossary
from zi_site.views.table import Table


def events_of(table: Table) -> list[Any]:
    return list(Calendar.from_ical(ics_of(table)).walk("VEVENT"))


def test_one_event_for_each_run_of_months() -> None:
    found = [
        (str(event["uid"]), event["dtstart"].dt, event["dtend"].dt)
        for event in events_of(sample_tables.blora())
    ]
    assert (
        "kab-blora-2025-1.3-01@rencana-aksi.zi-site",
        date(2025, 1, 1),
        date(2026, 1, 1),
    ) in found
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
    assert str(first["summary"]).startswith(
        "1.1 Mengevaluasi Tim Kerja ZI/Kelompok Kerja Tahun sebelumnya,"
    )
    assert len(str(first["summary"])) < 120
    assert "Kepastian: perkiraan: salinan rusak" in str(unsure["description"])


def test_nothing_for_what_is_unread_or_unscheduled() -> None:
    assert events_of(sample_tables.demak()) == []
    assert events_of(sample_tables.empty()) == []
    assert {str(event["uid"])[17:20] for event in events_of(sample_tables.kebumen())} == {
        "5.1",
        "5.3",
    }


@pytest.mark.parametrize(
    "table", [sample_tables.blora(), sample_tables.kebumen(), sample_tables.hostile()]
)
def test_every_run_of_months_is_there_with_its_words(table: Table) -> None:
    described = {str(event["uid"]): str(event["description"]) for event in events_of(table)}
    for row in table.rows:
        for first, _ in glossary.month_runs(row.bulan):
            text = described.pop(
                f"{row.satker}-{row.tahun}-{row.id}-{first:02d}@rencana-aksi.zi-site"
            )
            assert "\n".join(row.bukti_fisik.splitlines()) in text
    assert described == {}


@given(generated_tables.tables())
@settings(max_examples=examples(25))
def test_any_table_makes_a_calendar_that_can_be_read(table: Table) -> None:
    runs = [run for row in table.rows for run in glossary.month_runs(row.bulan)]
    assert len(events_of(table)) == len(runs)


def table_saying(text: str) -> Table:
    """The first sample with one action, whose every text is this one."""
    table = sample_tables.blora()
    band = table.areas[0].komponen[0]
    row = replace(
        band.rows[0], indikator=text, langkah_aksi=text, bukti_fisik=text, catatan=(text,)
    )
    area = replace(table.areas[0], komponen=(replace(band, rows=(row,)),))
    return replace(table, areas=(area,), judul_kolom=table.judul_kolom | {"indikator": text})


@pytest.mark.parametrize(
    "text", ["D:\\ZI\\NOTULEN\\nota.pdf", "\\n \\\\N \\; \\, ;,:", "dua\nbaris\\", 'a="b"; ^n']
)
def test_texts_read_back_exactly(text: str) -> None:
    (event,) = events_of(table_saying(text))
    assert str(event["summary"]) == f"1.1 {' '.join(text.split())}"
    assert f"\n{text}: {text}\n" in str(event["description"])
    assert str(event["description"]).endswith(f"\nCatatan: {text}")


def test_backslash_semicolon_comma_and_line_end_are_escaped() -> None:
    content = ics_of(table_saying("\\N;,\r\nb\rc")).replace(b"\r\n ", b"")
    assert b"\\nBUKTI FISIK: \\\\N\\;\\,\\nb\\nc\\n" in content


def test_no_control_character_in_a_content_line() -> None:
    content = ics_of(table_saying("a" + "".join(map(chr, range(0x20))) + "\x7fb"))
    assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", content)
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert "a" + "\ufffd" * 9 + "\t\n" + "\ufffd" * 2 + "\n" + "\ufffd" * 19 + "b" in str(
        event["description"]
    )


@pytest.mark.parametrize("table", [sample_tables.demak(), sample_tables.empty()])
def test_a_calendar_without_events_has_a_component_that_shows_nowhere(table: Table) -> None:
    calendar = Calendar.from_ical(ics_of(table))
    assert [component.name for component in calendar.subcomponents] == ["VTIMEZONE"]
    assert "method" not in calendar
    assert str(calendar["x-wr-caldesc"]).startswith("Kalender ini kosong")


def test_form_of_the_file() -> None:
    content = ics_of(sample_tables.hostile())
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert content.count(b"\n") == content.count(b"\r\n")
    assert (
        "X-WR-CALNAME:Rencana aksi ZI KPU Kabupaten Blora 2025"
        in ics_of(sample_tables.blora()).decode()
    )
