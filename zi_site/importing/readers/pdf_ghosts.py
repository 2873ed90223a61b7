"""Texts above a table that a spreadsheet drew once more than it shows -> their places among the page's characters.

A merged cell that goes on over a page break is drawn whole on both pages and cut to each page by a clip, which readers
of PDF do not see: its first lines then stand above the table of the second page.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from zi_site.importing.readers.pdf_page import Char
from zi_site.importing.readers.pdf_tables import Found
from zi_site.importing.readers.pdf_text import text_lines


def ghosts(chars: Sequence[Char], rest: Sequence[int], table: Found, above: Found) -> set[int]:
    """Of ``rest``, the positions above the table if, column by column, their texts all stand in the table before."""
    if len(table.xs) != len(above.xs):
        return set()
    columns: dict[int, list[int]] = defaultdict(list)
    for at in rest:
        if chars[at].bottom <= table.box[1] + chars[at].size / 2:
            columns[bisect_right(table.xs, (chars[at].x0 + chars[at].x1) / 2) - 1].append(at)
    texts = [
        _squeezed("".join(line.text for line in text_lines([chars[at] for at in each]))) for each in columns.values()
    ]
    cells = [_squeezed(above.by_column.get(column, "")) for column in columns]
    if all(text in cell for text, cell in zip(texts, cells, strict=True)):
        return {at for each in columns.values() for at in each}
    return set()


def _squeezed(text: str) -> str:
    return "".join(char for char in text if char.isalnum())
