"""What is drawn on a page -> its tokens, in half of the time that pdfminer takes.

pdfminer goes from state to state for each escape in a string, which was a third of the time of a
document. Nearly all tokens are plain: one regular expression knows those, and pdfminer itself
takes what that does not know.
"""

import re
from collections.abc import Callable

from pdfminer import pdfinterp
from pdfminer.psparser import KWD, LIT, PSBaseParserToken

# Each group is one kind. A token must stand before what ends it: one that the end of the buffer
# cuts, or that is glued to another, is not plain.
_PLAIN = re.compile(
    rb"""[ \t\r\n]*(?:
    ([-+]?[0-9]{1,18} (?=[ \t\r\n\[\](/<]))
    | ([-+]?[0-9]{0,18}\.[0-9]{1,18} (?=[ \t\r\n\[\](/<]))
    | (\( (?: [^()\\] | \\(?: [0-3][0-7]{2} | [nrtbf()\\] ) )*+ \))
    | ([A-Za-z]+\*? (?=[ \t\r\n\[(/<]))
    | (/[A-Za-z0-9._+-]+ (?=[ \t\r\n\[\](/<]))
    | ([\[\]])
    )""",
    re.VERBOSE,
)
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_VALUES = {b"true": True, b"false": False}


def _unescaped(found: re.Match[bytes]) -> bytes:
    code = found[1]
    return bytes((int(code, 8),)) if code.isdigit() else _ESCAPED.get(code, code)


def _text(written: bytes) -> bytes:
    within = written[1:-1]
    return _ESCAPE.sub(_unescaped, within) if b"\\" in within else within


def _keyword(written: bytes) -> PSBaseParserToken:
    return _VALUES[written] if written in _VALUES else KWD(written)


_MAKE: tuple[Callable[[bytes], PSBaseParserToken], ...] = (
    int,
    float,
    _text,
    _keyword,
    lambda name: LIT(name[1:].decode()),
    KWD,
)


class QuickContentParser(pdfinterp.PDFContentParser):
    """It gives the same tokens at the same places as its base."""

    BUFSIZ = 65_536

    def nexttoken(self) -> tuple[int, PSBaseParserToken]:
        """The next one with its place; raises PSEOF at the end."""
        between = not self._tokens and self._parse1 == self._parse_main
        if between and (found := _PLAIN.match(self.buf, self.charpos)):
            self.charpos = found.end()
            kind = found.lastindex or 0
            return self.bufpos + found.start(kind), _MAKE[kind - 1](found[kind])
        return super().nexttoken()


def read_quickly() -> None:
    """From now on pages are read so in this process; pdfminer has no place to choose a parser."""
    pdfinterp.PDFContentParser = QuickContentParser  # type: ignore[misc]
