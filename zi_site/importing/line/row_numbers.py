"""Numbers that count the rows of the table -> apart; marks of a list that do not go on -> told."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import product

from zi_site.documents.numbering import ListMark, is_number, read_mark, split_mark
from zi_site.importing.line.lines import Line
from zi_site.importing.line.sentences import LineDoubt
from zi_site.plan.kinds import Finding

_LEAST = 2
_OFTEN = 0.3
_STEPS = frozenset({"indikator", "langkah_aksi", "bukti_fisik"})
_DEPTH = re.compile(r"\w{1,3}(?:\.\w{1,3})+\.?")


def without_row_numbers(lines: Sequence[Line]) -> list[Line]:
    """Numbers that go on while the area or komponen beside them stays the same number the rows."""
    found = list(lines)
    for name, counts in product(("area", "komponen"), (is_number, _has_steps)):
        if _counts_rows(found, name, counts):
            found = [_without(line, name, counts) for line in found]
    return found


def _has_steps(text: str) -> bool:
    """ "1.a.2": a row's place below its area and komponen."""
    return bool(_DEPTH.fullmatch(text))


def _counts_rows(lines: Sequence[Line], name: str, counts: Callable[[str], bool]) -> bool:
    numbered = [line for line in lines if counts(line.number(name)) and not line.wide]
    idle = list(_idle(numbered, name))
    rows = [line for line in lines if line.named & _STEPS]
    nameless = any(not line.text(name) for line in idle)
    if nameless and _all_numbered(rows, name, counts):
        return True
    often = _LEAST if _counts_through(numbered, name) else max(_LEAST, _OFTEN * len(numbered))
    return len(idle) >= often


def _idle(numbered: Sequence[Line], name: str) -> Iterator[Line]:
    """Those whose number goes on while the text beside it stays the same or is blank."""
    above = number = ""
    for line in numbered:
        text = line.text(name)
        if above and text in ("", above) and line.number(name) != number:
            yield line
        above, number = text or above, line.number(name)


def _all_numbered(rows: Sequence[Line], name: str, counts: Callable[[str], bool]) -> bool:
    return all(counts(line.number(name)) for line in rows)


def _counts_through(lines: Sequence[Line], name: str) -> bool:
    """Whether the numbers go on by one from the first row to the last, through all areas."""
    marks = [read_mark(line.number(name)) for line in lines]
    values = [mark.value for mark in marks if mark]
    return values == list(range(1, len(lines) + 1))


def _without(line: Line, name: str, counts: Callable[[str], bool]) -> Line:
    if not counts(line.number(name)):
        return line
    numbers = {key: value for key, value in line.numbers.items() if key != name}
    return replace(line, numbers=numbers, nomor=line.number(name))


def with_strange_numbers(lines: Sequence[Line]) -> list[Line]:
    """For slipped cells: the marks of the indikator are looked at within each komponen."""
    found: list[Line] = []
    last: ListMark | None = None
    for line in lines:
        if line.wide or line.text("komponen") or line.text("area"):
            last = None
        mark = split_mark(line.text("indikator"))[0]
        found.append(line.noted(*_doubts(mark, last)))
        last = mark or last
    return found


def _doubts(mark: ListMark | None, last: ListMark | None) -> tuple[Finding, ...]:
    if mark is None or last is None or _goes_on(mark, last):
        return ()
    return (LineDoubt.STRANGE_NUMBER(mark=mark.text, last=last.text),)


def _goes_on(mark: ListMark, last: ListMark) -> bool:
    return mark.kind == last.kind and mark.value in (last.value, last.value + 1)
