"""Whoever edits plans/ turns no test red: a sixth plan, what each page asks for, an office that goes.

After each the commands of GitHub's workflows run: check, build, the tests of the finished site.
"""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from conftest import ROOT, choices, copy_project
from finished_site import assert_keeps_the_rules
from synthetic import write_plans

from zi_site.plan import glossary
from zi_site.plan.model import Aksi, Area, Kelompok, Komponen, Pembetulan, Plan
from zi_site.plan.problems import stops
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.write.plan import plan_text
from zi_site.site.build import build_site
from zi_site.site.loading import load_plans

ANSWERED = (glossary.TIDAK_TERBACA, glossary.PERKIRAAN, glossary.KONVENSI)


def _certain(aksi: Aksi) -> Aksi:
    """As someone who has the paper writes it: the months that are printed, no doubt any more."""
    if aksi.kepastian not in ANSWERED:
        return aksi
    return replace(aksi, bulan=aksi.bulan or (2, 11), kepastian=glossary.TERTULIS, catatan=())


def _of_komponen(komponen: Komponen, gaps: set[str]) -> Komponen:
    """Every action certain; after a gap the actions of the page that was missing."""
    actions = []
    for aksi in komponen.aksi:
        actions.append(_certain(aksi))
        if aksi.id in gaps:
            actions.append(
                Aksi(f"{aksi.id}.1", langkah_aksi="Rapat", bulan=(3,), kepastian="tertulis")
            )
    return replace(komponen, aksi=tuple(actions))


def _of_area(area: Area, gaps: set[str]) -> Area:
    def of_kelompok(kelompok: Kelompok) -> Kelompok:
        return replace(
            kelompok, komponen=tuple(_of_komponen(each, gaps) for each in kelompok.komponen)
        )

    return replace(area, kelompok=tuple(map(of_kelompok, area.kelompok)), catatan=())


def answered(plan: Plan) -> Plan:
    """What "Perlu diketahui" of the plan's page asks for, and a correction that says so."""
    gaps = {note.setelah for note in plan.catatan if note.setelah}
    said = Pembetulan(date(2026, 6, 1), "Jadwal dan halaman yang hilang diisi dari naskah asli.")
    return replace(
        plan,
        catatan=(),
        area=tuple(_of_area(area, gaps) for area in plan.area),
        pembetulan=(said,),
    )


def a_sixth(plans: Path) -> None:
    """Of an office that has none yet, in the manner of one that has."""
    write_plans(plans, 1)


def what_pages_ask_for(plans: Path) -> None:
    for path in sorted(plans.glob("*/[0-9]*.yml")):
        plan = read_plan(path.read_bytes(), path.name).plan
        assert plan is not None
        changed = answered(plan)
        assert changed != plan
        assert not any(aksi.kepastian in ANSWERED for aksi in changed.actions())
        path.write_text(plan_text(changed), encoding="utf-8")
        text = f"satker: {plan.satker}\nsitus: https://contoh.invalid\nppid: https://contoh.invalid/ppid\n"
        path.with_name("satker.yml").write_text(text, encoding="utf-8")


def an_office_goes(plans: Path) -> None:
    shutil.rmtree(plans / "kab-kebumen")


def only_one_is_left(plans: Path) -> None:
    for office in sorted(plans.iterdir())[1:]:
        shutil.rmtree(office)


@pytest.mark.parametrize("edit", [a_sixth, what_pages_ask_for, an_office_goes, only_one_is_left])
def test_the_commands_of_the_workflows_pass(edit: Callable[[Path], None], tmp_path: Path) -> None:
    folder = copy_project(tmp_path / "p")
    edit(folder / "plans")
    assert not stops(load_plans(folder / "plans", jobs=1).problems)
    assert build_site(choices(folder, jobs=1)).published
    assert_keeps_the_rules(folder / "site")


def test_a_test_that_looks_at_plans_fails() -> None:
    with pytest.raises(AssertionError, match="tests/rencana"):
        load_plans(ROOT / "plans", jobs=1)
    with pytest.raises(AssertionError, match="tests/rencana"):
        (ROOT / "plans" / "kab-contoh" / "2026.yml").read_bytes()
