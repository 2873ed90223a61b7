"""The parts of the PDF reader, each on plain values: lines, borders, cells, broken words, texts
drawn twice.
"""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zi_site.documents.grid import Cell, Grid, GridRow, Origin
from zi_site.documents.pdf_edges import Edge, edges_of, missing_borders, signs_of
from zi_site.documents.pdf_noise import ghosts, running
from zi_site.documents.pdf_page import CURVE, IMAGE, LINE, RECT, UPRIGHT, Box, Char, PdfPage
from zi_site.documents.pdf_tables import Drawn, PdfTable, read_table
from zi_site.documents.pdf_text import (
    PrintedLine,
    cell_text,
    draws_spaces,
    text_lines,
    words_as_drawn,
)
from zi_site.documents.pdf_words import MAYBE, decided

SIZE = 5.0


def typed(text: str, x: float, y: float, width: float = SIZE) -> list[Char]:
    """Letters of one width, one after another; a space takes as much and is drawn too."""
    return [
        Char(letter, x + at * width, y, x + (at + 1) * width, y + SIZE, base=y + SIZE, size=SIZE)
        for at, letter in enumerate(text)
    ]


def on_page(chars: list[Char]) -> Drawn:
    return Drawn(chars, [], [])


def cells(xs: list[float], ys: list[float]) -> list[tuple[float, float, float, float]]:
    return [(a, b, c, d) for a, c in pairwise(xs) for b, d in pairwise(ys)]


def texts(found: PdfTable | None) -> list[list[str]]:
    assert found is not None
    return [[cell.text or cell.merged for cell in row.cells] for row in found.grid.rows]


class TestLines:
    def test_letters_become_words_and_lines(self) -> None:
        chars = [*typed("Rapat", 0, 0), *typed("tim", 30, 0), *typed("kerja", 0, 10)]
        assert [line.text for line in text_lines(chars)] == ["Rapat tim", "kerja"]

    def test_a_letter_drawn_twice_is_one(self) -> None:
        chars = [*typed("SK", 0, 0), *typed("SK", 0.3, 0)]
        assert [line.text for line in text_lines(chars)] == ["SK"]

    def test_texts_far_apart_are_two_lines_unless_they_are_in_one_cell(self) -> None:
        chars = [*typed("kiri", 0, 0), *typed("kanan", 90, 0)]
        assert [line.text for line in text_lines(chars)] == ["kiri", "kanan"]
        assert [line.text for line in text_lines(chars, apart=False)] == ["kiri kanan"]

    @given(st.lists(st.text("abc ", min_size=1, max_size=8), max_size=5))
    def test_no_letter_is_lost(self, written: list[str]) -> None:
        chars = [char for at, text in enumerate(written) for char in typed(text, 0, at * 10)]
        found = "".join(line.text for line in text_lines(chars))
        assert sorted(found.replace(" ", "")) == sorted("".join(written).replace(" ", ""))
        assert [char for word in words_as_drawn(chars) for char in word] == chars

    def test_a_space_at_the_end_is_kept_after_a_slash_only(self) -> None:
        found = text_lines(
            [*typed("sanksi/ ", 0, 0), *typed("hadiah ", 0, 10), *typed("ada", 0, 20)], apart=False
        )
        assert cell_text(found) == "sanksi/ \nhadiah\nada"
        assert draws_spaces([found])

    def test_a_word_that_fills_its_line_may_go_on(self) -> None:
        found = text_lines(
            [*typed("TIM ", 2, 0), *typed("PENGAWASA", 2, 10), *typed("N", 2, 20)], apart=False
        )
        assert cell_text(found, (0.0, 50.0)) == f"TIM\nPENGAWASA{MAYBE}N"
        assert cell_text(found, (0.0, 90.0)) == "TIM\nPENGAWASA\nN"
        assert cell_text(found) == "TIM\nPENGAWASA\nN"


@pytest.mark.parametrize(
    ("halves", "others", "whole"),
    [
        (("PENGAWASA", "N"), "Tim Pengawasan", "PENGAWASAN"),
        (("diimplement", "asikan"), "", "diimplementasikan"),
        (("MANAJEMEN", "PERUBAHAN"), "area perubahan", "MANAJEMEN\nPERUBAHAN"),
    ],
)
def test_broken_words_are_joined_by_the_other_words(
    halves: tuple[str, str], others: str, whole: str
) -> None:
    grid = Grid((GridRow((Cell(MAYBE.join(halves)), Cell("lain"))), GridRow((Cell("tetap"),))))
    (found,), _ = decided([grid], [others])
    assert found.rows[0].cells[0].text == whole
    assert found.rows[1] == grid.rows[1]


class TestBorders:
    def test_thin_rectangles_are_lines_and_shades_are_not(self) -> None:
        boxes = [
            Box(RECT, 0, 0, 100, 0.5, filled=True, stroked=False),
            Box(RECT, 0, 0, 0.5, 50, filled=True, stroked=False),
            Box(RECT, 0, 0, 60, 20, "grey", filled=True, stroked=False),
            Box(IMAGE, 0, 0, 60, 20),
            Box(LINE, 0, 0, 20, 30),
        ]
        assert edges_of(boxes) == [Edge(True, 0.25, 0, 100), Edge(False, 0.25, 0, 50)]

    def test_a_table_of_shades_alone_has_their_rims(self) -> None:
        shade = Box(RECT, 0, 0, 60, 20, "grey", filled=True, stroked=False)
        assert len(edges_of([shade])) == 4

    def test_a_merged_cell_without_its_lower_border_is_closed_at_the_page_end(self) -> None:
        upright = [Edge(False, x, 0, 100) for x in (0, 50, 100)]
        flat = [Edge(True, 0, 0, 100), Edge(True, 50, 50, 100), Edge(True, 100, 50, 100)]
        assert Edge(True, 100, 0, 100) in missing_borders([*upright, *flat])

    def test_bands_are_not_cut_by_columns_that_end_at_them(self) -> None:
        upright = [Edge(False, 0, 0, 90), Edge(False, 90, 0, 90)]
        inner = [Edge(False, x, *part) for x in (30, 60) for part in ((0, 30), (60, 90))]
        flat = [Edge(True, y, 0, 90) for y in (0, 30, 60, 90)]
        added = missing_borders([*upright, *inner, *flat])
        assert all(edge.flat for edge in added)

    def test_small_drawings_are_signs(self) -> None:
        assert (
            len(signs_of([Box(CURVE, 0, 0, 8, 8, segments=2), Box(CURVE, 0, 0, 8, 8, segments=1)]))
            == 1
        )
        assert not signs_of([Box(IMAGE, 0, 0, 80, 80), Box(LINE, 0, 0, 8, 0)])


