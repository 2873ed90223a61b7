"""Building: the same bytes everywhere, nothing written when something is wrong."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from conftest import EPOCH, OF_PROJECT, ROOT, choices, copy_project
from PIL import Image

from zi_site.exceptions import EngineError, OutputError, SettingsError, ZiSiteError
from zi_site.machine.clock import build_epoch, shown_date
from zi_site.machine.outputs import OutputFile
from zi_site.publication import output, staging
from zi_site.site import engine
from zi_site.site.build import build_site


def _digests(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def _run(folder: Path, *more: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "zi_site", "build", *more]
    return subprocess.run(
        command,
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_built_twice_the_same_bytes(site: Path, tmp_path: Path) -> None:
    folder = copy_project(tmp_path / "lain tempat")
    answer = _run(
        folder,
        "--jobs",
        "1",
        **OF_PROJECT,
        TZ="Pacific/Kiritimati",
        PYTHONHASHSEED="7",
        LANG="C",
    )
    assert answer.returncode == 0, answer.stderr
    assert _digests(folder / "site") == _digests(site)


def test_a_second_build_in_place_changes_nothing(site: Path, project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "lagi"
    shutil.copytree(project, folder, symlinks=True)
    assert _run(folder, **OF_PROJECT).returncode == 0
    assert _digests(folder / "site") == _digests(site)
    assert not [path.name for path in folder.iterdir() if path.name.startswith(".site")]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A project with two plans only, for builds that are to fail."""
    folder = copy_project(tmp_path / "kecil")
    for slug in ("kab-demak", "kab-sarolangun", "kab-purbalingga"):
        shutil.rmtree(folder / "plans" / slug)
    return folder


def test_an_error_stops_everything_and_nothing_is_written(small: Path) -> None:
    assert _run(small, "--tanpa-pdf").returncode == 0
    before = _digests(small / "site")
    plan = small / "plans" / "kab-blora" / "2025.yml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(
        text.replace("bulan: [1]", "bulan: [13]", 1).replace("kode: sdm", "kode: sdmm"),
        encoding="utf-8",
    )
    (small / "plans" / "kab-kebumen" / "2026.yml").write_bytes(b"versi: \xe9\n")
    answer = _run(small, "--tanpa-pdf")
    assert answer.returncode == 1
    assert '"13" bukan bulan' in answer.stderr
    assert 'Maksud Anda "sdm"?' in answer.stderr
    assert "bukan UTF-8" in answer.stderr
    assert "Traceback" not in answer.stderr
    assert _digests(small / "site") == before


def test_warnings_stop_only_when_strict(small: Path) -> None:
    plan = small / "plans" / "kab-blora" / "2025.yml"
    plan.write_text(
        plan.read_text(encoding="utf-8").replace("Piagam Penghargaan", "Piagam **Penghargaan**"),
        encoding="utf-8",
    )
    assert _run(small, "--tanpa-pdf", "--ketat").returncode == 1
    assert not (small / "site").exists()
    answer = _run(small, "--tanpa-pdf")
    assert answer.returncode == 0
    assert "peringatan [markah]" in answer.stderr


def test_without_pdf(small: Path) -> None:
    assert _run(small, "--tanpa-pdf").returncode == 0
    assert not list((small / "site").rglob("*.pdf"))
    assert "rencana-aksi-kab-blora-2025.pdf" not in (
        small / "site/kab-blora/2025/index.html"
    ).read_text(encoding="utf-8")


