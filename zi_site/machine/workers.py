"""One function over many values, in many processes; answers in the order of the values."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import cache, partial
from typing import TypeVar

from zi_site.machine.stages import counted

Given = TypeVar("Given")
Answer = TypeVar("Answer")

# Never a plain fork: Typst keeps threads of its own, and a process that is forked beside them waits
# for ever.
_START = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"


def run_all(
    function: Callable[[Given], Answer],
    values: Sequence[Given],
    jobs: int | None = None,
    few: int = 3,
) -> list[Answer]:
    """``function`` must be importable (no closure); ``jobs`` None means one process per processor.

    Fewer than ``few`` values are done here: starting processes (about 0.3 s) would cost more than
    it saves.
    """
    workers = min(jobs or os.cpu_count() or 1, len(values))
    if workers < 2 or len(values) < few:
        return [function(value) for value in counted(values, len(values))]
    chunk = max(1, min(16, len(values) // (workers * 4)))
    with ProcessPoolExecutor(
        workers, multiprocessing.get_context(_START), _leave_interrupts
    ) as pool:
        return list(counted(pool.map(function, values, chunksize=chunk), len(values)))


@contextmanager
def beside(
    function: Callable[[Given], Answer], value: Given, jobs: int | None = None, nice: int = 0
) -> Iterator[Callable[[], Answer]]:
    """``function(value)`` in a process of its own while the block goes on; what the block is given
    waits for the answer. With one job it is asked for here, when its answer is. ``nice``: how far
    it gives way to others that have work, as the system counts it, 0 to 19.
    """
    if (jobs or os.cpu_count()) == 1:
        yield cache(partial(function, value))
        return
    with ProcessPoolExecutor(1, multiprocessing.get_context(_START), _give_way, (nice,)) as pool:
        asked = pool.submit(function, value)

        @cache
        def answer() -> Answer:
            found = asked.result()
            pool.shutdown()  # nothing more is to come, and an idle process would hold its memory
            return found

        yield answer


def _leave_interrupts() -> None:
    """Ctrl-C is for the process that was started by hand; it ends its workers itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _give_way(nice: int) -> None:
    _leave_interrupts()
    if hasattr(os, "nice"):  # not on Windows
        os.nice(nice)
