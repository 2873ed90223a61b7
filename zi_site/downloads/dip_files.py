"""Cells of the Daftar Informasi Publik -> its CSV and XLSX copies; the same as on its page."""

from collections.abc import Sequence

from zi_site.downloads.csv_file import csv_of_lines
from zi_site.downloads.xlsx_file import xlsx_of_list
from zi_site.views.dip import KOLOM_DIP

_WIDTHS = (15, 7, 12, 38, 18, 22, 16, 12, 14, 34)  # in characters; together an A4 sheet on its side
_NOTE = (
    "Disusun dari keputusan yang terbit di situs ini. Sel kosong: tidak disebut dalam sumber. "
    "Bukan DIP resmi satker kecuali satkernya menetapkannya."
)


def dip_csv(lines: Sequence[Sequence[str]]) -> bytes:
    """The list as CSV, its columns in the order of ``KOLOM_DIP``."""
    return csv_of_lines([[name for name, _ in KOLOM_DIP], *lines])


def dip_xlsx(lines: Sequence[Sequence[str]]) -> bytes:
    """The list as a workbook of one sheet."""
    columns = [(heading, width) for (_, heading), width in zip(KOLOM_DIP, _WIDTHS, strict=True)]
    return xlsx_of_list("Daftar Informasi Publik", _NOTE, columns, lines)
