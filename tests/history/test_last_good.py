"""A fault stays where it is: whatever is wrong with one office's file, all others are published, and
of that plan its last good version.
"""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from profiles import examples
from test_history import EPOCH, START, Repository, run

from zi_site.machine.clock import moment_of
from zi_site.plan import reference
from zi_site.plan.problems import stops
from zi_site.plan_file.read.located import MAX_BYTES
from zi_site.site.history import versions_of
from zi_site.site.last_good import Published, in_last_good
from zi_site.site.loading import load_plans
from zi_site.site.sentences import KeptBack
from zi_site.views.notices import Notice, NoticeOf

PLAN = "kab-blora/2025.yml"
REPORTS = "kab-blora/2025.realisasi.yml"
FACTS = "kab-blora/satker.yml"
OTHERS = ("kab-demak/2025", "kota-semarang/2025")
FIRST = moment_of(START)


@pytest.fixture(scope="module")
def committed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three offices with good plans, one of them with reports, in one commit."""
    repository = Repository(tmp_path_factory.mktemp("baik") / "repo")
    shipped = {name: reference_text(name) for name in ("contoh.yml", "contoh.realisasi.yml")}
    files = {PLAN: shipped["contoh.yml"], REPORTS: shipped["contoh.realisasi.yml"]}
    for name in OTHERS:
        office = name.partition("/")[0]
        files[f"{name}.yml"] = shipped["contoh.yml"].replace("kab-blora", office)
    files[FACTS] = "satker: kab-blora\nsitus: https://contoh.invalid/\n"
    repository.commit(files)
    return repository.folder


def reference_text(name: str) -> str:
    return (Path(reference.__file__).parents[1] / "data" / name).read_text(encoding="utf-8")


@pytest.fixture
def plans(committed: Path, tmp_path: Path) -> Path:
    shutil.copytree(committed, tmp_path / "repo")
    return tmp_path / "repo" / "plans"


def published(plans: Path) -> Published:
    return in_last_good(load_plans(plans, jobs=1), plans, versions_of(plans, EPOCH))


def contents(found: Published) -> dict[str, bytes]:
    return {each.name: each.content for each in found.plans}


def commit(plans: Path, moment: int = START + 3600) -> None:
    run(plans, "add", "-A", ".")
    run(plans, "commit", "-q", "--allow-empty", "-m", "x", moment=moment)


def instead(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


def edited(old: str, new: str) -> Callable[[Path], object]:
    def edit(path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


def in_its_place(make: Callable[[Path], object]) -> Callable[[Path], object]:
    def replace(path: Path) -> None:
        path.unlink()
        make(path)

    return replace


def sparse(path: Path) -> None:
    os.truncate(path, 10**9)


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
BROKEN: dict[str, Callable[[Path], object]] = {
    "not UTF-8": instead(b"versi: \xe9\n"),
    "UTF-16": lambda path: path.write_text(path.read_text("utf-8"), encoding="utf-16"),
    "not text": instead(b"%PDF-1.7\0\0\xff"),
    "not YAML": instead(b"x: [\n"),
    "no pairs": instead(b"- a\n- b\n"),
    "two documents": lambda path: path.write_bytes(path.read_bytes() + b"---\n" + path.read_bytes()),
    "alias bomb": instead(BOMB.encode()),
    "nested without end": instead(b"a: " + b"[" * 100_000),
    "a tag that runs code": edited("versi: 1", "versi: !!python/object/apply:os.getcwd []"),
    "merge markers": edited("versi: 1", "<<<<<<< HEAD\nversi: 1\n=======\nversi: 1\n>>>>>>> usulan"),
    "empty": instead(b""),
    "too large": lambda path: path.write_bytes(path.read_bytes() + b"#" * MAX_BYTES),
    "very large": sparse,
    "the plan of another office": edited("kab-blora", "kab-demak"),
    "an office that there is not": edited("kab-blora", "kab-blorra"),
    "the plan of another year": edited("tahun: 2025", "tahun: 2024"),
    "NIP inside": edited("Menyusun SK", "Menyusun SK, NIP 19800101 200501 1 002"),
    "a character that no page can hold": edited("Menyusun SK", '"Menyusun\\x01SK"'),
    "missing keys": edited("  tahun: 2025\n", ""),
    "missing areas": lambda path: path.write_bytes(path.read_bytes().split(b"area:")[0]),
    "wrong types": edited("area:\n", "area: 7\nlain:\n"),
    "a month that there is not": edited("bulan: [1]", "bulan: [13]"),
    "one id twice": edited('id: "1.2"', 'id: "1.1"'),
    "a folder": in_its_place(lambda path: (path.mkdir(), (path / "a.yml").write_text("x"))),
    "a link outside": in_its_place(lambda path: path.symlink_to("/etc/passwd")),
    "a link to nowhere": in_its_place(lambda path: path.symlink_to("tiada.yml")),
    "a link to itself": in_its_place(lambda path: path.symlink_to(path.name)),
    "a pipe": in_its_place(os.mkfifo),
}  # fmt: skip
NEVER_COMMITTED = {"very large", "a pipe"}  # git would take seconds, or does not take it


@pytest.mark.parametrize("committing", [False, True], ids=["saved", "committed"])
@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_plan_is_published_in_its_last_good_version(
    kind: str, committing: bool, plans: Path
) -> None:
    good = contents(published(plans))
    BROKEN[kind](plans / PLAN)
    if committing and kind not in NEVER_COMMITTED:
        commit(plans)
    found = published(plans)
    assert stops(load_plans(plans, jobs=1).problems), "`zi-site check` still tells"
    assert contents(found) == good
    assert [each.realisasi is not None for each in found.plans] == [True, False, False]
    assert found.notices == [Notice(NoticeOf.PLAN, "kab-blora", 2025, FIRST)]
    assert found.moments == {"kab-blora/2025": FIRST}
    assert [each.kind for each in found.told] == [KeptBack.EARLIER]


@pytest.mark.parametrize("kind", BROKEN)
def test_without_git_all_others_are_published(kind: str, plans: Path) -> None:
    good = contents(published(plans))
    shutil.rmtree(plans.parent / ".git")
    BROKEN[kind](plans / PLAN)
    found = published(plans)
    assert contents(found) == {name: good[name] for name in OTHERS}
    assert found.notices == [Notice(NoticeOf.PLAN, "kab-blora", 2025)]
    assert [each.kind for each in found.told] == [KeptBack.NO_HISTORY, KeptBack.NO_PLAN]


def test_a_file_that_may_not_be_read(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Simulated, because the machine's owner may read everything."""
    good, opened = contents(published(plans)), Path.open

    def refuse(path: Path, *arguments: object, **named: object) -> object:
        if path.name == "2025.yml" and path.parent.name == "kab-blora":
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    found = published(plans)
    assert contents(found) == good
    assert found.notices == [Notice(NoticeOf.PLAN, "kab-blora", 2025, FIRST)]


