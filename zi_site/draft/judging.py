"""An imported plan -> all that ``check`` would say of it, each at the cell where the officer mends
it.

What is missing altogether is found by reading the draft as the file that it will be; the checks
themselves run on the plan with the places of the source.
"""

import re
from dataclasses import replace

from zi_site.checks import check_values
from zi_site.draft.cell_places import CellPlaces, located
from zi_site.draft.result import Imported
from zi_site.plan import glossary, reference
from zi_site.plan.fields import ENTRIES, FIELDS
from zi_site.plan.kinds import loose
from zi_site.plan.problems import PERINGATAN, Problem
from zi_site.plan_file.read.located import Mapping
from zi_site.plan_file.read.plan_file import Path, Places, read_plan
from zi_site.plan_file.write.plan import plan_text

DOUBT = "impor"
_MISSING = re.compile(r'"(\w+)" (?:belum diisi|kosong)\.')
# What to write instead, where the advice for a YAML file says nothing to someone who fills in
# cells; by code and by the beginning of the message.
_ADVICE = (
    ("wajib", "", "Isi seperti yang tercetak dalam keputusan."),
    ("kepastian", '"kepastian" belum', f"Pilih salah satu: {', '.join(glossary.KEPASTIAN)}."),
    ("tanggal", "Tanggal keputusan belum", "Tulis misalnya 19 Maret 2025."),
    ("sumber", "Berkas sumber belum", "Isi nama berkas keputusan yang disalin."),
    ("aksi", "Rencana ini belum memuat aksi", "Tulis satu baris untuk setiap aksi."),
    (
        "id",
        'Id "',
        "Kosongkan Id baris yang baru; nomornya diberikan saat diimpor. Bila kedua barisnya sama, "
        "hapus salah satunya.",
    ),
)
_LABELS = {keys: label for label, keys in {**FIELDS, **ENTRIES}.items()}


def judged(imported: Imported, file: str) -> list[Problem]:
    """Problems by their places, and every doubt of the import as a warning."""
    places = CellPlaces(file, imported.origins)
    plan = imported.plan
    missing = _missing(imported, places)
    found = check_values(plan, places, missing, f"{plan.satker}/{plan.tahun}.yml")
    found = [_for_cells(problem) for problem in found]
    told = {(problem.cell, problem.message) for problem in found}
    doubts = [
        located(
            file,
            doubt.origin,
            loose(DOUBT, doubt.text, "Cocokkan dengan aslinya."),
            doubt.subject,
            PERINGATAN,
        )
        for doubt in imported.doubts
        if not any(doubt.text.startswith(problem.message) for problem in found)
    ]
    found += [each for each in doubts if (each.cell, each.message) not in told]
    return sorted(
        found, key=lambda problem: (problem.level, problem.place, problem.cell, problem.message)
    )


def _for_cells(problem: Problem) -> Problem:
    if problem.code == "id" and "karakter lain" in problem.message:
        return _advised(
            problem,
            f"Tulis seperti semula, atau kosongkan bila barisnya baru. {problem.advice}",
        )
    if problem.code == "area" and problem.advice.startswith(
        "Pilih"
    ):  # the drop-down list has names, not codes
        names = (area.nama for area in reference.areas().values())
        return _advised(problem, f"Pilih salah satu: {', '.join(names)}.")
    advice = (
        said
        for code, start, said in _ADVICE
        if problem.code == code and problem.message.startswith(start)
    )
    return _advised(problem, next(advice, problem.advice))


def _advised(problem: Problem, advice: str) -> Problem:
    return replace(problem, finding=loose(problem.code, problem.message, advice))


def _missing(imported: Imported, places: CellPlaces) -> list[Problem]:
    """The problems of reading the plan's own file, moved to where the value should stand in the
    source.
    """
    read = read_plan(plan_text(imported.plan).encode(), "")
    spots = _spots(read.places)
    moved = []
    for problem in read.problems:
        where = (problem.place.line, problem.place.column)
        _, path, keys = max((spot for spot in spots if spot[0] <= where), default=((0, 0), (), ""))
        if named := _MISSING.match(problem.message):
            wanted = f"keputusan.{named[1]}" if keys.startswith("keputusan") else named[1]
            keys = wanted if (path, wanted) in imported.origins else keys
        subject = problem.subject or ("" if path else _LABELS.get(keys, ""))
        moved.append(
            places.problem(
                path,
                keys,
                loose(problem.code, problem.message, problem.advice),
                subject,
                problem.level,
            )
        )
    return moved


def _spots(places: Places) -> list[tuple[tuple[int, int], Path, str]]:
    """Line and column of every key of the file, with the part and the field that it stands for."""
    found: list[tuple[tuple[int, int], Path, str]] = []
    for path, node in places.nodes.items():
        for key, value in node.pairs:
            found.append(((key.line, key.column), path, key.value))
            if isinstance(value, Mapping):
                found += [
                    ((inner.line, inner.column), path, f"{key.value}.{inner.value}")
                    for inner, _ in value.pairs
                ]
    return found
