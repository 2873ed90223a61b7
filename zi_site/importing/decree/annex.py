"""The lines of an annex before its table -> what its heading says of the decree, its title, its
introduction.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from zi_site.importing.decree.decree_lines import Line, joined
from zi_site.importing.decree.entries import blocks
from zi_site.importing.decree.signature import OFFICE, SET_AT
from zi_site.plan.model import Bab

# A new heading of an annex has at least this many lines' room; a title of more lines is none.
_MOST_TITLE_LINES = 8
TITLE = re.compile(
    r"(?:matriks?|tabel|formulir|form)?\s*(?:dokumen\s+)?(?:rencana|program|jadwal|agenda|action "
    r"plan|target)\s+"
    r"(?:aksi|kerja|kegiatan|pembangunan|tindak|pelaksanaan|zona|rencana)\b|(?:matriks?|tabel)\s+rencana\b",
    re.IGNORECASE,
)
_TITLE_GOES_ON = re.compile(
    r"(?:(?:pembangunan|zona|integritas|menuju|wilayah|birokrasi|bebas|bersih|dan|dari|di|pada|untuk|komisi|kpu|pemilihan|"
    r"umum|kabupaten|kota|provinsi|tahun|sekretariat|satuan|unit|lingkungan|dilingkungan|korupsi|melayani)\b|\(|\d{4}$)",
    re.IGNORECASE,
)
_CHAPTER = re.compile(
    r"(?P<nomor>BAB\s+[IVXL]+\.?|(?:[IVXL]+|\d{1,2}|[A-Z])[.)])\s*[:.-]?\s*(?P<judul>.*)"
)
_YEAR_AT_END = re.compile(r"\btahun\s+(?:anggaran\s+)?\d{4}\W*$", re.IGNORECASE)
# letters from which a line that no chapter holds is a text of its own, not a label of a form
_PROSE = 60


@dataclass(frozen=True, slots=True)
class Annex:
    heading: tuple[Line, ...] = ()  # the lines under "LAMPIRAN", without the title
    judul: str = ""
    pendahuluan: tuple[Bab, ...] = ()
    unused: tuple[Line, ...] = ()


def read_annex(lines: Sequence[Line]) -> Annex:
    """Read the lines from "LAMPIRAN", or from the title where that word is not printed, up to the
    table.
    """
    start = _title_at(lines)
    if start is None:
        return Annex(tuple(lines))
    end = _title_end(lines, start)
    chapters, unused = _chapters(lines[end:])
    return Annex(
        tuple(lines[:start]), joined(line.text for line in lines[start:end]), chapters, unused
    )


def _title_at(lines: Sequence[Line]) -> int | None:
    """Where the title begins: after what the heading quotes of the decree, which may begin with the
    same words.
    """
    quoted = next(
        (at for at, line in enumerate(lines) if re.match(r"TENTANG\b", line.text, re.IGNORECASE)),
        None,
    )
    for at, line in enumerate(lines):
        if not TITLE.match(line.text) and not (
            at and TITLE.match(joined((line.text, *(e.text for e in lines[at + 1 : at + 2]))))
        ):
            continue
        if quoted is None or (at > quoted and _words(lines[quoted:at]) > 4):
            return at
    return None


def _words(lines: Sequence[Line]) -> int:
    return sum(len(line.text.split()) for line in lines)


def _title_end(lines: Sequence[Line], start: int) -> int:
    for at in range(start + 1, min(len(lines), start + _MOST_TITLE_LINES)):
        line, above = lines[at], lines[at - 1]
        closed = bool(_YEAR_AT_END.search(above.text)) or above.text.endswith((".", ":", ";"))
        same_case = line.is_upper == lines[start].is_upper or not any(
            letter.isalpha() for letter in line.text
        )
        if closed or not same_case or not (line.is_upper or _TITLE_GOES_ON.match(line.text)):
            return at
        if OFFICE.match(line.text) or SET_AT.match(line.text) or _is_chapter(line):
            return at
        if line.apart and not _TITLE_GOES_ON.match(line.text):
            return at
    return min(len(lines), start + _MOST_TITLE_LINES)


def _is_chapter(line: Line) -> bool:
    found = _CHAPTER.fullmatch(line.text)
    if found is None or TITLE.match(line.text):
        return False
    if found["nomor"].startswith("BAB"):
        return not found["judul"] or found["judul"].isupper()
    return found["judul"].isupper() and len(found["judul"]) > 3


def _chapters(lines: Sequence[Line]) -> tuple[tuple[Bab, ...], tuple[Line, ...]]:
    """The chapters, and the lines that are in none of them; a title printed again above the table
    is dropped.
    """
    end = next(
        (at for at, line in enumerate(lines) if at and line.is_upper and TITLE.match(line.text)),
        len(lines),
    )
    starts = [at for at, line in enumerate(lines[:end]) if _is_chapter(line)]
    first = starts[0] if starts else end
    prose = [line for line in lines[:first] if len(line.text) >= _PROSE and not line.is_upper]
    chapters = [Bab("", "", blocks(lines[:first]))] if prose else []
    for start, stop in pairwise([*starts, end]):
        chapters.append(_chapter(lines[start:stop]))
    return tuple(chapters), () if prose else tuple(lines[:first])


def _chapter(lines: Sequence[Line]) -> Bab:
    """One chapter; "BAB I" may stand alone above its title."""
    found = _CHAPTER.fullmatch(lines[0].text)
    assert found is not None
    body = list(lines[1:])
    title = found["judul"]
    while body and body[0].is_upper and not body[0].apart and (not title or len(body[0].text) > 3):
        title = joined((title, body.pop(0).text))
    if not title and body and body[0].is_upper:
        title = body.pop(0).text
    return Bab(found["nomor"], title, blocks(body))
