"""Labels that stand in the middle of the rows they hold for -> the same labels at the first of
those rows.

A merged cell's text is printed in its vertical middle. Where the borders are lost, the numbering of
the next column tells where the cell began: at "1)". Only for tables whose rows are numbered so.
"""

from collections.abc import Sequence
from dataclasses import replace

from zi_site.documents.numbering import Mark, split_mark
from zi_site.importing.line.lines import Line

_NOTE = "Nama {} ini tercetak di samping baris lain; awalnya menurut nomor butir di bawahnya."


def at_their_rows(lines: Sequence[Line]) -> list[Line]:
    """First the komponen by the numbers of their indikator, then the areas by the marks of their
    komponen.
    """
    moved = _moved(lines, "komponen", "indikator")
    return _moved(moved, "area", "komponen")


def _moved(lines: Sequence[Line], label: str, below: str) -> list[Line]:
    marks = [split_mark(line.text(below))[0] for line in lines]
    labelled = [at for at, line in enumerate(lines) if line.text(label)]
    starts: dict[int, int] = {}  # where a label is printed -> where it begins
    taken: set[int] = set()
    for at in labelled:
        starts[at] = start = _start(at, marks, labelled, taken)
        taken.add(start)
    if list(starts.values()) != sorted(starts.values()):
        return list(lines)
    return _relabelled(lines, label, starts)


def _start(at: int, marks: Sequence[Mark | None], labelled: Sequence[int], taken: set[int]) -> int:
    mark = marks[at]
    if mark is not None and mark.value == 1:
        return at
    before = max((row for row in range(at) if _opens(marks, row)), default=-1)
    if before > max(taken, default=-1) and before >= 0 and before not in labelled:
        return before
    if mark is None and before < 0:
        return at
    after = next((row for row in range(at + 1, len(marks)) if _opens(marks, row)), -1)
    following = min((row for row in labelled if row > at), default=len(marks))
    return after if after >= 0 and after < following and mark is not None else at


def _opens(marks: Sequence[Mark | None], row: int) -> bool:
    """A first mark, of the kind that its list goes on with: the "1" of a new list."""
    mark = marks[row]
    if mark is None or mark.value != 1:
        return False
    return next((other.kind == mark.kind for other in marks[row + 1 :] if other is not None), True)


def _relabelled(lines: Sequence[Line], label: str, starts: dict[int, int]) -> list[Line]:
    texts = [dict(line.texts) for line in lines]
    numbers = [dict(line.numbers) for line in lines]
    origins = [dict(line.origins) for line in lines]
    notes = [line.notes for line in lines]
    for at in starts:
        texts[at].pop(label, None)
        numbers[at].pop(label, None)
    for at, start in starts.items():
        texts[start][label] = lines[at].text(label)
        if lines[at].number(label):
            numbers[start][label] = lines[at].number(label)
        if label in lines[at].origins:
            origins[start][label] = lines[at].origins[label]
        if start != at:
            notes[start] = (*notes[start], _NOTE.format("area" if label == "area" else "komponen"))
    return [
        replace(line, texts=texts[at], numbers=numbers[at], origins=origins[at], notes=notes[at])
        for at, line in enumerate(lines)
    ]
