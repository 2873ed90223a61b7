"""What an area or a komponen prints -> the official area or subpilar that it belongs to, and how
sure that is.

The words of ``data/kata-subpilar.csv`` say what each of the 25 subpilar is about (after the LKE,
PermenPANRB 90/2021); each has a weight. A name counts ``_NAME`` times as much as the average text
below it, and for an area the content goes before the label: some offices print the names of two
areas the wrong way round.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from zi_site.importing.meaning.sentences import MeaningDoubt
from zi_site.plan import reference
from zi_site.plan.kinds import Finding
from zi_site.plan.numerals import roman_value

_NAME = 3.0
_ENOUGH = 0.5  # from this score on, something was found at all
_CLEAR = 1.5  # how many times as much as the next best is clear
_OVERRULES = 3.0  # how many times as much as for the label's own area content overrules it
_LINKS = (
    "dan atau atas yang dalam tentang terhadap di ke pada dengan untuk oleh telah sudah "
    "secara bagi dari adanya of"
)
_STOP_WORDS = frozenset((*_LINKS.split(), "terkait", "sesuai"))

Scores = dict[str, float]


@dataclass(frozen=True, slots=True)
class Proposal:
    """``kode`` is an area's code or a subpilar's number; ``doubt`` says why it is not sure."""

    kode: str
    doubt: Finding | None = None

    @property
    def sure(self) -> bool:
        """Whether nothing speaks against it."""
        return self.doubt is None


@dataclass(frozen=True, slots=True)
class _Phrase:
    area: str
    subpilar: str  # "" for words that only name the area
    words: re.Pattern[str]
    weight: float


def propose_area(nomor: str, nama: str, texts: Sequence[str], position: int = 0) -> Proposal:
    """The official area of what is printed as ``nomor`` and ``nama`` over ``texts`` (komponen,
    indikator, langkah aksi, bukti fisik, each text once); ``position`` is its place among the
    plan's areas from 1, 0 if unknown.
    """
    content, label = _area_scores(texts, named=False), _area_scores([nama], named=True)
    by_content, by_label = _best(content), _best(label)
    if by_content and by_label != by_content and (not by_label or _overrules(content, by_label)):
        return _by_content(nama, by_content, content, by_label)
    if by_label:
        return _area(by_label, by_label == by_content or _is_clear(label), label)
    return _by_number(nomor, position)


def _overrules(content: Scores, by_label: str) -> bool:
    """Whether the content speaks so much for another area that the printed name is a mistake."""
    return max(content.values()) >= _OVERRULES * content.get(by_label, 0.0)


def _by_content(nama: str, kode: str, content: Scores, by_label: str) -> Proposal:
    """An area whose name is that of another, or of none."""
    if not nama:
        return _area(kode, _is_clear(content), content)
    kind = MeaningDoubt.AREA_OF_OTHER_CONTENT if by_label else MeaningDoubt.AREA_NAMED_OTHERWISE
    other = _area_name(by_label or _next_best(content, kode))
    return Proposal(kode, kind(nama=nama, official=_area_name(kode), other=other))


def _area(kode: str, sure: bool, scores: Scores) -> Proposal:
    if sure:
        return Proposal(kode)
    other = _area_name(_next_best(scores, kode))
    return Proposal(kode, MeaningDoubt.AREA_BY_CONTENT(official=_area_name(kode), other=other))


def _area_name(kode: str) -> str:
    return reference.areas()[kode].nama if kode else ""


def propose_subpilar(
    area_kode: str, komponen: str, texts: Sequence[str], kelompok: str = ""
) -> Proposal:
    """The subpilar of a komponen within its official area; "" without any sign of one."""
    scores: Scores = {}
    for weight, among in ((_NAME, [komponen]), (_NAME / 2, [kelompok]), (1.0, texts)):
        for nomor, score in _subpilar_scores(area_kode, among).items():
            scores[nomor] = scores.get(nomor, 0.0) + weight * score
    found = _best(scores)
    if not found:
        return Proposal("", MeaningDoubt.SUBPILAR_UNKNOWN(komponen=komponen))
    if _is_clear(scores):
        return Proposal(found)
    official = reference.subpilar()
    second = _next_best(scores, found)
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


def _area_scores(texts: Sequence[str], named: bool) -> Scores:
    """Of a name all words count, of content those of a subpilar; each text for its best one."""
    scores: Scores = {}
    for text in map(_bare, texts):
        own = _areas_named_in(text, named)
        for area, score in own.items():
            scores[area] = scores.get(area, 0.0) + score / max(1, len(texts))
    return scores


def _areas_named_in(text: str, named: bool) -> Scores:
    """The areas that a text speaks of, each with the weight of its weightiest words."""
    own: Scores = {}
    for phrase in _phrases():
        if (named or phrase.subpilar) and phrase.words.search(text):
            own[phrase.area] = max(own.get(phrase.area, 0.0), phrase.weight)
    return own


def _subpilar_scores(area_kode: str, texts: Iterable[str]) -> Scores:
    """By subpilar of one area, the average over the texts."""
    bare = [text for text in map(_bare, texts) if text.strip()]
    scores: Scores = {}
    for phrase in (each for each in _phrases() if each.subpilar and each.area == area_kode):
        if hits := sum(1 for text in bare if phrase.words.search(text)):
            share = phrase.weight * hits / len(bare)
            scores[phrase.subpilar] = scores.get(phrase.subpilar, 0.0) + share
    return scores


def _best(scores: Scores) -> str:
    best = max(scores, key=scores.__getitem__, default="")
    return best if best and scores[best] >= _ENOUGH else ""


def _next_best(scores: Scores, best: str) -> str:
    return _best({kode: score for kode, score in scores.items() if kode != best})


def _is_clear(scores: Scores) -> bool:
    first, *others = sorted(scores.values(), reverse=True) or [0.0]
    return first >= _ENOUGH and (not others or first >= _CLEAR * others[0])


def _bare(text: str) -> str:
    words = re.sub(r"[^\w]+|_", " ", text.casefold()).split()
    return f" {' '.join(word for word in words if word not in _STOP_WORDS)} "


@cache
def _phrases() -> tuple[_Phrase, ...]:
    return tuple(
        _Phrase(row["area_kode"], row["subpilar_nomor"], _pattern(row["kata"]), float(row["bobot"]))
        for row in reference.shipped("kata-subpilar.csv")
    )


def _pattern(phrase: str) -> re.Pattern[str]:
    """A word of five letters may go on, a star begins anyhow: "*bangun" finds "pembangunan"."""
    words = [
        rf"\w*{word[1:]}\w*" if word.startswith("*") else rf"{word}\w*" if len(word) > 4 else word
        for word in phrase.split()
    ]
    return re.compile(rf" {' '.join(words)} ")
