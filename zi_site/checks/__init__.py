"""A read plan -> its problems; one subject a module, each check with a Benar / Salah sample that
the tests run.
"""

from collections.abc import Sequence

from zi_site.checks import completeness, identity, pembetulan, schedules, wording
from zi_site.checks.check import Checked, PlaceFinder
from zi_site.plan.model import Plan
from zi_site.plan.problems import Problem
from zi_site.plan_file.read.plan_file import ReadPlan

ALL = identity.CHECKS + pembetulan.CHECKS + schedules.CHECKS + completeness.CHECKS + wording.CHECKS


def check_plan(read: ReadPlan, file: str) -> list[Problem]:
    """All problems of one plan in the order of their places; how many of them are shown is the
    report's affair.
    """
    return check_values(read.plan, read.places, read.problems, file)


def check_values(
    plan: Plan | None, places: PlaceFinder, so_far: Sequence[Problem], file: str
) -> list[Problem]:
    """The same for a plan from anywhere; ``so_far`` are the problems of reading it."""
    found = list(so_far)
    if plan is not None:
        checked = Checked(plan, places, file)
        subjects, codes = ({getattr(each, name) for each in found} for name in ("subject", "code"))
        for check in ALL:
            found.extend(
                each for each in check.find(checked) if not _follows(each, subjects, codes)
            )
    return sorted(found, key=lambda problem: (problem.place, problem.code, problem.message))


# What these find depends on months or texts that could not be read.
_DEPENDENT = ("aksi", "bulan", "jadwal")


def _follows(problem: Problem, subjects: set[str], codes: set[str]) -> bool:
    """Whether a problem only says again that something of the same action, or of the same kind,
    could not be read.
    """
    if problem.subject:
        return problem.code in _DEPENDENT and problem.subject in subjects
    return problem.code in codes
