"""Documents -> grids and paragraphs: what an officer sees in a cell is what the reader gives, with
its place.
"""

import io
from collections.abc import Callable, Sequence
from datetime import date, datetime, time

import docx
import openpyxl
import pytest
import typst
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Border, Color, Font, GradientFill, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from zi_site.documents.docx_numbering import formatted
from zi_site.documents.grid import Document, Grid, Paragraph
from zi_site.documents.opening import read_document
from zi_site.documents.pdf_page import (
    DOWNWARDS,
    OVER,
    UPRIGHT,
    UPWARDS,
    Char,
    PdfPage,
    turned_char,
    upright,
)
from zi_site.documents.sentences import ReaderRemark
from zi_site.documents.shading import marked
from zi_site.documents.symbols import sign, signs
from zi_site.documents.xlsx_shown import shown
from zi_site.plan.kinds import Kind

HEADINGS = ["NO", "KOMPONEN", "LANGKAH AKSI", "BUKTI", "JAN", "FEB", "MAR"]


def workbook(fill: Callable[[Worksheet], None], name: str = "Rencana") -> Document:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = name
    fill(sheet)
    return read_document(saved(book), "rencana.xlsx")


def saved(book: openpyxl.Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def word(fill: Callable[[docx.document.Document], None]) -> Document:
    document = docx.Document()
    fill(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return read_document(buffer.getvalue(), "rencana.docx")


def pdf(source: str) -> Document:
    content = typst.Compiler(ignore_system_fonts=True).compile(source.encode(), format="pdf")
    assert isinstance(content, bytes)
    return read_document(content, "rencana.pdf")


def texts(grid: Grid) -> list[list[str]]:
    """The grid with merged cells as < and ^, and a * after filled ones."""
    arrows = {"kiri": "<", "atas": "^", "": ""}
    return [
        [cell.text + arrows[cell.merged] + "*" * cell.filled for cell in row.cells]
        for row in grid.rows
    ]


def kinds(document: Document) -> list[Kind]:
    return [remark.kind for remark in document.remarks]


def only(document: Document) -> Grid:
    (grid,) = document.grids
    return grid


def lines(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


class TestWorkbook:
    def test_merged_cells_hold_their_text_once_and_say_where_it_stands(self) -> None:
        def fill(sheet: Worksheet) -> None:
            sheet.append(HEADINGS)
            sheet.append(["I MANAJEMEN PERUBAHAN"])
            sheet.append([1, "Tim Kerja", "Membentuk tim", "SK", "v"])
            sheet.append([None, None, "Rapat", "Notula", None, "v"])
            sheet.merge_cells("A2:G2")
            sheet.merge_cells("A3:A4")
            sheet.merge_cells("B3:B4")

        grid = only(workbook(fill))
        assert texts(grid) == [
            HEADINGS,
            ["I MANAJEMEN PERUBAHAN", *["<"] * 6],
            ["1", "Tim Kerja", "Membentuk tim", "SK", "v", "", ""],
            ["^", "^", "Rapat", "Notula", "", "v", ""],
        ]
        assert str(grid.rows[3].cells[2].origin) == 'lembar "Rencana", sel C4'

    def test_lines_above_and_below_the_table_are_paragraphs(self) -> None:
        side = Side(style="thin")

        def fill(sheet: Worksheet) -> None:
            sheet.append([None, "KEPUTUSAN KPU KABUPATEN CONTOH"])
            sheet.append([None, "NOMOR", "5 TAHUN 2026"])
            sheet.append([])
            sheet.append(HEADINGS)
            sheet.append([1, "Tim", "Rapat", "Notula", "v"])
            sheet.append([None, None, None, "Daftar hadir"])
            for row in sheet["A4:G6"]:
                for cell in row:
                    cell.border = Border(left=side, right=side, top=side, bottom=side)
            sheet["B7"], sheet["F7"] = "Mengetahui", "Ditetapkan di Contoh"

        document = workbook(fill)
        assert lines(document) == [
            "KEPUTUSAN KPU KABUPATEN CONTOH", "NOMOR 5 TAHUN 2026", "Mengetahui", "Ditetapkan di Contoh",
        ]  # fmt: skip
        assert texts(only(document))[-1] == ["", "", "", "Daftar hadir", "", "", ""]

    def test_without_borders_the_table_ends_at_a_gap(self) -> None:
        def fill(sheet: Worksheet) -> None:
            sheet.append(HEADINGS)
            sheet.append([1, "Tim", "Rapat", "Notula", "v"])
            sheet.append([None, None, None, "Daftar hadir"])
            sheet.append([])
            sheet.append([None, None, "Ketua"])

        document = workbook(fill)
        assert len(only(document).rows) == 3
        assert lines(document) == ["Ketua"]

    def test_a_shaded_month_is_filled_but_bands_stripes_and_headings_are_not(self) -> None:
        grey, green, yellow = (
            PatternFill("solid", fgColor=colour) for colour in ("FFD9D9D9", "FF92D050", "FFFFF2CC")
        )

        def fill(sheet: Worksheet) -> None:
            sheet.append(HEADINGS)
            sheet.append(["I", "AREA"])
            sheet.append([1, "Tim", "Rapat", "Notula"])
            sheet.append([2, "Dua", "Rapat", "Notula"])
            sheet.append([3, "Tiga", "Rapat", "Notula"])
            for at in range(1, 8):
                sheet.cell(1, at).fill = grey
                sheet.cell(2, at).fill = yellow
                sheet.cell(4, at).fill = grey  # every other row is grey
            sheet["E3"].fill = green
            sheet["F4"].fill = green
            for name in ("E5", "F5", "G5"):
                sheet[name].fill = green

        filled = [[cell.filled for cell in row.cells[4:]] for row in only(workbook(fill)).rows]
        assert filled == [
            [False] * 3,
            [False] * 3,
            [True, False, False],
            [False, True, False],
            [True] * 3,
        ]

    def test_a_shaded_column_is_no_mark_and_white_is_no_colour(self) -> None:
        grey, white = (
            PatternFill("solid", fgColor="FFD9D9D9"),
            PatternFill("solid", fgColor="FFFFFFFF"),
        )

        def fill(sheet: Worksheet) -> None:
            sheet.append(HEADINGS)
            for number in range(1, 5):
                sheet.append([number, "Tim", "Rapat", "Notula"])
            for row in range(1, 6):
                sheet.cell(row, 6).fill = grey
                sheet.cell(row, 5).fill = white

        assert not any(cell.filled for row in only(workbook(fill)).rows for cell in row.cells)

    def test_colours_of_themes_palettes_patterns_and_gradients(self) -> None:
        def fill(sheet: Worksheet) -> None:
            sheet.append([*HEADINGS, "APR", "MEI", "JUN"])
            sheet.append([1, "Tim", "Rapat", "Notula"])
            colours = (
                Color(theme=0),
                Color(theme=0, tint=-0.2),
                Color(theme=4),
                Color(indexed=9),
                Color(indexed=11),
            )
            for at, colour in enumerate(colours, start=5):
                sheet.cell(2, at).fill = PatternFill("solid", fgColor=colour)
            sheet.cell(2, 10).fill = GradientFill(stop=("FFFFFF", "000000"))

        row = only(workbook(fill)).rows[1]
        assert [cell.filled for cell in row.cells[4:]] == [False, True, True, False, True, True]

    def test_what_is_hidden_is_read_and_said(self) -> None:
        book = openpyxl.Workbook()
        first = book.active
        first.title = "Rencana"
        first.append(HEADINGS)
        first.append([1, "Tim", "Rapat", "Notula", True, False])
        first.row_dimensions[2].hidden = True
        first.column_dimensions["D"].hidden = True
        first["B2"].font = Font(strike=True)
        first["C2"].comment = Comment("periksa", "kami")
        first.conditional_formatting.add("E2:G9", CellIsRule(operator="equal", formula=["1"]))
        second = book.create_sheet("Lama")
        second.append(HEADINGS)
        second.sheet_state = "hidden"
        document = read_document(saved(book), "rencana.xlsx")
        assert [grid.hidden for grid in document.grids] == [False, True]
        assert texts(next(document.grids))[1] == ["1", "Tim", "Rapat", "Notula", "✓", "", ""]
        hidden = [[cell.hidden for cell in row.cells] for row in next(document.grids).rows]
        assert [any(row) and all(row) for row in hidden].count(True) == 1
        assert [each.text for each in next(document.grids).rows[1].cells if each.struck] == ["Tim"]
        assert {remark.kind for remark in document.remarks} == {
            ReaderRemark.HIDDEN_SHEET,
            ReaderRemark.HIDDEN_ROWS,
            ReaderRemark.HIDDEN_COLUMNS,
            ReaderRemark.STRUCK_CELLS,
            ReaderRemark.CHECK_BOXES,
            ReaderRemark.CELL_COMMENTS,
            ReaderRemark.CONDITIONAL_COLOURS,
        }

    def test_a_formula_without_a_value_is_said(self) -> None:
        document = workbook(
            lambda sheet: [sheet.append(HEADINGS), sheet.append([1, '="Tim"&" Kerja"', "Rapat"])][
                :0
            ]
        )
        assert texts(only(document))[1][:3] == ["1", "", "Rapat"]
        assert document.remarks == (ReaderRemark.UNCOMPUTED(count=1),)

    def test_texts_are_as_seen_rich_symbolic_and_of_several_lines(self) -> None:
        def fill(sheet: Worksheet) -> None:
            sheet.append(HEADINGS)
            rich = CellRichText(TextBlock(InlineFont(b=True), "Rapat"), " evaluasi\u200b")
            sheet.append(
                ["1.10", "a.\u00a0Tim  Kerja", rich, "1) SK\n\n 2) Notula_x000D_", "ü", "P", "ü"]
            )
            sheet["E2"].font, sheet["F2"].font = Font(name="Wingdings"), Font(name="Wingdings 2")

        row = texts(only(workbook(fill)))[1]
        assert row == ["1.10", "a. Tim Kerja", "Rapat evaluasi", "1) SK\n2) Notula", "✓", "✓", "ü"]

    def test_rows_that_are_printed_on_every_page_are_headings(self) -> None:
        def fill(sheet: Worksheet) -> None:
            sheet.append(HEADINGS)
            sheet.append([1, "Tim", "Rapat"])
            sheet.print_title_rows = "1:1"

        assert [row.heading for row in only(workbook(fill)).rows] == [True, False]

    def test_far_cells_cost_no_rows_or_columns_between_them(self) -> None:
        def fill(sheet: Worksheet) -> None:
            sheet.append(HEADINGS)
            sheet.append([1, "Tim", "Rapat"])
            sheet["XFD1048576"] = "x"

        grids = list(workbook(fill).grids)
        assert sum(len(row.cells) for grid in grids for row in grid.rows) < 100

    def test_columns_that_no_row_begins_in_are_dropped(self) -> None:
        def fill(sheet: Worksheet) -> None:
            sheet.append(["NO", "KOMPONEN", None, "LANGKAH", "BUKTI"])
            sheet.append([1, "Tim", None, "Rapat", "Notula"])
            for row in (1, 2):
                sheet.merge_cells(start_row=row, end_row=row, start_column=2, end_column=3)

        grid = only(workbook(fill))
        assert texts(grid) == [
            ["NO", "KOMPONEN", "LANGKAH", "BUKTI"],
            ["1", "Tim", "Rapat", "Notula"],
        ]


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (None, "General", ""),
        ("teks", "@", "teks"),
        (3, "General", "3"),
        (3.0, "General", "3"),
        (1.1, "General", "1.1"),
        (1.1, "0.00", "1.10"),
        (7, "00", "07"),
        (0.25, "0%", "25%"),
        (1500, "#,##0", "1.500"),
        (2, '"Minggu ke-"0', "Minggu ke-2"),
        (-2, "0.0", "-2.0"),
        (True, "General", "✓"),
        (datetime(2025, 3, 1), "mmm-yy", "Mar-25"),
        (datetime(2025, 8, 1), "mmm\\-yy", "Agt-25"),
        (datetime(2025, 5, 17), "d mmmm yyyy", "17 Mei 2025"),
        (datetime(2025, 5, 7), "[$-421]dd mmmm yyyy;@", "07 Mei 2025"),
        (datetime(2025, 5, 17), "dddd, d/m/yy", "Sabtu, 17/5/25"),
        (datetime(2025, 5, 17), "yyyy-mm-dd", "2025-05-17"),
        (datetime(2025, 5, 17, 9, 5), "d mmm yyyy h:mm", "17 Mei 2025 9:05"),
        (datetime(2025, 5, 17), "mmmmm", "M"),
        (date(2025, 5, 17), "General", "17/05/2025"),
        (time(9, 30), "h:mm", "09:30"),
        (datetime(2025, 5, 17) - datetime(2025, 5, 16), "[h]:mm", "1 day, 0:00:00"),
    ],
)
def test_numbers_and_dates_are_shown_as_the_cell_shows_them(
    value: object, form: str, text: str
) -> None:
    assert shown(value, form) == text


@given(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False),
        st.datetimes(),
        st.times(),
        st.text(),
    ),
    st.text(max_size=20),
)
def test_any_value_in_any_format_is_some_text(value: object, form: str) -> None:
    assert isinstance(shown(value, form), str)


