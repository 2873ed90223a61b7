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
from zi_site.importing.line.sentences import LineDoubt
from zi_site.plan.glossary import NAMA_BULAN
from zi_site.plan.kinds import Finding

_WORD = re.compile(r"[^\W\d_]+")
_SPLIT = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,})[ ]([^\W\d_]{1,})(?![^\W\d_])")
_SHORT_PIECE = 4
_ENDINGS = frozenset({"an", "kan", "nya", "annya", "kannya"})  # that are no words by themselves


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How often each word stands in a document; ``loose`` where a space may split a word."""

    counts: Counter[str]
    loose: bool = False

    def knows(self, word: str) -> bool:
        """A listed word, or one that stands there twice: a piece of a cut word does not."""
        return word.casefold() in listed() or self.counts[word.casefold()] > 1

    def contains(self, word: str) -> bool:
        """Whether a word is known, from our list or from elsewhere in the document."""
        return word.casefold() in listed() or self.counts[word.casefold()] > 0


def vocabulary(texts: Iterable[str], loose: bool = False) -> Vocabulary:
    """The words of a document; ``loose``: words may be split in it more often than not."""
    return Vocabulary(
        Counter(word.casefold() for text in texts for word in _WORD.findall(text)), loose
    )


@dataclass(frozen=True, slots=True)
class Mended:
    text: str
    closed: tuple[str, ...] = ()  # the words that were put together
    doubtful: tuple[str, ...] = ()  # two that were not, and may yet be one

    @property
    def notes(self) -> tuple[Finding, ...]:
        """What to say of a cell that a page break cut."""
        return (
            *(LineDoubt.WORD_JOINED(word=word) for word in self.closed),
            *(LineDoubt.MAYBE_ONE_WORD(words=words) for words in self.doubtful),
        )


@dataclass(frozen=True, slots=True)
class _Cut:
    """The last word above and the first one below the place where a text was cut; "" for none."""

    above: str
    below: str
    known: Vocabulary

    @property
    def head(self) -> str:
        found = re.search(r"[^\W\d_]+$", self.above)
        return found[0] if found else ""

    @property
    def tail(self) -> str:
        found = re.match(r"[^\W\d_]+", self.below)
        return found[0] if found else ""

    @property
    def pieces(self) -> re.Match[str] | None:
        """The first two words below."""
        return re.match(r"([^\W\d_]+) ([^\W\d_]+)", self.below)


def join(above: str, below: str, known: Vocabulary) -> Mended:
    """The two halves of a cell that a page break cut; where it cut a word, that is made whole."""
    if not above or not below:
        return Mended(above or below)
    cut = _Cut(above, below, known)
    rules = (_one_word, _word_in_three, _maybe_one_word, _hyphenated)
    joined = (rule(cut) for rule in rules if cut.head or rule is _hyphenated)
    return next((mended for mended in joined if mended), Mended(f"{above} {below}"))


def _one_word(cut: _Cut) -> Mended | None:
    if not cut.tail or not _is_cut(cut.head, cut.tail, cut.known):
        return None
    return Mended(cut.above + cut.below, (cut.head + cut.tail,))


def _word_in_three(cut: _Cut) -> Mended | None:
    """A narrow column broke the rest of the word once more."""
    pieces = cut.pieces
    if pieces is None or not _are_pieces(cut.head, pieces, cut.known):
        return None
    whole = cut.above + pieces[1] + cut.below[pieces.start(2) :]
    return Mended(whole, (cut.head + pieces[1] + pieces[2],))


def _maybe_one_word(cut: _Cut) -> Mended | None:
    strange = _is_strange(cut.head, cut.known) and _is_strange(cut.tail, cut.known)
    if not cut.tail[:1].islower() or not strange:
        return None
    return Mended(f"{cut.above} {cut.below}", doubtful=(f"{cut.head} {cut.tail}",))


def _hyphenated(cut: _Cut) -> Mended | None:
    if cut.below[:1].isalpha() and re.search(r"\w-$", cut.above):
        return Mended(cut.above + cut.below)
    return None


def _is_cut(head: str, tail: str, known: Vocabulary) -> bool:
    if not tail.islower() or (known.knows(head) and known.knows(tail)):
        return False
    if known.contains(head + tail) or (is_word(head + tail) and not is_word(head)):
        return True
    return not known.knows(head) and not known.knows(tail) and len(tail) <= 4 and len(head) > 3


def _are_pieces(head: str, pieces: re.Match[str], known: Vocabulary) -> bool:
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
    """The lines of a cell as one; a known word that a narrow column broke is whole again."""
    joined, *lines = text.split("\n")
    for line in lines:
        joined = _with_line(joined, line, known)
    return one_line(joined)


def _with_line(joined: str, line: str, known: Vocabulary) -> str:
    head, tail = re.search(r"([^\W\d_]{3,})(-?)$", joined), re.match(r"[^\W\d_]+", line)
    if head is None or tail is None:
        return f"{joined}\n{line}"
    if head[2]:
        hyphenated = _is_hyphenated(head[1], tail[0], known)
        return joined[:-1] + line if hyphenated else f"{joined}\n{line}"
    return joined + line if _is_broken(head[1], tail[0], known) else f"{joined}\n{line}"


def _is_hyphenated(head: str, tail: str, known: Vocabulary) -> bool:
    """A hyphen that only parts a word: "mensosiali-" and "sasikan", not "target-target"."""
    whole = known.contains(head + tail) or is_word(head + tail)
    return tail.islower() and whole and (_is_strange(head, known) or _is_strange(tail, known))


def _is_broken(head: str, tail: str, known: Vocabulary) -> bool:
    same_case = tail.islower() or (head.isupper() and tail.isupper())
    if not same_case or head.casefold() in listed():
        return same_case and tail in _ENDINGS and is_word(head + tail)
    return known.contains(head + tail) or (
        is_word(head + tail) and not (is_word(head) and is_word(tail))
    )


def close_up(text: str, known: Vocabulary) -> Mended:
    """A month that a space splits ("Okt ober") in one piece; where loose, any listed word."""
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
    """Whether a listed word has a short piece that is none; "mengikut sertakan" has not."""
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
