"""Columns whose heading is lost or strange -> what they hold, where place and texts tell."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from zi_site.documents.grid import GridRow
from zi_site.importing.table import cells
from zi_site.importing.table.columns import Columns
from zi_site.importing.vocabulary.headings import OTHER, roles

_LEAST_TEXTS = 2
_OFTEN = 0.3  # of the rows, in which a column must hold a text to be one
_MOSTLY = 0.6
_SURELY_OTHER = 0.8
# Field -> the fields of which one must stand to its left and one to its right.
_BETWEEN = {
    "indikator": (("komponen", "area"), ("langkah_aksi",)),
    "langkah_aksi": (("indikator", "komponen"), ("bukti_fisik", "jadwal")),
    "bukti_fisik": (("langkah_aksi",), ("jadwal", "penanggung_jawab")),
}


@dataclass(frozen=True, slots=True)
class _Body:
    """The columns as far as they are known, and the rows below them."""

    columns: Columns
    rows: Sequence[GridRow]

    def texts(self, at: int) -> tuple[str, ...]:
        return cells.texts_of(self.rows, at)

    def other(self, at: int) -> float:
        """How sure the heading's words are of something that a plan has no place for."""
        return roles(self.columns.headings.get(at, "")).get(OTHER, 0.0)

    def may_mean(self, at: int, name: str) -> bool:
        """Whether the heading's words say nothing of a plan, or this too."""
        named = set(roles(self.columns.headings.get(at, ""))) - {OTHER}
        return not named or name in named

    @property
    def free(self) -> tuple[int, ...]:
        return (*self.columns.unnamed, *self.columns.unknown)


def with_contents(columns: Columns, rows: Sequence[GridRow]) -> Columns:
    """Each rule in turn: titles, marks, times and prose that no heading names."""
    for rule in RULES:
        columns = rule(_Body(columns, rows))
    return columns


def _titles_inside(body: _Body) -> Columns:
    """ "AREA/KOMPONEN" names areas in rows of their own, and komponen beside the actions."""
    columns = body.columns
    at = columns.column_of("area")
    if at is None or columns.has("komponen"):
        return columns
    named = [row for row in body.rows if cells.text_at(row.cells, at)]
    alone = [row for row in named if _is_alone(row, {at, *columns.numbers})]
    if not alone or len(named) < 2 * len(alone):
        return columns
    return replace(
        columns,
        fields=_renamed(columns.fields, "area", "komponen"),
        numbers=_renamed(columns.numbers, "area", "komponen"),
    )


def _is_alone(row: GridRow, places: set[int]) -> bool:
    return all(at in places for at, cell in enumerate(row.cells) if cell.text)


def _renamed(names: Mapping[int, str], old: str, new: str) -> dict[int, str]:
    return {at: new if name == old else name for at, name in names.items()}


def _unnamed(body: _Body) -> Columns:
    """Columns that hold texts in some rows and have no heading at all."""
    columns = body.columns
    known = {
        *columns.fields,
        *columns.numbers,
        *columns.unknown,
        *columns.month_columns,
        *columns.spread,
        *range(columns.column_of("jadwal") or columns.until, columns.until + 1),
    }
    width = max((len(row.cells) for row in body.rows), default=0)
    least = max(_LEAST_TEXTS, _OFTEN * len(body.rows))
    found = (at for at in range(width) if at not in known and len(body.texts(at)) >= least)
    return replace(columns, unnamed=tuple(found))


def _marks(body: _Body) -> Columns:
    """Marks ("1", "a.", "II") left of all others, without words over them, number the next."""
    columns = body.columns
    first = min(columns.fields, default=0)
    marks = [at for at in body.free if at < first and cells.are_marks(body.texts(at))]
    if columns.numbers or not marks:
        return columns
    at = marks[0]
    return replace(
        _without_free(columns, at),
        headings={**columns.headings, at: columns.headings.get(at, "")},
        numbers={at: columns.fields[first]},
    )


def _time(body: _Body) -> Columns:
    """A column of words of time; one of what was done, or that may tell more, comes last."""
    columns = body.columns
    if columns.tells_time:
        return columns
    others = [at for at in columns.fields if "jadwal" in roles(columns.headings.get(at, ""))]
    found = [at for at in (*body.free, *others) if cells.tell_time(body.texts(at))]
    if not found:
        return columns
    return _named(columns, min(found, key=lambda at: body.other(at) + (at in others)), "jadwal")


def _prose(body: _Body) -> Columns:
    """A field that no heading names, between its neighbours; of two columns, none is it."""
    columns = body.columns
    for name in _BETWEEN:
        found = _prose_between(_Body(columns, body.rows), name)
        if not columns.has(name) and len(found) == 1:
            columns = _named(columns, found[0], name)
    return columns


def _prose_between(body: _Body, name: str) -> list[int]:
    """Columns without a place between these fields, with a text of some length in most rows."""
    left, right = _BETWEEN[name]
    begins, ends = _places(body.columns, left), _places(body.columns, right)
    if not begins or not ends:
        return []
    free = [at for at in body.free if max(begins) < at < min(ends)]
    return [at for at in free if _is_prose(body, at) and body.may_mean(at, name)]


def _places(columns: Columns, names: Sequence[str]) -> list[int]:
    """Where these fields stand; of the time, where it begins."""
    found = [at for at, name in columns.fields.items() if name in names]
    return [*found, columns.first_month] if columns.months and "jadwal" in names else found


def _komponen(body: _Body) -> Columns:
    """The first column of texts, left of all that an action tells, where no heading names it."""
    columns = body.columns
    ends = _places(columns, ("indikator", "langkah_aksi", "bukti_fisik"))
    free = [at for at in body.free if at < min(ends, default=0) and _is_label(body, at)]
    if columns.has("area", "komponen") or len(free) != 1:
        return columns
    numbers = {at: "komponen" if at < free[0] else name for at, name in columns.numbers.items()}
    return replace(_named(columns, free[0], "komponen"), numbers=numbers)


def _is_label(body: _Body, at: int) -> bool:
    """Words that may stand for several rows, so that the others are blank."""
    texts = body.texts(at)
    words = (
        len(texts) >= _LEAST_TEXTS and not cells.are_numbers(texts) and not cells.are_marks(texts)
    )
    return words and body.other(at) < _SURELY_OTHER


def _is_prose(body: _Body, at: int) -> bool:
    texts = body.texts(at)
    often = len(texts) >= max(1, _MOSTLY * len(body.rows))
    return often and body.other(at) < _SURELY_OTHER and not cells.are_short(texts)


def _named(columns: Columns, at: int, name: str) -> Columns:
    fields = {**columns.fields, at: name}
    return replace(
        _without_free(columns, at),
        fields=dict(sorted(fields.items())),
        guessed=(*columns.guessed, at),
    )


def _without_free(columns: Columns, at: int) -> Columns:
    return replace(
        columns,
        unnamed=tuple(other for other in columns.unnamed if other != at),
        unknown=tuple(other for other in columns.unknown if other != at),
    )


RULES: tuple[Callable[[_Body], Columns], ...] = (
    _titles_inside,
    _unnamed,
    _marks,
    _time,
    _prose,
    _komponen,
)
