"""What an area or a komponen prints -> the official area or subpilar that it belongs to, and how
sure that is.

``plan/subjects`` knows the words. A name counts ``_NAME`` times as much as the average text below
it, and for an area the content goes before the label: some offices print the names of two areas the
wrong way round.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from zi_site.importing.meaning.sentences import MeaningDoubt
from zi_site.plan import reference
from zi_site.plan.kinds import Finding
from zi_site.plan.numerals import roman_value
from zi_site.plan.subjects import (
    Scores,
    area_scores,
    best,
    is_clear,
    next_best,
    overrules,
    subpilar_scores,
)

_NAME = 3.0


@dataclass(frozen=True, slots=True)
class Proposal:
    """``kode`` is an area's code or a subpilar's number; ``doubt`` says why it is not sure."""

    kode: str
    doubt: Finding | None = None

    @property
    def sure(self) -> bool:
        """Whether nothing speaks against it."""
        return self.doubt is None


def propose_area(nomor: str, nama: str, texts: Sequence[str], position: int = 0) -> Proposal:
    """The official area of what is printed as ``nomor`` and ``nama`` over ``texts`` (komponen,
    indikator, langkah aksi, bukti fisik, each text once); ``position`` is its place among the
    plan's areas from 1, 0 if unknown.
    """
    content, label = area_scores(texts, named=False), area_scores([nama], named=True)
    by_content, by_label = best(content), best(label)
    if by_content and by_label != by_content and (not by_label or overrules(content, by_label)):
        return _by_content(nama, by_content, content, by_label)
    if by_label:
        return _area(by_label, by_label == by_content or is_clear(label), label)
    return _by_number(nomor, position)


def _by_content(nama: str, kode: str, content: Scores, by_label: str) -> Proposal:
    """An area whose name is that of another, or of none."""
    if not nama:
        return _area(kode, is_clear(content), content)
    kind = MeaningDoubt.AREA_OF_OTHER_CONTENT if by_label else MeaningDoubt.AREA_NAMED_OTHERWISE
    other = _area_name(by_label or next_best(content, kode))
    return Proposal(kode, kind(nama=nama, official=_area_name(kode), other=other))


def _area(kode: str, sure: bool, scores: Scores) -> Proposal:
    if sure:
        return Proposal(kode)
    other = _area_name(next_best(scores, kode))
    return Proposal(kode, MeaningDoubt.AREA_BY_CONTENT(official=_area_name(kode), other=other))


def _area_name(kode: str) -> str:
    return reference.areas()[kode].nama if kode else ""


def propose_subpilar(
    area_kode: str, komponen: str, texts: Sequence[str], kelompok: str = ""
) -> Proposal:
    """The subpilar of a komponen within its official area; "" without any sign of one."""
    scores: Scores = {}
    for weight, among in ((_NAME, [komponen]), (_NAME / 2, [kelompok]), (1.0, texts)):
        for nomor, score in subpilar_scores(area_kode, among).items():
            scores[nomor] = scores.get(nomor, 0.0) + weight * score
    found = best(scores)
    if not found:
        return Proposal("", MeaningDoubt.SUBPILAR_UNKNOWN(komponen=komponen))
    if is_clear(scores):
        return Proposal(found)
    official = reference.subpilar()
    second = next_best(scores, found)
    doubt = MeaningDoubt.SUBPILAR_BY_CONTENT(
        komponen=komponen,
        nomor=found,
        official=official[found].nama,
        other=f"{second} {official[second].nama}" if second else "",
    )
    return Proposal(found, doubt)


def _by_number(nomor: str, position: int) -> Proposal:
    """The official area in the same place: all that is left where no word tells."""
    bare = re.sub(r"\W|area", "", nomor.casefold())
    printed = int(bare) if bare.isdecimal() else roman_value(bare)
    number = printed if printed <= len(reference.areas()) and printed else position
    kode = next((area.kode for area in reference.areas().values() if area.nomor == number), "")
    return Proposal(kode or next(iter(reference.areas())), MeaningDoubt.AREA_BY_PLACE())
