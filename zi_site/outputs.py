"""The one value that downloads and publication yield."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A finished file; ``path`` is relative to the site's root, with forward slashes."""

    path: str
    content: bytes
