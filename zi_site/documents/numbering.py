"""Marks at the head of a text: "II. ", "a.", "1)", "1.2.3", "AREA IV:" -> style and value."""

import re
from dataclasses import dataclass

from zi_site.plan.numerals import roman_value

ROMAN, DIGIT, LETTER, DEEP = "romawi", "angka", "huruf", "bertingkat"
_ROMAN = r"(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})"
_AREA_WORD = r"(?:AREA(?:\s+PERUBAHAN)?|PILAR|BIDANG|BAGIAN|PROGRAM)"
# A mark stands before a text: closed by "." or ")" or ":" or within brackets; an open roman numeral
# in capitals, or numbers in several steps, need no closing sign.
_LEADING = re.compile(
    rf"""(?P<mark>
        {_AREA_WORD}\s+(?:{_ROMAN}|\d{{1,2}}|[A-H])\s*[.):–—-]?
        |(?i:AREA(?:\s+PERUBAHAN)?|PILAR)\s+(?:{_ROMAN}|\d{{1,2}}|[A-H])\b\s*[.):–—-]?
        |\({_ROMAN}\)|\({_ROMAN.lower()}\)|\(\d{{1,2}}\)|\([a-zA-Z]\)
        |\d{{1,2}}(?:\.\d{{1,2}})+[.)]?
        |{_ROMAN}\s?[.):]|{_ROMAN}(?=\s)
        |\d{{1,2}}\s?[.)](?!\d)
        |[a-zA-Z]\s?[.)]
    )\s*(?P<rest>\S.*)""",
    re.DOTALL | re.VERBOSE,
)
_ALONE = re.compile(
    rf"(?:{_AREA_WORD}\s+)?\(?(?:(?P<roman>{_ROMAN}|{_ROMAN.lower()})|(?P<deep>\d{{1,2}}(?:\.\d{{1,"
    rf"2}})+)"
    rf"|(?P<digit>\d{{1,3}})|(?P<letter>[a-zA-Z]))\s*[.):]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ListMark:
    """``value`` counts from 1 (of "1.2" the last step); ``closed`` is what ends it."""

    text: str
    style: str
    value: int
    closed: str = ""

    @property
    def depth(self) -> int:
        """How many steps it has: 3 of "1.2.3"."""
        return len(re.findall(r"\d+", self.text)) or 1

    @property
    def kind(self) -> str:
        """Marks of one list have one kind: "1)" and "2)", but not "1." or "a)"."""
        return self.style + self.closed


def is_number(text: str) -> bool:
    """Whether a cell holds nothing but a number that counts: "4", "4.", "(4)"."""
    mark = read_mark(text)
    return mark is not None and mark.style == DIGIT


def read_mark(text: str) -> ListMark | None:
    """A cell that holds nothing but a mark: "1", "IV", "b.", "1.2", "AREA II"."""
    text = text.strip()
    found = _ALONE.fullmatch(text)
    if found is None:
        return None
    bare = re.sub(rf"(?i:^{_AREA_WORD}\s+)", "", text)
    text = text if bare == text else bare.rstrip(" :")  # in "AREA II:" only "II" is the number
    style, value = _style_and_value(found)
    return ListMark(text, style, value, "".join(char for char in bare if char in "().:"))


def _style_and_value(found: re.Match[str]) -> tuple[str, int]:
    roman = found["roman"] or ""
    if roman.isupper() or len(roman) > 1:
        return ROMAN, roman_value(roman)
    if found["deep"]:
        return DEEP, int(found["deep"].split(".")[-1])
    if found["digit"]:
        return DIGIT, int(found["digit"])
    letter = found["letter"] or roman
    return LETTER, ord(letter.lower()) - ord("a") + 1


def split_mark(text: str) -> tuple[ListMark | None, str]:
    """``"a. Tim Kerja"`` -> its mark and "Tim Kerja"; None and all of it where none leads it."""
    found = _LEADING.match(text)
    if found is None or _is_word(found["mark"], found["rest"]):
        return None, text
    mark = read_mark(found["mark"].rstrip(" –—-"))
    return (mark, found["rest"].strip()) if mark else (None, text)


def split_title_mark(text: str) -> tuple[ListMark | None, str]:
    """The same of a title, where a number may stand open: "1 Pengendalian Gratifikasi"."""
    found = re.match(r"(\d{1,2})\s+(?=[A-Z])", text)
    return (
        (ListMark(found[1], DIGIT, int(found[1])), text[found.end() :])
        if found
        else split_mark(text)
    )


def _is_word(mark: str, rest: str) -> bool:
    """An open "I", "V" or "X" before a small letter is no numeral."""
    return bool(re.fullmatch(r"[XVI]", mark)) and not rest[:1].isupper()
