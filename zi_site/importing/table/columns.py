"""The headings of a table -> which column holds what, decided over the whole set of headings."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from zi_site.importing.vocabulary.headings import NOMOR, OTHER, roles
from zi_site.importing.vocabulary.months_header import MonthColumn

# From the whole to its parts, as tables print them from left to right.
_ORDER = ("area", "komponen", "indikator", "langkah_aksi", "bukti_fisik")
CONTENT = ("komponen", "indikator", "langkah_aksi")
_OUT_OF_ORDER = 0.15
_ACTION = {"langkah_aksi", "bukti_fisik"}  # one of them each action must have
_NO_ACTION = 0.5
_LEAST_FIT = 0.35
_MONTHS_FIT = 1.1  # months by name are worth more than a heading that only says "waktu" over them
_STATES_BONUS = 0.1
_ACTIONS_BONUS = 0.05  # a plan says what will be done: "KEGIATAN" alone is that
_MOST_COLUMNS = 40


@dataclass(frozen=True, slots=True)
class Columns:
    """``fields`` and ``numbers`` are column -> field: a column of marks numbers the field to its
    right.
    """

    fields: Mapping[int, str]
    numbers: Mapping[int, str]
    headings: Mapping[int, str]
    months: tuple[MonthColumn, ...] = ()
    fit: float = 0.0
    unknown: tuple[int, ...] = ()  # columns whose heading fits nothing in the form of a plan
    month_heading: str = field(default="")  # what is printed over the months
    unnamed: tuple[int, ...] = ()  # columns that hold texts without a heading
    until: int = -1  # the column of the end, where beginning and end of the time have a column each
    guessed: tuple[
        int, ...
    ] = ()  # columns whose field was told by their place or texts, not by their heading

    def column_of(self, name: str) -> int | None:
        return next((at for at, known in self.fields.items() if known == name), None)

    def has(self, *names: str) -> bool:
        return any(name in self.fields.values() for name in names)

    @property
    def first_month(self) -> int:
        return self.months[0].column if self.months else -1

    @property
    def is_calendar(self) -> bool:
        """Whether the grid's cells are the months themselves, from January on, so that literal
        cells can be counted.
        """
        cells = [month.column for month in self.months]
        plain = [month.month for month in self.months[:12]] == list(range(1, 13))
        return plain and cells == list(range(cells[0], cells[0] + len(cells)))


def assign(
    headings: Mapping[int, str],
    states: Mapping[int, float],
    months: tuple[MonthColumn, ...],
    month_heading: str,
) -> Columns | None:
    """The best reading of these headings (column -> text), or None where they are not those of a
    plan.

    ``states`` says of each column what share of its texts states something reached ("telah
    dibentuk") rather than something to do: it decides between indikator and langkah aksi where a
    heading may mean both.
    """
    known = {at: dict(roles(text)) for at, text in headings.items()}
    numbers = [at for at, found in known.items() if NOMOR in found]
    open_columns = [at for at in headings if at not in numbers][:_MOST_COLUMNS]
    for at in open_columns:
        found = known[at]
        if "langkah_aksi" in found:
            found["langkah_aksi"] += _ACTIONS_BONUS
        if "indikator" in found and "langkah_aksi" in found:
            found["indikator" if states.get(at, 0.0) >= 0.25 else "langkah_aksi"] += _STATES_BONUS
        if months:
            found.pop("jadwal", None) if at in {month.column for month in months} else None
    fit, chosen = _best(open_columns, known)
    fields = {at: role for at, role in chosen.items() if role != OTHER}
    named = set(fields.values()) | ({"jadwal"} if months else set())
    if (
        not named & set(CONTENT)
        or not named & {"jadwal", "bukti_fisik", "langkah_aksi"}
        or len(named) < 2
    ):
        return None
    if len(named) == 2 and not numbers and not months:
        return None
    unknown = tuple(at for at in open_columns if at not in fields and headings[at])
    if len(unknown) > len(named) + 3:
        return None
    return Columns(
        fields,
        _numbered(numbers, fields),
        headings,
        months,
        fit + (_MONTHS_FIT if months else 0),
        unknown,
        month_heading,
    )


def _best(
    columns: Sequence[int], known: Mapping[int, Mapping[str, float]]
) -> tuple[float, dict[int, str]]:
    """The assignment with the greatest sum of fits; each field once, and a price for each pair out
    of order.
    """
    partial: list[tuple[float, dict[int, str]]] = [(0.0, {})]
    for at in columns:
        grown = list(partial)
        for fit, chosen in partial:
            for role, weight in known[at].items():
                if weight < _LEAST_FIT or (role in chosen.values() and role != OTHER):
                    continue
                price = _OUT_OF_ORDER * sum(_after(other, role) for other in chosen.values())
                grown.append((fit + weight - price, {**chosen, at: role}))
        # Few columns have several meanings, so the best few hundred partial readings hold the best
        # whole one.
        partial = sorted(grown, key=lambda each: -each[0])[:400]
    return max(
        partial, key=lambda each: each[0] - _NO_ACTION * (not _ACTION & set(each[1].values()))
    )


def _after(other: str, role: str) -> bool:
    """Whether a column to the left holds a part of what this one holds."""
    return other in _ORDER and role in _ORDER and _ORDER.index(other) > _ORDER.index(role)


def _numbered(numbers: Sequence[int], fields: Mapping[int, str]) -> dict[int, str]:
    """Each column of numbers and the field it numbers: the next one to its right among those that
    carry numbers.
    """
    found: dict[int, str] = {}
    for at in numbers:
        right = [name for column, name in sorted(fields.items()) if column > at and name in _ORDER]
        if right and right[0] not in found.values():
            found[at] = right[0]
    return found


_STATE = re.compile(
    r"\b(?:telah|sudah|terdapat|tersedia\w*|adanya|terlaksana\w*|tersusun\w*|terbentuk\w*|terdedia\w*|persentase"
    r"|prosentase|presentase|jumlah|tingkat|meningkatnya|terwujud\w*|dapat)\b",
    re.IGNORECASE,
)


def share_of_states(texts: Sequence[str]) -> float:
    """0 to 1 over the texts that are there; 0 where there are none."""
    told = [text for text in texts if len(text) > 8]
    return sum(bool(_STATE.search(text)) for text in told) / len(told) if told else 0.0
