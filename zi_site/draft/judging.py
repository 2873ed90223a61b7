"""An imported plan -> all that ``check`` would say, each at the cell where it is mended."""

from collections.abc import Iterable, Iterator

from zi_site.checks import check_values
from zi_site.checks.check import Checked
from zi_site.draft.cell_places import CellPlaces, located
from zi_site.draft.result import Doubt, Imported
from zi_site.draft.sentences import ImportNote
from zi_site.plan.problems import PERINGATAN, Problem


def judged(imported: Imported, file: str) -> list[Problem]:
    """Problems, and as warnings the doubts that do not only repeat a problem."""
    found = checked_in_cells(imported, file)
    said = [problem.finding for problem in found]
    doubts = [doubt for doubt in imported.doubts if doubt.finding not in said]
    return by_cells((*found, *doubted(doubts, ImportNote.COMPARE_PLAN, file)))


def doubted(doubts: Iterable[Doubt], kind: ImportNote, file: str) -> Iterator[Problem]:
    """Each doubt as a warning of this kind, at its cell."""
    for doubt in doubts:
        note = kind(doubt=doubt.finding)
        yield located(file, doubt.origin, note, doubt.subject, PERINGATAN)


def checked_in_cells(imported: Imported, file: str) -> list[Problem]:
    """What the checks alone find, each at its cell, the gravest first."""
    return checked_at(imported, CellPlaces(file, imported.origins))


def checked_at(imported: Imported, places: CellPlaces) -> list[Problem]:
    """The same; ``places`` then knows what each is about."""
    plan = imported.plan
    return by_cells(check_values(Checked(plan, places, f"{plan.satker}/{plan.tahun}.yml")))


def by_cells(problems: Iterable[Problem]) -> list[Problem]:
    """Errors before warnings, each by its place."""
    return sorted(
        problems, key=lambda problem: (problem.level, problem.place, problem.cell, problem.message)
    )
