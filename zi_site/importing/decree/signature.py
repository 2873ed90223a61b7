"""The lines at the end of a decree or an annex -> place and date, who signed, and who certified the
copy.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from zi_site.importing.decree.decree_lines import Line, find_date, joined
from zi_site.plan.model import Salinan

SET_AT = re.compile(
    r"(?:di)?(?:tetapkan|keluarkan|tandatangani)\s+di\s*:?\s*(?P<place>.*)", re.IGNORECASE
)
_ON = re.compile(r"(?P<place>.*?)\s*\b(?:pada\s+)?tanggal\s*:?\s*(?P<date>.*)", re.IGNORECASE)
_PLACE_AND_DATE = re.compile(
    r"(?P<place>[A-Z][A-Za-z .'-]{2,40}),\s*(?P<date>\d{1,2}\s*[-/. ]?\s*\w+\s*[-/. ]?\s*\d{4})\.?"
)
OFFICE = re.compile(
    r"(?:a\.n\.?\s+|plt\.?\s+|plh\.?\s+|pj\.?\s+)?(?:wakil\s+)?(?:ketua|sekretaris)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\W*(?:t\s*\.?\s*t\s*\.?\s*d|tertanda|dto|sgd|ditandatangani secara elektronik(?: oleh)?)\b\W*",
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
    unused: tuple[Line, ...] = ()


def read_signature(lines: Sequence[Line]) -> Signature:
    """Read the lines from "Ditetapkan di" (or the signing office) on, through to the certification
    of the copy.
    """
    copy_at = next((at for at, line in enumerate(lines) if COPY.match(line.text)), len(lines))
    tempat, words, unused = "", "", []
    office: list[str] = []
    name, signed = "", False
    for line in lines[:copy_at]:
        text = line.text
        if found := _place_and_date(text):
            tempat, words = found[0] or tempat, found[1] or words
        elif signs := _SIGNED.match(text):
            signed = True
            name = name or _as_name(text[signs.end() :])
        elif (
            not name
            and not signed
            and (OFFICE.match(text) or (office and _goes_on(office[-1], text)))
        ):
            office = [*office, text] if office and not OFFICE.match(text) else [text]
        elif office and not name and _as_name(text):
            name = _as_name(text)
        else:
            unused.append(line)
    copy, rest = _copy(lines[copy_at + 1 :])
    return Signature(
        tempat=tempat.strip(" .,:"),
        tanggal=find_date(words),
        date_words=words.strip(" .,:"),
        jabatan=joined(office).rstrip(" ,"),
        penanda_tangan=name,
        salinan=copy,
        unused=(*unused, *rest),
    )


def _place_and_date(text: str) -> tuple[str, str] | None:
    if place := SET_AT.fullmatch(text):
        on = _ON.fullmatch(place["place"])
        return (on["place"], on["date"]) if on else (place["place"], "")
    if (both := _PLACE_AND_DATE.fullmatch(text)) and find_date(both["date"]):
        return both["place"], both["date"]
    if (on := _ON.fullmatch(text)) and not on["place"]:
        return "", on["date"]
    return None


def _copy(lines: Sequence[Line]) -> tuple[Salinan, tuple[Line, ...]]:
    """The office, the function and the name under "Salinan sesuai dengan aslinya", up to where
    another part begins.
    """
    office: list[str] = []
    function: list[str] = []
    name = ""
    for at, line in enumerate(lines):
        text = line.text
        if name or _PERSONAL.search(text):
            return _salinan(office, function, name), tuple(lines[at:])
        goes_on = bool(function) and not function[-1].endswith(",") and _is_office(text)
        if goes_on or (not function and _COPY_OFFICE.match(text)):
            function.append(text)
        elif not function and _is_office(text):
            office.append(text)
        elif _SIGNED.fullmatch(text):
            continue
        elif function and _as_name(text):
            name = _as_name(text)
        else:
            return _salinan(office, function, name), tuple(lines[at:])
    return _salinan(office, function, name), ()


def _salinan(office: list[str], function: list[str], name: str) -> Salinan:
    return Salinan(joined(office).rstrip(" ,"), joined(function).rstrip(" ,"), name)


def is_personal(text: str) -> bool:
    """Whether a line holds the number of a person (NIP, NIK), which is not published."""
    return bool(_PERSONAL.search(text))


def is_sign(text: str) -> bool:
    """Whether a line only says that someone has signed ("ttd.")."""
    return bool(_SIGNED.fullmatch(text))


def _goes_on(above: str, text: str) -> bool:
    return _is_office(text) or above.casefold().endswith(("kabupaten", "kota", "provinsi"))


def _is_office(text: str) -> bool:
    """Whether a line goes on with an office's name: it has such words, or is all that stands before
    a comma's end.
    """
    words = [word.strip(".,()/").casefold() for word in text.split()]
    return any(word in _OFFICE_WORDS for word in words) or text.endswith(",")


def _as_name(text: str) -> str:
    """A person's name with its titles, without brackets around it; "" where the line is none."""
    bare = text.strip(" ()[]_,:")
    bare = bare if _TITLE_AT_END.search(bare) else bare.rstrip(".")
    words = [word.strip(".,").casefold() for word in bare.split()]
    fits = bool(_NAME.fullmatch(bare)) and 1 <= len(words) <= 9 and len(bare) <= 80
    return bare if fits and not _OFFICE_WORDS.intersection(words) else ""
