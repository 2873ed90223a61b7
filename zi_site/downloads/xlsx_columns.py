"""The columns of the workbook's main sheet: those of ``glossary.KOLOM`` and, after ``bulan``, one a
month.

A plan with reports has the columns of the latest report after them.
"""

from dataclasses import dataclass

from zi_site.plan import glossary
from zi_site.views.report_columns import JUDUL_REALISASI, KOLOM_REALISASI
from zi_site.views.table import Row, Table

MARK = {glossary.TERTULIS: "●", glossary.KONVENSI: "◐", glossary.PERKIRAAN: "○"}

# Headings of columns that no plan prints.
HEADING = {
    "satker": "Satker",
    "tahun": "Tahun",
    "id": "Aksi",
    "area_kode": "Kode area resmi",
    "subpilar": "Subpilar LKE",
    "kelompok": "Kelompok",
    "bulan": "Bulan",
    "kepastian": "Kepastian jadwal",
    "catatan": "Catatan",
}
# In characters; together they let a printed A4 sheet keep a size that can be read.
WIDTH = {
    "satker": 14, "tahun": 6, "id": 6, "area_nomor": 5, "area": 16, "area_kode": 18, "subpilar": 9, "kelompok": 15,
    "komponen_nomor": 5, "komponen": 17, "indikator": 26, "langkah_aksi": 30, "bukti_fisik": 26, "jadwal": 15,
    "bulan": 14, "kepastian": 12, "penanggung_jawab": 16, "catatan": 26,
}  # fmt: skip
WIDTH_OF_REPORT = {
    "realisasi_status": 11, "realisasi_periode": 12, "realisasi_tanggal": 11, "realisasi_uraian": 28,
    "realisasi_kendala": 22, "realisasi_tindak_lanjut": 22, "realisasi_bukti": 28,
}  # fmt: skip
MONTH_WIDTH = 3.3
CENTRED = frozenset(
    {"id", "area_nomor", "komponen_nomor", "subpilar", "kepastian", *KOLOM_REALISASI[:3]}
)

# Folded away at first: useful to programs, in a reader's way; months stand in their own twelve
# columns, and the texts of reports on their own sheet.
FOLDED = frozenset({"satker", "tahun", "area_kode", "subpilar", "bulan", *KOLOM_REALISASI[2:]})
FOLDED_WHEN_EMPTY = frozenset({"kelompok", "langkah_aksi", "jadwal", "penanggung_jawab"})


@dataclass(frozen=True, slots=True)
class Column:
    name: str  # the machine name in the row above the headings
    width: float  # in characters
    month: int = 0  # 1-12 for a month column, else 0
    centred: bool = False


def _columns() -> tuple[Column, ...]:
    months = tuple(Column(f"bulan_{month:02d}", MONTH_WIDTH, month) for month in glossary.SETAHUN)
    found: list[Column] = []
    for name in glossary.KOLOM:
        found.append(Column(name, WIDTH[name], centred=name in CENTRED))
        if name == "bulan":
            found.extend(months)
    return tuple(found)


COLUMNS = _columns()
REPORT_COLUMNS = tuple(
    Column(name, width, centred=name in CENTRED) for name, width in WIDTH_OF_REPORT.items()
)


def columns_for(table: Table) -> tuple[Column, ...]:
    """The columns of this plan's main sheet."""
    return COLUMNS + REPORT_COLUMNS if table.reported else COLUMNS


def heading_of(column: Column, table: Table) -> str:
    """The plan's own printed heading where it has one."""
    if column.month:
        return glossary.BULAN_PENDEK[column.month - 1]
    return (
        HEADING.get(column.name)
        or JUDUL_REALISASI.get(column.name)
        or table.judul_kolom[column.name]
    )


def shown_columns(table: Table) -> list[bool]:
    """For each of `columns_for` whether the sheet shows it at first; the others are folded, not
    left out.
    """
    filled = {name for name in FOLDED_WHEN_EMPTY if any(getattr(row, name) for row in table.rows)}
    folded = FOLDED | (FOLDED_WHEN_EMPTY - filled)
    return [column.name not in folded for column in columns_for(table)]


def month_mark(row: Row, month: int) -> str:
    """``?`` in every month of an unread schedule, ``–`` where the decree names no time."""
    if row.kepastian == glossary.TIDAK_TERBACA:
        return "?"
    if row.kepastian == glossary.TIDAK_TERJADWAL:
        return "–"
    return MARK[row.kepastian] if month in row.bulan else ""
