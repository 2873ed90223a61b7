"""The CSV copy: its form, the guard against formulas, and that it says what the Table says."""

import csv
import io
import re
import unicodedata

import generated_tables
import sample_tables
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples

from zi_site.downloads.csv_file import BOM, csv_of, guard, unguard
from zi_site.plan.columns import KOLOM
from zi_site.plan.unseen import UNSEEN
from zi_site.views.table import Table

FORMULA_STARTS = "=+-@\t\r＝＋－＠﹦﹢﹣﹫"
# A sample of what a program may drop, or a reader not see, before such a sign.
HIDDEN = (
    "\0\n\x1f\x85\xad\u034f\u061c\u200b\u200f\u2028\u202e\u2060\u2066\u3164\ufe0f\ufeff\U000e0020"
)
TEXTS = st.one_of(st.text(), st.text(alphabet=f"'{FORMULA_STARTS}{HIDDEN} a"))


def read_back(content: bytes) -> list[list[str]]:
    text = content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


@given(TEXTS)
def test_unguard_is_the_inverse_of_guard(text: str) -> None:
    assert unguard(guard(text)) == text


@given(TEXTS)
def test_a_guarded_cell_never_begins_as_a_formula(text: str) -> None:
    assert not guard(text).lstrip(HIDDEN).startswith(tuple(FORMULA_STARTS))


def test_nobody_sees_what_is_passed_over() -> None:
    """All signs of these kinds that stand in one plane of Unicode, whatever else is added."""
    unseen = re.compile(f"[{UNSEEN}]")
    kinds = ("Cc", "Cf", "Zl", "Zp")
    missed = {chr(at) for at in range(0x10000) if unicodedata.category(chr(at)) in kinds}
    visible = set("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")
    assert {sign for sign in missed - visible if not unseen.fullmatch(sign)} == set()
    assert not any(unseen.fullmatch(sign) for sign in "aé漢😀 \u00a0'")


def test_guard_leaves_other_texts_alone() -> None:
    assert [guard(text) for text in ("", "a=1", "'kutip'", " =1")] == ["", "a=1", "'kutip'", " =1"]
    assert [guard(text) for text in ("=1", "'=1", "-")] == ["'=1", "''=1", "'-"]
    assert [guard(text) for text in ("＝1", "\u200b=1", "'\ufeff＠")] == [
        "'＝1",
        "'\u200b=1",
        "''\ufeff＠",
    ]


@given(generated_tables.tables())
@settings(max_examples=examples(60))
def test_csv_is_a_copy_of_the_table(table: Table) -> None:
    heading, *lines = read_back(csv_of([table]))
    assert tuple(heading) == KOLOM
    assert [tuple(unguard(cell) for cell in line) for line in lines] == [
        row.cells() for row in table.rows
    ]


def test_form_of_the_file() -> None:
    content = csv_of([sample_tables.blora()])
    assert content.startswith(BOM + b"satker,tahun,id,")
    assert content.endswith(b"\n")
    assert b"\r" not in content
    assert b",3;6;9;12,perkiraan,TIM MANAJEMEN PERUBAHAN," in content


def test_several_plans_have_one_heading() -> None:
    tables = [sample_tables.blora(), sample_tables.demak()]
    assert csv_of(tables) == csv_of(tables[:1]) + csv_of(tables[1:]).removeprefix(csv_of([]))
    assert csv_of([]) == BOM + ",".join(KOLOM).encode() + b"\n"
