"""The cells of one row -> each field's text, the numbers beside them, the time to be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from zi_site.documents.cell_text import one_line
from zi_site.documents.grid import LEFT, Cell, Origin
from zi_site.importing.line.mending import Vocabulary, join_lines
from zi_site.importing.table.cells import text_at
from zi_site.importing.table.columns import Columns
from zi_site.importing.vocabulary.tick_signs import is_blank, is_tick, is_words
from zi_site.importing.vocabulary.time_cells import time_words
from zi_site.plan.numerals import roman_value

TEAM, REMARK = "penanggung_jawab", "keterangan"
_LONGEST_NUMBER = 6


@dataclass(frozen=True)
class RowTexts:
    """``ragged``: marks and words may stand in each other's columns."""

    cells: tuple[Cell, ...]
    columns: Columns
    ragged: bool
    known: Vocabulary

    def text(self, at: int) -> str:
        """A cell as one text, its lines joined as words allow."""
        return join_lines(self.cells[at].text, self.known) if at < len(self.cells) else ""

    @cached_property
    def wide(self) -> str:
        """The only text of a row, in the column of numbers or merged; a team may be beside it."""
        told = [at for at, cell in enumerate(self.cells) if cell.text]
        if not told:
            return ""
        first, *beside = told
        if beside == [self.columns.column_of(TEAM)]:
            return self.cells[first].text if self._spans(first) else ""
        is_title = self._spans(first) or self._is_title_among_numbers(first)
        return self.cells[first].text if is_title and not beside else ""

    def _spans(self, at: int) -> bool:
        merged = at + 1 < len(self.cells) and self.cells[at + 1].merged == LEFT
        return merged and at <= min(self.columns.fields, default=0) + 1

    def _is_title_among_numbers(self, at: int) -> bool:
        text = self.cells[at].text
        return at in self.columns.numbers and len(text) > _LONGEST_NUMBER and " " in text

    @property
    def beside_wide(self) -> Mapping[str, str]:
        """The team that stands in the last column of a full-width row."""
        at = self.columns.column_of(TEAM)
        text = self.text(at) if at is not None else ""
        return {TEAM: text} if text and text != join_lines(self.wide, self.known) else {}

    @cached_property
    def _own(self) -> Mapping[int, str]:
        """Column of a field -> its text, without marks that stand in it."""
        found = {at: self._with_spread(at) for at in self.columns.fields}
        return {
            at: text for at, text in found.items() if text and not (self.ragged and is_tick(text))
        }

    def _with_spread(self, at: int) -> str:
        """A field's text with that of the columns that go on with it, one part beside another."""
        further = [column for column, first in self.columns.spread.items() if first == at]
        if not further:
            return self.text(at)
        parts = [self.text(column) for column in (at, *further)]
        return "; ".join(part.rstrip(" ;") for part in parts if not is_blank(part))

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """The texts of the row by key."""
        texts = {self.columns.fields[at]: text for at, text in self._own.items()}
        if self.ragged and self.columns.months:
            texts |= self._slipped(texts)
        if end := self._until:
            texts["jadwal"] = self._span(texts.get("jadwal", ""), end)
        return texts

    @property
    def origins(self) -> Mapping[str, Origin]:
        """Where each text of the row stands."""
        return {self.columns.fields[at]: self.cells[at].origin for at in self._own}

    @property
    def _until(self) -> str:
        """The end of the time, where it has a column of its own."""
        at = self.columns.until
        return text_at(self.cells, at) if at >= 0 else ""

    @property
    def numbers(self) -> Mapping[str, str]:
        """The printed numbers of the row, by what their column counts."""
        found = {
            name: _whole_number(self.cells[at].text)
            for at, name in self.columns.numbers.items()
            if at < len(self.cells)
        }
        return {name: text for name, text in found.items() if text}

    @property
    def time(self) -> str:
        """The time as it is to be read, where that is not what its cell prints."""
        at = self.columns.column_of("jadwal")
        if at is None or at not in self._own:
            return ""
        text, unit = self.cells[at].text, self.columns.time_unit
        words = time_words(text, unit)
        if end := self._until:
            words = self._span(words, time_words(end, unit))
        return words if words != one_line(text) else ""

    def _span(self, start: str, end: str) -> str:
        """From a beginning to an end, or for a length, that stand in columns of their own."""
        if self.columns.lasts:
            return f"{start} selama {end} bulan" if end.isdigit() else f"{start} selama {end}"
        return f"{start} s.d. {end}" if start and start != end else end

    def _slipped(self, texts: Mapping[str, str]) -> Mapping[str, str]:
        """Words among or beyond the month cells belong to the column right of the months."""
        trailing = [
            name
            for at, name in sorted(self.columns.fields.items())
            if at > self.columns.first_month and name not in texts
        ]
        words = [
            text
            for at in range(self.columns.first_month, len(self.cells))
            if self._is_homeless(text := one_line(self.cells[at].text), at, texts)
        ]
        return {trailing[0]: " ".join(words)} if trailing and words else {}

    def _is_homeless(self, text: str, at: int, texts: Mapping[str, str]) -> bool:
        placed = self.columns.fields.get(at) in texts
        return is_words(text) and not placed


def _whole_number(text: str) -> str:
    """A mark; a Roman one that a narrow column broke ("VI" over "II") is whole again."""
    closed = text.replace("\n", "")
    is_roman = closed.isupper() and roman_value(closed.rstrip(".)")) > 0
    return closed if is_roman else one_line(text)
