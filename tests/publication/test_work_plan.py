"""A plan that is no decree, or whose decree's number is unknown, says so wherever it is named."""

import io
import json
import re
from dataclasses import replace
from pathlib import Path

import jsonschema
import openpyxl
import pytest
import yaml
from conftest import EPOCH, ROOT, choices, copy_project

from zi_site.checks import check_plan
from zi_site.checks.sentences import Missing
from zi_site.downloads.json_file import json_of
from zi_site.downloads.pdf_data import pdf_data
from zi_site.downloads.xlsx_file import xlsx_of
from zi_site.intake.own_copies.read_copy import read_copy
from zi_site.intake.recognise import PublishedCopy, recognise
from zi_site.plan.model import Keputusan
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.schema.document import plan_schema
from zi_site.plan_file.write.plan import plan_text
from zi_site.publication.search import plan_records
from zi_site.site.build import build_site
from zi_site.views.table import table_of
from zi_site.workbook.export import plan_workbook
from zi_site.workbook.read_back import read_back
from zi_site.workbook.sheets import read_sheets

NAMES = {
    "Rencana kerja": "Rencana kerja (bukan keputusan)",
    "Keputusan": "Keputusan (nomornya tidak diketahui)",
}
NO_NUMBER = re.compile(r"nomor\s+(?:tahun|none)|keputusan tahun|tahun 0\b", re.IGNORECASE)


def work_plan(sample_text: str, naskah: str = "Rencana kerja") -> str:
    """The sample plan as a document without the number of a decree."""
    said = f"  naskah: {naskah}\n  tahun: 2025\n  tempat: Blora\n"
    text = re.sub(r'  nomor: "9"\n  tahun: 2025\n  tentang: .*\n', said, sample_text, count=1)
    assert said in text
    return text


@pytest.mark.parametrize("naskah", NAMES)
def test_search_calls_its_page_what_it_is(sample_text: str, naskah: str) -> None:
    plan = read_plan(work_plan(sample_text, naskah).encode(), "kab-blora/2025.yml").plan
    assert plan is not None
    records = {each.path: each.content.decode() for each in plan_records(table_of(plan))}
    record = records["kab-blora/2025/keputusan/index.html"]
    assert f'data-pagefind-meta="naskah">{naskah}<' in record
    assert f"<p>{naskah.upper()} KOMISI PEMILIHAN UMUM KABUPATEN BLORA</p>" in record


@pytest.mark.parametrize("naskah", NAMES)
def test_it_can_be_published(sample_text: str, naskah: str) -> None:
    text = work_plan(sample_text, naskah)
    assert check_plan(read_plan(text.encode(), "kab-blora/2025.yml"), "kab-blora/2025.yml") == []
    jsonschema.validate(yaml.safe_load(text.replace("2025-03-19", '"2025-03-19"')), plan_schema())


def test_a_decree_still_needs_its_number_and_subject(sample_text: str) -> None:
    text = work_plan(sample_text).replace("  naskah: Rencana kerja\n", "")
    found = check_plan(read_plan(text.encode(), "kab-blora/2025.yml"), "kab-blora/2025.yml")
    missing = {each.finding.named["key"]: each.kind for each in found if each.code == "wajib"}
    assert missing == {"nomor": Missing.DECREE_NUMBER, "tentang": Missing.IN_PLAN}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(yaml.safe_load(text.replace("2025-03-19", '"x"')), plan_schema())


@pytest.mark.parametrize(
    ("decree", "name"),
    [
        (Keputusan("9", 2025, "x"), "Keputusan Nomor 9 Tahun 2025"),
        (Keputusan("", 2025, "", naskah="Rencana kerja"), "Rencana kerja (bukan keputusan)"),
        (
            Keputusan("12/ND", 2025, "", naskah="Nota dinas"),
            "Nota dinas Nomor 12/ND Tahun 2025 (bukan keputusan)",
        ),
        (
            Keputusan("", 2025, "", naskah="Surat Keputusan"),
            "Surat Keputusan (nomornya tidak diketahui)",
        ),
    ],
)
def test_its_name(decree: Keputusan, name: str) -> None:
    assert decree.name == name


