"""What a workbook of reports is recognised as; apart, since every way in asks for no more."""

from dataclasses import dataclass

from zi_site.workbook.sheets import BookSheet


@dataclass(frozen=True, slots=True)
class ReportsWorkbook:
    """A workbook to report in (realisasi)."""

    sheets: tuple[BookSheet, ...]
