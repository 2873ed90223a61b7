"""A PDF -> the same as an office scans it: grey, a little askew, with noise and a stamp."""

import io
from collections.abc import Sequence

import numpy
import pypdfium2
from PIL import Image, ImageDraw, ImageFilter

DPI, SKEW = 200, 1.0  # degrees
_NOISE, _INK, _QUALITY = 9.0, 120, 75
_STAMP = 1.3  # inches across


def as_scan(pdf: bytes, pages: Sequence[int] | None = None, skew: float = SKEW) -> bytes:
    """``pages`` are the ones that are taken, from 0; all where none are named."""
    found = pictures(pdf, pages, skew)
    written = io.BytesIO()
    found[0].save(
        written, "PDF", resolution=DPI, save_all=True, append_images=found[1:], quality=_QUALITY
    )
    return written.getvalue()


def pictures(
    pdf: bytes, pages: Sequence[int] | None = None, skew: float = SKEW
) -> list[Image.Image]:
    """The pages as the glass of a scanner sees them."""
    with pypdfium2.PdfDocument(pdf) as document:
        numbers = range(len(document)) if pages is None else pages
        return [
            _scanned(
                document[at].render(scale=DPI / 72, grayscale=True).to_pil(), at, skew * (-1) ** at
            )
            for at in numbers
        ]


def _scanned(page: Image.Image, seed: int, skew: float) -> Image.Image:
    """Noise by the page's number, so that the same page gives the same scan."""
    stamped = _stamped(page.convert("L"))
    askew = stamped.rotate(skew, Image.Resampling.BICUBIC, fillcolor=250)
    soft = numpy.asarray(askew.filter(ImageFilter.GaussianBlur(0.5)), dtype=float)
    noise = numpy.random.default_rng(seed).normal(0, _NOISE, soft.shape)
    return Image.fromarray(numpy.clip(soft * 0.95 + 6 + noise, 0, 255).astype("uint8"))


def _stamped(page: Image.Image) -> Image.Image:
    """A round stamp low at the right, half as dark as print, over whatever is there."""
    size = int(_STAMP * DPI)
    left, top = page.width - int(1.4 * size), page.height - int(1.7 * size)
    ink = Image.new("L", page.size, 255)
    pen = ImageDraw.Draw(ink)
    for inset, width in ((0, 6), (int(size * 0.16), 3)):
        box = (left + inset, top + inset, left + size - inset, top + size - inset)
        pen.ellipse(box, outline=_INK, width=width)
    pen.text((left + size // 4, top + size // 2 - 20), "KOMISI", fill=_INK, font_size=34)
    return Image.fromarray(numpy.minimum(numpy.asarray(page), numpy.asarray(ink)))
