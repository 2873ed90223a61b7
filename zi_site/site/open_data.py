"""All plans -> the large files of /data/, made beside the pages from a kept piece of each plan."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from zi_site.machine.kept import Kept, bring_kept, run_kept
from zi_site.machine.stages import stage
from zi_site.machine.workers import beside
from zi_site.plan.model import Plan
from zi_site.plan.reports import Realisasi
from zi_site.publication.data_makers import LargeWork, large_files, large_files_of
from zi_site.publication.data_piece import DataPiece, make_piece
from zi_site.publication.store import Copy
from zi_site.views.table import table_of

_FEW = 40  # plans, of which all is made sooner than another process is started


@contextmanager
def open_data(
    plans: Sequence[tuple[Plan, Realisasi | None]],
    keys: Sequence[str],
    folder: Path,
    jobs: int | None = None,
) -> Iterator[Callable[[], tuple[Copy, ...]]]:
    """What the block is given waits for the files: it is to be asked as late as can be. ``keys``:
    what all that is made of each plan, and of its reports, depends on.
    """
    asked = LargeWork(folder / "data", folder / "potongan", tuple(keys))
    works = list(zip(keys, plans, strict=True))
    with stage("Membuat data terbuka"):
        bring_kept(_piece, works, Kept(asked.pieces), jobs)
    with beside(large_files, asked, 1 if len(plans) < _FEW else jobs, nice=5) as made:

        @cache
        def files() -> tuple[Copy, ...]:
            return made() or _anew()

        def _anew() -> tuple[Copy, ...]:
            pieces = run_kept(_piece, works, Kept(asked.pieces), jobs)
            return large_files_of(pieces, asked.folder)

        yield files


def _piece(work: tuple[Plan, Realisasi | None]) -> DataPiece:
    return make_piece(table_of(*work))
