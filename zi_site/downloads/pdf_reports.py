"""Table -> the data of its reports for ``templates/rencana-aksi.typ``: one line a report."""

from typing import Any

from zi_site.plan.glossary import day_words
from zi_site.views.report_columns import JUDUL_LAPORAN, KOLOM_LAPORAN, report_lines
from zi_site.views.table import Table

Data = dict[str, Any]

SHOWN = ("aksi", "periode", "status", "tanggal", "uraian", "kendala", "tindak_lanjut", "bukti")
EXPLAINED = (
    "Laporan ditulis oleh satker sendiri. Aksi yang tidak ada di sini belum ada laporannya; "
    "itu tidak berarti bahwa aksinya belum dilaksanakan."
)


def reports_data(table: Table) -> Data | None:
    """None where nothing is reported: then the document is as if there were no reports at all."""
    if not table.reported:
        return None
    places = [KOLOM_LAPORAN.index(name) for name in SHOWN]
    days = [day_words(report.tanggal) for row in table.rows for report in row.laporan]
    lines = [[line[place] for place in places] for line in report_lines(table)]
    for line, day in zip(lines, days, strict=True):
        line[SHOWN.index("tanggal")] = day
    return {
        "headings": [JUDUL_LAPORAN[name] for name in SHOWN],
        "lines": lines,
        "explained": EXPLAINED,
    }
