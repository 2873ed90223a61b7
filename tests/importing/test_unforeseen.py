"""A mistake of the program's own over one file is one sentence, and no other file waits for it."""

from pathlib import Path

import pytest
from conftest import ROOT
from test_cli import run

from zi_site.documents.grid import Document
from zi_site.documents.sentences import UnreadError
from zi_site.draft.result import Imported
from zi_site.importing.importer import import_grids
from zi_site.intake import understood_document
from zi_site.intake.receiving import BARU, DITOLAK, receive_all
from zi_site.intake.sentences import FileFault
from zi_site.intake.unforeseen import AS_IT_IS, in_one_sentence
from zi_site.intake.uploads import FOLDER, upload_of
from zi_site.plan.model import Sumber

SOURCE = next((ROOT / "tests" / "sumber").glob("000_*"))


def _stumbling(document: Document, source: Sumber, satker: str, tahun: int) -> Imported:
    """Over what is called "buruk" nobody reckoned with."""
    if "buruk" in source.berkas:
        raise IndexError("pop from empty list")
    return import_grids(document, source, satker, tahun)


@pytest.fixture(autouse=True)
def _a_mistake(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(understood_document, "import_grids", _stumbling)


def _upload(name: str) -> Path:
    path = FOLDER / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(SOURCE.read_bytes())
    return path


def test_one_bad_upload_costs_no_other_its_draft() -> None:
    paths = [_upload("kab-blora-2025-buruk.txt"), _upload("kab-demak-2025.txt")]
    bad, good = receive_all(map(upload_of, paths), Path("plans"))
    assert (bad.state, good.state) == (DITOLAK, BARU)


def test_an_upload_that_cannot_be_opened_is_answered_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    path = _upload("kab-demak-2025.txt")
    monkeypatch.setattr(Path, "read_bytes", locked)
    (received,) = receive_all([upload_of(path)], Path("plans"))
    assert received.state == DITOLAK


def test_check_and_import_say_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = _upload("kab-blora-2025-buruk.txt").as_posix()
    assert run(monkeypatch, tmp_path, "check", path, "tidak-ada.yml") == 1
    said = capsys.readouterr()
    assert "buruk.txt galat [berkas]" in said.out
    assert "tidak-ada.yml" in said.out
    assert (
        run(monkeypatch, tmp_path, "import", path, "--satker", "kab-blora", "--tahun", "2025") == 1
    )
    said = capsys.readouterr()
    assert said.err.startswith("Galat: ")
    assert said.err.count("\n") == 1


def test_whoever_mends_the_program_sees_the_error_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UnreadError) as raised, in_one_sentence():
        raise IndexError
    assert raised.value.kind is FileFault.UNFORESEEN
    assert str(raised.value.finding.named["what"]).startswith("IndexError, test_unforeseen.py:")
    monkeypatch.setenv(AS_IT_IS, "1")
    with pytest.raises(IndexError), in_one_sentence():
        raise IndexError
