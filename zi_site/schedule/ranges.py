"""Nodes in, fewer nodes out: ranges joined, quarters made exact by the months beside them, lost
signs guessed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from zi_site.plan.glossary import NAMA_BULAN
from zi_site.schedule.lexicon import WINDOWS
from zi_site.schedule.nodes import Node
from zi_site.schedule.parts import Sign, Span


@dataclass(frozen=True, slots=True)
class Doubt:
    """A sentence for the reader; `lowers` when the months themselves are in doubt."""

    note: str
    lowers: bool = True


def ranges(nodes: Sequence[Node], tahun: int) -> tuple[list[Node], list[Doubt]]:
    """The two ends of every range joined; three or more ends in a row are a list."""
    joined: list[Node] = []
    doubts: list[Doubt] = []
    chain: list[Node] = []
    for node in [*_unbracketed(nodes), None]:
        if node is not None and node.link is Sign.RANGE and chain:
            chain.append(node)
            continue
        if len(chain) == 2:
            read, found = _range(chain[0], chain[1], tahun)
            joined.extend(read)
            doubts.extend(found)
        else:
            joined.extend(
                replace(each, link=Sign.LIST if number else each.link)
                for number, each in enumerate(chain)
            )
        if len(chain) > 2 and not _consecutive(chain):
            doubts.append(
                Doubt("Lebih dari dua bulan dihubungkan tanda hubung; dibaca sebagai daftar.")
            )
        chain = [node] if node is not None else []
    return joined, doubts


def _unbracketed(nodes: Sequence[Node]) -> list[Node]:
    """The nodes without quarters that only explain the month before them: "Januari (TW I) s.d.
    Desember (TW IV)".
    """
    kept: list[Node] = []
    for node in nodes:
        explains = kept and node.link is Sign.OPEN and _is_window(node) and not _is_window(kept[-1])
        if not explains or not covered(kept[-1:]) <= covered([node]):
            kept.append(node)
    return kept


def _consecutive(chain: Sequence[Node]) -> bool:
    return all(b.span.first == a.span.last + 1 for a, b in pairwise(chain))


def _range(first: Node, last: Node, tahun: int) -> tuple[list[Node], list[Doubt]]:
    a, b = first.span, last.span
    backward = a.first > b.last
    year, year_last, doubts = a.year, b.year_last, list[Doubt]()
    if (
        backward and year == year_last
    ):  # also where no year is printed: the range runs over the year's end
        if year is None or year == tahun:
            doubts.append(Doubt(_over_the_end(a, b, ends_here=year is not None)))
        year, year_last = (tahun, tahun + 1) if year is None else (year - 1, year)
    elif year is None and year_last is not None:
        year = year_last - backward
    elif year_last is None and year is not None:
        year_last = year + backward
    elif year is not None and year_last is not None and year > year_last:
        doubts.append(
            Doubt("Tahun pada rentang tercetak terbalik; hanya kedua ujungnya yang dicatat.")
        )
        return [first, replace(last, link=Sign.LIST)], doubts
    if a.unit != b.unit and not (a.edge or b.edge):
        doubts.append(
            Doubt(
                f"Rentang dari {name(a)} sampai {name(b)} dibaca dari bulan pertama hingga bulan "
                "terakhir."
            )
        )
    weeks = (
        None if a.weeks is b.weeks is None else tuple(sorted({*(a.weeks or ()), *(b.weeks or ())}))
    )
    doubt = next((span.doubt for span in (a, b) if span.doubt and span.doubt != "@year-edge"), "")
    span = Span(
        a.first, b.last, a.start, b.end, a.unit if a.unit == b.unit else "bulan", year, year_last, weeks,
        dated=a.dated or b.dated, coded=a.coded and b.coded, every=a.every or b.every, doubt=doubt,
    )  # fmt: skip
    return [
        Node(
            span, first.link, last.bound if last.bound is Sign.ONWARD else first.bound, ranged=True
        )
    ], doubts


def _over_the_end(a: Span, b: Span, ends_here: bool) -> str:
    said = f"Rentang {NAMA_BULAN[a.first - 1]}–{NAMA_BULAN[b.last - 1]} melewati akhir tahun; "
    if ends_here:
        return said + f"dibaca berakhir pada {NAMA_BULAN[b.last - 1]} tahun rencana."
    return said + (
        f"yang dicatat hanya sampai Desember tahun rencana. "
        f"Kemungkinan lain: Januari–{NAMA_BULAN[b.last - 1]} tahun rencana juga dimaksud."
    )


def refined(nodes: Sequence[Node]) -> tuple[list[Node], list[Doubt]]:
    """Months that stand beside a quarter or half year, often in brackets, say which of its months
    are meant.
    """
    runs = [list(run) for _, run in groupby(nodes, _is_window)]
    result: list[Node] = []
    doubts: list[Doubt] = []
    while runs:
        run, *runs = runs
        if not runs or runs[0][0].link not in (None, Sign.OPEN):
            result.extend(run)
            continue
        after, *runs = runs
        exact, window = (after, run) if _is_window(run[0]) else (run, after)
        if not covered(exact) <= covered(window):
            doubts.append(
                Doubt(f"{names(window)} dan {names(exact)} tercetak bersama tetapi tidak sejalan.")
            )
        result.extend([replace(exact[0], link=run[0].link), *exact[1:]])
    return result, doubts


def _is_window(node: Node) -> bool:
    return node.span.unit in WINDOWS


def covered(nodes: Iterable[Node]) -> set[int]:
    return {month for node in nodes for month in around(node.span)}


def around(span: Span) -> list[int]:
    """The months of a span, also when it runs over the year's end."""
    last = span.last + (12 if span.first > span.last else 0)
    return [(month - 1) % 12 + 1 for month in range(span.first, last + 1)]