HARMLESS = {
    "CRLF": lambda content: content.replace(b"\n", b"\r\n"),
    "BOM": lambda content: b"\xef\xbb\xbf" + content,
    "a warning": lambda content: content.replace(b"Menyusun SK", b"Menyusun **SK**"),
}


@pytest.mark.parametrize("change", HARMLESS.values(), ids=HARMLESS)
def test_what_is_no_error_is_published_as_it_stands(
    change: Callable[[bytes], bytes], plans: Path
) -> None:
    changed = change((plans / PLAN).read_bytes())
    (plans / PLAN).write_bytes(changed)
    found = published(plans)
    assert contents(found)["kab-blora/2025"] == changed
    assert found.notices == found.told == []


OF_THE_OFFICE: dict[str, Callable[[Path], object]] = {
    "a file": lambda path: (shutil.rmtree(path), path.write_text("x")),
    "a link outside": lambda path: (shutil.rmtree(path), path.symlink_to("/etc")),
    "a link to another": lambda path: (shutil.rmtree(path), path.symlink_to("kab-demak")),
}


@pytest.mark.parametrize("kind", OF_THE_OFFICE)
def test_an_office_without_its_folder(kind: str, plans: Path) -> None:
    good = published(plans)
    OF_THE_OFFICE[kind](plans / "kab-blora")
    found = published(plans)
    assert contents(found) == contents(good)
    assert found.info == good.info
    assert {each.of for each in found.notices} == set(NoticeOf)
    assert {each.version for each in found.notices} == {FIRST}


BROKEN_REPORTS: dict[str, Callable[[Path], object]] = {
    name: BROKEN[name]
    for name in ("not UTF-8", "not YAML", "alias bomb", "empty", "merge markers", "a folder", "a link outside")
} | {
    "of an action that there is not": edited('aksi: "1.1"', 'aksi: "9.9"'),
    "a status that there is not": edited("status: selesai", "status: beres"),
    "NIP inside": edited("Contoh kendala.", "NIP 19800101 200501 1 002 cuti."),
    "of another office": edited("kab-blora", "kab-demak"),
}  # fmt: skip


@pytest.mark.parametrize("kind", BROKEN_REPORTS)
def test_broken_reports_cost_only_the_reports(kind: str, plans: Path) -> None:
    good = published(plans)
    BROKEN_REPORTS[kind](plans / REPORTS)
    found = published(plans)
    assert found.plans == good.plans, "the reports of the last good version"
    assert found.notices == [Notice(NoticeOf.REPORTS, "kab-blora", 2025, FIRST)]
    shutil.rmtree(plans.parent / ".git")
    found = published(plans)
    assert contents(found) == contents(good)
    assert found.plans[0].realisasi is None
    assert found.plans[0].realisasi_content == b""
    assert found.notices == [Notice(NoticeOf.REPORTS, "kab-blora", 2025)]


