"""Workbooks of which only the values are read: old ones, and those at which openpyxl stops."""

from collections.abc import Callable
from pathlib import Path

import pytest
from dokumen_jahat.kemasan import small_book, with_member

from zi_site.documents.grid import ABOVE, Grid
from zi_site.documents.reading import read_here
from zi_site.documents.sentences import ReaderRemark, Unread, UnreadError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ROWS = (("No", "Langkah Aksi", "Waktu"), ("1", "Rapat", "2 Januari 2026"), ("", "Notula", "25"))


def old_book() -> bytes:
    """A small .xls as Excel 97 wrote them (nothing that is alive today writes one, so it is kept):
    ``ROWS`` from C3 on, "1" over two rows, a day that is a number, beside a hidden sheet.
    """
    return Path(__file__).with_name("lama.xls").read_bytes()


def texts(grid: Grid) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row.cells) for row in grid.rows]


def test_an_old_workbook_is_read() -> None:
    document = read_here(old_book(), "rencana.xls")
    table, hidden = document.grids
    assert texts(table) == list(ROWS)
    assert str(table.rows[1].cells[1].origin) == 'lembar "Rencana", sel D4'
    assert table.rows[2].cells[0].merged == ABOVE
    assert hidden.hidden
    assert [each.kind for each in document.remarks] == [
        ReaderRemark.HIDDEN_SHEET,
        ReaderRemark.VALUES_ALONE,
    ]


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("xl/styles.xml", lambda xml: xml.replace(b"<fills", b"<fills><fill/></fills><fills", 1)),
        (
            "docProps/core.xml",
            lambda xml: xml.replace(b"</dcterms:created>", b" pagi</dcterms:created>"),
        ),
    ],
)
def test_what_excel_passes_over_is_no_damage(part: str, change: Callable[[bytes], bytes]) -> None:
    document = read_here(with_member(small_book(), part, change), "rencana.xlsx")
    assert texts(next(document.grids))[1] == ("1", "Tim", "Rapat", "Maret")


def test_an_old_workbook_that_is_none_is_damaged() -> None:
    with pytest.raises(UnreadError) as refused:
        read_here(OLE + "Workbook".encode("utf-16-le"), "rencana.xls")
    assert refused.value.kind is Unread.DAMAGED
