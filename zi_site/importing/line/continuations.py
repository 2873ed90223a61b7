"""A line among those above it -> whether it only goes on with them, or brings more evidence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from zi_site.documents.cell_text import shortened, squeezed
from zi_site.documents.numbering import split_mark
from zi_site.importing.line.lines import REMARK, TEAM, Line
from zi_site.importing.line.sentences import LineDoubt
from zi_site.plan.kinds import Finding

PROSE = ("komponen", "indikator", "langkah_aksi", "bukti_fisik", "jadwal", TEAM, REMARK)
STEPS = ("indikator", "langkah_aksi", "bukti_fisik")
_HELD_BY_ACTIONS = frozenset({"jadwal", "langkah_aksi", "bukti_fisik"})
_MAY_BE_BLANK = ("komponen", "indikator", TEAM, REMARK)  # where a blank cell means: as above
_MOSTLY = 0.6
_NEARLY_ALL, _ENOUGH_ROWS = 0.9, 5
_TALLEST_CELL = 60  # rows that one merged cell may span
_OPEN_ENDS = ("-", "–", ",", "&", "/", " dan", " s.d.", " s/d", " sampai")


@dataclass(frozen=True, slots=True)
class Habits:
    """What most rows of the table have; ``each_`` says nearly all rows. ``teams`` are those that
    the table names.
    """

    scheduled: bool
    numbered: bool
    each_scheduled: bool
    each_numbered: bool
    teams: frozenset[str]


def habits_of(lines: Sequence[Line]) -> Habits:
    """What most rows of this table do, so that a row that does not is seen to go on."""
    rows = [line for line in lines if line.named & set(STEPS)]
    with_komponen = (line for line in lines if line.text("komponen"))
    whole = [line for line in rows if not line.first]
    return Habits(
        _share(_scheduled(rows)) >= _MOSTLY,
        _share(_numbered(with_komponen)) >= _MOSTLY,
        _are_nearly_all(_scheduled(whole)),
        _are_nearly_all(_numbered(whole)),
        frozenset(squeezed(line.text(TEAM)) for line in lines),
    )


def _scheduled(lines: Iterable[Line]) -> list[bool]:
    return [line.is_scheduled for line in lines]


def _numbered(lines: Iterable[Line]) -> list[bool]:
    return [bool(line.numbers) for line in lines]


def _are_nearly_all(told: Sequence[bool]) -> bool:
    return len(told) >= _ENOUGH_ROWS and _share(told) >= _NEARLY_ALL


def _share(told: Sequence[bool]) -> float:
    return sum(told) / len(told) if told else 0.0


@dataclass(frozen=True, slots=True)
class Above:
    """The lines above one, and for each field the position of the line that holds its text."""

    lines: Sequence[Line]
    holders: Mapping[str, int]

    @property
    def last(self) -> Line:
        """The nearest line above."""
        return self.lines[-1]

    def holder(self, name: str) -> int:
        """Which line above holds a field; the nearest where none does."""
        return self.holders.get(name, len(self.lines) - 1)

    def holds(self, names: Iterable[str]) -> bool:
        """Whether all these fields stand above, within one cell."""
        return all(name in self.holders for name in names)

    def lost_marks(self, line: Line, names: Iterable[str]) -> bool:
        """Whether each text above is an entry of a list, and the one below has no mark."""
        above = self.lines
        return all(
            _is_marked(above[self.holders[name]], name) and not _is_marked(line, name)
            for name in names
        )


def above_of(lines: Sequence[Line]) -> Above:
    """What stands above the next row, back to the last title or the height of one cell."""
    holders: dict[str, int] = {}
    open_fields = set(PROSE)
    for at in range(len(lines) - 1, max(-1, len(lines) - _TALLEST_CELL), -1):
        if lines[at].wide:
            break
        found = {name for name in open_fields if lines[at].text(name)}
        holders |= dict.fromkeys(found, at)
        open_fields -= found | {name for name in open_fields if _is_closed(lines[at], name)}
    return Above(lines, holders)


def _is_closed(line: Line, name: str) -> bool:
    """Whether an empty cell of this field holds nothing for the rows below."""
    return not line.text(name) and name not in line.carried and name not in _MAY_BE_BLANK


def _is_marked(line: Line, name: str) -> bool:
    return split_mark(line.text(name))[0] is not None


Notes = tuple[Finding, ...]


def continues(line: Line, above: Above, habits: Habits) -> Notes | None:
    """None for a line of its own; else the notes that its joining deserves, often none."""
    if _is_rest_of_team(line, above, habits):
        return ()
    named = line.named - {TEAM, REMARK}
    if not named or line.wide or line.numbers or line.says_place_and_date:
        return None
    if above.last.wide or not above.last.named & set(STEPS):
        return None
    if (notes := _by_texts(line, named, above, habits)) is not None:
        return notes
    return (LineDoubt.LOWER_HALF(),) if _is_lower_half(line, habits) else None


def _is_rest_of_team(line: Line, above: Above, habits: Habits) -> bool:
    """Whether a page begins with nothing but the end of a team's name."""
    if not line.first or line.named != {TEAM} or not above.holds({TEAM}):
        return False
    begun = above.lines[above.holder(TEAM)].text(TEAM)
    whole = squeezed(f"{begun} {line.text(TEAM)}") in habits.teams
    return whole or begun.rstrip().endswith(_OPEN_ENDS)


