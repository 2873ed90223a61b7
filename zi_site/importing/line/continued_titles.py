"""Titles printed again at the head of a page ("… (lanjutan)") -> only the first of them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from zi_site.documents.cell_text import squeezed
from zi_site.importing.line.lines import Line

_CONTINUED = re.compile(
    r"\s*[(\[–-]\s*(?:lanjutan|lanj\.?|sambungan)[^()\[\]]{0,20}[)\]]?\s*$", re.IGNORECASE
)
_TITLES = ("area", "komponen")
_WIDE = "selebar tabel"


def without_continued_titles(lines: Sequence[Line]) -> list[Line]:
    """A title that goes on is the one above: its row goes, or its cell is blank, which means the
    same.
    """
    found: list[Line] = []
    above: dict[str, str] = {}
    for line in lines:
        if line.wide and _is_said_again(line.wide, above.get(_WIDE, ""), line.first):
            continue
        bare = replace(line, wide=_bare(line.wide))
        for name in _TITLES:
            bare = _without_word(bare, name, above.get(name, ""))
        said = {_WIDE: bare.wide, **{name: bare.text(name) for name in _TITLES}}
        above |= {name: text for name, text in said.items() if text}
        found.append(bare)
    return found


def _without_word(line: Line, name: str, above: str) -> Line:
    text = line.text(name)
    if not _CONTINUED.search(text):
        return line
    if _is_said_again(text, above, line.first):
        return line.without(name)
    return line.with_texts({name: _bare(text)})


def _bare(text: str) -> str:
    return _CONTINUED.sub("", text)


def _is_said_again(text: str, above: str, first: bool) -> bool:
    """The title above, with a word that says so or at the head of a page."""
    if squeezed(_bare(text)) != squeezed(above):
        return False
    return first or bool(_CONTINUED.search(text))
