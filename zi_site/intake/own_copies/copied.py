"""What every reader of a copy returns: rows by published column, and what stands beside."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from operator import itemgetter

from zi_site.documents.grid import Origin
from zi_site.downloads.decree_text import area_label
from zi_site.draft.result import Doubt, LeftOut
from zi_site.intake.sentences import CopyDoubt, NotInCopy
from zi_site.plan import glossary
from zi_site.plan.columns import KOLOM, further_texts
from zi_site.plan.model import Area, Keputusan, Plan
from zi_site.views.further_columns import NUMBER, is_further, plain_name
from zi_site.views.grouping import grouped
from zi_site.views.report_columns import KOLOM_REALISASI
from zi_site.workbook.sentences import NotInWorkbook

# No table of an office has these in its headings, and no sheet of `zi-site export` has three of
# them in one.
_TELLING = frozenset({"satker", "area_nomor", "area_kode", "komponen_nomor", "langkah_aksi"})
_LEAST = 3  # of them, where an officer has deleted columns

# What no copy in the form of a table has, as a list of words.
LACKING_IN_TABLES = "pendahuluan, pembetulan, nomor kelompok, dan nomor sel centang"


@dataclass(frozen=True, slots=True)
class CopiedRow:
    """One action as the copy has it; a column that the copy lacks is an empty text."""

    cells: Mapping[str, str]
    origins: Mapping[str, Origin]
    origin: Origin
    numbers: frozenset[str] = frozenset()  # columns whose cell is a number where a text was written
    # months marked in columns of their own, where the copy has such
    marked: tuple[int, ...] | None = None

    def text(self, name: str) -> str:
        """What stands in a published column; "" where the copy lacks it."""
        return self.cells.get(name, "")

    def further(self) -> tuple[str, ...]:
        """What stands in the further columns, up to the last that is filled."""
        return further_texts(self.cells)


def no_plan() -> Plan:
    """A plan of which nothing is known yet."""
    return Plan(glossary.VERSI, "", 0, "", Keputusan("", 0, ""))


@dataclass(frozen=True, slots=True)
class AreaLabel:
    """What an area's note says of it: JSON number and code, XLSX "Area I Manajemen Perubahan"."""

    text: str
    nomor: str = ""
    kode: str = ""

    def means(self, area: Area) -> bool:
        """Whether this label, as far as it says anything, is the one of the area."""
        if self.nomor or self.kode:
            return (self.nomor, self.kode) == (area.nomor, area.kode)
        return self.text == area_label(area.nomor, area.nama)


@dataclass(frozen=True, slots=True)
class Copied:
    """``head`` is the plan without its areas; ``action_notes`` are those of actions by id."""

    form: str  # "CSV"
    rows: tuple[CopiedRow, ...]
    lacking: str  # what this form never has, as a list of words
    head: Plan = field(default_factory=no_plan)
    action_notes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    area_notes: tuple[tuple[AreaLabel, str], ...] = ()
    doubts: tuple[Doubt, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def is_json(content: bytes) -> bool:
    """Whether the file begins as an object of JSON does."""
    return content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def is_header(names: Collection[str]) -> bool:
    """Whether these are the column names of our copies, perhaps with some deleted."""
    return len(_TELLING & set(names)) >= _LEAST


def column_names(texts: Mapping[int, str]) -> dict[int, str]:
    """Position -> column as published; a further column is ``lain_1``, others as they are."""
    known = {name.casefold(): name for name in (*KOLOM, NUMBER, *KOLOM_REALISASI)}
    plain = {at: plain_name(text.strip()) for at, text in texts.items()}
    return {at: known.get(name.casefold(), name) for at, name in plain.items()}


def is_of_plan(name: str) -> bool:
    """Whether a plan has a place for what stands in this column."""
    return name in KOLOM or is_further(name)


def about_columns(names: Mapping[int, str], origin: Origin) -> list[Doubt]:
    """What is said of columns that are gone or stand twice."""
    found = list(names.values())
    gone = [name for name in KOLOM if name not in found]
    twice = [name for name in KOLOM if found.count(name) > 1]
    said = [CopyDoubt.COLUMN_GONE(name=name) for name in gone]
    said += [CopyDoubt.COLUMN_TWICE(name=name) for name in twice]
    return [Doubt(each, origin=origin) for each in said]


def first_places(names: Mapping[int, str]) -> dict[str, int]:
    """Column name -> position; of two columns with one name the first is read."""
    return {name: at for at, name in reversed(list(names.items()))}


def columns_left_out(cells: Iterable[tuple[str, Origin]]) -> list[LeftOut]:
    """``cells``: the column and the place of each filled cell that is no part of a plan."""
    return [
        _column_left_out(*found[0], len(found)) for found in grouped(cells, itemgetter(0)).values()
    ]


def _column_left_out(name: str, first: Origin, count: int) -> LeftOut:
    reason = (
        NotInCopy.REPORT_COLUMN()
        if name in KOLOM_REALISASI
        else NotInWorkbook.COLUMN(whole="rencana")
    )
    return LeftOut(f'kolom "{name}" ({count} sel)', reason, first)
