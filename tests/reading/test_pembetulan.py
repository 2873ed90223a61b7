"""Corrections that an office states by hand: as read, as checked, in the JSON copy."""

import json
from dataclasses import replace
from datetime import date

import pytest
from jsonschema import Draft202012Validator
from test_downloads_json import KEYS, SCHEMA
from test_pages import REAL

from zi_site.checks import check_plan
from zi_site.checks.sentences import CorrectionFault, Missing, WordingFault
from zi_site.downloads.json_file import json_of
from zi_site.plan.kinds import Finding
from zi_site.plan.model import Pembetulan
from zi_site.plan.problems import GALAT, PERINGATAN
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.read.sentences import FieldFault

FILE = "kab-blora/2025.yml"
ENTRY = '  - tanggal: 2026-04-05\n    isi: Bulan dibetulkan.\n    aksi: ["1.2", 1.1]\n'


def missing(key: str) -> Finding:
    return Missing.IN_PLAN(key=key, field=f"pembetulan.0.{key}")


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
    ("entries", "level", "finding"),
    [
        ("  - isi: x\n", GALAT, missing("tanggal")),
        ("  - tanggal: 2026-04-05\n", GALAT, missing("isi")),
        ("  - tanggal: 5 April\n    isi: x\n", GALAT, FieldFault.NO_DATE(words="5 April")),
        (
            "  - tanggal: 2024-01-01\n    isi: x\n",
            GALAT,
            CorrectionFault.BEFORE_DECREE(day=date(2024, 1, 1), decreed=date(2025, 3, 19)),
        ),
        (
            "  - tanggal: 2026-04-05\n    isi: x\n    aksi: [9.9]\n",
            PERINGATAN,
            CorrectionFault.UNKNOWN_ACTION(id="9.9", near=""),
        ),
        (
            "  - tanggal: 2026-04-05\n    isi: x\n    oleh: saya\n",
            GALAT,
            FieldFault.UNKNOWN_KEY(key="oleh", near="", known="tanggal, isi, aksi"),
        ),
        (
            "  - tanggal: 2026-04-05\n    isi: NIK 3316012345678901\n",
            GALAT,
            WordingFault.PERSONAL(name="NIK"),
        ),
        ("  Bulan dibetulkan.\n", GALAT, FieldFault.NO_LIST(key="pembetulan")),
    ],
)
def test_what_is_wrong_is_found(
    sample_text: str, entries: str, level: str, finding: Finding
) -> None:
    found = check_plan(read_plan(stated(sample_text, entries).encode(), FILE), FILE)
    assert [(each.finding, each.level) for each in found] == [(finding, level)]
    assert found[0].place.line > 10


def test_they_are_in_the_json_copy_where_there_are_any() -> None:
    correction = Pembetulan(date(2026, 4, 5), "Bulan dibetulkan.", ("1.1", "9.9"))
    copy = json.loads(json_of(replace(REAL[0], corrections=(correction,))))
    assert list(copy) == [*KEYS, "pembetulan"]
    assert copy["pembetulan"] == [
        {"tanggal": "2026-04-05", "isi": "Bulan dibetulkan.", "aksi": ["1.1", "9.9"]}
    ]
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(copy)] == []
