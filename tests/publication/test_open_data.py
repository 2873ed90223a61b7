"""What stands under /data/: described, catalogued, licensed, summed; and the pages about it."""

import csv
import json
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import frictionless
import pytest
import site_links
from conftest import ROOT
from test_pages import ALL, NAMES, SETTINGS, markdown_of
from test_pages_national import SITE

from zi_site.plan import reference
from zi_site.plan.columns import KOLOM
from zi_site.publication.data_files import FILES, LICENSE_ADDRESS, LICENSE_NAME, OFFLINE
from zi_site.publication.pages_data import CHANGES, data_pages
from zi_site.views.relations import RELATIONS
from zi_site.views.table import Table

OF_REPORTS = {name for name, file in FILES.items() if file.of_reports}
JSON_LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>')
ADDRESS = "http://127.0.0.1:8000/"  # mkdocs.yml's own


@pytest.fixture(params=["project", "reported_project"])
def data(request: pytest.FixtureRequest) -> Path:
    folder: Path = request.getfixturevalue(request.param) / "site" / "data"
    return folder


@pytest.fixture
def validate(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], frictionless.Report]:
    """frictionless looks for its plugins in every folder on the path, also in our own, plans/ too."""
    others = [each for each in sys.path if Path(each).resolve() != ROOT]
    monkeypatch.setattr(sys, "path", others)
    return lambda package: frictionless.validate(str(package))


def reported(data: Path) -> bool:
    return (data / "realisasi.csv").is_file()


def test_exactly_the_files_that_are_promised_are_there(data: Path) -> None:
    made = {path.name for path in data.iterdir() if path.is_file()} - {"index.html", OFFLINE}
    assert made == set(FILES) - (set() if reported(data) else OF_REPORTS)
    document = site_links.read(data / "index.html")
    for name in made:
        assert any(link == name for *_, link in document.links), name


def test_every_file_is_summed(data: Path) -> None:
    lines = (data / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    summed = {line.partition("  ../data/")[2] for line in lines if "../data/" in line}
    made = {path.name for path in data.iterdir() if path.is_file()}
    # the ZIP of the site has the sums in it
    assert summed == made - {"index.html", "SHA256SUMS", OFFLINE}


@pytest.mark.filterwarnings("ignore")
def test_the_data_package_is_valid_down_to_the_rows(
    data: Path, validate: Callable[[Path], frictionless.Report]
) -> None:
    report = validate(data / "datapackage.json")
    assert [error.message for task in report.tasks for error in task.errors] == []
    assert report.valid, report.errors
    assert {task.name for task in report.tasks if task.type == "table"} == {
        "rencana-aksi", "rencana", "satker", "lke", *(("realisasi",) if reported(data) else ()),
    }  # fmt: skip


@pytest.mark.filterwarnings("ignore")
def test_a_wrong_row_would_be_found(
    data: Path, tmp_path: Path, validate: Callable[[Path], frictionless.Report]
) -> None:
    for path in data.iterdir():
        if path.is_file():
            (tmp_path / path.name).write_bytes(path.read_bytes())
    table = tmp_path / "rencana-aksi.csv"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace("kab-blora,2025,1.1,", "kab-antah,2025,1.1,"), encoding="utf-8")
    report = validate(tmp_path / "datapackage.json")
    kinds = {error.type for task in report.tasks for error in task.errors}
    assert "foreign-key" in kinds