def test_symbol_fonts_give_the_sign_that_is_seen() -> None:
    assert (
        sign("ü", "Wingdings-Regular")
        == sign("\uf0fc", "ABCDEF+Wingdings")
        == sign("\uf0fc")
        == "✓"
    )
    assert sign("P", "Wingdings 2") == sign("R", "Wingdings2").replace("☑", "✓") == "✓"
    assert sign("Ö", "Symbol") == "√"
    assert sign("4", "ZapfDingbats") == "✔"
    assert signs("Pü4", "Calibri") == "Pü4"
    assert sign("A", "Segoe UI Symbol") == "A"
    assert sign("\uf041") == "\uf041"


def test_shading_keeps_the_shape_of_what_it_is_given() -> None:
    assert marked([["a", None], ["a"]], [["teks", ""], [""]]) == [[False, False], [False]]
    assert marked([], []) == []


class TestWord:
    def test_merged_and_repeated_and_shaded_cells(self) -> None:
        def fill(document: docx.document.Document) -> None:
            document.add_paragraph("KEPUTUSAN")
            table = document.add_table(4, 5)
            for at, text in enumerate(("NO", "KOMPONEN", "LANGKAH AKSI", "JAN", "FEB")):
                table.cell(0, at).text = text
            heading = OxmlElement("w:tblHeader")
            table.rows[0]._tr.get_or_add_trPr().append(heading)
            table.cell(1, 0).merge(table.cell(1, 4)).text = "I AREA"
            table.cell(2, 1).merge(table.cell(3, 1)).text = "Tim"
            table.cell(2, 2).text, table.cell(3, 2).text = "Rapat", "Lapor"
            shade = parse_xml(
                f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="92D050"/>'
            )
            table.cell(3, 4)._tc.get_or_add_tcPr().append(shade)

        document = word(fill)
        grid = only(document)
        assert texts(grid) == [
            ["NO", "KOMPONEN", "LANGKAH AKSI", "JAN", "FEB"],
            ["I AREA", "<", "<", "<", "<"],
            ["", "Tim", "Rapat", "", ""],
            ["", "^", "Lapor", "", "*"],
        ]
        assert [row.heading for row in grid.rows] == [True, False, False, False]
        assert str(grid.rows[2].cells[2].origin) == "tabel 1, baris 3"
        assert lines(document) == ["KEPUTUSAN"]
        assert document.whole_cells

    def test_automatic_numbers_are_counted_as_word_prints_them(self) -> None:
        def fill(document: docx.document.Document) -> None:
            number_with(
                document, 90, [("decimal", "%1."), ("lowerLetter", "%2)"), ("decimal", "%1.%2.%3")]
            )
            for text, level in (
                ("satu", 0),
                ("rinci", 1),
                ("lagi", 1),
                ("dalam", 2),
                ("dua", 0),
                ("ulang", 1),
            ):
                numbered(document.add_paragraph(text), 90, level)
            table = document.add_table(1, 2)
            numbered(table.cell(0, 0).paragraphs[0], 90, 0)
            table.cell(0, 1).text = "Rapat"

        document = word(fill)
        assert lines(document) == [
            "1. satu",
            "a) rinci",
            "b) lagi",
            "1.b.1 dalam",
            "2. dua",
            "a) ulang",
        ]
        assert texts(only(document)) == [["3.", "Rapat"]]

    def test_lists_of_styles_bullets_and_new_beginnings(self) -> None:
        def fill(document: docx.document.Document) -> None:
            document.add_paragraph("satu", style="List Number")
            document.add_paragraph("titik", style="List Bullet")
            document.add_paragraph("dua", style="List Number")
            number_with(document, 91, [("upperRoman", "BAB %1")], restart=4)
            numbered(document.add_paragraph("PENDAHULUAN"), 91, 0)
            numbered(document.add_paragraph("PENUTUP"), 91, 0)
            numbered(document.add_paragraph("tanpa"), 0, 0)

        assert lines(word(fill)) == [
            "1. satu",
            "• titik",
            "2. dua",
            "BAB IV PENDAHULUAN",
            "BAB V PENUTUP",
            "tanpa",
        ]

    def test_tracked_changes_boxes_breaks_and_symbols(self) -> None:
        def fill(document: docx.document.Document) -> None:
            body(
                document,
                "<w:p><w:r><w:t>lama </w:t></w:r><w:ins><w:r><w:t>baru</w:t></w:r></w:ins>"
                "<w:del><w:r><w:delText>hapus</w:delText></w:r></w:del></w:p>",
            )
            body(
                document,
                "<w:p><w:r><w:t>Rapat</w:t><w:br/><w:t>men</w:t><w:softHyphen/><w:t>dadak</w:t><w:tab/>"
                '<w:t>hari</w:t><w:noBreakHyphen/><w:t>H</w:t><w:sym w:font="Wingdings" '
                'w:char="F0FC"/></w:r></w:p>',
            )
            body(
                document,
                "<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>ketua</w:t></w:r>"
                "<w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r>"
                "<w:r><w:rPr><w:strike/></w:rPr><w:t> coret</w:t></w:r>"
                '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
            )
            for state in (1, 0):
                body(
                    document,
                    "<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked "
                    f'w14:val="{state}"/></w14:checkbox>'
                    "</w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>SK</w:t></w:r></w:p>",
                )
            body(
                document,
                "<w:p><w:r><w:fldChar><w:ffData><w:checkBox><w:default "
                'w:val="1"/></w:checkBox></w:ffData>'
                "</w:fldChar></w:r><w:r><w:t>Notula</w:t></w:r></w:p>",
            )
            body(
                document,
                "<w:sdt><w:sdtContent><w:p><w:hyperlink><w:r><w:t>laman</w:t></w:r></w:hyperlink></w:p></w:sdtContent></w:sdt>",
            )
            body(
                document,
                "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click</w:t></w:r></w:sdtContent></w:sdt></w:p>",
            )
            body(
                document,
                "<w:p><w:r><w:t>luar</w:t></w:r><w:r><mc:AlternateContent><mc:Choice "
                'Requires="wps"><w:drawing>'
                "<w:txbxContent><w:p><w:r><w:t>dalam "
                "kotak</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>"
                "<mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>dalam "
                "kotak</w:t></w:r></w:p></w:txbxContent>"
                "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
            )

        document = word(fill)
        assert lines(document)[:5] == [
            "lama baru",
            "Rapat\nmendadak hari-H✓",
            "KETUA coret",
            "☑SK",
            "SK",
        ]
        assert lines(document)[5:] == ["☑Notula", "laman", "luar", "dalam kotak"]
        assert {remark.kind for remark in document.remarks} == {
            ReaderRemark.DELETIONS,
            ReaderRemark.INSERTIONS,
            ReaderRemark.FOOTNOTES,
            ReaderRemark.HIDDEN_TEXT,
            ReaderRemark.STRUCK_TEXT,
            ReaderRemark.PLACEHOLDERS,
        }

    def test_heads_and_feet_of_pages_are_said_unless_they_are_numbers(self) -> None:
        def fill(document: docx.document.Document) -> None:
            document.add_paragraph("isi")
            document.sections[0].header.paragraphs[0].text = "KPU Kabupaten Contoh"
            document.sections[0].footer.paragraphs[0].text = "- 1 -"

        assert word(fill).remarks == (ReaderRemark.MARGINS(times=1),)

    def test_tables_inside_cells(self) -> None:
        def fill(document: docx.document.Document) -> None:
            outer = document.add_table(1, 2)
            outer.cell(0, 0).text = "Rapat"
            small = outer.cell(0, 0).add_table(1, 2)
            small.cell(0, 0).text, small.cell(0, 1).text = "a.", "Notula"
            large = outer.cell(0, 1).add_table(3, 3)
            for row in range(3):
                for column in range(3):
                    large.cell(row, column).text = f"{row}{column}"

        grids = list(word(fill).grids)
        assert texts(grids[0])[0][0] == "Rapat\na. Notula"
        assert texts(grids[1]) == [[f"{row}{column}" for column in range(3)] for row in range(3)]

    def test_two_tables_may_share_a_cut_cell(self) -> None:
        def fill(document: docx.document.Document) -> None:
            for text in ("Rapat eva", "luasi"):
                table = document.add_table(1, 2)
                table.cell(0, 0).text = text
                document.add_page_break()

        assert not word(fill).whole_cells

    def test_old_merges_and_all_kinds_of_shading(self) -> None:
        def fill(document: docx.document.Document) -> None:
            table = document.add_table(1, 6)
            for at, text in enumerate(("NO", "KOMPONEN")):
                table.cell(0, at).text = text
            for at, kind in ((0, ""), (1, ' w:val="restart"'), (2, "")):
                if at:
                    merge = parse_xml(f"<w:hMerge {nsdecls('w')}{kind}/>")
                    table.cell(0, at)._tc.get_or_add_tcPr().append(merge)
            shades = (
                'w:val="solid" w:color="FF0000"',
                'w:val="pct20" w:fill="auto"',
                'w:val="clear" w:fill="FFFFFF"',
            )
            for at, shade in enumerate(shades, start=3):
                table.cell(0, at)._tc.get_or_add_tcPr().append(
                    parse_xml(f"<w:shd {nsdecls('w')} {shade}/>")
                )

        assert texts(only(word(fill))) == [["NO", "KOMPONEN", "*", "*", ""]]

    def test_rows_removed_by_a_tracked_change_are_not_read(self) -> None:
        def fill(document: docx.document.Document) -> None:
            table = document.add_table(2, 2)
            table.cell(0, 0).text, table.cell(1, 0).text = "tetap", "hapus"
            table.rows[1]._tr.get_or_add_trPr().append(OxmlElement("w:del"))
            properties = table.rows[0]._tr.get_or_add_trPr()
            before = OxmlElement("w:gridBefore")
            before.set(qn("w:val"), "1")
            properties.append(before)

        assert texts(only(word(fill))) == [["", "tetap", ""]]


