"""The zip file that a workbook or a text document is: the names of its members, and their bytes.

How much one may unpack to is asked here once, in plain figures, because it tells an officer more
than a process that ran out of memory; all else is left to the limits of that process (``apart``).
"""

import io
import zipfile
import zlib
from xml.etree import ElementTree

from zi_site.documents.sentences import Unread, UnreadError

MOST_UNPACKED = 120 * 1024 * 1024  # bytes, all members together

# What libraries raise for files that are cut off, edited by hand or made to harm. They check little
# themselves, so the first wrong attribute or missing part ends in one of Python's own errors, as
# far as they are not of these families: zip and XML faults, wrong numbers and texts (ValueError has
# the Unicode errors and openpyxl's and python-docx's own), missing parts (KeyError, IndexError),
# parts of another kind (AttributeError, TypeError, AssertionError), an unknown compression
# (NotImplementedError is a RuntimeError, so is RecursionError, and a member with a password).
BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, ElementTree.ParseError, SyntaxError, ValueError,
    LookupError, AttributeError, TypeError, AssertionError, ArithmeticError, RuntimeError, OSError,
)  # fmt: skip
_LOCKED = 1  # the bit of a member's flags


def members_of(content: bytes) -> frozenset[str]:
    """The members' names; raises SourceError for one damaged, locked or far too large unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            members = package.infolist()
    except BROKEN as error:
        raise UnreadError(Unread.DAMAGED()) from error
    # zipfile never unpacks more of a member than the size that the file itself states.
    if sum(each.file_size for each in members) > MOST_UNPACKED:
        raise UnreadError(Unread.UNPACKS_TOO_FAR())
    if any(each.flag_bits & _LOCKED for each in members):
        raise UnreadError(Unread.LOCKED())
    return frozenset(member.filename for member in members)


def member(content: bytes, name: str) -> bytes:
    """One member's bytes, empty where there is none; its names have been asked for before."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return package.read(name)
    except KeyError:
        return b""
    except BROKEN as error:
        raise UnreadError(Unread.DAMAGED()) from error
