"""Which spots of a printed page are shown beside their doubts, and which must not be."""

from collections.abc import Iterator
from dataclasses import fields
from functools import lru_cache

from zi_site.documents.grid import Rectangle
from zi_site.documents.spot_pictures import PrintedSpot
from zi_site.draft.result import Doubt, Imported
from zi_site.plan.kinds import Kind
from zi_site.plan.model import Plan
from zi_site.plan.personal import CODE, doubtful_in, marks_in

_NEAR = 4.0  # points; more than a picture shows around its spot


def printed_spot(doubt: Doubt) -> PrintedSpot | None:
    """Where a doubt is on paper; None where there is none, or nobody knows."""
    return (doubt.origin.page, doubt.origin.box) if doubt.origin.box else None


def shown_spots(imported: Imported) -> list[PrintedSpot]:
    """Each once, first one of each kind of doubt, then a second of each, and so on."""
    ranked: list[tuple[int, PrintedSpot]] = []
    seen: dict[Kind, int] = {}
    for doubt in imported.doubts:
        spot = printed_spot(doubt)
        if spot and not is_personal(imported, doubt):
            ranked.append((seen.get(doubt.kind, 0), spot))
            seen[doubt.kind] = ranked[-1][0] + 1
    return list(dict.fromkeys(spot for _, spot in sorted(ranked, key=lambda each: each[0])))


def is_personal(imported: Imported, doubt: Doubt) -> bool:
    """Whether a doubt is about numbers of persons, or stands where there may be any."""
    if doubt.finding.code == CODE:
        return True
    spot = printed_spot(doubt)
    near = spot is not None and any(_touches(spot, each) for each in _left_out(imported))
    return near or any(_may_be_personal(text) for text in _texts(imported.plan, doubt.spot[0]))


def _left_out(imported: Imported) -> Iterator[PrintedSpot]:
    """Where numbers of persons were taken out of the text; the picture would show them."""
    for each in imported.left_out:
        if each.reason.code == CODE and each.origin.box:
            yield each.origin.page, each.origin.box


def _touches(one: PrintedSpot, other: PrintedSpot) -> bool:
    return one[0] == other[0] and _overlap(one[1], other[1])


def _overlap(one: Rectangle, other: Rectangle) -> bool:
    apart = (
        one[2] + _NEAR < other[0],
        other[2] + _NEAR < one[0],
        one[3] + _NEAR < other[1],
        other[3] + _NEAR < one[1],
    )
    return not any(apart)


def _texts(plan: Plan, path: tuple[int, ...]) -> Iterator[str]:
    """All that a part says, and those that it stands in: a row shows their cells too."""
    for at, part in plan.parts() if path else ():
        if at == path[: len(at)]:
            for value in (getattr(part, each.name) for each in fields(part)):
                yield from _strings(value)


def _strings(value: object) -> Iterator[str]:
    values = value if isinstance(value, tuple) else (value,)
    return (each for each in values if isinstance(each, str))


@lru_cache(maxsize=4096)  # a row is asked for every doubt about it
def _may_be_personal(text: str) -> bool:
    return any(marks_in(text)) or any(doubtful_in(text))
