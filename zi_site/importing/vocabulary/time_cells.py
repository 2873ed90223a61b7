"""The cell of a time -> its words as they are to be read: with the unit of its heading, and its
lines as the list that they are.
"""

import re

from zi_site.documents.cell_text import one_line
from zi_site.importing.vocabulary.month_labels import ANGKA, read_label
from zi_site.importing.vocabulary.units import with_unit

_BULLET = re.compile(r"[-–—•*▪]\s*(?=\w)")


def time_words(text: str, unit: str) -> str:
    """The text in one line; "- Maret" over "- Juni" as "Maret; Juni", "II" below "Triwulan" as
    "Triwulan II".
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if _are_bulleted(lines):
        lines = [_BULLET.sub("", line, count=1) for line in lines]
        return "; ".join(with_unit(line.rstrip(" ;,"), unit) for line in lines)
    if len(lines) > 1 and all(_is_whole(line) for line in lines):
        return "; ".join(lines)
    return with_unit(one_line(text), unit)


def _are_bulleted(lines: list[str]) -> bool:
    """Each line begins with the same sign: a dash there is no range."""
    signs = {line[:1] for line in lines if _BULLET.match(line)}
    return len(lines) > 1 and len(signs) == 1 and all(_BULLET.match(line) for line in lines)


def _is_whole(line: str) -> bool:
    """A part of the year by its name, without anything that would join it to another."""
    label = read_label(line)
    return label is not None and label.unit != ANGKA and line[0].isalnum() and line[-1].isalnum()
