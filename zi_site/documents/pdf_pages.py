"""A PDF with a text layer -> its lines and tables in order; cells cut by a page break stay cut."""

import io
import logging
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

import pdfplumber
from pdfminer.layout import LTChar, LTContainer, LTCurve, LTImage, LTItem
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.psexceptions import PSException
from pdfplumber.page import Page as SourcePage
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from zi_site.documents.grid import Document
from zi_site.documents.package import BROKEN
from zi_site.documents.pdf_cells import closed_cells
from zi_site.documents.pdf_document import assemble
from zi_site.documents.pdf_noise import without_watermark
from zi_site.documents.pdf_page import (
    CURVE,
    DOWNWARDS,
    IMAGE,
    LINE,
    OBLIQUE,
    OVER,
    RECT,
    UNKNOWN,
    UPRIGHT,
    UPWARDS,
    Box,
    Char,
    PdfPage,
    middle,
    upright,
)
from zi_site.documents.pdf_side_by_side import PrintedSheet, ReadPage, as_one, side_by_side
from zi_site.documents.scanning import MOST_SCANS, read_scans, what_is_missing
from zi_site.documents.sentences import ReaderRemark, Unread, UnreadError
from zi_site.documents.shading import Colour
from zi_site.documents.symbols import sign
from zi_site.plan.kinds import Finding

MOST_PAGES = 400
_NEARLY_WHITE = 0.97
_BOLD = ("bold", "black")  # in the names of fonts
_SHAPES = (LTCurve, LTImage)  # lines and rectangles are curves of a kind
_OBLIQUE = 0.2  # a scan that was laid a little askew and read by machine leans less
_SCAN_CHARS, _SCAN_PART = 80, 0.5
# pdfminer reports every oddity of a font to the log, and the standard library prints it where
# nobody listens.
logging.getLogger("pdfminer").setLevel(logging.CRITICAL)


def read_pdf(content: bytes) -> Document:
    """Raises SourceError: locked, damaged, unreadable as a scan, far longer than any plan."""
    pages = _opened(content)
    scans = [page.number for page in pages if _is_scan(page)]
    missing = what_is_missing() if scans else None
    if scans and not missing:
        return _read_with_scans(content, pages, scans)
    if len(scans) == len(pages) or not any(map(_is_written, pages)):
        without_text = Unread.SCAN() if any(map(_has_picture, pages)) else Unread.NO_TEXT()
        raise UnreadError(missing or without_text)
    return _document(pages, scans)


def _read_with_scans(content: bytes, pages: Sequence[PdfPage], scans: Sequence[int]) -> Document:
    """With the pages that are pictures read by machine."""
    if len(scans) > MOST_SCANS:
        raise UnreadError(Unread.TOO_MANY_SCANS(most=MOST_SCANS))
    read = {page.number: page for page in read_scans(content, scans)}
    whole = [read.get(page.number, page) for page in pages]
    if not any(map(_is_written, whole)):
        raise UnreadError(Unread.UNREADABLE_SCAN())
    document = _document(whole, ())
    said = ReaderRemark.READ_FROM_PICTURES(pages=", ".join(map(str, scans)))
    return replace(document, kind="pindaian", remarks=(said, *document.remarks))


def _document(pages: Sequence[PdfPage], scans: Sequence[int]) -> Document:
    """``scans`` are the pages of which nothing is read."""
    reads = [ReadPage(page, closed_cells(page.boxes)) for page in pages]
    wide = side_by_side(reads)
    together = [[sheet.page.number for sheet in sheets] for sheets in wide]
    return assemble(list(_with_wide_pages(reads, wide)), scans, together)


def _with_wide_pages(
    reads: Sequence[ReadPage], wide: Sequence[Sequence[PrintedSheet]]
) -> Iterator[ReadPage]:
    """Those that belong together as one, in place of the first of them."""
    whole = {sheets[0].page.number: as_one(sheets) for sheets in wide}
    parts = {sheet.page.number for sheets in wide for sheet in sheets}
    for read in reads:
        if page := whole.get(read.page.number):
            yield ReadPage(page, closed_cells(page.boxes))
        elif read.page.number not in parts:
            yield read


def _has_picture(page: PdfPage) -> bool:
    return any(box.kind == IMAGE for box in page.boxes)


def _opened(content: bytes) -> list[PdfPage]:
    try:
        with pdfplumber.open(io.BytesIO(content)) as pdf:
            if len(pdf.pages) > MOST_PAGES:
                raise UnreadError(Unread.TOO_MANY_PAGES(most=MOST_PAGES))
            return list(_pages(pdf.pages))
    except PdfminerException as error:
        raise UnreadError(_why(error)) from error
    except (MalformedPDFException, PSException, *BROKEN) as error:
        raise UnreadError(Unread.DAMAGED()) from error


def _why(error: PdfminerException) -> Finding:
    """pdfplumber wraps what pdfminer raises, also where the memory gives out."""
    if any(isinstance(each, PDFPasswordIncorrect | PDFEncryptionError) for each in error.args):
        return Unread.LOCKED_PDF()
    if any(isinstance(each, MemoryError) for each in error.args):
        return Unread.TOO_LARGE()
    return Unread.DAMAGED()


