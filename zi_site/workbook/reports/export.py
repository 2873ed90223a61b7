"""A plan and its reports -> the workbook in which an officer reports; ``read`` reads it back.

What belongs to the plan is grey and locked, without a password; everything else is open. Dates are
written as text, day first: a spreadsheet program set to English would take 05/04/2026 for the
fourth of May.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from zi_site.downloads.xlsx_text import LONGEST_CELL
from zi_site.exceptions import SourceError
from zi_site.plan import reference
from zi_site.plan.fields import REPORT_TEXTS
from zi_site.plan.model import Plan
from zi_site.plan.reports import Laporan, Realisasi
from zi_site.workbook.book import Book, EditableSheet
from zi_site.workbook.reports.layout import (
    CHOICES,
    EVIDENCE,
    EVIDENCE_COLUMNS,
    GUIDE_LINES,
    ID,
    PLAN_COLUMNS,
    REPORT_COLUMNS,
    REPORTS,
)
from zi_site.workbook.reports.rows import ReportRow, plan_cells, report_rows

_SPARE_REPORTS, _SPARE_EVIDENCE = 40, 100  # empty rows, ready to be filled in
_TOLD = ("tanggal", *REPORT_TEXTS)
_HINT = (
    "Isi hanya yang ada laporannya. Baris tanpa status tidak diterbitkan. Petunjuknya ada pada "
    "lembar Petunjuk."
)
_EVIDENCE_HINT = (
    "Satu baris untuk satu bukti, dengan id aksi dan periode yang sama seperti pada lembar Laporan."
)


def realisasi_workbook(plan: Plan, realisasi: Realisasi | None, per: str) -> bytes:
    """``per`` is the kind of period for which rows wait: bulan, triwulan or semester."""
    rows = report_rows(plan, realisasi, per)
    _refuse_long(rows)
    name = f"{plan.satker} {plan.tahun}"  # read back as the workbook's office and year
    book = Book(
        f"Laporan realisasi {name}",
        {"aksi": list(dict.fromkeys(row.aksi for row in rows)), **CHOICES},
    )
    office = reference.register()[plan.satker].nama
    book.guide(f"Laporan realisasi rencana aksi {plan.tahun}", office, GUIDE_LINES)
    told = ",".join(f'[{column}]<>""' for column in _TOLD)
    book.table(
        EditableSheet(
            REPORTS,
            f"Laporan realisasi · {name}",
            _HINT,
            REPORT_COLUMNS,
            [_report_cells(row) for row in rows],
            locked=[ID.name, *(column.name for column in PLAN_COLUMNS)],
            spare=_SPARE_REPORTS,
            frozen=1,
            rules=[("status", "status", f'=AND(TRIM([status])="",OR({told}))')],
        )
    )
    book.table(
        EditableSheet(
            EVIDENCE,
            f"Bukti realisasi · {name}",
            _EVIDENCE_HINT,
            EVIDENCE_COLUMNS,
            [cells for row in rows if row.laporan for cells in _evidence_cells(row.laporan)],
            spare=_SPARE_EVIDENCE,
        )
    )
    return book.finish()


def _refuse_long(rows: Sequence[ReportRow]) -> None:
    """A cell holds so much and no more; cut texts would come back cut."""
    for row in rows:
        texts = [*_report_cells(row).values()]
        texts += (
            [text for cells in _evidence_cells(row.laporan) for text in cells.values()]
            if row.laporan
            else []
        )
        if any(len(text.encode("utf-16-le")) > 2 * LONGEST_CELL for text in texts):
            longest = f"{LONGEST_CELL:,}".replace(",", ".")
            raise SourceError(
                f"Laporan aksi {row.aksi} memuat teks yang lebih panjang dari {longest} huruf, "
                "sehingga tidak muat "
                "dalam satu sel. Ringkaskan teks itu, atau sunting berkas YAML-nya."
            )


def _report_cells(row: ReportRow) -> Mapping[str, str]:
    cells = {
        "aksi": row.aksi,
        **plan_cells(row.action),
        "periode": row.periode.nama if row.periode else "",
    }
    if row.laporan:
        cells |= {name: getattr(row.laporan, name) for name in ("status", *REPORT_TEXTS)}
        cells["tanggal"] = _day(row.laporan.tanggal)
    return cells


def _evidence_cells(laporan: Laporan) -> Iterator[Mapping[str, str]]:
    for bukti in laporan.bukti:
        yield {
            "aksi": laporan.aksi,
            "periode": laporan.periode.nama,
            "judul": bukti.judul,
            "tautan": bukti.tautan,
            "akses": bukti.akses,
            "tanggal": _day(bukti.tanggal),
        }


def _day(day: date | None) -> str:
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}" if day else ""
