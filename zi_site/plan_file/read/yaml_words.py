"""What the YAML parser says, in English -> what is wrong and what to do, in Indonesian.

Told only where ``mending`` finds no line that reads better otherwise.
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


def explain(said: str, line: int, column: int) -> Explanation:
    """What the parser's message about a place (1-based; line 0: none is known) is to an officer."""
    kind = next((kind for part, kind in _MEANINGS if re.search(part, said)), YamlFault.UNREADABLE)
    return Explanation(line, column, kind())
