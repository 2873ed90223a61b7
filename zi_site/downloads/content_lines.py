"""Names and values -> the content lines of a calendar (RFC 5545, 3.1), as a file has them."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime

_LINE_END = re.compile("\r\n?")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")  # may not stand in a line
_TO_ESCAPE = re.compile(r"[\\;,]")
# As much as fits on one line, which goes on behind a blank: no sign is cut in two, nor an escaped
# one where that can be helped.
_PIECE = re.compile(rb".{1,74}\Z|.{1,74}(?<!\\)(?![\x80-\xbf])|.{1,74}(?![\x80-\xbf])", re.DOTALL)


def text_line(name: str, text: str) -> str:
    """A text, which reads back as it is but for the ends of its lines and what no line may hold."""
    writable = _CONTROL.sub("\ufffd", _LINE_END.sub("\n", text))
    escaped = _TO_ESCAPE.sub(r"\\\g<0>", writable).replace("\n", r"\n")
    return f"{name}:{escaped}"


def day_line(name: str, day: date) -> str:
    """A whole day."""
    return f"{name};VALUE=DATE:{day:%Y%m%d}"


def moment_line(name: str, moment: datetime) -> str:
    """A moment, whatever its time zone."""
    return f"{name}:{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def component(name: str, lines: Iterable[str]) -> list[str]:
    """The lines as one component, such as an event."""
    return [f"BEGIN:{name}", *lines, f"END:{name}"]


def calendar_bytes(lines: Iterable[str]) -> bytes:
    """UTF-8, lines ended by CRLF and folded at 75 bytes."""
    return b"".join(b"%s\r\n" % _folded(line.encode()) for line in lines)


def _folded(line: bytes) -> bytes:
    return line if len(line) < 75 else b"\r\n ".join(_PIECE.findall(line))