@pytest.fixture(scope="module", params=NAMES)
def built(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, sample_text: str
) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("rencana-kerja")
    place = folder / "asal" / "kab-blora" / "2025.yml"
    place.parent.mkdir(parents=True)
    place.write_text(work_plan(sample_text, request.param), encoding="utf-8")
    project = copy_project(folder / "proyek", folder / "asal")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        result = build_site(choices(project, pdf=False, jobs=1))
    assert result.published, result.problems
    return project / "site", NAMES[request.param]


@pytest.mark.parametrize(
    "address",
    [
        "kab-blora/index.html",
        "kab-blora/2025/index.html",
        "kab-blora/2025/keputusan/index.html",
        "kab-blora/2025/bukti/index.html",
        "kab-blora/2025/ringkas/index.html",
        "dip/index.html",
        "dip/daftar-informasi-publik.csv",
        "umpan.xml",
    ],
)
def test_every_page_that_names_it_says_so(built: tuple[Path, str], address: str) -> None:
    site, name = built
    assert name in (site / address).read_text(encoding="utf-8")


def test_nothing_is_said_of_a_number_that_is_not_known(built: tuple[Path, str]) -> None:
    site, _ = built
    for path in site.rglob("*"):
        if path.suffix in (".html", ".csv", ".xml", ".ics") and "panduan" not in path.parts:
            words = re.sub(r"(?s)<(script|style).*?</\1>", "", path.read_text(encoding="utf-8"))
            assert not NO_NUMBER.search(words), path


def test_every_copy_says_so(sample_text: str) -> None:
    plan = read_plan(work_plan(sample_text).encode(), "kab-blora/2025.yml").plan
    assert plan is not None
    table = table_of(plan)
    copy = json.loads(json_of(table))
    schema = ROOT / "zi_site" / "data" / "salinan-json.schema.json"
    jsonschema.validate(copy, json.loads(schema.read_text(encoding="utf-8")))
    assert (copy["keputusan"]["naskah"], copy["keputusan"]["nomor"]) == ("Rencana kerja", None)
    annex = pdf_data(table)["annex"]
    assert annex == [
        "RENCANA KERJA KOMISI PEMILIHAN UMUM KABUPATEN BLORA", "TAHUN 2025", "(BUKAN KEPUTUSAN)",
    ]  # fmt: skip
    book = openpyxl.load_workbook(io.BytesIO(xlsx_of(table)))
    assert [cell.value for cell in book["Keputusan"][2]][:2] == ["Naskah", "Rencana kerja"]


def test_a_copy_of_a_decree_has_no_key_more(sample_text: str) -> None:
    plan = read_plan(sample_text.encode(), "kab-blora/2025.yml").plan
    assert plan is not None
    assert "naskah" not in json.loads(json_of(table_of(plan)))["keputusan"]


@pytest.mark.parametrize("make", [json_of, xlsx_of])
def test_it_comes_back_from_its_copies(sample_text: str, make: object) -> None:
    plan = read_plan(work_plan(sample_text).encode(), "kab-blora/2025.yml").plan
    assert plan is not None
    found = recognise(make(table_of(plan)), "salinan")  # type: ignore[operator]
    assert isinstance(found, PublishedCopy)
    assert read_copy(found.copied).plan.keputusan == plan.keputusan


def test_it_comes_back_from_the_workbook_and_from_its_file(sample_text: str) -> None:
    plan = read_plan(work_plan(sample_text).encode(), "kab-blora/2025.yml").plan
    assert plan is not None
    assert read_back(read_sheets(plan_workbook(plan))).plan.keputusan == plan.keputusan
    text = plan_text(plan)
    assert read_plan(text.encode(), "kab-blora/2025.yml").plan == plan
    assert not re.search(r"\n  (nomor|tentang):", text)
    bare = replace(plan, keputusan=replace(plan.keputusan, naskah=""))
    assert re.search(r'\n  nomor: ""\n', plan_text(bare))  # there the officer fills it in
