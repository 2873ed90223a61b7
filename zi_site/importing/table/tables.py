"""The blocks of a document -> the plan's table, what is left out, and the texts around it."""

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import TypeGuard

from zi_site.documents.cell_text import one_line, shortened
from zi_site.documents.grid import Document, Grid, GridRow, Origin, Paragraph
from zi_site.draft.result import LeftOut
from zi_site.exceptions import SourceError
from zi_site.importing.table.meanings import differing, rivals, unsure
from zi_site.importing.table.parts import TablePart, settled, table_parts
from zi_site.importing.table.plan_tables import PlanTables, of_year, plan_tables, printed_year
from zi_site.importing.table.sentences import LeftOutReason, TableDoubt, TableFault
from zi_site.importing.vocabulary.headings import FIELD_NAMES, NOMOR, OTHER, roles
from zi_site.importing.vocabulary.hypotheses import Hypothesis
from zi_site.plan.kinds import Finding

_CLOSE = 0.06  # of two readings of the headings; an exact word is worth 1.0
_NEEDED = ("langkah_aksi", "bukti_fisik", "jadwal")
_LEAST_KNOWN = 2  # known words that make a row look like a heading
Block = Paragraph | Grid


@dataclass(frozen=True, slots=True)
class Tables:
    parts: tuple[TablePart, ...]
    left_out: tuple[LeftOut, ...]
    before: tuple[Block, ...]  # all that stands before the plan's table
    after: tuple[Block, ...]  # and between or after its parts
    doubts: tuple[tuple[Finding, Origin], ...] = ()
    judged: tuple[Hypothesis[TablePart], ...] = ()  # what spoke for and against each table


def find_tables(document: Document, tahun: int, keeps_text: Callable[[Grid], bool]) -> Tables:
    """Of several years, those of ``tahun``; SourceError where no table is a plan."""
    found = list(table_parts(document, False, tahun)) or list(table_parts(document, True, tahun))
    if not found:
        raise SourceError(_refusal(document).text)
    plan = plan_tables(list(settled(found)))
    parts, of_other_years = of_year(plan.own, tahun)
    own = {part.block for part in found}
    blocks = document.blocks
    foreign = {
        at: block
        for at, block in enumerate(blocks)
        if at not in own and _is_foreign(block, keeps_text)
    }
    apart, first = own | foreign.keys(), min(own)
    left_out = (*of_other_years, *map(_less_a_plan, plan.others), *map(_left, foreign.values()))
    return Tables(
        tuple(parts),
        left_out,
        _without(blocks, range(first), apart),
        _without(blocks, range(first, len(blocks)), apart),
        tuple(_doubts(parts, plan, tahun)),
        plan.judged,
    )


def _doubts(
    parts: Sequence[TablePart], plan: PlanTables, tahun: int
) -> Iterator[tuple[Finding, Origin]]:
    """Each with the heading at which it is looked at."""
    if printed := printed_year(parts, tahun):
        yield TableDoubt.OTHER_YEAR(printed=printed, tahun=tahun), parts[0].origin
    for part in plan.doubtful:
        yield TableDoubt.CLOSE_TABLE(place=part.origin), part.origin
    places = {each: part.origin for part in reversed(parts) for each in _close_columns(part)}
    told = dict.fromkeys(finding for part in parts for finding in _close_columns(part))
    yield from ((finding, places[finding]) for finding in told)


def _close_columns(part: TablePart) -> Iterator[Finding]:
    """Where little speaks for a reading of the headings, or the next best one is nearly as good."""
    for at, name in unsure(part.columns):
        if part.columns.fields.get(at) == name:
            heading = shortened(part.columns.headings[at])
            yield TableDoubt.UNSURE_COLUMN(heading=heading, field=_said(name))
    choice = part.columns.choice
    if choice is None or choice.runner_up is None:
        return
    if choice.best.weight - choice.runner_up.weight >= _CLOSE:
        return
    headings = {at: shortened(text) for at, text in part.columns.headings.items()}
    for at, name, other in differing(choice):
        yield TableDoubt.CLOSE_COLUMN(heading=headings[at], field=_said(name), other=_said(other))
    for at, name, rival in rivals(choice):
        yield TableDoubt.RIVAL_COLUMN(
            heading=headings[at], field=_said(name), rival=headings[rival]
        )


def _said(name: str) -> str:
    return "bukan bagian rencana" if name == OTHER else FIELD_NAMES[name].lower()


def _less_a_plan(each: Hypothesis[TablePart]) -> LeftOut:
    part = each.answer
    worst = min(each.evidence, key=lambda found: found.weight)
    words = " · ".join(text for text in part.columns.headings.values() if text)
    why = worst.rule if worst.weight < 0 else ""
    reason = LeftOutReason.LESS_A_PLAN(why=why, rows=len(part.rows))
    return LeftOut(shortened(words), reason, part.origin)


def _without(blocks: Sequence[Block], places: range, apart: Set[int]) -> tuple[Block, ...]:
    return tuple(blocks[at] for at in places if at not in apart)


def _is_foreign(block: Block, keeps_text: Callable[[Grid], bool]) -> TypeGuard[Grid]:
    """A table that neither is the plan's nor only keeps the columns of a decree's text."""
    return isinstance(block, Grid) and (block.hidden or not keeps_text(block))


def _left(grid: Grid) -> LeftOut:
    first = grid.rows[0].cells if grid.rows else ()
    words = " · ".join(one_line(cell.text) for cell in first if cell.text)
    reason = LeftOutReason.HIDDEN if grid.hidden else LeftOutReason.NO_PLAN
    return LeftOut(shortened(words), reason(rows=len(grid.rows)), grid.origin)


def _refusal(document: Document) -> Finding:
    """Why no table is a plan: the headings that were found, and what they lack."""
    found = (list(_known(row)) for grid in document.grids for row in grid.rows)
    known = max(found, key=len, default=[])
    if len(known) < _LEAST_KNOWN:
        return TableFault.NO_TABLE(headings="", missing="")
    named = {name for text in known for name in roles(text)}
    missing = [FIELD_NAMES[name].lower() for name in _NEEDED if name not in named]
    headings = ", ".join(f"“{shortened(text)}”" for text in known)
    return TableFault.NO_TABLE(headings=headings, missing=", ".join(missing) or "isi di bawahnya")


def _known(row: GridRow) -> Iterator[str]:
    for cell in row.cells:
        text = one_line(cell.text)
        if set(roles(text)) - {NOMOR}:
            yield text
