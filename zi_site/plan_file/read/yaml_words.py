"""What the YAML parser says, in English -> the line that is to blame, what is wrong, what to do, in
Indonesian.

The parser notices a slip where it can no longer go on, often lines after the slip itself. So the
lines before that place are looked at first for the slips that officers make; only then the parser's
own words are translated.
"""

import re
from dataclasses import dataclass

from zi_site.plan.kinds import Finding
from zi_site.plan_file.read.sentences import YamlFault


@dataclass(frozen=True, slots=True)
class Explanation:
    """Where the slip is that the parser stumbled over, and what it is."""

    line: int  # 1-based
    column: int
    finding: Finding


# What the parser says, by a part of its message -> what it is to an officer.
_MEANINGS = (
    (r"character '\\t' that cannot start any token", YamlFault.TAB),
    (r"found character .* that cannot start any token", YamlFault.STARTS_NO_VALUE),
    (r"mapping values are not allowed", YamlFault.COLON),
    (r"could not find expected ':'", YamlFault.NO_COLON),
    (r"found unexpected end of stream", YamlFault.QUOTE_TO_THE_END),
    (r"expected ',' or '\]'", YamlFault.OPEN_LIST),
    (r"expected ',' or '}'", YamlFault.OPEN_BRACES),
    (r"while parsing a block mapping", YamlFault.NOT_ALIGNED),
    (r"while parsing a block collection", YamlFault.ITEM_NOT_ALIGNED),
    (r"special characters are not allowed", YamlFault.CONTROL),
    (r"expected escape sequence", YamlFault.ESCAPE),
    (r"found unknown escape character", YamlFault.BACKSLASH),
    (r"while scanning an alias", YamlFault.STAR),
)

_KEY = r"^(?P<space> *(?:- )?)(?P<key>[a-z_]+):"
_NO_SPACE = re.compile(_KEY + r"(?P<value>[^\s/].*)")
_AFTER_QUOTE = re.compile(
    _KEY + r""" +(?P<value>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?P<rest>\s*[^\s#].*)"""
)
_OPEN_QUOTE = re.compile(_KEY + r""" +(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$""")
_DASH = re.compile(_KEY + r" +(?P<value>- .*)")
_TWO_COLONS = re.compile(_KEY + r" .*: ")
_OF_INDENTATION = ("expected <block end>", "not allowed here")
_LOOK_BACK = 40  # lines; a quote that is not closed swallows the lines up to the next quote


def explain(said: str, lines: list[str], line: int, column: int) -> Explanation:
    """Explain the parser's message about a place (1-based; line 0: none is known)."""
    for number in range(line, max(0, line - 3), -1):
        if found := _slip(lines[number - 1], number):
            return found
    if found := _open_quote(lines, line) or _indentation(said, lines, line):
        return found
    kind = next((kind for part, kind in _MEANINGS if re.search(part, said)), YamlFault.UNREADABLE)
    return Explanation(line, column, kind())


def _slip(text: str, line: int) -> Explanation | None:
    """A slip that shows in one line by itself."""
    if slip := _AFTER_QUOTE.match(text):
        whole = f"{slip['value']}{slip['rest']}".replace("'", "''")
        return Explanation(line, slip.start("rest") + 1, YamlFault.AFTER_QUOTE(whole=whole))
    if slip := _NO_SPACE.match(text):
        finding = YamlFault.NO_SPACE(key=slip["key"], value=slip["value"])
        return Explanation(line, slip.start("value") + 1, finding)
    if slip := _DASH.match(text):
        return Explanation(line, slip.start("value") + 1, YamlFault.DASH(value=slip["value"]))
    return None


def _open_quote(lines: list[str], line: int) -> Explanation | None:
    for number in range(line, max(0, line - _LOOK_BACK), -1):
        if slip := _OPEN_QUOTE.match(lines[number - 1]):
            return Explanation(number, slip.end("key") + 3, YamlFault.OPEN_QUOTE())
    return None


def _indentation(said: str, lines: list[str], line: int) -> Explanation | None:
    """A line whose leading spaces fit neither the line above nor any it could belong to."""
    if not any(part in said for part in _OF_INDENTATION):
        return None
    here = _spaces(lines[line - 1])
    above = next((_spaces(text) for text in lines[line - 2 :: -1] if text.strip()), 0)
    if here == above or _TWO_COLONS.match(lines[line - 1]):
        return None
    return Explanation(line, 1, YamlFault.INDENTATION(here=here, above=above))


def _spaces(text: str) -> int:
    """The spaces before a line's key; the dash of a list counts as one of them."""
    return len(text) - len(text.lstrip(" -"))
