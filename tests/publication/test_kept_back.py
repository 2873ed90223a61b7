"""Plans with errors, from the command to the finished page: everything else is published, and pages
and output say what is not.
"""

import shutil
from pathlib import Path

import page_reader
import pytest
from conftest import EPOCH, copy_project
from finished_site import assert_keeps_the_rules
from test_build import _run
from test_history import START, Repository, run
from test_last_good import reference_text

WHEN = "1 Januari 2026"


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six offices, all good in the first commit; in the second one is gone and one is renamed."""
    plan, reports = reference_text("contoh.yml"), reference_text("contoh.realisasi.yml")
    folder = copy_project(tmp_path_factory.mktemp("tertahan") / "p")
    shutil.rmtree(folder / "plans")
    (folder / ".gitignore").write_text("site\nbuild\n", encoding="utf-8")
    history = Repository(folder)
    offices = ("kab-blora", "kab-demak", "kab-kebumen", "kota-tegal", "kota-salatiga")
    files = {f"{each}/2025.yml": plan.replace("kab-blora", each) for each in offices}
    files["kab-demak/2025.realisasi.yml"] = reports.replace("kab-blora", "kab-demak")
    history.commit(files)
    shutil.rmtree(history.plans / "kota-tegal")
    (history.plans / "kota-salatiga" / "2025.yml").rename(history.plans / "kota-salatiga/2026.yml")
    renamed = files["kota-salatiga/2025.yml"].replace("tahun: 2025", "tahun: 2026", 1)
    history.commit({"kota-salatiga/2026.yml": renamed})
    return folder


@pytest.fixture(scope="module")
def broken(repository: Path) -> tuple[Path, str]:
    """Then three files break, one of an office that never had a good one; the site, what was said."""
    plans = repository / "plans"
    (plans / "kab-blora" / "2025.yml").write_text("x: [", encoding="utf-8")
    (plans / "kab-demak" / "2025.realisasi.yml").write_bytes(b"\xe9")
    (plans / "kab-kudus").mkdir()
    (plans / "kab-kudus" / "2026.yml").write_text("", encoding="utf-8")
    run(repository, "add", "-A")
    run(repository, "commit", "-q", "-m", "x", moment=START + 90_000)
    answer = _run(repository, SOURCE_DATE_EPOCH=EPOCH)
    assert answer.returncode == 0, answer.stderr
    assert "4 rencana terbit" in answer.stdout
    return repository / "site", answer.stderr


def said(site: Path, page: str) -> str:
    text = (site / page / "index.html").read_text(encoding="utf-8")
    return page_reader.tree_of(text.split("<!doctype html>", 1)[1]).said


def test_the_output_names_every_file(broken: tuple[Path, str]) -> None:
    lines = [line for line in broken[1].splitlines() if line.startswith("Peringatan: ")]
    assert [line.split()[1] for line in lines] == [
        "plans/kab-blora/2025.yml",
        "plans/kab-kudus/2026.yml",
        "plans/kab-demak/2025.realisasi.yml",
        "plans/kota-salatiga/2025.yml",
        "plans/kota-tegal/2025.yml",
    ]
    assert WHEN in lines[0]


def test_pages_say_what_they_show(broken: tuple[Path, str]) -> None:
    site, _ = broken
    for page in ("kab-blora", "kab-blora/2025"):
        assert f"versi tanggal {WHEN}" in said(site, page), page
    for page in ("kab-demak", "kab-demak/2025"):
        assert f"laporan versi tanggal {WHEN}" in said(site, page), page
    for page in ("kab-kudus", "kab-kudus/2026"):
        assert "tidak ada versi lama yang lolos pemeriksaan" in said(site, page), page
    for page in ("kota-tegal", "kota-tegal/2025"):
        assert "pernah terbit di sini dan kini tidak lagi" in said(site, page), page
    assert "kini pindah" in said(site, "kota-salatiga/2025")
    moved = (site / "kota-salatiga/2025/index.html").read_text(encoding="utf-8")
    assert 'href="../2026/"' in moved
    assert "Keadaan berkas" not in said(site, "kab-kebumen/2025")
    assert "4 dari 552 satker" in said(site, ""), "an office without a plan is not counted"


def test_every_rule_of_a_finished_site_holds(broken: tuple[Path, str]) -> None:
    assert_keeps_the_rules(broken[0])


def test_strict_stops_and_check_still_tells(broken: tuple[Path, str]) -> None:
    site, _ = broken
    before = (site / "sitemap.xml").stat().st_ino
    answer = _run(site.parent, "--ketat")
    assert answer.returncode == 1
    assert "Situs tidak diubah" in answer.stderr
    assert (site / "sitemap.xml").stat().st_ino == before
