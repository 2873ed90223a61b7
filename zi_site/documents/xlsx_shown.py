"""A cell's value and format -> the text seen in it, on a computer set to Indonesian.

Dates take Indonesian names of months and days. A format's own letters ("Minggu "0) are kept, its
colours and conditions are not looked at. Numbers keep the point of "1.10": in a plan they number
things.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from zi_site.plan.glossary import BULAN_PENDEK, NAMA_BULAN

HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_PART = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|AM/PM|A/P|y+|m+|d+|h+|s+|.', re.IGNORECASE)
_NUMBER = re.compile(r"[0#?][0#?,]*(?:\.([0#?]+))?")
_CLOCK = re.compile(r"[hs]", re.IGNORECASE)


def shown(value: object, number_format: str) -> str:
    """The text of one value as openpyxl gives it: text, number, boolean, date, time or nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "✓" if value else ""
    if isinstance(value, datetime | date | time):
        return _moment(value, number_format)
    if isinstance(value, timedelta):
        return str(value)
    if isinstance(value, int | float):
        return _number(value, number_format)
    return str(value)


def _moment(value: datetime | date | time, number_format: str) -> str:
    if isinstance(value, time):
        return value.strftime("%H:%M")
    section = number_format.split(";", maxsplit=1)[0]
    parts = [part for part in _PART.findall(section) if not part.startswith(("[", "_", "*"))]
    if not any(part[0] in "yYmMdDhH" for part in parts):
        parts = ["d", "/", "mm", "/", "yyyy"]
    words = [
        _clock(value, part) if _is_minute(parts, at) else _dated(value, part)
        for at, part in enumerate(parts)
    ]
    return "".join(words).strip()


def _is_minute(parts: Sequence[str], at: int) -> bool:
    """ "m" is a month unless hours or seconds stand beside it."""
    beside = parts[max(0, at - 2) : at + 3]
    short = parts[at][0] in "mM" and len(parts[at]) < 3
    return short and any(_CLOCK.match(each) for each in beside)


def _dated(value: datetime | date, part: str) -> str:
    letter, length = part[0].casefold(), len(part)
    if letter == "y":
        return f"{value.year:04d}" if length > 2 else f"{value.year % 100:02d}"
    if letter == "m":
        names = (
            str(value.month),
            f"{value.month:02d}",
            BULAN_PENDEK[value.month - 1],
            NAMA_BULAN[value.month - 1],
        )
        return names[length - 1] if length < 5 else NAMA_BULAN[value.month - 1][0]
    if letter == "d":
        day = HARI[value.weekday()]
        return (str(value.day), f"{value.day:02d}", day[:3], day)[min(length, 4) - 1]
    return _clock(value, part)


def _clock(value: datetime | date, part: str) -> str:
    moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)
    letter = part[0].casefold()
    if letter in "hms" and part.strip("hmsHMS") == "":
        number = {"h": moment.hour, "m": moment.minute, "s": moment.second}[letter]
        return f"{number:0{min(len(part), 2)}d}"
    return _own_letters(part)


def _own_letters(part: str) -> str:
    if part.startswith('"'):
        return part[1:-1]
    return part[1:] if part.startswith("\\") else part


def _number(value: float, number_format: str) -> str:
    section = number_format.split(";", maxsplit=1)[0]
    pattern = _NUMBER.search(section)
    if section in ("General", "@", "") or pattern is None:
        return _plain(value)
    places = len(pattern[1] or "")
    if "%" in section:
        return f"{_fixed(value * 100, places)}%"
    before = pattern[0].split(".")[0]
    digits = _fixed(abs(value), places)
    whole, point, after = digits.partition(".")
    text = whole.zfill(before.count("0")) + point + after
    text = ("-" if value < 0 else "") + (_grouped(digits) if "," in before else text)
    around = _NUMBER.split(_without_marks(_literal(section)), maxsplit=1)
    return (around[0] + text + around[-1]).strip()


def _grouped(digits: str) -> str:
    """ "1234567.5" -> "1.234.567,5"."""
    whole, point, after = digits.partition(".")
    return f"{int(whole):,}".replace(",", ".") + (f",{after}" if point else "")


def _literal(section: str) -> str:
    """A format with its quoted letters as they are shown."""
    return "".join(
        _own_letters(part) if part[0] in '"\\' else part for part in _PART.findall(section)
    )


def _without_marks(section: str) -> str:
    """A currency stays ("[$Rp-421]"); colours, conditions and fillings go."""
    return re.sub(r"\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|_.|\*.", r"\1", section)


def _fixed(value: float, places: int) -> str:
    return f"{value:.{places}f}"


def _plain(value: float) -> str:
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return f"{value:.11g}" if isinstance(value, float) else str(value)
