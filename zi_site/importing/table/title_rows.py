"""Rows that hold one text only -> where it stands, and whether it names an area."""

from collections.abc import Iterator, Sequence

from zi_site.documents.cell_text import one_line
from zi_site.documents.grid import LEFT, GridRow
from zi_site.documents.numbering import read_mark
from zi_site.importing.vocabulary.area_names import names_an_area

OVER_ALL = -1


def area_rows(rows: Sequence[GridRow]) -> Iterator[int]:
    """Of each row that names an area and holds nothing else: its column, ``OVER_ALL`` where it
    stands over the full width.
    """
    for row in rows:
        texts = [(at, one_line(cell.text)) for at, cell in enumerate(row.cells) if cell.text]
        if len(texts) == 2 and read_mark(texts[0][1]):
            texts = texts[1:]
        if len(texts) == 1 and names_an_area(texts[0][1]):
            at = texts[0][0]
            spans = at + 2 < len(row.cells) and row.cells[at + 2].merged == LEFT
            yield OVER_ALL if spans else at
