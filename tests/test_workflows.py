"""The GitHub workflows: actionlint and zizmor find nothing, they do what they promise and may do no
more than they need.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import ROOT

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


DANGEROUS = """
on: pull_request_target
jobs:
  bangun:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
        with:
          ref: ${{ github.event.pull_request.head.sha }}
      - run: echo "${{ github.event.pull_request.title }}"
"""


def program(name: str, *words: str | Path) -> list[dict[str, Any]]:
    """What a program beside this Python finds, which it says as a JSON list."""
    command = [Path(sys.executable).with_name(name), *words]
    said = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert said.stdout.startswith("["), said.stderr
    findings: list[dict[str, Any]] = json.loads(said.stdout)
    return findings


def lint(*paths: Path) -> list[dict[str, Any]]:
    """actionlint's findings, each with file, line, column and message."""
    return program("actionlint", "-shellcheck=", "-format", "{{json .}}", *paths)


def audit(*paths: Path) -> list[str]:
    """zizmor's findings by name; it looks nothing up in the network."""
    found = program("zizmor", "--offline", "--format=json", "--persona=pedantic", *paths)
    return sorted({str(each["ident"]) for each in found})


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
        "arsip.yml",
        "buku-kerja.yml",
        "masuk.yml",
        "periksa.yml",
        "rilis-data.yml",
        "terbit.yml",
        "uji.yml",
    ]


def test_actionlint_finds_nothing() -> None:
    assert lint(*WORKFLOWS) == []


def test_actionlint_finds_what_is_broken(tmp_path: Path) -> None:
    path = tmp_path / "broken.yml"
    path.write_text(BROKEN, encoding="utf-8")
    assert {finding["line"] for finding in lint(path)} == {7, 8, 9}


def test_zizmor_finds_nothing() -> None:
    assert audit(FOLDER.parent) == []


def test_zizmor_finds_what_is_dangerous(tmp_path: Path) -> None:
    path = tmp_path / ".github" / "workflows" / "bahaya.yml"
    path.parent.mkdir(parents=True)
    path.write_text(DANGEROUS, encoding="utf-8")
    wanted = {"artipacked", "dangerous-triggers", "excessive-permissions", "template-injection"}
    assert wanted | {"unpinned-uses"} <= set(audit(path))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_githubs_own_by_commit_with_the_version_beside(path: Path) -> None:
    used = re.findall(r"uses: (.+)", path.read_text(encoding="utf-8"))
    pinned = r"actions/[a-z/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+"
    assert [each for each in used if not re.fullmatch(pinned, each)] == []


def test_an_action_is_one_version_everywhere() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    used = set(re.findall(r"uses: (actions/[a-z-]+)\S*?@(.+)", text))
    assert len(used) == len({name for name, _ in used}) > 5


def test_machines_are_named_and_every_job_ends() -> None:
    jobs = [job for path in WORKFLOWS for job in load(path.name)["jobs"].values()]
    assert {job["runs-on"] for job in jobs} == {"ubuntu-24.04"}
    assert all(int(job["timeout-minutes"]) for job in jobs)


def test_what_publishing_keeps_is_written_by_nothing_else() -> None:
    """And what opens strangers' files neither writes nor reads anything kept."""
    uses = {
        path.name: {
            step["uses"].split("@")[0]
            for step in steps(load(path.name))
            if step.get("uses", "").startswith("actions/cache")
        }
        for path in WORKFLOWS
    }
    assert {name: found for name, found in uses.items() if found} == {
        "terbit.yml": {"actions/cache"},
        "periksa.yml": {"actions/cache/restore"},
    }
    every = [step for path in WORKFLOWS for step in steps(load(path.name))]
    assert [step for step in every if "cache" in step.get("with", {})] == []


