"""Problems -> JSON for programs, a list (``data/masalah.schema.json``)."""

import json
from collections.abc import Iterable, Iterator

from zi_site.plan.problems import Problem

# letters of a source line; a plan that is one line of 2 MB would else be repeated with each problem
_LONGEST = 500


def as_json(problems: Iterable[Problem]) -> str:
    """All problems as one JSON list, in the keys that ``/data/masalah.schema.json`` promises."""
    return "".join(json_pieces(problems))


def json_pieces(problems: Iterable[Problem]) -> Iterator[str]:
    """The same bit by bit: a file of 2 MB may have half a million problems."""
    between = "[\n"
    for problem in problems:
        text = json.dumps(_record(problem), ensure_ascii=False, indent=2).replace("\n", "\n  ")
        # a file's name may hold what is no UTF-8
        yield f"{between}  " + text.encode("utf-8", "replace").decode("utf-8")
        between = ",\n"
    yield "[]\n" if between == "[\n" else "\n]\n"


def _record(problem: Problem) -> dict[str, object]:
    return {
        "berkas": problem.place.file,
        "baris": problem.place.line,
        "kolom": problem.place.column,
        "sel": problem.cell,
        "tingkat": problem.level,
        "kode": problem.code,
        "perihal": problem.subject,
        "masalah": problem.message,
        "saran": problem.advice,
        "seharusnya": problem.mended and problem.mended[:_LONGEST],
        "seharusnya_baris": problem.lines,
        "baris_teks": problem.excerpt[:_LONGEST],
    }
