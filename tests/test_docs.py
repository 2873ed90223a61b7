"""The documents say what is so: commands exist, links lead somewhere, samples behave as told."""

import re
import shlex
import subprocess
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner
from conftest import ROOT
from dokumen.workbook import workbook

from zi_site import __version__, checks, reporting
from zi_site.checks.realisasi import CHECKS as REPORT_CHECKS
from zi_site.checks.realisasi import check_realisasi
from zi_site.cli.main import cli
from zi_site.plan import fields, glossary, reference
from zi_site.plan import reports as realisasi
from zi_site.plan.columns import JUDUL_KOLOM
from zi_site.plan.model import Plan
from zi_site.plan.problems import Problem
from zi_site.plan_file.read.plan_file import read_plan
from zi_site.plan_file.read.realisasi_file import read_realisasi
from zi_site.plan_file.read.satker_file import SATKER_KEYS
from zi_site.workbook.book import HEADING_ROW, MACHINE_ROW

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "HACKING.md", "CHANGELOG.md")
GUIDE = tuple(
    path.relative_to(ROOT).as_posix()
    for path in sorted((ROOT / "content").rglob("panduan/**/*.md"))
)
AFTERNOON = "content/panduan/komputer/index.md"
PLANS = sorted((ROOT / "tests" / "rencana").glob("*/[0-9][0-9][0-9][0-9].yml"))
MAKE_TARGETS = re.findall(
    r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE
)
DATA = ROOT / "zi_site" / "data"
REPORTS = DATA / "contoh.realisasi.yml"
# What a path in the documents may begin with: everything at the top that a clone has, and what a
# build makes.
MADE = ("site", "build", ".venv")

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SAMPLE = re.compile(
    r"^(Benar|Salah)(?: \(`([^\n]+)`\))?:\n\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL
)