def test_an_interrupted_build_leaves_the_old_site_whole(small: Path, tmp_path: Path) -> None:
    assert _run(small, SOURCE_DATE_EPOCH=EPOCH).returncode == 0
    before = _digests(small / "site")
    plan = small / "plans" / "kab-blora" / "2025.yml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("Piagam", "Plakat"), encoding="utf-8")
    shutil.copytree(small, tmp_path / "utuh")
    assert _run(tmp_path / "utuh", SOURCE_DATE_EPOCH=EPOCH).returncode == 0
    after = _digests(tmp_path / "utuh" / "site")
    command, environment = (
        [sys.executable, "-m", "zi_site", "build"],
        os.environ | {"SOURCE_DATE_EPOCH": EPOCH},
    )
    kept = 0
    for delay in (0.2, 0.4, 0.6, 0.8, 1.0, 1.5, 2.0, 3.0):
        process = subprocess.Popen(command, cwd=small, env=environment, start_new_session=True)
        try:
            process.wait(delay)
            break  # it was done before it could be killed
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        now = _digests(small / "site")
        assert now in (before, after)
        kept += now == before
    assert kept > 1
    assert _run(small, SOURCE_DATE_EPOCH=EPOCH).returncode == 0
    assert _digests(small / "site") == after
    assert not [path.name for path in small.iterdir() if path.name.startswith(".site")]


def test_what_is_gone_is_removed_and_a_folder_of_others_is_kept(small: Path) -> None:
    assert _run(small, "--tanpa-pdf").returncode == 0
    shutil.rmtree(small / "plans" / "kab-kebumen")
    assert _run(small, "--tanpa-pdf").returncode == 0
    assert [path.name for path in (small / "site" / "kab-kebumen").iterdir()] == ["index.html"]
    (small / "foto").mkdir()
    (small / "foto" / "liburan.jpg").write_bytes(b"x")
    answer = _run(small, "--tanpa-pdf", "--out", "foto")
    assert answer.returncode == 2
    assert "tidak akan ditimpa" in answer.stderr
    assert (small / "foto" / "liburan.jpg").exists()


def test_no_plan_is_no_site(small: Path) -> None:
    shutil.rmtree(small / "plans")
    assert _run(small).returncode == 1
    (small / "plans").mkdir()
    answer = _run(small, "--tanpa-pdf")
    assert answer.returncode == 1
    assert "belum memuat rencana" in answer.stderr


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("resmi: false", 'resmi: "false"', "resmi harus true atau false"),
        ("resmi: false", "resmi: 1", "resmi harus true atau false"),
        ("repositori: !ENV", 'repositori: "javascript:alert(1)"\n  lama: !ENV', "repositori harus"),
        ("arsip: !ENV", 'arsip: "2024"\n  lama: !ENV', "arsip harus berupa tahun"),
        ("arsip: !ENV", "arsip: true\n  lama: !ENV", "arsip harus berupa tahun"),
        ("luring: !ENV", 'luring: "ya"\n  lama: !ENV', "luring harus berupa banyaknya"),
        ("site_url: !ENV", "site_url: ftp://contoh.id/\ncopyright: !ENV", "site_url harus"),
        ("name: material", "name: tidakada", "tidak dapat dipakai"),
        ("site_name", "site_namee", "tidak dapat dipakai"),
    ],
)
def test_settings_that_cannot_be_used(small: Path, old: str, new: str, part: str) -> None:
    config = small / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    assert old in text
    config.write_text(text.replace(old, new, 1), encoding="utf-8")
    answer = _run(small, "--tanpa-pdf")
    assert (answer.returncode, "Traceback" in answer.stderr) == (2, False)
    assert part in answer.stderr
    assert not (small / "site").exists()


def _link_outside(path: Path) -> None:
    path.symlink_to(path.parents[1] / "mkdocs.yml")


REFUSED: dict[str, tuple[str, Callable[[Path], object]]] = {
    "kab-blora/2025.md": ("alamat halaman lain", lambda path: path.write_text("# x\n")),
    "satker.md": ("alamat halaman lain", lambda path: path.write_text("# x\n")),
    "404.html": ("dibuat oleh program", lambda path: path.write_text("x")),
    "data/rencana-aksi.csv": ("dibuat oleh program", lambda path: path.write_text("x")),
    "kab-blora/2025/rencana-aksi-kab-blora-2025.csv": (
        "alamat yang sama",
        lambda path: path.write_text("x"),
    ),
    "x.md": ("bukan UTF-8", lambda path: path.write_bytes(b"\xe9")),
    "y.md": ("template", lambda path: path.write_text("---\ntemplate: a.html\n---\n# x\n")),
    "h.txt": ("tautan ke luar", _link_outside),
    "p.md": ("bukan berkas biasa", os.mkfifo),
}


