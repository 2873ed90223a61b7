"""The paragraphs around a plan's table -> its decree, the annex's title and introduction, and what
is in doubt.

Nothing is guessed: what the paragraphs do not say stays empty and is named in a doubt.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from zi_site.documents.grid import Grid, Paragraph
from zi_site.draft.result import Doubt, LeftOut
from zi_site.importing.decree.annex import TITLE, Annex, read_annex
from zi_site.importing.decree.decree_doubts import (
    Named,
    Witnesses,
    doubts_of,
    foreign,
    is_letterhead,
    left_out,
)
from zi_site.importing.decree.decree_lines import (
    DecreeLine,
    decree_paragraphs,
    find_date,
    joined,
    lines_of,
)
from zi_site.importing.decree.entries import DIKTUM, begins_an_entry, diktum_entries, legal_entries
from zi_site.importing.decree.sentences import DecreeDoubt
from zi_site.importing.decree.signature import COPY, OFFICE, SET_AT, Signature, read_signature
from zi_site.plan.model import Bab, Keputusan, Salinan

__all__ = ["ReadDecree", "decree_paragraphs", "is_decree_table", "read_decree"]

# The parts of a decree in their order, each with what opens it.
_PARTS = (
    ("menimbang", re.compile(r"menimbang\b\s*:?\s*", re.IGNORECASE)),
    ("mengingat", re.compile(r"mengingat\b\s*:?\s*", re.IGNORECASE)),
    ("memperhatikan", re.compile(r"memperhatikan\b\s*:?\s*", re.IGNORECASE)),
    ("memutuskan", re.compile(r"memutuskan\b\s*:?\s*", re.IGNORECASE)),
    ("menetapkan", re.compile(r"menetapkan\s*:\s*|menetapkan$", re.IGNORECASE)),
    ("diktum", DIKTUM),
    ("penutup", SET_AT),
    (
        "lampiran",
        re.compile(
            r"LAMPIRAN\b|Lampiran\s*(?::|[IVX]+\b|\d|$|(?:Surat\s+)?Keputusan\s+(?:Ketua|Komisi|KPU|Sek))"
        ),
    ),
)
_ORDER = ("kepala", *(name for name, _ in _PARTS))
_NUMBER = re.compile(
    r"\b(?:nomor|no)\b\s*[:.]?\s*(?!tahun)(?P<nomor>(?=\S*\d)[\w(][\w./()-]*(?:\s*/\s*[\w./()-]+)*)(?:\s+tahun\s+(?P<tahun>\d{4}))?",
    re.IGNORECASE,
)
_YEAR_IN_NUMBER = re.compile(r"[/-](\d{4})$")
_ABOUT = re.compile(r"(?:.*\b)?tentang\b\s*:?\s*(?P<rest>.*)", re.IGNORECASE)
_INVOCATION = re.compile(r"dengan\s+rahmat", re.IGNORECASE)
_DATED = re.compile(r"\btanggal\b\s*:?\s*(.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReadDecree:
    """``judul`` is the annex's title; ``left_out`` are lines that nothing was made of, without
    personal numbers.
    """

    keputusan: Keputusan
    judul: str = ""
    pendahuluan: tuple[Bab, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def read_decree(
    before: Sequence[Paragraph], satker: str, tahun: int, after: Sequence[Paragraph] = ()
) -> ReadDecree:
    """Read the paragraphs ``before`` the plan's table and ``after`` its first part; ``satker`` and
    ``tahun`` are only compared with what is printed.
    """
    parts = _parts(lines_of(before))
    annex = read_annex(parts["lampiran"])
    head = _head(parts["kepala"])
    heading = _heading(annex)
    end = read_signature(lines_of(after))
    signed = _first_of(read_signature(parts["penutup"]), end)
    keputusan = _decree(head, heading, signed, parts)
    doubts = [
        *doubts_of(Witnesses(keputusan, head, heading, signed)),
        *foreign(keputusan, annex.judul, satker, tahun),
    ]
    if annex.pendahuluan:
        doubts.append(Doubt(DecreeDoubt.CHAPTERS_PUT_TOGETHER()))
    unused = (*head.unused, *parts["memperhatikan"], *heading.unused, *signed.unused, *annex.unused)
    return ReadDecree(
        keputusan,
        annex.judul,
        annex.pendahuluan,
        tuple(doubts),
        tuple(left_out(unused, keputusan, annex.judul)),
    )


def is_decree_table(grid: Grid) -> bool:
    """Whether a table only keeps the columns of a decree's text ("Menimbang", ":", "a.", …) or of
    its signatures.
    """
    lines = lines_of(decree_paragraphs([grid]))
    openings = [*(opening for _, opening in _PARTS), COPY, OFFICE]
    return any(
        begins_an_entry(line.text) or any(each.match(line.text) for each in openings)
        for line in lines
    )


def _parts(lines: Sequence[DecreeLine]) -> dict[str, list[DecreeLine]]:
    """The lines by part; what stands behind an opening word belongs to the part that it opens."""
    parts: dict[str, list[DecreeLine]] = {name: [] for name in _ORDER}
    current = "kepala"
    for line in lines:
        current, text = _opened(line, current)
        if text:
            parts[current].append(replace(line, text=text))
    if (
        parts["lampiran"]
        or any(parts[name] for name in ("menimbang", "menetapkan", "diktum"))
        or _is_head(parts["kepala"])
    ):
        return parts
    return parts | {"kepala": [], "lampiran": parts["kepala"]}


def _is_head(lines: Sequence[DecreeLine]) -> bool:
    """Whether these lines name a decree, rather than only stand above a table as its title."""
    return any(_ABOUT.match(line.text) or _NUMBER.match(line.text) for line in lines)


def _opened(line: DecreeLine, current: str) -> tuple[str, str]:
    """The part that a line is in, and the line without the word that opens it."""
    if current == "lampiran":
        return current, line.text
    for name, opening in _PARTS:
        found = opening.match(line.text)
        if not found or _ORDER.index(name) < _ORDER.index(current):
            continue
        if name in ("diktum", "penutup", "lampiran"):
            return name, line.text
        if name != current:
            return name, line.text[found.end() :]
    # Some annexes have no heading of their own: the title follows the signatures.
    return ("lampiran" if current == "penutup" and TITLE.match(line.text) else current), line.text


def _head(lines: Sequence[DecreeLine]) -> Named:
    """The decree's own heading: letterhead, number, what it is about, who decrees."""
    about = _about_at(lines)
    named = _named(joined(line.text for line in lines[: about + 1]))
    first = [_after_about(line.text) for line in lines[about : about + 1]]
    rest = [line.text for line in lines[about + 1 :]]
    words = list(takewhile(lambda text: not _is_after_about(text), rest))
    office = [text for text in rest[len(words) :] if not _INVOCATION.match(text)]
    return replace(
        named,
        tentang=joined(filter(None, (*first, *words))).strip(" ,;"),
        jabatan=joined(office).strip(" ,"),
        unused=_said_before(lines[:about]),
    )


