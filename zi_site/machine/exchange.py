"""Two folders -> each in the other's place, in one step, where the system can.

Linux has ``renameat2`` with RENAME_EXCHANGE (since 3.15, on its usual file systems), macOS
``renamex_np`` with RENAME_SWAP. Python offers neither.
"""

import ctypes
import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

_HERE = -100  # AT_FDCWD: relative paths are relative to the working folder
_EXCHANGE = 2  # RENAME_EXCHANGE and RENAME_SWAP alike

Exchange = Callable[[bytes, bytes], int]


def exchanged(one: Path, other: Path) -> bool:
    """False where the system or the file system cannot; then nothing was moved."""
    exchange = _exchange()
    return exchange is not None and exchange(os.fsencode(one), os.fsencode(other)) == 0


@cache
def _exchange() -> Exchange | None:
    """The system's own call; None where it has none."""
    if sys.platform == "win32":
        return None
    library = ctypes.CDLL(None)
    if hasattr(library, "renameat2"):
        return lambda one, other: int(library.renameat2(_HERE, one, _HERE, other, _EXCHANGE))
    if hasattr(library, "renamex_np"):
        return lambda one, other: int(library.renamex_np(one, other, _EXCHANGE))
    return None
