"""Texts that a page break or an extraction cut -> one text again; a word cut in two is closed up.

Known words are those of the document itself and of a list that ships with the package: the words
that plans and their regulation use. Nothing else is changed, since a plan's own slips of the pen
are part of the record.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from zi_site.documents.cell_text import one_line
from zi_site.documents.known_words import is_word, listed
from zi_site.plan.glossary import NAMA_BULAN

_WORD = re.compile(r"[^\W\d_]+")
_SPLIT = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,})[ ]([^\W\d_]{1,})(?![^\W\d_])")
_SHORT_PIECE = 4
_ENDINGS = frozenset({"an", "kan", "nya", "annya", "kannya"})  # that are no words by themselves


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How often each word of a document stands in it, in lower case; ``loose`` where a space may
    split a word.
    """

    counts: Counter[str]
    loose: bool = False

    def knows(self, word: str) -> bool:
        """A word of the list, or one that the document has more than once: a piece of a cut word
        stands there once.
        """
        return word.casefold() in listed() or self.counts[word.casefold()] > 1

    def contains(self, word: str) -> bool:
        return word.casefold() in listed() or self.counts[word.casefold()] > 0


def vocabulary(texts: Iterable[str], loose: bool = False) -> Vocabulary:
    return Vocabulary(
        Counter(word.casefold() for text in texts for word in _WORD.findall(text)), loose
    )


@dataclass(frozen=True, slots=True)
class Mended:
    text: str
    closed: tuple[str, ...] = ()  # the words that were put together
    doubtful: tuple[str, ...] = ()  # two that were not, and may yet be one

    @property
    def notes(self) -> tuple[str, ...]:
        """What to say of a cell that a page break cut."""
        closed = (f"Kata “{word}” terpotong batas halaman; disambung." for word in self.closed)
        doubtful = (
            f"Mungkin satu kata yang terpotong batas halaman: “{words}”." for words in self.doubtful
        )
        return (*closed, *doubtful)


def join(above: str, below: str, known: Vocabulary) -> Mended:
    """The two halves of a cell that a page break cut; where it cut a word, that is made whole."""
    if not above or not below:
        return Mended(above or below)
    head, tail = re.search(r"[^\W\d_]+$", above), re.match(r"[^\W\d_]+", below)
    if head and tail and _is_cut(head[0], tail[0], known):
        return Mended(above + below, (head[0] + tail[0],))
    if (
        head
        and (pieces := re.match(r"([^\W\d_]+) ([^\W\d_]+)", below))
        and _are_pieces(head[0], pieces, known)
    ):
        whole = above + pieces[1] + below[pieces.start(2) :]
        return Mended(whole, (head[0] + pieces[1] + pieces[2],))
    if (
        head
        and tail
        and tail[0].islower()
        and _is_strange(head[0], known)
        and _is_strange(tail[0], known)
    ):
        return Mended(f"{above} {below}", doubtful=(f"{head[0]} {tail[0]}",))
    if re.search(r"\w[-/]$", above) and below[:1].islower():
        return Mended(above + below if above.endswith("-") else f"{above} {below}")
    return Mended(f"{above} {below}")


def _is_cut(head: str, tail: str, known: Vocabulary) -> bool:
    if not tail.islower() or (known.knows(head) and known.knows(tail)):
        return False
    if known.contains(head + tail) or (is_word(head + tail) and not is_word(head)):
        return True
    return not known.knows(head) and not known.knows(tail) and len(tail) <= 4 and len(head) > 3


def _are_pieces(head: str, pieces: re.Match[str], known: Vocabulary) -> bool:
    """A narrow column broke the rest of the word once more."""
    word = head + pieces[1] + pieces[2]
    return (
        (pieces[1] + pieces[2]).islower()
        and (known.contains(word) or is_word(word))
        and _is_strange(head, known)
        and (_is_strange(pieces[1], known) or _is_strange(pieces[2], known))
    )


def _is_strange(word: str, known: Vocabulary) -> bool:
    return not known.knows(word) and not is_word(word)


def join_lines(text: str, known: Vocabulary) -> str:
    """The lines of a cell as one; a word that a narrow column broke is whole again, where it is a
    known one.
    """
    lines = text.split("\n")
    joined = lines[0]
    for line in lines[1:]:
        head, tail = re.search(r"[^\W\d_]{3,}$", joined), re.match(r"[^\W\d_]+", line)
        broken = head is not None and tail is not None and _is_broken(head[0], tail[0], known)
        joined = joined + line if broken else f"{joined}\n{line}"
    return one_line(joined)


def _is_broken(head: str, tail: str, known: Vocabulary) -> bool:
    same_case = tail.islower() or (head.isupper() and tail.isupper())
    if not same_case or head.casefold() in listed():
        return same_case and tail in _ENDINGS and is_word(head + tail)
    return known.contains(head + tail) or (
        is_word(head + tail) and not (is_word(head) and is_word(tail))
    )


def close_up(text: str, known: Vocabulary) -> Mended:
    """A month that a space splits ("Okt ober") in one piece; any listed word where spaces are as
    loose as that.
    """
    closed: list[str] = []
    at = 0
    while found := _SPLIT.search(text, at):
        head, tail = found[1], found[2]
        at = found.start(2)
        if _is_split(head, tail, known):
            closed.append(head + tail)
            text = text[: found.end(1)] + text[found.start(2) :]
            at = found.start(1)
    return Mended(text, tuple(closed))


def _is_split(head: str, tail: str, known: Vocabulary) -> bool:
    """A listed word of which a short piece is no word; "mengikut sertakan" is
    somebody's spelling.
    """
    word = head + tail
    if not (tail.islower() or word.isupper()):
        return False
    if word.capitalize() in NAMA_BULAN:
        return True
    if not known.loose:
        return False
    pieces = [
        piece for piece in (head, tail) if len(piece) <= _SHORT_PIECE and not known.knows(piece)
    ]
    return bool(pieces) and word.casefold() in listed()
