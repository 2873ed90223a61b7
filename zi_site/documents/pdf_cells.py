"""Lines drawn on a page -> the cells that they close."""

from collections.abc import Sequence
from typing import Any

from pdfplumber.table import (
    cells_to_tables,
    edges_to_intersections,
    intersections_to_cells,
    merge_edges,
)

from zi_site.documents.grid import Rectangle
from zi_site.documents.pdf_edges import Edge, edges_of, missing_borders
from zi_site.documents.pdf_page import Box

# Flat lines times upright ones on a page; a map or a chart has more, a table does not.
MOST_CROSSINGS = 400_000
SNAP, JOIN, CROSS = 2.5, 3.0, 3.0


def closed_cells(boxes: Sequence[Box]) -> tuple[tuple[Rectangle, ...], ...]:
    """The smallest cells that the lines close, table by table."""
    lines = _joined(edges_of(boxes))
    flat = sum(edge.flat for edge in lines)
    if flat * (len(lines) - flat) > MOST_CROSSINGS:
        return ()
    edges = [_as_dict(edge) for edge in _joined([*lines, *missing_borders(lines)])]
    cells = intersections_to_cells(edges_to_intersections(edges, CROSS, CROSS))
    return tuple(tuple(table) for table in cells_to_tables(cells))


def _joined(edges: Sequence[Edge]) -> list[Edge]:
    """Pieces of one line as one; Word draws the borders of each cell for themselves."""
    return [
        Edge(True, edge["top"], edge["x0"], edge["x1"])
        if edge["orientation"] == "h"
        else Edge(False, edge["x0"], edge["top"], edge["bottom"])
        for edge in merge_edges([_as_dict(edge) for edge in edges], SNAP, SNAP, JOIN, JOIN)
    ]


def _as_dict(edge: Edge) -> dict[str, Any]:
    if edge.flat:
        place = {"x0": edge.start, "x1": edge.end, "top": edge.at, "bottom": edge.at}
    else:
        place = {"x0": edge.at, "x1": edge.at, "top": edge.start, "bottom": edge.end}
    return place | {
        "orientation": "h" if edge.flat else "v",
        "width": place["x1"] - place["x0"],
        "height": place["bottom"] - place["top"],
    }
