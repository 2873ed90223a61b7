"""The blocks of a document -> the plan's table: its parts, what is left out, and the texts around
it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from zi_site.documents.cell_text import one_line, shortened
from zi_site.documents.grid import Document, Grid, Paragraph
from zi_site.draft.result import LeftOut
from zi_site.exceptions import SourceError
from zi_site.importing.table.meanings import differing, rivals, unsure
from zi_site.importing.table.parts import TablePart, settled, table_parts
from zi_site.importing.table.plan_tables import PlanTables, plan_tables
from zi_site.importing.table.refusal import refusal
from zi_site.importing.table.sentences import LeftOutReason, TableDoubt
from zi_site.importing.table.years import of_year, printed_year
from zi_site.importing.vocabulary.headings import FIELD_NAMES, OTHER
from zi_site.importing.vocabulary.hypotheses import Evidence, Hypothesis
from zi_site.plan.kinds import Finding

_CLOSE = 0.06  # of two readings of the headings; an exact word is worth 1.0


@dataclass(frozen=True, slots=True)
class Tables:
    parts: tuple[TablePart, ...]
    left_out: tuple[LeftOut, ...]
    before: tuple[Paragraph | Grid, ...]  # all that stands before the plan's table
    after: tuple[Paragraph | Grid, ...]  # and between or after its parts
    doubts: tuple[Finding, ...] = ()
    judged: tuple[Hypothesis[TablePart], ...] = ()  # what spoke for and against each table


def find_tables(document: Document, tahun: int, keeps_text: Callable[[Grid], bool]) -> Tables:
    """All tables of a plan; raises SourceError where there is none. Of several years, those of
    ``tahun``.
    """
    found = list(table_parts(document, False, tahun)) or list(table_parts(document, True, tahun))
    if not found:
        raise SourceError(refusal(document))
    plan = plan_tables(list(settled(found)))
    parts, of_other_years = of_year(plan.own, tahun)
    around = _around(document, {part.block for part in found}, keeps_text)
    left_out = (*of_other_years, *map(_less_a_plan, plan.others), *map(_left, around.foreign))
    doubts = tuple(_doubts(parts, plan, tahun))
    return Tables(tuple(parts), left_out, around.before, around.after, doubts, plan.judged)


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands before the plan's table, between or after its parts, and tables that are neither
    the plan's nor only keep the columns of a decree's text.
    """

    before: tuple[Paragraph | Grid, ...]
    after: tuple[Paragraph | Grid, ...]
    foreign: tuple[Grid, ...]


def _around(document: Document, own: set[int], keeps_text: Callable[[Grid], bool]) -> _Around:
    before: list[Paragraph | Grid] = []
    after: list[Paragraph | Grid] = []
    foreign: list[Grid] = []
    for at, block in enumerate(document.blocks):
        if at in own:
            continue
        if isinstance(block, Grid) and (block.hidden or not keeps_text(block)):
            foreign.append(block)
        else:
            (before if at < min(own) else after).append(block)
    return _Around(tuple(before), tuple(after), tuple(foreign))


def _doubts(parts: Sequence[TablePart], plan: PlanTables, tahun: int) -> Iterator[Finding]:
    if printed := printed_year(parts, tahun):
        yield TableDoubt.OTHER_YEAR(printed=printed, tahun=tahun)
    for part in plan.doubtful:
        yield TableDoubt.CLOSE_TABLE(place=part.origin)
    yield from dict.fromkeys(finding for part in parts for finding in _close_columns(part))


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
    worst: Evidence = min(each.evidence, key=lambda found: found.weight)
    words = " · ".join(text for text in part.columns.headings.values() if text)
    why = worst.rule if worst.weight < 0 else "kurang serupa dengan tabel rencananya"
    reason = LeftOutReason.LESS_A_PLAN(why=why, rows=len(part.rows))
    return LeftOut(shortened(words), reason, part.origin)


def _left(grid: Grid) -> LeftOut:
    first = grid.rows[0].cells if grid.rows else ()
    words = " · ".join(one_line(cell.text) for cell in first if cell.text)
    reason = LeftOutReason.HIDDEN if grid.hidden else LeftOutReason.NO_PLAN
    return LeftOut(shortened(words), reason(rows=len(grid.rows)), grid.origin)