def test_the_data_package_says_whose_and_which_it_is(data: Path) -> None:
    package = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))
    assert [each["name"] for each in package["licenses"]] == [LICENSE_NAME]
    assert {each["role"] for each in package["contributors"]} == {"publisher", "wrangler"}
    assert re.fullmatch(r"1\.0\.0\+\d{8}", package["version"])
    for resource in package["resources"]:
        content = (data / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
    columns = [each["name"] for each in package["resources"][0]["schema"]["fields"]]
    assert columns == list(KOLOM)


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def test_offices_sheet_and_plans_as_tables(data: Path) -> None:
    assert read(data / "satker.csv") == reference.shipped("satker.csv")
    assert read(data / "lke.csv") == reference.shipped("lke.csv")
    plans = {(line["satker"], line["tahun"]): line for line in read(data / "rencana.csv")}
    actions = read(data / "rencana-aksi.csv")
    for action in actions:
        plan = plans[action["satker"], action["tahun"]]
        office = reference.register()[action["satker"]]
        assert (plan["nama_satker"], plan["provinsi"]) == (office.nama, office.provinsi)
    assert sum(int(line["banyak_aksi"]) for line in plans.values()) == len(actions)


# What DCAT-AP asks of every catalogue, dataset and distribution, and of the agent that publishes.
MANDATORY = {
    "dcat:Catalog": ("dct:title", "dct:description", "dct:publisher", "dcat:dataset"),
    "dcat:Dataset": ("dct:title", "dct:description"),
    "dcat:Distribution": ("dcat:accessURL",),
    "foaf:Agent": ("foaf:name",),
}


def entries(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for each in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from entries(each)


def test_the_catalogue_is_complete(data: Path) -> None:
    catalogue = json.loads((data / "katalog.jsonld").read_text(encoding="utf-8"))
    found = [
        each
        for each in entries(catalogue)
        if ("@type" in each and "@id" in each) or "dcat:accessURL" in each
    ]
    for entry in (each for each in found if each.get("@type") in MANDATORY):
        assert all(entry.get(name) for name in MANDATORY[entry["@type"]]), entry
    used = {key.partition(":")[0] for each in entries(catalogue) for key in each if ":" in key}
    assert used <= set(catalogue["@context"])
    addresses = {
        each["dcat:accessURL"] for each in found if "dcat:accessURL" in each and each.get("@type")
    }
    for address in addresses:
        assert (data.parent / address.removeprefix(ADDRESS)).is_file(), address
    copies = {path.name for path in data.parent.glob("kab-*/2*/rencana-aksi-*.*")}
    assert copies <= {address.rpartition("/")[2] for address in addresses}


def dataset_of(page: Path) -> dict[str, Any]:
    (text,) = JSON_LD.findall(page.read_text(encoding="utf-8"))
    entry: dict[str, Any] = json.loads(text)
    return entry


def test_search_engines_are_told_of_every_plan_and_of_all(data: Path) -> None:
    pages = [*data.parent.glob("kab-*/2*/index.html"), data / "index.html"]
    assert len(pages) > 3
    for page in pages:
        entry = dataset_of(page)
        assert (entry["@context"], entry["@type"]) == ("https://schema.org", "Dataset")
        assert entry["license"] == LICENSE_ADDRESS
        assert (
            entry["url"] == f"{urljoin(ADDRESS, page.parent.relative_to(data.parent).as_posix())}/"
        )
        assert 50 <= len(entry["description"]) <= 5000
        for each in entry["distribution"]:
            assert (data.parent / each["contentUrl"].removeprefix(ADDRESS)).is_file()


@pytest.mark.parametrize("table", ALL, ids=NAMES)
def test_no_text_of_a_plan_leaves_its_dataset(table: Table) -> None:
    (text,) = JSON_LD.findall(markdown_of(table))
    assert "<" not in text
    assert table.satker.nama in json.loads(text)["name"]


def test_the_page_for_programs_names_every_table_and_version() -> None:
    pages = {
        file.path: file.content.decode()
        for file in data_pages(SITE, {"rencana-aksi.xlsx": 2_500_000}, True)
    }
    text = pages["data/api/index.md"]
    assert all(f"<code>{relation.name}</code>" in text for relation in RELATIONS)
    assert CHANGES[0][0] in text
    assert f"{CHANGES[0][0]}+{SETTINGS.data_date:%Y%m%d}" in text
    assert "2,5\N{NO-BREAK SPACE}MB" in pages["data/index.md"]
    assert 'href="api/"' in pages["data/index.md"]


def test_one_licence_is_named_everywhere() -> None:
    for name in ("LICENSE-DATA", "CITATION.cff", "README.md"):
        assert LICENSE_NAME in (ROOT / name).read_text(encoding="utf-8").replace(
            "CC BY 4.0", LICENSE_NAME
        )
    assert LICENSE_ADDRESS in (ROOT / "LICENSE-DATA").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["license"] == "MIT"  # the program's own