def test_hand_written_files_that_cannot_be_published(small: Path) -> None:
    for name, (said, make) in REFUSED.items():
        path = small / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        make(path)
        with pytest.raises(ZiSiteError, match=said):
            build_site(choices(small, pdf=False, jobs=1))
        path.unlink()
    assert not (small / "site").exists()


def test_a_file_may_become_a_folder(small: Path) -> None:
    picture = small / "content" / "gambar"
    picture.write_text("berkas", encoding="utf-8")
    build_site(choices(small, pdf=False, jobs=1))
    picture.unlink()
    picture.mkdir()
    (picture / "a.txt").write_text("kini folder", encoding="utf-8")
    build_site(choices(small, pdf=False, jobs=1))
    assert (small / "site" / "gambar" / "a.txt").is_file()


def test_two_builds_at_once_do_not_mix(small: Path) -> None:
    with staging.alone(small):
        answer = _run(small, "--tanpa-pdf")
        assert answer.returncode == 2
        assert "sedang berjalan" in answer.stderr
    assert _run(small, "--tanpa-pdf").returncode == 0


def test_an_edited_or_lost_copy_is_made_anew(small: Path) -> None:
    assert _run(small, "--tanpa-pdf", SOURCE_DATE_EPOCH=EPOCH).returncode == 0
    before = _digests(small / "site")
    with (small / "site/kab-blora/2025/rencana-aksi-kab-blora-2025.csv").open(
        "a", encoding="utf-8"
    ) as stream:
        stream.write("sampah")
    next((small / "build/salinan").rglob("*kab-kebumen*.json")).unlink()
    assert _run(small, "--tanpa-pdf", SOURCE_DATE_EPOCH=EPOCH).returncode == 0
    assert _digests(small / "site") == before


@pytest.mark.parametrize("out", ["plans/site", "content/site", "build/salinan/x", "overrides", "."])
def test_out_may_not_lie_among_the_inputs(small: Path, out: str) -> None:
    answer = _run(small, "--tanpa-pdf", "--out", out)
    assert answer.returncode == 2
    assert "Pilih --out yang lain" in answer.stderr


def test_wrong_surroundings_are_sentences(small: Path) -> None:
    for moment in ("kemarin", "253402300799", "9" * 5000):
        assert "SOURCE_DATE_EPOCH" in _run(small, SOURCE_DATE_EPOCH=moment).stderr
    assert "--content" in _run(small, "--content", "tidak-ada").stderr
    assert "mkdocs.yml tidak ada" in _run(small, "--config", "x/mkdocs.yml").stderr


def test_a_dead_link_in_a_hand_written_page_stops_the_build(small: Path) -> None:
    (small / "content" / "baru.md").write_text("# Baru\n\n[mati](tidak-ada.md)\n", encoding="utf-8")
    answer = _run(small, "--tanpa-pdf")
    assert answer.returncode == 2
    assert "tidak dapat dirangkai" in answer.stderr
    assert not (small / "site").exists()


def test_the_engine_reads_the_settings(small: Path) -> None:
    config = small / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    read = engine.read_settings(config, shown_date(int(EPOCH)))
    assert (read.official, read.address[-1], read.data_date.isoformat()) == (
        False,
        "/",
        "2026-01-01",
    )
    config.write_text("site_name: [", encoding="utf-8")
    with pytest.raises(SettingsError):
        engine.read_settings(config, shown_date(0))
    config.write_text(
        "\n".join(line for line in text.splitlines() if not line.startswith("site_url")),
        encoding="utf-8",
    )
    with pytest.raises(SettingsError):
        engine.read_settings(config, shown_date(0))
    config.write_text(text.replace("docs_dir", "docs_dirr"), encoding="utf-8")
    with pytest.raises((SettingsError, EngineError)):
        build_site(choices(small, pdf=False))


