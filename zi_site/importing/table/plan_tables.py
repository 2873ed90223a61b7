"""Tables with headings of a plan's form -> those that are the plan: recaps that count, budgets and
lists of names may be headed alike.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from zi_site.documents.cell_text import squeezed
from zi_site.importing.table import cells
from zi_site.importing.table.parts import TablePart
from zi_site.importing.table.title_rows import area_rows
from zi_site.importing.vocabulary.hypotheses import Evidence, Hypothesis, choose

_AS_MUCH = 0.5  # of the best table's weight, from which on another is a part of the plan too
_NEARLY_AS_MUCH = 0.35  # and from which on it might be
_MOSTLY, _MISSING = 0.5, 0.25
_NEAREST = 3
_ASIDE = frozenset({"area", "kelompok", "keterangan"})  # not told in every part of a plan
_OTHER_NAMES = re.compile(
    r"\b(?:rekap\w*|(?<!tahun\s)anggaran|rab|susunan\s+tim|daftar\s+(?:hadir|nama)|personalia"
    r"|riwayat|matriks\s+risiko)\b",
    re.IGNORECASE,
)
Found = Iterator[Evidence]


def _steps(part: TablePart) -> Found:
    at = part.columns.column_of("langkah_aksi")
    at = part.columns.column_of("bukti_fisik") if at is None else at
    if at is None:
        return
    texts = cells.texts_of(part.rows, at)
    if texts and not cells.are_short(texts):
        yield Evidence("langkahnya berupa kalimat", 1.0)
    elif texts:
        yield Evidence("langkahnya pendek", 0.5)


def _time(part: TablePart) -> Found:
    if part.columns.tells_time:
        yield Evidence("ada waktunya", 1.0)


def _whole_form(part: TablePart) -> Found:
    named = len(set(part.columns.fields.values()) - {"jadwal"})
    yield Evidence("kolom yang dikenali", 0.25 * named)


def _areas(part: TablePart) -> Found:
    if part.columns.has("area") or any(True for _ in area_rows(part.rows)):
        yield Evidence("menyebut area perubahan", 0.5)


def _counts(part: TablePart) -> Found:
    """A table that counts holds numbers in most of its columns."""
    columns = [at for at in part.columns.headings if at not in part.columns.numbers]
    counted = [at for at in columns if cells.are_numbers(cells.texts_of(part.rows, at))]
    if len(counted) > _MOSTLY * len(columns):
        yield Evidence("sebagian besar kolomnya bilangan", -2.0)


def _name(part: TablePart) -> Found:
    titles = [part.origin.sheet, *(line.text for line in part.before[-_NEAREST:]), *part.titles]
    if any(_OTHER_NAMES.search(title) for title in titles):
        yield Evidence("judulnya menyebut daftar lain", -1.0)


RULES: tuple[Callable[[TablePart], Found], ...] = (
    _steps,
    _time,
    _whole_form,
    _areas,
    _counts,
    _name,
)


@dataclass(frozen=True, slots=True)
class PlanTables:
    """The parts of the plan, those that are another table, and what was found of each."""

    own: tuple[TablePart, ...]
    others: tuple[Hypothesis[TablePart], ...]
    doubtful: tuple[TablePart, ...]  # among the others
    judged: tuple[Hypothesis[TablePart], ...]


def plan_tables(parts: Sequence[TablePart]) -> PlanTables:
    """A table is the plan's that has at least half of what the best one has for it."""
    judged = _judged(parts)
    best = max((each.weight for each in judged), default=0.0)
    own = [each.answer for each in judged if each.weight >= _AS_MUCH * best]
    others = [each for each in judged if each.weight < _AS_MUCH * best]
    doubtful = [each.answer for each in others if each.weight >= _NEARLY_AS_MUCH * best]
    return PlanTables(tuple(own), tuple(others), tuple(doubtful), tuple(judged))


def _judged(parts: Sequence[TablePart]) -> list[Hypothesis[TablePart]]:
    """Each by itself, then beside the one that is most like a plan."""
    alone = [Hypothesis(part, str(part), tuple(_evidence(part))) for part in parts]
    if not alone:
        return []
    best = choose("tabel rencana", alone).best.answer
    return [_against_form(each, best) for each in alone]


def _names(part: TablePart) -> set[str]:
    """What a table tells of each action, whether in words or as months."""
    return {*part.columns.fields.values(), *(["jadwal"] if part.columns.months else [])} - _ASIDE


def _against_form(each: Hypothesis[TablePart], best: TablePart) -> Hypothesis[TablePart]:
    """A table that tells less than the best one does, and in other words, has another form."""
    form, headings = _names(best), _headings(best)
    missing = len(form - _names(each.answer)) / max(1, len(form))
    alike = len(headings & _headings(each.answer)) / max(1, len(headings))
    if missing <= _MISSING or (missing <= _MOSTLY and alike >= _MOSTLY):
        return each
    evidence = Evidence("kolomnya lain dari tabel rencana", -1.5 - missing)
    return replace(each, evidence=(*each.evidence, evidence))


def _headings(part: TablePart) -> set[str]:
    return {squeezed(text) for text in part.columns.headings.values() if text}


def _evidence(part: TablePart) -> Iterator[Evidence]:
    for rule in RULES:
        yield from rule(part)
