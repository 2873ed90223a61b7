"""Table -> the calendar copy: an all-day event for each action and each run of months in which it
is planned.

Nothing is written for an action whose schedule is unread or not set: a calendar must not invent a
date.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneStandard, vText

from zi_site.downloads.decree_text import decree_moment
from zi_site.plan import glossary
from zi_site.views.table import AreaBand, Row, Table

PRODID = "-//zi-site//rencana aksi zona integritas//ID"
UID_DOMAIN = "rencana-aksi.zi-site"
LONGEST_SUMMARY = 110
NO_EVENTS = (
    "Kalender ini kosong: tidak ada aksi yang bulannya disebut dan terbaca dalam salinan keputusan."
)

_LINE_END = re.compile("\r\n?")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")  # may not stand in a content line (RFC 5545, 3.1)
_TO_ESCAPE = re.compile(r"[\\;,]")


class _Text(vText):
    """Reads back as it is; icalendar's escaping takes the "\\N" of "D:\\Nota" for a line end."""

    def to_ical(self) -> bytes:
        writable = _CONTROL.sub("\ufffd", _LINE_END.sub("\n", self))
        return _TO_ESCAPE.sub(r"\\\g<0>", writable).replace("\n", r"\n").encode()


def ics_of(table: Table) -> bytes:
    """UTF-8, lines ended by CRLF and folded at 75 bytes (RFC 5545)."""
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", _Text(f"Rencana aksi ZI {table.satker.nama} {table.tahun}"))
    for event in _events(table):
        calendar.add_component(event)
    if calendar.subcomponents:
        calendar.add("method", "PUBLISH")
    else:
        calendar.add("x-wr-caldesc", _Text(NO_EVENTS))
        calendar.add_component(_western_time())
    return bytes(calendar.to_ical())


def _western_time() -> Timezone:
    """Western Indonesian time, the whole content of a calendar without events.

    A calendar must have a component (RFC 5545, 3.6); this one shows nowhere. There is nothing to
    PUBLISH beside it.
    """
    standard = TimezoneStandard()
    standard.add("dtstart", datetime(1970, 1, 1))
    standard.add("tzoffsetfrom", timedelta(hours=7))
    standard.add("tzoffsetto", timedelta(hours=7))
    standard.add("tzname", "WIB")
    zone = Timezone()
    zone.add("tzid", "Asia/Jakarta")
    zone.add_component(standard)
    return zone


def _events(table: Table) -> Iterator[Event]:
    for area in table.areas:
        for row in area.rows:
            for first, last in glossary.month_runs(row.bulan):
                yield _event(table, area, row, first, last)


def _event(table: Table, area: AreaBand, row: Row, first: int, last: int) -> Event:
    event = Event()
    event.add("uid", f"{row.satker}-{row.tahun}-{row.id}-{first:02d}@{UID_DOMAIN}")
    event.add("dtstamp", decree_moment(table))
    event.add("dtstart", date(row.tahun, first, 1))
    event.add("dtend", date(row.tahun + last // 12, last % 12 + 1, 1))
    event.add("summary", _Text(_summary(row)))
    event.add("description", _Text(_description(row, table.judul_kolom)))
    event.add("categories", [area.nama_resmi])
    event.add("status", "CONFIRMED" if row.kepastian == glossary.TERTULIS else "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    return event


def _summary(row: Row) -> str:
    text = " ".join((row.langkah_aksi or row.bukti_fisik or row.indikator).split())
    return f"{row.id} {_shortened(text)}".rstrip()


def _shortened(text: str) -> str:
    """Cut after a whole word where there is one; the whole text stands in the description."""
    if len(text) <= LONGEST_SUMMARY:
        return text
    cut = text[:LONGEST_SUMMARY]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:") + "…"


def _description(row: Row, headings: dict[str, str]) -> str:
    lines = [
        (headings["komponen"], row.komponen),
        (headings["indikator"], row.indikator),
        (headings["langkah_aksi"], row.langkah_aksi),
        (headings["bukti_fisik"], row.bukti_fisik),
        (headings["penanggung_jawab"], row.penanggung_jawab),
        ("Jadwal tercetak", row.jadwal),
        ("Bulan", row.when),
        (
            "Kepastian",
            f"{glossary.NAMA_KEPASTIAN[row.kepastian]}: {glossary.ARTI_KEPASTIAN[row.kepastian]}",
        ),
        ("Catatan", " ".join(row.catatan)),
    ]
    return "\n".join(f"{label}: {text}" for label, text in lines if text)
