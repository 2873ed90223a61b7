"""A schedule cell's text in, tokens out: `grammar` reads the tokens.

What machine extraction and hurried typing did to words is undone here: split words ("Okt ober"),
words run together ("JanuariDesember"), one wrong letter ("Febuari"), zero for O, dots and dashes of
every kind.
"""

import re
from dataclasses import dataclass, replace

from zi_site.schedule.lexicon import (
    CONDITION,
    LEXICON,
    LONGEST,
    MISSPELT,
    ONE_WORD,
    ROMANS,
    Kind,
    Meaning,
)
from zi_site.schedule.spelling import misspelt, run_together
from zi_site.schedule.tidy import unnumbered
from zi_site.schedule.tokens import Token, polished

_SCAN = re.compile(
    r"""
      (?P<iso>(?<!\d)(?P<iso_year>20\d\d)[-/.](?P<iso_month>\d{1,2})(?:[-/.]\d{1,2})?(?!\d))
    | (?P<dmy>(?<!\d)(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>20\d\d|\d\d)(?!\d|[-/.]\d))
    | (?P<clock>(?<!\d)(?:\d{1,2}[.:]\d{2}\s*-\s*\d{1,2}[.:]\d{2}(?!\d)|\d{1,2}(?::\d{2}){1,2}(?!\d)
        |\d{1,2}\.\d{2}(?=\s*wi(?:b|t|ta)\b)))
    | (?P<relative>\b(?:tahun\s*)?[nty]\s*(?P<relative_by>[-+]\s*\d)\b)
    | (?P<event>\b[hd]\s*[-+]\s*\d+)
    | (?P<short_year>'(?P<short_digits>\d\d)(?!\d))
    | (?P<word>[^\W\d_]+)
    | (?P<number>\d+)
    | (?P<sign>\S)
    """,
    re.VERBOSE,
)
_SIGNS = {
    "-": Kind.RANGE, "…": Kind.RANGE, ",": Kind.LIST, ";": Kind.LIST, "&": Kind.LIST, "+": Kind.LIST, "/": Kind.LIST,
    "|": Kind.LIST, "•": Kind.LIST, "(": Kind.OPEN, "[": Kind.OPEN, ")": Kind.CLOSE, "]": Kind.CLOSE, "?": Kind.DOUBT,
    "±": Kind.DOUBT,
}  # fmt: skip
_INSIDE = (
    "-./'"  # signs that may stand between the words of one entry: "s.d", "jum'at", "tiap-tiap"
)
_CODES = {
    "b": "bulan",
    "k": "triwulan",
    "q": "triwulan",
    "kw": "triwulan",
    "m": "minggu",
    "w": "minggu",
}
_GLUED_ROMAN = re.compile(r"(tw|triwulan|tribulan|kuartal|semester|smt|cawu|q)(iv|i{1,3})")
_LONGEST_SPLIT = 10


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    start: int
    end: int
    tokens: tuple[Token, ...] = ()


def tokens(text: str, tahun: int) -> tuple[Token, ...]:
    """The time words of a tidied text; what is no time word is a WORD, and filler words are left
    out.
    """
    pieces = _pieces(unnumbered(text), tahun)
    found: list[Token] = []
    index = 0
    while index < len(pieces):
        read, index = _next(pieces, index)
        found.extend(read)
    return polished(found)


def _pieces(text: str, tahun: int) -> list[_Piece]:
    pieces: list[_Piece] = []
    at = 0
    lowered = "".join(
        character.lower() if len(character.lower()) == 1 else character for character in text
    )
    while found := _SCAN.search(lowered, at):
        at = found.end()
        read = _compound(found, tahun)
        if read is None:  # looks like a date and is none: "3/6/9" is a list
            at = next(place for place in range(found.start(), at) if not lowered[place].isdecimal())
        start = found.start()
        kept = tuple(replace(token, start=start, end=at) for token in read or ())
        if kept or found.lastgroup != "clock":
            pieces.append(_Piece(lowered[start:at], start, at, kept))
    return pieces


def _compound(found: re.Match[str], tahun: int) -> tuple[Token, ...] | None:
    """The tokens of a numeric date or the like; () for anything that has to be looked up, None for
    a false date.
    """
    read: tuple[Token, ...] | None = ()
    match found.lastgroup:
        case "iso":
            read = _dated(int(found["iso_month"]), int(found["iso_year"]))
        case "dmy":
            short = len(found["year"]) == 2
            year = int(found["year"]) + 2000 * short
            possible = 1 <= int(found["day"]) <= 31 and not (short and abs(year - tahun) > 2)
            read = _dated(int(found["month"]), year) if possible else None
        case "relative":
            read = (Token(Kind.OTHER_YEAR, int(found["relative_by"].replace(" ", ""))),)
        case "event":
            read = (Token(Kind.UNSET, CONDITION),)
        case "short_year":
            read = (Token(Kind.SHORT_YEAR, 2000 + int(found["short_digits"])),)
    return read


