"""Tokens in, parts out, for what names how often or how long: "3 bulan sekali", "akhir triwulan",
"1 tahun".
"""

from dataclasses import replace

from zi_site.schedule import frequency
from zi_site.schedule.absent import unset
from zi_site.schedule.lexicon import UNIT_MONTHS, WINDOWS, Kind
from zi_site.schedule.match import LINKS, NUMERALS, Reading, Tokens, length, match, number, stands
from zi_site.schedule.named import Ordinals, numbered, ordinals, year_edge
from zi_site.schedule.parts import Frequency, Mark, Part, Sign, Span
from zi_site.schedule.tokens import Token

_TIMES_PATTERNS = (
    "EVERY NUMBER? UNIT NUMBER TIMES",
    "EVERY NUMBER? UNIT ONCE",
    "NUMBER TIMES DURING? EVERY? NUMBER? UNIT",
    "NUMBER TIMES DURING? EVERY? IN_ONE",
    "NUMBER UNIT NUMBER TIMES",
    "NUMBER UNIT ONCE",
    "EVERY? IN_ONE NUMBER TIMES",
    "EVERY? IN_ONE ONCE",
    "ONCE DURING? EVERY? NUMBER? UNIT",
    "ONCE DURING? EVERY? IN_ONE",
    "NUMBER TIMES",
    "ONCE",
)


def times(tokens: Tokens, at: int) -> Reading | None:
    """ "4 kali dalam 1 tahun", "2x sebulan", "setahun dua kali", "tiga bulan sekali"."""
    for pattern in _TIMES_PATTERNS:
        found = match(tokens, at, pattern)
        end = at + length(found or [])
        if not found or (
            found[-1] and found[-1].kind is Kind.UNIT and stands(tokens, end, Kind.MONTH, *NUMERALS)
        ):
            continue
        kinds = {token.kind: token for token in found if token}
        numbers = [token.value for token in found if token and token.kind is Kind.NUMBER]
        period = kinds.get(Kind.UNIT) or kinds.get(Kind.IN_ONE)
        place = tokens[at].start, tokens[end - 1].end
        if period is None:
            return [frequency.times_unsaid(numbers[0] if numbers else 1, *place)], end
        counted_first = Kind.TIMES in kinds and (
            tokens[at].kind is Kind.NUMBER and stands(tokens, at + 1, Kind.TIMES)
        )
        if Kind.ONCE in kinds:
            count, multiple = 1, (numbers or [1])[0]
        elif counted_first:
            count, multiple = numbers[0], (numbers[1:] or [1])[0]
        else:
            count, multiple = numbers[-1], (numbers[:-1] or [1])[0]
        return [frequency.times(count, period.unit, multiple, *place)], end
    return None


def periodic(tokens: Tokens, at: int) -> Reading | None:
    """ "bulanan", "3 bulanan", "tiap semesteran"."""
    found = match(tokens, at, "EVERY? NUMBER? PERIODIC")
    if not found or not found[2]:
        return None
    end = at + length(found)
    adjective = found[2]
    read = frequency.every(
        adjective.unit,
        adjective.value * number(found[1]),
        start=tokens[at].start,
        end=adjective.end,
    )
    return [_unsure(read, adjective)], end


def every(tokens: Tokens, at: int) -> Reading | None:
    """ "setiap akhir triwulan", "per 6 bulan", "setiap hari Senin", "setiap tanggal 10", "setiap ada
    pengaduan".
    """
    if not stands(tokens, at, Kind.EVERY):
        return None
    found = match(tokens, at, "EVERY POSITION? NUMBER? UNIT")
    if found and (read := _every_unit(tokens, at, found)):
        return read
    start, place = tokens[at].start, at + 1
    if stands(tokens, place, Kind.DAY, Kind.DATE):
        day = stands(tokens, place, Kind.DAY)
        if month_follows(tokens, place + 1):  # "setiap tanggal 17 Agustus"
            return [], at + 1
        return [
            frequency.every("hari" if day else "bulan", start=start, end=tokens[place].end)
        ], place + day
    event = place + stands(tokens, place, Kind.POSITION, Kind.NUMBER)
    if stands(tokens, event, Kind.WORD) or stands(
        tokens, place, Kind.TIMES, Kind.AFTER, Kind.BEFORE
    ):
        return unset(tokens, at, event)
    return [], at + 1


def _every_unit(tokens: Tokens, at: int, found: list[Token | None]) -> Reading | None:
    unit, end = found[3], at + length(found)
    if unit is None or stands(tokens, end, Kind.MONTH):
        return None
    start = tokens[at].start
    if run := ordinals(tokens, end, unit.unit):
        return (
            None
            if found[2] or unit.unit in ("hari", "tahun")
            else _every_numbered(tokens, at, unit, run)
        )
    if unit.unit == "tahun" and found[1]:
        return [year_edge(found[1].value, start, unit.end)], end
    read: list[Part] = [
        _unsure(
            frequency.every(unit.unit, number(found[2]), number(found[1], 2), start, unit.end), unit
        )
    ]
    if stands(tokens, end, Kind.SHIFT) and unit.unit == "bulan":
        return [*read, Mark(Sign.NEXT_MONTH, start, tokens[end].end)], end + 1
    if unit.unit == "hari":
        end += stands(tokens, end, Kind.DAY) or stands(tokens, end, Kind.UNIT, unit="minggu")
    return read, end + stands(tokens, end, Kind.CURRENT)


