"""The rows of one heading -> what is printed over each column, and the months among them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from zi_site.documents.cell_text import one_line, squeezed
from zi_site.documents.grid import ABOVE, GridRow
from zi_site.importing.table.cells import text_at
from zi_site.importing.table.columns import Heading
from zi_site.importing.table.month_columns import Months, has_weeks, read_months, read_weeks
from zi_site.importing.vocabulary.headings import NOMOR, roles
from zi_site.importing.vocabulary.month_labels import read_label

_OF_A_TIME = r"(?:waktu|tanggal|tgl|bulan|bln)?\.?"
_FROM = re.compile(rf"{_OF_A_TIME}\s*(?:mulai|awal|dari|start)\s*{_OF_A_TIME}", re.IGNORECASE)
_TO = re.compile(
    rf"{_OF_A_TIME}\s*(?:selesai|akhir|berakhir|sampai(?:\s+dengan)?|s\.?/?d\.?|finish|end)"
    rf"\s*{_OF_A_TIME}",
    re.IGNORECASE,
)
# Words that name nothing by themselves: two columns called "Uraian" belong to what stands above
# them.
_GENERAL = frozenset({"uraian", "nama", "rincian", "deskripsi", "jenis", "judul"})


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
    def over_months(self) -> str:
        """What is printed above the months, as "PELAKSANAAN (BULAN)"."""
        first = self.months[0].column if self.months else 0
        rows = self.spanned[: self.month_row or 0]
        return next((row[first] for row in rows if row[first]), "")

    @property
    def until(self) -> int:
        """The column of the end of the time, right of the one of its beginning, or -1."""
        texts = self.texts(len(self.rows) - 1)
        pairs = (
            at
            for at in range(1, self.width)
            if _FROM.fullmatch(texts[at - 1]) and _TO.fullmatch(texts[at])
        )
        return next(pairs, -1)

    def headings(self) -> dict[int, Heading]:
        """What is printed over each column that is none of the months."""
        inside = {month.column for month in self.months}
        found: dict[int, Heading] = {}
        for at in range(self.width):
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
        own = parts.get(lowest, "")
        group = self._group(at, lowest)
        if group and _is_general(own):
            return Heading(at, own, group)
        # Below a heading over several columns each has words of its own, if they say anything.
        return Heading(at, own if group and roles(own) else " ".join(parts.values()))

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
