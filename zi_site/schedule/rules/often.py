"""Rules for how often or how long, without saying when: "3 bulan sekali", "1 tahun"."""

from dataclasses import replace

from zi_site.schedule.lexicon import UNIT_MONTHS, WordKind
from zi_site.schedule.parts import Frequency, TimeMark, TimePart, TimeSign, WeekNumbers
from zi_site.schedule.patterns import RUNS
from zi_site.schedule.rule import RuleMatch, TimeRule, silent
from zi_site.schedule.rules.named import numbered, week_numbers, year_edge
from zi_site.schedule.sentences import ScheduleDoubt
from zi_site.schedule.tokens import Token
from zi_site.schedule.usage import END, all_year, every, times, times_a_year

_NO_NUMBER = "(?! MONTH|NUMERAL)"


def _times(found: RuleMatch) -> list[TimePart]:
    count, multiple = found.number("count"), found.number("every")
    return [times(count, found.token("unit").unit, found.place, multiple)]


def _times_a_year(found: RuleMatch) -> list[TimePart]:
    return [times_a_year(found.number("count"), found.place)]


def _periodic(found: RuleMatch) -> list[TimePart]:
    adjective = found.token("unit")
    multiple = adjective.value * found.number("every")
    return [_spelt(every(adjective.unit, found.place, multiple), adjective, found)]


def _spelt(read: Frequency, unit: Token, found: RuleMatch) -> Frequency:
    """The frequency, in doubt where its unit is misspelt."""
    if unit.sure:
        return read
    doubt = ScheduleDoubt.MISSPELT_FREQUENCY(printed=found.text[read.start : read.end])
    return replace(read, findings=(*read.findings, doubt))


def _every_unit(found: RuleMatch) -> list[TimePart]:
    unit = found.token("unit")
    place = found.place[0], unit.end
    often = every(unit.unit, place, found.number("every"), found.number("position", END))
    parts: list[TimePart] = [_spelt(often, unit, found)]
    if found.has(WordKind.SHIFT):
        parts.append(TimeMark(TimeSign.NEXT_MONTH, *found.place))
    return parts


def _every_window(found: RuleMatch) -> list[TimePart]:
    return numbered(found, every=True)


def _weeks_of_every_month(found: RuleMatch) -> list[TimePart]:
    place = found.place[0], found.token("unit").end
    start = found.token("from").start
    return [every("bulan", place), WeekNumbers(week_numbers(found), start, found.place[1])]


def _weeks_of_a_month(found: RuleMatch) -> list[TimePart]:
    return [WeekNumbers(week_numbers(found), found.token("from").start, found.place[1])]


def _every_year_edge(found: RuleMatch) -> list[TimePart]:
    return [year_edge(found.number("position"), found.text, *found.place)]


def _every_day(found: RuleMatch) -> list[TimePart]:
    return [every("hari", found.place)]


def _every_date(found: RuleMatch) -> list[TimePart]:
    return [every("bulan", (found.place[0], found.token("date").end))]


def _all_year(found: RuleMatch) -> list[TimePart]:
    last = found.token("last")
    return [all_year("hari", (found.place[0], last.end))]


def _a_year_long(found: RuleMatch) -> list[TimePart] | None:
    unit = found.token("unit")
    if _months_long(found) != 12:
        return None
    sure = found.has(WordKind.DURING) or unit.unit == "bulan"
    return [all_year("hari", found.place, *(() if sure else (ScheduleDoubt.YEAR_OR_YEARLY(),)))]


def _duration(found: RuleMatch) -> list[TimePart] | None:
    return None if _months_long(found) == 12 else [TimeMark(TimeSign.DURATION, *found.place)]


def _months_long(found: RuleMatch) -> int:
    return UNIT_MONTHS[found.token("unit").unit] * found.number("count")


