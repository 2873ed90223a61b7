"""A page of the built site -> the page as it is served here: it reloads itself, and tells what is
wrong with the files.

The published site has nothing of this. The pages allow scripts and styles of their own origin only,
so both come from addresses below ``OWN``, which no published address can be: a slug has no
underscore.
"""

import re
from functools import cache
from importlib.resources import files

from zi_site.publication.pages_render import environment
from zi_site.site.serving.live import ServedState

OWN = "/_serve/"
NEWS = f"{OWN}kabar"
_HEAD_END = re.compile(rb"</head>", re.IGNORECASE)
_BODY = re.compile(rb"<body[^>]*>", re.IGNORECASE)


def as_served(page: bytes, state: ServedState) -> bytes:
    """A page of the site with what reloads it, and with the problems of the last build."""
    head = _rendered("serve_kepala.html", state)
    page = _HEAD_END.sub(lambda found: head + found.group(), page, count=1)
    if not state.report:
        return page
    report = _rendered("serve_laporan.html", state)
    return _BODY.sub(lambda found: found.group() + report, page, count=1)


def page_without_site(state: ServedState) -> bytes:
    """In place of every page, while there has been no good build."""
    return _rendered("serve_halaman.html", state)


@cache
def own_files() -> dict[str, tuple[str, bytes]]:
    """By address: media type and content."""
    folder = files("zi_site") / "site" / "serving"
    return {
        f"{OWN}serve.js": ("text/javascript; charset=utf-8", (folder / "serve.js").read_bytes()),
        f"{OWN}serve.css": ("text/css; charset=utf-8", (folder / "serve.css").read_bytes()),
    }


def _rendered(template: str, state: ServedState) -> bytes:
    return environment().get_template(template).render(state=state, own=OWN, news=NEWS).encode()