def undoubled(nodes: Sequence[Node]) -> tuple[list[Node], list[Doubt]]:
    """What is printed twice, once; what stands side by side without a sign has lost one."""
    half = len(nodes) // 2
    printed = [_months(node) for node in nodes]
    if half and printed[:half] == printed[half:] and nodes[half].link in (None, Sign.OPEN):
        nodes = nodes[:half]
    bare = [
        at
        for at in range(1, len(nodes))
        if nodes[at].link in (None, Sign.OPEN) and not _harmless(nodes, at)
    ]
    if not bare:
        return list(nodes), []
    single = all(node.span.first == node.span.last and not node.ranged for node in nodes)
    a, b = nodes[0].span, nodes[-1].span
    if (
        len(nodes) > 2
        or not single
        or a.first >= b.last
        or b.first - a.first == 6
        or nodes[1].link is Sign.OPEN
    ):
        said = "Tanda di antara bulan-bulan ini hilang; dibaca sebagai daftar."
        return list(nodes), [Doubt(said)]
    first, last = NAMA_BULAN[a.first - 1], NAMA_BULAN[b.first - 1]
    if b.first - a.first == 1:
        return list(nodes), [Doubt(f"Tanda di antara {first} dan {last} hilang.")]
    span = replace(
        a, last=b.last, end=b.end, year_last=b.year_last if b.year_last is not None else a.year_last
    )
    said = (
        f"Tanda di antara {first} dan {last} hilang; dibaca {first}–{last}. Kemungkinan lain: "
        f"{first} dan {last}."
    )
    return [replace(nodes[0], span=span, ranged=True)], [Doubt(said)]


def _months(node: Node) -> tuple[int, int]:
    return node.span.first, node.span.last


def _harmless(nodes: Sequence[Node], at: int) -> bool:
    """Codes need no sign between them, and the same months said twice have lost nothing."""
    a, b = nodes[at - 1].span, nodes[at].span
    return (a.coded and b.coded) or (a.first, a.last) == (b.first, b.last)


def bounded(nodes: Sequence[Node]) -> tuple[list[Node], list[Doubt]]:
    """A lone month with "mulai", "setelah", "sampai dengan" or "dan seterusnya" opens a range of
    one printed end.
    """
    deadline = [node for node in nodes if node.bound is Sign.DEADLINE]
    if any(node.span.first != node.span.last for node in deadline):
        said = f"Tenggat tercetak sebagai {names(deadline)}, sehingga tenggat tepatnya tidak pasti."
        return list(nodes), [Doubt(said)]
    if len(nodes) > 1 and nodes[-1].bound is Sign.ONWARD:  # "Januari, Februari dan seterusnya"
        last, found = _opened(nodes[-1])
        return [*nodes[:-1], *last], found
    if len(nodes) != 1 or nodes[0].bound in (None, Sign.DEADLINE):
        vague = any(
            node.bound in (Sign.AFTER, Sign.SOON_AFTER, Sign.BEFORE, Sign.RANGE) for node in nodes
        )
        said = (
            "Tercetak “sebelum”, “setelah” atau “sampai” di antara beberapa bulan; yang "
            "dicatat "
            "bulan yang disebut."
        )
        return list(nodes), [Doubt(said)] if vague else []
    return _lone(nodes[0])


def _lone(node: Node) -> tuple[list[Node], list[Doubt]]:
    """A single month or range with a word that bounds it."""
    if node.bound is Sign.BEFORE:
        return [node], [
            Doubt(f"Yang tercetak “sebelum {name(node.span)}”: tenggatnya akhir bulan sebelumnya.")
        ]
    if node.ranged and node.bound is not Sign.ONWARD:
        return [node], []
    if node.bound is Sign.RANGE:
        until = f"Januari–{NAMA_BULAN[node.span.last - 1]}"
        said = f"Awalnya tidak tercetak; dibaca {until}. Kemungkinan lain: hanya {name(node.span)}."
        return [replace(node, span=replace(node.span, first=1), open=True)], [Doubt(said)]
    return _opened(node)


def _opened(node: Node) -> tuple[list[Node], list[Doubt]]:
    """From a month on, or from the month after it ("setelah April", but not "setelah tanggal 10
    April").
    """
    span, soon = node.span, node.bound is Sign.SOON_AFTER
    after = soon or (node.bound is Sign.AFTER and not span.dated)
    first = span.last + 1 if after else span.first
    if first > 12:  # after December: a month of the next year
        year = None if span.year_last is None else span.year_last + 1
        return [
            replace(
                node,
                span=replace(span, first=1, last=1, year=year, year_last=year, late=year is None),
            )
        ], []
    month = NAMA_BULAN[first - 1]
    if soon:
        said = f"Tercetak beberapa waktu setelah {name(span)}; dibaca {month}."
        return [replace(node, span=replace(span, first=first, last=first))], [Doubt(said)]
    said = f"Akhirnya tidak tercetak; dibaca sampai Desember. Kemungkinan lain: hanya {month}."
    return [replace(node, span=replace(span, first=first, last=12), open=True)], [Doubt(said)]


def name(span: Span) -> str:
    if span.first == span.last:
        return NAMA_BULAN[span.first - 1]
    return f"{NAMA_BULAN[span.first - 1]}–{NAMA_BULAN[span.last - 1]}"


def names(nodes: Iterable[Node]) -> str:
    return " dan ".join(name(node.span) for node in nodes)
