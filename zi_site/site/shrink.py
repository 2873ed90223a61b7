"""The published scripts and style sheets, those that belong together as one, without comments,
spaces and long local names; what they do stays the same.

The minifier has no wheel for some machines (macOS on ARM): there they are published as they are
written.
"""

from pathlib import Path

from zi_site.publication.assets import JOINED, LOADED

try:
    import minify  # type: ignore[import-untyped]
except ImportError:
    minify = None

_KINDS = {".js": "application/javascript", ".css": "text/css"}


def shrink(folder: Path) -> None:
    """Rewrite every script and style sheet directly in ``folder``."""
    for name, parts in JOINED.items():
        text = "".join((folder / part).read_text(encoding="utf-8") for part in parts)
        for part in set(parts) - LOADED:
            (folder / part).unlink()
        (folder / name).write_text(text, encoding="utf-8")
    for path in sorted(folder.iterdir()) if minify else ():
        if path.suffix in _KINDS:
            small = minify.string(_KINDS[path.suffix], path.read_text(encoding="utf-8"))
            path.write_text(small, encoding="utf-8")
