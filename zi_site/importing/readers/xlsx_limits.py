"""The parts of a workbook -> nothing, or SourceError where openpyxl would never come to an end over them.

openpyxl makes an object of every cell of every merged range and of every range with a link: one line of XML that merges
A1:XFD1048576 would be 17 thousand million of them.
"""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree

from zi_site.exceptions import SourceError
from zi_site.importing.readers.package import BROKEN, DAMAGED, member

MOST_CELLS = 600_000
TOO_LARGE = (
    "Lembar kerja ini memuat terlalu banyak sel untuk sebuah rencana aksi. Salinlah tabelnya saja ke buku kerja baru, "
    "lalu coba lagi."
)


@dataclass(frozen=True, slots=True)
class Scanned:
    """What only the XML tells: how many formulas stand there without the value that Excel last computed."""

    formulas_without_value: int = 0
    shapes: int = 0


def scan(content: bytes, members: Iterable[str]) -> Scanned:
    names = [name for name in members if name.casefold().endswith(".xml")]
    sheets = [name for name in names if "/worksheets/" in name or "/sheet" in name]
    drawings = [name for name in names if "/drawings/" in name]
    try:
        formulas = sum(_scan_sheet(member(content, name)) for name in sheets)
        shapes = sum(_shapes(member(content, name)) for name in drawings)
    except BROKEN as error:
        raise SourceError(DAMAGED) from error
    return Scanned(formulas, shapes)


def _scan_sheet(xml: bytes) -> int:
    cells = missing = 0
    formula = value = False
    for _, element in ElementTree.iterparse(io.BytesIO(xml)):
        name = element.tag.rpartition("}")[2]
        if name == "f":
            formula = True
        elif name in ("v", "is"):
            value = value or bool(element.text) or name == "is"
        elif name == "c":
            missing += formula and not value
            cells, formula, value = cells + 1, False, False
        elif name in ("mergeCell", "hyperlink"):
            cells += _size(element.get("ref", ""))
        elif name == "row":
            element.clear()
        if cells > MOST_CELLS:
            raise SourceError(TOO_LARGE)
    return missing


def _size(reference: str) -> int:
    """How many cells "B2:D7" has; 1 for anything that is no range."""
    corners = [_corner(each) for each in reference.replace("$", "").split(":")]
    if len(corners) != 2:
        return 1
    (left, top), (right, bottom) = corners
    return (abs(right - left) + 1) * (abs(bottom - top) + 1)


def _corner(reference: str) -> tuple[int, int]:
    column = 0
    for letter in reference.rstrip("0123456789").upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return column, int(reference.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") or 0)


def _shapes(xml: bytes) -> int:
    kinds = ("sp", "pic")
    return sum(1 for element in ElementTree.fromstring(xml).iter() if element.tag.rpartition("}")[2] in kinds)
