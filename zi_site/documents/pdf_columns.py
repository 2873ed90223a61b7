"""Pages whose table has no upright lines -> its rows and columns, by where the texts stand.

Only below a line of headings that plans have; everything else would make tables of any text in two
columns.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from statistics import median

from zi_site.documents.grid import LEFT, Cell, Grid, GridRow, Origin, Rectangle
from zi_site.documents.grid_rows import tidy
from zi_site.documents.pdf_edges import edges_of
from zi_site.documents.pdf_page import Char, PdfPage, middle
from zi_site.documents.pdf_tables import PdfTable
from zi_site.documents.pdf_text import PrintedLine, baselines, cell_text, phrases, text_lines

PrintedRow = Sequence[Char]  # the characters of one printed line
_HEADING = re.compile(
    r"\W*(?:no|nomor|area|komponen|kegiatan|program|aspek|indikator|sub|sasaran|langkah|rencana"
    r"|aksi|uraian|tahapan|bukti|data dukung|eviden\w*|output|dokumen|waktu|jadwal|target"
    r"|pelaksanaan|bulan|timeline|penanggung|pic|pj|pelaksana|tim|unit|keterangan|ket|jan\w*|feb\w*"
    r"|mar|apr\w*|mei|jun\w*|jul\w*|ag[ust]+\w*|sep\w*|okt\w*|nov\w*|des\w*)\b",
    re.IGNORECASE,
)
# Headings that stand in a line of their own below another: months by number or name.
_MONTH = re.compile(r"\d{1,2}|B\d\d|[a-z]{3,9}", re.IGNORECASE)
_LEAST_MONTHS, _LINES_OF_HEADINGS = 4, 3
_BELOW_THE_TABLE = re.compile(
    r"\W*(?:ditetapkan di|salinan sesuai|mengetahui|ketua komisi|sekretaris,)", re.IGNORECASE
)
LEAST_HEADINGS = 4
_RULE = 0.5  # of the table's width, for a flat line to part rows
# In sizes of the letters: texts further apart than the first are two phrases for certain; the space
# between two words is never as wide as the second.
_WIDE_GAP, _WORD_GAP = 1.0, 0.35
_GAP_OF_ROWS = 1.25  # in line heights: a new row stands further off than the next line of a cell
_MOSTLY = 0.8
_LEAST_STEP = 0.9  # in sizes of the letters, from one line to the next


def read_unruled(
    page: PdfPage, borders: Sequence[float], margins: Sequence[PrintedLine] = ()
) -> tuple[PdfTable | None, tuple[float, ...]]:
    """The table and the x of its columns' borders; ``borders`` are those of the page before."""
    lines = _lines(page, margins)
    head = next((at for at, line in enumerate(lines) if _headings(line)), None)
    table = _down_to_signatures(lines[head or 0 :])
    found = tuple(borders) if head is None else _borders(_columns(table), table)
    if not table or len(found) < LEAST_HEADINGS - 1:
        return None, ()
    return _table(page, table, found), found


def _lines(page: PdfPage, margins: Sequence[PrintedLine]) -> list[PrintedRow]:
    written = [char for char in page.chars if not char.text.isspace()]
    rows = list(baselines(written))
    return [row for row in rows if _headings(row) or not _is_margin(row, margins)]


def _is_margin(row: PrintedRow, margins: Sequence[PrintedLine]) -> bool:
    return all(any(_is_on(char, line) for line in margins) for char in row)


def _is_on(char: Char, line: PrintedLine) -> bool:
    x, y = middle(char)
    return line.x0 <= x <= line.x1 and line.top <= y <= line.bottom


def _top(row: PrintedRow) -> float:
    return min(char.top for char in row)


def _headings(line: PrintedRow) -> list[PrintedLine]:
    """The headings of columns on a line that has little else; [] for any other line."""
    readings = [phrases(line, _WIDE_GAP), phrases(line, _WORD_GAP)]
    found = max(readings, key=_known)
    return found if len(found) >= LEAST_HEADINGS and _known(found) * 2 > len(found) else []


