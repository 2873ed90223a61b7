"""Files that nobody should open as they are: each is refused in one sentence, and nothing ends in a
traceback.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import cache

import docx
import openpyxl
import pikepdf
import pytest
import typst
from conftest import ROOT
from dokumen.pdf import pdf_document
from dokumen.word import word_document
from dokumen.workbook import workbook
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.drawing.image import Image
from profiles import examples

from zi_site.documents import limits as package
from zi_site.documents import limits as pdf_limits
from zi_site.documents import limits as xlsx_limits
from zi_site.documents import opening as open_
from zi_site.documents import pdf_pages as pdf_
from zi_site.documents.grid import Document
from zi_site.documents.limits import MB
from zi_site.documents.opening import read_document
from zi_site.exceptions import SourceError
from zi_site.plan.model import Plan
from zi_site.plan_file.read.plan_file import read_plan

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{}</Types>'


def refusal(content: bytes, name: str = "rencana") -> str:
    with pytest.raises(SourceError) as refused:
        read_document(content, name)
    assert refused.value.exit_code == 1
    return str(refused.value)


def zipped(**members: bytes | str) -> bytes:
    """A zip file; "__" in a name stands for "/", and a last "_xml" for ".xml"."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(
                name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), content
            )
    return buffer.getvalue()


def with_member(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The same package with one part changed."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for member in old.namelist():
            new.writestr(member, change(old.read(member)) if member == name else old.read(member))
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
    ("content", "words"),
    [
        (b"", "kosong"),
        (b" \r\n\0", "kosong"),
        (picture(), "gambar"),
        (b"\xff\xd8\xff\xe0 foto", "gambar"),
        (b"{\\rtf1 Rencana}", "RTF"),
        (b"<html><table><tr><td>NO</td></tr></table></html>", "halaman web"),
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
            "XML",
        ),
        (b"Rar!\x1a\x07", "arsip"),
        (b"MZ\x90\0\x03", "program"),
        (b"\x01\x02\0\x04 apa saja", "bukan teks"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
        (OLE + "WordDocument".encode("utf-16-le"), "Word lama (.doc)"),
        (OLE + "Workbook".encode("utf-16-le"), "Excel lama (.xls)"),
        (OLE + b"lain", "Office lama yang tidak dikenal"),
        (zipped(catatan="teks"), "arsip ZIP"),
        (zipped(mimetype="application/vnd.oasis.opendocument.text"), "dokumen OpenDocument"),
        (
            zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"),
            "lembar kerja OpenDocument",
        ),
        (zipped(ppt__presentation_xml="<p/>"), "PowerPoint"),
        (zipped(xl__workbook_bin="x", Types="spreadsheetml"), "biner (.xlsb)"),
        (b"PK\x03\x04 terpotong", "rusak"),
        (b"%PDF-1.7 terpotong", "rusak"),
    ],
)
def test_what_is_not_read_is_named(content: bytes, words: str) -> None:
    assert words in refusal(content)


@pytest.mark.parametrize(
    ("kind", "name", "words"),
    [
        ("xlsx", "rencana.pdf", 'berakhiran ".pdf", tetapi isinya buku kerja Excel'),
        ("pdf", "rencana.XLSX", 'berakhiran ".xlsx", tetapi isinya dokumen PDF'),
        ("docx", "rencana.doc", 'ganti akhiran namanya menjadi ".docx"'),
        ("pdf", "rencana.csv", "tetapi isinya dokumen PDF"),
    ],
)
def test_a_file_that_is_not_what_its_name_says(kind: str, name: str, words: str) -> None:
    assert words in refusal(small(kind), name)


@pytest.mark.parametrize("kind", ["xlsx", "docx", "pdf"])
def test_a_name_without_a_known_ending_is_no_reason_to_refuse(kind: str) -> None:
    assert read_document(small(kind), "unggahan").kind == kind