def test_what_is_kept_is_kept_by_what_it_depends_on() -> None:
    tools, build = (
        step["with"]["key"]
        for step in steps(load("terbit.yml"))
        if step.get("uses", "").startswith("actions/cache@")
    )
    assert all(each in tools for each in ("runner.os", "python-version", "constraints.txt"))
    sources = ("zi_site/**", "constraints.txt", "plans/**", "content/**", "overrides/**")
    assert all(each in build for each in (*sources, "mkdocs.yml"))
    assert all((ROOT / each.removesuffix("/**")).exists() for each in sources)


def test_versions_are_renewed_by_proposals() -> None:
    settings = yaml.safe_load((ROOT / ".github" / "dependabot.yml").read_text(encoding="utf-8"))
    assert {each["package-ecosystem"] for each in settings["updates"]} == {"github-actions", "pip"}
    assert all(each["cooldown"]["default-days"] >= 7 for each in settings["updates"])


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
        ("periksa.yml", ["check", "masuk", "site", "site-test", "test"]),
        ("terbit.yml", ["check", "meja", "site"]),
        ("uji.yml", ["test"]),
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
        ("arsip.yml", "susun"): {"contents": "read", "pages": "read"},
        ("arsip.yml", "rilis"): {"contents": "write"},
        ("masuk.yml", "catat"): {"contents": "write"},
        ("masuk.yml", "usulkan"): {"contents": "write", "pull-requests": "write"},
        ("rilis-data.yml", "susun"): {"contents": "read", "pages": "read"},
        ("rilis-data.yml", "rilis"): {
            "contents": "write",
            "id-token": "write",
            "attestations": "write",
        },
        ("terbit.yml", "bangun"): {"contents": "read", "pages": "read"},
        ("terbit.yml", "terbitkan"): {"pages": "write", "id-token": "write"},
        ("uji.yml", "kabarkan"): {"issues": "write"},
    }


def test_proposals_of_strangers_start_nothing_that_may_write() -> None:
    assert "pull_request_target" not in "".join(
        path.read_text(encoding="utf-8") for path in WORKFLOWS
    )
    assert load("masuk.yml")["on"]["push"] == {"branches": ["main"], "paths": ["masuk/**"]}
    assert set(load("masuk.yml")["on"]) == {"push", "workflow_dispatch"}


def test_the_jobs_that_may_write_run_nothing_of_the_repository() -> None:
    jobs = [load("masuk.yml")["jobs"]["usulkan"], load("uji.yml")["jobs"]["kabarkan"]]
    commands = [step["run"] for job in jobs for step in job["steps"] if "run" in step]
    assert len(commands) == 2
    assert not re.search(r"make |python|zi-site|\./", "".join(commands))


def test_publishing_checks_and_builds_and_nothing_else() -> None:
    """Wrong data of one office keeps no other back, and no test of the program does."""
    build, deploy = load("terbit.yml")["jobs"].values()
    commands = [step.get("run") or step["uses"].split("@")[0] for step in build["steps"]]
    assert "make test" not in commands
    assert (
        commands.index("make check FORMAT=github")
        < commands.index("make site")
        < commands.index("actions/upload-pages-artifact")
    )
    passed_over = [step["run"] for step in build["steps"] if "continue-on-error" in step]
    assert passed_over == ["make check FORMAT=github", "make meja"]
    assert deploy["needs"] == "bangun"


def test_a_deployment_is_tried_three_times() -> None:
    tries = [
        step
        for step in steps(load("terbit.yml"))
        if step.get("uses", "").startswith("actions/deploy-pages@")
    ]
    assert [each["id"] for each in tries] == ["pertama", "kedua", "ketiga"]
    assert ["continue-on-error" in each for each in tries] == [True, True, False]
    for before, each in pairwise(tries):
        assert each["if"] == f"${{{{ steps.{before['id']}.outcome == 'failure' }}}}"


