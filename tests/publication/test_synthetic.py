"""The national sample: valid plans, each different, the same ones every time."""

from pathlib import Path

from synthetic import write_plans

from zi_site.plan_file.read.plan_file import read_plan
from zi_site.site import loading


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*.yml"))
    }


def test_its_plans_are_valid_and_all_different(tmp_path: Path) -> None:
    write_plans(tmp_path, 25)
    loaded = loading.load_plans(tmp_path)
    assert loaded.problems == []
    assert len(loaded.plans) == 25
    assert len({each.plan.area for each in loaded.plans}) == 25


def test_it_is_the_same_every_time(tmp_path: Path) -> None:
    write_plans(tmp_path / "a", 10)
    write_plans(tmp_path / "b", 10)
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def test_it_names_no_office_and_no_person_of_its_models(tmp_path: Path) -> None:
    write_plans(tmp_path, 10)
    for name, content in contents(tmp_path).items():
        plan = read_plan(content, name).plan
        assert plan is not None
        assert plan.keputusan.penanda_tangan == "Nama Sintetis"
        assert not [
            word
            for word in ("blora", "demak", "sarolangun", "purbalingga", "kebumen")
            if word in content.decode().lower()
        ]
