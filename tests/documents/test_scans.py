"""Pages that are pictures: what is read of them, what is in doubt, and what is said without Tesseract.

The picture of a page is made here: a PDF drawn by Typst, seen as a scanner sees it.
"""

import importlib.util
from collections.abc import Callable

import numpy
import pytest
import typst
from scanned import as_scan

from zi_site.documents import scanning
from zi_site.documents.grid import Document, Grid
from zi_site.documents.reading import read_here
from zi_site.documents.scans import pixels, reading, tesseract
from zi_site.documents.scans.evidence import held_against_ink
from zi_site.documents.scans.parts import Part, most_read
from zi_site.documents.scans.pixels import Blob
from zi_site.documents.scans.rules import rules_of
from zi_site.documents.scans.tesseract import Word
from zi_site.documents.sentences import ReaderRemark, Unread, UnreadError
from zi_site.importing.importer import import_grids
from zi_site.importing.line.sentences import LineDoubt
from zi_site.plan.glossary import PERKIRAAN, TERTULIS
from zi_site.plan.model import Sumber

needs_tesseract = pytest.mark.skipif(
    scanning.what_is_missing() is not None,
    reason="Tesseract with its data of Indonesian is not installed",
)
PLAN = """
#set page(width: 297mm, height: 210mm, margin: 10mm)
#set text(size: 9pt)
= RENCANA AKSI ZONA INTEGRITAS TAHUN 2026
#let tick = box(width: 7pt, height: 7pt, place(curve(stroke: 1.2pt,
  curve.move((1pt, 4pt)), curve.line((3pt, 6pt)), curve.line((7pt, 0pt)))))
#table(columns: (9mm, 38mm, 50mm, 40mm, ..(7.5mm,) * 12, 38mm),
  [NO], [KOMPONEN], [LANGKAH AKSI], [BUKTI FISIK],
  ..("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des")
    .map(name => text(size: 8pt, name)), [PENANGGUNG JAWAB],
  table.cell(colspan: 17)[I. MANAJEMEN PERUBAHAN],
  [1], [Tim Kerja], [Membentuk tim kerja pembangunan], [Surat keputusan; undangan],
  [], [], tick, ..([],) * 9, [Sekretaris],
  [2], [Rencana Aksi], [Menyusun rencana aksi tahunan], [Dokumen rencana],
  ..(tick,) * 12, [Sekretaris],
  [3], [Pemantauan], [Memantau pelaksanaan rencana], [Laporan pemantauan],
  [], [], tick, [], [], tick, [], [], tick, [], [], tick, [Ketua Tim],
)
"""


def typeset(source: str) -> bytes:
    """A PDF with a text layer."""
    pdf: bytes = typst.compile(source.encode("utf-8"))
    return pdf


@pytest.fixture(scope="module")
def read() -> Document:
    return read_here(as_scan(typeset(PLAN)), "pindaian.pdf")


def only_grid(document: Document) -> Grid:
    (grid,) = document.grids
    return grid


@needs_tesseract
class TestAScannedPlan:
    def test_its_table_is_found_and_its_texts_are_read(self, read: Document) -> None:
        rows = only_grid(read).rows
        assert [len(row.cells) for row in rows] == [17] * 5
        assert [cell.text for cell in rows[3].cells[1:4]] == [
            "Rencana Aksi", "Menyusun rencana aksi tahunan", "Dokumen rencana"
        ]  # fmt: skip
        assert rows[2].cells[3].text.replace("\n", " ") == "Surat keputusan; undangan"

    def test_ticks_are_told_by_their_ink(self, read: Document) -> None:
        ticks = [
            [at for at, cell in enumerate(row.cells[4:16], 1) if cell.text == "✓"]
            for row in only_grid(read).rows[2:]
        ]
        assert ticks == [[3], list(range(1, 13)), [3, 6, 9, 12]]

    def test_each_cell_has_its_place_on_the_page(self, read: Document) -> None:
        place = only_grid(read).rows[2].cells[2].origin
        assert place.page == 1
        assert place.box is not None
        left, top, right, bottom = place.box
        assert right - left == pytest.approx(50 / 25.4 * 72, abs=3)
        assert bottom > top

    def test_it_says_that_a_machine_read_it(self, read: Document) -> None:
        assert read.kind == "pindaian"
        assert ReaderRemark.READ_FROM_PICTURES(pages="1") in read.remarks

    def test_it_becomes_a_draft(self, read: Document) -> None:
        imported = import_grids(read, Sumber("pindaian.pdf", "0" * 64), "kab-blora", 2026)
        (area,) = imported.plan.area
        actions = [aksi for group in area.kelompok for part in group.komponen for aksi in part.aksi]
        assert [aksi.bulan for aksi in actions] == [(3,), tuple(range(1, 13)), (3, 6, 9, 12)]
        unsure = any(doubt.kind is LineDoubt.TIME_SCANNED for doubt in imported.doubts)
        assert {aksi.kepastian for aksi in actions} == {PERKIRAAN if unsure else TERTULIS}


