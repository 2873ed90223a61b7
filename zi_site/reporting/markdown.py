"""Problems -> the summary of a step of GitHub Actions, each with a link to edit its line."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from zi_site.plan.problems import GALAT, KESEHATAN, PERINGATAN, Problem
from zi_site.reporting.grouping import Group, grouped, told
from zi_site.reporting.markdown_text import as_code, as_markdown
from zi_site.reporting.text import meant_words

Edit = Callable[[str, int], str]  # path, line -> the web address where that line is edited
_OPEN = 20  # problems of one kind that are shown without a click

_HEADINGS = {
    GALAT: "Galat: perlu diperbaiki sebelum terbit",
    PERINGATAN: "Peringatan: tidak menahan penerbitan, tetapi perlu dibaca",
    KESEHATAN: "Kesehatan rencana: bukan kesalahan, hanya yang mungkin ingin Anda lihat",
}


def summary_lines(
    problems: Sequence[Problem],
    sentence: str,
    meanings: Mapping[str, str],
    edit: Edit | None = None,
    manual: str = "",
) -> Iterator[str]:
    """The whole report as lines of Markdown; ``sentence`` says how much there is of it.

    ``edit`` is None where the repository is not known; ``manual`` the address of the page that
    explains the kinds.
    """
    yield from ("## Pemeriksaan data", "", as_markdown(sentence), "")
    level = ""
    for group, some in told(grouped(problems)):
        if group.level != level:
            level = group.level
            yield from (f"### {_HEADINGS[level]}", "")
        yield from _group(group, some, meanings.get(group.code, ""), edit, manual)


def _group(
    group: Group, some: Sequence[Problem], meaning: str, edit: Edit | None, manual: str
) -> Iterator[str]:
    yield from (f"#### {as_code(group.code)} ({len(group.problems)})", "")
    more = f" [Penjelasan dan contoh]({manual}#{group.code})" if manual else ""
    if meaning or more:
        yield from (f"{as_markdown(meaning)}{more}", "")
    yield from (_item(problem, edit) for problem in some[:_OPEN])
    yield ""
    if rest := some[_OPEN:]:
        yield from (f"<details><summary>dan {len(rest)} lagi</summary>", "")
        yield from (_item(problem, edit) for problem in rest)
        yield from ("", "</details>", "")
    if untold := len(group.problems) - len(some):
        said = f"… dan {untold} lagi di berkas yang sama; "
        yield from (f"{said}`zi-site check --format json` menunjukkan semuanya.", "")


def _item(problem: Problem, edit: Edit | None) -> str:
    where = as_markdown(problem.where)
    if edit and not problem.cell:
        where = f"[{where}]({edit(problem.place.file, problem.place.line)})"
    subject = f"**{as_markdown(problem.subject)}**: " if problem.subject else ""
    advice = f" *{as_markdown(problem.advice)}*" if problem.advice else ""
    said = f"- {where}<br>{subject}{as_markdown(problem.message)}{advice}"
    return (
        f"{said}<br>{meant_words(problem)}:{_as_line(problem.mended)}" if problem.mended else said
    )


def _as_line(text: str) -> str:
    """A line of a file with the spaces before it, to be copied."""
    spaces = " " * (len(text) - len(text.lstrip(" ")))
    return f"<pre>{spaces}{as_markdown(text)}</pre>"
