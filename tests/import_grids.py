"""Small tables as lists of texts, imported: what tests of the import share."""

from zi_site.documents.grid import Cell, Document, Grid, GridRow, Origin, Paragraph
from zi_site.draft.result import Imported
from zi_site.importing.importer import import_grids
from zi_site.plan.model import Aksi, Sumber

MERGED = "^"  # a cell that is part of the one above
ACROSS = "<"  # a cell that is part of the one to its left


def grid(*lines: list[str], sheet: str = "", hidden: bool = False) -> Grid:
    rows = tuple(
        _row(Origin(sheet=sheet, line=number), line) for number, line in enumerate(lines, 1)
    )
    return Grid(rows, Origin(sheet=sheet), hidden)


def _row(origin: Origin, line: list[str]) -> GridRow:
    kinds = {MERGED: "atas", ACROSS: "kiri"}
    return GridRow(
        tuple(Cell("" if text in kinds else text, origin, kinds.get(text, "")) for text in line)
    )


def document(*blocks: Grid | str, kind: str = "xlsx") -> Document:
    found = tuple(Paragraph(block) if isinstance(block, str) else block for block in blocks)
    return Document(kind, found, whole_cells=kind in ("xlsx", "docx"))


def read(*blocks: Grid | str, kind: str = "xlsx", tahun: int = 2026) -> Imported:
    return import_grids(
        document(*blocks, kind=kind), Sumber("contoh", "0" * 64), "kab-blora", tahun
    )


def imported(*lines: list[str], kind: str = "xlsx") -> Imported:
    return read(grid(*lines), kind=kind)


def actions(*lines: list[str], kind: str = "xlsx") -> list[Aksi]:
    return list(imported(*lines, kind=kind).plan.actions())
