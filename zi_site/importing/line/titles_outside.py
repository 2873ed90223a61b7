"""Areas that are named outside the table (a line above it, the name of a sheet) -> title lines at
its head.
"""

import re
from collections.abc import Iterator, Sequence

from zi_site.documents.grid import Origin
from zi_site.importing.line.lines import Line
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
            found += _titles(
                part, len(sheets) > 1 and part.origin.sheet not in seen, len(parts) > 1
            )
        seen.add(part.origin.sheet)
        found += own
    return found


def _begins_with_title(lines: Sequence[Line]) -> bool:
    return bool(lines[0].wide) or names_an_area(" ".join(lines[0].texts.values()))


def _titles(part: TablePart, new_sheet: bool, several: bool) -> Iterator[Line]:
    for line in reversed(part.before[-_NEAREST:]):
        if several and names_an_area(line.text):
            yield _title(line.text, line.origin, part)
            return
    if new_sheet and (
        names_an_area(part.origin.sheet) or _SHEET.fullmatch(part.origin.sheet.strip())
    ):
        yield _title(part.origin.sheet, Origin(sheet=part.origin.sheet), part)


def _title(text: str, origin: Origin, part: TablePart) -> Line:
    return Line({}, {}, {}, origin, part.columns, wide=text, sheet=part.origin.sheet)
