"""A truth and what an import came to -> how many cells are right, told, wrong and silent."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from corpus.pairing import paired
from corpus.told import TIME, Told
from corpus.truth import (
    Asked,
    Cells,
    Truth,
    cells_of,
    decree_of,
    is_lost,
    is_right,
    is_right_of_decree,
)
from zi_site.draft.result import Imported
from zi_site.plan.model import Standing


@dataclass(frozen=True, slots=True)
class Score:
    """Figures of one document; an action that is missing is wrong in all its cells."""

    actions: int = 0  # of the truth
    cells: int = 0  # that the truth asks for, those of the decree among them
    whole: int = 0  # actions with all cells right
    right: int = 0  # cells
    silent: int = 0  # cells that are wrong, and nothing says so
    extra: int = 0  # actions that the document does not have
    extra_silent: int = 0  # of these, those that do not say that they may be none
    sure: int = 0  # actions that are whole, and do not say that one of their cells may be wrong

    @property
    def told(self) -> int:
        """Cells that are wrong, and the draft or the report says so."""
        return self.cells - self.right - self.silent

    def __add__(self, other: "Score") -> "Score":
        names = [each.name for each in fields(self)]
        return Score(*(getattr(self, name) + getattr(other, name) for name in names))


@dataclass(frozen=True, slots=True)
class Wrong:
    """A cell that is not as it must be; ``action`` counts from 1, 0 is the decree."""

    action: int
    field: str
    asked: tuple[str, ...]
    found: str
    told: bool


@dataclass(frozen=True, slots=True)
class Scored:
    """``extra``: the draft's ids of actions that are none."""

    score: Score
    wrong: tuple[Wrong, ...] = ()
    extra: tuple[str, ...] = ()


def scored(truth: Truth, imported: Imported | None) -> Scored:
    """``imported`` is None where the document was refused, which is told by itself."""
    if truth.refused:
        return Scored(_of_refusal(imported))
    if imported is None:
        cells = len(truth.decree) + sum(map(len, truth.actions))
        return Scored(Score(actions=len(truth.actions), cells=cells))
    return _Scoring(truth, imported).scored()


def _of_refusal(imported: Imported | None) -> Score:
    """One cell, right where there is no draft; whatever actions a draft has are nobody's."""
    extra = 0 if imported is None else len(list(imported.plan.walk()))
    refused = imported is None
    return Score(0, 1, 0, int(refused), int(not refused), extra, extra)


class _Scoring:
    """The actions of both sides, and which is which."""

    def __init__(self, truth: Truth, imported: Imported) -> None:
        self.truth = truth
        self.plan = imported.plan
        self.told = Told(imported)
        self.standing = list(imported.plan.walk())
        self.cells = cells_of(imported.plan)
        self.pairs = paired(truth.actions, self.cells)

    def scored(self) -> Scored:
        wrong = [*self._wrong_of_decree(), *self._wrong()]
        extra = [
            each for at, each in enumerate(self.standing) if at not in set(self.pairs.values())
        ]
        asked = len(self.truth.decree) + sum(map(len, self.truth.actions))
        score = Score(
            actions=len(self.truth.actions),
            cells=asked,
            whole=len(self.truth.actions) - len({each.action for each in wrong} - {0}),
            right=asked - len(wrong),
            silent=sum(not each.told for each in wrong),
            extra=len(extra),
            extra_silent=sum(not self.told.of_existence(each) for each in extra),
            sure=self._sure(wrong),
        )
        return Scored(score, tuple(wrong), tuple(each.aksi.id for each in extra))

    def _wrong_of_decree(self) -> Iterator[Wrong]:
        found = decree_of(self.plan)
        for name, asked in self.truth.decree.items():
            if not is_right_of_decree(name, asked, found.get(name, "")):
                told = self.told.of_decree(name, found.get(name, ""))
                yield Wrong(0, name, asked, found.get(name, ""), told)

    def _wrong(self) -> Iterator[Wrong]:
        for at, asked in enumerate(self.truth.actions):
            if at in self.pairs:
                partner = self.pairs[at]
                yield from self._differences(at, asked, self.standing[partner], self.cells[partner])
            else:
                told = self.told.leaves_out(asked.get("langkah_aksi", ()))
                yield from (Wrong(at + 1, name, asked[name], "", told) for name in asked)

    def _differences(self, at: int, asked: Asked, each: Standing, found: Cells) -> Iterator[Wrong]:
        names = [name for name in asked if not is_right(asked[name], found.get(name, ""))]
        if "indikator" in asked and "indikator" not in names and is_lost(asked, found):
            names.append("indikator")
        for name in names:
            told = self.told.of_cell(each, name, asked)
            yield Wrong(at + 1, name, asked[name], found.get(name, ""), told)

    def _sure(self, wrong: list[Wrong]) -> int:
        bad = {each.action - 1 for each in wrong}
        return sum(
            not any(
                self.told.doubts_cell(self.standing[partner], name)
                for name in _unsure(self.truth.actions[at])
            )
            for at, partner in self.pairs.items()
            if at not in bad
        )


def _unsure(asked: Asked) -> set[str]:
    """What it is idle to doubt; a truth that says how sure the months are has the doubt itself."""
    return asked.keys() - (TIME if "kepastian" in asked else set())
