"""Titles around the rows: named outside the table, printed again on a page, with a team below."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from zi_site.documents.cell_text import squeezed
from zi_site.documents.grid import Origin, Paragraph
from zi_site.documents.numbering import split_mark, split_title_mark
from zi_site.importing.line.lines import TEAM, Line
from zi_site.importing.table.parts import TablePart
from zi_site.importing.vocabulary.area_names import names_an_area

_NEAREST = 3  # lines above a table among which its area may be named
_LONGEST = 110  # of a title, and of a team's name
_SHEET = re.compile(r"area\s*(?:perubahan)?\s*(?:\d|[ivx]+)\b", re.IGNORECASE)
_CONTINUED = re.compile(
    r"\s*[(\[–-]\s*(?:lanjutan|lanj\.?|sambungan)[^()\[\]]{0,20}[)\]]?\s*$", re.IGNORECASE
)
_KOMPONEN = "komponen"
_TITLES = ("area", _KOMPONEN)
_WIDE = "selebar tabel"
_SAYS_TEAM = (
    r"(?:unit\s+|tim\s+)?(?:penanggung\s*jawab|p\.?\s?j\.?|pic|pelaksana|pengampu|koordinator)"
    r"\s*[:=–-]\s*"
)
_TEAM = re.compile(rf"{_SAYS_TEAM}(?P<team>\S.*)", re.IGNORECASE | re.DOTALL)
_BRACKETED = re.compile(r"\((?P<inside>.*)\)", re.DOTALL)
# "MANAJEMEN PERUBAHAN — Pokja Manajemen Perubahan", "... (Penanggung jawab: Sekretaris)"
_WITH_TEAM = re.compile(
    r"(?P<title>.+?)(?:\s+[–—-]\s+|\s*[(/|;]\s*|\s+(?=penanggung\s*jawab\s*:))"
    rf"(?P<team>(?:{_SAYS_TEAM}|(?:tim|pokja|kelompok\s+kerja|koordinator)\s).+?)",
    re.IGNORECASE | re.DOTALL,
)

# "Sasaran: Tim kerja ZI berfungsi; Penanggung jawab: Ketua Tim", above a table without such columns
_LABELLED = re.compile(
    r"(?:sasaran(?:\s+kegiatan)?|program|kegiatan|(?:sub\s?)?komponen)\s*:\s*(?P<komponen>\S.*?)"
    rf"(?:\s*[;,|(–—-]?\s*(?P<team>{_SAYS_TEAM}\S.*))?",
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
            titled = any(line.wide for line in found)
            found += _title(part, new_sheet, len(parts) > 1, titled)
        seen.add(part.origin.sheet)
        found += own
    return found


def _begins_with_title(lines: Sequence[Line]) -> bool:
    texts = list(lines[0].texts.values())
    return bool(lines[0].wide) or (len(texts) == 1 and names_an_area(texts[0]))


def _title(part: TablePart, new_sheet: bool, several: bool, titled: bool) -> Iterator[Line]:
    """The nearest line above that names an area, of a single table by number; else the sheet.

    Below it, its team and the kelompok or komponen that the table is of; of several tables in one
    area each may have only its kelompok or komponen above it.
    """
    near = [line for line in part.before[-_NEAREST:] if line.text]
    areas = [at for at, line in enumerate(near) if _names_area(line.text, several)]
    if areas:
        yield _line(near[areas[-1]].text, near[areas[-1]].origin, part)
        yield from _below_area(near[areas[-1] + 1 :], part)
        return
    if titled:
        yield from _below_area(near[-1:], part)
    sheet = part.origin.sheet
    if new_sheet and (names_an_area(sheet) or _SHEET.fullmatch(sheet.strip())):
        yield _line(sheet, Origin(sheet=sheet), part)


def _names_area(text: str, several: bool) -> bool:
    title, _ = title_and_team(text)
    return not team_in(text) and names_an_area(title) and (several or bool(split_mark(text)[0]))


def _below_area(lines: Sequence[Paragraph], part: TablePart) -> Iterator[Line]:
    """The team, and a numbered or labelled title of a kelompok or komponen."""
    for line in lines:
        if team_in(line.text) or _is_title(line.text) or _labelled(line.text):
            yield _line(line.text, line.origin, part)


def _is_title(text: str) -> bool:
    numbered = split_title_mark(text)[0] is not None
    return numbered and len(text) <= _LONGEST and not text.endswith((".", ";", ":", ","))


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
        return line.with_texts({name: ""})  # its number may count the rows
    return line.with_texts({name: _bare(text)})


def _bare(text: str) -> str:
    return _CONTINUED.sub("", text)


def _is_said_again(text: str, above: str, first: bool) -> bool:
    """The title above, with a word that says so or at the head of a page."""
    if squeezed(_bare(text)) != squeezed(above):
        return False
    return first or bool(_CONTINUED.search(text))


def with_numbers_of_titles(lines: Sequence[Line]) -> list[Line]:
    """Lines in which a title on one page has its number, printed in the middle on the next."""
    found = list(lines)
    for name in _TITLES:
        named = -1
        for at, line in enumerate(found):
            number = line.number(name)
            if line.text(name):
                named = at
            elif number and line.first and named >= 0 and not found[named].number(name):
                above = found[named]
                found[named] = replace(above, numbers={**above.numbers, name: number})
                found[at] = replace(line, numbers=_without(line.numbers, name))
    return found


def _without(numbers: Mapping[str, str], name: str) -> dict[str, str]:
    return {key: value for key, value in numbers.items() if key != name}


def with_teams_of_titles(lines: Sequence[Line]) -> list[Line]:
    """Lines in which a team beside or right below a full-width title belongs to that title."""
    found: list[Line] = []
    for line in map(_with_labelled_title, lines):
        team = team_in(line.wide or _only_text(line))
        if team and found and _is_title_line(found[-1]) and not found[-1].text(TEAM):
            found[-1] = found[-1].with_texts({TEAM: team})
        else:
            found.append(_with_own_team(line))
    return found


def _is_title_line(line: Line) -> bool:
    return bool(line.wide) or line.named == {_KOMPONEN}


def _with_labelled_title(line: Line) -> Line:
    """A full-width row that labels what it says, as what it is: a komponen, and its team."""
    found = _labelled(line.wide)
    if found is None:
        return line
    team = team_in((found["team"] or "").removesuffix(")"))
    return replace(line, wide="").with_texts({_KOMPONEN: found["komponen"], TEAM: team})


def _labelled(text: str) -> re.Match[str] | None:
    return _LABELLED.fullmatch(text) if len(text) <= 2 * _LONGEST else None


def _only_text(line: Line) -> str:
    texts = [text for text in line.texts.values() if text]
    return texts[0] if len(texts) == 1 and not line.numbers else ""


def _with_own_team(line: Line) -> Line:
    title, team = title_and_team(line.wide)
    if not team or line.text(TEAM):
        return line
    return replace(line, wide=title).with_texts({TEAM: team})


def title_and_team(text: str) -> tuple[str, str]:
    """ "MANAJEMEN PERUBAHAN — Pokja A" -> the area's title and its team, "" where none is named."""
    found = _WITH_TEAM.fullmatch(text) if len(text) <= 2 * _LONGEST else None
    if found is None or not names_an_area(found["title"]):
        return text, ""
    team = found["team"].strip()
    in_brackets = text[found.end("title") :].lstrip().startswith("(") and team.endswith(")")
    team = team.removesuffix(")") if in_brackets else team
    return found["title"].strip(), team_in(team) or team


def team_in(text: str) -> str:
    """The team in "Penanggung jawab: Tim A"; "" where a text says nothing of the kind."""
    bracketed = _BRACKETED.fullmatch(text.strip())
    found = _TEAM.fullmatch(bracketed["inside"].strip() if bracketed else text.strip())
    return found["team"] if found else ""
