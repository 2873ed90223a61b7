"""The words and numbers that all parts share: kinds of findings, numerals, spoken dates."""

import pickle
from datetime import date

import pytest

from zi_site.checks.sentences import Missing
from zi_site.plan.glossary import day_words
from zi_site.plan.kinds import Kind, Sentence
from zi_site.plan.numerals import LARGEST, roman, roman_value


class Sample(Kind):
    EMPTY = Sentence("wajib", '"{key}" belum diisi.', "{near} Isi {key}.")
    SAME_WORDS = Sentence("wajib", '"{key}" belum diisi.', "{near} Isi {key}.")
    SEVERAL = Sentence(
        "bulan",
        ("{count} aksi: {ids}.", "Semua {count} aksi."),
        ("{near}", "Tulis {{angka}}."),
        "Isi selnya.",
    )


@pytest.mark.wording
def test_a_finding_says_its_kinds_words_with_its_own_values() -> None:
    finding = Sample.EMPTY(key="judul", near="")
    assert (finding.code, finding.message) == ("wajib", '"judul" belum diisi.')
    assert finding.advice == "Isi judul."
    assert finding == Sample.EMPTY(key="judul", near="")
    assert hash(finding) == hash(Sample.EMPTY(key="judul", near=""))


@pytest.mark.wording
def test_the_first_words_whose_values_are_all_said_are_taken() -> None:
    named = Sample.SEVERAL(count=2, ids="1.1, 1.2", near="Maksud Anda 3?")
    assert (named.message, named.advice) == ("2 aksi: 1.1, 1.2.", "Maksud Anda 3?")
    every = Sample.SEVERAL(count=2, ids="", near="")
    assert (every.message, every.advice) == ("Semua 2 aksi.", "Tulis {angka}.")


@pytest.mark.wording
def test_who_fills_in_cells_is_advised_for_cells_where_that_is_something_else() -> None:
    assert Sample.SEVERAL(count=1, ids="", near="").for_cells().advice == "Isi selnya."
    assert Sample.EMPTY(key="judul", near="").for_cells().advice == "Isi judul."


@pytest.mark.wording
def test_values_that_look_like_templates_are_said_as_they_are() -> None:
    assert Sample.EMPTY(key="{0} {near}", near="x").message == '"{0} {near}" belum diisi.'


def test_a_finding_comes_back_from_another_process() -> None:
    finding = Missing.IN_PLAN(key="nomor", field="keputusan.nomor").for_cells()
    assert pickle.loads(pickle.dumps(finding)) == finding


def test_kinds_with_the_same_words_are_different_kinds() -> None:
    assert Sample.EMPTY is not Sample.SAME_WORDS
    assert Sample.EMPTY(key="a", near="") != Sample.SAME_WORDS(key="a", near="")


@pytest.mark.parametrize("number", [*range(1, 101), 399, 1994, 2026, LARGEST])
def test_roman_numerals_come_back(number: int) -> None:
    assert roman_value(roman(number).lower()) == number


@pytest.mark.parametrize("text", ["", "IIII", "IC", "a", "4", "MMMM"])
def test_what_is_no_numeral_has_no_value(text: str) -> None:
    assert roman_value(text) == 0


def test_some_numbers_have_no_numeral() -> None:
    assert [roman(0), roman(-1), roman(4000), roman(10**9)] == [""] * 4


def test_a_day_is_said_as_decrees_say_it() -> None:
    assert day_words(date(2025, 3, 19)) == "19 Maret 2025"
    assert day_words(None) == ""
