"""Numbers that do not go on from one line to the next -> a note: something slipped, or a page is missing."""

from collections.abc import Sequence
from dataclasses import replace

from zi_site.importing.line.lines import Line
from zi_site.importing.numbering import Mark, split_mark

_NOTE = "Butir “{}” tidak melanjutkan “{}” di atasnya; mungkin tertukar atau ada yang hilang dalam salinan."


def with_strange_numbers(lines: Sequence[Line]) -> list[Line]:
    """For tables whose cells have slipped: the marks of the indikator are looked at within each komponen."""
    found: list[Line] = []
    last: Mark | None = None
    for line in lines:
        if line.wide or line.text("komponen") or line.text("area"):
            last = None
        mark = split_mark(line.text("indikator"))[0]
        strange = mark is not None and last is not None and not _goes_on(mark, last)
        notes = (*line.notes, _NOTE.format(mark.text, last.text)) if strange and mark and last else line.notes
        found.append(replace(line, notes=notes))
        last = mark or last
    return found


def _goes_on(mark: Mark, last: Mark) -> bool:
    return mark.kind == last.kind and mark.value in (last.value, last.value + 1)
