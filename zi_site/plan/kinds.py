"""What can be wrong or in doubt, as kinds with values; the words of each kind are written once.

A package has its kinds in a module ``sentences``: an enumeration of ``Sentence``. Code makes a
finding by calling a kind with its values and asks for ``finding.kind``, never for its words:

    class PlanFault(Kind):
        UNKNOWN_OFFICE = Sentence("satker", 'Satker "{satker}" tidak dikenal.', "{near}")

    finding = PlanFault.UNKNOWN_OFFICE(satker="kab-blorra", near="")
    finding.kind is PlanFault.UNKNOWN_OFFICE
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from string import Formatter

Words = str | tuple[str, ...]
"""A template of ``str.format`` over a finding's values; or several: the first whose values are all
there (not empty) is said, the last where there is no such.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """The words of one kind.

    ``eq=False``: two kinds with the same words are still two kinds (an enumeration would make the
    second an alias of the first).
    """

    code: str  # a short Indonesian word that officers see: "wajib", "bulan"
    message: Words  # what is wrong or in doubt
    advice: Words = ""  # what to write instead
    cell_advice: Words = ""  # the same to someone who fills in cells, where it is not the same
    otherwise: str = ""  # what else may be meant; unsaid where one of its values is empty


class Kind(Enum):
    """The base of every package's kinds; its members are ``Sentence`` values."""

    value: Sentence

    def __call__(self, **values: object) -> "Finding":
        """A finding of this kind; ``values`` are what its sentence names, and may be more."""
        return Finding(self, tuple(values.items()))

    def __repr__(self) -> str:
        return str(self)

    def __reduce_ex__(self, protocol: object) -> tuple[object, ...]:
        """By its name: findings go from one process to another, and ``Sentence`` equals no copy."""
        return getattr, (type(self), self.name)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong or in doubt, not yet at a place; ``values`` as (name, value)."""

    kind: Kind
    values: tuple[tuple[str, object], ...] = ()
    in_cells: bool = False  # what is advised is for a document's cells, not for the lines of a file

    @property
    def named(self) -> Mapping[str, object]:
        """The values by their names."""
        return dict(self.values)

    @property
    def code(self) -> str:
        """The word of the kind that officers see."""
        return self.kind.value.code

    @property
    def message(self) -> str:
        """What is wrong or in doubt, and what else may be meant."""
        other = self.otherwise
        return f"{self.said} Kemungkinan lain: {other}." if other else self.said

    @property
    def said(self) -> str:
        """What is wrong or in doubt, without what else may be meant."""
        return _said(self.kind.value.message, self.named)

    @property
    def otherwise(self) -> str:
        """What else may be meant, a few words; "" where nothing is known."""
        template = self.kind.value.otherwise
        return template.format_map(self.named) if _is_whole(template, self.named) else ""

    @property
    def advice(self) -> str:
        """What to write instead; "" where nothing is advised."""
        sentence = self.kind.value
        for_cells = sentence.cell_advice if self.in_cells else ""
        return _said(for_cells or sentence.advice, self.named).strip()

    @property
    def text(self) -> str:
        """What is wrong and what to write instead, in one."""
        return f"{self.message} {self.advice}".rstrip()

    def for_cells(self) -> "Finding":
        """The same, said to someone who fills in cells."""
        return replace(self, in_cells=True)


def _said(words: Words, values: Mapping[str, object]) -> str:
    *others, last = (words,) if isinstance(words, str) else words
    chosen = next((each for each in others if _is_whole(each, values)), last)
    return chosen.format_map(values)


def _is_whole(template: str, values: Mapping[str, object]) -> bool:
    return all(values[name] for name in _names(template))


def _names(template: str) -> Iterator[str]:
    return (name.partition(".")[0] for _, name, _, _ in Formatter().parse(template) if name)
