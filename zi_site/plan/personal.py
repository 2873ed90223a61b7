"""Numbers of persons and accounts in a text -> which there are, and the text without them.

They must not be published: UU 27/2022 pasal 4; UU 14/2008 pasal 17 huruf h.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_GAP = r"[\s.\-]{0,2}"
_DIGITS = rf"\d(?:{_GAP}\d){{%s}}"
_BIRTH = r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"  # 19800131
_APPOINTED = r"(?:19|20)\d\d(?:0[1-9]|1[0-2]|21)"  # 200501; 21 of those employed by contract
_ACCOUNT = r"(?:no(?:mor|\.)?\s*)?rek(?:ening|\.)?\b[^\d\n]{0,25}"
_LEAST = re.compile(r"\d(?:[\s.\-]{0,2}\d){7}")  # as many digits as the shortest of them


@dataclass(frozen=True, slots=True)
class PersonalNumber:
    """``pattern`` takes the number's own name with it, where that is printed."""

    name: str
    pattern: re.Pattern[str]

    @property
    def mark(self) -> str:
        """What stands in a draft in its place."""
        return f"[{self.name} tidak disalin]"


def _number(name: str, pattern: str) -> PersonalNumber:
    return PersonalNumber(name, re.compile(pattern, re.IGNORECASE))


# The first that fits says what a number is; one without its name is known by its form.
NUMBERS = (
    _number("NIP", rf"\bNIP\b[^\d\n]{{0,6}}{_DIGITS % '8,17'}(?!\d)"),
    _number("NIK", rf"\bN(?:I|o\.?\s*)K(?:TP)?\b[^\d\n]{{0,6}}{_DIGITS % '15'}(?!\d)"),
    _number("NPWP", rf"\bNPWP\b[^\d\n]{{0,6}}{_DIGITS % '14,15'}(?!\d)"),
    _number("nomor rekening", rf"\b{_ACCOUNT}{_DIGITS % '7,17'}(?!\d)"),
    _number("NIP", rf"(?<!\d){_BIRTH}{_GAP}{_APPOINTED}{_GAP}[12]{_GAP}\d{{3}}(?!\d)"),
    _number("NPWP", r"(?<!\d)\d\d\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}(?!\d)"),
    _number("NIK", r"(?<![\d./-])\d{6}(?:[0-6]\d|7[01])(?:0[1-9]|1[0-2])\d{6}(?![\d./-])"),
)
# What may be an office's own, or another number: a person looks at it.
DOUBTFUL = (
    _number(
        "angka yang menyerupai NIK atau NIP",
        r"(?<![\d.])(?:\d[ .-]?){15}\d(?:(?:[ .-]?\d){2})?(?!\d)|\bNI[KP]\b\D{0,5}\d{9}",
    ),
    _number("alamat surel", r"[\w.+-]+@[\w-]+\.\w"),
    _number(
        "nomor telepon",
        r"(?<![\w./-])(?:\+62|\(0\d{2,3}\)|08\d\d)[ .-]{0,2}\d(?:[ .-]?\d){4,9}(?![\d/])",
    ),
)
MARKS = tuple(dict.fromkeys(each.mark for each in NUMBERS))


@dataclass(frozen=True, slots=True)
class Cleared:
    text: str
    names: tuple[str, ...]  # of the numbers that were taken out, each as often as it was there


def without_personal_numbers(text: str) -> Cleared:
    """The text with a mark in the place of each such number."""
    if not _LEAST.search(text):
        return Cleared(text, ())
    names: list[str] = []
    for number in NUMBERS:
        text, count = number.pattern.subn(number.mark, text)
        names += [number.name] * count
    return Cleared(text, tuple(names))


def numbers_in(text: str) -> Iterator[str]:
    """The names of such numbers that stand in a text."""
    if _LEAST.search(text):
        yield from (number.name for number in NUMBERS if number.pattern.search(text))


def doubtful_in(text: str) -> Iterator[str]:
    """What else of a text may be about a person, by name."""
    cleared = without_personal_numbers(text).text
    return (each.name for each in DOUBTFUL if each.pattern.search(cleared))


def marks_in(text: str) -> Iterator[str]:
    """The marks that stand in a text."""
    return (mark for mark in MARKS if mark in text)
