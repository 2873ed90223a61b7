"""Corrections that an office states by hand: as read, as checked, in the JSON copy."""

import json
from dataclasses import replace
from datetime import date

import pytest
from jsonschema import Draft202012Validator
from test_downloads_json import KEYS, SCHEMA
from test_pages import REAL

from zi_site.checks import check_plan
from zi_site.downloads.json_file import json_of
from zi_site.plan.model import Pembetulan
from zi_site.plan.problems import GALAT, PERINGATAN
from zi_site.plan_file.read.plan_file import read_plan

FILE = "kab-blora/2025.yml"
ENTRY = '  - tanggal: 2026-04-05\n    isi: Bulan dibetulkan.\n    aksi: ["1.2", 1.1]\n'


def stated(sample: str, entries: str) -> str:
    return sample.replace("area:\n", f"pembetulan:\n{entries}area:\n", 1)


def test_what_is_stated_is_read(sample_text: str) -> None:
    more = (
        "  - tanggal: 2026-04-06\n    isi: Judul dibetulkan.\n  - tanggal: 2026-04-07\n    "
        "isi: "
        "Satu.\n    aksi: 1.1\n"
    )
    read = read_plan(stated(sample_text, ENTRY + more).encode(), FILE)
    assert check_plan(read, FILE) == []
    assert read.plan is not None
    assert read.plan.pembetulan == (
        Pembetulan(date(2026, 4, 5), "Bulan dibetulkan.", ("1.2", "1.1")),
        Pembetulan(date(2026, 4, 6), "Judul dibetulkan."),
        Pembetulan(date(2026, 4, 7), "Satu.", ("1.1",)),
    )


@pytest.mark.parametrize(
    ("entries", "code", "level", "said"),
    [
        ("  - isi: x\n", "wajib", GALAT, '"tanggal" belum diisi.'),
        ("  - tanggal: 2026-04-05\n", "wajib", GALAT, '"isi" belum diisi.'),
        ("  - tanggal: 5 April\n    isi: x\n", "tanggal", GALAT, '"5 April" bukan tanggal.'),
        ("  - tanggal: 2024-01-01\n    isi: x\n", "tanggal", GALAT, "sebelum keputusannya"),
        (
            "  - tanggal: 2026-04-05\n    isi: x\n    aksi: [9.9]\n",
            "id",
            PERINGATAN,
            'Aksi "9.9" tidak ada',
        ),
        (
            "  - tanggal: 2026-04-05\n    isi: x\n    oleh: saya\n",
            "kunci",
            GALAT,
            '"oleh" tidak dikenal',
        ),
        (
            "  - tanggal: 2026-04-05\n    isi: NIK 3316012345678901\n",
            "data-pribadi",
            PERINGATAN,
            "",
        ),
        ("  Bulan dibetulkan.\n", "nilai", GALAT, '"pembetulan" harus berupa daftar.'),
    ],
)
def test_what_is_wrong_is_found(
    sample_text: str, entries: str, code: str, level: str, said: str
) -> None:
    found = check_plan(read_plan(stated(sample_text, entries).encode(), FILE), FILE)
    assert [(each.code, each.level) for each in found] == [(code, level)]
    assert said in found[0].message
    assert found[0].place.line > 10


def test_they_are_in_the_json_copy_where_there_are_any() -> None:
    correction = Pembetulan(date(2026, 4, 5), "Bulan dibetulkan.", ("1.1", "9.9"))
    copy = json.loads(json_of(replace(REAL[0], pembetulan=(correction,))))
    assert list(copy) == [*KEYS, "pembetulan"]
    assert copy["pembetulan"] == [
        {"tanggal": "2026-04-05", "isi": "Bulan dibetulkan.", "aksi": ["1.1", "9.9"]}
    ]
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(copy)] == []
