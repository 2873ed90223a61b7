"""A paragraph of a Word document -> its printed text, with numbers and ticks, without deletions."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from zi_site.documents.cell_text import STRUCK, UNSTRUCK
from zi_site.documents.docx_numbering import Counters
from zi_site.documents.docx_xml import (
    MC,
    W14,
    WRAPPERS,
    W,
    chosen_of,
    font,
    number,
    switched,
    value,
)
from zi_site.documents.sentences import ReaderRemark
from zi_site.documents.symbols import signs

_DELETED = {f"{W}del", f"{W}moveFrom"}
_LETTERS = {"br": "\n", "cr": "\n", "tab": "\t", "ptab": "\t", "noBreakHyphen": "-"}
_NOTES = {f"{W}footnoteReference", f"{W}endnoteReference"}
_PICTURES = {f"{W}drawing", f"{W}pict", f"{W}object", f"{MC}AlternateContent"}
# The mark of a note is no number of the text.
_RAISED = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")
BOX_TICKED = "☑"


@dataclass(frozen=True, slots=True)
class WordStyle:
    """What a paragraph style adds that can be seen: a list and its level, capital letters, bold."""

    list_id: str = ""
    level: int = 0
    capitals: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class WordLook:
    """What all paragraphs share; ``seen`` counts what their texts do not show."""

    counters: Counters
    styles: Mapping[str, WordStyle] = field(default_factory=dict)
    seen: Counter[ReaderRemark] = field(default_factory=Counter)


def read_styles(styles: Element | None) -> dict[str, WordStyle]:
    """WordStyle id -> what it adds, with what it has from the styles that it is based on."""
    named = styles.findall(f"{W}style") if styles is not None else []
    found = {each.get(f"{W}styleId", ""): each for each in named}
    return {name: _style(name, found, set()) for name in found}


def _style(name: str, styles: Mapping[str, Element], seen: set[str]) -> WordStyle:
    element = styles.get(name)
    if element is None or name in seen:
        return WordStyle()
    base = _style(value(element.find(f"{W}basedOn")), styles, seen | {name})
    properties, letters = element.find(f"{W}pPr"), element.find(f"{W}rPr")
    listed = None if properties is None else properties.find(f"{W}numPr")
    return WordStyle(
        base.list_id if listed is None else value(listed.find(f"{W}numId"), base.list_id),
        base.level if listed is None else number(listed.find(f"{W}ilvl"), base.level),
        switched(letters, "caps", base.capitals),
        switched(letters, "b", base.bold),
    )


def paragraph_style(paragraph: Element, look: WordLook) -> WordStyle:
    """The named style of a paragraph; the plain one where it names none that is known."""
    return look.styles.get(value(paragraph.find(f"{W}pPr/{W}pStyle")), WordStyle())


def paragraph_text(paragraph: Element, look: WordLook) -> str:
    """The text with its mark, lines parted by ``\\n``, for ``lines`` and ``struck_part``."""
    style = paragraph_style(paragraph, look)
    return _mark(paragraph, look, style) + "".join(_pieces(paragraph, look, style))


def is_bold(paragraph: Element, look: WordLook) -> bool:
    """Whether all its words are bold."""
    style = paragraph_style(paragraph, look)
    written = [
        switched(run.find(f"{W}rPr"), "b", style.bold)
        for run in paragraph.iter(f"{W}r")
        if any((text.text or "").strip() for text in run.iter(f"{W}t"))
    ]
    return bool(written) and all(written)


def _mark(paragraph: Element, look: WordLook, style: WordStyle) -> str:
    own = paragraph.find(f"{W}pPr/{W}numPr")
    list_id, level = style.list_id, style.level
    if own is not None:
        list_id, level = value(own.find(f"{W}numId"), list_id), number(own.find(f"{W}ilvl"), level)
    # List 0 is how Word says that a paragraph does not take part in its style's list.
    return look.counters.mark(list_id, level) if list_id not in ("", "0") else ""


def _pieces(element: Element, look: WordLook, style: WordStyle) -> Iterator[str]:
    for child in element:
        if child.tag == f"{W}r":
            yield from _run(child, look, style)
        elif child.tag == f"{W}sdt":
            yield from _control(child, look, style)
        elif child.tag in WRAPPERS:
            if child.tag in (f"{W}ins", f"{W}moveTo"):
                look.seen[ReaderRemark.INSERTIONS] += 1
            yield from _pieces(child, look, style)
        elif child.tag in _DELETED:
            look.seen[ReaderRemark.DELETIONS] += 1
        elif child.tag == f"{MC}AlternateContent" and (chosen := chosen_of(child)) is not None:
            yield from _pieces(chosen, look, style)


def _control(control: Element, look: WordLook, style: WordStyle) -> Iterator[str]:
    """A content control; a check box gives a tick or nothing, whatever signs the form uses."""
    box = control.find(f"{W}sdtPr/{W14}checkbox")
    content = control.find(f"{W}sdtContent")
    if box is not None:
        checked = box.find(f"{W14}checked")
        state = "0" if checked is None else checked.get(f"{W14}val", "1")
        yield BOX_TICKED if state in ("1", "true", "on") else ""
    elif switched(control.find(f"{W}sdtPr"), "showingPlcHdr"):
        look.seen[ReaderRemark.PLACEHOLDERS] += 1
    elif content is not None:
        yield from _pieces(content, look, style)


def _run(run: Element, look: WordLook, style: WordStyle) -> Iterator[str]:
    properties = run.find(f"{W}rPr")
    if switched(properties, "vanish"):
        look.seen[ReaderRemark.HIDDEN_TEXT] += 1
        return
    text = "".join(_content(run, look, font(properties)))
    if properties is not None and value(properties.find(f"{W}vertAlign")) == "superscript":
        text = text.translate(_RAISED)
    if switched(properties, "caps", style.capitals):
        text = text.upper()
    if switched(properties, "strike") or switched(properties, "dstrike"):
        look.seen[ReaderRemark.STRUCK_TEXT] += 1
        text = f"{STRUCK}{text}{UNSTRUCK}"
    yield text


def _content(run: Element, look: WordLook, set_in: str) -> Iterator[str]:
    for child in run:
        name = child.tag.removeprefix(W)
        if name in _LETTERS:
            yield _LETTERS[name]
        elif name == "t":
            yield signs(child.text or "", set_in)
        elif name == "sym":
            yield _symbol(child)
        elif name == "fldChar":
            yield _form_field(child)
        else:
            _note_unread(child, look)


def _note_unread(child: Element, look: WordLook) -> None:
    if child.tag in _NOTES:
        look.seen[ReaderRemark.FOOTNOTES] += 1
    elif child.tag == f"{W}commentReference":
        look.seen[ReaderRemark.COMMENTS] += 1
    elif child.tag in _PICTURES and next(child.iter(f"{W}txbxContent"), None) is None:
        look.seen[ReaderRemark.WORD_PICTURES] += 1


def _symbol(symbol: Element) -> str:
    code = symbol.get(f"{W}char", "")
    return signs(chr(int(code, 16)), symbol.get(f"{W}font", "")) if code else ""


def _form_field(char: Element) -> str:
    """The check box of an old form: ticked by hand, or by its default."""
    box = char.find(f"{W}ffData/{W}checkBox")
    return BOX_TICKED if switched(box, "checked", switched(box, "default")) else ""


def text_boxes(paragraph: Element) -> Iterator[Element]:
    """The text boxes anchored in this paragraph; of two spellings of a box, the first."""
    for child in paragraph:
        if child.tag == f"{MC}AlternateContent":
            if (chosen := chosen_of(child)) is not None:
                yield from chosen.iter(f"{W}txbxContent")
        elif child.tag == f"{W}txbxContent":
            yield child
        elif child.tag not in _DELETED:
            yield from text_boxes(child)
