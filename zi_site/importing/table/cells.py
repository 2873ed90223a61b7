"""What cells hold: numbers, quantities, words of time, prose or marks; and rows that name areas."""

import re
from collections.abc import Callable, Iterator, Sequence
from statistics import median

from zi_site.documents.cell_text import one_line
from zi_site.documents.grid import LEFT, Cell, GridRow
from zi_site.documents.numbering import read_mark
from zi_site.importing.vocabulary.area_names import names_an_area
from zi_site.importing.vocabulary.tick_signs import is_tick
from zi_site.plan.glossary import TERTULIS, TIDAK_TERJADWAL
from zi_site.schedule.reading import Schedule, read_phrase

OVER_ALL = -1  # in place of a column: the text stands over the full width
_SOME, _MOSTLY, _NEARLY = 0.3, 0.6, 0.8
_LONGEST_TIME, _LONGEST_UNSET = 60, 30
_PROSE = 12  # a step, an indicator and a piece of evidence are longer than a quantity ("1 dokumen")
_SAMPLE = 60
_ANY_YEAR = 2000  # whether words tell a time does not depend on the year
_NUMBER = re.compile(r"(?:rp\.?)?\s*[-+]?\d+(?:[.,]\d+)*\s*%?", re.IGNORECASE)
_QUANTITY = re.compile(r"(?:rp\.?)?\s*\d+(?:[.,]\d+)*\s*(?:%|[^\W\d_]+)?", re.IGNORECASE)
# What is to be reached by a month: "25%", "50", "1 dokumen"; a bare 1, 2 or 3 may count anything.
_TARGET = re.compile(r"\d+(?:[.,]\d+)?\s*%|(?:\d*5|[1-9]0|100)|\d+\s*[^\W\d_]{2,}", re.IGNORECASE)
_COUNT = re.compile(r"[1-9]\d{0,3}")
_STATE = re.compile(
    r"\b(?:telah|sudah|terdapat|tersedia\w*|adanya|terlaksana\w*|tersusun\w*|terbentuk\w*"
    r"|terdedia\w*|persentase|prosentase|presentase|jumlah|tingkat|meningkatnya|terwujud\w*"
    r"|dapat)\b",
    re.IGNORECASE,
)
_SHORTEST_STATE = 9


def text_at(cells: Sequence[Cell], at: int) -> str:
    """The text of one cell in one line; "" beyond the end of a row."""
    return one_line(cells[at].text) if at < len(cells) else ""


def texts_of(rows: Sequence[GridRow], at: int) -> tuple[str, ...]:
    """What stands in a column, without empty cells and ticks."""
    texts = (text_at(row.cells, at) for row in rows)
    return tuple(text for text in texts if text and not is_tick(text))


def share_of_states(texts: Sequence[str]) -> float:
    """How many state something reached ("telah dibentuk") rather than something to do: 0 to 1."""
    told = [text for text in texts if len(text) >= _SHORTEST_STATE]
    return _share(told, _STATE.search)


def is_number(text: str) -> bool:
    """ "4", "12,5", "100%", "Rp1.000.000"; a numeral is a mark, not a number of things."""
    return bool(_NUMBER.fullmatch(text))


def is_target(text: str) -> bool:
    """Whether a cell gives an amount to reach ("4 kali", "100 %"), which is no time."""
    return bool(_TARGET.fullmatch(text)) and read_phrase(text, _ANY_YEAR).kepastian != TERTULIS


def is_amount(text: str) -> bool:
    """Whether a cell gives an amount, or a bare number that may be one."""
    return bool(_COUNT.fullmatch(text)) or is_target(text)


def are_numbers(texts: Sequence[str]) -> bool:
    """Whether nearly all these cells hold bare numbers."""
    return _share(texts, is_number) >= _NEARLY


def are_quantities(texts: Sequence[str]) -> bool:
    """ "1 dokumen", "100%", "2 kali"."""
    return _share(texts, _QUANTITY.fullmatch) >= _NEARLY and not tell_time(texts)


def are_marks(texts: Sequence[str]) -> bool:
    """ "1", "a.", "II": what numbers the column to its right."""
    return _share(texts, read_mark) >= _NEARLY


def are_short(texts: Sequence[str]) -> bool:
    """Whether most of these cells are no sentences."""
    return bool(texts) and median(map(len, texts)) < _PROSE


def tell_time(texts: Sequence[str]) -> bool:
    """Words of time in most cells; bare numbers are none, whatever they might count."""
    sample = texts[:_SAMPLE]
    told = [text for text in sample if len(text) <= _LONGEST_TIME and not is_number(text)]
    if len(told) < 2 or len(told) < _MOSTLY * len(sample):
        return False
    read = {text: read_phrase(text, _ANY_YEAR) for text in told}
    known = _share(told, lambda text: _is_of_time(text, read[text]))
    return known >= _MOSTLY and _share(told, lambda text: read[text].bulan) >= _SOME


def _is_of_time(text: str, read: Schedule) -> bool:
    """Months, or words that name none ("insidentil"), which in a long text may mean anything."""
    unset = read.kepastian == TIDAK_TERJADWAL and len(text) <= _LONGEST_UNSET
    return bool(read.bulan) or unset


def share_of_new(rows: Sequence[GridRow], at: int) -> float:
    """In how many rows a column says something new, 0 to 1: few where a cell holds for several."""
    texts = [text_at(row.cells, at) for row in rows if _is_of_table(row)]
    new = [
        text for above, text in zip(["", *texts], texts, strict=False) if text not in ("", above)
    ]
    return len(new) / len(texts) if texts else 1.0


def _is_of_table(row: GridRow) -> bool:
    """Not a title, nor a gap."""
    return sum(bool(cell.text) for cell in row.cells) > 2


def area_rows(rows: Sequence[GridRow]) -> Iterator[int]:
    """Of each row that only names an area: its column, ``OVER_ALL`` over the full width."""
    for row in rows:
        texts = [(at, one_line(cell.text)) for at, cell in enumerate(row.cells) if cell.text]
        if len(texts) == 2 and read_mark(texts[0][1]):
            texts = texts[1:]
        if len(texts) == 1 and names_an_area(texts[0][1]):
            at = texts[0][0]
            spans = at + 2 < len(row.cells) and row.cells[at + 2].merged == LEFT
            yield OVER_ALL if spans else at


def _share(texts: Sequence[str], matches: Callable[[str], object]) -> float:
    return sum(bool(matches(text)) for text in texts) / len(texts) if texts else 0.0
