"""The headings of a table and the cells below them -> which column holds what.

Each column may mean what its words allow; ``RULES`` add what its cells say for or against; the
whole set is decided at once, since a heading means what the others leave it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from zi_site.importing.table import cells
from zi_site.importing.table.cells import OVER_ALL
from zi_site.importing.table.columns import BEYOND_DOUBT, CONTENT, Assignment, Columns, Heading
from zi_site.importing.table.month_columns import MonthColumn
from zi_site.importing.vocabulary.area_names import names_an_area
from zi_site.importing.vocabulary.headings import NOMOR, OTHER
from zi_site.importing.vocabulary.hypotheses import Choice, Evidence, Hypothesis, choose

# From the whole to its parts, as tables print them from left to right.
_ORDER = ("area", "komponen", "indikator", "langkah_aksi", "bukti_fisik")
_OUT_OF_ORDER = -0.25
_ACTION = {"langkah_aksi", "bukti_fisik"}  # one of them each action must have
_NO_ACTION = -0.5
_LEAST_FIT = 0.35
# Months by name are worth more than a heading that only says "waktu" over them.
_MONTHS_FIT = 1.1
_STATES_BONUS, _SOME_STATES = 0.1, 0.25
_SHARED, _SHARED_CELLS = 0.7, -0.4
_LEADING = -0.25
_ACTIONS_BONUS = 0.05  # a plan says what will be done: "KEGIATAN" alone is that
_AGAINST = -2.0  # what the cells rule out, whatever the heading
_HALF = 0.5
_TIME_IN_CELLS = 0.3
_MOST_COLUMNS = 40
# Few columns have several meanings, so the best few hundred partial readings hold the best whole
# one.
_KEPT = 400
_FEWEST = 2  # fields of a plan
_MOST_UNKNOWN = 3  # columns more than there are known ones


@dataclass(frozen=True, slots=True)
class HeadedTable:
    """The headings of a table, from left to right, with what is known of its rows."""

    headings: tuple[Heading, ...]
    months: tuple[MonthColumn, ...] = ()
    month_heading: str = ""
    area_rows: tuple[int, ...] = ()  # as ``cells.area_rows`` gives them

    @property
    def numbers(self) -> tuple[int, ...]:
        """The columns of nothing but numbers: so headed, or "Area" left of "Nama Area"."""
        beside = {each.at - 1 for each in self.headings if each.is_area}
        return tuple(
            each.at
            for each in self.headings
            if each.numbers or (each.is_area and each.at in beside and cells.are_marks(each.texts))
        )

    @property
    def wide_columns(self) -> frozenset[int]:
        """Where a text that stands alone is a title over the full width."""
        return frozenset({OVER_ALL, *(each.at for each in self.headings if each.numbers)})


Found = Iterator[tuple[str, Evidence]]  # (field, what speaks for or against it)


def _what_is_done(column: Heading, table: HeadedTable) -> Found:
    if "langkah_aksi" in column.fits():
        yield "langkah_aksi", Evidence("judul menyebut yang dilakukan", _ACTIONS_BONUS)


def _states_or_steps(column: Heading, table: HeadedTable) -> Found:
    """A heading that may mean both is decided by what the cells state."""
    fits = column.fits()
    if min(fits.get("indikator", 0.0), fits.get("langkah_aksi", 0.0)) >= _HALF:
        states = cells.share_of_states(column.texts)
        if states >= _SOME_STATES:
            yield "indikator", Evidence("isinya keadaan yang dicapai", _STATES_BONUS)
        else:
            yield "langkah_aksi", Evidence("isinya yang dikerjakan", _STATES_BONUS)


def _holds_for_rows(column: Heading, table: HeadedTable) -> Found:
    """A cell that stands for several rows names their komponen, not what each of them does."""
    if "komponen" in column.fits() and column.new <= _SHARED:
        yield "langkah_aksi", Evidence("satu selnya untuk beberapa baris", _SHARED_CELLS)


def _leads(column: Heading, table: HeadedTable) -> Found:
    """What stands left of all else is the whole, not its parts."""
    first = next((each for each in table.headings if not each.numbers and not each.is_area), None)
    if column == first and "komponen" in column.fits():
        yield "indikator", Evidence("kolom pertama sesudah area", _LEADING)


def _numbers(column: Heading, table: HeadedTable) -> Found:
    """Numbers (Jumlah, Volume, Bobot) are no words of a plan, nor a time unless so headed."""
    if cells.are_numbers(column.texts):
        for name in (*CONTENT, "bukti_fisik", "penanggung_jawab"):
            yield name, Evidence("isinya bilangan", _AGAINST)
        if column.fits().get("jadwal", 0.0) < BEYOND_DOUBT:
            yield "jadwal", Evidence("isinya bilangan", _AGAINST)


def _quantities(column: Heading, table: HeadedTable) -> Found:
    """A "TARGET" of quantities ("1 dokumen", "100%") is neither indikator nor time."""
    if OTHER not in column.fits():
        return
    if cells.are_short(column.texts):
        yield "indikator", Evidence("isinya pendek seperti jumlah", _AGAINST)
    if column.fits().get("jadwal", 0.0) < BEYOND_DOUBT and cells.are_quantities(column.texts):
        yield "jadwal", Evidence("isinya jumlah", _AGAINST)


def _time_in_cells(column: Heading, table: HeadedTable) -> Found:
    """For a heading that may mean more than the time ("Target")."""
    if not 0 < column.fits().get("jadwal", 0.0) < BEYOND_DOUBT or not column.texts:
        return
    if cells.tell_time(column.texts):
        yield "jadwal", Evidence("isinya waktu", _TIME_IN_CELLS)
        yield "indikator", Evidence("isinya waktu", -_TIME_IN_CELLS)
    elif not cells.are_short(column.texts):
        yield "jadwal", Evidence("isinya kalimat, bukan waktu", _AGAINST)


def _prose(column: Heading, table: HeadedTable) -> Found:
    """Sentences belong to the plan, if the heading may mean anything of it."""
    if not cells.are_short(column.texts) and column.texts and set(column.fits()) - {OTHER}:
        yield OTHER, Evidence("isinya kalimat", -_HALF)


def _no_areas(column: Heading, table: HeadedTable) -> Found:
    """A heading that may mean more ("PROGRAM", "ASPEK") is one of areas if its cells name them."""
    named = [names_an_area(text) for text in column.texts]
    if column.fits().get("area", 1.0) < BEYOND_DOUBT and sum(named) < _HALF * len(named):
        yield "area", Evidence("isinya bukan nama area", _AGAINST)


def _areas_have_rows(column: Heading, table: HeadedTable) -> Found:
    """Where rows over the full width name the areas, no column does."""
    if any(at in table.wide_columns for at in table.area_rows):
        yield "area", Evidence("area tercetak di baris tersendiri", _AGAINST)


def _months_have_columns(column: Heading, table: HeadedTable) -> Found:
    if any(month.column == column.at for month in table.months):
        yield "jadwal", Evidence("kolomnya kolom bulan", _AGAINST)


RULES: tuple[Callable[[Heading, HeadedTable], Found], ...] = (
    _what_is_done,
    _states_or_steps,
    _holds_for_rows,
    _leads,
    _numbers,
    _quantities,
    _time_in_cells,
    _prose,
    _no_areas,
    _areas_have_rows,
    _months_have_columns,
)
Meanings = Mapping[str, tuple[Evidence, ...]]  # field or OTHER -> its evidence


def _meanings(column: Heading, table: HeadedTable) -> Meanings:
    """What one column's words allow, as far as its cells do not rule it out."""
    found = {
        name: [Evidence(f"judul “{column.text}” berarti {name}", fit)]
        for name, fit in column.fits().items()
        if name != NOMOR
    }
    for rule in RULES:
        for name, evidence in rule(column, table):
            if name in found:
                found[name].append(evidence)
    return {
        name: tuple(evidence)
        for name, evidence in found.items()
        if sum(each.weight for each in evidence) >= _LEAST_FIT
    }


