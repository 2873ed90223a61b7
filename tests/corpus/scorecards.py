"""What a form of document scores -> its card, a line a document; and how two cards differ.

A figure may only get better. What got better must be written down (``--update-golden``), so that it
stays; what got worse is never written: whoever means it changes the card by hand, and says why.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path

from corpus.scoring import Score

Card = Mapping[str, Score]  # name of a document -> its figures

FOLDER = Path(__file__).parent / "scorecards"
_NAMES = [each.name for each in fields(Score)]
_ASKED = ("actions", "cells")  # of the truth, neither good nor bad
_MORE_IS_BETTER = ("whole", "right", "sure")
_ALL = "all"


def read_card(form: str) -> Card:
    """{} where there is no card yet."""
    path = FOLDER / f"{form}.tsv"
    if not path.exists():
        return {}
    _, *lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    return {name: Score(*map(int, figures)) for name, *figures in rows if name != _ALL}


def write_card(form: str, card: Card) -> None:
    """By name, with the sums of the form below."""
    rows = [*sorted(card.items()), (_ALL, sum(card.values(), Score()))]
    lines = ["\t".join(("document", *_NAMES))]
    lines += ["\t".join((name, *map(str, _figures(score)))) for name, score in rows]
    (FOLDER / f"{form}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def better_of(written: Card, now: Card) -> Card:
    """What may be written: of the documents that there are, each figure at its best."""
    return {
        name: _best(written[name], score) if _is_same(written.get(name), score) else score
        for name, score in now.items()
    }


def complaints(written: Card, now: Card) -> Iterator[str]:
    """One for each figure that is not as it is written."""
    yield from (f"{name} is on the card but not there" for name in written if name not in now)
    for name, score in now.items():
        before = written.get(name)
        if before is None or not _is_same(before, score):
            yield f"{name} is not on the card as it is now: {score}"
            continue
        for figure in _NAMES:
            was, is_now = getattr(before, figure), getattr(score, figure)
            if was != is_now:
                word = "better" if _better(figure, was, is_now) == is_now else "WORSE"
                yield f"{name} {figure}: {is_now}, {word} than {was}"


def _is_same(before: Score | None, now: Score) -> bool:
    """Whether both ask the same of the document."""
    return before is not None and all(
        getattr(before, name) == getattr(now, name) for name in _ASKED
    )


def _best(one: Score, other: Score) -> Score:
    return Score(*(_better(name, getattr(one, name), getattr(other, name)) for name in _NAMES))


def _better(figure: str, one: int, other: int) -> int:
    return max(one, other) if figure in _MORE_IS_BETTER else min(one, other)


def _figures(score: Score) -> list[int]:
    return [getattr(score, name) for name in _NAMES]
