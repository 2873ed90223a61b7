"""What a key of a plan is, what it holds and means; the keys themselves: ``plan/fields.py``."""

from dataclasses import dataclass
from enum import Enum, auto


class Holds(Enum):
    """What stands under a key. Every form of a plan has one way to read and write each of these."""

    VERSION = auto()
    MARK = auto()  # a number or letter as printed, an id: short, a text even where it is digits
    TEXT = auto()
    PROSE = auto()  # as printed; "#" may be a part of it, which YAML takes for a comment
    TEXTS = auto()  # sentences: one, or a list of them
    IDS = auto()  # of actions: one, or a list of them
    ONE_OR_MORE = auto()  # of actions too: an entry for several stands for one of each
    WORD = auto()  # one of ``words``
    CHOICE = auto()  # the same in whatever case
    NUMBER = auto()
    NUMBERS = auto()
    TICKS = auto()  # numbers of the cells that are ticked
    MONTHS = auto()
    CERTAINTY = auto()  # one of ``glossary.KEPASTIAN``
    YES = auto()  # true, or left out
    LINK = auto()
    PERIOD = auto()  # by its name: ``Triwulan I``
    YEAR = auto()  # that a plan or a decree can have
    PRINTED_YEAR = auto()  # any that a form may print
    DATE = auto()
    HEADINGS = auto()  # printed heading by column
    COLUMNS = auto()  # printed headings of columns that are none of ours, in their order
    CELLS = auto()  # what stands in those columns, in the same order; "" where nothing does
    BLOCKS = auto()  # paragraphs, and lists of entries between them
    SECTION = auto()  # the keys of another part
    LIST = auto()  # a list of such


class About(Enum):
    """What a change of an action's key concerns; changes are told in this order."""

    PLACE = "letak"
    WORDS = "kata-kata"
    MONTHS = "bulan"
    TIME = "jadwal"
    TEAM = "penanggung jawab"
    NOTES = "catatan"


_FEW_WORDS = (
    Holds.NUMBER,
    Holds.NUMBERS,
    Holds.TICKS,
    Holds.MONTHS,
    Holds.CERTAINTY,
    Holds.PRINTED_YEAR,
)


@dataclass(frozen=True, slots=True)
class Key:
    """One key of one part. All that is left out is as for most keys."""

    name: str  # in the YAML file, of the column in the workbook, and of the field in the model
    holds: Holds
    said: str  # what it is: a sentence that editors of the YAML file show
    label: str = ""  # of its column or row in the workbook
    width: float = 0  # of its column there, in characters; 0 where it has none
    spoken: str = ""  # its name in a sentence on a change; "" where a change is told otherwise
    about: About = About.PLACE
    needed: bool = False  # a file without it is wrong
    unless: str = ""  # the key of the same part beside which it is not needed
    shown: bool = False  # written where it is empty too, so that ``check`` points at the place
    quoted: bool = False  # in quotes also where YAML needs none, so that the next one is too
    carried: bool = False  # printed once for several actions: left out, it is that of the one above
    default: object = None  # what it is where it is left out, and what is left out when written
    field: str = ""  # of the model, where that has another name
    part: str = ""  # the part under a SECTION, or of each entry of a LIST
    words: str = ""  # the list in ``plan/choices`` that it is chosen from
    sheet: str = ""  # of the workbook, that has the entries of this LIST as its rows
    highest: int = 0  # of numbers
    pattern: str = ""

    @property
    def attribute(self) -> str:
        """The field of the model that holds its value."""
        return self.field or self.name

    @property
    def is_prose(self) -> bool:
        """Whether it holds sentences, in which single words may change."""
        return self.holds in (Holds.PROSE, Holds.TEXTS, Holds.CELLS)

    @property
    def is_few_words(self) -> bool:
        """Whether a sentence names it without quotation marks."""
        return self.holds in _FEW_WORDS
