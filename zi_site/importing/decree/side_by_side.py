"""Lines of signatures that stand side by side on a page -> one signature after the other."""

from collections.abc import Sequence
from dataclasses import replace

from zi_site.documents.grid import Origin, Rectangle
from zi_site.importing.decree.decree_lines import DecreeLine, opens_signature


def one_after_another(lines: Sequence[DecreeLine]) -> list[DecreeLine]:
    """The main signature, which says place and date, before the one printed beside it."""
    at = next((at for at, line in enumerate(lines) if _is_main(line)), None)
    if at is None:
        return list(lines)
    start, end = _around(lines, at)
    main, beside = _parted(lines[start:end], lines[at])
    return [*lines[:start], *main, *beside, *one_after_another(lines[end:])]


def _is_main(line: DecreeLine) -> bool:
    return line.origin.box is not None and opens_signature(line.text)


def _around(lines: Sequence[DecreeLine], at: int) -> tuple[int, int]:
    """From the first line at its height to the last one on its page."""
    start, end = at, at + 1
    while start and _is_level(lines[start - 1].origin, lines[at].origin):
        start -= 1
    while end < len(lines) and lines[end].origin.page == lines[at].origin.page:
        end += 1
    return start, end


def _is_level(one: Origin, other: Origin) -> bool:
    if one.page != other.page or one.box is None or other.box is None:
        return False
    return one.box[1] < other.box[3] and other.box[1] < one.box[3]


def _parted(
    lines: Sequence[DecreeLine], opening: DecreeLine
) -> tuple[list[DecreeLine], list[DecreeLine]]:
    """Those that stand above or below each other with the opening one, and those beside them."""
    main: list[DecreeLine] = []
    beside: list[DecreeLine] = []
    column = opening.origin.box
    for line in lines:
        if column and line.origin.box and not _overlap(column, line.origin.box):
            beside.append(replace(line, beside=True))
            continue
        main.append(line)
        column = _widened(column, line.origin.box)
    return main, beside


def _overlap(one: Rectangle, other: Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2]


def _widened(column: Rectangle | None, box: Rectangle | None) -> Rectangle | None:
    if column is None or box is None:
        return column or box
    return min(column[0], box[0]), column[1], max(column[2], box[2]), column[3]
