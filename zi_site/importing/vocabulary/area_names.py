"""Whether a short text names one of the six areas of change, in the words of offices."""

import re
from functools import cache

from zi_site.documents.cell_text import squeezed
from zi_site.documents.numbering import split_mark
from zi_site.plan import reference

_NAMES = re.compile(
    r"manajemen\s+perubahan|pembangunan\s+unit\s+kerja\s+untuk\s+memperoleh|tata\s*-?\s*laksana"
    r"|(?:penataan|manajemen|penguatan|pengelolaan)\b.*\b(?:sdm|sumber\s+daya\s+manusia|aparatur"
    r"|asn|kepegawaian)\b"
    r"|(?:sdm|sumber\s+daya\s+manusia)\s+aparatur|akuntabilitas|(?:penguatan|peningkatan"
    r"|area)\s+pengawasan|^pengawasan$"
    r"|(?:kualitas|peningkatan|penguatan|area|prima)\b.*\b(?:pe)?layanan\s+publik"
    r"|^(?:pe)?layanan\s+publik$",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"^(?:tim|pokja|kelompok\s+kerja|koordinator|rencana\s+aksi|lampiran|keputusan)\b",
    re.IGNORECASE,
)
_TEAM = re.compile(r"^(?:tim|pokja|kelompok\s+kerja|koordinator)\b", re.IGNORECASE)
_LONGEST_NAME = 110


def names_an_area(text: str) -> bool:
    """Whether a text is the name of an official area, with or without its number."""
    mark, rest = split_mark(text)
    rest = (
        re.sub(r"^(?:area(?:\s+perubahan)?)\b[\s:–-]*", "", rest, flags=re.IGNORECASE)
        if mark is None
        else rest
    )
    if not rest or len(rest) > _LONGEST_NAME or rest.endswith((";", ":")) or _NO_NAME.match(rest):
        return False
    if squeezed(rest) in _names_of_subpilar():
        return False
    return bool(_NAMES.search(rest) or (mark is None and rest != text and _NAMES.search(text)))


@cache
def _names_of_subpilar() -> frozenset[str]:
    """Official names that hold words of areas ("Pengelolaan Akuntabilitas Kinerja")."""
    return frozenset(squeezed(each.nama) for each in reference.subpilar().values())


def names_a_team(text: str) -> bool:
    """Whether a text is short and begins as the names of teams do."""
    return len(text) <= _LONGEST_NAME and bool(_TEAM.match(text))
