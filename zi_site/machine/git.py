"""The only module that runs git."""

import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

_LONGEST = 120  # seconds; a history of thousands of commits takes less than one


def ask(folder: Path, *words: str) -> str | None:
    """What git says in a folder, stripped; None where there is no git or no history."""
    answer = _run(folder, words)
    return None if answer is None else answer.decode("utf-8", "surrogateescape").strip()


def contents(folder: Path, names: Iterable[str]) -> dict[str, bytes]:
    """The bytes of blobs by their full names; what is not there (a partial clone) is left out."""
    asked = list(dict.fromkeys(names))
    questions = "".join(f"{name}\n" for name in asked).encode()
    answer = _run(folder, ("cat-file", "--batch"), questions) if asked else None
    found: dict[str, bytes] = {}
    if not answer:
        return found
    start = 0
    for name in asked:
        end = answer.find(b"\n", start)
        kind, size = _head(answer[start:end])
        start = end + 1
        if kind:
            found[name] = answer[start : start + size]
            start += size + 1
    return found


def merged(mine: str, base: str, other: str, favour: str) -> str | None:
    """Two changes of a text put together; ``favour`` is ``--ours`` or ``--theirs``, where both
    changed the same lines. None where there is no git.
    """
    with tempfile.TemporaryDirectory() as folder:
        names = ("mine", "base", "other")
        for name, text in zip(names, (mine, base, other), strict=True):
            Path(folder, name).write_bytes(text.encode())
        answer = _run(Path(folder), ("merge-file", "--stdout", favour, *names))
    return None if answer is None else answer.decode()


def _head(line: bytes) -> tuple[bool, int]:
    """Whether a content follows (not after ``<name> missing``), and of how many bytes."""
    words = line.split()
    return (True, int(words[2])) if len(words) == 3 and words[1] == b"blob" else (False, 0)


def _run(folder: Path, words: Iterable[str], given: bytes = b"") -> bytes | None:
    command = ["git", "-C", str(folder), *words]
    try:
        return subprocess.run(
            command, input=given, capture_output=True, check=True, timeout=_LONGEST
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return None
