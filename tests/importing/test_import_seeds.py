"""The five source texts, imported, against the plans that were transcribed from them by hand: all
cells of each action.

``pytest -s`` prints the share and what differs. What an import cannot know is left out of the
comparison: the notes, which say the same in other words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

import pytest
from conftest import ROOT

from zi_site.draft.result import Imported
from zi_site.draft.text import drafted
from zi_site.importing.importer import import_document
from zi_site.plan.model import Aksi, Plan
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.write.plan import plan_text

FOLDER = ROOT / "tests"
# Plan -> its source, and the share of its actions that must come out equal. Demak's columns are
# scrambled.
SEEDS = {
    "kab-blora/2025": ("000_3ad52629cf357ec6.txt", 0.9),
    "kab-demak/2023": ("001_237de9454de5f2fd.txt", 0.7),
    "kab-sarolangun/2025": ("002_ca8ce249ebccbbf0.txt", 0.9),
    "kab-purbalingga/2022": ("003_7b5166f93e7b44c6.txt", 0.9),
    "kab-kebumen/2026": ("004_4f50f9d45919d0ed.txt", 0.9),
}
FIELDS = (
    "id", "indikator", "langkah_aksi", "bukti_fisik", "jadwal", "centang", "kisi", "bulan", "kepastian", "minggu",
    "tenggat", "tahun_tercetak",
)  # fmt: skip
every_seed = pytest.mark.parametrize("name", SEEDS)


@dataclass(frozen=True, slots=True)
class Cells:
    """All that is said of one action, with what holds for it from above."""

    aksi: Aksi
    above: tuple[str, ...]

    def differs(self, other: "Cells") -> Iterator[str]:
        for name in FIELDS:
            ours, theirs = getattr(self.aksi, name), getattr(other.aksi, name)
            if ours != theirs:
                yield f"{name}: {theirs!r}, not {ours!r}"
        if self.above != other.above:
            yield f"above: {other.above}, not {self.above}"

    @property
    def text(self) -> str:
        return "|".join((self.aksi.indikator, self.aksi.langkah_aksi, self.aksi.bukti_fisik))


def cells_of(plan: Plan) -> list[Cells]:
    found = []
    for area in plan.area:
        for group in area.kelompok:
            for komponen in group.komponen:
                for aksi in komponen.aksi:
                    teams = (
                        aksi.penanggung_jawab,
                        komponen.penanggung_jawab,
                        group.penanggung_jawab,
                    )
                    team = next(filter(None, (*teams, area.penanggung_jawab)), "")
                    above = (
                        area.nomor,
                        area.nama,
                        area.kode,
                        group.nomor,
                        group.nama,
                        komponen.nomor,
                        komponen.nama,
                    )
                    found.append(Cells(aksi, (*above, aksi.subpilar or komponen.subpilar, team)))
    return found


def paired(ours: list[Cells], theirs: list[Cells]) -> dict[int, int]:
    """Which of their actions is which of ours: the most alike first, each once."""
    likeness = sorted(
        (
            (
                1.0
                if one.text == other.text
                else SequenceMatcher(None, one.text, other.text).ratio(),
                -abs(a - b),
                a,
                b,
            )
            for a, one in enumerate(ours)
            for b, other in enumerate(theirs)
            if one.text == other.text
            or SequenceMatcher(None, one.text, other.text).quick_ratio() > 0.5
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for _, _, a, b in likeness:
        if a not in pairs and b not in pairs.values():
            pairs[a] = b
    return pairs


@cache
def imported(name: str) -> Imported:
    satker, tahun = name.split("/")
    source = FOLDER / "sumber" / SEEDS[name][0]
    return import_document(source.read_bytes(), source.name, satker, int(tahun))


def reviewed(name: str) -> Plan:
    plan = read_plan((FOLDER / "rencana" / f"{name}.yml").read_bytes(), name).plan
    assert plan is not None
    return plan


@every_seed
def test_a_source_text_gives_the_reviewed_plan(name: str) -> None:
    ours, theirs = cells_of(reviewed(name)), cells_of(imported(name).plan)
    pairs = paired(ours, theirs)
    wrong = {
        cells.aksi.id: list(cells.differs(theirs[pairs[at]])) if at in pairs else ["is missing"]
        for at, cells in enumerate(ours)
    }
    equal = sum(not each for each in wrong.values())
    print(
        f"\n{name}: {equal} of {len(ours)} actions with all cells equal ({equal / len(ours):.1%})"
    )
    for action, each in wrong.items():
        if each:
            print(f"  {action} {'; '.join(each)}")
    assert len(theirs) == len(ours)
    assert equal / len(ours) >= SEEDS[name][1]


@every_seed
def test_the_decree_and_the_source_are_named(name: str) -> None:
    plan, ours = imported(name).plan, reviewed(name)
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
    lines = (FOLDER / "sumber" / SEEDS[name][0]).read_text(encoding="utf-8").splitlines()
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
