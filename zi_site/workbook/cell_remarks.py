"""A sheet's cells -> what is not read as it is seen: formulas, struck texts, colours."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from openpyxl.cell import Cell
from openpyxl.styles.fills import PatternFill

from zi_site.documents.shading import WHITE
from zi_site.plan.kinds import Finding
from zi_site.workbook.sentences import SheetDoubt

_WHITE_OF_THEMES, _WHITE_OF_PALETTE = 0, (1, 9, 64, 65)


@dataclass(frozen=True, slots=True)
class Remark:
    finding: Finding
    ref: str  # "F12"


def remarks(cells: Iterable[Cell], formulas: Iterable[Cell]) -> Iterator[Remark]:
    """``formulas`` are the same cells uncomputed, needed where some hold no value."""
    computed = {cell.coordinate for cell in formulas if cell.data_type == "f"}
    for cell in cells:
        if cell.value is None:
            if cell.coordinate in computed:
                yield Remark(SheetDoubt.NO_RESULT(), cell.coordinate)
        elif cell.data_type == "e":
            yield Remark(SheetDoubt.ERROR_OF_FORMULA(value=cell.value), cell.coordinate)
        elif cell.font.strike:
            yield Remark(SheetDoubt.STRUCK_OUT(), cell.coordinate)


def is_coloured(cell: Cell) -> bool:
    """Whether a cell has a colour of its own, with which some people mark months."""
    fill = cell.fill
    if fill.tagname != PatternFill.tagname or fill.fill_type is None:
        return False
    colour = fill.fgColor
    if fill.fill_type != "solid":
        return True
    if colour.type == "rgb":
        return str(colour.rgb).upper() not in WHITE
    white = (
        colour.theme == _WHITE_OF_THEMES
        if colour.type == "theme"
        else colour.indexed in _WHITE_OF_PALETTE
    )
    return not white or bool(colour.tint)
