"""The sheets of a workbook that was exported and edited -> the plan that it now says, and what is
in doubt about it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from zi_site.documents.grid import Origin
from zi_site.draft.result import Doubt, Imported, LeftOut, Spot
from zi_site.exceptions import SourceError
from zi_site.plan import glossary
from zi_site.plan.kinds import loose
from zi_site.plan.model import Keputusan, Plan
from zi_site.workbook.layout import (
    ACTIONS,
    CHAPTERS,
    CORRECTIONS,
    DECREE,
    GUIDE,
    LISTS,
    MARKED,
    NOTES,
    STRUCTURE,
)
from zi_site.workbook.plan_areas import plan_areas
from zi_site.workbook.read_actions import ReadActions, read_actions
from zi_site.workbook.read_chapters import read_chapters
from zi_site.workbook.read_decree import read_corrections, read_decree, read_notes
from zi_site.workbook.read_structure import read_structure
from zi_site.workbook.sheets import BookSheet
from zi_site.workbook.tables import Table, find_tables, known_ids, lacking

OUR_AUTHOR = "zi-site"
_NOT_OURS = (
    "Buku kerja ini bukan buku kerja rencana aksi yang dibuat oleh zi-site export atau zi-site new."
)


def is_plan_workbook(sheets: Sequence[BookSheet]) -> bool:
    """Whether these were exported from a plan, or were before a column was lost."""
    return ACTIONS in find_tables(sheets) or bool(lacking(sheets))


def read_back(sheets: Sequence[BookSheet]) -> Imported:
    """Raises SourceError where these are not the sheets of such a workbook; what ``check`` says is
    not here.
    """
    tables = find_tables(sheets)
    if ACTIONS not in tables:
        raise SourceError(lacking(sheets) or _NOT_OURS)
    plan = Plan(glossary.VERSI, "", 0, "", Keputusan("", 0, ""))
    origins: dict[Spot, Origin] = {}
    doubts: list[Doubt] = []
    left_out: list[LeftOut] = []
    for kind, read in (
        (DECREE, read_decree),
        (NOTES, read_notes),
        (CORRECTIONS, read_corrections),
        (CHAPTERS, read_chapters),
    ):
        if table := tables.get(kind):
            part = read(table, plan)
            plan = part.plan
            origins |= part.origins
            doubts += part.doubts
            left_out += part.left_out
    parts, part_doubts = read_structure(tables[STRUCTURE]) if STRUCTURE in tables else ([], [])
    actions = read_actions(tables[ACTIONS], parts, known := known_ids(sheets), plan.tahun)
    tree = plan_areas(actions, known)
    plan = replace(plan, area=tree.area)
    missing = [
        f'Lembar "{kind}" tidak ada dalam buku kerja ini.'
        for kind in (STRUCTURE, DECREE)
        if kind not in tables
    ]
    unlike = [doubt for table in tables.values() for doubt in table.doubts()]
    doubts = [
        *(Doubt(loose("impor", text)) for text in missing),
        *unlike,
        *doubts,
        *part_doubts,
        *tree.doubts,
        *actions.doubts,
    ]
    left_out += [*actions.left_out, *tree.left_out, *_others(sheets, tables)]
    return Imported(
        plan,
        origins | tree.origins,
        tuple(doubts),
        tuple(left_out),
        tuple(_read_from(tables, actions, tree.new_ids)),
    )


def _read_from(
    tables: Mapping[str, Table], actions: ReadActions, new_ids: Sequence[str]
) -> Iterator[str]:
    for kind, table in tables.items():
        if not table.rows:
            continue
        named = f" (semula {kind})" if table.sheet.name != kind else ""
        what = f"{len(actions.actions)} aksi" if kind == ACTIONS else f"{len(table.rows)} baris"
        yield f'Lembar "{table.sheet.name}"{named}: {what} dibaca.'
    if new_ids:
        yield f"{len(new_ids)} aksi baru diberi id: {', '.join(new_ids)}."


def _others(sheets: Sequence[BookSheet], tables: Mapping[str, Table]) -> Iterator[LeftOut]:
    """What is in the workbook and in no plan: the officer's own columns and sheets, comments."""
    for table in tables.values():
        for column in table.own:
            many = f" ({column.count} sel)" if column.count > 1 else ""
            text = (
                f'kolom "{column.heading}"{many}'
                if column.heading
                else f"sel tanpa judul kolom{many}"
            )
            yield LeftOut(text, "kolom ini bukan bagian dari rencana", column.first)
        for text, origin in table.comments:
            if not text.startswith(OUR_AUTHOR):
                yield LeftOut(text, "komentar tidak ikut dalam rencana", origin)
    taken = {table.sheet.name for table in tables.values()} | {GUIDE, LISTS}
    for sheet in sheets:
        count = sum(1 for row in sheet.rows for cell in row.values() if cell.text)
        if sheet.name not in taken and count and not _is_marking(sheet):
            yield LeftOut(
                f'lembar "{sheet.name}" ({count} sel)', "lembar ini bukan bagian dari rencana"
            )


def _is_marking(sheet: BookSheet) -> bool:
    return sheet.name.startswith(MARKED) and bool(
        re.match(r"Masalah\b", next(iter(sheet.rows[0].values())).text)
    )