def _columns(table: Sequence[PrintedRow]) -> list[PrintedLine]:
    """The headings of the first line, with those of months in place of the one above them."""
    above = _headings(table[0])
    below = _months(table)
    if below is None:
        return above
    months = phrases(table[below], _WORD_GAP)
    left, right = months[0].x0, months[-1].x1
    beside = [each for each in above if not left < (each.x0 + each.x1) / 2 < right]
    under = [each for each in months if _MONTH.fullmatch(each.text)]
    return sorted([*beside, *under], key=lambda each: each.x0)


def _months(table: Sequence[PrintedRow]) -> int | None:
    """The position of a line of months below the first line of headings."""
    for at, line in enumerate(table[1:_LINES_OF_HEADINGS], start=1):
        texts = [phrase.text for phrase in phrases(line, _WORD_GAP)]
        named = sum(bool(_MONTH.fullmatch(text)) for text in texts)
        if named >= _LEAST_MONTHS and named >= _MOSTLY * len(texts):
            return at
    return None


def _known(texts: Sequence[PrintedLine]) -> int:
    return sum(bool(_HEADING.match(phrase.text)) for phrase in texts)


def _down_to_signatures(lines: Sequence[PrintedRow]) -> Sequence[PrintedRow]:
    below = (at for at, line in enumerate(lines) if at and _is_below(line))
    return lines[: next(below, len(lines))]


def _is_below(line: PrintedRow) -> bool:
    return any(_BELOW_THE_TABLE.match(phrase.text) for phrase in phrases(line, _WIDE_GAP))


def _borders(columns: Sequence[PrintedLine], table: Sequence[PrintedRow]) -> tuple[float, ...]:
    """Between each two headings the x that the fewest lines cross, amid the widest such gap."""
    spans = [[(phrase.x0, phrase.x1) for phrase in phrases(line, _WORD_GAP)] for line in table]
    borders = []
    for left, right in pairwise(columns):
        places = [left.x0 + step for step in range(1, max(2, int(right.x0 - left.x0) + 1))]
        crossed = [sum(any(x0 < x < x1 for x0, x1 in line) for line in spans) for x in places]
        borders.append(_middle(places, crossed))
    return tuple(borders)


def _middle(places: Sequence[float], crossed: Sequence[int]) -> float:
    """The middle of the last longest run of the least: cells' texts begin left, gaps end there."""
    least = min(crossed)
    runs = [
        list(run)
        for empty, run in groupby(range(len(places)), lambda at: crossed[at] == least)
        if empty
    ]
    longest = max(reversed(runs), key=len)
    return (places[longest[0]] + places[longest[-1]]) / 2


def _table(page: PdfPage, table: Sequence[PrintedRow], borders: Sequence[float]) -> PdfTable:
    rows = [
        GridRow(tuple(_cells(lines, borders, Origin(page=page.number, line=at))))
        for at, lines in enumerate(_grouped(page, table, borders), start=1)
    ]
    chars = {char for line in table for char in line}
    taken = frozenset(at for at, char in enumerate(page.chars) if char in chars)
    grid = replace(tidy(rows, Origin(page=page.number)), unruled=True)
    return PdfTable(grid, _box(chars), taken, 0)


def _grouped(
    page: PdfPage, table: Sequence[PrintedRow], borders: Sequence[float]
) -> list[list[PrintedRow]]:
    """The printed lines of each row."""
    rules = _rules(page, table)
    begins = _by_rules(table, rules) if rules else _by_gaps(table, borders)
    if _headings(table[0]) and (months := _months(table)):
        begins[months] = True
    groups: list[list[PrintedRow]] = []
    for line, first in zip(table, begins, strict=True):
        if first or not groups:
            groups.append([])
        groups[-1].append(line)
    return groups


def _rules(page: PdfPage, table: Sequence[PrintedRow]) -> list[float]:
    """The y of flat lines that part rows, where the table has any."""
    left, right = min(line[0].x0 for line in table), max(line[-1].x1 for line in table)
    flat = [
        edge.at
        for edge in edges_of(page.boxes)
        if edge.flat and edge.end - edge.start > _RULE * (right - left)
    ]
    return flat if len(flat) > LEAST_HEADINGS else []