def _edges(found: RuleMatch) -> list[TimePart]:
    unit = found.token("unit")
    return [
        every(unit.unit, found.place, position=token.value)
        for token in found.tokens
        if token.kind is WordKind.POSITION
    ]


def _part_of_every_month(found: RuleMatch) -> list[TimePart]:
    return [all_year("bulan", found.place)]


def _part_of_month(found: RuleMatch) -> list[TimePart]:
    return [all_year("bulan", found.place, ScheduleDoubt.PART_OF_MONTH())]


def _window(found: RuleMatch) -> list[TimePart]:
    unit = found.tokens[0]
    return [_spelt(every(unit.unit, found.place), unit, found)]


_SUNDAY = f"minggu (?! {RUNS['minggu']})"
COUNTED = (
    TimeRule(
        "a number of times in a period",
        (
            "EVERY every=NUMBER? unit=UNIT count=NUMBER TIMES",
            "EVERY every=NUMBER? unit=UNIT ONCE",
            f"count=NUMBER TIMES DURING? EVERY? every=NUMBER? unit=UNIT {_NO_NUMBER}",
            "count=NUMBER TIMES DURING? EVERY? unit=IN_ONE",
            "every=NUMBER unit=UNIT count=NUMBER TIMES",
            "every=NUMBER unit=UNIT ONCE",
            "EVERY? unit=IN_ONE count=NUMBER TIMES",
            "EVERY? unit=IN_ONE ONCE",
            f"ONCE DURING? EVERY? every=NUMBER? unit=UNIT {_NO_NUMBER}",
            "ONCE DURING? EVERY? unit=IN_ONE",
        ),
        _times,
        (
            "4 kali dalam 1 tahun -> 3,6,9,12 konvensi",
            "setahun dua kali -> 6,12 konvensi",
            "tiga bulan sekali -> 3,6,9,12 konvensi",
            "sekali/bulan -> 1-12 konvensi",
            "5 kali setahun -> tidak-terjadwal",
        ),
    ),
    TimeRule(
        "a number of times",
        ("count=NUMBER TIMES", "ONCE"),
        _times_a_year,
        ("4x -> 3,6,9,12 konvensi", "sekali -> tidak-terjadwal"),
    ),
    TimeRule(
        "an adjective of a period",
        ("EVERY? every=NUMBER? unit=PERIODIC",),
        _periodic,
        ("bulanan -> 1-12 konvensi", "3 bulanan -> 3,6,9,12 konvensi"),
    ),
)
EVERY = (
    TimeRule(
        "every numbered window",
        tuple(
            f"EVERY from=(position=POSITION? unit={unit}) {RUNS[unit]}"
            for unit in ("triwulan", "caturwulan", "semester", "bulan")
        ),
        _every_window,
        ("setiap triwulan II -> 4-6", "Per Triwulan (I, II, III, IV) -> 3,6,9,12 konvensi"),
    ),
    TimeRule(
        "the weeks of a month, of which it is every one",
        (f"EVERY from=(POSITION? minggu) {RUNS['minggu']} (?= MONTHFOLLOWS)",),
        _weeks_of_a_month,
        ("Setiap minggu ke-1 bulan Maret -> 3",),
    ),
    TimeRule(
        "the same weeks of every month",
        (f"EVERY from=(POSITION? unit=minggu) {RUNS['minggu']}",),
        _weeks_of_every_month,
        ("Setiap minggu pertama -> 1-12 konvensi",),
    ),
    TimeRule(
        "the beginning or end of every year",
        ("EVERY position=POSITION NUMBER? tahun (?! MONTH)",),
        _every_year_edge,
        ("setiap akhir tahun -> 12 perkiraan",),
    ),
    TimeRule(
        "every so many units, or their beginning or end",
        (
            "EVERY position=POSITION? every=NUMBER? unit=bulan SHIFT",
            "EVERY position=POSITION? every=NUMBER? unit=hari (?! MONTH) (?: DAY|minggu)? CURRENT?",
            "EVERY position=POSITION? every=NUMBER? unit=UNIT ALONE CURRENT?",
            "EVERY position=POSITION? every=NUMBER unit=UNIT (?! MONTH|NUMERAL|TH)",
        ),
        _every_unit,
        (
            "per 6 bulan -> 6,12 konvensi",
            "setiap awal triwulan -> 1,4,7,10 konvensi",
            "setiap hari Senin -> 1-12 konvensi",
            "setiap bulan berikutnya -> 1-12 konvensi",
            "setiap 5 bulan -> 5,10 perkiraan",
        ),
    ),
    TimeRule(
        "every, before a day of a month that is named",
        ("EVERY (?= (?: DAY|DATE) MONTHFOLLOWS)",),
        silent,
        ("Setiap tanggal 17 Agustus -> 8",),
    ),
    TimeRule("every named day", ("EVERY DAY",), _every_day, ("setiap Senin -> 1-12 konvensi",)),
    TimeRule(
        "a day of every month",
        ("EVERY (?= date=DATE)",),
        _every_date,
        ("setiap tanggal 10 -> 1-12 konvensi",),
    ),
)
LENGTHS = (
    TimeRule(
        "all the year",
        ("last=ALWAYS", "DURING last=tahun (?! SHIFT|AFTER|BEFORE)", "DURING (?= last=YEAR)"),
        _all_year,
        ("terus menerus -> 1-12 konvensi", "sepanjang tahun 2025 -> 1-12 konvensi"),
    ),
    TimeRule(
        "a length of twelve months",
        ("DURING? count=NUMBER unit=UNIT (?! SHIFT|AFTER|BEFORE)", "DURING? unit=IN_ONE"),
        _a_year_long,
        (
            "selama 1 tahun -> 1-12 konvensi",
            "12 bulan -> 1-12 konvensi",
            "1 tahun -> 1-12 perkiraan",
        ),
    ),
    TimeRule(
        "a length that names no month",
        ("DURING? count=NUMBER unit=UNIT (?! AFTER|BEFORE)",),
        _duration,
        ("3 bulan -> tidak-terjadwal",),
        reads_time=False,
    ),
)
DAYS = (
    TimeRule(
        "the day of the week before a date",
        (f"hari? (?: DAY | {_SUNDAY}) LIST? (?= (?= NUMBER|DATE) MONTHFOLLOWS | DATED)",),
        silent,
        ("Minggu, 12 Maret 2025 -> 3", "Senin, 10/03/2025 -> 3"),
    ),
    TimeRule(
        "a day of every week",
        ("hari? DAY", f"hari {_SUNDAY}"),
        _every_day,
        ("hari Minggu -> 1-12 konvensi", "hari kerja -> 1-12 konvensi"),
    ),
)
WINDOW_EDGES = (
    TimeRule(
        "the beginning or end of every window",
        ("EDGES unit=WINDOW ALONE (?! SHIFT)",),
        _edges,
        ("Akhir semester -> 6,12 konvensi", "awal dan akhir semester -> 1,6,7,12 konvensi"),
    ),
    TimeRule(
        "a part of every month",
        ("EDGES bulan ALONE (?= EVERY)",),
        _part_of_every_month,
        ("akhir bulan setiap triwulan -> 1-12 konvensi",),
    ),
    TimeRule(
        "a part of the month",
        ("EDGES bulan ALONE (?! SHIFT|EVERY)",),
        _part_of_month,
        ("akhir bulan -> 1-12 perkiraan",),
    ),
)
WINDOW_ALONE = (
    TimeRule(
        "a window without a number is every one",
        ("WINDOW (?! NUMERAL (?! TIMES|ONCE|UNIT|MONTH))",),
        _window,
        ("Triwulan -> 3,6,9,12 konvensi", "caturwulan -> 4,8,12 konvensi"),
    ),
)