def test_reports_are_of_the_version_that_is_shown(plans: Path) -> None:
    """A new action and its report; then the plan breaks, and its version of before is shown."""
    report = '  - aksi: "1.3"\n    periode: Januari\n    status: selesai\n    tanggal: 2025-02-03\n    uraian: x\n'
    old = (plans / REPORTS).read_bytes()
    (plans / REPORTS).write_bytes(old + report.encode())
    edited('id: "1.2"', 'id: "1.3"\n            langkah_aksi: x\n            bulan: [13]\n'
           '            kepastian: tertulis\n          - id: "1.2"')(plans / PLAN)  # fmt: skip
    found = published(plans)
    assert found.plans[0].realisasi_content == old
    assert [(each.of, each.version) for each in found.notices] == [
        (NoticeOf.PLAN, FIRST),
        (NoticeOf.REPORTS, FIRST),
    ]


def test_broken_facts_of_an_office_cost_only_these(plans: Path) -> None:
    (plans / FACTS).write_text("satker: kab-demak\nsitus: x\n", encoding="utf-8")
    found = published(plans)
    assert found.info["kab-blora"].situs == "https://contoh.invalid/"
    assert set(found.info) == {"kab-blora"}
    assert found.notices == [Notice(NoticeOf.OFFICE, "kab-blora", 0, FIRST)]


def test_the_newest_good_version_is_taken(plans: Path) -> None:
    edited("Menyusun SK", "Menetapkan SK")(plans / PLAN)
    commit(plans, START + 3600)
    edited("bulan: [1]", "bulan: [13]")(plans / PLAN)
    commit(plans, START + 7200)
    edited("bulan: [13]", "bulan: [14]")(plans / PLAN)
    found = published(plans)
    assert b"Menetapkan SK" in contents(found)["kab-blora/2025"]
    assert found.moments == {"kab-blora/2025": moment_of(START + 3600)}


def test_what_goes_is_told(plans: Path) -> None:
    (plans / PLAN).unlink()
    (plans / REPORTS).unlink()
    for _ in ("saved", "committed"):
        found = published(plans)
        assert list(contents(found)) == list(OTHERS)
        assert found.notices == [Notice(NoticeOf.PLAN, "kab-blora", 2025, gone=True)]
        assert [each.kind for each in found.told] == [KeptBack.GONE]
        commit(plans)
    redirected = {"/kab-blora/2025/"}
    versions = versions_of(plans, EPOCH)
    assert in_last_good(load_plans(plans, jobs=1), plans, versions, redirected).told == []


def test_reports_that_go_are_told(plans: Path) -> None:
    (plans / REPORTS).unlink()
    found = published(plans)
    assert found.notices == [Notice(NoticeOf.REPORTS, "kab-blora", 2025, gone=True)]
    assert [each.kind for each in found.told] == [KeptBack.REPORTS_GONE]


def test_a_renamed_plan_leads_to_its_new_name(plans: Path) -> None:
    text = (plans / PLAN).read_text(encoding="utf-8").replace("tahun: 2025", "tahun: 2026", 1)
    (plans / PLAN).unlink()
    (plans / "kab-blora" / "2026.yml").write_text(text, encoding="utf-8")
    (plans / REPORTS).unlink()
    commit(plans)
    found = published(plans)
    moved = Notice(NoticeOf.PLAN, "kab-blora", 2025, gone=True, now=("kab-blora", 2026))
    assert found.notices == [moved]
    assert [each.kind for each in found.told] == [KeptBack.MOVED]


def test_what_was_never_good_was_never_published(plans: Path) -> None:
    draft = plans / "kab-kebumen" / "2026.yml"
    draft.parent.mkdir()
    draft.write_text("x: [", encoding="utf-8")
    commit(plans)
    draft.unlink()
    commit(plans, START + 7200)
    assert published(plans).notices == []


def test_an_office_that_there_is_not_is_told_but_has_no_page(plans: Path) -> None:
    (plans / "kab-demak").rename(plans / "kab-demakk")
    found = published(plans)
    assert "kab-demakk" not in {each.satker for each in found.notices}
    assert [each.kind for each in found.told] == [KeptBack.NO_PLAN, KeptBack.GONE]


def test_a_cut_history_is_told(plans: Path, tmp_path: Path) -> None:
    commit(plans)
    run(tmp_path, "clone", "-q", "--depth", "1", plans.parent.as_uri(), "dangkal")
    found = published(tmp_path / "dangkal" / "plans")
    assert len(found.plans) == 3
    assert [each.kind for each in found.told] == [KeptBack.CUT_HISTORY]


@given(st.data())
@settings(
    max_examples=examples(60),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_any_damage_stays_in_its_file(plans: Path, data: st.DataObject) -> None:
    """Bytes cut out, put in, written twice: the plan as it stands or its last good version."""
    text = reference_text("contoh.yml").encode()
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    middle = data.draw(st.binary(max_size=30) | st.sampled_from([b"", text, b"\0", b"&a *a"]))
    damaged = text[:start] + middle + text[end:]
    (plans / PLAN).write_bytes(damaged)
    found = contents(published(plans))
    assert [each for each in found if each != "kab-blora/2025"] == list(OTHERS)
    assert found["kab-blora/2025"] in (text, damaged)
