"""Rules for what names months ("12 Maret", "Triwulan II", "3, 6, 9, 12"), and their weeks."""

from collections.abc import Iterator, Sequence

from zi_site.plan.kinds import Finding
from zi_site.schedule.lexicon import UNIT_MONTHS, WordKind
from zi_site.schedule.parts import MonthSpan, TimeMark, TimePart, TimeSign, WeekNumbers, month_range
from zi_site.schedule.patterns import RUNS
from zi_site.schedule.rule import RuleMatch, TimeRule
from zi_site.schedule.sentences import ScheduleDoubt
from zi_site.schedule.tokens import Token
from zi_site.schedule.usage import END, MIDDLE, edge

_NUMERALS = (WordKind.NUMBER, WordKind.ROMAN)
_BARE = (
    *_NUMERALS, WordKind.YEAR, WordKind.OPEN, WordKind.CLOSE, WordKind.DOUBT, WordKind.DEADLINE,
    WordKind.LIST, WordKind.RANGE, WordKind.OR,
)  # fmt: skip
_TICKS = (5, 10)  # a typed V or X


def _month(found: RuleMatch) -> list[TimePart]:
    month = found.token("month")
    start, end = found.place if month.sure else (month.start, month.end)
    dated = month.unit == "tanggal" or found.has(WordKind.NUMBER)
    printed = found.text[start:end]
    doubt = None if month.sure else misspelt_months(printed, month.value, month.value)
    return [MonthSpan(month.value, month.value, start, end, dated=dated, doubt=doubt)]


def _lasting(found: RuleMatch) -> list[TimePart]:
    first = found.token("month")
    last = (first.value + found.number("count") - 2) % 12 + 1
    doubt = None if first.sure else misspelt_months(found.printed, first.value, last)
    return [MonthSpan(first.value, last, *found.place, doubt=doubt)]


def misspelt_months(printed: str, first: int, last: int) -> Finding:
    return ScheduleDoubt.MISSPELT_MONTHS(printed=printed, months=month_range(first, last))


def numbered(found: RuleMatch, every: bool = False) -> list[TimePart]:
    """The windows of "TW I, II dan IV" or "akhir TW II"; ``every`` where "setiap" stands before."""
    spans = list(_windows(found, every))
    link = TimeSign.OR if found.has(WordKind.OR) else TimeSign.LIST
    return listed(spans, link)


def listed(spans: Sequence[MonthSpan], link: TimeSign = TimeSign.LIST) -> list[TimePart]:
    """Spans that one printed thing says, with the sign between them that it does not print."""
    parts: list[TimePart] = []
    for span in spans:
        if parts:
            parts.append(TimeMark(link, span.start, span.start))
        parts.append(span)
    return parts


def _windows(found: RuleMatch, every: bool) -> Iterator[MonthSpan]:
    unit, position = found.token("unit"), found.get("position")
    width, place = UNIT_MONTHS[unit.unit], (found.token("from").start, found.place[1])
    for first, last in _runs(found.tokens):
        if position is None or unit.unit == "bulan":
            a, b = (first - 1) * width + 1, last * width
            doubt = _how_printed(found, a, b)
            coded = unit.unit == "bulan" and unit.value == 0
            yield MonthSpan(a, b, *place, unit.unit, coded=coded, every=every, doubt=doubt)
            continue
        for ordinal in range(first, last + 1):
            a, b = edge(position.value, ordinal * width, width)
            doubt = _how_printed(found, a, b)
            yield MonthSpan(a, b, *place, edge=True, every=every, doubt=doubt)


def _how_printed(found: RuleMatch, first: int, last: int) -> Finding | None:
    """Why a window's months are in doubt: its unit is misspelt, or only its middle is said."""
    printed = found.text[found.token("from").start : found.place[1]]
    if not found.token("unit").sure:
        return misspelt_months(printed, first, last)
    if found.number("position", END) == MIDDLE and found.token("unit").unit != "bulan":
        return ScheduleDoubt.MIDDLE(printed=printed, months=month_range(first, last))
    return None


