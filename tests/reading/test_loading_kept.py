"""What was loaded before is not loaded again, and is the same as if it were."""

import shutil
from pathlib import Path

import pytest
from conftest import ROOT

from zi_site.machine.kept import Kept
from zi_site.plan_file.read.folder import list_folder
from zi_site.site import loading
from zi_site.site.loading import load_files, load_plans


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "tests" / "rencana", tmp_path / "plans")
    return tmp_path / "plans"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The plans that were really read."""
    shown: list[str] = []
    once = loading.read_plan

    def counted(content: bytes, name: str) -> object:
        shown.append(name)
        return once(content, name)

    monkeypatch.setattr(loading, "read_plan", counted)
    return shown


def test_what_was_loaded_before_is_the_same(plans: Path, tmp_path: Path, read: list[str]) -> None:
    kept = Kept(tmp_path / "kept")
    first = load_plans(plans, 1, kept)
    assert len(read) == len(first.plans)
    read.clear()
    assert load_plans(plans, 1, kept) == first == load_plans(plans, 1, Kept(tmp_path / "other"))
    assert len(read) == len(first.plans), "only where nothing is kept"


def test_one_edit_is_one_plan_read(plans: Path, tmp_path: Path, read: list[str]) -> None:
    kept = tmp_path / "kept"
    load_plans(plans, 1, Kept(kept))
    one = plans / "kab-blora" / "2025.yml"
    one.write_bytes(one.read_bytes().replace(b"tahun: 2025", b"tahun: 1925", 1))
    read.clear()
    before = len(list(kept.iterdir()))
    found = load_files(list_folder(plans), 1, keep=False, kept=Kept(kept))
    assert [Path(each).parent.name for each in read] == ["kab-blora"]
    assert found.problems == load_files(list_folder(plans), 1, keep=False).problems != []
    assert len(list(kept.iterdir())) >= before
    load_plans(plans, 1, Kept(kept))
    assert len(list(kept.iterdir())) <= before, "the old one is forgotten"


@pytest.mark.parametrize("damage", [b"", b"x", None])
def test_what_is_damaged_is_loaded_again(
    damage: bytes | None, plans: Path, tmp_path: Path, read: list[str]
) -> None:
    kept = Kept(tmp_path / "kept")
    first = load_plans(plans, 1, kept)
    for path in kept.folder.iterdir():
        path.write_bytes(path.read_bytes()[:-1] if damage is None else damage)
    read.clear()
    assert load_plans(plans, 1, kept) == first
    assert len(read) == len(first.plans)


def test_a_file_under_another_name_is_another(plans: Path, tmp_path: Path) -> None:
    """Its problems name it, and the folder promises the office."""
    kept = Kept(tmp_path / "kept")
    load_plans(plans, 1, kept)
    (plans / "kab-blora").rename(plans / "kab-rembang")
    found = load_plans(plans, 1, kept)
    assert found.problems == load_plans(plans, 1).problems != []
