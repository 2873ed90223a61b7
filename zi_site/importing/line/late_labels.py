"""Labels that stand in the middle of the rows they hold for -> the same labels at the first of
those rows.

A merged cell's text is printed in its vertical middle. Where the borders are lost, the numbering of
the next column tells where the cell began: at "1)". Only for tables whose rows are numbered so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from zi_site.documents.numbering import ListMark, split_mark
from zi_site.importing.line.lines import Line
from zi_site.importing.line.sentences import LineDoubt


def at_their_rows(lines: Sequence[Line]) -> list[Line]:
    """First the komponen by the numbers of their indikator, then the areas by their komponen's."""
    moved = _moved(lines, "komponen", "indikator")
    return _moved(moved, "area", "komponen")


def _moved(lines: Sequence[Line], label: str, below: str) -> list[Line]:
    marks = tuple(split_mark(line.text(below))[0] for line in lines)
    labelled = tuple(at for at, line in enumerate(lines) if line.text(label))
    column = _Column(marks, labelled)
    starts: dict[int, int] = {}  # where a label is printed -> where it begins
    for at in labelled:
        starts[at] = column.start(at, max(starts.values(), default=-1))
    if list(starts.values()) != sorted(starts.values()):
        return list(lines)
    return _relabelled(lines, label, starts)


@dataclass(frozen=True, slots=True)
class _Column:
    """The marks of the column beside the labels, and the rows in which a label is printed."""

    marks: tuple[ListMark | None, ...]
    labelled: tuple[int, ...]

    def start(self, at: int, taken: int) -> int:
        """Where the label printed in row ``at`` begins, below the rows that are ``taken``."""
        mark = self.marks[at]
        if mark is not None and mark.value == 1:
            return at
        before = max((row for row in range(at) if self._opens(row)), default=-1)
        if before > taken and before not in self.labelled:
            return before
        return at if mark is None else self._next_opening(at)

    def _next_opening(self, at: int) -> int:
        """The next row that opens a list before the next label, or ``at``."""
        end = min((row for row in self.labelled if row > at), default=len(self.marks))
        return next((row for row in range(at + 1, end) if self._opens(row)), at)

    def _opens(self, row: int) -> bool:
        """A first mark, of the kind that its list goes on with: the "1" of a new list."""
        mark = self.marks[row]
        if mark is None or mark.value != 1:
            return False
        following = next((each for each in self.marks[row + 1 :] if each is not None), None)
        return following is None or following.kind == mark.kind


def _relabelled(lines: Sequence[Line], label: str, starts: Mapping[int, int]) -> list[Line]:
    bare = [line.without(label) if at in starts else line for at, line in enumerate(lines)]
    for at, start in starts.items():
        bare[start] = _labelled(bare[start], lines[at], label)
        if start != at:
            said = LineDoubt.LATE_LABEL(label="area" if label == "area" else "komponen")
            bare[start] = bare[start].noted(said)
    return bare


def _labelled(line: Line, printed: Line, label: str) -> Line:
    """The line with the label, its number and its place as another line prints them."""
    numbers = {label: printed.number(label)} if printed.number(label) else {}
    origins = {label: printed.origins[label]} if label in printed.origins else {}
    return replace(
        line,
        texts={**line.texts, label: printed.text(label)},
        numbers={**line.numbers, **numbers},
        origins={**line.origins, **origins},
    )
