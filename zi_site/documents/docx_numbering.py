"""The part ``numbering.xml`` -> the mark that Word prints before each numbered paragraph.

Word stores "1)", "a." or "BAB II" nowhere: a paragraph names a list and a level, and the reader has
to count.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from zi_site.documents.docx_xml import W, font, number, value
from zi_site.documents.symbols import signs
from zi_site.plan.numerals import roman

_PLACE = re.compile(r"%([1-9])")
_MOST_LETTERS = 780  # beyond these Word itself writes digits


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How the paragraphs of one level of a list are numbered."""

    form: str = "decimal"  # w:numFmt
    text: str = ""  # "%1.%2)"
    start: int = 1
    plain: bool = False  # w:isLgl: the levels above are shown in arabic numbers
    glued: bool = False  # nothing stands between mark and text
    font: str = ""


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A list of a document, by which its paragraphs are numbered."""

    counted_with: str  # lists of one abstract definition go on counting from each other
    levels: Mapping[int, ListLevel]
    restarts: Mapping[int, int]  # level -> the number with which this list begins anew


def read_lists(numbering: Element | None) -> dict[str, NumberedList]:
    """w:numId -> its list; empty for a document without numbering."""
    if numbering is None:
        return {}
    abstract = {
        each.get(f"{W}abstractNumId", ""): {
            int(level.get(f"{W}ilvl", "0")): _level(level) for level in each.iter(f"{W}lvl")
        }
        for each in numbering.findall(f"{W}abstractNum")
    }
    lists = {}
    for each in numbering.findall(f"{W}num"):
        name = value(each.find(f"{W}abstractNumId"))
        levels, restarts = dict(abstract.get(name, {})), {}
        for override in each.findall(f"{W}lvlOverride"):
            at = int(override.get(f"{W}ilvl", "0"))
            if (own := override.find(f"{W}lvl")) is not None:
                levels[at] = _level(own)
            if (start := override.find(f"{W}startOverride")) is not None:
                restarts[at] = number(start, 1)
        lists[each.get(f"{W}numId", "")] = NumberedList(name, levels, restarts)
    return lists


def _level(level: Element) -> ListLevel:
    return ListLevel(
        value(level.find(f"{W}numFmt"), "decimal"),
        value(level.find(f"{W}lvlText")),
        number(level.find(f"{W}start"), 1),
        level.find(f"{W}isLgl") is not None,
        value(level.find(f"{W}suff")) == "nothing",
        font(level.find(f"{W}rPr")),
    )


class Counters:
    """How far each list has counted, in the order of the document: the one value that changes."""

    def __init__(self, lists: Mapping[str, NumberedList]) -> None:
        self._lists = lists
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def mark(self, list_id: str, level: int) -> str:
        """The mark of the list's next paragraph with the space after it; "" for none."""
        found = self._lists.get(list_id)
        if found is None or level not in found.levels:
            return ""
        counts = self._counts.setdefault(found.counted_with, {})
        if level in found.restarts and (list_id, level) not in self._begun:
            counts[level] = found.restarts[level]
        else:
            counts[level] = counts.get(level, found.levels[level].start - 1) + 1
        self._begun.add((list_id, level))
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        return _printed(found.levels, level, counts)


def _printed(levels: Mapping[int, ListLevel], level: int, counts: Mapping[int, int]) -> str:
    here = levels[level]

    def counted(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        named = levels.get(at, ListLevel())
        return formatted(counts.get(at, named.start), "decimal" if here.plain else named.form)

    if here.form == "none" or not here.text:
        return ""
    text = _bullet(here) if here.form == "bullet" else _PLACE.sub(counted, here.text)
    return text if here.glued else f"{text} "


def _bullet(level: ListLevel) -> str:
    shown = signs(level.text, level.font)
    # A sign that has no letter of its own in Unicode's private area is only known to be some
    # bullet.
    return "•" if re.search("[\ue000-\uf8ff]", shown) else shown


def formatted(count: int, form: str) -> str:
    """3 -> "3", "03", "III", "iii", "C", "c", by ST_NumberFormat (ECMA-376 part 1, 17.18.59)."""
    if form in ("upperRoman", "lowerRoman"):
        text = roman(count)
    elif form in ("upperLetter", "lowerLetter") and count <= _MOST_LETTERS:
        # Word goes on after Z with AA, BB, CC.
        text = chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1) if count > 0 else ""
    elif form == "decimalZero":
        text = f"{count:02d}"
    else:
        text = str(count)
    return text.lower() if form.startswith("lower") else text
