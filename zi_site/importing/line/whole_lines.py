"""Lines as they stand on the pages -> whole lines: what a page break cut is joined, more evidence
is added above.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from zi_site.documents.cell_text import shortened, squeezed
from zi_site.documents.numbering import split_mark
from zi_site.importing.line.lines import REMARK, TEAM, Line
from zi_site.importing.line.mending import Vocabulary, join

PROSE = ("komponen", "indikator", "langkah_aksi", "bukti_fisik", "jadwal", TEAM, REMARK)
_STEPS = ("indikator", "langkah_aksi", "bukti_fisik")
_MOSTLY = 0.6
_NEARLY_ALL, _ENOUGH_ROWS = 0.9, 5
_LOWER_HALF = "Baris ini terpotong batas halaman; bagian bawahnya disambung."
_TALLEST_CELL = 60  # rows that one merged cell may span
_MAY_BE_BLANK = ("komponen", "indikator", TEAM, REMARK)  # where a blank cell means: as above
_DITTO = frozenset(
    {"sda", "idem", "ditto", "sdd", "samadenganatas", "samadengandiatas", "sepertidiatas"}
)
_DITTO_SIGNS = frozenset({'"', "''", "〃", "”", "“", "-//-", '-"-', ",,"})


def whole_lines(lines: Sequence[Line], known: Vocabulary) -> list[Line]:
    """Every line that brings something of its own, in printed order."""
    habits = _habits(lines)
    joined: list[Line] = []
    for line in lines:
        holders = _holders(joined)
        if joined and (note := _continues(line, joined, holders, habits)) is not None:
            _add(joined, holders, line, known, note)
        else:
            joined.append(_without_ditto(line, joined[-1]) if joined else line)
    return list(_with_introductions(joined))


@dataclass(frozen=True, slots=True)
class _Habits:
    """What most rows of the table have, so that one without it is told from them; ``each_`` says
    nearly all rows.
    """

    scheduled: bool
    numbered: bool
    each_scheduled: bool
    each_numbered: bool


def _habits(lines: Sequence[Line]) -> _Habits:
    rows = [line for line in lines if line.named & set(_STEPS)]
    whole = [line for line in rows if not line.first]
    return _Habits(
        _share(line.is_scheduled for line in rows) >= _MOSTLY,
        _share(bool(line.numbers) for line in lines if line.text("komponen")) >= _MOSTLY,
        len(whole) >= _ENOUGH_ROWS and _share(line.is_scheduled for line in whole) >= _NEARLY_ALL,
        len(whole) >= _ENOUGH_ROWS and _share(bool(line.numbers) for line in whole) >= _NEARLY_ALL,
    )


def _share(values: Iterable[bool]) -> float:
    told = list(values)
    return sum(told) / len(told) if told else 0.0


def _holders(joined: Sequence[Line]) -> dict[str, int]:
    """For each field the line that holds its text for the last line: a merged cell's text stands in
    its first row.
    """
    found: dict[str, int] = {}
    closed: set[str] = set()
    for at in range(len(joined) - 1, max(-1, len(joined) - _TALLEST_CELL), -1):
        line = joined[at]
        if line.wide:
            break
        for name in PROSE:
            if name in found or name in closed:
                continue
            if line.text(name):
                found[name] = at
            elif name not in line.carried and name not in _MAY_BE_BLANK:
                closed.add(name)
    return found


def _continues(
    line: Line, joined: Sequence[Line], holders: Mapping[str, int], habits: _Habits
) -> str | None:
    """Whether a line only goes on with the one above: None, or the note that its joining deserves
    ("" for none).
    """
    named, above = line.named - {TEAM, REMARK}, joined[-1]
    if not named or line.wide or above.wide or line.numbers or not above.named & set(_STEPS):
        return None
    note = _note(line, named, joined, holders, habits)
    return _LOWER_HALF if note is None and _is_lower_half(line, habits) else note


def _note(
    line: Line,
    named: frozenset[str],
    joined: Sequence[Line],
    holders: Mapping[str, int],
    habits: _Habits,
) -> str | None:
    """The same as far as the texts alone tell, without what is known of the other rows' numbers and
    times.
    """
    above = joined[-1]
    if "area" in named or _is_scheduled_anew(line):
        return None
    if named == {"bukti_fisik"} and line.columns.has("langkah_aksi") and "bukti_fisik" in holders:
        on_its_own = not line.first and "langkah_aksi" not in line.carried
        evidence = shortened(line.text("bukti_fisik"))
        return (
            f"Bagian bukti fisik “{evidence}” tercetak di baris tersendiri." if on_its_own else ""
        )
    if not line.first or line.carried & {"jadwal", "langkah_aksi", "bukti_fisik"}:
        return None
    if any(name not in holders for name in named):
        return None
    lost_marks = all(
        _is_marked(joined[holders[name]], name) and not _is_marked(line, name) for name in named
    )
    return "" if lost_marks or _is_rest(line, above, named, habits) else None


def _is_marked(line: Line, name: str) -> bool:
    """Whether the text is an entry of a list: where its neighbours are, one without a mark is the
    rest of one.
    """
    return split_mark(line.text(name))[0] is not None


def _is_scheduled_anew(line: Line) -> bool:
    """Marks of its own, or a time that is not the end of one that a page break cut."""
    if line.months.ticks and "jadwal" not in line.carried:
        return True
    return bool(line.text("jadwal")) and not line.first


def _is_lower_half(line: Line, habits: _Habits) -> bool:
    """The first row of a page that lacks the number, or the time, of all others, and begins within
    a sentence.
    """
    lacks = habits.each_numbered or (habits.each_scheduled and not line.is_scheduled)
    prose = [text for name in (*_STEPS, "komponen", "area") if (text := line.text(name))]
    return line.first and lacks and not line.months.ticks and any(_goes_on(text) for text in prose)


def _is_rest(line: Line, above: Line, named: frozenset[str], habits: _Habits) -> bool:
    """Whether the first line of a page is the rest of the last one above: it brings too little to
    be an action.
    """
    if "jadwal" in named and not _is_open(above.text("jadwal")):
        return False
    if "komponen" in named and not habits.numbered:
        return False
    return (
        habits.scheduled
        or _bearing(line) not in named
        or all(_goes_on(line.text(name)) for name in named)
    )


def _bearing(line: Line) -> str:
    """The field without which a line is no action: its step, in tables without steps
    its evidence.
    """
    return next(
        (name for name in ("langkah_aksi", "bukti_fisik") if line.columns.has(name)), "indikator"
    )


def _is_open(jadwal: str) -> bool:
    """ "Januari –" waits for its end."""
    return jadwal.rstrip().endswith(("-", "–", ",", "&", "/", " dan", " s.d.", " s/d", " sampai"))


def _goes_on(text: str) -> bool:
    return text[:1].islower() and split_mark(text)[0] is None


def _add(
    joined: list[Line], holders: Mapping[str, int], line: Line, known: Vocabulary, note: str
) -> None:
    """Each text goes to the line that holds the field; the note to the action that it
    belongs to.
    """
    last = len(joined) - 1
    if area := line.text("area"):
        holders = {
            **holders,
            "area": next((at for at in range(last, -1, -1) if joined[at].text("area")), last),
        }
    for name in (*PROSE, *(["area"] if area else [])):
        text = line.text(name)
        at = holders.get(name, last)
        if not text or (name == TEAM and squeezed(text) in squeezed(joined[at].text(name))):
            continue
        mended = join(joined[at].text(name), text, known)
        texts = {**joined[at].texts, name: mended.text}
        joined[at] = replace(joined[at], texts=texts, notes=(*joined[at].notes, *mended.notes))
    more = (*line.notes, *([note] if note else []))
    joined[last] = replace(joined[last], notes=(*joined[last].notes, *more))


def _without_ditto(line: Line, above: Line) -> Line:
    """ "sda" and ditto marks say what the cell above says."""
    said = {
        name: above.text(name)
        for name, text in line.texts.items()
        if _is_ditto(text) and above.text(name)
    }
    if not said:
        return line
    note = "Tertulis “sda” atau tanda sejenisnya; diisi seperti baris di atasnya."
    return replace(line, texts={**line.texts, **said}, notes=(*line.notes, note))


def _is_ditto(text: str) -> bool:
    return text.strip() in _DITTO_SIGNS or (len(text) < 24 and squeezed(text) in _DITTO)


def _with_introductions(lines: Sequence[Line]) -> Iterator[Line]:
    """A line that only introduces those below ("Terselenggaranya:") is no action; its words go
    before theirs.
    """
    opening: Line | None = None
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        if below is not None and _introduces(line, below):
            opening = line
            continue
        if opening is not None and _is_introduced(line, opening):
            yield _introduced(line, opening)
            continue
        opening = None
        yield line


def _introduces(line: Line, below: Line) -> bool:
    steps = line.named & set(_STEPS)
    if (
        line.wide
        or line.is_scheduled
        or not steps
        or not all(line.text(name).endswith(":") for name in steps)
    ):
        return False
    return bool(below.named & steps) and _is_introduced(below, line)


def _is_introduced(line: Line, opening: Line) -> bool:
    """The lines below go on as long as each has a mark, of another kind than the introduction's
    own.
    """
    if line.wide or line.numbers:
        return False
    for name in (each for each in _STEPS if opening.text(each)):
        mark, own = split_mark(line.text(name))[0], split_mark(opening.text(name))[0]
        if mark is None or (own is not None and mark.kind == own.kind):
            return False
    return True


def _introduced(line: Line, opening: Line) -> Line:
    shared = [name for name in _STEPS if opening.text(name) and line.text(name)]
    texts = {name: f"{opening.text(name)} {line.text(name)}" for name in shared}
    komponen = {
        name: opening.text(name)
        for name in ("komponen",)
        if opening.text(name) and not line.text(name)
    }
    said = " dan ".join(f"“{shortened(opening.text(name))}”" for name in shared)
    note = f"Baris pengantar {said} digabungkan di depan teks butir ini."
    numbers = {**opening.numbers, **line.numbers}
    return replace(
        line, texts={**line.texts, **texts, **komponen}, numbers=numbers, notes=(*line.notes, note)
    )
