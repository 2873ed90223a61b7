"""Sheets -> a plan's tables, each known by the small names above its headings, else by those."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from zi_site.documents.grid import Origin
from zi_site.documents.xlsx_sheet import column_letters
from zi_site.draft.result import Doubt, LeftOut
from zi_site.plan.columns import FURTHER_NAME, further_texts
from zi_site.plan.nearest import folded
from zi_site.workbook.layout import (
    ACTIONS,
    CHAPTER,
    CHAPTERS,
    COLUMNS,
    DECREE,
    ENTRY,
    GUIDE,
    HEADING_LABEL,
    KNOWN_IDS,
    LISTS,
    MARKED,
    MONTHS,
    NEEDS,
    NOTE,
    OUR_AUTHOR,
    PARAGRAPH,
    TEAM,
    Column,
)
from zi_site.workbook.sentences import NotInWorkbook, SheetDoubt
from zi_site.workbook.sheets import BookCell, BookSheet, SheetRow

_HEAD = 40  # rows among which the headings of a table stand
_NOTE_NAME = re.compile(rf"{NOTE}_[0-9]{{1,2}}")
_NOTE_HEADING = re.compile(r"Catatan ([0-9]{1,2})", re.IGNORECASE)
_CHAPTER_WORDS = {folded(word) for word in (CHAPTER, PARAGRAPH, f"{ENTRY} 1")}


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row below the headings; ``letters`` are all columns, those of empty cells too."""

    sheet: str
    number: int
    cells: Mapping[str, BookCell]
    letters: Mapping[str, str]

    def text(self, name: str) -> str:
        """What stands in a column; "" where it is empty or the table has no such column."""
        cell = self.cells.get(name)
        return cell.text if cell else ""

    def origin(self, name: str) -> Origin:
        """The cell of a column; of one that the table lacks, the first cell of the row."""
        letter = self.letters.get(name) or next(iter(self.letters.values()))
        return Origin(sheet=self.sheet, cell=f"{letter}{self.number}")

    def notes(self) -> tuple[str, ...]:
        """``catatan``, ``catatan_2``, … as far as they are filled."""
        names = sorted(
            (name for name in self.cells if _NOTE_NAME.fullmatch(name)),
            key=lambda name: (len(name), name),
        )
        return tuple(text for name in (NOTE, *names) if (text := self.text(name)))

    def further(self) -> tuple[str, ...]:
        """``lain_1``, ``lain_2``, … up to the last that is filled."""
        return further_texts({name: cell.text for name, cell in self.cells.items()})

    def is_empty(self, besides: Sequence[str] = ()) -> bool:
        """Whether no cell holds a text, these columns set aside."""
        return not any(cell.text for name, cell in self.cells.items() if name not in besides)


@dataclass(frozen=True, slots=True)
class OwnColumn:
    """A column of the officer's own, which no part of a plan stands in."""

    heading: str
    first: BookCell
    count: int


@dataclass(frozen=True, slots=True)
class SheetTable:
    """The table on a sheet; ``above`` are the rows over its headings."""

    sheet: BookSheet
    above: tuple[SheetRow, ...]
    rows: tuple[TableRow, ...]
    own: tuple[OwnColumn, ...]
    comments: tuple[BookCell, ...]
    missing: tuple[str, ...] = ()  # headings of columns that are not there any more

    def doubts(self) -> Iterator[Doubt]:
        """What is not read as it is seen, and columns that are gone."""
        if self.missing:
            named = ", ".join(f'"{heading}"' for heading in self.missing)
            gone = SheetDoubt.COLUMNS_GONE(sheet=self.sheet.name, columns=named)
            origin = self.rows[0].origin("") if self.rows else Origin(sheet=self.sheet.name)
            yield Doubt(gone, origin=origin)
        for remark in self.sheet.remarks:
            yield Doubt(remark.finding, origin=self.sheet.origin(remark.ref))


def find_tables(sheets: Sequence[BookSheet]) -> dict[str, SheetTable]:
    """The tables by the names under which they were exported, whatever they are called now."""
    printed = _printed_headings(sheets)
    found: dict[str, SheetTable] = {}
    for sheet in sheets:
        for kind, needs in NEEDS.items():
            table = None if sheet.name == LISTS else _find(sheet, kind, needs, printed)
            if table:
                found.setdefault(
                    CHAPTERS if kind == DECREE and _holds_chapters(table) else kind, table
                )
                break
    return found


