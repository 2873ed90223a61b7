"""A draft and its doubts -> what a person is asked, part by part of the plan and cell by cell: what
was read, what else it may be, and in which line of the draft that is settled.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from zi_site.documents.cell_text import shortened
from zi_site.documents.spot_pictures import PrintedSpot
from zi_site.draft.read_values import called, read_words
from zi_site.draft.result import NOWHERE, Doubt, Spot
from zi_site.draft.sentences import Settling
from zi_site.draft.shown_spots import is_personal, printed_spot
from zi_site.draft.text import Drafted
from zi_site.plan.kinds import Finding
from zi_site.plan.model import PartPath

_WHOLE = ("", "id")  # keys that stand for the part as a whole


@dataclass(frozen=True, slots=True)
class Question:
    """Doubts about one cell, or about one key of the draft."""

    place: str  # "halaman 3, baris 12"; "" where none is known
    key: str  # of the draft, such as "jadwal"; "" for the part as a whole
    read: str  # "" where the key only holds others
    doubts: tuple[Finding, ...]
    settling: str
    spot: PrintedSpot | None  # of the picture
    personal: bool  # whether the spot must not be shown

    @property
    def others(self) -> tuple[str, ...]:
        """What else it may be, each once."""
        return tuple(dict.fromkeys(each.otherwise for each in self.doubts if each.otherwise))


@dataclass(frozen=True, slots=True)
class AskedPart:
    """A part of the plan about which something is asked."""

    title: str  # "Aksi 2.3"
    about: str  # the first words of what it says
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class AskedArea:
    """An area, or with path () the plan as a whole."""

    anchor: str
    title: str
    parts: tuple[AskedPart, ...]

    @property
    def count(self) -> int:
        """How many doubts there are."""
        return sum(len(each.doubts) for part in self.parts for each in part.questions)


def asked(draft: Drafted) -> list[AskedArea]:
    """In the order of the plan, what is about all of it first."""
    doubts = sorted(draft.imported.doubts, key=lambda doubt: doubt.spot[0])
    return [
        _area(draft, path, list(found)) for path, found in groupby(doubts, lambda d: d.spot[0][:1])
    ]


def _area(draft: Drafted, path: PartPath, doubts: Sequence[Doubt]) -> AskedArea:
    parts = groupby(doubts, lambda doubt: doubt.spot[0])
    title, about = called(draft.imported.plan, path)
    return AskedArea(
        f"area-{path[0] + 1}" if path else "rencana",
        f"{title}. {about}" if about else title,
        tuple(_part(draft, each, list(found)) for each, found in parts),
    )


def _part(draft: Drafted, path: PartPath, doubts: Iterable[Doubt]) -> AskedPart:
    title, about = called(draft.imported.plan, path)
    cells: dict[object, list[Doubt]] = {}
    for doubt in doubts:
        cell = doubt.finding if doubt.spot == NOWHERE else (doubt.spot, printed_spot(doubt))
        cells.setdefault(cell, []).append(doubt)
    questions = tuple(_question(draft, each) for each in cells.values())
    return AskedPart(title, shortened(about, 90), questions)


def _question(draft: Drafted, doubts: Sequence[Doubt]) -> Question:
    first = doubts[0]
    _, key = first.spot
    whole = key in _WHOLE
    return Question(
        str(first.origin),
        "" if whole else key,
        "" if whole else read_words(draft.imported.plan, first.spot),
        tuple(dict.fromkeys(doubt.finding for doubt in doubts)),
        " ".join(each.message for each in _settling(draft, first.spot, doubts)),
        printed_spot(first),
        any(is_personal(draft.imported, doubt) for doubt in doubts),
    )


def _settling(draft: Drafted, spot: Spot, doubts: Sequence[Doubt]) -> Iterator[Finding]:
    path, key = spot
    line = doubts[0].line
    months = draft.line(path, "bulan") if key == "jadwal" else 0
    name = key.rpartition(".")[2]
    yield _kind(draft, spot, line, months)(key=name, line=line, months=months)
    notes = {_note(draft, path, doubt.finding.message) for doubt in doubts} - {0}
    if notes:
        yield Settling.NOTE(notes=" dan ".join(map(str, sorted(notes))))


def _kind(draft: Drafted, spot: Spot, line: int, months: int) -> Settling:
    if not line:
        return Settling.COMPARE
    if spot[1] in _WHOLE:
        return Settling.LOOK
    if not draft.places.written(*spot):
        return Settling.FILL
    if not read_words(draft.imported.plan, spot):
        return Settling.COMPLETE
    return Settling.CHANGE_TIME if months else Settling.CHANGE


def _note(draft: Drafted, path: PartPath, message: str) -> int:
    """The line of the note that says so; of a komponen it may stand on its first action."""
    plan = draft.imported.plan
    for at, note in enumerate(plan.catatan):
        if note.isi == message:
            return draft.line((), f"catatan.{at}.isi")
    for part, value in plan.parts():
        if part[: len(path)] == path and message in getattr(value, "catatan", ()):
            return draft.line(part, "catatan")
    return 0
