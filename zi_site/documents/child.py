"""The program that ``apart`` runs: limits, a function's name and a file's bytes -> its answer.

    python -m zi_site.documents.child 1073741824 60 25165824 \\
        zi_site.documents.reading:read_here rencana.pdf < rencana.pdf
"""

import os
import sys
from contextlib import suppress

from zi_site.documents.apart import here, pickled
from zi_site.documents.sentences import Unread, UnreadError
from zi_site.exceptions import SourceError

try:
    import resource
except ImportError:  # Windows; there only the parent's clock limits a child
    resource = None  # type: ignore[assignment]


_MORE = 120  # seconds of the processor: 3 for each of 40 scanned pages


def allow(seconds: int) -> None:
    """So many seconds of the processor more, where there is a limit on them."""
    if resource is None:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    if resource.RLIM_INFINITY not in (soft, hard):
        resource.setrlimit(resource.RLIMIT_CPU, (min(soft + seconds, hard), hard))


def main() -> None:
    """A refusal is an answer too; a fault ends the process, and the parent says so."""
    memory, processor, most = map(int, sys.argv[1:4])
    task, *words = sys.argv[4:]
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what a library prints is no answer
        _limit(memory, processor)
        answers.write(_sent(_answer(task, words), most))


def _limit(memory: int, processor: int) -> None:
    if resource is None:
        return
    # Up to the second figure a process may ask for more, as a long scan does; at the first it is
    # ended with the signal that says why.
    limits = (
        (resource.RLIMIT_AS, (memory, memory)),
        (resource.RLIMIT_CPU, (processor, processor + _MORE)),
    )
    for kind, most in limits:
        # macOS has no such limit on memory, and a machine may allow less already.
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, most)


def _answer(task: str, words: list[str]) -> object:
    try:
        return here(task, sys.stdin.buffer.read(), *words)
    except SourceError as refused:
        return refused
    except MemoryError:
        return UnreadError(Unread.TOO_LARGE())


def _sent(answer: object, most: int) -> bytes:
    try:
        return pickled(answer, most)
    except MemoryError:
        return pickled(UnreadError(Unread.TOO_LARGE()), most)


if __name__ == "__main__":
    main()
