"""Pictures of pages: as large as their sheets, upright as their camera says, and read as scans."""

import io

import pypdfium2
import pytest
from PIL import Image
from scanned import pictures
from test_scans import PLAN, needs_tesseract, only_grid, typeset

from zi_site.documents.pdf_page import OVER, UPRIGHT
from zi_site.documents.picture_document import as_pdf
from zi_site.documents.reading import read_here
from zi_site.documents.scanning import MOST_SCANS
from zi_site.documents.scans.tesseract import turn_of
from zi_site.documents.sentences import Unread, UnreadError
from zi_site.documents.spot_pictures import spot_pictures


def saved(form: str, *pages: Image.Image, **options: object) -> bytes:
    written = io.BytesIO()
    more = {"save_all": True, "append_images": pages[1:]} if pages[1:] else {}
    pages[0].save(written, form, **more, **options)
    return written.getvalue()


def sheet(size: tuple[int, int] = (827, 1169), mode: str = "L") -> Image.Image:
    """A4 at 100 points an inch, with its upper half black."""
    page = Image.new(mode, size, "white")
    page.paste("black", (0, 0, size[0], size[1] // 2))
    return page


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Of its pages, in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        found = [document[at].get_size() for at in range(len(document))]
    return [(round(width), round(height)) for width, height in found]


@pytest.mark.parametrize("dpi", [{"dpi": (100, 100)}, {}, {"dpi": (1, 1)}, {"dpi": (4800, 4800)}])
@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF"])
def test_a_page_is_as_large_as_its_sheet(form: str, dpi: dict[str, object]) -> None:
    ((width, height),) = sizes(as_pdf(saved(form, sheet(), **dpi)))
    assert abs(width - 595) <= 2
    assert abs(height - 842) <= 2


def test_each_picture_of_a_tiff_is_a_page() -> None:
    pages = [sheet().convert("1"), sheet((1169, 827)), sheet(mode="RGB")]
    assert sizes(as_pdf(saved("TIFF", *pages, dpi=(100, 100)))) == [
        (595, 842), (842, 595), (595, 842)
    ]  # fmt: skip


def shade(pdf: bytes, part: float) -> int:
    """The grey of the first page in its middle, so far down."""
    with pypdfium2.PdfDocument(pdf) as document:
        picture = document[0].render(grayscale=True).to_pil().convert("L")
    return int(picture.getpixel((picture.width // 2, int(picture.height * part))))  # type: ignore[arg-type]


def test_it_is_turned_as_its_camera_was_held_and_laid_on_white_paper() -> None:
    over = Image.Exif()
    over[0x0112] = 3
    turned = as_pdf(saved("JPEG", sheet(), exif=over))
    assert (shade(turned, 0.25), shade(turned, 0.75)) == (255, 0)
    clear = Image.new("RGBA", (827, 1169), (0, 0, 0, 0))
    assert shade(as_pdf(saved("PNG", clear)), 0.5) == 255


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (saved("PNG", sheet())[:200], Unread.DAMAGED),
        (saved("TIFF", *[sheet((8, 8))] * (MOST_SCANS + 1)), Unread.TOO_MANY_SCANS),
        (saved("PNG", Image.new("1", (9000, 9000))), Unread.TOO_LARGE),
    ],
)
def test_what_is_no_page_is_refused(content: bytes, kind: Unread) -> None:
    with pytest.raises(UnreadError) as refused:
        as_pdf(content)
    assert refused.value.kind is kind


@needs_tesseract
def test_a_page_on_its_head_is_told_from_one_that_stands() -> None:
    (page,) = pictures(typeset(PLAN))
    large = page.resize((page.width * 3 // 2, page.height * 3 // 2))
    turns = [turn_of(saved("PNG", each)) for each in (large, large.rotate(180))]
    assert turns == [UPRIGHT, OVER]


@needs_tesseract
def test_a_page_that_lies_sideways_is_turned() -> None:
    (page,) = pictures(typeset(PLAN))
    content = saved("PNG", page.rotate(90, expand=True))
    read = read_here(content, "rencana.png")
    cell = only_grid(read).rows[3].cells[1]
    assert (read.kind, cell.text) == ("pindaian", "Rencana Aksi")
    # Its place is on the picture as it was sent, where a small picture is taken of it.
    assert cell.origin.box is not None
    left, top, right, bottom = cell.origin.box
    assert bottom - top > 2 * (right - left)
    (spot,) = spot_pictures(content, [(1, cell.origin.box)]).values()
    assert min(Image.open(io.BytesIO(spot)).convert("L").tobytes()) < 120
