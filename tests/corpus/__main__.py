"""python -m corpus FOLDER: what an import makes of the documents in a folder, as shares alone.

Real decrees hold names, so nothing of a document is printed: no cell, no name, no name of a file.
Each is read apart, within the limits that an officer's upload has. A document that could not be
scored is told by its place in the alphabetical order of those that have a truth.
"""

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from corpus.scoring import Score
from corpus.sources import Source, in_folder

_USE = "usage: make skor MAP=folder   (x.pdf with x.truth.json beside it; see HACKING.md)"
_HEADINGS = (
    "documents", "actions", "whole", "cells right", "wrong and told", "wrong and silent", "extra actions",
    "extra and silent", "whole and sure",
)  # fmt: skip


def main(folder: Path) -> int:
    """0 where every document could be scored."""
    sources = list(in_folder(folder)) if folder.is_dir() else []
    if not sources:
        print(_USE, file=sys.stderr)
        return 2
    found = [(source.form, _score(source)) for source in sources]
    broken = [str(at) for at, (_, score) in enumerate(found, 1) if score is None]
    scores = [(form, score) for form, score in found if score is not None]
    print("\n".join(report(scores)))
    if broken:
        print(f"not scored, by their place: {', '.join(broken)}")
    return int(bool(broken))


def report(scores: list[tuple[str, Score]]) -> Iterator[str]:
    """A block a form, and one of all."""
    by_form = groupby(sorted(scores, key=lambda each: each[0]), lambda each: each[0])
    for form, several in [*((form, list(each)) for form, each in by_form), ("all", scores)]:
        yield form
        shares = _shares(sum((score for _, score in several), Score()))
        figures = (str(len(several)), *shares)
        yield from (
            f"  {name:18}{figure:>8}" for name, figure in zip(_HEADINGS, figures, strict=True)
        )


def _shares(score: Score) -> Iterator[str]:
    """Of the actions or of the cells."""
    yield str(score.actions)
    yield _share(score.whole, score.actions)
    yield _share(score.right, score.cells)
    yield _share(score.told, score.cells)
    yield _share(score.silent, score.cells)
    yield _share(score.extra, score.actions)
    yield _share(score.extra_silent, score.actions)
    yield _share(score.sure, score.actions)


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.2f} %" if whole else "-"


def _score(source: Source) -> Score | None:
    """None where a truth is none, or the program fell: the words of that may be a document's own."""
    try:
        return source.scored().score
    except Exception:
        return None


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[-1]).expanduser()))
