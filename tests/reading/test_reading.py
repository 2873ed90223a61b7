"""What a file may hold at worst: the answer is a located problem in Indonesian, never an exception."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples

from zi_site import checks, reporting
from zi_site.checks.sentences import Missing
from zi_site.plan.kinds import Kind
from zi_site.plan.problems import GALAT, PERINGATAN
from zi_site.plan_file.read.fields import Fields
from zi_site.plan_file.read.folder import list_folder, pick_files
from zi_site.plan_file.read.located import MAX_BYTES, Mapping, Source, load
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.read.satker_file import read_satker
from zi_site.plan_file.read.sentences import FieldFault, FolderFault, TextFault, YamlFault
from zi_site.site.loading import load_plans

FILE = "kab-blora/2025.yml"


def _kinds(content: bytes) -> list[Kind]:
    read = read_plan(content, FILE)
    return [problem.kind for problem in checks.check_plan(read, FILE)]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", TextFault.EMPTY),
        (b"# hanya komentar\n", TextFault.EMPTY),
        (b"\x7fELF\x00\x01\x02", TextFault.NO_TEXT),
        (
            "versi: 1\njudul: R\u00e9ncana\n".encode("latin-1"),
            TextFault.NOT_UTF_8,
        ),
        (b"area:\n\t- nomor: 1\n", YamlFault.TAB),
        (b"a: &x [1]\nb: *x\n", YamlFault.SPECIAL),
        (b"A: &x [1]\nB: *x\n", TextFault.ALIAS),
        (b"[" * 100_000, TextFault.TOO_DEEP),
        (b"- " * 100_000, TextFault.TOO_DEEP),
        (b"{a: " * 100_000, TextFault.TOO_DEEP),
        (b"a: 1\n---\nb: 2\n", YamlFault.FROM_GIT),
        (b"A: !!python/object:os.system x\n", TextFault.TAG),
        (b"- a\n- b\n", TextFault.NO_PAIRS),
        (b"judul: Rapat: monev\n", YamlFault.COLON),
        (b"judul: 'Rapat\n", YamlFault.OPEN_QUOTE),
        ("versi: 1\n".encode("utf-16"), TextFault.UTF_16),
        ("a: b\u2028[".encode(), None),
        (b"A: [1, 2\n", YamlFault.OPEN_LIST),
        (b"bulan: [1, 2\n", YamlFault.LISTED),
        (b"? [a, b]\n: 1\n", TextFault.KEY_NO_WORD),
        (b"a: \x07\n", YamlFault.OTHER_SIGNS),
        (b"x" * (MAX_BYTES + 1), TextFault.TOO_LARGE),
    ],
    ids=lambda value: str(value) if isinstance(value, Kind) else "",
)
def test_text_that_is_no_plan(content: bytes, kind: Kind | None) -> None:
    found = _kinds(content)
    assert kind in found if kind else found


def test_an_alias_bomb_is_refused_at_once() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(
        f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60)
    )
    assert _kinds(bomb.encode()) == [TextFault.ALIAS]


@settings(max_examples=examples(150))
@given(
    st.binary(max_size=400)
    | st.text(max_size=400).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
def test_any_bytes_give_problems(content: bytes) -> None:
    read = read_plan(content, FILE)
    problems = checks.check_plan(read, FILE)
    assert problems
    for form in reporting.FORMATS:
        assert reporting.render(problems, form)
    read_satker(content, "kab-blora/satker.yml", "kab-blora")


@settings(max_examples=examples(150))
@given(data=st.data())
def test_any_change_of_a_plan_gives_a_plan_or_problems(
    sample_text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(sample_text)))
    length = data.draw(st.integers(0, 40))
    piece = data.draw(st.text(alphabet="abc[]{}:-&*!|>'\"%@`#, \n\t0123456789", max_size=12))
    text = sample_text[:start] + piece + sample_text[start + length :]
    read = read_plan(text.encode(), FILE)
    problems = checks.check_plan(read, FILE)
    assert read.plan is not None or problems
    reporting.render(problems, "teks")


def test_scalars_stay_as_typed() -> None:
    source = Source(FILE)
    root = load("id: 1.10\nnomor: 010\nya: yes\n", source)
    assert isinstance(root, Mapping)
    fields = Fields(source, root)
    assert [fields.text(key) for key in ("id", "nomor", "ya")] == ["1.10", "010", "yes"]


def test_places_point_at_the_value(sample_text: str) -> None:
    text = sample_text.replace("bulan: [1]", "bulan: [1, 13]", 1)
    problem = read_plan(text.encode(), "plans/kab-blora/2025.yml").problems[0]
    line = text.split("\n").index("            bulan: [1, 13]") + 1
    assert (problem.place.line, problem.place.column) == (line, 24)
    assert problem.finding == FieldFault.NO_MONTH(word=13, near="")


@pytest.mark.wording
def test_a_problem_is_shown_with_its_line(sample_text: str) -> None:
    text = sample_text.replace("bulan: [1]", "bulan: [1, 13]", 1)
    problem = read_plan(text.encode(), "plans/kab-blora/2025.yml").problems[0]
    line = problem.place.line
    assert reporting.render([problem], "teks") == (
        f'plans/kab-blora/2025.yml:{line}:24 galat [bulan] Aksi 1.1: "13" bukan bulan.\n'
        "    bulan: [1, 13]\n"
        '               ^   Tulis angka 1–12 atau nama bulan, misalnya "Maret".\n'
    )


def test_the_folder_itself(tmp_path: Path, sample_text: str) -> None:
    plans, outside = tmp_path / "plans", tmp_path / "luar.yml"
    office = plans / "kab-blora"
    (office / "2024.yml").mkdir(parents=True)
    outside.write_text(sample_text, encoding="utf-8")
    (office / "2025.yml").symlink_to(outside)
    (office / "2026.yaml").write_text(sample_text, encoding="utf-8")
    (office / "catatan.txt").write_text("x", encoding="utf-8")
    (plans / "2025.yml").write_text(sample_text, encoding="utf-8")
    (plans / "kab-demak").symlink_to(tmp_path)
    found = {
        problem.place.file.removeprefix(f"{plans.as_posix()}/"): (problem.kind, problem.level)
        for problem in list_folder(plans).problems
    }
    assert found == {
        "kab-blora/2024.yml": (FolderFault.INNER_FOLDER, GALAT),
        "kab-blora/2025.yml": (FolderFault.FILE_LEADS_OUT, GALAT),
        "kab-blora/2026.yaml": (FolderFault.UNKNOWN_NAME, GALAT),
        "kab-blora/catatan.txt": (FolderFault.UNKNOWN_NAME, PERINGATAN),
        "2025.yml": (FolderFault.OUTSIDE_OFFICE, GALAT),
        "kab-demak": (FolderFault.FOLDER_LEADS_OUT, GALAT),
    }
    assert not list_folder(plans).files


def test_strange_entries_are_told_and_never_wait(tmp_path: Path, sample_text: str) -> None:
    office = tmp_path / "kab-blora"
    office.mkdir()
    os.mkfifo(office / "2024.yml")
    (office / "2023.yml").symlink_to(office / "2023.yml")
    (office / "2022.yml").symlink_to(office / "tidak-ada")
    (tmp_path / "kab-demak").symlink_to(office)
    (tmp_path / "kab-kosong").mkdir()
    found = list_folder(tmp_path)
    assert not found.files
    told = {
        problem.place.file.removeprefix(f"{tmp_path.as_posix()}/"): problem.finding
        for problem in found.problems
    }
    years = [told[f"kab-blora/{year}.yml"].kind for year in (2022, 2023, 2024)]
    assert years == [FolderFault.NO_PLAIN_FILE] * 3
    assert told["kab-demak"] == FolderFault.FOLDER_IS_LINK(other="kab-blora")
    assert told["kab-kosong"].kind is FolderFault.EMPTY_FOLDER


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("satker: kab-blora", 'satker: ""', "wajib"),
        ("satker: kab-blora", 'satker: "  "', "wajib"),
        ("satker: kab-blora", "satker: ~", "wajib"),
        ("kode: manajemen-perubahan", 'kode: ""', "wajib"),
        ("jenis: kekosongan", 'jenis: ""', "wajib"),
        ('id: "1.1"', 'id: " "', "wajib"),
        ('nomor: "9"', 'nomor: ""', "wajib"),
        ("tahun: 2025\njudul", "tahun: 0\njudul", "tahun"),
        ("  tahun: 2025\n  tentang", "  tahun: 0\n  tentang", "tahun"),
        ("bulan: [1]", "bulan: [0-99]", "bulan"),
        ("centang: [1]", "centang: [1-99]", "nilai"),
        ("langkah_aksi: Menyusun SK", 'langkah_aksi: "a\\ud83d"', "yaml"),
        ("langkah_aksi: Menyusun SK", 'langkah_aksi: "a\\0b"', "karakter"),
        ("langkah_aksi: Menyusun SK", 'langkah_aksi: "a\\Nb"', "karakter"),
    ],
)
def test_values_that_say_nothing_or_too_much(
    sample_text: str, old: str, new: str, code: str
) -> None:
    assert old in sample_text
    read = read_plan(sample_text.replace(old, new, 1).encode(), FILE)
    found = checks.check_plan(read, FILE)
    assert (code, "galat") in {(problem.code, problem.level) for problem in found}


def test_very_many_problems_are_all_kept() -> None:
    """How many of them are shown is the report's affair."""
    text = (
        "versi: 1\narea:\n  - kode: sdm\n    komponen:\n      - aksi:\n" + "          - {}\n" * 5000
    )
    found = checks.check_plan(read_plan(text.encode(), FILE), FILE)
    missing = [problem for problem in found if problem.kind is Missing.IN_PLAN]
    assert sum(problem.finding.named["key"] == "id" for problem in missing) == 5000


