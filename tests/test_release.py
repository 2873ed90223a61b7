"""The dated release of the data: its workflow's own scripts, on the built site; only gh is not the
real one.
"""

import hashlib
import json
import shutil
from pathlib import Path

import pytest
import yaml
from conftest import ROOT
from test_workflows import GH, load, sh

from zi_site.publication.data_files import FILES, OFFLINE, SUMS


def script(job: str, name: str) -> str:
    steps = load("rilis-data.yml")["jobs"][job]["steps"]
    return next(str(step["run"]) for step in steps if step.get("name") == name)


@pytest.fixture
def gathered(site: Path, tmp_path: Path) -> Path:
    """The folder after the script that gathers, with what it told GitHub beside it."""
    (tmp_path / "site").mkdir()
    shutil.copytree(site / "data", tmp_path / "site" / "data")
    for name in ("CITATION.cff", "LICENSE-DATA"):
        shutil.copy(ROOT / name, tmp_path)
    sh(script("susun", "Susun berkas rilis"), tmp_path, GITHUB_OUTPUT=str(tmp_path / "keluaran"))
    return tmp_path


def test_the_release_has_every_file_and_sums_that_check(gathered: Path) -> None:
    folder = gathered / "build" / "rilis"
    made = {path.name for path in folder.iterdir()}
    promised = {name for name, file in FILES.items() if not file.of_reports}
    assert made == promised | {"CITATION.cff", "LICENSE-DATA", OFFLINE}
    lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    summed = {name: digest for digest, name in (line.split("  ") for line in lines)}
    assert set(summed) == made - {SUMS}
    for name, digest in summed.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest


def test_the_release_bears_the_date_of_its_data(gathered: Path) -> None:
    folder = gathered / "build" / "rilis"
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    day = package["created"][:10]
    assert (gathered / "keluaran").read_text(encoding="utf-8") == f"tanda=data-{day}\n"
    citation = yaml.safe_load((folder / "CITATION.cff").read_text(encoding="utf-8"))
    assert (citation["version"], citation["date-released"]) == (package["version"], day)


def test_no_release_is_made_twice(tmp_path: Path) -> None:
    sh("git init -q && mkdir build && git -c user.name=C -c user.email=c@contoh.invalid commit"
       " -q --allow-empty -m x", tmp_path)  # fmt: skip
    asked = script("susun", "Periksa apakah sudah dirilis")
    told = {"GITHUB_OUTPUT": str(tmp_path / "keluaran"), "TANDA": "data-2026-01-01"}
    sh(asked, tmp_path, **told)
    sh("git tag data-2026-01-01", tmp_path)
    assert "Data tidak berubah" in sh(asked, tmp_path, **told)
    assert (tmp_path / "keluaran").read_text(encoding="utf-8") == "baru=true\nbaru=false\n"


def test_every_file_is_released_and_attested(tmp_path: Path) -> None:
    (tmp_path / "gh").write_text(GH, encoding="utf-8")
    (tmp_path / "gh").chmod(0o755)
    (tmp_path / "rilis").mkdir()
    for name in ("a.csv", SUMS):
        (tmp_path / "rilis" / name).write_text("", encoding="utf-8")
    log = tmp_path / "gh.log"
    outside = {"TANDA": "data-2026-01-01", "GITHUB_REPOSITORY": "contoh/zi", "GITHUB_SHA": "abc"}
    path = f"{tmp_path}:/usr/bin:/bin"
    sh(script("rilis", "Buat rilis"), tmp_path, PATH=path, GH_LOG=str(log), GH_TOKEN="x", **outside)
    said = log.read_text(encoding="utf-8")
    assert "release create data-2026-01-01 rilis/SHA256SUMS rilis/a.csv --repo contoh/zi" in said
    job = load("rilis-data.yml")["jobs"]["rilis"]
    (attested,) = (
        each for each in job["steps"] if "attest-build-provenance" in each.get("uses", "")
    )
    assert attested["with"]["subject-path"] == "rilis/*"
    # the job that may write has nothing of the repository
    assert not [each for each in job["steps"] if "checkout" in each.get("uses", "")]


def test_the_citation_names_no_person() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["cff-version"] == "1.2.0"
    assert all(set(author) == {"name"} for author in citation["authors"])
    assert {"message", "title", "authors", "license"} <= set(citation)
