"""What is drawn on a page -> lines that can be borders of cells, and small signs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from zi_site.documents.pdf_page import CURVE, IMAGE, LINE, Box

THIN = 3.0  # Word draws a border as a filled rectangle of its thickness
ALIGNED = 3.0
LEAST_SLOPE, STEEP = 1.0, 0.05  # points, and part of its length, by which a line leans
LEAST_TOGETHER = 3  # lines that end at the same place for a missing border to be drawn there
LARGEST_SIGN, SMALLEST_SIGN = 18.0, 2.5
LEAST_STROKE = 1.5  # a mark that is flatter than this is a piece of a line


@dataclass(frozen=True, slots=True)
class Edge:
    """A straight line: ``at`` is its y if it is flat, else its x."""

    flat: bool
    at: float
    start: float
    end: float


def edges_of(boxes: Sequence[Box]) -> list[Edge]:
    """Lines, thin boxes and outlines; shades' rims only where a page has nothing else."""
    drawn = [edge for box in boxes for edge in _edges(box)]
    if not any(edge.flat for edge in drawn) or all(edge.flat for edge in drawn):
        drawn += [edge for box in boxes if _is_shade(box) for edge in _outline(box)]
    return drawn


def _edges(box: Box) -> Iterator[Edge]:
    if box.kind == IMAGE or _is_dot(box) or _is_slanted(box):
        return
    if box.height <= THIN and box.width > box.height:
        yield Edge(True, (box.top + box.bottom) / 2, box.x0, box.x1)
    elif box.width <= THIN and box.height > box.width:
        yield Edge(False, (box.x0 + box.x1) / 2, box.top, box.bottom)
    elif box.kind not in (LINE, CURVE) and box.stroked:
        yield from _outline(box)


def _is_dot(box: Box) -> bool:
    return box.kind != LINE and box.width <= THIN and box.height <= THIN


def _is_slanted(box: Box) -> bool:
    """A stroke of a mark that was drawn by pen; a line itself has no thickness here."""
    slope = min(box.width, box.height)
    return box.kind == LINE and slope > max(LEAST_SLOPE, STEEP * max(box.width, box.height))


def _outline(box: Box) -> Iterator[Edge]:
    yield Edge(True, box.top, box.x0, box.x1)
    yield Edge(True, box.bottom, box.x0, box.x1)
    yield Edge(False, box.x0, box.top, box.bottom)
    yield Edge(False, box.x1, box.top, box.bottom)


def _is_shade(box: Box) -> bool:
    return (
        box.filled
        and not box.stroked
        and box.width > THIN
        and box.height > THIN
        and box.kind not in (IMAGE, CURVE)
    )


def missing_borders(edges: Sequence[Edge]) -> list[Edge]:
    """Borders left out: at the left and right, or where the page ends within a row.

    ``edges`` are whole lines, already joined from their pieces: where several of them end together,
    a border was meant.
    """
    return list(_meeting(list(_missing(edges))))


def _missing(edges: Sequence[Edge]) -> Iterator[Edge]:
    for flat in (True, False):
        along = [edge for edge in edges if edge.flat is flat]
        across = [edge.at for edge in edges if edge.flat is not flat]
        starts, ends = [edge.start for edge in along], [edge.end for edge in along]
        yield from _missing_at(starts, min(starts, default=0), along, across)
        yield from _missing_at(ends, max(ends, default=0), along, across)


def _missing_at(
    places: Sequence[float], last: float, along: Sequence[Edge], across: Sequence[float]
) -> Iterator[Edge]:
    """``places`` are where the lines ``along`` end at one side, ``last`` the outermost of them."""
    for at, members in _together(places, along):
        drawn = any(abs(at - x) <= ALIGNED for x in across)
        outermost = not members[0].flat and abs(at - last) <= ALIGNED
        if _is_meant(members, drawn, outermost):
            positions = [edge.at for edge in members]
            yield Edge(not members[0].flat, at, min(positions), max(positions))


def _is_meant(members: Sequence[Edge], drawn: bool, outermost: bool) -> bool:
    """Whether lines that end together show a border; ``drawn`` says that part of it is there.

    At the page's end a merged cell may lack the border that the cells beside it have.
    """
    if drawn:
        return outermost and len(members) > 1
    return len({round(edge.at) for edge in members}) >= LEAST_TOGETHER


def _meeting(missing: Sequence[Edge]) -> Iterator[Edge]:
    """Where two neighbouring borders are missing, so is the corner between them."""
    for edge in missing:
        across = [each.at for each in missing if each.flat is not edge.flat]
        yield Edge(edge.flat, edge.at, min([edge.start, *across]), max([edge.end, *across]))


def _together(ends: Sequence[float], edges: Sequence[Edge]) -> Iterable[tuple[float, list[Edge]]]:
    groups: dict[int, list[tuple[float, Edge]]] = defaultdict(list)
    for end, edge in zip(ends, edges, strict=True):
        groups[round(end / ALIGNED)].append((end, edge))
    return ((group[0][0], [edge for _, edge in group]) for group in groups.values())


def signs_of(boxes: Sequence[Box]) -> list[Box]:
    """Small drawings that can be a tick: pictures, curves of several strokes, slanted lines."""
    return [box for box in boxes if _is_sign(box)]


def _is_sign(box: Box) -> bool:
    if not SMALLEST_SIGN < max(box.width, box.height) <= LARGEST_SIGN:
        return False
    if min(box.width, box.height) <= LEAST_STROKE:
        return False
    return box.kind in (IMAGE, LINE) or (box.kind == CURVE and box.segments > 1)