def test_macro_and_strict_files_are_told_how_to_be_saved() -> None:
    macro = TYPES.format(
        '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'
    )
    assert "makro" in refusal(with_types(zipped(word__document_xml="<w/>"), macro))
    strict = with_member(
        small("docx"),
        "word/document.xml",
        lambda xml: xml.replace(
            b"schemas.openxmlformats.org/wordprocessingml/2006/main", b"purl.oclc.org/ooxml/w/main"
        ),
    )
    assert "Strict" in refusal(strict)


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
        assert refusal(zipped(xl__workbook_xml=b"0" * (20 * MB))) == package.BOMB
        assert (
            refusal(zipped(**{f"a{at}_xml": "" for at in range(package.MOST_MEMBERS + 1)}))
            == package.BOMB
        )

    def test_many_middling_members_are_a_bomb_too(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(package, "MOST_UNPACKED", 1000)
        assert refusal(zipped(**{f"a{at}": bytes(range(200)) for at in range(9)})) == package.BOMB

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
    def test_entities_are_refused(self, encoding: str) -> None:
        laughs = "".join(f'<!ENTITY a{at + 1} "{f"&a{at};" * 10}">' for at in range(9))
        xml = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]><x>&a9;</x>'
        hostile = with_member(small("xlsx"), "xl/workbook.xml", lambda _: xml.encode(encoding))
        assert refusal(hostile) == package.DECLARES

    def test_files_of_this_machine_are_not_read(self) -> None:
        xml = b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]><x>&f;</x>'
        assert (
            refusal(with_member(small("docx"), "word/document.xml", lambda _: xml))
            == package.DECLARES
        )

    def test_a_member_with_a_password(self) -> None:
        locked = bytearray(zipped(a="teks"))
        at = locked.index(b"PK\x01\x02")
        locked[at + 8] |= 1
        assert "kata sandi" in refusal(bytes(locked))

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

    @pytest.mark.parametrize(
        "what", ['<mergeCell ref="A1:XFD1048576"/>', '<hyperlink ref="A1:XFD1048576"/>']
    )
    def test_absurd_ranges_are_refused(self, what: str) -> None:
        group = "mergeCells" if "merge" in what else "hyperlinks"
        absurd = with_member(
            small("xlsx"),
            "xl/worksheets/sheet1.xml",
            lambda xml: xml.replace(
                b"</sheetData>", f"</sheetData><{group}>{what}</{group}>".encode()
            ),
        )
        assert refusal(absurd) == xlsx_limits.TOO_LARGE

    def test_a_workbook_of_pictures_or_of_nothing(self) -> None:
        buffer = io.BytesIO()
        openpyxl.Workbook().save(buffer)
        assert "kosong" in refusal(buffer.getvalue())
        assert "hanya berisi gambar" in refusal(pictured(""))
        document = read_document(pictured("NO"), "a.xlsx")
        assert any("gambar atau bentuk" in remark for remark in document.remarks)

    def test_a_document_of_pictures_or_of_nothing(self) -> None:
        for pictures, words in ((True, "hanya berisi gambar"), (False, "kosong")):
            document = docx.Document()
            if pictures:
                document.add_picture(io.BytesIO(picture()))
            buffer = io.BytesIO()
            document.save(buffer)
            assert words in refusal(buffer.getvalue())


class TestPdf:
    def test_a_scan(self) -> None:
        assert refusal(typeset(SCAN + "#page-image\n#pagebreak()\n#page-image")) == pdf_.SCAN

    def test_one_scanned_page_among_others_is_said(self) -> None:
        document = read_document(
            typeset(SCAN + "#page-image\n#pagebreak()\nRencana aksi"), "rencana.pdf"
        )
        assert any("Halaman 1 hanya berisi gambar" in remark for remark in document.remarks)

    def test_no_text_at_all(self) -> None:
        assert "tidak memuat teks" in refusal(typeset("#line(length: 10cm)"))

    def test_a_locked_file(self) -> None:
        buffer = io.BytesIO()
        with pikepdf.open(io.BytesIO(small("pdf"))) as file:
            file.save(buffer, encryption=pikepdf.Encryption(owner="a", user="b"))
        assert refusal(buffer.getvalue()) == pdf_.LOCKED

    @pytest.mark.parametrize("times", [1, 2])
    def test_a_bomb(self, times: int) -> None:
        with pikepdf.open(io.BytesIO(small("pdf"))) as file:
            packed = b" " * (45 * MB)
            for _ in range(times):
                packed = zlib.compress(packed)
            filters = pikepdf.Array([pikepdf.Name.FlateDecode] * times)
            stream = pikepdf.Stream(file, b"")
            stream.write(packed, filter=filters, type_check=False)
            file.pages[0].Contents = stream
            buffer = io.BytesIO()
            file.save(
                buffer, stream_decode_level=pikepdf.StreamDecodeLevel.none, compress_streams=False
            )
        assert refusal(buffer.getvalue()) == package.BOMB

    def test_bombs_add_up(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(pdf_limits, "MOST_TOGETHER", 100)
        assert refusal(small("pdf")) == package.BOMB

    def test_limits_of_pages_texts_and_lines(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with monkeypatch.context() as patched:
            patched.setattr(pdf_, "MOST_PAGES", 0)
            assert "halaman" in refusal(small("pdf"))
        with monkeypatch.context() as patched:
            patched.setattr(pdf_, "MOST_CHARS", 3)
            assert "jauh lebih banyak teks" in refusal(small("pdf"))
        monkeypatch.setattr(pdf_, "MOST_CROSSINGS", 1)
        assert not list(read_document(small("pdf"), "rencana.pdf").grids)


def test_a_file_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(open_, "MOST_BYTES", 10)
    assert "lebih besar" in refusal(small("pdf"))


def settled(content: bytes) -> Document | None:
    """A document, or a refusal of at least one whole sentence; any other exception fails the test."""
    try:
        return read_document(content, "rencana")
    except SourceError as refused:
        sentence = str(refused)
    assert sentence.endswith(".")
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
