"""Pages whose table has no upright lines -> its rows and columns, by where the texts stand.

Only below a line of headings that plans have; everything else would make tables of any text in two
columns.
"""

import re
from bisect import bisect_right
from collections import defaultdict
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
    r"\W*(?:no|nomor|area|komponen|kegiatan|program|pilar|aspek|indikator|sub\s?area|sub|sasaran"
    r"|ukuran|kriteria|langkah|rencana|aksi|uraian|rincian|tahapan|bukti|data dukung|eviden\w*"
    r"|output|keluaran|hasil|dokumen|waktu|jadwal|target|volume|satuan|bobot|anggaran|pelaksanaan"
    r"|bulan|triwulan|tw|semester|mulai|selesai|timeline|penanggung|pic|pj|pelaksana|pokja|tim|unit"
    r"|keterangan|ket|jan\w*|feb\w*"
    r"|mar|apr\w*|mei|jun\w*|jul\w*|ag[ust]+\w*|sep\w*|okt\w*|nov\w*|des\w*)\b|#$",
    re.IGNORECASE,
)
# Headings that stand in a line of their own below another: months by number or name, quarters.
_MONTH = re.compile(
    r"\d{1,2}|B\d\d|(?:TW|triwulan|tribulan)\s?(?:[IV]{1,3}|\d)|[a-z]{3,9}", re.IGNORECASE
)
_LEAST_MONTHS, _LINES_OF_HEADINGS = 4, 3
_BELOW_THE_TABLE = re.compile(
    r"\W*(?:ditetapkan di|salinan sesuai|mengetahui|ketua komisi|(?:ketua|sekretaris),$)",
    re.IGNORECASE,
)
LEAST_HEADINGS = 4
_LEAST_RULES, _RULES_A_LINE = 3, 0.2  # fewer only close the table and its headings
_RULE = 0.5  # of the table's width, for a flat line to part rows
# In sizes of the letters: texts further apart than the first are two phrases for certain; the space
# between two words is never as wide as the second.
_WIDE_GAP, _WORD_GAP = 1.0, 0.35
_GAP_OF_HEADINGS = 2.5  # in sizes of the letters: between the two lines of one heading
_GAP_OF_ROWS = 1.25  # in line heights: a new row stands further off than the next line of a cell
_MOSTLY = 0.8
_LEAST_STEP = 0.9  # in sizes of the letters, from one line to the next


def read_unruled(
    page: PdfPage, borders: Sequence[float], margins: Sequence[PrintedLine] = ()
) -> tuple[tuple[PdfTable, ...], tuple[float, ...]]:
    """The tables, one below each line of headings, and the x of the last one's columns' borders.

    ``borders`` are those of the page before, which go on above the first line of headings.
    """
    lines = _lines(page, margins)
    heads = list(_heads(lines))
    tables = []
    above = lines[: next(iter(heads), len(lines))]
    if not heads or _goes_on(above, borders):
        tables.append((_down_to_signatures(above), tuple(borders)))
    for start, end in pairwise([*heads, len(lines)]):
        table = _down_to_signatures(lines[start:end])
        table = _down_to_titles(table) if end < len(lines) else table
        borders = _borders(_columns(table), table)
        tables.append((_down_to_foot(page, table, borders), borders))
    found = [each for each in tables if each[0] and len(each[1]) >= LEAST_HEADINGS - 1]
    return tuple(_table(page, *each) for each in found), found[-1][1] if found else ()


def _heads(lines: Sequence[PrintedRow]) -> Iterator[int]:
    """Where each table begins: at its headings, or at the line over some of them.

    Further ones repeat the words of the first, for the words of a row may be those of headings.
    """
    last, words = -_LINES_OF_HEADINGS, frozenset[str]()
    for at, line in enumerate(lines):
        headings = _headings(line)
        found = frozenset(each.text for each in headings)
        if not headings or at - last < _LINES_OF_HEADINGS or 2 * len(found & words) < len(words):
            continue
        yield at - 1 if at and _is_over(lines[at - 1], line, headings) else at
        last, words = at, words or found


def _is_over(line: PrintedRow, below: PrintedRow, headings: Sequence[PrintedLine]) -> bool:
    """Whether a line stands close above the right ones of these headings only."""
    near = _top(below) - _top(line) < _GAP_OF_HEADINGS * below[0].size
    return near and line[0].x0 > headings[LEAST_HEADINGS // 2].x1


def _goes_on(lines: Sequence[PrintedRow], borders: Sequence[float]) -> bool:
    """Whether rows of the page before go on: texts in several of its columns on one line."""
    columns = (
        {bisect_right(borders, phrase.x0) for phrase in phrases(line, _WORD_GAP)} for line in lines
    )
    return any(len(each) >= LEAST_HEADINGS - 1 for each in columns)


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
    above = next(filter(None, map(_headings, table[:2])))
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
    below = (at for at, line in enumerate(lines) if _is_below(line))
    return lines[: next(below, len(lines))]


def _down_to_titles(table: Sequence[PrintedRow]) -> Sequence[PrintedRow]:
    """Without the lines at its end that go from the first column over the next: titles of the
    table below, which stand between the two.
    """
    first, second = _columns(table)[:2]
    end = len(table)
    while end > 1:
        title = phrases(table[end - 1], _WORD_GAP)[0]
        if title.x0 > first.x1 or title.x1 < second.x0:
            break
        end -= 1
    return table[:end]


def _down_to_foot(
    page: PdfPage, table: Sequence[PrintedRow], borders: Sequence[float]
) -> Sequence[PrintedRow]:
    """Without what stands below the rule that closes it, where its headings have one above."""
    rules = _rules(page, table)
    if not rules or rules[0] > _top(table[0]):
        return table
    end = next((at for at, line in enumerate(table) if _top(line) > rules[-1]), len(table))
    return table if _goes_on(table[end:], borders) else table[:end]


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
    if head := next((at for at, line in enumerate(table[:2]) if _headings(line)), None):
        begins[head] = False
    if head is not None and (months := _months(table)):
        begins[months] = True
    groups: list[list[PrintedRow]] = []
    for line, first in zip(table, begins, strict=True):
        if first or not groups:
            groups.append([])
        groups[-1].append(line)
    return groups


def _rules(page: PdfPage, table: Sequence[PrintedRow]) -> list[float]:
    """The y of flat lines that part rows, where the table has any; each may be drawn in pieces."""
    left, right = min(line[0].x0 for line in table), max(line[-1].x1 for line in table)
    drawn: dict[int, float] = defaultdict(float)
    for edge in edges_of(page.boxes):
        if (
            edge.flat
            and _top(table[0]) - table[0][0].size
            < edge.at
            < _top(table[-1]) + table[-1][0].size * 2
        ):
            drawn[round(edge.at)] += edge.end - edge.start
    rules = [float(y) for y, length in drawn.items() if length > _RULE * (right - left)]
    return sorted(rules) if len(rules) >= max(_LEAST_RULES, _RULES_A_LINE * len(table)) else []


def _by_rules(table: Sequence[PrintedRow], rules: Sequence[float]) -> list[bool]:
    """Whether a rule stands between each line and the one before it; below the last one, all do."""
    tops = [_top(line) for line in table]
    return [False] + [
        top > rules[-1] or any(above < rule <= top + 1 for rule in rules)
        for above, top in pairwise(tops)
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
