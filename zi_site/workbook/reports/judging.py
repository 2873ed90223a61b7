"""Reports out of a workbook -> all that ``check`` would say of them, each at the cell where the
officer mends it.
"""

from zi_site.checks.realisasi import check_realisasi
from zi_site.draft.cell_places import CellPlaces, located
from zi_site.draft.judging import DOUBT
from zi_site.plan.kinds import loose
from zi_site.plan.model import Plan
from zi_site.plan.problems import GALAT, PERINGATAN, Problem
from zi_site.plan_file.read.plan_file import Path, Places
from zi_site.plan_file.read.realisasi_file import read_realisasi
from zi_site.plan_file.write.reports import realisasi_text
from zi_site.workbook.reports.read import ReadReports


def judged_reports(read: ReadReports, file: str, plan: Plan | None) -> list[Problem]:
    """Problems of the draft that these reports make, and what was left out or doubted as warnings.

    ``plan`` is the plan that is reported on; None where it is not known, then unknown actions are
    not told.
    """
    realisasi = read.realisasi
    draft = read_realisasi(realisasi_text(realisasi).encode(), "")
    places = CellPlaces(file, read.origins)
    found = []
    for problem in check_realisasi(
        draft, f"{realisasi.satker}/{realisasi.tahun}.realisasi.yml", plan
    ):
        path, key = _spot(draft.places, problem)
        advice = (
            "Isi sel ini." if problem.code == "wajib" else problem.advice
        )  # that of the checks is for YAML
        finding = loose(problem.code, problem.message, advice)
        found.append(places.problem(path, key, finding, problem.subject, problem.level))
    doubts = [
        located(
            file,
            doubt.origin,
            loose(DOUBT, doubt.text, "Cocokkan dengan sumbernya."),
            doubt.subject,
            PERINGATAN,
        )
        for doubt in read.doubts
    ]
    found = _once(found, doubts)
    for piece in read.left_out:
        message = f"“{piece.text}” tidak ikut: {piece.why}."
        found.append(located(file, piece.origin, loose(DOUBT, message), level=PERINGATAN))
    return sorted(
        found, key=lambda problem: (problem.level, problem.place, problem.cell, problem.message)
    )


def _once(found: list[Problem], doubts: list[Problem]) -> list[Problem]:
    """Of an error and a doubt at one cell the error; of a warning and a doubt the doubt, which says
    what was typed.
    """
    errors = {problem.cell for problem in found if problem.level == GALAT}
    doubted = {doubt.cell for doubt in doubts}
    kept = [problem for problem in found if problem.level == GALAT or problem.cell not in doubted]
    return kept + [doubt for doubt in doubts if doubt.cell not in errors]


def _spot(places: Places, problem: Problem) -> tuple[Path, str]:
    """The part and the key of the draft at whose place a problem stands."""
    where = (problem.place.line, problem.place.column)
    keys = (
        ((key.line, key.column), path, key.value)
        for path, node in places.nodes.items()
        for key, _ in node.pairs
    )
    _, path, key = max((each for each in keys if each[0] <= where), default=((0, 0), (), ""))
    return path, key
