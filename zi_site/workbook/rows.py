"""A plan -> the rows of each sheet by column; ``read_back`` makes the same plan of them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from zi_site.plan import fields, glossary
from zi_site.plan.columns import further_name
from zi_site.plan.keys import Holds, Key
from zi_site.plan.model import Area, Bab, Butir, Kelompok, Komponen, Plan
from zi_site.workbook.layout import (
    AREA,
    CHAPTER,
    ENTRY,
    HEADING_LABEL,
    KELOMPOK,
    KOMPONEN,
    MONTHS,
    NEW_LIST,
    PARAGRAPH,
    TEAM,
    TICK,
    YES,
    handles,
    named,
    note_name,
)

Row = dict[str, str]


def action_rows(plan: Plan) -> list[Row]:
    """One row an action; its komponen by the handle that the sheet of areas gives it."""
    names = handles(plan)
    return [
        {"komponen": names[each.path[:3]], TEAM.name: each.team, **_row(each.aksi, "aksi")}
        for each in plan.walk()
    ]


def structure_rows(plan: Plan) -> list[Row]:
    """One row an area, a printed kelompok and a komponen, in printed order."""
    names = handles(plan)
    rows: list[Row] = []
    for path, part in plan.parts():
        if isinstance(part, Area):
            rows.append({"jenis": AREA, **_row(part, "area")})
        elif isinstance(part, Kelompok) and plan.area[path[0]].has_kelompok:
            rows.append({"jenis": KELOMPOK, **_row(part, "kelompok")})
        elif isinstance(part, Komponen):
            rows.append({"jenis": KOMPONEN, "sebutan": names[path], **_row(part, "komponen")})
    return rows


def listed_rows(plan: Plan, sheet: str) -> list[Row]:
    """One row an entry of the plan's list that has this sheet: its notes, or its corrections."""
    key = fields.listed(sheet)
    return [_row(entry, key.part) for entry in getattr(plan, key.attribute)]


def _row(value: object, part: str) -> Row:
    """The cells of a part's keys, those that have a column."""
    found: Row = {}
    for key in fields.keys(part):
        if key.width:
            found |= _cells(key, getattr(value, key.attribute))
    return found


def _cells(key: Key, value: Any) -> Row:
    if key.holds is Holds.MONTHS:
        return {name: TICK for month, name in enumerate(MONTHS, 1) if month in value}
    if key.holds is Holds.TEXTS:
        return {note_name(number): note for number, note in enumerate(value, 1)}
    if key.holds is Holds.CELLS:
        return {further_name(number): text for number, text in enumerate(value, 1)}
    return {key.name: _text(key, value)}


def _text(key: Key, value: Any) -> str:
    if value is None or value == key.default:
        return ""
    if key.words:
        return named(key.words).get(value, value)
    return _TEXTS.get(key.holds, str)(value)


def _joined(values: Iterable[object]) -> str:
    return ", ".join(map(str, values))


_TEXTS: dict[Holds, Callable[[Any], str]] = {
    Holds.NUMBERS: _joined,
    Holds.TICKS: _joined,
    Holds.IDS: _joined,
    Holds.YES: lambda value: YES if value else "",
    Holds.YEAR: lambda year: str(year or ""),
    Holds.DATE: glossary.day_words,  # as text, which no program turns around
}


def decree_rows(plan: Plan) -> list[Row]:
    """One row a field, filled or not, an entry, and a printed heading, further columns last."""
    rows = [row for path, key in fields.labelled() for row in _labelled_rows(plan, path, key)]
    others = ((further_name(number), text) for number, text in enumerate(plan.kolom_lain, 1))
    return rows + [
        {"bagian": HEADING_LABEL, "tanda": name, "isi": text}
        for name, text in (*plan.judul_kolom, *others)
    ]


def _labelled_rows(plan: Plan, path: str, key: Key) -> list[Row]:
    value: Any = plan
    for name in path.split("."):
        value = getattr(value, name)
    if key.holds is not Holds.LIST:
        return [{"bagian": key.label, "isi": _text(key, value)}]
    entries = [{"bagian": key.label, "tanda": each.tanda, "isi": each.isi} for each in value]
    return entries or [{"bagian": key.label}]


def chapter_rows(plan: Plan) -> list[Row]:
    """One row a heading, a paragraph and an entry; entries bear their depth."""
    return [row for chapter in plan.pendahuluan for row in _chapter(chapter)]


def _chapter(chapter: Bab) -> Iterator[Row]:
    yield {"bagian": CHAPTER, "tanda": chapter.nomor, "isi": chapter.judul}
    after_list = False
    for block in chapter.isi:
        if isinstance(block, str):
            yield {"bagian": PARAGRAPH, "isi": block}
        else:
            if after_list or not block:
                yield {"bagian": NEW_LIST}
            yield from _entries(block, 1)
        after_list = not isinstance(block, str)


def _entries(entries: Sequence[Butir], level: int) -> Iterator[Row]:
    for entry in entries:
        yield {"bagian": f"{ENTRY} {level}", "tanda": entry.tanda, "isi": entry.isi}
        yield from _entries(entry.butir, level + 1)
