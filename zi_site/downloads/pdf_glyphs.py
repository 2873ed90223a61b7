"""Texts -> texts that the fonts inside Typst can draw, so that no character is lost in silence.

An archival PDF may not hold a character without a glyph (PDF/A-2, 6.2.11.8), and a direction mark
could make a text read otherwise than it is written. Such characters are shown by their number,
``[U+1F600]``.
"""

import re
from collections.abc import Callable
from itertools import accumulate, takewhile
from typing import Any

# Checked by a test against the fonts: Latin, Greek, Cyrillic, Hebrew and Arabic letters,
# punctuation, signs, arrows.
COVERED = re.compile(
    "[^\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u0300-\u034e\u0391-\u03a1\u03a3-\u03ff\u0400-"
    "\u0482\u048a-\u04ff"
    "\u05d0-\u05ea\u0621-\u063a\u0640-\u0652\u0660-\u0669\u1e00-\u1eff\u2010-\u2027\u2030-\u2040"
    "\u2042\u2044-\u2052"
    "\u2054-\u205e\u2070\u2071\u2074-\u208e\u20a0-\u20bf\u2100-\u211e\u2120\u2122\u2126-\u2151"
    "\u2153-\u2184\u2190-\u21ff"
    "\u2200-\u22ff\u25a0-\u25ff\u2600-\u262f\u2701-\u2704\u2706-\u2709\u270c-\u2727\ufb00-\ufb06"
    "\ufffd]"
)
# Where a text cannot be drawn all the same (a rare mark on a letter of another font): what surely
# can.
CERTAIN = re.compile(
    "[^\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026✓◐○"
    "]"
)

EXPLANATION = (
    "Huruf yang tidak dapat digambar dalam berkas ini ditulis dengan nomor Unicode-nya, misalnya "
    "[U+1F600]; naskah "
    "aslinya ada dalam salinan CSV dan JSON."
)

# Of characters: what a number takes more than its character, and what a line end leaves empty.
_NUMBER, _EMPTY = 9, 20

_LINE_END = re.compile("\r\n|[\r\u2028\u2029\u0085\u000b\u000c]")
_EMPTY_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")


def drawable(text: str, missing: re.Pattern[str]) -> str:
    """The text with line ends as ``\\n``, tabs as spaces, and every ``missing`` character as its
    number.

    Of several empty lines one is left: Typst does not break them over pages, and what follows would
    be lost.
    """
    spaced = _EMPTY_LINES.sub("\n\n", _LINE_END.sub("\n", text).replace("\t", " "))
    return missing.sub(lambda found: f"[U+{ord(found[0]):04X}]", spaced)


def room(text: str) -> int:
    """How many characters the text takes once drawn, at most, line ends counted."""
    spaced = _LINE_END.sub("\n", text)
    return len(spaced) + _NUMBER * len(CERTAIN.findall(spaced)) + _EMPTY * spaced.count("\n")


def shortened(text: str, longest: int) -> str:
    """The text where it has ``room`` in ``longest``; else its beginning on one line, with ``…``."""
    if room(text) <= longest:
        return text
    line = " ".join(text.split())
    taken = accumulate(_NUMBER + 1 if CERTAIN.match(char) else 1 for char in line)
    fits = sum(1 for _ in takewhile(lambda so_far: so_far < longest, taken))
    return line[:fits].rstrip() + "…"


def in_all_texts(data: Any, change: Callable[[str], str]) -> Any:
    """The same structure of lists and mappings with every text (not the keys) changed."""
    if isinstance(data, str):
        return change(data)
    if isinstance(data, list):
        return [in_all_texts(entry, change) for entry in data]
    if isinstance(data, dict):
        return {key: in_all_texts(value, change) for key, value in data.items()}
    return data
