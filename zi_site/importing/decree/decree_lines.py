"""Paragraphs of a decree -> clean lines, and the words by which its parts are known."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

from zi_site.documents.grid import Cell, Grid, Origin, Paragraph
from zi_site.importing.vocabulary.dates import place_and_date


@dataclass(frozen=True, slots=True)
class DecreeLine:
    """``apart``: empty space is known to stand above it; ``beside``: of a signature beside the
    main one.
    """

    text: str
    origin: Origin
    apart: bool = False
    beside: bool = False

    @property
    def is_upper(self) -> bool:
        """Whether it is set in capitals, as titles are."""
        return self.text.isupper()

    def is_set_like(self, other: "DecreeLine") -> bool:
        """Whether both are in the same case; a line without letters is set like any other."""
        has_letters = any(letter.isalpha() for letter in self.text)
        return not has_letters or self.is_upper == other.is_upper


SET_AT = re.compile(
    r"(?:di)?(?:tetapkan|keluarkan|tandatangani)\s+di\s*:?\s*(?P<place>.*)", re.IGNORECASE
)
_EMPHASIS = re.compile(r"\*\*|</?[biu]>|(?<![\w*])[*_](?=\S)|(?<=\S)[*_](?![\w*])", re.IGNORECASE)
_SPACED_LETTERS = re.compile(r"(?<!\S)(?:[A-Z] ){3,}[A-Z](?!\S)")  # "M E M U T U S K A N"
_DASH = re.compile(r"^[-–•]\s+")
_PAGE_NUMBER = re.compile(
    r"(?:halaman\s*)?[-–]?\s*\d{1,3}\s*[-–]?(?:\s*(?:dari|/)\s*\d{1,3})?", re.IGNORECASE
)


def decree_paragraphs(blocks: Iterable[Paragraph | Grid]) -> tuple[Paragraph, ...]:
    """The text of these blocks; a table gives a paragraph a row ("Menimbang", ":", "a.", …), one
    of signatures side by side a paragraph a cell.
    """
    found: list[Paragraph] = []
    for block in blocks:
        found.extend([block] if isinstance(block, Paragraph) else _paragraphs_of(block))
    return tuple(found)


def opens_signature(text: str) -> bool:
    """Whether a text begins as the main signature does: "Ditetapkan di …", "Blora, 3 Maret …"."""
    first = text.strip().split("\n")[0]
    return bool(SET_AT.match(first) or place_and_date(first))


def _paragraphs_of(grid: Grid) -> Iterator[Paragraph]:
    """Where another signature stands beside the main one, that one's column comes first."""
    columns = list(_columns_with_words(grid))
    main = [cells for cells in columns if opens_signature(cells[0].text)]
    if not main or len(columns) < 2:
        yield from _row_paragraphs(grid)
        return
    ordered = [*main, *(cells for cells in columns if cells not in main)]
    yield from (Paragraph(each.text, each.origin, each.bold) for each in chain(*ordered))


def _columns_with_words(grid: Grid) -> Iterator[list[Cell]]:
    """The filled cells of each column but those that only hold ":" and the like."""
    for column in zip_longest(*(row.cells for row in grid.rows), fillvalue=Cell()):
        filled = [cell for cell in column if cell.text.strip()]
        if any(map(str.isalpha, "".join(cell.text for cell in filled))):
            yield filled


def _row_paragraphs(grid: Grid) -> Iterator[Paragraph]:
    for row in grid.rows:
        filled = [cell for cell in row.cells if cell.text.strip()]
        if filled:
            yield Paragraph(
                " ".join(cell.text.strip() for cell in filled),
                filled[0].origin,
                all(cell.bold for cell in filled),
            )


def lines_of(paragraphs: Sequence[Paragraph]) -> list[DecreeLine]:
    """One line each, without emphasis, bullets, page numbers and spaces that spread a word."""
    lines: list[DecreeLine] = []
    apart, last = True, Origin()
    for paragraph in paragraphs:
        apart = apart or _skips(last, paragraph.origin)
        last = paragraph.origin
        for piece in paragraph.text.split("\n"):
            text = _clean(piece)
            if not text or _PAGE_NUMBER.fullmatch(text):
                apart = apart or not text
                continue
            lines.append(DecreeLine(text, paragraph.origin, apart))
            apart = False
    return lines


def _skips(above: Origin, here: Origin) -> bool:
    """Whether empty lines lie between two places; across a page nothing is known."""
    same_page = (above.sheet, above.page) == (here.sheet, here.page)
    return bool(above.line and here.line) and same_page and here.line - above.line > 1


def _clean(text: str) -> str:
    plain = _EMPHASIS.sub("", text).strip()
    whole = _SPACED_LETTERS.sub(lambda found: found[0].replace(" ", ""), plain)
    return " ".join(_DASH.sub("", whole).split())


def joined(lines: Iterable[str]) -> str:
    """Lines of one text; a hyphen at a line's end is kept, for it may be the word's own."""
    text = ""
    for line in lines:
        text += line if not text or text.endswith("-") else f" {line}"
    return text.strip()
