"""Plan -> its actions with all that holds for each, and its other parts, as comparable texts."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Any

from zi_site.plan import columns, fields, glossary, reference
from zi_site.plan.changes.values import FlatAction
from zi_site.plan.columns import JUDUL_KOLOM, ActionCell
from zi_site.plan.keys import Holds, Key
from zi_site.plan.model import Aksi, Area, Bab, Butir, Catatan, Pembetulan, Plan, Salinan, Standing


def actions_of(plan: Plan, headings: Sequence[str] = ()) -> tuple[FlatAction, ...]:
    """Every action in printed order; ``headings`` call its further columns, else the plan's own."""
    named = tuple(headings or plan.kolom_lain)
    tellers = [_teller(cell, named) for cell in columns.cells()]  # asked once, not for each action
    return tuple(
        FlatAction(each.aksi.id, tuple(tell(each) for tell in tellers)) for each in plan.walk()
    )


def _teller(cell: ActionCell, headings: Sequence[str]) -> Callable[[Standing], str]:
    """What tells the text of one cell of any action."""
    read, told = cell.reader, _writer(cell.key)
    if cell.key.holds is Holds.TICKS:
        return lambda standing: _ticks(standing.aksi)
    if cell.key.holds is Holds.CELLS:
        return lambda standing: "\n".join(_named_cells(read(standing), headings))
    return lambda standing: told(read(standing))


def _named_cells(cells: Sequence[str], headings: Sequence[str]) -> Iterator[str]:
    """``TARGET: 2 laporan`` for each that is filled; headings that are not unique give numbers."""
    for number, (text, heading) in enumerate(zip_longest(cells, headings, fillvalue=""), 1):
        is_named = heading and headings.count(heading) == 1
        if text:
            yield f"{heading if is_named else f'kolom {number}'}: {text}"


def _writer(key: Key) -> Callable[[Any], str]:
    """What makes a value of a key the text that a reader meets; "" where there is none."""
    return _NAMED.get(key.words) or _TEXTS.get(key.holds) or _plain


def _plain(value: Any) -> str:
    return str(value or "")


def _official_area(kode: str) -> str:
    known = reference.areas().get(kode)
    return known.nama if known else kode


def _subpilar(nomor: str) -> str:
    known = reference.subpilar().get(nomor)
    return f"{nomor} {known.nama}" if known else nomor


def _certainty(word: str) -> str:
    return glossary.NAMA_KEPASTIAN.get(word, word)


def _ticks(aksi: Aksi) -> str:
    if not aksi.centang:
        return ""
    of = "" if aksi.odd_grid is None else f" dari {aksi.odd_grid}"
    return f"sel {', '.join(map(str, aksi.centang))}{of}"


def _weeks(weeks: Iterable[int]) -> str:
    return " dan ".join(f"ke-{week}" for week in weeks)


def _yes(value: bool) -> str:
    return "ya" if value else ""


def _headings(headings: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"{JUDUL_KOLOM.get(key, key)}: {text}" for key, text in headings)


def _copy(copy: Salinan) -> str:
    texts: Iterator[str] = (getattr(copy, key.attribute) for key in fields.keys("salinan"))
    return "\n".join(filter(None, texts))


def _lines(entries: Iterable[Any]) -> str:
    return "\n".join(line for entry in entries for line in _LINES[type(entry)](entry))


_NAMED: dict[str, Callable[[str], str]] = {
    "area": _official_area,
    "subpilar": _subpilar,
    "kepastian": _certainty,
}
_TEXTS: dict[Holds, Callable[[Any], str]] = {
    Holds.TEXTS: "\n".join,
    Holds.COLUMNS: "\n".join,
    Holds.MONTHS: glossary.month_words,
    Holds.NUMBERS: _weeks,
    Holds.YES: _yes,
    Holds.DATE: glossary.day_words,
    Holds.HEADINGS: _headings,
    Holds.SECTION: _copy,
    Holds.LIST: _lines,
}


def facts_of(plan: Plan) -> dict[str, str]:
    """What is no action, by what it is called; lists stand one entry a line."""
    return dict(_facts(plan, "rencana"))


def _facts(value: object, part: str) -> Iterator[tuple[str, str]]:
    for key in fields.keys(part):
        here = getattr(value, key.attribute)
        if key.spoken:
            yield key.spoken, _writer(key)(here)
        elif key.holds is Holds.SECTION:
            yield from _facts(here, key.part)
        if isinstance(value, Plan) and key.part == "catatan":
            yield "catatan area", "\n".join(_area_notes(value.area))


def _area_notes(areas: Iterable[Area]) -> Iterator[str]:
    for area in areas:
        name = f"Area {area.nomor}".strip() if area.nomor else _official_area(area.kode)
        yield from (f"{name}: {text}" for text in area.catatan)


def _entry(entry: Butir) -> Iterator[str]:
    yield f"{entry.tanda} {entry.isi}".strip()
    for below in entry.butir:
        yield from _entry(below)


def _chapter(chapter: Bab) -> Iterator[str]:
    yield f"{chapter.nomor} {chapter.judul}".strip()
    for block in chapter.isi:
        yield block if isinstance(block, str) else _lines(block)


def _note(note: Catatan) -> Iterator[str]:
    after = f" (sesudah aksi {note.setelah})" if note.setelah else ""
    yield f"{note.jenis}: {note.isi}{after}"


def _correction(correction: Pembetulan) -> Iterator[str]:
    day = correction.tanggal.isoformat() if correction.tanggal else ""
    yield f"{day} {correction.isi}".strip()


_LINES: dict[type, Callable[[Any], Iterator[str]]] = {
    Butir: _entry,
    Bab: _chapter,
    Catatan: _note,
    Pembetulan: _correction,
}
