"""Lines that only introduce those below ("Terselenggaranya:") -> no lines of their own; their words
stand before the others'.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from zi_site.documents.cell_text import shortened
from zi_site.documents.numbering import split_mark
from zi_site.importing.line.continuations import STEPS
from zi_site.importing.line.further_cells import joined_cells
from zi_site.importing.line.lines import Line
from zi_site.importing.line.sentences import LineDoubt


def with_introductions(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines with an introduction ("…:") put before each line that completes it."""
    opening: Line | None = None
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        if below is not None and _introduces(line, below):
            opening = line
        elif opening is not None and _is_introduced(line, opening):
            yield _introduced(line, opening)
        else:
            opening = None
            yield line


def _introduces(line: Line, below: Line) -> bool:
    steps = line.named & set(STEPS)
    if line.wide or line.is_scheduled or not steps or not below.named & steps:
        return False
    ends_open = all(line.text(name).endswith(":") for name in steps)
    return ends_open and _is_introduced(below, line)


def _is_introduced(line: Line, opening: Line) -> bool:
    """The lines below go on as long as each has a mark, of another kind than the introduction's
    own.
    """
    if line.wide or line.numbers:
        return False
    return all(
        _is_entry(line.text(name), opening.text(name)) for name in opening.named & set(STEPS)
    )


def _is_entry(text: str, opening: str) -> bool:
    mark, own = split_mark(text)[0], split_mark(opening)[0]
    return mark is not None and (own is None or mark.kind != own.kind)


def _introduced(line: Line, opening: Line) -> Line:
    shared = [name for name in STEPS if opening.text(name) and line.text(name)]
    texts = {name: f"{opening.text(name)} {line.text(name)}" for name in shared}
    if opening.text("komponen") and not line.text("komponen"):
        texts["komponen"] = opening.text("komponen")
    said = " dan ".join(f"“{shortened(opening.text(name))}”" for name in shared)
    whole = replace(line.with_texts(texts), numbers={**opening.numbers, **line.numbers})
    whole = replace(whole, further=joined_cells(opening.further, line.further))
    return whole.noted(LineDoubt.INTRODUCTION(said=said))
