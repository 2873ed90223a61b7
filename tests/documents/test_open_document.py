"""OpenDocument files (.ods, .odt) are read as their Excel and Word kin are."""

from dokumen_lain.terbuka import cell, open_document, row, table

from zi_site.documents.grid import ABOVE, LEFT, Document, Grid
from zi_site.documents.reading import read_here
from zi_site.documents.sentences import ReaderRemark

TALL = 'table:number-rows-spanned="2"'
COVERED = "<table:covered-table-cell/>"
EMPTY_ROWS = row(
    cell(more='table:number-columns-repeated="16384"'), more='table:number-rows-repeated="1048000"'
)
HIDDEN = 'table:visibility="collapse"'


def sheet(*tables: str) -> Document:
    return read_here(open_document("spreadsheet", "".join(tables)), "rencana.ods")


def letter(*blocks: str) -> Document:
    return read_here(open_document("text", "".join(blocks)), "rencana.odt")


def texts(grid: Grid) -> list[tuple[str, ...]]:
    return [tuple(each.text for each in line.cells) for line in grid.rows]


class TestSheets:
    def test_values_are_as_shown_and_stand_where_they_stand(self) -> None:
        document = sheet(
            table(
                row(cell(), cell("NO"), cell("LANGKAH AKSI"), cell("JAN"), cell("FEB")),
                row(
                    cell(),
                    cell("1"),
                    cell("Rapat\nevaluasi"),
                    cell("v", 'table:number-columns-repeated="2"'),
                ),
                EMPTY_ROWS,
            )
        )
        grid = next(document.grids)
        assert texts(grid) == [
            ("NO", "LANGKAH AKSI", "JAN", "FEB"),
            ("1", "Rapat\nevaluasi", "v", "v"),
        ]
        assert str(grid.rows[1].cells[3].origin) == 'lembar "Rencana", sel E2'

    def test_merged_coloured_and_ticked_cells(self) -> None:
        true = 'office:value-type="boolean" office:boolean-value="true"'
        document = sheet(
            table(
                row(cell("NO"), cell("KOMPONEN"), cell("LANGKAH"), cell("JAN")),
                row(cell("1", TALL), cell("Tim", TALL), cell("Rapat"), cell("TRUE", true)),
                row(COVERED, COVERED, cell("Notula"), cell("", 'table:style-name="Biru"')),
            )
        )
        rows = next(document.grids).rows
        assert [each.text for each in rows[1].cells] == ["1", "Tim", "Rapat", "✓"]
        assert [each.merged for each in rows[2].cells] == [ABOVE, ABOVE, "", ""]
        assert [each.filled for each in rows[2].cells] == [False, False, False, True]

    def test_what_is_hidden_or_struck_is_marked_and_said(self) -> None:
        columns = f"<table:table-column/><table:table-column {HIDDEN}/><table:table-column/>"
        struck = '<text:span text:style-name="Coret">Rapat</text:span>'
        document = sheet(
            table(
                row(cell("NO"), cell("KODE"), cell("LANGKAH")),
                row(cell("1"), cell("x"), cell(struck)),
                row(cell("2"), cell("y"), cell("Notula"), more=HIDDEN),
                columns=columns,
            )
        )
        rows = next(document.grids).rows
        assert [[each.hidden for each in line.cells] for line in rows] == [
            [False, True, False],
            [False, True, False],
            [True, True, True],
        ]
        assert [each.struck for each in rows[1].cells] == ["", "", "Rapat"]
        assert {each.kind for each in document.remarks} == {
            ReaderRemark.HIDDEN_ROWS,
            ReaderRemark.HIDDEN_COLUMNS,
            ReaderRemark.STRUCK_CELLS,
            ReaderRemark.STRUCK_TEXT,
        }


class TestTexts:
    def test_paragraphs_and_the_numbers_of_lists(self) -> None:
        inner = "<text:list><text:list-item><text:p>butir</text:p></text:list-item></text:list>"
        listed = (
            '<text:list text:style-name="Daftar">'
            f"<text:list-item><text:p>satu</text:p>{inner}</text:list-item>"
            "<text:list-item><text:p>dua</text:p></text:list-item></text:list>"
        )
        document = letter(
            "<text:h>KEPUTUSAN</text:h>",
            listed,
            "<text:section><text:p>a<text:s text:c='2'/>b<text:line-break/>c</text:p></text:section>",
            "<text:tracked-changes><text:p>lama</text:p></text:tracked-changes>",
            '<text:p>ada <text:span text:style-name="Sembunyi">rahasia</text:span>'
            '<text:span text:style-name="Simbol">ü</text:span></text:p>',
            '<text:p text:style-name="Anak">tebal</text:p>',
        )
        assert [each.text for each in document.paragraphs] == [
            "KEPUTUSAN",
            "1. satu",
            "a) butir",
            "2. dua",
            "a b\nc",
            "ada ✓",
            "tebal",
        ]
        assert [each.bold for each in document.paragraphs][-2:] == [False, True]
        assert document.remarks == (ReaderRemark.HIDDEN_TEXT(times=1),)

    def test_a_table_with_merged_cells_and_repeated_headings(self) -> None:
        heading = row(cell("NO"), cell("KOMPONEN"), cell("LANGKAH"))
        wide = 'table:number-columns-spanned="3"'
        document = letter(
            table(
                f"<table:table-header-rows>{heading}</table:table-header-rows>",
                row(cell("I. MANAJEMEN", wide), COVERED, COVERED),
                row(cell("1", TALL), cell("Tim", TALL), cell("Rapat")),
                row(COVERED, COVERED, cell("Notula")),
            )
        )
        grid = next(document.grids)
        assert [line.heading for line in grid.rows] == [True, False, False, False]
        assert [each.merged for each in grid.rows[1].cells] == ["", LEFT, LEFT]
        assert [each.merged for each in grid.rows[3].cells] == [ABOVE, ABOVE, ""]
        assert texts(grid)[2] == ("1", "Tim", "Rapat")
        assert grid.rows[3].cells[2].origin.line == 4
