"""Lines as they stand on the pages -> whole lines: what a page break cut is joined."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from zi_site.documents.cell_text import shortened, squeezed
from zi_site.documents.numbering import split_mark
from zi_site.importing.line.continuations import PROSE, STEPS, Above, above_of, continues, habits_of
from zi_site.importing.line.further_cells import joined_cells
from zi_site.importing.line.lines import TEAM, Line
from zi_site.importing.line.mending import Vocabulary, join
from zi_site.importing.line.sentences import LineDoubt

_BULLETS = ("-", "–", "•", "*")
_LONGEST_DITTO = 23
_DITTO = frozenset(
    {"sda", "idem", "ditto", "sdd", "samadenganatas", "samadengandiatas", "sepertidiatas"}
)
_DITTO_SIGNS = frozenset({'"', "''", "〃", "”", "“", "-//-", '-"-', ",,"})


def whole_lines(lines: Sequence[Line], known: Vocabulary) -> list[Line]:
    """Every line that brings something of its own, in printed order."""
    habits = habits_of(lines)
    joined: list[Line] = []
    for line in lines:
        above = above_of(joined)
        notes = continues(line, above, habits) if joined else None
        if notes is None:
            joined.append(_without_ditto(line, joined[-1]) if joined else line)
            continue
        for at, name in _holders(line, above):
            joined[at] = _joined(joined[at], line, name, known)
        joined[-1] = joined[-1].with_further(line).noted(*line.notes, *notes)
    return list(_with_introductions(joined))


def _holders(line: Line, above: Above) -> Iterator[tuple[int, str]]:
    """Where each text of the line belongs: to the line that holds the field."""
    for name in PROSE:
        at = above.holder(name)
        repeats = name == TEAM and squeezed(line.text(TEAM)) in squeezed(above.lines[at].text(TEAM))
        if line.text(name) and not repeats:
            yield at, name
    if line.text("area"):
        named = (at for at, each in enumerate(above.lines) if each.text("area"))
        yield max(named, default=len(above.lines) - 1), "area"


def _joined(above: Line, line: Line, name: str, known: Vocabulary) -> Line:
    mended = join(above.text(name), line.text(name), known)
    whole = above.with_texts({name: mended.text}).noted(*mended.notes)
    if name != "jadwal" or not (above.time or line.time):
        return whole
    time = join(above.time or above.text(name), line.time or line.text(name), known)
    return replace(whole, time=time.text)


def _without_ditto(line: Line, above: Line) -> Line:
    """ "sda" and ditto marks say what the cell above says."""
    said = {
        name: above.text(name)
        for name, text in line.texts.items()
        if _is_ditto(text) and above.text(name)
    }
    if not said:
        return line
    time = above.time if "jadwal" in said else line.time
    return replace(line.with_texts(said), time=time).noted(LineDoubt.DITTO())


def _is_ditto(text: str) -> bool:
    if text.strip() in _DITTO_SIGNS:
        return True
    return len(text) <= _LONGEST_DITTO and squeezed(text) in _DITTO


def _with_introductions(lines: Sequence[Line]) -> Iterator[Line]:
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
    """Whether a step ends in a colon and the row below brings only what completes it."""
    if line.wide or line.is_scheduled:
        return False
    opened = _opened(line)
    said_anew = line.named & below.named & set(STEPS)
    return bool(opened) and said_anew == opened and _is_introduced(below, line)


def _opened(line: Line) -> frozenset[str]:
    return frozenset(name for name in STEPS if line.text(name).endswith(":"))


def _is_introduced(line: Line, opening: Line) -> bool:
    """As long as each line has a mark, of another kind than the introduction's, or begins small."""
    if line.wide or line.numbers:
        return False
    return all(_is_entry(line.text(name), opening.text(name)) for name in _opened(opening))


def _is_entry(text: str, opening: str) -> bool:
    if text[:1].islower() or text.startswith(_BULLETS):
        return True
    mark, own = split_mark(text)[0], split_mark(opening)[0]
    return mark is not None and (own is None or mark.kind != own.kind)


def _introduced(line: Line, opening: Line) -> Line:
    shared = [name for name in STEPS if name in _opened(opening) and line.text(name)]
    joined = {name: f"{opening.text(name)} {line.text(name)}" for name in shared}
    held = {name: text for name, text in opening.texts.items() if not line.text(name)}
    said = " dan ".join(f"“{shortened(opening.text(name))}”" for name in shared)
    whole = replace(line.with_texts(held | joined), numbers={**opening.numbers, **line.numbers})
    whole = replace(whole, further=joined_cells(opening.further, line.further))
    return whole.noted(LineDoubt.INTRODUCTION(said=said))