def _pages(sources: Sequence[SourcePage]) -> Iterator[PdfPage]:
    for number, source in enumerate(sources, start=1):
        page = _page(source, number)
        source.close()
        yield upright(without_watermark(page))


def _is_written(page: PdfPage) -> bool:
    return any(char.text.strip() for char in page.chars)


def _is_scan(page: PdfPage) -> bool:
    size = sum(box.width * box.height for box in page.boxes if box.kind == IMAGE)
    return size > _SCAN_PART * page.width * page.height and len(page.chars) < _SCAN_CHARS


def _page(source: SourcePage, number: int) -> PdfPage:
    items = list(_items(source.layout))
    chars = [_char(each, source) for each in items if isinstance(each, LTChar)]
    return PdfPage(
        number,
        float(source.width),
        float(source.height),
        tuple(each for each in chars if _is_on(each, source)),
        tuple(_boxes(items, source)),
        sum(_is_stamped(each) for each in source.annots),
        sum(_is_beyond(each, source) for each in chars),
        corner=(float(source.bbox[0]), float(source.bbox[1])),
    )


def _items(layout: Iterable[LTItem]) -> Iterator[LTItem]:
    """All that is drawn, in its order, also within forms."""
    for each in layout:
        yield from _items(each) if isinstance(each, LTContainer) else (each,)


def _boxes(items: Sequence[LTItem], source: SourcePage) -> Iterator[Box]:
    """Lines first, then rectangles, curves and pictures."""
    shapes = [source.process_object(each) for each in items if isinstance(each, _SHAPES)]
    for kind in (LINE, RECT, CURVE, IMAGE):
        yield from (_box(each, kind) for each in shapes if each["object_type"] == kind)


def _is_stamped(annotation: dict[str, Any]) -> bool:
    kind = str((annotation.get("data") or {}).get("Subtype", "")).strip("/'")
    return kind not in ("", "Link", "Popup")


def _is_beyond(char: Char, page: SourcePage) -> bool:
    """Beside the paper, at the height of its lines: a column that did not fit."""
    left, top, right, bottom = page.bbox
    beside = not left <= (char.x0 + char.x1) / 2 <= right
    return beside and top <= char.top <= bottom and bool(char.text.strip())


def _is_on(char: Char, page: SourcePage) -> bool:
    """A merged cell's whole text is drawn on each page that it reaches, much off the paper."""
    left, top, right, bottom = page.bbox
    x, y = middle(char)
    return bool(left <= x <= right and top <= y <= bottom)


def _char(char: LTChar, page: SourcePage) -> Char:
    """As pdfplumber places it, without the ten things more that it would say of every letter."""
    font = char.fontname if isinstance(char.fontname, str) else ""
    a, b, _, _, along, base = char.matrix
    left, top = page.mediabox[:2]
    # PDF counts y upwards from the foot of the page; here it goes down like everything else.
    return Char(
        _letter(char.get_text(), font),
        char.x0 + left,
        page.height - char.y1 + top,
        char.x1 + left,
        page.height - char.y0 + top,
        base=-base,
        along=along,
        size=char.size,
        bold=_is_bold(font),
        turn=_turn(a, b),
    )


# A plan has tens of thousands of letters, of a few fonts and in one direction.
@lru_cache(maxsize=256)
def _is_bold(font: str) -> bool:
    return any(word in font.casefold() for word in _BOLD)


@lru_cache(maxsize=256)
def _turn(a: float, b: float) -> int:
    """By the direction in which the letters' feet run."""
    if min(abs(a), abs(b)) > _OBLIQUE * max(abs(a), abs(b)):
        return OBLIQUE
    if abs(a) >= abs(b):
        return UPRIGHT if a >= 0 else OVER
    return UPWARDS if b > 0 else DOWNWARDS


@lru_cache(maxsize=4096)
def _letter(text: str, font: str) -> str:
    if text.startswith("(cid:"):
        return UNKNOWN
    # Ligatures are one character in the font and two or three letters to a reader.
    return "".join(
        unicodedata.normalize("NFKC", each) if "ﬀ" <= each <= "ﬆ" else sign(each, font)
        for each in text
    )


def _box(shape: dict[str, Any], kind: str) -> Box:
    filled = kind not in (IMAGE, LINE) and bool(shape.get("fill"))
    return Box(
        kind,
        shape["x0"],
        shape["top"],
        shape["x1"],
        shape["bottom"],
        colour=_colour(shape.get("non_stroking_color")) if filled else None,
        filled=filled,
        stroked=bool(shape.get("stroke")),
        segments=max(1, len(shape.get("pts") or ()) - 1),
    )


def _colour(colour: object) -> Colour:
    """Grey, RGB and CMYK by their numbers; patterns by their name; None for white."""
    parts = colour if isinstance(colour, tuple | list) else (colour,)
    numbers = [part for part in parts if isinstance(part, int | float)]
    if _is_white(numbers):
        return None
    return " ".join(f"{part:.2f}" if part in numbers else str(part) for part in parts)


def _is_white(numbers: Sequence[float]) -> bool:
    """Four numbers are parts of ink, fewer are parts of light."""
    if len(numbers) == 4:
        return all(number <= 1 - _NEARLY_WHITE for number in numbers)
    return bool(numbers) and all(number >= _NEARLY_WHITE for number in numbers)
