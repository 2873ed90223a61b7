"""Titles around the rows: named outside the table, printed again on a page, with a team below."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from zi_site.documents.cell_text import squeezed
from zi_site.documents.grid import Origin, Paragraph
from zi_site.documents.numbering import split_mark
from zi_site.importing.line.lines import TEAM, Line
from zi_site.importing.table.parts import TablePart
from zi_site.importing.vocabulary.area_names import names_an_area

_NEAREST = 3  # lines above a table among which its area may be named
_SHEET = re.compile(r"area\s*(?:perubahan)?\s*(?:\d|[ivx]+)\b", re.IGNORECASE)
_CONTINUED = re.compile(
    r"\s*[(\[–-]\s*(?:lanjutan|lanj\.?|sambungan)[^()\[\]]{0,20}[)\]]?\s*$", re.IGNORECASE
)
_TITLES = ("area", "komponen")
_WIDE = "selebar tabel"
_TEAM = re.compile(
    r"\(?\s*(?:unit\s+|tim\s+)?(?:penanggung\s*jawab|pic|pelaksana|pengampu|koordinator)"
    r"\s*[:=–-]\s*(?P<team>\S.*?)\s*\)?",
    re.IGNORECASE | re.DOTALL,
)


def with_titles(parts: Sequence[TablePart], lines: Sequence[Sequence[Line]]) -> list[Line]:
    """The lines of all parts in order, with each area that only their surroundings name."""
    sheets = {part.origin.sheet for part in parts}
    found: list[Line] = []
    seen: set[str] = set()
    for part, own in zip(parts, lines, strict=True):
        if own and not part.columns.has("area") and not _begins_with_title(own):
            new_sheet = len(sheets) > 1 and part.origin.sheet not in seen
            found += _title(part, new_sheet, len(parts) > 1)
        seen.add(part.origin.sheet)
        found += own
    return found


def _begins_with_title(lines: Sequence[Line]) -> bool:
    return bool(lines[0].wide) or names_an_area(" ".join(lines[0].texts.values()))


def _title(part: TablePart, new_sheet: bool, several: bool) -> Iterator[Line]:
    """The nearest line above that names an area, of a single table by number; else the sheet."""
    near = part.before[-_NEAREST:]
    for at, line in reversed(list(enumerate(near))):
        if names_an_area(line.text) and (several or split_mark(line.text)[0]):
            yield _line(line.text, line.origin, part)
            yield from _teams(near[at + 1 :], part)
            return
    sheet = part.origin.sheet
    if new_sheet and (names_an_area(sheet) or _SHEET.fullmatch(sheet.strip())):
        yield _line(sheet, Origin(sheet=sheet), part)


def _teams(lines: Sequence[Paragraph], part: TablePart) -> Iterator[Line]:
    """The team of the area, where it stands between its title and the table."""
    return (_line(line.text, line.origin, part) for line in lines if team_in(line.text))


def _line(text: str, origin: Origin, part: TablePart) -> Line:
    return Line({}, {}, {}, origin, part.columns, wide=text, sheet=part.origin.sheet)


def without_continued_titles(lines: Sequence[Line]) -> list[Line]:
    """Without titles that a new page repeats ("… (lanjutan)"): the row goes, or its cell."""
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


def with_teams_of_titles(lines: Sequence[Line]) -> list[Line]:
    """Lines in which a team right below a full-width title belongs to that title."""
    found: list[Line] = []
    for line in lines:
        team = team_in(line.wide)
        if team and found and found[-1].wide and not found[-1].text(TEAM):
            found[-1] = found[-1].with_texts({TEAM: team})
        else:
            found.append(line)
    return found


def team_in(text: str) -> str:
    """The team in "Penanggung jawab: Tim A"; "" where a text says nothing of the kind."""
    found = _TEAM.fullmatch(text)
    return found["team"] if found else ""
