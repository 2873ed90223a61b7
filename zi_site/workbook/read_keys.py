"""One row of a sheet -> the values of a part's keys; what cannot be read is a doubt."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from zi_site.draft.result import Doubt
from zi_site.plan import fields, glossary
from zi_site.plan.choices import words
from zi_site.plan.keys import Holds, Key
from zi_site.plan.kinds import Finding
from zi_site.workbook.layout import MONTHS, TICK
from zi_site.workbook.sentences import WorkbookDoubt
from zi_site.workbook.tables import TableRow, ticked_months
from zi_site.workbook.typed_dates import typed_date
from zi_site.workbook.values import (
    area_code,
    chosen,
    is_tick,
    is_yes,
    numbers,
    subpilar_number,
    whole_number,
)

NO_ROW = TableRow("", 0, {}, {})


@dataclass(slots=True)
class RowReader:
    """Reads cells of one row; ``subject`` names it to the officer: "Aksi 2.3"."""

    row: TableRow
    subject: str = ""
    doubts: list[Doubt] = field(default_factory=list)

    def values(self, part: str) -> dict[str, Any]:
        """Every key of the part that has a column, by the field of the model."""
        columns = (key for key in fields.keys(part) if key.width)
        return {key.attribute: _READ[key.holds](self, key) for key in columns}

    def doubt(self, finding: Finding, name: str) -> None:
        """Note what is in doubt at the column of this name."""
        self.doubts.append(Doubt(finding, self.subject, self.row.origin(name)))

    def text(self, key: Key) -> str:
        """The cell as it stands; "" where it is empty."""
        return self.row.text(key.name)

    def texts(self, key: Key) -> tuple[str, ...]:
        """The notes of the row, one a column."""
        return self.row.notes()

    def cells(self, key: Key) -> tuple[str, ...]:
        """What stands in the further columns, up to the last that is filled."""
        return self.row.further()

    def word(self, key: Key) -> str:
        """The word of its list that was meant, however it is written there."""
        meant = {"area": area_code, "subpilar": subpilar_number}.get(key.words)
        return meant(self.text(key)) if meant else chosen(self.text(key), words(key.words))

    def months(self, key: Key) -> tuple[int, ...]:
        """The months that are ticked, 1-12 ascending."""
        return tuple(month for month, text in ticked_months(self.row) if self._is_tick(month, text))

    def _is_tick(self, month: int, text: str) -> bool:
        ticked = is_tick(text, month)
        if ticked is None:
            name = glossary.NAMA_BULAN[month - 1]
            said = WorkbookDoubt.NOT_A_TICK(month=name, text=text, tick=TICK)
            self.doubt(said, MONTHS[month - 1])
        return bool(ticked)

    def numbers(self, key: Key) -> tuple[int, ...]:
        """Numbers and runs, in the order written."""
        found = numbers(self.text(key))
        if found is None:
            self.doubt(WorkbookDoubt.NOT_NUMBERS(text=self.text(key)), key.name)
        return found or ()

    def number(self, key: Key) -> Any:
        """A whole number; what the key is by default where none stands there."""
        text = self.text(key)
        number = whole_number(text)
        if text and number is None:
            self.doubt(WorkbookDoubt.NOT_A_NUMBER(text=text), key.name)
        return key.default if number is None else number

    def yes(self, key: Key) -> bool:
        """Whether the cell says yes."""
        found = is_yes(self.text(key))
        if found is None:
            self.doubt(WorkbookDoubt.NOT_YES(text=self.text(key)), key.name)
        return bool(found)

    def ids(self, key: Key) -> tuple[str, ...]:
        """Ids between commas, semicolons or spaces."""
        return tuple(filter(None, re.split(r"[,;\s]+", self.text(key))))

    def day(self, key: Key) -> date | None:
        """The date in the key's own column."""
        return self.date_in(key.name)

    def date_in(self, name: str) -> date | None:
        """The date in a column, typed as a date or in words; None where there is none."""
        cell = self.row.cells.get(name)
        if cell is None or not cell.text:
            return None
        found = typed_date(cell.value)
        if found.date is None:
            self.doubt(WorkbookDoubt.NO_DATE(text=cell.text), name)
        elif not found.sure:
            read = found.date.isoformat()
            self.doubt(WorkbookDoubt.UNSURE_DATE(text=cell.text, read=read), name)
        return found.date

    def messages(self, kind: WorkbookDoubt) -> Iterator[str]:
        """What was said of this kind."""
        return (doubt.text for doubt in self.doubts if doubt.kind is kind)


_READ: dict[Holds, Callable[[RowReader, Key], Any]] = {
    Holds.MARK: RowReader.text,
    Holds.PROSE: RowReader.text,
    Holds.TEXT: RowReader.text,
    Holds.TEXTS: RowReader.texts,
    Holds.CELLS: RowReader.cells,
    Holds.WORD: RowReader.word,
    Holds.CERTAINTY: RowReader.word,
    Holds.MONTHS: RowReader.months,
    Holds.NUMBERS: RowReader.numbers,
    Holds.TICKS: RowReader.numbers,
    Holds.NUMBER: RowReader.number,
    Holds.PRINTED_YEAR: RowReader.number,
    Holds.YES: RowReader.yes,
    Holds.IDS: RowReader.ids,
    Holds.DATE: RowReader.day,
}
