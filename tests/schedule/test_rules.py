"""The rules of schedules: the examples of each, its patterns, and that a phrase is cut in the best
way.
"""

import pytest

from zi_site.plan.glossary import TERTULIS, TIDAK_TERBACA, TIDAK_TERJADWAL
from zi_site.schedule.cover import RULES, cover
from zi_site.schedule.patterns import compiled
from zi_site.schedule.reading import read_phrase
from zi_site.schedule.rule import TimeRule
from zi_site.schedule.tidy import tidy
from zi_site.schedule.words import tokens

EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]


def rules_of(phrase: str) -> list[str]:
    text = tidy(phrase, 2025)
    pieces = cover(tokens(text, 2025), text, 2025)
    return [piece.rule.name if piece.rule else "" for piece in pieces]


def reading(phrase: str) -> tuple[tuple[int, ...], str]:
    read = read_phrase(phrase, 2025)
    return read.bulan, read.kepastian


def stated(written: str) -> tuple[tuple[int, ...], str]:
    """ "1-3,6 konvensi" as months and certainty."""
    if written in (TIDAK_TERBACA, TIDAK_TERJADWAL):
        return (), written
    bulan, _, kepastian = written.partition(" ")
    ends = [tuple(map(int, run.split("-"))) for run in bulan.split(",")]
    months = tuple(month for run in ends for month in range(run[0], run[-1] + 1))
    return months, kepastian or TERTULIS


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{rule.name}: {example}" for rule, example in EXAMPLES]
)
def test_the_examples_of_a_rule(rule: TimeRule, example: str) -> None:
    phrase, _, expected = example.partition(" -> ")
    assert reading(phrase) == stated(expected)
    assert rule.name in rules_of(phrase)


def test_every_rule_has_a_name_of_its_own_and_examples() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.examples for rule in RULES)


def test_a_name_in_a_pattern_that_is_no_kind_of_word_is_an_error() -> None:
    with pytest.raises(KeyError):
        compiled("MONHT")


@pytest.mark.parametrize(
    ("phrase", "bulan"),
    [
        ("1 Triwulan II", (4, 5, 6)),  # the number of the row; not "1 triwulan", a length
        ("12 TW-I", (1, 2, 3)),
        ("3 B03", (3,)),
        ("per semester ke-2 bulan", (7, 8, 9, 10, 11, 12)),
    ],
)
def test_the_cover_is_taken_that_leaves_the_least_unread(
    phrase: str, bulan: tuple[int, ...]
) -> None:
    assert read_phrase(phrase, 2025).bulan == bulan
