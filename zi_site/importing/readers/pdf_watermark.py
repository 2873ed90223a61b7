"""Letters that lie across a page ("SALINAN", "DRAFT") -> left out, and what they say: they are no part of any cell."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from zi_site.importing.readers.pdf_page import OBLIQUE, UPRIGHT, Char, Page

# No plan prints its cells or titles this large; both must hold, since a slide or a poster has large text throughout.
_LARGE, _TIMES_THE_TEXT = 36.0, 3.5


def without_watermark(page: Page) -> Page:
    if sum(char.turn == OBLIQUE for char in page.chars) * 2 > len(page.chars):  # then the page itself lies askew
        return replace(page, chars=tuple(replace(char, turn=UPRIGHT) for char in page.chars))
    usual = median([char.size for char in page.chars if char.turn != OBLIQUE] or [0.0])
    across = [char for char in page.chars if _lies_across(char, usual)]
    if not across:
        return page
    rest = tuple(char for char in page.chars if not _lies_across(char, usual))
    return replace(page, chars=rest, across=_said(across))


def _lies_across(char: Char, usual: float) -> bool:
    return char.turn == OBLIQUE or char.size >= max(_LARGE, _TIMES_THE_TEXT * usual)


def _said(chars: Sequence[Char]) -> str:
    return " ".join("".join(char.text for char in chars).split())
