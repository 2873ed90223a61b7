"""A document is read in a process of its own: whatever happens in there is one sentence here."""

import io
import pickle
from datetime import date
from pathlib import Path

import pytest
from dokumen_jahat import SEMUA, Jahat
from dokumen_jahat.kemasan import small_book

from zi_site.documents import apart
from zi_site.documents.apart import MB, Limits, in_a_child
from zi_site.documents.grid import Document
from zi_site.documents.opening import READER, read_document
from zi_site.documents.sentences import Unread, UnreadError
from zi_site.exceptions import SourceError

HERE = Path(__file__).parent
LOW = Limits(memory=400 * MB, processor=4, clock=60, answer=2 * MB)


@pytest.fixture(autouse=True)
def in_children(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "run", in_a_child)
    monkeypatch.setenv("PYTHONPATH", str(HERE))


def answered(what: str, limits: Limits, monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setattr(apart, "LIMITS", limits)
    return in_a_child(f"tasks:{what}", b"isi", "a")


def test_a_document_comes_back_as_it_was_read() -> None:
    content = small_book()
    assert read_document(content, "a.xlsx") == apart.here(READER, content, "a.xlsx")


def test_a_refusal_keeps_its_kind_and_values() -> None:
    with pytest.raises(UnreadError) as refused:
        read_document(small_book(), "a.pdf")
    assert refused.value.kind is Unread.ANOTHER_NAME
    assert refused.value.finding.named["suffix"] == ".pdf"


@pytest.mark.parametrize("what", ["fails", "prints_and_dies", "crashes", "unpicklable", "foreign"])
def test_what_goes_wrong_is_one_refusal(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = answered(what, LOW, monkeypatch)
    assert isinstance(answer, UnreadError)
    assert answer.kind is Unread.BROKE_OFF


def test_limits_of_memory_time_and_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    kinds = []
    for what, limits in (
        ("grows", LOW),
        ("answers_much", LOW),
        ("spins", Limits(processor=1)),
        ("sleeps", Limits(clock=0.5)),
    ):
        answer = answered(what, limits, monkeypatch)
        assert isinstance(answer, UnreadError)
        kinds.append(answer.kind)
    assert kinds == [Unread.TOO_LARGE, Unread.TOO_LARGE, Unread.TOO_SLOW, Unread.TOO_SLOW]


@pytest.mark.parametrize(("asked", "given"), [("30", 34), ("999", 124)])
def test_a_scan_may_ask_for_more_time_but_not_for_any(asked: str, given: int) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(apart, "LIMITS", LOW)
        assert in_a_child("tasks:asks_for_more", b"isi", asked) == given


def test_what_libraries_print_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    assert answered("prints", LOW, monkeypatch) == (date(2026, 1, 2), "isi", "a")


def test_an_answer_cannot_choose_what_is_called() -> None:
    with pytest.raises(pickle.UnpicklingError):
        apart._AnswerReader(io.BytesIO(pickle.dumps(print))).load()


def read_or_refused(jahat: Jahat) -> Document | None:
    """Anything but a document or a SourceError fails the test that asks."""
    try:
        return read_document(jahat.make(), jahat.name)
    except SourceError:
        return None


@pytest.mark.parametrize("jahat", SEMUA, ids=[each.name for each in SEMUA])
def test_hostile_files_are_read_or_refused_within_limits(
    jahat: Jahat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "LIMITS", LOW)
    document = read_or_refused(jahat)
    cells = sum(len(row.cells) for grid in document.grids for row in grid.rows) if document else 0
    assert cells < 1000
