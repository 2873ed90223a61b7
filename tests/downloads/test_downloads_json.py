"""The JSON copy: its form after its own schema, and that it says what the Table says."""

import json
from importlib.resources import files
from typing import Any

import generated_tables
import pytest
import sample_tables
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from profiles import examples

from zi_site.downloads.json_file import json_of
from zi_site.plan.columns import KOLOM
from zi_site.views.table import Table

SCHEMA = json.loads(
    (files("zi_site") / "data" / "salinan-json.schema.json").read_text(encoding="utf-8")
)
KEYS = [
    "versi",
    "satker",
    "tahun",
    "judul",
    "keputusan",
    "sumber",
    "judul_kolom",
    "catatan",
    "aksi",
]
SAMPLES = {
    "blora": sample_tables.blora,
    "demak": sample_tables.demak,
    "kebumen": sample_tables.kebumen,
    "hostile": sample_tables.hostile,
    "empty": sample_tables.empty,
}


def as_cell(value: Any) -> str:
    if isinstance(value, list):
        return ";".join(map(str, value))
    return "" if value is None else str(value)


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", SAMPLES)
def test_copy_is_valid(name: str) -> None:
    copy = json.loads(json_of(SAMPLES[name]()))
    assert list(copy) == KEYS
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(copy)] == []


@given(generated_tables.tables())
@settings(max_examples=examples(60))
def test_json_is_a_copy_of_the_table(table: Table) -> None:
    copy = json.loads(json_of(table))
    more = [("nomor", table.numbered), ("lain", bool(table.kolom_lain))]
    keys = (*KOLOM, *(name for name, is_there in more if is_there))
    assert all(tuple(aksi) == keys for aksi in copy["aksi"])
    assert [tuple(as_cell(aksi[name]) for name in KOLOM) for aksi in copy["aksi"]] == [
        row.cells() for row in table.rows
    ]
    assert copy.get("kolom_lain", []) == list(table.kolom_lain)
    further = [(aksi.get("nomor"), *aksi.get("lain", [])) for aksi in copy["aksi"]]
    assert [tuple(map(as_cell, each)) for each in further] == [
        (row.nomor, *row.lain) for row in table.rows
    ]
    assert Draft202012Validator(SCHEMA).is_valid(copy)


def test_form_of_the_file() -> None:
    content = json_of(sample_tables.blora())
    assert content.startswith(b'{\n"versi":1,\n"satker":"kab-blora",\n"tahun":2025,\n')
    assert content.endswith(b"]\n}\n")


def test_what_is_not_printed_is_null_and_own_headings_only() -> None:
    copy = json.loads(json_of(sample_tables.demak()))
    assert copy["aksi"][0]["langkah_aksi"] is None
    assert copy["aksi"][0]["bulan"] == []
    assert copy["judul_kolom"] == dict(sample_tables.DEMAK_HEADINGS)
    assert copy["catatan"][1] == {
        "jenis": "kekosongan",
        "isi": "Satu halaman salinan hilang di sini.",
        "setelah": "1.1",
        "area_nomor": None,
        "area_kode": None,
    }


def test_notes_of_areas_and_the_decree_are_there() -> None:
    copy = json.loads(json_of(sample_tables.blora()))
    assert copy["catatan"][-1]["jenis"] == "area"
    assert copy["catatan"][-1]["area_nomor"] == "IV"
    assert copy["keputusan"]["tanggal"] == "2025-03-19"
    assert copy["keputusan"]["mengingat"][1] == {"nomor": None, "isi": "Tanpa nomor;"}
    assert copy["keputusan"]["diktum"][0]["butir"] == [{"tanda": "a.", "isi": "satu;"}]
