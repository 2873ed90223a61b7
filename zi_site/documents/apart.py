"""A stranger's file and a function's name -> its answer, from a process of its own within limits.

A file of a few kilobytes can be made to take gigabytes or hours, or to crash a library; and Office
and PDF have more such ways than anybody can list. So nothing looks for them: whatever happens in
the child is one sentence here.
"""

import io
import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryFile

import zi_site
from zi_site.documents.sentences import Unread, UnreadError

MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What one reading may use."""

    memory: int = 1024 * MB  # bytes of address space
    processor: int = 60  # seconds of its time
    clock: float = 180  # seconds, for a machine that has much else to do
    answer: int = 24 * MB  # bytes; the document of a plan with 100 actions has 0.3 MB


LIMITS = Limits()
_CHILD = "zi_site.documents.child"
_PACKAGE = "zi_site."
_DATE = ("datetime", "date")  # the one value of cells that pickle writes by a name
_OUT_OF_TIME = -getattr(signal, "SIGXCPU", 0) or None


def apart(task: str, content: bytes, *words: str) -> object:
    """What ``task(content, *words)`` returns; ``task`` is "package.module:function".

    The answer may hold plain values and objects of this package's classes. Raises what SourceError
    the function raised, and ``UnreadError`` where it came to no answer.
    """
    answer = run(task, content, *words)
    if isinstance(answer, Exception):
        raise answer
    return answer


def here(task: str, content: object, *words: object) -> object:
    """The same in this process, without any limit; loads what the function needs only now."""
    module, _, function = task.partition(":")
    return getattr(import_module(module), function)(content, *words)


def in_a_child(task: str, content: bytes, *words: str) -> object:
    """The answer, or the exception that the child sent instead of one."""
    with TemporaryFile() as given:
        given.write(content)
        given.seek(0)
        child = subprocess.Popen(
            # -P: a folder that happens to hold a "pickle.py" must not be where modules come from.
            [sys.executable, "-P", "-m", _CHILD, *_limits(), task, *words],
            stdin=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
        )
        watchdog = threading.Timer(LIMITS.clock, child.kill)
        watchdog.start()
        try:
            assert child.stdout is not None  # a pipe was asked for
            with child.stdout as answers:
                answer = answers.read(LIMITS.answer + 1)
            child.wait()
            timely = watchdog.is_alive()
        finally:
            watchdog.cancel()
            child.kill()
            child.wait()
    if not timely or child.returncode == _OUT_OF_TIME:
        return UnreadError(Unread.TOO_SLOW())
    if len(answer) > LIMITS.answer:
        return UnreadError(Unread.TOO_LARGE())
    # Only a child that ended well has sent a whole answer.
    return UnreadError(Unread.BROKE_OFF()) if child.returncode else unpickled(answer)


# Where the work is done; tests that read hundreds of documents do it ``here``.
run: Callable[..., object] = in_a_child


def _limits() -> list[str]:
    return [str(each) for each in (LIMITS.memory, LIMITS.processor, LIMITS.answer)]


def _environment() -> dict[str, str]:
    """Ours, with this package where the child finds it."""
    folder = str(Path(zi_site.__file__).parents[1])
    others = [path for path in [os.environ.get("PYTHONPATH", "")] if path]
    return os.environ | {"PYTHONPATH": os.pathsep.join([folder, *others])}


class _AnswerWriter(pickle.Pickler):
    """A member of an enumeration goes by its name, in whatever way this Python would send it.

    Two kinds with the same words are still two kinds.
    """

    def persistent_id(self, value: object) -> tuple[str, str, str] | None:
        if not isinstance(value, Enum):
            return None
        return type(value).__module__, type(value).__name__, value.name


class _AnswerReader(pickle.Unpickler):
    """Nothing that a child has read may choose what is called here: only our classes are made."""

    def persistent_load(self, place: tuple[str, str, str]) -> Enum:
        module, name, member = place
        members = self.find_class(module, name)
        assert issubclass(members, Enum)
        return members[member]

    def find_class(self, module: str, name: str) -> type:
        if module.startswith(_PACKAGE) or (module, name) == _DATE:
            found = super().find_class(module, name)
            if isinstance(found, type):
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")


def pickled(answer: object, most: int) -> bytes:
    """What the child sends; raises MemoryError where that has more than ``most`` bytes."""
    written = io.BytesIO()
    _AnswerWriter(written).dump(answer)
    if written.tell() > most:
        raise MemoryError
    return written.getvalue()


def unpickled(answer: bytes) -> object:
    """What the child sent, or the refusal of an answer that holds what is not ours."""
    try:
        return _AnswerReader(io.BytesIO(answer)).load()
    except pickle.UnpicklingError:
        return UnreadError(Unread.BROKE_OFF())
