"""Tables headed like a plan -> those that are the plan, of one year; recaps are headed alike."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from zi_site.documents.cell_text import shortened, squeezed
from zi_site.draft.result import LeftOut
from zi_site.importing.table import cells
from zi_site.importing.table.parts import TablePart
from zi_site.importing.table.sentences import LeftOutReason
from zi_site.importing.vocabulary.hypotheses import Evidence, Hypothesis, choose
from zi_site.plan.kinds import Finding

_AS_MUCH = 0.5  # of the best table's weight, from which on another is a part of the plan too
_NEARLY_AS_MUCH = 0.35  # and from which on it might be
_MOSTLY, _MISSING = 0.5, 0.25
_NEAREST = 3  # lines above a table that may say what it is
_ASIDE = frozenset({"area", "kelompok", "keterangan"})  # not told in every part of a plan
_OTHER_NAMES = re.compile(
    r"\b(?:rekap\w*|(?<!tahun\s)anggaran|rab|susunan\s+tim|daftar\s+(?:hadir|nama)|personalia"
    r"|riwayat|matriks\s+risiko)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_OF_A_YEAR = re.compile(
    r"(?:\btahun(?:\s+anggaran)?|\bt\.?\s?a\.?)\s*:?\s*(20\d\d)\b", re.IGNORECASE
)
_CITED = re.compile(r"\b(?:nomor|no\.)\s*\S+\s+tahun\b", re.IGNORECASE)
_NEAREST_YEAR = 4  # lines above a table among which its title stands
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
    if part.columns.has("area") or any(True for _ in cells.area_rows(part.rows)):
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
    alone = [
        Hypothesis(part, str(part), tuple(each for rule in RULES for each in rule(part)))
        for part in parts
    ]
    if not alone:
        return []
    best = choose(alone).best.answer
    return [_against_form(each, best) for each in alone]


def _against_form(each: Hypothesis[TablePart], best: TablePart) -> Hypothesis[TablePart]:
    """A table that tells less than the best one does, and in other words, has another form."""
    form, headings = best.columns.named - _ASIDE, _headings(best)
    missing = len(form - each.answer.columns.named) / max(1, len(form))
    alike = len(headings & _headings(each.answer)) / max(1, len(headings))
    if missing <= _MISSING or (missing <= _MOSTLY and alike >= _MOSTLY):
        return each
    evidence = Evidence("kolomnya lain dari tabel rencana", -1.5 - missing)
    return replace(each, evidence=(*each.evidence, evidence))


def _headings(part: TablePart) -> set[str]:
    return {squeezed(text) for text in part.columns.headings.values() if text}


@dataclass(frozen=True, slots=True)
class _Dated:
    part: TablePart
    years: frozenset[int]
    of_sheet: bool


def of_year(parts: Sequence[TablePart], tahun: int) -> tuple[list[TablePart], list[LeftOut]]:
    """The parts to take, and why not the others; all, where no part names the year."""
    dated = list(_dated(parts))
    if not any(tahun in each.years for each in dated):
        return list(parts), []
    own = [each.part for each in dated if not each.years or tahun in each.years]
    others = [each for each in dated if each.years and tahun not in each.years]
    return own, [_left_out(each, tahun) for each in others]


def printed_year(parts: Sequence[TablePart], tahun: int) -> int:
    """The only year that these parts name, if it is not the one asked for; else 0."""
    years = {year for each in _dated(parts) for year in each.years}
    return next(iter(years)) if len(years) == 1 and tahun not in years else 0


def _dated(parts: Sequence[TablePart]) -> Iterator[_Dated]:
    """Each part with its years; one without goes on with those above on its sheet."""
    above, sheet = frozenset[int](), ""
    for part in parts:
        named = _named_years(part.origin.sheet, _YEAR)
        own = named or _printed_years(part)
        above = own or (above if part.origin.sheet == sheet else frozenset())
        sheet = part.origin.sheet
        yield _Dated(part, above, bool(named))


def _printed_years(part: TablePart) -> frozenset[int]:
    """The year over the months goes before one in the titles above the table."""
    if over_months := _named_years(part.columns.month_heading, _YEAR):
        return over_months
    lines = [*(line.text for line in part.before[-_NEAREST_YEAR:]), *part.titles]
    titles = [_named_years(line, _OF_A_YEAR) for line in lines if not _CITED.search(line)]
    return next((years for years in reversed(titles) if years), frozenset())


def _named_years(text: str, pattern: re.Pattern[str]) -> frozenset[int]:
    return frozenset(int(year) for year in pattern.findall(text))


def _left_out(each: _Dated, tahun: int) -> LeftOut:
    part, rows = each.part, len(each.part.rows)
    if each.of_sheet:
        why: Finding = LeftOutReason.SHEET_OF_ANOTHER_YEAR(tahun=tahun, rows=rows)
        return LeftOut(part.origin.sheet, why, part.origin)
    title = next((line.text for line in reversed(part.before) if _YEAR.search(line.text)), "")
    printed = " dan ".join(map(str, sorted(each.years)))
    why = LeftOutReason.TABLE_OF_ANOTHER_YEAR(tahun=tahun, printed=printed, rows=rows)
    return LeftOut(shortened(title or part.columns.month_heading), why, part.origin)
