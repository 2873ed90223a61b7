"""The bytes of any document that import can read -> the problems of the plan in it, each at its
cell.
"""

import re

from zi_site.draft.judging import judged
from zi_site.draft.result import Imported
from zi_site.importing.importer import import_document
from zi_site.plan.problems import Problem
from zi_site.workbook.read_back import is_ours, read_back
from zi_site.workbook.reports.judging import judged_reports
from zi_site.workbook.reports.read import is_reports_workbook, read_reports

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
# What a document of another form does not state: whoever imports it says so.
_SAID_BY_THE_COMMAND = ('"satker" belum diisi.', '"tahun" belum diisi.')


def checked(content: bytes, name: str, satker: str = "", tahun: int = 0) -> list[Problem]:
    """A workbook of our own form says itself whose plan it is, and of which year; of another one
    the year is guessed.

    ``name`` is the file's path. Raises SourceError where the file cannot be imported.
    """
    if is_ours(content):
        return judged(read_back(content, name), name)
    if is_reports_workbook(content):
        return judged_reports(read_reports(content, satker, tahun), name, None)
    read = _foreign(content, name, satker, tahun)
    found = judged(read, name)
    return [problem for problem in found if problem.message not in _SAID_BY_THE_COMMAND]


def _foreign(content: bytes, name: str, satker: str, tahun: int) -> Imported:
    """With the year that is given, else the one in the file's name, else the decree's own."""
    named = _YEAR.findall(name)
    year = tahun or (int(named[-1]) if named else 0)
    read = import_document(content, name, satker, year)
    if year or not read.plan.keputusan.tahun:
        return read
    return import_document(content, name, satker, read.plan.keputusan.tahun)
