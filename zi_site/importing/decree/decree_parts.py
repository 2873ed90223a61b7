"""The lines of a document before its table -> the parts of a decree, by their opening words."""

import re
from collections.abc import Sequence
from dataclasses import replace

from zi_site.importing.decree.annex import TITLE
from zi_site.importing.decree.decree_lines import SET_AT, DecreeLine
from zi_site.importing.decree.entries import DIKTUM
from zi_site.importing.decree.naming import has_subject, numbered
from zi_site.importing.vocabulary.dates import place_and_date

HEAD, ANNEX, END = "kepala", "lampiran", "penutup"
BODY = ("menimbang", "menetapkan", "diktum")  # parts that only a decree has
# The parts of a decree in their order, each with what opens it.
OPENINGS = (
    ("menimbang", re.compile(r"menimbang\b\s*:?\s*", re.IGNORECASE)),
    ("mengingat", re.compile(r"mengingat\b\s*:?\s*", re.IGNORECASE)),
    ("memperhatikan", re.compile(r"memperhatikan\b\s*:?\s*", re.IGNORECASE)),
    ("memutuskan", re.compile(r"memutuskan\b\s*:?\s*", re.IGNORECASE)),
    ("menetapkan", re.compile(r"menetapkan\s*:\s*|menetapkan$", re.IGNORECASE)),
    ("diktum", DIKTUM),
    (END, SET_AT),
    (
        ANNEX,
        re.compile(
            r"LAMPIRAN\b|Lampiran\s*"
            r"(?::|[IVX]+\b|\d|$|(?:Surat\s+)?Keputusan\s+(?:Ketua|Komisi|KPU|Sek))"
        ),
    ),
)
_BARE_HEADING = "LAMPIRAN"
_ORDER = (HEAD, *(name for name, _ in OPENINGS))
_KEEP_THEIR_WORD = ("diktum", END, ANNEX)
_DECIDING = ("memutuskan", "menetapkan", "diktum")

Parts = dict[str, list[DecreeLine]]


def parts_of(lines: Sequence[DecreeLine]) -> Parts:
    """The lines by part; what stands behind an opening word belongs to the part that it opens.

    A document that is no decree has an annex only: all that stands before its table but the lines
    that give the number of a decree.
    """
    parts: Parts = {name: [] for name in _ORDER}
    current = HEAD
    for line in lines:
        current, text = _opened(line, current)
        if text:
            parts[current].append(replace(line, text=text))
    if has_body(parts) or has_subject(parts[HEAD]):
        return parts
    own = numbered(parts[HEAD])
    others = [line for line in parts[HEAD] if line not in own]
    annex = [line for line in parts[ANNEX] if line.text != _BARE_HEADING]
    return parts | {HEAD: own, ANNEX: [*others, *annex]}


def has_body(parts: Parts) -> bool:
    """Whether the document itself decrees something."""
    return any(parts[name] for name in BODY)


def _opened(line: DecreeLine, current: str) -> tuple[str, str]:
    """The part that a line is in, and the line without the word that opens it."""
    if current == ANNEX:
        return current, line.text
    for name, opening in OPENINGS:
        found = opening.match(line.text)
        if not found or _ORDER.index(name) < _ORDER.index(current):
            continue
        if name in _KEEP_THEIR_WORD:
            return name, line.text
        if name != current:
            return name, line.text[found.end() :]
    return _follows(line, current), line.text


def _follows(line: DecreeLine, current: str) -> str:
    """A date ends the decree; the title of an annex without a heading follows the signatures."""
    if current in _DECIDING and place_and_date(line.text):
        return END
    return ANNEX if current == END and TITLE.match(line.text) else current
