"""A plan that stands and a better import of it -> one text: the import, with what a person made of
the first one.

What a person changed is what stands now and did not stand in the draft that was imported then.
``git merge-file`` puts the two changes of that draft together, line by line; where both changed the
same lines, the person's stay.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from zi_site.draft.result import Doubt, Imported
from zi_site.draft.text import OPENING, Drafted, at_places
from zi_site.machine import git
from zi_site.plan.changes import differences, sentences
from zi_site.plan.changes.flat import actions_of
from zi_site.plan.changes.pairing import pair
from zi_site.plan.model import Aksi, Area, Kelompok, Komponen, PartPath, Plan
from zi_site.plan.problems import Problem
from zi_site.plan_file.read.located import Mapping
from zi_site.plan_file.read.plan_file import Places, ReadPlan, read_plan
from zi_site.plan_file.write.plan import plan_text


@dataclass(frozen=True, slots=True)
class Renewed:
    """``draft`` is None where the two could not be put together."""

    draft: Drafted | None
    kept: tuple[str, ...] = ()  # what a person made otherwise than the import, in sentences


def first_draft(place: Path, copy: Path) -> str:
    """What was imported then: the copy of this machine, else the version in git that says so of
    itself; "" where none is known.
    """
    if copy.is_file():
        return copy.read_text(encoding="utf-8")
    folder, name = place.parent, f"./{place.name}"
    commits = (git.ask(folder, "log", "--format=%H", "--", name) or "").split()
    texts = (git.ask(folder, "show", f"{commit}:{name}") or "" for commit in commits)
    return next((f"{text}\n" for text in texts if OPENING[0] in text), "")


def with_standing_ids(imported: Imported, standing: Plan, first: str) -> Imported:
    """The import with the ids that its actions have where they are published; new actions get ids
    that never were.
    """
    plan = imported.plan
    pairs = pair(actions_of(standing), actions_of(plan))
    used = set(pairs) | {aksi.id for aksi in standing.actions()} | _ids(first)
    new_ids = {now: before for before, now in pairs.items()}
    for each in plan.walk():
        if each.aksi.id not in new_ids:
            free = _free(each.path[0] + 1, each.aksi.id, used)
            used.add(free)
            new_ids[each.aksi.id] = free
    doubts = tuple(_renamed(doubt, new_ids) for doubt in imported.doubts)
    return replace(imported, plan=_with_ids(plan, new_ids), doubts=doubts)


def _ids(text: str) -> set[str]:
    plan = read_plan(text.encode(), "").plan if text else None
    return {aksi.id for aksi in plan.actions()} if plan else set()


def _free(area: int, wished: str, used: set[str]) -> str:
    if wished not in used:
        return wished
    return next(name for at in count(1) if (name := f"{area}.{at}") not in used)


def _renamed(doubt: Doubt, new_ids: dict[str, str]) -> Doubt:
    name, _, said = doubt.subject.partition(" ")
    return replace(doubt, subject=f"{name} {new_ids[said]}") if said in new_ids else doubt


def _with_ids(plan: Plan, new_ids: dict[str, str]) -> Plan:
    def aksi(each: Aksi) -> Aksi:
        return replace(each, id=new_ids[each.id])

    def komponen(each: Komponen) -> Komponen:
        return replace(each, aksi=tuple(map(aksi, each.aksi)))

    def kelompok(each: Kelompok) -> Kelompok:
        return replace(each, komponen=tuple(map(komponen, each.komponen)))

    def area(each: Area) -> Area:
        return replace(each, kelompok=tuple(map(kelompok, each.kelompok)))

    notes = tuple(
        replace(note, setelah=new_ids.get(note.setelah, note.setelah)) for note in plan.catatan
    )
    return replace(plan, area=tuple(map(area, plan.area)), catatan=notes)


def renewed(draft: Drafted, standing: str, first: str) -> Renewed:
    """``first`` is the draft of then; "" takes the import as it is."""
    if not first:
        return Renewed(draft)
    return _put_together(draft, standing, first, "--ours")


def renewed_by_workbook(draft: Drafted, standing: str, plan: Plan) -> Renewed:
    """The plan was exported as it stands, so all of the workbook counts; comments in the file stay.

    ``plan`` is what ``standing`` says.
    """
    whole = replace(draft, text=plan_text(draft.imported.plan))
    return _put_together(whole, standing, plan_text(plan), "--theirs")


def _put_together(draft: Drafted, standing: str, first: str, favour: str) -> Renewed:
    """Mistakes that stand stay, to be told by the checks; more than both had would be ours."""
    text = git.merged(standing, first, draft.text, favour)
    read = read_plan(text.encode(), draft.places.source.file) if text else None
    most = len(_unread(draft.text)) + len(_unread(standing))
    if read is None or read.plan is None or len(read.problems) > most:
        return Renewed(None)
    new = draft.imported.plan
    kept = sentences(differences(new, read.plan))
    placed = at_places(draft, text or "", _aligned(new, read))
    doubts = tuple(_still_asked(draft, placed))
    return Renewed(replace(placed, imported=replace(placed.imported, doubts=doubts)), tuple(kept))


def _unread(text: str) -> list[Problem]:
    return read_plan(text.encode(), "").problems


def _aligned(new: Plan, read: ReadPlan) -> Places:
    """Where the parts of the import stand in the text that was put together."""
    assert read.plan is not None
    there = {each.aksi.id: each.path for each in read.plan.walk()}
    nodes: dict[PartPath, Mapping] = {(): read.places.nodes[()]}
    for each in new.walk():
        path = there.get(each.aksi.id, ())
        for depth in range(1, len(path) + 1):
            nodes.setdefault(each.path[:depth], read.places.nodes[path[:depth]])
    return Places(read.places.source, nodes)


def _still_asked(draft: Drafted, placed: Drafted) -> Iterator[Doubt]:
    """Without the doubts of which a person has changed the line, or deleted the note."""
    lines, now = draft.text.splitlines(), placed.text.splitlines()
    for before, doubt in zip(draft.imported.doubts, placed.imported.doubts, strict=True):
        said = doubt.finding.message
        is_deleted = said in draft.text and said not in placed.text
        is_changed = before.line and doubt.line and lines[before.line - 1] != now[doubt.line - 1]
        if not (is_deleted or is_changed):
            yield doubt
