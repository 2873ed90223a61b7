"""What was read of a decree, and the lines around the table -> where each of it is printed."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from zi_site.documents.grid import Origin
from zi_site.draft.result import Doubt
from zi_site.importing.decree.decree_lines import DecreeLine, opens_signature
from zi_site.importing.vocabulary.dates import find_date
from zi_site.plan.model import Keputusan

JUDUL, TENTANG = "judul", "keputusan.tentang"
_TITLES = (JUDUL, TENTANG)
_SHORTEST = 6  # letters of a line that may be the first one of a longer text
_AROUND_SLASH = re.compile(r"\s*/\s*")
Says = Callable[[str], bool]


def fact_places(
    decree: Keputusan, judul: str, date_words: str, lines: Sequence[DecreeLine]
) -> dict[str, Origin]:
    """By the keys of the draft; ``date_words`` are what is printed in the place of a date."""
    found: dict[str, Origin] = {}
    for key, says in _facts(decree, judul, date_words):
        line = next((line for line in lines if says(line.text)), None)
        if line:
            found.setdefault(key, line.origin)
    return found


def placed(doubt: Doubt, places: Mapping[str, Origin]) -> Doubt:
    """The doubt at what it is about; of the decree as a whole, at the first of it that is known, of
    the plan at its title.
    """
    key = doubt.spot[1]
    keys = (key, *(name for name in places if name.startswith(f"{key}."))) if key else _TITLES
    return replace(doubt, origin=next((places[each] for each in keys if each in places), Origin()))


def _facts(decree: Keputusan, judul: str, date_words: str) -> Iterator[tuple[str, Says]]:
    facts: tuple[tuple[str, object, Says], ...] = (
        (JUDUL, judul, _begins(judul)),
        ("keputusan.nomor", decree.nomor, _numbers(decree.nomor)),
        ("keputusan.tahun", decree.tahun, lambda text: f"{decree.tahun}" in text),
        (TENTANG, decree.tentang, _begins(decree.tentang)),
        ("keputusan.tempat", decree.tempat, _sets_at(decree.tempat)),
        ("keputusan.tanggal", decree.tanggal, lambda text: find_date(text) == decree.tanggal),
        ("keputusan.tanggal", date_words, lambda text: date_words in text),
        ("keputusan.jabatan", decree.jabatan, _begins(decree.jabatan)),
        ("keputusan.penanda_tangan", decree.penanda_tangan, _begins(decree.penanda_tangan)),
    )
    return ((key, says) for key, value, says in facts if value)


def _begins(value: str) -> Says:
    """Whether a line holds the text, or begins it."""
    return lambda text: (
        value in text or (len(text) >= _SHORTEST and value.startswith(text.strip(" ,")))
    )


def _numbers(value: str) -> Says:
    pattern = re.compile(rf"\bno(?:mor)?\b\W*{re.escape(value)}(?!\w)", re.IGNORECASE)
    return lambda text: bool(pattern.search(_AROUND_SLASH.sub("/", text)))


def _sets_at(value: str) -> Says:
    return lambda text: value in text and opens_signature(text)
