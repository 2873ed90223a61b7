"""The lines around a table -> which speak of the decree itself, and which only cite another.

A decree's legal basis is full of numbers and years that are not its own. Each rule is a question
with a weight; a line of which more speaks against it is a citation, and no fact is taken from it.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from zi_site.importing.decree.decree_lines import DecreeLine
from zi_site.importing.decree.entries import begins_an_entry, is_ended
from zi_site.importing.vocabulary.hypotheses import Evidence, Hypothesis

_OWN_WORDS = re.compile(
    r"(?:salinan\s+)?(?:surat\s+)?keputusan\b|lampiran\b|(?:nomor|no)\b|tanggal\b|tentang\b",
    re.IGNORECASE,
)
_OTHER_LAWS = re.compile(
    r"undang|peraturan|\b(?:perpres|permen\w*|pkpu|perki|instruksi|inpres|maklumat|berita\s+acara"
    r"|surat\s+(?!keputusan)|pedoman)\b",
    re.IGNORECASE,
)
_PLAN = re.compile(r"\brencana\s+(?:aksi|kerja)\b", re.IGNORECASE)
_OTHER_OFFICES = re.compile(
    r"(?:surat\s+)?keputusan\s+(?:sekretaris\s+jenderal|menteri|presiden|gubernur|bupati"
    r"|wali\s*kota"
    r"|(?:ketua\s+)?(?:kpu|komisi\s+pemilihan\s+umum)(?:\s+republik\s+indonesia|\s+ri)?\s+nomor)",
    re.IGNORECASE,
)
_IN_SENTENCES = re.compile(
    r"\b(?:berdasarkan|sesuai|sebagaimana|mengacu|merujuk|menindaklanjuti|bahwa|dalam\s+rangka"
    r"|diubah)\b",
    re.IGNORECASE,
)
_LETTER = re.compile(r"(?:sifat|hal|perihal|kepada)\b\s*(?::|yth)", re.IGNORECASE)
_BELOW_NUMBER = 5  # lines among which a letter says what it is
_BASIS = re.compile(
    r"(?:[A-Z\d]{1,3}[.)]\s*)?(?:dasar(?:\s+(?:hukum|pelaksanaan|penyusunan))?"
    r"|landasan(?:\s+hukum)?|mengingat|rujukan|referensi)\s*:?",
    re.IGNORECASE,
)
_HEADING = re.compile(r"(?:BAB\s+)?[A-Z\d]{1,3}[.)]\s*[A-Z][^.;:]{2,60}|[A-Z .]{4,60}")


def _is_of_letter(lines: Sequence[DecreeLine], at: int) -> bool:
    """Whether "Sifat", "Hal" or "Kepada" stand below, so that a number is a letter's."""
    return any(_LETTER.match(line.text) for line in lines[at + 1 : at + _BELOW_NUMBER])


def _stands_below_basis(lines: Sequence[DecreeLine], at: int) -> bool:
    """Whether the nearest heading above is "Dasar Hukum" or the like."""
    for line in reversed(lines[:at]):
        if _BASIS.fullmatch(line.text):
            return True
        if _HEADING.fullmatch(line.text):
            return False
    return False


# weight (above 0: the line speaks of the decree itself), what speaks, when it does
_OF_LINES: tuple[tuple[int, str, Callable[[DecreeLine], object]], ...] = (
    (2, "diawali kata keputusan, nomor atau tanggal", lambda line: _OWN_WORDS.match(line.text)),
    (2, "huruf besar seluruhnya", lambda line: line.is_upper),
    (1, "menyebut rencana", lambda line: _PLAN.search(line.text)),
    (-2, "kalimat yang berakhir", lambda line: not line.is_upper and is_ended(line.text)),
    (-4, "butir dasar hukum", lambda line: begins_an_entry(line.text)),
    (
        -3,
        "menyebut peraturan atau pedoman",
        lambda line: not line.is_upper and _OTHER_LAWS.search(line.text),
    ),
    (
        -3,
        "keputusan lembaga lain",
        lambda line: not line.is_upper and _OTHER_OFFICES.match(line.text),
    ),
    (-3, "di dalam kalimat", lambda line: _IN_SENTENCES.search(line.text)),
)
_OF_PLACES: tuple[tuple[int, str, Callable[[Sequence[DecreeLine], int], bool]], ...] = (
    (-4, "nomor surat dinas", _is_of_letter),
    (-4, "di bawah dasar hukum", _stands_below_basis),
)


def whose(lines: Sequence[DecreeLine], at: int) -> Hypothesis[bool]:
    """Whether a line speaks of the decree itself, with what speaks for that and against it."""
    found = [Evidence(said, weight) for weight, said, holds in _OF_LINES if holds(lines[at])]
    found += [Evidence(said, weight) for weight, said, holds in _OF_PLACES if holds(lines, at)]
    own = sum(each.weight for each in found) >= 0
    return Hypothesis(own, "keputusan ini" if own else "keputusan lain", tuple(found))


def own_lines(lines: Sequence[DecreeLine]) -> Iterator[DecreeLine]:
    """The lines without those that only cite."""
    return (line for at, line in enumerate(lines) if whose(lines, at).answer)
