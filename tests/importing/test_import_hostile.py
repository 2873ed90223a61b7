"""Files that nobody should open as they are: each is refused in one sentence, and nothing ends in a
traceback.
"""

import io
import struct
import zipfile
import zlib
from functools import cache
from pathlib import Path

import docx
import openpyxl
import pikepdf
import pytest
import typst
from conftest import ROOT
from dokumen.pdf import pdf_document
from dokumen.word import word_document
from dokumen.workbook import workbook
from dokumen_jahat.kemasan import with_member
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.drawing.image import Image
from profiles import examples

from zi_site.documents import opening, package, pdf_cells, pdf_pages, reading
from zi_site.documents.grid import Document
from zi_site.documents.opening import read_document
from zi_site.documents.sentences import ReaderRemark, Unread, UnreadError
from zi_site.plan.kinds import Finding, Kind
from zi_site.plan.model import Plan
from zi_site.plan_file.read.plan_file import read_plan

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{}</Types>'


def refusal(content: bytes, name: str = "rencana") -> Finding:
    with pytest.raises(UnreadError) as refused:
        read_document(content, name)
    assert refused.value.exit_code == 1
    return refused.value.finding


def zipped(**members: bytes | str) -> bytes:
    """A zip file; "__" in a name stands for "/", and a last "_xml" for ".xml"."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(
                name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), content
            )
    return buffer.getvalue()


@cache
def plan() -> Plan:
    path = ROOT / "tests" / "rencana" / "kab-kebumen" / "2026.yml"
    found = read_plan(path.read_bytes(), path.name).plan
    assert found is not None
    return found


@cache
def small(kind: str) -> bytes:
    buffer = io.BytesIO()
    if kind == "xlsx":
        book = openpyxl.Workbook()
        book.active.append(["NO", "KOMPONEN", "LANGKAH AKSI", "WAKTU"])
        book.active.append([1, "Tim", "Rapat", "Maret"])
        book.save(buffer)
    elif kind == "docx":
        document = docx.Document()
        document.add_table(2, 3).cell(0, 0).text = "NO"
        document.save(buffer)
    else:
        return typeset("#table(columns: 3, [NO],[KOMPONEN],[LANGKAH],[1],[Tim],[Rapat])")
    return buffer.getvalue()


def pictured(text: str) -> bytes:
    """A workbook with one picture, and this text in its first cell."""
    buffer = io.BytesIO()
    book = openpyxl.Workbook()
    book.active["A1"] = text or None
    book.active.add_image(Image(io.BytesIO(picture())), "B2")
    book.save(buffer)
    return buffer.getvalue()


def typeset(source: str) -> bytes:
    content = typst.Compiler(ignore_system_fonts=True).compile(source.encode(), format="pdf")
    assert isinstance(content, bytes)
    return content


def picture() -> bytes:
    """A PNG of one white point."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"\0\xff")
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


SCAN = """
#set page(margin: 0pt)
#let page-image = image(bytes(range(10000).map(n => calc.rem(n, 255))),
  format: (encoding: "luma8", width: 100, height: 100), width: 100%, height: 100%, fit: "stretch")
"""


@pytest.mark.parametrize(
    ("content", "kind", "what"),
    [
        (b"", Unread.EMPTY, ""),
        (b" \r\n\0", Unread.EMPTY, ""),
        (b"GIF89a foto", Unread.PICTURE, "gambar"),
        (b"\xff\xd8\xff\xe0 foto", Unread.DAMAGED, ""),
        (b"II*\0 foto", Unread.DAMAGED, ""),
        (b"{\\rtf1 Rencana}", Unread.FOREIGN_TEXT, "dokumen RTF"),
        (
            b"<html><table><tr><td>NO</td></tr></table></html>",
            Unread.FOREIGN_TABLE,
            "halaman web (HTML)",
        ),
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
            Unread.FOREIGN_TABLE,
            "berkas XML",
        ),
        (b"Rar!\x1a\x07", Unread.ARCHIVE, "arsip"),
        (b"MZ\x90\0\x03", Unread.FOREIGN, "program"),
        (b"\x01\x02\0\x04 apa saja", Unread.NO_KNOWN_KIND, ""),
        (OLE + "EncryptedPackage".encode("utf-16-le"), Unread.LOCKED, ""),
        (OLE + "WordDocument".encode("utf-16-le"), Unread.OLD_WORD, ""),
        (OLE + "Workbook".encode("utf-16-le"), Unread.DAMAGED, ""),
        (OLE + b"lain", Unread.OLD_OFFICE, ""),
        (zipped(catatan="teks"), Unread.ARCHIVE, "arsip ZIP"),
        (zipped(mimetype="application/vnd.oasis.opendocument.text"), Unread.DAMAGED, ""),
        (zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), Unread.DAMAGED, ""),
        (
            zipped(mimetype="application/vnd.oasis.opendocument.graphics"),
            Unread.ARCHIVE,
            "arsip ZIP",
        ),
        (zipped(ppt__presentation_xml="<p/>"), Unread.FOREIGN, "presentasi PowerPoint"),
        (zipped(xl__workbook_bin="x", Types="spreadsheetml"), Unread.DAMAGED, ""),
        (b"PK\x03\x04 terpotong", Unread.DAMAGED, ""),
        (b"%PDF-1.7 terpotong", Unread.DAMAGED, ""),
    ],
)
def test_what_is_not_read_is_named(content: bytes, kind: Kind, what: str) -> None:
    assert refusal(content) == (kind(what=what) if what else kind())


