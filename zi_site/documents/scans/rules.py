"""A level picture of a page -> its ruled lines, each cut where one across it meets it.

Lines are straight, thin, and very long or from one line to another. The feet of letters and the
strokes of large ones are straight too, but end at no lines.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy

from zi_site.documents.scans.pixels import (
    WHITE,
    Picture,
    PixelBox,
    as_picture,
    bar,
    components,
    part,
)

_THICKEST, _LINE = 13, 12  # points of a ruled line, and how dark it is when smoothed along it
_CERTAIN, _VERY_LONG = 240, 1200  # lines to begin with, and those that need no other to end at
_REACH, _NEAR = 5, 9  # how near to another line one ends, and how near lines meet
_SAME_LINE = 4  # points that pieces of one line may lie apart
_ROUNDS = 3  # what ended at a line that is none goes in the next
# A border goes from one line across it to the next: so much of it is dark. Where a line was found
# that ran on through a letter, no more than 0.75 is; and below a stamp, where none was found, all.
_KEPT, _ADDED = 0.8, 0.95
_LOW = 60  # points: stems of letters fill 0.9 of a row that is no higher, so all must be dark there
_THICK = 3  # points that the lines across cover at its ends
_DARKER, _ASIDE = 15, 14  # than the paper within so many points on both sides
_PAPER = 80  # percent of the points beside a line are no lighter


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruled line in a picture."""

    flat: bool
    box: PixelBox

    @property
    def ends(self) -> tuple[float, float]:
        """Where it begins and ends."""
        left, top, right, bottom = self.box
        return (left, right) if self.flat else (top, bottom)

    @property
    def length(self) -> float:
        """Points from end to end."""
        start, end = self.ends
        return end - start

    @property
    def at(self) -> float:
        """Its y if it is flat, else its x."""
        left, top, right, bottom = self.box
        return (top + bottom) / 2 if self.flat else (left + right) / 2

    def passes(self, at: float) -> bool:
        """Whether a line across it at this place meets it."""
        start, end = self.ends
        return start - _NEAR <= at <= end + _NEAR

    def between(self, start: float, end: float) -> "Rule":
        """The same with other ends."""
        left, top, right, bottom = self.box
        first, last = round(start), round(end)
        box = (first, top, last, bottom) if self.flat else (left, first, right, last)
        return Rule(self.flat, box)


@dataclass(frozen=True, slots=True)
class _Way:
    """How lines of one direction are sought, in points."""

    shortest: int
    smooth: int
    gap: int  # that noise may leave in one


# Letters have more upright strokes above each other than flat ones beside each other.
_FLAT, _UPRIGHT = _Way(50, 25, 25), _Way(22, 9, 3)


def rules_of(picture: Picture) -> list[Rule]:
    """Flat and upright ones."""
    found = [*_straight(picture, flat=True), *_straight(picture, flat=False)]
    ruled = _ruled(picture, found)
    masks = _masks(picture, ruled)
    broken = [rule for rule in found if _is_broken(rule, ruled, masks)]
    likely = [*ruled, *broken]
    rows = _borders(picture, [rule for rule in ruled if rule.flat], _upright(likely))
    columns = _borders(picture, _upright(likely), rows)
    whole = [*rows, *columns]
    return [*whole, *(each for rule in ruled for each in _beyond(rule, whole))]


def _ruled(picture: Picture, found: Sequence[Rule]) -> list[Rule]:
    """What is no stroke of a letter."""
    rules = [rule for rule in found if rule.length >= _CERTAIN]
    for _ in range(_ROUNDS):
        masks = _masks(picture, rules)
        rules = [rule for rule in found if _is_ruled(rule, masks[not rule.flat])]
    return rules


def _is_broken(rule: Rule, ruled: Sequence[Rule], masks: Mapping[bool, Picture]) -> bool:
    """Whether it may be one of two pieces of a line, each of which ends at a line and at none.

    Of upright ones only: a line of text is long and flat, and its feet are dark enough.
    """
    is_new = not rule.flat and rule.length >= _CERTAIN and rule not in ruled
    return is_new and any(_ends_at(masks[not rule.flat], rule))


def _upright(rules: Sequence[Rule]) -> list[Rule]:
    return [rule for rule in rules if not rule.flat]


def without_rules(picture: Picture, rules: Sequence[Rule]) -> Picture:
    """The picture with its lines painted as white as the paper; letters on them are cut there."""
    lines = cv2.dilate(_mask(picture, rules), bar((1, 1), 3))
    cleared = picture.copy()
    cleared[lines > 0] = WHITE
    return cleared


