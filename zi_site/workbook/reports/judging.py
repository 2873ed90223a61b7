"""Reports out of a workbook -> all that ``check`` would say, each at its cell."""

from zi_site.checks.check import CheckedReports
from zi_site.checks.realisasi import check_reports
from zi_site.draft.cell_places import CellPlaces, located
from zi_site.draft.judging import by_cells, doubted
from zi_site.draft.sentences import ImportNote
from zi_site.plan.model import Plan
from zi_site.plan.problems import GALAT, PERINGATAN, Problem, each_once
from zi_site.workbook.reports.read import ReadReports


def judged_reports(read: ReadReports, file: str, plan: Plan | None) -> list[Problem]:
    """Problems of the draft that these reports make, and what was left out or doubted as warnings.

    ``plan`` is the plan that is reported on; None where it is not known, then unknown actions are
    not told.
    """
    realisasi, places = read.realisasi, CellPlaces(file, read.origins)
    promised = f"{realisasi.satker}/{realisasi.tahun}.realisasi.yml"
    found = each_once(check_reports(CheckedReports(realisasi, places, promised, plan)))
    doubts = list(doubted(read.doubts, ImportNote.COMPARE_REPORT, file))
    left_out = (
        located(
            file, each.origin, ImportNote.LEFT_OUT(text=each.text, why=each.why), "", PERINGATAN
        )
        for each in read.left_out
    )
    return by_cells((*_once(found, doubts), *left_out))


def _once(found: list[Problem], doubts: list[Problem]) -> list[Problem]:
    """At one cell an error rather than a doubt; a doubt, which quotes, rather than a warning."""
    errors = {problem.cell for problem in found if problem.level == GALAT}
    doubted = {doubt.cell for doubt in doubts}
    kept = [problem for problem in found if problem.level == GALAT or problem.cell not in doubted]
    return kept + [doubt for doubt in doubts if doubt.cell not in errors]
