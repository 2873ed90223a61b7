"""Tables of PDFs as programs draw them, stroke by stroke."""

import pytest
from dokumen_lain.pdf_tulis import HEIGHT, TOP, drawn, edges, pen_tick, ruled, text_at, unruled

from zi_site.documents.grid import LEFT, Document, Grid
from zi_site.documents.reading import read_here
from zi_site.documents.sentences import ReaderRemark

WIDTHS = (30, 130, 110, 110)
ROWS = (
    ("No", "KOMPONEN", "LANGKAH AKSI", "WAKTU"),
    ("I", "MANAJEMEN PERUBAHAN", "", ""),
    ("1", "Tim Kerja", "Memilih anggota tim", "Januari 2026"),
    ("", "", "Rapat tim tiap bulan", "Februari 2026"),
    ("2", "Dokumen", "Menyusun rencana", "Maret 2026"),
)


def read(*pages: str) -> Document:
    return read_here(drawn(*pages), "a.pdf")


def texts(grid: Grid) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row.cells) for row in grid.rows]


@pytest.mark.parametrize("empty", ["", " ", "   "])
def test_a_space_that_word_draws_in_an_empty_cell_is_no_text(empty: str) -> None:
    grid = next(read(ruled([[text or empty for text in row] for row in ROWS], WIDTHS)).grids)
    assert texts(grid) == list(ROWS)
    assert not any(cell.bold for row in grid.rows for cell in row.cells)


def test_strokes_of_a_pen_are_ticks_and_no_lines() -> None:
    widths = (30, 130, *[20] * 4)
    rows = (
        ("No", "LANGKAH", "1", "2", "3", "4"),
        ("1", "Rapat", *[""] * 4),
        ("2", "SK", *[""] * 4),
    )
    xs = edges(widths)
    ticks = [pen_tick(xs[column] + 5, TOP - HEIGHT * row - 20) for row, column in ((1, 2), (2, 5))]
    document = read(ruled(rows, widths) + "".join(ticks))
    assert texts(next(document.grids)) == [
        rows[0],
        ("1", "Rapat", "✓", "", "", ""),
        ("2", "SK", "", "", "", "✓"),
    ]
    assert document.remarks == (ReaderRemark.DRAWN_TICKS(count=2),)


class TestWithoutLines:
    """Widths leave as little between the columns as browsers do."""

    WIDTHS = (24, 98, 96, 80)
    TALL = (
        ("No", "KOMPONEN", "LANGKAH AKSI", "WAKTU"),
        ("I.", "PENATAAN SISTEM MANAJEMEN SDM", "", ""),
        ("1.", "Tim kerja sudah\nada", "Memilih anggota tim", "Januari 2026"),
        ("", "", "Rapat tim tiap\nbulan", "Februari"),
        ("2.", "Dokumen", "Menyusun rencana\nkerja", "Maret 2026"),
    )

    def test_columns_stand_where_nothing_is_written(self) -> None:
        document = read(unruled(self.TALL, self.WIDTHS))
        grid = next(document.grids)
        assert texts(grid) == [tuple(row) for row in self.TALL]
        assert [cell.merged for cell in grid.rows[1].cells] == ["", "", LEFT, LEFT]
        assert document.remarks == (ReaderRemark.UNRULED(pages="1"),)

    def test_months_stand_below_their_heading(self) -> None:
        rows = (
            ("No", "KOMPONEN", "LANGKAH AKSI", "WAKTU", "", "", "", "PIC"),
            ("", "", "", "1", "2", "3", "4", ""),
            ("1.", "Tim kerja", "Memilih anggota", "v", "", "", "", "Hukum"),
            ("", "", "Rapat tim tiap\nbulan", "", "v", "", "v", "Umum"),
        )
        grid = next(read(unruled(rows, (*self.WIDTHS[:3], 22, 22, 22, 22, 80))).grids)
        assert texts(grid) == list(rows)

    def test_a_number_in_the_middle_of_its_row_begins_none(self) -> None:
        rows = [["", *row[1:]] for row in self.TALL[2:]]
        numbers = [
            text_at(44, TOP - HEIGHT * at - 19, number) for at, number in ((1, "1."), (3, "2."))
        ]
        document = read(unruled([self.TALL[0], *rows], self.WIDTHS) + "".join(numbers))
        assert [row[0] for row in texts(next(document.grids))] == ["No", "1.", "", "2."]

    def test_heads_and_feet_of_pages_are_no_rows(self) -> None:
        margin = text_at(44, 580, "11/26/26, 1:07 PM") + text_at(244, 580, "Rencana Aksi")
        table = unruled(self.TALL[2:], self.WIDTHS)
        pages = [margin + unruled(self.TALL, self.WIDTHS), margin + table, margin + table]
        grids = list(read(*pages).grids)
        assert [len(grid.rows) for grid in grids] == [5, 3, 3]

    def test_a_sign_may_head_the_numbers_close_beside_the_next_column(self) -> None:
        rows = [("#", *self.TALL[0][1:]), *self.TALL[1:]]
        close = [(number and number[0], *others) for number, *others in rows]
        grid = next(read(unruled(close, (11, *self.WIDTHS[1:]))).grids)
        assert [row[:2] for row in texts(grid)] == [(row[0], row[1]) for row in close]

    def test_who_signs_at_the_top_of_a_page_is_no_row(self) -> None:
        signed = unruled([("", "", "KETUA,"), ("", "", "ttd.")], self.WIDTHS)
        document = read(unruled(self.TALL, self.WIDTHS), signed)
        assert [len(grid.rows) for grid in document.grids] == [5]
        assert [each.text for each in document.paragraphs] == ["KETUA,", "ttd."]
        team = [*self.TALL[:4], ("2.", "Dokumen", "Menyusun rencana", "Ketua, Anggota")]
        assert len(next(read(unruled(team, self.WIDTHS)).grids).rows) == 5


class TestSideBySide:
    LEFT_ROWS = tuple(row[:3] for row in ROWS)
    RIGHT_ROWS = (("JAN", "FEB"), ("", ""), ("v", ""), ("", "v"), ("v", "v"))
    TEAMS = (("TIM",), ("",), ("Hukum",), ("Umum",), ("Umum",))

    def strips(self) -> tuple[str, str, str]:
        left = ruled(self.LEFT_ROWS, WIDTHS[:3])
        return left, ruled(self.RIGHT_ROWS, (40, 40)), ruled(self.TEAMS, (90,))

    @pytest.mark.parametrize("over_first", [True, False])
    def test_columns_on_other_sheets_belong_to_their_rows(self, over_first: bool) -> None:
        a, b, c = self.strips()
        document = read(*([a, b, c, a, b, c] if over_first else [a, a, b, b, c, c]))
        wide = [
            (*left, *right, *team)
            for left, right, team in zip(self.LEFT_ROWS, self.RIGHT_ROWS, self.TEAMS, strict=True)
        ]
        assert [texts(grid) for grid in document.grids] == [wide, wide]
        assert [remark.kind for remark in document.remarks] == [ReaderRemark.SIDE_BY_SIDE] * 2

    def test_pages_below_each_other_stay(self) -> None:
        page = ruled(ROWS, WIDTHS)
        assert [texts(grid) for grid in read(page, page).grids] == [list(ROWS)] * 2
