"""Tables with reports -> all reports line by line as CSV: of one plan, or of all."""

from collections.abc import Iterable

from zi_site.downloads.csv_file import csv_of_lines
from zi_site.views.report_columns import KOLOM_LAPORAN, report_lines
from zi_site.views.table import Table


def reports_csv_of(tables: Iterable[Table]) -> bytes:
    return csv_of_lines((KOLOM_LAPORAN, *(line for table in tables for line in report_lines(table))))