def test_a_link_inside_the_folder_is_read(tmp_path: Path, sample_text: str) -> None:
    office = tmp_path / "plans" / "kab-blora"
    office.mkdir(parents=True)
    (office / ".isi").write_text(sample_text, encoding="utf-8")
    (office / "2025.yml").symlink_to(office / ".isi")
    assert [file.shown.rsplit("/", 1)[1] for file in list_folder(tmp_path / "plans").files] == [
        "2025.yml"
    ]


def test_named_files_and_folders(tmp_path: Path, sample_text: str) -> None:
    office = tmp_path / "plans" / "kab-blora"
    office.mkdir(parents=True)
    (office / "2025.yml").write_text(sample_text, encoding="utf-8")
    root = tmp_path / "plans"
    assert len(pick_files((root,), root).files) == 1
    assert len(pick_files((office,), root).files) == 1
    assert len(pick_files((office / "2025.yml",), root).files) == 1
    assert pick_files((root / "tidak-ada",), root).problems


def test_all_problems_of_all_files_at_once(tmp_path: Path, sample_text: str) -> None:
    for slug in ("kab-blora", "kab-demak", "kab-kendal", "kab-batang"):
        (tmp_path / slug).mkdir()
        text = sample_text.replace("kab-blora", slug).replace("bulan: [1]", "bulan: [13]")
        (tmp_path / slug / "2025.yml").write_text(text, encoding="utf-8")
    loaded = load_plans(tmp_path, jobs=2)
    assert loaded.files == 4
    assert sum(problem.kind is FieldFault.NO_MONTH for problem in loaded.problems) == 8


