"""What the rules yield: the parts of a phrase, between its words and its months."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from zi_site.plan.glossary import NAMA_BULAN
from zi_site.plan.kinds import Finding
from zi_site.schedule.lexicon import WINDOWS

Weeks = tuple[int, ...]


class TimeSign(Enum):
    """Everything that changes how the parts beside it are read."""

    RANGE = auto()
    LIST = auto()
    OR = auto()
    OPEN = auto()
    CLOSE = auto()
    FROM = auto()
    AFTER = auto()
    SOON_AFTER = auto()  # "7 hari setelah"
    BEFORE = auto()
    ONWARD = auto()
    EXCEPT = auto()
    DEADLINE = auto()
    NEXT_MONTH = auto()
    DATE = auto()  # a day of a month that is not named
    DURATION = auto()
    DOUBT = auto()
    UNSET = auto()
    SOFT = auto()
    TENTATIVE = auto()
    REST = auto()  # not understood as time


LINKS = (TimeSign.RANGE, TimeSign.LIST, TimeSign.OR)


@dataclass(frozen=True, slots=True)
class MonthSpan:
    """Months from `first` to `last`, both inclusive, as one printed thing says them: "Maret",
    "Triwulan II"; a span over the year's end has a `first` above its `last`.
    """

    first: int
    last: int
    start: int  # where it stands in the text
    end: int
    unit: str = "bulan"
    year: int | None = None  # of the first month, when one is printed or meant
    year_last: int | None = None
    weeks: Weeks | None = None
    dated: bool = False  # a day of the month is printed with it
    coded: bool = False  # a code such as B03, which needs no separator
    every: bool = False  # "setiap" stands before it
    edge: bool = False  # the beginning or end of something longer: "akhir triwulan II"
    late: bool = False  # in the year after the plan's, though no year is printed
    doubt: Finding | None = None  # why this is not plainly printed
    link: TimeSign | None = None  # what ties it to the span before it
    bound: TimeSign | None = None  # the word that bounds it: "mulai", "sebelum"
    ranged: bool = False  # both ends of a range are printed
    open: bool = False  # one end is not printed

    @property
    def is_window(self) -> bool:
        """Whether it is a quarter or another window, not months by name."""
        return self.unit in WINDOWS

    @property
    def is_single(self) -> bool:
        """Whether it is one month."""
        return self.first == self.last

    @property
    def name(self) -> str:
        """ "Maret", or "Maret–Mei"."""
        return month_range(self.first, self.last)

    @property
    def months(self) -> tuple[int, ...]:
        """The months in order, also where they run over the year's end (11, 12, 1)."""
        last = self.last + 12 * (self.first > self.last)
        return tuple((month - 1) % 12 + 1 for month in range(self.first, last + 1))


@dataclass(frozen=True, slots=True)
class WeekNumbers:
    """Weeks of the month that they stand with; () is "minggu terakhir", of no known number."""

    weeks: Weeks
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often; `months` are the usual ones, none where there is no usage ("setiap tahun")."""

    months: tuple[int, ...]
    unit: str
    start: int
    end: int
    counted: bool = False  # said as a number of times
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Years:
    """Printed years; `relative` when they are said from the plan's year ("tahun berikutnya")."""

    years: tuple[int, ...]
    start: int
    end: int
    relative: bool = False
    doubt: Finding | None = None


@dataclass(frozen=True, slots=True)
class TimeMark:
    """A sign between the parts, or words that name no months."""

    sign: TimeSign
    start: int
    end: int
    symbol: bool = False  # printed as a sign, not as a word


TimePart = MonthSpan | WeekNumbers | Frequency | Years | TimeMark


def month_range(first: int, last: int) -> str:
    """ "Maret", or "Maret–Mei"."""
    ends = NAMA_BULAN[first - 1], NAMA_BULAN[last - 1]
    return ends[0] if first == last else "–".join(ends)


def is_mark(part: TimePart | None, *signs: TimeSign) -> bool:
    """Whether a part is a mark of one of the signs."""
    return isinstance(part, TimeMark) and part.sign in signs


def has_mark(parts: Sequence[TimePart], *signs: TimeSign) -> bool:
    """Whether any part is one of these signs."""
    return any(is_mark(part, *signs) for part in parts)


def quoted(text: str, part: TimePart) -> str:
    """What a part is printed as, in quotation marks."""
    return f"“{text[part.start : part.end].strip()}”"