def _about_at(lines: Sequence[DecreeLine]) -> int:
    """The line that says what the decree is about; where there is none, their number."""
    return next((at for at, line in enumerate(lines) if _ABOUT.match(line.text)), len(lines))


def _said_before(lines: Sequence[DecreeLine]) -> tuple[DecreeLine, ...]:
    return tuple(line for line in lines if not is_letterhead(line.text))


def _is_after_about(text: str) -> bool:
    return bool(OFFICE.match(text) or _INVOCATION.match(text))


def _heading(annex: Annex) -> Named:
    """What the annex's heading repeats of the decree."""
    text = joined(line.text for line in annex.heading)
    return replace(
        _named(text),
        tentang=_after_about(text).strip(" ,;."),
        unused=_said_before(annex.heading[: _about_at(annex.heading)]),
    )


def _named(text: str) -> Named:
    number = _NUMBER.search(text)
    if number is None:
        return Named(tanggal=_dated(text))
    in_number = _YEAR_IN_NUMBER.search(number["nomor"])
    year = number["tahun"] or (in_number[1] if in_number else "0")
    return Named(re.sub(r"\s*/\s*", "/", number["nomor"]), int(year), tanggal=_dated(text))


def _after_about(text: str) -> str:
    found = _ABOUT.match(text)
    return found["rest"] if found else ""


def _dated(text: str) -> date | None:
    found = _DATED.search(text)
    return find_date(found[1]) if found else None


def _first_of(one: Signature, other: Signature) -> Signature:
    """The decree's own signatures; what they do not say, from those under the annex."""
    return Signature(
        tempat=one.tempat or other.tempat,
        tanggal=one.tanggal or other.tanggal,
        date_words=one.date_words or other.date_words,
        jabatan=one.jabatan or other.jabatan,
        penanda_tangan=one.penanda_tangan or other.penanda_tangan,
        salinan=other.salinan if one.salinan == Salinan() else one.salinan,
        unused=(*one.unused, *other.unused),
    )


def _decree(
    head: Named, heading: Named, signed: Signature, parts: dict[str, list[DecreeLine]]
) -> Keputusan:
    tanggal = signed.tanggal or heading.tanggal or head.tanggal
    return Keputusan(
        nomor=head.nomor or heading.nomor,
        tahun=head.tahun or heading.tahun or (tanggal.year if tanggal else 0),
        tentang=head.tentang or heading.tentang,
        tempat=signed.tempat,
        tanggal=tanggal,
        jabatan=signed.jabatan or head.jabatan,
        penanda_tangan=signed.penanda_tangan,
        salinan=signed.salinan,
        menimbang=legal_entries(parts["menimbang"]),
        mengingat=legal_entries(parts["mengingat"]),
        menetapkan=joined(line.text for line in parts["menetapkan"]).lstrip(": "),
        diktum=diktum_entries(parts["diktum"]),
    )