def body(document: docx.document.Document, xml: str) -> None:
    spaces = (
        f'{nsdecls("w")} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    )
    element = parse_xml(f"<w:wrap {spaces}>{xml}</w:wrap>")
    for child in list(element):
        document.element.body.insert(len(document.element.body) - 1, child)


def number_with(
    document: docx.document.Document,
    number: int,
    levels: Sequence[tuple[str, str]],
    restart: int | None = None,
) -> None:
    """A list definition with these levels (form, text), and a list that uses it."""
    numbering = document.part.numbering_part.element
    inner = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText '
        f'w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(levels)
    )
    override = (
        ""
        if restart is None
        else (f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{restart}"/></w:lvlOverride>')
    )
    numbering.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{inner}</w:abstractNum>'
        ),
    )
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId '
            f'w:val="{number}"/>{override}</w:num>'
        )
    )


def numbered(paragraph: docx.text.paragraph.Paragraph, number: int, level: int) -> None:
    properties = paragraph._p.get_or_add_pPr()
    properties.append(
        parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId '
            f'w:val="{number}"/></w:numPr>'
        )
    )


@pytest.mark.parametrize(
    ("count", "form", "text"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (14, "upperRoman", "XIV"),
        (9, "lowerRoman", "ix"),
        (27, "upperLetter", "AA"),
        (2, "lowerLetter", "b"),
        (0, "upperRoman", ""),
        (0, "upperLetter", ""),
        (3, "ordinal", "3"),
    ],
)
def test_numbers_of_lists(count: int, form: str, text: str) -> None:
    assert formatted(count, form) == text


