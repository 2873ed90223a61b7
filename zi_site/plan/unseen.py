"""Signs that nobody sees: what hides in a text, before a formula or inside an address."""

# As the inside of a character class of ``re`` (and of a script, see overrides/assets/saring.js):
# controls, what Unicode calls "default ignorable" (signs of direction and joining, fillers, choices
# of a glyph, tags), ends of lines and marks around annotations.
UNSEEN = (
    r"\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    r"\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
