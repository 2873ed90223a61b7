"""Tokens in, parts out, for what names a time: months, dates, numbered windows and weeks, years,
bare numbers.
"""

from collections.abc import Iterator
from dataclasses import replace

from zi_site.schedule import frequency
from zi_site.schedule.lexicon import UNIT_MONTHS, WINDOWS, Kind
from zi_site.schedule.match import LINKS, NUMERALS, Reading, Tokens, match, stands
from zi_site.schedule.parts import Frequency, Mark, Part, Sign, Span, WeekNumbers, Years
from zi_site.schedule.tokens import Token

Ordinals = tuple[list[tuple[int, int]], int]
"""Numbers after a unit as (first, last) runs, and the place after them."""

_TOP = {"minggu": 5, "bulan": 12, "triwulan": 4, "caturwulan": 3, "semester": 2}
_BARE = (
    Kind.NUMBER,
    Kind.ROMAN,
    Kind.YEAR,
    Kind.OPEN,
    Kind.CLOSE,
    Kind.DOUBT,
    Kind.DEADLINE,
    *LINKS,
)


def month(tokens: Tokens, at: int) -> Reading | None:
    """ "Maret", "bulan Maret", "12 Maret", "1, 2 dan 5 April", "1 - 5/04/2025", "Maret 12"."""
    start, place, days = tokens[at].start, at, False
    while stands(tokens, place, Kind.NUMBER) and 1 <= tokens[place].value <= 31:
        days, place = True, place + 1
        if stands(tokens, place, *LINKS) and stands(tokens, place + 1, Kind.NUMBER, Kind.MONTH):
            if stands(tokens, place + 1, Kind.MONTH) and tokens[place + 1].unit != "tanggal":
                return None
            place += 1
    place += stands(tokens, place, Kind.UNIT, unit="bulan") and stands(
        tokens, place + 1, Kind.MONTH
    )
    if not stands(tokens, place, Kind.MONTH):
        return None
    month, place = tokens[place], place + 1
    after = place + 1
    is_day = stands(tokens, place, Kind.NUMBER) and tokens[place].value <= 31 and not days
    if is_day and not stands(
        tokens, after, Kind.TIMES, Kind.UNIT, Kind.ONCE, Kind.WORD, Kind.MONTH, Kind.PERIODIC
    ):
        days, place = True, after
    dated = days or month.unit == "tanggal"
    span = Span(month.value, month.value, start, tokens[place - 1].end, dated=dated)
    return [
        replace(span, start=month.start, end=month.end, doubt="@typo") if not month.sure else span
    ], place


def numbered(tokens: Tokens, at: int, run: Ordinals | None = None) -> Reading | None:
    """ "Triwulan I, II dan IV", "akhir TW II", "minggu ke-1 s.d. ke-3", "bulan 3, 6"; `at` may stand
    on a position.
    """
    position = tokens[at] if stands(tokens, at, Kind.POSITION) else None
    place = at + (position is not None)
    if not stands(tokens, place, Kind.UNIT) or tokens[place].unit not in _TOP:
        return None
    unit = tokens[place]
    run = run or ordinals(tokens, place + 1, unit.unit)
    if run is None:
        return None
    runs, end = run
    start, stop = tokens[at].start, tokens[end - 1].end
    if unit.unit == "minggu":
        weeks = {week for first, last in runs for week in range(first, last + 1) if week > 0}
        return [WeekNumbers(tuple(sorted(weeks)), start, stop)], end
    spans = list(_windows(runs, unit, position, (start, stop)))
    link = Sign.OR if any(token.kind is Kind.OR for token in tokens[place:end]) else Sign.LIST
    parts: list[Part] = []
    for span in spans:
        parts += [Mark(link, start, start), span] if parts else [span]
    return parts, end


