"""Problems -> what a person reads in a terminal."""

from collections.abc import Iterable, Mapping, Sequence

from zi_site.machine.typed import as_typed, typed
from zi_site.plan.kinds import Finding
from zi_site.plan.problems import KESEHATAN, Problem
from zi_site.reporting.grouping import Group, grouped, told

SHOWN = 3  # places of one kind, where not all are asked for
_WIDEST = 110  # columns of a source line that are shown around the place


def as_text(
    problems: Sequence[Problem], meanings: Mapping[str, str], whole: bool = False, manual: str = ""
) -> str:
    """The problems by kind; of each kind what it means, and the first three places or, with
    ``whole``, all of them, but no more than 200 of one file.

    ``meanings`` is a sentence by code, ``manual`` the web address of the page that explains them,
    where it is known.
    """
    parts = []
    for group, some in told(grouped(problems)):
        shown = some if whole else group.problems[:SHOWN]
        # programs are told everything
        all_of = "--format json" if whole else "--semua"
        parts.append(_group(group, shown, all_of, meanings.get(group.code, ""), manual))
    return "\n".join(parts)


def told_text(findings: Iterable[Finding]) -> str:
    """What a build did about files with errors, a line each."""
    return "".join(f"Peringatan: {printable(each.text)}\n" for each in findings)


def _group(group: Group, shown: Sequence[Problem], all_of: str, meaning: str, manual: str) -> str:
    head = f"{group.level} [{group.code}], {_count(group)}: {meaning}".rstrip(": ")
    lines = [f"== {head}\n"]
    if manual:
        lines.append(f"   Penjelasan dan contoh: {manual}#{group.code}\n")
    lines += [paragraph(problem) for problem in shown]
    if more := len(group.problems) - len(shown):
        command = typed("check", *all_of.split())
        lines.append(f"    … dan {more} lagi; {command} menunjukkan semuanya.\n")
    return "".join(lines)


def _count(group: Group) -> str:
    many = f"{len(group.problems)} {'temuan' if group.level == KESEHATAN else 'masalah'}"
    return many if group.files == 1 else f"{many} di {group.files} berkas"


def paragraph(problem: Problem) -> str:
    """One problem: place, kind, action, what is wrong; its source line; what to write instead."""
    subject = f"{problem.subject}: " if problem.subject else ""
    said = f"{problem.level} [{problem.code}] {printable(subject + as_typed(problem.message))}"
    lines, mark = [f"{printable(problem.where)} {said}"], ""
    if problem.excerpt.strip():
        shown, column = window(problem.excerpt, problem.place.column)
        lines.append(f"    {shown}")
        mark = f"{' ' * (column - 1)}^   " if column else ""
    if mark or problem.advice:
        lines.append(f"    {mark}{printable(as_typed(problem.advice))}".rstrip())
    if problem.mended:
        lines += [f"    {meant_words(problem)}:", printable(problem.mended)]
    return "\n".join(lines) + "\n"


def meant_words(problem: Problem) -> str:
    """What is said before the line as it should read."""
    last = problem.place.line + problem.lines - 1
    return (
        "Seharusnya"
        if problem.lines == 1
        else f"Seharusnya, sebagai ganti baris {problem.place.line}–{last}"
    )


def window(line: str, column: int) -> tuple[str, int]:
    """The part of a line around a 1-based column, not its indentation, and that column in it."""
    start = len(line) - len(line.lstrip(" "))
    if len(line) - start > _WIDEST:
        start = max(start, column - _WIDEST // 2)
    return printable(line[start : start + _WIDEST].rstrip()), max(0, column - start)


def printable(text: str) -> str:
    """Text, letter by letter, that moves no cursor and turns no writing direction."""
    shown = text.replace("\t", "\N{RIGHTWARDS ARROW}")
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in shown
    )
