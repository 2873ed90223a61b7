"""A document -> the same without the numbers of persons and accounts, and where each stood.

It is the first step of an import, so that no number can reach a draft, a report or a trace.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace

from zi_site.documents.grid import Cell, Document, Grid, Origin, Paragraph
from zi_site.draft.result import LeftOut
from zi_site.importing.decree.sentences import OutsideTable
from zi_site.plan.personal import (
    marks_in,
    without_numbers_anywhere,
    without_personal_numbers,
)


@dataclass(frozen=True, slots=True)
class ClearedDocument:
    """A document in which a mark stands for each such number, and where they were."""

    document: Document
    left_out: tuple[LeftOut, ...]


def without_numbers(document: Document) -> ClearedDocument:
    """``left_out`` names the kind and the place of each number, never the number."""
    left_out: list[LeftOut] = []

    def cleared(text: str, origin: Origin) -> str:
        found = without_personal_numbers(text)
        left_out.extend(LeftOut(name, OutsideTable.PERSONAL(), origin) for name in found.names)
        return found.text

    def of_cell(cell: Cell) -> Cell:
        if not cell.text:
            return cell
        struck = without_personal_numbers(cell.struck).text
        return replace(cell, text=cleared(cell.text, cell.origin), struck=struck)

    def of_grid(grid: Grid) -> Grid:
        rows = (replace(row, cells=tuple(map(of_cell, row.cells))) for row in grid.rows)
        return replace(grid, rows=tuple(rows))

    def of_block(block: Paragraph | Grid) -> Paragraph | Grid:
        if isinstance(block, Grid):
            return of_grid(block)
        return replace(block, text=cleared(block.text, block.origin))

    blocks = tuple(map(of_block, document.blocks))
    remarks = without_numbers_anywhere(document.remarks)
    return ClearedDocument(replace(document, blocks=blocks, remarks=remarks), tuple(left_out))


def marks_of(value: object) -> Iterator[str]:
    """The marks of such numbers in any text of a value, such as a plan."""
    if isinstance(value, str):
        yield from marks_in(value)
    elif isinstance(value, tuple):
        for each in value:
            yield from marks_of(each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from marks_of(getattr(value, each.name))
