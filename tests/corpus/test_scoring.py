"""The scorer itself: what counts as right, as told, as silent; what a card lets pass."""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from import_grids import imported

from corpus.__main__ import main
from corpus.made import sources
from corpus.scorecards import better_of, complaints
from corpus.scoring import Score, scored
from corpus.truth import Asked, Truth, truth_of_json, truth_of_plan
from zi_site.draft.result import Imported, LeftOut
from zi_site.importing.sentences import NotInPlan

TABLE = (
    ["NO", "KOMPONEN", "INDIKATOR", "LANGKAH AKSI", "BUKTI FISIK", "WAKTU", "ANGGARAN"],
    ["II. PENATAAN TATALAKSANA", "<", "<", "<", "<", "<", "<"],
    ["1", "SOP", "SOP ada", "Menyusun SOP kegiatan utama", "Naskah SOP", "Mei", "Rp1"],
    ["2", "Layanan", "Layanan ada", "Membuka layanan pengaduan", "Foto", "setelah Mei", "Rp2"],
)


@cache
def _imported() -> Imported:
    return imported(*TABLE)


def _truth(**changes: str) -> Truth:
    """Of the draft itself, with other cells in its first action."""
    whole = truth_of_plan(_imported().plan)
    first, *rest = whole.actions
    return replace(whole, actions=({**first, **_asked(changes)}, *rest))


def _asked(cells: dict[str, str]) -> Asked:
    return {name.replace("_rp", ": anggaran"): (text,) for name, text in cells.items()}


def test_a_draft_is_right_against_itself() -> None:
    score = scored(_truth(), _imported()).score
    assert (score.whole, score.right, score.silent) == (2, score.cells, 0)
    assert score.sure == 1  # the subpilar of the other is told by its content


@pytest.mark.parametrize(
    "field", ["bukti_fisik", "komponen_nomor", "nomor", "area", "area_kode", "bulan", "lain_rp"]
)
def test_a_wrong_cell_of_which_nothing_is_said_is_silent(field: str) -> None:
    found = scored(_truth(**{field: "lain sekali"}), _imported())
    assert [(each.action, each.told) for each in found.wrong] == [(1, False)]
    assert (found.score.whole, found.score.silent, found.score.told) == (1, 1, 0)


def test_a_subpilar_that_is_in_doubt_is_told() -> None:
    unclear = imported(*TABLE[:2], ["1", "Kopi", "Kopi ada", "Membeli kopi", "Nota", "Mei", "Rp1"])
    whole = truth_of_plan(unclear.plan)
    wrong = {**whole.actions[0], "subpilar": ("9.9",)}
    found = scored(replace(whole, actions=(wrong,)), unclear)
    assert [each.told for each in found.wrong] == [True]


def test_months_that_are_unsure_are_told_but_no_other_cell_of_their_action() -> None:
    whole = truth_of_plan(_imported().plan)
    wrong = {**whole.actions[1], "bulan": ("1",), "bukti_fisik": ("lain",)}
    found = scored(replace(whole, actions=(whole.actions[0], wrong)), _imported())
    assert {each.field: each.told for each in found.wrong} == {"bulan": True, "bukti_fisik": False}


def test_what_was_left_out_is_told() -> None:
    left = LeftOut("Surat tugas petugas pelayanan", NotInPlan.NO_ACTION())
    found = scored(
        _truth(bukti_fisik="Surat tugas petugas pelayanan"),
        replace(_imported(), left_out=(left,)),
    )
    assert [each.told for each in found.wrong] == [True]


def test_an_action_that_is_missing_is_wrong_in_every_cell() -> None:
    whole = truth_of_plan(_imported().plan)
    lost = dict.fromkeys(whole.actions[0], ("Sesuatu yang sama sekali berbeda",))
    found = scored(replace(whole, actions=(*whole.actions, lost)), _imported())
    assert found.score.silent == len(lost)