def _by_texts(line: Line, named: frozenset[str], above: Above, habits: Habits) -> Notes | None:
    """As far as the texts alone tell, without the habits of the other rows."""
    if "area" in named or _is_scheduled_anew(line):
        return None
    if named == {"bukti_fisik"} and _may_be_more_evidence(line, above):
        return _more_evidence(line)
    if not line.first or line.carried & _HELD_BY_ACTIONS or not above.holds(named):
        return None
    is_rest = above.lost_marks(line, named) or _is_rest(line, above.last, named, habits)
    return () if is_rest else None


def _may_be_more_evidence(line: Line, above: Above) -> bool:
    return line.columns.has("langkah_aksi") and "bukti_fisik" in above.holders


def _more_evidence(line: Line) -> Notes:
    """To be said where it stands in a row of its own."""
    if line.first or "langkah_aksi" in line.carried:
        return ()
    return (LineDoubt.MORE_EVIDENCE(text=shortened(line.text("bukti_fisik"))),)


def _is_scheduled_anew(line: Line) -> bool:
    """Marks of its own, or a time that is not the end of one that a page break cut."""
    if line.months.ticks and "jadwal" not in line.carried:
        return True
    return bool(line.text("jadwal")) and not line.first


def _is_lower_half(line: Line, habits: Habits) -> bool:
    """A page's first row that lacks what all others have, and begins within a sentence."""
    lacks = habits.each_numbered or (habits.each_scheduled and not line.is_scheduled)
    if not line.first or not lacks or line.months.ticks:
        return False
    return any(_goes_on(line.text(name)) for name in (*STEPS, "komponen", "area"))


def _is_rest(line: Line, above: Line, named: frozenset[str], habits: Habits) -> bool:
    """Whether a page's first line brings too little to be an action of its own."""
    if "jadwal" in named and not above.text("jadwal").rstrip().endswith(_OPEN_ENDS):
        return False
    if "komponen" in named and not habits.numbered:
        return False
    if habits.scheduled or _bearing(line) not in named:
        return True
    return all(_goes_on(line.text(name)) for name in named)


def _bearing(line: Line) -> str:
    """The field without which a line is no action: its step, else its evidence."""
    bearing = (name for name in ("langkah_aksi", "bukti_fisik") if line.columns.has(name))
    return next(bearing, "indikator")


def _goes_on(text: str) -> bool:
    return text[:1].islower() and split_mark(text)[0] is None
