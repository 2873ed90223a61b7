"""The sheets of an edited workbook -> the plan that it now says, and what is in doubt."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from zi_site.draft.result import Doubt, Imported
from zi_site.exceptions import SourceError
from zi_site.plan import glossary
from zi_site.plan.model import Keputusan, Plan
from zi_site.workbook.layout import (
    ACTIONS,
    CHAPTERS,
    CORRECTIONS,
    DECREE,
    NOTES,
    STRUCTURE,
)
from zi_site.workbook.plan_areas import plan_areas
from zi_site.workbook.read_actions import ReadActions, read_actions
from zi_site.workbook.read_chapters import read_chapters
from zi_site.workbook.read_decree import ReadPart, read_decree, read_list
from zi_site.workbook.read_structure import read_structure
from zi_site.workbook.sentences import SheetDoubt
from zi_site.workbook.sheets import BookSheet
from zi_site.workbook.tables import SheetTable, find_tables, known_ids, lacking, others

# In this order: the decree says of which year the plan is.
_HEAD_SHEETS: tuple[tuple[str, Callable[[SheetTable, Plan], ReadPart]], ...] = (
    (DECREE, read_decree),
    (NOTES, partial(read_list, sheet=NOTES)),
    (CORRECTIONS, partial(read_list, sheet=CORRECTIONS)),
    (CHAPTERS, read_chapters),
)
_NOT_OURS = (
    "Buku kerja ini bukan buku kerja rencana aksi yang dibuat oleh zi-site export atau zi-site new."
)


def is_plan_workbook(sheets: Sequence[BookSheet]) -> bool:
    """Whether these were exported from a plan, or were before a column was lost."""
    return ACTIONS in find_tables(sheets) or bool(lacking(sheets))


def read_back(sheets: Sequence[BookSheet]) -> Imported:
    """Raises SourceError for sheets of no such workbook; what ``check`` says is not here."""
    tables = find_tables(sheets)
    if ACTIONS not in tables:
        raise SourceError(lacking(sheets) or _NOT_OURS)
    head = _head(tables)
    known = known_ids(sheets)
    parts, part_doubts = read_structure(tables[STRUCTURE]) if STRUCTURE in tables else ([], [])
    actions = read_actions(tables[ACTIONS], parts, known, head.plan.tahun)
    tree = plan_areas(actions, known)
    own = others(sheets, tables.values(), "rencana")
    doubts = (*_about_sheets(tables), *head.doubts, *part_doubts, *tree.doubts, *actions.doubts)
    return Imported(
        replace(head.plan, area=tree.area),
        {**head.origins, **tree.origins},
        doubts,
        (*head.left_out, *actions.left_out, *tree.left_out, *own),
        tuple(_read_from(tables, actions, tree.new_ids)),
    )


def _head(tables: Mapping[str, SheetTable]) -> ReadPart:
    """The plan without its areas."""
    whole = ReadPart(Plan(glossary.VERSI, "", 0, "", Keputusan("", 0, "")), {})
    for kind, read in _HEAD_SHEETS:
        if table := tables.get(kind):
            part = read(table, whole.plan)
            whole = ReadPart(
                part.plan,
                {**whole.origins, **part.origins},
                (*whole.doubts, *part.doubts),
                (*whole.left_out, *part.left_out),
            )
    return whole


def _about_sheets(tables: Mapping[str, SheetTable]) -> Iterator[Doubt]:
    for kind in (STRUCTURE, DECREE):
        if kind not in tables:
            yield Doubt(SheetDoubt.SHEET_GONE(sheet=kind))
    for table in tables.values():
        yield from table.doubts()


def _read_from(
    tables: Mapping[str, SheetTable], actions: ReadActions, new_ids: Sequence[str]
) -> Iterator[str]:
    for kind, table in tables.items():
        if not table.rows:
            continue
        named = f" (semula {kind})" if table.sheet.name != kind else ""
        what = f"{len(actions.actions)} aksi" if kind == ACTIONS else f"{len(table.rows)} baris"
        yield f'Lembar "{table.sheet.name}"{named}: {what} dibaca.'
    if new_ids:
        yield f"{len(new_ids)} aksi baru diberi id: {', '.join(new_ids)}."
