"""Areas that are named outside the table (a line above it, the name of a sheet) -> title lines at
its head.
"""

import re
from collections.abc import Iterator, Sequence

from zi_site.documents.grid import Origin, Paragraph
from zi_site.documents.numbering import split_mark
from zi_site.importing.line.lines import Line
from zi_site.importing.line.teams_below import team_in
from zi_site.importing.table.parts import TablePart
from zi_site.importing.vocabulary.area_names import names_an_area

_NEAREST = 3  # lines above a table among which its area may be named
_SHEET = re.compile(r"area\s*(?:perubahan)?\s*(?:\d|[ivx]+)\b", re.IGNORECASE)


def with_titles(parts: Sequence[TablePart], lines: Sequence[Sequence[Line]]) -> list[Line]:
    """The lines of all parts in order, each part's area before it where only its surroundings name
    one.
    """
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
    """The nearest line above that names an area, above a single table with its number; else the
    sheet's name.
    """
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
