"""What the YAML parser says, in English -> the line that is to blame, what is wrong, what to do, in
Indonesian.

The parser notices a slip where it can no longer go on, often lines after the slip itself. So the
lines before that place are looked at first for the slips that officers make; only then the parser's
own words are translated.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Explanation:
    line: int  # 1-based
    column: int
    message: str
    advice: str


# What libyaml says, by a part of its message -> what an officer can do about it.
_EXPLANATIONS = (
    (
        "found character that cannot start any token",
        "Ada karakter yang tidak dapat mengawali nilai.",
        "Jorokkan dengan spasi, bukan tab; beri tanda kutip pada teks yang diawali @, `, % atau |.",
    ),
    ("found a tab", "Ada tab di awal baris.", "Jorokkan dengan spasi."),
    (
        "mapping values are not allowed",
        "Ada titik dua di tengah teks, atau spasi di awal baris ini tidak sejajar.",
        "Beri tanda kutip pada teks yang memuat titik dua, dan sejajarkan kunci.",
    ),
    (
        "could not find expected ':'",
        "Kunci ini tidak diikuti titik dua.",
        "Tulis kunci, titik dua, spasi, lalu nilainya.",
    ),
    (
        "found unexpected end of stream",
        "Tanda kutip tidak ditutup sampai akhir berkas.",
        "Tutup tanda kutip.",
    ),
    (
        "did not find expected ',' or ']'",
        "Daftar dalam kurung siku tidak ditutup.",
        "Tulis misalnya [3, 6, 9, 12].",
    ),
    (
        "did not find expected ',' or '}'",
        "Kurung kurawal tidak ditutup.",
        "Beri tanda kutip pada teks yang memuat { atau }.",
    ),
    (
        "did not find expected key",
        "Spasi di awal baris ini tidak sejajar dengan baris di atasnya.",
        "Sejajarkan dengan spasi.",
    ),
    (
        "did not find expected '-' indicator",
        "Butir daftar ini tidak sejajar.",
        "Sejajarkan setiap tanda “-”.",
    ),
    (
        "control characters are not allowed",
        "Ada karakter kendali yang tidak terlihat.",
        "Hapus karakter itu.",
    ),
    (
        "special characters are not allowed",
        "Ada karakter kendali yang tidak terlihat.",
        "Hapus karakter itu.",
    ),
    (
        "invalid Unicode character escape",
        "Kode karakter (\\u…) ini tidak sah.",
        "Tulis karakternya sendiri.",
    ),
    (
        "found unknown escape character",
        "Garis miring terbalik di dalam kutip ganda salah.",
        "Pakai kutip tunggal.",
    ),
    (
        "found undefined alias",
        "Teks yang diawali * harus diberi tanda kutip.",
        "Tulis di antara tanda kutip.",
    ),
)


_KEY = r"^(?P<space> *(?:- )?)(?P<key>[a-z_]+):"
_NO_SPACE = re.compile(_KEY + r"(?P<value>[^\s/].*)")
_AFTER_QUOTE = re.compile(
    _KEY + r""" +(?P<value>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?P<rest>\s*[^\s#].*)"""
)
_OPEN_QUOTE = re.compile(_KEY + r""" +(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$""")
_DASH = re.compile(_KEY + r" +(?P<value>- .*)")
_TWO_COLONS = re.compile(_KEY + r" .*: ")
_LOOK_BACK = 40  # lines; a quote that is not closed swallows the lines up to the next quote


def explain(said: str, lines: list[str], line: int, column: int) -> Explanation:
    """Explain the parser's message about a place (1-based; line 0: none is known)."""
    for number in range(line, max(0, line - 3), -1):
        if found := _slip(lines[number - 1], number):
            return found
    if found := _open_quote(lines, line) or _indentation(said, lines, line):
        return found
    for part, message, advice in _EXPLANATIONS:
        if part in said:
            return Explanation(line, column, message, advice)
    return Explanation(
        line,
        column,
        "YAML tidak dapat dibaca di sini.",
        "Periksa spasi di awal baris, titik dua dan tanda kutip.",
    )


def _slip(text: str, line: int) -> Explanation | None:
    """A slip that shows in one line by itself."""
    if slip := _AFTER_QUOTE.match(text):
        whole = f"{slip['value']}{slip['rest']}".replace("'", "''")
        return Explanation(
            line,
            slip.start("rest") + 1,
            "Ada teks sesudah tanda kutip penutup.",
            f"Apit seluruh teks: '{whole}'",
        )
    if slip := _NO_SPACE.match(text):
        return Explanation(
            line,
            slip.start("value") + 1,
            "Kurang spasi sesudah titik dua.",
            f'Tulis "{slip["key"]}: {slip["value"]}".',
        )
    if slip := _DASH.match(text):
        return Explanation(
            line,
            slip.start("value") + 1,
            "Teks ini diawali tanda hubung.",
            f'Beri tanda kutip: "{slip["value"]}"',
        )
    return None


def _open_quote(lines: list[str], line: int) -> Explanation | None:
    for number in range(line, max(0, line - _LOOK_BACK), -1):
        if slip := _OPEN_QUOTE.match(lines[number - 1]):
            message = "Tanda kutip yang dibuka di baris ini tidak ditutup."
            return Explanation(
                number, slip.end("key") + 3, message, "Tutup tanda kutip di akhir teksnya."
            )
    return None


def _indentation(said: str, lines: list[str], line: int) -> Explanation | None:
    """A line whose leading spaces fit neither the line above nor any it could belong to."""
    if not any(
        part in said for part in ("expected key", "expected '-'", "not allowed in this context")
    ):
        return None
    here, above = (
        _spaces(lines[line - 1]),
        next((_spaces(text) for text in lines[line - 2 :: -1] if text.strip()), 0),
    )
    if here == above or _TWO_COLONS.match(lines[line - 1]):
        return None
    message = f"Baris ini mempunyai {here} spasi di depan, sedangkan baris di atasnya {above}."
    return Explanation(
        line, 1, message, "Samakan spasi di awal baris ini dengan baris sekelompoknya."
    )


def _spaces(text: str) -> int:
    """The spaces before a line's key; the dash of a list counts as one of them."""
    return len(text) - len(text.lstrip(" -"))
