"""Checks on the text itself: personal data, markup left over, characters that cannot be seen."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from zi_site.checks.check import Check, Checked, PlaceFinder
from zi_site.checks.sentences import WordingFault
from zi_site.plan import fields
from zi_site.plan.keys import Holds, Key
from zi_site.plan.model import Aksi, Butir, PartPath, Plan
from zi_site.plan.problems import GALAT, PERINGATAN, Problem

# NIK has 16 digits, NIP 18 (8 6 1 3, often spaced), the old NIP 9. They must not be published: UU
# 27/2022; UU 14/2008 pasal 17 huruf h.
_PERSONAL = re.compile(
    r"(?<![\d.])(?:\d[ .-]?){15}\d(?:(?:[ .-]?\d){2})?(?!\d)|\bNI[KP]\b[^0-9]{0,5}\d{9,}",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"</?[a-z][^<>]*>|\*\*|&(?:amp|nbsp|lt|gt);", re.IGNORECASE)
_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd\U000e0000-\U000e007f]"
)
# What no HTML page can hold, so that it could not stand there as written.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


_ELSEWHERE = (*fields.OF_AN_ACTION, "bab", "sumber")

Text = tuple[PartPath, str, str, str]  # its path, its field, its subject, the text


def _texts(checked: Checked) -> Iterator[Text]:
    """Every text of the plan."""
    plan = checked.plan
    for keys, text in _part_texts(plan, "rencana"):
        yield (), keys, "", text
    for chapter in plan.pendahuluan:
        yield from (
            ((), "pendahuluan", chapter.judul, text) for _, text in _part_texts(chapter, "bab")
        )
    for path, part in plan.parts():
        subject = f"Aksi {part.id}" if isinstance(part, Aksi) else _title(plan, path)
        for keys, text in _part_texts(part, fields.OF_AN_ACTION[len(path) - 1]):
            yield path, keys, subject, text


def _part_texts(value: object, part: str) -> Iterator[tuple[str, str]]:
    """The texts of a part with the key that each stands at, those of a list at the list's key. The
    printed table and the chapters are left out, and the source: a checksum has long numbers.
    """
    for key in fields.keys(part):
        if key.part not in _ELSEWHERE:
            for below, text in _key_texts(key, getattr(value, key.attribute)):
                yield f"{key.name}{below}", text


def _key_texts(key: Key, value: Any) -> Iterator[tuple[str, str]]:
    """The texts at a key, each with the keys below it that lead to it, such as ``.tentang``."""
    match key.holds:
        case Holds.PROSE | Holds.TEXT:
            yield "", value
        case Holds.TEXTS | Holds.COLUMNS | Holds.CELLS:
            yield "", " ".join(value)
        case Holds.SECTION:
            yield from ((f".{keys}", text) for keys, text in _part_texts(value, key.part))
        case Holds.LIST:
            yield from (("", text) for text in _entry_texts(value, key.part))
        case Holds.BLOCKS:
            yield from (("", text) for block in value for text in _block_texts(block))


def _block_texts(block: str | tuple[Butir, ...]) -> Iterator[str]:
    """A paragraph, or every text of a list of entries."""
    if isinstance(block, str):
        yield block
    else:
        yield from _entry_texts(block, "butir")


def _entry_texts(entries: Iterable[object], part: str) -> Iterator[str]:
    for entry in entries:
        yield from (text for _, text in _part_texts(entry, part))


def _title(plan: Plan, path: PartPath) -> str:
    """What an area or a komponen is called; a kelompok is called by its area."""
    area = plan.area[path[0]]
    if len(path) < 3:
        return f"Area {area.nomor}"
    return f"Komponen {area.kelompok[path[1]].komponen[path[2]].nomor}"


@dataclass(frozen=True, slots=True)
class Rule:
    """Something that no published text may hold; ``shown`` of its words is what was found."""

    pattern: re.Pattern[str]
    kind: WordingFault
    level: str = PERINGATAN


PERSONAL = Rule(_PERSONAL, WordingFault.PERSONAL)
MARKUP = Rule(_MARKUP, WordingFault.MARKUP)
INVISIBLE = Rule(_INVISIBLE, WordingFault.INVISIBLE)
UNWRITABLE = Rule(_UNWRITABLE, WordingFault.UNWRITABLE, GALAT)


def search(rule: Rule, texts: Iterable[Text], places: PlaceFinder) -> Iterator[Problem]:
    """The first that each text holds of it."""
    for path, field, subject, text in texts:
        if text and (found := rule.pattern.search(text)):
            shown = found[0] if found[0].isprintable() else f"U+{ord(found[0][0]):04X}"
            yield places.problem(path, field, rule.kind(shown=shown), subject, rule.level)


def _finder(rule: Rule) -> Callable[[Checked], Iterator[Problem]]:
    return lambda checked: search(rule, _texts(checked), checked.places)


CHECKS = (
    Check(
        "data-pribadi",
        "Teks tidak memuat NIK atau NIP.",
        ("Menyusun SK", "Menyusun SK Nomor 314/ORT.07-Kpt/01/KPU/V/2021"),
        ("Menyusun SK", "NIP 19800101 200501 1 002"),
        _finder(PERSONAL),
    ),
    Check(
        "markah",
        "Teks tidak memuat sisa markah HTML.",
        ("Menyusun SK", "Menyusun < 5 SK"),
        ("Menyusun SK", "Menyusun <i>SK</i>"),
        _finder(MARKUP),
    ),
    Check(
        "karakter",
        "Teks tidak memuat karakter tak terlihat.",
        ("Menyusun SK", "Menyusun SK"),
        ("Menyusun SK", "Menyusun\u202e SK"),
        _finder(INVISIBLE),
    ),
    Check(
        "karakter",
        "Teks hanya memuat karakter yang dapat ditampilkan.",
        ("langkah_aksi: Menyusun SK", 'langkah_aksi: "Menyusun\\tSK"'),
        ("langkah_aksi: Menyusun SK", 'langkah_aksi: "Menyusun\\x01SK"'),
        _finder(UNWRITABLE),
    ),
)
