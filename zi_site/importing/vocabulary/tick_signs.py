"""What is written in a cell of a grid of months: a mark, nothing, or something that is no mark."""

from zi_site.documents.symbols import TICK_SIGNS, signs

_TRUE, _FALSE = "TRUE", "FALSE"  # what a spreadsheet's check boxes are in a text file
_SHORTEST_WORDS = 4  # characters; shorter texts may stand for marks
_LONGEST = 12  # characters; a mark may stand in brackets and have spaces around it
_NO_MARK = frozenset(" .,'`|_-–—\u2610□○◯")


def is_tick(text: str) -> bool:
    """One sign, or the same sign written several times; "\u2610" is a box without a tick."""
    if len(text) > _LONGEST:
        return False
    plain = signs(text).replace("\ufe0f", "").strip()
    if plain == _TRUE:
        return True
    bare = plain.strip("()[]. ") or plain
    return (
        bool(bare) and len(bare) <= 3 and len(set(bare.casefold())) == 1 and bare[0] in TICK_SIGNS
    )


def is_blank(text: str) -> bool:
    """Whether a cell holds nothing but signs that mark nothing: an empty box, a dash, FALSE."""
    return text.strip() == _FALSE or not set(signs(text)) - _NO_MARK


def is_words(text: str) -> bool:
    """Whether a text is longer than what may stand for a mark, and is none."""
    return len(text) >= _SHORTEST_WORDS and not is_tick(text)
