"""A document and places in it -> a small picture of each, drawn in a limited process.

The file is a stranger's: what it does to the library that draws it must stay in the child, as when
it is read.
"""

from collections.abc import Iterable

from zi_site.documents.apart import apart
from zi_site.documents.file_kind import FileKind, kind_of
from zi_site.documents.grid import Rectangle
from zi_site.documents.sentences import UnreadError

DRAWERS = {
    FileKind.PDF: "zi_site.documents.pdf_pictures:draw_spots",
    FileKind.PICTURE: "zi_site.documents.picture_document:draw_spots",
}
MOST_PICTURES = 60  # of one document
MOST_BYTES = 40_000  # of one picture
_SIGNATURES = {b"\x89PNG\r\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
PrintedSpot = tuple[int, Rectangle]  # a page and a box on it


def spot_pictures(content: bytes, spots: Iterable[PrintedSpot]) -> dict[PrintedSpot, bytes]:
    """PNG or JPEG by spot; the first so many, and only those that can be drawn small."""
    wanted = list(dict.fromkeys(spots))[:MOST_PICTURES]
    drawer = DRAWERS.get(kind_of(content)) if wanted else None
    if not drawer:
        return {}
    try:
        drawn = apart(drawer, content, *map(_words, wanted))
    except UnreadError:  # a draft without pictures is a draft too
        return {}
    assert isinstance(drawn, tuple)
    return {spot: each for spot, each in zip(wanted, drawn, strict=True) if _is_picture(each)}


def media_type(picture: bytes) -> str:
    """``image/png``; "" for what is no picture."""
    return next((kind for sign, kind in _SIGNATURES.items() if picture.startswith(sign)), "")


def _words(spot: PrintedSpot) -> str:
    page, box = spot
    return " ".join([str(page), *(f"{each:.1f}" for each in box)])


def _is_picture(drawn: object) -> bool:
    """The child has met a stranger's file: what it sends is looked at."""
    return isinstance(drawn, bytes) and len(drawn) <= MOST_BYTES and bool(media_type(drawn))
