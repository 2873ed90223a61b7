"""Parts in, months out: what the parts of one phrase mean together, and every doubt about that.

The steps are those a careful reader takes: give weeks and years to the months they stand with, join
the ends of ranges, let a month in brackets make a quarter exact, and keep out what lies in another
year.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from zi_site.plan.glossary import NAMA_BULAN, month_words
from zi_site.schedule.nodes import Node, nodes
from zi_site.schedule.parts import Part, Sign, Span, Years
from zi_site.schedule.ranges import (
    Doubt,
    around,
    bounded,
    covered,
    name,
    ranges,
    refined,
    undoubled,
)

_NEAR_FUTURE = 5
_SAID = {
    "@typo": "Tercetak “{text}”; dibaca {month}.",
    "@middle": "Tercetak “{text}”; dibaca {month}.",
    "@year-edge": "Tercetak “{text}” tanpa nama bulan; dibaca {month}.",
    "@number": "Angka di samping nama bulan dibaca sebagai nomor bulan.",
    "@roman": "Angka romawi dibaca sebagai nomor bulan. Kemungkinan lain: nomor triwulan.",
    "@stroke": "Dua angka dengan garis miring dibaca sebagai dua bulan. Kemungkinan lain: sebuah "
    "tanggal.",
    "@beyond": "Di antara angkanya ada yang bukan nomor bulan.",
}


@dataclass(frozen=True, slots=True)
class Months:
    """All that the printed months of a phrase say."""

    bulan: tuple[int, ...] = ()
    minggu: tuple[int, ...] = ()
    tahun_tercetak: int | None = None
    printed: bool = False  # months are printed at all, though perhaps of another year
    open: bool = False
    doubts: tuple[Doubt, ...] = ()


def months(parts: Sequence[Part], text: str, tahun: int) -> Months:
    """The plan's months that a phrase prints; frequencies are none of its business."""
    printed = nodes(parts, tahun)
    doubts = [*_printing_doubts(printed, text), *_week_doubts(printed)]
    joined, found = ranges(printed, tahun)
    doubts += found
    for step in (refined, undoubled, bounded):
        joined, found = step(joined)
        doubts += found
    read = _in_plan(joined, parts, tahun)
    return replace(read, doubts=(*doubts, *read.doubts))


def quoted(text: str, part: Part) -> str:
    return f"“{text[part.start : part.end].strip()}”"


def _week_doubts(nodes: Sequence[Node]) -> list[Doubt]:
    spans = [node.span for node in nodes if node.span.weeks]
    if len({span.weeks for span in spans}) < 2:
        return []
    said = [f"{name(span)} minggu ke-{', ke-'.join(map(str, span.weeks or ()))}" for span in spans]
    return [Doubt(f"Minggu tercetak berbeda untuk tiap bulan: {'; '.join(said)}.", lowers=False)]


def _in_plan(nodes: Sequence[Node], parts: Sequence[Part], tahun: int) -> Months:
    """The months of the plan's own year. A past year is a slip of the pen, since nothing is planned
    for the past; a coming year is meant, so its months are not marked.
    """
    spans = [_with_plan_year(node.span, tahun) for node in nodes]
    inside = [span for span in spans if span.year <= tahun <= span.year_last]  # type: ignore[operator]
    own = {month for span in inside for month in _clipped(span, tahun)}
    relative = {
        part.years[0] + tahun for part in parts if isinstance(part, Years) and part.relative
    }
    named = {
        year
        for part in parts
        if isinstance(part, Years) and not part.relative
        for year in part.years
    }
    strange = sorted(named - relative - {tahun})
    explicit = any(
        node.span.year is not None for node in nodes if _with_plan_year(node.span, tahun) in inside
    )
    slips: list[Span] = []
    away: list[Span] = []
    for span in (span for span in spans if span not in inside):
        meant = (
            {span.year, span.year_last} & relative
            or explicit
            or tahun < (span.year or 0) <= tahun + _NEAR_FUTURE
        )
        (away if meant else slips).append(span)
    doubts = [
        Doubt(
            f"Tercetak tahun {span.year} pada rencana tahun {tahun}; dibaca {name(span)} {tahun}."
        )
        for span in slips
    ]
    away += [span for span in inside if span.year != span.year_last and named | relative]
    if away:
        doubts.append(
            Doubt(f"Di luar tahun rencana, tidak ditandai: {_outside(away, tahun)}.", lowers=False)
        )
    months = own | {month for span in slips for month in around(span)}
    weeks = {week for span in (*inside, *slips) for week in span.weeks or ()}
    return Months(
        tuple(sorted(months)),
        tuple(sorted(weeks)),
        strange[0] if strange else None,
        bool(nodes),
        any(node.open for node in nodes),
        tuple(doubts),
    )


def _with_plan_year(span: Span, tahun: int) -> Span:
    year = span.year if span.year is not None else tahun + span.late
    return replace(
        span, year=year, year_last=span.year_last if span.year_last is not None else year
    )


def _clipped(span: Span, tahun: int) -> range:
    return range(
        span.first if span.year == tahun else 1, (span.last if span.year_last == tahun else 12) + 1
    )


def _outside(spans: Iterable[Span], tahun: int) -> str:
    said = []
    for span in spans:
        year, year_last = span.year or tahun, span.year_last or tahun
        if year == year_last:
            said.append(f"{name(span)} {year}")
            continue
        if year < tahun:
            said.append(_until((span.first, year), (12, tahun - 1)))
        if year_last > tahun:
            said.append(_until((1, tahun + 1), (span.last, year_last)))
    return "; ".join(said)


def _until(first: tuple[int, int], last: tuple[int, int]) -> str:
    ends = [f"{NAMA_BULAN[month - 1]} {year}" for month, year in (first, last)]
    if first == last:
        return ends[0]
    return "–".join(ends) if first[1] != last[1] else f"{NAMA_BULAN[first[0] - 1]}–{ends[1]}"


def _printing_doubts(nodes: Sequence[Node], text: str) -> list[Doubt]:
    doubts = [Doubt(_SAID[node.span.doubt].format(text=text[node.span.start : node.span.end], month=name(node.span)))
              for node in nodes if node.span.doubt in _SAID and not _tied(nodes, node)]  # fmt: skip
    if any(node.link is Sign.OR for node in nodes):
        doubts.append(
            Doubt(f"Tercetak “atau”: tidak pasti yang mana dari {month_words(covered(nodes))}.")
        )
    return list(dict.fromkeys(doubts))


def _tied(nodes: Sequence[Node], node: Node) -> bool:
    """The year's end is plain as one end of a range ("Maret - akhir tahun") and beside
    its month.
    """
    at = nodes.index(node)
    ranged = node.link is Sign.RANGE or (at + 1 < len(nodes) and nodes[at + 1].link is Sign.RANGE)
    named = any(not each.span.doubt and (each.span.first, each.span.last) == (node.span.first, node.span.last)
                for each in nodes)  # fmt: skip
    return node.span.doubt == "@year-edge" and (ranged or named)