@pytest.mark.parametrize(
    ("kind", "name", "suffix", "right"),
    [
        ("xlsx", "rencana.pdf", ".pdf", ".xlsx"),
        ("pdf", "rencana.XLSX", ".xlsx", ".pdf"),
        ("docx", "rencana.doc", ".doc", ".docx"),
        ("pdf", "rencana.csv", ".csv", ".pdf"),
    ],
)
def test_a_file_that_is_not_what_its_name_says(
    kind: str, name: str, suffix: str, right: str
) -> None:
    found = refusal(small(kind), name)
    assert found.kind is Unread.ANOTHER_NAME
    assert (found.named["suffix"], found.named["right"]) == (suffix, right)


@pytest.mark.parametrize("kind", ["xlsx", "docx", "pdf"])
def test_a_name_without_a_known_ending_is_no_reason_to_refuse(kind: str) -> None:
    assert read_document(small(kind), "unggahan").kind == kind


def test_macro_and_strict_files_are_told_how_to_be_saved() -> None:
    macro = TYPES.format(
        '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'
    )
    with_macro = refusal(with_types(zipped(word__document_xml="<w/>"), macro))
    assert with_macro.kind is Unread.FOREIGN_TEXT
    strict = with_member(
        small("docx"),
        "word/document.xml",
        lambda xml: xml.replace(
            b"schemas.openxmlformats.org/wordprocessingml/2006/main", b"purl.oclc.org/ooxml/w/main"
        ),
    )
    assert refusal(strict).kind is Unread.STRICT_WORD


def with_types(content: bytes, types: str) -> bytes:
    buffer = io.BytesIO(content)
    with zipfile.ZipFile(buffer, "a") as file:
        file.writestr("[Content_Types].xml", types)
    return buffer.getvalue()


