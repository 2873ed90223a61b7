"""Characters with their places -> lines of text with sane spaces."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from zi_site.documents.cell_text import lines
from zi_site.documents.pdf_page import UPRIGHT, Char, turned_char
from zi_site.documents.pdf_words import MAYBE

# In parts of the size of the letters. A space is 0.25 to 0.28 wide in the usual fonts and 0.2 when
# a justified line is drawn together; pairs of letters stand at most 0.1 apart. Where a page has
# spaces of its own only a wide gap counts.
_GAP, _GAP_WITH_SPACES = 0.17, 0.3
_SAME_LINE = 0.45
# How far letters of a word move together ("TA") or miss each other's ends; another cell's text
# seldom begins there.
_KERNING, _LOOSE = 0.15, 0.06
_COLUMN_GAP = 4.0  # a gap this wide in running text parts two columns, such as two signatures
_WIDEST_MARGIN = 8.0  # between a text and the border of its cell, in points
_LETTER = 0.75  # the width of a wide letter
_FEW = 5
_TWICE = 0.6  # overlap of equal letters that are drawn twice to look bold


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line of text, or a part of one, with the box that its letters fill, in points."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool = False
    spaced: bool = False  # a space was drawn after its last letter
    unsure: tuple[str, ...] = ()  # words that may be misread


def cell_text(found: Sequence[PrintedLine], sides: tuple[float, float] | None = None) -> str:
    """The lines of one cell, parted by ``\\n``, or by ``MAYBE`` where a word may go on.

    ``sides`` are the cell's borders at left and right, given where spaces at the ends of lines are
    drawn, as most programs do: they tell "sanksi/ reward" from "sanksi/reward", where one is kept,
    and a broken word from two words.
    """
    text = ""
    for line, following in zip(found, [*found[1:], None], strict=False):
        words = lines(line.text)
        text += words + " " * bool(line.spaced and words and words[-1] in "/-")
        if words:
            text += (
                MAYBE
                if following and sides and _may_be_broken(line, following, found, sides)
                else "\n"
            )
    return text.strip()


def _may_be_broken(
    line: PrintedLine,
    following: PrintedLine,
    found: Sequence[PrintedLine],
    sides: tuple[float, float],
) -> bool:
    """Only a word that fills its line, with no space drawn after it, may be broken."""
    left, right = sides
    margin = min(_WIDEST_MARGIN, max(0.0, min(each.x0 for each in found) - left))
    full = right - margin - line.x1 < _LETTER * line.size
    letters = line.text[-1:].isalpha() and following.text[:1].isalpha()
    return full and letters and not line.spaced and " " not in line.text


def draws_spaces(cells: Iterable[Sequence[PrintedLine]]) -> bool:
    """Whether lines that another follows end in a space; pieces of broken words do not."""
    ends = [line.spaced for found in cells for line in found[:-1]]
    return sum(ends) * _FEW > len(ends)


def text_lines(chars: Sequence[Char], apart: bool = True) -> list[PrintedLine]:
    """Lines from top to bottom; with ``apart``, texts far apart are lines of their own.

    Turned text comes after the upright, in its own order.
    """
    found: list[PrintedLine] = []
    for turn in sorted({char.turn for char in chars}, key=lambda turn: turn != UPRIGHT):
        same = [turned_char(char, turn) for char in chars if char.turn == turn]
        spaced = any(char.text.isspace() for char in same)
        for row in baselines(same):
            parts = _apart(row, _COLUMN_GAP) if apart else [row]
            found += filter(_is_something, [_line(part, spaced) for part in parts])
    return found


def _is_something(line: PrintedLine) -> bool:
    return bool(line.text or line.unsure)


def words_as_drawn(chars: Sequence[Char]) -> Iterator[list[Char]]:
    """The same characters in order, grouped by what was drawn without a gap."""
    word: list[Char] = []
    for char in chars:
        if word and not _goes_on(word[-1], char):
            yield word
            word = []
        word.append(char)
    if word:
        yield word


def _goes_on(before: Char, char: Char) -> bool:
    if (
        before.turn != UPRIGHT
        or char.turn != UPRIGHT
        or before.text.isspace()
        or char.text.isspace()
    ):
        return False
    size = max(char.size, 1)
    return (
        abs(before.base - char.base) < 0.1 * size
        and -_KERNING < (char.x0 - before.x1) / size < _LOOSE
    )


def phrases(row: Sequence[Char], gap: float) -> list[PrintedLine]:
    """The texts of one line that stand further apart than ``gap`` times their size."""
    return [_line(part, spaced=False) for part in _apart(row, gap)]


def baselines(chars: Sequence[Char]) -> Iterator[list[Char]]:
    """The characters line by line, each from left to right."""
    row: list[Char] = []
    for char in sorted(chars, key=lambda char: char.base):
        if row and char.base - row[-1].base > _SAME_LINE * max(char.size, 1):
            yield _in_order(row)
            row = []
        row.append(char)
    if row:
        yield _in_order(row)


def _in_order(row: Iterable[Char]) -> list[Char]:
    kept: list[Char] = []
    for char in sorted(row, key=lambda char: (char.x0, char.x1)):
        if not (kept and _drawn_twice(kept[-1], char)):
            kept.append(char)
    return kept


def _drawn_twice(before: Char, char: Char) -> bool:
    width = max(char.x1 - char.x0, 0.1)
    return (
        before.text == char.text
        and not char.text.isspace()
        and before.x1 - char.x0 > _TWICE * width
    )


def _apart(row: Sequence[Char], gap: float) -> list[list[Char]]:
    parts: list[list[Char]] = []
    end = 0.0
    for char in row:
        if char.text.isspace():
            if parts:
                parts[-1].append(char)
            continue
        if not parts or char.x0 - end > gap * max(char.size, 1):
            parts.append([])
        parts[-1].append(char)
        end = char.x1
    return parts


def _line(row: Sequence[Char], spaced: bool) -> PrintedLine:
    letters = [char for char in row if not char.text.isspace()]
    if not letters:
        return PrintedLine("", 0, 0, 0, 0, 0)
    text = "".join(_pieces(row, _GAP_WITH_SPACES if spaced else _GAP))
    return PrintedLine(
        " ".join(text.split()),
        letters[0].x0,
        min(char.top for char in letters),
        max(char.x1 for char in letters),
        max(char.bottom for char in letters),
        max(char.size for char in letters),
        all(char.bold for char in letters),
        row[-1].text.isspace(),
        tuple(_unsure(row)),
    )


def _unsure(row: Sequence[Char]) -> Iterator[str]:
    for is_space, word in groupby(row, key=lambda char: char.text.isspace()):
        letters = list(word)
        if not is_space and not all(char.sure for char in letters):
            yield "".join(char.text for char in letters)


def _pieces(row: Sequence[Char], gap: float) -> Iterator[str]:
    end: float | None = None
    for char in row:
        if char.text.isspace():
            yield " "
            continue
        if end is not None and char.x0 - end > gap * max(char.size, 1):
            yield " "
        yield char.text
        end = char.x1
