"""A printed schedule in, months and how sure they are out: `read_phrase` for words, `read_ticks`
for grids of ticks.

The way of a phrase, in `timewords`: `words` (text to tokens, by the entries of `lexicon`),
`grammar` (tokens to parts), `months` (parts to the plan's months); here is decided what the whole
amounts to.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

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
from zi_site.schedule import grammar, ticks, words
from zi_site.schedule.frequency import every as frequency_of
from zi_site.schedule.lexicon import WINDOWS
from zi_site.schedule.months import Months, quoted
from zi_site.schedule.months import months as months_of
from zi_site.schedule.parts import LINKS, Frequency, Mark, Part, Sign, Span, WeekNumbers, Years
from zi_site.schedule.remarks import has, remarks
from zi_site.schedule.tidy import tidy as tidied

_EMPTY = "Sel jadwal kosong pada salinan; tidak dapat dipastikan apakah memang tidak diisi."
_DASH = "Sumber hanya mencetak tanda “-” sebagai jadwal."
_NO_TIME = "Tidak ada waktu yang dikenali pada jadwal ini."
_LONG_TEXT = 2000


@dataclass(frozen=True, slots=True)
class Schedule:
    """When an action is planned, as the source says it, and how sure that is."""

    bulan: tuple[int, ...] = ()  # 1-12, ascending, unique
    kepastian: str = TERTULIS  # one of glossary.KEPASTIAN
    minggu: tuple[int, ...] = ()  # weeks of the month that are printed
    tenggat: bool = False  # the months are a deadline
    tahun_tercetak: int | None = None  # a printed year that is not the plan's
    catatan: tuple[str, ...] = ()  # doubts in Indonesian, for the public


def read_ticks(cells: Sequence[int], kisi: int = 12) -> Schedule:
    """The months of one row of a grid: `cells` are literal and 1-based, `kisi` is how many months
    the header prints.
    """
    read = ticks.ticks(cells, kisi)
    if not read.months:
        return Schedule((), TIDAK_TERBACA, catatan=read.notes)
    return Schedule(read.months, TERTULIS if read.literal else PERKIRAAN, catatan=read.notes)


def read_phrase(text: str, tahun: int) -> Schedule:
    """What a schedule cell says in words, in a plan for `tahun`; any text has a reading, in doubt
    "tidak-terbaca".
    """
    tidy = tidied(text[:_LONG_TEXT], tahun)
    if not tidy:
        return Schedule((), TIDAK_TERBACA, catatan=(_EMPTY,))
    if not tidy.strip("-/ "):
        return Schedule((), TIDAK_TERJADWAL, catatan=(_DASH,))
    return _read(grammar.parts(words.tokens(tidy, tahun), tahun), tidy, tahun)


def _read(parts: Sequence[Part], tidy: str, tahun: int) -> Schedule:
    for at, part in enumerate(parts):
        if at and has([part], Sign.EXCEPT):
            return _without(_read(parts[:at], tidy, tahun), _read(parts[at + 1 :], tidy, tahun))
    parts, every = _windows_as_frequency(parts)
    months = months_of(parts, tidy, tahun)
    frequencies = [*every, *(part for part in parts if isinstance(part, Frequency))]
    read = _decided(months, frequencies, parts, tidy)
    doubts = [*months.doubts, *remarks(parts, tidy, bool(read.bulan))]
    lowered = read.kepastian in (TERTULIS, KONVENSI) and any(doubt.lowers for doubt in doubts)
    return replace(
        read,
        kepastian=PERKIRAAN if lowered else read.kepastian,
        tenggat=_is_deadline(parts),
        tahun_tercetak=_strange_year(months, parts, tahun),
        catatan=tuple(dict.fromkeys((*read.catatan, *(doubt.note for doubt in doubts)))),
    )


def _without(whole: Schedule, part: Schedule) -> Schedule:
    """ "Setiap bulan kecuali Januari"."""
    bulan = tuple(month for month in whole.bulan if month not in part.bulan)
    if part.bulan and bulan:
        return replace(
            whole,
            bulan=bulan,
            catatan=(*whole.catatan, f"Dikecualikan: {month_words(part.bulan)}."),
        )
    return replace(whole, catatan=(*whole.catatan, *part.catatan))


def _windows_as_frequency(parts: Sequence[Part]) -> tuple[list[Part], list[Frequency]]:
    """ "Per triwulan (I, II, III, IV)" names all the windows there are, so it says how often and no
    more.
    """
    spans = [part for part in parts if isinstance(part, Span)]
    often = {part.unit for part in parts if isinstance(part, Frequency)}
    if any(span.unit not in WINDOWS for span in spans) or not any(
        span.every or span.unit in often for span in spans
    ):
        return list(parts), []
    if {month for span in spans for month in range(span.first, span.last + 1)} != set(SETAHUN):
        return list(parts), []
    every = frequency_of(spans[0].unit, start=spans[0].start, end=spans[-1].end)
    return [part for part in parts if not isinstance(part, Span) and not has([part], *LINKS)], [
        every
    ]


def _decided(
    months: Months, frequencies: Sequence[Frequency], parts: Sequence[Part], text: str
) -> Schedule:
    """Printed months come first, then a frequency, then words that name no time; what is left is
    not readable.
    """
    if months.bulan and (also := _added(parts)):
        bulan = tuple(sorted({*months.bulan, *also.months}))
        note = f"Tercetak bulan bersama kekerapan {quoted(text, also)}; dibaca gabungannya."
        return Schedule(bulan, PERKIRAAN, months.minggu, catatan=(note,))
    if months.printed and (months.bulan or not frequencies):
        return _printed(months, frequencies, text)
    if frequencies:
        return _by_usage(frequencies, parts, text)
    kepastian, note = _monthless(parts)
    return Schedule((), kepastian, _loose_weeks(parts), catatan=(note,) if note else ())


def _monthless(parts: Sequence[Part]) -> tuple[str, str]:
    """What a phrase without months amounts to: the source says that it sets none, or its months are
    lost to us.
    """
    if has(parts, Sign.NEXT_MONTH):
        return TIDAK_TERJADWAL, "Yang tercetak bulan berikutnya, tanpa nama bulan."
    if has(parts, *_ABSENT):
        return TIDAK_TERJADWAL, ""
    if has(parts, Sign.DURATION):
        return TIDAK_TERJADWAL, "Yang tercetak hanya lamanya, tanpa bulan."
    if has(parts, Sign.DATE) or any(isinstance(part, WeekNumbers) for part in parts):
        return TIDAK_TERBACA, "Bulannya tidak tercetak."
    if any(isinstance(part, Years) for part in parts) and not has(parts, Sign.REST):
        return TIDAK_TERJADWAL, "Yang tercetak hanya tahun, tanpa bulan."
    return TIDAK_TERBACA, _NO_TIME


def _loose_weeks(parts: Sequence[Part]) -> tuple[int, ...]:
    return tuple(
        sorted({week for part in parts if isinstance(part, WeekNumbers) for week in part.weeks})
    )


_ABSENT = (Sign.UNSET, Sign.SOFT, Sign.TENTATIVE)


def _printed(months: Months, frequencies: Sequence[Frequency], text: str) -> Schedule:
    """Printed months, and a word on a frequency beside them that says less or something else."""
    bulan, notes = months.bulan, list[str]()
    if not bulan:
        return Schedule((), TIDAK_TERJADWAL)
    for frequency in frequencies:
        usual = tuple(month for month in frequency.months if month in bulan)
        if months.open and usual:
            bulan = usual
        elif not _agree(frequency, bulan):
            notes.append(
                f"Tercetak pula {quoted(text, frequency)}; yang dicatat hanya bulan yang disebut."
            )
    return Schedule(bulan, TERTULIS, months.minggu, catatan=tuple(notes))


def _added(parts: Sequence[Part]) -> Frequency | None:
    """A frequency that "dan" adds to months, rather than one that says the same about them."""
    said = [part for part in parts if not isinstance(part, Years | WeekNumbers)]
    for before, link, after in zip(said, said[1:], said[2:], strict=False):
        if isinstance(link, Mark) and link.sign is Sign.LIST and not link.symbol:
            pair = [part for part in (before, after) if isinstance(part, Frequency)]
            if len(pair) == 1 and (isinstance(before, Span) or isinstance(after, Span)):
                return pair[0]
    return None


def _agree(frequency: Frequency, bulan: tuple[int, ...]) -> bool:
    """Whether months are as far apart as a frequency says, or a frequency says nothing about
    months.
    """
    if not frequency.months or frequency.unit in ("hari", "minggu"):
        return True
    if frequency.months == SETAHUN:
        return len(month_runs(bulan)) == 1 < len(bulan)
    return len(bulan) == len(frequency.months) or _steps(bulan) == _steps(frequency.months)


def _steps(bulan: tuple[int, ...]) -> set[int]:
    return {after - before for before, after in pairwise(bulan)}


def _by_usage(frequencies: Sequence[Frequency], parts: Sequence[Part], text: str) -> Schedule:
    """Months by usage; "bulan berikutnya" moves those of a quarter or half year to the
    month after.
    """
    bulan = tuple(sorted({month for frequency in frequencies for month in frequency.months}))
    notes = [
        note for frequency in frequencies for note in (frequency.note, frequency.doubt) if note
    ]
    certain = not any(frequency.doubt for frequency in frequencies)
    if len({frequency.months for frequency in frequencies if frequency.months}) > 1:
        notes.append("Tercetak lebih dari satu kekerapan; dibaca gabungannya.")
    if bulan and _is_afterwards(parts):
        notes.append(
            "Yang tercetak sesudah kurunnya berakhir; yang jatuh pada tahun berikutnya tidak "
            "ditandai."
        )
        if bulan != SETAHUN:
            bulan, certain = tuple(month + 1 for month in bulan if month < 12), False
            notes.append(f"Dibaca {month_words(bulan)}.")
    weeks = _loose_weeks(parts)
    if not bulan:
        return Schedule((), TIDAK_TERJADWAL, weeks, catatan=tuple(notes))
    notes = [
        f"Tercetak {quoted(text, frequencies[0])}." if note == "@typo" else note for note in notes
    ]
    return Schedule(bulan, KONVENSI if certain else PERKIRAAN, weeks, catatan=tuple(notes))


def _is_afterwards(parts: Sequence[Part]) -> bool:
    """ "bulan berikutnya", and "10 hari setelah akhir triwulan"."""
    after = any(
        isinstance(part, Frequency) and has([before], Sign.AFTER, Sign.SOON_AFTER)
        for before, part in pairwise(parts)
    )
    return after or has(parts, Sign.NEXT_MONTH)


def _is_deadline(parts: Sequence[Part]) -> bool:
    """A deadline is a word for one before a time; "maksimal 2 kali" limits a number."""
    for at, part in enumerate(parts):
        if isinstance(part, Mark) and part.sign in (Sign.DEADLINE, Sign.BEFORE):
            after = parts[at + 1] if at + 1 < len(parts) else None
            if not (isinstance(after, Frequency) and after.counted):
                return True
    return False


def _strange_year(months: Months, parts: Sequence[Part], tahun: int) -> int | None:
    if months.printed:
        return months.tahun_tercetak
    years = [
        year
        for part in parts
        if isinstance(part, Years) and not part.relative
        for year in part.years
    ]
    return next((year for year in sorted(years) if year != tahun), None)
