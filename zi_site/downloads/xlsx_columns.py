"""The columns of the workbook's main sheet: those of ``columns.KOLOM`` and, after ``bulan``, one a
month.

The columns that a plan prints besides stand after them, and then, in a plan with reports, those of
the latest report.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from zi_site.plan import glossary
from zi_site.plan.columns import COPIED, CopyColumn
from zi_site.plan.keys import Holds
from zi_site.views.further_columns import NUMBER, further_columns, reader_headings
from zi_site.views.report_columns import JUDUL_REALISASI, KOLOM_REALISASI
from zi_site.views.table import Row, Table

MARK = {glossary.TERTULIS: "●", glossary.KONVENSI: "◐", glossary.PERKIRAAN: "○"}

# In characters.
WIDTH_OF_REPORT = {
    "realisasi_status": 11,
    "realisasi_periode": 12,
    "realisasi_tanggal": 11,
    "realisasi_uraian": 28,
    "realisasi_kendala": 22,
    "realisasi_tindak_lanjut": 22,
    "realisasi_bukti": 28,
}
MONTH_WIDTH, NUMBER_WIDTH, FURTHER_WIDTH = 3.3, 6, 18
# Headings of columns that no plan prints.
HEADING = {column.name: column.heading for column in COPIED if not column.printed}

_CENTRED_REPORTS = frozenset(KOLOM_REALISASI[:3])
# The texts of reports stand on their own sheet.
_FOLDED_REPORTS = frozenset(KOLOM_REALISASI[2:])


@dataclass(frozen=True, slots=True)
class XlsxColumn:
    """A column of the main sheet."""

    name: str  # the machine name in the row above the headings
    width: float  # in characters
    month: int = 0  # 1-12 for a month column, else 0
    centred: bool = False


def _columns() -> Iterator[XlsxColumn]:
    """Months stand in their own twelve columns too."""
    for column in COPIED:
        yield XlsxColumn(column.name, column.width, centred=column.centred)
        if column.key.holds is Holds.MONTHS:
            yield from (
                XlsxColumn(f"bulan_{month:02d}", MONTH_WIDTH, month) for month in glossary.SETAHUN
            )


COLUMNS = tuple(_columns())
REPORT_COLUMNS = tuple(
    XlsxColumn(name, width, centred=name in _CENTRED_REPORTS)
    for name, width in WIDTH_OF_REPORT.items()
)


def columns_for(table: Table) -> tuple[XlsxColumn, ...]:
    """The columns of this plan's main sheet."""
    further = tuple(_further(name) for name in further_columns(table))
    return COLUMNS + further + (REPORT_COLUMNS if table.reported else ())


def _further(name: str) -> XlsxColumn:
    is_number = name == NUMBER
    return XlsxColumn(name, NUMBER_WIDTH if is_number else FURTHER_WIDTH, centred=is_number)


def heading_of(column: XlsxColumn, table: Table) -> str:
    """The plan's own printed heading where it has one."""
    if column.month:
        return glossary.BULAN_PENDEK[column.month - 1]
    further = dict(zip(further_columns(table), reader_headings(table), strict=True))
    known = table.judul_kolom | HEADING | JUDUL_REALISASI | further
    return known[column.name]


def shown_columns(table: Table) -> list[bool]:
    """For each of `columns_for` whether it is shown at first; others are folded, not left out."""
    folded = {column.name for column in COPIED if _is_folded(column, table)} | _FOLDED_REPORTS
    return [column.name not in folded for column in columns_for(table)]


def _is_folded(column: CopyColumn, table: Table) -> bool:
    if column.folded_when_empty:
        return not any(getattr(row, column.name) for row in table.rows)
    return column.folded


def month_mark(row: Row, month: int) -> str:
    """``?`` in every month of an unread schedule, ``–`` where the decree names no time."""
    if row.kepastian == glossary.TIDAK_TERBACA:
        return "?"
    if row.kepastian == glossary.TIDAK_TERJADWAL:
        return "–"
    return MARK[row.kepastian] if month in row.bulan else ""
