"""A Word document -> paragraphs and tables in their order; a DOCX file does not know its pages."""

import io
from collections.abc import Iterator
from typing import cast
from xml.etree.ElementTree import Element

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part, XmlPart

from zi_site.documents.cell_text import lines
from zi_site.documents.docx_numbering import Counters, read_lists
from zi_site.documents.docx_table import read_table
from zi_site.documents.docx_text import WordLook, is_bold, paragraph_text, read_styles, text_boxes
from zi_site.documents.docx_xml import W, within
from zi_site.documents.grid import Document, Grid, Origin, Paragraph
from zi_site.documents.package import BROKEN
from zi_site.documents.sentences import ReaderRemark, Unread, UnreadError, counted


def read_docx(content: bytes) -> Document:
    """Raises SourceError where the file is broken or holds no text."""
    try:
        part = docx.Document(io.BytesIO(content)).part
        look = WordLook(
            Counters(read_lists(_related(part, RELATIONSHIP_TYPE.NUMBERING))),
            read_styles(_related(part, RELATIONSHIP_TYPE.STYLES)),
        )
        blocks = tuple(_blocks(_plain(part.element), look))
        for _ in _margins(part):
            look.seen[ReaderRemark.MARGINS] += 1
        pictures = any("image" in each.reltype for each in part.rels.values())
    except BROKEN as error:
        raise UnreadError(Unread.DAMAGED()) from error
    if not blocks:
        raise UnreadError(Unread.WORD_OF_PICTURES() if pictures else Unread.EMPTY_WORD())
    tables = sum(isinstance(block, Grid) for block in blocks)
    # A table that was continued by hand on the next page is a second table, and the cell between
    # them is cut in two.
    return Document("docx", blocks, whole_cells=tables <= 1, remarks=counted(look.seen))


def _related(part: Part, kind: str) -> Element | None:
    """The XML of the part for numbering or styles, where there is one."""
    found = [
        each.target_part
        for each in part.rels.values()
        if each.reltype == kind and not each.is_external
    ]
    return _plain(found[0].element) if found and isinstance(found[0], XmlPart) else None


def _margins(part: Part) -> Iterator[Part]:
    """Heads and feet of pages in which letters stand; a page's number alone has none."""
    for each in part.rels.values():
        if each.reltype in (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER) and isinstance(
            each.target_part, XmlPart
        ):
            texts = (text.text or "" for text in _plain(each.target_part.element).iter(f"{W}t"))
            if any(char.isalpha() for char in "".join(texts)):
                yield each.target_part


def _plain(element: object) -> Element:
    """python-docx's elements are lxml's, which answer as the standard library's do."""
    return cast(Element, element)


def _blocks(document: Element, look: WordLook) -> Iterator[Paragraph | Grid]:
    body = document.find(f"{W}body")
    paragraphs = tables = 0
    for block in within(body, "p", "tbl") if body is not None else ():
        if block.tag == f"{W}p":
            paragraphs += 1
            yield from _paragraphs(block, look, paragraphs)
        else:
            tables += 1
            yield from read_table(block, look, tables)


def _paragraphs(block: Element, look: WordLook, count: int) -> Iterator[Paragraph]:
    """The paragraph, then those of the text boxes that hang on it."""
    if text := lines(paragraph_text(block, look)):
        yield Paragraph(text, Origin(line=count), is_bold(block, look))
    for box in text_boxes(block):
        for inner in within(box, "p"):
            yield from _paragraphs(inner, look, count)
