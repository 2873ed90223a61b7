"""The table of keys: one that is added to it travels through every form of a plan."""

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import fields as dataclass_fields
from typing import Any

import pytest
import yaml

from zi_site.plan import columns, fields, model, texts
from zi_site.plan.changes import differences, sentences
from zi_site.plan.keys import About, Holds, Key
from zi_site.plan.model import Aksi, Keputusan, Plan
from zi_site.plan.reports import Bukti, Laporan, Realisasi
from zi_site.plan_file.read import keys, plan_file
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.schema.document import plan_schema
from zi_site.plan_file.write.plan import plan_text
from zi_site.workbook import layout, read_actions
from zi_site.workbook import read_back as workbook
from zi_site.workbook.export import plan_workbook
from zi_site.workbook.read_back import read_back
from zi_site.workbook.sheets import read_sheets

PLAN = """
versi: 1
satker: kab-blora
tahun: 2025
judul: RENCANA AKSI
keputusan: {nomor: "9", tahun: 2025, tentang: RENCANA AKSI}
area:
  - kode: manajemen-perubahan
    komponen:
      - nama: Tim Kerja
        subpilar: "1.1"
        aksi:
          - {id: "1.1", langkah_aksi: Rapat, bulan: [3], kepastian: tertulis}
"""


# A key is added here as HACKING says: a field of the model, and a line of the table.
@dataclass(frozen=True, slots=True)
class LongerAksi(Aksi):
    anggaran: str = ""
    rangkap: int = 1


@dataclass(frozen=True, slots=True)
class LongerKeputusan(Keputusan):
    lembaran: str = ""


ADDED = {
    "aksi": (
        Key(
            "anggaran", Holds.PROSE, "Anggaran seperti tercetak.",
            "Anggaran", 12, "anggaran", About.WORDS,
        ),
        Key(
            "rangkap", Holds.NUMBER, "Banyak rangkap, bila bukan satu.",
            "Rangkap", 9, "rangkap", About.TIME, default=1, highest=9,
        ),
    ),
    "keputusan": (
        Key(
            "lembaran", Holds.PROSE, "Nomor lembaran.", "Nomor lembaran", spoken="nomor lembaran",
        ),
    ),
}  # fmt: skip


