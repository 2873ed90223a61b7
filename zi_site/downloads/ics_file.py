"""Table -> calendars to subscribe to: of the plan, of each of its teams, of its office.

The first two have an all-day event for each action and each run of months in which it is planned,
the office's one for each month with the number of its actions. A team's calendar also reminds, on
the first of each month, of the evidence of what is planned in it. Nothing is written for an action
whose schedule is unread or not set: a calendar must not invent a date. RFC 5545, with the names and
times that RFC 7986 gives to whole calendars. No METHOD: what is published by one has an ORGANIZER
(RFC 5546, 3.2.1), and a decree has none that could answer.

Values are set in icalendar's own types: `add`, which finds the type of each, takes thrice as long.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from icalendar import (
    Alarm,
    Calendar,
    Event,
    Parameters,
    vDate,
    vDatetime,
    vDuration,
    vInt,
    vRecur,
    vText,
    vUri,
)
from icalendar.parser import Contentline

from zi_site.downloads.decree_text import decree_moment
from zi_site.machine.outputs import OutputFile
from zi_site.plan import glossary
from zi_site.views import addresses
from zi_site.views.following import Following, Team, teams_of
from zi_site.views.site import action_text
from zi_site.views.table import Row, Table

PRODID = "-//zi-site//rencana aksi zona integritas//ID"
UID_DOMAIN = "zi-site"
# The page, one press away, has the whole texts: 1,659 plans have 90,000 events.
LONGEST_SUMMARY, LONGEST_EVIDENCE, LONGEST_REMINDER = 80, 90, 60
LISTED = 3  # actions that an office's calendar names in a month
REMINDED = 5  # actions whose evidence a team is reminded of in a month; the page has all
MORNING = timedelta(hours=8)  # after the beginning of the day, wherever the reader is
REFRESH = timedelta(days=1)
SHORTEST_FOLDED = 75  # bytes of a line, without its end
NOTHING_SET = "Tidak ada aksi yang bulannya disebut dan terbaca dalam salinan keputusan"

_LINE_END = re.compile("\r\n?")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")  # may not stand in a content line (RFC 5545, 3.1)
_TO_ESCAPE = re.compile(r"[\\;,]")
_Run = tuple[int, int]  # first and last month
_WHOLE_DAY = {"VALUE": "DATE"}
_PLAIN = Parameters()
_FREE, _TENTATIVE = vText("TRANSPARENT"), vText("TENTATIVE")


class _Text(vText):
    """Reads back as it is; icalendar's escaping takes the "\\N" of "D:\\Nota" for a line end."""

    def to_ical(self) -> bytes:
        writable = _CONTROL.sub("\ufffd", _LINE_END.sub("\n", self))
        return _TO_ESCAPE.sub(r"\\\g<0>", writable).replace("\n", r"\n").encode()


class _Line(Contentline):
    """Only a long one is folded: icalendar asks for the length of each character."""

    def to_ical(self) -> bytes:
        line = self.encode()
        if len(line) < SHORTEST_FOLDED:
            return line
        return super().to_ical()  # type: ignore[no-any-return,no-untyped-call]


class _Calendar(Calendar):
    """Made of such lines."""

    def content_line(self, name: str, value: Any, sorted: bool = True) -> Any:  # noqa: A002
        parameters: Any = getattr(value, "params", _PLAIN)
        return _Line.from_parts(name, parameters, value, sorted)


def calendars_of(table: Table, following: Following) -> Iterator[OutputFile]:
    """Every calendar of a plan, UTF-8, lines ended by CRLF and folded at 75 bytes."""
    slug = table.satker.satker
    name = f"Rencana aksi ZI {table.satker.nama}"
    own = addresses.copy(slug, table.tahun, "ics")
    yield _calendar(
        table, following, f"{name} {table.tahun}", own, _of_rows(table, table.rows, following)
    )
    for team in teams_of(table):
        yield _team_calendar(table, team, following)
    if _is_newest(table, following):
        months = (_month(table, month, following) for month in glossary.SETAHUN)
        place = addresses.office_calendar(slug)
        yield _calendar(table, following, name, place, filter(None, months))


def _is_newest(table: Table, following: Following) -> bool:
    return following.newest <= table.tahun


def _of_rows(
    table: Table, rows: Iterable[Row], following: Following, with_evidence: bool = False
) -> Iterator[Event]:
    for row in rows:
        yield from _events(table, row, following, with_evidence)


def _team_calendar(table: Table, team: Team, following: Following) -> OutputFile:
    place = addresses.team_calendar(table.satker.satker, table.tahun, team.slug)
    title = f"{team.nama}, {table.satker.nama} {table.tahun}"
    events = (
        _events_of_a_team(table, team, following)
        if _is_newest(table, following)
        else (_succeeded(table, place, following),)
    )
    return _calendar(table, following, title, place, events)


