"""What a schedule phrase is made of, between its words and its months: the parts that `grammar`
builds.
"""

from dataclasses import dataclass
from enum import Enum, auto

Weeks = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """Months from `first` to `last`, both inclusive, as one printed thing says them: "Maret",
    "Triwulan II".
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
    doubt: str = ""  # why this is not plainly printed, a key of months._SAID


@dataclass(frozen=True, slots=True)
class WeekNumbers:
    """Weeks of the month that they stand with; () is "minggu terakhir", whose number is not
    printed.
    """

    weeks: Weeks
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often, without saying when; `months` are the usual ones, none when there is no usage
    ("setiap tahun").
    """

    months: tuple[int, ...]
    unit: str
    start: int
    end: int
    counted: bool = False  # said as a number of times
    doubt: str = ""
    note: str = ""  # worth saying, but no doubt about the months


@dataclass(frozen=True, slots=True)
class Years:
    """Printed years; `relative` when they are said from the plan's year ("tahun berikutnya")."""

    years: tuple[int, ...]
    start: int
    end: int
    relative: bool = False
    doubt: str = ""


class Sign(Enum):
    """Everything else that changes how the parts beside it are read."""

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


@dataclass(frozen=True, slots=True)
class Mark:
    sign: Sign
    start: int
    end: int
    symbol: bool = False  # printed as a sign, not as a word


Part = Span | WeekNumbers | Frequency | Years | Mark
LINKS = (Sign.RANGE, Sign.LIST, Sign.OR)
