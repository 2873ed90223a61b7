"""A read plan -> its problems; one subject a module, each check with a Benar / Salah sample that
the tests run.
"""

from collections.abc import Iterable, Iterator

from zi_site.checks import (
    compared,
    completeness,
    contents,
    corrections,
    further_columns,
    identity,
    schedules,
    wording,
)
from zi_site.checks.check import Checked
from zi_site.checks.required import required_in_plan
from zi_site.plan.problems import Problem, in_order
from zi_site.plan_file.read.plan_file import ReadPlan

ALL = (
    *identity.CHECKS, *corrections.CHECKS, *schedules.CHECKS, *compared.CHECKS,
    *completeness.CHECKS, *further_columns.CHECKS, *contents.CHECKS, *wording.CHECKS,
)  # fmt: skip


def check_plan(read: ReadPlan, file: str) -> list[Problem]:
    """All problems of one plan, by their places; how many are shown is the report's affair."""
    found = list(read.problems)
    if read.plan is not None:
        found += check_values(Checked(read.plan, read.places, file), read.problems)
    return in_order(found)


def check_values(checked: Checked, so_far: Iterable[Problem] = ()) -> Iterator[Problem]:
    """The problems of a plan from anywhere, in no order; ``so_far`` are those of reading."""
    missing = list(required_in_plan(checked))
    yield from missing
    unread = {problem.subject for problem in (*so_far, *missing) if problem.subject}
    for check in ALL:
        for problem in check.find(checked):
            if not (check.of_whole and problem.subject in unread):
                yield problem
