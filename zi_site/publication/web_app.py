"""The operator's settings -> the manifest by which a browser installs the site as an app.

What it keeps for reading without a connection is the matter of overrides/luring.js.
"""

import json

from zi_site.machine.outputs import OutputFile
from zi_site.views import addresses
from zi_site.views.settings import Settings

# As in overrides/assets/dasar.css: the mark's own colour, and the paper of the light look.
_MARK, _PAPER = "#7b1e2b", "#fffdf9"
_ICONS = (
    ("ikon-192.png", "192x192", "any"),
    ("ikon-512.png", "512x512", "any"),
    ("ikon-penuh-512.png", "512x512", "maskable"),
)


def manifest(settings: Settings) -> OutputFile:
    """Addresses in it are relative to itself, so it works wherever the site stands."""
    content = {
        "name": settings.title,
        "short_name": settings.title,
        "description": settings.description,
        "lang": "id",
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "theme_color": _MARK,
        "background_color": _PAPER,
        "icons": [
            {"src": f"assets/{name}", "sizes": size, "type": "image/png", "purpose": purpose}
            for name, size, purpose in _ICONS
        ],
    }
    text = json.dumps(content, ensure_ascii=False, indent=1)
    return OutputFile(addresses.MANIFEST.lstrip("/"), f"{text}\n".encode())
