"""A picture of a page, or of several (TIFF) -> a PDF of the same pages, which is read as a scan.

So all that is done with scans is done with pictures too: limits, places, small pictures of spots.
"""

import io
from collections.abc import Iterator
from warnings import catch_warnings

from PIL import Image, ImageOps

from zi_site.documents import pdf_pictures
from zi_site.documents.grid import Document
from zi_site.documents.package import BROKEN
from zi_site.documents.pdf_pages import read_pdf
from zi_site.documents.scanning import MOST_SCANS
from zi_site.documents.sentences import Unread, UnreadError

_MOST_POINTS = 75_000_000  # a sheet of A3 at 600 dpi
_USUAL_SHEET = 11.7  # inches: the longer side of A4
_SHORTEST, _LONGEST = 7, 24  # inches of the longer side of a sheet
_QUALITY = 90
_WHITE = 255
_SEVERAL = "TIFF"  # other kinds hold previews of the same picture


def read_picture(content: bytes) -> Document:
    """Raises SourceError: damaged, far too large, or what is refused of scans."""
    return read_pdf(as_pdf(content))


def draw_spots(content: bytes, *spots: str) -> tuple[bytes, ...]:
    """Small pictures of places, as ``pdf_pictures`` draws them."""
    return pdf_pictures.draw_spots(as_pdf(content), *spots)


def as_pdf(content: bytes) -> bytes:
    """A page for each picture; the same bytes give the same places on them."""
    try:
        with catch_warnings(action="ignore"), Image.open(io.BytesIO(content)) as picture:
            pages = list(_pages(picture))
            resolution = _resolution(pages[0], picture.info.get("dpi"))
    except (*BROKEN, Image.DecompressionBombError) as error:
        raise UnreadError(Unread.DAMAGED()) from error
    written = io.BytesIO()
    pages[0].save(
        written,
        "PDF",
        save_all=True,
        append_images=pages[1:],
        resolution=resolution,
        quality=_QUALITY,
    )
    return written.getvalue()


def _pages(picture: Image.Image) -> Iterator[Image.Image]:
    count = getattr(picture, "n_frames", 1) if picture.format == _SEVERAL else 1
    if count > MOST_SCANS:
        raise UnreadError(Unread.TOO_MANY_SCANS(most=MOST_SCANS))
    for number in range(count):
        picture.seek(number)
        if picture.width * picture.height > _MOST_POINTS:
            raise UnreadError(Unread.TOO_LARGE())
        yield _grey(picture)


def _grey(picture: Image.Image) -> Image.Image:
    """As its camera was held, and on white where it is transparent."""
    upright = ImageOps.exif_transpose(picture)
    if not upright.has_transparency_data:
        return upright.convert("L")
    clear = upright.convert("RGBA")
    paper = Image.new("L", clear.size, _WHITE)
    paper.paste(clear.convert("L"), mask=clear.getchannel("A"))
    return paper


def _resolution(page: Image.Image, said: object) -> float:
    """Points an inch; of a picture that says none, or as a camera any, the sheet is A4."""
    longer = max(page.size)
    dpi = float(said[0]) if isinstance(said, tuple) else 0.0
    return dpi if _SHORTEST * dpi <= longer <= _LONGEST * dpi else longer / _USUAL_SHEET
