"""The manual of the checker: every kind is explained, every sample runs, and the page says what the
checker says.
"""

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from zi_site import checks
from zi_site.checks import health, report_sentences
from zi_site.checks import sentences as check_sentences
from zi_site.checks.kinds import MEANINGS
from zi_site.checks.manual import all_samples, changed, excerpts, manual, problems_of, text_of
from zi_site.checks.reading_samples import LAPORAN, NAMA, RENCANA, SATKER, Sample
from zi_site.checks.realisasi import CHECKS as REPORT_CHECKS
from zi_site.checks.sentences import Health
from zi_site.plan.kinds import Kind
from zi_site.plan_file.read import sentences as read_sentences
from zi_site.plan_file.read.folder import list_folder
from zi_site.plan_file.read.sentences import FolderFault


def test_every_code_has_its_meaning() -> None:
    rooms = (read_sentences, check_sentences, report_sentences)
    kinds = [kind for room in rooms for kind in kinds_in(room)]
    codes = {kind.value.code for kind in kinds if not isinstance(kind, Health)}
    assert {"berkas", "yaml", "kunci", "bulan", "tautan"} <= codes
    assert codes <= set(MEANINGS)
    assert {each.kode for each in (*checks.ALL, *REPORT_CHECKS)} <= set(MEANINGS)


def kinds_in(room: ModuleType) -> Iterator[Kind]:
    """Every kind that a module of sentences has."""
    for each in vars(room).values():
        if isinstance(each, type) and issubclass(each, Kind):
            yield from each


def test_every_kind_has_an_example() -> None:
    """All but the doubts of an import, which belong to a document and not to a text that could be
    shown.
    """
    assert [entry.kode for entry in manual() if not entry.examples] == ["impor"]
    assert {sample.kode for sample in all_samples()} == set(MEANINGS) - {"impor"}


def test_the_samples_themselves_have_no_problem() -> None:
    assert [problems_of(of, text_of(of)) for of in (RENCANA, LAPORAN, SATKER)] == [[], [], []]


@pytest.mark.parametrize(
    "sample",
    [each for each in all_samples() if each.of != NAMA],
    ids=lambda each: f"{each.kode}: {each.arti}",
)
def test_samples_run(sample: Sample) -> None:
    right, wrong = changed(sample)
    assert sample.benar[0] in text_of(sample.of)
    assert wrong != text_of(sample.of)
    assert [each for each in problems_of(sample.of, right) if each.code == sample.kode] == []
    assert sample.kode in {each.code for each in problems_of(sample.of, wrong)}


@pytest.mark.parametrize(
    "sample", [each for each in all_samples() if each.of == NAMA], ids=lambda each: each.arti
)
def test_samples_of_names_run(sample: Sample, tmp_path: Path, sample_text: str) -> None:
    office = tmp_path / "kab-blora"
    office.mkdir()
    (office / sample.benar[0]).write_text(sample_text, encoding="utf-8")
    assert list_folder(tmp_path).problems == []
    (office / sample.salah[0]).write_text(sample_text, encoding="utf-8")
    problems = list_folder(tmp_path).problems
    assert [each.kind for each in problems] == [FolderFault.UNKNOWN_NAME]


@pytest.mark.wording
def test_a_sample_of_a_name_says_what_is_said_of_it() -> None:
    said = [each.salah[1] for each in all_samples() if each.of == NAMA]
    assert said == [FolderFault.UNKNOWN_NAME().message]


def test_excerpts_are_the_lines_that_differ_and_the_one_before() -> None:
    assert excerpts("a:\n  b: 1\n  c: 2\n", "a:\n  b: 1\n  c: 3\n") == ("b: 1\nc: 2", "b: 1\nc: 3")
    assert excerpts("a\nb\nc\n", "a\nb\nx\nc\n") == ("b", "b\nx")
    assert excerpts("a\nb\n", "a\nb\u202e\n") == ("a\nb", "a\nb[U+202E]")


def test_the_page_has_an_anchor_for_every_kind(site: Path) -> None:
    text = (site / "panduan" / "pemeriksaan" / "index.html").read_text(encoding="utf-8")
    for code in (*MEANINGS, *health.MEANINGS):
        assert text.count(f'id="{code}"') == 1, code
    assert "Maksud Anda &#34;Agustus&#34;?" in text
