"""A document of any kind that import can read -> the problems of the plan in it."""

from zi_site.checks.sentences import Missing
from zi_site.documents.sentences import UnreadError
from zi_site.draft.judging import judged
from zi_site.draft.sentences import ImportNote
from zi_site.exceptions import SourceError
from zi_site.intake.guessing import without_years
from zi_site.intake.reports_workbook import ReportsWorkbook
from zi_site.intake.understanding import Form, Understood, understood
from zi_site.intake.unforeseen import in_one_sentence
from zi_site.plan.problems import Place, Problem
from zi_site.workbook.reports.judging import judged_reports
from zi_site.workbook.reports.read import read_reports

# What a document of another form does not state: whoever imports it says so.
_SAID_BY_THE_COMMAND = ("satker", "tahun")


def checked(content: bytes, name: str) -> list[Problem]:
    """``name`` is the file's path; why nothing can be read is a problem too."""
    return examined(content, name)[1]


def examined(
    content: bytes, name: str
) -> tuple[Understood | ReportsWorkbook | None, list[Problem]]:
    """What the file is, and its problems; None with the one problem why it cannot be read.

    Files of our own say themselves whose plan they hold, and of which year; of any other the year
    is guessed.
    """
    try:
        with in_one_sentence():
            _, named = without_years(name)
            found = understood(content, name, "", named[-1] if named else 0)
            return found, _problems(found, name)
    except UnreadError as error:
        refused = error.finding
    except SourceError as error:
        refused = ImportNote.REFUSED(why=str(error))
    return None, [Problem(Place(name), refused)]


def _problems(found: Understood | ReportsWorkbook, name: str) -> list[Problem]:
    if isinstance(found, ReportsWorkbook):
        return judged_reports(read_reports(found.sheets), name, None)
    problems = judged(found.imported, name)
    if found.form is not Form.DOCUMENT:
        return problems
    return [each for each in problems if not _is_said_by_the_command(each)]


def _is_said_by_the_command(problem: Problem) -> bool:
    missing = problem.kind is Missing.IN_PLAN
    return missing and problem.finding.named["field"] in _SAID_BY_THE_COMMAND