def _every_numbered(tokens: Tokens, at: int, unit: Token, run: Ordinals) -> Reading:
    """ "setiap minggu ke-2" is every month's; "setiap triwulan II" is a quarter."""
    read, end = numbered(tokens, at + 1, run) or ([], run[1])
    if unit.unit == "minggu" and month_follows(tokens, end):
        return read, end
    if unit.unit == "minggu":
        return [frequency.every("bulan", start=tokens[at].start, end=unit.end), *read], end
    return [_with_every(part) for part in read], end


def _with_every(part: Part) -> Part:
    return replace(part, every=True) if isinstance(part, Span) else part


def _unsure(read: Frequency, unit: Token) -> Frequency:
    doubt = read.doubt or ("" if unit.sure else "@typo")
    return replace(read, doubt=doubt)


def whole_year(tokens: Tokens, at: int) -> Reading | None:
    """ "sepanjang tahun 2025", "selama 1 tahun", "12 bulan", "terus menerus"; other durations name no
    month.
    """
    if stands(tokens, at, Kind.ALWAYS):
        return [frequency.every("hari", start=tokens[at].start, end=tokens[at].end)], at + 1
    during = stands(tokens, at, Kind.DURING)
    for pattern in ("DURING? NUMBER UNIT", "DURING? IN_ONE", "DURING UNIT", "DURING YEAR"):
        found = match(tokens, at, pattern)
        last = found[-1] if found else None
        if not found or last is None:
            continue
        end = at + length(found)
        months = UNIT_MONTHS.get(last.unit, 0) * (number(found[1]) if len(found) == 3 else 1)
        place = tokens[at].start, last.end
        if last.kind is Kind.YEAR or months == 12:
            if last.kind is Kind.UNIT and stands(tokens, end, Kind.SHIFT, Kind.AFTER, Kind.BEFORE):
                continue
            sure = during or last.unit == "bulan"
            doubt = (
                ""
                if sure
                else "Dapat berarti selama setahun atau sekali setahun; dibaca selama setahun."
            )
            return [Frequency(tuple(range(1, 13)), "hari", *place, doubt=doubt)], end - (
                last.kind is Kind.YEAR
            )
        if len(found) == 3 and not stands(tokens, end, Kind.AFTER, Kind.BEFORE):
            return [Mark(Sign.DURATION, *place)], end
    return None


def window_alone(tokens: Tokens, at: int) -> Reading | None:
    """ "Triwulan" without a number is said for every quarter."""
    if match(tokens, at, "UNIT CURRENT"):  # "bulan berjalan" says nothing more
        return [Mark(Sign.SOFT, tokens[at].start, tokens[at + 1].end)], at + 2
    if not stands(tokens, at, Kind.UNIT) or tokens[at].unit not in WINDOWS:
        return None
    if stands(tokens, at + 1, *NUMERALS) and not stands(
        tokens, at + 2, Kind.TIMES, Kind.ONCE, Kind.UNIT, Kind.MONTH
    ):
        return None  # "Triwulan V"
    read = frequency.every(tokens[at].unit, start=tokens[at].start, end=tokens[at].end)
    return [_unsure(read, tokens[at])], at + 1


def day(tokens: Tokens, at: int) -> Reading | None:
    """Names of days: they are every week's unless a date stands with them ("Minggu, 12 Maret")."""
    place = at + stands(tokens, at, Kind.UNIT, unit="hari")
    named = stands(tokens, place, Kind.DAY)
    sunday = stands(tokens, place, Kind.UNIT, unit="minggu") and not ordinals(
        tokens, place + 1, "minggu"
    )
    comma = place + 1 + stands(tokens, place + 1, Kind.LIST)
    dated = (
        stands(tokens, comma, Kind.NUMBER) or stands(tokens, comma, Kind.DATE)
    ) and month_follows(tokens, comma)
    dated = dated or (stands(tokens, comma, Kind.MONTH) and tokens[comma].unit == "tanggal")
    if (named or sunday) and dated:
        return [], comma
    if named or (sunday and place > at):
        return [frequency.every("hari", start=tokens[at].start, end=tokens[place].end)], place + 1
    return None


def month_follows(tokens: Tokens, at: int) -> bool:
    while stands(tokens, at, Kind.NUMBER, Kind.DATE, *LINKS) or stands(
        tokens, at, Kind.UNIT, unit="bulan"
    ):
        at += 1
    return stands(tokens, at, Kind.MONTH)
