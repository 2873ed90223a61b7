"""A read plan -> its problems; one subject a module, each check with a Benar / Salah sample that the tests run."""

from zi_site.checks import completeness, identity, schedules, wording
from zi_site.checks.check import Checked
from zi_site.problems import GALAT, PERINGATAN, Place, Problem
from zi_site.reading.plan_file import ReadPlan

ALL = identity.CHECKS + schedules.CHECKS + completeness.CHECKS + wording.CHECKS


MOST = 200  # problems of one file that are told; a file with more has one cause


def check_plan(read: ReadPlan, file: str) -> list[Problem]:
    """All problems of one plan in the order of their places; of very many, the first and how many more there are."""
    found = list(read.problems)
    if read.plan is not None:
        checked = Checked(read.plan, read.places, file)
        subjects, codes = ({getattr(each, name) for each in found} for name in ("subject", "code"))
        for check in ALL:
            found.extend(each for each in check.find(checked) if not _follows(each, subjects, codes))
    found.sort(key=lambda problem: (problem.place, problem.code, problem.message))
    if len(found) > MOST:
        errors = any(problem.level == GALAT for problem in found[MOST:])
        more = f"Masih ada {len(found) - MOST} masalah lain di berkas ini."
        place = Place(found[0].place.file)
        found[MOST:] = [
            Problem(place, "berkas", more, "Perbaiki yang di atas dahulu.", level=GALAT if errors else PERINGATAN)
        ]
    return found


# What these find depends on months or texts that could not be read.
_DEPENDENT = ("aksi", "bulan", "jadwal")


def _follows(problem: Problem, subjects: set[str], codes: set[str]) -> bool:
    """Whether a problem only says again that something of the same action, or of the same kind, could not be read."""
    if problem.subject:
        return problem.code in _DEPENDENT and problem.subject in subjects
    return problem.code in codes
