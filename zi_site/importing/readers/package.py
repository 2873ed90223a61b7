"""The zip file that a workbook or a Word document is: looked at before any library unpacks it.

A zip file of a few kilobytes can unpack to gigabytes, and XML can refer to entities that grow a millionfold or read
files of this machine. Office programs write neither, so a file that has them is refused.
"""

import io
import re
import zipfile
import zlib
from xml.etree import ElementTree

from zi_site.exceptions import SourceError

MB = 1024 * 1024
MOST_MEMBERS = 5_000
MOST_UNPACKED = 120 * MB
MOST_XML = 40 * MB
MOST_RATIO = 500  # deflate cannot do more than 1,032; the XML of real workbooks stays below 60
SMALL = 5 * MB  # below this any ratio is harmless

# What libraries raise for files that are cut off, edited by hand or made to harm. They check little themselves, so the
# first wrong attribute or missing part ends in one of Python's own errors, as far as they are not of these families:
# zip and XML faults, wrong numbers and texts (ValueError has the Unicode errors and openpyxl's and python-docx's own),
# missing parts (KeyError, IndexError), parts of another kind (AttributeError, TypeError, AssertionError), an unknown
# compression (NotImplementedError is a RuntimeError, so is RecursionError, and a member with a password).
BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, ElementTree.ParseError, SyntaxError, ValueError, LookupError,
    AttributeError, TypeError, AssertionError, ArithmeticError, RuntimeError, OSError, MemoryError,
)  # fmt: skip

_DECLARATION = re.compile(rb"<\s*!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
DAMAGED = "Berkas ini rusak atau tidak lengkap. Bukalah dengan program asalnya, simpan ulang, lalu coba lagi."
BOMB = "Isi berkas ini jauh lebih besar daripada yang wajar untuk sebuah rencana aksi, jadi tidak dibuka."
DECLARES = "Berkas ini memuat deklarasi XML yang tidak pernah ditulis oleh Word atau Excel, jadi tidak dibuka."


def inspect(content: bytes) -> frozenset[str]:
    """The names of a zip file's members; raises SourceError where unpacking it would not be safe."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            members = package.infolist()
            _refuse_bombs(members, len(content))
            for member in members:
                _refuse_declarations(package.read(member))
    except BROKEN as error:
        raise SourceError(DAMAGED) from error
    return frozenset(member.filename for member in members)


def member(content: bytes, name: str) -> bytes:
    """One member's bytes, empty where there is none; the file has been inspected before."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return package.read(name)
    except KeyError:
        return b""
    except BROKEN as error:
        raise SourceError(DAMAGED) from error


def _refuse_bombs(members: list[zipfile.ZipInfo], size: int) -> None:
    """By the sizes that the file itself states: zipfile never unpacks more of a member than that."""
    unpacked = sum(each.file_size for each in members)
    xml = sum(each.file_size for each in members if _is_xml(each.filename))
    swollen = any(each.file_size > SMALL and each.file_size > MOST_RATIO * each.compress_size for each in members)
    overlapping = sum(each.compress_size for each in members) > size
    if len(members) > MOST_MEMBERS or unpacked > MOST_UNPACKED or xml > MOST_XML or swollen or overlapping:
        raise SourceError(BOMB)
    if any(each.flag_bits & 1 for each in members):
        raise SourceError("Berkas ini dikunci dengan kata sandi. Simpanlah salinan tanpa kata sandi, lalu coba lagi.")


def _is_xml(name: str) -> bool:
    return name.casefold().endswith((".xml", ".rels", ".vml"))


def _refuse_declarations(xml: bytes) -> None:
    # Every second byte of a text in UTF-16 is zero; without them its letters can be found as in any other.
    if _DECLARATION.search(xml.replace(b"\0", b"")):
        raise SourceError(DECLARES)
