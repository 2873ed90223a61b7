"""The plans of one office for two years -> what was kept, re-dated, reworded, new and dropped.

Ids say nothing here: each year numbers its own plan. The earlier year's number within a text is
read as the later one's, so that "kegiatan tahun 2025" is kept in 2026.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from zi_site.plan import columns
from zi_site.plan.changes.flat import actions_of
from zi_site.plan.changes.pairing import pair_by_text
from zi_site.plan.changes.values import ActionChange, FieldChange, FlatAction, fields_about
from zi_site.plan.keys import About
from zi_site.plan.model import Plan

# A printed number says where an action stands, not what it is.
_WORDS = tuple(name for name in fields_about(About.WORDS, About.TEAM) if name != "nomor")

Renewed = Callable[[str], str]  # a text with the later year's number


@dataclass(frozen=True, slots=True)
class YearChanges:
    """Every action of both plans once, in the order of the later plan; dropped ones in theirs."""

    before: int  # the years
    after: int
    kept: tuple[ActionChange, ...]  # word for word, but for the year, and in the same months
    redated: tuple[ActionChange, ...]  # word for word, in other months
    reworded: tuple[ActionChange, ...]  # other words or another team, perhaps other months too
    new: tuple[ActionChange, ...]
    dropped: tuple[ActionChange, ...]

    @property
    def sentence(self) -> str:
        """All of them counted."""
        counted = (
            (len(self.kept), "sama kata demi kata"),
            (len(self.redated), "hanya bulannya berubah"),
            (len(self.reworded), "kata-katanya atau penanggung jawabnya berubah"),
            (len(self.new), "baru"),
            (len(self.dropped), "tidak ada lagi"),
        )
        told = ", ".join(f"{count} aksi {words}" for count, words in counted if count)
        return f"Dibandingkan rencana {self.before}: {told or 'tidak ada aksi'}."


def year_changes(before: Plan, after: Plan) -> YearChanges:
    """``before`` is of an earlier year of the same office."""
    old, new = actions_of(before), actions_of(after)
    renewed = partial(re.compile(rf"\b{before.tahun}\b").sub, str(after.tahun))
    pairs = pair_by_text(_in_year(old, renewed), _in_year(new, renewed))
    by_id = {action.id: action for action in old}
    came_from = {now: by_id[was] for was, now in pairs.items()}
    dropped = tuple(ActionChange(action, None) for action in old if action.id not in pairs)
    sorts: dict[str, list[ActionChange]] = {"kept": [], "redated": [], "reworded": [], "new": []}
    for action in new:
        was = came_from.get(action.id)
        fields = tuple(_fields(was, action, renewed)) if was else ()
        change = ActionChange(was, action, fields)
        sorts[_sort(change)].append(change)
    found = {name: tuple(changes) for name, changes in sorts.items()}
    return YearChanges(before.tahun, after.tahun, **found, dropped=dropped)


def _in_year(actions: Iterable[FlatAction], renewed: Renewed) -> tuple[FlatAction, ...]:
    return tuple(replace(each, cells=tuple(map(renewed, each.cells))) for each in actions)


def _fields(before: FlatAction, after: FlatAction, renewed: Renewed) -> Iterator[FieldChange]:
    """Of words and months only; where neither plan has months, of the schedule as printed."""
    dated = "bulan" if before.cell("bulan") or after.cell("bulan") else "jadwal"
    for cell, was, now in zip(columns.cells(), before.cells, after.cells, strict=True):
        is_told = cell.name in _WORDS or cell.name == dated
        if is_told and renewed(was) != renewed(now):
            yield FieldChange(cell.name, was, now)


def _sort(change: ActionChange) -> str:
    if change.before is None:
        return "new"
    if not change.fields:
        return "kept"
    return "reworded" if any(field.name in _WORDS for field in change.fields) else "redated"
