"""A mistake of this program's own while it works on a file -> one sentence about that file.

What a file takes is guarded by a process of its own (``intake.understanding``); this says what
went wrong in it, so that one file with which nobody reckoned costs no other file its draft.
"""

import os
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from zi_site.documents.sentences import UnreadError
from zi_site.intake.sentences import FileFault

AS_IT_IS = "ZI_SITE_JEJAK"  # an environment variable: whoever mends the program wants the traceback
# What Python raises where code meets a value that it did not reckon with. A name or a module that
# is not there is wrong for every file alike, so it is shown as it is.
UNRECKONED = (
    ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError, TypeError,
    ValueError,
)  # fmt: skip


@contextmanager
def in_one_sentence() -> Iterator[None]:
    """UnreadError where the block met a value that it did not reckon with."""
    try:
        yield
    except UNRECKONED as error:
        if os.environ.get(AS_IT_IS):
            raise
        raise UnreadError(FileFault.UNFORESEEN(what=_where(error))) from error


def _where(error: Exception) -> str:
    """ "IndexError, columns.py:120": enough for a report of the fault."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}, {Path(last.filename).name}:{last.lineno}"