def test_official_when_the_operator_says_so(small: Path) -> None:
    config = small / "mkdocs.yml"
    assert _run(small, "--tanpa-pdf").returncode == 0
    assert "ukan situs resmi" in (small / "site/index.html").read_text(encoding="utf-8")
    config.write_text(
        config.read_text(encoding="utf-8").replace("resmi: false", "resmi: true"), encoding="utf-8"
    )
    assert _run(small, "--tanpa-pdf").returncode == 0
    for page in (small / "site").rglob("*.html"):
        assert "ukan situs resmi" not in page.read_text(encoding="utf-8"), page


def test_the_clock(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert build_epoch(tmp_path) == 86400
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert abs(build_epoch(tmp_path) - time.time()) < 60
    monkeypatch.setenv("PATH", "")
    assert abs(build_epoch(tmp_path) - time.time()) < 60
    assert shown_date(17 * 3600).isoformat() == "1970-01-02"


def test_the_last_commit_is_the_clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    named = {
        "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@b",
        "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@b",
    }
    environment = os.environ | named | {"GIT_COMMITTER_DATE": "1700000000 +0000"}
    for command in (["init", "-q"], ["commit", "-q", "--allow-empty", "-m", "x"]):
        subprocess.run(["git", *command], cwd=tmp_path, env=environment, check=True)
    assert build_epoch(tmp_path) == 1700000000


def test_mirror_writes_only_what_changed(tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    output.mirror([OutputFile("a/x.md", b"1"), OutputFile("b.md", b"2")], folder)
    os.utime(folder / "b.md", (1, 1))
    output.mirror([OutputFile("b.md", b"2"), OutputFile("c/d.md", b"3")], folder)
    assert (folder / "b.md").stat().st_mtime == 1
    assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*")) == [
        "b.md",
        "c",
        "c/d.md",
    ]


def test_a_tree_moved_aside_by_a_killed_run_comes_back(tmp_path: Path) -> None:
    out = tmp_path / "site"
    aside = tmp_path / ".site.lama"
    aside.mkdir()
    (aside / staging.MARK).touch()
    with pytest.raises(OSError, match="disk penuh"), staging.staged(out, tmp_path / "sebelumnya"):
        raise OSError("disk penuh")
    assert (out / staging.MARK).is_file()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_out_must_be_a_folder(tmp_path: Path) -> None:
    (tmp_path / "berkas").touch()
    (tmp_path / "tautan").symlink_to(tmp_path)
    for name in ("berkas", "tautan"):
        with pytest.raises(OutputError):
            staging.refuse_foreign(tmp_path / name)


def test_signals_wait_for_the_swap() -> None:
    said: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, _: said.append(number))
    with staging._undisturbed():
        signal.raise_signal(signal.SIGTERM)
        assert said == []
    assert said == [signal.SIGTERM]
    signal.signal(signal.SIGTERM, before)


def test_pictures_of_hand_written_pages_keep_their_place_free(small: Path) -> None:
    """What a picture is has no word in Markdown but its HTML has; what is no picture stays as it was."""
    folder = small / "content" / "baru"
    folder.mkdir()
    shutil.copy(ROOT / "overrides" / "assets" / "ikon-192.png", folder / "a.png")
    (folder / "b.png").write_bytes(b"bukan gambar")
    Image.new("RGB", (30, 20)).save(folder / "c.jpg")
    page = folder / "index.md"
    page.write_text(
        "# Baru\n\n[![Satu “dua”](a.png)](a.png) ![tiga](b.png) ![](c.jpg)\n", encoding="utf-8"
    )
    build_site(choices(small, pdf=False, jobs=1))
    html = (small / "site" / "baru" / "index.html").read_text(encoding="utf-8")
    assert '<img alt="Satu “dua”" src="a.png" width="192" height="192">' in html
    assert '<img alt="tiga" src="b.png"' in html
    assert '<img alt="" src="c.jpg" width="30" height="20">' in html