def _events_of_a_team(table: Table, team: Team, following: Following) -> Iterator[Event]:
    yield from _of_rows(table, team.rows, following, with_evidence=True)
    by_rows: dict[tuple[Row, ...], list[int]] = {}
    for month in glossary.SETAHUN:
        by_rows.setdefault(tuple(row for row in team.rows if month in row.bulan), []).append(month)
    for rows, months in by_rows.items():
        if rows:
            yield _reminder(table, team, rows, months, following)


def _reminder(
    table: Table, team: Team, rows: tuple[Row, ...], months: list[int], following: Following
) -> Event:
    """What a team has to show in each of some months, on its first day, with an alarm."""
    slug, first = table.satker.satker, date(table.tahun, months[0], 1)
    times, changed = _last_change(rows, following)
    stamp = changed or following.published or decree_moment(table)
    name = f"{slug}-{table.tahun}-{team.slug}-bukti-{months[0]}"
    event = _event(name, first, first + timedelta(days=1), stamp)
    if len(months) > 1:
        event["rrule"] = vRecur(freq="monthly", count=len(months), bymonth=months)
    said = f"Bukti bulan ini: {len(rows)} aksi {team.nama}"
    event["summary"] = _Text(said)
    shown = [f"{row.id} {_shortened(_evidence(row), LONGEST_REMINDER)}" for row in rows]
    _leads_to(event, following, addresses.checklist(slug, table.tahun), _first(shown, REMINDED))
    _changed(event, times, changed)
    alarm = Alarm()
    alarm["action"], alarm["description"] = vText("DISPLAY"), _Text(said)
    alarm["trigger"] = vDuration(MORNING)
    event.add_component(alarm)
    return event


def _evidence(row: Row) -> str:
    return row.bukti_fisik or action_text(row)


def _first(shown: Sequence[str], most: int) -> list[str]:
    """As many as ``most``, and how many there are besides."""
    more = [f"dan {len(shown) - most} aksi lagi"] if len(shown) > most else []
    return [*shown[:most], *more]


def _calendar(
    table: Table, following: Following, title: str, place: str, events: Iterable[Event]
) -> OutputFile:
    """Never without an event: an empty calendar is invalid, and says nothing of why."""
    calendar = _head(table, following, title, place)
    for event in events:
        calendar.add_component(event)
    if not calendar.subcomponents:
        calendar.add_component(_nothing_set(table, place, following))
    return OutputFile(place.lstrip("/"), calendar.to_ical(sorted=False))


def _head(table: Table, following: Following, title: str, place: str) -> Calendar:
    """Its properties; the old names beside the new ones, which Google and Apple do not know."""
    calendar = _Calendar()
    calendar["version"], calendar["prodid"] = vText("2.0"), vText(PRODID)
    calendar["calscale"] = vText("GREGORIAN")
    calendar["name"] = calendar["x-wr-calname"] = _Text(title)
    if about := _unplaced(table):
        calendar["description"] = calendar["x-wr-caldesc"] = _Text(about)
    plan = addresses.plan(table.satker.satker, table.tahun)
    calendar["url"] = vUri(_absolute(following, plan))
    calendar["source"] = vUri(_absolute(following, place), params={"VALUE": "URI"})
    calendar["refresh-interval"] = vDuration(REFRESH, params={"VALUE": "DURATION"})
    calendar["x-published-ttl"] = vDuration(REFRESH)
    if following.published:
        moments = (moment for _, moment in following.changed.values())
        last = max(moments, default=following.published)
        calendar["last-modified"] = vDatetime(last.astimezone(UTC))
    return calendar


def _unplaced(table: Table) -> str:
    """What a calendar lacks, so that its silence says nothing wrong."""
    without = sum(not row.bulan for row in table.rows)
    return (
        f"{without} dari {len(table.rows)} aksi tidak ada di kalender ini, karena bulannya tidak "
        "disebut atau tidak terbaca dalam salinan keputusan."
        if without
        else ""
    )


def _events(table: Table, row: Row, following: Following, with_evidence: bool) -> Iterator[Event]:
    """One event a run of months. They are counted, not named by their months, so that a subscriber
    sees an event move where the plan moves it.
    """
    times, changed = following.changed.get(row.id, (0, None))
    for number, run in enumerate(glossary.month_runs(row.bulan), start=1):
        stamp = changed or following.published or decree_moment(table)
        name = f"{row.satker}-{row.tahun}-{row.id}-{number}"
        event = _event(name, *_days(table.tahun, run), stamp)
        event["summary"] = _Text(_summary(row))
        if row.kepastian != glossary.TERTULIS:
            event["status"] = _TENTATIVE
        lines = _description(row, with_evidence)
        _leads_to(event, following, addresses.action(row.satker, row.tahun, row.id), lines)
        _changed(event, times, changed)
        yield event


