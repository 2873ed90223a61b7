"""Patterns over a row of tokens, written as kinds of words: ``count=NUMBER TIMES DURING? UNIT``.

Every token is one letter of an alphabet, so that a row of tokens is a string and a pattern is a
regular expression. In a pattern stand

- a kind of word (``MONTH``), a unit (``triwulan``), or a name of ``_NAMED``;
- ``NUMBER<=31``: only as large as that;
- ``unit=UNIT``: what is found there is known to the rule as "unit";
- everything else as in ``re``: ``?``, ``*``, ``|``, ``(?: )``, looking ahead ``(?= )`` and behind.
"""

import re
from collections.abc import Sequence
from functools import cache

from zi_site.schedule.lexicon import UNIT_MONTHS, WINDOWS, WordKind
from zi_site.schedule.tokens import Token

MOST = {"minggu": 5, "bulan": 12, "triwulan": 4, "caturwulan": 3, "semester": 2}
"""The highest number that stands after a unit: "minggu ke-5", "Triwulan IV"."""

_LIMITS = (1, 2, 3, 4, 5, 12, 31)  # that the patterns ask for; larger numbers are one letter
_NUMERALS = (WordKind.NUMBER, WordKind.ROMAN, WordKind.ORDINAL)
_TERM = re.compile(r"(?:([a-z_]+)=)?(\(|[A-Z_]+(?:<=\d+)?|[a-z]+)|(\s+)")


def _variants(kind: WordKind) -> tuple[str, ...]:
    """What is told apart within a kind of word: units, sizes of numbers, printed signs."""
    if kind in _NUMERALS:
        return (*map(str, _LIMITS), "")
    if kind is WordKind.UNIT:
        return tuple(UNIT_MONTHS)
    return {
        WordKind.MONTH: ("", "tanggal"),
        WordKind.RANGE: ("", "-"),
        WordKind.LIST: ("", "/"),
    }.get(kind, ("",))


_FIRST_LETTER = 0xA1  # of Latin-1, whose letters mean nothing in a pattern and compile fast
_ALPHABET = {
    key: chr(_FIRST_LETTER + number)
    for number, key in enumerate((kind, each) for kind in WordKind for each in _variants(kind))
}


def spelled(tokens: Sequence[Token]) -> str:
    """The row as a string of one letter a token, for compiled patterns to match."""
    return "".join(map(_letter, tokens))


def _letter(token: Token) -> str:
    variant = token.unit
    if token.kind in _NUMERALS:
        variant = next((str(limit) for limit in _LIMITS if token.value <= limit), "")
    return _ALPHABET.get((token.kind, variant)) or _ALPHABET[token.kind, ""]


def _of_kinds(*kinds: WordKind) -> str:
    return "".join(letter for (kind, _), letter in _ALPHABET.items() if kind in kinds)


_NAMED = {
    "LINK": _of_kinds(WordKind.LIST, WordKind.RANGE, WordKind.OR),
    "NUMERAL": _of_kinds(*_NUMERALS, WordKind.LAST),
    "WINDOW": "".join(_ALPHABET[WordKind.UNIT, unit] for unit in WINDOWS),
    "NAME": _ALPHABET[WordKind.MONTH, ""],  # a month by name
    "DATED": _ALPHABET[WordKind.MONTH, "tanggal"],  # the month of a date in digits
    "DASH": _ALPHABET[WordKind.RANGE, "-"],
}


def _run(most: int, last: str = "", not_before: str = "(?! NUMBER (?: MONTH|PERIODIC))") -> str:
    """Numbers that belong to one unit: "I, II dan IV", "ke-1 s.d. ke-3", "(I, II, III, IV)"."""
    number = f"(?: NUMERAL<={most} {last}) (?! TIMES|ONCE)"
    more = f"(?: LINK TH? | (?= ROMAN)) {not_before} {number}"
    run = f"TH? {number} (?: {more})*+"
    return f"(?: {run} | OPEN {run} CLOSE)"


RUNS = {unit: _run(most) for unit, most in MOST.items()} | {
    "minggu": _run(MOST["minggu"], last="| LAST", not_before="")
}
"""The numbers that may follow a unit, as a pattern; those of weeks may be followed by a month."""

_PHRASES = {
    "DAYS": "(?: NUMBER<=31 (?! LINK NAME) (?: LINK (?= NUMBER|DATED))?)",
    "EDGES": "(?: POSITION (?: LINK (?= POSITION))?)++",
    "MONTHFOLLOWS": "(?: NUMBER|DATE|LINK|bulan)*+ MONTH",
    # what names a time: "akhir Maret", "setiap tanggal 10 bulan", not "tahun anggaran berakhir"
    "TIME": "(?: POSITION|DATE|NUMBER|EVERY|FROM)*+ (?! tahun (?! YEAR))"
    " (?: MONTH|UNIT|YEAR|PERIODIC)",
    # the words that belong to a condition: "apabila ada pengaduan dan laporan"
    "BELONGINGS": "(?: tahun (?! YEAR) | (?: LIST|OR|TH) (?= WORD) | (?: WORD|ORDINAL|LAST|ROMAN"
    "|AFTER|BEFORE|UNSET|SOFT|TENTATIVE|CONDITION|NUMBER|TIMES|DAY) (?! MONTH))*+",
    # after a unit: neither a month nor a number of its own stands there
    "ALONE": "(?! MONTH |" + "|".join(f"(?<= {unit}) {run}" for unit, run in RUNS.items()) + ")",
}


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern as a regular expression over a spelled row."""
    return re.compile(_expanded(pattern))


def _expanded(pattern: str) -> str:
    return _TERM.sub(lambda term: _term(term[1], term[2]) if term[2] else "", pattern)


def _term(label: str | None, name: str) -> str:
    if name == "(":
        return f"(?P<{label}>" if label else "("
    inner = f"(?:{_expanded(_PHRASES[name])})" if name in _PHRASES else f"[{_letters(name)}]"
    return f"(?P<{label}>{inner})" if label else inner


def _letters(name: str) -> str:
    """The letters of one name of a pattern; a name that is none raises ``KeyError``."""
    if name.islower():
        return _ALPHABET[WordKind.UNIT, name]
    kind, _, most = name.partition("<=")
    if not most:
        return _NAMED.get(kind) or _of_kinds(WordKind[kind])
    kinds = _NUMERALS if kind == "NUMERAL" else (WordKind[kind],)
    sizes = [str(limit) for limit in _LIMITS if limit <= int(most)]
    return "".join(_ALPHABET[kind, size] for kind in kinds for size in sizes)