def lacking(sheets: Sequence[BookSheet]) -> str:
    """Of a workbook whose main table lost a needed column: the sentence to say so, else ""."""
    if ACTIONS in find_tables(sheets):
        return ""
    headings = {column.name: column.heading for column in COLUMNS[ACTIONS]}
    for sheet in sheets:
        for row in sheet.rows[:_HEAD]:
            found = {cell.text for cell in row.values()} & headings.keys()
            if len(found) > len(MONTHS):
                wanted = NEEDS[ACTIONS] - found
                gone = [f'"{headings[name]}"' for name in headings if name in wanted]
                return (
                    f'Kolom {", ".join(gone)} tidak ada lagi pada lembar "{sheet.name}". '
                    "Kembalikan kolom itu, atau ekspor lagi buku kerjanya dan salin perubahan Anda "
                    "ke sana."
                )
    return ""


def others(
    sheets: Sequence[BookSheet], tables: Collection[SheetTable], whole: str
) -> Iterator[LeftOut]:
    """What is in the workbook and in no ``whole``: the officer's own columns, sheets, comments."""
    for table in tables:
        yield from _others_of(table, whole)
    taken = {table.sheet.name for table in tables} | {GUIDE, LISTS}
    for sheet in sheets:
        count = sum(bool(cell.text) for row in sheet.rows for cell in row.values())
        if sheet.name not in taken and count and not _is_marking(sheet):
            text = f'lembar "{sheet.name}" ({count} sel)'
            yield LeftOut(text, NotInWorkbook.SHEET(whole=whole))


def _others_of(table: SheetTable, whole: str) -> Iterator[LeftOut]:
    for column in table.own:
        many = f" ({column.count} sel)" if column.count > 1 else ""
        what = f'kolom "{column.heading}"' if column.heading else "sel tanpa judul kolom"
        where = table.sheet.origin(column.first.ref)
        yield LeftOut(f"{what}{many}", NotInWorkbook.COLUMN(whole=whole), where)
    for cell in table.comments:
        if not cell.comment.startswith(OUR_AUTHOR):
            where = table.sheet.origin(cell.ref)
            yield LeftOut(cell.comment, NotInWorkbook.COMMENT(whole=whole), where)


def _is_marking(sheet: BookSheet) -> bool:
    first = next(iter(sheet.rows[0].values())).text
    return sheet.name.startswith(MARKED) and bool(re.match(r"Masalah\b", first))


def known_ids(sheets: Sequence[BookSheet]) -> list[str]:
    """The ids of the plan when it was exported; those that are gone are not given again."""
    rows = next((sheet.rows for sheet in sheets if sheet.name == LISTS), ())
    column = next(
        (at for row in rows[:1] for at, cell in row.items() if cell.text == KNOWN_IDS), None
    )
    return [row[column].text for row in rows[1:] if column in row] if column else []


def _printed_headings(sheets: Sequence[BookSheet]) -> dict[str, str]:
    """The plan's own headings, folded -> the column, as the sheet "Keputusan" has them."""
    found: dict[str, str] = {}
    for sheet in sheets:
        for row in sheet.rows:
            texts = [cell.text for cell in row.values()]
            if len(texts) == 3 and texts[0] == HEADING_LABEL:
                found.setdefault(folded(texts[2]), texts[1])
    return found


def _find(
    sheet: BookSheet, kind: str, needs: frozenset[str], printed: Mapping[str, str]
) -> SheetTable | None:
    by_heading = _headings(kind, printed if kind == ACTIONS else {})
    by_name = {column.name: column.name for column in (*COLUMNS[kind], TEAM)}
    for at, row in enumerate(sheet.rows[:_HEAD]):
        names = _names(row, by_name)
        if needs <= set(names.values()):
            below = sheet.rows[at + 1] if at + 1 < len(sheet.rows) else {}
            more = _by_heading(below, by_heading)
            return table_below(sheet, at, 2, _with(names, more), COLUMNS[kind], (TEAM.name,))
        names = _by_heading(row, by_heading)
        if needs <= set(names.values()):
            return table_below(sheet, at, 1, names, COLUMNS[kind], (TEAM.name,))
    return None


