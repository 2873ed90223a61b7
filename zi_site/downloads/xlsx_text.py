"""Texts -> cells of a workbook that read back exactly; the one way in which this package writes
text to a sheet.

XlsxWriter takes a text of the form ``<r>…</r>`` for finished XML and puts it into the file as it
stands. Such a text is written in pieces (runs of one cell) instead, none of which has that form.
"""

import re
from typing import Any

LONGEST_CELL = 32_767  # of a cell, in UTF-16 units; a limit of the format
CUT = "… (dipotong, lihat CSV)"
CUT_OUTSIDE_ACTIONS = "… (dipotong, lihat JSON)"  # the CSV copy holds the actions only

_LINE_END = re.compile("\r\n?")
# What no XML file may hold, not even escaped; the workbook's own escape for it shows in many
# programs as ``_x0001_``.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TO_MEND = re.compile(f"\r|{_UNWRITABLE.pattern}")
# Inside a run XlsxWriter would escape ``_x0041_`` twice; cut in two it is no escape and stays as it
# is.
_PIECES = re.compile("(?<=^<r>)|(?<=_x)(?=[0-9a-fA-F]{4}_)")


def write_text(sheet: Any, row: int, column: int, text: str, style: Any, cut: str = CUT) -> None:
    """As text, never a formula, a link or markup; ``cut`` ends what is too long for a cell."""
    whole = fitting(text, LONGEST_CELL, cut)
    if whole.startswith("<r>") and whole.endswith("</r>"):
        first, *others = _PIECES.split(whole)
        runs = [part for piece in others for part in (style, piece)]
        sheet.write_rich_string(row, column, first, *runs, style)
    else:
        sheet.write_string(row, column, whole, style)


def fitting(text: str, longest: int = LONGEST_CELL, cut: str = CUT) -> str:
    """The text, or as much of it as fits with a word that says so; nothing is dropped in silence.

    A line end becomes ``\\n``, as cells have it, and a character that a workbook cannot hold
    becomes ``\ufffd``.
    """
    clean = xml_text(text)
    if 2 * len(clean) <= longest:  # nearly all, whatever their signs
        return clean
    units = clean.encode("utf-16-le")
    if len(units) <= 2 * longest:
        return clean
    return units[: 2 * (longest - len(cut))].decode("utf-16-le", "ignore") + cut


def xml_text(text: str) -> str:
    """The text with line ends and characters as every XML file can hold them."""
    if not _TO_MEND.search(text):  # nearly all
        return text
    return _UNWRITABLE.sub("\ufffd", _LINE_END.sub("\n", text))