@needs_tesseract
def test_a_tick_that_a_stroke_crosses_is_in_doubt_and_its_months_are_a_guess() -> None:
    crossed = PLAN + "#place(top + left, dx: 150mm, dy: 20mm, line(length: 60mm, angle: 30deg))"
    read = read_here(as_scan(typeset(crossed)), "pindaian.pdf")
    imported = import_grids(read, Sumber("pindaian.pdf", "0" * 64), "kab-blora", 2026)
    kinds = {doubt.kind for doubt in imported.doubts}
    assert LineDoubt.UNSURE_MARKS in kinds
    actions = [
        aksi
        for area in imported.plan.area
        for group in area.kelompok
        for part in group.komponen
        for aksi in part.aksi
    ]
    assert PERKIRAAN in {aksi.kepastian for aksi in actions}


@needs_tesseract
def test_a_page_of_noise_says_that_nothing_was_read() -> None:
    noise = """#set page(margin: 0pt)
#image(bytes(range(10000).map(n => calc.rem(n, 255))),
  format: (encoding: "luma8", width: 100, height: 100), width: 100%, height: 100%, fit: "stretch")
"""
    with pytest.raises(UnreadError) as refused:
        read_here(typeset(noise), "pindaian.pdf")
    assert refused.value.kind is Unread.UNREADABLE_SCAN


@needs_tesseract
def test_a_scan_that_takes_too_long_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_MOST_SECONDS", -1)
    with pytest.raises(UnreadError) as refused:
        read_here(as_scan(typeset(PLAN)), "pindaian.pdf")
    assert refused.value.kind is Unread.SLOW_SCAN


