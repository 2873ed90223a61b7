"""Whole lines -> entries: each action's line under its area, group and komponen, as the table's
titles say.

Titles are rows that hold one text only. Roman numerals and the names of areas make an area of them;
a title below an area that has komponen with numbers of their own under it is a group; one whose
actions name no komponen is a komponen.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from zi_site.documents.cell_text import shortened, squeezed
from zi_site.documents.grid import Origin
from zi_site.documents.numbering import (
    DEEP,
    DIGIT,
    ROMAN,
    Mark,
    read_mark,
    split_mark,
    split_title_mark,
)
from zi_site.importing.line.lines import REMARK, TEAM, Line
from zi_site.importing.line.mending import Vocabulary, join
from zi_site.importing.vocabulary.area_names import names_an_area

AREA, GROUP, KOMPONEN = "area", "kelompok", "komponen"
_COUNTED = re.compile(r"(\w+)\s+(\d{1,2}|[IVX]+)\b")
_HELD = (
    "langkah_aksi",
    "bukti_fisik",
    "jadwal",
    TEAM,
    REMARK,
)  # what a merged cell says for all its rows


@dataclass(frozen=True, slots=True)
class Title:
    """The heading of an area, a group or a komponen. Two with equal texts are still two: ``at``
    tells them apart.
    """

    nomor: str = ""
    nama: str = ""
    origin: Origin = field(default_factory=Origin)
    at: int = -1  # position of its line
    notes: tuple[str, ...] = ()
    lost: bool = False  # an area whose heading is not in the source
    team: str = ""  # printed in the same row


NONE = Title()


@dataclass(frozen=True, slots=True)
class Entry:
    line: Line
    area: Title
    kelompok: Title
    komponen: Title


@dataclass(frozen=True, slots=True)
class State:
    """Where reading stands; ``bare`` while no action has come since the last title."""

    area: Title = NONE
    kelompok: Title = NONE
    komponen: Title = NONE
    bare: bool = True
    indikator: str = ""
    last: Mark | None = None  # of the last komponen


@dataclass(frozen=True, slots=True)
class Structure:
    entries: tuple[Entry, ...]
    unused: tuple[Line, ...]  # lines that hold nothing of a plan, such as totals


def build(lines: Sequence[Line], known: Vocabulary) -> Structure:
    levels = frozenset(
        _level_of(mark) for line in lines if _has_cells(line) and (mark := _number(line))
    )
    titles = [_title_text(line, levels) for line in lines]
    titled = any(titles) or any(line.columns.has(AREA) for line in lines)
    state = State()
    entries: list[Entry] = []
    unused: list[Line] = []
    for at, (line, text) in enumerate(zip(lines, titles, strict=True)):
        if _is_total(text) or _is_row_of_totals(line):
            unused.append(line)
        elif text:
            below = next((each for each, title in zip(lines[at + 1 :], titles[at + 1 :], strict=True)
                          if title or _says_something(each)), None)  # fmt: skip
            state = _after_title(state, line, text, at, below, known)
        elif not _says_something(line):
            state = _labelled(state, line, at, titled, known)
            unused += [line] if not line.named - {TEAM} else []
        else:
            state = _labelled(state, line, at, titled, known)
            indikator = line.text("indikator") or state.indikator
            state = replace(state, bare=False, indikator=indikator)
            above = entries[-1].line if entries else line
            held = {
                name: above.text(name)
                for name in line.carried
                if name in _HELD and not line.text(name)
            }
            texts = {**line.texts, **held, "indikator": indikator}
            entries.append(
                Entry(replace(line, texts=texts), state.area, state.kelompok, state.komponen)
            )
    return Structure(tuple(entries), tuple(unused))


def _says_something(line: Line) -> bool:
    steps = ("langkah_aksi", "bukti_fisik", "indikator")
    return any(line.text(name) for name in steps) or (
        line.is_scheduled and not line.named <= {TEAM, REMARK}
    )


def _is_row_of_totals(line: Line) -> bool:
    """ "Jumlah", and in the columns of the months how many."""
    named = line.named - {TEAM, REMARK}
    return (
        bool(line.months.odd)
        and not line.months.ticks
        and len(named) == 1
        and _is_total(line.text(min(named)))
    )


def _is_total(text: str) -> bool:
    return squeezed(text).startswith(("jumlah", "total", "subtotal")) and len(text) < 30


def _has_cells(line: Line) -> bool:
    """Whether a line has more than one text: a title has one."""
    return bool(line.months.ticks or line.months.odd) or len(line.named - {TEAM, REMARK}) > 1


def _number(line: Line) -> Mark | None:
    return read_mark(next(iter(line.numbers.values()), ""))


def _level_of(mark: Mark) -> tuple[str, int]:
    """Numbers of one level look alike: all letters, or all with as many steps."""
    return mark.style, mark.depth


def _title_text(line: Line, levels: frozenset[tuple[str, int]]) -> str:
    """The text of a row that names something below it, or "": it stands alone, and no month of it
    is marked.

    ``levels`` are those of the numbers that actions have: where 1.2.3 is an action, 1.2 and 1 are
    titles.
    """
    if line.wide:
        return line.wide
    named = line.named - {TEAM, REMARK}
    if line.months.ticks or line.months.odd or len(named) != 1 or line.carried - {TEAM, REMARK}:
        return ""
    if line.columns.has(AREA):
        return ""
    name = next(iter(named))
    mark = _number(line)
    told = mark is not None and (
        mark.style == ROMAN or (not line.columns.has(KOMPONEN) and _level_of(mark) not in levels)
    )
    leads = (
        name == min(line.columns.fields.values(), key=lambda each: _column(line, each))
        and line.bold
    )
    return line.text(name) if name == KOMPONEN or told or leads else ""


def _column(line: Line, name: str) -> int:
    at = line.columns.column_of(name)
    return at if at is not None else len(line.columns.fields) + 99


def _title(line: Line, text: str, at: int) -> tuple[Title, Mark | None]:
    if number := next(iter(line.numbers.values()), ""):
        mark = read_mark(number)
        return Title(
            mark.text if mark else number, text, line.origin, at, team=line.text(TEAM)
        ), mark
    mark, rest = split_title_mark(text) if line.wide else split_mark(text)
    return Title(mark.text if mark else "", rest, line.origin, at, team=line.text(TEAM)), mark


def _after_title(
    state: State, line: Line, text: str, at: int, below: Line | None, known: Vocabulary
) -> State:
    title, mark = _title(line, text, at)
    if (
        mark is None
        and line.first
        and not line.wide
        and state.komponen != NONE
        and not names_an_area(title.nama)
    ):
        return replace(state, komponen=_longer(state.komponen, title.nama, known))
    level = _level(state, title, mark, line, below)
    if level == AREA:
        return State(area=title)
    if level == GROUP:
        return State(area=state.area, kelompok=title)
    return State(state.area, state.kelompok, title, last=mark)


def _level(state: State, title: Title, mark: Mark | None, line: Line, below: Line | None) -> str:
    area_mark = read_mark(state.area.nomor) if state.area.nomor else None
    follows = (
        state.bare and state.area != NONE and state.kelompok == NONE and state.komponen == NONE
    )
    if mark is not None and mark.style == ROMAN:
        return (
            GROUP if follows and area_mark is not None and mark.value <= area_mark.value else AREA
        )
    if (
        names_an_area(title.nama)
        and not follows
        and (mark is None or area_mark is None or mark.style == area_mark.style)
    ):
        return AREA
    if _counts_on(state.area.nama, title.nama):
        return AREA
    names_komponen = below is not None and bool(below.text(KOMPONEN) or below.number(KOMPONEN))
    is_next = bool(
        area_mark and mark and mark.kind == area_mark.kind and mark.value == area_mark.value + 1
    )
    if (state.area == NONE or is_next) and (names_komponen or line.wide):
        return AREA
    return GROUP if names_komponen else KOMPONEN


def _counts_on(nama: str, following: str) -> bool:
    """ "Pokja 2: …" after "Pokja 1: …"."""
    one, two = _COUNTED.match(nama), _COUNTED.match(following)
    if not one or not two or one[1].casefold() != two[1].casefold():
        return False
    first, second = read_mark(f"{one[2]}."), read_mark(f"{two[2]}.")
    return (
        first is not None
        and second is not None
        and first.style == second.style
        and second.value == first.value + 1
    )


def _longer(title: Title, more: str, known: Vocabulary) -> Title:
    mended = join(title.nama, more, known)
    return replace(title, nama=mended.text, notes=(*title.notes, *mended.notes))


def _labelled(state: State, line: Line, at: int, titled: bool, known: Vocabulary) -> State:
    """The area and komponen that a line itself names, or those that hold on."""
    if area := line.text(AREA):
        title = _split_title(line, AREA, at)
        if (title.nama, title.nomor) != (state.area.nama, state.area.nomor) or not area:
            state = State(area=title)
    if line.text(GROUP):
        title = _split_title(line, GROUP, at)
        if (title.nama, title.nomor) != (state.kelompok.nama, state.kelompok.nomor):
            state = State(area=state.area, kelompok=title)
    nama = line.text(KOMPONEN)
    if not nama and not line.number(KOMPONEN):
        return state
    if KOMPONEN in line.carried and not nama:
        return state
    title = _split_title(line, KOMPONEN, at)
    mark = read_mark(title.nomor) if title.nomor else None
    if (title.nama, title.nomor) == (state.komponen.nama, state.komponen.nomor):
        return state
    if (
        mark is None
        and line.first
        and state.last is not None
        and state.komponen.nama
        and not state.bare
    ):
        return replace(state, komponen=_longer(state.komponen, title.nama, known))
    if titled and _restarts(mark, state, line):
        return State(Title(origin=line.origin, at=at, lost=True), NONE, title, last=mark)
    return replace(state, komponen=title, indikator="", last=mark)


def _split_title(line: Line, name: str, at: int) -> Title:
    origin = line.origins.get(name, line.origin)
    if number := line.number(name):
        return Title(number, line.text(name), origin, at)
    mark, rest = split_mark(line.text(name))
    return Title(mark.text if mark else "", rest, origin, at)


def _restarts(mark: Mark | None, state: State, line: Line) -> bool:
    """Numbers that begin anew, or go back after a page break, show that an area's
    heading is lost.
    """
    if (
        mark is None
        or state.last is None
        or mark.style != DIGIT
        or state.last.style != DIGIT
        or line.columns.has(AREA)
    ):
        return False
    if state.bare or mark.style == DEEP:
        return False
    return (mark.value == 1 < state.last.value) or (line.first and mark.value < state.last.value)


def describe(title: Title) -> str:
    return shortened(f"{title.nomor} {title.nama}".strip()) or "tanpa judul"
