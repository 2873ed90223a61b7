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
    """Rows to actions that know the titles above them; a row of which nothing is made is kept
    too.
    """
    rows = rows_of(lines)
    titled = any(row.heading or row.line.columns.has(AREA) for row in rows)
    standing = TitlesAbove(titled=titled)
    entries: list[ActionLine] = []
    unused: list[Line] = []
    kinds: list[tuple[Origin, Choice[RowKind]]] = []
    seen: dict[tuple[str, int], Title] = {}
    body, foot = _without_foot(rows)
    for row in body:
        choice = kind_of(row, standing)
        kinds.append((row.line.origin, choice))
        kind = choice.best.answer
        standing = _MOVES[kind](standing, row, known)
        seen |= {(level, title.at): title for level, title in standing.titles}
        if kind is RowKind.ACTION:
            above = entries[-1].line if entries else row.line
            entries.append(_entry(standing, row.line, above, len(entries)))
        elif _says_nothing(kind, row.line):
            unused.append(row.line)
    unused += [row.line for row in foot]
    return Structure(tuple(entries), tuple(unused), tuple(kinds), tuple(_empty(seen, entries)))


def _says_nothing(kind: RowKind, line: Line) -> bool:
    return kind is RowKind.TOTAL or (kind is RowKind.LABEL and not line.named - {TEAM})


def _without_foot(rows: Sequence[RowInTable]) -> tuple[Sequence[RowInTable], Sequence[RowInTable]]:
    """The rows, and those after the last action that are signatures or remarks."""
    end = len(rows)
    while end and rows[end - 1].is_of_foot:
        end -= 1
    return rows[:end], rows[end:]


def _empty(
    seen: Mapping[tuple[str, int], Title], entries: Sequence[ActionLine]
) -> Iterator[tuple[str, Title]]:
    """The titles below which no action came."""
    used = {(level, title.at) for entry in entries for level, title in entry.titles}
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


def _stay(standing: TitlesAbove, row: RowInTable, known: Vocabulary) -> TitlesAbove:
    return standing


def _to_area(standing: TitlesAbove, row: RowInTable, known: Vocabulary) -> TitlesAbove:
    return standing.in_area(row.title)


def _to_named_area(standing: TitlesAbove, row: RowInTable, known: Vocabulary) -> TitlesAbove:
    """The area whose number stands in a row above its name."""
    number = read_mark(standing.area.nama)
    nomor = number.text if number else standing.area.nomor
    return standing.in_area(replace(standing.area, nomor=nomor, nama=row.title.nama))


def _to_area_with_team(standing: TitlesAbove, row: RowInTable, known: Vocabulary) -> TitlesAbove:
    return standing.in_area(replace(standing.area, team=row.heading))


def _to_group(standing: TitlesAbove, row: RowInTable, known: Vocabulary) -> TitlesAbove:
    return standing.in_group(row.title)


def _to_komponen(standing: TitlesAbove, row: RowInTable, known: Vocabulary) -> TitlesAbove:
    return standing.in_komponen(row.title, row.mark)


def _to_longer_komponen(standing: TitlesAbove, row: RowInTable, known: Vocabulary) -> TitlesAbove:
    return replace(standing, komponen=standing.komponen.longer(row.title.nama, known))


def _to_labels(standing: TitlesAbove, row: RowInTable, known: Vocabulary) -> TitlesAbove:
    """The titles that the row itself names in its cells, or those that hold on."""
    standing = _in_named_area(standing, row)
    standing = _in_named_group(standing, row)
    label = KomponenLabel(row.line, *title_in_cell(row.line, KOMPONEN, row.at))
    for _, applies, move in KOMPONEN_RULES:
        if applies(standing, label):
            return move(standing, label, known)
    return standing


def _to_action(standing: TitlesAbove, row: RowInTable, known: Vocabulary) -> TitlesAbove:
    standing = _to_labels(standing, row, known)
    return replace(standing, bare=False, indikator=row.line.text("indikator") or standing.indikator)


_MOVES: Mapping[RowKind, Callable[[TitlesAbove, RowInTable, Vocabulary], TitlesAbove]] = {
    RowKind.TOTAL: _stay,
    RowKind.AREA: _to_area,
    RowKind.AREA_NAME: _to_named_area,
    RowKind.AREA_TEAM: _to_area_with_team,
    RowKind.GROUP: _to_group,
    RowKind.KOMPONEN: _to_komponen,
    RowKind.CONTINUATION: _to_longer_komponen,
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


@dataclass(frozen=True, slots=True)
class KomponenLabel:
    """What a row's cell for the komponen says."""

    line: Line
    title: Title
    mark: ListMark | None


def _names_none(standing: TitlesAbove, label: KomponenLabel) -> bool:
    if label.line.text(KOMPONEN):
        return False
    return KOMPONEN in label.line.carried or not label.line.number(KOMPONEN)


def _names_the_same(standing: TitlesAbove, label: KomponenLabel) -> bool:
    return label.title.says_the_same(standing.komponen)


def _is_cut_off(standing: TitlesAbove, label: KomponenLabel) -> bool:
    """Whether the row goes on, above a page's first action, with a name from the page before."""
    begun = standing.last is not None and bool(standing.komponen.nama) and not standing.bare
    return begun and label.line.first and label.mark is None


def _begins_anew(standing: TitlesAbove, label: KomponenLabel) -> bool:
    """Whether numbers that begin anew, or go back after a page break, show that an area's heading
    is lost.
    """
    if not standing.titled or standing.bare or label.line.columns.has(AREA):
        return False
    mark, last = label.mark, standing.last
    if mark is None or last is None or {mark.style, last.style} != {DIGIT}:
        return False
    back = label.line.first and mark.value < last.value
    return back or mark.value == 1 < last.value


def _is_new(standing: TitlesAbove, label: KomponenLabel) -> bool:
    return True


def _hold(standing: TitlesAbove, label: KomponenLabel, known: Vocabulary) -> TitlesAbove:
    return standing


def _go_on(standing: TitlesAbove, label: KomponenLabel, known: Vocabulary) -> TitlesAbove:
    return replace(standing, komponen=standing.komponen.longer(label.title.nama, known))


def _lose_area(standing: TitlesAbove, label: KomponenLabel, known: Vocabulary) -> TitlesAbove:
    lost = Title(origin=label.line.origin, at=label.title.at, lost=True)
    return standing.in_area(lost).in_komponen(label.title, label.mark)


def _begin(standing: TitlesAbove, label: KomponenLabel, known: Vocabulary) -> TitlesAbove:
    return replace(standing, komponen=label.title, indikator="", last=label.mark)


# The first question that is answered with yes decides.
KOMPONEN_RULES = (
    ("tidak menyebut komponen", _names_none, _hold),
    ("komponen yang sama", _names_the_same, _hold),
    ("sambungan namanya dari halaman sebelumnya", _is_cut_off, _go_on),
    ("nomornya mulai lagi: judul areanya hilang", _begins_anew, _lose_area),
    ("komponen baru", _is_new, _begin),
)
