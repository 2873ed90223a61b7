"""Whole lines -> each action's line under its area, group and komponen, as the table's titles say.

Titles are rows that hold one text only (``row_kinds``), or stand in cells of the rows that they
hold for.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from zi_site.documents.grid import Origin
from zi_site.documents.numbering import DIGIT, ListMark, read_mark
from zi_site.importing.line.lines import REMARK, TEAM, Line
from zi_site.importing.line.mending import Vocabulary
from zi_site.importing.meaning.row_kinds import RowInTable, RowKind, kind_of, rows_of
from zi_site.importing.meaning.titles import (
    AREA,
    GROUP,
    KOMPONEN,
    NONE,
    ActionLine,
    Title,
    TitlesAbove,
    title_in_cell,
)
from zi_site.importing.vocabulary.hypotheses import Choice

# What a merged cell says for all its rows.
_HELD = ("langkah_aksi", "bukti_fisik", "jadwal", TEAM, REMARK)


@dataclass(frozen=True, slots=True)
class Structure:
    """What the rows of a table came to."""

    entries: tuple[ActionLine, ...]
    unused: tuple[Line, ...]  # lines that hold nothing of a plan, such as totals
    kinds: tuple[tuple[Origin, Choice[RowKind]], ...] = ()  # what each row was taken for, and why
    empty: tuple[tuple[str, Title], ...] = ()  # level and title of those without any action


def build(lines: Sequence[Line], known: Vocabulary) -> Structure:
    """Rows to actions that know the titles above them; what nothing is made of is kept too."""
    rows = rows_of(lines)
    body, foot = _without_foot(rows)
    titled = any(row.heading or row.line.columns.has(AREA) for row in rows)
    placed = list(_placed(body, TitlesAbove(titled=titled), known))
    entries = tuple(_entries(placed))
    unused = [*(each.row.line for each in placed if each.says_nothing), *(row.line for row in foot)]
    kinds = tuple((each.row.line.origin, each.choice) for each in placed)
    return Structure(entries, tuple(unused), kinds, tuple(_empty(placed, entries)))


@dataclass(frozen=True, slots=True)
class _Placed:
    """A row, what it was taken for, and the titles that hold from it on."""

    row: RowInTable
    choice: Choice[RowKind]
    standing: TitlesAbove

    @property
    def kind(self) -> RowKind:
        return self.choice.best.answer

    @property
    def says_nothing(self) -> bool:
        label = self.kind is RowKind.LABEL and not self.row.line.named - {TEAM}
        return label or self.kind is RowKind.TOTAL


def _placed(
    rows: Sequence[RowInTable], standing: TitlesAbove, known: Vocabulary
) -> Iterator[_Placed]:
    for row in rows:
        choice = kind_of(row, standing)
        standing = _MOVES[choice.best.answer](standing, row, known)
        yield _Placed(row, choice, standing)


def _entries(placed: Sequence[_Placed]) -> Iterator[ActionLine]:
    above: Line | None = None
    actions = (each for each in placed if each.kind is RowKind.ACTION)
    for at, each in enumerate(actions):
        entry = _entry(each.standing, each.row.line, above or each.row.line, at)
        above = entry.line
        yield entry


def _without_foot(rows: Sequence[RowInTable]) -> tuple[Sequence[RowInTable], Sequence[RowInTable]]:
    """The rows, and those after the last action that are signatures or remarks."""
    end = len(rows)
    while end and rows[end - 1].is_of_foot:
        end -= 1
    signed = next((at for at in range(end) if rows[at].begins_signature), end)
    if all(row.may_be_of_signature for row in rows[signed:end]):
        end = signed
    return rows[:end], rows[end:]


def _empty(placed: Sequence[_Placed], entries: Sequence[ActionLine]) -> Iterator[tuple[str, Title]]:
    """The titles below which no action came."""
    seen = {
        (level, title.at): title for each in placed for level, title in each.standing.titles.items()
    }
    used = {(level, title.at) for entry in entries for level, title in entry.titles.items()}
    for (level, at), title in seen.items():
        if (level, at) not in used and title != NONE and not title.lost:
            yield level, title


def _entry(standing: TitlesAbove, line: Line, above: Line, at: int) -> ActionLine:
    """The action with what merged cells say for it, and the indikator that holds on."""
    held = {
        name: above.text(name) for name in line.carried if name in _HELD and not line.text(name)
    }
    texts = {**line.texts, **held, "indikator": standing.indikator}
    whole = replace(line, texts=texts)
    return ActionLine(whole, standing.area, standing.kelompok, standing.komponen, at)


def _to_named_area(standing: TitlesAbove, row: RowInTable, known: Vocabulary) -> TitlesAbove:
    """The area whose number stands in a row above its name."""
    number = read_mark(standing.area.nama)
    nomor = number.text if number else standing.area.nomor
    return standing.in_area(replace(standing.area, nomor=nomor, nama=row.title.nama))


def _to_labels(standing: TitlesAbove, row: RowInTable, known: Vocabulary) -> TitlesAbove:
    """The titles that the row itself names in its cells, or those that hold on."""
    standing = _in_named_area(standing, row)
    standing = _in_named_group(standing, row)
    title, mark = title_in_cell(row.line, KOMPONEN, row.at)
    if _names_no_komponen(row.line) or title.says_the_same(standing.komponen):
        return standing
    if _is_cut_off(standing, row.line, mark):
        return replace(standing, komponen=standing.komponen.longer(title.nama, known))
    if _begins_anew(standing, row.line, mark):
        lost = Title(origin=row.line.origin, at=title.at, lost=True)
        return standing.in_area(lost).in_komponen(title, mark)
    return replace(standing, komponen=title, indikator="", last=mark)


def _to_action(standing: TitlesAbove, row: RowInTable, known: Vocabulary) -> TitlesAbove:
    standing = _to_labels(standing, row, known)
    return replace(standing, bare=False, indikator=row.line.text("indikator") or standing.indikator)


_MOVES: Mapping[RowKind, Callable[[TitlesAbove, RowInTable, Vocabulary], TitlesAbove]] = {
    RowKind.TOTAL: lambda standing, row, known: standing,
    RowKind.AREA: lambda standing, row, known: standing.in_area(row.title),
    RowKind.AREA_NAME: _to_named_area,
    RowKind.AREA_TEAM: lambda standing, row, known: standing.in_area(
        replace(standing.area, team=row.heading)
    ),
    RowKind.GROUP: lambda standing, row, known: standing.in_group(row.title),
    RowKind.KOMPONEN: lambda standing, row, known: standing.in_komponen(row.title, row.mark),
    RowKind.CONTINUATION: lambda standing, row, known: replace(
        standing, komponen=standing.komponen.longer(row.title.nama, known)
    ),
    RowKind.LABEL: _to_labels,
    RowKind.ACTION: _to_action,
}


def _in_named_area(standing: TitlesAbove, row: RowInTable) -> TitlesAbove:
    title, _ = title_in_cell(row.line, AREA, row.at)
    holds = not row.line.text(AREA) or title.says_the_same(standing.area)
    return standing if holds else standing.in_area(title)


def _in_named_group(standing: TitlesAbove, row: RowInTable) -> TitlesAbove:
    title, _ = title_in_cell(row.line, GROUP, row.at)
    holds = not row.line.text(GROUP) or title.says_the_same(standing.kelompok)
    return standing if holds else standing.in_group(title)


def _names_no_komponen(line: Line) -> bool:
    if line.text(KOMPONEN):
        return False
    return KOMPONEN in line.carried or not line.number(KOMPONEN)


def _is_cut_off(standing: TitlesAbove, line: Line, mark: ListMark | None) -> bool:
    """Whether the row goes on, above a page's first action, with a name from the page before."""
    begun = standing.last is not None and bool(standing.komponen.nama) and not standing.bare
    return begun and line.first and mark is None


def _begins_anew(standing: TitlesAbove, line: Line, mark: ListMark | None) -> bool:
    """Whether numbers begin anew, or go back after a page break: an area's heading is lost."""
    if not standing.titled or standing.bare or line.columns.has(AREA):
        return False
    last = standing.last
    if mark is None or last is None or {mark.style, last.style} != {DIGIT}:
        return False
    back = line.first and mark.value < last.value
    return back or mark.value == 1 < last.value
