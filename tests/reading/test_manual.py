"""The manual of the checker: every kind is explained, every sample runs, and the page says what the
checker says.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import pytest
from conftest import ROOT

from zi_site.checks import health
from zi_site.checks.kinds import KINDS, MEANINGS
from zi_site.checks.manual import all_samples, changed, excerpts, manual, problems_of, text_of
from zi_site.checks.reading_samples import LAPORAN, NAMA, RENCANA, SATKER, Sample
from zi_site.plan_file.read.folder import list_folder

# The rooms whose findings are problems of files in plans/; the manual explains their codes.
_NOTING = ("plan_file/read", "checks")


def codes_in_the_program() -> Iterator[str]:
    """Every code that reading and checks can give: the first word of each sentence and check."""
    for folder in _NOTING:
        for path in (ROOT / "zi_site" / folder).glob("*.py"):
            for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(call, ast.Call) and getattr(call.func, "id", "") in _STATING:
                    yield from (each.value for each in call.args[:1] if _is_word(each))


_STATING = ("loose", "Sentence", "Check", "ReportCheck")


def _is_word(node: ast.expr) -> TypeGuard[ast.Constant]:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_every_code_has_its_meaning() -> None:
    found = set(codes_in_the_program())
    assert {"berkas", "yaml", "kunci", "bulan", "tautan"} <= found
    assert found - set(MEANINGS) == set()
    assert len(MEANINGS) == len(KINDS)


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
    assert [each.message for each in list_folder(tmp_path).problems] == [sample.salah[1]]


def test_excerpts_are_the_lines_that_differ_and_the_one_before() -> None:
    assert excerpts("a:\n  b: 1\n  c: 2\n", "a:\n  b: 1\n  c: 3\n") == ("b: 1\nc: 2", "b: 1\nc: 3")
    assert excerpts("a\nb\nc\n", "a\nb\nx\nc\n") == ("b", "b\nx")
    assert excerpts("a\nb\n", "a\nb\u202e\n") == ("a\nb", "a\nb[U+202E]")


def test_the_page_has_an_anchor_for_every_kind(site: Path) -> None:
    text = (site / "panduan" / "pemeriksaan" / "index.html").read_text(encoding="utf-8")
    for code in (*MEANINGS, *health.MEANINGS):
        assert text.count(f'id="{code}"') == 1, code
    assert "Maksud Anda &#34;Agustus&#34;?" in text
