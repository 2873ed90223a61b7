"""A document without a plan's table -> the sentence that says which headings were found and what is
missing.
"""

from collections.abc import Iterator

from zi_site.documents.cell_text import one_line, shortened
from zi_site.documents.grid import Document, GridRow
from zi_site.importing.table.sentences import TableFault
from zi_site.importing.vocabulary.headings import FIELD_NAMES, NOMOR, roles

_NEEDED = ("langkah_aksi", "bukti_fisik", "jadwal")
_LEAST = 2  # known words that make a row look like a heading


def refusal(document: Document) -> str:
    """Why no table is a plan: the headings that were found, and what they lack."""
    rows = [row for grid in document.grids for row in grid.rows]
    best = max(rows, key=lambda row: len(list(_known(row))), default=GridRow(()))
    known = list(_known(best))
    found = ""
    if len(known) >= _LEAST:
        named = {name for text in known for name in roles(text)}
        missing = [FIELD_NAMES[name].lower() for name in _NEEDED if name not in named]
        headings = ", ".join(f"“{shortened(text)}”" for text in known)
        found = TableFault.FOUND(
            headings=headings, missing=", ".join(missing) or "isi di bawahnya"
        ).message
    return TableFault.NO_TABLE(found=found).message


def _known(row: GridRow) -> Iterator[str]:
    for cell in row.cells:
        text = one_line(cell.text)
        if set(roles(text)) - {NOMOR}:
            yield text
