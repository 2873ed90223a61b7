"""Pages whose table has no upright lines -> its rows and columns, guessed from where the texts
stand.

Only below a line of headings that plans have; everything else would make tables of any text in two
columns.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from zi_site.documents.grid import LEFT, Cell, Grid, GridRow, Origin
from zi_site.documents.grid_rows import tidy
from zi_site.documents.pdf_edges import edges_of
from zi_site.documents.pdf_page import Char, PdfPage
from zi_site.documents.pdf_tables import PdfTable
from zi_site.documents.pdf_text import baselines, cell_text, phrases, text_lines

_HEADING = re.compile(
    r"\W*(?:no|nomor|area|komponen|kegiatan|program|aspek|indikator|sub|sasaran|langkah|rencana|aksi|uraian|tahapan|"
    r"bukti|data "
    r"dukung|eviden\w*|output|dokumen|waktu|jadwal|target|pelaksanaan|bulan|timeline|penanggung|pic|pj|"
    r"pelaksana|tim|unit|keterangan|ket)\b",
    re.IGNORECASE,
)
_BELOW_THE_TABLE = re.compile(
    r"\W*(?:ditetapkan di|salinan sesuai|mengetahui|ketua komisi|sekretaris,)", re.IGNORECASE
)
LEAST_HEADINGS = 4
_GAP_OF_ROWS = (
    1.45  # in line heights: where no column numbers the rows, a new one stands further off
)
_RULE = 0.5  # of the table's width, for a flat line to part rows


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """The characters of one printed line."""

    chars: tuple[Char, ...]

    @property
    def base(self) -> float:
        return self.chars[0].base


def read_unruled(
    page: PdfPage, borders: Sequence[float]
) -> tuple[PdfTable | None, tuple[float, ...]]:
    """The page's table, and the x of its columns' borders; ``borders`` are those of the page
    before, () at first.
    """
    lines = [
        PrintedRow(tuple(row))
        for row in baselines([char for char in page.chars if not char.text.isspace()])
    ]
    head = next((at for at, line in enumerate(lines) if _is_heading(line)), None)
    if head is None and not borders:
        return None, ()
    first = 0 if head is None else head
    end = next((at for at in range(first + 1, len(lines)) if _is_below(lines[at])), len(lines))
    table = lines[first:end]
    found = tuple(borders) if head is None else _borders(lines[head], table)
    if not table or len(found) < LEAST_HEADINGS - 1:
        return None, ()
    return _found(page, table, found), found


def _is_heading(line: PrintedRow) -> bool:
    texts = [phrase.text for phrase in phrases(line.chars)]
    return len(texts) >= LEAST_HEADINGS and sum(
        bool(_HEADING.match(text)) for text in texts
    ) * 2 > len(texts)


def _is_below(line: PrintedRow) -> bool:
    return any(_BELOW_THE_TABLE.match(phrase.text) for phrase in phrases(line.chars))


def _borders(head: PrintedRow, table: Sequence[PrintedRow]) -> tuple[float, ...]:
    """Between each two headings the x that the fewest lines cross, in the middle of the widest such
    gap.
    """
    columns = phrases(head.chars)
    spans = [[(phrase.x0, phrase.x1) for phrase in phrases(line.chars, 0.6)] for line in table]
    borders = []
    for left, right in pairwise(columns):
        places = [left.x0 + step for step in range(1, max(2, int(right.x0 - left.x0) + 1))]
        crossed = [sum(any(x0 < x < x1 for x0, x1 in line) for line in spans) for x in places]
        borders.append(_middle(places, crossed))
    return tuple(borders)


def _middle(places: Sequence[float], crossed: Sequence[int]) -> float:
    """The middle of the last longest run of the least number: a cell's texts begin at its left, so
    gaps end there.
    """
    least, best, start = min(crossed), (0, 0), None
    for at, count in enumerate([*crossed, least + 1]):
        if count == least and start is None:
            start = at
        elif count != least and start is not None:
            best = max(best, (at - start, start))
            start = None
    length, start = best
    return (places[start] + places[start + length - 1]) / 2


def _found(page: PdfPage, table: Sequence[PrintedRow], borders: Sequence[float]) -> PdfTable:
    rules = _rules(page, table)
    rows = [
        GridRow(tuple(_cells(lines, borders, Origin(page=page.number, line=at))))
        for at, lines in enumerate(_grouped(table, borders, rules), start=1)
    ]
    taken = {id(char) for line in table for char in line.chars}
    chars = [char for line in table for char in line.chars]
    box = (
        min(char.x0 for char in chars),
        min(char.top for char in chars),
        max(char.x1 for char in chars),
        max(char.bottom for char in chars),
    )
    places = frozenset(at for at, char in enumerate(page.chars) if id(char) in taken)
    return PdfTable(tidy(rows, Origin(page=page.number)), box, places, 0)


def _rules(page: PdfPage, table: Sequence[PrintedRow]) -> list[float]:
    left, right = min(line.chars[0].x0 for line in table), max(line.chars[-1].x1 for line in table)
    flat = [
        edge.at
        for edge in edges_of(page.boxes)
        if edge.flat and edge.end - edge.start > _RULE * (right - left)
    ]
    return flat if len(flat) > LEAST_HEADINGS else []


def _grouped(
    table: Sequence[PrintedRow], borders: Sequence[float], rules: Sequence[float]
) -> Iterator[list[PrintedRow]]:
    """The printed lines of each row: those between two rules, or up to the next number, gap or wide
    line.
    """
    tops = [min(char.top for char in line.chars) for line in table]
    pitch = median([b - a for a, b in pairwise(tops)] or [0.0])
    group: list[PrintedRow] = []
    for at, line in enumerate(table):
        if rules:
            begins = at > 0 and any(tops[at - 1] < rule <= tops[at] + 1 for rule in rules)
        else:
            far = at > 0 and tops[at] - tops[at - 1] > _GAP_OF_ROWS * pitch
            begins = far or line.chars[0].x1 < borders[0] or _is_wide(line, borders)
            begins = begins or (at > 0 and _is_wide(table[at - 1], borders))
        if begins and group:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _is_wide(line: PrintedRow, borders: Sequence[float]) -> bool:
    """A heading over the whole table: one text that goes over a border, and nothing else on its
    line.
    """
    texts = phrases(line.chars)
    return len(texts) == 1 and sum(texts[0].x0 < x < texts[0].x1 for x in borders) > 0


def _cells(lines: Sequence[PrintedRow], borders: Sequence[float], place: Origin) -> Iterator[Cell]:
    if len(lines) == 1 and _is_wide(lines[0], borders):
        yield Cell(
            cell_text(text_lines(lines[0].chars, apart=False)),
            place,
            bold=all(char.bold for char in lines[0].chars),
        )
        for _ in borders:
            yield Cell("", place, LEFT)
        return
    edges = (float("-inf"), *borders, float("inf"))
    for left, right in pairwise(edges):
        chars = [
            char for line in lines for char in line.chars if left <= (char.x0 + char.x1) / 2 < right
        ]
        yield Cell(
            cell_text(text_lines(chars, apart=False)),
            place,
            bold=bool(chars) and all(char.bold for char in chars),
        )


def is_plan_table(grid: Grid) -> bool:
    """Whether a ruled table is wide enough to be a plan's, so that nothing has to be guessed."""
    return any(len(row.cells) >= LEAST_HEADINGS for row in grid.rows)
