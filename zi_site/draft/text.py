"""An import -> the text of its draft file and all doubts, those of ``check`` among them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from zi_site.draft.cell_places import CellPlaces
from zi_site.draft.judging import checked_at
from zi_site.draft.result import NOWHERE, Doubt, Imported
from zi_site.plan.model import PartPath, Plan
from zi_site.plan.personal import without_numbers_anywhere
from zi_site.plan.problems import GALAT, Problem
from zi_site.plan_file.read.plan_file import Places, read_plan
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
    imported: Imported  # its doubts know their lines of the text
    refusals: tuple[Problem, ...]
    places: Places = field(repr=False)

    def line(self, path: PartPath, keys: str) -> int:
        """Where a key of a part stands in the text; 0 where it is not written."""
        return self.places.line(path, keys) if self.places.written(path, keys) else 0


def drafted(imported: Imported) -> Drafted:
    """The draft as it would stand in plans/, checked as that file; whatever was imported, no number
    of a person is in it.
    """
    imported = without_numbers_anywhere(imported)
    plan = imported.plan
    file = f"plans/{plan.satker}/{plan.tahun}.yml"
    cells = CellPlaces(file, imported.origins)
    found = checked_at(imported, cells)
    refusals = tuple(problem for problem in found if problem.level == GALAT)
    text = plan_text(plan, OPENING)
    lines = read_plan(text.encode(), file).places
    doubts = (*imported.doubts, *_told(cells, found))
    told = replace(imported, doubts=tuple(_with_lines(plan, doubts, lines)))
    return Drafted(text, told, refusals, lines)


def at_places(draft: Drafted, text: str, places: Places) -> Drafted:
    """The same draft in another text, where its parts stand at these places."""
    doubts = tuple(_with_lines(draft.imported.plan, draft.imported.doubts, places))
    return replace(draft, text=text, imported=replace(draft.imported, doubts=doubts), places=places)


def _told(cells: CellPlaces, found: Iterable[Problem]) -> Iterator[Doubt]:
    """What only check says, at the place in the source where it is to be mended."""
    for problem in found:
        spot = cells.asked.get(problem, NOWHERE)
        yield Doubt(problem.finding, problem.subject, cells.origin(*spot), spot)


def _with_lines(plan: Plan, doubts: Iterable[Doubt], lines: Places) -> Iterator[Doubt]:
    """Each at its spot; where only its subject is known, at that action."""
    actions = {f"Aksi {each.aksi.id}": (each.path, "id") for each in plan.walk()}
    for doubt in doubts:
        spot = doubt.spot if doubt.spot != NOWHERE else actions.get(doubt.subject, NOWHERE)
        yield replace(doubt, spot=spot, line=lines.line(*spot) if spot != NOWHERE else 0)
