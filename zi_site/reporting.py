"""Problems -> text for a terminal, annotations for GitHub, JSON for programs."""

import json
from collections.abc import Iterable
from dataclasses import asdict

from zi_site.problems import GALAT, Problem

FORMATS = ("teks", "github", "json")
_WIDEST = 110  # columns of a source line that are shown around the place


def render(problems: list[Problem], form: str) -> str:
    """The whole report in one of ``FORMATS``; empty for "teks" and "github" where there is nothing to say."""
    if form == "json":
        return json.dumps([_as_json(problem) for problem in problems], ensure_ascii=False, indent=2) + "\n"
    one = _annotation if form == "github" else _paragraph
    return "".join(one(problem) for problem in problems)


def summary(problems: list[Problem], files: int) -> str:
    """One sentence: how many files, errors and warnings."""
    errors = sum(problem.level == GALAT for problem in problems)
    return f"{files} berkas diperiksa: {errors} galat, {len(problems) - errors} peringatan."


def _paragraph(problem: Problem) -> str:
    place = problem.place
    where = ":".join(str(part) for part in (place.file, place.line, place.column) if part)
    subject = f"{problem.subject}: " if problem.subject else ""
    head = f"{printable(where)} {problem.level} [{problem.code}] {printable(subject + problem.message)}"
    lines = [head]
    if problem.excerpt.strip():
        shown, column = _window(problem.excerpt, place.column)
        lines.append(f"    {shown}")
        if column:
            lines.append(f"    {' ' * (column - 1)}^   {printable(problem.advice)}".rstrip())
        elif problem.advice:
            lines.append(f"    {printable(problem.advice)}")
    elif problem.advice:
        lines.append(f"    {printable(problem.advice)}")
    return "\n".join(lines) + "\n"


def _window(line: str, column: int) -> tuple[str, int]:
    """The part of a source line around a 1-based column, without its indentation, and that column within it."""
    start = len(line) - len(line.lstrip(" "))
    if len(line) - start > _WIDEST:
        start = max(start, column - _WIDEST // 2)
    return printable(line[start : start + _WIDEST].rstrip()), max(0, column - start)


def printable(text: str) -> str:
    """Text that can neither move the cursor nor turn the writing direction, one character for each."""
    shown = text.replace("\t", "\N{RIGHTWARDS ARROW}")
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in shown)


def _annotation(problem: Problem) -> str:
    level = "error" if problem.level == GALAT else "warning"
    place = problem.place
    facts = {"file": place.file, "line": place.line, "col": place.column, "title": f"{problem.level} [{problem.code}]"}
    properties = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in facts.items() if value)
    subject = f"{problem.subject}: " if problem.subject else ""
    return f"::{level} {properties}::{_escaped(f'{subject}{problem.message} {problem.advice}'.strip())}\n"


def _escaped(text: str, also: str = "") -> str:
    """Percent-encoding as GitHub's workflow commands define it."""
    for letter in "%\r\n" + also:
        text = text.replace(letter, f"%{ord(letter):02X}")
    return text


def _as_json(problem: Problem) -> dict[str, object]:
    values = asdict(problem)
    place = values.pop("place")
    names = {"code": "kode", "message": "masalah", "advice": "saran", "subject": "perihal", "excerpt": "baris_teks", "cell": "sel"}
    return {
        "berkas": place["file"],
        "baris": place["line"],
        "kolom": place["column"],
        "tingkat": values.pop("level"),
        **{names[name]: value for name, value in values.items()},
    }


def sorted_problems(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: (problem.place, problem.code, problem.message))
