"""The JSON Schema of a plan: equal to its copy on disk, and true of every real plan."""

import copy
import json
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any

import jsonschema
import pytest
import yaml
from conftest import RENCANA, ROOT

from zi_site.plan_file.schema.document import FILE_NAME, plan_schema, plan_schema_bytes, shipped

PLANS = sorted(RENCANA.glob("*/[0-9][0-9][0-9][0-9].yml"))
VALIDATOR = jsonschema.Draft7Validator(plan_schema())

MINIMAL = """
versi: 1
satker: kab-blora
tahun: 2025
judul: RENCANA AKSI
keputusan: {nomor: "9", tahun: 2025, tentang: RENCANA AKSI, tanggal: 2025-03-19}
area:
  - kode: manajemen-perubahan
    komponen:
      - nama: Tim Kerja
        subpilar: "1.1"
        aksi:
          - {id: "1.1", langkah_aksi: Rapat, bulan: [3], kepastian: tertulis}
"""


def load(text: str) -> Any:
    """YAML as editors read it: a date is text."""
    return json.loads(json.dumps(yaml.load(text, Loader=yaml.CSafeLoader), default=str))


def complaints(document: Any) -> list[str]:
    return [
        f"{'/'.join(map(str, error.absolute_path))}: {error.message}"
        for error in VALIDATOR.iter_errors(document)
    ]


def test_the_copy_for_editors_is_what_the_program_says() -> None:
    for name, content in shipped().items():
        copy_on_disk = (ROOT / "zi_site" / "data" / name).read_bytes()
        assert copy_on_disk == content, "run `make schema`"
        assert len(copy_on_disk) < 60_000
    assert shipped()[FILE_NAME] == plan_schema_bytes()


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft7Validator.check_schema(plan_schema())


@pytest.mark.parametrize("path", PLANS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_real_plan_is_valid(path: Path) -> None:
    assert complaints(load(path.read_text(encoding="utf-8"))) == []


def test_there_are_real_plans() -> None:
    assert len(PLANS) >= 5


def test_every_field_is_described_in_indonesian_for_editors() -> None:
    fields = [
        (name, field)
        for holder in _mappings(plan_schema())
        for name, field in holder["properties"].items()
        if "required" not in field and "enum" not in field
    ]
    assert [name for name, field in fields if not field.get("description")] == []


def _mappings(node: Any) -> list[dict[str, Any]]:
    inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    found = [mapping for each in inner for mapping in _mappings(each)]
    return (
        [node, *found]
        if isinstance(node, dict) and node.get("additionalProperties") is False
        else found
    )


def action(document: Any) -> Any:
    return document["area"][0]["komponen"][0]["aksi"][0]


def change(**keys: Any) -> Callable[[Any], None]:
    """Sets these keys of the only action; None removes one."""

    def apply(document: Any) -> None:
        for key, value in keys.items():
            action(document).pop(key, None)
            if value is not None:
                action(document)[key] = value

    return apply


GOOD = {
    "as it is": change(),
    "month names": change(bulan=["Maret", "Jun"]),
    "one month without brackets": change(bulan=3),
    "a run of months": change(bulan="1-12"),
    "lost schedule": change(bulan=None, kepastian="tidak-terbaca"),
    "read by the program": change(bulan=None, kepastian=None, jadwal="Per Triwulan"),
    "several notes": change(catatan=["Satu.", "Dua."]),
}
BAD = {
    "unknown key": change(langkah="x"),
    "month 13": change(bulan=[13]),
    "no month": change(bulan=[]),
    "misspelt month": change(bulan=["Maert"]),
    "unknown certainty": change(kepastian="yakin"),
    "months missing": change(bulan=None),
    "months beside a lost schedule": change(kepastian="tidak-terbaca"),
    "months without certainty": change(kepastian=None),
    "no schedule at all": change(bulan=None, kepastian=None),
    "id that reads as a number": change(id=1),
    "id in capitals": change(id="A.1"),
    "empty text": change(langkah_aksi=""),
    "unknown office": lambda document: document.update(satker="kab-antah"),
    "unknown area": lambda document: document["area"][0].update(kode="lain"),
    "date in words": lambda document: document["keputusan"].update(tanggal="19 Maret 2025"),
    "kelompok beside komponen": lambda document: document["area"][0].update(
        kelompok=[{"nama": "x", "komponen": copy.deepcopy(document["area"][0]["komponen"])}]
    ),
}


@pytest.mark.parametrize("alter", GOOD.values(), ids=GOOD)
def test_what_the_format_allows_is_valid(alter: Callable[[Any], None]) -> None:
    document = load(MINIMAL)
    alter(document)
    assert complaints(document) == []


@pytest.mark.parametrize("alter", BAD.values(), ids=BAD)
def test_what_the_format_forbids_is_not(alter: Callable[[Any], None]) -> None:
    document = load(MINIMAL)
    alter(document)
    assert complaints(document)


def test_the_editor_settings_point_at_the_schema() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    schemas = settings["yaml.schemas"]
    assert set(schemas) == {f"./zi_site/data/{name}" for name in shipped()}
    pattern = schemas[f"./zi_site/data/{FILE_NAME}"]
    names = ("kab-rembang/2027.yml", "kab-rembang/2027.realisasi.yml", "kab-rembang/satker.yml")
    matched = [name for name in names if PurePosixPath("plans", name).match(pattern)]
    assert matched == ["kab-rembang/2027.yml"]
