"""Documents of other offices (``tests/dokumen_lain``), imported, against the plan that a careful
person would make.
"""

from dataclasses import replace
from functools import cache

import pytest
from corpus.made import steps_truth
from corpus.scoring import scored
from dokumen_lain import SEMUA
from dokumen_lain.isi import Dokumen
from dokumen_lain.judul import HEADINGS, NUMBERS, workbook
from dokumen_lain.word import in_words
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples

from zi_site.checks import check_plan
from zi_site.draft.result import Imported
from zi_site.importing.importer import import_document
from zi_site.plan.problems import GALAT
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.write.plan import plan_text

BY_NAME = {each.name: each for each in SEMUA}
every_document = pytest.mark.parametrize("name", BY_NAME)


@cache
def _imported(name: str) -> Imported:
    return import_document(BY_NAME[name].make(), name, "kab-blora", 2026)


@every_document
def test_the_plan_is_that_of_a_careful_person(name: str) -> None:
    found = scored(steps_truth(BY_NAME[name]), _imported(name))
    assert (found.wrong, found.extra) == ((), ())
    steps = [aksi.langkah_aksi for aksi in _imported(name).plan.actions()]
    assert steps == [each.langkah_aksi for each in BY_NAME[name].plan]


@every_document
def test_the_draft_passes_the_check_or_its_refusals_are_doubts(name: str) -> None:
    """None of these names a whole decree; that is said, and nothing else is refused."""
    imported = _imported(name)
    read = read_plan(plan_text(imported.plan).encode(), "kab-blora/2026.yml")
    assert read.plan == imported.plan
    refused = {
        each.message for each in check_plan(read, "kab-blora/2026.yml") if each.level == GALAT
    }
    assert refused <= {f'"{key}" belum diisi.' for key in ("nomor", "tahun", "tentang")}
    assert not refused or any(
        "tidak ditemukan dalam berkas sumber" in doubt.text for doubt in imported.doubts
    )


@every_document
def test_each_action_says_where_it_was_read(name: str) -> None:
    imported = _imported(name)
    paths = {path for path, _ in imported.origins}
    assert len([path for path in paths if len(path) == 4]) == len(BY_NAME[name].plan)


@pytest.mark.parametrize("name", [name for name, document in BY_NAME.items() if document.left_out])
def test_what_is_no_part_of_the_plan_is_named(name: str) -> None:
    told = " ".join(f"{each.text} {each.why}" for each in _imported(name).left_out)
    assert [words for words in BY_NAME[name].left_out if words not in told] == []


def test_the_decree_of_a_word_document_is_read_from_its_tables() -> None:
    decree = _imported("tabel_per_area.docx").plan.keputusan
    assert (decree.nomor, decree.tahun, decree.tempat, decree.penanda_tangan) == (
        "21",
        2026,
        "Contoh",
        "NAMA CONTOH",
    )
    assert [entry.isi for entry in decree.menimbang] == ["bahwa rencana aksi perlu ditetapkan;"]
    assert [entry.tanda for entry in decree.diktum] == ["KESATU"]


@given(
    st.fixed_dictionaries({name: st.sampled_from(words) for name, words in HEADINGS.items()}),
    st.sampled_from(NUMBERS),
    st.sets(st.sampled_from(["indikator", "penanggung_jawab"])),
    st.booleans(),
)
@settings(max_examples=examples(40))
def test_columns_are_known_by_any_of_their_headings(
    headings: dict[str, str], number: str, absent: set[str], evidence_last: bool
) -> None:
    chosen = {name: headings[name] for name in HEADINGS if name not in absent}
    if evidence_last:
        chosen["bukti_fisik"] = chosen.pop("bukti_fisik")
    plan = [replace(each, **dict.fromkeys(absent, "")) for each in in_words()]  # type: ignore[arg-type]
    imported = import_document(workbook(chosen, number, plan), "judul.xlsx", "kab-blora", 2026)
    found = scored(steps_truth(Dokumen("judul.xlsx", bytes, tuple(plan))), imported)
    assert (found.wrong, found.extra) == ((), ())
