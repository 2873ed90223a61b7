"""Spots of a PDF -> a small picture of each, in this process; ``spot_pictures`` runs it apart."""

import io
from collections.abc import Iterator

import pypdfium2

from zi_site.documents.grid import Rectangle
from zi_site.documents.spot_pictures import MOST_BYTES

_DOTS = 2.0  # to a point: 144 to an inch
_WIDEST, _HIGHEST = 720, 420  # dots
_MARGIN = 2.0  # points around a spot, so that its lines are seen
_COLOURS = 24  # enough for text and a tint; few make a picture small
_QUALITY = 60  # of a picture in which a scan is
_HALVINGS = 3


def draw_spots(content: bytes, *spots: str) -> tuple[bytes, ...]:
    """For each spot, "page x0 top x1 bottom", a PNG or JPEG; b"" where there is no such place."""
    document = pypdfium2.PdfDocument(content)
    return tuple(_drawn(document, *_read(spot)) for spot in spots)


def _read(spot: str) -> tuple[int, Rectangle]:
    page, x0, top, x1, bottom = spot.split()
    return int(page), (float(x0), float(top), float(x1), float(bottom))


def _drawn(document: pypdfium2.PdfDocument, number: int, box: Rectangle) -> bytes:
    if not 0 < number <= len(document):
        return b""
    page = _whole_sheet(document, number - 1)
    width, height = page.get_size()
    left, top = max(0.0, box[0] - _MARGIN), max(0.0, box[1] - _MARGIN)
    right, bottom = min(width, box[2] + _MARGIN), min(height, box[3] + _MARGIN)
    if right - left < 1 or bottom - top < 1:
        return b""
    scale = min(_DOTS, _WIDEST / (right - left), _HIGHEST / (bottom - top))
    crop = (left, height - bottom, width - right, top)
    sizes = (_pictures(page, scale / 2**times, crop) for times in range(_HALVINGS))
    small = (each for pictures in sizes for each in pictures if len(each) <= MOST_BYTES)
    return next(small, b"")


def _whole_sheet(document: pypdfium2.PdfDocument, at: int) -> pypdfium2.PdfPage:
    """The page without the frame in which a part of it is shown: boxes count from the sheet."""
    page = document[at]
    page.set_cropbox(*page.get_mediabox())
    page.close()
    return document[at]


def _pictures(page: pypdfium2.PdfPage, scale: float, crop: Rectangle) -> Iterator[bytes]:
    """As a PNG, in which text is small and sharp, then as a JPEG, in which a scan is small."""
    picture = page.render(scale=scale, crop=crop, may_draw_forms=False).to_pil().convert("RGB")
    written = io.BytesIO()
    picture.quantize(_COLOURS).save(written, "PNG", optimize=True)
    yield written.getvalue()
    written = io.BytesIO()
    picture.convert("L").save(written, "JPEG", quality=_QUALITY)
    yield written.getvalue()
