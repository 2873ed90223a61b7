"""All plans -> the large files of /data/, made beside the pages from a kept piece of each plan."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from zi_site.machine.kept import Kept, bring_kept, run_kept
from zi_site.machine.stages import stage
from zi_site.machine.workers import beside
from zi_site.publication.data_makers import LargeWork, large_files, large_files_of
from zi_site.publication.data_piece import make_piece
from zi_site.publication.store import Copy
from zi_site.views.table import Table

_FEW = 40  # plans, of which all is made sooner than another process is started


@contextmanager
def open_data(
    tables: Sequence[Table], keys: Mapping[str, str], folder: Path, jobs: int | None = None
) -> Iterator[Callable[[], tuple[Copy, ...]]]:
    """What the block is given waits for the files: it is to be asked as late as can be."""
    asked = LargeWork(folder / "data", folder / "potongan", tuple(keys.values()))
    works = [(keys[table.name], table) for table in tables]
    with stage("Membuat data terbuka"):
        bring_kept(make_piece, works, Kept(asked.pieces), jobs)
    with beside(large_files, asked, 1 if len(tables) < _FEW else jobs) as made:

        @cache
        def files() -> tuple[Copy, ...]:
            return made() or _anew()

        def _anew() -> tuple[Copy, ...]:
            pieces = run_kept(make_piece, works, Kept(asked.pieces), jobs)
            return large_files_of(pieces, asked.folder)

        yield files