def _days(tahun: int, run: _Run) -> tuple[date, date]:
    """The first day, and that after the last."""
    first, last = run
    return date(tahun, first, 1), date(tahun + last // 12, last % 12 + 1, 1)


def _event(name: str, first: date, until: date, stamp: datetime) -> Event:
    """All day, and nobody is busy because of it."""
    event = Event()
    event["uid"] = vText(f"{name}@{UID_DOMAIN}")
    event["dtstamp"] = vDatetime(stamp.astimezone(UTC))
    event["dtstart"] = vDate(first, _WHOLE_DAY)
    event["dtend"] = vDate(until, _WHOLE_DAY)
    event["transp"] = _FREE
    return event


def _leads_to(event: Event, following: Following, address: str, lines: Iterable[str]) -> None:
    """Google shows no URL, so the description ends with it."""
    url = _absolute(following, address)
    event["description"] = _Text("\n".join((*lines, url)))
    event["url"] = vUri(url)


def _nothing_set(table: Table, place: str, following: Following) -> Event:
    """The whole year, in a calendar that would be empty without it."""
    stamp = following.published or decree_moment(table)
    event = _event(f"{_name(place)}-kosong", *_days(table.tahun, (1, 12)), stamp)
    event["summary"] = _Text(f"{table.satker.nama} {table.tahun}: jadwal tidak diketahui")
    event["status"] = _TENTATIVE
    plan = addresses.plan(table.satker.satker, table.tahun)
    _leads_to(event, following, plan, [f"{NOTHING_SET}."])
    return event


def _succeeded(table: Table, place: str, following: Following) -> Event:
    """Who follows a team of last year learns that there is a newer plan."""
    stamp = following.published or decree_moment(table)
    event = _event(f"{_name(place)}-baru", *_days(following.newest, (1, 1)), stamp)
    event["summary"] = _Text(f"{table.satker.nama}: rencana {following.newest} sudah terbit")
    office = addresses.office(table.satker.satker)
    _leads_to(event, following, office, ["Kalender tim ini untuk rencana yang lama."])
    return event


def _name(place: str) -> str:
    return place.rpartition(".")[0].strip("/").replace("/", "-")


def _month(table: Table, month: int, following: Following) -> Event | None:
    """How much an office plans for a month; None where it is nothing."""
    rows = [row for row in table.rows if month in row.bulan]
    if not rows:
        return None
    slug = table.satker.satker
    times, changed = _last_change(rows, following)
    stamp = changed or following.published or decree_moment(table)
    event = _event(
        f"{slug}-{table.tahun}-bulan-{month}", *_days(table.tahun, (month, month)), stamp
    )
    event["summary"] = _Text(f"{len(rows)} aksi Zona Integritas {table.satker.nama}")
    lines = _first([_summary(row) for row in rows], LISTED)
    _leads_to(event, following, f"{addresses.plan(slug, table.tahun)}?bulan={month}", lines)
    _changed(event, times, changed)
    return event


def _last_change(rows: Iterable[Row], following: Following) -> tuple[int, datetime | None]:
    """How often any of the rows was changed, and when last."""
    changes = [following.changed[row.id] for row in rows if row.id in following.changed]
    return sum(times for times, _ in changes), max((at for _, at in changes), default=None)


def _changed(event: Event, times: int, moment: datetime | None) -> None:
    if moment:
        event["last-modified"] = vDatetime(moment.astimezone(UTC))
        event["sequence"] = vInt(times)


def _absolute(following: Following, address: str) -> str:
    return following.address + address.lstrip("/")


def _summary(row: Row) -> str:
    return f"{row.id} {_shortened(action_text(row), LONGEST_SUMMARY)}".rstrip()


def _description(row: Row, with_evidence: bool) -> Iterator[str]:
    """How sure its months are, and for a team what it has to show."""
    if with_evidence and row.langkah_aksi and row.bukti_fisik:
        yield f"Bukti: {_shortened(row.bukti_fisik, LONGEST_EVIDENCE)}"
    if row.kepastian != glossary.TERTULIS:
        yield f"Bulannya {glossary.NAMA_KEPASTIAN[row.kepastian]}"


def _shortened(text: str, longest: int) -> str:
    """On one line; cut after a whole word where there is one."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    cut = text[:longest]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:") + "…"
