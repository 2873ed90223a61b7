"""What changed between two plans, as plain values; texts are as a reader meets them, "" where there
is none.
"""

from dataclasses import dataclass
from datetime import datetime

DITAMBAHKAN = "ditambahkan"
DIHAPUS = "dihapus"
DIUBAH = "diubah"

# Fields that an action takes from what stands above it: a change there is a change of each of its
# actions.
SHARED_FIELDS = (
    "area_nomor",
    "area",
    "area_kode",
    "kelompok_nomor",
    "kelompok",
    "komponen_nomor",
    "komponen",
    "subpilar",
    "penanggung_jawab",
)
TEXT_FIELDS = ("indikator", "langkah_aksi", "bukti_fisik")
SCHEDULE_FIELDS = ("bulan", "kepastian", "jadwal", "centang", "minggu", "tenggat", "tahun_tercetak")
ACTION_FIELDS = SHARED_FIELDS[:-1] + TEXT_FIELDS + SCHEDULE_FIELDS + ("penanggung_jawab", "catatan")

# How a field is called in a sentence; the parts of a plan other than its actions bring their own
# names.
NAMES = {
    "area_nomor": "nomor area",
    "area": "nama area tercetak",
    "area_kode": "area resmi",
    "kelompok_nomor": "nomor kelompok",
    "kelompok": "kelompok",
    "komponen_nomor": "nomor komponen",
    "komponen": "komponen",
    "subpilar": "subpilar",
    "indikator": "indikator",
    "langkah_aksi": "langkah aksi",
    "bukti_fisik": "bukti fisik",
    "bulan": "bulan",
    "kepastian": "kepastian jadwal",
    "jadwal": "jadwal tercetak",
    "centang": "centang",
    "minggu": "minggu",
    "tenggat": "batas akhir",
    "tahun_tercetak": "tahun tercetak",
    "penanggung_jawab": "penanggung jawab",
    "catatan": "catatan",
}


@dataclass(frozen=True, slots=True)
class FlatAction:
    """One action with all that holds for it; ``cells`` has a text for each of ``ACTION_FIELDS``, in
    that order.
    """

    id: str
    cells: tuple[str, ...]

    def cell(self, name: str) -> str:
        return self.cells[ACTION_FIELDS.index(name)]

    @property
    def title(self) -> str:
        """The cell that says what is done; forms without a langkah aksi name evidence or an
        indicator instead.
        """
        return self.cell("langkah_aksi") or self.cell("bukti_fisik") or self.cell("indikator")


@dataclass(frozen=True, slots=True)
class FieldChange:
    """``name`` is one of ``ACTION_FIELDS``, or for the plan itself what the part is called."""

    name: str
    before: str
    after: str

    @property
    def shown_name(self) -> str:
        return NAMES.get(self.name, self.name)


@dataclass(frozen=True, slots=True)
class ActionChange:
    """One action that was added (``before`` is None), removed (``after`` is None), or changed in
    these fields.
    """

    before: FlatAction | None
    after: FlatAction | None
    fields: tuple[FieldChange, ...] = ()

    @property
    def kind(self) -> str:
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
        return tuple(change for change in self.actions if change.kind == kind)

    @property
    def added(self) -> tuple[ActionChange, ...]:
        return self.of_kind(DITAMBAHKAN)

    @property
    def removed(self) -> tuple[ActionChange, ...]:
        return self.of_kind(DIHAPUS)

    @property
    def changed(self) -> tuple[ActionChange, ...]:
        return self.of_kind(DIUBAH)


@dataclass(frozen=True, slots=True)
class Step:
    """One version of a plan's file in the history; ``changes`` are those since the version before
    that can be read.
    """

    moment: datetime
    changes: Changes = Changes()
    unread: bool = (
        False  # this version cannot be read: it is of an older form, damaged, or not stored here
    )
    first: bool = False  # the oldest version that is known
