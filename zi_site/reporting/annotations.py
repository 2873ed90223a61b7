"""Problems -> GitHub's workflow commands, which show each at its line of a proposed change.

GitHub shows at most ten errors, ten warnings and ten notices of one step. So the foremost ten of
each are told here, and all of them in the step's summary (`reporting.markdown`).
"""

from collections.abc import Sequence

from zi_site.plan.problems import GALAT, PERINGATAN, Problem
from zi_site.reporting.grouping import foremost, grouped
from zi_site.reporting.text import meant_words, printable

MOST = 10  # of each level, in one step
_COMMANDS = {GALAT: "error", PERINGATAN: "warning"}


def annotations(problems: Sequence[Problem]) -> str:
    """What GitHub shows beside the lines; the rest is counted in a notice."""
    groups = grouped(problems)
    shown = [problem for level in _COMMANDS for problem in foremost(groups, level, MOST)]
    text = "".join(annotation(problem) for problem in shown)
    if more := sum(problem.level in _COMMANDS for problem in problems) - len(shown):
        said = f"Masih ada {more} masalah lain. Semuanya ada di ringkasan langkah ini (Summary)."
        text += f"::notice title=Belum semuanya::{escaped(said)}\n"
    return text


def annotation(problem: Problem) -> str:
    """One line of GitHub's workflow commands; GitHub shows ten of a level a step."""
    place = problem.place
    facts = {
        "file": place.file,
        "line": place.line,
        "col": place.column,
        "title": f"{problem.level} [{problem.code}]",
    }
    properties = ",".join(
        f"{name}={escaped(str(value), ':,')}" for name, value in facts.items() if value
    )
    subject = f"{problem.subject}: " if problem.subject else ""
    said = escaped(f"{subject}{problem.finding.text}")
    meant = (
        f"%0A{escaped(meant_words(problem))}:%0A{escaped(problem.mended)}" if problem.mended else ""
    )
    return f"::{_COMMANDS.get(problem.level, 'notice')} {properties}::{said}{meant}\n"


def escaped(text: str, also: str = "") -> str:
    """Percent-encoding as GitHub's workflow commands define it."""
    text = printable(text)
    for letter in "%\r\n" + also:
        text = text.replace(letter, f"%{ord(letter):02X}")
    return text
