"""PDF and XLSX copies of years gone by in releases: the setting ``arsip``, and the workflow that fills it."""

import json
import re
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest
from conftest import EPOCH, choices, copy_project
from test_workflows import GH, script_of, sh

from zi_site.site.build import build_site

RELEASES = "https://contoh.invalid/kpu/zi/releases/download"
OLD, NEW = "kab-demak/2023/", "kab-blora/2025/"
OLD_PDF = f"{RELEASES}/arsip-2023/rencana-aksi-kab-demak-2023.pdf"
OLD_XLSX = f"{RELEASES}/arsip-2023-xlsx/rencana-aksi-kab-demak-2023.xlsx"


@pytest.fixture(scope="module")
def archived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Plans of 2023 and 2025, of which those up to 2024 have their PDF and XLSX in releases."""
    folder = copy_project(tmp_path_factory.mktemp("arsip"))
    for slug in ("kab-kebumen", "kab-sarolangun", "kab-purbalingga"):
        shutil.rmtree(folder / "plans" / slug)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        patch.setenv("ZI_SITE_ARSIP", "2024")
        patch.setenv("ZI_SITE_REPOSITORY", "https://contoh.invalid/kpu/zi")
        assert build_site(choices(folder)).published
    return folder / "site"


def test_only_old_copies_for_people_are_gone(archived: Path) -> None:
    assert [path.parent.parent.name for path in archived.rglob("*.pdf")] == ["kab-blora"]
    kept = {path.suffix for path in (archived / OLD).glob("rencana-aksi-*")}
    assert kept == {".csv", ".json", ".ics", ".yml"}
    assert (archived / OLD / "gambar.png").is_file()


def test_every_link_to_an_old_copy_leads_to_its_release(archived: Path) -> None:
    links = {
        (path.relative_to(archived).as_posix(), link)
        for path in archived.rglob("*.html")
        for link in re.findall(
            r'href="([^"]*rencana-aksi-[\w-]+\.(?:pdf|xlsx))"', path.read_text(encoding="utf-8")
        )
    }
    assert (f"{OLD}index.html", OLD_PDF) in links
    assert ("kab-demak/ppid/index.html", OLD_PDF) in links
    assert {(f"{OLD}index.html", OLD_XLSX), (f"{OLD}lke/index.html", OLD_XLSX)} <= links
    assert (f"{NEW}index.html", "rencana-aksi-kab-blora-2025.pdf") in links
    assert {link for _, link in links if "demak" in link} == {OLD_PDF, OLD_XLSX}
    page = (archived / OLD / "index.html").read_text("utf-8")
    assert f'"contentUrl":"{OLD_PDF}"' in page
    assert page.count("di rilis</span>") == 2
    assert page.count("dalam SHA256SUMS di rilisnya") == 2


def test_old_copies_for_people_are_not_even_made(archived: Path) -> None:
    made = (archived.parent / "build" / "salinan").rglob("rencana-aksi-*")
    assert {path.parent.parent.name for path in made if path.suffix == ".pdf"} == {"kab-blora"}


def test_open_data_names_them_there_and_sums_only_what_is_here(archived: Path) -> None:
    catalogue = json.loads((archived / "data" / "katalog.jsonld").read_text(encoding="utf-8"))
    for old in (OLD_PDF, OLD_XLSX):
        assert old in json.dumps(catalogue)
        assert f"{OLD}{old.rpartition('/')[2]}" not in json.dumps(catalogue)
    for line in (archived / "data" / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, path = line.split("  ")
        assert sha256((archived / "data" / path).read_bytes()).hexdigest() == digest


def test_the_workflow_gathers_one_year(tmp_path: Path) -> None:
    for year in (2023, 2025):
        place = tmp_path / "site" / "kab-demak" / str(year)
        place.mkdir(parents=True)
        (place / f"rencana-aksi-kab-demak-{year}.pdf").write_bytes(b"x")
        (place / f"rencana-aksi-kab-demak-{year}.xlsx").write_bytes(b"x")
        (place / f"rencana-aksi-kab-demak-{year}.csv").write_bytes(b"x")
    gather = script_of("Susun salinan tahun itu", "arsip.yml")
    sh(gather, tmp_path, TAHUN="2023")
    made = {path.name for path in (tmp_path / "build" / "arsip").iterdir()}
    assert made == {f"rencana-aksi-kab-demak-2023.{kind}" for kind in ("pdf", "xlsx")}
    shutil.rmtree(tmp_path / "build")
    for wrong in ("2024", "*", "2023/..", ""):
        with pytest.raises(subprocess.CalledProcessError) as caught:
            sh(gather, tmp_path, TAHUN=wrong)
        assert "::error title=" in caught.value.stdout


@pytest.mark.parametrize("there", [True, False])
def test_the_workflow_makes_a_release_or_replaces_its_files(tmp_path: Path, there: bool) -> None:
    refused = "" if there else '[ "$2" = view ] && exit 1\n'
    gh = GH.replace("\n", f"\n{refused}", 1)
    (tmp_path / "gh").write_text(gh, encoding="utf-8")
    (tmp_path / "gh").chmod(0o755)
    (tmp_path / "arsip").mkdir()
    for name in ("a.pdf", "a.xlsx"):
        (tmp_path / "arsip" / name).write_bytes(b"x")
    log = tmp_path / "gh.log"
    outside = {"TAHUN": "2023", "GITHUB_REPOSITORY": "contoh/zi", "GITHUB_SHA": "abc"}
    path = f"{tmp_path}:/usr/bin:/bin"
    script = script_of("Buat rilis, atau ganti berkasnya", "arsip.yml")
    sh(script, tmp_path, PATH=path, GH_LOG=str(log), GH_TOKEN="x", **outside)
    said = log.read_text(encoding="utf-8")
    for release, name in (("arsip-2023", "a.pdf"), ("arsip-2023-xlsx", "a.xlsx")):
        assert (f"release create {release} " in said) == (not there)
        assert (
            f"release upload {release} arsip/SHA256SUMS arsip/{name} --repo contoh/zi --clobber"
            in said
        )
