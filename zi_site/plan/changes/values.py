"""What changed between two plans, as plain values; texts are as readers meet them, or ""."""

from dataclasses import dataclass
from datetime import datetime

from zi_site.plan import columns
from zi_site.plan.keys import About

DITAMBAHKAN = "ditambahkan"
DIHAPUS = "dihapus"
DIUBAH = "diubah"


def fields_about(*about: About) -> tuple[str, ...]:
    """The names of an action's cells that concern these, in the order in which they are told."""
    return tuple(cell.name for cell in columns.cells() if cell.key.about in about)


def shared_fields() -> tuple[str, ...]:
    """Those that may come from above: a change there is a change of several actions."""
    return fields_about(About.PLACE, About.TEAM)


@dataclass(frozen=True, slots=True)
class FlatAction:
    """One action with all that holds for it: a text for each of ``columns.cells()``."""

    id: str
    cells: tuple[str, ...]

    def cell(self, name: str) -> str:
        """The text under one of the names of ``columns.cells()``."""
        return self.cells[columns.position(name)]

    @property
    def title(self) -> str:
        """What is done; forms without a langkah aksi name evidence or an indicator instead."""
        return self.cell("langkah_aksi") or self.cell("bukti_fisik") or self.cell("indikator")


@dataclass(frozen=True, slots=True)
class FieldChange:
    """``name`` is that of an action's cell, or for the plan itself what the part is called."""

    name: str
    before: str
    after: str

    @property
    def shown_name(self) -> str:
        """What the field is called in a sentence."""
        spoken = (cell.key.spoken for cell in columns.cells() if cell.name == self.name)
        return next(spoken, self.name)

    @property
    def in_few_words(self) -> bool:
        """Whether it is a number, months or a fixed word, which need no quotation marks."""
        return any(cell.name == self.name and cell.key.is_few_words for cell in columns.cells())


@dataclass(frozen=True, slots=True)
class ActionChange:
    """An action that was added (no ``before``), removed (no ``after``) or changed in ``fields``."""

    before: FlatAction | None
    after: FlatAction | None
    fields: tuple[FieldChange, ...] = ()

    @property
    def kind(self) -> str:
        """One of ``DITAMBAHKAN``, ``DIHAPUS`` and ``DIUBAH``."""
        if self.before is None:
            return DITAMBAHKAN
        return DIUBAH if self.after else DIHAPUS

    @property
    def action(self) -> FlatAction:
        """As it is now; a removed one as it was."""
        action = self.after or self.before
        assert action is not None
        return action

    @property
    def id(self) -> str:
        """The id that the action has now; of a removed one, the id it had."""
        return self.action.id

    @property
    def former_id(self) -> str:
        """The id that it had before, where it has another one now; else ""."""
        return (
            self.before.id if self.before and self.after and self.before.id != self.after.id else ""
        )


@dataclass(frozen=True, slots=True)
class Changes:
    """``actions`` stand in the order of the new plan, removed ones after the action that they
    followed.

    ``moved`` names the actions that stand elsewhere among those that stayed, by their new ids.
    """

    actions: tuple[ActionChange, ...] = ()
    plan: tuple[FieldChange, ...] = ()  # title, decree, notes, … of the plan itself
    moved: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.actions or self.plan or self.moved)

    def of_kind(self, kind: str) -> tuple[ActionChange, ...]:
        """Those that were added, removed or changed."""
        return tuple(change for change in self.actions if change.kind == kind)

    @property
    def added(self) -> tuple[ActionChange, ...]:
        """Actions that only the later plan has."""
        return self.of_kind(DITAMBAHKAN)

    @property
    def removed(self) -> tuple[ActionChange, ...]:
        """Actions that only the earlier plan has."""
        return self.of_kind(DIHAPUS)

    @property
    def changed(self) -> tuple[ActionChange, ...]:
        """Actions of both plans that differ in some field."""
        return self.of_kind(DIUBAH)


@dataclass(frozen=True, slots=True)
class PlanVersion:
    """A version in the history, and the changes since the last that can be read."""

    moment: datetime
    changes: Changes = Changes()
    unread: bool = (
        False  # this version cannot be read: it is of an older form, damaged, or not stored here
    )
    first: bool = False  # the oldest version that is known
