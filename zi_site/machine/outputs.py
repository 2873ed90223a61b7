"""The one value that downloads and publication yield, and the marks of a page's finished block."""

from dataclasses import dataclass

# The lines around a page's one finished HTML block. Publication writes them; the engine may set the
# block between them aside from the Markdown converter, which would only spend time on it.
BLOCK_START = "<!-- zi:blok -->"
BLOCK_END = "<!-- /zi:blok -->"


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A finished file; ``path`` is relative to the site's root, with forward slashes."""

    path: str
    content: bytes
