"""Pictures of spots: of the spot alone, few and small, and drawn where a file can do no harm."""

import io
import random

import pytest
from dokumen_jahat.pdf import nested_forms, one_page, several_pages, stream
from dokumen_lain.pdf_tulis import drawn, ruled
from PIL import Image

from zi_site.documents import apart
from zi_site.documents.apart import MB, Limits, in_a_child
from zi_site.documents.grid import Rectangle
from zi_site.documents.spot_pictures import (
    MOST_BYTES,
    MOST_PICTURES,
    media_type,
    spot_pictures,
)

TWO_CELLS = drawn(ruled([("", "")], (100, 100)) + "1 0 0 rg 140 480 100 40 re f\n")
WHITE: Rectangle = (44, 80, 132, 110)  # within the left cell, and the red one on its right
RED: Rectangle = (144, 80, 236, 110)


def picture(content: bytes, box: Rectangle) -> Image.Image:
    (found,) = spot_pictures(content, [(1, box)]).values()
    return Image.open(io.BytesIO(found)).convert("RGB")


def colours(image: Image.Image) -> set[tuple[int, ...]]:
    return {colour for _, colour in image.getcolors(1_000_000) or ()}  # type: ignore[misc]


def test_a_picture_shows_its_spot_and_nothing_beside_it() -> None:
    assert colours(picture(TWO_CELLS, WHITE)) == {(255, 255, 255)}
    assert colours(picture(TWO_CELLS, RED)) == {(255, 0, 0)}


@pytest.mark.parametrize("more", ["/CropBox[100 100 500 400]", "/Rotate 180", "/Rotate 90"])
def test_a_frame_or_a_turn_moves_no_spot(more: str) -> None:
    sheet = "1 0 0 rg 140 480 100 40 re f\n"
    content = several_pages([sheet], f"0 0 842 595]{more}/X[0")
    box = {
        "/CropBox[100 100 500 400]": RED,
        "/Rotate 180": (842 - RED[2], 595 - RED[3], 842 - RED[0], 595 - RED[1]),
        "/Rotate 90": (595 - RED[3], RED[0], 595 - RED[1], RED[2]),
    }[more]
    assert colours(picture(content, box)) == {(255, 0, 0)}


def test_no_more_and_no_larger_pictures_than_a_page_can_carry() -> None:
    spots = [(1, (44.0, 80.0, 132.0, 110.0 + at)) for at in range(2 * MOST_PICTURES)]
    assert list(spot_pictures(TWO_CELLS, spots)) == spots[:MOST_PICTURES]
    found = spot_pictures(noise(), [(1, (0, 0, 600, 800))])
    assert all(len(each) <= MOST_BYTES for each in found.values())
    assert [media_type(each) for each in found.values()] == ["image/jpeg"]


def noise() -> bytes:
    """A page that is a picture, as a scan is; no two of its dots are alike."""
    dots = random.Random(1).randbytes(600 * 400 * 3)
    image = (
        "/Type/XObject/Subtype/Image/Width 600/Height 400/ColorSpace/DeviceRGB/BitsPerComponent 8"
    )
    shown = stream("600 0 0 800 0 0 cm /I Do\n")
    return one_page(shown, {6: stream(dots, image)}, "/XObject<</I 6 0 R>>")


@pytest.mark.parametrize(
    "spot", [(0, WHITE), (9, WHITE), (1, (9000, 0, 9100, 9)), (1, (5, 5, 5, 5))]
)
def test_a_spot_beyond_the_paper_has_no_picture(spot: tuple[int, Rectangle]) -> None:
    found = spot_pictures(TWO_CELLS, [spot, (1, WHITE)])
    assert list(found)[-1:] == [(1, WHITE)]
    assert (spot in found) == (spot == (1, (5, 5, 5, 5)))  # its margin is all that is shown


def test_only_pages_have_pictures() -> None:
    assert spot_pictures(b"NO\tLANGKAH AKSI\n", [(1, WHITE)]) == {}
    assert spot_pictures(TWO_CELLS, []) == {}


@pytest.mark.slow
class TestApart:
    @pytest.fixture(autouse=True)
    def in_children(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(apart, "run", in_a_child)

    def test_pictures_come_back_from_a_process_of_their_own(self) -> None:
        assert media_type(spot_pictures(TWO_CELLS, [(1, RED)])[1, RED]) == "image/png"

    @pytest.mark.parametrize("content", [b"%PDF-1.7 broken", nested_forms(12)], ids=["bro", "deep"])
    def test_a_file_made_to_harm_has_none(
        self, content: bytes, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        limits = Limits(memory=600 * MB, processor=3, clock=60, answer=2 * MB)
        monkeypatch.setattr(apart, "LIMITS", limits)
        found = spot_pictures(content, [(1, (0, 0, 500, 500))])
        assert all(len(each) <= MOST_BYTES for each in found.values())

    def test_a_child_that_sends_no_pictures_is_not_believed(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for sent in (("<script>",), (b"<script>",), (b"\x89PNG\r\n" + b"x" * MOST_BYTES,)):
            monkeypatch.setattr(apart, "run", lambda *given, sent=sent: sent)
            assert spot_pictures(TWO_CELLS, [(1, RED)]) == {}
