"""Signs that nobody sees: what hides in a text, before a formula or inside an address."""

# As the inside of a character class of ``re`` (and of a script, see overrides/assets/saring.js):
# controls, signs of direction and joining, fillers, choices of a glyph, tags.
UNSEEN = (
    r"\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    r"\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff"
)
