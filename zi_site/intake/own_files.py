"""The bytes of a file that may be ours -> the workbook or published copy that it is."""

import re

from zi_site.documents.apart import here
from zi_site.documents.sentences import UnreadError
from zi_site.exceptions import SourceError
from zi_site.intake.own_copies.csv_copy import read_csv_copy
from zi_site.intake.own_copies.json_copy import read_json_copy
from zi_site.intake.own_copies.xlsx_copy import read_xlsx_copy
from zi_site.intake.recognise import PlanWorkbook, PublishedCopy, Recognised
from zi_site.intake.reports_workbook import ReportsWorkbook
from zi_site.intake.sentences import FileFault
from zi_site.workbook.read_back import is_plan_workbook
from zi_site.workbook.reports.read import is_reports_workbook
from zi_site.workbook.sheets import READER as SHEETS_READER
from zi_site.workbook.sheets import ZIP

# The small names above the headings, in a sheet that a spreadsheet program saved as text.
_SAVED_AS_TEXT = re.compile(rb'\bid"?[,;\t]"?komponen"?[,;\t]"?indikator"?[,;\t]"?langkah_aksi\b')
_HEAD = 8_000  # bytes among which those names stand


def own_file(content: bytes) -> Recognised | None:
    """None for a document of an office; raises SourceError for one sheet saved as text."""
    return _own_workbook(content) if content.startswith(ZIP) else _own_text(content)


def _own_workbook(content: bytes) -> Recognised | None:
    """Of a workbook with sheets of several kinds the reports are taken: they were added to it."""
    try:
        sheets = here(SHEETS_READER, content)
    except SourceError:
        return None  # the reading as a document says why
    assert isinstance(sheets, tuple)
    if is_reports_workbook(sheets):
        return ReportsWorkbook(sheets)
    if copied := read_xlsx_copy(sheets):
        return PublishedCopy(copied)
    return PlanWorkbook(sheets) if is_plan_workbook(sheets) else None


def _own_text(content: bytes) -> Recognised | None:
    if copied := read_json_copy(content) or read_csv_copy(content):
        return PublishedCopy(copied)
    head = content[:_HEAD].replace(b"\0", b"")  # what Excel calls "Unicode Text" is UTF-16
    if _SAVED_AS_TEXT.search(head):
        raise UnreadError(FileFault.ONE_SHEET())
    return None
