"""git's history of a plans folder: versions, renames, what cannot be read, and what is told of it
on pages.
"""

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path

import page_reader
import pytest
from conftest import choices, copy_project
from test_changes import aksi, plan
from test_pages import REAL, SETTINGS, around, block_of

from zi_site.machine import git
from zi_site.machine.clock import WIB, build_epoch, moment_of
from zi_site.plan.changes import differences, sentences
from zi_site.plan.changes.values import PlanVersion
from zi_site.plan.model import Pembetulan
from zi_site.publication import pages_changes
from zi_site.publication.pages import plan_pages
from zi_site.publication.pages_changes import changes_page, latest_page
from zi_site.site.build import build_site
from zi_site.site.history import changed_at, steps_of, versions_of
from zi_site.views.changes_plan import changes_of
from zi_site.views.site import Site

EPOCH = 1_795_000_000
START = 1_767_225_600  # 1 January 2026, 07.00 WIB
NAMED = {
    f"GIT_{who}_{what}": "a@b" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
}
NAME = "kab-blora/2025"


def run(folder: Path, *words: str, moment: int = START) -> None:
    environment = (
        os.environ
        | NAMED
        | {"GIT_COMMITTER_DATE": f"{moment} +0000", "GIT_CONFIG_GLOBAL": os.devnull}
    )
    subprocess.run(["git", *words], cwd=folder, env=environment, check=True, capture_output=True)