class TestWithoutIt:
    """What is said where a part of it is missing."""

    def test_the_packages(self, monkeypatch: pytest.MonkeyPatch) -> None:
        found = importlib.util.find_spec
        monkeypatch.setattr(scanning, "find_spec", lambda name: name != "cv2" and found(name))
        assert scanning.what_is_missing() == Unread.SCAN()

    def test_the_program(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(scanning, "program", lambda: None)
        assert scanning.what_is_missing() == Unread.NO_TESSERACT()

    @pytest.mark.parametrize(
        ("there", "said"), [({"eng"}, Unread.NO_INDONESIAN()), ({"ind"}, None)]
    )
    def test_its_language(
        self, monkeypatch: pytest.MonkeyPatch, there: set[str], said: object
    ) -> None:
        monkeypatch.setattr(scanning, "program", lambda: "tesseract")
        monkeypatch.setattr(scanning, "languages", lambda: frozenset(there))
        assert scanning.what_is_missing() == said

    def test_a_scan_is_refused_with_that_sentence(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(scanning, "program", lambda: None)
        with pytest.raises(UnreadError) as refused:
            read_here(as_scan(typeset("Rencana Aksi")), "pindaian.pdf")
        assert refused.value.kind is Unread.NO_TESSERACT

    def test_a_program_that_fails(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(tesseract, "program", lambda: "false")
        with pytest.raises(UnreadError) as refused:
            tesseract.languages()
        assert refused.value.kind is Unread.TESSERACT_FAILED


def page(draw: Callable[[pixels.Picture], None]) -> pixels.Picture:
    """A grey page of 6 by 5 inches with something on it."""
    picture = numpy.full((1500, 1800), 240, dtype=numpy.uint8)
    draw(picture)
    return picture


def ruled(picture: pixels.Picture) -> None:
    """Two columns and two rows of lines; and a stroke that ends at none."""
    for y in (100, 700, 1300):
        picture[y : y + 4, 100:1704] = 90
    for x in (100, 900, 1700):
        picture[100:1304, x : x + 4] = 90
    picture[300:340, 400:404] = 0


def borders(draw: Callable[[pixels.Picture], None]) -> set[tuple[bool, int, int]]:
    """The lines of such a page: whether each is flat, where it is and where it begins."""
    return {(rule.flat, round(rule.at), round(rule.ends[0])) for rule in rules_of(page(draw))}


class TestPixels:
    def test_lines_are_found_and_strokes_are_not(self) -> None:
        assert borders(ruled) == {
            *((True, y, x) for y in (102, 702, 1302) for x in (102, 902)),
            *((False, x, y) for x in (102, 902, 1702) for y in (102, 702)),
        }

    @pytest.mark.parametrize("skew", [-2.0, -0.3, 1.0, 4.0])
    def test_a_page_is_straightened(self, skew: float) -> None:
        askew = pixels.turned(page(ruled), skew)
        assert pixels.askew(askew) == pytest.approx(-skew, abs=0.06)

    def test_a_line_that_a_stamp_broke_or_covers_is_drawn_on(self) -> None:
        def broken(picture: pixels.Picture) -> None:
            ruled(picture)
            picture[900:1000, 880:930] = 240

        def covered(picture: pixels.Picture) -> None:
            ruled(picture)
            for y in range(720, 1250, 40):
                picture[y : y + 25, 880:930] = 90

        upright = {each for each in borders(ruled) if not each[0]}
        assert len(upright) == 6
        assert upright <= borders(broken)
        assert upright <= borders(covered)

    def test_a_stem_that_nearly_fills_a_low_row_is_no_line(self) -> None:
        def low(picture: pixels.Picture) -> None:
            ruled(picture)
            for y in (600, 632, 664):
                picture[y : y + 4, 100:1704] = 90
            for x in (500, 560, 620):
                picture[638:661, x : x + 5] = 20

        assert {at for flat, at, _ in borders(low) if not flat} == {102, 902, 1702}

    def test_a_letter_where_a_line_is_above_and_below_is_no_line(self) -> None:
        def merged(picture: pixels.Picture) -> None:
            ruled(picture)
            picture[700:746, 100:1704] = 240
            for y in (700, 742):
                picture[y : y + 4, 100:1704] = 90
            picture[712:734, 900:904] = 90

        assert (False, 902, 702) not in borders(merged)
        assert {(False, 902, 102), (False, 902, 744)} < borders(merged)

    def test_a_ring_is_hollow_and_a_dot_is_not(self) -> None:
        ink = numpy.zeros((60, 120), dtype=numpy.uint8)
        ink[10:40, 10:40] = 255
        ink[16:34, 16:34] = 0
        ink[10:40, 70:100] = 255
        ring, dot = sorted(pixels.blobs_of(ink, (0, 0, 120, 60)), key=lambda blob: blob.box[0])
        assert ring.hollow > 0.3
        assert dot.hollow == 0


def inked(text: str, *boxes: tuple[int, int, int, int]) -> Word:
    """A word that was read with full trust, as held against pieces of ink."""
    blobs = tuple(Blob(box, 50, 0.0) for box in boxes)
    word = Word(text, 0, 0, 200, 30, (1,), 96.0)
    (held,) = held_against_ink(Part((-20, -20, 220, 50), blobs, (word,)))
    return held


LETTER, POINT, COMMA, UPPER = (0, 0, 20, 28), (24, 23, 29, 28), (24, 22, 29, 32), (24, 10, 29, 15)


def words(text: str, confidence: float = 96.0) -> list[Word]:
    """A reading: each word with its confidence."""
    return [
        Word(each, 60 * at, 0, 60 * at + 50, 30, (1,), confidence)
        for at, each in enumerate(text.split())
    ]


@pytest.mark.parametrize(
    ("readings", "text", "doubted"),
    [
        (("rapat dil)", "rapat dll)", "rapat dll)"), "rapat dll)", ""),
        (("rapat dll)", "rapat dil)", "rapat dll)"), "rapat dll)", ""),
        (("rapat dll)", "rapat dil)", "rapat dl)"), "rapat dll)", "dll)"),
        (("rapat", "rapat tim", "rapat tim"), "rapat tim", ""),
        (("rapat", "rapat", "rapat tim"), "rapat tim", "tim"),
        (("rapat tim", "rapat", "rapat"), "rapat tim", "tim"),
    ],
)
def test_a_word_is_what_two_of_three_readings_have(
    readings: tuple[str, str, str], text: str, doubted: str
) -> None:
    read = most_read(*map(words, readings))
    assert " ".join(word.text for word in read) == text
    assert " ".join(word.text for word in read if not word.confidence) == doubted


class TestEvidence:
    @pytest.mark.parametrize(
        ("read", "boxes", "text"),
        [
            ("a:", (LETTER, UPPER, COMMA), "a;"),
            ("a;", (LETTER, UPPER, POINT), "a:"),
            ("a", (LETTER, POINT), "a."),
            ("11", (LETTER, POINT, (40, 0, 60, 28)), "1.1"),
        ],
    )
    def test_ink_says_which_sign_it_is_and_that_is_a_doubt(
        self, read: str, boxes: tuple[tuple[int, int, int, int], ...], text: str
    ) -> None:
        held = inked(read, *boxes)
        assert (held.text, held.confidence) == (text, 0.0)

    @pytest.mark.parametrize(
        ("read", "boxes"),
        [
            ("a;", (LETTER, UPPER, COMMA)),
            ("a,", (LETTER, COMMA)),
            ("aa", (LETTER, (24, 0, 44, 28))),
        ],
    )
    def test_what_fits_stays_sure(
        self, read: str, boxes: tuple[tuple[int, int, int, int], ...]
    ) -> None:
        held = inked(read, *boxes)
        assert (held.text, held.confidence) == (read, 96.0)

    def test_a_letter_or_sign_alone_is_in_doubt(self) -> None:
        assert [inked(text, LETTER).confidence for text in ("a", "|", "/")] == [0.0] * 3

    def test_a_word_that_a_stroke_from_outside_meets_is_in_doubt(self) -> None:
        assert inked("aa", LETTER, (24, 0, 44, 28), (30, -20, 36, 40)).confidence == 0.0

    def test_a_number_with_another_count_of_pieces_is_in_doubt(self) -> None:
        assert inked("12", LETTER).confidence == 0.0
