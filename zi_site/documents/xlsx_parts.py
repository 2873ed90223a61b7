"""What only a workbook's XML tells: formulas without a value, pictures and shapes."""

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from zi_site.documents.package import BROKEN
from zi_site.documents.sentences import Unread, UnreadError

_WORKSHEET, _DRAWING = "worksheet", "wsDr"  # the outermost elements of the two kinds of parts
_SHAPES = ("sp", "pic")


@dataclass(frozen=True, slots=True)
class BookParts:
    """How many formulas lack the value last computed, and how many pictures and shapes."""

    formulas_without_value: int = 0
    shapes: int = 0


def parts_of(content: bytes, members: Iterable[str]) -> BookParts:
    """Raises SourceError where a member cannot be unpacked; broken XML is left to who needs it."""
    names = [name for name in members if name.casefold().endswith(".xml")]
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            found = [_part(package.read(name)) for name in names]
    except BROKEN as error:
        raise UnreadError(Unread.DAMAGED()) from error
    return BookParts(
        sum(each.formulas_without_value for each in found), sum(each.shapes for each in found)
    )


def _part(xml: bytes) -> BookParts:
    """A part is told by its outermost element, for its name may be any."""
    try:
        events = ElementTree.iterparse(io.BytesIO(xml), ("start", "end"))
        _, root = next(events)
        if _name(root) == _WORKSHEET:
            return BookParts(formulas_without_value=_without_value(events))
        if _name(root) == _DRAWING:
            return BookParts(shapes=sum(_is_shape(*each) for each in events))
    except BROKEN:
        pass
    return BookParts()


def _without_value(events: Iterable[tuple[str, Element]]) -> int:
    missing = 0
    for event, element in events:
        if event == "end" and _name(element) == "c":
            missing += _is_uncomputed(element)
        elif event == "end" and _name(element) == "row":
            element.clear()
    return missing


def _is_uncomputed(cell: Element) -> bool:
    inside = {_name(each): each.text for each in cell}
    return "f" in inside and not inside.get("v") and "is" not in inside


def _is_shape(event: str, element: Element) -> bool:
    return event == "end" and _name(element) in _SHAPES


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]
