"""A document of any kind that import can read -> the problems of the plan in it."""

from zi_site.checks.sentences import Missing
from zi_site.draft.judging import judged
from zi_site.intake.guessing import without_years
from zi_site.intake.recognise import ReportsWorkbook
from zi_site.intake.understanding import Form, understood
from zi_site.plan.problems import Problem
from zi_site.workbook.reports.judging import judged_reports
from zi_site.workbook.reports.read import read_reports

# What a document of another form does not state: whoever imports it says so.
_SAID_BY_THE_COMMAND = ("satker", "tahun")


def checked(content: bytes, name: str) -> list[Problem]:
    """Files of our own say themselves whose plan they hold, and of which year; of any other the
    year is guessed.

    ``name`` is the file's path. Raises SourceError where the file cannot be imported.
    """
    _, named = without_years(name)
    found = understood(content, name, "", named[-1] if named else 0)
    if isinstance(found, ReportsWorkbook):
        return judged_reports(read_reports(found.sheets), name, None)
    problems = judged(found.imported, name)
    if found.form is not Form.DOCUMENT:
        return problems
    return [each for each in problems if not _is_said_by_the_command(each)]


def _is_said_by_the_command(problem: Problem) -> bool:
    missing = problem.kind is Missing.IN_PLAN
    return missing and problem.finding.named["field"] in _SAID_BY_THE_COMMAND
