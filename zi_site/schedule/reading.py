"""A printed schedule in, months and how sure they are out: `read_phrase` for words, `read_ticks`
for grids of ticks.

The way of a phrase: `tidy` (the text fit to be read), `words` (text to tokens, by the entries of
`lexicon`), `cover` (tokens to parts, by the rules), `printed` and `joining` (parts to months, by
the algebra of `months`); here is decided what the whole amounts to.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, pairwise, zip_longest

from zi_site.plan.glossary import (
    KONVENSI,
    PERKIRAAN,
    SETAHUN,
    TERTULIS,
    TIDAK_TERBACA,
    TIDAK_TERJADWAL,
    month_runs,
    month_words,
)
from zi_site.plan.kinds import Finding
from zi_site.schedule import cover, ticks, words
from zi_site.schedule.joining import joined
from zi_site.schedule.months import YearMonths, YearsSaid, covered
from zi_site.schedule.parts import (
    LINKS,
    Frequency,
    MonthSpan,
    TimeMark,
    TimePart,
    TimeSign,
    WeekNumbers,
    Years,
    has_mark,
    is_mark,
    quoted,
)
from zi_site.schedule.printed import printed_spans
from zi_site.schedule.remarks import remarks
from zi_site.schedule.sentences import ScheduleDoubt, ScheduleRemark
from zi_site.schedule.tidy import tidy as tidied
from zi_site.schedule.usage import every

_LONG_TEXT = 2000
_BULLET = "•"  # as ``tidy`` leaves every one within a line
_ABSENT = (TimeSign.UNSET, TimeSign.SOFT, TimeSign.TENTATIVE)


@dataclass(frozen=True, slots=True)
class Schedule:
    """When an action is planned, as the source says it, and how sure that is."""

    bulan: tuple[int, ...] = ()  # 1-12, ascending, unique
    kepastian: str = TERTULIS  # one of glossary.KEPASTIAN
    minggu: tuple[int, ...] = ()  # weeks of the month that are printed
    tenggat: bool = False  # the months are a deadline
    tahun_tercetak: int | None = None  # a printed year that is not the plan's
    remarks: tuple[Finding, ...] = ()  # what a reader is told beside the months

    @property
    def catatan(self) -> tuple[str, ...]:
        """The remarks in Indonesian, for the public."""
        return tuple(remark.message for remark in self.remarks)

    def remarked(self, *more: Finding) -> "Schedule":
        """With more remarks, none said twice; a doubt makes sure months "perkiraan"."""
        said = tuple(dict.fromkeys((*self.remarks, *more)))
        doubtful = any(isinstance(each.kind, ScheduleDoubt) for each in said)
        lowered = doubtful and self.kepastian in (TERTULIS, KONVENSI)
        return replace(self, remarks=said, kepastian=PERKIRAAN if lowered else self.kepastian)


@dataclass(frozen=True, slots=True)
class Phrase:
    """The parts of a phrase, the text that they stand in, and the year of the plan."""

    parts: Sequence[TimePart]
    text: str
    tahun: int

    @property
    def frequencies(self) -> list[Frequency]:
        """How often, wherever the phrase says so."""
        return [part for part in self.parts if isinstance(part, Frequency)]

    @property
    def years(self) -> list[Years]:
        """The years that are printed."""
        return [part for part in self.parts if isinstance(part, Years)]

    @property
    def weeks(self) -> tuple[int, ...]:
        """The weeks of a month that are printed, ascending."""
        weeks = (part.weeks for part in self.parts if isinstance(part, WeekNumbers))
        return tuple(sorted(set(chain.from_iterable(weeks))))

    def has(self, *signs: TimeSign) -> bool:
        """Whether any of these signs stands in it."""
        return has_mark(self.parts, *signs)

    def part(self, start: int, end: int) -> "Phrase":
        """The phrase between two of its parts."""
        return replace(self, parts=self.parts[start:end])


def read_ticks(cells: Sequence[int], kisi: int = 12) -> Schedule:
    """The months of a row: `cells` are 1-based, `kisi` is how many months the header prints."""
    read = ticks.ticks(cells, kisi)
    return Schedule(read.bulan, TERTULIS if read.bulan else TIDAK_TERBACA).remarked(*read.findings)


@lru_cache(maxsize=4096)  # plans say the same few hundred phrases
def read_phrase(text: str, tahun: int) -> Schedule:
    """What a cell says in words, in a plan for `tahun`: any text has a reading."""
    tidy = tidied(text[:_LONG_TEXT], tahun)
    if not tidy:
        return Schedule((), TIDAK_TERBACA, remarks=(ScheduleRemark.EMPTY(),))
    if not tidy.strip("-/ "):
        return Schedule((), TIDAK_TERJADWAL, remarks=(ScheduleRemark.DASH(),))
    parts = cover.parts(words.tokens(tidy, tahun), tidy, tahun)
    return _read(Phrase(parts, tidy, tahun))


def _read(phrase: Phrase) -> Schedule:
    for at, part in enumerate(phrase.parts):
        if at and is_mark(part, TimeSign.EXCEPT):
            rest = phrase.part(at + 1, len(phrase.parts))
            return _without(_read(phrase.part(0, at)), _read(rest))
    phrase = _windows_as_frequency(phrase)
    said = YearsSaid.of(phrase.years, phrase.tahun)
    months = joined(printed_spans(phrase.parts, phrase.tahun), phrase.tahun)
    read = _decided(phrase, months.within(phrase.tahun, said), any(s.open for s in months.spans))
    read = replace(
        read, tenggat=_is_deadline(phrase.parts), tahun_tercetak=said.other_than(phrase.tahun)
    )
    return read.remarked(*remarks(phrase.parts, phrase.text, bool(read.bulan)))


def _without(whole: Schedule, part: Schedule) -> Schedule:
    """ "Setiap bulan kecuali Januari"."""
    left = YearMonths(whole.bulan, findings=whole.remarks).minus(
        YearMonths(part.bulan, findings=part.remarks)
    )
    return replace(whole, bulan=left.bulan, remarks=()).remarked(*left.findings)


def _windows_as_frequency(phrase: Phrase) -> Phrase:
    """ "Per triwulan (I, II, III, IV)" names all the windows there are: it says how often."""
    spans = [part for part in phrase.parts if isinstance(part, MonthSpan)]
    if not (_are_all_windows(spans) and _are_said_as_every(spans, phrase)):
        return phrase
    all_windows = every(spans[0].unit, (spans[0].start, spans[-1].end))
    rest = [part for part in phrase.parts if part not in spans and not is_mark(part, *LINKS)]
    return replace(phrase, parts=[all_windows, *rest])


def _are_all_windows(spans: Sequence[MonthSpan]) -> bool:
    return all(span.is_window for span in spans) and covered(spans) == set(SETAHUN)


def _are_said_as_every(spans: Sequence[MonthSpan], phrase: Phrase) -> bool:
    often = {frequency.unit for frequency in phrase.frequencies}
    return any(span.every or span.unit in often for span in spans)


def _decided(phrase: Phrase, months: YearMonths, is_open: bool) -> Schedule:
    """First printed months, then a frequency, then words that name no time; else unreadable."""
    frequencies = phrase.frequencies
    is_printed = any(isinstance(part, MonthSpan) for part in phrase.parts)
    if months.bulan and (also := _added(phrase)):
        both = months.union(YearMonths(also.months))
        doubt = ScheduleDoubt.MONTHS_AND_FREQUENCY(printed=quoted(phrase.text, also))
        read = Schedule(both.bulan, TERTULIS, both.minggu, remarks=(doubt,))
    elif is_printed and (months.bulan or not frequencies):
        read = _printed(phrase, months, is_open)
    elif frequencies:
        read = _by_usage(phrase)
    else:
        read = _monthless(phrase)
    return read.remarked(*months.findings)


def _monthless(phrase: Phrase) -> Schedule:
    """A phrase without months: the source sets none, or they are lost to us."""
    kepastian, remark = TIDAK_TERBACA, ScheduleRemark.NO_TIME
    if phrase.has(TimeSign.NEXT_MONTH):
        kepastian, remark = TIDAK_TERJADWAL, ScheduleRemark.ONLY_NEXT_MONTH
    elif phrase.has(*_ABSENT):
        return Schedule((), TIDAK_TERJADWAL, phrase.weeks)
    elif phrase.has(TimeSign.DURATION):
        kepastian, remark = TIDAK_TERJADWAL, ScheduleRemark.ONLY_DURATION
    elif phrase.has(TimeSign.DATE) or any(isinstance(part, WeekNumbers) for part in phrase.parts):
        remark = ScheduleRemark.MONTH_NOT_PRINTED
    elif phrase.years and not phrase.has(TimeSign.REST):
        kepastian, remark = TIDAK_TERJADWAL, ScheduleRemark.ONLY_YEARS
    return Schedule((), kepastian, phrase.weeks, remarks=(remark(),))


def _printed(phrase: Phrase, months: YearMonths, is_open: bool) -> Schedule:
    """Printed months, and a word on a frequency beside them that says less or something else."""
    bulan, said = months.bulan, list[Finding]()
    if not bulan:
        return Schedule((), TIDAK_TERJADWAL)
    for frequency in phrase.frequencies:
        usual = tuple(month for month in frequency.months if month in bulan)
        if is_open and usual:
            bulan = usual
        elif not _agree(frequency, bulan):
            said.append(ScheduleRemark.OTHER_FREQUENCY(printed=quoted(phrase.text, frequency)))
    return Schedule(bulan, TERTULIS, months.minggu, remarks=tuple(said))


def _added(phrase: Phrase) -> Frequency | None:
    """A frequency that "dan" or a bullet of its own adds to months, rather than one that says the
    same about them.
    """
    said = [part for part in phrase.parts if not isinstance(part, Years | WeekNumbers)]
    for before, link, after in zip(said, said[1:], said[2:], strict=False):
        match before, link, after:
            case (Frequency() as added, TimeMark(TimeSign.LIST) as sign, MonthSpan()) | (
                MonthSpan(),
                TimeMark(TimeSign.LIST) as sign,
                Frequency() as added,
            ) if not sign.symbol or phrase.text[sign.start] == _BULLET:
                return added
    return None


def _agree(frequency: Frequency, bulan: tuple[int, ...]) -> bool:
    """Whether months are as far apart as a frequency says, where it says so."""
    if not frequency.months or frequency.unit in ("hari", "minggu"):
        return True
    if frequency.months == SETAHUN:
        return len(month_runs(bulan)) == 1 < len(bulan)
    return len(bulan) == len(frequency.months) or _steps(bulan) == _steps(frequency.months)


def _steps(bulan: tuple[int, ...]) -> set[int]:
    return {after - before for before, after in pairwise(bulan)}


def _by_usage(phrase: Phrase) -> Schedule:
    """Months by usage; "bulan berikutnya" moves those of a quarter or half year by one."""
    months = YearMonths()
    for frequency in phrase.frequencies:
        months = months.union(YearMonths(frequency.months, findings=frequency.findings))
    if len({frequency.months for frequency in phrase.frequencies if frequency.months}) > 1:
        months = months.remarked(ScheduleRemark.SEVERAL_FREQUENCIES())
    if months.bulan and _is_afterwards(phrase.parts):
        months = _a_month_later(months.remarked(ScheduleRemark.AFTER_THE_PERIOD()))
    kepastian = KONVENSI if months.bulan else TIDAK_TERJADWAL
    return Schedule(months.bulan, kepastian, phrase.weeks, remarks=months.findings)


def _a_month_later(months: YearMonths) -> YearMonths:
    """What is done after a quarter or half year; every month stays every month."""
    if months.bulan == SETAHUN:
        return months
    later = tuple(month + 1 for month in months.bulan if month < 12)
    moved = ScheduleDoubt.MONTHS_AFTER(months=month_words(later))
    return replace(months, bulan=later).remarked(moved)


def _is_afterwards(parts: Sequence[TimePart]) -> bool:
    """ "bulan berikutnya", and "10 hari setelah akhir triwulan"."""
    after = any(
        isinstance(part, Frequency) and is_mark(before, TimeSign.AFTER, TimeSign.SOON_AFTER)
        for before, part in pairwise(parts)
    )
    return after or has_mark(parts, TimeSign.NEXT_MONTH)


def _is_deadline(parts: Sequence[TimePart]) -> bool:
    """A deadline is a word for one before a time; "maksimal 2 kali" limits a number."""
    for part, after in zip_longest(parts, parts[1:]):
        limits_number = isinstance(after, Frequency) and after.counted
        if is_mark(part, TimeSign.DEADLINE, TimeSign.BEFORE) and not limits_number:
            return True
    return False
