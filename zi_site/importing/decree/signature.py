"""The lines at the end of a decree or annex -> place, date, who signed, who certified the copy."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import takewhile

from zi_site.importing.decree.decree_lines import SET_AT, DecreeLine, joined
from zi_site.importing.vocabulary.dates import find_date, place_and_date
from zi_site.plan.model import Salinan

_ON = re.compile(r"(?P<place>.*?)\s*\b(?:pada\s+)?tanggal\s*:?\s*(?P<date>.*)", re.IGNORECASE)
OFFICE = re.compile(
    r"(?:a\.n\.?\s+|plt\.?\s+|plh\.?\s+|pj\.?\s+)?(?:wakil\s+)?(?:ketua|sekretaris)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\W*(?:t\s*\.?\s*t\s*\.?\s*d|tertanda|dto|sgd"
    r"|ditandatangani secara elektronik(?: oleh)?)\b\W*",
    re.IGNORECASE,
)
COPY = re.compile(
    r"(?:untuk\s+)?salinan\s+(?:ini\s+)?(?:telah\s+)?sesuai\s+(?:dengan\s+)?(?:naskah\s+)?asli",
    re.IGNORECASE,
)
_PERSONAL = re.compile(r"\bNI[PK]\b\.?", re.IGNORECASE)
_COPY_OFFICE = re.compile(
    r"(?:plt\.?\s+|plh\.?\s+)?(?:kepala|kasub\w*|kabag\w*|kassub\w*|sekretaris)\b", re.IGNORECASE
)
# Words of an office's name, its units and its places; a line with one of them is no person's name.
_OF_OFFICES = (
    "komisi pemilihan umum kpu kabupaten kota provinsi republik indonesia sekretariat sekretaris "
    "ketua kepala bagian"
    " subbagian sub subbag bidang hukum sdm sumber daya manusia teknis penyelenggaraan "
    "penyelenggara pemilu partisipasi"
    " hubungan masyarakat dan keuangan logistik perencanaan data informasi program rencana "
    "anggaran selaku tim zona"
    " integritas pembangunan pengelola lampiran keputusan tembusan halaman salinan tahun nomor "
    "tentang"
)
_OFFICE_WORDS = frozenset(_OF_OFFICES.split())
_TITLE_AT_END = re.compile(r"\b\w{1,3}\.$")  # "S.H.": its dot is not the line's
_NAME = re.compile(r"[^\W\d_][\w.,'’` -]*(?:\([^)]*\))?", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Signature:
    """What one block of signatures says; what it does not say is empty."""

    tempat: str = ""
    tanggal: date | None = None
    date_words: str = ""  # what was printed in the date's place
    jabatan: str = ""
    penanda_tangan: str = ""
    salinan: Salinan = field(default_factory=Salinan)
    unused: tuple[DecreeLine, ...] = ()


def read_signature(lines: Sequence[DecreeLine]) -> Signature:
    """From "Ditetapkan di" (or the signing office) to the certification of the copy."""
    copy_at = next((at for at, line in enumerate(lines) if COPY.match(line.text)), len(lines))
    signing, copy = _Signing(), _Certifying()
    unused = [line for line in lines[:copy_at] if line.beside or not signing.takes(line.text)]
    certified = lines[copy_at + 1 :]
    taken = sum(1 for _ in takewhile(lambda line: copy.takes(line.text), certified))
    return Signature(
        tempat=signing.place.strip(" .,:"),
        tanggal=find_date(signing.day),
        date_words=signing.day.strip(" .,:"),
        jabatan=joined(signing.office).rstrip(" ,"),
        penanda_tangan=signing.name,
        salinan=copy.salinan,
        unused=(*unused, *certified[taken:]),
    )


@dataclass(frozen=True, slots=True)
class Signed:
    """A text without its signatures: ``dated`` with place and date, ``others`` a foreword's."""

    text: tuple[DecreeLine, ...]
    dated: tuple[DecreeLine, ...] = ()
    others: tuple[DecreeLine, ...] = ()


def without_signatures(lines: Sequence[DecreeLine]) -> Signed:
    """For a text that is no decree, so that no word opens its signature."""
    text: list[DecreeLine] = []
    found: dict[bool, list[DecreeLine]] = {True: [], False: []}
    at = 0
    while at < len(lines):
        block = _signature_at(lines, at)
        dated = place_and_date(lines[at].text) is not None
        (found[dated] if block else text).extend(block or lines[at : at + 1])
        at += len(block) or 1
    return Signed(tuple(text), tuple(found[True]), tuple(found[False]))


