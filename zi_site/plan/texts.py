"""A plan or reports -> every text in them, with the part that it stands in and the keys that lead
to it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from zi_site.plan import fields
from zi_site.plan.keys import Holds, Key
from zi_site.plan.model import Butir, PartPath, Plan
from zi_site.plan.reports import Realisasi

Text = tuple[PartPath, str, str]  # its path, its keys, the text, which is never empty
_SINGLE = (Holds.PROSE, Holds.TEXT, Holds.MARK, Holds.ONE_OR_MORE)
_SEVERAL = (
    Holds.HEADINGS, Holds.TEXTS, Holds.COLUMNS, Holds.CELLS, Holds.SECTION, Holds.LIST,
    Holds.BLOCKS,
)  # fmt: skip
_SIGNS = r"[\t\n -%'-)+-/:;=?A-~–—‘’“”•…]*+"  # no "@", "<", "&", "*", no digits
_PLAIN = re.compile(rf"(?:{_SIGNS}[0-9]){{0,5}}{_SIGNS}")


def is_plain(text: str) -> bool:
    """Whether a text, as nearly all, holds only letters, common signs and a few digits: no markup,
    nothing that is not seen, and no number of a person.
    """
    return _PLAIN.fullmatch(text) is not None


def plan_texts(plan: Plan) -> Iterator[Text]:
    """Every text of a plan, in printed order."""
    yield from _at((), plan, "rencana")
    for path, part in plan.parts():
        yield from _at(path, part, fields.OF_AN_ACTION[len(path) - 1])


def report_texts(realisasi: Realisasi) -> Iterator[Text]:
    """Every text of reports, those of their evidence last."""
    for at, laporan in enumerate(realisasi.laporan):
        yield from _at((at,), laporan, "laporan")
    for at, laporan in enumerate(realisasi.laporan):
        for number, bukti in enumerate(laporan.bukti):
            yield from _at((at, number), bukti, "bukti")


def _at(path: PartPath, value: object, part: str) -> Iterator[Text]:
    return ((path, keys, text) for keys, text in _part_texts(value, part) if text)


def _part_texts(value: object, part: str) -> Iterator[tuple[str, str]]:
    for key in _telling(part):
        held = getattr(value, key.attribute)
        if held and key.holds in _SINGLE:
            yield key.name, held
        elif held:
            yield from ((f"{key.name}{below}", text) for below, text in _key_texts(key, held))


@cache
def _telling(part: str) -> tuple[Key, ...]:
    """The keys that hold texts, without those of the parts that have places of their own."""
    own = (key for key in fields.keys(part) if key.part not in fields.PLACED)
    return tuple(key for key in own if key.holds in _SINGLE + _SEVERAL)


def _key_texts(key: Key, value: Any) -> Iterator[tuple[str, str]]:
    """The texts at a key, each with the keys below it that lead to it, such as ``.tentang``."""
    match key.holds:
        case Holds.HEADINGS:
            yield "", " ".join(dict(value).values())
        case Holds.TEXTS | Holds.COLUMNS | Holds.CELLS:
            yield "", " ".join(value)
        case Holds.SECTION:
            yield from ((f".{keys}", text) for keys, text in _part_texts(value, key.part))
        case Holds.LIST:
            yield from _entry_texts(value, key.part)
        case Holds.BLOCKS:
            yield from _chapter_texts(value)


def _chapter_texts(blocks: Iterable[str | tuple[Butir, ...]]) -> Iterator[tuple[str, str]]:
    return (("", text) for block in blocks for text in _block_texts(block))


def _entry_texts(entries: Sequence[Any], part: str) -> Iterator[tuple[str, str]]:
    for at, entry in enumerate(entries):
        yield from ((f".{at}.{keys}", text) for keys, text in _part_texts(entry, part))


def _block_texts(block: str | tuple[Butir, ...]) -> Iterator[str]:
    """A paragraph, or every text of a list of entries."""
    if isinstance(block, str):
        yield block
    else:
        yield from (text for entry in block for _, text in _part_texts(entry, "butir"))