def _headings(kind: str, printed: Mapping[str, str]) -> dict[str, str]:
    """Folded heading -> column; the plan's own headings, where it has any, besides the usual."""
    own = {heading: name for heading, name in printed.items() if name != "komponen"}
    return own | {folded(each.heading): each.name for each in (*COLUMNS[kind], TEAM)}


def _with(names: Mapping[int, str], more: Mapping[int, str]) -> dict[int, str]:
    """The names, and those of ``more`` that are another column's and not given yet."""
    taken = set(names.values())
    added = {at: name for at, name in more.items() if at not in names and name not in taken}
    return {**names, **added}


def _names(row: SheetRow, known: Mapping[str, str]) -> dict[int, str]:
    """Column number -> name, each name once; notes may have several columns."""
    found: dict[int, str] = {}
    for at, cell in row.items():
        name = cell.text if _is_numbered(cell.text) else known.get(cell.text)
        if name and name not in found.values():
            found[at] = name
    return found


def _is_numbered(name: str) -> bool:
    """Whether this is one of several columns of notes, or one of ``kolom_lain``."""
    return bool(_NOTE_NAME.fullmatch(name) or FURTHER_NAME.fullmatch(name))


def _by_heading(row: SheetRow, known: Mapping[str, str]) -> dict[int, str]:
    found: dict[int, str] = {}
    for at, cell in row.items():
        note = _NOTE_HEADING.fullmatch(cell.text)
        name = f"{NOTE}_{note[1]}" if note else known.get(folded(cell.text))
        if name and name not in found.values():
            found[at] = name
    return found


def table_below(
    sheet: BookSheet,
    at: int,
    deep: int,
    names: Mapping[int, str],
    columns: Sequence[Column],
    ignored: Collection[str] = (),
) -> SheetTable:
    """The table whose head are ``deep`` rows from position ``at`` of the sheet on.

    ``names`` are column numbers with their names; columns that are ``ignored`` are known and not
    read.
    """
    head, below = sheet.rows[at : at + deep], sheet.rows[at + deep :]
    read = {number: name for number, name in sorted(names.items()) if name not in ignored}
    letters = {name: column_letters(number) for number, name in read.items()}
    return SheetTable(
        sheet,
        sheet.rows[:at],
        tuple(_row(sheet, row, read, letters) for row in below),
        tuple(_own_columns(head[-1] if head else {}, below, names)),
        tuple(_comments(below)),
        tuple(_missing(columns, names.values(), ignored)),
    )


def _comments(rows: Sequence[SheetRow]) -> Iterator[BookCell]:
    return (cell for row in rows for cell in row.values() if cell.comment)


def _missing(
    columns: Sequence[Column], names: Collection[str], ignored: Collection[str]
) -> Iterator[str]:
    """The headings of columns that should be there."""
    known = {*names, *ignored}
    return (column.heading for column in columns if column.name not in known)


def _row(
    sheet: BookSheet, row: SheetRow, names: Mapping[int, str], letters: Mapping[str, str]
) -> TableRow:
    """``letters`` are those of the columns by their names."""
    cells = {names[at]: cell for at, cell in row.items() if at in names and cell.text}
    return TableRow(sheet.name, next(iter(row.values())).row, cells, letters)


def _own_columns(
    headings: SheetRow, below: Sequence[SheetRow], names: Mapping[int, str]
) -> Iterator[OwnColumn]:
    filled: dict[int, list[BookCell]] = {}
    for row in below:
        for at, cell in row.items():
            if at not in names and cell.text:
                filled.setdefault(at, []).append(cell)
    for at, cells in sorted(filled.items()):
        yield OwnColumn(headings[at].text if at in headings else "", cells[0], len(cells))


def _holds_chapters(table: SheetTable) -> bool:
    return any(folded(row.text("bagian")) in _CHAPTER_WORDS for row in table.rows)


def ticked_months(row: TableRow) -> Iterator[tuple[int, str]]:
    """The month cells that hold anything: month 1-12 and text."""
    for month, name in enumerate(MONTHS, 1):
        if text := row.text(name):
            yield month, text
