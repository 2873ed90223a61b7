"""A text as found -> as printed: without markup, invisible signs and line ends."""

import html
import re
import unicodedata
from collections.abc import Sequence

_MARKUP = re.compile(
    r"</?(?:i|b|u|em|strong|sup|sub|span|p|font|s|small)\b[^<>\n]{0,80}>", re.IGNORECASE
)
_CLOSED = re.compile(r"(</\w+>) (?=[,.;:)])")  # a space that an extraction put after markup
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_EMPHASIS = re.compile(
    r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1|(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])",
    re.DOTALL,
)
_MOST_QUOTED = 40  # words
_SPACES = re.compile(r"[^\S\n]+")
_UNSEEN = dict.fromkeys(
    (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xAD, 0xFEFF)
)
# Around struck words, until ``lines`` has made the text of a cell: no XML can hold these two.
STRUCK, UNSTRUCK = "\x02", "\x03"
# Characters that nobody sees: hyphens that only show at a line's end, spaces of no width, control
# characters.
_INVISIBLE = re.compile("[\\u00ad\\u200b\\u2060\\ufeff\\x00-\\x08\\x0e-\\x1b\\x7f]")


def clean(text: str) -> str:
    """The text of one cell, its lines kept; control characters and invisible signs are gone."""
    text = _MARKUP.sub("", _CLOSED.sub(r"\1", html.unescape(text)))
    text = _BREAK.sub("\n", text)
    text = _EMPHASIS.sub(lambda found: found[2] or found[3], text).replace("**", "")
    text = text.translate(_UNSEEN).replace("\r\n", "\n").replace("\r", "\n")
    text = "".join(_writable(char) for char in text)
    lines = (
        _SPACES.sub(" ", line).strip() for line in unicodedata.normalize("NFC", text).split("\n")
    )
    return "\n".join(line for line in lines if line)


def _writable(char: str) -> str:
    if char == "\n":
        return char
    if char.isspace():
        return " "
    return (
        ""
        if unicodedata.category(char) in ("Cc", "Cs", "Cn") or char in "\ufffd\ufffe\uffff"
        else char
    )


def lines(text: str) -> str:
    """A cell's lines, single-spaced, the empty ones left out."""
    seen = _INVISIBLE.sub("", text)
    return "\n".join(
        line for line in (" ".join(part.split()) for part in seen.splitlines()) if line
    )


def struck_part(text: str) -> str:
    """Of a text in which struck words stand between ``STRUCK`` and ``UNSTRUCK``, those words."""
    return lines("".join(re.findall(f"{STRUCK}(.*?){UNSTRUCK}", text, re.DOTALL)))


def one_line(text: str) -> str:
    """Lines joined by a space; none before a comma, behind a stroke or a word's hyphen."""
    text = re.sub(r"(?<=\w)\n(?=[,;.](?:\s|$))", "", text)
    return " ".join(re.sub(r"(?<=/)\n(?=\w)|(?<=\w[-–])\n(?=\w)", "", text).split())


def squeezed(text: str) -> str:
    """The letters and digits, lower case: what spellings of the same words have in common."""
    return "".join(char for char in text.casefold() if char.isalnum())


def shortened(text: str, length: int = 60) -> str:
    """A text short enough to be quoted in a sentence."""
    text = " ".join(text.split())
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def quoted(words: Sequence[str]) -> str:
    """Each once, in quotation marks: the first of many, and how many more there are."""
    each = list(dict.fromkeys(words))
    said = ", ".join(f"“{word}”" for word in each[:_MOST_QUOTED])
    more = len(each) - _MOST_QUOTED
    return f"{said}, dan {more} lagi" if more > 0 else said
