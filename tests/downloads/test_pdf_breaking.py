"""Words too long for their place get places to break, and nothing else of a text changes."""

import re

from hypothesis import given
from hypothesis import strategies as st

from zi_site.downloads.pdf_breaking import broken

BREAK = "\N{ZERO WIDTH SPACE}"


def test_a_long_word_breaks_after_every_third_of_a_line() -> None:
    assert broken("pada pertanggungjawaban", 15) == BREAK.join(
        ("pada perta", "nggun", "gjawa", "ban")
    )


def test_a_word_that_fits_is_left_alone() -> None:
    assert broken("pertanggungjaw", 15) == "pertanggungjaw"
    assert broken("https://contoh.id/satu-dua/tiga", 15) == "https://contoh.id/satu-dua/tiga"


def test_a_mark_stays_with_its_letter() -> None:
    letter = "e\N{COMBINING ACUTE ACCENT}"
    assert broken(letter * 6, 6) == BREAK.join([letter * 2] * 3)


@given(st.text("ab é\u0301\u064b/-\n", max_size=60), st.sampled_from([5, 9, 15, 40]))
def test_no_run_is_longer_than_a_line_and_no_character_is_lost(text: str, longest: int) -> None:
    done = broken(text, longest)
    assert done.replace(BREAK, "") == text
    for run in re.findall(rf"[^\s/{BREAK}-]+", done):
        letters = re.sub("[\u0301\u064b]", "", run)
        assert len(letters) <= longest
