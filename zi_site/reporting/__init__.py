"""Problems -> text for a terminal, annotations and a summary for GitHub, JSON for programs."""

from collections.abc import Sequence

from zi_site.plan.problems import GALAT, PERINGATAN, Problem
from zi_site.reporting.annotations import annotation
from zi_site.reporting.as_json import as_json
from zi_site.reporting.text import paragraph

FORMATS = ("teks", "github", "json")


def render(problems: Sequence[Problem], form: str) -> str:
    """Every problem in one of ``FORMATS``; "" for "teks" and "github" where there is none."""
    if form == "json":
        return as_json(problems)
    one = annotation if form == "github" else paragraph
    return "".join(one(problem) for problem in problems)


def summary(problems: Sequence[Problem], files: int) -> str:
    """One sentence: how many files, errors and warnings."""
    errors, warnings = (
        sum(each.level == level for each in problems) for level in (GALAT, PERINGATAN)
    )
    return f"{files} berkas diperiksa: {errors} galat, {warnings} peringatan."
