"""What a file is, by its content: one of the kinds that are read, or a refusal that names it."""

import re
from enum import Enum

from zi_site.documents.package import member, members_of
from zi_site.documents.sentences import Unread, UnreadError
from zi_site.plan.kinds import Finding


class FileKind(Enum):
    """Its words, its names' endings (the usual first), and "module:function" that reads it."""

    XLSX = ("buku kerja Excel", (".xlsx", ".xlsm", ".xltx", ".xltm"), "xlsx_workbook:read_xlsx")
    DOCX = ("dokumen Word", (".docx",), "docx_document:read_docx")
    PDF = ("dokumen PDF", (".pdf",), "pdf_pages:read_pdf")
    TEXT = ("berkas teks", (".txt", ".tsv", ".tab", ".csv"), "text_source:read_text")
    XLS = ("buku kerja Excel lama", (".xls",), "plain_workbook:read_plain_workbook")
    XLSB = ("buku kerja Excel biner", (".xlsb",), "plain_workbook:read_plain_workbook")
    ODS = ("lembar kerja OpenDocument", (".ods", ".ots"), "open_document:read_ods")
    ODT = ("dokumen OpenDocument", (".odt", ".ott"), "open_document:read_odt")
    PICTURE = (
        "gambar",
        (".jpg", ".jpeg", ".png", ".tif", ".tiff"),
        "picture_document:read_picture",
    )
    # An old ending over a new content; the content itself has been refused before.
    OLD_WORD = ("dokumen Word lama", (".doc",), "")

    def __init__(self, what: str, suffixes: tuple[str, ...], reader: str) -> None:
        self.what = what
        self.suffixes = suffixes
        self.reader = reader


# What the file's first bytes say of kinds that are not read.
_FOREIGN = (
    (rb"GIF8|BM.{8}\0\0|RIFF.{4}WEBP|.{4}ftyphei|.{4}ftypmif", Unread.PICTURE, "gambar"),
    (rb"\{\\rtf", Unread.FOREIGN_TEXT, "dokumen RTF"),
    (rb"Rar!|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ", Unread.ARCHIVE, "arsip"),
    (rb"MZ|\x7fELF|#!", Unread.FOREIGN, "program"),
    (rb"SQLite format 3", Unread.FOREIGN, "basis data"),
    (rb"(?i)\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*"
     rb"<(!doctype\s+html|html|head|meta|table|style|div)\b",
     Unread.FOREIGN_TABLE, "halaman web (HTML)"),
    (rb"(?i)\s*<\?xml", Unread.FOREIGN_TABLE, "berkas XML"),
)  # fmt: skip
# What the names of streams in an OLE container say: old Office files, and locked new ones.
_OLE_STREAMS = (("EncryptedPackage", Unread.LOCKED), ("WordDocument", Unread.OLD_WORD))
_OLD_BOOKS = ("Workbook", "Book")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_PICTURE = (b"\xff\xd8\xff", b"\x89PNG", b"II*\0", b"MM\0*")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_XLSB = "xl/workbook.bin"
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_STRICT = b"purl.oclc.org/ooxml"
_HEAD = 4096  # bytes in which a file says what it is


def kind_of(content: bytes) -> FileKind:
    """Raises SourceError for what is not read, or not as it is."""
    if b"%PDF-" in content[:1024]:
        return FileKind.PDF
    if content.startswith(_ZIP):
        return _kind_of_package(content)
    if content.startswith(_OLE):
        return _kind_of_container(content)
    if content.startswith(_PICTURE):
        return FileKind.PICTURE
    for pattern, kind, what in _FOREIGN:
        if re.match(pattern, content[:_HEAD], re.DOTALL):
            raise UnreadError(kind(what=what))
    if b"\0" in content and not content.startswith(_UTF_16):
        raise UnreadError(Unread.NO_KNOWN_KIND())
    return FileKind.TEXT


def suffix_of(name: str) -> str:
    """The ending of a file's name in small letters, with its dot; "" for none."""
    found = re.search(r"\.[A-Za-z0-9]+$", name)
    return found[0].casefold() if found else ""


def _kind_of_container(content: bytes) -> FileKind:
    for stream, kind in _OLE_STREAMS:
        if stream.encode("utf-16-le") in content:
            raise UnreadError(kind())
    if any(stream.encode("utf-16-le") in content for stream in _OLD_BOOKS):
        return FileKind.XLS
    raise UnreadError(Unread.OLD_OFFICE())


def _kind_of_package(content: bytes) -> FileKind:
    """By what the package says of itself; hardly any program but Office reads "Strict" ones."""
    members = members_of(content)
    types = member(content, "[Content_Types].xml")
    if b"wordprocessingml.document.main" in types:
        if _STRICT in member(content, "word/document.xml"):
            raise UnreadError(Unread.STRICT_WORD())
        return FileKind.DOCX
    if _XLSB in members:
        return FileKind.XLSB
    if b"spreadsheetml" in types and b"wordprocessingml" not in types:
        if _STRICT in member(content, "xl/workbook.xml"):
            raise UnreadError(Unread.STRICT_EXCEL())
        return FileKind.XLSX
    mime = member(content, "mimetype").removeprefix(_OPEN_DOCUMENT)
    if mime.startswith((b"spreadsheet", b"text")):
        return FileKind.ODS if mime.startswith(b"spreadsheet") else FileKind.ODT
    raise UnreadError(_other_package(members, types))


def _other_package(members: frozenset[str], types: bytes) -> Finding:
    if b"ms-word" in types or b"wordprocessingml.template" in types:
        return Unread.FOREIGN_TEXT(what="dokumen Word dengan makro atau templat Word")
    if any(name.startswith("ppt/") for name in members):
        return Unread.FOREIGN(what="presentasi PowerPoint")
    return Unread.ARCHIVE(what="arsip ZIP")
