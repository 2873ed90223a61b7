"""Table -> calendars to subscribe to: of the plan, of each of its teams, of its office.

The first two have an all-day event for each action and each run of months in which it is planned,
the office's one for each month with the number of its actions. A team's calendar also reminds, on
the first of each month, of the evidence of what is planned in it. Nothing is written for an action
whose schedule is unread or not set: a calendar must not invent a date. RFC 5545, with the names and
times that RFC 7986 gives to whole calendars. No METHOD: what is published by one has an ORGANIZER
(RFC 5546, 3.2.1), and a decree has none that could answer.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from zi_site.downloads.content_lines import (
    calendar_bytes,
    component,
    day_line,
    moment_line,
    text_line,
)
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
MORNING = "PT8H"  # after the beginning of the day, wherever the reader is
REFRESH = "P1D"
TENTATIVE = "STATUS:TENTATIVE"
NOTHING_SET = "Tidak ada aksi yang bulannya disebut dan terbaca dalam salinan keputusan"

_Run = tuple[int, int]  # first and last month
Event = list[str]  # its lines


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
    said = f"Bukti bulan ini: {len(rows)} aksi {team.nama}"
    shown = [f"{row.id} {_shortened(_evidence(row), LONGEST_REMINDER)}" for row in rows]
    alarm = ("ACTION:DISPLAY", text_line("DESCRIPTION", said), f"TRIGGER:{MORNING}")
    return component(
        "VEVENT",
        (
            *_all_day(name, first, first + timedelta(days=1), stamp),
            *_repeated(months),
            text_line("SUMMARY", said),
            *_leading_to(
                following, addresses.checklist(slug, table.tahun), _first(shown, REMINDED)
            ),
            *_changed(times, changed),
            *component("VALARM", alarm),
        ),
    )


def _repeated(months: Sequence[int]) -> Iterator[str]:
    if len(months) > 1:
        listed = ",".join(map(str, months))
        yield f"RRULE:FREQ=MONTHLY;COUNT={len(months)};BYMONTH={listed}"


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
    listed = [line for event in events for line in event]
    lines = listed or _nothing_set(table, place, following)
    head = _head(table, following, title, place)
    content = calendar_bytes(component("VCALENDAR", (*head, *lines)))
    return OutputFile(place.lstrip("/"), content)


def _head(table: Table, following: Following, title: str, place: str) -> Iterator[str]:
    """Its properties; the old names beside the new ones, which Google and Apple do not know."""
    yield from ("VERSION:2.0", f"PRODID:{PRODID}", "CALSCALE:GREGORIAN")
    yield text_line("NAME", title)
    yield text_line("X-WR-CALNAME", title)
    if about := _unplaced(table):
        yield text_line("DESCRIPTION", about)
        yield text_line("X-WR-CALDESC", about)
    yield f"URL:{_absolute(following, addresses.plan(table.satker.satker, table.tahun))}"
    yield f"SOURCE;VALUE=URI:{_absolute(following, place)}"
    yield f"REFRESH-INTERVAL;VALUE=DURATION:{REFRESH}"
    yield f"X-PUBLISHED-TTL:{REFRESH}"
    if following.published:
        moments = (moment for _, moment in following.changed.values())
        yield moment_line("LAST-MODIFIED", max(moments, default=following.published))


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
        address = addresses.action(row.satker, row.tahun, row.id)
        lines = (
            *_all_day(name, *_days(table.tahun, run), stamp),
            text_line("SUMMARY", _summary(row)),
            *(() if row.kepastian == glossary.TERTULIS else (TENTATIVE,)),
            *_leading_to(following, address, _description(row, with_evidence)),
            *_changed(times, changed),
        )
        yield component("VEVENT", lines)


def _days(tahun: int, run: _Run) -> tuple[date, date]:
    """The first day, and that after the last."""
    first, last = run
    return date(tahun, first, 1), date(tahun + last // 12, last % 12 + 1, 1)


def _all_day(name: str, first: date, until: date, stamp: datetime) -> tuple[str, ...]:
    """All day, and nobody is busy because of it."""
    return (
        f"UID:{name}@{UID_DOMAIN}",
        moment_line("DTSTAMP", stamp),
        day_line("DTSTART", first),
        day_line("DTEND", until),
        "TRANSP:TRANSPARENT",
    )


def _leading_to(following: Following, address: str, lines: Iterable[str]) -> tuple[str, str]:
    """Google shows no URL, so the description ends with it."""
    url = _absolute(following, address)
    return text_line("DESCRIPTION", "\n".join((*lines, url))), f"URL:{url}"


def _nothing_set(table: Table, place: str, following: Following) -> Event:
    """The whole year, in a calendar that would be empty without it."""
    stamp = following.published or decree_moment(table)
    lines = (
        *_all_day(f"{_name(place)}-kosong", *_days(table.tahun, (1, 12)), stamp),
        text_line("SUMMARY", f"{table.satker.nama} {table.tahun}: jadwal tidak diketahui"),
        TENTATIVE,
        *_leading_to(
            following, addresses.plan(table.satker.satker, table.tahun), [f"{NOTHING_SET}."]
        ),
    )
    return component("VEVENT", lines)


def _succeeded(table: Table, place: str, following: Following) -> Event:
    """Who follows a team of last year learns that there is a newer plan."""
    stamp = following.published or decree_moment(table)
    office = addresses.office(table.satker.satker)
    lines = (
        *_all_day(f"{_name(place)}-baru", *_days(following.newest, (1, 1)), stamp),
        text_line("SUMMARY", f"{table.satker.nama}: rencana {following.newest} sudah terbit"),
        *_leading_to(following, office, ["Kalender tim ini untuk rencana yang lama."]),
    )
    return component("VEVENT", lines)


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
    name, days = f"{slug}-{table.tahun}-bulan-{month}", _days(table.tahun, (month, month))
    address = f"{addresses.plan(slug, table.tahun)}?bulan={month}"
    lines = (
        *_all_day(name, *days, stamp),
        text_line("SUMMARY", f"{len(rows)} aksi Zona Integritas {table.satker.nama}"),
        *_leading_to(following, address, _first([_summary(row) for row in rows], LISTED)),
        *_changed(times, changed),
    )
    return component("VEVENT", lines)


def _last_change(rows: Iterable[Row], following: Following) -> tuple[int, datetime | None]:
    """How often any of the rows was changed, and when last."""
    changes = [following.changed[row.id] for row in rows if row.id in following.changed]
    return sum(times for times, _ in changes), max((at for _, at in changes), default=None)


def _changed(times: int, moment: datetime | None) -> Iterator[str]:
    if moment:
        yield moment_line("LAST-MODIFIED", moment)
        yield f"SEQUENCE:{times}"


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
