"""The sheets "Keputusan", "Catatan" and "Pembetulan" -> decree, notes and corrections."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from zi_site.documents.grid import Origin
from zi_site.draft.result import Doubt, LeftOut, Spot
from zi_site.plan import fields
from zi_site.plan.columns import FURTHER_NAME, JUDUL_KOLOM, further_texts
from zi_site.plan.keys import Holds, Key
from zi_site.plan.model import Butir, Plan
from zi_site.workbook.layout import HEADING_LABEL
from zi_site.workbook.read_keys import NO_ROW, RowReader
from zi_site.workbook.sentences import NotInWorkbook, WorkbookDoubt
from zi_site.workbook.tables import SheetTable, TableRow
from zi_site.workbook.values import chosen, whole_number

Rows = Mapping[str, Sequence[TableRow]]  # by their label; by "" those without a known one


@dataclass(frozen=True, slots=True)
class ReadPart:
    """``plan`` with what one sheet says filled in."""

    plan: Plan
    origins: Mapping[Spot, Origin]
    doubts: tuple[Doubt, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def read_decree(table: SheetTable, plan: Plan) -> ReadPart:
    """The labelled rows, however they are ordered; of a fact that stands twice the first counts."""
    sheet = _DecreeSheet(_labelled(table))
    filled = sheet.filled(plan, "rencana")
    headings = tuple(
        (row.text("tanda"), row.text("isi"))
        for row in sheet.rows.get(HEADING_LABEL, ())
        if row.text("tanda") in JUDUL_KOLOM
    )
    return ReadPart(
        replace(filled, judul_kolom=headings, kolom_lain=_further(sheet.rows)),
        dict(_origins(sheet.rows)),
        (*_unknown_doubts(sheet.rows), *sheet.doubts),
        (*_unknown(sheet.rows), *sheet.left_out),
    )


def _further(rows: Rows) -> tuple[str, ...]:
    """The headings of the columns ``lain_1``, ``lain_2``, …, those that are gone as ""."""
    headings = reversed(rows.get(HEADING_LABEL, ()))  # of one that stands twice the first counts
    return further_texts({row.text("tanda"): row.text("isi") for row in headings})


def _is_heading(name: str) -> bool:
    return name in JUDUL_KOLOM or bool(FURTHER_NAME.fullmatch(name))


def _labelled(table: SheetTable) -> Rows:
    """A row of a list that has no label belongs to the one above it."""
    lists = {HEADING_LABEL, *(key.label for _, key in fields.labelled() if _is_list(key))}
    labels = {HEADING_LABEL, *(key.label for _, key in fields.labelled())}
    rows: dict[str, list[TableRow]] = {}
    above = ""
    for row in table.rows:
        label = chosen(row.text("bagian"), labels) or (above if above in lists else "")
        above = label if label in labels else above
        rows.setdefault(label if label in labels else "", []).append(row)
    return rows


def _is_list(key: Key) -> bool:
    return key.holds is Holds.LIST


@dataclass(slots=True)
class _DecreeSheet:
    """Fills the labelled facts of a plan in, and collects what is said about them."""

    rows: Rows
    doubts: list[Doubt] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    def filled(self, value: Any, part: str) -> Any:
        """The value with what its rows say; what no row says is empty."""
        said: dict[str, Any] = {}
        for key in fields.keys(part):
            if key.holds is Holds.SECTION:
                said[key.attribute] = self.filled(getattr(value, key.attribute), key.part)
            elif key.label and _is_list(key):
                said[key.attribute] = _entries(self.rows.get(key.label, ()))
            elif key.label:
                said[key.attribute] = self._fact(key)
        return replace(value, **said)

    def _fact(self, key: Key) -> Any:
        rows = [row for row in self.rows.get(key.label, ()) if row.text("isi")]
        for row in rows[1:]:
            RowReader(row, doubts=self.doubts).doubt(WorkbookDoubt.TWICE(label=key.label), "isi")
            why = NotInWorkbook.TWICE(label=key.label)
            self.left_out.append(LeftOut(row.text("isi"), why, row.origin("isi")))
        reader = RowReader(rows[0] if rows else NO_ROW, doubts=self.doubts)
        if mark := reader.row.text("tanda"):
            reader.doubt(WorkbookDoubt.UNUSED_MARK(text=mark, label=key.label), "tanda")
        return _fact_in(reader, key)


def _fact_in(reader: RowReader, key: Key) -> Any:
    text = reader.row.text("isi")
    if key.holds is Holds.DATE:
        return reader.date_in("isi")
    if key.holds is not Holds.YEAR:
        return text
    year = whole_number(text)
    if text and year is None:
        reader.doubt(WorkbookDoubt.NOT_A_YEAR(text=text), "isi")
    return year or 0


def _entries(rows: Sequence[TableRow]) -> tuple[Butir, ...]:
    filled = (row for row in rows if row.text("tanda") or row.text("isi"))
    return tuple(Butir(row.text("tanda"), row.text("isi")) for row in filled)


def _origins(rows: Rows) -> Iterator[tuple[Spot, Origin]]:
    """Of each fact the first row that says it, or the one that waits for it."""
    for path, key in fields.labelled():
        own = rows.get(key.label, ())
        filled = [] if _is_list(key) else [row for row in own if row.text("isi")]
        yield from ((((), path), row.origin("isi")) for row in [*filled, *own][:1])


def _unknown_doubts(rows: Rows) -> Iterator[Doubt]:
    for row in rows.get("", ()):
        if not row.is_empty():
            said = WorkbookDoubt.UNKNOWN_PART(text=row.text("bagian"))
            yield Doubt(said, origin=row.origin("bagian"))


def _unknown(rows: Rows) -> Iterator[LeftOut]:
    for row in rows.get("", ()):
        if text := " · ".join(cell.text for cell in row.cells.values() if cell.text):
            yield LeftOut(text, NotInWorkbook.UNKNOWN_PART(), row.origin("bagian"))
    for row in rows.get(HEADING_LABEL, ()):
        name = row.text("tanda")
        if row.text("isi") and not _is_heading(name):
            why = NotInWorkbook.UNKNOWN_COLUMN(name=name)
            yield LeftOut(row.text("isi"), why, row.origin("tanda"))


def read_list(table: SheetTable, plan: Plan, sheet: str) -> ReadPart:
    """Every filled row as an entry of the plan's list that has this sheet."""
    key = fields.listed(sheet)
    rows = [row for row in table.rows if not row.is_empty()]
    doubts: list[Doubt] = []
    values = [RowReader(row, doubts=doubts).values(key.part) for row in rows]
    entries = tuple(fields.MODELS[key.part](**each) for each in values)
    begins: dict[Spot, Origin] = {((), key.name): rows[0].origin("isi")} if rows else {}
    filled: dict[str, Any] = {key.attribute: entries}
    return ReadPart(replace(plan, **filled), begins, tuple(doubts))