@pytest.fixture(autouse=True)
def _added(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for part, more in ADDED.items():
        monkeypatch.setitem(fields.KEYS, part, fields.KEYS[part] + more)
    monkeypatch.setattr(plan_file, "Aksi", LongerAksi)
    monkeypatch.setattr(read_actions, "Aksi", LongerAksi)
    monkeypatch.setitem(fields.MODELS, "keputusan", LongerKeputusan)
    monkeypatch.setattr(workbook, "Keputusan", LongerKeputusan)
    monkeypatch.setitem(layout.COLUMNS, layout.ACTIONS, layout.action_columns())
    _forget()
    yield
    _forget()


def _forget() -> None:
    """What is looked up in the table of keys once and for all."""
    for cached in (
        columns.cells,
        columns.position,
        keys._own_keys,
        keys._unwritten,
        texts._telling,
    ):
        cached.cache_clear()


def plan_of(text: str) -> Plan:
    read = read_plan(text.encode(), "2025.yml")
    assert [problem.message for problem in read.problems] == []
    assert read.plan is not None
    return read.plan


def filled() -> Plan:
    text = PLAN.replace("bulan:", "anggaran: 5 juta, rangkap: 2, bulan:")
    return plan_of(text.replace("tentang:", 'lembaran: "7", tentang:'))


def test_a_key_is_read_from_the_file() -> None:
    plan: Any = filled()
    (aksi,) = plan.actions()
    assert (aksi.anggaran, aksi.rangkap, plan.keputusan.lembaran) == ("5 juta", 2, "7")


def test_a_key_that_is_not_written_is_what_it_is_by_default() -> None:
    plan: Any = plan_of(PLAN)
    (aksi,) = plan.actions()
    assert (aksi.anggaran, aksi.rangkap, plan.keputusan.lembaran) == ("", 1, "")


def test_a_key_is_written_and_left_out_where_it_says_nothing() -> None:
    assert plan_of(plan_text(filled())) == filled()
    written = yaml.safe_load(plan_text(filled()))
    assert written["area"][0]["komponen"][0]["aksi"][0]["rangkap"] == 2
    assert not {"anggaran", "rangkap", "lembaran"} & set(plan_text(plan_of(PLAN)).split())


def test_a_key_is_described_to_editors() -> None:
    schema = plan_schema()
    assert schema["definitions"]["aksi"]["properties"]["rangkap"] == {
        "type": "integer",
        "minimum": 1,
        "maximum": 9,
        "description": "Banyak rangkap, bila bukan satu.",
    }
    assert "lembaran" in schema["properties"]["keputusan"]["properties"]


def test_a_key_goes_through_the_workbook_and_back() -> None:
    read = read_back(read_sheets(plan_workbook(filled())))
    assert read.plan.area == filled().area
    assert read.plan.keputusan.nomor == "9"
    assert ((), "keputusan.lembaran") in read.origins
    assert ((0, 0, 0, 0), "anggaran") in read.origins
    assert read.doubts == ()


def test_a_change_of_a_key_is_told() -> None:
    before, after = plan_of(PLAN), filled()
    assert sentences(differences(before, after)) == (
        "Rencana: nomor lembaran diisi “7”.",
        "Aksi 1.1: anggaran diisi “5 juta”; rangkap dari 1 menjadi 2.",
    )


FURTHER = PLAN.replace("area:", "kolom_lain: [TARGET, ANGGARAN]\narea:", 1)


def with_further_columns(text: str = FURTHER, cells: str = "[2 laporan, Rp5 juta]") -> Plan:
    return plan_of(text.replace("langkah_aksi:", f'nomor: "12", lain: {cells}, langkah_aksi:'))


def test_what_is_printed_beside_our_columns_is_kept() -> None:
    plan = with_further_columns()
    (aksi,) = plan.actions()
    assert plan.kolom_lain == ("TARGET", "ANGGARAN")
    assert (aksi.nomor, aksi.lain) == ("12", ("2 laporan", "Rp5 juta"))
    assert plan_of(plan_text(plan)) == plan
    assert read_back(read_sheets(plan_workbook(plan))).plan == plan


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        ("2 laporan", ("2 laporan",)),
        ('["", Rp5 juta]', ("", "Rp5 juta")),
        ("[~, Rp5 juta, ~]", ("", "Rp5 juta")),
        ('[2 laporan, ""]', ("2 laporan",)),
        ("[]", ()),
    ],
)
def test_the_place_of_a_text_says_its_column(cells: str, read: tuple[str, ...]) -> None:
    plan = with_further_columns(cells=cells)
    assert [aksi.lain for aksi in plan.actions()] == [read]
    assert plan_of(plan_text(plan)) == plan


def test_a_column_of_the_workbook_has_the_printed_heading() -> None:
    texts = [
        [cell.text for cell in row.values()]
        for each in read_sheets(plan_workbook(with_further_columns()))
        if each.name == layout.ACTIONS
        for row in each.rows
    ]
    names = next(row for row in texts if "lain_2" in row)
    headings = texts[texts.index(names) + 1]
    assert headings[names.index("lain_1")] == "TARGET"
    assert headings[names.index("lain_2")] == "ANGGARAN"


def test_a_change_of_a_further_column_names_it() -> None:
    before = with_further_columns(cells="[2 laporan, Rp5 juta]")
    after = with_further_columns(FURTHER, '["", Rp6 juta]')
    assert sentences(differences(before, after)) == (
        "Aksi 1.1: kolom lain dari “TARGET: 2 laporan ANGGARAN: Rp5 juta” menjadi"
        " “ANGGARAN: Rp6 juta”.",
    )


def test_a_renamed_column_is_one_change() -> None:
    before = with_further_columns()
    after = with_further_columns(FURTHER.replace("TARGET", "SASARAN"))
    (change,) = sentences(differences(before, after))
    assert change.startswith("Rencana: kolom lain dari")


def test_every_key_is_a_field_of_the_model() -> None:
    """And every field of the model has a key, so that nothing is carried half of the way."""
    parts = {"rencana": Plan, "bab": model.Bab, "butir": model.Butir, "sumber": model.Sumber}
    parts |= {"keputusan": LongerKeputusan, "salinan": model.Salinan, "catatan": model.Catatan}
    parts |= {"pembetulan": model.Pembetulan, "area": model.Area, "kelompok": model.Kelompok}
    parts |= {"komponen": model.Komponen, "aksi": LongerAksi}
    parts |= {"realisasi": Realisasi, "laporan": Laporan, "bukti": Bukti}
    for part, kind in parts.items():
        named = {key.attribute for key in fields.keys(part)}
        below = {"komponen"} if part == "area" else set()  # of its kelompok, or without one
        assert named - below == {each.name for each in dataclass_fields(kind)}
