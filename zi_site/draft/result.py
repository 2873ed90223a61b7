"""What an import comes to: a plan, where its parts were read, doubts and what was left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from zi_site.documents.grid import Origin
from zi_site.plan.kinds import Finding, Kind
from zi_site.plan.model import PartPath, Plan

Spot = tuple[PartPath, str]  # a part and one of its keys: ((0, 0, 1, 2), "jadwal")
NOWHERE: Spot = ((), "")  # the plan as a whole


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a person must look at; the same words stand as a note in the draft."""

    finding: Finding
    subject: str = ""  # "Aksi 2.3"; "" for the plan as a whole
    origin: Origin = field(default_factory=Origin)
    spot: Spot = field(default=NOWHERE, compare=False)  # of the draft, where it is settled
    line: int = field(default=0, compare=False)  # of the draft's text; 0 where none is known

    @property
    def kind(self) -> Kind:
        """What is in doubt, for code to ask."""
        return self.finding.kind

    @property
    def text(self) -> str:
        """An Indonesian sentence, and what to do where there is something to do."""
        return self.finding.text


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A piece of the source that is not in the draft, and why."""

    text: str  # as found, shortened
    reason: Finding
    origin: Origin = field(default_factory=Origin)

    @property
    def why(self) -> str:
        """An Indonesian sentence."""
        return self.reason.message


@dataclass(frozen=True, slots=True)
class Imported:
    """``origins`` knows where a key of a part was read; not of what was given by hand."""

    plan: Plan
    origins: Mapping[Spot, Origin]
    doubts: tuple[Doubt, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    read_from: tuple[str, ...] = ()  # sentences: which table, which columns, how many rows
