"""The rows of one heading -> what is printed over each column, and the months among them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from zi_site.documents.cell_text import one_line, squeezed
from zi_site.documents.grid import ABOVE, GridRow
from zi_site.importing.table.cells import text_at
from zi_site.importing.table.columns import Heading
from zi_site.importing.table.month_columns import (
    Months,
    has_weeks,
    have_rival,
    read_months,
    read_weeks,
)
from zi_site.importing.vocabulary.headings import NOMOR, roles
from zi_site.importing.vocabulary.month_labels import read_label

_OF_A_TIME = r"\(?(?:waktu|tanggal|tgl|bulan|bln)?\.?\)?"
_FROM = re.compile(rf"{_OF_A_TIME}\s*(?:mulai|awal|dari|start)\s*{_OF_A_TIME}", re.IGNORECASE)
_UNTIL = r"sampai(?:\s+dengan)?|s\.?\s?/?\s?d\.?"
_TO = re.compile(
    rf"{_OF_A_TIME}\s*(?:selesai|akhir|berakhir|{_UNTIL}|finish|end)\s*{_OF_A_TIME}", re.IGNORECASE
)
_LINK = re.compile(rf"{_UNTIL}|[-–]", re.IGNORECASE)
_LASTS = re.compile(
    rf"(?:durasi|lama(?:nya)?|duration)(?:\s+(?:kegiatan|pelaksanaan))?\s*{_OF_A_TIME}",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?P<words>[^\W\d][^\d]*?)\s*\(?(?P<number>\d)\)?")  # "Dokumen 2"
# Words that name nothing by themselves: two columns called "Uraian" belong to what stands above
# them.
_GENERAL = frozenset({"uraian", "nama", "rincian", "deskripsi", "jenis", "judul"})


@dataclass(frozen=True, slots=True)
class Period:
    """A time in columns of its own; ``lasts``: that of the end says how long."""

    begin: int
    end: int
    lasts: bool = False


@dataclass(frozen=True)
class HeadingBlock:
    """Rows that are read as one heading."""

    rows: tuple[GridRow, ...]
    tahun: int = 0  # of the plan that is asked for

    @cached_property
    def width(self) -> int:
        """Columns of its widest row."""
        return max(len(row.cells) for row in self.rows)

    def texts(self, number: int) -> list[str]:
        """The texts of one of its rows, "" where a cell is missing."""
        return [text_at(self.rows[number].cells, at) for at in range(self.width)]

    @cached_property
    def spanned(self) -> list[list[str]]:
        """Of each row the text over each column, also over merged or blank cells after it."""
        return [list(_spanned(row, self.width)) for row in self.rows]

    @cached_property
    def _labelled(self) -> tuple[Months, int | None]:
        """The months and the row that labels them; of two such rows the finer one."""
        found = [self._months_of(number) for number in range(len(self.rows))]
        best = max(range(len(found)), key=lambda number: len(found[number]))
        if not found[best]:
            return (), None
        below = best + 1
        if below < len(self.rows) and has_weeks(self.texts(below), found[best]):
            return read_weeks(self.texts(below), found[best]), below
        return found[best], best

    def _months_of(self, number: int) -> Months:
        above = self.spanned[number - 1] if number else [""] * self.width
        return read_months(self.texts(number), above, self.tahun)

    @property
    def months(self) -> Months:
        """The columns that it labels with times."""
        return self._labelled[0]

    @property
    def month_row(self) -> int | None:
        """Which of its rows labels them; None where none does."""
        return self._labelled[1]

    @property
    def has_rival_months(self) -> bool:
        """Whether another grid of months stands beside them that nothing tells from theirs."""
        number = self.month_row
        if number is None:
            return False
        above = self.spanned[number - 1] if number else [""] * self.width
        return have_rival(self.texts(number), above, self.tahun)

    @property
    def over_months(self) -> str:
        """What is printed above the months, as "PELAKSANAAN (BULAN)"."""
        first = self.months[0].column if self.months else 0
        rows = self.spanned[: self.month_row or 0]
        return next((row[first] for row in rows if row[first]), "")

    @cached_property
    def period(self) -> Period | None:
        """The columns in which the time begins and ends, or begins and lasts."""
        texts = self.texts(len(self.rows) - 1)
        for at in range(self.width - 1):
            end = at + 2 if _LINK.fullmatch(texts[at + 1]) and at + 2 < self.width else at + 1
            end = end if _TO.fullmatch(texts[end]) else at + 1
            lasts = bool(_LASTS.fullmatch(texts[end]))
            if _FROM.fullmatch(texts[at]) and (lasts or _TO.fullmatch(texts[end])):
                return Period(at, end, lasts)
        return None

    @cached_property
    def spread(self) -> dict[int, int]:
        """Columns that go on with one to their left: "Dokumen 2" with "Dokumen 1"."""
        found: dict[int, int] = {}
        for at in range(1, self.width):
            first = found.get(at - 1, at - 1)
            if _counts_on(self._own(first), self._own(at), at - first):
                found[at] = first
        return found

    def _own(self, at: int) -> str:
        """The lowest text of a column."""
        texts = (text_at(row.cells, at) for row in reversed(self.rows))
        return next((text for text in texts if text), "")

    def headings(self) -> dict[int, Heading]:
        """What is printed over each column that is none of the months."""
        inside = {month.column for month in self.months}
        found: dict[int, Heading] = {}
        for at in range(self.width):
            if at in self.spread:
                continue
            heading = self._heading(at, inside)
            only_time = set(roles(heading.text)) <= {"jadwal"}
            if heading.text and not (at in inside and only_time):
                found[at] = heading
        first = self.months[0].column if self.months else -1
        if first in found and "jadwal" in roles(found[first].text):
            del found[first]
        return found

    def _heading(self, at: int, months: set[int]) -> Heading:
        """Some print the months in the same row as the other headings: there it heads the rest."""
        left = self.month_row if at in months or self._is_label(at) else None
        parts = {
            number: text
            for number, row in enumerate(self.rows)
            if number != left and (text := text_at(row.cells, at))
        }
        lowest = max(parts, default=0)
        return self._named(at, parts.get(lowest, ""), self._group(at, lowest), parts.values())

    def _named(self, at: int, own: str, group: str, texts: Iterable[str]) -> Heading:
        """Below a heading over several columns each has words of its own, if they say anything."""
        if group and (at in self.spread.values() or _is_general(own)):
            return Heading(at, own, group)
        return Heading(at, own if group and roles(own) else " ".join(texts))

    def _is_label(self, at: int) -> bool:
        """Columns labelled like months; those of a second year of them head no column."""
        row = self.month_row
        return row is not None and read_label(text_at(self.rows[row].cells, at)) is not None

    def _group(self, at: int, lowest: int) -> str:
        """What stands over this column and at least one more."""
        for number in range(lowest - 1, -1, -1):
            row = self.spanned[number]
            beside = [other for other in (at - 1, at + 1) if 0 <= other < self.width]
            if row[at] and any(row[other] == row[at] for other in beside):
                return row[at]
        return ""


def _counts_on(first: str, own: str, steps: int) -> bool:
    """ "Bukti 3" is two steps on from "Bukti 1"; mere labels of the time are none of a field."""
    begin, further = _NUMBERED.fullmatch(first), _NUMBERED.fullmatch(own)
    if not begin or not further or read_label(own) or "jadwal" in roles(own):
        return False
    alike = squeezed(begin["words"]) == squeezed(further["words"])
    return alike and (int(begin["number"]), int(further["number"])) == (1, 1 + steps)


def _is_general(own: str) -> bool:
    return squeezed(own) in _GENERAL or NOMOR in roles(own)


def _spanned(row: GridRow, width: int) -> Iterator[str]:
    text = ""
    for at in range(width):
        cell = row.cells[at] if at < len(row.cells) else None
        own = one_line(cell.text) if cell else ""
        blank = cell is None or (not cell.text and cell.merged != ABOVE)
        text = own or (text if blank else "")
        yield text
