"""What a build holds to its end is left out of Python's search for what nobody needs any more.

Plans of a whole country are three million values, and that search goes through all of them each
time that a quarter more is there: a seventh of an edit's build.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# New values between two searches, and searches of newer values before one of older ones. Python's
# own numbers are for programs that hold little.
_SELDOM = (20_000, 20, 20)


def swept() -> None:
    """Search all, as long as it is little: also what an earlier build left in this process; then
    seldom.
    """
    gc.set_threshold(*_SELDOM)
    gc.unfreeze()
    gc.collect()


@contextmanager
def staying() -> Iterator[None]:
    """What is made in the block is not searched, neither meanwhile nor later."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@contextmanager
def unsearched() -> Iterator[None]:
    """Nothing is searched in the block: for what makes much at once and holds little of it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
