"""Paragraphs and lists of an OpenDocument file -> their printed text, with the lists' numbers.

Names of elements and attributes are those of OpenDocument 1.2 (ISO/IEC 26300).
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from zi_site.documents.cell_text import STRUCK, UNSTRUCK
from zi_site.documents.docx_numbering import formatted
from zi_site.documents.sentences import ReaderRemark
from zi_site.documents.shading import WHITE, Colour
from zi_site.documents.symbols import signs

_NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT, TABLE, STYLE = (
    f"{{{_NAMES}{name}:1.0}}" for name in ("office", "text", "table", "style")
)
FO = f"{{{_NAMES}xsl-fo-compatible:1.0}}"
DRAW = f"{{{_NAMES}drawing:1.0}}"
_FORMS = {"A": "upperLetter", "a": "lowerLetter", "I": "upperRoman", "i": "lowerRoman"}
_MOST_SPACES = 100
_OPENED = {f"{TEXT}span", f"{TEXT}a", f"{TEXT}ruby-base", f"{TEXT}meta", f"{TEXT}ruby"}
PARAGRAPHS = {f"{TEXT}p", f"{TEXT}h"}


@dataclass(frozen=True, slots=True)
class OpenStyle:
    """What a style says that can be seen; None where it leaves that to its parent."""

    bold: bool | None = None
    struck: bool | None = None
    font: str | None = None
    hidden: bool | None = None
    colour: Colour = None
    bordered: bool = False
    parent: str = ""


@dataclass(frozen=True, slots=True)
class OpenLook:
    """What all paragraphs share; ``seen`` counts what is not in the text as it is seen."""

    styles: Mapping[str, OpenStyle]
    lists: Mapping[str, Mapping[int, Element]]  # style -> level from 1 -> how it is numbered
    counts: dict[tuple[str, int], int] = field(default_factory=dict)
    seen: Counter[ReaderRemark] = field(default_factory=Counter)

    def style(self, name: str) -> OpenStyle:
        """With what it has from its parents."""
        found, seen = self.styles.get(name, OpenStyle()), {name}
        while found.parent and found.parent not in seen:
            seen.add(found.parent)
            found = _over(self.styles.get(found.parent, OpenStyle()), found)
        return found


def _over(parent: OpenStyle, child: OpenStyle) -> OpenStyle:
    return OpenStyle(
        parent.bold if child.bold is None else child.bold,
        parent.struck if child.struck is None else child.struck,
        child.font or parent.font,
        parent.hidden if child.hidden is None else child.hidden,
        child.colour or parent.colour,
        child.bordered or parent.bordered,
        parent.parent,
    )


def read_look(parts: list[Element]) -> OpenLook:
    """``parts`` are the roots of styles.xml and content.xml."""
    styles = {
        each.get(f"{STYLE}name", ""): _style(each)
        for part in parts
        for each in part.iter(f"{STYLE}style")
    }
    lists = {
        each.get(f"{STYLE}name", ""): {int(level.get(f"{TEXT}level", "1")): level for level in each}
        for part in parts
        for each in part.iter(f"{TEXT}list-style")
    }
    return OpenLook(styles, lists)


def _style(element: Element) -> OpenStyle:
    letters = _properties(element, "text")
    cell = _properties(element, "table-cell")
    weight, line = letters.get(f"{FO}font-weight"), letters.get(f"{STYLE}text-line-through-style")
    shown = letters.get(f"{TEXT}display")
    colour = cell.get(f"{FO}background-color", "transparent").removeprefix("#").upper()
    return OpenStyle(
        None if weight is None else weight not in ("normal", "100", "200", "300", "400"),
        None if line is None else line != "none",
        letters.get(f"{STYLE}font-name") or letters.get(f"{FO}font-family"),
        None if shown is None else shown == "none",
        None if colour in WHITE or colour == "TRANSPARENT" else colour,
        any(name.startswith(f"{FO}border") and value != "none" for name, value in cell.items()),
        element.get(f"{STYLE}parent-style-name", ""),
    )


def _properties(style: Element, kind: str) -> Mapping[str, str]:
    found = style.find(f"{STYLE}{kind}-properties")
    return {} if found is None else found.attrib


def paragraph_text(paragraph: Element, look: OpenLook) -> str:
    """To be given to ``lines``, and to ``struck_part`` before; lines are parted by ``\\n``."""
    return "".join(_pieces(paragraph, look, look.style(paragraph.get(f"{TEXT}style-name", ""))))


def is_bold(paragraph: Element, look: OpenLook) -> bool:
    """Whether all its words are bold."""
    own = look.style(paragraph.get(f"{TEXT}style-name", ""))
    spans = list(paragraph.iter(f"{TEXT}span"))
    if not spans or (paragraph.text or "").strip():
        return bool(own.bold)
    return all(look.style(each.get(f"{TEXT}style-name", "")).bold for each in spans)


def _pieces(element: Element, look: OpenLook, style: OpenStyle) -> Iterator[str]:
    if style.hidden:
        look.seen[ReaderRemark.HIDDEN_TEXT] += 1
        return
    yield _shown(element.text, look, style)
    for child in element:
        if child.tag in _OPENED:
            name = child.get(f"{TEXT}style-name", "")
            inner = _over(style, look.style(name)) if child.tag == f"{TEXT}span" else style
            yield from _pieces(child, look, inner)
        else:
            yield from _single(child, look)
        yield _shown(child.tail, look, style)


def _shown(text: str | None, look: OpenLook, style: OpenStyle) -> str:
    """White space in the XML is one space."""
    if not text:
        return ""
    shown = signs(" ".join(f"|{text}|".split())[1:-1], style.font or "")
    if not style.struck:
        return shown
    look.seen[ReaderRemark.STRUCK_TEXT] += 1
    return f"{STRUCK}{shown}{UNSTRUCK}"


def _single(child: Element, look: OpenLook) -> Iterator[str]:
    name = child.tag.removeprefix(TEXT)
    if name == "s":
        count = child.get(f"{TEXT}c", "1")
        yield " " * min(int(count) if count.isdigit() else 1, _MOST_SPACES)
    elif name in ("tab", "line-break"):
        yield "\t" if name == "tab" else "\n"
    elif name == "note":
        look.seen[ReaderRemark.FOOTNOTES] += 1
    elif child.tag == f"{OFFICE}annotation":
        look.seen[ReaderRemark.COMMENTS] += 1
    elif child.tag == f"{DRAW}frame":
        yield from _of_frame(child, look)
    elif name.startswith("{"):
        return
    else:
        yield "".join(child.itertext())  # a field: a page's number, a date


def _of_frame(frame: Element, look: OpenLook) -> Iterator[str]:
    box = frame.find(f"{DRAW}text-box")
    if box is None:
        look.seen[ReaderRemark.WORD_PICTURES] += 1
        return
    for text, _ in flowing(box, look):
        yield f"\n{text}"


def flowing(element: Element, look: OpenLook) -> Iterator[tuple[str, Element]]:
    """The texts of the paragraphs and lists in an element, each with its paragraph."""
    for child in element:
        if child.tag == f"{TEXT}section":
            yield from flowing(child, look)
        else:
            yield from texts_of(child, look)


def texts_of(block: Element, look: OpenLook) -> Iterator[tuple[str, Element]]:
    """The same of one paragraph or list."""
    if block.tag in PARAGRAPHS:
        yield paragraph_text(block, look), block
    elif block.tag == f"{TEXT}list":
        yield from listed(block, look)


def listed(
    element: Element, look: OpenLook, style: str = "", level: int = 1
) -> Iterator[tuple[str, Element]]:
    """The paragraphs of a list, the first of each item with its number or bullet."""
    style = element.get(f"{TEXT}style-name", style)
    if element.get(f"{TEXT}continue-numbering") != "true":
        look.counts.pop((style, level), None)
    for item in element:
        marked = item.tag != f"{TEXT}list-item"  # a heading of the list has no number
        for child in item:
            if child.tag == f"{TEXT}list":
                yield from listed(child, look, style, level + 1)
            elif child.tag in PARAGRAPHS:
                mark = "" if marked else _mark(look, style, level)
                marked = True
                yield mark + paragraph_text(child, look), child


def _mark(look: OpenLook, style: str, level: int) -> str:
    here = look.lists.get(style, {}).get(level)
    if here is None:
        return ""
    start = int(here.get(f"{TEXT}start-value", "1"))
    look.counts[style, level] = look.counts.get((style, level), start - 1) + 1
    for deeper in [key for key in look.counts if key[0] == style and key[1] > level]:
        del look.counts[deeper]
    if here.tag == f"{TEXT}list-level-style-bullet":
        return f"{here.get(f'{TEXT}bullet-char', '•')} "
    form = here.get(f"{STYLE}num-format", "")
    if not form:
        return ""
    first = level + 1 - int(here.get(f"{TEXT}display-levels", "1"))
    numbers = [
        formatted(look.counts.get((style, at), 1), _FORMS.get(form, "decimal"))
        for at in range(max(1, first), level + 1)
    ]
    prefix, suffix = here.get(f"{STYLE}num-prefix", ""), here.get(f"{STYLE}num-suffix", "")
    return f"{prefix}{'.'.join(numbers)}{suffix} "