def test_an_action_that_is_none_is_extra_and_silent() -> None:
    whole = truth_of_plan(_imported().plan)
    found = scored(replace(whole, actions=whole.actions[:1]), _imported())
    assert (found.extra, found.score.extra_silent) == (("1.2",), 1)


def test_a_refusal_is_told_by_itself_and_a_draft_of_no_plan_is_not() -> None:
    assert scored(_truth(), None).score.silent == 0
    none = Truth("kab-blora", 2026, (), refused=True)
    assert scored(none, None).score == Score(cells=1, right=1)
    assert scored(none, _imported()).score == Score(cells=1, silent=1, extra=2, extra_silent=2)


def test_a_truth_says_what_is_right_in_several_ways() -> None:
    action = {
        "area_nomor": None, "area": ["Tatalaksana", "TATALAKSANA"], "komponen_nomor": "1.", "bulan": [[3, 6], "none"],
        "jadwal": None, "lain": {"Target": "100 %"}, "bukti_fisik": None,
    }  # fmt: skip
    said = {"satker": "kab-blora", "tahun": 2026, "aksi": [action], "keputusan": {"nomor": "9"}}
    truth = truth_of_json(json.dumps(said))
    assert truth.decree == {"nomor": ("9",)}
    assert truth.actions == (
        {
            "area": ("Tatalaksana", "TATALAKSANA"), "komponen_nomor": ("1",), "bulan": ("3;6", ""),
            "lain: target": ("100 %",), "bukti_fisik": ("",),
        },
    )  # fmt: skip


def test_numbers_that_count_rows_may_be_kept_on_the_action() -> None:
    action = {"area": "A", "komponen": "K", "indikator": "", "langkah_aksi": "", "bulan": "none"}
    said = {
        "satker": "kab-blora",
        "tahun": 2026,
        "aksi": [{**action, "komponen_nomor": str(number)} for number in (1, 2)],
    }
    assert [asked["nomor_baris"] for asked in truth_of_json(json.dumps(said)).actions] == [
        ("1",),
        ("2",),
    ]


def test_a_card_keeps_what_got_better_and_never_what_got_worse() -> None:
    card = {"a.pdf": Score(10, 100, 8, 90, 2, 0, 0, 1)}
    better = {"a.pdf": Score(10, 100, 9, 95, 1, 0, 0, 1)}
    worse = {"a.pdf": Score(10, 100, 9, 95, 3, 0, 0, 1)}
    assert list(complaints(card, card)) == []
    assert len(list(complaints(card, better))) == 3
    assert list(complaints(better_of(card, better), better)) == []
    assert [each for each in complaints(better_of(card, worse), worse) if "WORSE" in each] == [
        "a.pdf silent: 3, WORSE than 2"
    ]


def test_a_document_is_neither_new_nor_gone_unnoticed() -> None:
    one = {"a.pdf": Score(1, 10)}
    assert len(list(complaints({}, one))) == len(list(complaints(one, {}))) == 1
    assert better_of(one, {"a.pdf": Score(2, 20)}) == {"a.pdf": Score(2, 20)}


def test_a_private_folder_gives_shares_and_nothing_of_its_documents(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = next(each for each in sources() if each.name == "kepala-tanggal.xlsx")
    beside = Path(__file__).parent / "documents" / "kepala-tanggal.truth.json"
    (tmp_path / "rahasia.xlsx").write_bytes(source.make())
    (tmp_path / "rahasia.truth.json").write_bytes(beside.read_bytes())
    (tmp_path / "tertutup.pdf").write_bytes(b"x")
    (tmp_path / "tertutup.truth.json").write_text('{"Nama Orang": 1}')
    assert main(tmp_path) == 1
    said = capsys.readouterr()
    assert "whole             100.00 %" in said.out
    assert said.out.endswith("not scored, by their place: 2\n")
    assert not any(
        word in said.out + said.err for word in ("rahasia", "tertutup", "Orang", "sragen")
    )


def test_a_folder_without_documents_is_told(tmp_path: Path) -> None:
    assert main(tmp_path) == main(tmp_path / "tidak-ada") == 2
