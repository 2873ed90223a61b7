"""A plan -> the PDF that an office might have: decree in portrait, the table in landscape over many
pages.

Rows break where a page ends, headings return on every page, cells span rows and columns, months are
ticks.
"""

import json
from functools import cache

import typst

from dokumen.printed import (
    Band,
    Part,
    annex_lines,
    columns,
    decree_lines,
    has_grid,
    merged_runs,
    month_names,
    parts,
)
from zi_site.plan.model import Plan

TEMPLATE = """
#let data = json(bytes(sys.inputs.data))
#set text(font: "New Computer Modern", size: 9.5pt, lang: "id", hyphenate: false)
#set page(paper: "a4", margin: 2.2cm, numbering: "- 1 -")
#for line in data.decree { par(line) }
#set page(flipped: true, margin: (x: 1.4cm, y: 1.6cm))
#set text(size: 7.5pt)
#for line in data.annex { align(center, par(line)) }
#let one(cell) = table.cell(
  x: cell.x, y: cell.y, colspan: cell.w, rowspan: cell.h,
  fill: if cell.fill == "" { none } else { rgb(cell.fill) },
  if cell.bold { strong(cell.text) } else { cell.text },
)
#for (i, part) in data.parts.enumerate() {
  if i > 0 { pagebreak() }
  table(
    columns: part.widths.map(w => w * 1fr),
    stroke: 0.6pt, inset: 2.4pt,
    table.header(..part.header.map(one)),
    ..part.cells.map(one),
  )
}
"""

WIDTHS = {
    "komponen_nomor": 1.0,
    "area_nomor": 1.0,
    "jadwal": 3.0,
    "keterangan": 2.4,
    "penanggung_jawab": 3.0,
}


def pdf_document(plan: Plan) -> bytes:
    data = {
        "decree": decree_lines(plan),
        "annex": annex_lines(plan),
        "parts": [_part(plan, part) for part in parts(plan)],
    }
    content = _compiler().compile(
        TEMPLATE.encode(), format="pdf", sys_inputs={"data": json.dumps(data)}
    )
    assert isinstance(content, bytes)
    return content


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(ignore_system_fonts=True)


def _part(plan: Plan, part: Part) -> dict[str, object]:
    grid = has_grid(plan)
    fields = [field for field, _ in columns(plan)]
    months = part.cells if grid else 1
    places = {
        field: at + (months - 1 if at > fields.index("jadwal") else 0)
        for at, field in enumerate(fields)
    }
    widths = [
        width
        for field in fields
        for width in ([1.15] * months if field == "jadwal" and grid else [WIDTHS.get(field, 5.0)])
    ]
    header = []
    for field, heading in columns(plan):
        in_months = field == "jadwal" and grid
        header.append(
            _cell(
                places[field],
                0,
                heading,
                months if in_months else 1,
                2 if grid and not in_months else 1,
                "#dddddd",
            )
        )
        if in_months:
            names = month_names(plan, part.kisi)
            header += [
                _cell(places[field] + at, 1, name, 1, 1, "#dddddd") for at, name in enumerate(names)
            ]
    return {
        "widths": widths,
        "header": header,
        "cells": _cells(part, places, len(widths), 2 if grid else 1),
    }


def _cells(part: Part, places: dict[str, int], width: int, heads: int) -> list[dict[str, object]]:
    heights = {
        (start, field): end - start + 1
        for field in places
        for start, end in merged_runs(part.rows, field)
    }
    covered = {
        (start + below, field)
        for (start, field), height in heights.items()
        for below in range(1, height)
    }
    cells = []
    for at, row in enumerate(part.rows):
        if isinstance(row, Band):
            cells.append(_cell(0, heads + at, f"{row.nomor} {row.nama}", width, 1, "#f3ecd2"))
            continue
        for field, slot in row.slots.items():
            if not (field == "jadwal" and row.ticks) and (at, field) not in covered:
                cells.append(
                    _cell(places[field], heads + at, slot.text, 1, heights.get((at, field), 1))
                )
        for month, tick in enumerate(row.ticks):
            cells.append(_cell(places["jadwal"] + month, heads + at, tick))
    return cells


def _cell(x: int, y: int, text: str, w: int = 1, h: int = 1, fill: str = "") -> dict[str, object]:
    return {"x": x, "y": y, "text": text, "w": w, "h": h, "fill": fill, "bold": bool(fill)}