def document(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


_TYPED = re.compile(r"^ {4,}((?:\S*zi-site|make|git|py|pipx|uv|\S*python) .*)$", re.MULTILINE)


def commands() -> list[tuple[str, str]]:
    """(document, line) of every line of every shell block, and of the guide's indented ones."""
    guide = [(name, line) for name in GUIDE for line in _TYPED.findall(document(name))]
    return guide + [
        (name, line)
        for name in DOCUMENTS
        for language, block in _FENCE.findall(document(name))
        for line in block.splitlines()
        if language == "sh" and line
    ]


@pytest.mark.parametrize(("name", "line"), commands())
def test_every_command_can_be_given(name: str, line: str) -> None:
    """Commands of ``make`` and ``zi-site`` are tried without being carried out."""
    words = shlex.split(line.replace("\\", "/"), comments=True)
    while words and re.fullmatch(r"[A-Z_]+=.*", words[0]):
        words.pop(0)
    if words[0] == "make":
        assert [word for word in words[1:] if "=" not in word and word not in MAKE_TARGETS] == []
        subprocess.run(["make", "--dry-run", *words[1:]], cwd=ROOT, capture_output=True, check=True)
    elif Path(words[0]).name == "zi-site":
        command = cli.get_command(
            cli.make_context("zi-site", ["--help"], resilient_parsing=True), words[1]
        )
        assert command is not None
        command.make_context(words[1], words[2:])
    elif words[0] in ("git", "diff", "py"):
        pass  # as everywhere else
    elif words[0] in ("pipx", "uv"):
        assert words[-2:] == ["install", "."]  # the folder, which is a package
    elif Path(words[0]).name == "python":
        assert words[1] == "-m" or (ROOT / words[1]).is_file()
    else:
        pytest.fail(f"{name}: an unknown command: {line}")


def test_the_readme_gives_the_two_commands() -> None:
    given = [line for name, line in commands() if name == "README.md"]
    assert given[:2] == ["make site", "make test"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_leads_somewhere(name: str) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", document(name))
    assert [link for link in links if "://" not in link and not (ROOT / link).exists()] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_path_that_is_named_exists(name: str) -> None:
    spans = re.findall(r"`([^`\s<>{}*…]+/[^`\s<>{}*…]*)`", document(name))
    tops = {path.name for path in ROOT.iterdir()} - set(MADE)
    named = [span for span in spans if span.split("/")[0] in tops]
    # a plan that a document names may go from plans/
    places = [ROOT / re.sub(r"^plans/(?=kab-)", "tests/rencana/", span) for span in named]
    assert [place for place in places if not place.exists()] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_document_names_this_machine(name: str) -> None:
    assert re.findall(r"/(?:root|home|tmp|work)/\S*", document(name)) == []


def test_the_changelog_knows_this_version() -> None:
    assert f"## [{__version__}]" in document("CHANGELOG.md")


def test_the_guide_for_officers_names_every_key() -> None:
    text = document("CONTRIBUTING.md")
    keys = {key.name for part in fields.KEYS.values() for key in part}
    keys |= {*SATKER_KEYS, *JUDUL_KOLOM}
    assert {key for key in keys if not re.search(rf"`{key}(: \w+)?`", text)} == set()


def test_the_guide_for_officers_names_every_word_to_choose_from() -> None:
    text = document("CONTRIBUTING.md")
    words = {*glossary.KEPASTIAN, *glossary.JENIS_CATATAN, *(check.kode for check in checks.ALL)}
    words |= {*realisasi.STATUS, *realisasi.AKSES, *(check.kode for check in REPORT_CHECKS)}
    assert {word for word in words if not re.search(rf"^\|.*`{word}`", text, re.MULTILINE)} == set()
    for area in reference.areas().values():
        numbers = f"{area.subpilar[0].nomor}–{area.subpilar[-1].nomor}"
        assert f"| `{area.kode}` | {area.nama} | {numbers} |" in text


@dataclass(frozen=True, slots=True)
class Sample:
    right: str
    wrong: str
    message: str


def samples() -> list[Sample]:
    found, right = [], ""
    for kind, message, block in _SAMPLE.findall(document("CONTRIBUTING.md")):
        if kind == "Benar":
            right = block
        else:
            found.append(Sample(right, block, message))
    return found


def problems_with(sample: Sample) -> tuple[list[Problem], list[Problem]]:
    """The problems of the file that holds the right sample, as it is and with the wrong one in its
    place.

    That file is a real plan; for reports, of which there are no real ones, it is the sample that
    ships.
    """
    first, *rest = sample.right.splitlines()
    lines = [rf"^( *){re.escape(first)}\n", *(rf"\1{re.escape(each)}\n" for each in rest)]
    pattern = re.compile("".join(lines), re.MULTILINE)
    for path in (*PLANS, REPORTS):
        text = path.read_text(encoding="utf-8")
        if match := pattern.search(text):
            wrong = "".join(f"{match[1]}{line}\n" for line in sample.wrong.splitlines())
            find = _problems_of_reports if path == REPORTS else _problems_of_plan
            both = (text, text[: match.start()] + wrong + text[match.end() :])
            before, after = (find(path, each.encode()) for each in both)
            return before, after
    pytest.fail(f"no file holds this:\n{sample.right}")


def _problems_of_plan(path: Path, content: bytes) -> list[Problem]:
    file = f"plans/{path.parent.name}/{path.name}"
    return checks.check_plan(read_plan(content, file), file)


def _problems_of_reports(_: Path, content: bytes) -> list[Problem]:
    plan = read_plan((DATA / "contoh.yml").read_bytes(), "plans/kab-blora/2025.yml").plan
    file = "kab-blora/2025.realisasi.yml"
    return check_realisasi(read_realisasi(content, f"plans/{file}"), file, plan)


def test_there_are_samples() -> None:
    assert len(samples()) >= 10


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.message)
def test_samples_behave_as_the_guide_says(sample: Sample) -> None:
    before, after = problems_with(sample)
    assert sample.message in {problem.message for problem in after} - {
        problem.message for problem in before
    }


def test_the_shown_report_is_what_the_checker_says() -> None:
    """Line numbers may move as a plan is edited; all else is word for word."""
    text = document("CONTRIBUTING.md")
    shown = next(
        block
        for _, block in _FENCE.findall(text)
        if block.startswith("plans/kab-") and " galat [" in block
    )
    reports = {
        reporting.render([problem], "teks")
        for sample in samples()
        for problem in problems_with(sample)[1]
    }
    assert _without_places(shown) in {_without_places(report) for report in reports}


def _without_places(report: str) -> str:
    return re.sub(r"\.yml:\d+:\d+ ", ".yml ", report)


def test_what_the_guide_names_on_github_exists() -> None:
    """Workflows, jobs and what they keep, by the names that people see there."""
    flows = "".join(
        path.read_text(encoding="utf-8") for path in (ROOT / ".github" / "workflows").glob("*.yml")
    )
    text = "".join(document(name) for name in GUIDE)
    for name in ("Buku kerja", "Masuk", "Periksa dan bangun", "Terbit"):
        assert f"*{name}*" in text
        assert f"name: {name}\n" in flows
    assert "*buku-kerja*" in text
    assert "name: buku-kerja\n" in flows
    assert "Unduh pratinjau halaman yang berubah" in text
    assert "Unduh pratinjau halaman yang berubah" in flows


def test_keys_and_words_of_the_guide_exist() -> None:
    known = {key.name for part in fields.KEYS.values() for key in part}
    known |= {*realisasi.STATUS, *realisasi.AKSES, "masuk", "plans", "zi-site", "satker.yml"}
    for name in GUIDE:
        for word in re.findall(r"`([a-z_]+)`", document(name)):
            assert word in known, f"{name}: {word}"


def test_an_afternoon_has_twelve_steps_and_its_commands_do_what_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = document(AFTERNOON).partition("## Di Windows")[0]
    assert len(re.findall(r"^\d+\. ", text, re.MULTILINE)) == 12
    monkeypatch.chdir(tmp_path)
    Path("keputusan.xlsx").write_bytes(workbook(plan_of("kab-blora")))
    runner = CliRunner()
    for line in _TYPED.findall(text):
        words = shlex.split(line)
        if not words[0].endswith("zi-site") or words[1] == "serve":
            continue
        if "laporan.xlsx" in words and words[1] == "import":
            report("selesai" if "--timpa" in words else "berjalan")
        result = runner.invoke(cli, words[1:])
        assert result.exit_code == 0, (line, result.output, result.exception)
    plans = Path("plans/kab-rembang")
    assert sum(1 for _ in read_plan((plans / "2026.yml").read_bytes(), "x").plan.actions()) == 46
    assert "status: selesai" in (plans / "2026.realisasi.yml").read_text(encoding="utf-8")


def plan_of(office: str) -> Plan:
    path = next(each for each in PLANS if each.parent.name == office)
    plan = read_plan(path.read_bytes(), "x").plan
    assert plan is not None
    return plan


def report(status: str) -> None:
    """Fill in the first row of the workbook of reports, as an officer would."""
    book = openpyxl.load_workbook("laporan.xlsx")
    sheet = book["Laporan"]
    names = [cell.value for cell in sheet[MACHINE_ROW + 1]]
    said = {"status": status, "tanggal": "5 April 2026", "uraian": "Contoh laporan."}
    for name, value in said.items():
        sheet.cell(HEADING_ROW + 2, names.index(name) + 1).value = value
    book.save("laporan.xlsx")
