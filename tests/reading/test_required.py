"""What must be stated: asked of values, at places of a file and at cells alike."""

from dataclasses import replace

import pytest

from zi_site.checks import check_values
from zi_site.checks.check import Checked
from zi_site.checks.sentences import CompletenessFault, IdentityFault, Missing
from zi_site.documents.grid import Origin
from zi_site.draft.cell_places import CellPlaces
from zi_site.draft.judging import judged
from zi_site.draft.result import Doubt, Imported, Spot
from zi_site.plan.kinds import Finding
from zi_site.plan.model import (
    Aksi,
    Area,
    Butir,
    Catatan,
    Kelompok,
    Keputusan,
    Komponen,
    Plan,
    Sumber,
)
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.write.plan import plan_text

FILE = "kab-blora/2025.yml"
AKSI = Aksi("1.1", langkah_aksi="Rapat", bulan=(1,), kepastian="tertulis")
KOMPONEN = Komponen("1", "Tim", "1.1", aksi=(AKSI,))
AREA = Area("I", "Perubahan", "manajemen-perubahan", kelompok=(Kelompok(komponen=(KOMPONEN,)),))
PLAN = Plan(
    1, "kab-blora", 2025, "Rencana", Keputusan("9", 2025, "Rencana"), Sumber("a.pdf"), area=(AREA,)
)


def required(key: str, field: str = "") -> Finding:
    kind = Missing.DECREE_NUMBER if key == "nomor" else Missing.IN_PLAN
    return kind(key=key, field=field or key)


def with_area(**changes: object) -> Plan:
    return replace(PLAN, area=(replace(AREA, **changes),))  # type: ignore[arg-type]


def with_action(**changes: object) -> Plan:
    komponen = replace(KOMPONEN, aksi=(replace(AKSI, **changes),))  # type: ignore[arg-type]
    return with_area(kelompok=(Kelompok(komponen=(komponen,)),))


LACKING = [
    (replace(PLAN, satker=""), required("satker")),
    (replace(PLAN, tahun=0), required("tahun")),
    (replace(PLAN, keputusan=Keputusan("", 2025, "x")), required("nomor", "keputusan.nomor")),
    (replace(PLAN, keputusan=Keputusan("9", 0, "x")), required("tahun", "keputusan.tahun")),
    (
        replace(PLAN, keputusan=replace(PLAN.keputusan, diktum=(Butir("KESATU", ""),))),
        required("isi", "keputusan.diktum.0.isi"),
    ),
    (replace(PLAN, catatan=(Catatan("", "x"),)), required("jenis", "catatan.0.jenis")),
    (with_area(kode=""), required("kode")),
    (with_area(kelompok=(Kelompok("A", komponen=(KOMPONEN,)),)), required("nama")),
    (with_action(id=""), required("id")),
]


@pytest.mark.parametrize(("plan", "finding"), LACKING)
def test_a_value_is_missed_in_a_file_and_in_cells_alike(plan: Plan, finding: Finding) -> None:
    read = read_plan(plan_text(plan).encode(), FILE)
    assert read.plan is not None
    in_file = list(check_values(Checked(read.plan, read.places, FILE), read.problems))
    assert finding in [problem.finding for problem in in_file]
    in_cells = list(check_values(Checked(plan, CellPlaces("x.xlsx", {}), FILE)))
    assert finding.for_cells() in [problem.finding for problem in in_cells]


def test_a_value_that_cannot_be_read_is_not_missed(sample_text: str) -> None:
    text = sample_text.replace('id: "1.1"', "id: [1.1]").replace("2025-03-19", "kemarin")
    read = read_plan(text.encode(), FILE)
    assert read.plan is not None
    found = {each.kind for each in check_values(Checked(read.plan, read.places, FILE))}
    assert not found & {Missing.IN_PLAN, CompletenessFault.NO_DECREE_DATE}


def test_the_place_of_an_entry_is_that_of_the_entry(sample_text: str) -> None:
    text = sample_text.replace("catatan:\n", "catatan:\n  - bukan catatan\n  - isi: x\n", 1)
    read = read_plan(text.encode(), FILE)
    assert read.plan is not None
    found = {
        each.finding.named["field"]: each.excerpt.strip()
        for each in check_values(Checked(read.plan, read.places, FILE))
        if each.kind is Missing.IN_PLAN
    }
    assert found == {"catatan.0.jenis": "- isi: x"}


ORIGINS: dict[Spot, Origin] = {
    ((), "satker"): Origin("Rencana", "B2"),
    ((), "keputusan.diktum"): Origin("Keputusan", "B9"),
    ((0,), "kode"): Origin("Susunan", "C3"),
    ((0, 0, 0, 0), "id"): Origin("Rencana Aksi", "A7"),
    ((0, 0, 0, 0), "bulan"): Origin("Rencana Aksi", "H7"),
}


@pytest.mark.parametrize(
    ("path", "keys", "cell"),
    [
        ((), "satker", "Rencana!B2"),
        ((), "keputusan.diktum.0.isi", "Keputusan!B9"),
        ((), "keputusan", "Keputusan!B9"),
        ((0,), "kode", "Susunan!C3"),
        ((0, 0, 0, 0), "bulan", "Rencana Aksi!H7"),
        ((0, 0, 0, 0), "jadwal", "Rencana Aksi!A7"),
        ((0, 0, 0), "subpilar", "Rencana Aksi!A7"),
        ((0, 0, 4), "nama", "Rencana Aksi!A7"),
        ((3,), "nama", ""),
    ],
)
def test_what_was_not_read_is_missed_at_the_nearest_cell(
    path: tuple[int, ...], keys: str, cell: str
) -> None:
    places = CellPlaces("x.xlsx", ORIGINS)
    assert places.problem(path, keys, IdentityFault.ID_TWICE(id="")).cell == cell


def test_a_fact_of_the_plan_is_called_as_the_form_calls_it() -> None:
    places = CellPlaces("x.xlsx", {})
    found = places.problem((), "keputusan.nomor", required("nomor", "keputusan.nomor"))
    assert found.subject == "Nomor keputusan"
    assert places.problem((0,), "kode", required("kode"), "Area I").subject == "Area I"


def test_a_doubt_that_repeats_a_problem_is_told_once() -> None:
    plan = replace(PLAN, keputusan=Keputusan("", 2025, "x"))
    told = judged(Imported(plan, {}), "x")
    (missing,) = [each for each in told if each.kind is Missing.DECREE_NUMBER]
    again = Imported(plan, {}, (Doubt(missing.finding),))
    assert judged(again, "x") == judged(Imported(plan, {}), "x")