def test_a_proposal_shows_its_problems_and_tests_the_program_only_when_it_changed() -> None:
    check = load("periksa.yml")
    assert "pull_request" in check["on"]
    commands = [step.get("run", "") for step in check["jobs"]["data"]["steps"]]
    assert "make check FORMAT=github KESEHATAN=1" in commands
    assert "make test" not in commands
    assert check["jobs"]["uji"]["if"].endswith("needs.data.outputs.program != 'false' }}")
    assert [
        step["with"]["path"] for step in steps(check) if "upload-artifact" in step.get("uses", "")
    ] == ["build/berubah"]


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


def script_of(name: str, workflow: str = "masuk.yml") -> str:
    return next(str(step["run"]) for step in steps(load(workflow)) if step.get("name") == name)


COMMIT = "git add --all && git -c user.name=Contoh -c user.email=contoh@contoh.invalid commit -qm x"


def stand_in(folder: Path, name: str, script: str) -> str:
    """A PATH on which a program is one of ours."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(script, encoding="utf-8")
    (folder / name).chmod(0o755)
    return f"{folder}:{os.environ['PATH']}"


def proposal(folder: Path, change: str) -> str:
    """What the job that may write says of a patch that this change makes, and the branch's files."""
    remote, here = folder / "jauh.git", folder / "sini"
    here.mkdir()
    sh(
        "git init -q -b main . && mkdir plans masuk && echo x > masuk/a.pdf && echo y > README.md",
        here,
    )
    sh(f"echo z > plans/kab.yml && {COMMIT} && git clone -q --bare . {remote}", here)
    sh(f"git remote add origin {remote} && {change}", here)
    sh(
        "git add --all && mkdir -p build/usulan && git diff --cached --binary > build/usulan/perubahan.patch",
        here,
    )
    sh("git reset -q --hard && git clean -fdq -e build && touch build/usulan/isi.md", here)
    words = {"CABANG": "usulan", "JUDUL": "Masuk", "UTAMA": "main", "GH_TOKEN": "x"}
    path = stand_in(folder / "alat", "gh", GH)
    log = str(folder / "gh.log")
    sh(script_of("Buat cabang dan usulan"), here, PATH=path, GH_LOG=log, **words)
    return sh("git ls-tree -r usulan", remote)


@pytest.mark.parametrize(
    "change",
    [
        "mkdir plans/b && echo 1 > plans/b/2026.yml && rm masuk/a.pdf",
        "echo 1 > plans/kab.yml",
        "mv masuk/a.pdf 'plans/tahun ñ.yml'",
    ],
)
def test_regular_files_of_plans_and_masuk_are_proposed(tmp_path: Path, change: str) -> None:
    tree = proposal(tmp_path, change)
    assert {line.split()[0] for line in tree.splitlines()} == {"100644"}


@pytest.mark.parametrize(
    "change",
    [
        "ln -s /etc/passwd plans/2026.yml",
        "ln -s ../README.md masuk/b.pdf",
        "rm plans/kab.yml && ln -s ../README.md plans/kab.yml",
        "chmod +x plans/kab.yml",
        "echo 1 > plans/x.sh && chmod +x plans/x.sh",
        "echo 1 > README.md",
        "echo 1 > plans2.yml",
        "mv README.md plans/README.md",
        "mv plans/kab.yml kab.yml",
        "mkdir -p .github/workflows && echo 1 > .github/workflows/x.yml && echo 2 > plans/kab.yml",
        "git init -q plans/sub && git -C plans/sub -c user.name=a -c user.email=a@contoh.invalid commit -q --allow-empty -m x",
    ],
)
def test_nothing_else_is_proposed(tmp_path: Path, change: str) -> None:
    with pytest.raises(subprocess.CalledProcessError) as told:
        proposal(tmp_path, change)
    assert "Isinya bukan hanya berkas biasa di plans/ dan masuk/." in told.value.stdout
    assert sh("git branch --list usulan", tmp_path / "jauh.git") == ""


