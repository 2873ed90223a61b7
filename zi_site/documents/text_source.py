"""Plain text of tables -> a Document: runs of lines with tabs, or lines parted by ; or ,.

Places are line numbers. The first form is what programs make of a PDF; the second is what "save as
CSV" makes.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from zi_site.documents.cell_text import clean
from zi_site.documents.grid import Cell, Document, Grid, GridRow, Origin, Paragraph
from zi_site.documents.sentences import Unread, UnreadError

KIND = "teks"
_MOST_LINES = 100_000
_WIDEST_ROW = 500
_BULLETS = ("- ", "* ", "• ")
_RULE = re.compile(r"(?::?-+:?|=*)")  # the line under a heading in Markdown; an empty cell
_HEADING = re.compile(r"#{1,6}\s+|>\s*")  # the marks of headings and quotations in Markdown
_PIPE = re.compile(r"(?<!\\)\|")
_ENCODINGS = ("utf-8-sig", "utf-16")


def read_text(content: bytes) -> Document:
    """Raises SourceError: empty, too long, no text."""
    text = _decoded(content)
    if not text.strip():
        raise UnreadError(Unread.EMPTY())
    lines = text.splitlines()
    if len(lines) > _MOST_LINES:
        raise UnreadError(Unread.TOO_MANY_LINES(most=_MOST_LINES))
    if "\t" in text:
        return Document(KIND, tuple(_blocks(lines)), whole_cells=False)
    return _separated(text, lines)


def _decoded(content: bytes) -> str:
    """UTF-8, or UTF-16 where a mark says so; else the code page of Windows programs."""
    encoding = _ENCODINGS[content[:2] in (b"\xff\xfe", b"\xfe\xff")]
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    if "\0" in text:
        raise UnreadError(Unread.NO_TEXT_FILE())
    return text


def _blocks(lines: Sequence[str]) -> Iterator[Paragraph | Grid]:
    numbered = list(enumerate(lines, 1))
    for tabbed, run in groupby(
        numbered, key=lambda each: (bool(each[1].strip()) or "\t" in each[1], "\t" in each[1])
    ):
        if tabbed == (True, True):
            rows = list(run)
            yield Grid(
                tuple(_row(number, line.split("\t")[:_WIDEST_ROW]) for number, line in rows),
                Origin(line=rows[0][0]),
            )
        elif tabbed[0]:
            yield from _paragraphs(run)


def _row(number: int, texts: Sequence[str]) -> GridRow:
    origin = Origin(line=number)
    return GridRow(tuple(Cell(clean(text), origin, bold=_is_bold(text)) for text in texts))


def _paragraphs(run: Iterable[tuple[int, str]]) -> Iterator[Paragraph]:
    """One a line: where a printed paragraph ends, such a text does not tell."""
    for number, printed in run:
        line = _HEADING.sub("", printed.strip())
        bold = _is_bold(line) or line != printed.strip()
        text = line.strip("*").strip() if bold else line
        for bullet in _BULLETS:
            text = text.removeprefix(bullet)
        if shown := clean(text):
            yield Paragraph(shown, Origin(line=number), bold)


def _is_bold(text: str) -> bool:
    bare = text.strip()
    return bare.startswith(("<b>", "**")) or bare.endswith(("</b>", "**"))


def _separated(text: str, lines: Sequence[str]) -> Document:
    """One grid of all lines if a sign parts them into cells, else paragraphs."""
    delimiter = max(";,|", key=lambda sign: sum(line.count(sign) > 2 for line in lines))
    if sum(line.count(delimiter) > 2 for line in lines) < 2:
        return Document(KIND, tuple(_paragraphs(enumerate(lines, 1))), whole_cells=False)
    rows = [line for line in lines if line.count(delimiter) > 2]
    if all(line.lstrip().startswith("|") for line in rows):
        return Document(KIND, tuple(_piped_blocks(lines)))
    return Document(KIND, tuple(_csv_blocks(text, delimiter)))


def _piped_blocks(lines: Sequence[str]) -> Iterator[Paragraph | Grid]:
    """Markdown: each run of lines with cells between "|" is a table."""
    for is_row, run in groupby(enumerate(lines, 1), key=lambda each: bool(_PIPE.search(each[1]))):
        if is_row:
            rows = [_row(number, _between_pipes(line)) for number, line in run]
            rows = [
                row for row in rows if not all(_RULE.fullmatch(cell.text) for cell in row.cells)
            ]
            if rows:
                yield Grid(tuple(rows), rows[0].cells[0].origin)
        else:
            yield from _paragraphs(each for each in run if not _RULE.fullmatch(each[1].strip()))


def _between_pipes(line: str) -> Sequence[str]:
    inside = line.strip().removeprefix("|").removesuffix("|")
    return [text.replace("\\|", "|").strip() for text in _PIPE.split(inside)][:_WIDEST_ROW]


def _csv_blocks(text: str, delimiter: str) -> Iterator[Paragraph | Grid]:
    """A row with one text is a line of its own too; a quoted cell may hold several lines."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[GridRow] = []
    number = 1
    try:
        for texts in reader:
            row = _row(number, texts[:_WIDEST_ROW])
            number = reader.line_num + 1
            if not all(_RULE.fullmatch(cell.text) for cell in row.cells):
                rows.append(row)
    except csv.Error as error:
        raise UnreadError(Unread.BROKEN_CSV()) from error
    for row in rows:
        filled = [cell for cell in row.cells if cell.text]
        if len(filled) == 1:
            yield Paragraph(filled[0].text, filled[0].origin)
    yield Grid(tuple(rows), Origin(line=1))
