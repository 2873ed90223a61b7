"""The lines around a table -> which speak of the decree itself, and which only cite another.

A decree's legal basis is full of numbers and years that are not its own. Each rule is a question
with a weight; a line of which more speaks against it is a citation, and no fact is taken from it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from zi_site.importing.decree.decree_lines import DecreeLine
from zi_site.importing.decree.entries import begins_an_entry, is_ended
from zi_site.importing.vocabulary.hypotheses import Choice, Evidence, Hypothesis, choose

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


@dataclass(frozen=True, slots=True)
class CitationRule:
    """A question about a line among all, and how much a yes weighs."""

    weight: float  # above 0: the line speaks of the decree itself
    said: str
    applies: Callable[[Sequence[DecreeLine], int], bool]


def _begins_as_own(lines: Sequence[DecreeLine], at: int) -> bool:
    return bool(_OWN_WORDS.match(lines[at].text))


def _is_upper(lines: Sequence[DecreeLine], at: int) -> bool:
    return lines[at].is_upper


def _names_plan(lines: Sequence[DecreeLine], at: int) -> bool:
    return bool(_PLAN.search(lines[at].text))


def _ends_sentence(lines: Sequence[DecreeLine], at: int) -> bool:
    return is_ended(lines[at].text) and not lines[at].is_upper


def _is_entry(lines: Sequence[DecreeLine], at: int) -> bool:
    return begins_an_entry(lines[at].text)


def _names_other_law(lines: Sequence[DecreeLine], at: int) -> bool:
    return bool(_OTHER_LAWS.search(lines[at].text)) and not lines[at].is_upper


def _names_other_office(lines: Sequence[DecreeLine], at: int) -> bool:
    return bool(_OTHER_OFFICES.match(lines[at].text)) and not lines[at].is_upper


def _is_in_sentence(lines: Sequence[DecreeLine], at: int) -> bool:
    return bool(_IN_SENTENCES.search(lines[at].text))


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


_RULES = (
    CitationRule(2, "diawali kata keputusan, nomor atau tanggal", _begins_as_own),
    CitationRule(2, "huruf besar seluruhnya", _is_upper),
    CitationRule(1, "menyebut rencana", _names_plan),
    CitationRule(-2, "kalimat yang berakhir", _ends_sentence),
    CitationRule(-4, "butir dasar hukum", _is_entry),
    CitationRule(-3, "menyebut peraturan atau pedoman", _names_other_law),
    CitationRule(-3, "keputusan lembaga lain", _names_other_office),
    CitationRule(-3, "di dalam kalimat", _is_in_sentence),
    CitationRule(-4, "nomor surat dinas", _is_of_letter),
    CitationRule(-4, "di bawah dasar hukum", _stands_below_basis),
)


def whose(lines: Sequence[DecreeLine], at: int) -> Choice[bool]:
    """Whether a line speaks of the decree itself (True), with what speaks for and against it."""
    found = [
        Evidence(rule.said, rule.weight, lines[at].origin)
        for rule in _RULES
        if rule.applies(lines, at)
    ]
    own = Hypothesis(True, "keputusan ini", tuple(found))
    return choose("keputusan siapa", (own, Hypothesis(False, "keputusan lain")))


def own_lines(lines: Sequence[DecreeLine]) -> Iterator[DecreeLine]:
    """The lines without those that only cite."""
    return (line for at, line in enumerate(lines) if whose(lines, at).best.answer)
