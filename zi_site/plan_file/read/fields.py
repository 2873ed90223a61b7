"""Nodes -> values: text, numbers, dates, months; what cannot be read becomes a problem."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from zi_site.plan import glossary
from zi_site.plan.columns import filled
from zi_site.plan.kinds import Finding
from zi_site.plan.nearest import either, likely, meant
from zi_site.plan.problems import GALAT, PERINGATAN
from zi_site.plan_file.read.located import Mapping, Node, Scalar, Sequence, Source
from zi_site.plan_file.read.sentences import FieldFault
from zi_site.plan_file.read.slips import CURLY

_OPENING = ("id", "nomor", "huruf", "jenis")  # keys that open an entry of a list
_NOTHING = ("", "~", "null")
_TRUE, _FALSE = ("ya", "true"), ("tidak", "false")
_OLD_SPELLINGS = {
    "pebruari": 2,
    "nopember": 11,
    "nop": 11,
    "agu": 8,
    "ags": 8,
    "agust": 8,
    "sept": 9,
}
_MONTHS = (
    {name.casefold(): number for number, name in enumerate(glossary.NAMA_BULAN, 1)}
    | {name.casefold(): number for number, name in enumerate(glossary.BULAN_PENDEK, 1)}
    | _OLD_SPELLINGS
)
_RANGE = re.compile(r"(\d{1,2})\s*[-–]\s*(\d{1,2})")


@dataclass(slots=True)
class Fields:
    """One mapping being read. ``subject`` names it to the officer: "Aksi 2.3"."""

    source: Source
    node: Mapping
    subject: str = ""

    def only(self, known: Iterable[str]) -> None:
        """Note every key that is unknown or stands twice."""
        allowed = tuple(known)
        seen: set[str] = set()
        for key, _ in self.node.pairs:
            if key.value in seen:
                opens = key.value in _OPENING
                twice = FieldFault.ENTRY_WITHOUT_DASH if opens else FieldFault.KEY_TWICE
                self.wrong(key, twice(key=key.value))
            elif key.value not in allowed:
                near, known = meant(key.value, allowed), ", ".join(allowed)
                self.wrong(key, FieldFault.UNKNOWN_KEY(key=key.value, near=near, known=known))
            seen.add(key.value)

    def wrong(self, node: Node | None, finding: Finding, level: str = GALAT) -> None:
        """Note a problem at a node, or at the mapping itself where the node is missing."""
        self.source.problem(node or self.node, finding, self.subject, level)

    def not_emptied(self, *keys: str) -> None:
        """Warn of each of these keys that is written without a value: was it deleted by mistake?"""
        for key in keys:
            if key in self.node.values and _is_nothing(self.node.get(key)):
                self.wrong(self.node.key(key), FieldFault.EMPTIED(key=key), PERINGATAN)

    def need(self, *keys: str) -> None:
        """Note each key without which a file is no plan; what else must be stated is a check."""
        for key in keys:
            node = self.node.get(key)
            if is_empty(node):
                self.wrong(node or self.node, FieldFault.NO_VALUE(key=key))

    def text(self, key: str) -> str:
        """A text without the spaces around it; "" where there is none."""
        node = self.node.get(key)
        if node is None or _is_nothing(node):
            return ""
        if isinstance(node, Scalar):
            return node.value.strip()
        self.wrong(node, FieldFault.NO_SINGLE_TEXT(key=key))
        return ""

    def mark(self, key: str) -> str:
        """A number, a code or a word of ours, which has no quotation marks of its own."""
        text = self.text(key)
        if len(text) > 2 and text[0] in CURLY and text[-1] in CURLY:
            self.wrong(self.node.get(key), FieldFault.CURLY())
        return text

    def prose(self, key: str) -> str:
        """A text that may hold "#", after which YAML reads a comment where there are no quotes."""
        node = self.node.get(key)
        if isinstance(node, Scalar) and node.comment and not _is_nothing(node):
            shown = node.value.strip().replace('"', "'")
            self.wrong(node, FieldFault.TEXT_IN_COMMENT(shown=shown))
        return self.text(key)

    def cells(self, key: str) -> tuple[str, ...]:
        """Texts whose places count: empty ones are kept, up to the last that is filled."""
        node = self.node.get(key)
        if not isinstance(node, Sequence):
            return (single,) if (single := self.prose(key)) else ()
        items = self._scalars(key, node)
        return filled(["" if _is_nothing(item) else item.value.strip() for item in items])

    def texts(self, key: str) -> tuple[str, ...]:
        """A text or a list of texts."""
        node = self.node.get(key)
        if not isinstance(node, Sequence):
            return (single,) if (single := self.prose(key)) else ()
        return tuple(
            item.value.strip() for item in self._scalars(key, node) if not _is_nothing(item)
        )

    def integer(self, key: str) -> int | None:
        """A whole number; None where there is none, or none that can be read."""
        node = self.node.get(key)
        if node is None or _is_nothing(node):
            return None
        if not isinstance(node, Scalar):
            self.wrong(node, FieldFault.NO_SINGLE_NUMBER(key=key))
            return None
        number = _integer(node.value.strip())
        if number is None:
            self.wrong(node, FieldFault.NO_NUMBER(key=key, word=node.value))
        return number

    def year(self, key: str) -> int | None:
        """A year that a decree can have."""
        number = self.integer(key)
        if number is not None and not is_year(number):
            self.wrong(self.node.get(key), FieldFault.NO_YEAR(number=number))
            return None
        return number

    def integers(self, key: str) -> tuple[int, ...]:
        """Numbers and runs (``1-12``), in the order written; a single one needs no brackets."""
        return tuple(number for _, number in self._numbers(key, _PLAIN))

    def months(self, key: str) -> tuple[int, ...]:
        """Months by number, run or name, ascending; anything else is a problem."""
        found: list[int] = []
        for node, number in self._numbers(key, _BY_MONTH):
            if not 1 <= number <= 12:
                self.wrong(node, FieldFault.NO_MONTH(word=number, near=""))
            elif number in found:
                month = glossary.NAMA_BULAN[number - 1]
                self.wrong(node, FieldFault.MONTH_TWICE(month=month))
            else:
                found.append(number)
        return tuple(sorted(found))

    def boolean(self, key: str) -> bool:
        """Whether yes is said; what is neither yes nor no counts as no, which is a problem."""
        word = self.text(key).casefold()
        if word and word not in _TRUE + _FALSE:
            self.wrong(self.node.get(key), FieldFault.NO_YES_OR_NO(key=key, word=word))
        return word in _TRUE

    def date(self, key: str) -> date | None:
        """A day as year-month-day; None where there is none, or none that can be read."""
        words = self.text(key)
        if not words:
            return None
        try:
            if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", words):
                raise ValueError(words)
            return date.fromisoformat(words)
        except ValueError:
            self.wrong(self.node.get(key), FieldFault.NO_DATE(words=words))
            return None

    def section(self, key: str, known: Iterable[str]) -> "Fields | None":
        """The mapping under a key, its keys checked; None where there is none."""
        node = self.node.get(key)
        if node is None or _is_nothing(node):
            return None
        if not isinstance(node, Mapping):
            self.wrong(node, FieldFault.NO_PAIRS(key=key))
            return None
        inner = Fields(self.source, node, self.subject)
        inner.only(known)
        return inner

    def sections(
        self, key: str, known: Iterable[str], name: str = "", by: str = ""
    ) -> Iterator["Fields"]:
        """The mappings of a list, their keys checked; each is called ``name`` and its ``by``."""
        node = self.node.get(key)
        if node is None or _is_nothing(node):
            return
        if not isinstance(node, Sequence):
            self.wrong(node, FieldFault.NO_LIST(key=key))
            return
        for item in node.items:
            if isinstance(item, Mapping):
                inner = Fields(self.source, item, self.subject)
                if name and isinstance(mark := item.get(by), Scalar) and mark.value:
                    inner.subject = f"{name} {mark.value.strip()}"
                inner.only(known)
                yield inner
            else:
                self.wrong(item, FieldFault.ENTRY_NO_PAIRS(key=key))

    def _scalars(self, key: str, node: Sequence) -> Iterator[Scalar]:
        for item in node.items:
            if isinstance(item, Scalar):
                yield item
            else:
                self.wrong(item, FieldFault.ENTRY_NO_TEXT(key=key))

    def _numbers(self, key: str, wanted: "_Numbers") -> Iterator[tuple[Scalar, int]]:
        """Every number of a list, a run number by number, with the node where it stands."""
        node = self.node.get(key)
        if node is None or _is_nothing(node):
            return
        if isinstance(node, Mapping):
            self.wrong(node, wanted.no_list(key=key))
            return
        for item in [node] if isinstance(node, Scalar) else self._scalars(key, node):
            numbers = _numbers_in(item.value.strip(), wanted)
            if not numbers:
                self.wrong(item, wanted.unread(item.value.strip()))
            yield from ((item, number) for number in numbers)


@dataclass(frozen=True, slots=True, eq=False)
class _Numbers:
    """What a list of numbers may hold, and what is said of anything else."""

    names: dict[str, int]  # words that stand for a number, folded
    largest: int  # of a run such as ``1-12``
    no_list: FieldFault
    no_number: FieldFault

    def unread(self, word: str) -> Finding:
        """What is said of a word that is no number, with the month that was perhaps meant."""
        near = likely(word, self.names) if len(word) > 2 and " " not in word else []
        months = [glossary.NAMA_BULAN[self.names[name] - 1] for name in near]
        return self.no_number(word=word, near=either(months))


@lru_cache(maxsize=1_000)  # nearly all are months
def _numbers_in(word: str, wanted: _Numbers) -> tuple[int, ...]:
    """The number, or all of a run; empty where it is neither."""
    number = wanted.names.get(word.casefold(), _integer(word))
    if number is not None:
        return (number,)
    run = _RANGE.fullmatch(word)
    first, last = (int(run[1]), int(run[2])) if run else (1, 0)
    return tuple(range(first, last + 1)) if last <= wanted.largest else ()


_PLAIN = _Numbers({}, 31, FieldFault.NO_LIST_OF_NUMBERS, FieldFault.NOT_NUMBERS)
_BY_MONTH = _Numbers(_MONTHS, 12, FieldFault.NO_LIST_OF_MONTHS, FieldFault.NO_MONTH)


def is_empty(node: Node | None) -> bool:
    """Whether nothing is stated: no value, or a text without words."""
    return _is_nothing(node) or (isinstance(node, Scalar) and not node.value.strip())


def _is_nothing(node: Node | None) -> bool:
    return node is None or (isinstance(node, Scalar) and node.plain and node.value in _NOTHING)


def is_year(number: int) -> bool:
    """Whether a decree can be of this year: since 1945."""
    return 1945 <= number <= 2099


def _integer(word: str) -> int | None:
    return int(word) if re.fullmatch(r"-?[0-9]{1,9}", word) else None


def check_version(fields: Fields) -> None:
    """Note a problem where ``versi`` is another than the one that this program reads."""
    versi = fields.integer("versi")
    if versi not in (None, glossary.VERSI):
        finding = FieldFault.UNKNOWN_VERSION(said=versi, known=glossary.VERSI)
        fields.wrong(fields.node.get("versi"), finding)