def _windows(
    runs: list[tuple[int, int]], unit: Token, position: Token | None, place: tuple[int, int]
) -> Iterator[Span]:
    width, doubt = UNIT_MONTHS[unit.unit], "" if unit.sure else "@typo"
    for first, last in runs:
        if position is None or unit.unit == "bulan":
            coded = unit.value == 0 and unit.unit == "bulan"
            yield Span(
                (first - 1) * width + 1,
                last * width,
                *place,
                unit=unit.unit,
                coded=coded,
                doubt=doubt,
            )
            continue
        for ordinal in range(first, last + 1):
            end = ordinal * width
            month, until = {0: (end - width + 1,) * 2, 2: (end, end)}.get(
                position.value, _middle(end, width)
            )
            middle = "" if position.value != 1 else "@middle"
            yield Span(month, until, *place, edge=True, doubt=doubt or middle)


def _middle(end: int, width: int) -> tuple[int, int]:
    """The middle month or two of a window that ends with a month: 2 of 1-3, 3 and 4 of 1-6."""
    return end - width // 2, end - (width - 1) // 2


def ordinals(tokens: Tokens, at: int, unit: str) -> Ordinals | None:
    """The numbers that follow a unit, as (first, last) runs, and the place after them; None when
    there are none.
    """
    if stands(tokens, at, Kind.OPEN):  # "Per Triwulan (I, II, III, IV)"
        inner = ordinals(tokens, at + 1, unit)
        return (inner[0], inner[1] + 1) if inner and stands(tokens, inner[1], Kind.CLOSE) else None
    first, place = _ordinal(tokens, at, unit)
    if first is None:
        return None
    runs = [(first, first)]
    while True:
        link = tokens[place] if stands(tokens, place, *LINKS) else None
        following = place + (link is not None)
        if link is None and not stands(tokens, following, Kind.ROMAN):
            return runs, place
        value, after = _ordinal(tokens, following, unit, more=unit != "minggu")
        if value is None:
            return runs, place
        if link is not None and link.kind is Kind.RANGE and runs[-1][1] <= value:
            runs[-1] = (runs[-1][0], value)
        else:
            runs.append((value, value))
        place = after


def _ordinal(tokens: Tokens, at: int, unit: str, more: bool = False) -> tuple[int | None, int]:
    place = at + stands(tokens, at, Kind.TH)
    if not stands(tokens, place, *NUMERALS) or unit not in _TOP:
        return None, at
    value, after = tokens[place].value, place + 1
    if (
        value > _TOP[unit]
        or (value < 0 and unit != "minggu")
        or stands(tokens, after, Kind.TIMES, Kind.ONCE)
    ):
        return None, at
    if (
        more
        and tokens[place].kind is Kind.NUMBER
        and stands(tokens, after, Kind.MONTH, Kind.PERIODIC)
    ):
        return None, at
    return value, after


def edges(tokens: Tokens, at: int) -> Reading | None:
    """ "awal tahun", "akhir 2025", "akhir triwulan", "awal dan akhir semester", "awal bulan"."""
    place, positions = at, []
    while stands(tokens, place, Kind.POSITION):
        positions.append(tokens[place].value)
        place += 1 + (
            stands(tokens, place + 1, *LINKS) and stands(tokens, place + 2, Kind.POSITION)
        )
    if not positions or not stands(tokens, place, Kind.UNIT, Kind.YEAR):
        return None
    unit, start, after = tokens[place], tokens[at].start, place + 1
    if unit.kind is Kind.YEAR or unit.unit == "tahun":
        spans = [
            (Mark(Sign.LIST, start, start), year_edge(position, start, unit.end))
            for position in positions
        ]
        read: list[Part] = []
        for pair in spans:
            read += pair if read else pair[1:]
        return read, place if unit.kind is Kind.YEAR or stands(tokens, after, Kind.SHIFT) else after
    if stands(tokens, after, Kind.MONTH, Kind.SHIFT) or ordinals(tokens, after, unit.unit):
        return None
    if unit.unit in WINDOWS:
        return [
            frequency.every(unit.unit, 1, position, start, unit.end) for position in positions
        ], after
    if unit.unit == "bulan":
        doubt = (
            ""
            if stands(tokens, after, Kind.EVERY)
            else "Tercetak bagian bulan tanpa nama bulan; dibaca setiap bulan."
        )
        return [Frequency(tuple(range(1, 13)), "bulan", start, unit.end, doubt=doubt)], after
    return None


