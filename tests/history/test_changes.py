"""What changed between two plans: complete, by the right action, in words, and marked word by word."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st
from test_plan_text import plans

from zi_site.machine.clock import moment_of
from zi_site.plan.changes import Changes, MarkedText, describe, differences, marked, sentences
from zi_site.plan.changes.flat import actions_of, facts_of
from zi_site.plan.changes.stored import steps_from, stored
from zi_site.plan.changes.values import PlanVersion
from zi_site.plan.model import Aksi, Area, Catatan, Kelompok, Keputusan, Komponen, Pembetulan, Plan
from zi_site.plan_file.read.plan_file import read_plan

REAL = sorted((ROOT / "tests" / "rencana").glob("*/*.yml"))


def aksi(name: str, text: str = "", **more: object) -> Aksi:
    fixed: dict[str, object] = {"bulan": (3,), "kepastian": "tertulis"}
    return Aksi(name, langkah_aksi=text or f"Langkah nomor {name}", **(fixed | more))  # type: ignore[arg-type]


def plan(*actions: Aksi, komponen: str = "Tim Kerja", **more: object) -> Plan:
    part = Komponen("1", komponen, "1.1", "", actions)
    area = Area(
        "I", "Manajemen Perubahan", "manajemen-perubahan", "", (), (Kelompok(komponen=(part,)),)
    )
    fixed: dict[str, object] = {"judul": "RENCANA AKSI", "area": (area,)}
    return Plan(1, "kab-contoh", 2026, keputusan=Keputusan("1", 2026, "ZI"), **(fixed | more))  # type: ignore[arg-type]


def changed(before: Aksi, after: Aksi) -> str:
    (one,) = differences(plan(before), plan(after)).actions
    return describe(one)


def of_text(text: str) -> Plan:
    read = read_plan(text.encode(), "x")
    assert read.problems == []
    assert read.plan is not None
    return read.plan


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"bulan": (4,)}, "Aksi 2.3: bulan dari Maret menjadi April."),
        (
            {"bulan": (3, 6, 9, 12)},
            "Aksi 2.3: bulan dari Maret menjadi Maret, Juni, September dan Desember.",
        ),
        (
            {"bulan": (), "kepastian": "tidak-terbaca"},
            "Aksi 2.3: bulan dikosongkan, semula “Maret”; kepastian jadwal dari tertulis menjadi "
            "tidak terbaca.",
        ),
        ({"jadwal": "Maret"}, "Aksi 2.3: jadwal tercetak diisi “Maret”."),
        ({"centang": (3, 13), "kisi": 14}, "Aksi 2.3: centang diisi “sel 3, 13 dari 14”."),
        ({"minggu": (2, 3)}, "Aksi 2.3: minggu diisi “ke-2 dan ke-3”."),
        ({"tenggat": True}, "Aksi 2.3: batas akhir diisi “ya”."),
        ({"tahun_tercetak": 2022}, "Aksi 2.3: tahun tercetak diisi “2022”."),
        ({"bukti_fisik": "SK"}, "Aksi 2.3: bukti fisik diisi “SK”."),
        ({"penanggung_jawab": "Tim I"}, "Aksi 2.3: penanggung jawab diisi “Tim I”."),
        ({"catatan": ("Ragu.",)}, "Aksi 2.3: catatan diisi “Ragu.”."),
        ({"subpilar": "1.2"}, "subpilar dari “1.1 "),
        (
            {"text": "Menyusun SK tim"},
            "Aksi 2.3: langkah aksi dari “Langkah nomor 2.3” menjadi “Menyusun SK tim”.",
        ),
    ],
)
def test_one_change_in_words(more: dict[str, object], said: str) -> None:
    assert said in changed(aksi("2.3"), aksi("2.3", **more))  # type: ignore[arg-type]


def test_added_and_removed_are_told_with_their_text() -> None:
    found = differences(
        plan(aksi("1"), aksi("2", "Rapat")), plan(aksi("1"), aksi("3", "Menyusun laporan akhir"))
    )
    assert sentences(found) == (
        "Aksi 2 dihapus: “Rapat”.",
        "Aksi 3 ditambahkan: “Menyusun laporan akhir”.",
    )
    assert [change.id for change in found.removed] == ["2"]
    assert [change.id for change in found.added] == ["3"]


def test_removed_actions_stand_where_they_stood() -> None:
    texts = ["Rapat", "Menyusun laporan", "Sosialisasi kepada pegawai", "Evaluasi"]
    all_four = [aksi(str(number), text) for number, text in enumerate(texts)]
    found = differences(plan(*all_four), plan(all_four[1], aksi("9", "Unggah ke laman")))
    assert [change.id for change in found.actions] == ["0", "2", "3", "9"]


def test_a_komponen_renamed_is_said_once() -> None:
    actions = [aksi(str(number)) for number in range(8)]
    found = differences(plan(*actions), plan(*actions, komponen="Tim ZI"))
    assert sentences(found) == (
        "Aksi 0, 1, 2, 3, 4 dan 3 lainnya: komponen dari “Tim Kerja” menjadi “Tim ZI”.",
    )


def test_the_rest_of_a_plan_is_compared_too() -> None:
    before = plan(aksi("1"))
    after = replace(
        before,
        judul="RENCANA AKSI ZI",
        keputusan=replace(before.keputusan, tanggal=date(2026, 2, 3)),
        catatan=(Catatan("kekosongan", "Satu halaman hilang.", "1"),),
        pembetulan=(Pembetulan(date(2026, 4, 5), "Judul dibetulkan."),),
    )
    assert sentences(differences(before, after)) == (
        "Rencana: judul dari “RENCANA AKSI” menjadi “RENCANA AKSI ZI”.",
        "Rencana: tanggal penetapan diisi “3 Februari 2026”.",
        "Rencana: catatan rencana diisi “kekosongan: Satu halaman hilang. (sesudah aksi 1)”.",
        "Rencana: pembetulan diisi “2026-04-05 Judul dibetulkan.”.",
    )


def test_moving_names_as_few_as_explain_it() -> None:
    actions = [aksi(str(number)) for number in range(5)]
    found = differences(plan(*actions), plan(*actions[1:], actions[0]))
    assert found.moved == ("0",)
    assert sentences(found) == ("Urutan berubah: aksi 0 berpindah tempat.",)


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.parent.name)
def test_ids_given_anew_are_paired_by_text(path: Path) -> None:
    """As an imported draft of a plan that exists does it; texts that stand twice are told apart by
    their order.
    """
    before = of_text(path.read_text(encoding="utf-8"))
    names = {action.id: str(number) for number, action in enumerate(before.actions(), 1)}
    found = differences(before, with_ids(before, lambda name: names[name]))
    assert (found.added, found.removed) == ((), ())
    assert {change.former_id or change.id: change.id for change in found.actions} == {
        old: new for old, new in names.items() if old != new
    }


def with_ids(before: Plan, new: Callable[[str], str]) -> Plan:
    def renamed(part: Komponen) -> Komponen:
        return replace(part, aksi=tuple(replace(each, id=new(each.id)) for each in part.aksi))

    def group(each: Kelompok) -> Kelompok:
        return replace(each, komponen=tuple(map(renamed, each.komponen)))

    return replace(
        before, area=tuple(replace(a, kelompok=tuple(map(group, a.kelompok))) for a in before.area)
    )


def test_ids_that_moved_on_by_one_are_no_rewording() -> None:
    texts = [
        "Membentuk tim kerja",
        "Sosialisasi kepada pegawai",
        "Rapat evaluasi bulanan",
        "Publikasi di laman",
    ]
    before = plan(*(aksi(f"1.{n}", text) for n, text in enumerate(texts, 1)))
    after = plan(
        *(aksi(f"1.{n}", text) for n, text in enumerate(["Menetapkan agen perubahan", *texts], 1))
    )
    found = differences(before, after)
    assert [change.id for change in found.added] == ["1.1"]
    assert [(change.former_id, change.id) for change in found.changed] == [
        ("1.1", "1.2"), ("1.2", "1.3"), ("1.3", "1.4"), ("1.4", "1.5"),
    ]  # fmt: skip


def test_the_same_id_stays_the_same_action_however_reworded() -> None:
    found = differences(plan(aksi("1", "Rapat")), plan(aksi("1", "Menyusun laporan akhir tahun")))
    assert [change.kind for change in found.actions] == ["diubah"]


def test_a_reworded_text_under_a_new_id_is_paired() -> None:
    text = (
        "Melaksanakan rapat evaluasi pembangunan zona integritas setiap triwulan bersama "
        "seluruh pegawai"
    )
    found = differences(
        plan(aksi("1", text)), plan(aksi("a", text.replace("evaluasi", "monitoring")))
    )
    assert describe(found.actions[0]).startswith(
        "Aksi a: id berubah, semula 1; langkah aksi dari “"
    )


def test_two_large_strangers_have_nothing_in_common() -> None:
    """Beyond some size only equal texts are looked for; nothing is lost by it."""
    before = plan(*(aksi(f"a{n}", f"satu dua {n} tiga") for n in range(300)))
    after = plan(*(aksi(f"b{n}", f"empat lima {n} enam tujuh") for n in range(300)))
    found = differences(before, after)
    assert (len(found.removed), len(found.added)) == (300, 300)


@given(plans(), plans())
def test_what_a_reader_sees_cannot_differ_unsaid(before: Plan, after: Plan) -> None:
    """And what does not differ is not told. Ids of a valid plan are unique; these may be any."""
    for one, other in ((before, after), (before, before)):
        if len({each.id for each in one.actions()}) < len(list(one.actions())) or (
            len({each.id for each in other.actions()}) < len(list(other.actions()))
        ):
            continue
        found = differences(one, other)
        same = actions_of(one) == actions_of(other) and facts_of(one) == facts_of(other)
        assert bool(found) is not same
        assert bool(sentences(found)) is not same
        assert len(found.added) - len(found.removed) == len(list(other.actions())) - len(
            list(one.actions())
        )


@given(plans(), plans(), st.booleans())
def test_a_kept_history_is_the_same(before: Plan, after: Plan, first: bool) -> None:
    steps = (
        PlanVersion(moment_of(0), first=True),
        PlanVersion(moment_of(1), differences(before, after), first, first),
    )
    assert steps_from(stored(steps)) == steps


WORDS = st.lists(
    st.sampled_from(["rapat", "tim", "zi", "1)", "\n", ",", "kerja"]), max_size=12
).map(" ".join)


@given(WORDS, WORDS)
def test_the_marks_hold_both_texts(before: str, after: str) -> None:
    pieces = marked(before, after)
    assert "".join(piece.text for piece in pieces if piece.kind != "baru") == before
    assert "".join(piece.text for piece in pieces if piece.kind != "lama") == after
    assert all(piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("before", "after", "pieces"),
    [
        (
            "Rapat tim kerja",
            "Rapat tim ZI",
            [("sama", "Rapat tim "), ("lama", "kerja"), ("baru", "ZI")],
        ),
        ("", "Rapat", [("baru", "Rapat")]),
        ("Rapat", "", [("lama", "Rapat")]),
        ("Rapat", "Rapat", [("sama", "Rapat")]),
        (
            "satu dua tiga",
            "empat lima enam",
            [("lama", "satu dua tiga"), ("baru", "empat lima enam")],
        ),
    ],
)
def test_words_are_marked(before: str, after: str, pieces: list[tuple[str, str]]) -> None:
    assert [(piece.kind, piece.text) for piece in marked(before, after)] == pieces


def test_a_very_long_passage_is_marked_as_a_whole() -> None:
    before, after = "kata lama " * 3000, "tulisan baru " * 3000 + "."
    assert [piece.kind for piece in marked(before, after)] == ["lama", "baru"]


def test_no_change_is_nothing() -> None:
    assert not Changes()
    assert marked("", "") == ()
    assert MarkedText("sama", "x").text == "x"
