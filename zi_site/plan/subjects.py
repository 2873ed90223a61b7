"""Texts of a plan -> which official areas and subpilar they speak of, and how much.

The words of ``data/kata-subpilar.csv`` say what each of the 25 subpilar is about (after the LKE,
PermenPANRB 90/2021); each has a weight.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from zi_site.plan import reference

_ENOUGH = 0.5  # from this score on, something was found at all
_CLEAR = 1.5  # how many times as much as the next best is clear
_OVERRULES = 3.0  # how many times as much as for the label's own area content overrules it
_LINKS = (
    "dan atau atas yang dalam tentang terhadap di ke pada dengan untuk oleh telah sudah "
    "secara bagi dari adanya of"
)
_STOP_WORDS = frozenset((*_LINKS.split(), "terkait", "sesuai"))

Scores = dict[str, float]  # by the code of an area or the number of a subpilar


@dataclass(frozen=True, slots=True)
class _Phrase:
    area: str
    subpilar: str  # "" for words that only name the area
    words: re.Pattern[str]
    weight: float


def area_scores(texts: Sequence[str], named: bool) -> Scores:
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


def subpilar_scores(area_kode: str, texts: Iterable[str]) -> Scores:
    """By subpilar of one area, the average over the texts."""
    bare = [text for text in map(_bare, texts) if text.strip()]
    scores: Scores = {}
    for phrase in (each for each in _phrases() if each.subpilar and each.area == area_kode):
        if hits := sum(1 for text in bare if phrase.words.search(text)):
            share = phrase.weight * hits / len(bare)
            scores[phrase.subpilar] = scores.get(phrase.subpilar, 0.0) + share
    return scores


def best(scores: Scores) -> str:
    """What is spoken of most; "" where hardly anything is."""
    first = max(scores, key=scores.__getitem__, default="")
    return first if first and scores[first] >= _ENOUGH else ""


def next_best(scores: Scores, first: str) -> str:
    """What is spoken of most besides."""
    return best({kode: score for kode, score in scores.items() if kode != first})


def is_clear(scores: Scores) -> bool:
    """Whether one is spoken of much more than any other."""
    first, *others = sorted(scores.values(), reverse=True) or [0.0]
    return first >= _ENOUGH and (not others or first >= _CLEAR * others[0])


def overrules(content: Scores, by_label: str) -> bool:
    """Whether the content speaks so much for another area that the printed name is a mistake."""
    return max(content.values()) >= _OVERRULES * content.get(by_label, 0.0)


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
