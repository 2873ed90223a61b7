"""The rows of the sheet "Pendahuluan" -> the chapters of an annex's introduction."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from zi_site.documents.grid import Origin
from zi_site.draft.result import Doubt, Spot
from zi_site.plan.model import Bab, Butir, Plan
from zi_site.plan.nearest import folded
from zi_site.workbook.layout import CHAPTER, ENTRY, NEW_LIST, PARAGRAPH
from zi_site.workbook.read_decree import ReadPart
from zi_site.workbook.sentences import WorkbookDoubt
from zi_site.workbook.tables import SheetTable, TableRow

_LEVEL = re.compile(rf"{ENTRY}\s*(\d{{0,3}})", re.IGNORECASE)


def read_chapters(table: SheetTable, plan: Plan) -> ReadPart:
    """A row of an unknown kind is a paragraph, in doubt; rows above a chapter are one."""
    doubts: list[Doubt] = []
    chapters: list[tuple[str, str, list[TableRow]]] = []
    filled = [row for row in table.rows if not row.is_empty()]
    for row in filled:
        if folded(row.text("bagian")) == folded(CHAPTER):
            chapters.append((row.text("tanda"), row.text("isi"), []))
        else:
            if not chapters:
                chapters.append(("", "", []))
                said = WorkbookDoubt.BEFORE_CHAPTERS()
                doubts.append(Doubt(said, origin=row.origin("isi")))
            chapters[-1][2].append(row)
    read = tuple(Bab(nomor, judul, tuple(_blocks(rows, doubts))) for nomor, judul, rows in chapters)
    origins: dict[Spot, Origin] = {((), "pendahuluan"): filled[0].origin("isi")} if filled else {}
    return ReadPart(replace(plan, pendahuluan=read), origins, tuple(doubts))


def _blocks(rows: Sequence[TableRow], doubts: list[Doubt]) -> Iterator[str | tuple[Butir, ...]]:
    """Paragraphs, and lists made of the runs of entries between them."""
    entries: list[tuple[int, str, str]] = []
    open_list = False
    for row in rows:
        word = row.text("bagian")
        if level := _LEVEL.fullmatch(word):
            entries.append((int(level[1] or 1), row.text("tanda"), row.text("isi")))
            open_list = True
            continue
        if open_list:
            yield _nested(entries)
            entries, open_list = [], False
        if folded(word) == folded(NEW_LIST):
            open_list = True
            continue
        if folded(word) != folded(PARAGRAPH):
            said = WorkbookDoubt.NO_PART_OF_CHAPTER(text=word)
            doubts.append(Doubt(said, origin=row.origin("bagian")))
        yield " ".join(part for part in (row.text("tanda"), row.text("isi")) if part)
    if open_list:
        yield _nested(entries)


def _nested(entries: Sequence[tuple[int, str, str]]) -> tuple[Butir, ...]:
    """Entries by level -> entries within entries; a skipped level counts as the next."""
    found: list[Butir] = []
    at = 0
    while at < len(entries):
        level, mark, text = entries[at]
        end = next(
            (later for later in range(at + 1, len(entries)) if entries[later][0] <= level),
            len(entries),
        )
        found.append(Butir(mark, text, _nested(entries[at + 1 : end])))
        at = end
    return tuple(found)
