"""The bytes of a document and its name -> a Document; what cannot be read is refused in one
sentence.

What a file is, is told by its content. Where its name says something else the file is refused too:
an officer who is told that "rencana.xlsx" is a PDF has often sent the wrong file.
"""

import re

from zi_site.documents.docx_document import read_docx
from zi_site.documents.grid import Document
from zi_site.documents.limits import inspect, member
from zi_site.documents.pdf_pages import read_pdf
from zi_site.documents.text_source import read_text
from zi_site.documents.xlsx_workbook import read_xlsx
from zi_site.exceptions import SourceError

MOST_BYTES = 50 * 1024 * 1024

XLSX, DOCX, PDF, TEXT = "buku kerja Excel", "dokumen Word", "dokumen PDF", "berkas teks"
_SUFFIX = {XLSX: ".xlsx", DOCX: ".docx", PDF: ".pdf", TEXT: ".txt"}
_NAMED = {
    ".xlsx": XLSX, ".xlsm": XLSX, ".xltx": XLSX, ".xltm": XLSX, ".docx": DOCX, ".pdf": PDF, ".txt": TEXT, ".tsv": TEXT,
    ".tab": TEXT, ".csv": TEXT, ".doc": DOCX, ".xls": XLSX,
}  # fmt: skip

# What the file's first bytes say of kinds that are not read, and what the officer can do instead.
_TAKE_THE_SOURCE = "Carilah berkas Excel, Word, atau PDF yang memuat teksnya."
_SAVE_WORD = "Bukalah dengan Word, simpan sebagai dokumen Word (.docx), lalu coba lagi."
_SAVE_EXCEL = "Bukalah dengan Excel, simpan sebagai buku kerja Excel (.xlsx), lalu coba lagi."
_UNPACK = "Keluarkan isinya lebih dahulu, lalu pilih berkas yang memuat rencananya."
_MAGIC = (
    (rb"\xff\xd8\xff|\x89PNG|GIF8|II\*\0|MM\0\*|BM.{8}\0\0|RIFF.{4}WEBP|.{4}ftyphei|.{4}ftypmif",
     "gambar", f"Teks di dalam gambar tidak dapat dibaca. {_TAKE_THE_SOURCE}"),
    (rb"\{\\rtf", "dokumen RTF", _SAVE_WORD),
    (rb"Rar!|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ", "arsip", _UNPACK),
    (rb"MZ|\x7fELF|#!", "program", _TAKE_THE_SOURCE),
    (rb"SQLite format 3", "basis data", _TAKE_THE_SOURCE),
    (rb"(?i)\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|meta|table|style|div)\b",
     "halaman web (HTML)", _SAVE_EXCEL),
    (rb"(?i)\s*<\?xml", "berkas XML", _SAVE_EXCEL),
)  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_STRICT = b"purl.oclc.org/ooxml"


def read_document(content: bytes, name: str) -> Document:
    """Raises SourceError: empty, too large, locked, a scan, damaged, not what its name says, or not
    of our kinds.
    """
    if not content.strip(b"\0 \t\r\n"):
        raise SourceError("Berkas ini kosong.")
    if len(content) > MOST_BYTES:
        raise SourceError(
            f"Berkas ini lebih besar daripada {MOST_BYTES // 1024 // 1024} MB, jadi tidak dibuka."
        )
    kind = _kind(content)
    _refuse_another_name(kind, name)
    if kind == XLSX:
        return read_xlsx(content)
    if kind == DOCX:
        return read_docx(content)
    return read_pdf(content) if kind == PDF else read_text(content, name)


def _refuse_another_name(kind: str, name: str) -> None:
    suffix = _suffix(name)
    if suffix in (".doc", ".xls") or _NAMED.get(suffix, kind) != kind:
        raise SourceError(
            f'Nama berkas ini berakhiran "{suffix}", tetapi isinya {kind}. Pastikan berkasnya '
            "benar, ganti akhiran "
            f'namanya menjadi "{_SUFFIX[kind]}", lalu coba lagi.'
        )


def _suffix(name: str) -> str:
    found = re.search(r"\.[A-Za-z0-9]+$", name)
    return found[0].casefold() if found else ""


def _kind(content: bytes) -> str:
    if b"%PDF-" in content[:1024]:
        return PDF
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _kind_of_package(content)
    if content.startswith(_OLE):
        raise SourceError(_old_or_locked(content))
    for pattern, what, advice in _MAGIC:
        if re.match(pattern, content[:4096], re.DOTALL):
            raise SourceError(f"Isi berkas ini {what}, dan itu tidak dapat dibaca. {advice}")
    if b"\0" in content and not content.startswith(_UTF_16):
        raise SourceError(
            f"Isi berkas ini bukan teks dan bukan jenis berkas yang dikenal. {_TAKE_THE_SOURCE}"
        )
    return TEXT


def _kind_of_package(content: bytes) -> str:
    members = inspect(content)
    types = member(content, "[Content_Types].xml")
    if (
        b"spreadsheetml" in types
        and "xl/workbook.bin" not in members
        and b"wordprocessingml" not in types
    ):
        return _unless_strict(content, members, XLSX, _SAVE_EXCEL)
    if b"wordprocessingml.document.main" in types:
        return _unless_strict(content, members, DOCX, _SAVE_WORD)
    what, advice = _other_package(content, members, types)
    raise SourceError(f"Isi berkas ini {what}, dan itu tidak dapat dibaca. {advice}")


def _unless_strict(content: bytes, members: frozenset[str], kind: str, advice: str) -> str:
    """Office can save its formats in a "Strict" spelling that hardly any program but
    Office reads.
    """
    if any(
        _STRICT in member(content, name)
        for name in ("xl/workbook.xml", "word/document.xml")
        if name in members
    ):
        raise SourceError(
            "Berkas ini disimpan dalam bentuk Strict Open XML, dan itu tidak dapat dibaca. "
            f"{advice}"
        )
    return kind


def _other_package(content: bytes, members: frozenset[str], types: bytes) -> tuple[str, str]:
    mime = member(content, "mimetype")
    if b"opendocument.spreadsheet" in mime:
        return (
            "lembar kerja OpenDocument",
            "Simpanlah sebagai buku kerja Excel (.xlsx), lalu coba lagi.",
        )
    if b"opendocument.text" in mime:
        return "dokumen OpenDocument", "Simpanlah sebagai dokumen Word (.docx), lalu coba lagi."
    if "xl/workbook.bin" in members:
        return "buku kerja Excel biner (.xlsb)", _SAVE_EXCEL
    if b"ms-word" in types or b"wordprocessingml.template" in types:
        return "dokumen Word dengan makro atau templat Word", _SAVE_WORD
    if any(name.startswith("ppt/") for name in members):
        return "presentasi PowerPoint", _TAKE_THE_SOURCE
    return "arsip ZIP", _UNPACK


def _old_or_locked(content: bytes) -> str:
    """Both old Office files and locked new ones are OLE containers; the names of their streams tell
    which.
    """
    if "EncryptedPackage".encode("utf-16-le") in content:
        return (
            "Berkas ini dikunci dengan kata sandi. Simpanlah salinan tanpa kata sandi, lalu "
            "coba lagi."
        )
    if "WordDocument".encode("utf-16-le") in content:
        return f"Berkas ini dokumen Word lama (.doc). {_SAVE_WORD}"
    if any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        return f"Berkas ini buku kerja Excel lama (.xls). {_SAVE_EXCEL}"
    return f"Berkas ini berkas Office lama yang tidak dikenal. {_TAKE_THE_SOURCE}"
