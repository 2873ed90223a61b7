"""What was read of a decree -> what is in doubt about it, and which lines nothing was made of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zi_site.documents.cell_text import shortened
from zi_site.draft.result import Doubt, LeftOut
from zi_site.importing.decree.annex import Annex
from zi_site.importing.decree.decree_lines import DecreeLine
from zi_site.importing.decree.naming import Named, is_letterhead
from zi_site.importing.decree.sentences import DecreeDoubt, OutsideTable
from zi_site.importing.decree.signature import COPY, Signature, is_personal, is_sign
from zi_site.plan import reference
from zi_site.plan.kinds import Finding
from zi_site.plan.model import Keputusan

_YEAR = re.compile(r"\btahun\s+(?:anggaran\s+)?(\d{4})\b", re.IGNORECASE)
_SHORTEST = 3  # letters of a line that says anything


@dataclass(frozen=True, slots=True)
class Witnesses:
    """The decree as it was put together, and what each part of the document says of it."""

    decree: Keputusan
    head: Named
    heading: Named
    signed: Signature


def doubts_of(witnesses: Witnesses) -> Iterator[Doubt]:
    """What is missing or told differently in two places, in the order of the questions."""
    for key, question in _QUESTIONS:
        if finding := question(witnesses):
            yield Doubt(finding, spot=((), key))


def is_other_document(decree: Keputusan, signed: Signature, annex: Annex) -> bool:
    """Whether a document has a title and a text of its own, but decrees nothing: a report."""
    decreed = decree.nomor or decree.tentang or decree.menimbang or decree.diktum
    own = annex.pendahuluan or signed.penanda_tangan
    return bool(annex.judul and own) and not decreed


def _missing(witnesses: Witnesses) -> Finding | None:
    decree = witnesses.decree
    wanted = {
        "nomor": decree.nomor or decree.naskah,
        "tahun": decree.tahun,
        "judul (tentang)": decree.tentang or decree.naskah,
        "tempat": decree.tempat,
        "tanggal": decree.tanggal,
        "jabatan penanda tangan": decree.jabatan,
        "nama penanda tangan": decree.penanda_tangan,
    }
    missing = [name for name, value in wanted.items() if not value]
    if not missing:
        return None
    *others, last = missing
    listed = f"{', '.join(others)} dan {last}" if others else last
    return DecreeDoubt.MISSING(missing=listed)


def _date_not_whole(witnesses: Witnesses) -> Finding | None:
    signed = witnesses.signed
    lost = bool(signed.date_words) and not signed.tanggal
    return DecreeDoubt.DATE_NOT_WHOLE(printed=signed.date_words) if lost else None


def _number_differs(witnesses: Witnesses) -> Finding | None:
    head, heading = witnesses.head, witnesses.heading
    same = (head.nomor, head.tahun) == (heading.nomor, heading.tahun)
    if same or not head.nomor or not heading.nomor:
        return None
    return DecreeDoubt.NUMBER_DIFFERS(head=_number(head), annex=_number(heading))


def _date_differs(witnesses: Witnesses) -> Finding | None:
    signed, annex = witnesses.signed.tanggal, witnesses.heading.tanggal
    if not signed or not annex or signed == annex:
        return None
    return DecreeDoubt.DATE_DIFFERS(signed=signed, annex=annex)


def _year_differs(witnesses: Witnesses) -> Finding | None:
    decree = witnesses.decree
    if not decree.tanggal or decree.tahun in (0, decree.tanggal.year):
        return None
    return DecreeDoubt.YEAR_DIFFERS(tahun=decree.tahun, tanggal=decree.tanggal)


_QUESTIONS = (  # with the key in which each is answered
    ("keputusan", _missing),
    ("keputusan.tanggal", _date_not_whole),
    ("keputusan.nomor", _number_differs),
    ("keputusan.tanggal", _date_differs),
    ("keputusan.tahun", _year_differs),
)


def _number(named: Named) -> str:
    return f"{named.nomor} Tahun {named.tahun}" if named.tahun else named.nomor


def foreign(
    decree: Keputusan, judul: str, lines: Sequence[DecreeLine], satker: str, tahun: int
) -> Iterator[Doubt]:
    """Doubts whether this is the office's own decree, for the year; ``lines`` are all of it."""
    text = f"{decree.tentang} {decree.jabatan} {judul}"
    whole = f"{text} {' '.join(line.text for line in lines)}"
    office = reference.register().get(satker)
    if office and text.strip() and not _names(whole, office.nama_wilayah):
        finding = DecreeDoubt.OTHER_OFFICE(office=office.nama, printed=_other_office(text))
        yield Doubt(finding)
    years = set(years_in(f"{decree.tentang} {judul}"))
    if years and tahun not in years:
        listed = ", ".join(map(str, sorted(years)))
        yield Doubt(DecreeDoubt.OTHER_YEAR(years=listed, tahun=tahun))


def years_in(title: str) -> Iterator[int]:
    """The years that a title names: ``TAHUN 2026``."""
    return (int(year) for year in _YEAR.findall(title))


def _other_office(text: str) -> str:
    """The office that a text names, "" where it names none."""
    named = (each.nama for each in reference.register().values() if _names(text, each.nama_wilayah))
    return max(named, key=len, default="")


def _names(text: str, place: str) -> bool:
    """Whether a text names a place, however it is spaced."""
    bare = re.sub(r"\W|administrasi", "", text.casefold())
    return re.sub(r"\W|administrasi", "", place.casefold()) in bare


def left_out(lines: Sequence[DecreeLine], decree: Keputusan, judul: str) -> Iterator[LeftOut]:
    """What is neither used nor a letterhead nor a title or signature that is printed again."""
    copy = decree.salinan
    known = (
        f"{judul} {decree.jabatan} {decree.penanda_tangan} {copy.kantor} {copy.jabatan} {copy.nama}"
    )
    for line in lines:
        if line.text.strip(" .,") in known or is_sign(line.text):
            continue
        if is_personal(line.text):
            yield LeftOut("NIP atau NIK", OutsideTable.PERSONAL(), line.origin)
        elif not _says_nothing(line.text):
            yield LeftOut(shortened(line.text), OutsideTable.NO_PART(), line.origin)


def _says_nothing(text: str) -> bool:
    return is_letterhead(text) or bool(COPY.match(text)) or len(text) < _SHORTEST