class Repository:
    """A plans folder under git; each commit is an hour after the one before."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.moment = folder, START
        self.plans = folder / "plans"
        folder.mkdir(exist_ok=True)
        run(folder, "init", "-q", "-b", "main")

    def commit(self, files: Mapping[str, str] | None = None) -> None:
        for name, text in (files or {}).items():
            path = self.plans / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        run(self.folder, "add", "-A")
        run(self.folder, "commit", "-q", "-m", "Rahasia Nama Orang", moment=self.moment)
        self.moment += 3600

    def steps(
        self, kept: Path, name: str = NAME, plans: Path | None = None
    ) -> tuple[PlanVersion, ...]:
        versions = versions_of(plans or self.plans, EPOCH)
        assert versions is not None
        (steps,) = steps_of(plans or self.plans, [name], versions, kept, 1)
        return steps


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "repo")


def test_the_versions_of_each_file(repository: Repository) -> None:
    assert versions_of(repository.folder.parent, EPOCH) is None
    assert versions_of(repository.folder, EPOCH) is None, "no commit yet"
    repository.commit({"a b/2025.yml": "1", "é/2024.yml": "1"})
    repository.commit({"a b/2025.yml": "2"})
    versions = versions_of(repository.plans, EPOCH)
    found = changed_at(versions)
    assert {path: int(moment.timestamp()) - START for path, moment in found.items()} == {
        "a b/2025.yml": 3600,
        "é/2024.yml": 0,
    }
    assert {
        moment.timestamp() for moment in changed_at(versions_of(repository.plans, 1000)).values()
    } == {1000}
    assert changed_at(None) == {}


def test_a_shallow_history_says_nothing(repository: Repository, tmp_path: Path) -> None:
    repository.commit({f"{NAME}.yml": "1"})
    repository.commit({f"{NAME}.yml": "2"})
    run(tmp_path, "clone", "-q", "--depth", "1", repository.folder.as_uri(), "dangkal")
    assert versions_of(tmp_path / "dangkal" / "plans", EPOCH) is None


def test_where_there_is_no_git(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit({f"{NAME}.yml": "1"})
    monkeypatch.setenv("PATH", "")
    assert versions_of(repository.plans, EPOCH) is None
    assert git.contents(repository.plans, ["0" * 40]) == {}


def test_contents_come_from_one_process(repository: Repository) -> None:
    repository.commit({"a.yml": "x\n\0\r\n", "b.yml": ""})
    versions = versions_of(repository.plans, EPOCH)
    assert versions is not None
    names = [versions[path][0].blob for path in ("a.yml", "b.yml")]
    assert git.contents(repository.plans, [*names, "1" * 40, names[0]]) == {
        names[0]: b"x\n\0\r\n",
        names[1]: b"",
    }
    assert git.contents(repository.plans, []) == {}


def test_what_changed_from_version_to_version(
    repository: Repository, sample_text: str, tmp_path: Path
) -> None:
    repository.commit({f"{NAME}.yml": sample_text})
    repository.commit(
        {f"{NAME}.yml": f"# a comment\n{sample_text}\n"}
    )  # shows a reader nothing new
    repository.commit({f"{NAME}.yml": sample_text.replace("Menyusun SK", "Menetapkan SK")})
    repository.commit({"kab-demak/2023.yml": "of another plan"})
    first, second = repository.steps(tmp_path / "kept.json")
    assert first == PlanVersion(moment_of(START), first=True)
    assert second.moment == moment_of(START + 2 * 3600)
    assert sentences(second.changes) == (
        "Aksi 1.1: langkah aksi dari “Menyusun SK” menjadi “Menetapkan SK”.",
    )


def test_a_version_that_cannot_be_read_is_named(
    repository: Repository, sample_text: str, tmp_path: Path
) -> None:
    for text in (
        "x: [",
        sample_text,
        "versi: 7",
        sample_text.replace("Menyusun SK", "Menetapkan SK"),
    ):
        repository.commit({f"{NAME}.yml": text})
    steps = repository.steps(tmp_path / "kept.json")
    assert [(step.unread, step.first, len(step.changes.actions)) for step in steps] == [
        (True, True, 0),
        (True, False, 0),
        (False, False, 1),
    ]
    counts = [entry.counts for entry in changes_of(REAL[0], steps).entries]
    assert counts == ["1 aksi diubah", *["versi yang tidak dapat dibandingkan"] * 2]


def test_a_renamed_folder_keeps_its_history(
    repository: Repository, sample_text: str, tmp_path: Path
) -> None:
    repository.commit({"kab-blorra/2025.yml": sample_text})
    repository.commit({"kab-blorra/2025.yml": sample_text.replace("Menyusun SK", "Menetapkan SK")})
    (repository.plans / "kab-blorra").rename(repository.plans / "kab-blora")
    repository.commit()
    assert [len(step.changes.actions) for step in repository.steps(tmp_path / "kept.json")] == [
        0,
        1,
    ]


def test_deleted_and_made_again_is_compared_with_what_was(
    repository: Repository, sample_text: str, tmp_path: Path
) -> None:
    repository.commit({f"{NAME}.yml": sample_text})
    (repository.plans / f"{NAME}.yml").unlink()
    repository.commit({"lain.yml": ""})
    repository.commit({f"{NAME}.yml": sample_text.replace("Menyusun SK", "Menetapkan SK")})
    assert [len(step.changes.actions) for step in repository.steps(tmp_path / "kept.json")] == [
        0,
        1,
    ]


def test_a_merged_proposal_is_one_step(
    repository: Repository, sample_text: str, tmp_path: Path
) -> None:
    repository.commit({f"{NAME}.yml": sample_text})
    run(repository.folder, "checkout", "-q", "-b", "usulan")
    repository.commit({f"{NAME}.yml": sample_text.replace("Menyusun SK", "Salah ketik")})
    repository.commit({f"{NAME}.yml": sample_text.replace("Menyusun SK", "Menetapkan SK")})
    run(repository.folder, "checkout", "-q", "main")
    run(repository.folder, "merge", "-q", "--no-ff", "-m", "Merge", "usulan", moment=START + 50_000)
    _, step = repository.steps(tmp_path / "kept.json")
    assert step.moment == moment_of(START + 50_000)
    assert [change.fields[0].after for change in step.changes.actions] == ["Menetapkan SK"]


def test_answers_are_kept_until_a_file_changes(
    repository: Repository, sample_text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "build" / "kept.json"
    repository.commit({f"{NAME}.yml": sample_text})
    repository.commit({f"{NAME}.yml": sample_text.replace("Menyusun SK", "Menetapkan SK")})
    steps = repository.steps(kept)
    written = kept.stat().st_mtime_ns
    with monkeypatch.context() as patch:
        patch.setattr(git, "contents", lambda _, names: dict.fromkeys(names, b""))
        assert repository.steps(kept) == steps
    assert kept.stat().st_mtime_ns == written
    for damaged in ("", "[]", '{"x": [{}]}', '{"x": 1}'):
        kept.write_text(damaged, encoding="utf-8")
        assert repository.steps(kept) == steps
    repository.commit({f"{NAME}.yml": sample_text})
    assert len(repository.steps(kept)) == 3


def test_pages_tell_of_it_and_name_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the commits to the finished site: the plan's page, the page of all plans, the feed;
    links lead somewhere.
    """
    folder = copy_project(tmp_path / "p")
    repository = Repository(folder)
    repository.commit()
    text = (folder / "plans" / f"{NAME}.yml").read_text(encoding="utf-8")
    repository.commit({f"{NAME}.yml": text.replace("Menyusun", "Menetapkan")})
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(EPOCH))
    assert build_site(choices(folder, pdf=False, jobs=1)).published
    site = folder / "site"
    told = (site / NAME / "perubahan" / "index.html").read_text(encoding="utf-8")
    assert "<del>Menyusun</del><ins>Menetapkan</ins>" in told
    assert "1 Januari 2026, pukul 08.00 WIB" in told
    assert 'href="perubahan/"' in (site / NAME / "index.html").read_text(encoding="utf-8")
    assert not (site / "kab-demak" / "2023" / "perubahan").exists(), "nothing to tell of it"
    latest = (site / "perubahan" / "index.html").read_text(encoding="utf-8")
    assert latest.count("KPU Kabupaten Blora 2025") == 1
    anchors = set(re.findall(r'href="\.\./(kab-blora/2025/perubahan/#[^"]+)"', latest))
    assert {f'id="{anchor.partition("#")[2]}"' in told for anchor in anchors} == {True}
    for file in ("perubahan/index.html", f"{NAME}/perubahan/index.html", "umpan.xml"):
        assert "Nama Orang" not in (site / file).read_text(encoding="utf-8")
    assert build_epoch(folder) == EPOCH