def test_a_link_among_what_was_read_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "build" / "usulan").mkdir(parents=True)
    (tmp_path / "build" / "usulan" / "isi.md").symlink_to("/proc/self/environ")
    with pytest.raises(subprocess.CalledProcessError) as told:
        sh(script_of("Buat cabang dan usulan"), tmp_path)
    assert "memuat tautan" in told.value.stdout


ISSUES = """#!/bin/sh
echo "$@" >> "$GH_LOG"
if [ "$1 $2" = "issue list" ]; then printf '%s' "$TERBUKA"; fi
"""


@pytest.mark.parametrize(
    ("result", "open_issue", "done"),
    [
        ("failure", "", ["issue list", "label create", "issue create"]),
        ("failure", "7", ["issue list", "issue comment 7"]),
        ("success", "7", ["issue list", "issue close 7"]),
        ("success", "", ["issue list"]),
    ],
)
def test_failed_tests_are_one_issue(
    tmp_path: Path, result: str, open_issue: str, done: list[str]
) -> None:
    path, log = stand_in(tmp_path / "alat", "gh", ISSUES), tmp_path / "gh.log"
    said = {
        "HASIL": result,
        "TERBUKA": open_issue,
        "JALAN": "https://contoh.invalid",
        "COMMIT": "abc",
    }
    script = script_of("Buka, perbarui, atau tutup issue", "uji.yml")
    sh(script, tmp_path, PATH=path, GH_LOG=str(log), **said)
    lines = log.read_text(encoding="utf-8").splitlines()
    assert [line[: len(each)] for line, each in zip(lines, done, strict=True)] == done


@pytest.mark.parametrize(
    ("left", "said"), [("12", "Penyimpanan mesin GitHub penuh di "), ("9000", "bertanda silang")]
)
def test_why_nothing_was_published_is_said(tmp_path: Path, left: str, said: str) -> None:
    path = stand_in(tmp_path / "alat", "df", f"#!/bin/sh\nprintf 'Avail\\n  {left}\\n'\n")
    told = sh(script_of("Katakan mengapa situs tidak terbit", "terbit.yml"), tmp_path, PATH=path)
    assert told.startswith("::error title=Situs belum diperbarui::")
    assert said in told


@pytest.mark.parametrize(
    ("change", "program", "collected"),
    [
        ("echo 2 > plans/kab-a/2026.yml", "false", ["assets", "kab-a"]),
        ("rm -r plans/kab-b && echo 1 > masuk/x.pdf", "false", ["assets", "kab-b"]),
        ("echo 1 > masuk/x.pdf", "false", []),
        ("echo 1 > plans/kab-tanpa-halaman", "false", []),
        ("echo 1 > zi.py && echo 2 > plans/kab-a/2026.yml", "true", ["assets", "kab-a", "kab-b"]),
    ],
)
def test_what_a_proposal_changes_is_tested_and_kept(
    tmp_path: Path, change: str, program: str, collected: list[str]
) -> None:
    sh("git init -q -b main . && mkdir -p masuk plans/kab-a plans/kab-b", tmp_path)
    sh(f"echo 1 | tee plans/kab-a/2026.yml plans/kab-b/2026.yml && {COMMIT}", tmp_path)
    base = sh("git rev-parse HEAD", tmp_path)
    sh(f"{change} && {COMMIT} && mkdir -p site/assets site/kab-a site/kab-b build", tmp_path)
    given = tmp_path / "keluaran"
    sh(script_of("Apa yang berubah", "periksa.yml"), tmp_path, DASAR=base, GITHUB_OUTPUT=str(given))
    assert given.read_text(encoding="utf-8") == f"program={program}\n"
    script = script_of("Kumpulkan halaman yang berubah", "periksa.yml")
    sh(script, tmp_path, DASAR=base, PROGRAM=program)
    assert sorted(path.name for path in (tmp_path / "build" / "berubah").iterdir()) == collected


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
