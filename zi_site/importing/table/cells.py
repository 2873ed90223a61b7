"""What the cells of one column have in common: numbers, quantities, words of time, prose, marks."""

import re
from collections.abc import Sequence
from statistics import median

from zi_site.documents.cell_text import one_line
from zi_site.documents.grid import GridRow
from zi_site.documents.numbering import read_mark
from zi_site.importing.vocabulary.tick_signs import is_tick
from zi_site.plan.glossary import TIDAK_TERJADWAL
from zi_site.schedule.reading import Schedule, read_phrase

_SOME, _MOSTLY, _NEARLY = 0.3, 0.6, 0.8
_LONGEST_TIME, _LONGEST_UNSET = 60, 30
_PROSE = 12  # a step, an indicator and a piece of evidence are longer than a quantity ("1 dokumen")
_SAMPLE = 60
_ANY_YEAR = 2000  # whether words tell a time does not depend on the year
_NUMBER = re.compile(r"(?:rp\.?)?\s*[-+]?\d+(?:[.,]\d+)*\s*%?", re.IGNORECASE)
_QUANTITY = re.compile(r"(?:rp\.?)?\s*\d+(?:[.,]\d+)*\s*(?:%|[^\W\d_]+)?", re.IGNORECASE)
# What is to be reached by a month: "25%", "50", "1 dokumen"; a bare 1, 2 or 3 may count anything.
_TARGET = re.compile(r"\d+(?:[.,]\d+)?\s*%|(?:\d*5|[1-9]0|100)|\d+\s+[^\W\d_]{3,}", re.IGNORECASE)
_STATE = re.compile(
    r"\b(?:telah|sudah|terdapat|tersedia\w*|adanya|terlaksana\w*|tersusun\w*|terbentuk\w*"
    r"|terdedia\w*|persentase|prosentase|presentase|jumlah|tingkat|meningkatnya|terwujud\w*"
    r"|dapat)\b",
    re.IGNORECASE,
)
_SHORTEST_STATE = 9


def text_at(row: GridRow, at: int) -> str:
    """The text of one cell in one line; "" beyond the end of a row."""
    return one_line(row.cells[at].text) if at < len(row.cells) else ""


def texts_of(rows: Sequence[GridRow], at: int) -> tuple[str, ...]:
    """What stands in a column, without empty cells and ticks."""
    texts = (text_at(row, at) for row in rows)
    return tuple(text for text in texts if text and not is_tick(text))


def share_of_states(texts: Sequence[str]) -> float:
    """How many state something reached ("telah dibentuk") rather than something to do: 0 to 1."""
    told = [text for text in texts if len(text) >= _SHORTEST_STATE]
    return sum(bool(_STATE.search(text)) for text in told) / len(told) if told else 0.0


def is_number(text: str) -> bool:
    """ "4", "12,5", "100%", "Rp1.000.000"; a numeral is a mark, not a number of things."""
    return bool(_NUMBER.fullmatch(text))


def is_target(text: str) -> bool:
    """Whether a cell gives an amount to reach ("4 kali", "100 %"), which is no time."""
    return bool(_TARGET.fullmatch(text))


def are_numbers(texts: Sequence[str]) -> bool:
    """Whether nearly all these cells hold bare numbers."""
    return _share(texts, [is_number(text) for text in texts]) >= _NEARLY


def are_quantities(texts: Sequence[str]) -> bool:
    """ "1 dokumen", "100%", "2 kali"."""
    quantities = [bool(_QUANTITY.fullmatch(text)) for text in texts]
    return _share(texts, quantities) >= _NEARLY and not tell_time(texts)


def are_marks(texts: Sequence[str]) -> bool:
    """ "1", "a.", "II": what numbers the column to its right."""
    return _share(texts, [read_mark(text) is not None for text in texts]) >= _NEARLY


def are_short(texts: Sequence[str]) -> bool:
    """Whether most of these cells are no sentences."""
    return bool(texts) and median(map(len, texts)) < _PROSE


def tell_time(texts: Sequence[str]) -> bool:
    """Words of time in most cells; bare numbers are none, whatever they might count."""
    sample = texts[:_SAMPLE]
    told = [text for text in sample if len(text) <= _LONGEST_TIME and not is_number(text)]
    if len(told) < 2 or len(told) < _MOSTLY * len(sample):
        return False
    read = [read_phrase(text, _ANY_YEAR) for text in told]
    named = [bool(each.bulan) for each in read]
    known = [_is_of_time(text, each) for text, each in zip(told, read, strict=True)]
    return _share(told, known) >= _MOSTLY and _share(told, named) >= _SOME


def _is_of_time(text: str, read: Schedule) -> bool:
    """Months, or words that name none ("insidentil"), which in a long text may mean anything."""
    unset = read.kepastian == TIDAK_TERJADWAL and len(text) <= _LONGEST_UNSET
    return bool(read.bulan) or unset


def share_of_new(rows: Sequence[GridRow], at: int) -> float:
    """In how many of the rows a column says something else than above, 0 to 1: little where one of
    its cells holds for several rows.
    """
    texts = [text_at(row, at) for row in rows if _is_of_table(row)]
    new = [
        text for above, text in zip(["", *texts], texts, strict=False) if text not in ("", above)
    ]
    return len(new) / len(texts) if texts else 1.0


def _is_of_table(row: GridRow) -> bool:
    """Not a title, nor a gap."""
    return sum(bool(cell.text) for cell in row.cells) > 2


def _share(texts: Sequence[str], matching: Sequence[bool]) -> float:
    return sum(matching) / len(texts) if texts else 0.0
