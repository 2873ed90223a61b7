"""The lines of an annex before its table -> its heading, its title, its introduction."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from zi_site.importing.decree.decree_lines import SET_AT, DecreeLine, joined
from zi_site.importing.decree.entries import blocks
from zi_site.importing.decree.signature import OFFICE
from zi_site.plan.model import Bab

# A new heading of an annex has at least this many lines' room; a title of more lines is none.
_MOST_TITLE_LINES = 8
_FEWEST_QUOTED = 4  # words, "TENTANG" among them
TITLE = re.compile(
    r"(?:matriks?|tabel|formulir|form)?\s*(?:dokumen\s+)?(?:rencana|program|jadwal|agenda|action "
    r"plan|target)\s+(?:aksi|kerja|kegiatan|pembangunan|tindak|pelaksanaan|zona|rencana)\b"
    r"|(?:matriks?|tabel)\s+rencana\b|laporan\s+dan\s+rencana\b|road\s?map\b",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"(?:rencana|program|jadwal|agenda)\s+(?:aksi|kerja|kegiatan)|road\s?map", re.IGNORECASE
)
_UNCALLED = "Naskah rencana"
_QUOTED_TITLE = re.compile(rf"tentang\s*:?\s*(?:{TITLE.pattern})", re.IGNORECASE)
_TITLE_GOES_ON = re.compile(
    r"(?:(?:pembangunan|zona|integritas|menuju|wilayah|birokrasi|bebas|bersih|dan|dari|di|pada"
    r"|untuk|komisi|kpu|pemilihan|umum|kabupaten|kota|provinsi|tahun|sekretariat|satuan|unit"
    r"|lingkungan|dilingkungan|korupsi|melayani)\b|\(|\d{4}$)",
    re.IGNORECASE,
)
_CHAPTER = re.compile(
    r"(?P<nomor>BAB\s+[IVXL]+\.?|(?:[IVXL]+|\d{1,2}|[A-Z])[.)])\s*[:.-]?\s*(?P<judul>.*)"
)
_FOREWORD = re.compile(r"(?P<nomor>)(?P<judul>KATA PENGANTAR|PRAKATA|KATA SAMBUTAN)")
# "A. Dasar", in texts that have no chapters.
_SECTION = re.compile(r"(?P<nomor>[A-Z][.)])\s*(?P<judul>[A-Z](?:[^\s.;:]*\s?){1,6})")
_CONTENTS = re.compile(r"DAFTAR\s+ISI", re.IGNORECASE)
_LEADER = re.compile(r".*(?:\.{3,}|…|\s{3,}).*\d+|.{1,80}\s\d{1,3}")
_YEAR_AT_END = re.compile(r"\btahun\s+(?:anggaran\s+)?\d{4}\W*$", re.IGNORECASE)
# letters from which a line that no chapter holds is a text of its own, not a label of a form
_PROSE = 60


@dataclass(frozen=True, slots=True)
class Annex:
    """What stands between "LAMPIRAN" and the table; ``unused`` is in none of its parts."""

    heading: tuple[DecreeLine, ...] = ()  # the lines under "LAMPIRAN", without the title
    judul: str = ""
    pendahuluan: tuple[Bab, ...] = ()
    unused: tuple[DecreeLine, ...] = ()


def read_annex(lines: Sequence[DecreeLine]) -> Annex:
    """Read the lines from "LAMPIRAN", or from the title where that is missing, to the table."""
    start = _title_at(lines)
    if start is None:
        return Annex(tuple(lines))
    end = _title_end(lines, start)
    chapters, unused = _chapters(list(_without_contents(lines[end:])))
    return Annex(
        tuple(lines[:start]), joined(line.text for line in lines[start:end]), chapters, unused
    )


def called(title: str) -> str:
    """What a document calls itself by its title: ``Rencana kerja``."""
    found = _CALLED.search(title)
    return " ".join(found[0].split()).capitalize() if found else _UNCALLED


def _title_at(lines: Sequence[DecreeLine]) -> int | None:
    """Where the title begins: after what is quoted of the decree, which may begin alike."""
    about = (at for at, line in enumerate(lines) if re.match(r"(?i)TENTANG\b", line.text))
    quoted = next(about, None)
    for at in range(len(lines)):
        if _begins_title(lines, at) and (quoted is None or _is_after(quoted, at, lines)):
            return at
    return None


def _begins_title(lines: Sequence[DecreeLine], at: int) -> bool:
    """Whether a line begins as titles do, below the first also with the help of the next one."""
    if TITLE.match(lines[at].text):
        return True
    two = joined(line.text for line in lines[at : at + 2])
    return at > 0 and bool(TITLE.match(two))


def _is_after(quoted: int, at: int, lines: Sequence[DecreeLine]) -> bool:
    """Whether a line stands below what is quoted: some words at least, or a title anew."""
    words = sum(len(line.text.split()) for line in lines[quoted:at])
    begins_anew = bool(_QUOTED_TITLE.match(joined(line.text for line in lines[quoted:at])))
    return at > quoted and (words > _FEWEST_QUOTED or begins_anew)


def _title_end(lines: Sequence[DecreeLine], start: int) -> int:
    last = min(len(lines), start + _MOST_TITLE_LINES)
    for at in range(start + 1, last):
        line, above = lines[at], lines[at - 1]
        if _is_closed(above) or _is_other_part(line) or not _is_of_title(line, lines[start]):
            return at
    return last


def _is_closed(line: DecreeLine) -> bool:
    return bool(_YEAR_AT_END.search(line.text)) or line.text.endswith((".", ":", ";"))


def _is_other_part(line: DecreeLine) -> bool:
    return bool(OFFICE.match(line.text) or SET_AT.match(line.text)) or _is_chapter(line)


def _is_of_title(line: DecreeLine, first: DecreeLine) -> bool:
    """Whether a line looks like its title: in the same case, with words that titles go on with."""
    if not line.is_set_like(first):
        return False
    return bool(_TITLE_GOES_ON.match(line.text)) or (line.is_upper and not line.apart)


def _without_contents(lines: Sequence[DecreeLine]) -> Iterator[DecreeLine]:
    """The lines without a table of contents, which counts pages that are not published."""
    inside = False
    for line in lines:
        begins = bool(_CONTENTS.fullmatch(line.text))
        inside = begins or (inside and bool(_LEADER.fullmatch(line.text)))
        if not inside:
            yield line


def _is_chapter(line: DecreeLine) -> bool:
    found = _CHAPTER.fullmatch(line.text)
    if found is None or TITLE.match(line.text):
        return bool(_FOREWORD.fullmatch(line.text))
    if found["nomor"].startswith("BAB"):
        return not found["judul"] or found["judul"].isupper()
    return found["judul"].isupper() and len(found["judul"]) > 3


def _chapters(lines: Sequence[DecreeLine]) -> tuple[tuple[Bab, ...], tuple[DecreeLine, ...]]:
    """The chapters, and the lines in none of them; a title printed again is dropped."""
    end = next((at for at in range(1, len(lines)) if _is_title_again(lines[at])), len(lines))
    starts = _starts(lines[:end])
    chapters = [_chapter(lines[start:stop]) for start, stop in pairwise([*starts, end])]
    first = lines[: starts[0] if starts else end]
    if not any(_is_prose(line) for line in first):
        return tuple(chapters), tuple(first)
    return (Bab("", "", blocks(first)), *chapters), ()


def _starts(lines: Sequence[DecreeLine]) -> list[int]:
    """Where chapters begin; in a text without any, its sections."""
    found = [at for at, line in enumerate(lines) if _is_chapter(line)]
    return found or [at for at, line in enumerate(lines) if _SECTION.fullmatch(line.text)]


def _is_title_again(line: DecreeLine) -> bool:
    return line.is_upper and bool(TITLE.match(line.text))


def _is_prose(line: DecreeLine) -> bool:
    return len(line.text) >= _PROSE and not line.is_upper


def _chapter(lines: Sequence[DecreeLine]) -> Bab:
    """One chapter; "BAB I" may stand alone above its title."""
    forms = (_CHAPTER, _FOREWORD, _SECTION)
    found = next(match for form in forms if (match := form.fullmatch(lines[0].text)))
    title, body = found["judul"], list(lines[1:])
    while body and _goes_on_as_heading(body[0], title):
        title = joined((title, body.pop(0).text))
    if not title and body and body[0].is_upper:
        title = body.pop(0).text
    return Bab(found["nomor"], title, blocks(body))


def _goes_on_as_heading(line: DecreeLine, title: str) -> bool:
    return line.is_upper and not line.apart and (not title or len(line.text) > 3)