def assign(table: HeadedTable) -> Columns | None:
    """The best reading of these headings, or None where they are not those of a plan."""
    numbers = table.numbers
    open_columns = [each for each in table.headings if each.at not in numbers][:_MOST_COLUMNS]
    known = {each.at: _meanings(each, table) for each in open_columns}
    columns = _columns(table, choose(_readings(known)))
    unknown = tuple(each.at for each in open_columns if each.text and each.at not in columns.fields)
    columns = replace(columns, unknown=unknown)
    return columns if _is_a_plan(columns) else None


def _columns(table: HeadedTable, choice: Choice[Assignment]) -> Columns:
    fields = {at: name for at, name in choice.best.answer if name != OTHER}
    return Columns(
        fields,
        _numbered(table.numbers, fields),
        {each.at: each.text for each in table.headings},
        table.months,
        choice.best.weight + (_MONTHS_FIT if table.months else 0.0),
        month_heading=table.month_heading,
        choice=choice,
        printed=tuple(replace(each, texts=()) for each in table.headings),
    )


def _is_a_plan(columns: Columns) -> bool:
    """Something to do or reach, and when or by what evidence; of only two, a third sign."""
    named = columns.named
    if not named & set(CONTENT) or not named & {"jadwal", *_ACTION}:
        return False
    if len(named) == _FEWEST and not columns.months and not columns.is_numbered:
        return False
    return len(named) >= _FEWEST and len(columns.unknown) <= len(named) + _MOST_UNKNOWN


