"""A column of numbers that counts the rows of the table, not what stands beside it -> lines without
those numbers.
"""

from collections.abc import Sequence
from dataclasses import replace

from zi_site.documents.numbering import DIGIT, Mark, read_mark, split_mark
from zi_site.importing.line.lines import Line

_LEAST = 2
_OFTEN = 0.3


def without_row_numbers(lines: Sequence[Line]) -> list[Line]:
    """Numbers that go on while the area or komponen beside them stays the same number the rows."""
    found = list(lines)
    for name in ("area", "komponen"):
        if _counts_rows(found, name):
            found = [_without(line, name) for line in found]
    return found


def _counts_rows(lines: Sequence[Line], name: str) -> bool:
    numbered = [line for line in lines if _is_digit(line.number(name)) and not line.wide]
    idle = 0
    above = number = ""
    for line in numbered:
        text = line.text(name)
        idle += bool(above) and text in ("", above) and line.number(name) != number
        above, number = text or above, line.number(name)
    return idle >= max(_LEAST, _OFTEN * len(numbered))


def _is_digit(number: str) -> bool:
    mark = read_mark(number)
    return mark is not None and mark.style == DIGIT


def _without(line: Line, name: str) -> Line:
    if not _is_digit(line.number(name)):
        return line
    return replace(line, numbers={key: value for key, value in line.numbers.items() if key != name})


_NOTE = (
    "Butir “{}” tidak melanjutkan “{}” di atasnya; mungkin tertukar atau ada yang hilang "
    "dalam "
    "salinan."
)


def with_strange_numbers(lines: Sequence[Line]) -> list[Line]:
    """For tables whose cells have slipped: the marks of the indikator are looked at within each
    komponen.
    """
    found: list[Line] = []
    last: Mark | None = None
    for line in lines:
        if line.wide or line.text("komponen") or line.text("area"):
            last = None
        mark = split_mark(line.text("indikator"))[0]
        strange = mark is not None and last is not None and not _goes_on(mark, last)
        notes = (
            (*line.notes, _NOTE.format(mark.text, last.text))
            if strange and mark and last
            else line.notes
        )
        found.append(replace(line, notes=notes))
        last = mark or last
    return found


def _goes_on(mark: Mark, last: Mark) -> bool:
    return mark.kind == last.kind and mark.value in (last.value, last.value + 1)
