"""A build with nothing to do does nothing; anything else that a site depends on makes it anew."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT

from zi_site.site import build
from zi_site.site.build import Choices, Result, build_site

pytestmark = pytest.mark.slow


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Choices:
    """One plan, built once."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    monkeypatch.delenv("ZI_SITE_ADDRESS", raising=False)
    for name in ("content", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    plan = tmp_path / "plans" / "kab-blora" / "2025.yml"
    plan.parent.mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "rencana" / "kab-blora" / "2025.yml", plan)
    paths = (tmp_path / name for name in ("plans", "content", "mkdocs.yml", "site"))
    choices = Choices(*paths, jobs=1, pdf=False)
    build_site(choices)
    return choices


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[Result]:
    """What was really built since."""
    results: list[Result] = []
    once = build._built

    def counted(*asked: object) -> Result:
        results.append(once(*asked))  # type: ignore[arg-type]
        return results[-1]

    monkeypatch.setattr(build, "_built", counted)
    return results


def test_nothing_is_done_where_nothing_changed(project: Choices, built: list[Result]) -> None:
    before = (project.out / "index.html").stat()
    said = build_site(project)
    assert (said.published, said.plans, said.pages > 10) == (True, 1, True)
    assert (project.out / "index.html").stat() == before
    assert built == []


def _edit(choices: Choices) -> None:
    page = choices.out / "index.html"
    page.write_bytes(page.read_bytes().replace(b"Blora", b"Arolb"))


def _touch_plan(choices: Choices) -> None:
    plan = choices.plans / "kab-blora" / "2025.yml"
    plan.write_bytes(plan.read_bytes() + b"# akhir\n")


CHANGES: dict[str, Callable[[Choices], object]] = {
    "a page is lost": lambda it: (it.out / "index.html").unlink(),
    "a page is edited, its size as before": _edit,
    "a copy is lost": lambda it: next(it.out.rglob("*.csv")).unlink(),
    "a file too many": lambda it: (it.out / "sisa.html").touch(),
    "the whole site is lost": lambda it: shutil.rmtree(it.out),
    "a plan is edited": _touch_plan,
    "a folder comes": lambda it: (it.plans / "kab-demak").mkdir(),
    "a page by hand is edited": lambda it: (it.content / "tentang.md").write_text("# Tentang\n"),
    "a style is edited": lambda it: (it.content.parent / "overrides/assets/zi.js").write_text(""),
    "a setting is edited": lambda it: it.config.write_text(
        it.config.read_text().replace("site_name: ", "site_name: Baru ")
    ),
    "the clock goes on": lambda it: os.environ.update(SOURCE_DATE_EPOCH="1767312000"),
    "the address is another": lambda it: os.environ.update(ZI_SITE_ADDRESS="https://contoh.id/"),
    "what is kept is lost": lambda it: shutil.rmtree(it.config.parent / "build" / "terakhir"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_any_change_makes_the_site_anew(
    what: str, project: Choices, built: list[Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZI_SITE_ADDRESS", "http://127.0.0.1:8000/")
    build_site(project)
    built.clear()
    CHANGES[what](project)
    build_site(project)
    assert len(built) == 1
    assert "Blora" in (project.out / "index.html").read_text(encoding="utf-8")


def test_a_plan_that_changes_during_the_build_is_seen_by_the_next(
    project: Choices, built: list[Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = project.plans / "kab-blora" / "2025.yml"
    text = plan.read_bytes()
    plan.write_bytes(text + b"# dua\n")
    publish = build._publish

    def meanwhile(*asked: object) -> int:
        plan.write_bytes(text + b"# tiga\n")
        return publish(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(build, "_publish", meanwhile)
    build_site(project)
    plan.write_bytes(text + b"# dua\n")
    build_site(project)
    assert len(built) == 2
