"""Sheets -> the tables of a plan's workbook, each known by the small names above its headings, else
by its headings.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from zi_site.documents.grid import Origin
from zi_site.draft.result import Doubt
from zi_site.plan.kinds import loose
from zi_site.plan.nearest import folded
from zi_site.workbook.layout import (
    ACTIONS,
    CHAPTER,
    CHAPTERS,
    COLUMNS,
    DECREE,
    ENTRY,
    HEADING_LABEL,
    KNOWN_IDS,
    LISTS,
    MONTHS,
    NEEDS,
    NOTE,
    PARAGRAPH,
)
from zi_site.workbook.sheets import BookCell, BookSheet

_NOTE_NAME = re.compile(rf"{NOTE}_[0-9]{{1,2}}")
_NOTE_HEADING = re.compile(r"Catatan ([0-9]{1,2})", re.IGNORECASE)
_CHAPTER_WORDS = {folded(word) for word in (CHAPTER, PARAGRAPH, f"{ENTRY} 1")}


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row below the headings. ``letters`` are the table's columns: an empty cell has a place
    too.
    """

    sheet: str
    number: int
    cells: Mapping[str, BookCell]
    letters: Mapping[str, str]

    def text(self, name: str) -> str:
        cell = self.cells.get(name)
        return cell.text if cell else ""

    def origin(self, name: str) -> Origin:
        letter = self.letters.get(name) or next(iter(self.letters.values()))
        return Origin(sheet=self.sheet, cell=f"{letter}{self.number}")

    def notes(self) -> tuple[str, ...]:
        """``catatan``, ``catatan_2``, … as far as they are filled."""
        names = sorted(
            (name for name in self.cells if _NOTE_NAME.fullmatch(name)),
            key=lambda name: (len(name), name),
        )
        return tuple(text for name in (NOTE, *names) if (text := self.text(name)))

    def is_empty(self, besides: Sequence[str] = ()) -> bool:
        return not any(cell.text for name, cell in self.cells.items() if name not in besides)


@dataclass(frozen=True, slots=True)
class OwnColumn:
    """A column of the officer's own, which no part of a plan stands in."""

    heading: str
    first: Origin
    count: int


@dataclass(frozen=True, slots=True)
class Table:
    sheet: BookSheet
    rows: tuple[TableRow, ...]
    own: tuple[OwnColumn, ...]
    comments: tuple[tuple[str, Origin], ...]
    missing: tuple[str, ...] = ()  # headings of columns that are not there any more

    def doubts(self) -> Iterator[Doubt]:
        """What is not read as it is seen, and columns that are gone."""
        if self.missing:
            named = ", ".join(f'"{heading}"' for heading in self.missing)
            said = (
                f'Lembar "{self.sheet.name}" tidak mempunyai kolom {named}; isinya dibaca kosong.'
            )
            first = next((row for row in self.rows), None)
            yield Doubt(
                loose("impor", said),
                origin=first.origin("") if first else Origin(sheet=self.sheet.name),
            )
        for remark in self.sheet.remarks:
            yield Doubt(loose("impor", remark.text), origin=self.sheet.origin(remark.ref))


def find_tables(sheets: Sequence[BookSheet]) -> dict[str, Table]:
    """The tables by the name under which they were exported, whatever their sheets are
    called now.
    """
    printed = _printed_headings(sheets)
    found: dict[str, Table] = {}
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
    """Of a workbook whose main table lost a column that it cannot do without: the sentence to say
    so, else "".
    """
    columns = {column.name: column for column in COLUMNS[ACTIONS]}
    for sheet in sheets if ACTIONS not in find_tables(sheets) else ():
        for row in sheet.rows[:40]:
            found = {cell.text for cell in row.values()} & set(columns)
            if len(found) > len(MONTHS):
                gone = [
                    column.heading
                    for name, column in columns.items()
                    if name in NEEDS[ACTIONS] - found
                ]
                named = ", ".join(f'"{heading}"' for heading in gone)
                return (
                    f'Kolom {named} tidak ada lagi pada lembar "{sheet.name}". Kembalikan kolom '
                    "itu, atau ekspor lagi "
                    "buku kerjanya dan salin perubahan Anda ke sana."
                )
    return ""


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
) -> Table | None:
    by_heading = {folded(column.heading): column.name for column in COLUMNS[kind]}
    if kind == ACTIONS:
        by_heading = {
            **{heading: name for heading, name in printed.items() if name != "komponen"},
            **by_heading,
        }
    machine = {column.name: column.name for column in COLUMNS[kind]}
    for number, row in enumerate(sheet.rows[:40]):
        names = _names(row, machine)
        if needs <= set(names.values()):
            headings = sheet.rows[number + 1] if number + 1 < len(sheet.rows) else {}
            below = sheet.rows[number + 2 :]
            more = {
                at: name
                for at, name in _by_heading(headings, by_heading).items()
                if at not in names
            }
            names |= {at: name for at, name in more.items() if name not in names.values()}
            return _table(sheet, names, headings, below, kind)
        names = _by_heading(row, by_heading)
        if needs <= set(names.values()):
            return _table(sheet, names, row, sheet.rows[number + 1 :], kind)
    return None


def _names(row: Mapping[int, BookCell], known: Mapping[str, str]) -> dict[int, str]:
    """Column number -> name, each name once; notes may have several columns."""
    found: dict[int, str] = {}
    for at, cell in row.items():
        name = cell.text if _NOTE_NAME.fullmatch(cell.text) else known.get(cell.text)
        if name and name not in found.values():
            found[at] = name
    return found


def _by_heading(row: Mapping[int, BookCell], known: Mapping[str, str]) -> dict[int, str]:
    found: dict[int, str] = {}
    for at, cell in row.items():
        note = _NOTE_HEADING.fullmatch(cell.text)
        name = f"{NOTE}_{note[1]}" if note else known.get(folded(cell.text))
        if name and name not in found.values():
            found[at] = name
    return found


def _table(
    sheet: BookSheet,
    names: Mapping[int, str],
    headings: Mapping[int, BookCell],
    below: Sequence[Mapping[int, BookCell]],
    kind: str,
) -> Table:
    letters = {name: _letters(at) for at, name in sorted(names.items())}
    rows, comments = [], []
    own: dict[int, list[BookCell]] = {}
    for row in below:
        cells = {names[at]: cell for at, cell in row.items() if at in names}
        number = next(int(cell.ref.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) for cell in row.values())
        rows.append(TableRow(sheet.name, number, cells, letters))
        comments += [
            (cell.comment, sheet.origin(cell.ref)) for cell in row.values() if cell.comment
        ]
        for at, cell in row.items():
            if at not in names and cell.text:
                own.setdefault(at, []).append(cell)
    columns = (
        OwnColumn(
            headings[at].text if at in headings else "", sheet.origin(cells[0].ref), len(cells)
        )
        for at, cells in sorted(own.items())
    )
    missing = (column.heading for column in COLUMNS[kind] if column.name not in names.values())
    return Table(sheet, tuple(rows), tuple(columns), tuple(comments), tuple(missing))


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, at = divmod(column - 1, 26)
        letters = chr(ord("A") + at) + letters
    return letters


def _holds_chapters(table: Table) -> bool:
    return any(folded(row.text("bagian")) in _CHAPTER_WORDS for row in table.rows)


def ticked_months(row: TableRow) -> Iterator[tuple[int, str]]:
    """The month cells that hold anything: month 1-12 and text."""
    for month, name in enumerate(MONTHS, 1):
        if text := row.text(name):
            yield month, text
