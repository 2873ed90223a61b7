"""Tables of PDFs as programs draw them, stroke by stroke."""

import pytest
from dokumen_lain.pdf_tulis import ruled

from zi_site.documents.grid import Grid
from zi_site.documents.reading import read_here

WIDTHS = (30, 130, 110, 110)
ROWS = (
    ("No", "KOMPONEN", "LANGKAH AKSI", "WAKTU"),
    ("I", "MANAJEMEN PERUBAHAN", "", ""),
    ("1", "Tim Kerja", "Memilih anggota tim", "Januari 2026"),
    ("", "", "Rapat tim tiap bulan", "Februari 2026"),
)


def texts(grid: Grid) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row.cells) for row in grid.rows]


@pytest.mark.parametrize("empty", ["", " ", "   "])
def test_a_space_that_word_draws_in_an_empty_cell_is_no_text(empty: str) -> None:
    rows = [[text or empty for text in row] for row in ROWS]
    grid = next(read_here(ruled(rows, WIDTHS), "a.pdf").grids)
    assert texts(grid) == list(ROWS)
    assert not any(cell.bold for row in grid.rows for cell in row.cells)
