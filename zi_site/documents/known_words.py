"""The words that we know: those of ``data/kosakata.txt``, and their roots with other affixes."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_LEAST_ROOT = 4
_SUFFIXES = ("", "kan", "an", "i", "nya", "kannya", "annya", "inya")
# A prefix, and the first letters of a root that it swallows: "men" + "tetapkan" is "menetapkan".
_PREFIXES = (
    ("", ""), ("di", ""), ("ter", ""), ("ber", ""), ("se", ""), ("ke", ""), ("per", ""),
    ("memper", ""), ("diper", ""), ("me", ""), ("mem", ""), ("mem", "p"), ("men", ""), ("men", "t"),
    ("meng", ""), ("meng", "k"), ("meny", "s"), ("pe", ""), ("pem", ""), ("pem", "p"), ("pen", ""),
    ("pen", "t"), ("peng", ""), ("peng", "k"), ("peny", "s"),
)  # fmt: skip


@cache
def listed() -> frozenset[str]:
    """The words of our own list, lower case."""
    return frozenset(
        (files("zi_site") / "data" / "kosakata.txt").read_text(encoding="utf-8").split()
    )


@cache
def is_word(word: str) -> bool:
    """A word of the list or made of the root of one: "mengusulkan", where "usulan" is in it."""
    plain = word.casefold()
    return plain in listed() or any(root in _known_roots() for root in _roots(plain))


@cache
def _known_roots() -> frozenset[str]:
    return frozenset(root for word in listed() for root in _roots(word))


def _roots(word: str) -> Iterator[str]:
    """What may be left of a word without its affixes."""
    for suffix in _SUFFIXES:
        if not word.endswith(suffix):
            continue
        stem = word[: len(word) - len(suffix)]
        for prefix, swallowed in _PREFIXES:
            root = swallowed + stem[len(prefix) :]
            if stem.startswith(prefix) and len(root) >= _LEAST_ROOT:
                yield root
