"""What tests share: the sample plan, golden files, and one built site of the plans of tests/rencana.

Data is not code: no test of the program looks at plans/, whose corrections must not turn it red.
"""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from profiles import load_profile
from reported_tables import FROZEN, blora_reports, demak_reports

from zi_site.documents import apart
from zi_site.plan.kinds import Finding
from zi_site.plan_file.write.reports import realisasi_text
from zi_site.site.build import Choices, Result, build_site

ROOT = Path(__file__).parent.parent
RENCANA = ROOT / "tests" / "rencana"
load_profile()


def _refuse_plans(event: str, arguments: tuple[object, ...]) -> None:
    """Python tells of every file that is opened and every folder that is listed.

    ``os.open`` gives no mode; its name may be relative to any folder.
    """
    looks = event in ("os.listdir", "os.scandir") or (event == "open" and arguments[1] is not None)
    if looks and isinstance(arguments[0], str | Path):
        path = os.path.abspath(arguments[0])  # noqa: PTH100, which would follow links
        if f"{path}/".startswith(f"{ROOT}/plans/"):
            raise AssertionError(f"a test of the program reads {path}; use tests/rencana")


sys.addaudithook(_refuse_plans)

EPOCH = "1767225600"  # 1 January 2026, 07.00 WIB
OF_PROJECT = {"SOURCE_DATE_EPOCH": EPOCH, "ZI_SITE_LURING": "5"}  # the environment of its build


# The one ZIP of a whole site is made for `project` only: a second each, and hundreds are built.
os.environ["ZI_SITE_LURING"] = "0"

# Hundreds of documents are read in this process; ``tests/documents/test_apart.py`` reads some apart.
apart.run = apart.here


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the expected files anew; review them like code",
    )
    parser.addoption(
        "--kinds-only",
        action="store_true",
        help="replace all sentences by their kinds, and leave out the tests of wording",
    )
    parser.addoption(
        "--situs",
        type=Path,
        help="a finished site for tests/situs to look at, in place of that of tests/rencana",
    )


# What builds a site, opens a browser, draws PDFs, writes and reads workbooks and documents by the
# hundred, or waits for a process: left out by `make quick`. Who edits there runs that folder.
SLOW_FIXTURES = {"project", "site", "reported_project", "small", "page", "phone", "new_page"}
SLOW_FILES = (
    "browser/",
    "corpus/test_corpus",
    "workbook/",
    "test_apart",
    "test_data_is_not_code",
    "test_downloads_pdf",
    "test_import_command",
    "test_import_documents",
    "test_import_hostile",
    "test_import_seeds",
    "test_masuk",
    "test_own_copies",
    "test_realisasi_workbook",
    "test_random_sites",
    "test_recognise",
    "test_serve",
    "test_synthetic",
    "test_understanding",
    "test_workflows",
)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if SLOW_FIXTURES & fixtures or any(name in item.nodeid for name in SLOW_FILES):
            item.add_marker("slow")
    if config.getoption("--kinds-only"):
        wording = [item for item in items if item.get_closest_marker("wording")]
        config.hook.pytest_deselected(items=wording)
        items[:] = [item for item in items if item not in wording]


def pytest_configure(config: pytest.Config) -> None:
    """With --kinds-only every finding says the name of its kind, so that a test which needs the
    words of a sentence fails.
    """
    if config.getoption("--kinds-only"):
        for words in ("message", "advice"):
            setattr(Finding, words, property(lambda finding: str(finding.kind)))


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, Path], None]:
    """Compare a text with the expected file beside its input, or write that file with
    --update-golden.
    """

    def compare(text: str, expected: Path) -> None:
        if request.config.getoption("--update-golden"):
            expected.write_text(text, encoding="utf-8")
        assert text == expected.read_text(encoding="utf-8")

    return compare


@pytest.fixture(scope="session")
def sample_text() -> str:
    """A small plan without any problem; tests change one thing in it."""
    return (ROOT / "zi_site" / "data" / "contoh.yml").read_text(encoding="utf-8")


def copy_project(folder: Path, plans: Path = RENCANA) -> Path:
    """A working copy of what a build reads."""
    shutil.copytree(plans, folder / "plans", ignore=shutil.ignore_patterns("README.md"))
    for name in ("content", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def choices(folder: Path, **changes: object) -> Choices:
    named = {
        "plans": folder / "plans",
        "content": folder / "content",
        "config": folder / "mkdocs.yml",
    }
    return Choices(**(named | {"out": folder / "site"} | changes))  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plans of tests/rencana, built once: ``project / "site"`` is the finished site."""
    folder = copy_project(tmp_path_factory.mktemp("proyek"))
    with pytest.MonkeyPatch.context() as patch:
        for name, value in OF_PROJECT.items():
            patch.setenv(name, value)
        result: Result = build_site(choices(folder))
    assert result.published, result.problems
    return folder


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest) -> Path:
    given: Path | None = request.config.getoption("--situs")
    return given.resolve() if given else request.getfixturevalue("project") / "site"


@pytest.fixture(scope="session")
def unzipped(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which somebody reads the site without a connection."""
    folder = tmp_path_factory.mktemp("Unduhan saya")
    with ZipFile(site / "data" / "situs-luring.zip") as archive:
        archive.extractall(folder)
    return folder / "situs-luring"


@pytest.fixture(scope="session")
def reported_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two frozen plans with made-up reports beside them and one without, built once; no PDF."""
    folder = copy_project(tmp_path_factory.mktemp("laporan"), FROZEN)
    for name in ("kab-kebumen", "kab-purbalingga"):
        shutil.rmtree(folder / "plans" / name)
    for reports in (blora_reports(), demak_reports()):
        path = folder / "plans" / reports.satker / f"{reports.tahun}.realisasi.yml"
        path.write_text(realisasi_text(reports), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        result = build_site(choices(folder, pdf=False, jobs=1))
    assert result.published, result.problems
    return folder
