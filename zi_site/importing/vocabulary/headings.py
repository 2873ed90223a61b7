"""A printed heading of a column -> what the column may hold, with how well the words fit: 1.0 fits
exactly.

The words are those that offices use (``data/judul-kolom.csv``); one with several meanings is listed
under each, and `columns` decides by the whole set of headings.
"""

import csv
import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import cache
from importlib.resources import files

from zi_site.documents.cell_text import squeezed
from zi_site.plan.glossary import JUDUL_KOLOM

FIELD_NAMES = JUDUL_KOLOM | {
    "kelompok": "Kelompok"
}  # what a column may hold, in the words of a report
NOMOR = "nomor"
OTHER = "lain"  # known words that the form of a plan has no place for

_NEAR = 0.84
_LONGEST_HEADING = 70


@cache
def _words() -> dict[str, dict[str, float]]:
    """Squeezed heading -> role -> fit, as listed in ``data/judul-kolom.csv``."""
    text = (files("zi_site") / "data" / "judul-kolom.csv").read_text(encoding="utf-8")
    table: dict[str, dict[str, float]] = {}
    for row in csv.DictReader(text.splitlines()):
        table.setdefault(squeezed(row["judul"]), {})[row["isi"]] = float(row["bobot"])
    return table


@cache
def roles(heading: str) -> Mapping[str, float]:
    """What a column with this heading may hold: role -> 0 to 1; empty where the words are none that
    we know.
    """
    plain = re.sub(r"\s+", " ", heading).strip()
    if not plain or len(plain) > _LONGEST_HEADING:
        return {}
    found: dict[str, float] = {}
    bare = re.sub(r"(?i)\([^()]*\)|\b(?:tahun|tahap)?\s*(?:19|20)\d\d\b", " ", plain)
    for words, weight in (
        (plain, 1.0),
        (bare, 1.0),
        *((part, 0.95) for part in re.split(r"[/()|&]", plain)),
    ):
        for role, fit in _fits(words).items():
            found[role] = max(found.get(role, 0.0), fit * weight)
    return found


def _fits(words: str) -> dict[str, float]:
    key = squeezed(words)
    if exact := _words().get(key):
        return exact
    if len(key) < 4:
        return {}
    return _near(key) or _within(words)


def _near(key: str) -> dict[str, float]:
    """One or two wrong letters in a word long enough to bear it."""
    found: dict[str, float] = {}
    matcher = SequenceMatcher(b=key)
    for known, weights in _words().items():
        if len(known) < 5 or abs(len(known) - len(key)) > 3:
            continue
        matcher.set_seq1(known)
        if (
            matcher.real_quick_ratio() >= _NEAR
            and matcher.quick_ratio() >= _NEAR
            and (ratio := matcher.ratio()) >= _NEAR
        ):
            for role, weight in weights.items():
                found[role] = max(found.get(role, 0.0), weight * ratio)
    return found


def _within(words: str) -> dict[str, float]:
    """Known words among others ("uraian langkah aksi pembangunan ZI"); the longest
    found decides.
    """
    tokens = re.findall(r"\w+", words.casefold())
    for length in range(min(4, len(tokens)), 0, -1):
        for start in range(len(tokens) - length + 1):
            inner = _words().get("".join(tokens[start : start + length]))
            if inner and (length > 1 or len(tokens[start]) > 3) and len(tokens) <= length + 4:
                return {role: weight * 0.8 for role, weight in inner.items()}
    return {}
