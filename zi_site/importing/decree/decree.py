"""The paragraphs around a plan's table -> its decree, the annex's title and introduction, and what
is in doubt.

Nothing is guessed: what the paragraphs do not say stays empty and is named in a doubt.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from itertools import pairwise
from typing import TypeVar

from zi_site.documents.grid import Grid, Origin, Paragraph
from zi_site.draft.result import Doubt, LeftOut
from zi_site.importing.decree.annex import called, read_annex
from zi_site.importing.decree.decree_doubts import (
    Witnesses,
    doubts_of,
    foreign,
    is_other_document,
    left_out,
    years_in,
)
from zi_site.importing.decree.decree_lines import (
    DecreeLine,
    decree_paragraphs,
    joined,
    lines_of,
    opens_signature,
)
from zi_site.importing.decree.decree_parts import (
    ANNEX,
    END,
    HEAD,
    OPENINGS,
    Parts,
    has_body,
    parts_of,
)
from zi_site.importing.decree.entries import begins_an_entry, diktum_entries, legal_entries
from zi_site.importing.decree.fact_places import fact_places, placed
from zi_site.importing.decree.naming import Named, numbered, read_head, read_heading
from zi_site.importing.decree.sentences import DecreeDoubt
from zi_site.importing.decree.side_by_side import one_after_another
from zi_site.importing.decree.signature import (
    COPY,
    OFFICE,
    Signature,
    read_signature,
    without_signatures,
)
from zi_site.plan.model import Bab, Keputusan

Said = TypeVar("Said", Named, Signature)


@dataclass(frozen=True, slots=True)
class ReadDecree:
    """``judul`` is the annex's title; ``left_out`` are lines that nothing was made of; ``places``
    where each key is printed.
    """

    keputusan: Keputusan
    judul: str = ""
    pendahuluan: tuple[Bab, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    places: Mapping[str, Origin] = field(default_factory=dict, compare=False)


def read_decree(
    before: Sequence[Paragraph], satker: str, tahun: int, after: Sequence[Paragraph] = ()
) -> ReadDecree:
    """``satker`` and ``tahun`` are only compared with what is printed around the table."""
    lines, below = (one_after_another(lines_of(each)) for each in (before, after))
    parts = parts_of(lines)
    signed = read_signature(parts[END])
    others: tuple[DecreeLine, ...] = ()
    if not has_body(parts):
        text = without_signatures(parts[ANNEX])
        parts[ANNEX], others = list(text.text), text.others
        signed = _first_of(signed, read_signature(text.dated))
    annex = read_annex(parts[ANNEX])
    head = read_head(parts[HEAD])
    # some annexes print their title above the line that names the decree
    heading = read_heading(
        annex.heading or numbered(annex.unused) or numbered(_above_signature(below))
    )
    signed = _first_of(signed, read_signature(below))
    named = replace(_or_else(head, heading), tanggal=heading.tanggal or head.tanggal)
    keputusan = _decree(named, signed, parts)
    if is_other_document(keputusan, signed, annex):
        keputusan = _no_decree(keputusan, annex.judul)
    doubts = [
        *doubts_of(Witnesses(keputusan, head, heading, signed)),
        *foreign(keputusan, annex.judul, [*lines, *below], satker, tahun),
    ]
    if keputusan.naskah:
        doubts.insert(0, Doubt(DecreeDoubt.NO_DECREE(judul=annex.judul)))
    if annex.pendahuluan:
        doubts.append(Doubt(DecreeDoubt.CHAPTERS_PUT_TOGETHER()))
    places = fact_places(keputusan, annex.judul, signed.date_words, [*lines, *below])
    unused = (*head.unused, *parts["memperhatikan"], *heading.unused, *signed.unused)
    unused = (*unused, *annex.unused, *others)
    return ReadDecree(
        keputusan,
        annex.judul,
        annex.pendahuluan,
        tuple(placed(doubt, places) for doubt in doubts),
        tuple(left_out(unused, keputusan, annex.judul)),
        places,
    )


def _above_signature(lines: Sequence[DecreeLine]) -> list[DecreeLine]:
    """The line right above place and date, where some forms name the decree."""
    return [line for line, next_one in pairwise(lines) if opens_signature(next_one.text)][:1]


def is_decree_table(grid: Grid) -> bool:
    """Whether a table only keeps the columns of a decree's text, or of its signatures."""
    lines = lines_of(decree_paragraphs([grid]))
    if _is_written_in_cells(grid):
        return True
    openings = [*(opening for _, opening in OPENINGS), COPY, OFFICE]
    return any(
        begins_an_entry(line.text) or any(each.match(line.text) for each in openings)
        for line in lines
    )


def _is_written_in_cells(grid: Grid) -> bool:
    """Whether a grid is a text, such as a cover sheet: no row has two cells that are filled."""
    filled = [sum(bool(cell.text.strip()) for cell in row.cells) for row in grid.rows]
    return max(filled, default=0) == 1


def _first_of(one: Signature, other: Signature) -> Signature:
    """The decree's own signatures; what they do not say, from those under the annex."""
    return replace(_or_else(one, other), unused=(*one.unused, *other.unused))


def _or_else(one: Said, other: Said) -> Said:
    """What ``one`` says, and what it does not say, from ``other``."""
    nothing = type(one)()
    names = [each.name for each in fields(one)]
    unsaid = (name for name in names if getattr(one, name) == getattr(nothing, name))
    return replace(one, **{name: getattr(other, name) for name in unsaid})


def _decree(named: Named, signed: Signature, parts: Parts) -> Keputusan:
    """``named`` is what the head says, and what it does not say, from the annex's heading."""
    tanggal = signed.tanggal or named.tanggal
    return Keputusan(
        nomor=named.nomor,
        tahun=named.tahun or _year_of(named, tanggal, parts),
        tentang=named.tentang,
        tempat=signed.tempat,
        tanggal=tanggal,
        jabatan=signed.jabatan or named.jabatan,
        penanda_tangan=signed.penanda_tangan,
        salinan=signed.salinan,
        menimbang=legal_entries(parts["menimbang"]),
        mengingat=legal_entries(parts["mengingat"]),
        menetapkan=joined(line.text for line in parts["menetapkan"]).lstrip(": "),
        diktum=diktum_entries(parts["diktum"]),
    )


def _no_decree(read: Keputusan, judul: str) -> Keputusan:
    """The same as a document of another sort: what its title calls it, and the year of its day,
    else of its title.
    """
    dated = (read.tanggal.year,) if read.tanggal else ()
    return replace(read, naskah=called(judul), tahun=next(iter((*dated, *years_in(judul))), 0))


def _year_of(named: Named, tanggal: date | None, parts: Parts) -> int:
    """The year in which a decree was signed; 0 for what is none."""
    is_decree = bool(named.tentang) or has_body(parts)
    return tanggal.year if tanggal and is_decree else 0