def page_of(steps: tuple[PlanVersion, ...] | None, *corrections: Pembetulan) -> str:
    table = replace(REAL[0], corrections=corrections)
    return "".join(
        file.content.decode() for file in changes_page(table, replace(around(table), steps=steps))
    )


def test_no_page_where_there_is_nothing_to_tell() -> None:
    assert page_of(None) == ""
    assert page_of(()) == ""
    assert page_of((PlanVersion(moment_of(START), first=True),)) == ""
    plan_page = next(plan_pages(REAL[0], around(REAL[0]))).content.decode()
    assert "perubahan/" not in plan_page


def test_an_action_tells_that_it_was_changed_lately() -> None:
    """For 90 days, counted to the date of the data; what was changed twice tells of the last time."""
    row = REAL[0].rows[0]
    texts = [
        replace(plan(aksi(row.id)), judul=""),
        plan(aksi(row.id, bulan=(4,))),
        plan(aksi(row.id, bulan=(5,))),
    ]
    moments = [
        datetime(2026, 8, 1, tzinfo=WIB),
        datetime(2026, 8, 23, tzinfo=WIB),
        datetime(2026, 9, 1, tzinfo=WIB),
    ]
    steps = [
        PlanVersion(moments[0], first=True),
        *(
            PlanVersion(moment, differences(*pair))
            for moment, pair in zip(moments[1:], pairwise(texts), strict=True)
        ),
    ]
    for known, told in (
        (steps, "Berubah 1 September 2026"),
        (steps[:2], "Berubah 23 Agustus 2026"),
        (steps[:1], ""),
    ):
        page = next(
            plan_pages(REAL[0], replace(around(REAL[0]), steps=tuple(known)))
        ).content.decode()
        assert [told] == (re.findall(r">(Berubah [^<]+)</a>", page) or [""])
    late = replace(steps[1], moment=datetime(2026, 8, 22, tzinfo=WIB))
    assert (
        "Berubah"
        not in next(
            plan_pages(REAL[0], replace(around(REAL[0]), steps=(steps[0], late)))
        ).content.decode()
    )


def test_a_correction_is_told_also_without_a_history() -> None:
    known = REAL[0].rows[0].id
    text = page_of(
        None, Pembetulan(date(2026, 4, 5), "Aksi dihapus, & <diganti>.", (known, "99.9"))
    )
    assert "Riwayat perubahan berkasnya tidak tersedia" in text
    tree = page_reader.tree_of(block_of(text))
    assert "Aksi dihapus, & <diganti>." in tree.text
    assert [
        link.text for link in tree.tags("a") if link.attributes["href"].endswith(f"#aksi-{known}")
    ] == [f"Aksi {known}"]
    assert not [link for link in tree.tags("a") if "99.9" in link.attributes["href"]], (
        "an action that is gone"
    )


def test_older_moments_are_counted_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages_changes, "FULL_ENTRIES", 1)
    text = page_of(
        None, Pembetulan(date(2026, 4, 5), "Pertama."), Pembetulan(date(2026, 5, 5), "Kedua.")
    )
    assert text.count("<section") == 1
    assert text.index("Kedua.") < text.index("Sebelumnya") < text.index("5 April 2026: Pertama.")


def test_the_page_of_all_plans_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages_changes, "LISTED_CHANGES", 1)
    corrected = [
        replace(table, corrections=(Pembetulan(date(2026, 4, 5), "Contoh."),)) for table in REAL[:2]
    ]
    for steps, tables, said in (
        (None, corrected, "yang tercantum hanya pembetulan"),
        (None, (), "Riwayat perubahan berkas tidak tersedia pada situs ini."),
        ({}, (), "Belum ada rencana yang berubah"),
        ({}, corrected, "Perubahan yang lebih lama ada di halaman rencananya"),
    ):
        text = latest_page(Site(SETTINGS, tuple(tables), {}, {}, steps)).content.decode()
        assert said in text
        assert text.count("Contoh.") == min(1, len(tables))


def test_moments_of_one_second_have_anchors_of_their_own() -> None:
    steps = tuple(PlanVersion(moment_of(START), unread=True) for _ in range(3))
    anchors = [entry.anchor for entry in changes_of(REAL[0], steps).entries]
    assert len(set(anchors)) == 3
    assert anchors[0] == "versi-20260101-070000"