def _by_rules(table: Sequence[PrintedRow], rules: Sequence[float]) -> list[bool]:
    """Whether a rule stands between each line and the one before it."""
    tops = [_top(line) for line in table]
    return [False] + [
        any(above < rule <= top + 1 for rule in rules) for above, top in pairwise(tops)
    ]


def _by_gaps(table: Sequence[PrintedRow], borders: Sequence[float]) -> list[bool]:
    """Whether each line begins a row: after a gap, with a number, as or below a wide title."""
    steps = [_top(below) - _top(line) for line, below in pairwise(table)]
    height = _line_height(table, borders)
    far = [False] + [step > _GAP_OF_ROWS * height for step in steps]
    wide = [_is_wide(line, borders) for line in table]
    numbered = [line[0].x1 < borders[0] for line in table]
    # A number in the middle of its row's height begins nothing.
    behind_gaps = sum(gap for gap, number in zip(far, numbered, strict=True) if number)
    if any(far) and behind_gaps < _MOSTLY * sum(numbered):
        numbered = [False] * len(table)
    below_wide = [False, *wide[:-1]]
    return [any(each) for each in zip(far, wide, below_wide, numbered, strict=True)]


def _line_height(table: Sequence[PrintedRow], borders: Sequence[float]) -> float:
    """The least step within a column: cells of one row may stand at other heights."""
    last: dict[int, float] = {}
    steps: list[float] = []
    for line in table:
        for column in {bisect_right(borders, phrase.x0) for phrase in phrases(line, _WORD_GAP)}:
            if column in last:
                steps.append(_top(line) - last[column])
            last[column] = _top(line)
    size = median([line[0].size for line in table])
    return min((step for step in steps if step > _LEAST_STEP * size), default=size)


def _is_wide(line: PrintedRow, borders: Sequence[float]) -> bool:
    """A title over several columns: its last text goes over a border."""
    last = phrases(line, _WORD_GAP)[-1]
    return any(last.x0 < x < last.x1 for x in borders)


def _cells(lines: Sequence[PrintedRow], borders: Sequence[float], place: Origin) -> Iterator[Cell]:
    """A text stands where it begins; alone on its line it covers the columns it goes over."""
    covered = _covered(lines[0], borders) if len(lines) == 1 else set()
    for at, chars in enumerate(_in_columns(lines, borders)):
        yield Cell("", place, LEFT) if at in covered and not chars else _cell(chars, place)


def _in_columns(lines: Sequence[PrintedRow], borders: Sequence[float]) -> list[list[Char]]:
    columns: list[list[Char]] = [[] for _ in range(len(borders) + 1)]
    for line in lines:
        for phrase in phrases(line, _WORD_GAP):
            inside = [char for char in line if phrase.x0 <= char.x0 < phrase.x1]
            columns[bisect_right(borders, phrase.x0)] += inside
    return columns


def _covered(line: PrintedRow, borders: Sequence[float]) -> set[int]:
    """The columns into which a text of this line goes on; the last text's are all that follow."""
    spans = [
        (bisect_right(borders, phrase.x0), bisect_right(borders, phrase.x1))
        for phrase in phrases(line, _WORD_GAP)
    ]
    if _is_wide(line, borders):
        spans[-1] = spans[-1][0], len(borders)
    return {at for first, last in spans for at in range(first + 1, last + 1)}


def _cell(chars: Sequence[Char], place: Origin) -> Cell:
    """Its place is where its letters stand: nothing is drawn around them."""
    bold = bool(chars) and all(char.bold for char in chars)
    at = replace(place, box=_box(chars)) if chars else place
    return Cell(cell_text(text_lines(chars, apart=False)), at, bold=bold)


def _box(chars: Collection[Char]) -> Rectangle:
    return (
        min(char.x0 for char in chars),
        min(char.top for char in chars),
        max(char.x1 for char in chars),
        max(char.bottom for char in chars),
    )


def is_plan_table(grid: Grid) -> bool:
    """Whether a ruled table is wide enough to be a plan's, so that nothing has to be guessed."""
    return any(len(row.cells) >= LEAST_HEADINGS for row in grid.rows)
