"""The cell of a time -> its words with the unit of its heading, its lines as the list they are."""

import re

from zi_site.documents.cell_text import one_line
from zi_site.importing.vocabulary.month_labels import ANGKA, UNIT_WORDS, read_label

_BULLET = re.compile(r"[-–—•*▪]\s*(?=\w)")
_UNITS = {unit: re.compile(rf"\b{words}\b", re.IGNORECASE) for unit, words in UNIT_WORDS.items()}
_NUMBER = r"(?:[ivx]+|\d{1,2})"
_LINK = r"(?:\s*(?:[,;/&–-]|dan|s\.?\s?/?d\.?|sampai(?:\s+dengan)?|hingga)\s*)"
_BARE = re.compile(rf"{_NUMBER}(?:{_LINK}{_NUMBER})*\.?", re.IGNORECASE)


def unit_of(heading: str) -> str:
    """ "Target Triwulan" -> triwulan; "" where the heading names no unit, or several."""
    named = [unit for unit, words in _UNITS.items() if words.search(heading)]
    return named[0] if len(named) == 1 else ""


def time_words(text: str, unit: str) -> str:
    """ "- Maret" over "- Juni" is "Maret • Juni"; "II" below "Triwulan" is "Triwulan II"."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if _are_bulleted(lines):
        lines = [_BULLET.sub("", line, count=1) for line in lines]
        return " • ".join(_with_unit(line.rstrip(" ;,"), unit) for line in lines)
    if len(lines) > 1 and all(_is_whole(line) for line in lines):
        return "; ".join(lines)
    return _with_unit(one_line(text), unit)


def _are_bulleted(lines: list[str]) -> bool:
    """Each line begins with the same sign: a dash there is no range."""
    signs = {line[:1] for line in lines if _BULLET.match(line)}
    return len(lines) > 1 and len(signs) == 1 and all(_BULLET.match(line) for line in lines)


def _is_whole(line: str) -> bool:
    """A part of the year by its name, without anything that would join it to another."""
    label = read_label(line)
    return label is not None and label.unit != ANGKA and line[0].isalnum() and line[-1].isalnum()


def _with_unit(text: str, unit: str) -> str:
    """ "I dan III" below "Triwulan" -> "Triwulan I dan Triwulan III"; other texts as they are."""
    if not unit or not _BARE.fullmatch(text):
        return text
    return re.sub(rf"(?i:\b{_NUMBER}\b)", rf"{unit.capitalize()} \g<0>", text)