def _readings(known: Mapping[int, Meanings]) -> Iterator[Hypothesis[Assignment]]:
    """The two best assignments of fields to columns, each field once."""
    partial: list[tuple[float, Assignment]] = [(0.0, ())]
    for at, meanings in known.items():
        grown = list(partial)
        for weight, chosen in partial:
            grown += [
                (weight + gain, (*chosen, (at, name)))
                for name, evidence in meanings.items()
                if (gain := _gain(name, evidence, chosen)) >= _LEAST_FIT
            ]
        partial = sorted(grown, key=lambda each: -each[0])[:_KEPT]
    ranked = sorted(partial, key=lambda each: -(each[0] + _price_of_no_action(each[1])))
    for _, chosen in ranked[:2]:
        said = ", ".join(f"kolom {at + 1} {name}" for at, name in chosen)
        yield Hypothesis(chosen, said, tuple(_evidence(known, chosen)))


def _names(chosen: Assignment) -> list[str]:
    return [name for _, name in chosen]


def _gain(name: str, evidence: Sequence[Evidence], chosen: Assignment) -> float:
    """What this meaning adds, 0 where another column has it."""
    if name != OTHER and name in _names(chosen):
        return 0.0
    return sum(each.weight for each in evidence) + _OUT_OF_ORDER * _misplaced(name, chosen)


def _misplaced(name: str, chosen: Assignment) -> int:
    """How many columns to the left hold a part of what this one holds."""
    if name not in _ORDER:
        return 0
    return sum(_ORDER.index(each) > _ORDER.index(name) for each in _names(chosen) if each in _ORDER)


def _price_of_no_action(chosen: Assignment) -> float:
    return 0.0 if _ACTION & set(_names(chosen)) else _NO_ACTION


def _evidence(known: Mapping[int, Meanings], chosen: Assignment) -> Iterator[Evidence]:
    for number, (at, name) in enumerate(chosen):
        yield from known[at][name]
        if misplaced := _misplaced(name, chosen[:number]):
            yield Evidence(f"{name} di kanan bagiannya", _OUT_OF_ORDER * misplaced)
    if price := _price_of_no_action(chosen):
        yield Evidence("tanpa langkah aksi atau bukti fisik", price)


def _numbered(numbers: Sequence[int], fields: Mapping[int, str]) -> dict[int, str]:
    """Each column of numbers and the next field to its right that carries numbers."""
    found: dict[int, str] = {}
    for at in numbers:
        right = [name for column, name in sorted(fields.items()) if column > at and name in _ORDER]
        if right and right[0] not in found.values():
            found[at] = right[0]
    return found


def unsure(columns: Columns) -> Iterator[tuple[int, str]]:
    """Columns whose heading and place by themselves hardly speak for what they were taken for."""
    fits = {each.at: each.fits() for each in columns.printed}
    chosen = columns.choice.best.answer if columns.choice else ()
    for number, (at, name) in enumerate(chosen):
        weight = fits[at][name] + _OUT_OF_ORDER * _misplaced(name, chosen[:number])
        if name != OTHER and weight < _HALF:
            yield at, name


def differing(choice: Choice[Assignment]) -> Iterator[tuple[int, str, str]]:
    """Where the next best reading gives a column another meaning: (column, meaning, other one)."""
    other = dict(choice.runner_up.answer) if choice.runner_up else {}
    for at, name in choice.best.answer:
        if at in other and other[at] != name:
            yield at, name, other[at]


def rivals(choice: Choice[Assignment]) -> Iterator[tuple[int, str, int]]:
    """Where the next best reading finds a field in another column: (column, field, other one)."""
    other = {name: at for at, name in choice.runner_up.answer} if choice.runner_up else {}
    for at, name in choice.best.answer:
        if name != OTHER and other.get(name, at) != at:
            yield at, name, other[name]
