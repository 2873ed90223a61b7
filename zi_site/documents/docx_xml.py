"""Names and small questions about the XML of a Word document (ECMA-376, WordprocessingML)."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OFF = ("0", "false", "off", "none")

# Wrappers around paragraphs, rows, cells or runs that add nothing to what is printed; a change that
# was tracked as an insertion is there until somebody rejects it.
_ADDING_NOTHING = (
    "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "hyperlink", "fldSimple", "dir",
    "bdo",
)  # fmt: skip
WRAPPERS = frozenset(f"{W}{name}" for name in _ADDING_NOTHING)


def value(element: Element | None, otherwise: str = "") -> str:
    """w:val of an element that may not be there."""
    return otherwise if element is None else element.get(f"{W}val", otherwise)


def number(element: Element | None, otherwise: int) -> int:
    """The whole number in ``w:val``, or the other one."""
    text = value(element)
    return int(text) if re.fullmatch("-?[0-9]+", text) else otherwise


def switched(properties: Element | None, name: str, otherwise: bool = False) -> bool:
    """Whether properties switch ``<w:name/>`` on; the other one where they do not speak of it."""
    found = None if properties is None else properties.find(f"{W}{name}")
    return otherwise if found is None else found.get(f"{W}val", "1") not in _OFF


def font(properties: Element | None) -> str:
    """The font in which letters are set; "" where the properties name none."""
    fonts = None if properties is None else properties.find(f"{W}rFonts")
    return "" if fonts is None else fonts.get(f"{W}ascii", fonts.get(f"{W}hAnsi", ""))


def within(element: Element, *names: str) -> Iterator[Element]:
    """Children with one of these names, wrappers opened."""
    wanted = {f"{W}{name}" for name in names}
    for child in element:
        if child.tag in wanted:
            yield child
        elif child.tag in WRAPPERS:
            yield from within(child, *names)
        elif child.tag == f"{MC}AlternateContent" and (chosen := chosen_of(child)) is not None:
            yield from within(chosen, *names)


def chosen_of(alternate: Element) -> Element | None:
    """The first alternative, which newer programs show; the others say the same again."""
    choice = alternate.find(f"{MC}Choice")
    return choice if choice is not None else alternate.find(f"{MC}Fallback")
