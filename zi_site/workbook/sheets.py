"""A workbook of our own form -> its sheets with every cell's value exactly as it stands."""

import string
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from zi_site.documents.apart import apart
from zi_site.documents.grid import Origin
from zi_site.exceptions import SourceError
from zi_site.plan.kinds import Finding

READER = "zi_site.workbook.sheets_here:read_sheets_here"  # the library is slow to load
NOT_A_WORKBOOK = "Berkas ini bukan buku kerja Excel (.xlsx)."
ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # of .xls, and of an .xlsx that is locked with a password

Value = str | date | float


@dataclass(frozen=True, slots=True)
class BookCell:
    value: Value  # a text without spaces around it; "" for none
    ref: str  # "F12"
    comment: str = ""
    seen: str = ""  # a date or number as its format shows it

    @property
    def text(self) -> str:
        """As the officer would read it aloud: 5 instead of 5.0."""
        return self.value if isinstance(self.value, str) else self.seen

    @property
    def row(self) -> int:
        """Its number on the sheet, from 1."""
        return int(self.ref.lstrip(string.ascii_uppercase))

    @property
    def column(self) -> str:
        """Its letters."""
        return self.ref.rstrip(string.digits)


SheetRow = Mapping[int, BookCell]
"""The cells of one row that hold anything, by their column from 1."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of one cell, such as ``F12``."""

    finding: Finding
    ref: str


@dataclass(frozen=True, slots=True)
class BookSheet:
    """``rows`` are those that hold anything."""

    name: str
    rows: tuple[SheetRow, ...]
    remarks: tuple[Remark, ...] = ()
    coloured: frozenset[str] = frozenset()  # empty cells with a colour, by their reference

    def origin(self, ref: str) -> Origin:
        """A cell of this sheet as a place; ``ref`` such as ``F12``."""
        return Origin(sheet=self.name, cell=ref)


def read_sheets(content: bytes) -> tuple[BookSheet, ...]:
    """Every sheet, read apart; raises SourceError where this is no readable workbook."""
    if content.startswith(_OLD_OFFICE):
        raise SourceError(
            "Berkas ini dalam bentuk Excel lama (.xls) atau terkunci dengan kata sandi. Simpan "
            "ulang sebagai .xlsx tanpa kata sandi, lalu coba lagi."
        )
    if not content.startswith(ZIP):
        raise SourceError(NOT_A_WORKBOOK)
    sheets = apart(READER, content)
    assert isinstance(sheets, tuple)
    return sheets
