"""What can be wrong or in doubt, as kinds with values; the words of each kind are written once.

A package has its kinds in a module ``sentences``: an enumeration of ``Sentence``. Code makes a
finding by calling a kind with its values and asks for ``finding.kind``, never for its words:

    class PlanFault(Kind):
        UNKNOWN_OFFICE = Sentence("satker", 'Satker "{satker}" tidak dikenal.', "{near}")

    finding = PlanFault.UNKNOWN_OFFICE(satker="kab-blorra", near="")
    finding.kind is PlanFault.UNKNOWN_OFFICE
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """The words of one kind, as templates of ``str.format`` over its values.

    ``eq=False``: two kinds with the same words are still two kinds (an enumeration would make the
    second an alias of the first).
    """

    code: str  # a short Indonesian word that officers see: "wajib", "bulan"
    message: str  # what is wrong or in doubt
    advice: str = ""  # what to write instead


class Kind(Enum):
    """The base of every package's kinds; its members are ``Sentence`` values."""

    value: Sentence

    def __call__(self, **values: object) -> "Finding":
        """A finding of this kind; ``values`` are what its sentence names, and may be more."""
        return Finding(self, tuple(values.items()))

    def __reduce_ex__(self, protocol: object) -> tuple[object, ...]:
        """By its name: findings go from one process to another, and ``Sentence`` equals no copy."""
        return getattr, (type(self), self.name)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong or in doubt, not yet at a place; ``values`` as (name, value)."""

    kind: Kind
    values: tuple[tuple[str, object], ...] = ()

    @property
    def named(self) -> Mapping[str, object]:
        return dict(self.values)

    @property
    def code(self) -> str:
        return self.kind.value.code

    @property
    def message(self) -> str:
        return self.kind.value.message.format_map(self.named)

    @property
    def advice(self) -> str:
        return self.kind.value.advice.format_map(self.named).strip()


class Loose(Kind):
    """Sentences that have no kind of their own yet."""

    SAID = Sentence("", "{message}", "{advice}")


@dataclass(frozen=True, slots=True)
class _LooseFinding(Finding):
    @property
    def code(self) -> str:
        return str(self.named["code"])


def loose(code: str, message: str, advice: str = "") -> Finding:
    return _LooseFinding(Loose.SAID, (("code", code), ("message", message), ("advice", advice)))
