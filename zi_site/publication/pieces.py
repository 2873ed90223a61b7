"""What was made of plans before: a function is not asked again for the same plans and values.

What a function is given is all that its answer may depend on, so each takes the plans, and what it
needs beside them as plain values; never the whole site.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from zi_site.machine.kept import Kept, key_of
from zi_site.views.table import Table

Tables = tuple[Table, ...]


class Keep(Protocol):
    """Asks a function that stands in a module for its answer, or remembers it."""

    def __call__(self, make: Callable[..., Any], tables: Tables, *beside: object) -> Any:
        """What ``make(tables, *beside)`` gives; all of ``beside`` show what they are (repr)."""


def made_anew(make: Callable[..., Any], tables: Tables, *beside: object) -> Any:
    """Remembers nothing."""
    return make(tables, *beside)


@dataclass(frozen=True, slots=True)
class Pieces:
    """Remembers answers; ``keys`` has what each Table depends on, by its name."""

    kept: Kept
    keys: Mapping[str, str]

    def __call__(self, make: Callable[..., Any], tables: Tables, *beside: object) -> Any:
        """See `Keep`."""
        of = [self.keys[table.name] for table in tables]
        key = key_of(f"{make.__module__}.{make.__qualname__}", of, beside)
        found = self.kept.get(key)
        if found is None:
            found = make(tables, *beside)
            self.kept.put(key, found)
        return found
