"""Templates, and values as HTML: exactly what they say, never markup."""

import json
import re

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

# HTML has no way to write these; line ends and tabs become references, so that no text can begin a
# line of a block of Markdown.
_UNWRITABLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_SPACING = {"\r\n": "&#10;", "\r": "&#10;", "\n": "&#10;", "\t": "&#9;"}
_SPACE = re.compile("\r\n|[\r\n\t]")


def _finished(value: object) -> str:
    """A value as HTML text or attribute, but for the signs that Jinja2 escapes after this."""
    if isinstance(value, Markup):
        return value
    text = str(value)
    if text.isprintable():  # most are
        return text
    text = _SPACE.sub(lambda found: _SPACING[found.group()], str(escape(text)))
    return Markup(_UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text))  # escaped above


# No end of the element, and no comment, can begin inside it.
_IN_SCRIPT = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}


def json_ld(entry: object) -> Markup:
    """The content of a script element of the type application/ld+json, in one line."""
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_IN_SCRIPT))  # escaped above


def templates() -> Environment:
    """Those of ``zi_site/templates``, with our escaping; whoever asks may add what they call."""
    return Environment(
        loader=PackageLoader("zi_site", "templates"),
        autoescape=True,
        finalize=_finished,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
