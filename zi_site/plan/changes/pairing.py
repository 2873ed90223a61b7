"""The actions of two plans -> which is which: by id, and where ids were given anew, by text.

An id is never used again, so the same id is the same action. A draft that was imported anew numbers
its actions itself though: there, an id may stand at another action, and what was 2.3 may be called
2.4.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import count

from zi_site.plan.changes.values import FlatAction

Pairs = dict[str, str]  # the id before -> the id now
Words = list[str]

# How alike two texts are, 0 to 1 by their words. Below OTHER the same id seems to stand at another
# action; from ALIKE on two actions with different ids are the same. Between them lies what an
# officer rewords.
OTHER, ALIKE = 0.3, 0.75

# Beyond this many pairs the search for texts that are only alike would take seconds; equal texts
# are found at any size.
MOST_PAIRS = 10_000


def pair(before: tuple[FlatAction, ...], after: tuple[FlatAction, ...]) -> Pairs:
    """Which action of the first is which of the second; those without a partner are left out."""
    pairs = _by_text(before, after, _same_ids(before, after, least=OTHER))
    left = _same_ids(_left(before, pairs), _left(after, pairs.values()), least=0)
    return pairs | left


def pair_by_text(before: tuple[FlatAction, ...], after: tuple[FlatAction, ...]) -> Pairs:
    """The same for plans of two years, whose ids say nothing of each other."""
    return _by_text(before, after, {})


def _by_text(before: tuple[FlatAction, ...], after: tuple[FlatAction, ...], known: Pairs) -> Pairs:
    pairs = dict(known)
    for text in (_with_place, _own_texts):
        pairs |= _equal(_left(before, pairs), _left(after, pairs.values()), text)
    return pairs | _alike(_left(before, pairs), _left(after, pairs.values()))


def _same_ids(before: Iterable[FlatAction], after: Iterable[FlatAction], least: float) -> Pairs:
    """Those of one id that are so much alike at least."""
    new = {each.id: each for each in after}
    both = ((each, new[each.id]) for each in before if each.id in new)
    return {old.id: old.id for old, now in both if _likeness(_words(old), _words(now)) >= least}


def _left(actions: Iterable[FlatAction], taken: Iterable[str]) -> list[FlatAction]:
    ids = set(taken)
    return [each for each in actions if each.id not in ids]


def _own_texts(action: FlatAction) -> tuple[str, ...]:
    texts = (action.cell(name) for name in ("indikator", "langkah_aksi", "bukti_fisik"))
    return tuple(" ".join(text.casefold().split()) for text in texts)


def _with_place(action: FlatAction) -> tuple[str, ...]:
    return (action.cell("area_kode"), action.cell("komponen"), *_own_texts(action))


def _equal(
    before: list[FlatAction], after: list[FlatAction], text: Callable[[FlatAction], Hashable]
) -> Pairs:
    """Pairs of equal texts; several equal ones in their order."""
    waiting: dict[Hashable, list[FlatAction]] = defaultdict(list)
    for action in after:
        waiting[text(action)].append(action)
    found = {}
    for action in before:
        if any(_own_texts(action)) and (same := waiting[text(action)]):
            found[action.id] = same.pop(0).id
    return found


def _alike(before: list[FlatAction], after: list[FlatAction]) -> Pairs:
    """The most alike first; of equally alike ones those that stand first."""
    if len(before) * len(after) > MOST_PAIRS:
        return {}
    old, new = list(map(_words, before)), list(map(_words, after))
    ranked = sorted(
        (-likeness, b, a)
        for b, a in _with_enough_in_common(old, new)
        if (likeness := _likeness(old[b], new[a])) >= ALIKE
    )
    found, taken = {}, set()
    for _, b, a in ranked:
        if before[b].id not in found and a not in taken:
            found[before[b].id] = after[a].id
            taken.add(a)
    return found


def _with_enough_in_common(old: Sequence[Words], new: Sequence[Words]) -> Iterator[tuple[int, int]]:
    """The pairs that are ALIKE if their words stand in one order: few, and to compare word by word
    is slow.
    """
    counted = list(map(_counted, new))
    for b, words in enumerate(map(_counted, old)):
        for a, others in enumerate(counted):
            if words and 2 * len(words & others) >= ALIKE * (len(words) + len(others)):
                yield b, a


def _counted(words: Words) -> frozenset[tuple[str, int]]:
    """Each with how many like it stand before it, so that all are different."""
    numbers: defaultdict[str, Iterator[int]] = defaultdict(count)
    return frozenset((word, next(numbers[word])) for word in words)


def _words(action: FlatAction) -> Words:
    return " ".join(_own_texts(action)).split()


def _likeness(words: Words, others: Words) -> float:
    return 1.0 if words == others else SequenceMatcher(None, words, others, autojunk=False).ratio()
