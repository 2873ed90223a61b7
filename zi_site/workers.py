"""Run one function over many values, in as many processes as asked, answers in the order of the values."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

Given = TypeVar("Given")
Answer = TypeVar("Answer")

_FEW = 3  # below this, starting processes costs more than it saves


def run_all(function: Callable[[Given], Answer], values: Sequence[Given], jobs: int | None = None) -> list[Answer]:
    """``function`` must be importable (no closure); ``jobs`` None means one process per processor."""
    workers = min(jobs or os.cpu_count() or 1, len(values))
    if workers < 2 or len(values) < _FEW:
        return [function(value) for value in values]
    chunk = max(1, min(16, len(values) // (workers * 4)))
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(function, values, chunksize=chunk))
