"""Table and its history -> what a plan's page of changes tells, the newest first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from zi_site.machine.clock import WIB
from zi_site.plan import columns
from zi_site.plan.changes.marks import MarkedText, marked
from zi_site.plan.changes.values import (
    ActionChange,
    Changes,
    FieldChange,
    PlanVersion,
    fields_about,
    shared_fields,
)
from zi_site.plan.changes.wording import sentences, shared_changes
from zi_site.plan.glossary import day_words
from zi_site.plan.keys import About
from zi_site.plan.model import Pembetulan
from zi_site.views.table import Table

UNREAD = "Versi ini tidak dapat dibandingkan, karena berkasnya rusak atau disusun dengan cara lama."

# For so many days an action tells on the plan's own page that it was changed.
RECENT = 90

Steps = tuple[PlanVersion, ...] | None  # oldest first; None where no history is known

_KINDS = (
    ("jadwal", fields_about(About.MONTHS, About.TIME)),
    ("kata-kata", fields_about(About.WORDS)),
    ("penanggung jawab", fields_about(About.TEAM)),
    ("letak", shared_fields()),
    ("catatan", fields_about(About.NOTES)),
)
# Fields that hold a number or a few fixed words: old and new one after the other, never mixed.
_WHOLE = {cell.name for cell in columns.cells() if not cell.key.is_prose}

# Of a passage that stayed the same, this many characters on either side of a change are enough to
# recognise it.
_AROUND = 120


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field, old and new words marked; ``ids`` are its actions, where several."""

    name: str
    pieces: tuple[MarkedText, ...]
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActionView:
    """An action that was changed; what it shares with others is told elsewhere."""

    id: str
    title: str
    former_id: str
    kinds: tuple[str, ...]  # "jadwal", "kata-kata", …
    fields: tuple[FieldView, ...]

    @property
    def tells_something(self) -> bool:
        """Whether anything is left to tell that is not told for all."""
        return bool(self.fields or self.former_id)


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """One moment: a version of the file, or a ``correction`` stated by hand."""

    anchor: str
    moment: datetime
    when: str  # "5 April 2026, pukul 09.15 WIB"; of a correction the day only
    day: str
    counts: str  # "2 aksi diubah, 1 aksi ditambahkan"
    sentences: tuple[str, ...]
    correction: Pembetulan | None = None
    unread: bool = False
    plan: tuple[FieldView, ...] = ()
    shared: tuple[FieldView, ...] = ()
    added: tuple[ActionView, ...] = ()
    removed: tuple[ActionView, ...] = ()
    changed: tuple[ActionView, ...] = ()
    moved: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanChanges:
    """``first`` is the oldest version that is known; None where no history is known here."""

    entries: tuple[ChangeEntry, ...]
    first: datetime | None
    ids: frozenset[str]  # of the actions that there are today, which can be linked to

    @property
    def known(self) -> bool:
        """Whether git's history could be read; where not, the page says so."""
        return self.first is not None


def changes_of(table: Table, steps: Steps) -> PlanChanges:
    """Versions of the file and corrections stated by hand, one list, the newest first."""
    entries = [*_step_entries(steps or ()), *_correction_entries(table.corrections)]
    newest = tuple(sorted(entries, key=lambda entry: entry.moment, reverse=True))
    return PlanChanges(
        newest, steps[0].moment if steps else None, frozenset(row.id for row in table.rows)
    )


def recent_of(changes: PlanChanges, day: date) -> dict[str, ChangeEntry]:
    """By the id of an action, the last change to it in the ``RECENT`` days before a day."""
    found: dict[str, ChangeEntry] = {}
    for entry in changes.entries:
        if 0 <= (day - entry.moment.date()).days <= RECENT:
            shared = (name for field in entry.shared for name in field.ids)
            for name in (*(each.id for each in (*entry.added, *entry.changed)), *shared):
                found.setdefault(name, entry)
    return found


def time_words(moment: datetime) -> str:
    """``5 April 2026, pukul 09.15 WIB``; the moment is in western Indonesian time already."""
    return f"{day_words(moment)}, pukul {moment:%H.%M} WIB"