def test_satker_file() -> None:
    good = read_satker(
        b"satker: kab-blora\nppid: https://ppid.example.go.id/x\n",
        "kab-blora/satker.yml",
        "kab-blora",
    )
    assert good.problems == []
    assert good.info is not None
    assert good.info.ppid == "https://ppid.example.go.id/x"
    bad = read_satker(
        b"satker: kab-demak\nsitus: javascript:alert(1)\nnamma: x\n",
        "kab-blora/satker.yml",
        "kab-blora",
    )
    assert {problem.code for problem in bad.problems} == {"tempat", "alamat", "kunci"}
    assert bad.info is not None
    assert bad.info.situs == ""


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("http://192.168.1.5/ppid", FieldFault.NOT_FOR_ALL),
        ("http://localhost:8000/", FieldFault.NOT_FOR_ALL),
        ("https://nama:sandi@kpu.go.id/", FieldFault.NOT_FOR_ALL),
        ("https://kpu.go.id/\\u202efdp", FieldFault.NO_ADDRESS),
        ("ftp://kpu.go.id/", FieldFault.NO_ADDRESS),
    ],
)
def test_an_offices_page_is_judged_as_evidence_is(address: str, kind: FieldFault) -> None:
    read = read_satker(f'satker: kab-blora\nppid: "{address}"\n'.encode(), "x.yml", "kab-blora")
    assert [problem.kind for problem in read.problems] == [kind]
    assert read.info is not None
    assert read.info.ppid == ""


def test_a_large_file_is_refused_without_being_read(tmp_path: Path) -> None:
    office = tmp_path / "kab-blora"
    office.mkdir()
    with (office / "2025.yml").open("wb") as stream:
        stream.truncate(50_000_000)
    assert [problem.kind for problem in load_plans(tmp_path).problems] == [TextFault.TOO_LARGE]
