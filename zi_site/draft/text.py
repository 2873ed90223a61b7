"""An import -> the text of its draft file and all doubts about it, those that ``check`` has among
them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from zi_site.checks import check_plan
from zi_site.documents.grid import Origin
from zi_site.draft.judging import DOUBT, judged
from zi_site.draft.result import Doubt, Imported
from zi_site.plan.kinds import loose
from zi_site.plan.problems import GALAT, Problem
from zi_site.plan_file.read.plan_file import read_plan
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
    """``refusals`` are the problems that forbid publication of the draft as it is; each is among
    the doubts too.
    """

    text: str
    imported: Imported
    refusals: tuple[Problem, ...]


def drafted(imported: Imported) -> Drafted:
    """The draft as it would stand in plans/, checked as that file."""
    plan = imported.plan
    file = f"plans/{plan.satker}/{plan.tahun}.yml"
    text = plan_text(plan, OPENING)
    refusals = tuple(
        each for each in check_plan(read_plan(text.encode(), file), file) if each.level == GALAT
    )
    doubts = (*imported.doubts, *_told(imported, file))
    return Drafted(text, replace(imported, doubts=doubts), refusals)


def _told(imported: Imported, file: str) -> Iterator[Doubt]:
    """What check says and the import has not said yet, at the place in the source where it is to be
    mended.
    """
    places = dict(_places(imported))
    for problem in judged(imported, file):
        if problem.code != DOUBT:
            origin = _cell(problem.cell) if problem.cell else places.get(problem.subject, Origin())
            yield Doubt(
                loose("impor", f"{problem.message} {problem.advice}".strip()),
                problem.subject,
                origin,
            )


def _cell(cell: str) -> Origin:
    sheet, _, ref = cell.rpartition("!")
    return Origin(sheet=sheet, cell=ref)


def _places(imported: Imported) -> Iterator[tuple[str, Origin]]:
    for a, area in enumerate(imported.plan.area):
        for k, kelompok in enumerate(area.kelompok):
            for m, komponen in enumerate(kelompok.komponen):
                for i, aksi in enumerate(komponen.aksi):
                    if origin := imported.origins.get(((a, k, m, i), "id")):
                        yield f"Aksi {aksi.id}", origin