def _step_entries(steps: Sequence[PlanVersion]) -> Iterator[ChangeEntry]:
    """The oldest version is where the history begins, and so no change."""
    seen = Counter[str]()
    for step in steps:
        if step.first and not step.unread:
            continue
        name = f"versi-{step.moment:%Y%m%d-%H%M%S}"
        seen[name] += 1
        anchor = name if seen[name] == 1 else f"{name}-{seen[name]}"
        yield _step_entry(step, anchor)


def _step_entry(step: PlanVersion, anchor: str) -> ChangeEntry:
    changes = _without_corrections(step.changes)
    shared = shared_changes(changes)
    return ChangeEntry(
        anchor=anchor,
        moment=step.moment,
        when=time_words(step.moment),
        day=day_words(step.moment),
        counts="versi yang tidak dapat dibandingkan" if step.unread else _counts(changes),
        sentences=(UNREAD,) if step.unread else sentences(changes),
        unread=step.unread,
        plan=tuple(field_view(each) for each in changes.plan),
        shared=tuple(field_view(change, ids) for change, ids in shared.items()),
        added=_actions(changes.added),
        removed=_actions(changes.removed),
        changed=tuple(view for view in _actions(changes.changed, shared) if view.tells_something),
        moved=changes.moved,
    )


def _actions(
    changes: Iterable[ActionChange], shared: Iterable[FieldChange] = ()
) -> tuple[ActionView, ...]:
    return tuple(_action(each, shared) for each in changes)


def _without_corrections(changes: Changes) -> Changes:
    """A correction is an entry of its own, under its own date."""
    return replace(changes, plan=tuple(each for each in changes.plan if each.name != "pembetulan"))


def _correction_entries(corrections: Iterable[Pembetulan]) -> Iterator[ChangeEntry]:
    for number, correction in enumerate(corrections, 1):
        if correction.tanggal is None:
            continue  # reading refuses it
        moment = datetime.combine(correction.tanggal, time(), WIB)
        day, said = day_words(moment), (correction.isi,)
        yield ChangeEntry(f"pembetulan-{number}", moment, day, day, "pembetulan", said, correction)


def _action(change: ActionChange, shared: Iterable[FieldChange]) -> ActionView:
    own = [field for field in change.fields if field not in shared]
    names = {field.name for field in own}
    kinds = tuple(kind for kind, about in _KINDS if names.intersection(about))
    views = tuple(field_view(field) for field in own)
    told_below = any(change.action.title == change.action.cell(name) for name in names)
    return ActionView(
        change.id, "" if told_below else change.action.title, change.former_id, kinds, views
    )


def field_view(change: FieldChange, ids: tuple[str, ...] = ()) -> FieldView:
    """Old and new words of a field, marked."""
    if change.name in _WHOLE:
        both = (MarkedText("lama", change.before), MarkedText("baru", change.after))
        return FieldView(change.shown_name, tuple(piece for piece in both if piece.text), ids)
    return FieldView(change.shown_name, tuple(_shortened(marked(change.before, change.after))), ids)


def _shortened(pieces: tuple[MarkedText, ...]) -> Iterator[MarkedText]:
    """Long passages that stayed the same are left out but for their ends."""
    for number, piece in enumerate(pieces):
        if piece.kind != "sama" or len(piece.text) <= 2 * _AROUND + 3:
            yield piece
            continue
        start = piece.text[:_AROUND] if number else ""
        end = piece.text[-_AROUND:] if number < len(pieces) - 1 else ""
        yield MarkedText("sama", f"{start} … {end}")


def _counts(changes: Changes) -> str:
    counted = (
        (len(changes.changed), "aksi diubah"),
        (len(changes.added), "aksi ditambahkan"),
        (len(changes.removed), "aksi dihapus"),
        (len(changes.moved), "aksi berpindah urutan"),
        (len(changes.plan), "keterangan rencana diubah"),
    )
    return ", ".join(f"{count} {what}" for count, what in counted if count)