class TestPdf:
    PAGE = (
        '#set page(paper: "a4", flipped: true, margin: 1.5cm)\n#set text(font: "New Computer '
        'Modern", size: 9pt)\n'
    )

    def test_ruled_table_with_merged_cells_and_a_repeated_heading(self) -> None:
        document = pdf(
            self.PAGE + "KEPUTUSAN \\ NOMOR 5\n"
            "#table(columns: (1fr, 3fr, 3fr, 1fr, 1fr), stroke: 0.5pt,"
            "table.header([NO],[KOMPONEN],[LANGKAH AKSI],[JAN],[FEB]),"
            "table.cell(colspan: 5)[I AREA PERUBAHAN],"
            "[1],table.cell(rowspan: 2)[Tim Kerja],[Membentuk tim kerja yang "
            "melibatkan semua pegawai dan pimpinan],[✓],[],[2],[Rapat],[],table.cell(fill: "
            "green)[])\nPenutup"
        )
        grid = only(document)
        assert texts(grid)[:2] == [
            ["NO", "KOMPONEN", "LANGKAH AKSI", "JAN", "FEB"],
            ["I AREA PERUBAHAN", *"<<<<"],
        ]
        assert [row[:2] for row in texts(grid)[2:]] == [["1", "Tim Kerja"], ["2", "^"]]
        assert (
            texts(grid)[2][2]
            .replace("\n", " ")
            .startswith("Membentuk tim kerja yang melibatkan semua pegawai")
        )
        assert texts(grid)[2][3:] + texts(grid)[3][3:] == ["✓", "", "", "*"]
        assert lines(document) == ["KEPUTUSAN", "NOMOR 5", "Penutup"]
        assert str(grid.rows[2].cells[0].origin) == "halaman 1, baris 3"

    def test_pages_give_a_part_each_and_lose_their_numbers(self) -> None:
        rows = "".join(f"[{at}],[Komponen {at}],[{'Rapat evaluasi ' * 12}]," for at in range(1, 60))
        document = pdf(
            self.PAGE
            + "#set page(numbering: (..n) => [Halaman #n.at(0) dari 9], header: [KPU Kabupaten "
            "Contoh])\n"
            f"#table(columns: (1fr, 3fr, 6fr), table.header([NO],[KOMPONEN],[LANGKAH]), {rows})"
        )
        parts = list(document.grids)
        assert len(parts) > 2
        assert {tuple(texts(part)[0]) for part in parts} == {("NO", "KOMPONEN", "LANGKAH")}
        assert [part.origin.page for part in parts] == list(range(1, len(parts) + 1))
        numbers = [row[0] for part in parts for row in texts(part)[1:] if row[0]]
        assert numbers == [str(at) for at in range(1, 60)]
        assert not lines(document)
        assert ReaderRemark.RUNNING_LINES in kinds(document)

    def test_drawn_ticks_and_bars(self) -> None:
        document = pdf(
            self.PAGE + "#let tick = box(width: 8pt, height: 8pt, place(curve(stroke: 1pt,"
            "curve.move((1pt, 4pt)), curve.line((3pt, 7pt)), curve.line((7pt, 1pt)))))\n"
            "#table(columns: (1fr, 4fr, 30pt, 30pt, 30pt), [NO],[LANGKAH],[1],[2],[3],"
            "[1],[Rapat],[#tick],[],table.cell(inset: 0pt, align: horizon, rect(width: 100%, "
            "height: 5pt, fill: blue)))"
        )
        assert texts(only(document))[1] == ["1", "Rapat", "✓", "", "*"]
        assert ReaderRemark.DRAWN_TICKS(count=1) in document.remarks

    def test_a_table_drawn_sideways_and_turned_headings(self) -> None:
        table = (
            "table(columns: (40pt, 150pt, 150pt, 30pt), stroke: 0.5pt, [NO],[KOMPONEN],[LANGKAH],"
            "rotate(-90deg, reflow: true)[JANUARI],[1],[Tim Kerja],[Rapat evaluasi],[✓])"
        )
        turned = pdf(f'#set page(paper: "a4")\n#rotate(90deg, reflow: true, {table})')
        plain = pdf(f'#set page(paper: "a4")\n#{table}')
        assert texts(only(turned)) == texts(only(plain)) == [
            ["NO", "KOMPONEN", "LANGKAH", "JANUARI"], ["1", "Tim Kerja", "Rapat evaluasi", "✓"],
        ]  # fmt: skip

    @pytest.mark.parametrize("stroke", ["(x: none, y: 0.5pt)", "none"])
    def test_without_upright_lines_columns_are_guessed_and_said(self, stroke: str) -> None:
        document = pdf(
            self.PAGE + f"#table(columns: (1fr, 3fr, 5fr, 4fr, 3fr), stroke: {stroke},"
            "[NO],[KOMPONEN],[LANGKAH AKSI],[BUKTI FISIK],[WAKTU],"
            "table.cell(colspan: 5)[I. MANAJEMEN PERUBAHAN DI LINGKUNGAN KPU KABUPATEN CONTOH YANG "
            "PANJANG],"
            "[1],[Tim Kerja],[Membentuk tim kerja pembangunan zona integritas di semua "
            "bagian],[SK],[Januari],"
            "[2],[Rencana],[Menyusun rencana],[Dokumen],[Maret])\n#v(2em)\nDitetapkan di Contoh"
        )
        assert [row[0] for row in texts(only(document))] == [
            "NO",
            only(document).rows[1].cells[0].text,
            "1",
            "2",
        ]
        assert texts(only(document))[1][1:] == ["<"] * 4
        assert texts(only(document))[3] == ["2", "Rencana", "Menyusun rencana", "Dokumen", "Maret"]
        assert ReaderRemark.UNRULED in kinds(document)
        assert lines(document) == ["Ditetapkan di Contoh"]

    def test_borders_that_the_table_leaves_out_are_closed(self) -> None:
        document = pdf(
            self.PAGE
            + "#table(columns: 4, stroke: (x, y) => (left: if x > 0 { 0.5pt }, bottom: if y < 3 { "
            "0.5pt },"
            "top: if y > 0 { 0.5pt }), [NO],[KOMPONEN],[LANGKAH],[WAKTU],"
            "..range(1, 4).map(n => ([#n],[Tim],[Rapat],[Maret])).flatten())"
        )
        assert texts(only(document))[-1] == ["3", "Tim", "Rapat", "Maret"]

    def test_a_frame_around_text_is_no_table(self) -> None:
        document = pdf(self.PAGE + "#rect(width: 100%)[Kata pengantar di dalam bingkai]")
        assert lines(document) == ["Kata pengantar di dalam bingkai"]
        assert not list(document.grids)

    def test_two_texts_far_apart_on_a_line_are_two_paragraphs(self) -> None:
        document = pdf(
            self.PAGE
            + "#grid(columns: (1fr, 1fr), [Salinan sesuai aslinya], [Ditetapkan di Contoh])"
        )
        assert lines(document) == ["Salinan sesuai aslinya", "Ditetapkan di Contoh"]


