"""Parts of tables -> those of the year that is asked for, where a file holds several years."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zi_site.documents.cell_text import shortened
from zi_site.draft.result import LeftOut
from zi_site.importing.table.parts import TablePart
from zi_site.importing.table.sentences import LeftOutReason
from zi_site.plan.kinds import Finding

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_OF_A_YEAR = re.compile(
    r"(?:\btahun(?:\s+anggaran)?|\bt\.?\s?a\.?)\s*:?\s*(20\d\d)\b", re.IGNORECASE
)
_CITED = re.compile(r"\b(?:nomor|no\.)\s*\S+\s+tahun\b", re.IGNORECASE)
_NEAREST = 4  # lines above a table among which its title stands


@dataclass(frozen=True, slots=True)
class _Dated:
    part: TablePart
    years: frozenset[int]
    of_sheet: bool


def of_year(parts: Sequence[TablePart], tahun: int) -> tuple[list[TablePart], list[LeftOut]]:
    """The parts to take, and why the others are left out. Where no part names the year, all are
    taken.
    """
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
    """Each part with its years; one without any goes on with those of the part above it on the same
    sheet.
    """
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
    lines = [*(line.text for line in part.before[-_NEAREST:]), *part.titles]
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
