"""The five source texts, imported: what is told of each draft, and where it was read.

How many of their actions come out as they were transcribed by hand stands on the card of
``tests/corpus``.
"""

from functools import cache

import pytest
from conftest import ROOT
from corpus.made import SEEDS, seed

from zi_site.draft.result import Imported
from zi_site.draft.text import drafted
from zi_site.importing.importer import import_document
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.write.plan import plan_text

FOLDER = ROOT / "tests"
every_seed = pytest.mark.parametrize("name", SEEDS)


@cache
def imported(name: str) -> Imported:
    satker, tahun = name.split("/")
    source = FOLDER / "sumber" / SEEDS[name]
    return import_document(source.read_bytes(), source.name, satker, int(tahun))


@every_seed
def test_the_decree_and_the_source_are_named(name: str) -> None:
    plan, ours = imported(name).plan, seed(name)
    assert plan.keputusan == ours.keputusan
    assert plan.sumber.sha256 == ours.sumber.sha256
    assert plan.sumber.berkas == ours.sumber.berkas
    assert plan.judul_kolom == ours.judul_kolom


@every_seed
def test_the_draft_is_accepted_and_reads_back_as_it_is(name: str) -> None:
    draft = drafted(imported(name))
    assert draft.refusals == ()
    assert read_plan(draft.text.encode(), f"plans/{name}.yml").plan == imported(name).plan
    assert draft.text.endswith(plan_text(imported(name).plan).split("versi: 1", 1)[1])


@every_seed
def test_every_note_of_an_action_is_told_as_a_doubt_with_its_line(name: str) -> None:
    result = imported(name)
    told = {(doubt.subject, doubt.text): doubt.origin.line for doubt in result.doubts}
    for aksi in result.plan.actions():
        for note in aksi.catatan:
            assert told[f"Aksi {aksi.id}", note] > 0


@every_seed
def test_every_action_knows_the_line_that_it_was_read_from(name: str) -> None:
    result = imported(name)
    lines = (FOLDER / "sumber" / SEEDS[name]).read_text(encoding="utf-8").splitlines()
    for (path, key), origin in result.origins.items():
        if len(path) == 4 and key == "bukti_fisik":
            a, k, m, i = path
            evidence = result.plan.area[a].kelompok[k].komponen[m].aksi[i].bukti_fisik
            assert any(word in lines[origin.line - 1] for word in evidence.split() if len(word) > 2)


def test_what_stands_outside_the_tables_is_used_or_told() -> None:
    """Purbalingga prints two teams below its pages, and one of its pages is missing."""
    result = imported("kab-purbalingga/2022")
    gaps = [note for note in result.plan.catatan if note.jenis == "kekosongan"]
    assert [note.setelah for note in gaps] == ["5.12"]
    assert any(
        "Tim Pengawasan" in doubt.text and "di luar tabel" in doubt.text for doubt in result.doubts
    )
