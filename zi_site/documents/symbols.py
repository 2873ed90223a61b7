"""A character and its font -> the sign that a reader sees, for fonts made of signs."""

from functools import cache

# Codes of the signs that stand in plans: ticks, crosses, boxes and bullets. The other signs of
# these fonts (hands, clocks, zodiac) stay as they are in the file: a wrong sign would be worse than
# a strange one. Source of the codes: the tables that Unicode publishes for these fonts
# (WINGDING.TXT and its kin) and, for Dingbats, ISO 32000-1, annex D.
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "☐",
    0xD8: "➢", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "✗",
    0x50: "✓",
    0x51: "☒",
    0x52: "☑",
    0x53: "☒",
    0x54: "☒",
    0x97: "●",
    0xA2: "■",
    0xA3: "□",
}
_WINGDINGS_3 = {0x75: "▶", 0x7D: "▶"}
_WEBDINGS = {0x61: "✓", 0x72: "✗", 0x63: "□", 0x67: "■", 0x6E: "●"}
_SYMBOL = {0xB7: "•", 0xD6: "√", 0xA8: "♦", 0xB4: "×", 0x2D: "−"}
_MARLETT = {0x61: "✓", 0x62: "✓", 0x72: "✗"}
_DINGBATS = {
    0x33: "✓", 0x34: "✔", 0x35: "✕", 0x36: "✖", 0x37: "✗", 0x38: "✘", 0x6C: "●", 0x6E: "■",
    0x6F: "❏",
}  # fmt: skip
_FONTS = (
    ("wingdings2", _WINGDINGS_2),
    ("wingdings3", _WINGDINGS_3),
    ("wingdings", _WINGDINGS),
    ("webdings", _WEBDINGS),
    ("dingbats", _DINGBATS),
    ("marlett", _MARLETT),
    ("symbol", _SYMBOL),
)
# Where the font is not told: a code in the private area, as Word and PDF programs write signs.
# Wingdings is the usual one; what it lacks or shows as a mere picture (0x50 is a flag there, a tick
# in Wingdings 2) is taken from the others.
_UNKNOWN_FONT = _SYMBOL | {0x50: "✓", 0x52: "☑"} | _WINGDINGS
_PRIVATE = 0xF000
# What offices set by hand into a cell to mark it, or what a symbol font left behind as a letter:
# "ü" and "þ" of Wingdings, "Ö" of Symbol.
TICK_SIGNS = frozenset("✓✔√vVxX×✕✖✗✘☑☒●•■▪◼◾⬛⬤█▮◆♦★*+üûþýÖ∨ⱱ\u2705\u274c🗸🗹⚫☓ⅴⅩ")


def sign(char: str, font: str = "") -> str:
    """What it shows in "ABCDEF+Wingdings-Regular"; itself in a font of letters."""
    code = ord(char)
    private = _PRIVATE <= code < _PRIVATE + 0x100
    table = _table(font)
    if table is None:
        return _UNKNOWN_FONT.get(code - _PRIVATE, char) if private else char
    # Windows programs count a sign's code in their own code page: "ü" is 0xFC in both, "Ÿ" is 0x9F.
    if private:
        code -= _PRIVATE
    elif code > 0xFF:
        code = char.encode("cp1252", "replace")[0]
    return table.get(code, char)


def signs(text: str, font: str = "") -> str:
    """The letters of a symbol font as the signs that a reader sees."""
    return "".join(sign(char, font) for char in text)


@cache
def _table(font: str) -> dict[int, str] | None:
    plain = "".join(char for char in font.casefold() if char.isalnum())
    return next(
        (table for name, table in _FONTS if name in plain and not plain.startswith("segoe")), None
    )
