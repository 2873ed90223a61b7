"""The JSON Schema of a file of reports: knows the reader's keys, allows what is written, forbids
what is refused.
"""

import json
from pathlib import PurePosixPath
from typing import Any

import jsonschema
import pytest
import yaml
from conftest import ROOT
from hypothesis import given, settings
from profiles import examples
from realisasi_samples import reports

from zi_site.plan.reports import AKSES, STATUS, Realisasi
from zi_site.plan_file.schema.document import REPORTS_FILE_NAME, reports_schema
from zi_site.plan_file.write.reports import SCHEMA_LINE, realisasi_text

VALIDATOR = jsonschema.Draft7Validator(reports_schema())
SAMPLE = (ROOT / "zi_site" / "data" / "contoh.realisasi.yml").read_text(encoding="utf-8")


def complaints(text: str) -> list[str]:
    """What an editor says; it reads a date as text."""
    document: Any = json.loads(json.dumps(yaml.load(text, Loader=yaml.CSafeLoader), default=str))
    return [error.message for error in VALIDATOR.iter_errors(document)]


def test_it_knows_the_words_of_the_reader() -> None:
    schema = reports_schema()
    report = schema["properties"]["laporan"]["items"]["properties"]
    assert tuple(report["status"]["enum"]) == STATUS
    assert tuple(report["bukti"]["items"]["properties"]["akses"]["enum"]) == AKSES
    jsonschema.Draft7Validator.check_schema(schema)


def test_the_line_at_the_top_of_a_file_points_at_it() -> None:
    assert PurePosixPath(SCHEMA_LINE.partition("=")[2]).name == REPORTS_FILE_NAME


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("periode: Januari", "periode: TW 1"),
        ("periode: Januari", "periode: Semester II"),
        ("    bukti:\n", "    bukti: []\n    #"),
        ("uraian: Contoh", "uraian: contoh"),
    ],
)
def test_what_may_be_written_is_valid(old: str, new: str) -> None:
    text = SAMPLE.replace(old, new, 1)
    assert complaints(text if "bukti: []" not in text else text.partition("    #")[0]) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("versi: 1", "versi: 2"),
        ("status: selesai", "status: sudah"),
        ("akses: publik", "akses: umum"),
        ("https://contoh", "D:/contoh"),
        ("tanggal: 2025-02-03", "tanggal: 3 Februari 2025"),
        ("periode: Januari", "periode: 1"),
        ('aksi: "1.1"', "aksi: 1.1"),
        ("uraian:", "uraiann:"),
        ("kab-blora", "kab-antah"),
        ("    status: selesai\n", ""),
    ],
)
def test_what_may_not_be_written_is_not(old: str, new: str) -> None:
    assert complaints(SAMPLE.replace(old, new, 1))


@settings(max_examples=examples(60))
@given(realisasi=reports())
def test_what_the_program_writes_is_valid(realisasi: Realisasi) -> None:
    told = complaints(realisasi_text(realisasi))
    links = [bukti.tautan for laporan in realisasi.laporan for bukti in laporan.bukti]
    no_address = [
        link for link in links if link and not link.lower().startswith(("http://", "https://"))
    ]
    assert len(told) == len(no_address), "only a made-up link may be none"
