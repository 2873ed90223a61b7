"""A word that was mistyped -> the known ones that were perhaps meant."""

from collections.abc import Callable, Iterable
from difflib import get_close_matches

ASK = "Maksud Anda {near}?"
_ALIKE = 0.6  # of difflib: "Agustsu" is 0.86 like Agustus, "kab-blorra" 0.95 like kab-blora


def folded(word: str) -> str:
    """Letters and digits in one case: what stays however a word is spaced, dashed or dotted."""
    return "".join(letter for letter in word.casefold() if letter.isalnum())


def likely(
    word: str,
    known: Iterable[str],
    most: int = 1,
    alike: float = _ALIKE,
    by: Callable[[str], str] = folded,
) -> list[str]:
    """The known words most like this one, the likeliest first; none where nothing is like it (0 to
    1, as difflib). ``by`` says what of a word is compared.
    """
    wanted = by(word)
    by_form: dict[str, str] = {}
    for each in known:
        by_form.setdefault(by(each), each)
    if not wanted:
        return []
    if wanted in by_form:
        return [by_form[wanted]]
    return [by_form[each] for each in get_close_matches(wanted, by_form, most, alike)]


def meant(word: str, known: Iterable[str], by: Callable[[str], str] = folded) -> str:
    """``"kab-blora"``, to be asked for with ``ASK``; "" where no known word is like it."""
    return either(likely(word, known, by=by))


def either(words: Iterable[str]) -> str:
    """``"kab-bogor" atau "kota-bogor"``; "" for no words."""
    return " atau ".join(f'"{word}"' for word in words)


def asked(words: Iterable[str]) -> str:
    """``Maksud Anda "kab-bogor" atau "kota-bogor"?``; "" for no words."""
    near = either(words)
    return ASK.format(near=near) if near else ""
