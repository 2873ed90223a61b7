"""Table -> the picture that messengers show beside a link to a plan; one of the whole site too.

PNG in eight colours, legible at a quarter of its size. The font is the one within Pillow: those of
the machine would make the bytes differ.
"""

import io
from collections.abc import Iterator, Sequence
from functools import cache

from PIL import Image, ImageDraw, ImageFont

from zi_site.machine.outputs import OutputFile
from zi_site.plan import glossary
from zi_site.views import addresses
from zi_site.views.site import Site, number_words
from zi_site.views.summary import summary_of
from zi_site.views.table import Table
from zi_site.views.timeline import timeline_of

WIDTH, HEIGHT = 1200, 630  # what messengers ask for
PAPER, INK, SOFT, BAND, ACCENT, DOUBT = range(6)
_COLOURS = (0xFFFDF9, 0x221C1A, 0x5D534D, 0xF5EFE6, 0x7B1E2B, 0x8A6414)
_MARGIN = 56
_BARS_TOP, _BARS_FOOT = 300, 500


def picture_of(table: Table) -> OutputFile:
    """Whose plan, of which year, how much in which month, and how sure that is."""
    canvas = _Canvas()
    canvas.line(58, "Rencana aksi Zona Integritas", 46, SOFT)
    canvas.line(118, table.satker.nama, 72, INK)
    canvas.line(204, str(table.tahun), 72, ACCENT)
    canvas.bars(timeline_of(table).total.counts)
    doubts = summary_of(table).doubts
    said = f"{len(table.rows)} aksi"
    canvas.line(556, said, 44, INK)
    if doubts:
        canvas.line(556, doubts[0].text, 44, DOUBT, after=f"{said}  ")
    place = addresses.picture(addresses.plan(table.satker.satker, table.tahun))
    return OutputFile(place.lstrip("/"), canvas.png())


def picture_of_site(site: Site) -> OutputFile:
    """How many offices have published, and how much is planned in each month of the newest year."""
    canvas = _Canvas()
    canvas.line(58, site.settings.title, 72, ACCENT)
    canvas.line(148, "Apa yang direncanakan kantor KPU", 52, INK)
    canvas.line(212, "untuk bersih dan melayani", 52, INK)
    newest = site.of_year(site.years[0]) if site.years else ()
    canvas.bars([sum(each) for each in zip(*_counts(newest), strict=True)])
    offices = f"{number_words(len(site.offices))} dari {number_words(site.registered)} satker"
    canvas.line(556, f"{offices}, {number_words(site.actions)} aksi", 44, INK)
    return OutputFile(addresses.picture(addresses.HOME).lstrip("/"), canvas.png())


def _counts(tables: Sequence[Table]) -> Iterator[tuple[int, ...]]:
    for table in tables:
        yield timeline_of(table).total.counts


class _Canvas:
    """A sheet that is drawn on from the top; each line as large as it fits."""

    def __init__(self) -> None:
        self.image = Image.new("P", (WIDTH, HEIGHT), PAPER)
        self.image.putpalette(b"".join(colour.to_bytes(3, "big") for colour in _COLOURS))
        self.draw = ImageDraw.Draw(self.image)
        self.draw.fontmode = "1"  # no grey between ink and paper: a third of the bytes
        self.draw.rectangle((0, 0, WIDTH, 16), fill=ACCENT)

    def line(self, top: int, text: str, size: int, colour: int, after: str = "") -> None:
        """One line of text; ``after`` stands before it already."""
        left = _MARGIN + (_font(size).getlength(after) if after else 0)
        room = WIDTH - _MARGIN - left
        shown = _drawable(text)
        while size > 28 and _font(size).getlength(shown) > room:
            size -= 4
        self.draw.text((left, top), shown, font=_font(size), fill=colour)

    def bars(self, counts: Sequence[int]) -> None:
        """Twelve months; without any count only their names."""
        highest = max((*counts, 1))
        step = (WIDTH - 2 * _MARGIN) / 12
        for at, name in enumerate(glossary.BULAN_PENDEK):
            left = _MARGIN + at * step
            box = (left, _BARS_TOP, left + step - 10, _BARS_FOOT)
            self.draw.rectangle(box, fill=BAND)
            count = counts[at] if counts else 0
            if count:
                top = _BARS_FOOT - count / highest * (_BARS_FOOT - _BARS_TOP)
                self.draw.rectangle((left, top, left + step - 10, _BARS_FOOT), fill=ACCENT)
            self.draw.text((left + 8, _BARS_FOOT + 6), name, font=_font(36), fill=SOFT)

    def png(self) -> bytes:
        """The same drawing gives the same bytes."""
        content = io.BytesIO()
        self.image.save(content, "PNG", bits=4)  # harder: 1 kB less in four times the time
        return content.getvalue()


def _drawable(text: str) -> str:
    """The font has the letters of Latin-1; offices have no others."""
    return text.encode("latin-1", "replace").decode("latin-1")


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(size)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise TypeError("Pillow was built without FreeType")
    return font
