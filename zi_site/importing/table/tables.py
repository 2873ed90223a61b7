"""The blocks of a document -> the plan's table: its parts (one heading and the rows under it), and
what is left out.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from zi_site.documents.cell_text import shortened
from zi_site.documents.grid import Document, Grid, GridRow, Origin, Paragraph
from zi_site.draft.result import LeftOut
from zi_site.exceptions import SourceError
from zi_site.importing.table.columns import Columns, assign, share_of_states
from zi_site.importing.table.header import find_header
from zi_site.importing.table.unnamed import with_unnamed

NO_TABLE = (
    "Berkas ini tidak memuat tabel rencana aksi. Yang dicari: tabel dengan judul kolom seperti NO, "
    "KOMPONEN, "
    "INDIKATOR, LANGKAH AKSI, BUKTI FISIK, PELAKSANAAN, PENANGGUNG JAWAB."
)


@dataclass(frozen=True, slots=True)
class Part:
    """Rows under one heading; ``continued`` where the table began in an earlier part."""

    columns: Columns
    rows: tuple[GridRow, ...]
    origin: Origin
    before: tuple[Paragraph, ...] = ()  # lines printed between this part and the one above


@dataclass(frozen=True, slots=True)
class Tables:
    parts: tuple[Part, ...]
    left_out: tuple[LeftOut, ...]
    before: tuple[Paragraph | Grid, ...]  # all that stands before the plan's table
    after: tuple[Paragraph | Grid, ...]  # and between or after its parts


def find_tables(document: Document, tahun: int, keeps_text: Callable[[Grid], bool]) -> Tables:
    """All tables of a plan's form; raises SourceError where there is none. Of sheets by year, those
    of ``tahun``.
    """
    seen = [grid for grid in document.grids if not grid.hidden]
    hidden = [grid for grid in document.grids if grid.hidden]
    found = list(_parts(document, seen)) or list(_parts(document, hidden))
    if not found:
        raise SourceError(NO_TABLE)
    own = {id(grid) for grid, _ in found}
    parts, of_other_years = _of_year([part for _, part in found], tahun)
    first = next(at for at, block in enumerate(document.blocks) if id(block) in own)
    left_out = [
        _left(block)
        for block in document.blocks
        if isinstance(block, Grid) and _is_foreign(block, own, keeps_text)
    ]
    around = [(at, block) for at, block in enumerate(document.blocks) if id(block) not in own]
    texts = [
        (at, block)
        for at, block in around
        if isinstance(block, Paragraph) or not _is_foreign(block, own, keeps_text)
    ]
    before = tuple(block for at, block in texts if at < first)
    after = tuple(block for at, block in texts if at > first)
    return Tables(tuple(_settled(parts, tahun)), (*of_other_years, *left_out), before, after)


def _is_foreign(grid: Grid, own: set[int], keeps_text: Callable[[Grid], bool]) -> bool:
    """A table that is neither the plan's nor only keeps the columns of a decree's text."""
    return id(grid) not in own and (grid.hidden or not keeps_text(grid))


def _of_year(parts: list[Part], tahun: int) -> tuple[list[Part], list[LeftOut]]:
    """A workbook with a sheet a year holds several plans; the one of ``tahun`` is meant."""
    years = {
        part.origin.sheet: set(re.findall(r"(?<!\d)20\d\d(?!\d)", part.origin.sheet))
        for part in parts
    }
    if str(tahun) not in set().union(*years.values()):
        return parts, []
    own = [
        part
        for part in parts
        if not years[part.origin.sheet] or str(tahun) in years[part.origin.sheet]
    ]
    others = [part for part in parts if part not in own]
    return own, [
        LeftOut(
            part.origin.sheet,
            f"Lembar ini bukan untuk tahun {tahun}; {len(part.rows)} baris.",
            part.origin,
        )
        for part in others
    ]


def _settled(parts: Sequence[Part], tahun: int) -> Iterator[Part]:
    """Parts with the same headings have the same columns, decided by the texts of all of them."""
    for part in parts:
        alike = [row for each in parts if _same(each.columns, part.columns) for row in each.rows]
        columns = part.columns
        states = {at: share_of_states([row.cells[at].text for row in alike if at < len(row.cells)])
                  for at in columns.headings}  # fmt: skip
        found = assign(columns.headings, states, columns.months, columns.month_heading) or columns
        found = replace(found, until=columns.until)
        yield replace(part, columns=with_unnamed(found, alike, tahun))


def _same(one: Columns, other: Columns) -> bool:
    return list(one.headings.items()) == list(other.headings.items())


def _parts(document: Document, grids: Sequence[Grid]) -> Iterator[tuple[Grid, Part]]:
    chosen = {id(grid) for grid in grids}
    above: Columns | None = None
    last: Grid | None = None
    lines: list[Paragraph] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            lines.append(block)
            continue
        if id(block) not in chosen:
            continue
        found = list(_headed(block))
        first = found[0][0] if found else len(block.rows)
        if above and last and first and _goes_on(block, last):
            yield block, Part(above, block.rows[:first], block.origin, tuple(lines))
            last, lines = block, []
        for number, (_, columns, rows, origin) in enumerate(found):
            yield block, Part(columns, rows, origin, tuple(lines) if not number else ())
            above, last, lines = columns, block, []


def _goes_on(grid: Grid, above: Grid) -> bool:
    """A table of the same width without a heading of its own continues the one above it, but not on
    another sheet.
    """
    width = _width(above)
    return grid.origin.sheet == above.origin.sheet and abs(_width(grid) - width) <= (
        1 if width > 8 else 0
    )


def _width(grid: Grid) -> int:
    return max((len(row.cells) for row in grid.rows), default=0)


def _headed(grid: Grid) -> list[tuple[int, Columns, tuple[GridRow, ...], Origin]]:
    """Each heading in a grid: its row, its columns, the rows below it up to the next heading, and
    its place.
    """
    starts: list[tuple[int, int, Columns]] = []
    at = 0
    while at < len(grid.rows):
        header = find_header(grid.rows, at)
        if header and (not starts or _is_repeated(header.columns, starts[-1][2])):
            starts.append((at, at + header.height, header.columns))
            at += header.height
        else:
            at += 1
    ends = [start for start, _, _ in starts[1:]] + [len(grid.rows)] if starts else []
    return [
        (start, columns, grid.rows[first:end], _place(grid, start))
        for (start, first, columns), end in zip(starts, ends, strict=True)
    ]


def _is_repeated(columns: Columns, before: Columns) -> bool:
    """Further down, only a heading that names as much as the one above is one: rows may hold such
    words too.
    """
    return columns.fit >= 0.75 * before.fit


def _place(grid: Grid, row: int) -> Origin:
    return next((cell.origin for cell in grid.rows[row].cells if cell.text), grid.origin)


def _left(grid: Grid) -> LeftOut:
    words = " · ".join(
        cell.text.replace("\n", " ") for row in grid.rows[:1] for cell in row.cells if cell.text
    )
    why = "Tabel ini tidak berbentuk rencana aksi."
    if grid.hidden:
        why = "Lembar ini tersembunyi, sedangkan rencananya ada di lembar yang terlihat."
    return LeftOut(shortened(words), f"{why} Banyaknya {len(grid.rows)} baris.", grid.origin)
