"""Columns that slipped are told from the plan alone, and no plan that is right is suspected."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from conftest import ROOT
from dokumen_lain import SEMUA

from zi_site.checks import check_values
from zi_site.checks.check import Checked
from zi_site.checks.contents import CHECKS
from zi_site.checks.sentences import ContentFault, IdentityFault
from zi_site.documents.grid import Origin
from zi_site.draft.cell_places import CellPlaces
from zi_site.importing.importer import import_document
from zi_site.plan.kinds import Kind
from zi_site.plan.model import Aksi, Area, Kelompok, Komponen, Plan, Standing
from zi_site.plan_file.read.plan_file import read_plan

PLANS = sorted((ROOT / "tests" / "rencana").glob("*/[0-9][0-9][0-9][0-9].yml"))
COLUMNS = (
    "komponen", "indikator", "langkah_aksi", "bukti_fisik", "jadwal", "penanggung_jawab",
)  # fmt: skip
Row = Mapping[str, str]


def plan_at(path: Path) -> Plan:
    plan = read_plan(path.read_bytes(), path.name).plan
    assert plan is not None
    return plan


def found(plan: Plan, suspected: type[Kind] = ContentFault) -> list[Kind]:
    checked = Checked(plan, CellPlaces("x.xlsx", {((), "x"): Origin()}), "x")
    told = (problem for each in CHECKS for problem in each.find(checked))
    return [each.kind for each in told if isinstance(each.kind, suspected)]


def row_of(standing: Standing) -> Row:
    own = {name: getattr(standing.aksi, name) for name in COLUMNS[1:5]}
    return {"komponen": standing.komponen.nama, **own, "penanggung_jawab": standing.team}


def printed(plan: Plan) -> tuple[str, ...]:
    """The columns of text that a plan prints, from left to right."""
    rows = list(map(row_of, plan.walk()))
    return tuple(name for name in COLUMNS if any(row[name] for row in rows))


def changed(plan: Plan, change: Callable[[Row], Row], every: int = 1) -> Plan:
    """The plan with other cells in every so many rows, each row with a komponen of its own."""
    areas = [replace(area, penanggung_jawab="", kelompok=()) for area in plan.area]
    for number, standing in enumerate(plan.walk()):
        row = row_of(standing)
        row = row if number % every else change(row)
        aksi = replace(standing.aksi, **{name: row[name] for name in COLUMNS[1:]})
        komponen = replace(
            standing.komponen, nama=row["komponen"], penanggung_jawab="", aksi=(aksi,)
        )
        at = standing.path[0]
        kelompok = (*areas[at].kelompok, Kelompok(komponen=(komponen,)))
        areas[at] = replace(areas[at], kelompok=kelompok)
    return replace(plan, area=tuple(areas))


def taken(sources: Mapping[str, str]) -> Callable[[Row], Row]:
    """A change by which each column holds what another held; one without a source is empty."""
    return lambda row: {name: row.get(sources.get(name, name), "") for name in COLUMNS}


def pairs() -> list[tuple[Path, str, str]]:
    return [(path, *pair) for path in PLANS for pair in pairwise(printed(plan_at(path)))]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.parent.name)
def test_a_plan_as_printed_is_not_suspected(path: Path) -> None:
    plan = plan_at(path)
    assert found(plan) == found(changed(plan, dict)) == []


@pytest.mark.parametrize("document", SEMUA, ids=lambda each: each.name)
def test_no_draft_of_a_document_that_is_read_rightly_is_suspected(document: object) -> None:
    name, content = document.name, document.make()  # type: ignore[attr-defined]
    assert found(import_document(content, name, "kab-blora", 2026).plan) == []


@pytest.mark.parametrize(("path", "one", "other"), pairs())
def test_two_neighbouring_columns_that_changed_places(path: Path, one: str, other: str) -> None:
    plan = plan_at(path)
    assert ContentFault.SWAPPED in found(changed(plan, taken({one: other, other: one})))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.parent.name)
@pytest.mark.parametrize("to_the_right", [True, False])
def test_all_columns_slipped_by_one(path: Path, to_the_right: bool) -> None:
    plan = plan_at(path)
    names = printed(plan) if to_the_right else printed(plan)[::-1]
    sources = {name: before for before, name in pairwise(names)} | {names[0]: ""}
    assert found(changed(plan, taken(sources)))


def test_few_rows_that_would_fit_better_tell_nothing_unless_both_their_texts_do() -> None:
    def plan(teams: int, reports: int) -> Plan:
        """Of twelve rows, some whose komponen is called a team, and some with swapped cells."""
        names = ["Tim Kerja" if at < teams else f"Rencana {at}" for at in range(12)]
        own = [("Menyusun jadwal", "Foto"), ("Laporan", "Menyusun laporan")]
        rows = [
            Komponen("", name, "1.1", aksi=(Aksi(f"{at}", "", *own[at < reports], jadwal="Mei"),))
            for at, name in enumerate(names)
        ]
        team = "Subbagian Umum"
        groups = (Kelompok(komponen=tuple(rows)),)
        area = Area("I", "x", "manajemen-perubahan", team, kelompok=groups)
        return replace(plan_at(PLANS[0]), area=(area,))

    assert ContentFault.SWAPPED not in found(plan(3, 1))
    assert ContentFault.SWAPPED in found(plan(3, 4))


def test_texts_that_stand_in_two_columns_tell_without_any_word_that_is_known() -> None:
    def plan(every: int) -> Plan:
        """Four komponen of three rows; in every so many rows the two columns changed places."""
        texts = [(f"Hal {at // 3}", f"Ukuran {at // 3}") for at in range(12)]
        rows = [each if at % every else each[::-1] for at, each in enumerate(texts, start=1)]
        aksi = Aksi("1.1", "", "Menyusun jadwal", "Foto", jadwal="Mei")
        groups = tuple(
            Komponen("", name, "1.1", aksi=(replace(aksi, indikator=indikator),))
            for name, indikator in rows
        )
        area = Area("I", "x", "manajemen-perubahan", kelompok=(Kelompok(komponen=groups),))
        return replace(plan_at(PLANS[0]), area=(area,))

    assert ContentFault.SWAPPED not in found(plan(every=99))
    assert ContentFault.SWAPPED in found(plan(every=3))


def test_numerals_of_months_are_times() -> None:
    times = ["I", "II - III", "VI dan XII", "3, 6, 9", "1 s/d 4", "X; XI"]
    rows = iter(times * 100)
    plan = changed(plan_at(PLANS[0]), lambda row: {**row, "jadwal": next(rows)})
    assert ContentFault.TIMELESS not in found(plan)
    counted = changed(replace(plan, judul_kolom=()), lambda row: {**row, "jadwal": "3"})
    assert ContentFault.TIMELESS in found(counted)
    headed = replace(counted, judul_kolom=(("jadwal", "BULAN KE-"),))
    assert ContentFault.TIMELESS not in found(headed)


@pytest.mark.parametrize(("path", "one", "other"), pairs())
def test_a_third_of_the_rows_is_enough(path: Path, one: str, other: str) -> None:
    plan = plan_at(path)
    assert ContentFault.SWAPPED in found(changed(plan, taken({one: other, other: one}), every=3))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.parent.name)
@pytest.mark.parametrize(
    ("column", "text", "every", "kind"),
    [
        ("bukti_fisik", "12", 3, ContentFault.WORDLESS),
        ("bukti_fisik", "Maret 2026", 3, ContentFault.WORDLESS),
        ("indikator", "100 %", 3, ContentFault.WORDLESS),
        ("bukti_fisik", "Laporan", 1, ContentFault.SAME),
        ("jadwal", "Aula kantor", 2, ContentFault.TIMELESS),
        ("penanggung_jawab", "kata " * 21, 2, ContentFault.LONG_TEAM),
    ],
)
def test_cells_that_cannot_be_of_their_column(
    path: Path, column: str, text: str, every: int, kind: Kind
) -> None:
    def change(row: Row) -> Row:
        return {**row, column: text}

    assert kind in found(changed(plan_at(path), change, every))


def test_many_actions_below_one_heading() -> None:
    actions = tuple(Aksi(f"1.{n}", langkah_aksi=f"Menyusun {n}", jadwal="Mei") for n in range(12))
    komponen = Komponen("1", "Tim", "1.1", aksi=actions)
    area = Area("I", "x", "manajemen-perubahan", kelompok=(Kelompok(komponen=(komponen,)),))
    assert found(replace(plan_at(PLANS[0]), area=(area,))) == [ContentFault.ONE_KOMPONEN]


def test_too_few_rows_say_nothing() -> None:
    plan = plan_at(PLANS[0])
    komponen = replace(plan.area[0].komponen[0], aksi=tuple(plan.actions())[:5])
    area = replace(plan.area[0], kelompok=(Kelompok(komponen=(komponen,)),))
    swap = taken({"langkah_aksi": "bukti_fisik", "bukti_fisik": "langkah_aksi"})
    assert found(changed(replace(plan, area=(area,)), swap)) == []


OTHER_AREA: Sequence[tuple[str, str, tuple[str, ...], bool]] = (
    ("Lain-lain", "manajemen-perubahan", (), True),
    ("Lain-lain", "manajemen-perubahan", ("Digolongkan menurut keputusan.",), False),
    ("Penguatan Pengawasan", "pengawasan", (), False),
    ("Lain-lain", "pengawasan", (), False),
)


@pytest.mark.parametrize(("name", "kode", "notes", "told"), OTHER_AREA)
def test_an_area_whose_content_is_of_another(
    name: str, kode: str, notes: tuple[str, ...], told: bool
) -> None:
    plan = plan_at(ROOT / "tests" / "rencana" / "kab-blora" / "2025.yml")
    area = next(each for each in plan.area if each.kode == "pengawasan")
    strange = replace(plan, area=(replace(area, nama=name, kode=kode, catatan=notes),))
    places = CellPlaces("x.xlsx", {})
    kinds = [each.kind for each in check_values(Checked(strange, places, "kab-blora/2025.yml"))]
    assert (IdentityFault.AREA_OF_OTHER_CONTENT in kinds) is told