def _signature_at(lines: Sequence[DecreeLine], at: int) -> list[DecreeLine]:
    """The signature that begins here: with place and date, or an office and below it a name."""
    signing = _Signing()
    column = takewhile(lambda line: line.beside == lines[at].beside, lines[at:])
    block = list(takewhile(lambda line: signing.takes(line.text), column))
    begins = place_and_date(lines[at].text) or (OFFICE.match(lines[at].text) and signing.name)
    if not begins:
        return []
    rest = lines[at + len(block) :]
    return [*block, *takewhile(lambda line: is_personal(line.text), rest)]


@dataclass(slots=True)
class _Signing:
    """What the lines above a signature have said so far."""

    place: str = ""
    day: str = ""
    office: list[str] = field(default_factory=list)
    signed: bool = False
    name: str = ""

    def takes(self, text: str) -> bool:
        """Take what a line says; False where it says nothing of a signature."""
        takers = (self._place_and_date, self._sign, self._office, self._name)
        return any(take(text) for take in takers)

    def _place_and_date(self, text: str) -> bool:
        found = _place_and_date(text)
        if found is None:
            return False
        self.place, self.day = found[0] or self.place, found[1] or self.day
        return True

    def _sign(self, text: str) -> bool:
        found = _SIGNED.match(text)
        if found is None:
            return False
        self.signed = True
        self.name = self.name or _as_name(text[found.end() :])
        return True

    def _office(self, text: str) -> bool:
        if self.name or self.signed:
            return False
        begins = bool(OFFICE.match(text))
        if not begins and not (self.office and goes_on_as_office(self.office[-1], text)):
            return False
        self.office = [text] if begins else [*self.office, text]
        return True

    def _name(self, text: str) -> bool:
        if not self.office or self.name:
            return False
        self.name = _as_name(text)
        return bool(self.name)


@dataclass(slots=True)
class _Certifying:
    """What stands under "Salinan sesuai dengan aslinya": the office, the function and the name."""

    office: list[str] = field(default_factory=list)
    function: list[str] = field(default_factory=list)
    name: str = ""

    @property
    def salinan(self) -> Salinan:
        kantor, jabatan = joined(self.office), joined(self.function)
        return Salinan(kantor.rstrip(" ,"), jabatan.rstrip(" ,"), self.name)

    def takes(self, text: str) -> bool:
        """Take what a line says; False where another part begins."""
        if self.name or _PERSONAL.search(text):
            return False
        takers = (self._function, self._office, self._sign, self._name)
        return any(take(text) for take in takers)

    def _function(self, text: str) -> bool:
        begun = bool(self.function)
        goes_on = begun and not self.function[-1].endswith(",") and _is_office(text)
        if not goes_on and (begun or not _COPY_OFFICE.match(text)):
            return False
        self.function.append(text)
        return True

    def _office(self, text: str) -> bool:
        if self.function or not _is_office(text):
            return False
        self.office.append(text)
        return True

    def _sign(self, text: str) -> bool:
        return bool(_SIGNED.fullmatch(text))

    def _name(self, text: str) -> bool:
        self.name = _as_name(text) if self.function else ""
        return bool(self.name)


def _place_and_date(text: str) -> tuple[str, str] | None:
    if place := SET_AT.fullmatch(text):
        on = _ON.fullmatch(place["place"])
        return (on["place"], on["date"]) if on else (place["place"], "")
    if both := place_and_date(text):
        return both
    if (on := _ON.fullmatch(text)) and not on["place"]:
        return "", on["date"]
    return None


def is_personal(text: str) -> bool:
    """Whether a line holds the number of a person (NIP, NIK), which is not published."""
    return bool(_PERSONAL.search(text))


def is_sign(text: str) -> bool:
    """Whether a line only says that someone has signed ("ttd.")."""
    return bool(_SIGNED.fullmatch(text))


def goes_on_as_office(above: str, text: str) -> bool:
    """Whether a line goes on with the name of the office in the line above it."""
    return _is_office(text) or above.casefold().endswith(("kabupaten", "kota", "provinsi"))


def _is_office(text: str) -> bool:
    """Whether a line goes on with an office's name: it has such words, or ends in a comma."""
    words = [word.strip(".,()/").casefold() for word in text.split()]
    return any(word in _OFFICE_WORDS for word in words) or text.endswith(",")


def _as_name(text: str) -> str:
    """A person's name with its titles, without brackets around it; "" where the line is none."""
    if is_personal(text):
        return ""
    bare = text.strip(" ()[]_,:")
    bare = bare if _TITLE_AT_END.search(bare) else bare.rstrip(".")
    words = [word.strip(".,").casefold() for word in bare.split()]
    fits = bool(_NAME.fullmatch(bare)) and 1 <= len(words) <= 9 and len(bare) <= 80
    return bare if fits and not _OFFICE_WORDS.intersection(words) else ""
