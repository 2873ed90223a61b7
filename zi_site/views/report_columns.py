"""Reports -> the published cells: seven columns beside those of an action, and one line for each
report.

The columns of an action tell its latest report. They follow the fixed columns (``columns.KOLOM``)
and stand only in the copies of a plan that has reports, so that every other copy stays as it is,
byte for byte.
"""

from datetime import date

from zi_site.plan.columns import ARTI_KOLOM, KOLOM
from zi_site.plan.reports import Bukti, Laporan
from zi_site.views.further_columns import further_cells, further_columns
from zi_site.views.table import Row, Table

_STATUSES = "berjalan, selesai, tertunda, atau dibatalkan"
_PERIODS = "nama bulan, Triwulan I–IV, atau Semester I–II"
# Column, heading for readers, meaning.
_OF_ACTION = (
    ("realisasi_status", "Status laporan", f"Menurut laporan terakhir: {_STATUSES}"),
    ("realisasi_periode", "Periode laporan", f"Masa laporan terakhir: {_PERIODS}"),
    ("realisasi_tanggal", "Tanggal laporan", "Tanggal laporan terakhir"),
    ("realisasi_uraian", "Yang dilakukan", "Apa yang dilakukan, menurut laporan terakhir"),
    ("realisasi_kendala", "Kendala", "Kendala yang disebut dalam laporan terakhir"),
    (
        "realisasi_tindak_lanjut",
        "Tindak lanjut",
        "Tindak lanjut yang disebut dalam laporan terakhir",
    ),
    (
        "realisasi_bukti",
        "Bukti yang dilaporkan",
        "Judul, akses, tanggal, dan tautan bukti dalam laporan terakhir",
    ),
)
KOLOM_REALISASI = tuple(name for name, _, _ in _OF_ACTION)
JUDUL_REALISASI = {name: heading for name, heading, _ in _OF_ACTION}
ARTI_REALISASI = {name: meaning for name, _, meaning in _OF_ACTION}

_OF_REPORT = (
    ("satker", "Satker", ARTI_KOLOM["satker"]),
    ("tahun", "Tahun", ARTI_KOLOM["tahun"]),
    ("aksi", "Aksi", "Pengenal aksi yang dilaporkan, sama dengan kolom id pada rencananya"),
    ("periode", "Periode", f"Masa yang dilaporkan: {_PERIODS}"),
    ("bulan", "Bulan", "Bulan-bulan dalam masa itu, 1–12, dipisahkan titik koma"),
    ("status", "Status", _STATUSES),
    ("tanggal", "Tanggal", "Tanggal laporan"),
    ("uraian", "Yang dilakukan", "Apa yang dilakukan"),
    ("kendala", "Kendala", "Kendala yang dihadapi"),
    ("tindak_lanjut", "Tindak lanjut", "Tindak lanjut atas kendala atau rekomendasi"),
    ("bukti", "Bukti", "Judul, akses, tanggal, dan tautan setiap bukti, dipisahkan titik koma"),
)
KOLOM_LAPORAN = tuple(name for name, _, _ in _OF_REPORT)
JUDUL_LAPORAN = {name: heading for name, heading, _ in _OF_REPORT}
ARTI_LAPORAN = {name: meaning for name, _, meaning in _OF_REPORT}


def columns_of(table: Table) -> tuple[str, ...]:
    """The columns of a plan's own copies."""
    return KOLOM + further_columns(table) + (KOLOM_REALISASI if table.reported else ())


def cells_of(row: Row, table: Table) -> tuple[str, ...]:
    """An action in the columns that `columns_of` names for its plan."""
    return row.cells() + further_cells(row, table) + (report_cells(row) if table.reported else ())


def report_cells(row: Row) -> tuple[str, ...]:
    """The latest report of an action in the order of `KOLOM_REALISASI`; empty without one."""
    if not row.laporan:
        return ("",) * len(KOLOM_REALISASI)
    report = row.laporan[-1]
    return (report.status, report.periode.nama, _day(report.tanggal), *_texts(report))


def report_lines(table: Table) -> tuple[tuple[str, ...], ...]:
    """Every report, in the order of `KOLOM_LAPORAN`: by action as in the plan, then by period."""
    return tuple(_line(row, report) for row in table.rows for report in row.laporan)


def _line(row: Row, report: Laporan) -> tuple[str, ...]:
    period, months = report.periode.nama, ";".join(map(str, report.periode.bulan))
    about = (row.satker, str(row.tahun), row.id, period, months)
    return (*about, report.status, _day(report.tanggal), *_texts(report))


def _texts(report: Laporan) -> tuple[str, ...]:
    bukti = "; ".join(map(evidence_text, report.bukti))
    return (report.uraian, report.kendala, report.tindak_lanjut, bukti)


def evidence_text(bukti: Bukti) -> str:
    """``Notulen rapat (publik, 2026-04-05): https://contoh.go.id/notulen``."""
    about = ", ".join(part for part in (bukti.akses, _day(bukti.tanggal)) if part)
    return f"{bukti.judul} ({about})" + (f": {bukti.tautan}" if bukti.tautan else "")


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