def _straight(picture: Picture, flat: bool) -> list[Rule]:
    """What is thin and dark for a while in one direction; noise is gone when smoothed along it."""
    along, way = ((1, 0), _FLAT) if flat else ((0, 1), _UPRIGHT)
    smooth = cv2.blur(picture, (way.smooth, 1) if flat else (1, way.smooth))
    thin = cv2.morphologyEx(smooth, cv2.MORPH_BLACKHAT, bar(along[::-1], _THICKEST))
    dark = as_picture(cv2.threshold(thin, _LINE, WHITE, cv2.THRESH_BINARY)[1])
    runs = cv2.morphologyEx(dark, cv2.MORPH_OPEN, bar(along, way.shortest + way.smooth))
    own = cv2.erode(runs, bar(along, way.smooth * 2 // 3))  # smoothing drew its ends out
    whole = as_picture(cv2.morphologyEx(own, cv2.MORPH_CLOSE, bar(along, way.gap)))
    return [Rule(flat, box) for box, _ in components(whole)]


def _is_ruled(rule: Rule, across: Picture) -> bool:
    return rule.length >= _VERY_LONG or all(_ends_at(across, rule))


def _masks(picture: Picture, rules: Sequence[Rule]) -> dict[bool, Picture]:
    both = (True, False)
    return {flat: _mask(picture, [rule for rule in rules if rule.flat is flat]) for flat in both}


def _mask(picture: Picture, rules: Sequence[Rule]) -> Picture:
    lines = numpy.zeros_like(picture)
    for rule in rules:
        part(lines, rule.box)[:] = WHITE
    return lines


def _ends_at(across: Picture, rule: Rule) -> Iterator[bool]:
    """For both ends, whether a line across is there."""
    left, top, right, bottom = rule.box
    if rule.flat:
        ends = ((x - _REACH, top, x + _REACH, bottom) for x in (left, right))
    else:
        ends = ((left, y - _REACH, right, y + _REACH) for y in (top, bottom))
    return (bool(part(across, end).any()) for end in ends)


def _lines(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Pieces of the same line."""
    lines: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda each: each.at):
        if lines and rule.at - lines[-1][-1].at <= _SAME_LINE:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    return lines


def _borders(picture: Picture, rules: Sequence[Rule], across: Sequence[Rule]) -> list[Rule]:
    """What of these lines is drawn from one across them to the next."""
    return [
        nearest.between(start, end)
        for line in _lines(rules)
        for start, end in pairwise(_crossings(line[0].at, across))
        if _is_drawn(picture, nearest := _nearest(line, start, end), start, end)
    ]


def _crossings(at: float, across: Sequence[Rule]) -> list[float]:
    return [pieces[0].at for pieces in _lines([each for each in across if each.passes(at)])]


def _nearest(line: Sequence[Rule], start: float, end: float) -> Rule:
    return min(line, key=lambda rule: _apart(rule, start, end))


def _is_drawn(picture: Picture, rule: Rule, start: float, end: float) -> bool:
    was_found = _apart(rule, start, end) <= (start - end) / 2
    least = _KEPT if was_found and end - start >= _LOW else _ADDED
    return _drawn(picture, rule, start, end) >= least


def _apart(rule: Rule, start: float, end: float) -> float:
    """Points between a piece and a stretch of its line; less than 0 where they overlap."""
    first, last = rule.ends
    return max(first - end, start - last)


def _beyond(rule: Rule, borders: Sequence[Rule]) -> Iterator[Rule]:
    """What of a rule reaches out beyond the lines across it."""
    start, end = rule.ends
    across = _crossings(rule.at, [each for each in borders if each.flat is not rule.flat])
    if not across:
        yield rule
        return
    if start < across[0] - _NEAR:
        yield rule.between(start, min(end, across[0]))
    if end > across[-1] + _NEAR:
        yield rule.between(max(start, across[-1]), end)


def _drawn(picture: Picture, rule: Rule, start: float, end: float) -> float:
    """The part of a stretch of its line that is darker than the paper on both sides of it."""
    at, first, last = round(rule.at), round(start) + _THICK, round(end) - _THICK
    if rule.flat:
        strip = part(picture, (first, at - _ASIDE, last, at + _ASIDE + 1)).T
    else:
        strip = part(picture, (at - _ASIDE, first, at + _ASIDE + 1, last))
    if not len(strip) or strip.shape[1] <= 2 * _ASIDE:
        return 1.0  # too short to tell; or at the edge of the paper, where nothing is beside it
    soft = cv2.blur(numpy.ascontiguousarray(strip), (1, _REACH))
    sides = soft[:, : _ASIDE // 2], soft[:, -(_ASIDE // 2) :]
    paper = min(float(numpy.percentile(side, _PAPER)) for side in sides)
    middle = soft[:, _ASIDE - _SAME_LINE + 1 : _ASIDE + _SAME_LINE]
    darkness = paper - middle.min(axis=1)
    # Halfway between paper and ink: a letter's stem is no longer for being smoothed.
    least = max(_DARKER, float(numpy.median(darkness)) / 2)
    return float((darkness > least).mean())
