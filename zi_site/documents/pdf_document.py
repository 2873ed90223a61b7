"""The pages of a PDF with the cells that their lines close -> a Document: tables and the lines
around them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from zi_site.documents.cell_text import shortened
from zi_site.documents.grid import Document, Grid, Origin, Paragraph
from zi_site.documents.pdf_columns import is_plan_table, read_unruled
from zi_site.documents.pdf_edges import signs_of
from zi_site.documents.pdf_noise import ghosts, running
from zi_site.documents.pdf_page import CURVE, RECT, Page
from zi_site.documents.pdf_tables import Found, Rectangle, read_table
from zi_site.documents.pdf_text import Line, text_lines
from zi_site.documents.pdf_words import decided

_FEW = 3  # letters beyond the paper may be the end of a line
_MOST_WORDS = 40  # named in one remark


@dataclass(frozen=True, slots=True)
class Read:
    page: Page
    tables: tuple[tuple[Rectangle, ...], ...]  # the cells of each


@dataclass(frozen=True, slots=True)
class Parted:
    page: Page
    tables: tuple[Found, ...]
    lines: tuple[Line, ...]  # outside all tables
    drawn_again: bool = False  # a cell's text above the table was left out


def assemble(reads: Sequence[Read], scans: Sequence[int]) -> Document:
    """``scans`` are the numbers of pages that are pictures; they become a remark."""
    pages: list[Parted] = []
    for read in reads:
        pages.append(_parted(read, _table_above(pages)))
    guessed: list[int] = []
    if not any(is_plan_table(found.grid) for each in pages for found in each.tables):
        pages, guessed = _guessed(pages)
    pages, words = _with_whole_words(pages)
    left_out = running([(each.page, each.lines) for each in pages])
    blocks = tuple(block for each in pages for block in _blocks(each, left_out))
    return Document(
        "pdf",
        blocks,
        whole_cells=False,
        remarks=tuple(_remarks(pages, left_out, scans, guessed, words)),
    )


def _table_above(pages: Sequence[Parted]) -> Found | None:
    return next((page.tables[-1] for page in reversed(pages) if page.tables), None)


def _parted(read: Read, above: Found | None) -> Parted:
    page = read.page
    fills = [
        box
        for box in page.boxes
        if box.filled and box.kind in (RECT, CURVE) and box.width > 3 and box.height > 3
    ]
    signs = signs_of(page.boxes)
    several = len(read.tables) > 1
    found = [
        read_table(
            cells,
            page.chars,
            fills,
            signs,
            Origin(page=page.number, table=at if several else 0),
            above.xs if above else (),
        )
        for at, cells in enumerate(
            sorted(read.tables, key=lambda cells: min(cell[1] for cell in cells)), start=1
        )
    ]
    tables = tuple(each for each in found if each is not None and each.grid.rows)
    taken = {at for each in tables for at in each.taken}
    rest = [at for at in range(len(page.chars)) if at not in taken]
    again = ghosts(page.chars, rest, tables[0], above) if tables and above else set()
    lines = text_lines([page.chars[at] for at in rest if at not in again])
    return Parted(
        page, tables, tuple(sorted(lines, key=lambda line: (line.top, line.x0))), bool(again)
    )


def _with_whole_words(pages: Sequence[Parted]) -> tuple[list[Parted], list[str]]:
    """The pages without broken words, and the words that had to be guessed."""
    grids = [found.grid for each in pages for found in each.tables]
    decisions, words = decided(grids, [line.text for each in pages for line in each.lines])
    whole = iter(decisions)
    return [
        replace(each, tables=tuple(replace(found, grid=next(whole)) for found in each.tables))
        for each in pages
    ], words


def _guessed(pages: Sequence[Parted]) -> tuple[list[Parted], list[int]]:
    """The pages with tables found by where the texts stand, and the numbers of the pages that have
    one.
    """
    parted, numbers = [], []
    borders: tuple[float, ...] = ()
    for each in pages:
        found, borders = read_unruled(each.page, borders)
        if found is None or not found.grid.rows:
            parted.append(each)
            continue
        rest = [char for at, char in enumerate(each.page.chars) if at not in found.taken]
        parted.append(Parted(each.page, (found,), tuple(text_lines(rest))))
        numbers.append(each.page.number)
    return parted, numbers


def _blocks(parted: Parted, left_out: set[tuple[int, int]]) -> Iterator[Paragraph | Grid]:
    number = parted.page.number
    lines: list[tuple[float, Paragraph | Grid]] = [
        (line.top, Paragraph(line.text, Origin(page=number, line=at + 1), line.bold))
        for at, line in enumerate(parted.lines)
        if (number, at) not in left_out
    ]
    tables = [(each.box[1], each.grid) for each in parted.tables]
    yield from (block for _, block in sorted([*lines, *tables], key=lambda placed: placed[0]))


def _remarks(
    pages: Sequence[Parted],
    left_out: set[tuple[int, int]],
    scans: Sequence[int],
    guessed: Sequence[int],
    words: Sequence[str],
) -> Iterator[str]:
    if guessed:
        yield (
            f"Tabel di halaman {', '.join(map(str, guessed))} tidak bergaris. Kolom dan barisnya "
            "diperkirakan dari "
            "letak teksnya, jadi periksalah setiap selnya."
        )
    if words:
        said = ", ".join(f"“{word}”" for word in words[:_MOST_WORDS])
        more = f", dan {len(words) - _MOST_WORDS} lagi" if len(words) > _MOST_WORDS else ""
        yield (
            "Kata yang terpotong di ujung baris sel yang sempit ditulis menurut perkiraan: "
            f"{said}{more}."
        )
    if scans:
        yield f"Halaman {', '.join(map(str, scans))} hanya berisi gambar, jadi tidak terbaca."
    if left_out:
        yield f"{len(left_out)} nomor halaman dan kepala atau kaki halaman tidak ikut dibaca."
    if stamped := [page.page.number for page in pages if page.page.stamped]:
        where = ", ".join(map(str, stamped))
        yield (
            f"Halaman {where}: isian formulir, cap, atau catatan pada PDF tidak dibaca, juga "
            "bila berupa centang."
        )
    if beyond := [page.page.number for page in pages if page.page.beyond > _FEW]:
        where = ", ".join(map(str, beyond))
        yield (
            f"Halaman {where}: sebagian teks ada di luar tepi kertas dan tidak dibaca; mungkin "
            "sebuah kolom hilang."
        )
    if garbled := [
        page.page.number for page in pages if any(table.garbled for table in page.tables)
    ]:
        yield (
            f"Halaman {', '.join(map(str, garbled))}: teks beberapa sel bertumpuk atau melewati "
            "batas selnya. Isi "
            "sel-sel itu diperkirakan; cocokkanlah dengan berkas asalnya."
        )
    if again := [page.page.number for page in pages if page.drawn_again]:
        where = ", ".join(map(str, again))
        yield (
            f"Halaman {where}: sel gabungan yang tercetak ulang di atas tabel tidak dibaca dua "
            "kali."
        )
    if drawn := sum(each.drawn_ticks for page in pages for each in page.tables):
        yield f"{drawn} gambar kecil di dalam sel dibaca sebagai centang."
    if across := sorted({each.page.across for each in pages if each.page.across}):
        said = ", ".join(f"“{shortened(text)}”" for text in across)
        yield (
            f"Tulisan besar atau miring yang melintang di halaman (tanda air) tidak dibaca: {said}."
        )
    unknown = sum(char.text == "\ufffd" for page in pages for char in page.page.chars)
    if unknown:
        yield (
            f"{unknown} huruf tidak dikenal karena PDF ini tidak menyebutkan artinya; di "
            "tempatnya tertulis �."
        )
