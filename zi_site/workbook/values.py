"""A cell's text -> what it means in a plan, however typed; None where it means nothing."""

import re
from collections.abc import Collection, Mapping, Sequence

from zi_site.documents.symbols import TICK_SIGNS
from zi_site.plan import glossary
from zi_site.plan.nearest import folded
from zi_site.workbook.layout import named_areas, named_subpilar

_TICKS = TICK_SIGNS | {"1"}
_YES = frozenset({"ya", "y", "yes", "true", "benar", "betul", "iya"})
_NO = frozenset({"", "-", "–", "—", "0", "tidak", "tdk", "no", "false", "salah", "☐", "□"})
_NUMBERS = re.compile(r"\d{1,3}(?:\s*(?:[-–]|s\.?d\.?|s/d)\s*\d{1,3})?")
_LEADING_NUMBER = re.compile(r"(\d\.\d)(?:\D.*)?", re.DOTALL)


def is_tick(text: str, month: int) -> bool | None:
    """Whether a month's cell is marked, its own name too; None for words that say neither."""
    word = text.strip().casefold()
    own = {str(month), f"{month:02d}", glossary.BULAN_PENDEK[month - 1].casefold()}
    own.add(glossary.NAMA_BULAN[month - 1].casefold())
    if word in _NO:
        return False
    if (
        word in _YES
        or word in own
        or all(letter in _TICKS or letter == "\ufe0f" for letter in text.strip())
    ):
        return True
    return None


def is_yes(text: str) -> bool | None:
    """Whether a cell says yes; an empty one says no, None for words that say neither."""
    word = text.strip().casefold()
    if word in _NO:
        return False
    return True if word in _YES or word in _TICKS else None


def numbers(text: str) -> tuple[int, ...] | None:
    """``4, 7-9; 14`` -> (4, 7, 8, 9, 14), as written; None where anything else stands there."""
    found: list[int] = []
    for part in filter(None, (each.strip() for each in re.split(r"[,;\n]|\bdan\b|&", text))):
        if not _NUMBERS.fullmatch(part):
            return None
        ends = [int(number) for number in re.findall(r"\d+", part)]
        if ends[0] > ends[-1]:
            return None
        found += range(ends[0], ends[-1] + 1)
    return tuple(found)


def whole_number(text: str) -> int | None:
    """The number in digits; None for anything else."""
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else None


def chosen(text: str, words: Collection[str]) -> str:
    """The word of a list that was meant, however cased or dashed; else the text itself."""
    return {folded(word): word for word in words}.get(folded(text), text)


def area_code(text: str) -> str:
    """``1 Manajemen Perubahan``, its name or the code -> the code; else the text itself."""
    known = named_areas()
    names = {folded(name): kode for kode, name in known.items()}
    names |= {folded(name.partition(" ")[2]): kode for kode, name in known.items()}
    return names.get(folded(text)) or chosen(text, known)


def subpilar_number(text: str) -> str:
    """``5.4 Whistle-Blowing System``, its name or number -> the number; else the text."""
    known = named_subpilar()
    by_name = {folded(name.partition(" ")[2]): nomor for nomor, name in known.items()}
    leading = _LEADING_NUMBER.fullmatch(text)
    if (
        leading
        and leading[1] in known
        and folded(text) in (folded(leading[1]), folded(known[leading[1]]))
    ):
        return leading[1]
    return by_name.get(folded(text), text)


def meant_ids(cells: Sequence[tuple[str, float | None]], known: Sequence[str]) -> list[str]:
    """Ids by row: (text, number) where a program turned the text "1.10" into the number 1.1.

    Among the exported ids that this number could have been, those still standing as text are taken;
    the others are given in their order.
    """
    texts = {text for text, number in cells if number is None}
    by_number: dict[float, list[str]] = {}
    for each in known:
        if each not in texts and re.fullmatch(r"\d+(\.\d+)?", each):
            by_number.setdefault(float(each), []).append(each)
    found = []
    for text, number in cells:
        waiting = by_number.get(number, []) if number is not None else []
        found.append(waiting.pop(0) if waiting else text)
    return found


def next_id(prefix: str, used: Collection[str]) -> str:
    """The first number after all ever used with this prefix: ids are never given twice."""
    numbers = [
        int(rest)
        for each in used
        if each.startswith(prefix) and (rest := each[len(prefix) :]).isdecimal()
    ]
    return f"{prefix}{max(numbers, default=0) + 1}"


def by_handle(names: Mapping[str, int], text: str) -> int | None:
    """The komponen that a cell refers to, by its exact handle or one spelled alike."""
    if text in names:
        return names[text]
    alike = {position for name, position in names.items() if folded(name) == folded(text)}
    return alike.pop() if len(alike) == 1 else None