def year_edge(position: int, start: int, end: int) -> Span:
    month, last = ((1, 1), (6, 7), (12, 12))[position]
    return Span(month, last, start, end, edge=True, doubt="@year-edge")


def years(tokens: Tokens, at: int) -> Reading | None:
    """ "2025", "tahun 2025", "2024-2025", "tahun berikutnya", "N+1", "tahun berjalan"."""
    place = at + stands(tokens, at, Kind.UNIT, unit="tahun")
    if stands(tokens, place, Kind.OTHER_YEAR) or (place > at and stands(tokens, place, Kind.SHIFT)):
        return [
            Years((tokens[place].value,), tokens[at].start, tokens[place].end, relative=True)
        ], place + 1
    if place > at and stands(tokens, place, Kind.CURRENT):
        return [Years((0,), tokens[at].start, tokens[place].end, relative=True)], place + 1
    years: list[int] = []
    while stands(tokens, place, Kind.YEAR, Kind.SHORT_YEAR):
        years.append(tokens[place].value)
        place += 1
        if not (stands(tokens, place, *LINKS) and stands(tokens, place + 1, Kind.YEAR)):
            break
        place += 1
    if not years:
        return None
    if stands(tokens, at - 1, Kind.WORD):  # "LAKIP 2024": the year of something else
        return [Mark(Sign.REST, tokens[at].start, tokens[place - 1].end)], place
    return [Years(tuple(years), tokens[at].start, tokens[place - 1].end)], place


def short_year(tokens: Tokens, at: int, tahun: int) -> Reading | None:
    """The "25" of "Okt-25", as a spreadsheet prints it, unless a month follows ("Januari - 25
    Maret").
    """
    found = match(tokens, at, "RANGE NUMBER")
    if not found or not stands(tokens, at - 1, Kind.MONTH) or stands(tokens, at + 2, Kind.MONTH):
        return None
    number = tokens[at + 1]
    year = 2000 + number.value
    if not 12 < number.value < 100 or number.end - number.start != 2 or tokens[at].unit != "-":
        return None
    if year == tahun:
        return [Years((year,), number.start, number.end)], at + 2
    doubt = f"Angka {number.value} dapat berarti tahun atau tanggal."
    return [Years((), number.start, number.end, doubt=doubt)], at + 2


def bare_number(tokens: Tokens, at: int) -> Reading | None:
    """A number that is a month only because nothing else stands in the cell ("3, 6, 9, 12"), or
    beside months.
    """
    token = tokens[at]
    if token.kind not in (Kind.NUMBER, Kind.ROMAN) or not 1 <= token.value <= 12:
        return None
    numerals = [each for each in tokens if each.kind in (Kind.NUMBER, Kind.ROMAN)]
    doubt = ""
    if not all(stands((each,), 0, *_BARE) or each.unit == "tahun" for each in tokens):
        first_month = next(
            (index for index, each in enumerate(tokens[:at]) if each.kind is Kind.MONTH), at
        )
        dated = any(each.kind is Kind.NUMBER for each in tokens[:first_month])
        beside = stands(tokens, at - 1, Kind.LIST, Kind.OR) and first_month < at and not dated
        if (
            not beside
            or token.kind is Kind.ROMAN
            or stands(tokens, at + 1, Kind.WORD, Kind.UNIT, Kind.TIMES, Kind.DAY)
        ):
            return None
        doubt = "@number"
    elif any(each.value > 12 for each in numerals):
        doubt = "@beyond"
    elif len(tokens) == 1 and token.kind is Kind.ROMAN and token.value in (5, 10):
        return None  # a typed tick mark
    elif all(each.kind is Kind.ROMAN and each.value <= 4 for each in numerals):
        doubt = "@roman"
    elif len(numerals) == 2 and len(tokens) == 3 and tokens[1].unit == "/":
        doubt = "@stroke"
    return [Span(token.value, token.value, token.start, token.end, doubt=doubt)], at + 1
