"""A printed heading of a column -> what the column may hold, with how well the words fit: 1.0 fits
exactly.

The words are those that offices use (``data/judul-kolom.csv``); one with several meanings is listed
under each, and ``table.meanings`` decides by the whole set of headings and by the cells.
"""

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from functools import cache

from zi_site.documents.cell_text import squeezed
from zi_site.plan import reference
from zi_site.plan.columns import JUDUL_KOLOM

# What a column may hold, in the words of a report.
FIELD_NAMES = JUDUL_KOLOM | {"kelompok": "Kelompok"}
NOMOR = "nomor"
OTHER = "lain"  # known words that the form of a plan has no place for

_NEAR = 0.84
_LONGEST_HEADING = 70
_ASIDE = re.compile(r"(?i)\([^()]*\)|\b(?:tahun|tahap)?\s*(?:19|20)\d\d\b")
_A_PART = 0.95  # what one of several words, parted by a stroke, counts
_AMONG_OTHERS = 0.8
_MOST_OTHERS = 4
_SHORTEST, _SHORTEST_TO_ERR = 4, 5  # letters

Fits = dict[str, float]


@cache
def _words() -> dict[str, Fits]:
    """Squeezed heading -> role -> fit, as listed in ``data/judul-kolom.csv``."""
    table: dict[str, Fits] = {}
    for row in reference.shipped("judul-kolom.csv"):
        table.setdefault(squeezed(row["judul"]), {})[row["isi"]] = float(row["bobot"])
    return table


@cache
def roles(heading: str) -> Mapping[str, float]:
    """Role -> 0 to 1; empty where the words of the heading are none that we know."""
    plain = re.sub(r"\s+", " ", heading).strip()
    if not plain or len(plain) > _LONGEST_HEADING:
        return {}
    readings = [(plain, 1.0), (_ASIDE.sub(" ", plain), 1.0)]
    readings += [(part, _A_PART) for part in re.split(r"[/()|&]", plain)]
    return _best(
        {role: fit * weight for role, fit in _fits(words).items()} for words, weight in readings
    )


def _best(several: Iterator[Fits]) -> Fits:
    found: Fits = {}
    for fits in several:
        for role, fit in fits.items():
            found[role] = max(found.get(role, 0.0), fit)
    return found


def _fits(words: str) -> Fits:
    key = squeezed(words)
    if exact := _words().get(key):
        return exact
    if len(key) < _SHORTEST:
        return {}
    return _near(key) or _within(words)


def _near(key: str) -> Fits:
    """One or two wrong letters in a word long enough to bear it."""
    matcher = SequenceMatcher(b=key)
    return _best(
        {role: weight * ratio for role, weight in weights.items()}
        for known, weights in _words().items()
        if (ratio := _likeness(matcher, known, len(key))) >= _NEAR
    )


def _likeness(matcher: SequenceMatcher[str], known: str, length: int) -> float:
    """0 to 1; 0 also where a cheaper comparison tells already that they are not near."""
    if len(known) < _SHORTEST_TO_ERR or abs(len(known) - length) > 3:
        return 0.0
    matcher.set_seq1(known)
    if matcher.real_quick_ratio() < _NEAR or matcher.quick_ratio() < _NEAR:
        return 0.0
    return matcher.ratio()


def _within(words: str) -> Fits:
    """The longest known words among others ("uraian langkah aksi pembangunan ZI")."""
    tokens = re.findall(r"\w+", words.casefold())
    for length in range(min(4, len(tokens)), 0, -1):
        if len(tokens) > length + _MOST_OTHERS:
            return {}
        for inner in _known_runs(tokens, length):
            return {role: weight * _AMONG_OTHERS for role, weight in inner.items()}
    return {}


def _known_runs(tokens: list[str], length: int) -> Iterator[Fits]:
    for start in range(len(tokens) - length + 1):
        run = tokens[start : start + length]
        known = _words().get("".join(run))
        if known and (length > 1 or len(run[0]) >= _SHORTEST):
            yield known
