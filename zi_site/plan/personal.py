"""Numbers of persons and accounts in a text -> which there are, and the text without them.

They must not be published: UU 27/2022 pasal 4; UU 14/2008 pasal 17 huruf h. However a number is
written, with wide or Arabic digits, or with spaces and signs between them that nobody sees, it is
that number: patterns look at the text as ``_plain`` gives it.
"""

import operator
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

_GAP = r"[\s.\-]{0,2}"
_DIGITS = rf"\d(?:{_GAP}\d){{%s}}"
_ENDS = rf"(?!{_GAP}\d)"
_BIRTH = r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"  # 19800131
_APPOINTED = r"(?:19|20)\d\d(?:0[1-9]|1[0-2]|21)"  # 200501; 21 of those employed by contract
_NIP_APART = _GAP.join(  # the same with each digit by itself
    (
        *(rf"(?:1{_GAP}9|2{_GAP}0)", r"\d", r"\d", rf"(?:0{_GAP}[1-9]|1{_GAP}[0-2])"),
        rf"(?:0{_GAP}[1-9]|[12]{_GAP}\d|3{_GAP}[01])",
        *(rf"(?:1{_GAP}9|2{_GAP}0)", r"\d", r"\d", rf"(?:0{_GAP}[1-9]|1{_GAP}[0-2]|2{_GAP}1)"),
        *("[12]", r"\d", r"\d", r"\d"),
    )
)
_SAID = r"[^\d\n]{0,12}"  # what stands between the name of a number and the number
_ACCOUNT = r"(?:no(?:mor|\.)?\s*)?rek(?:ening|\.)?\b(?! tidak disalin)[^\d\n]{0,25}"
# Both begin with the digit itself: a search looks for a group's beginning twice as long.
_LEAST = re.compile(r"\d(?:\D{0,9}\d){7}")  # as many digits as the shortest of them
_CLOSE = re.compile(r"\d(?:[ .()-]{0,3}\d){5}")  # in all of DOUBTFUL but addresses, with their "@"
_SHA256 = re.compile(r"[0-9a-f]{64}")  # its digits are nobody's
CODE = "data-pribadi"  # of all that is said of them, in whatever room


NIP = "NIP"


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
    _number(NIP, rf"\bN[\s.]?I[\s.]?P\b{_SAID}(?:{_DIGITS % '8,17'}|{_BIRTH})(?!\d)"),
    _number(
        "NIK", rf"\bN(?:[\s.]?I[\s.]?|o\.?\s*)K(?:[\s.]?T[\s.]?P)?\b{_SAID}{_DIGITS % '15'}(?!\d)"
    ),
    _number("NPWP", rf"\bN[\s.]?P[\s.]?W[\s.]?P\b{_SAID}{_DIGITS % '14,15'}(?!\d)"),
    _number("nomor rekening", rf"\b{_ACCOUNT}{_DIGITS % '7,17'}(?!\d)"),
    _number(NIP, rf"(?<!\d){_BIRTH}{_GAP}{_APPOINTED}{_GAP}[12]{_GAP}\d{{3}}(?!\d)"),
    _number(NIP, rf"(?<!\d){_NIP_APART}{_ENDS}"),
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
        r"(?<![\w./-])(?:\+62|\(0\d{2,3}\)|08\d\d)[ .-]{0,2}\d(?:[ .-]?\d){4,9}(?![\d/])"
        r"|\b(?:telp?|telepon|hp|wa|whatsapp|faks?)\b[^\w\n]{0,6}\d(?:[ .()-]{0,2}\d){5,}",
    ),
)
MARKS = tuple(dict.fromkeys(each.mark for each in NUMBERS))


@dataclass(frozen=True, slots=True)
class Cleared:
    text: str
    names: tuple[str, ...]  # of the numbers that were taken out, each as often as it was there


def without_personal_numbers(text: str) -> Cleared:
    """The text with a mark in the place of each such number."""
    if not _may_hold(text):
        return Cleared(text, ())
    names: list[str] = []
    for number in NUMBERS:
        plain, places = _plain(text)
        for found in reversed(list(number.pattern.finditer(plain))):
            first, last = places[found.start()], places[found.end() - 1]
            text = text[:first] + number.mark + text[last + 1 :]
            names.append(number.name)
    return Cleared(text, tuple(names))


def numbers_in(text: str) -> Iterator[str]:
    """The names of such numbers that stand in a text."""
    if _may_hold(text):
        plain, _ = _plain(text)
        found = (number.name for number in NUMBERS if number.pattern.search(plain))
        yield from dict.fromkeys(found)


def doubtful_in(text: str) -> Iterator[str]:
    """What else of a text may be about a person, by name."""
    if _may_be_doubtful(_plain(text)[0]) and not _SHA256.fullmatch(text):
        plain, _ = _plain(without_personal_numbers(text).text)
        yield from (each.name for each in DOUBTFUL if each.pattern.search(plain))


def marks_in(text: str) -> Iterator[str]:
    """The marks that stand in a text."""
    return (mark for mark in MARKS if mark in text)


Value = TypeVar("Value")


def without_numbers_anywhere(value: Value) -> Value:
    """The same value with a mark for each such number in any text that it holds."""
    found: Any = value
    if isinstance(value, str):
        found = without_personal_numbers(value).text
    elif isinstance(value, tuple):
        cleared = tuple(map(without_numbers_anywhere, value))
        found = value if all(map(operator.is_, cleared, value)) else cleared
    elif isinstance(value, Mapping):
        found = dict(value) | _cleared(value)
    elif is_dataclass(value) and not isinstance(value, type):
        cleared_fields = _cleared({each.name: getattr(value, each.name) for each in fields(value)})
        found = replace(value, **cleared_fields) if cleared_fields else value
    return found  # type: ignore[no-any-return]


def _cleared(named: Mapping[Any, Any]) -> dict[Any, Any]:
    """Those that held such a number, without it."""
    cleared = ((name, value, without_numbers_anywhere(value)) for name, value in named.items())
    return {name: now for name, before, now in cleared if now is not before}


def _may_hold(text: str) -> bool:
    return bool(_LEAST.search(text)) and not _SHA256.fullmatch(text)


def _may_be_doubtful(plain: str) -> bool:
    return "@" in plain or bool(_CLOSE.search(plain))


def _plain(text: str) -> tuple[str, Sequence[int]]:
    """The text in plain digits, letters, dashes and spaces, without the signs that nobody sees; and
    where in it each of its letters stands.
    """
    if text.isascii():
        return text, range(len(text))
    signs = [(plain, at) for at, sign in enumerate(text) for plain in _plainly(sign)]
    return "".join(plain for plain, _ in signs), [at for _, at in signs]


@lru_cache(maxsize=4096)
def _plainly(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind == "Nd":
        return str(unicodedata.digit(sign))
    if kind in ("Cf", "Mn", "Me"):
        return ""
    if kind in ("Pd", "Zs"):
        return "-" if kind == "Pd" else " "
    whole = unicodedata.normalize("NFKC", sign)
    return whole if len(whole) == 1 else sign
