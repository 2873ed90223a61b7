"""The desk of /periksa/: it says what ``zi-site check`` says, in this Python and in the browser's."""

import io
import json
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from conftest import ROOT
from node_programs import TOOLS, node_command, run_script

from zi_site import reporting
from zi_site.checks.manual import LAPORAN, RENCANA, all_samples, changed
from zi_site.cli import desk
from zi_site.downloads.copies import copies_of
from zi_site.intake.sentences import FileFault
from zi_site.plan_file.read.folder import pick_files
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.publication.output import mirror
from zi_site.site.desk_files import PACKAGES, desk_files
from zi_site.site.loading import load_files
from zi_site.views.table import table_of
from zi_site.workbook.export import plan_workbook

PLANS = sorted((ROOT / "tests" / "rencana").glob("*/*.yml"))
COMPILING = ROOT / "zi_site" / "site" / "desk_compiled.mjs"
DOCUMENTS = sorted((ROOT / "tests" / "corpus" / "documents").iterdir())
WORKBOOKS = [path for path in DOCUMENTS if path.suffix in (".xlsx", ".csv")]


def _cases(folder: Path) -> Iterator[Path]:
    """A file of every kind of problem, every plan, our own copies, and others' workbooks."""
    texts = {LAPORAN: "2025.realisasi.yml", RENCANA: "2025.yml"}
    for number, sample in enumerate(each for each in all_samples() if each.of in texts):
        _, wrong = changed(sample)
        yield _written(folder / str(number) / texts[sample.of], wrong.encode())
    yield from sorted((ROOT / "tests" / "cases" / "masalah").glob("*.yml"))
    yield from PLANS
    plan = read_plan(PLANS[0].read_bytes(), "2025.yml").plan
    assert plan is not None
    yield _written(folder / "buku" / "buku.xlsx", plan_workbook(plan))
    for copy in copies_of(table_of(plan), PLANS[0].read_bytes(), ["pdf"], b""):
        name = copy.path.rpartition("/")[2]
        if name.endswith((".csv", ".xlsx", ".json")):
            yield _written(folder / "salinan" / name, copy.content)
    yield from WORKBOOKS


def _written(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_it_answers_in_the_browser_as_here(tmp_path: Path) -> None:
    """The same code in another Python, without lxml, libyaml and processes."""
    engine = tmp_path / "mesin"
    _installed(engine)
    cases = list(_cases(tmp_path))
    here = [_answer(path) for path in cases]
    there = run_script("desk.mjs", engine, *cases)
    differ = [
        (str(path), mine, other)
        for path, mine, other in zip(cases, here, there, strict=True)
        if mine != other
    ]
    assert differ == []
    assert len(cases) > 100
    assert sum(len(found["masalah"]) for found, _ in here) > 200


def _installed(engine: Path) -> None:
    """As ``make meja`` does it."""
    mirror(desk_files(TOOLS / "node_modules" / "pyodide"), engine)
    subprocess.run([*node_command(), COMPILING, engine], check=True)
    loaded = zipfile.ZipFile(engine / "program.zip").namelist()
    assert {"zi_site/cli/desk.pyc", "zi_site/importing/importer.pyc"} <= set(loaded)
    assert "zi_site/cli/desk.py" not in loaded


def _answer(path: Path) -> list[Any]:
    found, page, _ = desk.look(path.read_bytes(), path.name).whole()
    return [json.loads(found), page]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.parent.name)
def test_it_says_of_a_plan_what_check_says(path: Path, tmp_path: Path) -> None:
    slip = path.read_text(encoding="utf-8").replace("\ntahun:", "\ntahunn:", 1)
    draft = _written(tmp_path / "Unduhan" / path.name, slip.encode())
    said = load_files(pick_files((draft,), tmp_path / "plans")).problems
    answer = desk.look(draft.read_bytes(), draft.name)
    assert reporting.as_json(said).replace(draft.as_posix(), draft.name) == reporting.as_json(
        answer.problems
    )
    assert answer.problems
    assert not answer.page


def test_a_good_plan_is_shown_as_its_page() -> None:
    answer = desk.look(PLANS[0].read_bytes(), PLANS[0].name)
    assert "<h1" in answer.page
    assert 'id="aksi-' in answer.page


def test_a_workbook_comes_back_marked_and_as_a_plan_file() -> None:
    plan = read_plan(PLANS[0].read_bytes(), "2025.yml").plan
    assert plan is not None
    answer = desk.look(plan_workbook(plan), "buku.xlsx")
    assert openpyxl.load_workbook(io.BytesIO(answer.marked)).sheetnames
    assert read_plan(answer.text.encode(), answer.text_name).plan == plan
    assert answer.text_name == f"{plan.tahun}.yml"


def test_what_needs_compiled_packages_is_refused_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def without(*_: object) -> None:
        raise ModuleNotFoundError("docx")

    monkeypatch.setattr(desk, "_document", without)
    (problem,) = desk.look(b"PK", "rencana.docx").problems
    assert problem.kind is FileFault.NOT_IN_A_BROWSER


def test_its_packages_have_no_compiled_parts_that_they_need(tmp_path: Path) -> None:
    """What stands in the archive is Python and data; MarkupSafe and PyYAML do without the rest."""
    mirror(desk_files(TOOLS / "node_modules" / "pyodide"), tmp_path)
    licences = (tmp_path / "LISENSI.txt").read_text(encoding="utf-8")
    assert all(name.casefold() in licences.casefold() for name in PACKAGES)
    assert json.loads((tmp_path / "pyodide-lock.json").read_text())["packages"] == {}