class TestCells:
    ORIGIN = Origin(page=2)

    def test_a_word_drawn_over_a_border_goes_where_its_middle_is(self) -> None:
        frame = cells([0, 20, 40], [0, 20, 40])
        found = read_table(
            frame, on_page([*typed("FEB", 8.3, 4), *typed("x", 24, 24)]), self.ORIGIN
        )
        assert texts(found) == [["FEB", ""], ["", "x"]]

    def test_two_words_that_touch_are_parted_at_the_border(self) -> None:
        frame = cells([0, 15, 30], [0, 20, 40])
        found = read_table(frame, on_page(typed("JANFEB", 1.5, 4)), self.ORIGIN)
        assert texts(found)[0] == ["JAN", "FEB"]

    def test_letters_beyond_the_table_stay_with_their_word(self) -> None:
        frame = cells([0, 20, 45], [0, 20, 40])
        found = read_table(frame, on_page(typed("KINERJA", 22, 4)), self.ORIGIN)
        assert texts(found)[0] == ["", "KINERJA"]

    def test_columns_that_a_page_break_left_without_borders_keep_their_place(self) -> None:
        frame = cells([40, 80, 120], [0, 20, 40])
        chars = [*typed("b", 44, 4), *typed("c", 84, 24), *typed("a", 4, 4)]
        found = read_table(frame, on_page(chars), self.ORIGIN, (0, 20, 40, 80, 120))
        assert texts(found) == [["a", "", "b", ""], ["atas", "atas", "", "c"]]
        assert found is not None
        assert found.taken == {0, 1, 2}
        alone = read_table(frame, on_page(chars), self.ORIGIN)
        assert texts(alone) == [["b", ""], ["", "c"]]

    def test_borders_that_miss_each_other_by_little_are_one(self) -> None:
        frame = [
            (0.0, 0.0, 20.0, 20.0),
            (20.0, 0.0, 60.0, 20.0),
            (0.0, 20.0, 22.0, 40.0),
            (22.0, 20.0, 60.0, 40.0),
        ]
        assert texts(read_table(frame, on_page(typed("ada", 24, 24)), self.ORIGIN)) == [["", "ada"]]

    def test_colours_and_signs(self) -> None:
        frame = cells([0, 40, 80, 120], [0, 20, 40])
        bar = Box(RECT, 42, 28, 78, 32, "blue", filled=True)
        late = Box(RECT, 80, 20, 120, 40, None, filled=True)
        early = Box(RECT, 80, 20, 120, 40, "red", filled=True)
        chars = typed("kata", 4, 24)
        drawn = Drawn(chars, [bar, early, late], [Box(IMAGE, 50, 5, 58, 13)])
        found = read_table(frame, drawn, self.ORIGIN)
        assert texts(found)[0] == ["", "✓", ""]
        assert found is not None
        assert [cell.filled for cell in found.grid.rows[1].cells] == [False, True, False]


def test_texts_that_a_spreadsheet_draws_again_are_known() -> None:
    table = PdfTable(Grid(()), (0, 50, 100, 90), frozenset(), 0, (0, 50, 100))
    above = PdfTable(
        Grid(()), (0, 0, 100, 90), frozenset(), 0, (0, 50, 100), {1: "TIM MANAJEMEN\nPERUBAHAN"}
    )
    again = typed("PERUBAHAN", 51, 20)
    assert ghosts(again, range(9), table, above) == set(range(9))
    assert ghosts(typed("PERUBAHAN", 1, 20), range(9), table, above) == set()
    assert ghosts(typed("LAMPIRAN", 51, 20), range(8), table, above) == set()
    assert (
        ghosts(
            again, range(9), PdfTable(Grid(()), (0, 50, 100, 90), frozenset(), 0, (0, 100)), above
        )
        == set()
    )


def test_running_heads_are_told_from_texts() -> None:
    def page(number: int, *lines: tuple[str, float]) -> tuple[PdfPage, list[PrintedLine]]:
        found = [PrintedLine(text, 0, top, 50, top + 8, 8) for text, top in lines]
        return PdfPage(number, 600, 800, (), ()), found

    pages = [
        page(at, ("KPU Kabupaten Contoh", 10), ("KPU Kabupaten Contoh", 400), (f"- {at} -", 780))
        for at in (1, 2, 3)
    ]
    pages.append(
        page(4, ("Ditetapkan di Contoh", 780), ("Halaman 4 dari 4", 790), ("12 Maret 2026", 20))
    )
    assert running(pages) == {(1, 0), (1, 2), (2, 0), (2, 2), (3, 0), (3, 2), (4, 1)}


def test_upright_is_the_first_turn() -> None:
    assert Char("a", 0, 0, 1, 1).turn == UPRIGHT
