"""A document of any kind that import can read -> the problems of the plan in it."""

from zi_site.checks.sentences import Missing
from zi_site.documents.grid import Document
from zi_site.draft.judging import judged
from zi_site.draft.result import Imported
from zi_site.importing.importer import import_grids, source_of
from zi_site.intake.guessing import without_years
from zi_site.intake.own_copies.read_copy import read_copy
from zi_site.intake.recognise import OfficeDocument, PlanWorkbook, PublishedCopy, recognise
from zi_site.plan.problems import Problem
from zi_site.workbook.read_back import read_back
from zi_site.workbook.reports.judging import judged_reports
from zi_site.workbook.reports.read import read_reports

# What a document of another form does not state: whoever imports it says so.
_SAID_BY_THE_COMMAND = ("satker", "tahun")


def checked(content: bytes, name: str) -> list[Problem]:
    """Files of our own say themselves whose plan they hold, and of which year; of any other the
    year is guessed.

    ``name`` is the file's path. Raises SourceError where the file cannot be imported.
    """
    match recognise(content, name):
        case OfficeDocument(document):
            found = judged(_imported(document, content, name), name)
            return [each for each in found if not _is_said_by_the_command(each)]
        case PublishedCopy(copied):
            return judged(read_copy(copied), name)
        case PlanWorkbook(sheets):
            return judged(read_back(sheets), name)
        case reports:
            return judged_reports(read_reports(reports.sheets), name, None)


def _is_said_by_the_command(problem: Problem) -> bool:
    missing = problem.kind is Missing.IN_PLAN
    return missing and problem.finding.named["field"] in _SAID_BY_THE_COMMAND


def _imported(document: Document, content: bytes, name: str) -> Imported:
    """With the year in the file's name, else the decree's own."""
    _, named = without_years(name)
    source = source_of(content, name)
    read = import_grids(document, source, "", named[-1] if named else 0)
    if named or not read.plan.keputusan.tahun:
        return read
    return import_grids(document, source, "", read.plan.keputusan.tahun)