def _dated(month: int, year: int) -> tuple[Token, ...] | None:
    if not 1 <= month <= 12:
        return None
    return Token(Kind.MONTH, month, "tanggal"), Token(Kind.YEAR, year)


def _next(pieces: list[_Piece], index: int) -> tuple[list[Token], int]:
    """The tokens that begin at a piece, and the piece after them."""
    piece = pieces[index]
    if piece.tokens:
        return list(piece.tokens), index + 1
    for find in (_split_word, _entry, _code):
        if found := find(pieces, index):
            return found
    if piece.text.isdecimal():
        return [_number(piece)], index + 1
    if piece.text[0].isalpha():
        return _word(piece), index + 1
    kind = _SIGNS.get(piece.text)
    return ([Token(kind, 0, piece.text, piece.start, piece.end)] if kind else []), index + 1


def _token(meaning: Meaning, first: _Piece, last: _Piece, sure: bool = True) -> Token:
    return Token(meaning.kind, meaning.value, meaning.unit, first.start, last.end, sure)


def _split_word(pieces: list[_Piece], index: int) -> tuple[list[Token], int] | None:
    """A word that extraction split: "Okt ober", "J a n u a r i", "Desem-ber"."""
    if pieces[index].text == "-":
        return None
    for end in range(min(index + _LONGEST_SPLIT, len(pieces)), index + 1, -1):
        parts = pieces[index:end]
        letters = [part.text for part in parts if part.text != "-"]
        word = "".join(letters)
        if len(letters) == len(parts) and word in ROMANS and max(map(len, letters)) == 1:  # "I I I"
            return [Token(Kind.ROMAN, ROMANS[word], "", parts[0].start, parts[-1].end)], end
        meaning = ONE_WORD.get(word)
        if meaning is None or len(letters) < 2 or not word.isalpha() or parts[-1].text == "-":
            continue
        if len(parts) - len(letters) > 1 or (
            len(word) < 4 and meaning.kind not in (Kind.MONTH, Kind.UNIT)
        ):
            continue
        known = [letter for letter in letters if letter in ONE_WORD]
        if known and word not in MISSPELT and (len(known) == len(letters) or len(word) < 5):
            continue
        return [_token(meaning, parts[0], parts[-1])], end
    return None


def _entry(pieces: list[_Piece], index: int) -> tuple[list[Token], int] | None:
    """The longest entry of the lexicon that begins here."""
    best: tuple[list[Token], int] | None = None
    words: list[str] = []
    at = index
    while at < len(pieces) and len(words) < LONGEST:
        words.append(pieces[at].text)
        if meaning := LEXICON.get(tuple(words)):
            best = [_token(meaning, pieces[index], pieces[at])], at + 1
        at += 1
        if at < len(pieces) and pieces[at].text in _INSIDE:
            at += 1
    return best


def _code(pieces: list[_Piece], index: int) -> tuple[list[Token], int] | None:
    """A letter and a number without a space: B03, K1, Q3, M2; also B-03."""
    unit = _CODES.get(pieces[index].text)
    at = index + 1
    if (
        unit
        and at + 1 < len(pieces)
        and pieces[at].text in "-."
        and pieces[at].start == pieces[index].end
    ):
        at += 1
    if unit is None or at >= len(pieces) or pieces[at].start != pieces[at - 1].end:
        return None
    if not pieces[at].text.isdecimal() or len(pieces[at].text) > 2:
        return None
    return [
        _token(Meaning(Kind.UNIT, 0, unit), pieces[index], pieces[index]),
        _number(pieces[at]),
    ], at + 1


def _number(piece: _Piece) -> Token:
    value = int(piece.text) if len(piece.text) <= 4 else 0
    kind = Kind.YEAR if len(piece.text) == 4 and 1990 <= value <= 2100 else Kind.NUMBER
    return Token(kind if value else Kind.WORD, value, "", piece.start, piece.end)


def _word(piece: _Piece) -> list[Token]:
    """What a single word means that is in no list as it stands."""
    word = piece.text
    numeral = word.replace("l", "i") if set(word) <= set("ivxl") else word
    if numeral in ROMANS:
        return [Token(Kind.ROMAN, ROMANS[numeral], "", piece.start, piece.end)]
    if glued := _GLUED_ROMAN.fullmatch(word):
        unit, value = ONE_WORD.get(glued[1], Meaning(Kind.UNIT, 0, "triwulan")), ROMANS[glued[2]]
        return [_token(unit, piece, piece), Token(Kind.ROMAN, value, "", piece.start, piece.end)]
    parts = run_together(word)
    if word.endswith("nya") and word[:-3] in ONE_WORD:  # "setiap bulannya"
        parts = [ONE_WORD[word[:-3]]]
    if parts:
        return [_token(meaning, piece, piece) for meaning in parts]
    if nearest := misspelt(word):
        return [_token(ONE_WORD[nearest], piece, piece, sure=False)]
    return [Token(Kind.WORD, start=piece.start, end=piece.end)]
