"""What every reader returns: paragraphs and tables in their order, each cell with its place.

Cell texts are as found, lines inside a cell parted by ``\n``; nothing is joined, mended or carried
down here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from zi_site.plan.kinds import Finding

LEFT, ABOVE = "kiri", "atas"
Rectangle = tuple[float, float, float, float]  # x0, top, x1, bottom


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """Where in a source something was read; numbers are 1-based, 0 and "" mean: not applicable.

    ``box`` is the spot on the page, in points from its top left corner, so that a picture of it can
    be shown; it is nothing by which one place is told from another.
    """

    sheet: str = ""
    cell: str = ""  # "B7"
    page: int = 0
    table: int = 0
    line: int = 0
    box: Rectangle | None = field(default=None, compare=False, repr=False)

    def __str__(self) -> str:
        """``lembar "Rencana", sel B7``, ``halaman 3, baris 12``."""
        parts = [
            f'lembar "{self.sheet}"' if self.sheet else "",
            f"sel {self.cell}" if self.cell else "",
            f"halaman {self.page}" if self.page else "",
            f"tabel {self.table}" if self.table else "",
            f"baris {self.line}" if self.line else "",
        ]
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Cell:
    """``merged`` is LEFT or ABOVE where the cell, then without text, goes on from another."""

    text: str = ""
    origin: Origin = field(default_factory=Origin)
    merged: str = ""
    filled: bool = False  # shaded in a colour of its own, as some plans mark months
    bold: bool = False
    hidden: bool = False  # in a row or column that the officer does not see
    struck: str = ""  # the part of the text that is struck out; often all of it
    unsure: tuple[str, ...] = ()  # words of the text that may be misread, of a scan
    colour: str = ""  # behind it, in any spelling


def over(cells: Iterable[Cell], origin: Origin) -> Origin:
    """The origin with a box around those of these cells that begin in their row on its page."""
    boxes = [
        cell.origin.box
        for cell in cells
        if cell.origin.box and not cell.merged and cell.origin.page == origin.page
    ]
    if not boxes:
        return origin
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return replace(origin, box=(min(lefts), min(tops), max(rights), max(bottoms)))


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row of a table."""

    cells: tuple[Cell, ...]
    heading: bool = False  # the document itself says that this row is repeated as a heading


@dataclass(frozen=True, slots=True)
class Grid:
    """One table as it stands: of a PDF, the part on one page. Rows may differ in length."""

    rows: tuple[GridRow, ...]
    origin: Origin = field(default_factory=Origin)
    hidden: bool = False  # a sheet that the officer does not see; often an older draft
    unruled: bool = False  # its columns were guessed from where the texts stand


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text outside the tables."""

    text: str  # one printed paragraph, or one line where the source does not tell paragraphs
    origin: Origin = field(default_factory=Origin)
    bold: bool = False
    unsure: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """``whole_cells`` is False where a page break may have cut a cell in two."""

    kind: str
    blocks: tuple[Paragraph | Grid, ...]
    whole_cells: bool = True
    remarks: tuple[Finding, ...] = ()  # what the reader left out or could not make sure of

    @property
    def grids(self) -> Iterator[Grid]:
        """Its tables, in order."""
        return (block for block in self.blocks if isinstance(block, Grid))

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """Its lines of text outside tables, in order."""
        return (block for block in self.blocks if isinstance(block, Paragraph))
