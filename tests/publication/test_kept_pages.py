"""A site that was put together from kept pieces is byte for byte the one made of nothing kept."""

import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import ROOT
from jinja2 import DictLoader, Environment

from zi_site.publication.pages_render import _Compiled
from zi_site.site.build import Choices, build_site

pytestmark = pytest.mark.slow


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Choices:
    """Two plans, built once."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    for name in ("content", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    for office in ("kab-blora", "kab-demak"):
        shutil.copytree(ROOT / "tests" / "rencana" / office, tmp_path / "plans" / office)
    paths = (tmp_path / name for name in ("plans", "content", "mkdocs.yml", "site"))
    choices = Choices(*paths, jobs=1, pdf=False)
    build_site(choices)
    return choices


def _files(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


def _from_scratch(choices: Choices) -> dict[str, bytes]:
    shutil.rmtree(choices.config.parent / "build")
    build_site(replace(choices, out=choices.out.with_name("lain")))
    return _files(choices.out.with_name("lain"))


def _same_file(one: Path, inode: int) -> bool:
    return one.stat().st_ino == inode


def test_an_edit_changes_what_it_must_and_nothing_else_is_rendered(project: Choices) -> None:
    plan = project.plans / "kab-blora" / "2025.yml"
    plan.write_bytes(plan.read_bytes().replace(b"\njudul: ", b"\njudul: SUNTINGAN ", 1))
    edited = project.out / "kab-blora/2025/index.html"
    other = project.out / "kab-demak/2023/index.html"
    inodes = edited.stat().st_ino, other.stat().st_ino
    build_site(project)
    assert b"SUNTINGAN" in edited.read_bytes()
    assert not _same_file(edited, inodes[0])
    assert _same_file(other, inodes[1])
    assert _files(project.out) == _from_scratch(project)


@pytest.mark.parametrize(
    "what", ["a page is edited", "a page is lost", "a style", "a setting", "a page by hand", "menu"]
)
def test_what_else_a_page_depends_on(what: str, project: Choices) -> None:
    page = project.out / "kab-demak/2023/index.html"
    chrome = project.config.parent / "overrides/partials/footer.html"
    if what == "a page is edited":
        page.write_bytes(page.read_bytes().replace(b"Demak", b"Kamed"))
    elif what == "a page is lost":
        page.unlink()
    elif what == "a style":
        chrome.write_text(chrome.read_text().replace("Umpan Atom", "Umpan"))
    elif what == "a page by hand":
        (project.content / "tentang.md").write_text(
            "# Tentang\n\n[Rencana](../kab-blora/2025/index.md)\n"
        )
    else:
        old, new = ("site_name: ", "site_name: Baru ") if what == "a setting" else ("Area:", "A:")
        project.config.write_text(project.config.read_text().replace(old, new))
    build_site(project)
    assert b"Demak" in page.read_bytes()
    assert _files(project.out) == _from_scratch(project)


@pytest.mark.parametrize("odd", ["menu without names", "another folder of the theme"])
def test_where_pages_depend_on_one_another_none_is_kept(odd: str, project: Choices) -> None:
    text = project.config.read_text()
    if odd == "menu without names":
        project.config.write_text(text.replace("  - Data: data/index.md", "  - data/index.md"))
    else:
        shutil.move(project.config.parent / "overrides", project.config.parent / "tema")
        project.config.write_text(text.replace("custom_dir: overrides", "custom_dir: tema"))
    page = project.out / "kab-demak/2023/index.html"
    before = page.stat().st_ino
    build_site(project)
    assert not _same_file(page, before)
    assert _files(project.out) == _from_scratch(project)


def test_one_office_alone_leaves_what_all_have_kept(project: Choices) -> None:
    kept = project.config.parent / "build" / "rencana"
    before = sorted(kept.iterdir())
    out = project.out.with_name("sendiri")
    result = build_site(replace(project, out=out, office="kab-blora"))
    assert (result.plans, result.told) == (1, [])
    assert (out / "kab-blora/2025/index.html").is_file()
    assert not list((out / "kab-demak").glob("[0-9]*"))  # its page says that nothing is here
    assert sorted(kept.iterdir()) == before


def _blora(choices: Choices) -> Path:
    return choices.plans / "kab-blora" / "2025.yml"


def _another_title(choices: Choices) -> None:
    text = _blora(choices).read_text(encoding="utf-8")
    _blora(choices).write_text(text.replace("\njudul: ", "\njudul: BARU ", 1), encoding="utf-8")


def _another_month(choices: Choices) -> None:
    text = _blora(choices).read_text(encoding="utf-8")
    text = text.replace(
        "centang: [1]\n            bulan: [1]", "jadwal: Mei\n            bulan: [5]", 1
    )
    _blora(choices).write_text(text, encoding="utf-8")


def _another_year(choices: Choices) -> None:
    text = _blora(choices).read_text(encoding="utf-8")
    text = text.replace("\ntahun: 2025", "\ntahun: 2024", 1)
    _blora(choices).with_name("2024.yml").write_text(text, encoding="utf-8")


def _a_plan_goes(choices: Choices) -> None:
    shutil.rmtree(choices.plans / "kab-demak", ignore_errors=True)


def _a_plan_comes(choices: Choices) -> None:
    plans = ROOT / "tests" / "rencana" / "kab-demak"
    shutil.copytree(plans, choices.plans / "kab-demak", dirs_exist_ok=True)


def _an_office_says_something(choices: Choices) -> None:
    text = "satker: kab-blora\nsitus: https://contoh.invalid/\n"
    _blora(choices).with_name("satker.yml").write_text(text, encoding="utf-8")


def _a_page_by_hand(choices: Choices) -> None:
    (choices.content / "tambahan.md").write_text("# Tambahan\n", encoding="utf-8")


def _pieces_are_damaged(choices: Choices) -> None:
    """A byte in each file of build/ that is kept by its key, and lost pages."""
    build = choices.config.parent / "build"
    for name in ("nasional", "rencana", "catatan", "potongan"):
        for path in (build / name).iterdir():
            path.write_bytes(path.read_bytes()[:-1] + b"x")
    for path in sorted((build / "docs").rglob("*.md"))[::3]:
        path.write_bytes(b"rusak")


EDITS: tuple[Callable[[Choices], None], ...] = (
    _another_title, _another_month, _another_year, _a_plan_goes, _a_plan_comes,
    _an_office_says_something, _a_page_by_hand, _pieces_are_damaged,
)  # fmt: skip


@pytest.mark.parametrize("seed", range(3))
def test_any_sequence_of_edits_gives_what_a_build_of_nothing_kept_gives(
    seed: int, project: Choices
) -> None:
    for edit in random.Random(seed).sample(EDITS, 4):
        edit(project)
        build_site(project)
    assert _files(project.out) == _from_scratch(project)


def test_a_folder_of_templates_that_is_gone_stops_no_page(tmp_path: Path) -> None:
    """As under `serve`, when somebody deletes build/ meanwhile."""
    cache = _Compiled(str(tmp_path / "templat"))
    environment = Environment(
        loader=DictLoader({"x.html": "{{ 1 + 1 }}"}), bytecode_cache=cache, autoescape=True
    )
    assert environment.get_template("x.html").render() == "2"
    assert not list(tmp_path.iterdir())
