"""What is kept comes back as it was, of whatever kind."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from zi_site.machine.kept import Kept


@dataclass(frozen=True, slots=True)
class Plain:
    name: str
    within: tuple["Plain", ...] = ()


@dataclass(slots=True)
class Filled:
    name: str
    times: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        self.times += 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    name: str


def _changed() -> Filled:
    value = Filled("a")
    value.times = 7
    return value


@pytest.mark.parametrize(
    "value", [Plain("a", (Plain("b"), Plain("c"))), _changed(), Named(name="a"), {"a": (1, None)}]
)
def test_a_value_comes_back_as_it_was(value: object, tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    kept.put("kunci", value)
    assert kept.has("kunci")
    assert kept.get("kunci") == value
