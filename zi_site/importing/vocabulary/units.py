"""The heading of a column of times -> what a bare number below it counts: months, quarters or half
years; and the cell's words with that unit.
"""

import re

from zi_site.importing.vocabulary.month_labels import BULAN, SEMESTER, TRIWULAN, UNIT_WORDS

_NAMES = {
    TRIWULAN: re.compile(rf"\b{UNIT_WORDS[TRIWULAN]}\b", re.IGNORECASE),
    SEMESTER: re.compile(rf"\b{UNIT_WORDS[SEMESTER]}\b", re.IGNORECASE),
    BULAN: re.compile(rf"\b{UNIT_WORDS[BULAN]}\b", re.IGNORECASE),
}
_NUMBER = r"(?:[ivx]+|\d{1,2})"
_LINK = r"(?:\s*(?:[,;/&–-]|dan|s\.?\s?/?d\.?|sampai(?:\s+dengan)?|hingga)\s*)"
_BARE = re.compile(rf"{_NUMBER}(?:{_LINK}{_NUMBER})*\.?", re.IGNORECASE)


def unit_of(heading: str) -> str:
    """ "Target Triwulan" -> triwulan; "" where the heading names no unit, or several."""
    named = [unit for unit, words in _NAMES.items() if words.search(heading)]
    return named[0] if len(named) == 1 else ""


def with_unit(text: str, unit: str) -> str:
    """ "I dan III" below "Triwulan" -> "Triwulan I dan Triwulan III"; other texts as they are."""
    if not unit or not _BARE.fullmatch(text):
        return text
    return re.sub(rf"(?i:\b{_NUMBER}\b)", rf"{unit.capitalize()} \g<0>", text)
