"""An import -> the text of its draft file and all doubts, those of ``check`` among them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from zi_site.documents.grid import Origin
from zi_site.draft.judging import checked_in_cells
from zi_site.draft.result import Doubt, Imported
from zi_site.plan.personal import without_numbers_anywhere
from zi_site.plan.problems import GALAT, Problem
from zi_site.plan_file.write.plan import plan_text

# What is said of a draft at its top: whoever opens the file must know that nobody has looked at it
# yet.
OPENING = (
    "Draf hasil impor. Periksa semua catatan, terutama yang berisi keraguan, lalu hapus dua baris "
    "ini.",
    "Yang belum diisi ditunjukkan oleh: zi-site check",
)


@dataclass(frozen=True, slots=True)
class Drafted:
    """``refusals`` forbid publication of the draft as it is; each is among the doubts too."""

    text: str
    imported: Imported
    refusals: tuple[Problem, ...]


def drafted(imported: Imported) -> Drafted:
    """The draft as it would stand in plans/, checked as that file; whatever was imported, no number
    of a person is in it.
    """
    imported = without_numbers_anywhere(imported)
    plan = imported.plan
    found = checked_in_cells(imported, f"plans/{plan.satker}/{plan.tahun}.yml")
    refusals = tuple(problem for problem in found if problem.level == GALAT)
    doubts = (*imported.doubts, *_told(imported, found))
    return Drafted(plan_text(plan, OPENING), replace(imported, doubts=doubts), refusals)


def _told(imported: Imported, found: Iterable[Problem]) -> Iterator[Doubt]:
    """What only check says, at the place in the source where it is to be mended."""
    places = dict(_places(imported))
    for problem in found:
        origin = _cell(problem.cell) if problem.cell else places.get(problem.subject, Origin())
        yield Doubt(problem.finding, problem.subject, origin)


def _cell(cell: str) -> Origin:
    sheet, _, ref = cell.rpartition("!")
    return Origin(sheet=sheet, cell=ref)


def _places(imported: Imported) -> Iterator[tuple[str, Origin]]:
    for each in imported.plan.walk():
        if origin := imported.origins.get((each.path, "id")):
            yield f"Aksi {each.aksi.id}", origin
