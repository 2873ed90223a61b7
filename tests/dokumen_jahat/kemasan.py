"""Workbooks and Word documents made to harm: the package of a small one, with one part changed."""

import io
import zipfile
from collections.abc import Callable

import docx
import openpyxl
from dokumen_lain.terbuka import cell, open_document, row, table

SHEET, BOOK, BODY = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "word/document.xml"
HEADINGS = ("NO", "KOMPONEN", "LANGKAH AKSI", "WAKTU")
FARTHEST = "XFD1048576"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def with_member(
    content: bytes, name: str, change: Callable[[bytes], bytes], called: str = ""
) -> bytes:
    """The same package with one part changed, and ``called`` otherwise where that is given."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for member in old.namelist():
            part = old.read(member)
            if called:  # whoever names the part
                part = part.replace(b"sheet1.xml", called.rpartition("/")[2].encode())
            new.writestr(
                called if called and member == name else member,
                change(part) if member == name else part,
            )
    return buffer.getvalue()


def small_book() -> bytes:
    buffer = io.BytesIO()
    book = openpyxl.Workbook()
    book.active.append(HEADINGS)
    book.active.append([1, "Tim", "Rapat", "Maret"])
    book.save(buffer)
    return buffer.getvalue()


def _small_document() -> bytes:
    buffer = io.BytesIO()
    document = docx.Document()
    document.add_table(2, 3).cell(0, 0).text = "NO"
    document.save(buffer)
    return buffer.getvalue()


def _after_rows(xml: str, called: str = "") -> bytes:
    def change(sheet: bytes) -> bytes:
        return sheet.replace(b"</sheetData>", f"</sheetData>{xml}".encode())

    return with_member(small_book(), SHEET, change, called)


def _rows(xml: str) -> bytes:
    def change(sheet: bytes) -> bytes:
        return sheet.replace(b"</sheetData>", f"{xml}</sheetData>".encode())

    return with_member(small_book(), SHEET, change)


def one_merge_over_all() -> bytes:
    """In a part that is not called as programs call it."""
    merge = f'<mergeCells><mergeCell ref="A1:{FARTHEST}"/></mergeCells>'
    return _after_rows(merge, "xl/worksheets/lembar1.xml")


def many_merges() -> bytes:
    merges = "".join(f'<mergeCell ref="A{row}:Z{row + 90}"/>' for row in range(10, 50_010))
    return _after_rows(f"<mergeCells>{merges}</mergeCells>")


def one_link_over_all() -> bytes:
    return _after_rows(f'<hyperlinks><hyperlink ref="A1:{FARTHEST}"/></hyperlinks>')


def wide_sheet() -> bytes:
    row = '<c t="b"><v>1</v></c>' * 16_384
    return _rows("".join(f'<row r="{at}">{row}</row>' for at in range(3, 33)))


def farthest_cell() -> bytes:
    return _rows(f'<row r="1048576"><c r="{FARTHEST}"><v>1</v></c></row>')


def entities() -> bytes:
    laughs = "".join(f'<!ENTITY a{at + 1} "{f"&a{at};" * 10}">' for at in range(9))
    xml = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]><x>&a9;</x>'
    return with_member(small_book(), BOOK, lambda _: xml.encode())


def deep_sheet() -> bytes:
    return _after_rows("<x>" * 200_000 + "</x>" * 200_000)


def packed_sheet() -> bytes:
    return with_member(small_book(), SHEET, lambda sheet: sheet + b" " * 200_000_000)


def repeated_cells() -> bytes:
    """A thousand million rows of as many cells."""
    many = "1000000000"
    cells = f'table:number-columns-repeated="{many}" table:number-columns-spanned="{many}"'
    return open_document(
        "spreadsheet",
        table(row(cell("1", cells), more=f'table:number-rows-repeated="{many}"') * 90),
    )


def far_numbers() -> bytes:
    """A list of letters that begins at a thousand millions."""
    numbering = (
        f'<w:numbering {_W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
        '<w:start w:val="1000000000"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1."/>'
        '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        "</w:numbering>"
    )
    listed = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        "<w:r><w:t>Rapat</w:t></w:r></w:p>"
    )
    content = with_member(_small_document(), "word/numbering.xml", lambda _: numbering.encode())
    return with_member(
        content, BODY, lambda xml: xml.replace(b"<w:body>", f"<w:body>{listed * 50}".encode())
    )


def deep_document() -> bytes:
    deep = b"<w:sdt><w:sdtContent>" * 100_000 + b"</w:sdtContent></w:sdt>" * 100_000
    return with_member(
        _small_document(), BODY, lambda xml: xml.replace(b"<w:body>", b"<w:body>" + deep)
    )
