"""Nested values -> lines of YAML that read back as the same values and that people can review line
by line.

A text is written without quotes where YAML reads it as the same text; else in double quotes, or
folded or literal over several lines where it is long. What cannot be seen is written as an escape.
Long lines are folded after the first word that passes column 97.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Union

FOLD_AFTER = 97

Node = Union[
    None, str, int, date, tuple[int, ...], "dict[str, Node]", "list[Node]", "Quoted", "Spaced"
]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A text in quotes even where it needs none (ids), so that the next one is quoted too."""

    text: str


@dataclass(frozen=True, slots=True)
class Spaced:
    """A list with a blank line between its entries."""

    items: "list[Node]"


# Letters that open something in YAML when a text begins with them; quoting some without need does
# no harm.
_OPENS = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`=<~]")
_BREAKS_PLAIN = re.compile(r":(?: |$)| #")
# YAML 1.1 and 1.2 between them read these as something else than a text: numbers, dates, times,
# infinities.
_NUMBERLIKE = re.compile(
    r"[-+.]?[0-9][-+0-9_.,:eETtZz ]*|[-+.]|0[xob][0-9a-fA-F_]+|[-+]?\.(?:inf|nan)|\.{2,}",
    re.IGNORECASE,
)
_WORDS = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))
# Control characters, line breaks other than \n, and what no eye can see (as checks.wording names
# it).
_UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff"
    "\ufffe\uffff"
    "\U000e0000-\U000e007f]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_SHORT_ESCAPES = {"\0": "\\0", "\t": "\\t", "\n": "\\n", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_ESCAPED = re.compile(rf'["\\\n]|{_UNSEEN.pattern}')
_FOLDS = re.compile(r"(?<! ) (?! )")  # folding at one of several spaces would lose the others


def yaml_lines(pairs: "dict[str, Node]", indent: int = 0) -> Iterator[str]:
    """The lines of a mapping without line breaks; empty texts are written."""
    pad = " " * indent
    for key, value in pairs.items():
        yield from _entry(f"{pad}{key}:", value, indent)


def _entry(head: str, value: Node, indent: int) -> Iterator[str]:
    """A key with its colon, or the dash of a list's entry, and what belongs to it."""
    if isinstance(value, dict):
        yield head if value else f"{head} {{}}"
        yield from yaml_lines(value, indent + 2)
    elif isinstance(value, Spaced):
        for position, line in enumerate(_entry(head, value.items, indent)):
            if position > 1 and line.startswith(" " * (indent + 2) + "- "):
                yield ""
            yield line
    elif isinstance(value, list):
        yield head if value else f"{head} []"
        for item in value:
            yield from _item(item, indent + 2)
    else:
        first, *others = _scalar(value, len(head) + 1, indent + 2)
        yield f"{head} {first}".rstrip()
        yield from others


def _item(item: Node, indent: int) -> Iterator[str]:
    if isinstance(item, dict) and item:
        first, *others = yaml_lines(item, indent + 2)
        yield f"{' ' * indent}- {first.lstrip(' ')}"
        yield from others
    else:
        yield from _entry(f"{' ' * indent}-", item, indent)


def _scalar(value: Node, column: int, indent: int) -> list[str]:
    """The first line from ``column`` on, and further lines with their ``indent``."""
    if value is None:
        return [""]
    if isinstance(value, Quoted):
        return [_quoted(_writable(value.text))]
    if isinstance(value, str):
        return _text(_writable(value), column, indent)
    if isinstance(value, bool):
        return ["true" if value else "false"]
    if isinstance(value, tuple):
        return [f"[{', '.join(str(number) for number in value)}]"]
    return [value.isoformat() if isinstance(value, date) else str(value)]


def _text(text: str, column: int, indent: int) -> list[str]:
    pad = " " * indent
    if _is_plain(text):
        first, *others = _folded(text, column, indent)
        return [first, *(f"{pad}{line}" for line in others)]
    if "\n" in text and _is_block(text):
        return ["|-", *(f"{pad}{line}".rstrip(" ") for line in text.split("\n"))]
    if "\n" in text or column + len(text) <= FOLD_AFTER + 2 or not _is_block(text):
        return [_quoted(text)]
    return [">-", *(f"{pad}{line}" for line in _folded(text, indent, indent))]


def _is_plain(text: str) -> bool:
    return not (
        not text
        or text != text.strip()
        or "\n" in text
        or text.casefold() in _WORDS
        or _OPENS.match(text)
        or _BREAKS_PLAIN.search(text)
        or _NUMBERLIKE.fullmatch(text)
        or _UNSEEN.search(text)
    )


def _is_block(text: str) -> bool:
    """Whether every line stands as it is in a folded or literal block."""
    return (
        bool(text)
        and not _UNSEEN.search(text)
        and all(line == line.strip() for line in text.split("\n"))
    )


def _folded(text: str, column: int, indent: int) -> list[str]:
    """The lines of a text whose first begins at ``column`` and whose others begin at ``indent``."""
    lines: list[str] = []
    words: list[str] = []
    for word in _FOLDS.split(text):
        words.append(word)
        column += len(word) + (len(words) > 1)
        if column > FOLD_AFTER:
            lines.append(" ".join(words))
            words, column = [], indent
    return [*lines, " ".join(words)] if words else lines


def _quoted(text: str) -> str:
    return f'"{_ESCAPED.sub(lambda found: _escape(found[0]), text)}"'


def _escape(character: str) -> str:
    code = ord(character)
    long = (
        f"\\x{code:02x}"
        if code < 0x100
        else f"\\u{code:04x}"
        if code < 0x10000
        else f"\\U{code:08x}"
    )
    return _SHORT_ESCAPES.get(character, long)


def _writable(text: str) -> str:
    """Half a character has no UTF-8: it becomes the replacement sign, which ``check`` reports."""
    return _SURROGATE.sub("\ufffd", text)
