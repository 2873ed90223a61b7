"""Sheets of a workbook that hold the same plan again (a copy, a recapitulation) -> only the first
of them, and why.
"""

from collections.abc import Sequence

from zi_site.documents.cell_text import squeezed
from zi_site.draft.result import LeftOut
from zi_site.importing.line.lines import Line
from zi_site.importing.table.parts import TablePart

_MOSTLY = 0.8
_FEWEST = 3  # actions that a sheet must have in common with another to be its copy


def repeated_sheets(
    parts: Sequence[TablePart], lines: Sequence[Sequence[Line]]
) -> dict[str, LeftOut]:
    """Sheet -> why it is left out; ``lines`` are those of each part."""
    steps: dict[str, set[str]] = {}
    for part, own in zip(parts, lines, strict=True):
        texts = (squeezed(line.text("langkah_aksi") or line.text("bukti_fisik")) for line in own)
        steps.setdefault(part.origin.sheet, set()).update(text for text in texts if text)
    found: dict[str, LeftOut] = {}
    kept: dict[str, set[str]] = {}
    for sheet, own_steps in steps.items():
        for other, others in kept.items():
            common = own_steps & others
            if len(common) >= max(_FEWEST, _MOSTLY * len(own_steps)):
                why = (
                    f"Lembar ini memuat {len(common)} dari {len(own_steps)} aksi yang sudah ada "
                    f"pada lembar “{other}”."
                )
                found[sheet] = LeftOut(
                    sheet, why, next(each.origin for each in parts if each.origin.sheet == sheet)
                )
                break
        if sheet not in found:
            kept[sheet] = own_steps
    return found
