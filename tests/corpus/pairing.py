"""The actions of a truth and those of a draft -> which is which."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from corpus.truth import Asked, Cells, is_right, words_of

Likely = tuple[float, int, int, int, int]
"""How alike their words are, cells that are equal, nearness, and the places in truth and draft."""

_ALIKE = 0.55  # of 1; less is another action


def paired(truth: Sequence[Asked], found: Sequence[Cells]) -> dict[int, int]:
    """Truth -> draft, each once: the most alike first, of those the ones with most cells equal."""
    ours = [words_of(asked) for asked in truth]
    theirs = [words_of({name: (text,) for name, text in cells.items()}) for cells in found]
    likely = [
        (1.0, _equal(truth[a], found[b]), -abs(a - b), a, b)
        for a, one in enumerate(ours)
        for b, other in enumerate(theirs)
        if one == other
    ]
    pairs = _chosen(likely, {})
    rest = [
        (likeness, _equal(truth[a], found[b]), -abs(a - b), a, b)
        for a in sorted(set(range(len(truth))) - pairs.keys())
        for b in sorted(set(range(len(found))) - set(pairs.values()))
        if (likeness := _likeness(ours[a], theirs[b]))
    ]
    return _chosen(rest, pairs)


def _chosen(likely: Sequence[Likely], before: Mapping[int, int]) -> dict[int, int]:
    pairs, taken = dict(before), set(before.values())
    for *_, a, b in sorted(likely, reverse=True):
        if a not in pairs and b not in taken:
            pairs[a] = b
            taken.add(b)
    return pairs


def _equal(asked: Asked, found: Cells) -> int:
    """Cells that are right."""
    return sum(is_right(texts, found.get(name, "")) for name, texts in asked.items())


def _likeness(one: str, other: str) -> float:
    """0 to 1; 0 also where they are too unlike to be one action."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= _ALIKE else 0.0
