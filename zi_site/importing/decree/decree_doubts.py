"""What was read of a decree -> what is in doubt about it, and which lines nothing was made of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from zi_site.documents.cell_text import shortened
from zi_site.draft.result import Doubt, LeftOut
from zi_site.importing.decree.decree_lines import Line
from zi_site.importing.decree.signature import COPY, Signature, is_personal, is_sign
from zi_site.plan import reference
from zi_site.plan.kinds import loose
from zi_site.plan.model import Keputusan

_YEAR = re.compile(r"\btahun\s+(?:anggaran\s+)?(\d{4})\b", re.IGNORECASE)
_LETTERHEAD = re.compile(
    r"(?:salinan|petikan|lampiran|memutuskan|(?:keputusan|surat keputusan|surat edaran)\b|komisi "
    r"pemilihan umum|kpu\b"
    r"|(?:kabupaten|kota|provinsi)\b|republik indonesia|sekretariat|tentang|dengan "
    r"rahmat|nomor|no\b|tanggal|:)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """What a head or an annex's heading says of the decree."""

    nomor: str = ""
    tahun: int = 0
    tentang: str = ""
    tanggal: date | None = None
    jabatan: str = ""
    unused: tuple[Line, ...] = ()


def doubts_of(decree: Keputusan, head: Named, heading: Named, signed: Signature) -> Iterator[Doubt]:
    wanted = {
        "nomor": decree.nomor,
        "tahun": decree.tahun,
        "judul (tentang)": decree.tentang,
        "tempat": decree.tempat,
        "tanggal": decree.tanggal,
        "jabatan penanda tangan": decree.jabatan,
        "nama penanda tangan": decree.penanda_tangan,
    }
    if missing := [name for name, value in wanted.items() if not value]:
        listed = missing[0] if len(missing) == 1 else f"{', '.join(missing[:-1])} dan {missing[-1]}"
        yield Doubt(loose("impor", f"Keputusan: {listed} tidak ditemukan dalam berkas sumber."))
    if signed.date_words and not signed.tanggal:
        yield Doubt(
            loose(
                "impor",
                f"Tanggal keputusan tercetak “{signed.date_words}”, bukan tanggal yang lengkap.",
            )
        )
    if head.nomor and heading.nomor and (head.nomor, head.tahun) != (heading.nomor, heading.tahun):
        yield Doubt(
            loose(
                "impor",
                f"Nomor pada keputusan ({_number(head)}) berbeda dari nomor pada kepala lampiran "
                f"({_number(heading)}).",
            )
        )
    if signed.tanggal and heading.tanggal and signed.tanggal != heading.tanggal:
        yield Doubt(
            loose(
                "impor",
                f"Tanggal penetapan ({signed.tanggal}) berbeda dari tanggal pada kepala lampiran "
                f"({heading.tanggal}).",
            )
        )
    if decree.tanggal and decree.tanggal.year != decree.tahun:
        yield Doubt(loose("impor", f"Keputusan tahun {decree.tahun} bertanggal {decree.tanggal}."))


def _number(named: Named) -> str:
    return f"{named.nomor} Tahun {named.tahun}" if named.tahun else named.nomor


def foreign(decree: Keputusan, judul: str, satker: str, tahun: int) -> Iterator[Doubt]:
    """Doubts whether this is the office's own decree, for the year that was asked for."""
    text = f"{decree.tentang} {decree.jabatan} {judul}"
    office = reference.register().get(satker)
    if office and text.strip() and not _names(text, office.nama_wilayah):
        others = [
            each.nama for each in reference.register().values() if _names(text, each.nama_wilayah)
        ]
        printed = f" Yang tersebut: {max(others, key=len)}." if others else ""
        yield Doubt(loose("impor", f"Keputusan ini tidak menyebut {office.nama}.{printed}"))
    years = {int(year) for year in _YEAR.findall(f"{decree.tentang} {judul}")}
    if years and tahun not in years:
        yield Doubt(
            loose(
                "impor",
                f"Judulnya menyebut tahun {', '.join(map(str, sorted(years)))}, bukan {tahun}.",
            )
        )


def _names(text: str, place: str) -> bool:
    """Whether a text names a place, however it is spaced."""
    bare = re.sub(r"\W|administrasi", "", text.casefold())
    return re.sub(r"\W|administrasi", "", place.casefold()) in bare


def left_out(lines: Sequence[Line], decree: Keputusan, judul: str) -> Iterator[LeftOut]:
    """What is neither used nor a letterhead nor a title or signature that is printed again."""
    copy = decree.salinan
    known = (
        f"{judul} {decree.jabatan} {decree.penanda_tangan} {copy.kantor} {copy.jabatan} {copy.nama}"
    )
    for line in lines:
        if line.text.strip(" .,") in known or is_sign(line.text):
            continue
        if is_personal(line.text):
            yield LeftOut("NIP atau NIK", "Data pribadi tidak diterbitkan.", line.origin)
        elif not (is_letterhead(line.text) or COPY.match(line.text) or len(line.text) < 3):
            yield LeftOut(
                shortened(line.text),
                "Tidak termasuk tabel rencana atau bagian keputusan yang dikenal.",
                line.origin,
            )


def is_letterhead(text: str) -> bool:
    """Whether a line only repeats what every page of a decree has at its top."""
    return bool(_LETTERHEAD.match(text))
