"""What the columns of a table hold: fields of a plan, their numbers, months, and what fits none."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from zi_site.importing.table.month_columns import MonthColumn
from zi_site.importing.vocabulary.headings import NOMOR, roles
from zi_site.importing.vocabulary.hypotheses import Choice
from zi_site.importing.vocabulary.time_cells import unit_of
from zi_site.plan.glossary import SETAHUN

CONTENT = ("komponen", "indikator", "langkah_aksi")
BEYOND_DOUBT = 0.8  # of a heading that means little else
_UNDER_A_GROUP = 0.95
Assignment = tuple[tuple[int, str], ...]  # (column, field or OTHER), from left to right


@dataclass(frozen=True, slots=True)
class Heading:
    """One column as the rules see it. ``group`` is printed over several columns, where the column's
    own words ("Uraian", "No") say nothing without it; ``texts`` are the cells below.
    """

    at: int
    own: str
    group: str = ""
    texts: tuple[str, ...] = ()
    new: float = 1.0  # in how many rows it says something new, as ``cells.share_of_new`` counts

    @property
    def text(self) -> str:
        """The heading with the one above it."""
        return f"{self.group} {self.own}".strip()

    @property
    def numbers(self) -> bool:
        """Whether the column holds numbers of what stands to its right."""
        return NOMOR in roles(self.own)

    @property
    def is_area(self) -> bool:
        """Whether its words can hardly mean anything but an area."""
        return self.fits().get("area", 0.0) >= BEYOND_DOUBT

    def fits(self) -> Mapping[str, float]:
        """How well each key fits, 0 to 1; a heading under a group counts by its group."""
        if not self.group:
            return roles(self.own)
        return {name: fit * _UNDER_A_GROUP for name, fit in roles(self.group).items()}


@dataclass(frozen=True, slots=True)
class Columns:
    """``fields`` and ``numbers`` are column -> field; marks number the field to their right."""

    fields: Mapping[int, str]
    numbers: Mapping[int, str]
    headings: Mapping[int, str]
    months: tuple[MonthColumn, ...] = ()
    fit: float = 0.0
    unknown: tuple[int, ...] = ()  # columns whose heading fits nothing in the form of a plan
    month_heading: str = ""  # what is printed over the months
    unnamed: tuple[int, ...] = ()  # columns that hold texts without a heading
    # "Dokumen 2" beside "Dokumen 1": column -> the column whose text it goes on with.
    spread: Mapping[int, int] = field(default_factory=dict)
    until: int = -1  # the column of the end, where beginning and end of the time have a column each
    lasts: bool = False  # whether the column of the end says how long instead
    # Columns whose field was told by their place or texts, not by their heading.
    guessed: tuple[int, ...] = ()
    rival_months: bool = False  # whether another grid of months may as well be the plan's
    targets: bool = False  # whether the cells of the months hold targets, not marks
    printed: tuple[Heading, ...] = field(default=(), compare=False, repr=False)
    choice: Choice[Assignment] | None = field(default=None, compare=False, repr=False)

    def column_of(self, name: str) -> int | None:
        """The column of a key, counted from 0; None where the table has none."""
        return next((at for at, known in self.fields.items() if known == name), None)

    def has(self, *names: str) -> bool:
        """Whether any of these keys has a column."""
        return any(name in self.fields.values() for name in names)

    def is_guessed(self, name: str) -> bool:
        """Whether a key got its column without a heading that says so."""
        return self.column_of(name) in self.guessed

    @property
    def is_numbered(self) -> bool:
        """Whether any column holds nothing but numbers, by its heading."""
        return any(each.numbers for each in self.printed)

    @property
    def named(self) -> frozenset[str]:
        """The fields that the table tells, whether in words or, of the time, as months."""
        return frozenset({*self.fields.values(), *(["jadwal"] if self.months else [])})

    @property
    def tells_time(self) -> bool:
        """Whether any column can say when."""
        return "jadwal" in self.named

    @property
    def time_unit(self) -> str:
        """What a bare number in the time's column counts, as its heading says, or ""."""
        at = self.column_of("jadwal")
        return unit_of(self.headings.get(at, "")) if at is not None else ""

    @property
    def month_columns(self) -> frozenset[int]:
        """The columns of the month grid."""
        return frozenset(month.column for month in self.months)

    @property
    def first_month(self) -> int:
        """The leftmost column of the month grid; -1 without one."""
        return self.months[0].column if self.months else -1

    @property
    def last_month(self) -> int:
        """The rightmost column of the month grid; -1 without one."""
        return self.months[-1].column if self.months else -1

    @property
    def is_calendar(self) -> bool:
        """Whether the cells are the months from January on, so that they can be counted."""
        cells = [month.column for month in self.months]
        plain = tuple(month.month for month in self.months[: len(SETAHUN)]) == SETAHUN
        return plain and cells == list(range(cells[0], cells[0] + len(cells)))
