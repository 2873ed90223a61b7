"""Parts in, nodes out: the months that a phrase prints, with their weeks and years, and what ties
each to the next.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from zi_site.schedule.parts import LINKS, Mark, Part, Sign, Span, WeekNumbers, Years

_BOUNDS = (Sign.FROM, Sign.AFTER, Sign.SOON_AFTER, Sign.BEFORE, Sign.DEADLINE)


@dataclass(frozen=True, slots=True)
class Node:
    """A span, how it is tied to the one before it, and the word that bounds it ("mulai",
    "sebelum").
    """

    span: Span
    link: Sign | None = None
    bound: Sign | None = None
    ranged: bool = False
    open: bool = False  # one end is not printed


def nodes(parts: Sequence[Part], tahun: int) -> list[Node]:
    """The spans of a phrase in printed order."""
    return _with_years(_tied(_with_weeks(parts)), parts, tahun)


def _with_weeks(parts: Sequence[Part]) -> list[Part]:
    """Every week number moved onto the month that it stands with; one without a month stays where
    it is.
    """
    joined = _week_runs(parts)
    at = 0
    while at < len(joined):
        part = joined[at]
        home = _home(joined, at) if isinstance(part, WeekNumbers) else None
        if home is not None and isinstance(part, WeekNumbers):
            span = joined[home]
            assert isinstance(span, Span)
            joined[home] = replace(span, weeks=tuple(sorted({*(span.weeks or ()), *part.weeks})))
            between = range(min(home, at) + 1, max(home, at))
            dropped = {at, *(index for index in between if _is_link(joined[index]))}
            at -= sum(index <= at for index in dropped)
            joined = [each for index, each in enumerate(joined) if index not in dropped]
        at += 1
    return joined


def _is_link(part: Part) -> bool:
    return isinstance(part, Mark) and part.sign in LINKS


def _week_runs(parts: Sequence[Part]) -> list[Part]:
    """ "minggu ke-1 s.d. minggu ke-3" as one part, unless each week has a month of its own at its
    other side.
    """
    joined: list[Part] = []
    for index, part in enumerate(parts):
        joined.append(part)
        if len(joined) < 3 or not isinstance(part, WeekNumbers):
            continue
        before, link = joined[-3], joined[-2]
        if (
            not isinstance(before, WeekNumbers)
            or not isinstance(link, Mark)
            or link.sign not in LINKS
        ):
            continue
        own_months = (
            len(joined) > 3
            and isinstance(joined[-4], Span)
            and isinstance(_get(parts, index + 1), Span)
        )
        if not own_months:
            ranged = link.sign is Sign.RANGE and before.weeks and part.weeks
            run = range(before.weeks[-1], part.weeks[0]) if ranged else ()
            weeks = tuple(sorted({*before.weeks, *run, *part.weeks}))
            joined[-3:] = [WeekNumbers(weeks, before.start, part.end)]
    return joined


def _get(parts: Sequence[Part], index: int) -> Part | None:
    return parts[index] if 0 <= index < len(parts) else None


def _beside(parts: Sequence[Part], at: int, step: int) -> int:
    """The next part in a direction that is not a year or a bracket."""
    at += step
    while isinstance(part := _get(parts, at), Years) or (
        isinstance(part, Mark) and part.sign in (Sign.OPEN, Sign.CLOSE)
    ):
        at += step
    return at


def _home(parts: Sequence[Part], at: int) -> int | None:
    """Where the month of a week stands: right before it, right after it, or beyond a sign ("Januari
    - Minggu ke-2").
    """
    before, after = _beside(parts, at, -1), _beside(parts, at, 1)
    left, right = _get(parts, before), _get(parts, after)
    if isinstance(left, Span) and (left.weeks is None or not isinstance(right, Span)):
        return before
    if isinstance(right, Span):
        return after
    for link, step in ((before, -1), (after, 1)):
        beyond = _beside(parts, link, step)
        part = _get(parts, link)
        if part is not None and _is_link(part) and isinstance(_get(parts, beyond), Span):
            return beyond
    return None


def _tied(parts: Sequence[Part]) -> list[Node]:
    nodes: list[Node] = []
    link: Sign | None = None
    bound: Sign | None = None
    symbol = False
    for part in parts:
        if isinstance(part, Span):
            until = link is Sign.RANGE and not nodes and not symbol and bound is None
            nodes.append(Node(part, link if nodes else None, Sign.RANGE if until else bound))
            link = bound = None
        elif not isinstance(part, Mark):
            continue
        elif part.sign in LINKS:
            link, symbol = (link if link is Sign.RANGE else part.sign), part.symbol
        elif part.sign is Sign.OPEN:
            link = link or Sign.OPEN
        elif part.sign is Sign.CLOSE:
            link = None if link is Sign.OPEN else link
        elif part.sign in _BOUNDS:
            bound = part.sign
        elif part.sign is Sign.ONWARD and nodes:
            nodes[-1] = replace(nodes[-1], bound=Sign.ONWARD)
        elif part.sign in (Sign.REST, Sign.UNSET) and link is not Sign.OR:
            link = Sign.LIST if nodes else None
    return nodes


def _with_years(nodes: Sequence[Node], parts: Sequence[Part], tahun: int) -> list[Node]:
    """A printed year belongs to the months before it, back to the last year; a leading year to
    those after it.
    """
    dated = list(nodes)
    years = [part for part in parts if isinstance(part, Years) and len(part.years) == 1]
    since = 0
    for number, part in enumerate(years):
        year = part.years[0] + (tahun if part.relative else 0)
        mine = [at for at, node in enumerate(nodes) if since <= node.span.start < part.start]
        if not mine and number == 0:
            until = next((later.start for later in years[1:]), part.end + 10_000)
            mine = [at for at, node in enumerate(nodes) if part.start <= node.span.start < until]
        for at in mine:
            span = dated[at].span
            dated[at] = replace(dated[at], span=replace(span, year=year, year_last=year))
        since = part.end
    return dated
