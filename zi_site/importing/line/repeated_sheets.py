"""Sheets of a workbook that hold the same plan again -> only the first of them, and why."""

from collections.abc import Mapping, Sequence

from zi_site.documents.cell_text import squeezed
from zi_site.documents.grid import Origin
from zi_site.draft.result import LeftOut
from zi_site.importing.line.lines import Line
from zi_site.importing.line.sentences import LineLeftOut
from zi_site.importing.table.parts import TablePart

_MOSTLY = 0.8
_FEWEST = 3  # actions that a sheet must have in common with another to be its copy


def repeated_sheets(
    parts: Sequence[TablePart], lines: Sequence[Sequence[Line]]
) -> dict[str, LeftOut]:
    """Sheet -> why it is left out; ``lines`` are those of each part."""
    steps: dict[str, set[str]] = {}
    origins: dict[str, Origin] = {}
    for part, own in zip(parts, lines, strict=True):
        origins.setdefault(part.origin.sheet, part.origin)
        steps.setdefault(part.origin.sheet, set()).update(_steps(own))
    found: dict[str, LeftOut] = {}
    kept: dict[str, set[str]] = {}
    for sheet, own_steps in steps.items():
        other = _original(own_steps, kept)
        if other is None:
            kept[sheet] = own_steps
            continue
        common = len(own_steps & kept[other])
        why = LineLeftOut.REPEATED_SHEET(common=common, all=len(own_steps), other=other)
        found[sheet] = LeftOut(sheet, why, origins[sheet])
    return found


def _steps(lines: Sequence[Line]) -> set[str]:
    texts = (squeezed(line.text("langkah_aksi") or line.text("bukti_fisik")) for line in lines)
    return {text for text in texts if text}


def _original(steps: set[str], kept: Mapping[str, set[str]]) -> str | None:
    """The sheet that has most of these steps already."""
    least = max(_FEWEST, _MOSTLY * len(steps))
    return next((sheet for sheet, others in kept.items() if len(steps & others) >= least), None)
