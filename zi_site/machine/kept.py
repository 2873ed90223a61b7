"""What was made before, by the hash of all that it depends on; may be deleted at any time.

Values are pickled: build/ is as trusted as the program that runs beside it. Each carries a hash of
itself and of the program that made it, so that what was damaged, cut short or made by another
version is made anew.
"""

import hashlib
import io
import os
import pickle
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

from zi_site.machine.program import program
from zi_site.machine.workers import Answer, Given, run_all

_SIZE = hashlib.sha256().digest_size


def key_of(*parts: object) -> str:
    """A hash of this program and of all parts; bytes as they are, others by what they say."""
    digest = hashlib.sha256(program().encode())
    for part in parts:
        content = part if isinstance(part, bytes) else repr(part).encode()
        digest.update(b"%d\0" % len(content) + content)
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Kept:
    """A folder of values, one a file, under the names of their keys."""

    folder: Path
    asked: set[str] = field(default_factory=set)  # the keys that were asked for

    def get(self, key: str) -> Any:
        """The value kept under a key; None where there is none, or not as it was kept."""
        self.asked.add(key)
        try:
            content = (self.folder / key).read_bytes()
        except OSError:
            return None
        value = content[_SIZE:]
        return pickle.loads(value) if content[:_SIZE] == _seal(value) else None

    def has(self, key: str) -> bool:
        """Whether something is kept under a key; whether it is as it was kept only `get` says."""
        self.asked.add(key)
        return (self.folder / key).is_file()

    def put(self, key: str, value: object) -> None:
        """Keep a value, whole or not at all."""
        content = _pickled(value)
        self.folder.mkdir(parents=True, exist_ok=True)
        fresh = self.folder / f".{key}.{os.getpid()}"
        fresh.write_bytes(_seal(content) + content)
        fresh.replace(self.folder / key)

    def forget_unasked(self) -> None:
        """Remove what nobody asked for since this was made; "a.b" is asked for with "a.c"."""
        asked = {key.partition(".")[0] for key in self.asked}
        for path in self.folder.iterdir() if self.folder.is_dir() else ():
            if path.name.partition(".")[0] not in asked:
                path.unlink(missing_ok=True)


def run_kept(
    function: Callable[[Given], Answer],
    values: Sequence[tuple[str, Given]],
    kept: Kept,
    jobs: int | None = None,
) -> list[Answer]:
    """``function`` over values that each carry the key of its answer: answers of before, the rest
    made and kept in processes of their own; what is not asked for any more is forgotten.
    """
    known: list[Answer | None] = [kept.get(key) for key, _ in values]
    missing = [
        (function, key, value, kept.folder)
        for (key, value), answer in zip(values, known, strict=True)
        if answer is None
    ]
    kept.forget_unasked()
    made = iter(run_all(_made, missing, jobs, few=40))
    return [next(made) if answer is None else answer for answer in known]


def bring_kept(
    function: Callable[[Given], Answer],
    values: Sequence[tuple[str, Given]],
    kept: Kept,
    jobs: int | None = None,
) -> None:
    """The same where others will ask for the answers: only those that are not there are made."""
    missing = [(function, key, value, kept.folder) for key, value in values if not kept.has(key)]
    kept.forget_unasked()
    run_all(_put, missing, jobs, few=40)


def _put(asked: tuple[Callable[[Given], Answer], str, Given, Path]) -> None:
    _made(asked)


def _made(asked: tuple[Callable[[Given], Answer], str, Given, Path]) -> Answer:
    function, key, value, folder = asked
    answer = function(value)
    Kept(folder).put(key, answer)
    return answer


class _Pickler(pickle.Pickler):
    """Makes values anew from their fields: it takes half the time of the standard library's way for
    dataclasses with slots, which asks for the names of the fields of each value.
    """

    def reducer_override(self, value: Any) -> Any:
        """The class of a dataclass and its fields; others as ever."""
        kind = value.__class__
        names = _fields_of(kind)
        return (kind, tuple(getattr(value, name) for name in names)) if names else NotImplemented


@cache
def _fields_of(kind: type) -> tuple[str, ...]:
    """The names of the fields that values of a kind are made of; () where that is not all."""
    found = fields(kind) if is_dataclass(kind) and not hasattr(kind, "__post_init__") else ()
    plain = all(each.init and not each.kw_only for each in found)
    return tuple(each.name for each in found) if plain else ()


def _pickled(value: object) -> bytes:
    content = io.BytesIO()
    _Pickler(content, pickle.HIGHEST_PROTOCOL).dump(value)
    return content.getvalue()


def _seal(value: bytes) -> bytes:
    return hashlib.sha256(program().encode() + value).digest()
