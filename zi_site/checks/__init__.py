"""A read plan -> its problems; one subject a module, each check with a Benar / Salah sample that the tests run."""

from zi_site.checks import completeness, identity, schedules, wording
from zi_site.checks.check import Checked
from zi_site.problems import Problem
from zi_site.reading.plan_file import ReadPlan

ALL = identity.CHECKS + schedules.CHECKS + completeness.CHECKS + wording.CHECKS


def check_plan(read: ReadPlan, file: str) -> list[Problem]:
    """All problems of one plan, those of reading it first, in the order of their places."""
    found = list(read.problems)
    if read.plan is not None:
        checked = Checked(read.plan, read.places, file)
        for check in ALL:
            found.extend(problem for problem in check.find(checked) if not _follows(problem, read.problems))
    return sorted(found, key=lambda problem: (problem.place, problem.code, problem.message))


# What these find depends on months or texts that could not be read.
_DEPENDENT = ("aksi", "bulan", "jadwal")


def _follows(problem: Problem, earlier: list[Problem]) -> bool:
    """Whether a problem only says again that something of the same action, or of the same kind, could not be read."""
    if problem.subject:
        return problem.code in _DEPENDENT and any(problem.subject == before.subject for before in earlier)
    return any(problem.code == before.code for before in earlier)
