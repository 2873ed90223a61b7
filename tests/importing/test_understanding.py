"""Whatever understanding a document takes, it is taken in a process of its own, within limits."""

from pathlib import Path

import pytest
from conftest import ROOT

from zi_site.documents import apart
from zi_site.documents.apart import Limits, in_a_child
from zi_site.documents.sentences import Unread, UnreadError
from zi_site.draft.result import Imported
from zi_site.importing import importer, steps
from zi_site.intake import understanding, understood_document
from zi_site.intake.receiving import BARU, DITOLAK, receive_all
from zi_site.intake.sentences import FileFault
from zi_site.intake.understanding import Form, Understood, understood
from zi_site.intake.unforeseen import AS_IT_IS
from zi_site.intake.uploads import FOLDER, upload_of

SOURCE = next((ROOT / "tests" / "sumber").glob("000_*"))


@pytest.fixture(autouse=True)
def in_children(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "run", in_a_child)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent))


def _nobody_here(*values: object) -> object:
    raise AssertionError("this is not to be done in our own process")


def test_nothing_of_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = apart.here(
        understanding.TASK, SOURCE.read_bytes(), SOURCE.name, "kab-blora", "2025", "jejak"
    )
    monkeypatch.setattr(understood_document, "import_grids", _nobody_here)
    monkeypatch.setattr(importer, "readings", _nobody_here)
    monkeypatch.setattr(steps, "find_tables", _nobody_here)
    found = understood(SOURCE.read_bytes(), SOURCE.name, "kab-blora", 2025, traced=True)
    assert found == expected
    assert isinstance(found, Understood)
    assert (found.form, found.office, found.year) == (Form.DOCUMENT, "kab-blora", 2025)
    assert found.trace


@pytest.mark.parametrize(
    ("task", "limits", "kind"),
    [
        ("spins_after_reading", Limits(processor=4), Unread.TOO_SLOW),
        ("grows_after_reading", Limits(memory=400 * apart.MB), Unread.TOO_LARGE),
        ("stumbles_after_reading", Limits(), FileFault.UNFORESEEN),
    ],
)
def test_what_explodes_after_reading_is_one_sentence(
    task: str, limits: Limits, kind: object, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(understanding, "TASK", f"exploding:{task}")
    monkeypatch.setattr(apart, "LIMITS", limits)
    with pytest.raises(UnreadError) as refused:
        _ = _imported(SOURCE.name)
    assert refused.value.kind is kind
    monkeypatch.chdir(tmp_path)
    FOLDER.mkdir()
    for name in ("kab-blora-2025-buruk.txt", "kab-demak-2025.txt"):
        (FOLDER / name).write_bytes(SOURCE.read_bytes())
    received = receive_all(map(upload_of, sorted(FOLDER.iterdir())), Path("plans"))
    assert [each.state for each in received] == [DITOLAK, BARU]


def _imported(name: str) -> Imported:
    found = understood(SOURCE.read_bytes(), f"buruk-{name}", "kab-blora", 2025)
    assert isinstance(found, Understood)
    return found.imported


def test_whoever_mends_the_program_sees_the_error_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(understood_document, "import_grids", _nobody_here)
    monkeypatch.setenv(AS_IT_IS, "1")
    with pytest.raises(AssertionError):
        _imported(SOURCE.name)
