"""A plan as a value: one walk over its parts, one rule for the team that answers."""

from pathlib import Path

import pytest
from conftest import ROOT

from zi_site.plan.model import Aksi, Area, Kelompok, Keputusan, Komponen, Plan
from zi_site.plan_file.read.plan_file import read_plan

PLANS = sorted((ROOT / "tests" / "rencana").glob("*/[0-9]*[0-9].yml"))


def plan(*area: Area) -> Plan:
    return Plan(1, "kab-blora", 2025, "", Keputusan("", 0, ""), area=area)


def at(whole: Plan, path: tuple[int, ...]) -> object:
    a, *inner = path
    part: Area | Kelompok | Komponen | Aksi = whole.area[a]
    for position, held in zip(inner, ("kelompok", "komponen", "aksi"), strict=False):
        part = getattr(part, held)[position]
    return part


@pytest.mark.parametrize("file", PLANS, ids=lambda path: path.stem)
def test_every_part_stands_at_its_path(file: Path) -> None:
    read = read_plan(file.read_bytes(), "").plan
    assert read is not None
    parts = list(read.parts())
    assert all(at(read, path) == part for path, part in parts)
    assert [path for path, _ in parts] == sorted(path for path, _ in parts)
    walked = list(read.walk())
    assert [(each.path, each.aksi) for each in walked] == [
        (path, part) for path, part in parts if isinstance(part, Aksi)
    ]
    for each in walked:
        above = (each.area, each.kelompok, each.komponen)
        assert above == tuple(at(read, each.path[:depth]) for depth in (1, 2, 3))
    assert [each.aksi for each in walked] == list(read.actions())


@pytest.mark.parametrize(
    ("named", "team"),
    [("AGKI", "I"), ("AGK", "K"), ("AG", "G"), ("A", "A"), ("", ""), ("GI", "I")],
)
def test_the_nearest_team_answers(named: str, team: str) -> None:
    area, kelompok, komponen, aksi = (each if each in named else "" for each in "AGKI")
    action = Aksi("1", penanggung_jawab=aksi)
    part = Komponen("", "", "1.1", komponen, (action,))
    (standing,) = plan(Area("", "", "", area, (), (Kelompok("", "", kelompok, (part,)),))).walk()
    assert standing.team == team


def test_parts_without_actions_are_parts() -> None:
    empty = plan(Area("I", "", ""), Area("II", "", "", kelompok=(Kelompok("A"),)))
    assert [path for path, _ in empty.parts()] == [(0,), (1,), (1, 0)]
    assert list(empty.walk()) == []