class TestPackages:
    def test_bombs_are_refused_before_anything_is_unpacked(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(zipfile.ZipFile, "read", lambda *_: pytest.fail("unpacked"))
        monkeypatch.setattr(package, "MOST_UNPACKED", 1000)
        bomb = zipped(**{f"a{at}": bytes(range(200)) for at in range(9)})
        assert refusal(bomb).kind is Unread.UNPACKS_TOO_FAR

    @pytest.mark.parametrize("kind", ["docx", "xlsx"])
    def test_files_of_this_machine_are_not_read(self, kind: str, tmp_path: Path) -> None:
        secret = tmp_path / "rahasia.txt"
        secret.write_text("RAHASIA", encoding="utf-8")
        part, text = {
            "docx": ("word/document.xml", b"<w:t>NO</w:t>"),
            "xlsx": ("xl/sharedStrings.xml", b"<t>Tim</t>"),
        }[kind]
        declared = f'<!DOCTYPE x [<!ENTITY f SYSTEM "{secret.as_uri()}">]>'.encode()

        def with_entity(xml: bytes) -> bytes:
            assert text in xml
            tag = text.partition(b">")[0] + b">"
            root = xml.index(b"<", 2)
            changed = xml[root:].replace(text, tag + b"&f;</" + tag[1:])
            return xml[:root] + declared + changed

        read = settled(with_member(small(kind), part, with_entity))
        assert "RAHASIA" not in repr(read)

    def test_a_member_with_a_password(self) -> None:
        locked = bytearray(zipped(a="teks"))
        at = locked.index(b"PK\x01\x02")
        locked[at + 8] |= 1
        assert refusal(bytes(locked)).kind is Unread.LOCKED

    @pytest.mark.parametrize(
        "name", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"]
    )
    @pytest.mark.parametrize(
        "part", [b"", b"<x/>", b"<worksheet><sheetData><row r='x'><c r='!!' t='s'><v>9</v>"]
    )
    def test_a_broken_part_of_a_workbook(self, name: str, part: bytes) -> None:
        settled(with_member(small("xlsx"), name, lambda _: part))

    @pytest.mark.parametrize("name", ["word/document.xml", "word/numbering.xml", "word/styles.xml"])
    @pytest.mark.parametrize("part", [b"", b"<x/>", b"<w:document"])
    def test_a_broken_part_of_a_document(self, name: str, part: bytes) -> None:
        settled(with_member(small("docx"), name, lambda _: part))

    def test_a_workbook_of_pictures_or_of_nothing(self) -> None:
        buffer = io.BytesIO()
        openpyxl.Workbook().save(buffer)
        assert refusal(buffer.getvalue()).kind is Unread.EMPTY_BOOK
        assert refusal(pictured("")).kind is Unread.BOOK_OF_PICTURES
        document = read_document(pictured("NO"), "a.xlsx")
        assert document.remarks == (ReaderRemark.BOOK_PICTURES(count=1),)

    def test_a_document_of_pictures_or_of_nothing(self) -> None:
        for pictures, kind in ((True, Unread.WORD_OF_PICTURES), (False, Unread.EMPTY_WORD)):
            document = docx.Document()
            if pictures:
                document.add_picture(io.BytesIO(picture()))
            buffer = io.BytesIO()
            document.save(buffer)
            assert refusal(buffer.getvalue()).kind is kind


class TestPdf:
    def test_a_scan(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(pdf_pages, "what_is_missing", Unread.SCAN)
        scan = typeset(SCAN + "#page-image\n#pagebreak()\n#page-image")
        assert refusal(scan).kind is Unread.SCAN

    def test_a_picture_is_a_scan(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(pdf_pages, "what_is_missing", Unread.SCAN)
        assert refusal(picture()).kind is Unread.SCAN

    def test_one_scanned_page_among_others_is_said(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(pdf_pages, "what_is_missing", Unread.SCAN)
        document = read_document(
            typeset(SCAN + "#page-image\n#pagebreak()\nRencana aksi"), "rencana.pdf"
        )
        assert ReaderRemark.SCANNED_PAGES(pages="1") in document.remarks

    def test_no_text_at_all(self) -> None:
        assert refusal(typeset("#line(length: 10cm)")).kind is Unread.NO_TEXT

    def test_a_locked_file(self) -> None:
        buffer = io.BytesIO()
        with pikepdf.open(io.BytesIO(small("pdf"))) as file:
            file.save(buffer, encryption=pikepdf.Encryption(owner="a", user="b"))
        assert refusal(buffer.getvalue()).kind is Unread.LOCKED_PDF

    def test_limits_of_pages_and_lines(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with monkeypatch.context() as patched:
            patched.setattr(pdf_pages, "MOST_PAGES", 0)
            assert refusal(small("pdf")).kind is Unread.TOO_MANY_PAGES
        monkeypatch.setattr(pdf_cells, "MOST_CROSSINGS", 1)
        assert not list(read_document(small("pdf"), "rencana.pdf").grids)


def test_a_file_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MOST_BYTES", 10)
    assert refusal(small("pdf")).kind is Unread.TOO_MANY_BYTES


def test_tables_of_too_many_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_CELLS", 5)
    assert refusal(small("xlsx")).kind is Unread.TOO_LARGE


def settled(content: bytes) -> Document | None:
    """A document, or a refusal; any other exception fails the test."""
    try:
        return read_document(content, "rencana")
    except UnreadError:
        return None


@given(
    st.sampled_from(
        [b"", b"%PDF-1.7\n", b"PK\x03\x04", OLE, b"\xff\xfe", b"<?xml", b"NO\tKOMPONEN\n"]
    ),
    st.binary(max_size=400),
)
def test_any_bytes_are_read_or_refused(magic: bytes, rest: bytes) -> None:
    settled(magic + rest)


@cache
def fixture(kind: str) -> bytes:
    return {"xlsx": workbook, "docx": word_document, "pdf": pdf_document}[kind](plan())


@settings(max_examples=examples(25))
@given(st.sampled_from(["xlsx", "docx", "pdf"]), st.floats(0, 1), st.integers(1, 400))
def test_a_file_cut_off_or_with_a_hole_is_read_or_refused(
    kind: str, where: float, length: int
) -> None:
    whole = fixture(kind)
    at = int(where * len(whole))
    settled(whole[:at])
    settled(whole[:at] + bytes(length) + whole[at + length :])


@settings(max_examples=examples(25))
@given(
    st.sampled_from(
        ["xl/worksheets/sheet1.xml", "word/document.xml", "word/numbering.xml", "xl/styles.xml"]
    ),
    st.floats(0, 1),
    st.sampled_from(
        [b"<x>", b'="', b"-1", b"99999999999999999999", b"\xff", b"/>", b"</w:p>", b' w:val="x"']
    ),
)
def test_a_part_with_something_foreign_in_it_is_read_or_refused(
    name: str, where: float, foreign: bytes
) -> None:
    whole = fixture("xlsx" if name.startswith("xl") else "docx")

    def spoilt(xml: bytes) -> bytes:
        at = int(where * len(xml))
        return xml[:at] + foreign + xml[at + len(foreign) :]

    settled(with_member(whole, name, spoilt))
