"""Bytes -> what RFC 5545 forbids in them: a reading of its grammar, apart from the library that
writes them.
"""

import re
from collections.abc import Iterator

Lines = list[tuple[str, dict[str, str], str]]

_LINE = re.compile(
    r"(?P<name>[A-Z0-9-]+)"
    r'(?P<params>(;[A-Z0-9-]+=("[^"\x00-\x08\x0a-\x1f\x7f]*"|[^";:,\x00-\x08\x0a-\x1f\x7f]*))*)'
    r":(?P<value>[^\x00-\x08\x0a-\x1f\x7f]*)"
)
_DATE, _MOMENT = re.compile(r"\d{8}"), re.compile(r"\d{8}T\d{6}Z")
_TEXT = re.compile(r"([^\\;,]|\\[\\;,nN])*")
_URI = re.compile(r"[a-z][a-z0-9+.-]*:[!-~]+")
_DURATION = re.compile(r"P\d+[DW]")
# of each property: the form of its value, and how often it may and must stand
_OF_EVENT = {
    "UID": (_TEXT, 1), "DTSTAMP": (_MOMENT, 1), "DTSTART": (_DATE, 1), "DTEND": (_DATE, 1),
    "SUMMARY": (_TEXT, 0), "DESCRIPTION": (_TEXT, 0), "URL": (_URI, 0),
    "TRANSP": (re.compile("TRANSPARENT|OPAQUE"), 0), "SEQUENCE": (re.compile(r"\d+"), 0),
    "RRULE": (re.compile(r"FREQ=MONTHLY;COUNT=\d+;BYMONTH=\d+(,\d+)+"), 0),
    "STATUS": (re.compile("TENTATIVE|CONFIRMED|CANCELLED"), 0), "LAST-MODIFIED": (_MOMENT, 0),
}  # fmt: skip
_OF_ALARM = {
    "ACTION": (re.compile("DISPLAY"), 1), "DESCRIPTION": (_TEXT, 1),
    "TRIGGER": (re.compile(r"-?PT\d+[HM]"), 1),
}  # fmt: skip
_OF_CALENDAR = {
    "VERSION": (re.compile(r"2\.0"), 1), "PRODID": (_TEXT, 1),
    "CALSCALE": (re.compile("GREGORIAN"), 0), "NAME": (_TEXT, 0), "DESCRIPTION": (_TEXT, 0),
    "URL": (_URI, 0), "SOURCE": (_URI, 0), "REFRESH-INTERVAL": (_DURATION, 0),
    "LAST-MODIFIED": (_MOMENT, 0), "X-WR-CALNAME": (_TEXT, 0), "X-WR-CALDESC": (_TEXT, 0),
    "X-PUBLISHED-TTL": (_DURATION, 0),
}  # fmt: skip
_VALUE_TYPES = {"DTSTART": "DATE", "DTEND": "DATE", "REFRESH-INTERVAL": "DURATION", "SOURCE": "URI"}


def faults(content: bytes) -> list[str]:
    """Every fault in words; [] for a valid calendar with at least one event."""
    return list(_faults(content))


def _faults(content: bytes) -> Iterator[str]:
    physical = content.split(b"\r\n")
    if physical.pop() != b"":
        yield "the last line does not end"
    for line in physical:
        if len(line) > 75:
            yield f"longer than 75 bytes: {line!r}"
        line.decode()  # a fold may not part a character
    lines = []
    for text in content.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n"):
        if not (found := _LINE.fullmatch(text)):
            yield f"no content line: {text!r}"
            return
        params = dict(each.split("=", 1) for each in found["params"].split(";") if each)
        lines.append((found["name"], params, found["value"]))
    rest, alarms = _alarms_apart(lines)
    yield from _of_calendar(rest)
    for alarm in alarms:
        yield from _properties(alarm, _OF_ALARM)


def _alarms_apart(lines: Lines) -> tuple[Lines, list[Lines]]:
    """An event may hold alarms, which hold nothing but properties (3.6.6)."""
    rest: Lines = []
    alarms: list[Lines] = []
    into = rest
    for line in lines:
        if line == ("BEGIN", {}, "VALARM"):
            alarms.append([])
            into = alarms[-1]
        elif line == ("END", {}, "VALARM"):
            into = rest
        else:
            into.append(line)
    return rest, alarms


def _of_calendar(lines: Lines) -> Iterator[str]:
    if lines[0] != ("BEGIN", {}, "VCALENDAR") or lines[-1] != ("END", {}, "VCALENDAR"):
        yield "no calendar around it"
    own: Lines = []
    events: list[Lines] = [[]]
    inside = False
    for line in lines[1:-1]:
        if line[0] == "BEGIN":
            if inside or line[2] != "VEVENT":
                yield f"unexpected {line}"
            inside = True
        elif line[0] == "END":
            inside = False
            events.append([])
        elif inside:
            events[-1].append(line)
        else:
            if len(events) > 1:
                yield f"{line[0]} after a component"
            own.append(line)
    if len(events) == 1:
        yield "no component (3.6)"
    yield from _properties(own, _OF_CALENDAR)
    for event in events[:-1]:
        yield from _properties(event, _OF_EVENT)
        yield from _in_order(event)
    uids = [value for event in events for name, _, value in event if name == "UID"]
    if len(set(uids)) < len(uids):
        yield "two events of one UID"


def _properties(lines: Lines, known: dict[str, tuple[re.Pattern[str], int]]) -> Iterator[str]:
    names = [name for name, _, _ in lines]
    yield from (
        f"{name} is missing" for name, (_, least) in known.items() if names.count(name) < least
    )
    for name, params, value in lines:
        if name not in known or names.count(name) > 1:
            yield f"{name} does not belong here, or not so often"
        elif not known[name][0].fullmatch(value):
            yield f"{name} has no such value: {value!r}"
        wanted = {"VALUE": _VALUE_TYPES[name]} if name in _VALUE_TYPES else {}
        if params != wanted:
            yield f"{name} has the parameters {params}"


def _in_order(event: Lines) -> Iterator[str]:
    values = {name: value for name, _, value in event}
    if values.get("DTSTART", "") >= values.get("DTEND", "9"):
        yield "ends before it begins"
