"""What the PDF sets -> the same with places to break in words that are too long for their place;
without them a word would run over its neighbour.

Slashes and hyphens are such places already, so that addresses keep their characters. Done here
because a regular expression inside Typst took two thirds of the time of a document.
"""

import re
from functools import cache
from typing import Any

from zi_site.plan.columns import FURTHER

Data = dict[str, Any]

WHOLE_LINE = 80  # characters that surely fit on a line of the page; longer than a SHA-256
SIDE = 40  # on a line of the block at the head, and of the signature
MONTHS = 30  # above the twelve months
NARROW, MIDDLE, WIDE = 5, 15, 25  # on a line of a column
COLUMN = {
    "id": NARROW,
    "nomor": NARROW,
    "komponen_nomor": NARROW,
    "indikator": WIDE,
    "langkah_aksi": WIDE,
    "bukti_fisik": WIDE,
    FURTHER: WIDE,
}
REPORT_COLUMN = (9, 9, 9, 9, WIDE, WIDE, WIDE, WIDE)

_BREAK = "\N{ZERO WIDTH SPACE}"
# A letter with its marks, of the alphabets that the fonts draw.
_LETTER = ".[\u0300-\u036f\u0483-\u0489\u064b-\u0652]*"


def broken(text: str, longest: int) -> str:
    """The text with a place to break after every third of a line, in runs longer than a line."""
    if len(text) <= longest:
        return text
    run, part = _patterns(longest)
    return run.sub(lambda found: _BREAK.join(part.findall(found[0])), text)


@cache
def _patterns(longest: int) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(rf"[^\s/-]{{{longest + 1},}}"),
        re.compile(f"(?:{_LETTER}){{1,{longest // 3}}}", re.DOTALL),
    )


def all_broken(data: Data) -> Data:
    """The data of ``pdf_data``, every text broken for the place where it is set."""
    widths = [COLUMN.get(column["name"], MIDDLE) for column in data["columns"]]
    return data | {
        "annex": _each(data["annex"], SIDE),
        "title": broken(data["title"], WHOLE_LINE),
        "columns": [_heading(column) for column in data["columns"]],
        "rows": [_row(row, widths) for row in data["rows"]],
        "signed": _each(data["signed"], SIDE),
        "certified": _each(data["certified"], SIDE),
        "reports": data["reports"] and _reports(data["reports"]),
        "notes": [
            {name: broken(text, WHOLE_LINE) for name, text in note.items()}
            for note in data["notes"]
        ],
        "footer": broken(data["footer"], WHOLE_LINE),
    }


def _each(texts: list[str], longest: int) -> list[str]:
    return [broken(text, longest) for text in texts]


def _heading(column: Data) -> Data:
    name = column["name"]
    longest = MONTHS if name == "bulan" else COLUMN.get(name, MIDDLE)
    return column | {"heading": broken(column["heading"], longest)}


def _row(row: Data, widths: list[int]) -> Data:
    if row["kind"] != "aksi":
        return row | {"text": broken(row["text"], WHOLE_LINE)}
    cells = zip(row["cells"], widths, strict=True)
    return row | {
        "cells": [cell | {"text": broken(cell["text"], longest)} for cell, longest in cells]
    }


def _reports(reports: Data) -> Data:
    lines = [
        [broken(text, longest) for text, longest in zip(line, REPORT_COLUMN, strict=True)]
        for line in reports["lines"]
    ]
    return reports | {"lines": lines}
