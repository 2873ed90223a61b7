"""The zip file that a workbook or a Word document is: looked at before any library unpacks it.

A zip file of a few kilobytes can unpack to gigabytes, and XML can refer to entities that grow a
millionfold or read files of this machine. Office programs write neither, so a file that has them is
refused.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree

from zi_site.exceptions import SourceError

MB = 1024 * 1024
MOST_MEMBERS = 5_000
MOST_UNPACKED = 120 * MB
MOST_XML = 40 * MB
MOST_RATIO = 500  # deflate cannot do more than 1,032; the XML of real workbooks stays below 60
SMALL = 5 * MB  # below this any ratio is harmless

# What libraries raise for files that are cut off, edited by hand or made to harm. They check little
# themselves, so the first wrong attribute or missing part ends in one of Python's own errors, as
# far as they are not of these families: zip and XML faults, wrong numbers and texts (ValueError has
# the Unicode errors and openpyxl's and python-docx's own), missing parts (KeyError, IndexError),
# parts of another kind (AttributeError, TypeError, AssertionError), an unknown compression
# (NotImplementedError is a RuntimeError, so is RecursionError, and a member with a password).
BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, ElementTree.ParseError, SyntaxError, ValueError, LookupError,
    AttributeError, TypeError, AssertionError, ArithmeticError, RuntimeError, OSError, MemoryError,
)  # fmt: skip

_DECLARATION = re.compile(rb"<\s*!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
DAMAGED = (
    "Berkas ini rusak atau tidak lengkap. Bukalah dengan program asalnya, simpan ulang, "
    "lalu "
    "coba lagi."
)
BOMB = (
    "Isi berkas ini jauh lebih besar daripada yang wajar untuk sebuah rencana aksi, jadi tidak "
    "dibuka."
)
DECLARES = (
    "Berkas ini memuat deklarasi XML yang tidak pernah ditulis oleh Word atau Excel, jadi "
    "tidak dibuka."
)


def inspect(content: bytes) -> frozenset[str]:
    """The names of a zip file's members; raises SourceError where unpacking it would
    not be safe.
    """
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
    """By the sizes that the file itself states: zipfile never unpacks more of a member
    than that.
    """
    unpacked = sum(each.file_size for each in members)
    xml = sum(each.file_size for each in members if _is_xml(each.filename))
    swollen = any(
        each.file_size > SMALL and each.file_size > MOST_RATIO * each.compress_size
        for each in members
    )
    overlapping = sum(each.compress_size for each in members) > size
    if (
        len(members) > MOST_MEMBERS
        or unpacked > MOST_UNPACKED
        or xml > MOST_XML
        or swollen
        or overlapping
    ):
        raise SourceError(BOMB)
    if any(each.flag_bits & 1 for each in members):
        raise SourceError(
            "Berkas ini dikunci dengan kata sandi. Simpanlah salinan tanpa kata sandi, lalu coba "
            "lagi."
        )


def _is_xml(name: str) -> bool:
    return name.casefold().endswith((".xml", ".rels", ".vml"))


def _refuse_declarations(xml: bytes) -> None:
    # Every second byte of a text in UTF-16 is zero; without them its letters can be found as in any
    # other.
    if _DECLARATION.search(xml.replace(b"\0", b"")):
        raise SourceError(DECLARES)


MOST_UNPACKED = 40 * MB  # of one stream of text or drawings; a dense page has a tenth of one
MOST_IMAGE = (
    400 * MB
)  # pictures are never unpacked here, but a white page of a scan packs as well as a bomb
MOST_TOGETHER = 1200 * MB
_STREAM = re.compile(rb"stream\r?\n")
_DEEPEST = 3
CHUNK = 256 * 1024


def refuse_bombs(content: bytes) -> None:
    """Unpacks every stream up to its limit, in small steps that are thrown away."""
    together = 0
    for found in _STREAM.finditer(content):
        packed = memoryview(content)[found.end() :]
        # zlib's header: method 8 and a window; the check of its own two bytes keeps other streams
        # out.
        if len(packed) > 2 and packed[0] & 0x0F == 8 and (packed[0] * 256 + packed[1]) % 31 == 0:
            image = b"/Image" in content[max(0, found.start() - 600) : found.start()]
            together += _unpacked(packed, MOST_IMAGE if image else MOST_UNPACKED)
            if together > MOST_TOGETHER:
                raise SourceError(BOMB)


def _unpacked(packed: memoryview, most: int, depth: int = 1) -> int:
    """The size of a stream, also when it was packed more than once; raises SourceError beyond
    ``most``.
    """
    inflate = zlib.decompressobj()
    size, rest, first = 0, bytes(packed[:CHUNK]), b""
    at = len(rest)
    while rest and not inflate.eof:
        try:
            piece = inflate.decompress(rest, MB)
        except zlib.error:
            break
        first = first or piece
        size += len(piece)
        if size > most:
            raise SourceError(BOMB)
        rest = inflate.unconsumed_tail
        if not rest and not inflate.eof:
            rest, at = bytes(packed[at : at + CHUNK]), at + CHUNK
    if (
        depth < _DEEPEST
        and len(first) > 2
        and first[0] & 0x0F == 8
        and (first[0] * 256 + first[1]) % 31 == 0
    ):
        size += _unpacked(memoryview(first), most, depth + 1)
    return size


MOST_CELLS = 600_000
TOO_LARGE = (
    "Lembar kerja ini memuat terlalu banyak sel untuk sebuah rencana aksi. Salinlah tabelnya saja "
    "ke buku kerja baru, "
    "lalu coba lagi."
)


@dataclass(frozen=True, slots=True)
class Scanned:
    """What only the XML tells: how many formulas stand there without the value that Excel last
    computed.
    """

    formulas_without_value: int = 0
    shapes: int = 0


def scan(content: bytes, members: Iterable[str]) -> Scanned:
    names = [name for name in members if name.casefold().endswith(".xml")]
    sheets = [name for name in names if "/worksheets/" in name or "/sheet" in name]
    drawings = [name for name in names if "/drawings/" in name]
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            formulas = sum(_scan_sheet(package.read(name)) for name in sheets)
            shapes = sum(_shapes(package.read(name)) for name in drawings)
    except BROKEN as error:
        raise SourceError(DAMAGED) from error
    return Scanned(formulas, shapes)


def _scan_sheet(xml: bytes) -> int:
    cells = missing = 0
    formula = value = False
    for _, element in ElementTree.iterparse(io.BytesIO(xml)):
        name = element.tag.rpartition("}")[2]
        if name == "f":
            formula = True
        elif name in ("v", "is"):
            value = value or bool(element.text) or name == "is"
        elif name == "c":
            missing += formula and not value
            cells, formula, value = cells + 1, False, False
        elif name in ("mergeCell", "hyperlink"):
            cells += _size(element.get("ref", ""))
        elif name == "row":
            element.clear()
        if cells > MOST_CELLS:
            raise SourceError(TOO_LARGE)
    return missing


def _size(reference: str) -> int:
    """How many cells "B2:D7" has; 1 for anything that is no range."""
    corners = [_corner(each) for each in reference.replace("$", "").split(":")]
    if len(corners) != 2:
        return 1
    (left, top), (right, bottom) = corners
    return (abs(right - left) + 1) * (abs(bottom - top) + 1)


def _corner(reference: str) -> tuple[int, int]:
    column = 0
    for letter in reference.rstrip("0123456789").upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return column, int(
        reference.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") or 0
    )


def _shapes(xml: bytes) -> int:
    kinds = ("sp", "pic")
    return sum(
        1
        for element in ElementTree.fromstring(xml).iter()
        if element.tag.rpartition("}")[2] in kinds
    )
