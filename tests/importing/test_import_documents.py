"""The five plans printed as XLSX, DOCX and PDF: what the readers of these forms make of them.

How right the whole import of each is stands on the cards of ``tests/corpus``.
"""

from functools import cache

import pytest
from corpus.made import PRINTERS, SEEDS, seed

from zi_site.documents.grid import Grid
from zi_site.documents.opening import read_document

every_form = pytest.mark.parametrize("kind", PRINTERS)


@cache
def document(name: str, kind: str) -> bytes:
    return PRINTERS[kind](seed(name))


@every_form
@pytest.mark.parametrize("name", SEEDS)
def test_every_text_of_the_table_is_in_the_grids(name: str, kind: str) -> None:
    """The reader by itself loses no word, whatever the importer then makes of them."""
    read = read_document(document(name, kind), f"rencana.{kind}")
    there = squeezed(
        "".join(cell.text for grid in read.grids for row in grid.rows for cell in row.cells)
    )
    for aksi in seed(name).actions():
        for text in (aksi.langkah_aksi, aksi.bukti_fisik):
            # A page break parts a text into two places, so its halves are looked for.
            whole = squeezed(text)
            at = next((at for at in range(len(whole), -1, -1) if whole[:at] in there), 0)
            assert whole[at:] in there, (aksi.id, text)


@every_form
def test_every_cell_says_where_it_stands(kind: str) -> None:
    read = read_document(document("kab-blora/2025", kind), f"rencana.{kind}")
    cells = [cell for grid in read.grids for row in grid.rows for cell in row.cells]
    assert all(str(cell.origin) for cell in cells)
    assert all(str(paragraph.origin) for paragraph in read.paragraphs)
    assert all(isinstance(grid, Grid) and grid.rows for grid in read.grids)


def squeezed(text: str) -> str:
    return "".join(text.split())