@given(st.sampled_from([UPRIGHT, UPWARDS, DOWNWARDS, OVER]), st.floats(0, 500), st.floats(0, 700))
def test_a_turned_page_comes_back_upright(turn: int, x: float, y: float) -> None:
    """Four characters one after another in the direction of a turned text stand from left to right
    afterwards.
    """
    steps = {UPRIGHT: (5, 0), UPWARDS: (0, -5), DOWNWARDS: (0, 5), OVER: (-5, 0)}
    along, down = steps[turn]
    chars = tuple(
        Char(
            letter,
            x + at * along,
            y + at * down,
            x + at * along + 5,
            y + at * down + 5,
            base=y,
            along=x,
            size=5,
            turn=turn,
        )
        for at, letter in enumerate("abcd")
    )
    page = upright(PdfPage(1, 600, 800, chars, ()))
    assert [char.text for char in sorted(page.chars, key=lambda char: char.x0)] == list("abcd")
    assert {char.turn for char in page.chars} == {UPRIGHT}
    assert turned_char(chars[0], UPRIGHT) == chars[0]


def test_blocks_are_paragraphs_or_grids() -> None:
    document = word(lambda each: each.add_paragraph("a") and None)
    assert all(isinstance(block, Paragraph | Grid) for block in document.blocks)
