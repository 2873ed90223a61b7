"""A schedule cell's text in, tokens out: `cover` finds the rules that read them.

What machine extraction and hurried typing did to words is undone here: split words ("Okt ober"),
words run together ("JanuariDesember"), one wrong letter ("Febuari"), zero for O, dots and dashes of
every kind.
"""

import re
from dataclasses import dataclass, replace

from zi_site.schedule.lexicon import (
    LEXICON,
    LONGEST,
    MISSPELT,
    ONE_WORD,
    ROMANS,
    Meaning,
    WordKind,
)
from zi_site.schedule.spelling import misspelt, run_together
from zi_site.schedule.tidy import unnumbered
from zi_site.schedule.tokens import Token, polished

_SCAN = re.compile(
    r"""
      (?P<iso>(?<!\d)(?P<iso_year>20\d\d)[-/.](?P<iso_month>\d{1,2})(?:[-/.]\d{1,2})?(?!\d))
    | (?P<dmy>(?<!\d)(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>20\d\d|\d\d)
        (?!\d|[-/.]\d))
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
    **dict.fromkeys("-…", WordKind.RANGE),
    **dict.fromkeys(",;&+/|•", WordKind.LIST),
    **dict.fromkeys("([", WordKind.OPEN),
    **dict.fromkeys(")]", WordKind.CLOSE),
    **dict.fromkeys("?±", WordKind.DOUBT),
}
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
    """The time words of a tidied text; others are WORD, and fillers are left out."""
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
    lowered = _lowered(text)
    while found := _SCAN.search(lowered, at):
        start, at = found.span()
        read = _compound(found, tahun)
        if read is None:  # looks like a date and is none: "3/6/9" is a list
            at = next(place for place in range(start, at) if not lowered[place].isdecimal())
        kept = tuple(replace(token, start=start, end=at) for token in read or ())
        if kept or found.lastgroup != "clock":
            pieces.append(_Piece(lowered[start:at], start, at, kept))
    return pieces


def _lowered(text: str) -> str:
    """In small letters, each at its place: "İ" would become two."""
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def _compound(found: re.Match[str], tahun: int) -> tuple[Token, ...] | None:
    """The tokens of a numeric date; () for what is to be looked up, None for a false date."""
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
            read = (Token(WordKind.OTHER_YEAR, int(found["relative_by"].replace(" ", ""))),)
        case "event":
            read = (Token(WordKind.CONDITION),)
        case "short_year":
            read = (Token(WordKind.SHORT_YEAR, 2000 + int(found["short_digits"])),)
    return read


def _dated(month: int, year: int) -> tuple[Token, ...] | None:
    if not 1 <= month <= 12:
        return None
    return Token(WordKind.MONTH, month, "tanggal"), Token(WordKind.YEAR, year)


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
    """A word that extraction split: "Okt ober", "J a n u a r i", "Desem-ber"; or "I I I"."""
    if pieces[index].text == "-":
        return None
    for end in range(min(index + _LONGEST_SPLIT, len(pieces)), index + 1, -1):
        split = pieces[index:end]
        if token := _split_numeral(split) or _split_name(split):
            return [token], end
    return None


def _split_numeral(split: list[_Piece]) -> Token | None:
    value = ROMANS.get("".join(piece.text for piece in split))
    if value is None or any(len(piece.text) > 1 for piece in split):
        return None
    return Token(WordKind.ROMAN, value, "", split[0].start, split[-1].end)


def _split_name(split: list[_Piece]) -> Token | None:
    letters = [piece.text for piece in split if piece.text != "-"]
    word = "".join(letters)
    meaning = ONE_WORD.get(word)
    if meaning is None or not word.isalpha() or _is_short(word, meaning):
        return None
    hyphens = len(split) - len(letters)
    if hyphens > 1 or len(letters) < 2 or split[-1].text == "-" or _are_words(letters, word):
        return None
    return _token(meaning, split[0], split[-1])


def _is_short(word: str, meaning: Meaning) -> bool:
    """Too short to be found in pieces, unless it names a month or a unit."""
    return len(word) < 4 and meaning.kind not in (WordKind.MONTH, WordKind.UNIT)


def _are_words(letters: list[str], word: str) -> bool:
    """Whether the pieces are words of their own rather than pieces of one."""
    known = [each for each in letters if each in ONE_WORD]
    if not known or word in MISSPELT:
        return False
    return len(known) == len(letters) or len(word) < 5


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
        _token(Meaning(WordKind.UNIT, 0, unit), pieces[index], pieces[index]),
        _number(pieces[at]),
    ], at + 1


def _number(piece: _Piece) -> Token:
    value = int(piece.text) if len(piece.text) <= 4 else 0
    kind = WordKind.YEAR if len(piece.text) == 4 and 1990 <= value <= 2100 else WordKind.NUMBER
    return Token(kind if value else WordKind.WORD, value, "", piece.start, piece.end)


def _word(piece: _Piece) -> list[Token]:
    """What a single word means that is in no list as it stands."""
    word = piece.text
    numeral = word.replace("l", "i") if set(word) <= set("ivxl") else word
    if numeral in ROMANS:
        return [Token(WordKind.ROMAN, ROMANS[numeral], "", piece.start, piece.end)]
    if glued := _GLUED_ROMAN.fullmatch(word):
        unit, value = (
            ONE_WORD.get(glued[1], Meaning(WordKind.UNIT, 0, "triwulan")),
            ROMANS[glued[2]],
        )
        return [
            _token(unit, piece, piece),
            Token(WordKind.ROMAN, value, "", piece.start, piece.end),
        ]
    parts = run_together(word)
    if word.endswith("nya") and word[:-3] in ONE_WORD:  # "setiap bulannya"
        parts = [ONE_WORD[word[:-3]]]
    if parts:
        return [_token(meaning, piece, piece) for meaning in parts]
    if nearest := misspelt(word):
        return [_token(ONE_WORD[nearest], piece, piece, sure=False)]
    return [Token(WordKind.WORD, start=piece.start, end=piece.end)]