def _runs(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """The numbers after a unit as (first, last): "I, III-IV" is (1, 1), (3, 4)."""
    runs: list[tuple[int, int]] = []
    link = None
    for token in tokens:
        if token.kind in (WordKind.LIST, WordKind.RANGE, WordKind.OR):
            link = token.kind
        elif token.kind in (*_NUMERALS, WordKind.ORDINAL, WordKind.LAST):
            if link is WordKind.RANGE and runs and runs[-1][1] <= token.value:
                runs[-1] = runs[-1][0], token.value
            else:
                runs.append((token.value, token.value))
            link = None
    return runs


def _weeks(found: RuleMatch) -> list[TimePart]:
    return [WeekNumbers(week_numbers(found), *found.place)]


def week_numbers(found: RuleMatch) -> tuple[int, ...]:
    """The weeks that are printed; none for "minggu terakhir"."""
    weeks = {week for a, b in _runs(found.tokens) for week in range(a, b + 1) if week > 0}
    return tuple(sorted(weeks))


def _year_edges(found: RuleMatch) -> list[TimePart]:
    positions = [token.value for token in found.tokens if token.kind is WordKind.POSITION]
    start, end = found.place[0], found.token("year").end
    return listed([year_edge(position, found.text, start, end) for position in positions])


def year_edge(position: int, text: str, start: int, end: int) -> MonthSpan:
    """ "awal tahun" is January, "akhir 2025" December."""
    a, b = edge(position, 12, 12)
    doubt = ScheduleDoubt.YEAR_EDGE(printed=text[start:end], months=month_range(a, b))
    return MonthSpan(a, b, start, end, edge=True, doubt=doubt)


def _number_alone(found: RuleMatch) -> list[TimePart] | None:
    """A number is a month where nothing but numbers stands in the cell."""
    token = found.tokens[0]
    bare = all(each.kind in _BARE or each.unit == "tahun" for each in found.row)
    typed_tick = len(found.row) == 1 and token.kind is WordKind.ROMAN and token.value in _TICKS
    if typed_tick or not bare:
        return None
    doubt = _doubt_of_numbers(found.row)
    return [MonthSpan(token.value, token.value, *found.place, doubt=doubt)]


def _doubt_of_numbers(row: Sequence[Token]) -> Finding | None:
    """What else the numbers of a cell could be than months."""
    values = [each.value for each in row if each.kind in _NUMERALS]
    roman = not any(each.kind is WordKind.NUMBER for each in row)
    if max(values) > 12:
        return ScheduleDoubt.BEYOND_TWELVE()
    if roman and max(values) <= 4:
        return ScheduleDoubt.ROMAN_MONTHS()
    if len(values) == 2 and len(row) == 3 and row[1].unit == "/":
        return ScheduleDoubt.STROKE()
    return None


def _number_beside_months(found: RuleMatch) -> list[TimePart] | None:
    """ "Maret, 6, 9": unless it is the month that has a number, as in "3 Maret, 10"."""
    before = [token.kind for token in found.row[: found.match.start()]]
    if WordKind.MONTH not in before:
        return None
    if WordKind.NUMBER in before[: before.index(WordKind.MONTH)]:
        return None
    number = found.tokens[0].value
    return [MonthSpan(number, number, *found.place, doubt=ScheduleDoubt.NUMBER_BESIDE_MONTH())]


MONTHS = (
    TimeRule(
        "a month, after its days or before its day",
        (
            "(?= NUMBER) DAYS*+ bulan? month=MONTH",
            "bulan? month=MONTH (?: NUMBER<=31 (?! TIMES|UNIT|ONCE|WORD|MONTH|PERIODIC))?",
        ),
        _month,
        (
            "Maret -> 3",
            "bulan Maret -> 3",
            "1, 2 dan 5 April -> 4",
            "Maret 12 -> 3",
            "1 - 5/04/2025 -> 4",
            "Febuari -> 2 perkiraan",
        ),
    ),
)
LASTING = (
    TimeRule(
        "a month and how many months it lasts",
        ("FROM? month=NAME (?: DURING | OPEN DURING?) count=NUMBER<=12 bulan CLOSE?",),
        _lasting,
        (
            "Maret selama 3 bulan -> 3-5",
            "Mulai Maret selama 3 bulan -> 3-5",
            "Januari (2 bulan) -> 1,2",
            "Januari selama 12 bulan -> 1-12",
            "Maret selama 1 bulan -> 3",
        ),
    ),
)
NUMBERED = (
    TimeRule(
        "numbered quarters, thirds, half years and months, or an edge of theirs",
        tuple(
            f"from=(position=POSITION? unit={unit}) {RUNS[unit]}"
            for unit in ("triwulan", "caturwulan", "semester", "bulan")
        ),
        numbered,
        (
            "Triwulan I -> 1-3",
            "TW II dan IV -> 4-6,10-12",
            "Cawu 3 -> 9-12",
            "akhir TW II -> 6",
            "bulan 3, 6 -> 3,6",
            "Semster II -> 7-12 perkiraan",
            "pertengahan semester I -> 3,4 perkiraan",
        ),
    ),
    TimeRule(
        "numbered weeks",
        (f"POSITION? minggu {RUNS['minggu']}",),
        _weeks,
        ("minggu ke-2 Februari -> 2", "Maret M1-M3 -> 3", "minggu terakhir Maret -> 3"),
    ),
)
EDGES = (
    TimeRule(
        "the beginning and the end of a year",
        (
            "EDGES year=tahun CURRENT? (?! SHIFT)",
            "EDGES (?= year=YEAR)",
            "EDGES (?= year=tahun SHIFT)",
        ),
        _year_edges,
        ("Awal dan akhir tahun -> 1,12 perkiraan", "akhir 2025 -> 12 perkiraan"),
    ),
)
BARE_NUMBERS = (
    TimeRule(
        "numbers where nothing else stands in the cell",
        ("NUMBER<=12|ROMAN<=12",),
        _number_alone,
        ("3, 6, 9, 12 -> 3,6,9,12", "I, II -> 1,2 perkiraan", "1/4 -> 1,4 perkiraan"),
    ),
    TimeRule(
        "a number beside months",
        ("(?<= LIST|OR) NUMBER<=12 (?! WORD|UNIT|TIMES|DAY)",),
        _number_beside_months,
        ("Maret, 6, 9 -> 3,6,9 perkiraan",),
    ),
)
